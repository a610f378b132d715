//! The list of tables.

use crate::render::scope::EditionScope;
use crate::render::view;

/// The tables, by kind.
pub fn view(scope: &EditionScope) -> view::Tables {
    todo!()
}
