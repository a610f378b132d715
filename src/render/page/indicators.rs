//! The page of all indicators; also the summary of an overview.

use crate::render::scope::EditionScope;
use crate::render::view;

/// The indicators, by node.
pub fn view(scope: &EditionScope) -> view::Indicators {
    todo!()
}
