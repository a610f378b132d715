//! What the files say, file by file, with the place of everything: forms are
//! read (ids, periods, numbers, texts), nothing is looked up yet.

use crate::lang::{Lang, Text};
use crate::source::{FileId, Span, Spanned};
use crate::value::{Amount, Basis, Bound, Id, Measure, Missing, Period, State};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

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
    /// Ids of items that were written but have errors of their own and were
    /// left out: a reference to one of them is no error of its own.
    pub broken: BTreeSet<Id>,
    /// Whether items were left out whose ids could not be read either: then
    /// no unknown id is an error of its own.
    pub incomplete: bool,
}

/// `hakusho.toml`.
#[derive(Clone, Debug)]
pub struct PublicationDraft {
    /// The file.
    pub file: FileId,
    /// Name of the site.
    pub title: Text,
    /// One or two sentences.
    pub description: Text,
    /// Absolute, ends with a slash.
    pub base_url: Spanned<String>,
    /// In order; the first is the `x-default`. At least one.
    pub languages: Vec<Lang>,
    /// Name of the folder below `themes/`.
    pub theme: Spanned<String>,
    /// First month of the fiscal year, 1 to 12.
    pub fiscal_year_start: u8,
    /// How Japanese shows years.
    pub year_style: crate::value::write::YearStyle,
    /// Date of the compilation: a day.
    pub updated: Option<Spanned<Period>>,
    /// Who answers for the site.
    pub publisher: PublisherDraft,
    /// Where the site is not by the body whose strategy it shows.
    pub compiled_by: Option<CompilerDraft>,
    /// Terms of use.
    pub licence: LicenceDraft,
    /// Thresholds in percent of the value needed.
    pub judgement: Option<JudgementDraft>,
    /// Reasons beside the built-in ones.
    pub missing: Vec<(Spanned<Id>, Text)>,
    /// Units.
    pub units: Vec<Spanned<crate::value::Unit>>,
}

/// `[publisher]`.
#[derive(Clone, Debug)]
pub struct PublisherDraft {
    /// Its name.
    pub name: Text,
    /// Its own site.
    pub url: Option<String>,
    /// How to reach it.
    pub contact: Text,
    /// Address for reports of errors.
    pub email: Option<String>,
}

/// `[compiled_by]`.
#[derive(Clone, Debug)]
pub struct CompilerDraft {
    /// Who compiled it.
    pub name: Text,
    /// The notice at the top of each page.
    pub notice: Text,
}

/// `[licence]`.
#[derive(Clone, Debug)]
pub struct LicenceDraft {
    /// Its name.
    pub name: Text,
    /// Its text.
    pub url: Option<String>,
    /// What it holds for.
    pub note: Option<Text>,
}

/// `[judgement]`, in percent.
#[derive(Clone, Copy, Debug)]
pub struct JudgementDraft {
    /// On track at this or more.
    pub on_track: Decimal,
    /// Behind at this or more, off track below.
    pub behind: Decimal,
}

/// A `[[term]]` of `glossary.toml`.
#[derive(Clone, Debug)]
pub struct TermDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// `term`, `body`, `place`, `person` or `programme`.
    pub kind: TermKind,
    /// The term in each language.
    pub term: Text,
    /// What it means.
    pub definition: Option<Text>,
}

/// What a term names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermKind {
    /// A notion.
    Term,
    /// An office, company or association.
    Body,
    /// A place.
    Place,
    /// A person.
    Person,
    /// A programme or project.
    Programme,
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
    /// Whether the other languages are official.
    pub official_translation: bool,
    /// What is done where a translation is missing.
    pub policy: TranslationPolicy,
    /// Doubts about the report as a whole.
    pub doubts: Vec<DoubtDraft>,
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
    /// The page is left out.
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
    /// `[[source]]`.
    pub sources: Vec<SourceDraft>,
    /// `[[doubt]]`.
    pub doubts: Vec<EditionDoubtDraft>,
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

/// Which side is doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoubtKind {
    /// The document itself.
    Source,
    /// Our copy of it.
    Copy,
}

/// A doubt at an item.
#[derive(Clone, Debug)]
pub struct DoubtDraft {
    /// Where it is written.
    pub at: Span,
    /// Which side is doubtful.
    pub kind: DoubtKind,
    /// What is odd.
    pub text: Text,
}

/// A doubt of the edition, about any number of items.
#[derive(Clone, Debug)]
pub struct EditionDoubtDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// The doubt.
    pub doubt: DoubtDraft,
    /// The items that it concerns.
    pub about: Vec<Spanned<Id>>,
    /// Where in the document.
    pub section: Option<Text>,
    /// Letter for letter.
    pub as_printed: Option<String>,
}

/// Keys that every item may carry.
#[derive(Clone, Debug, Default)]
pub struct CommonDraft {
    /// Id of the source.
    pub source: Option<Spanned<Id>>,
    /// Section of the source.
    pub section: Option<Text>,
    /// Page of the source, as printed there.
    pub page: Option<String>,
    /// Letter for letter.
    pub as_printed: Option<String>,
    /// Doubts.
    pub doubts: Vec<DoubtDraft>,
    /// A note for readers.
    pub note: Option<Text>,
}

/// `[[source]]`.
#[derive(Clone, Debug)]
pub struct SourceDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// Title of the document.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// When.
    pub date: Spanned<Period>,
    /// Address, if known.
    pub url: Option<String>,
    /// File name, if known.
    pub file: Option<String>,
    /// Its language.
    pub language: Option<Lang>,
    /// A note.
    pub note: Option<Text>,
    /// Doubts.
    pub doubts: Vec<DoubtDraft>,
}

/// `[[level]]`.
#[derive(Clone, Debug)]
pub struct LevelDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// Singular.
    pub name: Text,
    /// Plural, where it differs.
    pub plural: Option<Text>,
    /// Levels that may hold it.
    pub under: Vec<Spanned<Id>>,
    /// Whether it cuts across the tree.
    pub cross: bool,
}

/// `[[node]]`.
#[derive(Clone, Debug)]
pub struct NodeDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// Its level.
    pub level: Spanned<Id>,
    /// What holds it.
    pub parent: Option<Spanned<Stated<Id>>>,
    /// As printed.
    pub number: Option<String>,
    /// Worked out by us.
    pub number_inferred: Option<String>,
    /// Absent: untitled.
    pub title: Option<Text>,
    /// A paragraph.
    pub summary: Option<Text>,
    /// Points.
    pub items: Vec<Text>,
    /// For whom.
    pub target_group: Option<Text>,
    /// Who is responsible.
    pub owner: Option<Stated<Text>>,
    /// Nodes that it goes with.
    pub related: Option<Stated<Vec<Spanned<Id>>>>,
    /// Source, doubts, note.
    pub common: CommonDraft,
}

/// A figure or the reason for its absence, with what is known of it.
#[derive(Clone, Debug)]
pub struct ObservationDraft {
    /// The table in the file.
    pub at: Span,
    /// What it is of.
    pub period: Spanned<Period>,
    /// The number and its place, or the reason and its place.
    pub value: ObservedDraft,
    /// What it covers.
    pub covers: Option<Spanned<Period>>,
    /// A bound, written as a key or within the value.
    pub bound: Option<Bound>,
    /// How final it is.
    pub state: State,
    /// Its measure, where it differs from the item's.
    pub measure: Option<Measure>,
    /// Over which a cumulative target is summed.
    pub span: Option<Spanned<Period>>,
    /// The column head that it overrides.
    pub printed_under: Option<String>,
    /// Source, doubts, note.
    pub common: CommonDraft,
}

/// The number or the reason.
#[derive(Clone, Debug)]
pub enum ObservedDraft {
    /// A number.
    Known(Spanned<Amount>),
    /// A reason, not yet looked up.
    Missing(Spanned<Missing>),
}

/// The same indicator printed under another name.
#[derive(Clone, Debug)]
pub struct AlsoPrintedDraft {
    /// The other name.
    pub title: Text,
    /// The other unit.
    pub unit: Option<Spanned<Id>>,
    /// The figure there.
    pub value: Option<Spanned<Amount>>,
    /// Its period there.
    pub period: Option<Spanned<Period>>,
    /// Source, doubts, note.
    pub common: CommonDraft,
}

/// Where an indicator should go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Increase,
    /// Less is better.
    Decrease,
    /// It should stay.
    Maintain,
    /// The source does not say.
    NotStated,
}

/// How the value needed between two dated points is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// By equal steps.
    Linear,
    /// By an equal rate.
    Growth,
    /// The earlier point holds until the later one.
    Stepped,
}

/// `[[indicator]]`.
#[derive(Clone, Debug)]
pub struct IndicatorDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// The node that it belongs to.
    pub node: Option<Spanned<Stated<Id>>>,
    /// Its title.
    pub title: Text,
    /// What is counted, and how.
    pub definition: Stated<Text>,
    /// Id of the unit.
    pub unit: Spanned<Id>,
    /// Where it should go.
    pub direction: Direction,
    /// What kind of count it is.
    pub measure: Measure,
    /// Where it stood.
    pub baseline: Option<ObservationDraft>,
    /// Where it should stand.
    pub targets: Vec<ObservationDraft>,
    /// Where it has stood since.
    pub actuals: Vec<ObservationDraft>,
    /// The declared path.
    pub path: Option<Path>,
    /// Whether it stands for the strategy as a whole.
    pub representative: bool,
    /// The node that it stands for.
    pub representative_of: Option<Spanned<Id>>,
    /// Other names.
    pub also_printed: Vec<AlsoPrintedDraft>,
    /// Who is responsible.
    pub owner: Stated<Text>,
    /// Source, doubts, note.
    pub common: CommonDraft,
}

/// `[[figure]]`.
#[derive(Clone, Debug)]
pub struct FigureDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// Its title.
    pub title: Text,
    /// Id of the unit.
    pub unit: Spanned<Id>,
    /// The node that it belongs to.
    pub node: Option<Spanned<Id>>,
    /// The figure; its `common` is the item's.
    pub observation: ObservationDraft,
}

/// What a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Figures over periods and dimensions.
    Series,
    /// Places among a group.
    Ranking,
    /// Things, a row each.
    List,
}

/// `[[table]]`.
#[derive(Clone, Debug)]
pub struct TableDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// What it is.
    pub kind: TableKind,
    /// Path of the file from the edition's folder.
    pub file: Spanned<String>,
    /// Its title.
    pub title: Text,
    /// The node that it belongs to.
    pub node: Option<Spanned<Id>>,
    /// Unit of number columns that name none.
    pub unit: Option<Spanned<Id>>,
    /// Basis of bare years.
    pub years: Option<Basis>,
    /// Period of the whole table.
    pub period: Option<Spanned<Period>>,
    /// What kind of count it is.
    pub measure: Measure,
    /// Marks for columns that declare none.
    pub missing: Vec<(String, Spanned<Missing>)>,
    /// Heads that are periods, in the order of the file.
    pub periods: Vec<PeriodHeadDraft>,
    /// The member that is the sum of the others.
    pub total_row: Option<Spanned<String>>,
    /// Cells that cover less than their period.
    pub covers: Vec<CellCoverDraft>,
    /// Declared columns.
    pub columns: Vec<ColumnDraft>,
    /// The grid; none if the file is missing or beyond reading.
    pub grid: Option<GridDraft>,
    /// `data/<table>.notes.csv`.
    pub notes: Vec<CellNoteDraft>,
    /// Source, doubts, note.
    pub common: CommonDraft,
}

/// A head of a wide series.
#[derive(Clone, Debug)]
pub struct PeriodHeadDraft {
    /// As it stands in the file.
    pub head: Spanned<String>,
    /// What it means.
    pub period: Spanned<Period>,
    /// What its cells cover.
    pub covers: Option<Spanned<Period>>,
}

/// `[[table.cover]]`.
#[derive(Clone, Debug)]
pub struct CellCoverDraft {
    /// Value in the key column or first dimension.
    pub row: Spanned<String>,
    /// Head of the column.
    pub column: Spanned<String>,
    /// What the cell covers.
    pub covers: Spanned<Period>,
    /// A note for readers.
    pub note: Option<Text>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Unique id of the row.
    Key,
    /// Member of a dimension, with labels.
    Dimension,
    /// One of a few, with labels.
    Choice,
    /// A number.
    Number,
    /// Money.
    Amount,
    /// A share.
    Share,
    /// A place in a ranking.
    Rank,
    /// Text, in the file once per language.
    Text,
    /// A period.
    Period,
    /// Id of a node.
    Node,
}

/// `[[table.column]]`.
#[derive(Clone, Debug)]
pub struct ColumnDraft {
    /// Head in the file (a text column: without its language).
    pub name: Spanned<String>,
    /// What it holds.
    pub kind: ColumnKind,
    /// For readers.
    pub title: Text,
    /// Id of the unit.
    pub unit: Option<Spanned<Id>>,
    /// Marks of this column; none: those of the table.
    pub missing: Option<Vec<(String, Spanned<Missing>)>>,
    /// Values that may stand there, in order.
    pub labels: Vec<(Spanned<String>, Text)>,
}

/// A file of rows and columns.
#[derive(Clone, Debug)]
pub struct GridDraft {
    /// The file.
    pub file: FileId,
    /// Heads.
    pub heads: Vec<Spanned<String>>,
    /// Rows; each has as many cells as there are heads.
    pub rows: Vec<Vec<Spanned<String>>>,
}

/// A row of `data/<table>.notes.csv`.
#[derive(Clone, Debug)]
pub struct CellNoteDraft {
    /// Value in the key column or first dimension.
    pub key: Spanned<String>,
    /// Head of the column.
    pub column: Spanned<String>,
    /// A doubt; none: a plain note or `as_printed` alone.
    pub kind: Option<DoubtKind>,
    /// Letter for letter.
    pub as_printed: Option<String>,
    /// The words; may be empty.
    pub text: Text,
}

/// `[[chart]]`.
#[derive(Clone, Debug)]
pub struct ChartDraft {
    /// Its name.
    pub id: Spanned<Id>,
    /// Name of the kind (looked up in the list of kinds).
    pub kind: Spanned<String>,
    /// Table that it draws.
    pub table: Option<Spanned<Id>>,
    /// Indicator that it draws.
    pub indicator: Option<Spanned<Id>>,
    /// Members, from the bottom up; empty: all, in the order of the labels.
    pub series: Vec<Spanned<String>>,
    /// The member drawn as total.
    pub total: Option<Spanned<String>>,
    /// The message.
    pub title: Text,
    /// Measure, place, period, unit.
    pub subtitle: Option<Text>,
    /// A note.
    pub note: Option<Text>,
    /// Text alternative; none: written from the data.
    pub alt: Option<Text>,
}

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
    pub title: String,
    /// From the front matter.
    pub description: Option<String>,
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
