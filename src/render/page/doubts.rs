//! The page of doubts.

use crate::render::scope::EditionScope;
use crate::render::view;

/// Every doubt of the edition, by kind.
pub fn view(scope: &EditionScope) -> view::Doubts {
    todo!()
}
