//! Lines through time: one series, or a few to be compared.

mod ends;
mod values;

use crate::chart::axis::{TEXT, ValueAxis};
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::field::Field;
use crate::chart::measure::{self, Weight};
use crate::chart::palette::Ink;
use crate::chart::room::{Room, around};
use crate::chart::run::{Gap, gaps, runs};
use crate::chart::scale::{Scale, coordinate};
use crate::chart::strand::{MARKER, Strand};
use crate::chart::{ChartError, Drawing, Frame, Grid, Point, Series};
use ends::Ends;
use rust_decimal::Decimal;

/// Height of the plot in CSS pixels.
const HEIGHT: f64 = 260.0;
/// Columns nearer to each other than this many CSS pixels have no markers
/// between the ends of a line.
const DENSE: f64 = 13.0;

/// Lines of one series or a few. The value axis begins at zero unless the
/// numbers lie close together far from it; it is then drawn broken.
#[derive(Clone, Debug)]
pub struct Lines {
    /// At most [`Grid::MOST_SERIES`] series; their columns are periods.
    pub grid: Grid,
}

impl Lines {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.grid.validate_few()?;
        let scale = Scale::near(self.ends(), 6);
        let values = ValueAxis::new(scale, &self.grid.unit, &frame.lang);
        let (ends, legend) = Ends::new(&self.grid, frame);
        let size = (HEIGHT, ends.width());
        let field = Field::new(&self.grid.columns, values, legend, size, frame);
        Ok(field.draw(frame, |canvas, plot| {
            field.values.draw_foot(canvas, plot, field.area);
            let place =
                |at: usize, value: Decimal| plot.at(field.columns.middle(at), coordinate(value));
            let series = self.grid.series.iter();
            let sketch = Sketch {
                grid: &self.grid,
                frame,
                field: &field,
                canvas,
                places: series
                    .map(|s| {
                        (0..)
                            .zip(&s.cells)
                            .map(|(at, c)| Some(place(at, c.value?)))
                            .collect()
                    })
                    .collect(),
            };
            sketch.draw(&ends);
        }))
    }
}

impl Lines {
    /// The numbers, with room under the lowest for its value where zero is not
    /// near.
    fn ends(&self) -> Vec<Decimal> {
        let mut ends: Vec<Decimal> = self.grid.numbers().collect();
        let (low, high) = (ends.iter().min(), ends.iter().max());
        if let (Some(low), Some(high)) = (low, high)
            && *low > Decimal::ZERO
        {
            let under = *low - (*high - *low) * Decimal::new(12, 2);
            ends.push(under.max(Decimal::ZERO));
        }
        ends
    }
}

/// A drawing under way.
struct Sketch<'a> {
    grid: &'a Grid,
    frame: &'a Frame,
    field: &'a Field,
    canvas: &'a Canvas,
    /// Where each point of each series stands.
    places: Vec<Vec<Option<(f64, f64)>>>,
}

impl Sketch<'_> {
    fn draw(&self, ends: &Ends) {
        let rows = || self.grid.series.iter().zip(&self.places);
        let area = self.field.area;
        let mut room = Room {
            bounds: Area {
                x: area.x - 6.0,
                y: area.y - 18.0,
                width: self.canvas.size.width - area.x + 4.0,
                height: area.height + 16.0,
            },
            lines: Vec::new(),
            taken: Vec::new(),
        };
        for (series, places) in rows() {
            room.lines.extend(self.draw_line(series, places));
        }
        for (series, places) in rows() {
            room.taken.extend(self.draw_markers(series, places));
        }
        let last: Vec<Option<(f64, f64)>> = rows()
            .map(|(_, row)| row.iter().flatten().last().copied())
            .collect();
        room.taken.extend(ends.draw(self.canvas, area, &last));
        self.field.legend.draw(self.canvas, area, 0.0, |_| 0.0);
        self.draw_values(&mut room);
        for (series, places) in rows() {
            for gap in gaps(series) {
                self.draw_gap(&gap, places, &mut room);
            }
        }
    }

    /// Draws the runs of a series; gives back its pieces.
    fn draw_line(&self, series: &Series, places: &[Option<(f64, f64)>]) -> Vec<[(f64, f64); 2]> {
        let mut pieces = Vec::new();
        for run in runs(series, &self.grid.columns) {
            let corners: Vec<(f64, f64)> = run.iter().filter_map(|s| places[s.at]).collect();
            Strand::of(series).draw_run(self.canvas, &self.grid.columns, &run, &corners);
            pieces.extend(corners.windows(2).map(|pair| [pair[0], pair[1]]));
        }
        pieces
    }

    /// Draws the markers of a series; gives back what they take.
    fn draw_markers(&self, series: &Series, places: &[Option<(f64, f64)>]) -> Vec<Area> {
        let is_dense = self.field.columns.step() < DENSE;
        let mut taken = Vec::new();
        for run in runs(series, &self.grid.columns) {
            for (i, step) in run.iter().enumerate() {
                let (cell, column) = (&series.cells[step.at], &self.grid.columns[step.at]);
                self.canvas.record(Point {
                    series: series.id.clone(),
                    at: column.head.at(),
                    value: step.value,
                });
                let is_hollow = cell.is_open || column.partial.is_some();
                let is_end = i == 0 || i + 1 == run.len();
                if let Some(at) = places[step.at].filter(|_| !is_dense || is_end || is_hollow) {
                    Strand::of(series).draw_marker(self.canvas, at, is_hollow);
                    taken.push(around(at, MARKER + 1.0));
                }
            }
        }
        taken
    }

    /// Why a line is broken off, midway between its ends, where that is free.
    fn draw_gap(&self, gap: &Gap, places: &[Option<(f64, f64)>], room: &mut Room) {
        let columns = &self.field.columns;
        let before = places[..gap.first].iter().flatten().last();
        let after = places[gap.last + 1..].iter().flatten().next();
        let heights: Vec<f64> = before.iter().chain(&after).map(|at| at.1).collect();
        // Outside its line a reason would seem to be that of a neighbour.
        if heights.len() < 2 && self.grid.series.len() > 1 || heights.is_empty() {
            return;
        }
        let y = heights.iter().sum::<f64>() / heights.len() as f64;
        let (from, to) = (
            columns.x(gap.first, self.field.area) - columns.step() / 2.0,
            columns.x(gap.last, self.field.area) + columns.step() / 2.0,
        );
        if measure::width(gap.reason, TEXT, Weight::Regular) > to - from {
            return;
        }
        let label = Label::new(((from + to) / 2.0, y), gap.reason);
        let area = label.area();
        if room.is_free(self.canvas, area) {
            self.canvas.text(label.ink(Ink::MUTED).halo());
        }
    }
}
