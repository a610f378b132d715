//! Charts of an edition.

use crate::plan::ChartKey;
use crate::render::scope::EditionScope;
use crate::render::view;

/// The drawing of a key with its words; none where there is nothing to draw.
pub fn chart(_scope: &EditionScope, _key: ChartKey) -> Option<view::Chart> {
    None
}
