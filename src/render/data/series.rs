use super::Scope;
use super::field::{self, Field};
use super::remark::Remarks;
use super::sheet::{Cell, Column, Kind, Sheet, Whole, period_cells};
use crate::model::{CellValue, Series, SeriesRow, Table};

/// A series in long form: a row for every member and period.
pub(super) fn sheet(scope: &Scope, table: &Table, series: &Series) -> Sheet {
    let mut sheet = Sheet {
        name: table.id.to_string(),
        title: table.title.clone(),
        whole: Whole::of(table),
        ..Sheet::default()
    };
    let fixed = [
        [field::UNIT].as_slice(),
        &field::PERIOD,
        &field::VALUE,
        &field::ORIGIN,
    ]
    .concat();
    sheet.fixed(&field::EDITION);
    sheet.fixed(&[field::TABLE, field::SERIES]);
    for dimension in &series.dimensions {
        sheet.add(Column {
            name: free_name(&dimension.name, &fixed),
            title: dimension.title.clone(),
            kind: Kind::Text,
            unit: None,
        });
    }
    sheet.fixed(&fixed);
    sheet.worded(&TEXTS, &scope.publication.languages);
    sheet.place(&table.origin);
    for row in &series.rows {
        for (period, cell) in row.cells.iter().enumerate() {
            sheet
                .rows
                .push(observed(scope, table, series, row, period, cell));
        }
    }
    sheet
}

const TEXTS: [Field; 3] = [field::SERIES_TITLE, field::DOUBT, field::NOTE];

/// The head of a dimension, which may not take that of a fixed column.
fn free_name(name: &str, fixed: &[Field]) -> String {
    let before = [field::TABLE, field::SERIES];
    let mut taken = fixed.iter().chain(&field::EDITION).chain(&before);
    if taken.any(|f| f.name == name) {
        format!("{name}_dimension")
    } else {
        name.to_owned()
    }
}

fn observed(
    scope: &Scope,
    table: &Table,
    series: &Series,
    row: &SeriesRow,
    period: usize,
    cell: &CellValue,
) -> Vec<Cell> {
    let head = &series.periods[period];
    let remarks = Remarks::default().doubts(&cell.doubts).notes(&cell.notes);
    let mut cells = scope.head();
    cells.push(Cell::text(table.id.as_str()));
    cells.push(Cell::text(series.row_name(row)));
    cells.extend(series.member_names(row).into_iter().map(Cell::text));
    cells.push(Cell::text(series.unit.id.as_str()));
    cells.extend(period_cells(
        Some(&head.period),
        series.coverage(cell, period),
        Some(&head.printed),
        scope.publication.fiscal_start,
    ));
    cells.push(cell.value.number().map_or(Cell::Empty, Cell::Number));
    cells.push(Cell::maybe(cell.value.missing().map(|m| m.id())));
    // Cells of a table carry neither bound nor state.
    cells.extend([Cell::Empty, Cell::Empty]);
    // A mark is kept as it is printed; of a number only what differs is known.
    let mark = cell.value.missing().map(|_| &cell.printed);
    cells.push(Cell::maybe(cell.as_printed.as_ref().or(mark)));
    cells.push(remarks.kinds());
    cells.push(scope.source(&table.origin));
    for lang in &scope.publication.languages {
        cells.push(Cell::text(series.row_title(row, lang)));
        cells.push(remarks.doubt(lang));
        cells.push(remarks.note(lang));
    }
    cells
}
