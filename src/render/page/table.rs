//! The page of a table.

use crate::model::TableIx;
use crate::render::scope::EditionScope;
use crate::render::view;
/// Everything about one table.
pub fn view(scope: &EditionScope, ix: TableIx) -> view::Statistic {
    todo!()
}
