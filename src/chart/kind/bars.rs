//! Bars from zero to the right, a row for each thing: one measure, or a few side
//! by side. Each bar has its number beside it, so there is no axis but zero;
//! nothing is dropped where there is little room, since the drawing grows down.

use crate::chart::axis::TEXT;
use crate::chart::bar::Look;
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::legend::{Legend, Sample};
use crate::chart::measure::{self, Weight};
use crate::chart::paint::Paint;
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::rows::{Name, Rows, said};
use crate::chart::scale::coordinate;
use crate::chart::{ChartError, Drawing, Frame, Grid, Point};
use crate::value::Id;
use rust_decimal::Decimal;
use std::ops::Range;

/// How much of something each thing has.
#[derive(Clone, Debug)]
pub struct Bars {
    /// A column of the grid is a row of the drawing, from the top down; at most
    /// [`Grid::MOST_SERIES`] series, whose bars lie below each other in a row.
    pub grid: Grid,
    /// The things that the report speaks of. With one series the others step
    /// back in grey; none given, no thing does.
    pub own: Vec<Id>,
}

/// From one bar of a row to the next; as much as its number needs.
const PITCH: f64 = 16.0;
/// From the end of a bar to its number.
const GAP: f64 = 6.0;
/// Height of a bar that is alone in its row.
const BAR: f64 = 18.0;

impl Bars {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.grid.validate_few()?;
        let layout = Layout::new(self, frame);
        let area = layout.area;
        let canvas = Canvas::new(frame.width.pixels(), area.bottom());
        let plot = Plot::new(&canvas, area, self.span(), 0.0..1.0);
        layout.legend.draw(&canvas, area, 0.0, |_| 0.0);
        let room = canvas.size.width - area.x;
        let unit = measure::shorten(&self.grid.unit, TEXT, Weight::Regular, room);
        let unit = Label::new((area.x, layout.head), unit);
        canvas.text(unit.start().ink(Ink::MUTED));
        layout.rows.draw(&canvas);
        for at in 0..self.grid.columns.len() {
            self.draw_row(&canvas, &plot, &layout, at);
        }
        let zero = plot.at(0.0, 0.0).0;
        let line = Paint::line(Ink::AXIS, 1.0);
        layout.rows.draw_line(&canvas, zero, line);
        drop(plot);
        Ok(canvas.finish(frame))
    }

    fn draw_row(&self, canvas: &Canvas, plot: &Plot, layout: &Layout, at: usize) {
        let column = &self.grid.columns[at];
        let count = self.grid.series.len();
        let is_own = layout.is_own[at];
        let steps_back = !self.own.is_empty() && !is_own;
        let first = layout.rows.middle(at) - PITCH * (count as f64 - 1.0) / 2.0;
        for (n, series) in self.grid.series.iter().enumerate() {
            let cell = &series.cells[at];
            let y = first + PITCH * n as f64;
            let x = |n: Decimal| plot.at(coordinate(n), 0.0).0;
            let mut end = x(Decimal::ZERO);
            if let Some(value) = cell.value {
                let (from, to) = (end.min(x(value)), end.max(x(value)));
                let bar = Area {
                    x: from,
                    y: y - layout.bar / 2.0,
                    width: to - from,
                    height: layout.bar,
                };
                let look = Look::new(series, column, cell);
                let look = match count {
                    1 if steps_back => look.stepped_back(),
                    1 => look,
                    _ => look.patterned(series),
                };
                look.fill(canvas, bar);
                end = to;
                canvas.record(Point {
                    series: series.id.clone(),
                    at: column.head.at(),
                    value,
                });
            }
            let room = canvas.size.width - end - GAP;
            let words = measure::shorten(&layout.values[n][at], TEXT, Weight::Bold, room);
            let label = Label::new((end + GAP, y), words).start();
            canvas.text(match cell.value {
                None => label.ink(Ink::MUTED),
                Some(_) if is_own => label.bold(),
                Some(_) => label,
            });
        }
    }

    /// From the lowest end to the highest, zero among them.
    fn span(&self) -> Range<f64> {
        let low = self.grid.numbers().map(coordinate).fold(0.0, f64::min);
        let high = self.grid.numbers().map(coordinate).fold(0.0, f64::max);
        low..if low < high { high } else { 1.0 }
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
    /// Height of a bar.
    bar: f64,
    /// What stands beside each bar, by series and row.
    values: Vec<Vec<String>>,
}

impl Layout {
    fn new(chart: &Bars, frame: &Frame) -> Layout {
        let grid = &chart.grid;
        let count = grid.series.len();
        let named = grid.series.iter().enumerate().filter(|_| count > 1);
        let legend = Legend::above(named, |s| Sample::Swatch(s.slot), frame);
        let rows_from = |column| Name::of(column, &chart.own, frame);
        let names: Vec<Name> = grid.columns.iter().map(rows_from).collect();
        let values: Vec<Vec<String>> = grid
            .series
            .iter()
            .map(|s| s.cells.iter().map(|c| said(c, &frame.lang)).collect())
            .collect();
        let (bar, least) = match count {
            1 => (BAR, BAR + 10.0),
            _ => (PITCH - 2.0, PITCH * count as f64 + 12.0),
        };
        let head = legend.height() + 9.0;
        let top = if grid.unit.is_empty() {
            head - 5.0
        } else {
            head + 13.0
        };
        let rows = Rows::by_room(&names, top, least, frame);
        let width = frame.width.pixels() - rows.left;
        let beside = values
            .iter()
            .flatten()
            .map(|v| measure::width(v, TEXT, Weight::Bold) * 1.04 + GAP + 2.0)
            .fold(0.0, f64::max);
        let area = Area {
            x: rows.left,
            y: top,
            width: (width - beside).max(width / 3.0),
            height: rows.bottom() - top,
        };
        Layout {
            area,
            legend,
            head,
            rows,
            is_own: names.iter().map(|n| n.is_own).collect(),
            bar,
            values,
        }
    }
}
