//! The values of an indicator.

use super::notes::{self, Notes};
use super::plain;
use crate::model::{Indicator, IndicatorIx, Observation, Role};
use crate::render::part::observation::{NONE, point};
use crate::render::part::{kpi, marks, source};
use crate::render::scope::EditionScope;
use crate::render::view::{Cell, DataTable, HeadCell, Mark, Row};

/// Every value of an indicator: baseline, actuals and targets, each group in
/// the order of time.
pub fn indicator_table(scope: &EditionScope, ix: IndicatorIx) -> DataTable {
    let indicator = scope.edition.indicator(ix);
    let mut notes = Notes::new(scope, format!("values--{}", indicator.id));
    let columns = Columns::of(scope, indicator);
    let order = order(indicator);
    let mut rows: Vec<Row> = order
        .into_iter()
        .filter_map(|role| Some((role, indicator.observation(role)?)))
        .map(|(role, observation)| line(scope, ix, role, observation, &columns, &mut notes))
        .collect();
    let legend = notes::legend(&mut rows);
    DataTable {
        id: notes.table().to_owned(),
        number: None,
        caption: scope.said_of(&indicator.title, |title| {
            scope
                .words
                .fill("indicator_table_caption", &[("title", title)])
        }),
        unit: None,
        marks: Vec::new(),
        head: columns.heads(scope),
        rows,
        notes: notes.finish(),
        legend,
        sources: Vec::new(),
        downloads: Vec::new(),
        trace: None,
        fold: false,
    }
}

/// Baseline, actuals, projection and targets, each group in the order of time.
pub fn order(indicator: &Indicator) -> Vec<Role> {
    let actuals = kpi::in_time(&indicator.actuals);
    let targets = kpi::in_time(&indicator.targets);
    let projection = kpi::in_time(&indicator.projection);
    [Role::Baseline]
        .into_iter()
        .chain(actuals.into_iter().map(Role::Actual))
        .chain(projection.into_iter().map(Role::Projection))
        .chain(targets.into_iter().map(Role::Target))
        .collect()
}

/// Columns that stand only where a value has something to say there.
pub(super) struct Columns {
    printed: bool,
    place: bool,
}

impl Columns {
    fn of(scope: &EditionScope, indicator: &Indicator) -> Self {
        let own = source::place(scope, &indicator.origin);
        let mut all = indicator.observations().map(|(_, o)| o);
        Columns {
            printed: all.any(|o| o.origin.as_printed.is_some()),
            place: indicator
                .observations()
                .any(|(_, o)| source::place(scope, &o.origin) != own),
        }
    }

    fn heads(&self, scope: &EditionScope) -> Vec<HeadCell> {
        let printed = self.printed.then_some(("as_printed", false));
        let place = self.place.then_some(("col_source", false));
        [
            ("col_what", false),
            ("col_period", false),
            ("col_value", true),
        ]
        .into_iter()
        .chain(printed)
        .chain(place)
        .map(|(key, numeric)| head(scope, key, numeric))
        .collect()
    }
}

pub(super) fn head(scope: &EditionScope, key: &str, numeric: bool) -> HeadCell {
    HeadCell {
        text: scope.words.get(key).to_owned(),
        sub: None,
        numeric,
        marks: Vec::new(),
    }
}

fn line(
    scope: &EditionScope,
    ix: IndicatorIx,
    role: Role,
    observation: &Observation,
    columns: &Columns,
    notes: &mut Notes,
) -> Row {
    let point = point(scope, ix, role);
    let mut marks = point.marks;
    marks.extend(remarks(scope, observation, notes));
    let value = Cell {
        numeric: true,
        missing: point.missing,
        trace: point.trace,
        sub: point.sub,
        marks,
        ..plain(format!("{}{}{}", point.before, point.value, point.after))
    };
    let mut cells = vec![
        Cell {
            head: true,
            ..plain(point.kind_text)
        },
        plain(point.period),
        value,
    ];
    if columns.printed {
        cells.push(printed(scope, observation));
    }
    if columns.place {
        cells.push(plain(
            source::place(scope, &observation.origin).unwrap_or_default(),
        ));
    }
    Row {
        id: None,
        total: false,
        own: false,
        cells,
    }
}

/// What the source shows, in its own language; empty where nothing is noted.
pub(super) fn printed(scope: &EditionScope, observation: &Observation) -> Cell {
    match &observation.origin.as_printed {
        Some(text) => {
            let phrase = marks::printed(scope, text);
            Cell {
                lang: phrase.lang,
                ..plain(phrase.text)
            }
        }
        None => plain(NONE),
    }
}

/// The head that a value is printed under, and its note.
pub(super) fn remarks(
    scope: &EditionScope,
    observation: &Observation,
    notes: &mut Notes,
) -> Vec<Mark> {
    let under = observation
        .printed_under
        .as_ref()
        .map(|head| scope.words.fill("printed_under", &[("head", head)]));
    let note = observation
        .origin
        .note
        .as_ref()
        .map(|note| scope.text(note).to_owned());
    let texts = under.into_iter().chain(note);
    texts.map(|text| notes.mark(&text)).collect()
}
