//! The page of terms.

use crate::render::scope::EditionScope;
use crate::render::view;

/// The terms, by kind.
pub fn view(scope: &EditionScope) -> view::Glossary {
    todo!()
}
