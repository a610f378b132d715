//! Written pages and what they hold.

use super::Version;
use crate::lang::Lang;
use crate::source::{FileId, Span, Spanned};
use crate::value::{Id, Period};
use std::collections::BTreeMap;

/// A page in one language.
#[derive(Clone, Debug)]
pub struct PageDraft {
    /// The file.
    pub file: FileId,
    /// The number in its name.
    pub order: u32,
    /// The rest of its name.
    pub slug: Spanned<Id>,
    /// The language in its name.
    pub lang: Lang,
    /// From the front matter.
    pub title: Version,
    /// From the front matter.
    pub description: Option<Version>,
    /// From the front matter.
    pub node: Option<Spanned<Id>>,
    /// From the front matter: a day.
    pub updated: Option<Spanned<Period>>,
    /// From the front matter.
    pub review: Option<Review>,
    /// Where the text begins in the file.
    pub body: Span,
    /// The text after the front matter.
    pub text: String,
    /// What the text holds, in order.
    pub outline: Outline,
}

/// How far a page has been checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Review {
    /// Not yet.
    Draft,
    /// By an editor.
    Checked,
    /// By the office.
    Approved,
}

/// What a Markdown text holds, without its events.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// Headings.
    pub headings: Vec<HeadingDraft>,
    /// Generated parts.
    pub parts: Vec<PartDraft>,
    /// Figures placed from the data.
    pub placeholders: Vec<Spanned<Placeholder>>,
    /// Targets of links and pictures.
    pub links: Vec<Spanned<String>>,
    /// Labels of footnotes and the text of each definition.
    pub footnotes: BTreeMap<String, Spanned<String>>,
    /// Number of Markdown tables.
    pub tables: u32,
}

/// A heading.
#[derive(Clone, Debug)]
pub struct HeadingDraft {
    /// Where.
    pub at: Span,
    /// 1 to 6.
    pub level: u8,
    /// The id that it was given.
    pub id: Option<Spanned<Id>>,
    /// Its text without markup, placeholders as written.
    pub text: String,
}

/// A fenced block that places a generated part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartDraft {
    /// Its info string.
    pub at: Span,
    /// The first word.
    pub kind: PartKind,
    /// The other words.
    pub args: Vec<Spanned<Id>>,
}

/// Kinds of generated parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// `chart ID`
    Chart,
    /// `indicator ID`
    Indicator,
    /// `indicators` or `indicators NODE`
    Indicators,
    /// `table ID`
    Table,
    /// `strategy`
    Strategy,
    /// `figures ID …`
    Figures,
}

impl PartKind {
    /// The words in an info string.
    pub const NAMES: [(&str, PartKind); 6] = [
        ("chart", PartKind::Chart),
        ("indicator", PartKind::Indicator),
        ("indicators", PartKind::Indicators),
        ("table", PartKind::Table),
        ("strategy", PartKind::Strategy),
        ("figures", PartKind::Figures),
    ];
}

/// A code span in braces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// Figure, indicator or table.
    pub id: Id,
    /// `baseline`, `target`, `actual`, a member or a key; then a column.
    pub parts: Vec<String>,
    /// The period after `@`; for `change` and `ratio` the first of two.
    pub period: Option<Period>,
    /// The second period of `@a..b change`.
    pub until: Option<Period>,
    /// The word after the reference.
    pub mode: Mode,
}

/// What of a figure is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Mode {
    /// Number and unit.
    #[default]
    Full,
    /// Shortened, with its unit.
    Compact,
    /// The number alone.
    Plain,
    /// The difference between two periods.
    Change,
    /// The second as percent of the first.
    Ratio,
    /// As percent of the total row.
    Share,
}
