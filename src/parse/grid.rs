//! CSV files: cells with their places.

use super::codes;
use super::draft::GridDraft;
use super::findings::Findings;
use crate::diag::{Diagnostic, Said, said};
use crate::source::{FileId, Span, Spanned};
use std::collections::BTreeMap;
use std::ops::Range;

type Row = Vec<Spanned<String>>;

/// Reads a grid; none if it has faults, for then what its cells mean is a guess.
pub(super) fn grid(file: FileId, text: &str, findings: &Findings) -> Option<GridDraft> {
    let mut rows = rows(file, text, findings);
    rows.retain(|row| row.iter().any(|cell| !cell.value.is_empty()));
    if rows.is_empty() {
        findings.push(bad_grid(
            Span::start_of(file),
            said("CSV ファイルが空です", "the CSV file is empty"),
        ));
        return None;
    }
    let mut heads = rows.remove(0);
    if heads.len() == 1 && heads[0].value.contains('\t') {
        findings.push(tabs(heads[0].at));
        return None;
    }
    // Spreadsheet programs write empty columns behind the table.
    heads.truncate(filled(&heads));
    check_heads(&heads, findings);
    for row in &mut rows {
        fit(row, heads.len(), findings);
    }
    let has_fault = findings.has_error_in(file, 0..u32::MAX);
    (!has_fault).then_some(GridDraft { file, heads, rows })
}

/// Number of cells up to the last that has anything in it.
fn filled(row: &Row) -> usize {
    row.iter()
        .rposition(|cell| !cell.value.is_empty())
        .map_or(0, |last| last + 1)
}

fn rows(file: FileId, text: &str, findings: &Findings) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut rows = Vec::new();
    while let Ok(true) = reader.read_record(&mut record) {
        let start = record.position().map_or(0, |p| p.byte());
        let start = usize::try_from(start).unwrap_or(text.len()).min(text.len());
        let places = cells(text, start);
        let is_open = places.open.is_some();
        if let Some(open) = places.open {
            findings.push(
                bad_grid(
                    Span::new(file, open..text.len().min(open + 1)),
                    said(
                        "引用符 \" が閉じていません",
                        "a quote is not closed in this file",
                    ),
                )
                .help(said(
                    "セルの終わりに \" を書いてください。セルの中の \" は \"\" と二つ書きます",
                    "write \" at the end of the cell; a \" within a cell is written twice",
                )),
            );
        }
        let row = record.iter().enumerate().map(|(i, value)| {
            let place = places.cells.get(i).cloned();
            let place = place.unwrap_or(text.len()..text.len());
            Spanned::new(Span::new(file, place), value.trim().to_owned())
        });
        // The rest of the file was swallowed: its cells mean nothing.
        if !is_open {
            rows.push(row.collect());
        }
    }
    rows
}

/// Places of the cells of one record.
struct Places {
    cells: Vec<Range<usize>>,
    open: Option<usize>,
}

/// Walks one record from `start`, without the white space around its cells.
fn cells(text: &str, start: usize) -> Places {
    let bytes = text.as_bytes();
    let mut at = start;
    while matches!(bytes.get(at), Some(b'\r' | b'\n')) {
        at += 1;
    }
    let mut cells = Vec::new();
    loop {
        let first = at;
        let mut open = None;
        if bytes.get(at) == Some(&b'"') {
            open = Some(at);
            at += 1;
            while let Some(byte) = bytes.get(at) {
                at += 1;
                if *byte == b'"' {
                    if bytes.get(at) == Some(&b'"') {
                        at += 1;
                    } else {
                        open = None;
                        break;
                    }
                }
            }
        }
        while !matches!(bytes.get(at), None | Some(b',' | b'\r' | b'\n')) {
            at += 1;
        }
        let raw = &text[first..at];
        let lead = raw.len() - raw.trim_start().len();
        let body = raw.trim().len();
        cells.push(first + lead..first + lead + body);
        if open.is_some() || bytes.get(at) != Some(&b',') {
            return Places { cells, open };
        }
        at += 1;
    }
}

fn check_heads(heads: &Row, findings: &Findings) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for head in heads {
        let fault = if head.value.is_empty() {
            bad_grid(
                head.at,
                said("列の名前がありません", "a column has no name"),
            )
        } else if let Some(first) = seen.insert(&head.value, head.at) {
            bad_grid(
                head.at,
                said(
                    format!("列の名前「{}」が二度使われています", head.value),
                    format!("the column name `{}` is used twice", head.value),
                ),
            )
            .label(first, said("先に使われたもの", "used here first"))
        } else {
            continue;
        };
        findings.push(fault);
    }
}

/// Brings a row to the width of the heads and reports where that loses or
/// lacks something.
fn fit(row: &mut Row, width: usize, findings: &Findings) {
    let extra = filled(row) > width;
    let (Some(first), Some(last)) = (row.first().map(|c| c.at), row.last().map(|c| c.at)) else {
        return;
    };
    let count = if extra { filled(row) } else { row.len() };
    if count < width || extra {
        let fault = Diagnostic::new(
            &codes::RAGGED_ROW,
            Span::new(first.file, first.range().start..last.range().end),
            said(
                format!("この行のセルは {count} 個ですが、列は {width} 個です"),
                format!("this row has {count} cells, but there are {width} columns"),
            ),
        );
        findings.push(if extra {
            fault.help(said(
                "値の中にカンマがあれば、値全体を \" で囲んでください（例 \"1,048\"）",
                "put a value that has a comma in it between quotes: \"1,048\"",
            ))
        } else {
            fault.help(said(
                "空のセルもカンマで区切ってください",
                "part empty cells by commas as well",
            ))
        });
    }
    let end = Span::new(last.file, last.range().end..last.range().end);
    row.resize(width, Spanned::new(end, String::new()));
}

fn bad_grid(at: Span, message: Said) -> Diagnostic {
    Diagnostic::new(&codes::BAD_GRID, at, message)
}

fn tabs(at: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::SLIP_TAB,
        at,
        said(
            "セルがタブで区切られています",
            "the cells of this file are separated by tabs",
        ),
    )
    .help(said(
        "表計算ソフトで「CSV UTF-8（コンマ区切り）」を選んで保存し直してください",
        "save it again as CSV UTF-8 (comma delimited)",
    ))
}
