//! Wide series: one more column, all of it pending.

use super::{like, year_of};
use crate::model::{Edition, Table};
use crate::source::FileId;
use crate::value::Period;

/// The table that has its cells in a file and gets a column, and the period
/// of that.
pub(super) fn of_file(edition: &Edition, file: FileId, year: i32) -> Option<(&Table, Period)> {
    let tables = edition.tables.iter().filter(|t| t.file == file);
    tables
        .filter_map(|t| Some((t, new_period(t, year)?)))
        .next()
}

/// The period that a series gets: where it is a wide one of years that ends
/// before the year.
pub(super) fn new_period(table: &Table, year: i32) -> Option<Period> {
    let series = table.series().filter(|s| s.wide)?;
    let last = series
        .periods
        .iter()
        .filter_map(|p| year_of(&p.period))
        .max()?;
    let all_years = series.periods.iter().all(|p| year_of(&p.period).is_some());
    (all_years && last < year)
        .then(|| like(&series.periods.last()?.period, year))
        .flatten()
}

/// The file with a column more, which has a mark in every row. Empty lines and
/// columns, which spreadsheet programs leave behind a table, are no part of it.
pub(super) fn extended(text: &str, head: &str, mark: &str) -> Option<String> {
    let end = if text.contains("\r\n") {
        csv::Terminator::CRLF
    } else {
        csv::Terminator::Any(b'\n')
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut writer = csv::WriterBuilder::new()
        .terminator(end)
        .flexible(true)
        .from_writer(Vec::new());
    let mut width = None;
    for record in reader.records() {
        let record = record.ok()?;
        let Some(last) = (0..record.len()).rfind(|at| !record[*at].trim().is_empty()) else {
            continue;
        };
        let more = if width.is_none() { head } else { mark };
        let width = *width.get_or_insert(last + 1);
        writer
            .write_record(record.iter().take(width).chain([more]))
            .ok()?;
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_added() {
        let file = "line,R4,\"R5 (1月末)\"\nnorth,\"1,048\",120\n";
        assert_eq!(
            extended(file, "FY2024", "…").unwrap(),
            "line,R4,R5 (1月末),FY2024\nnorth,\"1,048\",120,…\n"
        );
    }

    #[test]
    fn what_is_empty_around_a_table_is_left_behind() {
        let file = "line,R4,,\r\nnorth,,,\r\n,,,\r\nwest,2\r\n";
        assert_eq!(
            extended(file, "FY2024", "-").unwrap(),
            "line,R4,FY2024\r\nnorth,,-\r\nwest,2,-\r\n"
        );
    }
}
