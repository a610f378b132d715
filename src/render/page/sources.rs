//! The page of sources.

use crate::render::scope::EditionScope;
use crate::render::view;

/// The sources with what is known of them.
pub fn view(scope: &EditionScope) -> view::Sources {
    todo!()
}
