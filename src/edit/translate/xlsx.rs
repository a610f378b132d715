//! Excel files.

use super::exchange::{Exchange, Sheet, TermPair, Unit};
use super::form::FormError;
use super::returned::{Progress, Returned, ReturnedUnit};
use crate::diag::{Said, Tongue, said};
use crate::parity::State;
use crate::value::Hash128;
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet,
    XlsxError,
};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// Whether this program can write and read Excel files.
pub const IS_BUILT: bool = true;

/// The columns: English, Japanese, width in characters.
const COLUMNS: [(&str, &str, f64); 9] = [
    ("report", "報告書", 16.0),
    ("page", "ファイル", 20.0),
    ("id", "番地", 20.0),
    ("kind", "種類", 11.0),
    ("original", "原文", 60.0),
    ("translation", "訳文", 60.0),
    ("state", "状態", 12.0),
    ("note", "メモ", 40.0),
    ("hash", "照合", 10.0),
];

const REPORT: usize = 0;
const PAGE: usize = 1;
const ID: usize = 2;
const KIND: usize = 3;
const ORIGINAL: usize = 4;
const TRANSLATION: usize = 5;
const STATE: usize = 6;
const NOTE: usize = 7;
const HASH: usize = 8;

/// The words of a state: ours, and those that a translator sets.
const STATES: [(&str, Progress); 8] = [
    (State::Missing.name(), Progress::Initial),
    (State::Stale.name(), Progress::Initial),
    (State::Unreviewed.name(), Progress::Translated),
    (State::Approved.name(), Progress::Reviewed),
    ("initial", Progress::Initial),
    ("translated", Progress::Translated),
    ("reviewed", Progress::Reviewed),
    ("final", Progress::Reviewed),
];

/// The words that the list of a cell offers.
const OFFERED: [&str; 6] = [
    State::Missing.name(),
    State::Stale.name(),
    State::Unreviewed.name(),
    "translated",
    "reviewed",
    State::Approved.name(),
];

/// How many characters a cell holds.
const LONGEST: usize = 32_767;

/// Texts as an Excel file.
pub(super) fn write(exchange: &Exchange, tongue: Tongue) -> Result<Vec<u8>, FormError> {
    for of_file in &exchange.sheets {
        let is_long = |unit: &&Unit| {
            let cells = cells(of_file, unit);
            cells.iter().any(|cell| cell.chars().count() > LONGEST)
        };
        if let Some(unit) = of_file.units.iter().find(is_long) {
            let (path, name) = (of_file.path.clone(), unit.name.clone());
            return Err(FormError::TooLong(path, name));
        }
    }
    book(exchange, tongue).map_err(|error| match error {
        XlsxError::RowColumnLimitError => FormError::TooMany,
        _ => FormError::Failed,
    })
}

fn book(exchange: &Exchange, tongue: Tongue) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same texts give the same bytes.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let says = |ja: &'static str, en: &'static str| match tongue {
        Tongue::Ja => ja,
        Tongue::En => en,
    };
    let head = Format::new().set_bold().set_align(FormatAlign::Top);
    let sheet = book.add_worksheet();
    sheet.set_name(says("訳文", "Translations"))?;
    texts(sheet, exchange, tongue, &head)?;
    let sheet = book.add_worksheet();
    sheet.set_name(says("用語", "Glossary"))?;
    terms(sheet, exchange, &head, says("意味", "definition"))?;
    book.save_to_buffer()
}

fn texts(
    sheet: &mut Worksheet,
    exchange: &Exchange,
    tongue: Tongue,
    head: &Format,
) -> Result<(), XlsxError> {
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for ((column, at), (en, ja, width)) in (0..).zip(0..).zip(COLUMNS) {
        let name = match tongue {
            Tongue::Ja => ja,
            Tongue::En => en,
        };
        let name = match at {
            ORIGINAL => format!("{name} ({})", exchange.source.as_str()),
            TRANSLATION => format!("{name} ({})", exchange.target.as_str()),
            _ => name.to_owned(),
        };
        sheet.write_string_with_format(0, column, name, head)?;
        sheet.set_column_width(column, width)?;
        if at == HASH {
            sheet.set_column_hidden(column)?;
        }
    }
    let mut row = 0;
    for of_file in &exchange.sheets {
        for unit in &of_file.units {
            row += 1;
            for (column, said) in (0..).zip(cells(of_file, unit)) {
                sheet.write_string_with_format(row, column, said, &cell)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, row, 8)?;
    let states = DataValidation::new().allow_list_strings(&OFFERED)?;
    sheet.add_data_validation(1, 6, row.max(1), 6, &states)?;
    sheet.set_landscape();
    Ok(())
}

fn cells(of_file: &Sheet, unit: &Unit) -> [String; COLUMNS.len()] {
    let (report, page) = split(&of_file.path);
    let translation = unit.translation.as_ref();
    let mut note = vec![unit.context.join(" › ")];
    note.extend(unit.notes.iter().cloned());
    let mut cells: [String; COLUMNS.len()] = Default::default();
    cells[REPORT] = report.to_owned();
    cells[PAGE] = page.to_owned();
    cells[ID] = unit.name.clone();
    cells[KIND] = unit.kind.to_owned();
    cells[ORIGINAL] = unit.original.text.clone();
    cells[TRANSLATION] = translation.map(|t| t.text.clone()).unwrap_or_default();
    cells[STATE] = unit.state.name().to_owned();
    cells[NOTE] = note.join("\n");
    cells[HASH] = unit.hash.to_string();
    cells
}

/// Report and edition, and the path of the file below them.
fn split(path: &str) -> (&str, &str) {
    let Some(rest) = path.strip_prefix("content/") else {
        return ("", path);
    };
    let slashes = rest.match_indices('/').map(|(at, _)| at);
    match slashes.take(2).last() {
        Some(at) => (&rest[..at], &rest[at + 1..]),
        None => ("", path),
    }
}

fn joined(report: &str, page: &str) -> String {
    match report.is_empty() {
        true => page.to_owned(),
        false => format!("content/{report}/{page}"),
    }
}

fn terms(
    sheet: &mut Worksheet,
    exchange: &Exchange,
    head: &Format,
    definition: &str,
) -> Result<(), XlsxError> {
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let heads = [
        exchange.source.as_str(),
        exchange.target.as_str(),
        definition,
    ];
    for (column, (name, width)) in (0..).zip(heads.into_iter().zip([30.0, 30.0, 80.0])) {
        sheet.write_string_with_format(0, column, name, head)?;
        sheet.set_column_width(column, width)?;
    }
    let units = exchange.sheets.iter().flat_map(|sheet| &sheet.units);
    let terms: BTreeSet<&TermPair> = units.flat_map(|unit| &unit.terms).collect();
    for (row, term) in (1..).zip(terms) {
        sheet.write_string_with_format(row, 0, &term.original, &cell)?;
        sheet.write_string_with_format(row, 1, &term.translation, &cell)?;
        let definition = term.definition.as_deref().unwrap_or_default();
        sheet.write_string_with_format(row, 2, definition, &cell)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Reads an Excel file: its first sheet that has our columns, in any order.
pub(super) fn read(bytes: &[u8]) -> Result<Returned, Said> {
    // What is encrypted is kept in the form of old files as well.
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(said(
            "古い形式（.xls）か、パスワードの付いたファイルです。パスワードなしの .xlsx で保存してください",
            "it is an old .xls file or has a password; save it as .xlsx without one",
        ));
    }
    let damaged = || {
        said(
            "壊れているか、Excel のブックではありません",
            "it is damaged, or no workbook of Excel",
        )
    };
    let book: Result<Xlsx<_>, _> = open_workbook_from_rs(Cursor::new(bytes));
    let mut book = book.map_err(|_| damaged())?;
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|_| damaged())?;
        let first = range.start().map_or(0, |(row, _)| row as usize);
        let mut rows = range.rows();
        let columns = rows.next().map(columns).unwrap_or_default();
        if [REPORT, PAGE, ID, ORIGINAL, TRANSLATION]
            .iter()
            .all(|at| columns.contains_key(at))
        {
            let tag = |at| columns.get(&at).and_then(|(_, tag)| tag.clone());
            let rows = rows.enumerate();
            return Ok(Returned {
                source: tag(ORIGINAL).map(|tag| (tag, None)),
                target: tag(TRANSLATION).map(|tag| (tag, None)),
                units: rows
                    .filter_map(|(n, row)| unit(row, &columns, first + n + 2))
                    .collect(),
            });
        }
    }
    Err(said(
        "「報告書」「ファイル」「番地」「原文」「訳文」の列がそろったシートがありません",
        "no sheet has the columns report, page, id, original and translation",
    ))
}

/// Where each of our columns is, and the tag in brackets of its head.
type Columns = BTreeMap<usize, (usize, Option<String>)>;

fn columns(heads: &[Data]) -> Columns {
    let mut found = Columns::new();
    for (at, head) in heads.iter().enumerate() {
        let head = head.to_string();
        let (name, tag) = match head.split_once('(') {
            Some((name, tag)) => (
                name.trim(),
                Some(tag.trim_end_matches([')', ' ']).to_lowercase()),
            ),
            None => (head.trim(), None),
        };
        let ours = COLUMNS
            .iter()
            .position(|(en, ja, _)| name.eq_ignore_ascii_case(en) || name == *ja);
        if let Some(ours) = ours {
            found.entry(ours).or_insert((at, tag));
        }
    }
    found
}

fn unit(row: &[Data], columns: &Columns, number: usize) -> Option<ReturnedUnit> {
    let said = |column: usize| -> String {
        let cell = columns.get(&column).and_then(|(at, _)| row.get(*at));
        // What Excel holds of a line break within a cell.
        cell.map(|cell| {
            cell.to_string()
                .replace("_x000D_", "")
                .replace("\r\n", "\n")
        })
        .unwrap_or_default()
    };
    let name = said(ID);
    if name.trim().is_empty() {
        return None;
    }
    let state = said(STATE);
    let progress = STATES
        .iter()
        .find(|(word, _)| state.trim().eq_ignore_ascii_case(word));
    Some(ReturnedUnit {
        path: joined(said(REPORT).trim(), said(PAGE).trim()),
        name: name.trim().to_owned(),
        hash: Hash128::parse(said(HASH).trim()),
        original: said(ORIGINAL),
        translation: Some(said(TRANSLATION)).filter(|text| !text.trim().is_empty()),
        progress: progress.map_or(Progress::Initial, |(_, progress)| *progress),
        at: None,
        row: Some(number),
    })
}
