//! What holds for everything in one TOML text.

use super::Word;
use crate::lang::Lang;
use crate::parse::findings::Findings;
use crate::source::Span;
use crate::value::Basis;
use std::ops::Range;
use toml::de::DeTable;

/// What holds for everything in one TOML text.
#[derive(Clone, Copy, Debug)]
pub(in crate::parse) struct Context<'a> {
    /// Where the text stands in its file.
    pub place: Span,
    /// The text.
    pub source: &'a str,
    /// Stretches that could not be read.
    pub broken: &'a [Range<usize>],
    /// Languages of the publication; empty if they are not known.
    pub languages: &'a [Lang],
    /// Basis of years that carry none.
    pub bare: Option<Basis>,
    /// What is found.
    pub findings: &'a Findings,
}

/// The words for the bases of bare years.
pub(in crate::parse) const BASES: [(Word, Basis); 3] = [
    ("calendar", Basis::Calendar),
    ("fiscal", Basis::Fiscal),
    ("unstated", Basis::Unstated),
];

impl Context<'_> {
    /// A place in the text as a place in its file.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.place.within(range)
    }

    /// The context within a table, whose `years` hold for all that is in it.
    pub fn within(&self, table: &DeTable) -> Self {
        let years = table.get("years").and_then(|v| v.get_ref().as_str());
        let basis = years.and_then(|y| BASES.iter().find(|(word, _)| *word == y));
        Context {
            bare: basis.map(|(_, basis)| *basis).or(self.bare),
            ..*self
        }
    }

    /// Whether texts may be of this language.
    pub fn has_language(&self, lang: &Lang) -> bool {
        self.languages.is_empty() || self.languages.contains(lang)
    }

    /// Whether something between the start of a table and the next header
    /// could not be read.
    pub fn has_broken_after(&self, at: Span) -> bool {
        let start = at.range().start.saturating_sub(self.place.range().start);
        self.broken
            .iter()
            .any(|lost| lost.start >= start && !self.source[start..lost.start].contains("\n["))
    }

    /// Whether a key of the table at `at` may stand in a stretch that could
    /// not be read: then its absence is no fault of its own.
    pub fn may_have_lost(&self, key: &str, at: &Range<usize>) -> bool {
        self.broken.iter().any(|lost| {
            lost.start >= at.start
                && !self.source[at.end.min(lost.start)..lost.start].contains("\n[")
                && self.source[lost.clone()].contains(key)
        })
    }
}
