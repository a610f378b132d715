//! The publication as it is meant: every reference bound, every cell typed.
//! Knows no HTML, no SVG and no path of the output.

pub mod codes;
mod doubts;
mod judge;
mod page;
mod resolve;
mod strategy;
mod table;

pub use doubts::{DoubtEntry, Subject};
pub use judge::{Judgement, Shortfall, SoFar, Why, judge};
pub use page::{BoundPlaceholder, Heading, Page, PageText, Part, PartWhat, Reference, Role};
pub use resolve::resolve;
pub use strategy::{Level, Node, Parent, Related};
pub use table::{
    Body, Cell, CellValue, Column, ColumnUnit, Dimension, PeriodHead, Ranked, Row, Rows, Series,
    SeriesRow, Table, What,
};

pub use crate::parse::draft::{
    ColumnKind, Direction, DoubtKind, Mode, Path, Review, Stated, TableKind, TermKind,
    TranslationPolicy,
};

use crate::lang::{Lang, Text};
use crate::source::{FileId, Span};
use crate::value::write::YearStyle;
use crate::value::{Bound, Id, Measure, Missing, Period, State, Unit, Value};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A publication: everything that becomes one site.
#[derive(Clone, Debug)]
pub struct Publication {
    /// Name of the site.
    pub title: Text,
    /// One or two sentences.
    pub description: Text,
    /// Absolute, ends with a slash.
    pub base_url: String,
    /// In order; the first is the `x-default`. At least one.
    pub languages: Vec<Lang>,
    /// Name of the theme.
    pub theme: String,
    /// First month of the fiscal year, 1 to 12.
    pub fiscal_start: u8,
    /// How Japanese shows years.
    pub years: YearStyle,
    /// Date of the compilation.
    pub updated: Option<Period>,
    /// Who answers for the site.
    pub publisher: crate::parse::draft::PublisherDraft,
    /// Where the site is not by the body whose strategy it shows.
    pub compiled_by: Option<crate::parse::draft::CompilerDraft>,
    /// Terms of use.
    pub licence: crate::parse::draft::LicenceDraft,
    /// Thresholds.
    pub thresholds: Option<crate::parse::draft::JudgementDraft>,
    /// Reasons of the publication's own, with their words.
    pub reasons: BTreeMap<Id, Text>,
    /// Units by id.
    pub units: BTreeMap<Id, Arc<Unit>>,
    /// Glossary, in the order of the file.
    pub terms: Vec<Term>,
    /// Reports, in the order of their folders.
    pub reports: Vec<Report>,
}

/// A term of the glossary.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its name.
    pub id: Id,
    /// What it names.
    pub kind: TermKind,
    /// The term.
    pub term: Text,
    /// What it means.
    pub definition: Option<Text>,
}

/// A report with its editions.
#[derive(Clone, Debug)]
pub struct Report {
    /// Its name in addresses.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// For menus.
    pub short_title: Text,
    /// A paragraph.
    pub summary: Text,
    /// Whose strategy it is.
    pub body: Text,
    /// Language of the document.
    pub original: Lang,
    /// Place of the current edition in `editions`.
    pub current: usize,
    /// Whether the other languages are official.
    pub official_translation: bool,
    /// What is done where a translation is missing.
    pub policy: TranslationPolicy,
    /// Doubts about the report as a whole.
    pub doubts: Vec<Doubt>,
    /// Editions, in the order of their folders; at least one.
    pub editions: Vec<Edition>,
}

/// An edition: a closed set with all its own figures.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Its name in addresses.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// The time the strategy is for.
    pub period: Period,
    /// The date the document speaks of.
    pub as_of: Period,
    /// When the document was published.
    pub published: Period,
    /// When this edition was last worked on.
    pub updated: Option<Period>,
    /// What of the document is compiled.
    pub scope: Option<Text>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Doubts that concern no single item, or several.
    pub doubts: Vec<EditionDoubt>,
    /// Levels of the strategy.
    pub levels: Vec<Level>,
    /// Nodes of the strategy, in the order of the file.
    pub nodes: Vec<Node>,
    /// Indicators.
    pub indicators: Vec<Indicator>,
    /// Single figures.
    pub figures: Vec<Figure>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Charts with words of their own.
    pub charts: Vec<Chart>,
    /// Written pages, by number.
    pub pages: Vec<Page>,
    /// Attachments: name and file.
    pub assets: Vec<(String, FileId)>,
}

/// Place of a node in its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeIx(pub usize);
/// Place of an indicator in its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct IndicatorIx(pub usize);
/// Place of a figure in its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FigureIx(pub usize);
/// Place of a table in its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TableIx(pub usize);
/// Place of a chart in its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChartIx(pub usize);
/// Place of a page in its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageIx(pub usize);
/// Place of a source in its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceIx(pub usize);

impl Edition {
    /// The node.
    pub fn node(&self, ix: NodeIx) -> &Node {
        &self.nodes[ix.0]
    }
    /// The indicator.
    pub fn indicator(&self, ix: IndicatorIx) -> &Indicator {
        &self.indicators[ix.0]
    }
    /// The figure.
    pub fn figure(&self, ix: FigureIx) -> &Figure {
        &self.figures[ix.0]
    }
    /// The table.
    pub fn table(&self, ix: TableIx) -> &Table {
        &self.tables[ix.0]
    }
    /// The chart.
    pub fn chart(&self, ix: ChartIx) -> &Chart {
        &self.charts[ix.0]
    }
    /// The page.
    pub fn page(&self, ix: PageIx) -> &Page {
        &self.pages[ix.0]
    }
    /// The source.
    pub fn source(&self, ix: SourceIx) -> &Source {
        &self.sources[ix.0]
    }
    /// Nodes that hang directly below `parent` (`None`: at the top), without
    /// those of cross-cutting levels.
    pub fn children(&self, parent: Option<NodeIx>) -> impl Iterator<Item = NodeIx> {
        self.nodes.iter().enumerate().filter_map(move |(i, node)| {
            let here = match (&node.parent, parent) {
                (Parent::Top, None) => !self.levels[node.level].cross,
                (Parent::Of(p), Some(q)) => *p == q,
                _ => false,
            };
            here.then_some(NodeIx(i))
        })
    }
    /// Indicators of a node itself.
    pub fn indicators_of(&self, node: NodeIx) -> impl Iterator<Item = IndicatorIx> {
        self.indicators
            .iter()
            .enumerate()
            .filter_map(move |(i, one)| (one.node == Some(node)).then_some(IndicatorIx(i)))
    }
    /// Every `[[doubt]]` and every doubt at an item, numbered from 1 in the
    /// order of the edition, with its subject.
    pub fn all_doubts<'a>(&'a self, report: &'a Report) -> Vec<DoubtEntry<'a>> {
        doubts::collect(report, self)
    }
}

/// A source.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name.
    pub id: Id,
    /// Title of the document.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// When.
    pub date: Period,
    /// Address, if known.
    pub url: Option<String>,
    /// File name, if known.
    pub file: Option<String>,
    /// Its language.
    pub language: Option<Lang>,
    /// A note.
    pub note: Option<Text>,
    /// Doubts.
    pub doubts: Vec<Doubt>,
}

/// What is doubtful about an item.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// Where it is written.
    pub at: Span,
    /// Which side is doubtful.
    pub kind: DoubtKind,
    /// What is odd.
    pub text: Text,
}

/// A doubt of the edition.
#[derive(Clone, Debug)]
pub struct EditionDoubt {
    /// Its name.
    pub id: Id,
    /// The doubt.
    pub doubt: Doubt,
    /// The items that it concerns.
    pub about: Vec<About>,
    /// Where in the document.
    pub section: Option<Text>,
    /// Letter for letter.
    pub as_printed: Option<String>,
}

/// An item that has a page or a place on one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A node.
    Node(NodeIx),
    /// An indicator.
    Indicator(IndicatorIx),
    /// A figure.
    Figure(FigureIx),
    /// A table.
    Table(TableIx),
    /// A chart.
    Chart(ChartIx),
    /// A page.
    Page(PageIx),
}

/// Where an item comes from, and what is to be said of it.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// The source.
    pub source: Option<SourceIx>,
    /// Section of the source.
    pub section: Option<Text>,
    /// Page of the source.
    pub page: Option<String>,
    /// Letter for letter.
    pub as_printed: Option<String>,
    /// Doubts.
    pub doubts: Vec<Doubt>,
    /// A note for readers.
    pub note: Option<Text>,
}

/// A figure with what is known of it.
#[derive(Clone, Debug)]
pub struct Observation {
    /// Where it is written.
    pub at: Span,
    /// What it is of.
    pub period: Period,
    /// The number or the reason.
    pub value: Value,
    /// What it covers, where that is less.
    pub covers: Option<Period>,
    /// A bound.
    pub bound: Option<Bound>,
    /// How final it is.
    pub state: State,
    /// Its measure: its own or the item's.
    pub measure: Measure,
    /// Over which a cumulative target is summed.
    pub span: Option<Period>,
    /// The column head that it overrides.
    pub printed_under: Option<String>,
    /// Where it comes from; source and section of the item unless it has its own.
    pub origin: Origin,
}

impl Observation {
    /// The number, if there is one.
    pub fn number(&self) -> Option<Decimal> {
        self.value.number()
    }
}

impl Value {
    /// The number, if there is one. The reason of a missing value never
    /// becomes one.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Value::Known(amount) => Some(amount.0),
            Value::Missing(_) => None,
        }
    }

    /// The reason, if there is no number.
    pub fn missing(&self) -> Option<&Missing> {
        match self {
            Value::Known(_) => None,
            Value::Missing(reason) => Some(reason),
        }
    }
}

/// The same indicator under another name.
#[derive(Clone, Debug)]
pub struct AlsoPrinted {
    /// The other name.
    pub title: Text,
    /// The other unit.
    pub unit: Option<Arc<Unit>>,
    /// The figure there.
    pub value: Option<Decimal>,
    /// Its period there.
    pub period: Option<Period>,
    /// Where it stands.
    pub origin: Origin,
}

/// An indicator.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its name.
    pub id: Id,
    /// Where it is written.
    pub at: Span,
    /// The node that it belongs to; none where the source does not say.
    pub node: Option<NodeIx>,
    /// Its title.
    pub title: Text,
    /// What is counted.
    pub definition: Stated<Text>,
    /// Its unit.
    pub unit: Arc<Unit>,
    /// Where it should go.
    pub direction: Direction,
    /// What kind of count it is.
    pub measure: Measure,
    /// Where it stood.
    pub baseline: Option<Observation>,
    /// Where it should stand, in the order of the file.
    pub targets: Vec<Observation>,
    /// Where it has stood since.
    pub actuals: Vec<Observation>,
    /// The declared path.
    pub path: Option<Path>,
    /// Whether it stands for the strategy as a whole.
    pub representative: bool,
    /// The node that it stands for.
    pub representative_of: Option<NodeIx>,
    /// Other names.
    pub also_printed: Vec<AlsoPrinted>,
    /// Who is responsible.
    pub owner: Stated<Text>,
    /// Where it comes from.
    pub origin: Origin,
}

/// A single figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its name.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// Its unit.
    pub unit: Arc<Unit>,
    /// The node that it belongs to.
    pub node: Option<NodeIx>,
    /// The figure.
    pub observation: Observation,
}

/// A chart with words of its own.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Its name.
    pub id: Id,
    /// Where it is written.
    pub at: Span,
    /// What it draws.
    pub what: ChartWhat,
    /// The message.
    pub title: Text,
    /// Measure, place, period, unit.
    pub subtitle: Option<Text>,
    /// A note.
    pub note: Option<Text>,
    /// Text alternative.
    pub alt: Option<Text>,
}

/// What a chart draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartWhat {
    /// Stacked columns of a series with one dimension.
    StackedColumns {
        /// The series.
        table: TableIx,
        /// Rows, from the bottom up.
        rows: Vec<usize>,
        /// The row drawn as total.
        total: Option<usize>,
    },
    /// Baseline, actuals and targets of an indicator.
    TargetPath(IndicatorIx),
    /// The strategy.
    Tree,
}
