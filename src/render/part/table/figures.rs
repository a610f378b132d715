//! Single figures.

use super::notes::{self, Notes};
use super::plain;
use super::values::{head, printed, remarks};
use crate::model::{Figure, FigureIx, Observation, Role, Subject};
use crate::render::part::{marks, observation, source, trace};
use crate::render::scope::EditionScope;
use crate::render::trace::Recorded;
use crate::render::view::{Cell, DataTable, Row};
use crate::value::{Measure, Period};

/// Single figures, a row each. The anchor of the table is made from its first
/// figure; who shows tables of the same figures more than once in one document
/// renames them with [`within`](super::within).
pub fn figures_table(scope: &EditionScope, figures: &[FigureIx]) -> DataTable {
    let first = figures.first().map(|ix| scope.edition.figure(*ix));
    let id = first.map_or_else(String::new, |figure| figure.id.to_string());
    let mut notes = Notes::new(scope, format!("figures--of-{id}"));
    let has_printed = figures
        .iter()
        .any(|ix| differs(scope, scope.edition.figure(*ix)));
    let mut rows: Vec<Row> = figures
        .iter()
        .map(|ix| line(scope, *ix, has_printed, &mut notes))
        .collect();
    let legend = notes::legend(&mut rows);
    let mut columns = vec![
        ("col_figure", false),
        ("col_period", false),
        ("col_value", true),
    ];
    columns.extend(has_printed.then_some(("as_printed", false)));
    columns.push(("col_source", false));
    DataTable {
        id: notes.table().to_owned(),
        number: None,
        caption: scope.words.get("page_figures").to_owned(),
        unit: None,
        marks: Vec::new(),
        head: columns
            .into_iter()
            .map(|(key, numeric)| head(scope, key, numeric))
            .collect(),
        rows,
        notes: notes.finish(),
        legend,
        sources: Vec::new(),
        downloads: Vec::new(),
        trace: None,
        fold: true,
    }
}

/// Whether the source shows a figure in another form than this page.
fn differs(scope: &EditionScope, figure: &Figure) -> bool {
    let shown = observation::words(scope, &figure.observation, &figure.unit);
    let printed = figure.observation.origin.as_printed.as_ref();
    printed.is_some_and(|printed| *printed != shown)
}

fn line(scope: &EditionScope, ix: FigureIx, has_printed: bool, notes: &mut Notes) -> Row {
    let figure = scope.edition.figure(ix);
    let one = &figure.observation;
    let mut marks = marks::for_doubts(scope, &Subject::Figure(ix));
    marks.extend(remarks(scope, one, notes));
    let beside = beside(scope, one);
    let value = Cell {
        numeric: true,
        trace: trace::anchor(scope, Recorded::Figure(ix)),
        sub: (!beside.is_empty()).then(|| beside.join(scope.words.get("list_join"))),
        marks,
        ..value(scope, figure)
    };
    let mut cells = vec![
        Cell {
            head: true,
            ..plain(scope.text(&figure.title))
        },
        plain(scope.period(&one.period)),
        value,
    ];
    if has_printed {
        cells.push(printed(scope, one));
    }
    cells.push(plain(
        source::place(scope, &one.origin).unwrap_or_else(|| observation::NONE.to_owned()),
    ));
    Row {
        id: None,
        total: false,
        own: false,
        cells,
    }
}

fn value(scope: &EditionScope, figure: &Figure) -> Cell {
    let words = observation::words(scope, &figure.observation, &figure.unit);
    match figure.observation.value.missing() {
        Some(_) => super::missing("", words),
        None => plain(words),
    }
}

/// Coverage, span, kind of count and state, where there is something to say.
pub fn beside(scope: &EditionScope, one: &Observation) -> Vec<String> {
    let covered = one.covers.as_ref().map(|c| observation::covers(scope, c));
    let counted = match (&one.span, one.measure) {
        (Some(Period::NotStated), _) => Some(scope.words.get("span_not_stated").to_owned()),
        (Some(span), _) => Some(scope.words.fill("span", &[("span", &scope.period(span))])),
        (None, Measure::NotStated) => None,
        (None, other) => Some(observation::measure(scope, other)),
    };
    covered
        .into_iter()
        .chain(counted)
        .chain(observation::state(scope, Role::Baseline, one.state))
        .collect()
}
