//! Indicators against their targets, a row for each: where it began, where it
//! stands, where it shall go. Where the words of both ends do not fit under the
//! bar side by side they take a line each; periods go before numbers do.

mod layout;

use super::{GradeWords, drawable};
use crate::chart::canvas::{Area, Canvas};
use crate::chart::paint::Paint;
use crate::chart::palette::Ink;
use crate::chart::scale::coordinate;
use crate::chart::{At, ChartError, Drawing, Frame, Point};
use crate::value::{Bound, Id, Period, Unit};
use layout::{Layout, Row};
use rust_decimal::Decimal;
use std::ops::Range;

/// Rows of a summary of indicators.
#[derive(Clone, Debug)]
pub struct Bullet {
    /// The indicators, from the top down.
    pub rows: Vec<BulletRow>,
    /// The words for the figures.
    pub words: GradeWords,
    /// Whether all rows have one scale, which they can have in one unit only.
    /// Otherwise each has its own, and bars of different rows are not compared.
    pub shared: bool,
}

/// One indicator. Without an actual its baseline and target are shown alone.
#[derive(Clone, Debug)]
pub struct BulletRow {
    /// The indicator.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its unit, written with each figure.
    pub unit: Option<Unit>,
    /// Where it began.
    pub baseline: Option<Figure>,
    /// The newest actual.
    pub actual: Option<Figure>,
    /// Why there is no actual, in a word or two: 未公表, not published.
    pub missing: Option<String>,
    /// Where it shall go.
    pub target: Option<Figure>,
}

/// A number and what it is of.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The period.
    pub period: Period,
    /// The number.
    pub value: Decimal,
    /// What it is a bound of.
    pub bound: Option<Bound>,
}

/// Height of a bar.
const BAR: f64 = 12.0;

impl Bullet {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        drawable(self.rows.iter().flat_map(BulletRow::values))?;
        let layout = Layout::new(self, frame);
        let canvas = Canvas::new(frame.width.pixels(), layout.height);
        for (i, (row, place)) in self.rows.iter().zip(&layout.rows).enumerate() {
            if i > 0 {
                let y = place.top;
                let across = [(0.0, y), (canvas.size.width, y)];
                canvas.line(&across, Paint::line(Ink::GRID, 1.0));
            }
            draw_words(&canvas, place);
            if row.values().next().is_some() {
                draw_bar(&canvas, row, place, &self.span(row));
            }
            for figure in row.figures() {
                canvas.record(Point {
                    series: row.id.clone(),
                    at: At::Period(figure.period.clone()),
                    value: figure.value,
                });
            }
        }
        Ok(canvas.finish(frame))
    }

    /// From the lowest to the highest figure that a row is drawn against, with
    /// zero between.
    fn span(&self, row: &BulletRow) -> Range<f64> {
        let unit = |r: &BulletRow| r.unit.as_ref().map(|u| u.id.clone());
        let is_shared = self.shared && self.rows.iter().all(|r| unit(r) == unit(row));
        let values: Vec<f64> = if is_shared {
            let all = self.rows.iter().flat_map(BulletRow::values);
            all.map(coordinate).collect()
        } else {
            row.values().map(coordinate).collect()
        };
        let low = values.iter().copied().fold(0.0, f64::min);
        let high = values.iter().copied().fold(0.0, f64::max);
        low..if low < high { high } else { 1.0 }
    }
}

impl BulletRow {
    /// Baseline, actual and target, as far as they are known.
    fn figures(&self) -> impl Iterator<Item = &Figure> {
        [&self.baseline, &self.actual, &self.target]
            .into_iter()
            .flatten()
    }

    fn values(&self) -> impl Iterator<Item = Decimal> + '_ {
        self.figures().map(|f| f.value)
    }
}

/// Name, judgement and the words around the bar, all placed already.
fn draw_words(canvas: &Canvas, place: &Row) {
    for label in &place.labels {
        canvas.text(label.clone());
    }
}

/// The track, the bar of the actual, and a tick for each end.
fn draw_bar(canvas: &Canvas, row: &BulletRow, place: &Row, span: &Range<f64>) {
    let bar = place.bar;
    let x = |n: Decimal| place.x(span, coordinate(n));
    canvas.rect(bar, 0.0, Paint::fill(Ink::GRID));
    let zero = x(Decimal::ZERO);
    if let Some(actual) = &row.actual {
        let end = x(actual.value);
        let (from, to) = (zero.min(end), zero.max(end));
        let area = Area {
            x: from,
            width: to - from,
            ..bar
        };
        canvas.rect(area, 0.0, Paint::fill(Ink::SERIES[0]));
    }
    let tick = |x: f64, beyond: f64, paint: Paint| {
        let ends = [(x, bar.y - beyond), (x, bar.bottom() + beyond)];
        canvas.line(&ends, paint);
    };
    tick(zero, 2.0, Paint::line(Ink::AXIS, 1.0));
    if let Some(baseline) = &row.baseline {
        let place = (x(baseline.value), bar.y + bar.height / 2.0);
        let paint = Paint::fill(Ink::SERIES[4]).edged(Ink::GROUND, 1.5);
        canvas.circle(place, 5.0, paint);
    }
    if let Some(target) = &row.target {
        // A rim keeps the tick apart from a bar that passes it.
        tick(x(target.value), 4.0, Paint::line(Ink::GROUND, 6.0));
        tick(x(target.value), 4.0, Paint::line(Ink::TEXT, 3.0));
    }
}
