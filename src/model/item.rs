//! Indicators, figures, and what every item carries.

use super::{
    ChartIx, Direction, DoubtKind, FigureIx, IndicatorIx, NodeIx, PageIx, Path, Reference,
    Relation, SourceIx, Stated, TableIx,
};
use crate::lang::{Lang, Text};
use crate::source::Span;
use crate::value::{Bound, Id, Measure, Missing, Period, State, Unit, Value};
use rust_decimal::Decimal;
use std::sync::Arc;

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
    /// Where the number or the reason is written.
    pub value_at: Span,
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

/// The same indicator under another name.
#[derive(Clone, Debug)]
pub struct AlsoPrinted {
    /// The other name.
    pub title: Text,
    /// The other unit.
    pub unit: Option<Arc<Unit>>,
    /// The figure there.
    pub value: Option<Decimal>,
    /// Where the figure is written.
    pub value_at: Option<Span>,
    /// Its period there.
    pub period: Option<Period>,
    /// Where it stands.
    pub origin: Origin,
}

/// The limits within which a value is to be kept; at least one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Not below this.
    pub low: Option<Decimal>,
    /// Not above this.
    pub high: Option<Decimal>,
}

impl Band {
    /// The number within the band that is nearest to `n`.
    pub fn nearest(&self, n: Decimal) -> Decimal {
        let above = self.low.map_or(n, |low| n.max(low));
        self.high.map_or(above, |high| above.min(high))
    }
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
    /// What is planned or expected after the last actual figure, as declared.
    pub projection: Vec<Observation>,
    /// The declared path.
    pub path: Option<Path>,
    /// Between what limits it is to be kept; none where that is not asked or
    /// the source does not say.
    pub band: Option<Band>,
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
    /// From which other figures it follows.
    pub follows: Option<Follows>,
}

/// How a figure follows from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Follows {
    /// How.
    pub relation: Relation,
    /// The first figure.
    pub from: Reference,
    /// The second; none for [`Relation::Same`].
    pub to: Option<Reference>,
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
