//! Facts as readers see them, for lists of what was changed.

use super::observation;
use super::text::phrase;
use crate::lang::Text;
use crate::model::facts::{Fact, Field, Kind, Says};
use crate::model::{CellValue, Column, Edition, What};
use crate::render::scope::{EditionScope, Scope};
use crate::render::view::Phrase;
use crate::value::{Id, Period, Unit, Value, write};

/// The longest text that is shown whole, in characters.
const LONG: usize = 240;

/// What a fact of `edition` says. Blocks of text are the prose writer's.
pub fn words(scope: &Scope, edition: &Edition, field: Option<&Field>, fact: &Fact) -> String {
    match &fact.says {
        Says::Word(word) => of_word(scope, edition, field, word),
        Says::Text(text) => shortened(scope.text(text)),
        Says::Texts(texts) => {
            let all: Vec<&str> = texts.iter().map(|t| scope.text(t)).collect();
            shortened(&all.join(" "))
        }
        Says::Figure(one, unit) => {
            let value = observation::words(scope, one, unit);
            let is_dated = matches!(field, Some(Field::Baseline | Field::Value));
            let value = partial(scope, value, one.covers.as_ref());
            if is_dated {
                let period = scope.period(&one.period);
                let parts = [("value", value.as_str()), ("period", &period)];
                scope.words.fill("changed_value_of", &parts)
            } else {
                value
            }
        }
        Says::Cell { cell, covers, unit } => partial(scope, of_cell(scope, cell, unit), *covers),
        Says::Column {
            title,
            unit,
            labels,
        } => {
            let unit = unit.map(|unit| scope.text(&unit.name));
            let labels = labels.iter().map(|(_, label)| scope.text(label));
            let all = [scope.text(title)].into_iter();
            let all: Vec<&str> = all.chain(unit).chain(labels).collect();
            shortened(&all.join(scope.words.get("list_join")))
        }
        Says::RowCell {
            edition,
            column,
            cell,
        } => content(scope, edition, column, &cell.what),
        Says::Block(..) => String::new(),
    }
}

/// A value with what it covers, where that is less than its period.
fn partial(scope: &Scope, value: String, covers: Option<&Period>) -> String {
    let Some(covers) = covers else { return value };
    let covers = observation::covers(scope, covers);
    let parts = [("value", value.as_str()), ("period", &covers)];
    scope.words.fill("changed_value_of", &parts)
}

/// What an item is called in an edition; its id where it has no title.
pub fn title(scope: &EditionScope, edition: &Edition, kind: Kind, id: &Id) -> Phrase {
    let by_id = || Phrase {
        text: id.to_string(),
        lang: None,
    };
    let found: Option<&Text> = match kind {
        Kind::Edition => Some(&edition.title),
        Kind::Node => {
            let node = edition.nodes.iter().find(|n| n.id == *id);
            node.and_then(|n| n.title.as_ref())
        }
        Kind::Indicator => {
            let all = &mut edition.indicators.iter();
            all.find(|i| i.id == *id).map(|i| &i.title)
        }
        Kind::Figure => {
            let all = &mut edition.figures.iter();
            all.find(|f| f.id == *id).map(|f| &f.title)
        }
        Kind::Table => {
            let all = &mut edition.tables.iter();
            all.find(|t| t.id == *id).map(|t| &t.title)
        }
        Kind::Page => {
            let page = edition.pages.iter().find(|p| p.slug == *id);
            let text = page.and_then(|p| p.nearest(scope.lang, &scope.report.original));
            return text.map_or_else(by_id, |text| Phrase {
                text: text.title.clone(),
                lang: scope.tag(&text.lang),
            });
        }
    };
    found.map_or_else(by_id, |text| phrase(scope, text))
}

/// What a node is called; its id where it has no title.
fn node(scope: &Scope, edition: &Edition, id: &Id) -> String {
    let found = edition.nodes.iter().find(|n| n.id == *id);
    let title = found.and_then(|n| n.title.as_ref());
    title.map_or_else(|| id.to_string(), |t| scope.text(t).to_owned())
}

/// What a row of a table is called: its first text, else its key.
pub fn row_name(scope: &Scope, edition: &Edition, table: &Id, key: &str) -> String {
    let found = edition.tables.iter().find(|t| t.id == *table);
    let name = found.and_then(|table| match &table.body {
        crate::model::Body::Series(series) => {
            let mut rows = series.rows.iter();
            let row = rows.find(|row| series.row_name(row) == key)?;
            Some(series.row_said(row, |name| scope.text(name)))
        }
        crate::model::Body::Rows(rows) => {
            let row = rows.rows.iter().find(|row| row.key.as_str() == key)?;
            row.cells.iter().find_map(|cell| match &cell.what {
                What::Text(text) => Some(scope.text(text).to_owned()),
                _ => None,
            })
        }
    });
    name.unwrap_or_else(|| key.to_owned())
}

/// What the column of a cell is called: its title, or its period.
pub fn column_name(scope: &Scope, edition: &Edition, table: &Id, name: &str) -> String {
    let found = edition.tables.iter().find(|t| t.id == *table);
    let title = found.and_then(|table| match &table.body {
        crate::model::Body::Series(series) => {
            let dimension = series.dimensions.iter().find(|d| d.name == name)?;
            Some(scope.text(&dimension.title).to_owned())
        }
        crate::model::Body::Rows(rows) => {
            let column = rows.columns.iter().find(|c| c.name == name)?;
            Some(scope.text(&column.title).to_owned())
        }
    });
    title.unwrap_or_else(|| period(scope, name))
}

/// A canonical period in words; anything else as it is. A `#2` behind it tells
/// two figures of one period apart and is not for readers.
pub fn period(scope: &Scope, canonical: &str) -> String {
    let bare = canonical.split('#').next().unwrap_or(canonical);
    match Period::parse(bare, None) {
        Ok(read) => scope.period(&read.period),
        Err(_) => bare.to_owned(),
    }
}

/// The limits of a range, of which one may be missing: `95..105`.
fn limits(scope: &Scope, written: &str) -> String {
    let (low, high) = written.split_once("..").unwrap_or((written, ""));
    let key = match (low, high) {
        (_, "") => "band_low",
        ("", _) => "band_high",
        _ => "band_both",
    };
    scope.words.fill(key, &[("low", low), ("high", high)])
}

fn of_word(scope: &Scope, edition: &Edition, field: Option<&Field>, word: &str) -> String {
    if word == "not-stated" {
        return scope.words.get("not_stated").to_owned();
    }
    let with = |prefix: &str| {
        let key = format!("{prefix}_{}", word.replace('-', "_"));
        if scope.words.has(&key) {
            scope.words.get(&key).to_owned()
        } else {
            word.to_owned()
        }
    };
    match field {
        Some(Field::Unit) => {
            let unit = Id::parse(word).ok();
            let unit = unit.and_then(|id| scope.publication.units.get(&id));
            unit.map_or_else(|| word.to_owned(), |u| scope.text(&u.name).to_owned())
        }
        Some(Field::Period) => period(scope, word),
        Some(Field::Direction) => with("direction"),
        Some(Field::Measure) => with("measure"),
        Some(Field::Path) => with("path"),
        Some(Field::Band) => limits(scope, word),
        Some(Field::Place) if word == "top" => scope.words.get("changed_top").to_owned(),
        Some(Field::Place) => match Id::parse(word) {
            Ok(id) => node(scope, edition, &id),
            Err(_) => word.to_owned(),
        },
        _ => word.to_owned(),
    }
}

fn of_cell(scope: &Scope, cell: &CellValue, unit: &Unit) -> String {
    match &cell.value {
        Value::Known(amount) => write::quantity(amount.0, unit, None, scope.lang),
        Value::Missing(why) => observation::reason(scope, why),
    }
}

fn content(scope: &Scope, edition: &Edition, column: &Column, what: &What) -> String {
    match what {
        What::Key => String::new(),
        What::Label(at) => scope.text(&column.labels[*at].1).to_owned(),
        What::Number(n, _) => match &column.unit {
            Some(unit) => write::quantity(*n, unit, None, scope.lang),
            None => scope.number(*n),
        },
        What::Text(text) => shortened(scope.text(text)),
        What::Period(period, _) => scope.period(period),
        What::Node(node) => self::node(scope, edition, &edition.node(*node).id),
        What::Code(code) => code.as_str().to_owned(),
        What::Printed(printed) => shortened(printed),
        What::Repeats(row) => row
            .as_ref()
            .map_or_else(String::new, |(_, key)| key.to_string()),
        What::Missing(why, _) => observation::reason(scope, why),
    }
}

/// A text, without its end where it is long.
pub fn shortened(text: &str) -> String {
    if text.chars().count() <= LONG {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONG).collect();
    format!("{start}…")
}
