//! Stacked columns: the parts of a total, period by period.

use super::drawable;
use crate::chart::axis::ValueAxis;
use crate::chart::bar::Look;
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::field::Field;
use crate::chart::legend::Legend;
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::room::{Rank, Wish, draw_free};
use crate::chart::scale::{Scale, coordinate};
use crate::chart::{ChartError, Drawing, Frame, Grid, Point, Series, Width};
use crate::value::write;
use rust_decimal::Decimal;

/// Height of the plot in CSS pixels.
const HEIGHT: f64 = 290.0;

/// Columns of parts, with their totals on top.
#[derive(Clone, Debug)]
pub struct StackedColumns {
    /// The parts, from the bottom up; at most [`Grid::MOST_SERIES`].
    pub grid: Grid,
    /// The totals as the data has them; they are not summed up here.
    pub total: Option<Series>,
}

impl StackedColumns {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.validate()?;
        let legend = Legend::of_parts(&self.grid.series, frame);
        let scale = Scale::around(self.ends(), 6);
        let values = ValueAxis::new(scale, &self.grid.unit, &frame.lang);
        let field = Field::new(&self.grid.columns, values, legend, (HEIGHT, 0.0), frame);
        Ok(field.draw(frame, |canvas, plot| {
            let step = field.columns.step();
            let sketch = Sketch {
                chart: self,
                frame,
                field: &field,
                canvas,
                plot,
                bar: (step * 0.72).min(64.0),
                total_size: if step < 50.0 { 12.0 } else { 14.0 },
            };
            sketch.draw();
        }))
    }

    fn validate(&self) -> Result<(), ChartError> {
        self.grid.validate_few()?;
        if let Some(total) = &self.total {
            total.matches(&self.grid.columns)?;
        }
        drawable(self.ends())
    }

    /// How far the columns reach below and above zero.
    fn ends(&self) -> Vec<Decimal> {
        (0..self.grid.columns.len())
            .flat_map(|at| {
                let mut stack = Stack::default();
                for cell in self.grid.series.iter().map(|s| &s.cells[at]) {
                    stack.add(cell.value.unwrap_or_default());
                }
                [stack.low, stack.high]
            })
            .collect()
    }
}

/// The ends of a column while it grows; what is below zero grows down.
#[derive(Default)]
struct Stack {
    low: Decimal,
    high: Decimal,
}

impl Stack {
    /// Lays a part on; gives back where it begins and ends.
    fn add(&mut self, value: Decimal) -> (Decimal, Decimal) {
        let end = if value < Decimal::ZERO {
            &mut self.low
        } else {
            &mut self.high
        };
        let from = *end;
        // Numbers are at most 10¹⁵ and series at most five, so sums stay exact.
        *end += value;
        (from, *end)
    }
}

/// What a column leaves to its total.
struct Top {
    /// The middle of its upper end on the sheet.
    high: (f64, f64),
    /// All of it.
    area: Area,
    /// The signs of notes on parts that are too thin to carry them.
    marks: String,
}

/// A drawing under way.
struct Sketch<'a> {
    chart: &'a StackedColumns,
    frame: &'a Frame,
    field: &'a Field,
    canvas: &'a Canvas,
    plot: &'a Plot,
    /// Width of a column in CSS pixels.
    bar: f64,
    total_size: f64,
}

impl Sketch<'_> {
    fn draw(&self) {
        let columns = 0..self.chart.grid.columns.len();
        let tops: Vec<Top> = columns.clone().map(|at| self.draw_column(at)).collect();
        self.field
            .values
            .draw_foot(self.canvas, self.plot, self.field.area);
        self.draw_names();
        self.draw_totals(&tops);
        columns.for_each(|at| self.draw_missing(at));
    }

    /// Draws the parts of a column.
    fn draw_column(&self, at: usize) -> Top {
        let column = &self.chart.grid.columns[at];
        let mut stack = Stack::default();
        let mut marks = Vec::new();
        for series in &self.chart.grid.series {
            let cell = &series.cells[at];
            let Some(value) = cell.value else {
                marks.extend(cell.mark.as_deref());
                continue;
            };
            self.canvas.record(Point {
                series: series.id.clone(),
                at: column.head.at(),
                value,
            });
            let (from, to) = stack.add(value);
            let half = self.bar / self.field.columns.step() / 2.0;
            let middle = self.field.columns.middle(at);
            let mut look = Look::new(series, column, cell);
            if self.frame.width == Width::Narrow {
                look = look.patterned(series);
            }
            let part = look.draw(
                self.canvas,
                self.plot,
                (middle - half, coordinate(from)),
                (middle + half, coordinate(to)),
            );
            let value = write::number(value, &self.frame.lang);
            if !look.write_in(self.canvas, part, &value, cell.mark.as_deref()) {
                marks.extend(cell.mark.as_deref());
            }
        }
        let (x, y) = self.top(at, stack.high);
        let foot = self.top(at, stack.low).1;
        Top {
            high: (x, y),
            area: Area {
                x: x - self.bar / 2.0,
                y,
                width: self.bar,
                height: foot - y,
            },
            marks: marks.concat(),
        }
    }

    /// The totals over their columns, whose `tops` are in the same order.
    fn draw_totals(&self, tops: &[Top]) {
        let Some(total) = &self.chart.total else {
            return;
        };
        let row: Vec<Option<Decimal>> = total.cells.iter().map(|c| c.value).collect();
        let ranks = Rank::of(&row);
        let mut wishes = Vec::new();
        for (at, cell) in total.cells.iter().enumerate() {
            let (Some(value), Some(rank)) = (cell.value, ranks[at]) else {
                continue;
            };
            // The height of the column shows the total even where its digits
            // have no room.
            self.canvas.record(Point {
                series: total.id.clone(),
                at: self.chart.grid.columns[at].head.at(),
                value,
            });
            let mark = cell.mark.clone().unwrap_or_default() + &tops[at].marks;
            let text = write::number(value, &self.frame.lang) + &mark;
            let (x, y) = tops[at].high;
            let label = Label::new((x, y - 11.0), text).bold();
            wishes.push(Wish {
                rank,
                label: label.size(self.total_size).halo(),
                mark,
                own: at,
            });
        }
        let columns: Vec<Area> = tops.iter().map(|top| top.area).collect();
        draw_free(self.canvas, wishes, &columns);
    }

    /// Where a column has no part at all.
    fn draw_missing(&self, at: usize) {
        let mut cells = self.chart.grid.series.iter().map(|s| &s.cells[at]);
        if cells.all(|c| c.value.is_none()) {
            let (x, y) = self.top(at, Decimal::ZERO);
            let reason = reason_of(&self.chart.grid, at);
            let label = |words: &str| Label::new((x, y - 10.0), words).ink(Ink::MUTED).halo();
            let words = reason.map(label);
            let room = self.field.columns.step() - 4.0;
            let fits = words.filter(|words| words.width() <= room);
            self.canvas.text_if_free(fits.unwrap_or_else(|| label("–")));
        }
    }

    /// The middle of the top of a column that reaches up to a value.
    fn top(&self, at: usize, value: Decimal) -> (f64, f64) {
        self.plot
            .at(self.field.columns.middle(at), coordinate(value))
    }

    /// The names beside the last column, or above all of them.
    fn draw_names(&self) {
        let last = self.chart.grid.columns.len() - 1;
        let edge = self.field.columns.x(last, self.field.area) + self.bar / 2.0;
        let mut stack = Stack::default();
        let parts = self.chart.grid.series.iter().map(|series| {
            let (from, to) = stack.add(series.cells[last].value.unwrap_or_default());
            let middle = (coordinate(from) + coordinate(to)) / 2.0;
            self.plot.at(0.0, middle).1
        });
        let middles: Vec<f64> = parts.collect();
        self.field
            .legend
            .draw(self.canvas, self.field.area, edge, |at| middles[at]);
    }
}

/// The reason why a column has no number, where all its series say the same.
fn reason_of(grid: &Grid, at: usize) -> Option<&str> {
    let mut reasons = grid.series.iter().map(|s| s.cells[at].missing.as_deref());
    let first = reasons.next()??;
    reasons.all(|r| r == Some(first)).then_some(first)
}
