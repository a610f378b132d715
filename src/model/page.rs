use super::{ChartIx, FigureIx, IndicatorIx, Mode, NodeIx, Review, TableIx, Version};
use crate::lang::Lang;
use crate::source::{FileId, Span, Spanned};
use crate::value::{Id, Period};

/// A written page with its versions.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its name in addresses.
    pub slug: Id,
    /// The number in the file names.
    pub order: u32,
    /// The node that it is about.
    pub node: Option<NodeIx>,
    /// Versions, in the order of the publication's languages; a language may
    /// be missing where the report's policy allows it.
    pub texts: Vec<PageText>,
}

impl Page {
    /// The version in a language.
    pub fn text(&self, lang: &Lang) -> Option<&PageText> {
        self.texts.iter().find(|t| &t.lang == lang)
    }

    /// The version nearest to readers of a language: where there is none in it,
    /// that of the original language, or any.
    pub fn nearest(&self, lang: &Lang, original: &Lang) -> Option<&PageText> {
        let own = self.text(lang).or_else(|| self.text(original));
        own.or(self.texts.first())
    }
}

/// A page in one language.
#[derive(Clone, Debug)]
pub struct PageText {
    /// The language.
    pub lang: Lang,
    /// The file.
    pub file: FileId,
    /// Its title.
    pub title: String,
    /// For search engines and lists.
    pub description: Option<String>,
    /// Title and description with their places.
    pub front: Front,
    /// When it was last changed.
    pub updated: Option<Period>,
    /// How far it has been checked.
    pub review: Option<Review>,
    /// Where the text begins in the file.
    pub body: Span,
    /// Markdown without front matter.
    pub text: String,
    /// Headings, in order.
    pub headings: Vec<Heading>,
    /// Generated parts, in order.
    pub parts: Vec<Part>,
    /// Targets of links and pictures, in order.
    pub links: Vec<Spanned<String>>,
    /// Figures placed from the data, in order.
    pub placeholders: Vec<BoundPlaceholder>,
    /// Doubts in footnotes, in order of their labels: label, kind, text.
    pub doubts: Vec<(String, super::Doubt)>,
}

/// What the front matter of a page gives readers, with its places.
#[derive(Clone, Debug)]
pub struct Front {
    /// The title.
    pub title: Version,
    /// The description.
    pub description: Option<Version>,
}

/// A heading; sections get their ids while planning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// The id that it was given.
    pub id: Option<Id>,
    /// Its text without markup.
    pub text: String,
    /// Where.
    pub at: Span,
}

/// A generated part.
#[derive(Clone, Debug)]
pub struct Part {
    /// Where.
    pub at: Span,
    /// What it shows.
    pub what: PartWhat,
}

/// What a generated part shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartWhat {
    /// A chart of `charts.toml`.
    Chart(ChartIx),
    /// The chart that every indicator has.
    IndicatorChart(IndicatorIx),
    /// One indicator.
    Indicator(IndicatorIx),
    /// The indicators of a node and all below it; all of the edition.
    Indicators(Option<NodeIx>),
    /// A table.
    Table(TableIx),
    /// The drawing of the strategy.
    Strategy,
    /// Single figures.
    Figures(Vec<FigureIx>),
}

/// A figure placed from the data.
#[derive(Clone, Debug)]
pub struct BoundPlaceholder {
    /// Where.
    pub at: Span,
    /// The figure.
    pub reference: Reference,
    /// What of it is shown.
    pub mode: Mode,
}

/// Which figure of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Its baseline.
    Baseline,
    /// A target, by place.
    Target(usize),
    /// An actual, by place.
    Actual(usize),
    /// What is planned or expected, by place.
    Projection(usize),
}

/// A figure of the edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// Of an indicator.
    Indicator(IndicatorIx, Role),
    /// A single figure.
    Figure(FigureIx),
    /// A cell of a series: row and period.
    Series(TableIx, usize, usize),
    /// Two cells of a row of a series: row, first and second period.
    SeriesPair(TableIx, usize, usize, usize),
    /// A cell of a ranking or list: row and column.
    Cell(TableIx, usize, usize),
}

impl Role {
    /// Its name in placeholders and data files.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Baseline => "baseline",
            Role::Target(_) => "target",
            Role::Actual(_) => "actual",
            Role::Projection(_) => "projection",
        }
    }
}

impl super::Indicator {
    /// The observation in a role.
    pub fn observation(&self, role: Role) -> Option<&super::Observation> {
        match role {
            Role::Baseline => self.baseline.as_ref(),
            Role::Target(i) => self.targets.get(i),
            Role::Actual(i) => self.actuals.get(i),
            Role::Projection(i) => self.projection.get(i),
        }
    }

    /// Every observation with its role: baseline, targets, actuals, projection.
    pub fn observations(&self) -> impl Iterator<Item = (Role, &super::Observation)> {
        let base = self.baseline.iter().map(|o| (Role::Baseline, o));
        let targets = self
            .targets
            .iter()
            .enumerate()
            .map(|(i, o)| (Role::Target(i), o));
        let actuals = self
            .actuals
            .iter()
            .enumerate()
            .map(|(i, o)| (Role::Actual(i), o));
        let projection = self
            .projection
            .iter()
            .enumerate()
            .map(|(i, o)| (Role::Projection(i), o));
        base.chain(targets).chain(actuals).chain(projection)
    }
}
