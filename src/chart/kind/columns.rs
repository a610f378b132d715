//! Columns from zero: one series, or a few side by side.

use super::StackedColumns;
use crate::chart::{ChartError, Drawing, Facts, Frame, Grid};

/// Columns of one series, or of a few side by side in each column.
#[derive(Clone, Debug)]
pub struct Columns {
    /// At most [`Grid::MOST_SERIES`] series, from left to right.
    pub grid: Grid,
}

impl Columns {
    /// The facts of the one series; nothing of several.
    pub fn facts(&self) -> Option<Facts> {
        self.grid.single()?.facts(&self.grid.columns)
    }

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let grid = self.grid.clone();
        StackedColumns { grid, total: None }.draw(frame)
    }
}
