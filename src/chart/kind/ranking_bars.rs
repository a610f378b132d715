//! Places of a ranking as bars from zero, one of them our own.

use super::{drawable, written};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::Paint;
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::scale::coordinate;
use crate::chart::{At, ChartError, Drawing, Frame, Point};
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

const TEXT: f64 = 13.0;
/// From one line of a name to the next.
const LINE: f64 = 16.0;
/// Between a rank and a name.
const GAP: f64 = 9.0;
/// The least height of a row.
const ROW: f64 = 34.0;
const BAR: f64 = 20.0;
/// The most of the width that a rank and a value take.
const RANK: f64 = 0.14;
const VALUE: f64 = 0.32;
/// What a break adds between two rows.
const BREAK: f64 = 16.0;

impl RankingBars {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        drawable(self.places.iter().filter_map(|p| p.value))?;
        let layout = Layout::new(self, frame);
        let height = layout.rows.last().map_or(ROW, |y| y + layout.row / 2.0);
        let canvas = Canvas::new(frame.width.pixels(), height);
        let area = Area {
            x: layout.left,
            y: 0.0,
            width: (canvas.size.width - layout.left - layout.beside).max(40.0),
            height,
        };
        let known = || self.places.iter().filter_map(|p| p.value).map(coordinate);
        let low = known().fold(0.0, f64::min);
        let high = known().fold(0.0, f64::max);
        let high = if low < high { high } else { 1.0 };
        let plot = Plot::new(&canvas, area, low..high, height..0.0);
        for (i, place) in self.places.iter().enumerate() {
            self.draw_place(&canvas, &plot, &layout, i, place);
        }
        for i in (1..self.places.len()).filter(|i| self.leaves_out_before(*i)) {
            let y = (layout.rows[i - 1] + layout.rows[i]) / 2.0;
            for dot in [-5.0, 0.0, 5.0] {
                canvas.circle((layout.ranks - 7.0, y + dot), 1.4, Paint::fill(Ink::MUTED));
            }
        }
        let zero = plot.at(0.0, 0.0).0;
        canvas.line(&[(zero, 0.0), (zero, height)], Paint::line(Ink::AXIS, 1.0));
        Ok(canvas.finish(frame))
    }

    fn draw_place(&self, canvas: &Canvas, plot: &Plot, layout: &Layout, i: usize, place: &Place) {
        let (ink, weight) = place.look();
        let y = layout.rows[i];
        let line = |x: f64, y: f64, text: &str| Label {
            weight,
            ..Label::new((x, y), text).size(TEXT)
        };
        canvas.text(line(layout.ranks, y, &layout.labels[i]).end());
        let names = &layout.names[i];
        let top = y - (names.len() as f64 - 1.0) * LINE / 2.0;
        for (n, name) in names.iter().enumerate() {
            canvas.text(line(layout.ranks + GAP, top + LINE * n as f64, name).start());
        }
        let mut end = plot.at(0.0, y).0;
        if let Some(value) = place.value {
            let at = coordinate(value);
            let corners = ((at.min(0.0), y - BAR / 2.0), (at.max(0.0), y + BAR / 2.0));
            plot.rect(corners.0, corners.1, Paint::fill(ink));
            end = plot.at(at.max(0.0), y).0;
            canvas.record(Point {
                series: place.id.clone(),
                at: At::Period(self.period.clone()),
                value,
            });
        }
        canvas.text(line(end + 6.0, y, &layout.values[i]).start());
    }

    /// Whether places between this row and the one before it are not known.
    fn leaves_out_before(&self, i: usize) -> bool {
        match (self.places[i - 1].rank, self.places[i].rank) {
            (Some(a), Some(b)) => b > a.saturating_add(1),
            _ => false,
        }
    }
}

impl Place {
    fn look(&self) -> (Ink, Weight) {
        if self.own {
            (Ink::SERIES[0], Weight::Bold)
        } else {
            (Ink::REST, Weight::Regular)
        }
    }
}

/// Where everything stands.
struct Layout {
    /// Where the ranks end.
    ranks: f64,
    /// Where the bars begin.
    left: f64,
    /// What the values take beside the longest bar.
    beside: f64,
    /// The ranks in words.
    labels: Vec<String>,
    names: Vec<Vec<String>>,
    values: Vec<String>,
    /// Height of a row.
    row: f64,
    /// The middle of each row, further down where places are left out.
    rows: Vec<f64>,
}

impl Layout {
    fn new(chart: &RankingBars, frame: &Frame) -> Layout {
        let width = frame.width.pixels();
        let write = |n| written(n, chart.unit.as_ref(), None, &frame.lang);
        let value = |p: &Place| p.value.map_or_else(|| "–".to_owned(), write);
        let short = |text: &str, room| measure::shorten(text, TEXT, Weight::Bold, room);
        let values = chart.places.iter().map(value);
        let values: Vec<String> = values.map(|v| short(&v, width * VALUE)).collect();
        let labels = chart.places.iter();
        let labels: Vec<String> = labels.map(|p| short(&p.rank_label, width * RANK)).collect();
        let ranks = widest(labels.iter().map(String::as_str));
        let room = widest(chart.places.iter().map(|p| p.name.as_str())).min(width * 0.34);
        let name = |p: &Place| measure::wrap(&p.name, &frame.lang, TEXT, p.look().1, room.max(1.0));
        let names: Vec<Vec<String>> = chart.places.iter().map(name).collect();
        let lines = names.iter().map(Vec::len).max().unwrap_or(1);
        let row = ROW.max(LINE * lines as f64 + 12.0);
        let mut rows: Vec<f64> = Vec::new();
        for i in 0..chart.places.len() {
            let above = rows.last().map_or(row / 2.0, |y| y + row);
            let is_broken = i > 0 && chart.leaves_out_before(i);
            rows.push(above + if is_broken { BREAK } else { 0.0 });
        }
        Layout {
            ranks,
            left: ranks + GAP + room + 10.0,
            beside: widest(values.iter().map(String::as_str)) + 8.0,
            labels,
            names,
            values,
            row,
            rows,
        }
    }
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    texts
        .map(|t| measure::width(t, TEXT, Weight::Bold) * 1.05)
        .fold(0.0, f64::max)
}
