//! How an indicator stands, in words.

mod sums;

pub use sums::band;

use crate::model::{self, Indicator, IndicatorIx, Standing, Why, judge, judge_then, progress};
use crate::render::scope::EditionScope;
use crate::render::view::{self, Judgement};
use crate::value::Period;

/// How an indicator stands, with the sum or the reason for there being none.
pub fn judgement(scope: &EditionScope, ix: IndicatorIx) -> Judgement {
    let indicator = scope.edition.indicator(ix);
    let fiscal_start = scope.publication.fiscal_start;
    let rules = &scope.edition.rules;
    let result = judge(indicator, rules, fiscal_start);
    let so_far = match &result {
        model::Judgement::CannotBeJudged(Why::UnlikeMeasures(so_far)) => so_far.as_ref(),
        _ => None,
    };
    let reason = match &result {
        model::Judgement::NotYetMeasured => Some("reason_not_measured"),
        model::Judgement::CannotBeJudged(why) => Some(because(indicator, why)),
        _ => None,
    };
    let sum = result.sum().map(|sum| sums::sum(scope, indicator, sum));
    let standing = result.standing();
    Judgement {
        standing: shown(standing),
        symbol: rules.symbols.of(standing).to_owned(),
        text: word(scope, standing).to_owned(),
        sum: sum.or_else(|| so_far.map(|so_far| sums::added_up(scope, indicator, so_far))),
        progress: progress(indicator, rules, fiscal_start)
            .map(|progress| sums::progress(scope, indicator, &progress)),
        reason: reason.map(|key| scope.words.get(key).to_owned()),
    }
}

/// How an indicator stood when an actual figure of it was the latest; none
/// where that figure was not judged.
pub fn standing_then(scope: &EditionScope, ix: IndicatorIx, actual: usize) -> Option<Standing> {
    let indicator = scope.edition.indicator(ix);
    let fiscal_start = scope.publication.fiscal_start;
    let judged = judge_then(indicator, actual, &scope.edition.rules, fiscal_start)?;
    judged.sum().map(|_| judged.standing())
}

fn shown(standing: Standing) -> view::Standing {
    match standing {
        Standing::Achieved => view::Standing::Achieved,
        Standing::OnTrack => view::Standing::OnTrack,
        Standing::Behind => view::Standing::Behind,
        Standing::OffTrack => view::Standing::OffTrack,
        Standing::Missed => view::Standing::Missed,
        Standing::NotYetMeasured => view::Standing::NotMeasured,
        Standing::CannotBeJudged => view::Standing::Unjudged,
    }
}

/// The word for a standing.
pub fn word<'a>(scope: &EditionScope<'a>, standing: Standing) -> &'a str {
    scope.words.get(match standing {
        Standing::Achieved => "standing_achieved",
        Standing::OnTrack => "standing_on_track",
        Standing::Behind => "standing_behind",
        Standing::OffTrack => "standing_off_track",
        Standing::Missed => "standing_missed",
        Standing::NotYetMeasured => "standing_not_measured",
        Standing::CannotBeJudged => "standing_unjudged",
    })
}

/// The key of the sentence that says why there is no judgement.
fn because(indicator: &Indicator, why: &Why) -> &'static str {
    match why {
        Why::NoTarget => "reason_no_target",
        Why::NoPath => "reason_no_path",
        Why::UnlikeMeasures(Some(_)) => "reason_total",
        Why::UnlikeMeasures(None) => "reason_measures",
        Why::UnlikeSpans => "reason_spans",
        Why::BasisNotStated if lacks_year(indicator) => "reason_no_period",
        Why::BasisNotStated => "reason_basis",
        Why::Partial => "reason_partial",
        Why::NoDirection => "reason_no_direction",
        Why::NoBand => "reason_no_band",
        Why::OutsideThePath => "reason_outside",
        Why::NotComputable => "reason_not_computable",
        Why::OpenBound => "reason_open_bound",
    }
}

/// The key of the short words for why indicators cannot be judged, by
/// [`Why::name`].
pub fn short_reason(name: &str) -> &'static str {
    match name {
        "no-target" => "why_no_target",
        "no-path" => "why_no_path",
        "unlike-measures" => "why_measures",
        "unlike-spans" => "why_spans",
        "basis-not-stated" => "why_basis",
        "partial" => "why_partial",
        "no-direction" => "why_no_direction",
        "no-band" => "why_no_band",
        "outside-the-path" => "why_outside",
        "not-computable" => "why_not_computable",
        _ => "why_open_bound",
    }
}

fn lacks_year(indicator: &Indicator) -> bool {
    let mut targets = indicator.targets.iter();
    targets.any(|t| t.period == Period::NotStated)
}
