//! How an indicator stands, in words.

use crate::model::{self, Indicator, IndicatorIx, Shortfall, SoFar, Why, judge};
use crate::render::scope::EditionScope;
use crate::render::view::{Judgement, Standing};
use crate::value::{Period, write};
use rust_decimal::Decimal;

/// How an indicator stands, with the sum or the reason for there being none.
pub fn judgement(scope: &EditionScope, ix: IndicatorIx) -> Judgement {
    let indicator = scope.edition.indicator(ix);
    let publication = scope.publication;
    let result = judge(indicator, publication.thresholds, publication.fiscal_start);
    let (standing, symbol, text) = words(&result);
    let (sum, reason) = match &result {
        model::Judgement::Achieved(sum) => (Some(against_target(scope, indicator, sum)), None),
        model::Judgement::OnTrack(sum)
        | model::Judgement::Behind(sum)
        | model::Judgement::OffTrack(sum) => (Some(against_path(scope, indicator, sum)), None),
        model::Judgement::NotYetMeasured => (None, Some("reason_not_measured")),
        model::Judgement::CannotBeJudged(why) => (
            match why {
                Why::UnlikeMeasures(Some(so_far)) => Some(added_up(scope, indicator, so_far)),
                _ => None,
            },
            Some(because(indicator, why)),
        ),
    };
    Judgement {
        standing,
        symbol: symbol.to_owned(),
        text: scope.words.get(text).to_owned(),
        sum,
        reason: reason.map(|key| scope.words.get(key).to_owned()),
    }
}

/// Standing, symbol and the key of its word.
fn words(result: &model::Judgement) -> (Standing, &'static str, &'static str) {
    match result {
        model::Judgement::Achieved(_) => (Standing::Achieved, "◎", "standing_achieved"),
        model::Judgement::OnTrack(_) => (Standing::OnTrack, "○", "standing_on_track"),
        model::Judgement::Behind(_) => (Standing::Behind, "△", "standing_behind"),
        model::Judgement::OffTrack(_) => (Standing::OffTrack, "▲", "standing_off_track"),
        model::Judgement::NotYetMeasured => (Standing::NotMeasured, "―", "standing_not_measured"),
        model::Judgement::CannotBeJudged(_) => (Standing::Unjudged, "―", "standing_unjudged"),
    }
}

/// The key of the sentence that says why there is no judgement.
fn because(indicator: &Indicator, why: &Why) -> &'static str {
    match why {
        Why::NoTarget => "reason_no_target",
        Why::NoPath => "reason_no_path",
        Why::UnlikeMeasures(Some(_)) => "reason_total",
        Why::UnlikeMeasures(None) => "reason_measures",
        Why::BasisNotStated if lacks_year(indicator) => "reason_no_period",
        Why::BasisNotStated => "reason_basis",
        Why::Partial => "reason_partial",
        Why::NoDirection => "reason_no_direction",
        Why::NoBand => "reason_no_band",
        Why::OutsideThePath => "reason_outside",
        Why::NotComputable => "reason_not_computable",
    }
}

fn lacks_year(indicator: &Indicator) -> bool {
    let mut targets = indicator.targets.iter();
    targets.any(|t| t.period == Period::NotStated)
}

fn against_path(scope: &EditionScope, indicator: &Indicator, sum: &Shortfall) -> String {
    let needed = sum.needed.round_dp(scale(indicator, sum));
    let (key, percent) = match sum.percent {
        Some(percent) => ("sum_path", written(scope, percent)),
        None => ("sum_path_only", String::new()),
    };
    scope.words.fill(
        key,
        &[
            ("actual", &quantity(scope, indicator, sum.actual)),
            ("needed", &quantity(scope, indicator, needed)),
            ("period", &scope.period(&sum.period)),
            ("percent", &percent),
        ],
    )
}

fn against_target(scope: &EditionScope, indicator: &Indicator, sum: &Shortfall) -> String {
    let (key, percent) = match sum.percent {
        Some(percent) => ("sum_target", written(scope, percent)),
        None => ("sum_target_only", String::new()),
    };
    scope.words.fill(
        key,
        &[
            ("actual", &quantity(scope, indicator, sum.actual)),
            ("target", &quantity(scope, indicator, sum.needed)),
            ("period", &scope.period(&sum.period)),
            ("percent", &percent),
        ],
    )
}

fn added_up(scope: &EditionScope, indicator: &Indicator, so_far: &SoFar) -> String {
    let span = so_far.span.as_ref().map(|span| scope.period(span));
    scope.words.fill(
        "sum_cumulative",
        &[
            ("actual", &quantity(scope, indicator, so_far.sum)),
            ("target", &quantity(scope, indicator, so_far.target)),
            ("left", &quantity(scope, indicator, so_far.left)),
            ("periods", &scope.period(&joined(&so_far.periods))),
            ("span", &span.unwrap_or_default()),
        ],
    )
}

/// Fiscal or calendar years without a gap as one range, others as a list.
fn joined(periods: &[Period]) -> Period {
    let year = |p: &Period| match *p {
        Period::FiscalYear(y) | Period::Year(y) => Some(y),
        _ => None,
    };
    let follows = |pair: &[Period]| match (year(&pair[0]), year(&pair[1])) {
        (Some(a), Some(b)) => b == a + 1 && pair[0].is_comparable_to(&pair[1]),
        _ => false,
    };
    match periods {
        [] => Period::NotStated,
        [only] => only.clone(),
        [first, .., last] if periods.windows(2).all(follows) => {
            Period::Range(Some(Box::new(first.clone())), Some(Box::new(last.clone())))
        }
        several => Period::List(several.to_vec()),
    }
}

/// As many decimals as the figures that the sum rests on.
fn scale(indicator: &Indicator, sum: &Shortfall) -> u32 {
    indicator
        .observations()
        .filter_map(|(_, o)| o.number())
        .map(|n| n.scale())
        .fold(sum.actual.scale(), u32::max)
}

fn quantity(scope: &EditionScope, indicator: &Indicator, n: Decimal) -> String {
    write::quantity(n, &indicator.unit, None, scope.lang)
}

fn written(scope: &EditionScope, percent: Decimal) -> String {
    format!("{}%", scope.number(percent))
}
