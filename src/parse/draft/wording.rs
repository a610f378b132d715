//! Texts as they stand in TOML and CSV files, version by version.

use crate::lang::Lang;
use crate::source::{FileId, Runs, Span};
use std::sync::Arc;

/// A text that an author gives in every language, with the place of each
/// version: what translators work on outside of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The file.
    pub file: FileId,
    /// Path of the file from the root of the publication.
    pub path: Arc<str>,
    /// Which text it is, by ids where there are any, so that moving an item
    /// changes nothing: `indicator.migrants.title`, `doubt.odd-year.text`; in
    /// CSV files by row and column: `kobe name`. Unique in its file.
    pub name: String,
    /// The whole: the table with its versions (of `[[doubt]]` its header), or
    /// the cells of a row from the first version to the last.
    pub at: Span,
    /// Versions in the order of the publication's languages. A language that
    /// has none is not here.
    pub versions: Vec<Version>,
    /// Empty cells that stand in a CSV file for a language without a version.
    pub gaps: Vec<(Lang, Span)>,
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The language.
    pub lang: Lang,
    /// What an editor replaces: a TOML value with its quotes, or a CSV cell
    /// with its quotes if it has any.
    pub at: Span,
    /// The text.
    pub text: String,
    /// Where its bytes stand.
    pub runs: Runs,
}

impl Wording {
    /// The version in a language.
    pub fn version(&self, lang: &Lang) -> Option<&Version> {
        self.versions.iter().find(|v| &v.lang == lang)
    }

    /// The empty cell that stands for a version in a language.
    pub fn gap(&self, lang: &Lang) -> Option<Span> {
        let gap = self.gaps.iter().find(|(of, _)| of == lang);
        gap.map(|(_, at)| *at)
    }
}
