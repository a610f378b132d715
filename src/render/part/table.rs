//! Tables of data.

use crate::model::{FigureIx, IndicatorIx, TableIx};
use crate::render::scope::EditionScope;
use crate::render::view::DataTable;

/// A table of the edition. Its anchors begin with `data--`; who shows it more
/// than once in one document renames them with [`within`].
pub fn data_table(scope: &EditionScope, ix: TableIx) -> DataTable {
    todo!()
}

/// Every value of an indicator.
pub fn indicator_table(scope: &EditionScope, ix: IndicatorIx) -> DataTable {
    todo!()
}

/// Single figures, a row each with its id as anchor.
pub fn figures_table(scope: &EditionScope, figures: &[FigureIx]) -> DataTable {
    todo!()
}

/// The same table with `prefix--` before each of its anchors, and the marks
/// that lead to them.
pub fn within(prefix: &str, table: DataTable) -> DataTable {
    todo!()
}
