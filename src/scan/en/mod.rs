//! Quantities in English.

use super::{Head, Quantity};

/// The quantities of a text.
pub(super) fn scan(_text: &str) -> Vec<Quantity> {
    Vec::new()
}

/// What the head of a column says of its cells.
pub(super) fn head(_text: &str) -> Option<Head> {
    None
}
