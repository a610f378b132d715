//! Dots along one axis, a row for each thing: a few measures of it, or one with
//! its range.

use crate::chart::{ChartError, Drawing, Frame, Grid};
use crate::value::Id;

/// Where each thing lies, and between which ends.
#[derive(Clone, Debug)]
pub struct Dots {
    /// A column of the grid is a row of the drawing, from the top down; at most
    /// [`Dots::MOST_SERIES`] series, a dot for each in a row. A line joins the
    /// dots of a row, or spans the range of a cell that has one.
    pub grid: Grid,
    /// The things that the report speaks of: their names stand out.
    pub own: Vec<Id>,
}

impl Dots {
    /// The most dots that can be told apart in a row.
    pub const MOST_SERIES: usize = 3;

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let _ = frame;
        Err(ChartError::Empty)
    }
}
