//! What happened to an edition after it was published.

use super::CorrectionKind;
use crate::lang::Text;
use crate::parse::draft::LockForm;
use crate::source::Span;
use crate::value::{Hash128, Id, Period};
use std::collections::{BTreeMap, BTreeSet};

/// A change of a published edition.
#[derive(Clone, Debug)]
pub struct Correction {
    /// Where it is written.
    pub at: Span,
    /// The day.
    pub date: Period,
    /// Whether something was wrong, or a target was set anew.
    pub kind: CorrectionKind,
    /// The item, which may have been taken out; the edition's own id for what
    /// is of no single item.
    pub item: Id,
    /// Which part of it.
    pub place: Option<Text>,
    /// Of which period the target is that was set anew; none: all of the item.
    pub period: Option<Period>,
    /// What stood there before.
    pub was: Text,
    /// What stands there now.
    pub now: Text,
    /// Why.
    pub reason: Text,
}

/// What an edition stated when it was published.
#[derive(Clone, Debug)]
pub struct Lock {
    /// The file.
    pub at: Span,
    /// What it has lines for.
    pub form: LockForm,
    /// Addresses of facts, with where their lines stand.
    pub facts: BTreeMap<String, (Hash128, Span)>,
    /// The corrections that it includes.
    pub corrections: BTreeSet<Hash128>,
}

/// What a lock's line of a correction says instead of an address.
pub(super) const LINE: &str = "correction";

impl Correction {
    /// Tells corrections apart.
    pub fn hash(&self) -> Hash128 {
        let text = |text: &Text| -> String {
            text.iter()
                .map(|(lang, words)| format!("{}={words}\n", lang.as_str()))
                .collect()
        };
        Hash128::of(&format!(
            "{} {} {}\n{}\u{1f}{}\u{1f}{}\u{1f}{}",
            self.date,
            self.kind.name(),
            self.item,
            self.place.as_ref().map(text).unwrap_or_default(),
            text(&self.was),
            text(&self.now),
            text(&self.reason),
        ))
    }
}
