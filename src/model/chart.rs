//! Charts with words of their own.

use super::{IndicatorIx, TableIx};
use crate::lang::Text;
use crate::source::Span;
use crate::value::Id;

/// A chart with words of its own.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Its name.
    pub id: Id,
    /// Where it is written.
    pub at: Span,
    /// What it draws.
    pub what: ChartWhat,
    /// The message.
    pub title: Text,
    /// Measure, place, period, unit.
    pub subtitle: Option<Text>,
    /// A note.
    pub note: Option<Text>,
    /// Text alternative.
    pub alt: Option<Text>,
}

/// What a chart draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartWhat {
    /// Stacked columns of a series with one dimension.
    StackedColumns {
        /// The series.
        table: TableIx,
        /// Rows, from the bottom up.
        rows: Vec<usize>,
        /// The row drawn as total.
        total: Option<usize>,
    },
    /// Baseline, actuals and targets of an indicator.
    TargetPath(IndicatorIx),
    /// The strategy.
    Tree,
}
