//! Numbers or ratings in fields, a row for each series: coloured by size or by
//! rank, and written out in each field.

use crate::chart::{ChartError, Drawing, Frame, Grid};
use rust_decimal::Decimal;

/// Fields of numbers, or of ratings.
#[derive(Clone, Debug)]
pub struct HeatMap {
    /// A series is a row. Where there are `ratings`, each value of a cell is
    /// the rank of one of them.
    pub grid: Grid,
    /// The ratings that cells may have, the best first, at most five. None:
    /// the cells are numbers.
    pub ratings: Vec<Rating>,
}

/// One of the ratings.
#[derive(Clone, Debug)]
pub struct Rating {
    /// What the cells call it; in the same order as the list.
    pub rank: Decimal,
    /// ◎, A
    pub sign: String,
    /// 達成, reached
    pub words: String,
}

impl HeatMap {
    pub(super) fn draw(&self, frame: &Frame) -> Result<Drawing, ChartError> {
        let _ = frame;
        Err(ChartError::Empty)
    }
}
