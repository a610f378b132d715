//! The page of the strategy.

use crate::render::scope::EditionScope;
use crate::render::view;

/// The tree and the levels that cut across it.
pub fn view(scope: &EditionScope) -> view::Strategy {
    todo!()
}
