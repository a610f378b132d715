//! The page of downloads.

use crate::render::scope::EditionScope;
use crate::render::view;

/// Every file of the edition, by kind.
pub fn view(scope: &EditionScope) -> view::Data {
    todo!()
}
