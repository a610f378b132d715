//! The publication as it is meant: every reference bound, every cell typed.
//! Knows no HTML, no SVG and no path of the output.

mod chart;
pub mod codes;
mod correction;
mod differences;
mod doubts;
pub mod facts;
mod item;
mod judge;
mod latest;
mod page;
mod register;
mod resolve;
mod strategy;
mod table;

pub use chart::{
    Break, Chart, ChartWhat, Coverage, GridChart, GridSource, Heading as PlotHeading, Line,
    Measured, Name, Plot, PlotCell, RowsWhat, Spot, Told,
};
pub use correction::{Correction, Lock};
pub use differences::{Difference, Part as ChangedPart, Turn, differences};
pub use doubts::{DoubtEntry, Subject};
pub use item::{
    About, AlsoPrinted, Band, Doubt, EditionDoubt, Figure, Follows, Indicator, Observation, Origin,
    Source,
};
pub use judge::{
    Against, Judgement, Progress, Rules, RunningTotal, SoFar, Standing, Sum, Symbols, Tally,
    Thresholds, Why, half_of_last_digit, judge, judge_then, month_of, path_value, path_values,
    progress, running_total, tally,
};
pub use page::{BoundPlaceholder, Front, Heading, Page, PageText, Part, PartWhat, Reference, Role};
pub use register::{
    Compared, Covered, Division, Group, ROWS_PER_PAGE, Register, SumLine, View, ViewValue,
};
pub use resolve::resolve;
pub use strategy::{Level, Node, Parent, Related};
pub use table::{
    Body, Cell, CellValue, Column, ColumnUnit, Dimension, PeriodHead, Ranked, Row, Rows, Series,
    SeriesRow, Table, What,
};

pub use crate::parse::draft::{
    Accepted, ColumnKind, CorrectionKind, Direction, DoubtKind, Mode, PairKey, Path, Relation,
    Review, Stage, Stated, TableKind, TermKind, TranslationPolicy, Translations, Version, Wording,
};

use crate::lang::{Lang, Text};
use crate::source::{FileId, Lines};
use crate::value::write::YearStyle;
use crate::value::{Id, Period, Unit};
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
    /// The font of social cards: a path from the folder of `hakusho.toml`.
    pub card_font: Option<crate::source::Spanned<String>>,
    /// Reasons of the publication's own, with their words.
    pub reasons: BTreeMap<Id, Text>,
    /// Units by id.
    pub units: BTreeMap<Id, Arc<Unit>>,
    /// Glossary, in the order of the file.
    pub terms: Vec<Term>,
    /// Reports, in the order of their folders.
    pub reports: Vec<Report>,
    /// Which translations of the publication's own texts belong to which originals.
    pub translations: Translations,
    /// Every text of the TOML and CSV files with its place, by file.
    pub wordings: Vec<Wording>,
    /// Where the lines of the files with figures begin, so that each can say
    /// where it is written.
    pub lines: Lines,
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
    /// Other wordings that translations may have, by language.
    pub also: Vec<(Lang, Vec<String>)>,
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
    /// Whether it explains the site and is no strategy.
    pub is_guide: bool,
    /// Whether the other languages are official.
    pub official_translation: bool,
    /// What is done where a translation is missing.
    pub policy: TranslationPolicy,
    /// Doubts about the report as a whole.
    pub doubts: Vec<Doubt>,
    /// Which translations of `report.toml` belong to which originals.
    pub translations: Translations,
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
    /// By which rules its indicators are judged.
    pub rules: Rules,
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
    /// Place in the report of the edition before this one.
    pub supersedes: Option<usize>,
    /// What was changed after publication, in the order of the file.
    pub corrections: Vec<Correction>,
    /// What it stated when it was published; none while it is not.
    pub lock: Option<Lock>,
    /// Which translations belong to which originals.
    pub translations: Translations,
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

impl Report {
    /// The version that a page shows below the address of a language; none
    /// where the report leaves the page out of that language.
    pub fn version<'p>(&self, page: &'p Page, lang: &Lang) -> Option<&'p PageText> {
        match self.policy {
            TranslationPolicy::Omit => page.text(lang),
            TranslationPolicy::Error | TranslationPolicy::Notice => {
                page.nearest(lang, &self.original)
            }
        }
    }
}

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
    /// Whether `node` is `top` or stands below it.
    pub fn is_within(&self, node: NodeIx, top: NodeIx) -> bool {
        let mut at = node;
        // Binding refuses circles, so the way up ends.
        loop {
            if at == top {
                return true;
            }
            match self.node(at).parent {
                Parent::Of(up) => at = up,
                Parent::Top | Parent::NotStated => return false,
            }
        }
    }
    /// Every `[[doubt]]` and every doubt at an item, numbered from 1 in the
    /// order of the edition, with its subject.
    pub fn all_doubts<'a>(&'a self, report: &'a Report) -> Vec<DoubtEntry<'a>> {
        doubts::collect(report, self)
    }
}
