use super::package::{column, doubt, sources, texts};
use super::sheet::{Cell, Column, Sheet};
use super::{DataError, Scope};
use serde_json::{Map, Value, json};

/// One object: what the file is, its columns, its rows. Rows stand one a line,
/// and numbers keep their digits as the sheet has them.
pub(super) fn write(scope: &Scope, sheet: &Sheet) -> Result<Vec<u8>, DataError> {
    let mut lines = Vec::new();
    for (key, value) in head(scope, sheet) {
        lines.push(format!("  {}: {value}", quoted(&key)?));
    }
    let columns = sheet.columns.iter().map(|c| column(c).to_string());
    lines.push(list("columns", columns.collect())?);
    let rows: Result<Vec<String>, DataError> =
        sheet.rows.iter().map(|r| row(&sheet.columns, r)).collect();
    lines.push(list("rows", rows?)?);
    Ok(format!("{{\n{}\n}}\n", lines.join(",\n")).into_bytes())
}

fn head(scope: &Scope, sheet: &Sheet) -> Map<String, Value> {
    let publication = scope.publication;
    let mut head = Map::new();
    let mut say = |key: &str, value: Value| {
        head.insert(key.to_owned(), value);
    };
    say("name", json!(sheet.name));
    say("title", texts(&sheet.title));
    say("report", json!(scope.report.id.as_str()));
    say("report_title", texts(&scope.report.title));
    say("edition", json!(scope.edition.id.as_str()));
    say("edition_title", texts(&scope.edition.title));
    say("as_of", json!(scope.edition.as_of.to_string()));
    if let Some(updated) = &scope.edition.updated {
        say("updated", json!(updated.to_string()));
    }
    say("publisher", texts(&publication.publisher.name));
    if let Some(compiler) = &publication.compiled_by {
        say("compiled_by", texts(&compiler.name));
        say("notice", texts(&compiler.notice));
    }
    say("licence", texts(&publication.licence.name));
    if let Some(url) = &publication.licence.url {
        say("licence_url", json!(url));
    }
    if let Some(note) = &publication.licence.note {
        say("licence_note", texts(note));
    }
    say("sources", sources(scope, sheet));
    if let Some(period) = &sheet.whole.period {
        say("period", json!(period.to_string()));
    }
    if let Some(measure) = sheet.whole.measure {
        say("measure", json!(measure));
    }
    if let Some(note) = &sheet.whole.note {
        say("note", texts(note));
    }
    if !sheet.whole.doubts.is_empty() {
        say("doubts", sheet.whole.doubts.iter().map(doubt).collect());
    }
    head
}

fn row(columns: &[Column], cells: &[Cell]) -> Result<String, DataError> {
    let pairs: Result<Vec<String>, DataError> = columns
        .iter()
        .zip(cells)
        .map(|(column, cell)| Ok(format!("{}:{}", quoted(&column.name)?, value(cell)?)))
        .collect();
    Ok(format!("{{{}}}", pairs?.join(",")))
}

fn value(cell: &Cell) -> Result<String, DataError> {
    Ok(match cell {
        Cell::Empty => "null".to_owned(),
        Cell::Text(text) | Cell::Day(text) => quoted(text)?,
        // By hand: serde_json would take a decimal through a binary float.
        Cell::Number(number) => number.to_string(),
        Cell::Integer(number) => number.to_string(),
        Cell::Flag(flag) => flag.to_string(),
    })
}

fn list(key: &str, members: Vec<String>) -> Result<String, DataError> {
    let key = quoted(key)?;
    if members.is_empty() {
        return Ok(format!("  {key}: []"));
    }
    Ok(format!("  {key}: [\n    {}\n  ]", members.join(",\n    ")))
}

fn quoted(text: &str) -> Result<String, DataError> {
    Ok(serde_json::to_string(text)?)
}
