//! Two or three parts of a whole as a ring.

use crate::chart::{ChartError, Drawing, Frame, Grid};

/// Parts of a whole, from the top clockwise in their order. More than three
/// are better compared as bars, and refused.
#[derive(Clone, Debug)]
pub struct Donut {
    /// One column; a series is a part. No part may be missing: the whole is
    /// the sum of them all.
    pub grid: Grid,
    /// What the sum in the middle is: 合計, total.
    pub total: String,
}

impl Donut {
    /// The most parts that can be told apart by their angle.
    pub const MOST: usize = 3;

    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let _ = frame;
        Err(ChartError::Empty)
    }
}
