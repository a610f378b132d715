//! Wide series: one more column, all of it pending.

use super::{like, year_of};
use crate::model::{Edition, Series, Table};
use crate::value::Period;

/// The mark of a figure that is waited for.
pub(super) const MARK: &str = "…";

/// The head of the new column for the file of a table; none where it is not
/// that of a wide series of years that ends before the year.
pub(super) fn of_file(edition: &Edition, name: &str, year: i32) -> Option<String> {
    let id = name.strip_prefix("data/")?.strip_suffix(".csv")?;
    let table = edition.tables.iter().find(|t| t.id.as_str() == id)?;
    Some(new_period(table, year)?.to_string())
}

/// The period that a series gets, where it gets one.
pub(super) fn new_period(table: &Table, year: i32) -> Option<Period> {
    let series = table.series().filter(|s| is_wide(s))?;
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

/// Whether the periods are columns of the file: several cells of a row then
/// stand on one line of it.
fn is_wide(series: &Series) -> bool {
    let starts = series.rows.iter().filter_map(|row| match &row.cells[..] {
        [first, .., last] => Some((first.at, last.at)),
        _ => None,
    });
    let mut starts = starts.peekable();
    starts.peek().is_some()
        && starts.all(|(first, last)| last.start > first.start && last.start - first.start < 2000)
}

/// The file with a column more.
pub(super) fn extended(text: &str, head: &str) -> Option<String> {
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
    for (line, record) in reader.records().enumerate() {
        let mut record = record.ok()?;
        record.push_field(if line == 0 { head } else { MARK });
        writer.write_record(&record).ok()?;
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
            extended(file, "FY2024").unwrap(),
            "line,R4,R5 (1月末),FY2024\nnorth,\"1,048\",120,…\n"
        );
    }
}
