//! What holds for everything in one TOML text.

use super::Word;
use crate::diag::nearest;
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
    /// Where `years` is there but has a fault of its own, years are read as of
    /// unstated basis, so that none of them is blamed as well.
    pub fn within(&self, table: &DeTable) -> Self {
        let years = table.get("years").map(|v| v.get_ref().as_str());
        let known = |word| BASES.iter().find(|(name, _)| *name == word);
        let is_faulty = || {
            table
                .keys()
                .any(|key| nearest(key.get_ref(), ["years"]).is_some())
                || self
                    .broken
                    .iter()
                    .any(|b| self.source[b.clone()].contains("years"))
        };
        let bare = match years {
            Some(word) => word
                .and_then(known)
                .map_or(Basis::Unstated, |(_, basis)| *basis)
                .into(),
            None if is_faulty() => Some(Basis::Unstated),
            None => self.bare,
        };
        Context { bare, ..*self }
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
            let text = self.source[lost.clone()].trim_start();
            let between = &self.source[at.end.min(lost.start)..lost.start];
            let header = text.lines().next().filter(|line| line.starts_with('['));
            lost.start >= at.start
                && match header {
                    Some(header) => header.contains(key),
                    None => !between.contains("\n[") && text.contains(key),
                }
        })
    }
}
