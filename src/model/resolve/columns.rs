//! Columns of a file set against those that are declared, and periods in
//! their cells.

use super::super::codes;
use crate::diag::{Diagnostic, Diagnostics, said};
use crate::parse::draft::{GridDraft, TableDraft};
use crate::source::{Span, Spanned};
use crate::value::Period;

/// The place of a head in the file.
pub(super) fn position(grid: &GridDraft, head: &str) -> Option<usize> {
    grid.heads.iter().position(|h| h.value.trim() == head)
}

/// The place of a declared column in the file.
pub(super) fn column_at(
    grid: &GridDraft,
    name: &Spanned<String>,
    diags: &mut Diagnostics,
) -> Option<usize> {
    let found = position(grid, &name.value);
    if found.is_none() {
        let written = &name.value;
        diags.push(
            Diagnostic::new(
                &codes::COLUMN_MISMATCH,
                name.at,
                said(
                    format!("CSVに見出し「{written}」がありません"),
                    format!("the file has no column `{written}`"),
                ),
            )
            .help(codes::name_advice(
                written,
                grid.heads.iter().map(|h| h.value.trim()),
            )),
        );
    }
    found
}

/// Reports heads that nothing declares, unless a declared name that is
/// missing was reported already for want of just one of them.
pub(super) fn undeclared(
    grid: &GridDraft,
    used: &[usize],
    declared: usize,
    diags: &mut Diagnostics,
) {
    if used.len() < declared {
        return;
    }
    for (i, head) in grid.heads.iter().enumerate() {
        if !used.contains(&i) {
            let written = head.value.trim();
            diags.push(
                Diagnostic::new(
                    &codes::COLUMN_MISMATCH,
                    head.at,
                    said(
                        format!("見出し「{written}」の列が宣言されていません"),
                        format!("column `{written}` is not declared"),
                    ),
                )
                .help(said(
                    "tables.toml に [[table.column]] または [table.periods] の行を加えます",
                    "add a [[table.column]] or a line of [table.periods] in tables.toml",
                )),
            );
        }
    }
}

/// A period in a cell.
pub(super) fn period(
    cell: &Spanned<String>,
    draft: &TableDraft,
    diags: &mut Diagnostics,
) -> Option<Period> {
    let written = cell.value.trim();
    match Period::parse(written, draft.years) {
        Ok(read) => Some(read.period),
        Err(_) => {
            diags.push(
                cells_error(cell.at, written)
                    .help(said(
                        "2019、FY2019、2019?、2023-06、2023-06-30、FY2020..FY2023 のように書きます。R5 や 2031 だけのときは、表に years = \"fiscal\"、\"calendar\"、\"unstated\" のどれかが必要です",
                        "write 2019, FY2019, 2019?, 2023-06, 2023-06-30 or FY2020..FY2023; a bare R5 or 2031 needs `years = \"fiscal\"`, \"calendar\" or \"unstated\" in the table",
                    )),
            );
            None
        }
    }
}

fn cells_error(at: Span, written: &str) -> Diagnostic {
    codes::bad_cell(
        at,
        format!("「{written}」は時点として読めません"),
        format!("`{written}` is not a period"),
    )
}
