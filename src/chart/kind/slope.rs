//! Two periods, and a line for each thing from one to the other.

use crate::chart::{ChartError, Drawing, Frame, Grid};
use crate::value::Id;

/// What rose and what fell between two periods. The numbers stand at both ends,
/// so there is no axis, and the lines need not begin at zero.
#[derive(Clone, Debug)]
pub struct Slope {
    /// Exactly two columns; at most [`Slope::MOST`] series.
    pub grid: Grid,
    /// The series that the report speaks of; the others step back in grey.
    /// None given, up to [`Grid::MOST_SERIES`] series have their own colours.
    pub own: Vec<Id>,
}

impl Slope {
    /// The most lines whose ends can be labelled.
    pub const MOST: usize = 20;

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let _ = frame;
        Err(ChartError::Empty)
    }
}
