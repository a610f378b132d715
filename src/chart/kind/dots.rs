//! Dots along one axis, a row for each thing, with a few measures of it. The
//! outermost numbers of a row stand beside their dots. What is dropped first is
//! the number in the middle of a row, then every second tick, then the number at
//! the left.

use crate::chart::axis::{TEXT, tick_numbers};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::legend::{Legend, Sample};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::{Marker, Paint};
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::rows::{Name, Rows, said};
use crate::chart::scale::{Scale, coordinate};
use crate::chart::spread::thinned;
use crate::chart::{Cell, ChartError, Drawing, Frame, Grid, Kind, Point, Series};
use crate::lang::Lang;
use crate::value::Id;
use rust_decimal::Decimal;

/// Where each thing lies, and between which ends.
#[derive(Clone, Debug)]
pub struct Dots {
    /// A column of the grid is a row of the drawing, from the top down; at most
    /// [`Dots::MOST_SERIES`] series, a dot for each in a row. A line joins the
    /// dots of a row.
    pub grid: Grid,
    /// The things that the report speaks of: their names stand out.
    pub own: Vec<Id>,
}

const MARKER: f64 = 5.5;
/// The least width of the axis.
const LEAST: f64 = 80.0;
/// From a dot to its number.
const GAP: f64 = 10.0;
/// The least height of a row.
const ROW: f64 = 28.0;
/// What the numbers of the axis take under the rows.
const FOOT: f64 = 26.0;

impl Dots {
    /// The most dots that can be told apart in a row.
    pub const MOST_SERIES: usize = 3;

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.validate()?;
        let layout = Layout::new(self, frame);
        let area = layout.area;
        let canvas = Canvas::new(frame.width.pixels(), area.bottom() + FOOT);
        let span = layout.scale.low..layout.scale.high;
        let plot = Plot::new(&canvas, area, span, 0.0..1.0);
        layout.legend.draw(&canvas, area, 0.0, |_| 0.0);
        let room = canvas.size.width - area.x;
        let unit = measure::shorten(&self.grid.unit, TEXT, Weight::Regular, room);
        let unit = Label::new((area.x, layout.head), unit);
        canvas.text(unit.start().ink(Ink::MUTED));
        layout.draw_axis(&canvas, &plot, frame);
        layout.rows.draw(&canvas);
        for at in 0..self.grid.columns.len() {
            self.draw_row(&canvas, &plot, &layout, at);
        }
        drop(plot);
        Ok(canvas.finish(frame))
    }

    fn validate(&self) -> Result<(), ChartError> {
        let found = self.grid.series.len();
        if found > Dots::MOST_SERIES {
            return Err(ChartError::TooMany {
                found,
                most: Dots::MOST_SERIES,
                instead: Kind::Bars,
            });
        }
        self.grid.validate()
    }

    fn draw_row(&self, canvas: &Canvas, plot: &Plot, layout: &Layout, at: usize) {
        let y = layout.rows.middle(at);
        let x = |n: Decimal| plot.at(coordinate(n), 0.0).0;
        let cells = || self.grid.series.iter().map(|s| (s, &s.cells[at]));
        let mut known: Vec<(f64, &Series, &Cell)> = cells()
            .filter_map(|(s, c)| Some((x(c.value?), s, c)))
            .collect();
        let reach: Vec<f64> = known.iter().map(|k| k.0).collect();
        let left = reach.iter().copied().fold(f64::INFINITY, f64::min);
        let right = reach.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if known.len() > 1 {
            canvas.line(&[(left, y), (right, y)], Paint::line(Ink::REST, 2.0));
        }
        let column = &self.grid.columns[at];
        for (x, series, cell) in &known {
            let ink = Ink::series(series.slot);
            let paint = if cell.is_open || column.partial.is_some() {
                Paint::fill(Ink::GROUND).edged(ink, 2.0)
            } else {
                Paint::fill(ink).edged(Ink::GROUND, 1.0)
            };
            canvas.marker((*x, y), Marker::of(series.slot), MARKER, paint);
        }
        for (series, cell) in cells() {
            if let Some(value) = cell.value {
                canvas.record(Point {
                    series: series.id.clone(),
                    at: column.head.at(),
                    value,
                });
            }
        }
        known.sort_by(|a, b| a.0.total_cmp(&b.0));
        let is_own = layout.is_own[at];
        let number = |cell: &Cell, x: f64| {
            let label = Label::new((x, y), said(cell, &layout.lang)).halo();
            if is_own { label.bold() } else { label }
        };
        match known.as_slice() {
            [] => {
                let words = cells().map(|(_, c)| said(c, &layout.lang)).next();
                let start = layout.area.x + GAP;
                let room = canvas.size.width - start;
                let words = words.unwrap_or_default();
                let words = measure::shorten(&words, TEXT, Weight::Regular, room);
                let label = Label::new((start, y), words).start();
                canvas.text(label.ink(Ink::MUTED).halo());
            }
            [.., last] if known[0].0 == last.0 => {
                canvas.text(number(last.2, right + GAP).start());
            }
            [first, .., last] => {
                if layout.has_left {
                    canvas.text(number(first.2, left - GAP).end());
                }
                canvas.text(number(last.2, right + GAP).start());
            }
            [_] => {}
        }
    }
}

/// Where everything stands.
struct Layout {
    area: Area,
    legend: Legend,
    /// The middle of the line that names the unit.
    head: f64,
    rows: Rows,
    is_own: Vec<bool>,
    /// Whether the first number of a row has room at the left.
    has_left: bool,
    scale: Scale,
    /// The steps of the axis as written.
    numbers: Vec<String>,
    lang: Lang,
}

impl Layout {
    fn new(chart: &Dots, frame: &Frame) -> Layout {
        let grid = &chart.grid;
        let named = grid.series.iter().enumerate();
        let named = named.filter(|_| grid.series.len() > 1);
        let legend = Legend::above(named, |s| Sample::Marker(s.slot), frame);
        let name = |column| Name::of(column, &chart.own, frame);
        let names: Vec<Name> = grid.columns.iter().map(name).collect();
        let head = legend.height() + 9.0;
        let top = if grid.unit.is_empty() {
            head - 5.0
        } else {
            head + 13.0
        };
        let rows = Rows::by_room(&names, top, ROW, frame);
        let known = grid.series.iter().flat_map(|s| &s.cells);
        let known = known.filter(|c| c.value.is_some());
        let beside = known
            .map(|c| measure::width(&said(c, &frame.lang), TEXT, Weight::Bold) * 1.04)
            .fold(0.0, f64::max)
            + GAP
            + 2.0;
        let width = frame.width.pixels() - rows.left;
        let (before, beside) = match grid.series.len() {
            1 => (GAP, beside),
            _ if beside * 2.0 + LEAST <= width => (beside, beside),
            _ => (GAP, beside),
        };
        let area = Area {
            x: rows.left + before,
            y: top,
            width: (width - before - beside).max(40.0),
            height: rows.bottom() - top,
        };
        let has_left = before >= beside;
        let scale = Scale::near(grid.numbers(), 5);
        Layout {
            area,
            legend,
            head,
            rows,
            has_left,
            is_own: names.iter().map(|n| n.is_own).collect(),
            numbers: tick_numbers(&scale, &frame.lang),
            scale,
            lang: frame.lang.clone(),
        }
    }

    /// A line down the rows for each step and its number under them: the ends
    /// always, those between as far as there is room.
    fn draw_axis(&self, canvas: &Canvas, plot: &Plot, frame: &Frame) {
        let (top, bottom) = (self.area.y, self.area.bottom());
        let ticks = self.scale.ticks.iter();
        let mut labels: Vec<Label> = Vec::new();
        for (tick, words) in ticks.zip(&self.numbers) {
            let x = plot.at(coordinate(*tick), 0.0).0;
            let ink = if tick.is_zero() { Ink::AXIS } else { Ink::GRID };
            canvas.line(&[(x, top), (x, bottom + 4.0)], Paint::line(ink, 1.0));
            let label = Label::new((x, bottom + 15.0), words.as_str());
            let half = label.width() / 2.0 * 1.04;
            let x = x.min(frame.width.pixels() - half).max(half);
            labels.push(Label {
                at: (x, label.at.1),
                ..label.ink(Ink::MUTED)
            });
        }
        for label in thinned(labels) {
            canvas.text(label);
        }
        let foot = Paint::line(Ink::AXIS, 1.0);
        canvas.line(&[(self.area.x, bottom), (self.area.right(), bottom)], foot);
        // An axis that begins elsewhere is broken, so that nobody takes its
        // foot for zero.
        if self.scale.low > 0.0 || self.scale.high < 0.0 {
            let wave = [(-16.0, 3.0), (-13.0, -3.0), (-10.0, 3.0), (-7.0, -3.0)];
            let start = [(-24.0, 0.0), (-18.0, 0.0)];
            for part in [&start[..], &wave] {
                let at = |(dx, dy): &(f64, f64)| (self.area.x + dx + 6.0, bottom + dy);
                let part: Vec<(f64, f64)> = part.iter().map(at).collect();
                canvas.line(&part, Paint::line(Ink::AXIS, 1.5));
            }
        }
    }
}
