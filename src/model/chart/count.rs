//! Rows counted and summed by the values of their columns.

use super::super::{Rows, What};
use super::plot::{Coverage, Line, Measured, Name, Plot, PlotCell, Sign, id_of};
use super::rows::{coverage, of_column};
use crate::value::Code;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows have each value of a column, by the values of another.
pub(super) fn counts(of: &Rows, rows: &[usize], count: usize, by: Option<usize>) -> Plot {
    let needed: Vec<usize> = [count].into_iter().chain(by).collect();
    let coverage = vec![coverage(of, rows, &needed)];
    let Some(by) = by else {
        let kinds = grouped(of, rows, count);
        return Plot {
            measured: Measured::Rows,
            columns: lines(of, count, kinds.keys()),
            series: vec![of_column(of, count)],
            cells: vec![kinds.values().map(|alike| number(alike.len())).collect()],
            coverage,
            ..Plot::empty()
        };
    };
    let groups: BTreeMap<Kind, BTreeMap<Kind, Vec<usize>>> = grouped(of, rows, by)
        .into_iter()
        .map(|(group, alike)| (group, grouped(of, &alike, count)))
        .filter(|(_, kinds)| !kinds.is_empty())
        .collect();
    let kinds: BTreeSet<Kind> = groups.values().flat_map(BTreeMap::keys).copied().collect();
    let cells = kinds.iter().map(|kind| {
        let in_group = |kinds: &BTreeMap<Kind, Vec<usize>>| kinds.get(kind).map_or(0, Vec::len);
        groups.values().map(|all| number(in_group(all))).collect()
    });
    Plot {
        measured: Measured::Rows,
        cells: cells.collect(),
        columns: lines(of, by, groups.keys()),
        series: lines(of, count, &kinds),
        coverage,
        ..Plot::empty()
    }
}

/// Sums of columns, by the values of another.
pub(super) fn sums(of: &Rows, rows: &[usize], sums: &[usize], by: usize) -> Plot {
    let groups = grouped(of, rows, by);
    let cells = sums.iter().map(|column| {
        let in_group = |alike: &Vec<usize>| {
            let numbers = alike.iter().filter_map(|row| of.rows[*row].number(*column));
            let numbers: Vec<Decimal> = numbers.collect();
            let sum = numbers
                .iter()
                .try_fold(Decimal::ZERO, |sum, n| sum.checked_add(*n));
            PlotCell {
                // Of nothing there is no sum, and none that is zero.
                value: sum.filter(|_| !numbers.is_empty()),
                ..PlotCell::default()
            }
        };
        groups.values().map(in_group).collect()
    });
    Plot {
        measured: Measured::of(sums.iter().map(|c| of.columns[*c].unit.as_ref())),
        cells: cells.collect(),
        columns: lines(of, by, groups.keys()),
        series: sums.iter().map(|column| of_column(of, *column)).collect(),
        coverage: sums
            .iter()
            .map(|column| Coverage {
                of: (sums.len() > 1).then(|| of.columns[*column].title.clone()),
                ..coverage(of, rows, &[*column, by])
            })
            .collect(),
        ..Plot::empty()
    }
}

fn number(rows: usize) -> PlotCell {
    PlotCell {
        value: Some(Decimal::from(rows)),
        ..PlotCell::default()
    }
}

/// A value by which rows are told apart: labels in the order in which they are
/// declared, codes in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind<'a> {
    /// A label, by its place.
    Label(usize),
    /// A code.
    Code(&'a Code),
}

/// Rows by what they have in a column. Those that have nothing there, and values
/// that no row has, are left out.
fn grouped<'a>(of: &'a Rows, rows: &[usize], column: usize) -> BTreeMap<Kind<'a>, Vec<usize>> {
    let mut groups: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
    for row in rows {
        let kind = match &of.rows[*row].cells[column].what {
            What::Label(at) => Kind::Label(*at),
            What::Code(code) => Kind::Code(code),
            _ => continue,
        };
        groups.entry(kind).or_default().push(*row);
    }
    groups
}

fn lines<'a>(of: &Rows, column: usize, kinds: impl IntoIterator<Item = &'a Kind<'a>>) -> Vec<Line> {
    let it = &of.columns[column];
    let line = |(place, kind): (usize, &Kind)| match kind {
        Kind::Label(at) => {
            let (value, name) = &it.labels[*at];
            let sign = Sign::new(&it.name, value);
            Line::thing(id_of(value, place), Name::Text(name.clone()), sign)
        }
        Kind::Code(code) => {
            let code = code.as_str();
            let name = Name::Of(it.title.clone(), code.to_owned());
            Line::thing(id_of(code, place), name, Sign::new(&it.name, code))
        }
    };
    kinds.into_iter().enumerate().map(line).collect()
}
