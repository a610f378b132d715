//! Bars from zero to the right, a row for each thing: one measure, or a few side
//! by side.

use crate::chart::{ChartError, Drawing, Frame, Grid};
use crate::value::Id;

/// How much of something each thing has.
#[derive(Clone, Debug)]
pub struct Bars {
    /// A column of the grid is a row of the drawing, from the top down; at most
    /// [`Grid::MOST_SERIES`] series, whose bars lie below each other in a row.
    pub grid: Grid,
    /// The things that the report speaks of. With one series the others step
    /// back in grey; none given, no thing does.
    pub own: Vec<Id>,
}

impl Bars {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let _ = frame;
        Err(ChartError::Empty)
    }
}
