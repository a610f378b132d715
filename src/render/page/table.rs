//! The page of a table.

use crate::render::scope::EditionScope;
use crate::render::view;
use crate::model::TableIx;
/// Everything about one table.
pub fn view(scope: &EditionScope, ix: TableIx) -> view::Statistic {
    todo!()
}
