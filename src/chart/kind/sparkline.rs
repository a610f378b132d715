//! A line in the height of a table row, with its last value.

use super::StackedColumns;
use crate::chart::{ChartError, Column, Drawing, Facts, Frame, Grid, Series};

/// One series without axes: its way, and where it has come to.
#[derive(Clone, Debug)]
pub struct Sparkline {
    /// The periods, oldest first.
    pub columns: Vec<Column>,
    /// The series.
    pub series: Series,
}

impl Sparkline {
    /// The facts of the series.
    pub fn facts(&self) -> Option<Facts> {
        self.series.facts(&self.columns)
    }

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let grid = Grid {
            unit: String::new(),
            columns: self.columns.clone(),
            series: vec![self.series.clone()],
        };
        StackedColumns { grid, total: None }.draw(frame)
    }
}
