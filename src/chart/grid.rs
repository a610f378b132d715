//! The plain input that most kinds share: numbers of series over columns.

use super::ChartError;
use super::palette::Ink;
use crate::value::{Id, Period};
use rust_decimal::Decimal;

/// Series over columns, all in one unit.
#[derive(Clone, Debug)]
pub struct Grid {
    /// What is counted, at the head of the axis: 件, cases.
    pub unit: String,
    /// Periods, oldest first, or things in the order in which they are drawn.
    pub columns: Vec<Column>,
    /// The series, each with a cell for each column.
    pub series: Vec<Series>,
}

/// What a column is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Head {
    /// A time; its words come from the language of the reader.
    Period(Period),
    /// A place, a pillar, a rating.
    Thing {
        /// Its id, the same in every language.
        id: Id,
        /// Its name, in the language of the reader.
        name: String,
    },
}

/// What a number stands for beside its series; the same in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// A time.
    Period(Period),
    /// A place, a pillar, a rating.
    Thing(Id),
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What it is of.
    pub head: Head,
    /// For a period that is not covered whole, the words that say so:
    /// 1月末まで, to Jan 2024. The column is then hatched.
    pub partial: Option<String>,
    /// Where the way of counting changed between the column before and this
    /// one, the words that say so in short. Nothing is connected across it.
    pub broken: Option<String>,
}

/// One series through all columns.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its id, the same in every language.
    pub id: Id,
    /// Its name.
    pub label: String,
    /// Its place in the palette, so that it looks the same in every chart of a
    /// report; below [`Grid::MOST_SERIES`].
    pub slot: usize,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// One number of a series.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// The number; none where it is missing, which leaves a gap and is never
    /// drawn as zero.
    pub value: Option<Decimal>,
    /// Whether it is not final: provisional, planned or expected. It is then
    /// drawn as an outline.
    pub is_open: bool,
    /// Why there is no number, in a word or two: 未集計, pending.
    pub missing: Option<String>,
    /// A sign that leads to a note of the chart, such as †.
    pub mark: Option<String>,
}

impl Head {
    /// What it stands for in every language.
    pub fn at(&self) -> At {
        match self {
            Head::Period(period) => At::Period(period.clone()),
            Head::Thing { id, .. } => At::Thing(id.clone()),
        }
    }

    /// The time, where it is one.
    pub fn period(&self) -> Option<&Period> {
        match self {
            Head::Period(period) => Some(period),
            Head::Thing { .. } => None,
        }
    }
}

impl Column {
    /// A column that is covered whole, without a break before it.
    pub fn new(head: Head) -> Column {
        Column {
            head,
            partial: None,
            broken: None,
        }
    }
}

impl Grid {
    /// The most series that can be told apart in one drawing.
    pub const MOST_SERIES: usize = Ink::SERIES.len();

    /// Refuses series that do not match the columns, and numbers that a
    /// drawing cannot place.
    pub(super) fn validate(&self) -> Result<(), ChartError> {
        for series in &self.series {
            series.matches(&self.columns)?;
        }
        super::kind::drawable(self.numbers())
    }

    /// As [`Grid::validate`], and refuses more series than can be told apart.
    pub(super) fn validate_few(&self) -> Result<(), ChartError> {
        let found = self.series.len();
        if found > Self::MOST_SERIES {
            return Err(ChartError::TooManySeries { found });
        }
        self.validate()
    }

    /// Refuses numbers below zero, which are no parts of a whole.
    pub(super) fn validate_parts(&self) -> Result<(), ChartError> {
        match self.numbers().find(|n| *n < Decimal::ZERO) {
            Some(n) => Err(ChartError::Negative(n)),
            None => Ok(()),
        }
    }

    /// Whether its columns follow each other at one step of time, as far as
    /// that can be said. Uneven ones are drawn to scale, or with a sign where
    /// periods are left out.
    pub fn is_even(&self) -> bool {
        super::axis::is_even(&self.columns)
    }

    /// Its series, where there is only one.
    pub(super) fn single(&self) -> Option<&Series> {
        match &self.series[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    /// Every number of the cells, series by series.
    pub(super) fn numbers(&self) -> impl Iterator<Item = Decimal> + '_ {
        let cells = self.series.iter().flat_map(|s| &s.cells);
        cells.filter_map(|c| c.value)
    }
}

impl Series {
    /// Its colour.
    pub(super) fn ink(&self) -> Ink {
        Ink::series(self.slot)
    }

    /// Text on its colour.
    pub(super) fn ink_on(&self) -> Ink {
        Ink::ON_SERIES[self.slot % Ink::ON_SERIES.len()]
    }

    /// Refuses a series that does not have a cell for each column.
    pub(super) fn matches(&self, columns: &[Column]) -> Result<(), ChartError> {
        if self.cells.len() == columns.len() {
            return Ok(());
        }
        Err(ChartError::Uneven {
            series: self.id.clone(),
            found: self.cells.len(),
            expected: columns.len(),
        })
    }
}
