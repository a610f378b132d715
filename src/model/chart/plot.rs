//! The numbers of a chart over a grid, before any words are put to them.

use super::super::{Body, Edition, Observation, Rows};
use super::indicators::{figures, over_time, standing};
use super::series::Drawn;
use super::{Break, GridChart, GridSource};
use crate::chart::{Kind, Layout};
use crate::lang::Text;
use crate::value::{Bound, Id, Missing, Period, State, Unit, Value};
use rust_decimal::Decimal;
use std::sync::Arc;

/// The numbers that a chart draws: a cell for each series and column.
#[derive(Clone, Debug)]
pub struct Plot {
    /// What the numbers count.
    pub measured: Measured,
    /// Periods or things.
    pub columns: Vec<Line>,
    /// Series.
    pub series: Vec<Line>,
    /// The cells of each series, one for each column.
    pub cells: Vec<Vec<PlotCell>>,
    /// A row drawn as the total of the others.
    pub total: Option<(Line, Vec<PlotCell>)>,
    /// How much of its table it shows, for charts over rows: once, or for each
    /// column that is summed.
    pub coverage: Vec<Coverage>,
    /// The labels whose places stand in the cells, as in the file and in words;
    /// empty where the cells are numbers.
    pub labels: Vec<(String, Text)>,
}

/// What the numbers of a plot count.
#[derive(Clone, Debug)]
pub enum Measured {
    /// All of them this unit.
    Unit(Arc<Unit>),
    /// They are of several units and cannot stand on one axis; the first two.
    Mixed(Arc<Unit>, Arc<Unit>),
    /// Rows of a table.
    Rows,
    /// Nothing that has a unit.
    Bare,
}

/// A series or a column.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it is of.
    pub head: Heading,
    /// What it is for the palette: lines of one sign are one series wherever
    /// they stand. Periods have none.
    pub sign: Option<Sign>,
    /// What it covers, where that is less than its period.
    pub covers: Option<Period>,
    /// That the way of counting changed before it.
    pub broken: Option<Text>,
    /// Whether it is the printed sum of others.
    pub is_total: bool,
}

/// What tells a thing from every other, in whichever chart it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sign {
    /// The dimension or column of which it is a value, or what sort of thing
    /// it is: a row, a column, an indicator.
    of: String,
    /// What the content calls it: a member, a key, an id.
    name: String,
}

/// What a series or a column is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heading {
    /// A time.
    Period(Period),
    /// A member, a row, an indicator.
    Thing(Id, Name),
}

/// What a thing is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A text of the content.
    Text(Text),
    /// A key or a text of the source, alike in every language.
    Plain(String),
    /// A code of a column.
    Of(Text, String),
    /// A key of the theme's words.
    Word(&'static str),
}

/// One number of a plot.
#[derive(Clone, Debug, Default)]
pub struct PlotCell {
    /// The number.
    pub value: Option<Decimal>,
    /// Why there is none, where the content says so.
    pub missing: Option<Missing>,
    /// What it covers, where that is less than what it is of.
    pub covers: Option<Period>,
    /// How final it is.
    pub state: State,
    /// A bound.
    pub bound: Option<Bound>,
    /// The label that stands in place of a number, by its place in the labels
    /// of its column.
    pub label: Option<usize>,
}

/// How many rows of a table stand behind a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The column that it is about, where there are several.
    pub of: Option<Text>,
    /// Rows that the chart is about.
    pub rows: usize,
    /// Of these, the rows that have what is drawn.
    pub with: usize,
    /// Of those, the rows that are drawn.
    pub drawn: usize,
    /// Why the others have none, with how many of each reason.
    pub lacking: Vec<(Missing, usize)>,
    /// Further rows that repeat one of these and are left out.
    pub repeated: usize,
}

impl GridChart {
    /// The numbers that it draws. `fiscal_start` is the first month of the fiscal
    /// year.
    pub fn plot(&self, edition: &Edition, fiscal_start: u8) -> Plot {
        let layout = self.kind.layout();
        match &self.source {
            GridSource::Series {
                table,
                dimension,
                rows,
                total,
                periods,
            } => match &edition.table(*table).body {
                Body::Series(series) => {
                    let drawn = Drawn {
                        series,
                        dimension: *dimension,
                        periods,
                        breaks: &self.breaks,
                    };
                    let plot = drawn.plot(rows, *total);
                    if layout == Layout::Things {
                        plot.transposed()
                    } else {
                        plot
                    }
                }
                Body::Rows(_) => Plot::empty(),
            },
            GridSource::Rows {
                table,
                rows,
                repeated,
                what,
            } => match &edition.table(*table).body {
                Body::Rows(of) => {
                    let mut plot = self.of_rows(of, rows, what, layout);
                    for coverage in &mut plot.coverage {
                        coverage.repeated = *repeated;
                    }
                    plot
                }
                Body::Series(_) => Plot::empty(),
            },
            GridSource::Indicators(all) if layout == Layout::Things => {
                standing(edition, all, fiscal_start)
            }
            GridSource::Indicators(all) => over_time(edition, all, &self.breaks),
            // The parts of a donut are its series.
            GridSource::Figures(all) if self.kind == Kind::Donut => {
                figures(edition, all).transposed()
            }
            GridSource::Figures(all) => figures(edition, all),
        }
    }

    fn of_rows(&self, of: &Rows, rows: &[usize], what: &super::RowsWhat, layout: Layout) -> Plot {
        let plot = super::rows::plot(of, rows, what);
        if layout == Layout::Matrix {
            plot.transposed()
        } else {
            plot
        }
    }
}

impl Plot {
    /// No numbers.
    pub(super) fn empty() -> Plot {
        Plot {
            measured: Measured::Bare,
            columns: Vec::new(),
            series: Vec::new(),
            cells: Vec::new(),
            total: None,
            coverage: Vec::new(),
            labels: Vec::new(),
        }
    }

    /// With series for columns and columns for series.
    pub(super) fn transposed(self) -> Plot {
        let cells = (0..self.columns.len()).map(|column| {
            let of_column = self.cells.iter().filter_map(|row| row.get(column));
            of_column.cloned().collect()
        });
        Plot {
            cells: cells.collect(),
            series: self.columns,
            columns: self.series,
            ..self
        }
    }

    /// Every number, series by series.
    pub fn numbers(&self) -> impl Iterator<Item = Decimal> + '_ {
        let total = self.total.iter().map(|(_, cells)| cells);
        let cells = self.cells.iter().chain(total).flatten();
        cells.filter_map(|cell| cell.value)
    }
}

impl Line {
    /// A line of a time.
    pub(super) fn period(period: Period) -> Line {
        Line {
            head: Heading::Period(period),
            sign: None,
            covers: None,
            broken: None,
            is_total: false,
        }
    }

    /// A line of a thing.
    pub(super) fn thing(id: Id, name: Name, sign: Sign) -> Line {
        Line {
            head: Heading::Thing(id, name),
            sign: Some(sign),
            covers: None,
            broken: None,
            is_total: false,
        }
    }

    /// What the content calls the thing that it is of.
    pub fn written(&self) -> Option<&str> {
        self.sign.as_ref().map(|sign| sign.name.as_str())
    }

    /// The id of the thing that it is of.
    pub fn thing_id(&self) -> Option<&Id> {
        match &self.head {
            Heading::Thing(id, _) => Some(id),
            Heading::Period(_) => None,
        }
    }

    /// The time that it is of.
    pub fn time(&self) -> Option<&Period> {
        match &self.head {
            Heading::Period(period) => Some(period),
            Heading::Thing(..) => None,
        }
    }
}

impl Sign {
    pub(super) fn new(of: &str, name: &str) -> Sign {
        Sign {
            of: of.to_owned(),
            name: name.to_owned(),
        }
    }
}

impl Measured {
    /// What numbers of these units count together.
    pub(super) fn of<'a>(units: impl IntoIterator<Item = Option<&'a Arc<Unit>>>) -> Measured {
        let mut units = units.into_iter();
        let Some(first) = units.next() else {
            return Measured::Bare;
        };
        match (
            first,
            units
                .find(|other| other.map(|u| &u.id) != first.map(|u| &u.id))
                .flatten(),
        ) {
            (Some(first), Some(other)) => Measured::Mixed(first.clone(), other.clone()),
            (Some(first), None) => Measured::Unit(first.clone()),
            (None, _) => Measured::Bare,
        }
    }
}

/// The id of what is called `text` and stands at a place of its list, unlike
/// that of any other place: `text` where it is an id itself, else the place.
pub(super) fn id_of(text: &str, place: usize) -> Id {
    Id::parse(text)
        .ok()
        .filter(|id| !id.as_str().starts_with(BY_PLACE))
        .or_else(|| Id::parse(&format!("{BY_PLACE}{place}")).ok())
        .unwrap_or_else(nameless)
}

/// What the ids begin with that are made of a place.
const BY_PLACE: &str = "n-";

#[expect(clippy::expect_used, reason = "`n` is an id")]
fn nameless() -> Id {
    Id::parse("n").expect("`n` is an id")
}

impl PlotCell {
    /// A value or its reason.
    pub(super) fn of(value: &Value) -> PlotCell {
        PlotCell {
            value: value.number(),
            missing: value.missing().cloned(),
            ..PlotCell::default()
        }
    }

    /// What was observed.
    pub(super) fn observed(o: &Observation) -> PlotCell {
        PlotCell {
            covers: o.covers.clone(),
            state: o.state,
            bound: o.bound,
            ..PlotCell::of(&o.value)
        }
    }
}

/// What changed in the counting right before a period.
pub(super) fn broken(breaks: &[Break], period: &Period) -> Option<Text> {
    let one = breaks.iter().find(|b| period.answers_to(&b.at))?;
    Some(one.note.clone())
}
