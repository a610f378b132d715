//! An area from zero through time: one series, or the parts of a total.

use super::StackedColumns;
use crate::chart::{ChartError, Drawing, Facts, Frame, Grid, Series};

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
    /// The facts of the totals, or of the one series.
    pub fn facts(&self) -> Option<Facts> {
        let row = self.total.as_ref().or_else(|| self.grid.single());
        row?.facts(&self.grid.columns)
    }

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let (grid, total) = (self.grid.clone(), self.total.clone());
        StackedColumns { grid, total }.draw(frame)
    }
}
