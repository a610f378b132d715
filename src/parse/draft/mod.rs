//! What the files say, file by file, with the place of everything: forms are
//! read (ids, periods, numbers, texts), nothing is looked up yet.

mod chart;
mod common;
mod correction;
mod indicator;
mod page;
mod publication;
mod strategy;
mod table;
mod translations;
mod wording;

pub use chart::{BreakDraft, ChartDataDraft, ChartDraft};
pub use common::{
    CommonDraft, DoubtDraft, DoubtKind, EditionDoubtDraft, ObservationDraft, ObservedDraft,
    SourceDraft,
};
pub use correction::{CorrectionDraft, CorrectionKind, LockDraft, LockForm, LockLineDraft};
pub use indicator::{
    AlsoPrintedDraft, BandDraft, Direction, FigureDraft, FollowsDraft, IndicatorDraft, Path,
    Relation,
};
pub use page::{HeadingDraft, Mode, Outline, PageDraft, PartDraft, PartKind, Placeholder, Review};
pub use publication::{
    CompilerDraft, JudgementDraft, LicenceDraft, PublicationDraft, PublisherDraft, TermDraft,
    TermKind,
};
pub use strategy::{LevelDraft, NodeDraft};
pub use table::{
    CellCoverDraft, CellNoteDraft, ColumnDraft, ColumnKind, GridDraft, NodeColumnsDraft,
    PeriodHeadDraft, RegisterDraft, TableDraft, TableKind,
};
pub use translations::{Accepted, PairKey, Stage, Translations};
pub use wording::{Version, Wording};

use crate::lang::{Lang, Text};
use crate::source::{FileId, Lines, Spanned};
use crate::value::{Id, Period};
use std::collections::BTreeSet;

/// A value that an author may give as `"not-stated"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stated<T> {
    /// Given.
    Is(T),
    /// `"not-stated"`.
    NotStated,
}

/// Everything that was read.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// `hakusho.toml`; none if it is missing or beyond reading.
    pub publication: Option<PublicationDraft>,
    /// `glossary.toml`.
    pub terms: Vec<TermDraft>,
    /// One folder below `content/` each, in the order of their names.
    pub reports: Vec<ReportDraft>,
    /// The `translations.lock` beside `hakusho.toml`.
    pub translations: Translations,
    /// Every text of the TOML and CSV files with its place, by file.
    pub wordings: Vec<Wording>,
    /// Where the lines of the files with figures begin.
    pub lines: Lines,
    /// Ids of items that were written but have errors of their own and were
    /// left out: a reference to one of them is no error of its own.
    pub broken: BTreeSet<Id>,
    /// Whether items were left out whose ids could not be read either: then
    /// no unknown id is an error of its own.
    pub incomplete: bool,
}

/// A folder below `content/`.
#[derive(Clone, Debug)]
pub struct ReportDraft {
    /// The folder's name.
    pub id: Spanned<Id>,
    /// Its title.
    pub title: Text,
    /// For menus.
    pub short_title: Option<Text>,
    /// A paragraph.
    pub summary: Text,
    /// Whose strategy it is.
    pub body: Text,
    /// Language of the document.
    pub original: Spanned<Lang>,
    /// The edition that the report's page leads to.
    pub current: Spanned<Id>,
    /// Whether it explains the site and is no strategy.
    pub is_guide: bool,
    /// Rules by which its indicators are judged, in place of the publication's.
    pub judgement: Option<JudgementDraft>,
    /// Whether the other languages are official.
    pub official_translation: bool,
    /// What is done where a translation is missing.
    pub policy: TranslationPolicy,
    /// Doubts about the report as a whole.
    pub doubts: Vec<DoubtDraft>,
    /// Its `translations.lock`, for `report.toml`.
    pub translations: Translations,
    /// Its editions, in the order of their names.
    pub editions: Vec<EditionDraft>,
}

/// What is done where a translation is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TranslationPolicy {
    /// The build stops.
    Error,
    /// The page is shown in the original with a notice.
    Notice,
    /// The page is not made in that language, and places that would lead to
    /// it say in which language there is one.
    Omit,
}

/// A folder of an edition.
#[derive(Clone, Debug)]
pub struct EditionDraft {
    /// The folder's name.
    pub id: Spanned<Id>,
    /// Its title.
    pub title: Text,
    /// The time the strategy is for.
    pub period: Spanned<Period>,
    /// The date the document speaks of.
    pub as_of: Spanned<Period>,
    /// When the document was published.
    pub published: Spanned<Period>,
    /// When this edition was last worked on: a day.
    pub updated: Option<Spanned<Period>>,
    /// What of the document is compiled.
    pub scope: Option<Text>,
    /// Rules by which its indicators are judged, in place of the report's.
    pub judgement: Option<JudgementDraft>,
    /// `[[source]]`.
    pub sources: Vec<SourceDraft>,
    /// `[[doubt]]`.
    pub doubts: Vec<EditionDoubtDraft>,
    /// The edition before this one.
    pub supersedes: Option<Spanned<Id>>,
    /// `[[correction]]`.
    pub corrections: Vec<CorrectionDraft>,
    /// `edition.lock`, where there is one.
    pub lock: Option<LockDraft>,
    /// Its `translations.lock`.
    pub translations: Translations,
    /// `[[level]]` of `strategy.toml`.
    pub levels: Vec<LevelDraft>,
    /// `[[node]]` of `strategy.toml`.
    pub nodes: Vec<NodeDraft>,
    /// `indicators.toml`.
    pub indicators: Vec<IndicatorDraft>,
    /// `figures.toml`.
    pub figures: Vec<FigureDraft>,
    /// `tables.toml` with the files they name.
    pub tables: Vec<TableDraft>,
    /// `charts.toml`.
    pub charts: Vec<ChartDraft>,
    /// Markdown files, by number, slug and language.
    pub pages: Vec<PageDraft>,
    /// Files below `assets/`: name and file.
    pub assets: Vec<(String, FileId)>,
}
