//! Where numbers come from, in words: for a number within a sentence, for the
//! values of an indicator, for single figures.

use crate::model::{About, FigureIx, IndicatorIx, Role, TableIx};
use crate::plan::Route;
use crate::render::part::{marks, observation, source, table};
use crate::render::scope::{EditionScope, Target};
use crate::render::trace::{Record, Recorded, Transformation, Written};
use crate::render::{trace, view};
use crate::value::{Period, Value, write};

/// The trace of a number that stands on the page as `number`.
pub fn trace(scope: &EditionScope, trace: &trace::Trace, number: &str) -> Option<view::Trace> {
    let edition = scope.edition;
    let records: Option<Vec<Record>> = trace
        .from
        .iter()
        .map(|one| Record::of(edition, *one))
        .collect();
    let records = records?;
    let first = *trace.from.first()?;
    Some(view::Trace {
        id: trace.anchor(edition),
        number: number.to_owned(),
        title: title(scope, trace, first),
        calculation: calculation(scope, trace, &records, number),
        parts: records.iter().map(|record| part(scope, record)).collect(),
        sources: source::lines(scope, records.iter().map(|record| record.origin)),
        item: item(scope, first.item()),
    })
}

/// The traces of a text with the sources that they name.
pub fn listed(list: Vec<view::Trace>) -> view::Traces {
    let mut sources: Vec<view::SourceLine> = Vec::new();
    for one in list.iter().flat_map(|trace| &trace.sources) {
        if sources.iter().all(|known| known.href != one.href) {
            sources.push(view::SourceLine {
                place: None,
                ..one.clone()
            });
        }
    }
    view::Traces { sources, list }
}

/// The traces of all values of an indicator.
pub fn of_indicator(scope: &EditionScope, ix: IndicatorIx) -> Vec<view::Trace> {
    let own = scope.edition.indicator(ix).observations();
    recorded(scope, own.map(|(role, _)| Recorded::Observation(ix, role)))
}

/// The traces of the values that summaries of indicators show: baselines,
/// latest actuals and targets.
pub fn of_summaries(
    scope: &EditionScope,
    indicators: impl IntoIterator<Item = IndicatorIx>,
) -> Vec<view::Trace> {
    let values = indicators.into_iter().flat_map(|ix| {
        let indicator = scope.edition.indicator(ix);
        let latest = indicator.latest_actual(scope.publication.fiscal_start);
        let latest = latest.map(|(role, _)| role);
        let targets = (0..indicator.targets.len()).map(Role::Target);
        let shown = [Role::Baseline].into_iter().chain(latest).chain(targets);
        shown.map(move |role| Recorded::Observation(ix, role))
    });
    recorded(scope, values)
}

/// The traces of single figures.
pub fn of_figures(
    scope: &EditionScope,
    figures: impl IntoIterator<Item = FigureIx>,
) -> Vec<view::Trace> {
    recorded(scope, figures.into_iter().map(Recorded::Figure))
}

/// The anchor of the trace of a recorded number, for what opens it; none on
/// paper, where nothing opens.
pub fn anchor(scope: &EditionScope, one: Recorded) -> Option<String> {
    (!scope.is_print()).then(|| trace::Trace::plain(one).anchor(scope.edition))
}

fn recorded(scope: &EditionScope, all: impl Iterator<Item = Recorded>) -> Vec<view::Trace> {
    if scope.is_print() {
        return Vec::new();
    }
    all.filter_map(|one| {
        let record = Record::of(scope.edition, one)?;
        trace(scope, &trace::Trace::plain(one), &quantity(scope, &record))
    })
    .collect()
}

/// The number with its unit and bound, or the words for why there is none.
fn quantity(scope: &EditionScope, record: &Record) -> String {
    match (&record.value, record.unit) {
        (Value::Known(amount), Some(unit)) => {
            write::quantity(amount.0, unit, record.bound, scope.lang)
        }
        (Value::Known(amount), None) => scope.number(amount.0),
        (Value::Missing(why), _) => observation::reason(scope, why),
    }
}

/// What the number is of.
fn title(scope: &EditionScope, trace: &trace::Trace, first: Recorded) -> String {
    scope.made_of(|| titled(scope, trace, first))
}

fn titled(scope: &EditionScope, trace: &trace::Trace, first: Recorded) -> String {
    let edition = scope.edition;
    let period = |period: &Period| scope.period(period);
    let parts = match first {
        Recorded::Observation(ix, role) => {
            let point = observation::point(scope, ix, role);
            let title = scope.text(&edition.indicator(ix).title).to_owned();
            let mut parts = vec![title, point.kind_text, point.period];
            parts.extend(point.sub);
            parts
        }
        Recorded::AlsoPrinted(ix, n) => {
            let other = edition.indicator(ix).also_printed.get(n);
            let title = other.map(|other| scope.text(&other.title).to_owned());
            let of = other.and_then(|other| other.period.as_ref()).map(period);
            title.into_iter().chain(of).collect()
        }
        Recorded::Figure(ix) => {
            let one = edition.figure(ix);
            let title = scope.text(&one.title).to_owned();
            let of = period(&one.observation.period);
            let is_said = title.contains(&of);
            let mut parts = vec![title];
            parts.extend((!is_said).then_some(of));
            parts.extend(table::beside(scope, &one.observation));
            parts
        }
        Recorded::Cell(ix, row, column) => {
            let mut parts = vec![scope.text(&edition.table(ix).title).to_owned()];
            parts.extend(table::cell_name(scope, ix, row, column));
            if trace.from.len() > 1 {
                // Two cells of a row: the sentence behind it says which.
                parts.truncate(2);
                for partial in trace.from.iter().filter_map(|one| partial(scope, *one)) {
                    if !parts.contains(&partial) {
                        parts.push(partial);
                    }
                }
            } else {
                parts.extend(covered(scope, ix, row, column));
            }
            parts
        }
    };
    parts.join(scope.words.get("list_join"))
}

/// The period of a cell with what it covers, where that is less.
fn partial(scope: &EditionScope, one: Recorded) -> Option<String> {
    let Recorded::Cell(ix, row, column) = one else {
        return None;
    };
    let covers = covered(scope, ix, row, column)?;
    let period = table::cell_name(scope, ix, row, column).pop()?;
    let parts = [("period", period.as_str()), ("covers", &covers)];
    Some(scope.words.fill("trace_partial", &parts))
}

/// What a cell of a series covers, where that is less than its period.
fn covered(scope: &EditionScope, ix: TableIx, row: usize, column: usize) -> Option<String> {
    let series = scope.edition.table(ix).series()?;
    let cell = series.rows.get(row)?.cells.get(column)?;
    let covers = series.coverage(cell, column)?;
    Some(observation::covers(scope, covers))
}

/// What was done with the numbers.
fn calculation(
    scope: &EditionScope,
    trace: &trace::Trace,
    records: &[Record],
    number: &str,
) -> Option<String> {
    let words = scope.words;
    let name = |at: usize| {
        let (record, one) = (records.get(at)?, trace.from.get(at)?);
        let mut of: Vec<String> = match (one, trace.by) {
            (Recorded::Cell(ix, row, column), Transformation::Share) => {
                table::cell_name(scope, *ix, *row, *column)
            }
            _ => record.period.iter().map(|p| scope.period(p)).collect(),
        };
        if let Recorded::Cell(ix, row, column) = one {
            of.extend(covered(scope, *ix, *row, *column));
        }
        let of = of.join(words.get("list_join"));
        let value = quantity(scope, record);
        Some(words.fill("dated_value", &[("value", &value), ("period", &of)]))
    };
    let rounded = words.get("trace_rounded");
    let (key, after) = match trace.by {
        Transformation::None => return None,
        Transformation::Shortened => {
            let value = quantity(scope, records.first()?);
            // Small numbers stay as they are.
            return (value != number).then(|| words.fill("trace_shortened", &[("value", &value)]));
        }
        Transformation::Difference => ("trace_difference", ""),
        Transformation::Ratio => ("trace_ratio", rounded),
        Transformation::Share => ("trace_share", rounded),
    };
    let sentence = words.fill(key, &[("first", &name(0)?), ("second", &name(1)?)]);
    Some(match after {
        "" => sentence,
        after if scope.lang.is_unspaced() => format!("{sentence}{after}"),
        after => format!("{sentence} {after}"),
    })
}

fn part(scope: &EditionScope, record: &Record) -> view::TracePart {
    let printed = record.as_printed.filter(|printed| !printed.is_empty());
    view::TracePart {
        written: written(scope, record),
        as_printed: printed.map(|text| marks::printed(scope, text)),
    }
}

/// File, line and cell.
fn written(scope: &EditionScope, record: &Record) -> Option<String> {
    let words = scope.words;
    let at = Written::of(scope.publication, scope.ix, record.at)?;
    let line = at.line.to_string();
    let place = words.fill("trace_line", &[("file", &at.file), ("line", &line)]);
    Some(match (&record.row, &record.column) {
        (Some(row), Some(column)) => {
            let cell = words.fill("trace_cell", &[("row", row), ("column", column)]);
            [place, cell].join(words.get("list_join"))
        }
        _ => place,
    })
}

/// The way to the page of an item, unless this is that page.
fn item(scope: &EditionScope, item: About) -> Option<view::Link> {
    let (key, target, route) = match item {
        About::Indicator(ix) => (
            "trace_to_indicator",
            Target::Indicator(ix),
            Route::Indicator(scope.ix, ix),
        ),
        About::Figure(ix) => (
            "trace_to_figure",
            Target::Figure(ix),
            Route::Figures(scope.ix),
        ),
        About::Table(ix) => (
            "trace_to_table",
            Target::Table(ix),
            Route::Table(scope.ix, ix),
        ),
        About::Node(_) | About::Chart(_) | About::Page(_) => return None,
    };
    (route != scope.route).then(|| view::Link {
        text: scope.words.get(key).to_owned(),
        href: scope.href(target),
    })
}
