//! What comes back from a translator, apart from any form of file.

use crate::source::Span;
use crate::value::Hash128;

/// What a file of translations says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// The language of its originals, as it is written there.
    pub source: Option<(String, Option<Span>)>,
    /// The language of its translations, as it is written there.
    pub target: Option<(String, Option<Span>)>,
    /// Its texts.
    pub units: Vec<ReturnedUnit>,
}

/// A text that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedUnit {
    /// Path of the file with the original.
    pub path: String,
    /// Its name in its file.
    pub name: String,
    /// The hash of the original that it was made from, where it is still there.
    pub hash: Option<Hash128>,
    /// The original, by which it is known where the hash was lost.
    pub original: String,
    /// The translation; nothing while there is none.
    pub translation: Option<String>,
    /// How far the translator says that it has come.
    pub progress: Progress,
    /// Where it stands in the file, where that is a text.
    pub at: Option<Span>,
    /// The row of a spreadsheet, from 1.
    pub row: Option<usize>,
}

/// How far a translation has come on the translator's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// Marked as not to be used.
    Unsure,
    /// Nothing is said.
    Initial,
    /// It is made.
    Translated,
    /// Somebody has read it.
    Reviewed,
}
