//! TOML files, changed in place: comments and layout stay.

use super::marks::Marks;
use super::series::new_period;
use super::{Next, like, year_of};
use crate::model::{Edition, Indicator};
use crate::value::Period;
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value, value};

const NOT_STATED: &str = "not-stated";

/// The reason for a figure that is waited for.
pub(super) const PENDING: &str = "pending";

/// `edition.toml`: it comes after the other, and is not published yet.
pub(super) fn edition(text: &str, wanted: &Next) -> Option<String> {
    let mut doc: DocumentMut = text.parse().ok()?;
    let root = doc.as_table_mut();
    if let Some(title) = root.get_mut("title") {
        renamed(title, wanted);
    }
    // What is not known yet is not carried over.
    for key in ["as_of", "published"] {
        root.insert(key, value(NOT_STATED));
    }
    root.insert("supersedes", value(wanted.from));
    root.remove("updated");
    root.remove("correction");
    Some(doc.to_string())
}

/// A title that names the edition in every language names the new one; one
/// that says it otherwise (令和6年) is left to its author.
fn renamed(title: &mut Item, wanted: &Next) {
    let Some(texts) = title.as_table_like_mut() else {
        return;
    };
    let names_it = |text: &Item| text.as_str().is_some_and(|t| t.contains(wanted.from));
    if !texts.iter().all(|(_, text)| names_it(text)) {
        return;
    }
    for (_, text) in texts.iter_mut() {
        if let Some(old) = text.as_str() {
            *text = value(old.replace(wanted.from, wanted.to));
        }
    }
}

/// `indicators.toml`: a pending result for each indicator whose years can be
/// told, and how many there are.
pub(super) fn indicators(text: &str, edition: &Edition, year: i32) -> Option<(String, usize)> {
    let mut doc: DocumentMut = text.parse().ok()?;
    let mut count = 0;
    // A file may hold remarks alone.
    let Some(tables) = doc.get_mut("indicator") else {
        return Some((text.to_owned(), 0));
    };
    for table in tables.as_array_of_tables_mut()?.iter_mut() {
        let id = table.get("id").and_then(Item::as_str);
        let one = edition
            .indicators
            .iter()
            .find(|i| Some(i.id.as_str()) == id);
        let Some(period) = one.and_then(|one| pending(one, year)) else {
            continue;
        };
        add_result(table, &period);
        count += 1;
    }
    Some((doc.to_string(), count))
}

/// The period to wait for: of the basis of the newest result, or of the
/// baseline; none where there is a result for the year already.
fn pending(one: &Indicator, year: i32) -> Option<Period> {
    let dated = one.actuals.iter().chain(&one.baseline);
    let newest = dated
        .filter(|o| year_of(&o.period).is_some())
        .max_by_key(|o| year_of(&o.period))?;
    if year_of(&newest.period)? >= year {
        return None;
    }
    like(&newest.period, year)
}

fn add_result(indicator: &mut Table, period: &Period) {
    let mut result = InlineTable::new();
    result.insert("period", period.to_string().into());
    result.insert("missing", PENDING.into());
    match indicator.get_mut("actuals") {
        Some(Item::ArrayOfTables(results)) => results.push(result.into_table()),
        Some(Item::Value(Value::Array(results))) => {
            append(results, result);
        }
        _ => {
            let mut results = Array::new();
            results.push(result);
            indicator.insert("actuals", value(results));
        }
    }
}

/// Puts a result at the end of a list, on a line like the one before it. A
/// remark behind the last result stays with it.
fn append(results: &mut Array, result: InlineTable) {
    let look = results.iter().last().map(|last| last.decor().clone());
    let remark = results.trailing().as_str().unwrap_or_default().to_owned();
    results.push(result);
    let Some(mut look) = look else { return };
    if remark.contains('#') {
        let line = look.prefix().and_then(|p| p.as_str()).unwrap_or("\n");
        look.set_prefix(format!("{}{line}", remark.trim_end()));
        results.set_trailing("\n");
    }
    if let Some(new) = results.iter_mut().last() {
        *new.decor_mut() = look;
    }
}

/// `tables.toml`: the new heads of wide series and the mark in their cells.
pub(super) fn tables(text: &str, edition: &Edition, year: i32, marks: &Marks) -> Option<String> {
    let mut doc: DocumentMut = text.parse().ok()?;
    let Some(tables) = doc.get_mut("table") else {
        return Some(text.to_owned());
    };
    for table in tables.as_array_of_tables_mut()?.iter_mut() {
        let id = table.get("id").and_then(Item::as_str);
        let one = edition.tables.iter().find(|t| Some(t.id.as_str()) == id);
        let Some((one, period)) = one.and_then(|one| Some((one, new_period(one, year)?))) else {
            continue;
        };
        if let Some(heads) = table.get_mut("periods").and_then(Item::as_table_like_mut) {
            let head = period.to_string();
            heads.insert(&head, value(&head));
        }
        let declared = table.entry("missing");
        let declared = declared.or_insert_with(|| value(InlineTable::new()));
        if let Some(declared) = declared.as_table_like_mut() {
            declared.insert(&marks.of(one), value(PENDING));
        }
        if let Some(declared) = table.get_mut("missing").and_then(Item::as_inline_table_mut) {
            // Spaces before the closing brace now stand before a comma.
            declared.fmt();
        }
    }
    Some(doc.to_string())
}
