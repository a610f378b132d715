use super::{ColumnKind, Doubt, NodeIx, Origin, Register, Relation, TableKind};
use crate::lang::Text;
use crate::source::{FileId, Span};
use crate::value::{Code, Id, Measure, Period, Unit, Value};
use std::sync::Arc;

/// A table with typed cells.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name.
    pub id: Id,
    /// Where it is declared.
    pub at: Span,
    /// The file of its cells.
    pub file: FileId,
    /// What it is.
    pub kind: TableKind,
    /// Its title.
    pub title: Text,
    /// The node that it belongs to.
    pub node: Option<NodeIx>,
    /// What kind of count it is.
    pub measure: Measure,
    /// Period of the whole table.
    pub period: Option<Period>,
    /// Whether its shares are those of all parts of a whole, and so add up to
    /// 100 percent.
    pub complete: bool,
    /// What it holds.
    pub body: Body,
    /// Where it comes from.
    pub origin: Origin,
}

/// What a table holds.
#[derive(Clone, Debug)]
pub enum Body {
    /// Figures over periods and dimensions.
    Series(Series),
    /// Things, a row each.
    Rows(Rows),
}

/// Figures over periods and dimensions.
#[derive(Clone, Debug)]
pub struct Series {
    /// At least one.
    pub dimensions: Vec<Dimension>,
    /// Whether the file has a column for each period, not a row.
    pub wide: bool,
    /// In the order of the file.
    pub periods: Vec<PeriodHead>,
    /// In the order of the file.
    pub rows: Vec<SeriesRow>,
    /// The row that is the sum of the others.
    pub total: Option<usize>,
    /// Unit of every figure.
    pub unit: Arc<Unit>,
}

/// A dimension.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Its name in the file.
    pub name: String,
    /// For readers.
    pub title: Text,
    /// Members in order: their name in the file and for readers.
    pub members: Vec<(String, Text)>,
}

/// A period of a series.
#[derive(Clone, Debug)]
pub struct PeriodHead {
    /// As the source shows it.
    pub printed: String,
    /// What it means.
    pub period: Period,
    /// What its cells cover.
    pub covers: Option<Period>,
}

/// A row of a series.
#[derive(Clone, Debug)]
pub struct SeriesRow {
    /// Place of its member in each dimension.
    pub members: Vec<usize>,
    /// One cell a period.
    pub cells: Vec<CellValue>,
}

/// A figure in a cell.
#[derive(Clone, Debug)]
pub struct CellValue {
    /// Where it stands.
    pub at: Span,
    /// The number or the reason.
    pub value: Value,
    /// As it stands in the file.
    pub printed: String,
    /// What it covers, where that is less than its period.
    pub covers: Option<Period>,
    /// What the source shows, where the file differs.
    pub as_printed: Option<String>,
    /// Doubts.
    pub doubts: Vec<Doubt>,
    /// Notes for readers.
    pub notes: Vec<Text>,
}

/// Things, a row each.
#[derive(Clone, Debug)]
pub struct Rows {
    /// In the order of the declaration.
    pub columns: Vec<Column>,
    /// In the order of the file.
    pub rows: Vec<Row>,
    /// How a register is grouped and summed up; none for other kinds.
    pub register: Option<Register>,
}

/// Unit of a column.
pub type ColumnUnit = Option<Arc<Unit>>;

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its head in the file.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
    /// For readers.
    pub title: Text,
    /// Of number columns.
    pub unit: ColumnUnit,
    /// Values that may stand there.
    pub labels: Vec<(String, Text)>,
    /// From which other columns of its row it follows: how, the first and the
    /// second.
    pub follows: Option<(Relation, usize, usize)>,
    /// What stands for each label in an address; none where nothing can.
    pub addresses: Vec<Option<Id>>,
}

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name.
    pub key: Id,
    /// Where it stands.
    pub at: Span,
    /// The node that its codes name.
    pub node: Option<NodeIx>,
    /// One a column.
    pub cells: Vec<Cell>,
}

/// A typed cell with what is to be said of it.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Its content; `Value::Missing` where the column's marks say so.
    pub what: What,
    /// Where it stands.
    pub at: Span,
    /// What the source shows, where the file differs.
    pub as_printed: Option<String>,
    /// Doubts.
    pub doubts: Vec<Doubt>,
    /// Notes for readers.
    pub notes: Vec<Text>,
}

/// Content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Id of the row.
    Key,
    /// Place in the column's labels.
    Label(usize),
    /// A number and how the file writes it.
    Number(rust_decimal::Decimal, String),
    /// Text.
    Text(Text),
    /// A period and how the file writes it.
    Period(Period, String),
    /// A node.
    Node(NodeIx),
    /// A code.
    Code(Code),
    /// Text of the source, letter for letter; may be empty.
    Printed(String),
    /// The place and the key of the row that this one repeats, if it does.
    Repeats(Option<(usize, Id)>),
    /// A mark: the reason and how the file writes it.
    Missing(crate::value::Missing, String),
}

impl Table {
    /// The series, if it is one.
    pub fn series(&self) -> Option<&Series> {
        match &self.body {
            Body::Series(series) => Some(series),
            Body::Rows(_) => None,
        }
    }

    /// The rows, if it has a row for each thing.
    pub fn rows(&self) -> Option<&Rows> {
        match &self.body {
            Body::Series(_) => None,
            Body::Rows(rows) => Some(rows),
        }
    }

    /// What a cell is called in data: `osaka@FY2019` in a series,
    /// `osaka/women@FY2019` in one of two dimensions, `kobe.rank` in other
    /// tables; none where there is no such cell.
    pub fn cell_name(&self, row: usize, column: usize) -> Option<String> {
        match &self.body {
            Body::Series(series) => {
                let row = series.row_name(series.rows.get(row)?);
                Some(format!("{row}@{}", series.periods.get(column)?.period))
            }
            Body::Rows(rows) => {
                let (row, column) = (rows.rows.get(row)?, rows.columns.get(column)?);
                Some(format!("{}.{}", row.key, column.name))
            }
        }
    }

    /// The rows of a register and how they are grouped.
    pub fn register(&self) -> Option<(&Rows, &Register)> {
        let rows = self.rows()?;
        Some((rows, rows.register.as_ref()?))
    }
}

impl Series {
    /// Title of a row: its members, joined where there are several dimensions.
    pub fn row_title(&self, row: &SeriesRow, lang: &crate::lang::Lang) -> String {
        self.row_said(row, |name| name.or_any(lang))
    }

    /// The same with `say` for the words of a member.
    pub fn row_said<'s>(&'s self, row: &SeriesRow, say: impl Fn(&'s Text) -> &'s str) -> String {
        let members = row.members.iter().zip(&self.dimensions);
        let names: Vec<&str> = members.map(|(m, d)| say(&d.members[*m].1)).collect();
        names.join(" / ")
    }

    /// Names of the members of a row, as the file has them.
    pub fn member_names(&self, row: &SeriesRow) -> Vec<&str> {
        let named = row.members.iter().zip(&self.dimensions);
        named.map(|(m, d)| d.members[*m].0.as_str()).collect()
    }

    /// What a row is called in data and in locks: the name of its member, or
    /// of its members with `/` between them.
    pub fn row_name(&self, row: &SeriesRow) -> String {
        self.member_names(row).join("/")
    }

    /// Whether a row is of the member that is the sum of the others. With
    /// several dimensions there is one for each combination of the rest.
    pub fn is_total(&self, row: usize) -> bool {
        let first = |at: usize| self.rows.get(at)?.members.first();
        self.total
            .is_some_and(|total| first(total).is_some() && first(row) == first(total))
    }

    /// The row in which a row is summed up: a total that is alike in every
    /// other dimension. A total is its own.
    pub fn total_of(&self, row: usize) -> Option<usize> {
        (0..self.rows.len()).find(|at| self.is_total(*at) && self.agree(*at, row))
    }

    /// The rows that a total sums up.
    pub fn parts_of(&self, total: usize) -> impl Iterator<Item = &SeriesRow> + Clone {
        let parts = self.rows.iter().enumerate();
        parts.filter_map(move |(at, row)| {
            (!self.is_total(at) && self.agree(at, total)).then_some(row)
        })
    }

    /// Whether two rows are alike in every dimension but the first.
    fn agree(&self, one: usize, other: usize) -> bool {
        let rest = |at: usize| self.rows.get(at)?.members.get(1..);
        rest(one).is_some() && rest(one) == rest(other)
    }

    /// What a cell covers: its own coverage or that of its period's head.
    pub fn coverage<'a>(&'a self, cell: &'a CellValue, period: usize) -> Option<&'a Period> {
        cell.covers
            .as_ref()
            .or(self.periods[period].covers.as_ref())
    }
}

/// The columns of a ranking by which its rows can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The place.
    pub rank: usize,
    /// Who; different in every row.
    pub name: usize,
    /// By how much.
    pub value: usize,
}

/// Fewer places than this say no more than their numbers do.
const PLACES: usize = 3;

impl Rows {
    /// The columns to draw, where the rows are places of one ranking: at least
    /// three numbers, no place twice. Rankings of several groups in one table
    /// cannot stand on one scale of places.
    pub fn ranked(&self) -> Option<Ranked> {
        let is = |at: usize, kinds: &[ColumnKind]| kinds.contains(&self.columns[at].kind);
        let columns = 0..self.columns.len();
        let rank = columns.clone().find(|c| is(*c, &[ColumnKind::Rank]))?;
        let name = columns
            .clone()
            .find(|c| is(*c, &[ColumnKind::Choice, ColumnKind::Text]) && self.tells_apart(*c))?;
        let value = columns.rev().find(|c| self.columns[*c].kind.is_figure())?;
        let numbers = self.rows.iter().filter(|r| r.number(value).is_some());
        let fits = numbers.count() >= PLACES && self.tells_apart(rank);
        fits.then_some(Ranked { rank, name, value })
    }

    /// Whether a column has another content in every row.
    fn tells_apart(&self, column: usize) -> bool {
        let mut seen: Vec<&What> = Vec::new();
        self.rows.iter().all(|row| {
            let what = &row.cells[column].what;
            let is_new = !matches!(what, What::Missing(..)) && !seen.contains(&what);
            seen.push(what);
            is_new
        })
    }
}

impl Row {
    /// The number in a column, if there is one.
    pub fn number(&self, column: usize) -> Option<rust_decimal::Decimal> {
        match self.cells.get(column)?.what {
            What::Number(n, _) => Some(n),
            _ => None,
        }
    }
}
