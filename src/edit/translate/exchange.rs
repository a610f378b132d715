//! What goes to a translator, apart from any form of file.

use crate::lang::Lang;
use crate::parity::State;
use crate::value::Hash128;
use std::ops::Range;

/// Texts of one language for translation into another.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    /// The language of the originals.
    pub source: Lang,
    /// The language of the translations.
    pub target: Lang,
    /// File by file, in the order of reading.
    pub sheets: Vec<Sheet>,
}

/// The texts of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Path of the file with the originals, from the root of the publication.
    pub path: String,
    /// Its texts, in their order.
    pub units: Vec<Unit>,
}

/// A text to translate.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Its name in its file; unique there.
    pub name: String,
    /// The hash of its original, by which it is known again.
    pub hash: Hash128,
    /// What it is: `paragraph`, `heading`, `text`, …
    pub kind: &'static str,
    /// The line in which the original stands, from 1.
    pub line: usize,
    /// The original as it is written.
    pub original: Written,
    /// The translation as it is written now.
    pub translation: Option<Written>,
    /// How far it has come.
    pub state: State,
    /// Where it stands, for people: titles of page and section, what it is.
    pub context: Vec<String>,
    /// What a translator should know.
    pub notes: Vec<String>,
    /// Terms of the glossary that occur in the original.
    pub terms: Vec<TermPair>,
}

/// A term of the glossary.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TermPair {
    /// In the language of the original.
    pub original: String,
    /// In the language of the translation.
    pub translation: String,
    /// What it means, in the language of the original.
    pub definition: Option<String>,
}

/// A text as it is written in its file, without what only sets it there: the
/// quotes of a value, the indent of its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The text; lines end with `\n`.
    pub text: String,
    /// What in it must not be changed, in order, outer ones first. None
    /// overlaps another but by standing in it.
    pub marks: Vec<Mark>,
}

/// A piece of a text that a translator moves as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The whole of it.
    pub at: Range<usize>,
    /// What in it is text to translate: the words of a link.
    pub inner: Option<Range<usize>>,
    /// What it is.
    pub kind: MarkKind,
}

/// What a protected piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// A figure placed from the data, or the place of a number in a pattern.
    Placeholder,
    /// The mark of a footnote.
    Footnote,
    /// A link.
    Link,
    /// A picture.
    Image,
    /// Code.
    Code,
    /// A word with its reading.
    Ruby,
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
}

impl MarkKind {
    /// Its name in XLIFF files: a sub-type of ours, or one of XLIFF's own.
    pub const fn sub_type(self) -> &'static str {
        match self {
            MarkKind::Placeholder => "hakusho:figure",
            MarkKind::Footnote => "hakusho:footnote",
            MarkKind::Link => "hakusho:link",
            MarkKind::Image => "hakusho:image",
            MarkKind::Code => "hakusho:code",
            MarkKind::Ruby => "hakusho:ruby",
            MarkKind::Emphasis => "xlf:i",
            MarkKind::Strong => "xlf:b",
        }
    }

    /// Whether a translation may do without it: a reading helps readers of one
    /// language only.
    pub const fn may_go(self) -> bool {
        matches!(self, MarkKind::Ruby)
    }
}
