//! Hashes of facts: the first 128 bits of SHA-256 over what is said, in a form
//! that does not depend on layout, theme or program version.

use super::{Fact, Field, Key, Kind, Says, blocks};
use crate::lang::Text;
use crate::model::{CellValue, Column, Edition, Observation, What};
use crate::parse::draft::LockForm;
use crate::value::{Hash128, Id, Period, Unit, Value};
use std::collections::BTreeMap;
use std::fmt;

/// What a lock has a line for: a fact, or all cells of a row of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// What kind of thing.
    pub kind: Kind,
    /// Its id.
    pub item: Id,
    /// The rest of the address.
    pub rest: String,
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.kind.name(), self.item, self.rest)
    }
}

impl Key {
    /// The group of the fact.
    pub fn group(&self) -> Group {
        let rest = match &self.field {
            Field::Cell(row, _) => format!("row {row}"),
            Field::Block(lang, hash) => format!("block {lang} {hash}"),
            Field::Heading(lang) => format!("heading {lang}"),
            Field::Column(name) => format!("column {name}"),
            Field::Actual(period) | Field::Target(period) | Field::Projection(period) => {
                format!("{} {period}", self.field.name())
            }
            field => field.name().to_owned(),
        };
        Group {
            kind: self.kind,
            item: self.item.clone(),
            rest,
        }
    }
}

impl Key {
    /// Whether a lock of a form holds the fact.
    fn is_in(&self, form: LockForm) -> bool {
        match (form, &self.field) {
            (LockForm::First, Field::Column(_)) => false,
            (LockForm::First, Field::Measure | Field::Period) => self.kind != Kind::Table,
            _ => true,
        }
    }
}

/// The hash of every group that a lock of a form has a line for.
pub fn groups(facts: &BTreeMap<Key, Fact>, form: LockForm) -> BTreeMap<Group, Hash128> {
    let mut said: BTreeMap<Group, String> = BTreeMap::new();
    for (key, fact) in facts.iter().filter(|(key, _)| key.is_in(form)) {
        let text = said.entry(key.group()).or_default();
        if let Field::Cell(_, column) = &key.field {
            text.push_str(column);
            text.push(PART);
        }
        text.push_str(&fact.says.frozen(form));
        text.push(END);
    }
    said.into_iter()
        .map(|(group, text)| (group, Hash128::of(&text)))
        .collect()
}

/// A short hash that tells the blocks of a page apart.
pub(super) fn short(text: &str) -> String {
    Hash128::of(text).to_string()[..16].to_owned()
}

// Control characters: no text of a reader holds them.
const PART: char = '\u{1f}';
const END: char = '\u{1e}';

impl Says<'_> {
    /// What a lock of a form has a hash of.
    fn frozen(&self, form: LockForm) -> String {
        match (form, self) {
            (LockForm::First, Says::Cell { cell, .. }) => series_cell(cell, cell.covers.as_ref()),
            _ => self.canonical(),
        }
    }

    /// What is said, for a machine: equal texts say the same.
    pub fn canonical(&self) -> String {
        match self {
            Says::Word(word) => word.clone(),
            Says::Text(one) => text(one),
            Says::Texts(all) => all.iter().map(|t| text(t)).collect(),
            Says::Figure(one, _) => figure(one),
            Says::Cell { cell, covers, .. } => series_cell(cell, *covers),
            Says::Column {
                title,
                unit,
                labels,
            } => column(title, *unit, labels),
            Says::RowCell {
                edition,
                column,
                cell,
            } => content(edition, column, &cell.what),
            Says::Block(_, block) => blocks::normal(block),
        }
    }
}

fn text(text: &Text) -> String {
    text.iter()
        .map(|(lang, words)| format!("{}{PART}{words}{PART}", lang.as_str()))
        .collect()
}

fn value(value: &Value) -> String {
    match value {
        Value::Known(amount) => amount.plain(),
        Value::Missing(reason) => format!("missing:{}", reason.id()),
    }
}

fn figure(one: &Observation) -> String {
    let period = |p: &Option<Period>| p.as_ref().map(ToString::to_string);
    [
        Some(one.period.to_string()),
        Some(value(&one.value)),
        period(&one.covers),
        one.bound.map(|b| b.name().to_owned()),
        Some(one.state.name().to_owned()),
        Some(one.measure.name().to_owned()),
        period(&one.span),
    ]
    .map(Option::unwrap_or_default)
    .join(&PART.to_string())
}

fn series_cell(cell: &CellValue, covers: Option<&Period>) -> String {
    let covers = covers.map(ToString::to_string);
    format!("{}{PART}{}", value(&cell.value), covers.unwrap_or_default())
}

fn column(title: &Text, unit: Option<&Unit>, labels: &[(String, Text)]) -> String {
    let unit = unit.map_or_else(String::new, |unit| unit.id.to_string());
    let labels: String = labels
        .iter()
        .map(|(name, words)| format!("{name}{PART}{}", text(words)))
        .collect();
    format!("{}{unit}{PART}{labels}", text(title))
}

fn content(edition: &Edition, column: &Column, what: &What) -> String {
    match what {
        What::Key => String::new(),
        What::Label(label) => format!("label:{}", column.labels[*label].0),
        What::Number(n, _) => n.to_string(),
        What::Text(words) => text(words),
        What::Period(period, _) => period.to_string(),
        What::Node(node) => format!("node:{}", edition.node(*node).id),
        What::Code(code) => code.as_str().to_owned(),
        What::Printed(printed) => printed.clone(),
        What::Repeats(row) => row
            .as_ref()
            .map_or_else(String::new, |(_, key)| format!("row:{key}")),
        What::Missing(reason, _) => format!("missing:{}", reason.id()),
    }
}
