//! Tables of data.

mod figures;
mod notes;
mod path;
pub mod register;
mod rows;
mod series;
mod trace;
mod values;

pub use figures::{beside, figures_table};
pub use path::path_table;
pub use rows::is_own_row;
pub use values::{indicator_table, order};

use crate::model::{Body, DoubtEntry, Subject, TableIx};
use crate::plan::{DataFile, DataForm};
use crate::render::part::{download, marks, source};
use crate::render::scope::EditionScope;
use crate::render::view::{Cell, DataTable};
use notes::Notes;

/// A table of the edition with its source and its files; of a register its
/// sums. Its anchors begin
/// with `data--`; who shows it more than once in one document renames them
/// with [`within`].
pub fn data_table(scope: &EditionScope, ix: TableIx) -> DataTable {
    let table = scope.edition.table(ix);
    if let Some((rows, of)) = table.register() {
        return register::sums_table(scope, ix, rows, of);
    }
    let title = scope.text(&table.title);
    let mut notes = Notes::new(scope, format!("data--{}", table.id));
    let mut marks = marks::for_doubts(scope, &Subject::Table(ix));
    if let Some(note) = &table.origin.note {
        marks.push(notes.mark(scope.text(note)));
    }
    let (head, mut rows, unit, fold) = match &table.body {
        Body::Series(series) => series::shape(scope, ix, series, &mut notes),
        Body::Rows(rows) => rows::shape(scope, ix, rows, &mut notes),
    };
    let legend = notes::legend(&mut rows);
    DataTable {
        id: notes.table().to_owned(),
        number: number(scope, ix),
        caption: title.to_owned(),
        unit,
        marks,
        head,
        rows,
        notes: notes.finish(),
        legend,
        sources: source::line(scope, &table.origin).into_iter().collect(),
        downloads: download::both(scope, title, |form: DataForm| DataFile::Table(ix, form)),
        trace: trace::trace(scope, ix),
        fold,
    }
}

/// `表1`, `Table 1`.
pub fn number(scope: &EditionScope, ix: TableIx) -> Option<String> {
    let n = scope.numbering().table(ix)?.to_string();
    Some(scope.words.fill("table_label", &[("n", &n)]))
}

/// The same table with `prefix--` before each of its anchors and in the marks
/// that lead to its notes.
pub fn within(prefix: &str, mut table: DataTable) -> DataTable {
    let rename = |id: &str| format!("{prefix}--{id}");
    let known: Vec<String> = table.notes.iter().map(|n| format!("#{}", n.id)).collect();
    let heads = table.head.iter_mut().flat_map(|h| &mut h.marks);
    let cells = table.rows.iter_mut().flat_map(|r| &mut r.cells);
    let marks = heads
        .chain(cells.flat_map(|c| &mut c.marks))
        .chain(&mut table.marks);
    for mark in marks.filter(|mark| known.contains(&mark.href)) {
        mark.href = format!("#{}", rename(&mark.href[1..]));
    }
    for note in &mut table.notes {
        note.id = rename(&note.id);
    }
    for id in table.rows.iter_mut().filter_map(|r| r.id.as_mut()) {
        *id = rename(id);
    }
    table.id = rename(&table.id);
    table
}

/// Row and column of a cell, as a reader would name them.
pub fn cell_name(scope: &EditionScope, ix: TableIx, row: usize, column: usize) -> Vec<String> {
    match &scope.edition.table(ix).body {
        Body::Series(series) => vec![
            series.row_said(&series.rows[row], |name| scope.text(name)),
            scope.period(&series.periods[column].period),
        ],
        Body::Rows(rows) => rows::cell_name(scope, rows, row, column),
    }
}

/// The doubts of one cell.
fn cell_doubts<'a>(
    scope: &EditionScope<'a>,
    ix: TableIx,
    row: usize,
    column: usize,
) -> impl Iterator<Item = &'a DoubtEntry<'a>> {
    scope
        .doubts
        .iter()
        .filter(move |entry| entry.subject == Subject::Cell(ix, row, column))
}

/// Marks of a cell: its doubts, what it is printed as where no doubt says so,
/// its notes.
fn cell_marks<'t>(
    scope: &EditionScope,
    place: (TableIx, usize, usize),
    as_printed: Option<&str>,
    said: impl IntoIterator<Item = &'t crate::lang::Text>,
    notes: &mut Notes,
) -> Vec<crate::render::view::Mark> {
    let (ix, row, column) = place;
    let mut all: Vec<_> = cell_doubts(scope, ix, row, column)
        .map(|entry| marks::mark(scope, entry))
        .collect();
    if let Some(printed) = as_printed.filter(|_| all.is_empty()) {
        let text = scope.words.fill("printed_as", &[("text", printed)]);
        all.push(notes.mark(&text));
    }
    all.extend(said.into_iter().map(|text| notes.mark(scope.text(text))));
    all
}

/// A cell that holds a text and nothing else.
fn plain(text: impl Into<String>) -> Cell {
    Cell {
        text: text.into(),
        ..Cell::default()
    }
}

/// A cell without a value: the mark that the source shows, and the reason.
fn missing(printed: &str, reason: String) -> Cell {
    let mark = printed.trim();
    Cell {
        text: if mark.is_empty() {
            super::observation::NONE.to_owned()
        } else {
            mark.to_owned()
        },
        missing: Some(reason),
        ..Cell::default()
    }
}
