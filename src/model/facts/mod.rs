//! What an edition states, fact by fact, apart from how it is shown: what a
//! lock freezes and what two editions are compared by. Doubts, notes, sources
//! and charts are our own remarks and no facts of the report.

mod blocks;
mod gather;
mod hash;
mod lock;

pub use hash::{Group, groups};
pub use lock::lock;

use super::{Cell, CellValue, Column, Edition, Observation, PageText};
use crate::lang::Text;
use crate::source::Span;
use crate::value::{Id, Period, Unit};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// What kind of thing a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The edition itself.
    Edition,
    /// A part of the strategy.
    Node,
    /// An indicator.
    Indicator,
    /// A single figure.
    Figure,
    /// A table.
    Table,
    /// A written page.
    Page,
}

impl Kind {
    /// Every kind, in the order in which readers meet them.
    pub const ALL: [Kind; 6] = [
        Kind::Edition,
        Kind::Node,
        Kind::Indicator,
        Kind::Figure,
        Kind::Table,
        Kind::Page,
    ];

    /// Its name in locks and data files.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Edition => "edition",
            Kind::Node => "node",
            Kind::Indicator => "indicator",
            Kind::Figure => "figure",
            Kind::Table => "table",
            Kind::Page => "page",
        }
    }
}

/// What of a thing a fact states.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Its title.
    Title,
    /// The time that it is for: of an edition or a table.
    Period,
    /// What is counted.
    Definition,
    /// A paragraph, points or a target group.
    Text,
    /// The printed number.
    Number,
    /// What holds it: the parent of a node, the node of anything else.
    Place,
    /// The unit.
    Unit,
    /// Where an indicator should go.
    Direction,
    /// What kind of count it is.
    Measure,
    /// The declared path.
    Path,
    /// Between what limits an indicator is to be kept.
    Band,
    /// Who is responsible.
    Owner,
    /// The value of a single figure.
    Value,
    /// Where an indicator stood.
    Baseline,
    /// Where it stood in a period.
    Actual(String),
    /// Where it should stand in a period.
    Target(String),
    /// What is planned or expected for a period.
    Projection(String),
    /// A column of a table, or the dimension of a series: what it is called,
    /// its unit and the names of its values.
    Column(String),
    /// A cell of a table: row and column.
    Cell(String, String),
    /// The title of a page in a language.
    Heading(String),
    /// A block of a page: language and hash, so that moving it changes nothing.
    Block(String, String),
}

impl Field {
    /// Its name in locks and data files.
    pub const fn name(&self) -> &'static str {
        match self {
            Field::Title => "title",
            Field::Period => "period",
            Field::Definition => "definition",
            Field::Text => "text",
            Field::Number => "number",
            Field::Place => "place",
            Field::Unit => "unit",
            Field::Direction => "direction",
            Field::Measure => "measure",
            Field::Path => "path",
            Field::Band => "band",
            Field::Owner => "owner",
            Field::Value => "value",
            Field::Baseline => "baseline",
            Field::Actual(_) => "actual",
            Field::Target(_) => "target",
            Field::Projection(_) => "projection",
            Field::Column(_) => "column",
            Field::Cell(..) => "cell",
            Field::Heading(_) => "heading",
            Field::Block(..) => "block",
        }
    }
}

impl Field {
    /// The `n`th of several facts under one address, where there may be
    /// several; the first has the address itself.
    fn numbered(&self, n: usize) -> Option<Field> {
        let with = |text: &str| format!("{text}#{n}");
        match self {
            _ if n == 1 => Some(self.clone()),
            Field::Actual(period) => Some(Field::Actual(with(period))),
            Field::Target(period) => Some(Field::Target(with(period))),
            Field::Projection(period) => Some(Field::Projection(with(period))),
            Field::Block(lang, hash) => Some(Field::Block(lang.clone(), with(hash))),
            _ => None,
        }
    }
}

/// The address of a fact in its edition; the same in the next one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// What kind of thing.
    pub kind: Kind,
    /// Its id.
    pub item: Id,
    /// What of it.
    pub field: Field,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {} {}",
            self.kind.name(),
            self.item,
            self.field.name()
        )?;
        match &self.field {
            Field::Actual(period) | Field::Target(period) | Field::Projection(period) => {
                write!(f, " {period}")
            }
            Field::Heading(lang) => write!(f, " {lang}"),
            Field::Column(name) => write!(f, " {name}"),
            Field::Cell(row, column) => write!(f, " {row} {column}"),
            Field::Block(lang, hash) => write!(f, " {lang} {hash}"),
            _ => Ok(()),
        }
    }
}

/// A fact: where it is written and what it says.
#[derive(Clone, Debug)]
pub struct Fact<'a> {
    /// Where it, or the thing that it is about, is written.
    pub at: Option<Span>,
    /// What it says.
    pub says: Says<'a>,
}

/// What a fact says.
#[derive(Clone, Debug)]
pub enum Says<'a> {
    /// A word, an id or a canonical period.
    Word(String),
    /// A text in every language.
    Text(&'a Text),
    /// Several texts.
    Texts(Vec<&'a Text>),
    /// A figure and its unit.
    Figure(&'a Observation, &'a Arc<Unit>),
    /// A cell of a series.
    Cell {
        /// The cell.
        cell: &'a CellValue,
        /// What it covers, where that is less than its period.
        covers: Option<&'a Period>,
        /// Its unit.
        unit: &'a Arc<Unit>,
    },
    /// A column or a dimension.
    Column {
        /// What readers call it.
        title: &'a Text,
        /// Its unit.
        unit: Option<&'a Unit>,
        /// Names of its values, in the file and for readers.
        labels: &'a [(String, Text)],
    },
    /// A cell of a row.
    RowCell {
        /// Where its nodes stand.
        edition: &'a Edition,
        /// Its column.
        column: &'a Column,
        /// The cell.
        cell: &'a Cell,
    },
    /// A block of a page; its place is that of the fact.
    Block(&'a PageText, &'a str),
}

/// Every fact of an edition.
pub fn facts(edition: &Edition) -> BTreeMap<Key, Fact<'_>> {
    gather::gather(edition)
}
