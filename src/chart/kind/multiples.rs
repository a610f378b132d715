//! Small multiples: a panel for each series, all on one value axis.

use super::StackedColumns;
use crate::chart::{ChartError, Drawing, Frame, Grid};

/// A small drawing for each series, all with the same axes.
#[derive(Clone, Debug)]
pub struct Multiples {
    /// At most [`Multiples::MOST`] series, in the order in which they are read.
    pub grid: Grid,
}

impl Multiples {
    /// The most series that are drawn.
    pub const MOST: usize = 30;

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let grid = self.grid.clone();
        StackedColumns { grid, total: None }.draw(frame)
    }
}
