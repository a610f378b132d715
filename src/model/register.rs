//! Registers: how their rows are grouped, and sums that say what they cover.

use super::{NodeIx, Rows, What};
use crate::value::{Code, Id, Missing};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Rows on one page of a register: so many that a phone still opens it.
pub const ROWS_PER_PAGE: usize = 300;

/// How a register is grouped, summed up and shown, by places of columns.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// Columns that rows are grouped and summed up by, the widest first.
    pub group: Vec<usize>,
    /// Columns whose values have pages of their own.
    pub views: Vec<View>,
    /// Columns that are summed up.
    pub sums: Vec<usize>,
    /// The column that is compared and the one that it is set against.
    pub compare: Option<(usize, usize)>,
    /// The column whose values must not be added to each other unseen.
    pub split: Option<usize>,
    /// The column that names the row which a row repeats.
    pub duplicate: Option<usize>,
    /// Columns that stand in the table itself; empty: all.
    pub front: Vec<usize>,
    /// Columns of codes that name nodes, from the top.
    pub nodes: Vec<usize>,
    /// The rows in the order of the groups.
    pub order: Vec<usize>,
    /// The values that occur, of every column that parts the rows.
    pub divisions: BTreeMap<usize, Vec<Division>>,
}

/// A column whose values have pages of their own.
#[derive(Clone, Debug)]
pub struct View {
    /// The column.
    pub column: usize,
    /// What stands for it in an address.
    pub name: Id,
    /// Its values that occur, in their order.
    pub values: Vec<ViewValue>,
}

/// A value with a page of its own.
#[derive(Clone, Debug)]
pub struct ViewValue {
    /// The value.
    pub division: Division,
    /// What stands for it in an address.
    pub address: Id,
    /// Its rows, in the order of the groups.
    pub rows: Vec<usize>,
}

/// By what a column parts the rows, in the order in which the parts stand:
/// labels as declared, codes by number, nodes as in the strategy, and those
/// without a value last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Division {
    /// Place of a label.
    Label(usize),
    /// A code.
    Code(Code),
    /// A node.
    Node(NodeIx),
    /// A reason for which there is no value.
    Missing(Missing),
}

/// Rows that agree in the first columns of a grouping.
#[derive(Clone, Debug)]
pub struct Group {
    /// What they have in common in the last of these columns.
    pub division: Division,
    /// Its rows.
    pub rows: Vec<usize>,
    /// Parts by the next column; none at the last.
    pub parts: Vec<Group>,
}

/// Sums over some rows.
#[derive(Clone, Debug, PartialEq)]
pub struct SumLine {
    /// The part by the column of `split`; none for all.
    pub of: Option<Division>,
    /// Whether rows that repeat another are left out.
    pub once: bool,
    /// How many rows.
    pub rows: usize,
    /// One for each column of `sums`.
    pub sums: Vec<Covered>,
    /// The change between the columns of `compare`.
    pub change: Option<Compared>,
}

/// A sum and what it covers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Covered {
    /// The sum; none over no cell, or where it is too large to be kept.
    pub sum: Option<Decimal>,
    /// How many cells it covers.
    pub cells: usize,
    /// How many cells it does not cover, by the reason.
    pub missing: BTreeMap<Missing, usize>,
}

/// A change between two columns, over the rows that have both figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// The later less the earlier; none over no row, or where it is too large.
    pub difference: Option<Decimal>,
    /// How many rows have both.
    pub rows: usize,
}

impl Division {
    /// The value of a cell of a column that divides.
    pub fn of(what: &What) -> Option<Division> {
        Some(match what {
            What::Label(at) => Division::Label(*at),
            What::Code(code) => Division::Code(code.clone()),
            What::Node(ix) => Division::Node(*ix),
            What::Missing(reason, _) => Division::Missing(reason.clone()),
            _ => return None,
        })
    }
}

impl Register {
    /// The rows of a listing: all, or those of a value of a view.
    pub fn listed(&self, view: Option<(usize, usize)>) -> &[usize] {
        let Some((view, value)) = view else {
            return &self.order;
        };
        let view = self.views.get(view);
        view.and_then(|view| view.values.get(value))
            .map_or(&[], |value| &value.rows)
    }
}

impl Rows {
    /// Groups rows by the columns of `by`.
    pub fn groups(&self, rows: &[usize], by: &[usize]) -> Vec<Group> {
        let Some((column, deeper)) = by.split_first() else {
            return Vec::new();
        };
        let parts = self.parts(rows, *column).into_iter();
        let grouped = parts.map(|(division, rows)| Group {
            parts: self.groups(&rows, deeper),
            division,
            rows,
        });
        grouped.collect()
    }

    /// The rows by their value in a column, each part in the given order.
    pub fn parts(&self, rows: &[usize], column: usize) -> BTreeMap<Division, Vec<usize>> {
        let mut parts: BTreeMap<Division, Vec<usize>> = BTreeMap::new();
        for row in rows {
            let cell = self.rows[*row].cells.get(column);
            if let Some(division) = cell.and_then(|cell| Division::of(&cell.what)) {
                parts.entry(division).or_default().push(*row);
            }
        }
        parts
    }

    /// The values that occur, of every column that parts the rows.
    pub fn divisions(&self) -> BTreeMap<usize, Vec<Division>> {
        let all: Vec<usize> = (0..self.rows.len()).collect();
        let columns = self.columns.iter().enumerate();
        let columns = columns.filter(|(_, column)| column.kind.divides());
        columns
            .map(|(at, _)| (at, self.parts(&all, at).into_keys().collect()))
            .collect()
    }

    /// Every row in the order of groups.
    pub fn ordered(&self, by: &[usize]) -> Vec<usize> {
        let mut all: Vec<usize> = (0..self.rows.len()).collect();
        all.sort_by_cached_key(|row| -> Vec<Option<Division>> {
            let cells = &self.rows[*row].cells;
            by.iter()
                .map(|column| Division::of(&cells[*column].what))
                .collect()
        });
        all
    }

    /// The sums of some rows: of all, then of each part by the column of
    /// `split`; each with the rows that repeat another and, where there are
    /// such, without them. Rows of one part are summed up as that part.
    pub fn sums(&self, register: &Register, rows: &[usize]) -> Vec<SumLine> {
        let parts = register.split.map(|column| self.parts(rows, column));
        let parts = parts.unwrap_or_default();
        let mut lines = Vec::new();
        if parts.len() != 1 {
            lines.extend(self.with_and_once(register, None, rows));
        }
        for (division, rows) in parts {
            lines.extend(self.with_and_once(register, Some(division), &rows));
        }
        lines
    }

    fn with_and_once(
        &self,
        register: &Register,
        of: Option<Division>,
        rows: &[usize],
    ) -> Vec<SumLine> {
        let repeats = |row: &usize| {
            let cell = register.duplicate.map(|at| &self.rows[*row].cells[at].what);
            matches!(cell, Some(What::Repeats(Some(_))))
        };
        let once: Vec<usize> = rows.iter().copied().filter(|row| !repeats(row)).collect();
        let mut lines = vec![self.line(register, of.clone(), false, rows)];
        if once.len() < rows.len() {
            lines.push(self.line(register, of, true, &once));
        }
        lines
    }

    fn line(
        &self,
        register: &Register,
        of: Option<Division>,
        once: bool,
        rows: &[usize],
    ) -> SumLine {
        let sums = register.sums.iter();
        SumLine {
            of,
            once,
            rows: rows.len(),
            sums: sums.map(|column| self.sum(*column, rows)).collect(),
            change: register
                .compare
                .map(|(before, after)| self.change(before, after, rows)),
        }
    }

    /// The sum of a column over some rows.
    pub fn sum(&self, column: usize, rows: &[usize]) -> Covered {
        let mut covered = Covered::default();
        for row in rows {
            if let What::Missing(reason, _) = &self.rows[*row].cells[column].what {
                *covered.missing.entry(reason.clone()).or_default() += 1;
            }
        }
        let numbers = rows.iter().filter_map(|row| self.rows[*row].number(column));
        let numbers: Vec<Decimal> = numbers.collect();
        covered.cells = numbers.len();
        covered.sum = total(&numbers);
        covered
    }

    fn change(&self, before: usize, after: usize, rows: &[usize]) -> Compared {
        let changes = rows
            .iter()
            .filter_map(|row| self.rows[*row].change(before, after));
        let changes: Vec<Decimal> = changes.collect();
        Compared {
            rows: changes.len(),
            difference: total(&changes),
        }
    }

    /// The values of a column that occur, with their rows. `name` stands for
    /// the column in an address.
    pub(super) fn view(
        &self,
        column: usize,
        name: Id,
        order: &[usize],
        node_id: impl Fn(NodeIx) -> Option<Id>,
    ) -> View {
        let parts = self.parts(order, column).into_iter();
        let addresses = &self.columns[column].addresses;
        let mut taken = BTreeSet::new();
        let values = parts.filter_map(|(division, rows)| {
            let mut address = match &division {
                Division::Label(at) => addresses.get(*at)?.clone()?,
                Division::Code(code) => Id::parse(&code.as_str().to_ascii_lowercase()).ok()?,
                Division::Node(ix) => node_id(*ix)?,
                Division::Missing(reason) => reason.id().clone(),
            };
            // A reason may have the name of a value.
            while !taken.insert(address.clone()) {
                address = Id::parse(&format!("{address}-x")).ok()?;
            }
            Some(ViewValue {
                division,
                address,
                rows,
            })
        });
        View {
            column,
            name,
            values: values.collect(),
        }
    }
}

impl View {
    /// The folder of the page of a value, below that of the table; no two of a
    /// register are alike.
    pub fn folder(&self, value: &ViewValue) -> String {
        format!("{}-{}", self.name, value.address)
    }
}

impl super::Row {
    /// How many of these columns hold a code, up to the first that does not.
    pub fn depth(&self, columns: &[usize]) -> usize {
        let codes = columns.iter().take_while(|at| {
            let cell = self.cells.get(**at);
            cell.is_some_and(|cell| matches!(cell.what, What::Code(_)))
        });
        codes.count()
    }

    /// The later figure less the earlier one, where there are both.
    pub fn change(&self, before: usize, after: usize) -> Option<Decimal> {
        self.number(after)?.checked_sub(self.number(before)?)
    }
}

fn total(numbers: &[Decimal]) -> Option<Decimal> {
    let (first, rest) = numbers.split_first()?;
    rest.iter()
        .try_fold(*first, |sum, number| sum.checked_add(*number))
}
