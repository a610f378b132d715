//! An area from zero through time: one series, or the parts of a total.

use crate::chart::axis::{TEXT, ValueAxis};
use crate::chart::canvas::{Canvas, Item, Label};
use crate::chart::field::Field;
use crate::chart::legend::Legend;
use crate::chart::paint::{Paint, Pattern};
use crate::chart::palette::Ink;
use crate::chart::plot::Plot;
use crate::chart::room::{Rank, Wish, draw_free};
use crate::chart::run::{Step, runs};
use crate::chart::scale::{Scale, coordinate};
use crate::chart::strand::Strand;
use crate::chart::{Cell, ChartError, Drawing, Frame, Grid, Point, Series, Width};
use crate::value::write;
use rust_decimal::Decimal;

/// Height of the plot in CSS pixels.
const HEIGHT: f64 = 260.0;

/// The area under a series, or under several on top of each other.
#[derive(Clone, Debug)]
pub struct AreaChart {
    /// At most [`Grid::MOST_SERIES`] series, from the bottom up; their columns
    /// are periods. Several are parts, of which none is below zero.
    pub grid: Grid,
    /// The totals of the parts as the data has them; they are not summed up
    /// here.
    pub total: Option<Series>,
}

impl AreaChart {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.validate()?;
        let legend = match self.grid.single() {
            Some(_) => Legend::none(),
            None => Legend::of_parts(&self.grid.series, frame),
        };
        let scale = Scale::around(self.tops().into_iter().flatten(), 6);
        let values = ValueAxis::new(scale, &self.grid.unit, &frame.lang);
        // The newest value stands over its point, half of it beside the point.
        let field = Field::new(&self.grid.columns, values, legend, (HEIGHT, 24.0), frame);
        Ok(field.draw(frame, |canvas, plot| {
            let sketch = Sketch {
                chart: self,
                frame,
                field: &field,
                canvas,
                plot,
            };
            sketch.draw();
        }))
    }

    fn validate(&self) -> Result<(), ChartError> {
        self.grid.validate_few()?;
        if self.grid.series.len() > 1 {
            self.grid.validate_parts()?;
        }
        if let Some(total) = &self.total {
            total.matches(&self.grid.columns)?;
        }
        super::drawable(self.tops().into_iter().flatten())
    }

    /// How high the parts reach together in each column; nothing where none of
    /// them is known.
    fn tops(&self) -> Vec<Option<Decimal>> {
        let top = |at: usize| {
            let known = self.grid.series.iter().filter_map(|s| s.cells[at].value);
            known.reduce(|a, b| a + b)
        };
        (0..self.grid.columns.len()).map(top).collect()
    }
}

/// A drawing under way.
struct Sketch<'a> {
    chart: &'a AreaChart,
    frame: &'a Frame,
    field: &'a Field,
    canvas: &'a Canvas,
    plot: &'a Plot,
}

impl Sketch<'_> {
    fn draw(&self) {
        let grid = &self.chart.grid;
        let mut base = vec![Decimal::ZERO; grid.columns.len()];
        let mut middles = vec![self.plot.at(0.0, 0.0).1; grid.series.len()];
        for (slot, series) in grid.series.iter().enumerate() {
            for run in runs(series, &grid.columns) {
                self.draw_run(series, &run, &base);
            }
            for (at, cell) in series.cells.iter().enumerate() {
                let Some(value) = cell.value else { continue };
                let below = base[at];
                base[at] += value;
                self.canvas.record(Point {
                    series: series.id.clone(),
                    at: grid.columns[at].head.at(),
                    value,
                });
                if at + 1 == grid.columns.len() {
                    let middle = (coordinate(below) + coordinate(base[at])) / 2.0;
                    middles[slot] = self.plot.at(0.0, middle).1;
                }
            }
        }
        self.draw_partial();
        self.field
            .values
            .draw_foot(self.canvas, self.plot, self.field.area);
        self.draw_tops();
        let last = self
            .field
            .columns
            .x(grid.columns.len() - 1, self.field.area);
        self.field
            .legend
            .draw(self.canvas, self.field.area, last, |at| middles[at]);
    }

    fn place(&self, at: usize, value: Decimal) -> (f64, f64) {
        self.plot
            .at(self.field.columns.middle(at), coordinate(value))
    }

    /// The area of a series over one of its runs; a run of one point is as
    /// wide as a narrow column.
    fn draw_run(&self, series: &Series, run: &[Step], base: &[Decimal]) {
        let mut upper: Vec<(f64, f64)> = run
            .iter()
            .map(|step| self.place(step.at, base[step.at] + step.value))
            .collect();
        let mut lower: Vec<(f64, f64)> = run
            .iter()
            .map(|step| self.place(step.at, base[step.at]))
            .collect();
        for row in [&mut upper, &mut lower] {
            if let [(x, y)] = row[..] {
                *row = vec![(x - 3.0, y), (x + 3.0, y)];
            }
        }
        let is_alone = self.chart.grid.series.len() == 1;
        let corners: Vec<_> = upper.iter().chain(lower.iter().rev()).copied().collect();
        let shape = |paint| Item::Path {
            points: corners.clone(),
            closed: true,
            paint,
        };
        if is_alone {
            self.canvas.put(shape(Paint::fill(Ink::CARD)));
            let columns = &self.chart.grid.columns;
            if run.len() > 1 {
                Strand::of(series).draw_run(self.canvas, columns, run, &upper);
            } else {
                self.canvas.line(&upper, Paint::line(series.ink(), 2.5));
            }
        } else {
            let seam = Paint::fill(series.ink()).edged(Ink::GROUND, 1.5);
            self.canvas.put(shape(seam));
            let pattern = Pattern::of(series.slot);
            if let (Width::Narrow, Some(pattern)) = (self.frame.width, pattern) {
                self.canvas.put(shape(Paint::pattern(pattern)));
            }
        }
    }

    /// Hatches what leads to periods that are not covered whole.
    fn draw_partial(&self) {
        let tops = self.chart.tops();
        let columns = &self.chart.grid.columns;
        for at in 1..columns.len() {
            let (Some(from), Some(to)) = (tops[at - 1], tops[at]) else {
                continue;
            };
            if columns[at].partial.is_none() || columns[at].broken.is_some() {
                continue;
            }
            let corners = [
                self.place(at - 1, Decimal::ZERO),
                self.place(at - 1, from),
                self.place(at, to),
                self.place(at, Decimal::ZERO),
            ];
            self.canvas.put(Item::Path {
                points: corners.to_vec(),
                closed: true,
                paint: Paint::HATCH,
            });
        }
    }

    /// The totals over the area, or the values of the one series.
    fn draw_tops(&self) {
        let grid = &self.chart.grid;
        let Some(row) = self.chart.total.as_ref().or_else(|| grid.single()) else {
            return;
        };
        let tops = self.chart.tops();
        let values: Vec<Option<Decimal>> = row.cells.iter().map(|c| c.value).collect();
        let ranks = Rank::of(&values);
        let outline: Vec<Option<(f64, f64)>> = (0..)
            .zip(&tops)
            .map(|(at, top)| Some(self.place(at, (*top)?)))
            .collect();
        let mut wishes = Vec::new();
        for (at, cell) in row.cells.iter().enumerate() {
            let (Some(value), Some(rank)) = (cell.value, ranks[at]) else {
                continue;
            };
            if self.chart.total.is_some() {
                self.canvas.record(Point {
                    series: row.id.clone(),
                    at: grid.columns[at].head.at(),
                    value,
                });
            }
            let marks = self.marks(cell, at);
            let text = write::number(value, &self.frame.lang) + &marks;
            let label = Label::new((0.0, 0.0), text).bold().size(TEXT).halo();
            if let Some(label) = self.over(&outline, at, label) {
                wishes.push(Wish {
                    rank,
                    label,
                    mark: marks,
                    own: at,
                });
            }
        }
        draw_free(self.canvas, wishes, &[]);
    }

    /// A label over the outline, as high as its slope asks for.
    fn over(&self, outline: &[Option<(f64, f64)>], at: usize, label: Label) -> Option<Label> {
        let (x, y) = outline[at]?;
        let half = label.width() / 2.0 + 2.0;
        let left = self.field.area.x + half;
        let x = x.min(self.canvas.size.width - half).max(left);
        let pieces = outline.windows(2).filter_map(|w| Some((w[0]?, w[1]?)));
        let highest = pieces
            .flat_map(|(a, b)| {
                let along = move |x: f64| a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0);
                [x - half, x + half]
                    .into_iter()
                    .filter(move |x| (a.0..=b.0).contains(x))
                    .map(along)
                    .chain(
                        [a, b]
                            .into_iter()
                            .filter(move |p| (p.0 - x).abs() < half)
                            .map(|p| p.1),
                    )
            })
            .fold(y, f64::min);
        Some(Label {
            at: (x, highest - 11.0),
            ..label
        })
    }

    /// The signs of notes on a value and, on a total, on its parts.
    fn marks(&self, cell: &Cell, at: usize) -> String {
        let parts = self.chart.grid.series.iter().map(|s| &s.cells[at]);
        let parts = parts.filter(|_| self.chart.total.is_some());
        let marks = std::iter::once(cell).chain(parts);
        marks.filter_map(|c| c.mark.as_deref()).collect()
    }
}
