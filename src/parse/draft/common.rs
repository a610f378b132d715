//! What every item may carry: doubts, sources, observations.

use crate::lang::{Lang, Text};
use crate::source::{Span, Spanned};
use crate::value::{Amount, Bound, Id, Measure, Missing, Period, State};

/// Which side is doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoubtKind {
    /// The document itself.
    Source,
    /// Our copy of it.
    Copy,
}

/// A doubt at an item.
#[derive(Clone, Debug)]
pub struct DoubtDraft {
    /// Where it is written.
    pub at: Span,
    /// Which side is doubtful.
    pub kind: DoubtKind,
    /// What is odd.
    pub text: Text,
}

/// A doubt of the edition, about any number of items.
#[derive(Clone, Debug)]
pub struct EditionDoubtDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// The doubt.
    pub doubt: DoubtDraft,
    /// The items that it concerns.
    pub about: Vec<Spanned<Id>>,
    /// Where in the document.
    pub section: Option<Text>,
    /// Letter for letter.
    pub as_printed: Option<String>,
}

/// Keys that every item may carry.
#[derive(Clone, Debug, Default)]
pub struct CommonDraft {
    /// Id of the source.
    pub source: Option<Spanned<Id>>,
    /// Section of the source.
    pub section: Option<Text>,
    /// Page of the source, as printed there.
    pub page: Option<String>,
    /// Letter for letter.
    pub as_printed: Option<String>,
    /// Doubts.
    pub doubts: Vec<DoubtDraft>,
    /// A note for readers.
    pub note: Option<Text>,
}

/// `[[source]]`.
#[derive(Clone, Debug)]
pub struct SourceDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// Title of the document.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// When.
    pub date: Spanned<Period>,
    /// Address, if known.
    pub url: Option<String>,
    /// File name, if known.
    pub file: Option<String>,
    /// Its language.
    pub language: Option<Lang>,
    /// A note.
    pub note: Option<Text>,
    /// Doubts.
    pub doubts: Vec<DoubtDraft>,
}

/// A figure or the reason for its absence, with what is known of it.
#[derive(Clone, Debug)]
pub struct ObservationDraft {
    /// The table in the file.
    pub at: Span,
    /// What it is of.
    pub period: Spanned<Period>,
    /// The number and its place, or the reason and its place.
    pub value: ObservedDraft,
    /// Where the value has a percent sign.
    pub percent_sign: Option<Span>,
    /// What it covers.
    pub covers: Option<Spanned<Period>>,
    /// A bound, written as a key or within the value.
    pub bound: Option<Bound>,
    /// How final it is.
    pub state: State,
    /// Its measure, where it differs from the item's.
    pub measure: Option<Measure>,
    /// Over which a cumulative target is summed.
    pub span: Option<Spanned<Period>>,
    /// The column head that it overrides.
    pub printed_under: Option<String>,
    /// Source, doubts, note.
    pub common: CommonDraft,
}

/// The number or the reason.
#[derive(Clone, Debug)]
pub enum ObservedDraft {
    /// A number.
    Known(Spanned<Amount>),
    /// A reason, not yet looked up.
    Missing(Spanned<Missing>),
}
