//! The page of an indicator.

use crate::model::{About, AlsoPrinted, Direction, Indicator, IndicatorIx, Path, Stated, Subject};
use crate::plan::{ChartKey, DataFile};
use crate::render::chrome;
use crate::render::part::text::{fact, linked, unstated};
use crate::render::part::{
    chart, download, judgement, kpi, marks, node, observation, source, table, trace,
};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{self, Fact};
use crate::value::{Measure, write};

/// Everything about one indicator.
pub fn view(scope: &EditionScope, ix: IndicatorIx) -> view::Indicator {
    let indicator = scope.edition.indicator(ix);
    let title = scope.text(&indicator.title);
    let own = [&indicator.origin];
    let observed = indicator.observations().map(|(_, o)| &o.origin);
    view::Indicator {
        id: scope
            .anchor(Target::Indicator(ix))
            .unwrap_or_else(|| indicator.id.to_string()),
        title: title.to_owned(),
        marks: marks::for_doubts(scope, &Subject::Indicator(ix)),
        path: indicator
            .node
            .map(|node| node::path(scope, node))
            .unwrap_or_default(),
        representative: kpi::representative(scope, indicator),
        points: points(scope, ix),
        judgement: judgement::judgement(scope, ix),
        chart: chart::chart(scope, ChartKey::of_indicator(scope.edition, ix)),
        table: table::indicator_table(scope, ix),
        way_lead: path_word(indicator.path).map(|key| {
            let path = scope.words.get(key);
            scope.words.fill("path_lead", &[("path", path)])
        }),
        way: table::path_table(scope, ix),
        facts: facts(scope, indicator),
        as_printed: marks::as_printed(scope, &indicator.origin),
        also_printed: indicator
            .also_printed
            .iter()
            .map(|other| also_printed(scope, other))
            .collect(),
        notes: notes(scope, indicator),
        doubts: marks::doubts_of(scope, |entry| {
            marks::concerns_any_of(entry, About::Indicator(ix))
        }),
        sources: source::lines(scope, own.into_iter().chain(observed)),
        traces: trace::of_indicator(scope, ix),
        downloads: download::both(scope, title, DataFile::Indicators),
        cite: chrome::cite(scope, title, Some(scope)),
    }
}

/// Baseline, latest actual and targets, in their order in time.
fn points(scope: &EditionScope, ix: IndicatorIx) -> Vec<view::Point> {
    let indicator = scope.edition.indicator(ix);
    let latest = indicator.latest_actual(scope.publication.fiscal_start);
    let latest = latest.map(|(role, _)| role);
    let is_latest = |role: &crate::model::Role| {
        !matches!(role, crate::model::Role::Actual(_)) || latest == Some(*role)
    };
    table::order(indicator)
        .into_iter()
        .filter(is_latest)
        .filter(|role| indicator.observation(*role).is_some())
        .map(|role| observation::short_point(scope, ix, role))
        .collect()
}

fn facts(scope: &EditionScope, indicator: &Indicator) -> Vec<Fact> {
    let stated = |term: &str, text: &Stated<crate::lang::Text>| match text {
        Stated::Is(text) => fact(scope, term, scope.text(text)),
        Stated::NotStated => unstated(scope, term),
    };
    let unit = scope.text(&indicator.unit.name);
    let mut all = vec![
        stated("fact_definition", &indicator.definition),
        fact(scope, "fact_unit", unit),
        direction(scope, indicator.direction),
        match indicator.measure {
            Measure::NotStated => unstated(scope, "fact_measure"),
            known => fact(scope, "fact_measure", observation::measure(scope, known)),
        },
        path(scope, indicator.path),
        stated("fact_owner", &indicator.owner),
    ];
    if indicator.direction == Direction::Maintain {
        let band = indicator
            .band
            .map(|band| judgement::band(scope, indicator, band));
        all.push(match band {
            Some(band) => fact(scope, "fact_band", band),
            None => unstated(scope, "fact_band"),
        });
    }
    if indicator.node.is_none() {
        all.insert(0, unstated(scope, "fact_node"));
    }
    if let Some(of) = indicator.representative_of {
        let link = node::link(scope, of);
        let place = fact(scope, "fact_representative_of", link.text);
        all.push(linked(place, link.href));
    }
    all
}

fn direction(scope: &EditionScope, direction: Direction) -> Fact {
    let key = match direction {
        Direction::Increase => "direction_increase",
        Direction::Decrease => "direction_decrease",
        Direction::Maintain => "direction_maintain",
        Direction::NotStated => return unstated(scope, "fact_direction"),
    };
    fact(scope, "fact_direction", scope.words.get(key))
}

fn path(scope: &EditionScope, path: Option<Path>) -> Fact {
    match path_word(path) {
        Some(key) => fact(scope, "fact_path", scope.words.get(key)),
        None => unstated(scope, "fact_path"),
    }
}

/// The key of the words for a path.
fn path_word(path: Option<Path>) -> Option<&'static str> {
    Some(match path? {
        Path::Linear => "path_linear",
        Path::Growth => "path_growth",
        Path::Stepped => "path_stepped",
    })
}

fn also_printed(scope: &EditionScope, other: &AlsoPrinted) -> view::AlsoPrinted {
    let value = other.value.map(|n| match &other.unit {
        Some(unit) => write::quantity(n, unit, None, scope.lang),
        None => scope.number(n),
    });
    let period = other.period.as_ref().map(|p| scope.period(p));
    let dated = match (value, period) {
        (Some(value), Some(period)) => Some(
            scope
                .words
                .fill("dated_value", &[("value", &value), ("period", &period)]),
        ),
        (value, period) => value.or(period),
    };
    let note = other.origin.note.as_ref().map(|note| scope.text(note));
    let printed = other.origin.as_printed.as_ref();
    let printed = printed.map(|text| scope.words.fill("printed_as", &[("text", text)]));
    let remarks: Vec<String> = printed.into_iter().chain(note.map(str::to_owned)).collect();
    view::AlsoPrinted {
        title: scope.text(&other.title).to_owned(),
        values: dated.into_iter().collect(),
        place: source::place(scope, &other.origin),
        note: (!remarks.is_empty()).then(|| join(scope, &remarks)),
    }
}

/// Sentences one after the other.
fn join(scope: &EditionScope, sentences: &[String]) -> String {
    let between = if scope.lang.is_unspaced() { "" } else { " " };
    sentences.join(between)
}

fn notes(scope: &EditionScope, indicator: &Indicator) -> Vec<String> {
    let note = indicator.origin.note.as_ref();
    let note = note.map(|note| scope.text(note));
    let mut observed = indicator.observations();
    let unstated = observed.any(|(_, o)| observation::is_of_unstated_basis(&o.period));
    let years = unstated.then(|| scope.words.get("chart_years_unstated"));
    note.into_iter().chain(years).map(str::to_owned).collect()
}
