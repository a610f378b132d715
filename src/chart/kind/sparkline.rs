//! A line in the height of a table row, with its last value.

use crate::chart::axis::TEXT;
use crate::chart::canvas::{Area, Canvas, Label};
use crate::chart::measure::{self, Weight};
use crate::chart::plot::Plot;
use crate::chart::run::runs;
use crate::chart::scale::{Scale, coordinate};
use crate::chart::strand::Strand;
use crate::chart::{ChartError, Column, Drawing, Frame, Point, Series};
use crate::value::write;

/// One series without axes: its way, and where it has come to.
#[derive(Clone, Debug)]
pub struct Sparkline {
    /// The periods, oldest first.
    pub columns: Vec<Column>,
    /// The series.
    pub series: Series,
}

const WIDTH: f64 = 240.0;
const HEIGHT: f64 = 36.0;
/// From the last point to its value.
const LEAD: f64 = 9.0;

impl Sparkline {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        self.series.matches(&self.columns)?;
        let values = || self.series.cells.iter().filter_map(|c| c.value);
        super::drawable(values())?;
        let scale = Scale::near(values(), 3);
        let newest = self.series.cells.iter().rposition(|c| c.value.is_some());
        let label = newest
            .and_then(|at| self.series.cells[at].value)
            .map(|n| write::number(n, &frame.lang))
            .unwrap_or_default();
        let canvas = Canvas::new(WIDTH, HEIGHT);
        let room = measure::width(&label, TEXT, Weight::Bold) * 1.04;
        let area = Area {
            x: 6.0,
            y: 6.0,
            width: (WIDTH - 6.0 - LEAD - room).max(40.0),
            height: HEIGHT - 12.0,
        };
        let last = self.columns.len().saturating_sub(1).max(1) as f64;
        let plot = Plot::new(&canvas, area, 0.0..last, scale.low..scale.high);
        let strand = Strand::plain(self.series.ink());
        for run in runs(&self.series, &self.columns) {
            let place =
                |step: &crate::chart::run::Step| plot.at(step.at as f64, coordinate(step.value));
            let places: Vec<(f64, f64)> = run.iter().map(place).collect();
            strand.draw_run(&canvas, &self.columns, &run, &places);
            for (step, at) in run.iter().zip(places) {
                let (cell, column) = (&self.series.cells[step.at], &self.columns[step.at]);
                canvas.record(Point {
                    series: self.series.id.clone(),
                    at: column.head.at(),
                    value: step.value,
                });
                let is_newest = Some(step.at) == newest;
                if is_newest || run.len() == 1 {
                    let is_hollow = cell.is_open || column.partial.is_some();
                    strand.draw_marker(&canvas, at, is_hollow);
                }
                if is_newest {
                    let y = at.1.clamp(TEXT * 0.6, HEIGHT - TEXT * 0.6);
                    let text = Label::new((at.0 + LEAD, y), label.as_str());
                    canvas.text(text.start().bold().halo());
                }
            }
        }
        drop(plot);
        Ok(canvas.finish(frame))
    }
}
