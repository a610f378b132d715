use super::Scope;
use super::field;
use super::sheet::{Cell, Sheet};
use crate::lang::{Lang, Text};
use crate::model::facts::{Fact, Field, Says};
use crate::model::{ChangedPart, Difference, differences};
use crate::value::{Period, Value};

/// `changes`: a row for every difference to the edition before.
pub(super) fn sheet(scope: &Scope) -> Sheet {
    let mut sheet = Sheet {
        name: "changes".to_owned(),
        title: Text::new(vec![
            (Lang::en(), "Changes since the edition before".to_owned()),
            (Lang::ja(), "前の版からの変更".to_owned()),
        ]),
        ..Sheet::default()
    };
    sheet.fixed(&field::EDITION);
    sheet.fixed(&field::CHANGES);
    if let Some(at) = scope.edition.supersedes {
        let before = &scope.report.editions[at];
        for change in differences(before, scope.edition) {
            sheet.rows.push(row(scope, &change));
        }
    }
    sheet
}

fn row(scope: &Scope, change: &Difference) -> Vec<Cell> {
    let (part, row, column) = match &change.part {
        ChangedPart::Whole => ("item", "", ""),
        ChangedPart::Row(row) => ("row", row.as_str(), ""),
        ChangedPart::Column(column) => ("column", "", column.as_str()),
        ChangedPart::Field(field) => match field {
            Field::Actual(period) | Field::Target(period) | Field::Projection(period) => {
                (field.name(), period.as_str(), "")
            }
            Field::Column(column) => (field.name(), "", column.as_str()),
            Field::Cell(row, column) => (field.name(), row.as_str(), column.as_str()),
            Field::Heading(lang) | Field::Block(lang, _) => (field.name(), "", lang.as_str()),
            other => (other.name(), "", ""),
        },
    };
    let is_part = matches!(change.part, ChangedPart::Field(_));
    let said = |fact: &Option<Fact>| {
        let fact = fact.as_ref().filter(|_| is_part);
        Cell::maybe(fact.map(|fact| plain(scope, fact)))
    };
    let mut cells = scope.head();
    cells.extend([
        Cell::text(change.kind.name()),
        Cell::text(change.item.as_str()),
        Cell::text(part),
        Cell::text(row),
        Cell::text(column),
        Cell::text(change.turn.name()),
        said(&change.before),
        said(&change.now),
    ]);
    cells
}

/// What a fact says, for machines: numbers without separators, reasons by
/// their ids, a text in the languages of the site one after the other.
fn plain(scope: &Scope, fact: &Fact) -> String {
    let text = |text: &Text| {
        let languages = scope.publication.languages.iter();
        let versions: Vec<&str> = languages.filter_map(|lang| text.get(lang)).collect();
        versions.join(" / ")
    };
    let value = |value: &Value| match value {
        Value::Known(amount) => amount.plain(),
        Value::Missing(reason) => reason.id().to_string(),
    };
    match &fact.says {
        Says::Word(word) => word.clone(),
        Says::Text(one) => text(one),
        Says::Texts(all) => all.iter().map(|t| text(t)).collect::<Vec<_>>().join("; "),
        Says::Figure(one, _) => {
            let value = match one.bound {
                Some(bound) => format!("{} {}", bound.name(), value(&one.value)),
                None => value(&one.value),
            };
            partial(value, one.covers.as_ref())
        }
        Says::Cell { cell, covers, .. } => partial(value(&cell.value), *covers),
        Says::Column {
            title,
            unit,
            labels,
        } => {
            let unit = unit.map(|unit| unit.id.to_string());
            let labels = labels.iter().map(|(n, t)| format!("{n} = {}", text(t)));
            let said = [text(title)].into_iter().chain(unit).chain(labels);
            said.collect::<Vec<_>>().join("; ")
        }
        Says::RowCell {
            edition,
            column,
            cell,
        } => {
            use crate::model::What;
            match &cell.what {
                What::Key => String::new(),
                What::Label(at) => column.labels[*at].0.clone(),
                What::Number(n, _) => n.to_string(),
                What::Text(words) => text(words),
                What::Period(period, _) => period.to_string(),
                What::Node(node) => edition.node(*node).id.to_string(),
                What::Code(code) => code.as_str().to_owned(),
                What::Printed(printed) => printed.clone(),
                What::Repeats(row) => row
                    .as_ref()
                    .map_or_else(String::new, |(_, key)| key.to_string()),
                What::Missing(reason, _) => reason.id().to_string(),
            }
        }
        Says::Block(_, block) => (*block).to_owned(),
    }
}

/// A value with what it covers, where that is less than its period.
fn partial(value: String, covers: Option<&Period>) -> String {
    match covers {
        Some(covers) => format!("{value} {covers}"),
        None => value,
    }
}
