//! Diagnostics: what is wrong with the content, where, and how to mend it, in
//! the words of each message language. This module knows how a diagnostic is
//! built, ordered and printed; it knows no check and prints nothing itself.

pub mod form;

use crate::source::Span;

/// Wording in the two languages that messages have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
}

/// Both wordings of a message.
pub fn said(ja: impl Into<String>, en: impl Into<String>) -> Said {
    Said {
        ja: ja.into(),
        en: en.into(),
    }
}

/// The language of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl Said {
    /// The wording in one language.
    pub fn in_tongue(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::Ja => &self.ja,
            Tongue::En => &self.en,
        }
    }
}

/// How bad it is; errors stop the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No site is made.
    Error,
    /// The site is made; somebody should look.
    Warning,
    /// For information.
    Note,
}

/// A kind of diagnostic. Each module that finds faults lists its own codes;
/// `hakusho explain` reads those lists.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable name, `kebab-case`; reads well after "allow".
    pub name: &'static str,
    /// Severity unless the command line changes it.
    pub severity: Severity,
    /// What it means, why it matters and how to mend it, in Japanese.
    pub ja: &'static str,
    /// The same in English.
    pub en: &'static str,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kind.
    pub code: &'static Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong: lower case, no full stop, the thing named.
    pub message: Said,
    /// Where; none for what concerns no file.
    pub at: Option<Span>,
    /// Other places that take part, each with its words.
    pub labels: Vec<(Span, Said)>,
    /// How to mend it.
    pub help: Vec<Said>,
}

impl Diagnostic {
    /// A finding of `code` at a place.
    pub fn new(code: &'static Code, at: impl Into<Option<Span>>, message: Said) -> Self {
        Diagnostic {
            code,
            severity: code.severity,
            message,
            at: at.into(),
            labels: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Adds advice.
    pub fn help(mut self, advice: Said) -> Self {
        self.help.push(advice);
        self
    }

    /// Points at another place.
    pub fn label(mut self, at: Span, words: Said) -> Self {
        self.labels.push((at, words));
        self
    }
}

/// Findings of a stage, in the order of discovery until [`sorted`](Self::sorted).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Takes one finding in.
    pub fn push(&mut self, one: Diagnostic) {
        self.0.push(one);
    }

    /// Takes the findings of another stage in.
    pub fn extend(&mut self, more: Diagnostics) {
        self.0.extend(more.0);
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the content has an error.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|d| d.severity == Severity::Error)
    }

    /// Every finding.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Changes findings one by one; `None` drops one.
    pub fn retain_map(self, change: impl FnMut(Diagnostic) -> Option<Diagnostic>) -> Self {
        Diagnostics(self.0.into_iter().filter_map(change).collect())
    }

    /// By file, place, severity, code and words, each once: the order of the
    /// output never depends on the order of the work.
    pub fn sorted(mut self) -> Self {
        self.0.sort_by(|a, b| {
            let key = |d: &Diagnostic| {
                (
                    d.at.is_none(),
                    d.at,
                    d.severity,
                    d.code.name,
                    d.message.en.clone(),
                )
            };
            key(a).cmp(&key(b))
        });
        self.0.dedup();
        Diagnostics(self.0)
    }
}

/// The candidate nearest to what was written, if one is near enough to be a
/// slip of the keyboard (Damerau-Levenshtein, a third of the length).
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|c| (strsim::damerau_levenshtein(written, c), c))
        .filter(|(distance, c)| {
            *distance <= 1.max(written.chars().count().max(c.chars().count()) / 3)
        })
        .min_by(|a, b| a.cmp(b))
        .map(|(_, c)| c)
}
