//! What a page shows of texts that have not kept up with their originals.
//!
//! A text is shown by whoever asks the scope for it, in a table as well as in a
//! drawing. So what is asked for while a page is made is what its notice speaks
//! of and what its marks stand at, and no list of the texts of each page has
//! to be kept beside it.

use super::scope::Scope;
use crate::lang::{Lang, Text};
use crate::parity::{Lagging, ScopeIx};
use crate::plan::Route;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Takes down what is asked for while one artifact is made.
#[derive(Debug, Default)]
pub struct Seen(RefCell<Shown>);

/// Texts on a page, or on a part of it, that are behind their originals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Words with a mark before them: translations older than their originals,
    /// and what is made of such.
    pub older: BTreeSet<String>,
    /// Whether an original stands where there is no translation.
    pub missing: bool,
    /// The languages of the originals.
    pub originals: BTreeSet<Lang>,
}

impl Seen {
    /// What `make` makes, and what was asked for meanwhile.
    pub fn during<T>(&self, make: impl FnOnce() -> T) -> (T, Shown) {
        let before = self.0.take();
        let made = make();
        let shown = self.0.replace(before);
        self.0.borrow_mut().join(shown.clone());
        (made, shown)
    }

    /// What `make` makes, which readers are not shown as a text of the page: a
    /// reference to it, say.
    pub fn apart<T>(&self, make: impl FnOnce() -> T) -> T {
        let before = self.0.take();
        let made = make();
        self.0.replace(before);
        made
    }

    /// Whether a mark stands before these words.
    pub fn is_older(&self, words: &str) -> bool {
        self.0.borrow().older.contains(words)
    }

    /// The words with a mark before them, so far.
    pub fn older(&self) -> BTreeSet<String> {
        self.0.borrow().older.clone()
    }
}

impl Shown {
    /// Whether anything is behind.
    pub fn is_any(&self) -> bool {
        self.missing || !self.older.is_empty()
    }

    /// Takes in what another part shows.
    pub fn join(&mut self, other: Shown) {
        self.older.extend(other.older);
        self.missing |= other.missing;
        self.originals.extend(other.originals);
    }
}

impl Scope<'_> {
    /// Words that readers are shown of a text; `versions` gives it in a language.
    pub fn shown<'t, 'v>(
        &self,
        words: &'t str,
        versions: impl Fn(&Lang) -> Option<&'v str>,
    ) -> &'t str {
        for (ix, lag) in self.survey.lags(self.lang) {
            let original = ix.of(self.publication).original(self.publication);
            let lagging = lag.of(versions(original).unwrap_or_default(), words);
            let Some(lagging) = lagging.filter(|_| is_shown_on(ix, self.route)) else {
                continue;
            };
            let mut seen = self.seen.0.borrow_mut();
            match lagging {
                Lagging::Stale => {
                    seen.older.insert(first_line(words).to_owned());
                }
                Lagging::Missing => seen.missing = true,
            }
            seen.originals.insert(original.clone());
        }
        words
    }

    /// What is said with a text in it: older where the text is.
    pub fn said_of(&self, text: &Text, say: impl FnOnce(&str) -> String) -> String {
        self.made_of(|| say(self.text(text)))
    }

    /// What is made of texts, such as a sentence around them: older where one
    /// of them is.
    pub fn made_of(&self, make: impl FnOnce() -> String) -> String {
        let (made, shown) = self.seen.during(make);
        if !shown.older.is_empty() {
            self.mark(&made);
        }
        made
    }

    /// Lets a mark stand before these words, with which something older is shown
    /// that has no place for one.
    pub fn mark(&self, words: &str) {
        let mut seen = self.seen.0.borrow_mut();
        seen.older.insert(first_line(words).to_owned());
    }
}

/// What a mark stands before, where a text has several paragraphs.
fn first_line(words: &str) -> &str {
    let mut lines = words.lines().map(str::trim);
    lines.find(|line| !line.is_empty()).unwrap_or(words)
}

/// Whether texts of a scope stand on a page. Two editions may well have one
/// text of which one is behind.
fn is_shown_on(scope: ScopeIx, route: Route) -> bool {
    let report_of = |ix| match ix {
        ScopeIx::Publication => None,
        ScopeIx::Report(report) | ScopeIx::Edition(report, _) => Some(report),
    };
    match (route.edition(), route, scope) {
        (_, _, ScopeIx::Publication) => true,
        (Some(own), _, ScopeIx::Edition(report, edition)) => {
            (own.report, own.edition) == (report, edition)
        }
        (Some(own), _, ScopeIx::Report(report)) => own.report == report,
        (None, Route::Report(own), of) => report_of(of) == Some(own),
        (None, ..) => true,
    }
}
