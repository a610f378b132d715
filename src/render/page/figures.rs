//! The page of single figures.

use crate::render::scope::EditionScope;
use crate::render::view;

/// The single figures, by node.
pub fn view(scope: &EditionScope) -> view::Figures {
    todo!()
}
