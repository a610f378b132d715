//! The declared path of an indicator beside what was reached.

use super::{missing, plain, values};
use crate::model::{IndicatorIx, Judgement, Role, Sum, judge_then, path_values};
use crate::render::part::{difference, judgement, observation};
use crate::render::scope::EditionScope;
use crate::render::view::{Cell, DataTable, HeadCell, Row};
use crate::value::write;

/// For every period of the path the value needed, the result and the
/// difference; none where no path is declared or it gives no values.
pub fn path_table(scope: &EditionScope, ix: IndicatorIx) -> Option<DataTable> {
    let indicator = scope.edition.indicator(ix);
    let values = path_values(indicator, scope.publication.fiscal_start);
    if values.is_empty() {
        return None;
    }
    let measured = !indicator.actuals.is_empty();
    let said = |n| write::quantity(n, &indicator.unit, None, scope.lang);
    let rows = values.iter().map(|(period, needed)| {
        let head = Cell {
            head: true,
            time: true,
            ..plain(scope.period(period))
        };
        let mut cells = vec![head, number(said(*needed))];
        if measured {
            let mut actuals = indicator.actuals.iter().enumerate();
            let at = actuals
                .rfind(|(_, o)| o.period == *period)
                .map(|(at, _)| at);
            cells.extend(result(scope, ix, at, *needed));
        }
        Row {
            id: None,
            total: false,
            own: false,
            cells,
        }
    });
    let heads = [
        ("col_period", false),
        ("col_needed", true),
        ("actual", true),
        ("col_gap", true),
        ("standing", false),
    ];
    Some(DataTable {
        id: format!("path--{}", indicator.id),
        number: None,
        caption: scope.said_of(&indicator.title, |title| {
            scope.words.fill("path_caption", &[("title", title)])
        }),
        unit: None,
        marks: Vec::new(),
        head: heads
            .into_iter()
            .take(if measured { 5 } else { 2 })
            .map(|(key, numeric)| head(scope, key, numeric))
            .collect(),
        rows: rows.collect(),
        notes: Vec::new(),
        legend: Vec::new(),
        sources: Vec::new(),
        downloads: Vec::new(),
        trace: None,
        fold: false,
    })
}

/// Result, difference and standing of one period.
fn result(
    scope: &EditionScope,
    ix: IndicatorIx,
    at: Option<usize>,
    needed: rust_decimal::Decimal,
) -> [Cell; 3] {
    let indicator = scope.edition.indicator(ix);
    let Some(at) = at.filter(|at| *at < indicator.actuals.len()) else {
        let none = Cell {
            numeric: true,
            ..missing(observation::NONE, scope.words.get("no_actual").to_owned())
        };
        return [none, plain(""), plain("")];
    };
    let point = observation::point(scope, ix, Role::Actual(at));
    let actual = Cell {
        numeric: true,
        missing: point.missing,
        sub: point.sub,
        marks: point.marks,
        trace: point.trace,
        ..plain(format!("{}{}{}", point.before, point.value, point.after))
    };
    let fiscal_start = scope.publication.fiscal_start;
    let judged = judge_then(indicator, at, &scope.edition.rules, fiscal_start);
    // What cannot be judged is not set against what is needed.
    let sum = judged.as_ref().and_then(Judgement::sum);
    let gap = sum.filter(|sum| sum.needed() == Some(needed));
    let gap = gap
        .and_then(Sum::gap)
        .map(|gap| difference::difference(scope, gap, &indicator.unit));
    let standing = judgement::standing_then(scope, ix, at).map(|standing| {
        let symbol = scope.edition.rules.symbols.of(standing);
        format!("{symbol} {}", judgement::word(scope, standing))
    });
    [
        actual,
        number(gap.unwrap_or_default()),
        plain(standing.unwrap_or_default()),
    ]
}

fn number(text: String) -> Cell {
    Cell {
        numeric: true,
        ..plain(text)
    }
}

fn head(scope: &EditionScope, key: &str, numeric: bool) -> HeadCell {
    values::head(scope, key, numeric)
}
