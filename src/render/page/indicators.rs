//! The page of all indicators; also the summary of an overview.

use crate::model::{About, Standing, Subject, Tally};
use crate::plan::{DataFile, Route};
use crate::render::part::{download, judgement, kpi, marks, matrix, tally, trace};
use crate::render::scope::EditionScope;
use crate::render::view;
use crate::value::ProgressKind;

/// The indicators, by node.
pub fn view(scope: &EditionScope) -> view::Indicators {
    let groups = kpi::groups(scope, None);
    let measured = kpi::measured(&groups);
    // The first page gives a view of the whole.
    let is_first = matches!(scope.route, Route::Overview(_));
    let matrix = if is_first {
        None
    } else {
        matrix::matrix(scope)
    };
    let count = tally::count(scope, kpi::indicators_of(scope, None));
    view::Indicators {
        lead: lead(scope, &count, measured),
        measured,
        counts: tally::tables(scope),
        traces: if matrix.is_some() {
            let all = kpi::indicators_of(scope, None);
            all.into_iter()
                .flat_map(|ix| trace::of_indicator(scope, ix))
                .collect()
        } else {
            trace::of_summaries(scope, kpi::indicators_of(scope, None))
        },
        matrix,
        method: method(scope, &count),
        doubts: marks::doubts_of(scope, |entry| {
            let is_shown = !matches!(entry.subject, Subject::AlsoPrinted(..));
            let mut all = kpi::indicators_of(scope, None).into_iter();
            is_shown && all.any(|ix| marks::concerns_any_of(entry, About::Indicator(ix)))
        }),
        downloads: download::both(
            scope,
            scope.words.get("data_indicators"),
            DataFile::Indicators,
        ),
        groups,
    }
}

fn lead(scope: &EditionScope, tally: &Tally, measured: bool) -> Vec<String> {
    let count = scope.edition.indicators.len();
    let mut lead = vec![scope.words.count("indicators_count", count, &[])];
    if measured {
        let list = tally::sentence(scope, tally);
        lead.push(scope.words.fill("standing_lead", &[("list", &list)]));
        lead.extend(tally::reasons(scope, tally));
    } else {
        lead.push(scope.words.get("indicators_unmeasured").to_owned());
    }
    lead
}

/// How judgements are made. Without any the rules would only puzzle.
fn method(scope: &EditionScope, tally: &Tally) -> Vec<String> {
    let words = scope.words;
    let mut method = vec![words.get("method_none").to_owned()];
    let is_judged =
        |s: &Standing| !matches!(s, Standing::NotYetMeasured | Standing::CannotBeJudged);
    if !tally.standings.keys().any(is_judged) {
        return method;
    }
    method.push(words.get("method_path").to_owned());
    let rules = &scope.edition.rules;
    let (rate, explained) = match rules.progress {
        Some(ProgressKind::Distance) => ("rate_name_distance", "method_distance"),
        Some(ProgressKind::Attainment) | None => ("rate_name_attainment", "method_attainment"),
    };
    method.push(words.get(explained).to_owned());
    let mut parts = vec![("rate", words.get(rate).to_owned())];
    let key = match rules.thresholds {
        Some(thresholds) => {
            let percent = |n| format!("{}%", scope.number(n));
            parts.push(("on_track_from", percent(thresholds.on_track)));
            parts.push(("behind_from", percent(thresholds.behind)));
            "method_thresholds"
        }
        None => "method_no_thresholds",
    };
    for (name, standing) in [
        ("on_track", Standing::OnTrack),
        ("behind", Standing::Behind),
        ("off_track", Standing::OffTrack),
        ("achieved", Standing::Achieved),
        ("missed", Standing::Missed),
    ] {
        let symbol = rules.symbols.of(standing);
        parts.push((
            name,
            format!("{symbol} {}", judgement::word(scope, standing)),
        ));
    }
    let parts: Vec<(&str, &str)> = parts.iter().map(|(k, v)| (*k, v.as_str())).collect();
    method.push(words.fill(key, &parts));
    method.push(words.fill("method_final", &parts));
    method
}
