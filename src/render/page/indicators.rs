//! The page of all indicators; also the summary of an overview.

use crate::model::About;
use crate::model::Subject;
use crate::plan::DataFile;
use crate::render::part::{download, kpi, marks, trace};
use crate::render::scope::EditionScope;
use crate::render::view::{self, IndicatorGroup, Standing};

/// The indicators, by node.
pub fn view(scope: &EditionScope) -> view::Indicators {
    let groups = kpi::groups(scope, None);
    let measured = kpi::measured(&groups);
    view::Indicators {
        lead: lead(scope, &groups, measured),
        measured,
        method: method(scope, &groups),
        doubts: marks::doubts_of(scope, |entry| {
            let is_shown = !matches!(entry.subject, Subject::AlsoPrinted(..));
            let mut all = kpi::indicators_of(scope, None).into_iter();
            is_shown && all.any(|ix| marks::concerns_any_of(entry, About::Indicator(ix)))
        }),
        traces: trace::of_summaries(scope, kpi::indicators_of(scope, None)),
        downloads: download::both(
            scope,
            scope.words.get("data_indicators"),
            DataFile::Indicators,
        ),
        groups,
    }
}

fn lead(scope: &EditionScope, groups: &[IndicatorGroup], measured: bool) -> Vec<String> {
    let count = scope.edition.indicators.len();
    let mut lead = vec![scope.words.count("indicators_count", count, &[])];
    if !measured {
        lead.push(scope.words.get("indicators_unmeasured").to_owned());
        return lead;
    }
    let order = [
        Standing::Achieved,
        Standing::OnTrack,
        Standing::Behind,
        Standing::OffTrack,
        Standing::Unjudged,
        Standing::NotMeasured,
    ];
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let counts: Vec<String> = order
        .into_iter()
        .filter_map(|standing| {
            let mut those = rows().filter(|row| row.judgement.standing == standing);
            let first = those.next()?;
            let n = (1 + those.count()).to_string();
            let parts = [("standing", first.judgement.text.as_str()), ("n", &n)];
            Some(scope.words.fill("standing_count", &parts))
        })
        .collect();
    lead.push(counts.join(scope.words.get("list_join")));
    lead
}

/// How judgements are made. Without any the thresholds would only puzzle.
fn method(scope: &EditionScope, groups: &[IndicatorGroup]) -> Vec<String> {
    let judged = groups.iter().flat_map(|group| &group.rows).any(|row| {
        !matches!(
            row.judgement.standing,
            Standing::NotMeasured | Standing::Unjudged
        )
    });
    let mut method = vec![scope.words.get("method_none").to_owned()];
    if let Some(thresholds) = scope.publication.thresholds.filter(|_| judged) {
        let percent = |n| format!("{}%", scope.number(n));
        method.push(scope.words.fill(
            "method_thresholds",
            &[
                ("on_track", &percent(thresholds.on_track)),
                ("behind", &percent(thresholds.behind)),
            ],
        ));
    }
    method
}
