//! Columns of one height: the parts in percent of their sum.

use super::StackedColumns;
use crate::chart::{ChartError, Drawing, Frame, Grid};

/// What part of the sum of its column each number is.
#[derive(Clone, Debug)]
pub struct ShareColumns {
    /// At most [`Grid::MOST_SERIES`] parts, from the bottom up; none below zero. The shares are worked out here, from the sum of the parts.
    pub grid: Grid,
}

impl ShareColumns {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let grid = self.grid.clone();
        StackedColumns { grid, total: None }.draw(frame)
    }
}
