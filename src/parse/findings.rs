//! What reading found beside the content itself.

use super::codes;
use super::draft::Wording;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::source::FileId;
use crate::value::Id;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::Range;

/// Diagnostics, and what the draft lacks because of them. Readers of nested
/// tables share it, so it is filled through a shared reference.
#[derive(Clone, Debug, Default)]
pub(super) struct Findings {
    found: RefCell<Diagnostics>,
    broken: RefCell<BTreeSet<Id>>,
    incomplete: Cell<bool>,
    wordings: RefCell<Vec<Wording>>,
}

impl Findings {
    /// Takes one finding in.
    pub fn push(&self, one: Diagnostic) {
        self.found.borrow_mut().push(one);
    }

    /// Takes several findings in.
    pub fn extend(&self, many: impl IntoIterator<Item = Diagnostic>) {
        many.into_iter().for_each(|one| self.push(one));
    }

    /// Whether an error lies in a stretch of a file that makes a guess of what
    /// stands there. That a language lacks does not.
    pub fn has_error_in(&self, file: FileId, range: Range<u32>) -> bool {
        self.found.borrow().iter().any(|d| {
            d.severity == Severity::Error
                && d.code != &codes::MISSING_LANGUAGE
                && d.at
                    .is_some_and(|at| at.file == file && range.contains(&at.start))
        })
    }

    /// An item of this id was written, but could not be read.
    pub fn broke(&self, id: Id) {
        self.broken.borrow_mut().insert(id);
    }

    /// Items were lost whose ids are not known.
    pub fn lost_items(&self) {
        self.incomplete.set(true);
    }

    /// Takes in the texts of a file.
    pub fn note(&self, wordings: Vec<Wording>) {
        self.wordings.borrow_mut().extend(wordings);
    }

    /// Takes in what was found in one file.
    pub fn absorb(&self, one: Findings) {
        self.found.borrow_mut().extend(one.found.into_inner());
        self.broken.borrow_mut().extend(one.broken.into_inner());
        self.incomplete
            .set(self.incomplete.get() || one.incomplete.get());
        self.note(one.wordings.into_inner());
    }

    /// Every text that was noted, by file.
    pub fn wordings(&self) -> Vec<Wording> {
        let mut all = self.wordings.take();
        all.sort_by_key(|wording| wording.file);
        all
    }

    /// Everything that was found; the ids of items that could not be read;
    /// whether there may be more of these.
    pub fn finish(self) -> (Diagnostics, BTreeSet<Id>, bool) {
        (
            self.found.into_inner(),
            self.broken.into_inner(),
            self.incomplete.get(),
        )
    }
}
