//! Lines through time: one series, or a few to be compared.

use super::StackedColumns;
use crate::chart::{ChartError, Drawing, Facts, Frame, Grid};

/// Lines of one series or a few.
#[derive(Clone, Debug)]
pub struct Lines {
    /// At most [`Grid::MOST_SERIES`] series; their columns are periods.
    pub grid: Grid,
}

impl Lines {
    /// The facts of the one series; nothing of several.
    pub fn facts(&self) -> Option<Facts> {
        self.grid.single()?.facts(&self.grid.columns)
    }

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let grid = self.grid.clone();
        StackedColumns { grid, total: None }.draw(frame)
    }
}
