//! Indicators as lines of a summary.

use crate::model::{Indicator, IndicatorIx, NodeIx, Observation, Role, Subject};
use crate::render::part::{chart, judgement::judgement, marks, node, observation::short_point};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{IndicatorGroup, Kpi, Link};

/// An indicator as a line of a summary.
pub fn kpi(scope: &EditionScope, ix: IndicatorIx) -> Kpi {
    let indicator = scope.edition.indicator(ix);
    let latest = indicator.latest_actual(scope.publication.fiscal_start);
    Kpi {
        title: Link {
            text: scope.text(&indicator.title).to_owned(),
            href: scope.href(Target::Indicator(ix)),
        },
        marks: marks::for_doubts(scope, &Subject::Indicator(ix)),
        representative: representative(scope, indicator),
        unit: scope.text(&indicator.unit.name).to_owned(),
        baseline: indicator
            .baseline
            .as_ref()
            .map(|_| short_point(scope, ix, Role::Baseline)),
        latest: latest.map(|(role, _)| short_point(scope, ix, role)),
        targets: in_time(&indicator.targets)
            .into_iter()
            .map(|at| short_point(scope, ix, Role::Target(at)))
            .collect(),
        strip: chart::strip(scope, ix),
        judgement: judgement(scope, ix),
    }
}

/// That an indicator is representative, and of what.
pub fn representative(scope: &EditionScope, indicator: &Indicator) -> Option<String> {
    match indicator.representative_of {
        Some(of) => Some(
            scope
                .words
                .fill("representative_of", &[("node", &node::name(scope, of))]),
        ),
        None => indicator
            .representative
            .then(|| scope.words.get("representative").to_owned()),
    }
}

/// Places of observations in the order of time, those without a period last.
pub fn in_time(list: &[Observation]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by_key(|at| list[*at].period.chronology());
    order
}

/// Whether any indicator has an actual.
pub fn measured(groups: &[IndicatorGroup]) -> bool {
    groups
        .iter()
        .flat_map(|group| &group.rows)
        .any(|row| row.latest.is_some())
}

/// The indicators of a node and all below it (`None`: of the edition), by
/// node, in the order of the files. Who shows groups more than once in one
/// document gives them anchors of their own.
pub fn groups(scope: &EditionScope, top: Option<NodeIx>) -> Vec<IndicatorGroup> {
    let edition = scope.edition;
    let mut groups = Vec::new();
    if top.is_none() {
        let loose = rows(scope, None);
        if !loose.is_empty() {
            groups.push(IndicatorGroup {
                id: "whole--document".to_owned(),
                kicker: None,
                title: scope.words.get("whole_document").to_owned(),
                href: None,
                rows: loose,
            });
        }
    }
    for ix in (0..edition.nodes.len()).map(NodeIx) {
        if !top.is_none_or(|top| edition.is_within(ix, top)) {
            continue;
        }
        let rows = rows(scope, Some(ix));
        if rows.is_empty() {
            continue;
        }
        groups.push(IndicatorGroup {
            id: format!("of--{}", edition.node(ix).id),
            kicker: node::label(scope, ix),
            title: node::title(scope, ix).text,
            href: Some(scope.href(Target::Node(ix))),
            rows,
        });
    }
    groups
}

/// Places of the indicators that [`groups`] shows.
pub fn indicators_of(scope: &EditionScope, top: Option<NodeIx>) -> Vec<IndicatorIx> {
    (0..scope.edition.indicators.len())
        .map(IndicatorIx)
        .filter(|ix| match (top, scope.edition.indicator(*ix).node) {
            (None, _) => true,
            (Some(top), Some(own)) => scope.edition.is_within(own, top),
            (Some(_), None) => false,
        })
        .collect()
}

fn rows(scope: &EditionScope, node: Option<NodeIx>) -> Vec<Kpi> {
    (0..scope.edition.indicators.len())
        .map(IndicatorIx)
        .filter(|ix| scope.edition.indicator(*ix).node == node)
        .map(|ix| kpi(scope, ix))
        .collect()
}
