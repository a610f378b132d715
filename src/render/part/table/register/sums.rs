//! Sums over a register, each with what it covers.

use super::super::notes::Notes;
use super::super::{number, plain, trace};
use super::{named, slice_here, slice_href, view_href, view_of};
use crate::model::{Compared, Covered, Register, Rows, SumLine, TableIx};
use crate::plan::DataFile;
use crate::render::part::{download, marks, observation, source};
use crate::render::scope::EditionScope;
use crate::render::view::{Cell, DataTable, HeadCell, Row};
use rust_decimal::Decimal;

/// The sums over the rows of the page, and by the widest groups.
pub fn sums_table(
    scope: &EditionScope,
    ix: TableIx,
    rows: &Rows,
    register: &Register,
) -> DataTable {
    let table = scope.edition.table(ix);
    let slice = slice_here(scope, ix).unwrap_or_default();
    let listed = register.listed(slice.view);
    let mut notes = Notes::new(scope, format!("data--{}", table.id));
    let mut marks = marks::for_doubts(scope, &crate::model::Subject::Table(ix));
    if let Some(note) = &table.origin.note {
        marks.push(notes.mark(scope.text(note)));
    }
    let all = view_of(rows, register, slice).map_or_else(
        || scope.words.get("sum_all").to_owned(),
        |(column, one)| named(scope, column, &one.division),
    );
    // Where the table stands on another page the first line leads to the rows.
    let is_elsewhere = slice_here(scope, ix).is_none() && !scope.is_print();
    let all_href = is_elsewhere.then(|| slice_href(scope, ix, None));
    let mut lines = lines(scope, rows, register, listed, &all, all_href);
    for line in &mut lines {
        line.total = true;
    }
    // Where all the rows are of one group its sums have been said.
    if let Some(column) = register.group.first()
        && let groups = rows.parts(listed, *column)
        && groups.values().all(|group| group.len() < listed.len())
    {
        for (division, part) in groups {
            let text = named(scope, &rows.columns[*column], &division);
            let href = view_href(scope, ix, register, *column, &division);
            lines.extend(self::lines(scope, rows, register, &part, &text, href));
        }
    }
    DataTable {
        id: notes.table().to_owned(),
        number: number(scope, ix),
        caption: scope.said_of(&table.title, |title| {
            scope.words.fill("sums_caption", &[("title", title)])
        }),
        unit: None,
        marks,
        head: heads(scope, rows, register),
        rows: lines,
        notes: notes.finish(),
        legend: Vec::new(),
        sources: source::line(scope, &table.origin).into_iter().collect(),
        downloads: download::both(scope, scope.text(&table.title), |form| {
            DataFile::Table(ix, form)
        }),
        trace: trace::trace(scope, ix),
        fold: true,
    }
}

fn heads(scope: &EditionScope, rows: &Rows, register: &Register) -> Vec<HeadCell> {
    let word = |key: &'static str| scope.words.get(key);
    let head = |text: &str, sub: Option<&str>, numeric| HeadCell {
        text: text.to_owned(),
        sub: sub.map(str::to_owned),
        numeric,
        marks: Vec::new(),
    };
    let mut heads = vec![
        head(word("col_of"), None, false),
        head(word("col_entries"), None, true),
    ];
    let unit = |at: usize| {
        let unit = rows.columns[at].unit.as_ref();
        unit.map(|unit| scope.text(&unit.name))
    };
    for at in &register.sums {
        let title = scope.text(&rows.columns[*at].title);
        heads.push(head(title, unit(*at), true));
    }
    if let Some((_, after)) = register.compare {
        heads.push(head(word("col_change"), unit(after), true));
    }
    heads
}

fn lines(
    scope: &EditionScope,
    rows: &Rows,
    register: &Register,
    of: &[usize],
    name: &str,
    href: Option<String>,
) -> Vec<Row> {
    let sums = rows.sums(register, of).into_iter().enumerate();
    let lines = sums.map(|(at, line)| {
        let mut cells = vec![
            Cell {
                head: true,
                href: href.clone().filter(|_| at == 0),
                ..plain(label(scope, rows, register, &line, Some(name)))
            },
            Cell {
                numeric: true,
                ..plain(scope.number(line.rows.into()))
            },
        ];
        cells.extend(line.sums.iter().map(|sum| covered(scope, sum)));
        cells.extend(line.change.iter().map(|change| changed(scope, change)));
        Row {
            id: None,
            total: false,
            own: false,
            cells,
        }
    });
    lines.collect()
}

/// Of which rows a sum is: the group, its part, without repeated rows.
pub(super) fn label(
    scope: &EditionScope,
    rows: &Rows,
    register: &Register,
    line: &SumLine,
    group: Option<&str>,
) -> String {
    let words = scope.words;
    let part = line.of.as_ref().zip(register.split).map(|(of, column)| {
        let column = &rows.columns[column];
        super::value(scope, column, of)
    });
    let mut label = match (group, part) {
        (Some(group), Some(part)) => words.fill("sum_part", &[("group", group), ("part", &part)]),
        (Some(group), None) => group.to_owned(),
        (None, Some(part)) => part,
        (None, None) => words.get("sum_all").to_owned(),
    };
    if line.once {
        label = words.fill("sum_once", &[("of", &label)]);
    }
    label
}

/// What the sums of a line cover, as one sentence for all columns.
pub(super) fn coverage(
    scope: &EditionScope,
    rows: &Rows,
    register: &Register,
    line: &SumLine,
) -> String {
    let words = scope.words;
    let of_column = |title: &str, said: &str| {
        let parts = [("column", title), ("value", said)];
        words.fill("division", &parts)
    };
    let mut all = Vec::new();
    for (at, sum) in register.sums.iter().zip(&line.sums) {
        let title = scope.text(&rows.columns[*at].title);
        all.push(of_column(title, &covers(scope, sum)));
    }
    if let Some(change) = &line.change {
        all.push(of_column(words.get("col_change"), &compares(scope, change)));
    }
    all.join(words.get("sentence_join"))
}

/// How many cells a sum covers, and how many it does not and why.
fn covers(scope: &EditionScope, sum: &Covered) -> String {
    let words = scope.words;
    let mut said = vec![cells(scope, sum)];
    said.extend(sum.missing.iter().map(|(reason, n)| {
        let reason = observation::reason(scope, reason);
        let n = scope.number((*n).into());
        words.fill("sum_lacks", &[("reason", &reason), ("n", &n)])
    }));
    said.join(words.get("list_join"))
}

/// How many cells a sum covers.
fn cells(scope: &EditionScope, sum: &Covered) -> String {
    let cells = scope.number(sum.cells.into());
    let parts = [("n", cells.as_str())];
    scope.words.count("sum_covers", sum.cells, &parts)
}

/// Over how many rows a change is.
fn compares(scope: &EditionScope, change: &Compared) -> String {
    let rows = scope.number(change.rows.into());
    let parts = [("n", rows.as_str())];
    scope.words.count("change_covers", change.rows, &parts)
}

/// A sum with what it covers below it.
fn covered(scope: &EditionScope, sum: &Covered) -> Cell {
    Cell {
        sub: Some(covers(scope, sum)),
        ..figure(scope, sum.sum)
    }
}

/// A change with what it covers below it.
fn changed(scope: &EditionScope, change: &Compared) -> Cell {
    Cell {
        sub: Some(compares(scope, change)),
        ..figure(scope, change.difference)
    }
}

/// A sum with how many cells it covers below it.
pub(super) fn counted(scope: &EditionScope, sum: &Covered) -> Cell {
    Cell {
        sub: Some(cells(scope, sum)),
        ..figure(scope, sum.sum)
    }
}

/// A change with over how many rows it is below it.
pub(super) fn compared(scope: &EditionScope, change: &Compared) -> Cell {
    let rows = scope.number(change.rows.into());
    let parts = [("n", rows.as_str())];
    Cell {
        sub: Some(scope.words.count("change_rows", change.rows, &parts)),
        ..figure(scope, change.difference)
    }
}

/// A sum, if there is one.
fn figure(scope: &EditionScope, number: Option<Decimal>) -> Cell {
    let number = number.map(|n| scope.number(n));
    Cell {
        numeric: true,
        ..plain(number.unwrap_or_else(|| observation::NONE.to_owned()))
    }
}
