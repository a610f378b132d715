//! Rows counted and summed by the values of their columns.

use super::super::{Rows, What};
use super::plot::{Coverage, Line, Measured, Name, Plot, PlotCell, id_of};
use super::rows::{coverage, of_column};
use crate::value::Code;
use rust_decimal::Decimal;

/// How many rows have each value of a column, by the values of another.
pub(super) fn counts(of: &Rows, rows: &[usize], count: usize, by: Option<usize>) -> Plot {
    let kinds = values(of, rows, count);
    let number = |rows: usize| PlotCell {
        value: Some(Decimal::from(rows)),
        ..PlotCell::default()
    };
    let coverage = vec![coverage(of, rows, count)];
    let Some(by) = by else {
        let cells = kinds.iter().map(|kind| {
            let alike = rows.iter().filter(|row| of_kind(of, **row, count, kind));
            number(alike.count())
        });
        return Plot {
            measured: Measured::Rows,
            columns: kinds.iter().map(|k| line(of, count, k)).collect(),
            series: vec![of_column(of, count)],
            cells: vec![cells.collect()],
            coverage,
            ..Plot::empty()
        };
    };
    let groups = values(of, rows, by);
    let cells = kinds.iter().map(|kind| {
        let in_group = |group: &Kind| {
            let alike = rows
                .iter()
                .filter(|row| of_kind(of, **row, count, kind) && of_kind(of, **row, by, group));
            number(alike.count())
        };
        groups.iter().map(in_group).collect()
    });
    Plot {
        measured: Measured::Rows,
        columns: groups.iter().map(|group| line(of, by, group)).collect(),
        series: kinds.iter().map(|kind| line(of, count, kind)).collect(),
        cells: cells.collect(),
        coverage,
        ..Plot::empty()
    }
}

/// Sums of columns, by the values of another.
pub(super) fn sums(of: &Rows, rows: &[usize], sums: &[usize], by: usize) -> Plot {
    let groups = values(of, rows, by);
    let cells = sums.iter().map(|column| {
        let in_group = |group: &Kind| {
            let alike = rows.iter().filter(|row| of_kind(of, **row, by, group));
            let numbers: Vec<Decimal> = alike
                .filter_map(|row| of.rows[*row].number(*column))
                .collect();
            let sum = numbers
                .iter()
                .try_fold(Decimal::ZERO, |sum, n| sum.checked_add(*n));
            PlotCell {
                // Of nothing there is no sum, and none that is zero.
                value: sum.filter(|_| !numbers.is_empty()),
                ..PlotCell::default()
            }
        };
        groups.iter().map(in_group).collect()
    });
    Plot {
        measured: Measured::of(sums.iter().map(|c| of.columns[*c].unit.as_ref())),
        columns: groups.iter().map(|group| line(of, by, group)).collect(),
        series: sums.iter().map(|column| of_column(of, *column)).collect(),
        cells: cells.collect(),
        coverage: sums
            .iter()
            .map(|column| Coverage {
                of: (sums.len() > 1).then(|| of.columns[*column].title.clone()),
                ..coverage(of, rows, *column)
            })
            .collect(),
        ..Plot::empty()
    }
}

/// A value by which rows are told apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// A label, by its place.
    Label(usize),
    /// A code.
    Code(Code),
}

/// The values that rows have in a column: labels in the order in which they
/// are declared, codes in their order. What no row has is left out.
fn values(of: &Rows, rows: &[usize], column: usize) -> Vec<Kind> {
    let mut all: Vec<Kind> = rows.iter().filter_map(|r| kind(of, *r, column)).collect();
    all.sort();
    all.dedup();
    all
}

fn kind(of: &Rows, row: usize, column: usize) -> Option<Kind> {
    match &of.rows[row].cells[column].what {
        What::Label(at) => Some(Kind::Label(*at)),
        What::Code(code) => Some(Kind::Code(code.clone())),
        _ => None,
    }
}

fn of_kind(of: &Rows, row: usize, column: usize, wanted: &Kind) -> bool {
    kind(of, row, column).as_ref() == Some(wanted)
}

fn line(of: &Rows, column: usize, kind: &Kind) -> Line {
    let it = &of.columns[column];
    match kind {
        Kind::Label(at) => {
            let (value, name) = &it.labels[*at];
            let sign = format!("{} {value}", it.name);
            Line::thing(id_of(value, *at), Name::Text(name.clone()), sign)
        }
        Kind::Code(code) => {
            let code = code.as_str();
            let id = id_of(&format!("{} {code}", it.name), column);
            let sign = format!("{} {code}", it.name);
            Line::thing(id, Name::Of(it.title.clone(), code.to_owned()), sign)
        }
    }
}
