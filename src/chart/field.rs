//! What charts over columns have in common: a plot between a value axis and a
//! column axis, with the names of its series.

use super::axis::{ColumnAxis, ValueAxis};
use super::canvas::{Area, Canvas};
use super::grid::Column;
use super::legend::Legend;
use super::plot::Plot;
use super::{Drawing, Frame};

/// A plot and what stands around it, laid out before anything is drawn.
pub(super) struct Field {
    pub area: Area,
    pub columns: ColumnAxis,
    pub values: ValueAxis,
    pub legend: Legend,
    height: f64,
    /// The middle of the line that names the unit.
    head: f64,
}

/// From the line that names the unit to the plot: room for a total on a column
/// that reaches the top.
const HEAD: f64 = 26.0;

impl Field {
    /// A field whose plot is `height` CSS pixels high. `right` is what is
    /// written at the right of the middle of the last column.
    pub fn new(
        columns: &[Column],
        values: ValueAxis,
        legend: Legend,
        (height, right): (f64, f64),
        frame: &Frame,
    ) -> Field {
        let left = values.room();
        let room = frame.width.pixels() - left - legend.width();
        // Half of the last column may already hold what stands beside its middle.
        let half = 0.5 / ColumnAxis::length(columns);
        let width = room.min((room - right) / (1.0 - half)).max(60.0);
        let columns = ColumnAxis::new(columns, left..left + width, frame);
        let head = legend.height() + 8.0;
        let area = Area {
            x: left,
            y: head + HEAD + columns.above(),
            width,
            height,
        };
        Field {
            area,
            height: area.bottom() + columns.below(),
            head,
            columns,
            values,
            legend,
        }
    }

    /// Draws the field around what `draw` puts into its plot: the steps of the
    /// value axis behind it, the foot and the column axis before it.
    pub fn draw(&self, frame: &Frame, draw: impl FnOnce(&Canvas, &Plot)) -> Drawing {
        let canvas = Canvas::new(frame.width.pixels(), self.height);
        let plot = Plot::new(
            &canvas,
            self.area,
            self.columns.range(),
            self.values.range(),
        );
        self.values.draw(&canvas, &plot, self.area, self.head);
        self.columns.draw(&canvas, self.area, self.head + 9.0);
        draw(&canvas, &plot);
        drop(plot);
        canvas.finish(frame)
    }
}
