//! Rankings and lists: a row for each thing.

use super::notes::Notes;
use super::{cell_marks, missing, plain};
use crate::model::{self, Column, ColumnKind, Rows, TableIx, What};
use crate::render::part::{marks, node, observation, text};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{Cell, HeadCell, Row};
use crate::value::Period;
use crate::value::write;
use std::collections::BTreeSet;

/// Heads, rows, unit and whether rows become cards.
pub fn shape(
    scope: &EditionScope,
    ix: TableIx,
    table: &Rows,
    notes: &mut Notes,
) -> (Vec<HeadCell>, Vec<Row>, Option<String>, bool) {
    let shown: Vec<usize> = (0..table.columns.len())
        .filter(|at| is_shown(&table.columns[*at]))
        .collect();
    let heading = heading(table, &shown);
    let head = shown.iter().map(|at| column(scope, &table.columns[*at]));
    let rows = (0..table.rows.len())
        .map(|row| line(scope, ix, table, row, &shown, heading, notes))
        .collect();
    let texts = shown
        .iter()
        .filter(|at| table.columns[**at].kind == ColumnKind::Text)
        .count();
    (head.collect(), rows, None, texts > 1)
}

/// Row and column of a cell, as a reader would name them.
pub fn cell_name(scope: &EditionScope, table: &Rows, row: usize, column: usize) -> Vec<String> {
    let shown: Vec<usize> = (0..table.columns.len())
        .filter(|at| is_shown(&table.columns[*at]))
        .collect();
    let of = &table.rows[row];
    let row = heading(table, &shown)
        .map(|at| content(scope, &table.columns[at], of, at).text)
        .filter(|name| !name.is_empty());
    let column = shown
        .contains(&column)
        .then(|| scope.text(&table.columns[column].title).to_owned());
    row.into_iter().chain(column).collect()
}

/// Keys are for machines, unless they have labels.
pub(super) fn is_shown(column: &Column) -> bool {
    column.kind != ColumnKind::Key || !column.labels.is_empty()
}

pub(super) fn is_number(column: &Column) -> bool {
    use ColumnKind::{Amount, Number, Rank, Share};
    matches!(column.kind, Number | Amount | Share | Rank)
}

pub(super) fn column(scope: &EditionScope, column: &Column) -> HeadCell {
    let title = scope.text(&column.title);
    let unit = column.unit.as_ref().filter(|_| is_number(column));
    let unit = unit.map(|unit| scope.text(&unit.name));
    HeadCell {
        text: title.to_owned(),
        sub: unit.filter(|unit| !names(title, unit)).map(str::to_owned),
        numeric: is_number(column),
        marks: Vec::new(),
    }
}

/// Whether a title begins or ends with the unit, so that it need not be said
/// again: 都市の数 of 都市, Number of cities of cities.
fn names(title: &str, unit: &str) -> bool {
    let (title, unit) = (title.to_lowercase(), unit.to_lowercase());
    title.starts_with(&unit) || title.ends_with(&unit)
}

/// The column that tells the rows apart best: of texts and labels the one with
/// the most different entries, the first of those.
pub(super) fn heading(table: &Rows, shown: &[usize]) -> Option<usize> {
    let entries = |at: usize| -> usize {
        let entries = table
            .rows
            .iter()
            .filter_map(|row| match &row.cells[at].what {
                What::Key => Some(row.key.to_string()),
                What::Label(place) => Some(place.to_string()),
                What::Text(text) => Some(text.iter().map(|(_, t)| t).collect()),
                _ => None,
            });
        entries.collect::<BTreeSet<String>>().len()
    };
    let mut best: Option<(usize, usize)> = None;
    for at in shown.iter().copied() {
        let count = entries(at);
        if count > 0 && best.is_none_or(|(_, most)| count > most) {
            best = Some((at, count));
        }
    }
    best.map(|(at, _)| at).or(shown.first().copied())
}

fn line(
    scope: &EditionScope,
    ix: TableIx,
    table: &Rows,
    at: usize,
    shown: &[usize],
    heading: Option<usize>,
    notes: &mut Notes,
) -> Row {
    let row = &table.rows[at];
    let mut cells = Vec::new();
    for column in shown.iter().copied() {
        let mut cell = content(scope, &table.columns[column], row, column);
        cell.head = heading == Some(column);
        cell.numeric = is_number(&table.columns[column]);
        // What is said of a key that is not shown is said of its row.
        let hidden = (0..table.columns.len()).filter(|c| cell.head && !shown.contains(c));
        for place in [column].into_iter().chain(hidden) {
            let of = &row.cells[place];
            cell.marks.extend(cell_marks(
                scope,
                (ix, at, place),
                of.as_printed
                    .as_deref()
                    .filter(|printed| !is_as_shown(scope, &table.columns[place], of, printed)),
                &of.notes,
                notes,
            ));
        }
        cells.push(cell);
    }
    Row {
        id: None,
        total: false,
        own: is_own_row(scope, table, row),
        cells,
    }
}

pub(super) fn content(scope: &EditionScope, column: &Column, row: &model::Row, at: usize) -> Cell {
    match &row.cells[at].what {
        What::Key => {
            let key = row.key.as_str();
            let label = column.labels.iter().find(|(name, _)| name == key);
            match label {
                Some((_, label)) => worded(scope, label),
                None => plain(key),
            }
        }
        What::Label(place) => match column.labels.get(*place) {
            Some((_, label)) => worded(scope, label),
            None => Cell::default(),
        },
        What::Number(n, _) => plain(scope.number(*n)),
        What::Text(text) => worded(scope, text),
        // A span may break at its dash, a date may not.
        What::Period(period, _) => Cell {
            time: !matches!(period, Period::Range(..) | Period::List(_)),
            sort: period
                .bounds(scope.publication.fiscal_start)
                .0
                .map(|day| day.to_string()),
            ..plain(scope.period(period))
        },
        What::Node(ix) => Cell {
            href: Some(scope.href(Target::Node(*ix))),
            ..plain(node::name(scope, *ix))
        },
        What::Code(code) => plain(code.as_str()),
        What::Printed(text) => {
            let printed = marks::printed(scope, text);
            Cell {
                lang: printed.lang,
                ..plain(printed.text)
            }
        }
        What::Repeats(_) => Cell::default(),
        What::Missing(why, printed) => {
            let reason = observation::reason(scope, why);
            // The name of a reason is our own mark, which no source prints.
            if printed == why.id().as_str() {
                missing(&reason, reason.clone())
            } else {
                missing(printed, reason)
            }
        }
    }
}

/// Whether a number is printed as this page shows it, with or without its unit.
pub(super) fn is_as_shown(
    scope: &EditionScope,
    column: &Column,
    cell: &model::Cell,
    printed: &str,
) -> bool {
    let What::Number(n, _) = &cell.what else {
        return false;
    };
    let unit = column.unit.as_ref();
    printed == scope.number(*n)
        || unit.is_some_and(|unit| printed == write::quantity(*n, unit, None, scope.lang))
}

fn worded(scope: &EditionScope, text: &crate::lang::Text) -> Cell {
    let phrase = text::phrase(scope, text);
    Cell {
        lang: phrase.lang,
        ..plain(phrase.text)
    }
}

/// Whether a row is of the body whose report this is.
pub fn is_own_row(scope: &EditionScope, table: &Rows, row: &model::Row) -> bool {
    let mut cells = row.cells.iter().zip(&table.columns);
    cells.any(|(cell, column)| is_own(scope, cell, column))
}

/// Whether a cell names the body whose report this is.
fn is_own(scope: &EditionScope, cell: &model::Cell, column: &Column) -> bool {
    let name = match &cell.what {
        What::Label(place) => column.labels.get(*place).map(|(_, label)| label),
        What::Text(text) => Some(text),
        _ => None,
    };
    let mut body = scope.report.body.iter();
    name.is_some_and(|name| body.any(|(lang, body)| name.get(lang) == Some(body)))
}
