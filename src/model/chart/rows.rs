//! Charts over the rows of a list, a ranking or a register.

use super::super::{Row, Rows, What};
use super::plot::{Coverage, Line, Measured, Name, Plot, PlotCell, Sign, id_of};
use super::{RowsWhat, count};
use crate::lang::Text;
use crate::value::Missing;
use rust_decimal::Decimal;

/// The plot with a column for each thing.
pub(super) fn plot(of: &Rows, rows: &[usize], what: &RowsWhat) -> Plot {
    match what {
        RowsWhat::Values {
            names,
            values,
            largest,
        } => each(of, rows, *names, values, *largest),
        RowsWhat::Change {
            names,
            from,
            to,
            largest,
        } => change(of, rows, *names, (*from, *to), *largest),
        RowsWhat::Counts { count, by } => count::counts(of, rows, *count, *by),
        RowsWhat::Sums { sums, by } => count::sums(of, rows, sums, *by),
    }
}

fn each(of: &Rows, rows: &[usize], names: usize, values: &[usize], largest: Option<usize>) -> Plot {
    let first = values.first().copied().unwrap_or(names);
    let has = |row: &usize| drawn(of, *row, first).is_ok();
    // Where all rows are drawn, their gaps are told one by one.
    let mut coverage = match largest {
        Some(_) => coverage(of, rows, &[first]),
        None => Coverage::whole(rows.len()),
    };
    let mut chosen = rows.to_vec();
    if let Some(most) = largest {
        chosen.retain(has);
        chosen.sort_by_key(|row| std::cmp::Reverse(of.rows[*row].number(first)));
        chosen.truncate(most);
        coverage.drawn = chosen.len();
    }
    let cells = values.iter().map(|column| {
        let of_row = |row: &usize| cell(&of.rows[*row], *column);
        chosen.iter().map(of_row).collect()
    });
    Plot {
        measured: Measured::of(values.iter().map(|c| of.columns[*c].unit.as_ref())),
        columns: chosen.iter().map(|row| thing(of, *row, names)).collect(),
        series: values.iter().map(|c| of_column(of, *c)).collect(),
        cells: cells.collect(),
        coverage: vec![coverage],
        labels: labels(of, values),
        ..Plot::empty()
    }
}

fn change(
    of: &Rows,
    rows: &[usize],
    names: usize,
    (from, to): (usize, usize),
    largest: Option<usize>,
) -> Plot {
    let difference = |row: usize| -> Option<Decimal> {
        let row = &of.rows[row];
        row.number(to)?.checked_sub(row.number(from)?)
    };
    let mut chosen: Vec<(usize, Decimal)> = rows
        .iter()
        .filter_map(|row| Some((*row, difference(*row)?)))
        .collect();
    let mut lacking = Lacking::default();
    for row in rows.iter().filter(|row| difference(**row).is_none()) {
        let why = [from, to]
            .into_iter()
            .find_map(|c| drawn(of, *row, c).err());
        lacking.add(why.unwrap_or_else(not_stated));
    }
    let with = chosen.len();
    chosen.sort_by_key(|(_, change)| std::cmp::Reverse(change.abs()));
    chosen.truncate(largest.unwrap_or(usize::MAX));
    let series = Line::thing(
        id_of("change", 0),
        Name::Word("chart_change"),
        Sign::new("change", "change"),
    );
    Plot {
        measured: Measured::of([from, to].map(|c| of.columns[c].unit.as_ref())),
        columns: chosen.iter().map(|(r, _)| thing(of, *r, names)).collect(),
        series: vec![Line {
            sign: None,
            ..series
        }],
        cells: vec![
            chosen
                .iter()
                .map(|(_, n)| PlotCell {
                    value: Some(*n),
                    ..PlotCell::default()
                })
                .collect(),
        ],
        coverage: vec![Coverage {
            of: None,
            rows: rows.len(),
            with,
            drawn: chosen.len(),
            lacking: lacking.0,
            repeated: 0,
        }],
        ..Plot::empty()
    }
}

/// The labels of the first column that has some.
fn labels(of: &Rows, columns: &[usize]) -> Vec<(String, Text)> {
    let mut all = columns.iter().map(|c| &of.columns[*c].labels);
    let labels = all.find(|labels| !labels.is_empty());
    labels.cloned().unwrap_or_default()
}

/// What stands in a column of a row: nothing more to say, or why not.
fn drawn(of: &Rows, row: usize, column: usize) -> Result<(), Missing> {
    match &of.rows[row].cells[column].what {
        What::Number(..) | What::Label(_) | What::Code(_) => Ok(()),
        What::Printed(text) if !text.is_empty() => Ok(()),
        What::Missing(why, _) => Err(why.clone()),
        _ => Err(not_stated()),
    }
}

fn cell(row: &Row, column: usize) -> PlotCell {
    match &row.cells[column].what {
        What::Number(n, _) => PlotCell {
            value: Some(*n),
            ..PlotCell::default()
        },
        What::Label(at) => PlotCell {
            label: Some(*at),
            ..PlotCell::default()
        },
        What::Missing(why, _) => PlotCell {
            missing: Some(why.clone()),
            ..PlotCell::default()
        },
        _ => PlotCell::default(),
    }
}

/// How many rows have something in each of some columns, and why the others
/// have not: the reason of the first column that lacks.
pub(super) fn coverage(of: &Rows, rows: &[usize], columns: &[usize]) -> Coverage {
    let mut lacking = Lacking::default();
    for row in rows {
        let all = columns.iter().try_for_each(|c| drawn(of, *row, *c));
        if let Err(why) = all {
            lacking.add(why);
        }
    }
    let with = rows.len() - lacking.0.iter().map(|(_, n)| n).sum::<usize>();
    Coverage {
        with,
        drawn: with,
        lacking: lacking.0,
        ..Coverage::whole(rows.len())
    }
}

impl Coverage {
    /// Rows that all have what is drawn.
    fn whole(rows: usize) -> Coverage {
        Coverage {
            of: None,
            rows,
            with: rows,
            drawn: rows,
            lacking: Vec::new(),
            repeated: 0,
        }
    }
}

/// Reasons with how often each was met, in the order of the first time.
#[derive(Default)]
struct Lacking(Vec<(Missing, usize)>);

impl Lacking {
    fn add(&mut self, why: Missing) {
        match self.0.iter_mut().find(|(known, _)| *known == why) {
            Some((_, n)) => *n += 1,
            None => self.0.push((why, 1)),
        }
    }
}

fn not_stated() -> Missing {
    Missing::new(id_of("not-stated", 0))
}

/// A row by its name.
fn thing(of: &Rows, row: usize, names: usize) -> Line {
    let row = &of.rows[row];
    let name = match &row.cells[names].what {
        What::Label(at) => Name::Text(of.columns[names].labels[*at].1.clone()),
        What::Text(text) => Name::Text(text.clone()),
        What::Printed(text) if !text.is_empty() => Name::Plain(text.clone()),
        What::Code(code) => Name::Plain(code.as_str().to_owned()),
        _ => Name::Plain(row.key.to_string()),
    };
    Line::thing(row.key.clone(), name, Sign::new("row", row.key.as_str()))
}

/// A column as a series.
pub(super) fn of_column(of: &Rows, column: usize) -> Line {
    let it = &of.columns[column];
    let id = id_of(&it.name, column);
    Line::thing(
        id,
        Name::Text(it.title.clone()),
        Sign::new("column", &it.name),
    )
}
