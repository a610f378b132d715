//! The numbers of a drawing as a table.

use crate::model::Observation;
use crate::render::part::observation;
use crate::render::scope::EditionScope;
use crate::render::view::{Cell, DataTable, HeadCell, Row};
use crate::value::{Unit, Value, write};

/// A table of such rows; its anchor is given where it is placed.
pub(super) fn table(
    scope: &EditionScope,
    title: &str,
    head: Vec<HeadCell>,
    rows: Vec<Row>,
) -> DataTable {
    DataTable {
        id: String::new(),
        number: None,
        caption: scope.words.fill("chart_data_caption", &[("title", title)]),
        unit: None,
        marks: Vec::new(),
        head,
        rows,
        notes: Vec::new(),
        legend: Vec::new(),
        fold: false,
        sources: Vec::new(),
        downloads: Vec::new(),
        trace: None,
    }
}

pub(super) fn unit_line(scope: &EditionScope, unit: &Unit) -> String {
    let name = scope.text(&unit.name);
    scope.words.fill("unit_label", &[("unit", name)])
}

pub(super) fn head(text: impl Into<String>, numeric: bool) -> HeadCell {
    HeadCell {
        text: text.into(),
        sub: None,
        numeric,
        marks: Vec::new(),
    }
}

pub(super) fn row(cells: Vec<Cell>, total: bool) -> Row {
    Row {
        id: None,
        total,
        own: false,
        cells,
    }
}

/// A cell that heads its row.
pub(super) fn name(text: impl Into<String>) -> Cell {
    Cell {
        text: text.into(),
        head: true,
        ..Cell::default()
    }
}

pub(super) fn text(text: impl Into<String>) -> Cell {
    Cell {
        text: text.into(),
        ..Cell::default()
    }
}

/// A number, or a dash with the reason.
pub(super) fn value(scope: &EditionScope, value: &Value) -> Cell {
    let (text, missing) = match value {
        Value::Known(amount) => (write::number(amount.0, scope.lang), None),
        Value::Missing(missing) => (
            observation::NONE.to_owned(),
            Some(observation::reason(scope, missing)),
        ),
    };
    Cell {
        text,
        missing,
        numeric: true,
        ..Cell::default()
    }
}

/// The number of an observation with its bound.
pub(super) fn observed(scope: &EditionScope, one: &Observation) -> Cell {
    let plain = value(scope, &one.value);
    Cell {
        text: match one.value {
            Value::Known(_) => write::bounded(&plain.text, one.bound, scope.lang),
            Value::Missing(_) => plain.text,
        },
        sub: one.covers.as_ref().map(|c| observation::covers(scope, c)),
        ..plain
    }
}
