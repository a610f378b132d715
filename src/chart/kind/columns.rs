//! Columns from zero: one series, or a few side by side.

use crate::chart::axis::{TEXT, ValueAxis};
use crate::chart::bar::Look;
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::field::Field;
use crate::chart::legend::{Legend, Sample};
use crate::chart::measure::{self, Weight};
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::room::{Rank, Wish, draw_free};
use crate::chart::scale::{Scale, coordinate};
use crate::chart::{Cell, ChartError, Drawing, Frame, Grid, Point};
use crate::value::write;
use rust_decimal::Decimal;

/// Height of the plot in CSS pixels.
const HEIGHT: f64 = 260.0;
/// The widest that the columns of one place get, in CSS pixels.
const WIDEST: f64 = 150.0;

/// Columns of one series, or of a few side by side in each column.
#[derive(Clone, Debug)]
pub struct Columns {
    /// At most [`Grid::MOST_SERIES`] series, from left to right.
    pub grid: Grid,
}

impl Columns {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.grid.validate_few()?;
        let legend = if self.is_grouped() {
            Legend::above(
                self.grid.series.iter().enumerate(),
                Sample::patterned,
                frame,
            )
        } else {
            Legend::none()
        };
        let scale = Scale::around(self.ends(), 6);
        let values = ValueAxis::new(scale, &self.grid.unit, &frame.lang);
        let field = Field::new(&self.grid.columns, values, legend, (HEIGHT, 0.0), frame);
        Ok(field.draw(frame, |canvas, plot| {
            let step = field.columns.step();
            let count = self.grid.series.len() as f64;
            let sketch = Sketch {
                chart: self,
                frame,
                field: &field,
                canvas,
                plot,
                bar: (step * if count > 1.0 { 0.84 } else { 0.72 } / count)
                    .min(64.0)
                    .min(WIDEST / count),
            };
            sketch.draw();
        }))
    }

    fn is_grouped(&self) -> bool {
        self.grid.series.len() > 1
    }

    /// How far the columns reach, with room for the values under those below
    /// zero.
    fn ends(&self) -> Vec<Decimal> {
        let least = self.grid.numbers().min().unwrap_or_default();
        let under = least.min(Decimal::ZERO) * Decimal::new(108, 2);
        self.grid.numbers().chain([under]).collect()
    }
}

/// A drawing under way.
struct Sketch<'a> {
    chart: &'a Columns,
    frame: &'a Frame,
    field: &'a Field,
    canvas: &'a Canvas,
    plot: &'a Plot,
    /// Width of one bar in CSS pixels.
    bar: f64,
}

impl Sketch<'_> {
    fn draw(&self) {
        let mut bars: Vec<Area> = Vec::new();
        let mut wishes = Vec::new();
        for (slot, series) in self.chart.grid.series.iter().enumerate() {
            let row: Vec<Option<Decimal>> = series.cells.iter().map(|c| c.value).collect();
            for (at, rank) in Rank::of(&row).into_iter().enumerate() {
                let cell = &series.cells[at];
                let (Some(value), Some(rank)) = (cell.value, rank) else {
                    self.draw_missing(slot, at, cell);
                    continue;
                };
                let bar = self.draw_bar(slot, at, value);
                // In a group a lone value would seem to speak for its neighbours.
                let rank = if self.chart.is_grouped() {
                    Rank::Inner
                } else {
                    rank
                };
                wishes.push(Wish {
                    rank,
                    label: self.label(bar, value, cell),
                    mark: cell.mark.clone().unwrap_or_default(),
                    own: bars.len(),
                });
                bars.push(bar);
            }
        }
        self.field
            .values
            .draw_foot(self.canvas, self.plot, self.field.area);
        draw_free(self.canvas, wishes, &bars);
        self.field
            .legend
            .draw(self.canvas, self.field.area, 0.0, |_| 0.0);
    }

    /// The middle of a bar, in the coordinates of the plot.
    fn middle(&self, slot: usize, at: usize) -> f64 {
        let aside = slot as f64 - (self.chart.grid.series.len() as f64 - 1.0) / 2.0;
        self.field.columns.middle(at) + aside * self.bar / self.field.columns.step()
    }

    fn draw_bar(&self, slot: usize, at: usize, value: Decimal) -> Area {
        let grid = &self.chart.grid;
        let (series, column) = (&grid.series[slot], &grid.columns[at]);
        let cell = &series.cells[at];
        let mut look = Look::new(series, column, cell);
        if self.chart.is_grouped() {
            look = look.patterned(series);
        }
        let x = self.middle(slot, at);
        let half = self.bar / self.field.columns.step() / 2.0;
        let corners = ((x - half, 0.0), (x + half, coordinate(value)));
        let bar = look.draw(self.canvas, self.plot, corners.0, corners.1);
        self.canvas.record(Point {
            series: series.id.clone(),
            at: column.head.at(),
            value,
        });
        bar
    }

    /// The value over its bar, or under one that is below zero.
    fn label(&self, bar: Area, value: Decimal, cell: &Cell) -> Label {
        let mark = cell.mark.as_deref().unwrap_or("");
        let text = write::number(value, &self.frame.lang) + mark;
        let size = if self.field.columns.step() < 50.0 || self.chart.is_grouped() {
            TEXT
        } else {
            14.0
        };
        let y = if value < Decimal::ZERO {
            bar.bottom() + size * 0.8
        } else {
            bar.y - size * 0.8
        };
        let x = bar.x + bar.width / 2.0;
        Label::new((x, y), text).bold().size(size).halo()
    }

    /// Why there is no bar, as far as its place has room.
    fn draw_missing(&self, slot: usize, at: usize, cell: &Cell) {
        let room = if self.chart.is_grouped() {
            self.bar
        } else {
            self.field.columns.step()
        };
        let words = cell.missing.as_deref().unwrap_or("–");
        let has_room = measure::width(words, TEXT, Weight::Regular) + 4.0 <= room;
        let words = if has_room { words } else { "–" };
        let (x, y) = self.plot.at(self.middle(slot, at), 0.0);
        let label = Label::new((x, y - 10.0), words).ink(Ink::MUTED);
        self.canvas.text_if_free(label.halo());
    }
}
