//! Places of a ranking as bars from zero, one of them our own.

use super::super::canvas::{Area, Canvas, Label};
use super::super::measure::{self, Weight};
use super::super::paint::Paint;
use super::super::palette::Ink;
use super::super::plot::Plot;
use super::super::scale::coordinate;
use super::super::{ChartError, Drawing, Frame, Point};
use super::{drawable, written};
use crate::value::{Id, Period, Unit};
use rust_decimal::Decimal;

/// Who stands where, by how much.
#[derive(Clone, Debug)]
pub struct RankingBars {
    /// What the values are of.
    pub period: Period,
    /// Their unit, written with each value.
    pub unit: Option<Unit>,
    /// The places that are known, best first.
    pub places: Vec<Place>,
}

/// One place.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its id, the same in every language.
    pub id: Id,
    /// Its number; a break is drawn where the next place does not follow it.
    pub rank: Option<u32>,
    /// The number in words: 2位, 2nd.
    pub rank_label: String,
    /// Who.
    pub name: String,
    /// By how much; none where it is missing.
    pub value: Option<Decimal>,
    /// Whether it is the one that the report speaks of.
    pub own: bool,
}

const ROW: f64 = 34.0;
const BAR: f64 = 20.0;
const BREAK: f64 = 16.0;

impl RankingBars {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        drawable(self.places.iter().filter_map(|p| p.value))?;
        let width = frame.width.pixels();
        let column = |texts: &mut dyn Iterator<Item = &str>| {
            texts.map(|t| measure::width(t, 13.0, Weight::Bold) * 1.05).fold(0.0, f64::max)
        };
        let ranks = column(&mut self.places.iter().map(|p| p.rank_label.as_str())).min(width * 0.15);
        let names = column(&mut self.places.iter().map(|p| p.name.as_str())).min(width * 0.34);
        let value = |n| written(n, self.unit.as_ref(), None, &frame.lang);
        let values: Vec<String> = self.places.iter().map(|p| p.value.map_or_else(|| "–".to_owned(), value)).collect();
        let beside = column(&mut values.iter().map(String::as_str)).min(width * 0.35) + 8.0;
        let left = ranks + 8.0 + names + 10.0;
        let rows = self.rows();
        let height = rows.last().map_or(ROW, |y| y + ROW / 2.0);
        let known = || self.places.iter().filter_map(|p| p.value).map(coordinate);
        let low = known().fold(0.0, f64::min);
        let high = known().fold(0.0, f64::max);
        let high = if low == high { 1.0 } else { high };
        let area = Area {
            x: left,
            y: 0.0,
            width: (width - left - beside).max(40.0),
            height,
        };
        let canvas = Canvas::new(width, height);
        let plot = Plot::new(&canvas, area, low..high, height..0.0);

        for ((place, y), text) in self.places.iter().zip(&rows).zip(values) {
            let (ink, weight) = if place.own { (Ink::SERIES[0], Weight::Bold) } else { (Ink::SERIES[4], Weight::Regular) };
            let line = |x: f64, text: &str| Label {
                weight,
                ..Label::new((x, *y), text).size(13.0)
            };
            canvas.text(line(ranks, &place.rank_label).end());
            let lines = measure::wrap(&place.name, &frame.lang, 13.0, weight, names.max(1.0));
            let top = y - (lines.len() as f64 - 1.0) * 8.0;
            for (i, text) in lines.iter().enumerate() {
                let label = line(ranks + 8.0, text).start();
                canvas.text(Label {
                    at: (label.at.0, top + 16.0 * i as f64),
                    ..label
                });
            }
            let mut end = plot.at(0.0, *y).0;
            if let Some(n) = place.value {
                let n_at = coordinate(n);
                plot.rect((n_at.min(0.0), y - BAR / 2.0), (n_at.max(0.0), y + BAR / 2.0), Paint::fill(ink));
                end = plot.at(n_at.max(0.0), *y).0;
                canvas.record(Point {
                    series: place.id.clone(),
                    period: self.period.clone(),
                    value: n,
                });
            }
            canvas.text(line(end + 6.0, &text).start());
        }
        self.draw_breaks(&canvas, &rows, ranks);
        let zero = plot.at(0.0, 0.0).0;
        canvas.line(&[(zero, 0.0), (zero, height)], Paint::line(Ink::AXIS, 1.0));
        Ok(canvas.finish(frame))
    }

    /// The middle of each row, further down where places are left out.
    fn rows(&self) -> Vec<f64> {
        let mut y = ROW / 2.0;
        let mut rows = Vec::new();
        for (i, _) in self.places.iter().enumerate() {
            if i > 0 {
                y += ROW + if self.leaves_out_before(i) { BREAK } else { 0.0 };
            }
            rows.push(y);
        }
        rows
    }

    fn leaves_out_before(&self, i: usize) -> bool {
        match (self.places[i - 1].rank, self.places[i].rank) {
            (Some(a), Some(b)) => b > a.saturating_add(1),
            _ => false,
        }
    }

    /// Three dots where places between two rows are not known.
    fn draw_breaks(&self, canvas: &Canvas, rows: &[f64], x: f64) {
        for i in (1..rows.len()).filter(|i| self.leaves_out_before(*i)) {
            let y = (rows[i - 1] + rows[i]) / 2.0;
            for dot in [-5.0, 0.0, 5.0] {
                canvas.circle((x - 6.0, y + dot), 1.4, Paint::fill(Ink::MUTED));
            }
        }
    }
}
