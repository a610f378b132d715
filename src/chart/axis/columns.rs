//! The axis of columns: periods or things along the foot of a plot.

mod heads;
mod place;

pub(in crate::chart) use place::is_even;

use super::{LINE, TEXT, widest};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::{Dash, Paint};
use crate::chart::palette::Ink;
use crate::chart::{Column, Frame, Head};
use crate::lang::era::Era;
use crate::value::Period;
use crate::value::write::YearStyle;
use std::ops::Range;

/// Where each column stands and what is written at it. Coordinates count
/// columns: the first is from 0 to 1. Periods at uneven steps stand to scale,
/// or, where that would leave most of the room empty, side by side with a
/// sign wherever some are left out.
pub(in crate::chart) struct ColumnAxis {
    /// The middle of each column, as a coordinate.
    middles: Vec<f64>,
    /// The end of the axis, as a coordinate.
    end: f64,
    /// Width of a column in CSS pixels.
    step: f64,
    /// What is written under each column, by lines; nothing where it was
    /// thinned out.
    heads: Vec<Vec<String>>,
    /// Words under runs of columns that are not covered whole.
    partials: Vec<(Range<usize>, String)>,
    /// Columns before which the way of counting changed.
    breaks: Vec<(usize, String)>,
    /// Columns that begin an era.
    eras: Vec<usize>,
    /// Columns before which periods are left out.
    leaps: Vec<usize>,
}

/// From the foot of the plot to the middle of the words under it.
const DROP: f64 = 15.0;
/// What the words of a break may take over the plot.
const MOST_ROWS: usize = 3;

impl ColumnAxis {
    /// The axis of some columns between two edges of a plot on the sheet.
    pub fn new(columns: &[Column], edges: Range<f64>, frame: &Frame) -> ColumnAxis {
        let place::Places {
            middles,
            end,
            leaps,
        } = place::places(columns);
        let step = (edges.end - edges.start) / end;
        let borders = |at: &usize| begins_era(&columns[at - 1].head, &columns[*at].head, frame);
        ColumnAxis {
            heads: heads::written(columns, &middles, edges.start, step, frame),
            partials: partials(columns),
            breaks: (1..columns.len())
                .filter_map(|at| Some((at, columns[at].broken.clone()?)))
                .collect(),
            eras: (1..columns.len()).filter(borders).collect(),
            middles,
            end,
            step,
            leaps,
        }
    }

    /// How many columns have room along the axis of some columns.
    pub fn length(columns: &[Column]) -> f64 {
        place::places(columns).end
    }

    /// From the start of the first column to the end of the last.
    pub fn range(&self) -> Range<f64> {
        0.0..self.end
    }

    /// The middle of a column.
    pub fn middle(&self, at: usize) -> f64 {
        self.middles[at]
    }

    /// Width of a column in CSS pixels.
    pub fn step(&self) -> f64 {
        self.step
    }

    /// The middle of a column on the sheet.
    pub fn x(&self, at: usize, area: Area) -> f64 {
        area.x + self.step * self.middles[at]
    }

    /// What words about breaks take between the head of a drawing and its plot.
    pub fn above(&self) -> f64 {
        LINE * self.breaks.len().min(MOST_ROWS) as f64
    }

    /// What stands under the plot takes.
    pub fn below(&self) -> f64 {
        let lines = self.heads.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let partial = if self.partials.is_empty() {
            0.0
        } else {
            LINE + 2.0
        };
        DROP + 11.0 + LINE * (lines as f64 - 1.0) + partial
    }

    /// Heads, partial words, borders of eras, breaks and leaps, for a plot
    /// whose words about breaks begin at `top`.
    pub fn draw(&self, canvas: &Canvas, area: Area, top: f64) {
        let foot = area.bottom() + DROP;
        for (at, lines) in self.heads.iter().enumerate() {
            for (i, line) in lines.iter().enumerate() {
                let y = foot + LINE * i as f64;
                below(canvas, line, self.x(at, area), y, Ink::TEXT);
            }
        }
        self.draw_partials(canvas, area);
        for at in &self.eras {
            let x = self.x(*at, area) - self.step / 2.0;
            let has_room = widest(&self.heads[*at]) < self.step;
            let end = if has_room { foot + 8.0 } else { foot - 8.0 };
            let border = [(x, area.y), (x, end)];
            canvas.line(&border, Paint::dashed(Ink::AXIS, 1.0, Dash::Dotted));
        }
        self.draw_breaks(canvas, area, top);
        for at in &self.leaps {
            let x = self.x(*at, area) - self.step / 2.0;
            for x in [x - 2.0, x + 2.0] {
                let slash = [
                    (x - 2.5, area.bottom() + 5.0),
                    (x + 2.5, area.bottom() - 5.0),
                ];
                canvas.line(&slash, Paint::line(Ink::AXIS, 1.5));
            }
        }
    }

    fn draw_partials(&self, canvas: &Canvas, area: Area) {
        let y = area.bottom() + self.below() - 10.0;
        let alone = self.partials.len() == 1;
        for (run, words) in &self.partials {
            let (from, to) = (self.x(run.start, area), self.x(run.end - 1, area));
            let room = if alone {
                canvas.size.width
            } else {
                to - from + self.step - 4.0
            };
            let words = measure::shorten(words, TEXT, Weight::Regular, room);
            below(canvas, &words, (from + to) / 2.0, y, Ink::MUTED);
        }
    }

    /// A dashed line across the plot where a way of counting ends, and why.
    fn draw_breaks(&self, canvas: &Canvas, area: Area, top: f64) {
        let mut taken: Vec<Area> = Vec::new();
        for (at, words) in &self.breaks {
            let x = self.x(*at, area) - self.step / 2.0;
            let words = measure::shorten(words, TEXT, Weight::Regular, canvas.size.width - 8.0);
            let rows = (0..MOST_ROWS).map(|row| {
                let mut label = Label::new((x, top + LINE * (row as f64 + 0.5)), words.as_str());
                label.at.0 = inside(canvas, &label);
                label.ink(Ink::MUTED).halo()
            });
            let mut free = rows.filter(|label| !taken.iter().any(|t| t.overlaps(label.area())));
            let label = free.next();
            let from = label.as_ref().map_or(area.y, |label| label.at.1 + 8.0);
            let line = [(x, from), (x, area.bottom())];
            canvas.line(&line, Paint::dashed(Ink::MUTED, 1.5, Dash::Dashed));
            if let Some(label) = label {
                taken.push(label.area());
                canvas.text(label);
            }
        }
    }
}

/// A text under a column, moved inwards where it would leave the sheet.
fn below(canvas: &Canvas, words: &str, x: f64, y: f64, ink: Ink) {
    let mut label = Label::new((x, y), words).ink(ink);
    label.at.0 = inside(canvas, &label);
    canvas.text_if_free(label);
}

/// Where the middle of a text may stand.
fn inside(canvas: &Canvas, label: &Label) -> f64 {
    let half = label.width() / 2.0;
    label.at.0.min(canvas.size.width - half).max(half)
}

/// Neighbours that are covered to the same end share their words.
fn partials(columns: &[Column]) -> Vec<(Range<usize>, String)> {
    let mut runs: Vec<(Range<usize>, String)> = Vec::new();
    for (at, words) in (0..).zip(columns.iter().map(|c| c.partial.as_ref())) {
        let Some(words) = words else { continue };
        match runs.last_mut() {
            Some((run, same)) if run.end == at && same == words => run.end += 1,
            _ => runs.push((at..at + 1, words.clone())),
        }
    }
    runs
}

/// Whether an era ends between two periods of an axis that counts by eras.
/// Calendar years, which eras divide, have no such border.
fn begins_era(before: &Head, head: &Head, frame: &Frame) -> bool {
    let era = |head: &Head| match head.period()? {
        Period::FiscalYear(year) => Some(Era::of_fiscal_year(*year)),
        period @ (Period::Month(..) | Period::Day(_)) => Some(Era::of_day(period.chronology())),
        _ => None,
    };
    let (Some(a), Some(b)) = (era(before), era(head)) else {
        return false;
    };
    frame.lang.rules().eras && frame.years != YearStyle::Western && a != b
}
