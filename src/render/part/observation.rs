//! Figures with what is known of them.

use crate::lang::Lang;
use crate::model::{Indicator, IndicatorIx, Observation, Role, Subject};
use crate::render::part::{marks, trace};
use crate::render::scope::{EditionScope, Scope};
use crate::render::trace::Recorded;
use crate::render::view::{Point, PointKind};
use crate::value::write;
use crate::value::{Basis, Measure, Missing, Period, State, Unit, Value};

/// The mark of a value that is not there, where the source shows none.
pub const NONE: &str = "―";

/// A dated value of an indicator. A role that the indicator does not have
/// gives a missing value.
pub fn point(scope: &EditionScope, ix: IndicatorIx, role: Role) -> Point {
    let indicator = scope.edition.indicator(ix);
    let (kind, kind_text) = match role {
        Role::Baseline => (PointKind::Baseline, "baseline"),
        Role::Target(_) => (PointKind::Target, "target"),
        Role::Actual(_) => (PointKind::Actual, "actual"),
        Role::Projection(_) => (PointKind::Projection, "projection"),
    };
    let kind_text = scope.words.get(kind_text).to_owned();
    let Some(observation) = indicator.observation(role) else {
        return Point {
            kind,
            kind_text,
            period: String::new(),
            before: String::new(),
            value: NONE.to_owned(),
            after: String::new(),
            missing: Some(scope.words.get("missing_not_stated").to_owned()),
            sub: None,
            trace: None,
            marks: Vec::new(),
        };
    };
    let (before, value, after) = parted(scope, observation, &indicator.unit);
    let remarks = remarks(scope, indicator, role, observation);
    Point {
        kind,
        kind_text,
        period: scope.period(&observation.period),
        before,
        value,
        after,
        missing: observation.value.missing().map(|why| reason(scope, why)),
        sub: (!remarks.is_empty()).then(|| remarks.join(scope.words.get("list_join"))),
        trace: trace::anchor(scope, Recorded::Observation(ix, role)),
        marks: marks::for_doubts(scope, &Subject::Observation(ix, role)),
    }
}

/// The value with its unit and bound, or the word for why there is none.
pub fn words(scope: &Scope, observation: &Observation, unit: &Unit) -> String {
    match &observation.value {
        Value::Known(amount) => write::quantity(amount.0, unit, observation.bound, scope.lang),
        Value::Missing(why) => reason(scope, why),
    }
}

/// The words for a missing value: the theme's for the built-in reasons, the
/// publication's for its own.
pub fn reason(scope: &Scope, why: &Missing) -> String {
    if let Some(own) = scope.publication.reasons.get(why.id()) {
        return scope.text(own).to_owned();
    }
    let key = format!("missing_{}", why.id().as_str().replace('-', "_"));
    scope.words.get(&key).to_owned()
}

/// The words for a kind of count.
pub fn measure(scope: &Scope, measure: Measure) -> String {
    let key = match measure {
        Measure::Annual => "measure_annual",
        Measure::Cumulative => "measure_cumulative",
        Measure::Stock => "measure_stock",
        Measure::Ratio => "measure_ratio",
        Measure::NotStated => "not_stated",
    };
    scope.words.get(key).to_owned()
}

/// The words for what a figure covers.
pub fn covers(scope: &Scope, covered: &Period) -> String {
    write::coverage(covered, scope.lang, scope.publication.years)
}

/// Whether the source does not say if the year is calendar or fiscal.
pub fn is_of_unstated_basis(period: &Period) -> bool {
    period.basis() == Some(Basis::Unstated)
}

/// What a reader must know beside the number: coverage, the span of a total,
/// a kind of count that differs from the indicator's, a state.
fn remarks(
    scope: &Scope,
    indicator: &Indicator,
    role: Role,
    observation: &Observation,
) -> Vec<String> {
    let covered = observation.covers.as_ref().map(|c| covers(scope, c));
    covered
        .into_iter()
        .chain(counted_as(scope, indicator, role, observation))
        .chain(state(scope, role, observation.state))
        .collect()
}

/// How a figure is counted, where that is not the indicator's own way or is a
/// total, whose span a reader needs.
fn counted_as(
    scope: &Scope,
    indicator: &Indicator,
    role: Role,
    observation: &Observation,
) -> Option<String> {
    match (&observation.span, observation.measure) {
        (Some(Period::NotStated), _) => Some(scope.words.get("span_not_stated").to_owned()),
        (Some(span), _) => Some(scope.words.fill("span", &[("span", &scope.period(span))])),
        (None, Measure::Cumulative) if matches!(role, Role::Target(_)) => {
            Some(scope.words.get("span_not_stated").to_owned())
        }
        (None, same) if same == indicator.measure => None,
        (None, Measure::NotStated) => Some(scope.words.get("measure_unclear").to_owned()),
        (None, other) => Some(measure(scope, other)),
    }
}

/// The state, where it says more than the role does.
pub fn state(scope: &Scope, role: Role, state: State) -> Option<String> {
    let key = match state {
        State::Counted => return None,
        State::Target if matches!(role, Role::Target(_)) => return None,
        State::Expected if matches!(role, Role::Projection(_)) => return None,
        State::Target => "state_target",
        State::Provisional => "state_provisional",
        State::Revised => "state_revised",
        State::Planned => "state_planned",
        State::Expected => "state_expected",
    };
    Some(scope.words.get(key).to_owned())
}

/// What stands before the number, the number, and what stands behind it.
fn parted(scope: &Scope, observation: &Observation, unit: &Unit) -> (String, String, String) {
    let Value::Known(amount) = &observation.value else {
        return (String::new(), NONE.to_owned(), String::new());
    };
    let number = write::number(amount.0, scope.lang);
    let around = around(amount.0, unit, observation, scope.lang);
    match around.split_once(PLACE) {
        Some((before, after)) => (before.to_owned(), number, after.to_owned()),
        None => (String::new(), around, String::new()),
    }
}

/// A character that no unit holds, where the number goes.
const PLACE: char = '\u{e000}';

fn around(n: rust_decimal::Decimal, unit: &Unit, of: &Observation, lang: &Lang) -> String {
    write::quantity_as(&PLACE.to_string(), n, unit, of.bound, lang)
}
