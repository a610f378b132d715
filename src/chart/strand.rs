//! How a line through time looks.

use super::canvas::Canvas;
use super::paint::{Dash, Marker, Paint};
use super::palette::Ink;
use super::run::Step;
use super::{Column, Series};

/// The look of one series as a line. Its dash and its marker tell it from the
/// others where colours cannot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Strand {
    pub ink: Ink,
    dash: Dash,
    marker: Marker,
}

/// The radius of a marker, in CSS pixels.
pub(super) const MARKER: f64 = 4.2;
const WIDTH: f64 = 2.5;

impl Strand {
    pub fn of(series: &Series) -> Strand {
        Strand {
            ink: series.ink(),
            dash: Dash::of(series.slot),
            marker: Marker::of(series.slot),
        }
    }

    /// The look of a series that stands alone.
    pub fn plain(ink: Ink) -> Strand {
        Strand {
            ink,
            dash: Dash::of(0),
            marker: Marker::of(0),
        }
    }

    /// The line through a run of points. What leads to or from a period that
    /// is not covered whole is thin and dotted: its slope means nothing yet.
    pub fn draw_run(
        self,
        canvas: &Canvas,
        columns: &[Column],
        run: &[Step],
        places: &[(f64, f64)],
    ) {
        let is_partial = |i: usize| columns[run[i].at].partial.is_some();
        let leads = |i: usize| is_partial(i) || is_partial(i + 1);
        let mut start = 0;
        while start + 1 < run.len() {
            let kind = leads(start);
            let more = (start + 1..run.len() - 1).take_while(|i| leads(*i) == kind);
            let end = start + 1 + more.count();
            let paint = if kind {
                Paint::dashed(self.ink, 1.5, Dash::Dotted)
            } else {
                self.paint()
            };
            canvas.line(&places[start..=end], paint);
            start = end;
        }
    }

    fn paint(self) -> Paint {
        Paint::dashed(self.ink, WIDTH, self.dash)
    }

    /// The marker of a point, hollow where its number is not final or not of
    /// all of its period.
    pub fn draw_marker(self, canvas: &Canvas, at: (f64, f64), is_hollow: bool) {
        if is_hollow {
            let paint = Paint::fill(Ink::GROUND).edged(self.ink, 2.0);
            canvas.marker(at, self.marker, MARKER - 0.5, paint);
        } else {
            let paint = Paint::fill(self.ink).edged(Ink::GROUND, 1.5);
            canvas.marker(at, self.marker, MARKER, paint);
        }
    }

    /// A short piece of the line; `at` is the middle of its left end.
    pub fn draw_sample(self, canvas: &Canvas, (x, y): (f64, f64)) {
        canvas.line(&[(x, y), (x + 22.0, y)], self.paint());
        self.draw_marker(canvas, (x + 11.0, y), false);
    }
}
