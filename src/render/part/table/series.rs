//! Series: members down, periods across.

use super::notes::Notes;
use super::{cell_marks, missing, plain};
use crate::model::{CellValue, Series, TableIx};
use crate::render::part::observation;
use crate::render::scope::EditionScope;
use crate::render::view::{Cell, HeadCell, Row};
use crate::value::Value;

/// Heads, rows, unit and whether rows become cards.
pub fn shape(
    scope: &EditionScope,
    ix: TableIx,
    series: &Series,
    notes: &mut Notes,
) -> (Vec<HeadCell>, Vec<Row>, Option<String>, bool) {
    let dimensions = series.dimensions.iter().map(|dimension| HeadCell {
        text: scope.text(&dimension.title).to_owned(),
        sub: None,
        numeric: false,
        marks: Vec::new(),
    });
    let periods = series.periods.iter().map(|head| HeadCell {
        text: scope.period(&head.period),
        sub: head.covers.as_ref().map(|c| observation::covers(scope, c)),
        numeric: true,
        marks: Vec::new(),
    });
    let head = dimensions.chain(periods).collect();
    let rows = (0..series.rows.len())
        .map(|row| line(scope, ix, series, row, notes))
        .collect();
    let unit = scope.said_of(&series.unit.name, |unit| {
        scope.words.fill("unit_label", &[("unit", unit)])
    });
    (head, rows, Some(unit), false)
}

fn line(scope: &EditionScope, ix: TableIx, series: &Series, at: usize, notes: &mut Notes) -> Row {
    let row = &series.rows[at];
    let members = row.members.iter().zip(&series.dimensions);
    let mut cells: Vec<Cell> = members
        .map(|(member, dimension)| Cell {
            head: true,
            ..plain(scope.text(&dimension.members[*member].1))
        })
        .collect();
    for (column, value) in row.cells.iter().enumerate() {
        let mut marks = cell_marks(
            scope,
            (ix, at, column),
            value.as_printed.as_deref(),
            &value.notes,
            notes,
        );
        if let Some(text) = partial(scope, series, at, column) {
            marks.push(notes.mark(&text));
        }
        cells.push(Cell {
            numeric: true,
            marks,
            ..figure(scope, value)
        });
    }
    Row {
        id: None,
        total: series.is_total(at),
        own: false,
        cells,
    }
}

fn figure(scope: &EditionScope, cell: &CellValue) -> Cell {
    match &cell.value {
        Value::Known(amount) => plain(scope.number(amount.0)),
        Value::Missing(why) => missing(&cell.printed, observation::reason(scope, why)),
    }
}

/// That a cell covers less than the head of its period says.
fn partial(scope: &EditionScope, series: &Series, row: usize, column: usize) -> Option<String> {
    let covers = series.rows[row].cells[column].covers.as_ref()?;
    let head = &series.periods[column];
    if head.covers.as_ref() == Some(covers) {
        return None;
    }
    Some(scope.words.fill(
        "chart_partial_cell",
        &[
            (
                "series",
                &series.row_said(&series.rows[row], |name| scope.text(name)),
            ),
            ("period", &scope.period(&head.period)),
            ("covers", &observation::covers(scope, covers)),
        ],
    ))
}
