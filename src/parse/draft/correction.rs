//! What happened to an edition after it was published.

use crate::lang::Text;
use crate::source::{FileId, Span, Spanned};
use crate::value::{Id, Period};

/// `[[correction]]`.
#[derive(Clone, Debug)]
pub struct CorrectionDraft {
    /// Where it is written.
    pub at: Span,
    /// When: a day.
    pub date: Period,
    /// What kind of change.
    pub kind: CorrectionKind,
    /// The item that was changed.
    pub item: Spanned<Id>,
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

/// Why an edition was changed after it had been published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CorrectionKind {
    /// It was wrong.
    Error,
    /// A target was set anew.
    Target,
}

impl CorrectionKind {
    /// Its name in content and data files.
    pub const fn name(self) -> &'static str {
        match self {
            CorrectionKind::Error => "error",
            CorrectionKind::Target => "target",
        }
    }
}

/// What locks have lines for; a lock goes on to hold what its form held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockForm {
    /// Without columns of tables, the measure and period of a table, and what
    /// a whole column of a series covers.
    First,
    /// With them.
    Second,
}

impl LockForm {
    /// The form that is written today.
    pub const NEWEST: LockForm = LockForm::Second;

    /// The first line of a lock.
    pub const fn head(self) -> &'static str {
        match self {
            LockForm::First => "hakusho edition lock 1",
            LockForm::Second => "hakusho edition lock 2",
        }
    }
}

/// `edition.lock`.
#[derive(Clone, Debug)]
pub struct LockDraft {
    /// The file.
    pub file: FileId,
    /// What it has lines for.
    pub form: LockForm,
    /// What it froze.
    pub lines: Vec<LockLineDraft>,
}

/// A line of `edition.lock`.
#[derive(Clone, Debug)]
pub struct LockLineDraft {
    /// Where.
    pub at: Span,
    /// 32 hexadecimal digits.
    pub hash: String,
    /// What was hashed: `indicator overnight-stays baseline`, or `correction`.
    pub of: String,
}
