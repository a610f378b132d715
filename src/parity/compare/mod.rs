//! What two versions of one passage say in figures, set against each other.

mod finding;

pub use finding::{Compared, Fault, Finding, Weight};

use crate::lang::Lang;
use crate::scan::Quantity;

/// One version of a passage: what a reader reads, and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// Its language.
    pub lang: &'a Lang,
    /// The text without markup.
    pub text: &'a str,
    /// Its quantities, in the order of the text.
    pub quantities: &'a [Quantity],
}

/// Sets the quantities of a passage and of its translation against each other.
pub fn compare(_original: Side, _translation: Side) -> Compared {
    Compared::default()
}
