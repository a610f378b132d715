//! The sums behind judgements, as sentences that readers can work out again.

use crate::model::{Against, Band, Direction, Indicator, Progress, SoFar, Sum};
use crate::render::part::difference::difference;
use crate::render::scope::EditionScope;
use crate::value::{Bound, Period, ProgressKind, write};
use rust_decimal::Decimal;

/// What an actual figure was set against, and how far it is from that.
pub(super) fn sum(scope: &EditionScope, indicator: &Indicator, sum: &Sum) -> String {
    let said = |n, bound| quantity(scope, indicator, n, bound);
    let period = scope.period(&sum.period);
    let actual = said(sum.actual, sum.bound);
    let remarks = remarks(scope, indicator, sum);
    let mut parts = vec![("period", period), ("actual", actual), ("remarks", remarks)];
    let key = match &sum.against {
        Against::Path(needed) => {
            parts.push(("needed", said(*needed, None)));
            "sum_path"
        }
        Against::Target(target, due) => {
            parts.push(("target", said(*target, None)));
            parts.push(("due", scope.period(due)));
            "sum_target"
        }
        Against::Band(limits) => {
            parts.push(("band", band(scope, indicator, *limits)));
            "sum_band"
        }
        Against::Total(target, span) => {
            parts.push(("target", said(*target, None)));
            parts.push(("span", scope.period(span)));
            "sum_total"
        }
        Against::TotalPath(needed, span) => {
            parts.push(("needed", said(*needed, None)));
            parts.push(("span", scope.period(span)));
            "sum_total_path"
        }
    };
    filled(scope, key, &parts)
}

/// The limits of a value to be kept.
pub fn band(scope: &EditionScope, indicator: &Indicator, limits: Band) -> String {
    let said = |n: Option<Decimal>| n.map(|n| quantity(scope, indicator, n, None));
    let (low, high) = (said(limits.low), said(limits.high));
    let key = match (&low, &high) {
        (Some(_), Some(_)) => "band_both",
        (Some(_), None) => "band_low",
        (None, _) => "band_high",
    };
    let parts = [
        ("low", low.unwrap_or_default()),
        ("high", high.unwrap_or_default()),
    ];
    filled(scope, key, &parts)
}

/// How far a figure is from what it is set against: the rate, where its meaning
/// or thresholds for it are declared, and the difference.
fn remarks(scope: &EditionScope, indicator: &Indicator, sum: &Sum) -> String {
    let rules = &scope.edition.rules;
    let declared = rules.progress.is_some() || rules.thresholds.is_some();
    let rate = sum.percent.filter(|_| declared).map(|percent| {
        let key = match rules.progress {
            Some(ProgressKind::Distance) => "rate_distance",
            Some(ProgressKind::Attainment) | None => "rate_attainment",
        };
        filled(scope, key, &[("percent", percent_of(scope, percent))])
    });
    let gap = sum.gap().filter(|gap| !gap.is_zero()).map(|gap| {
        let key = if gap > Decimal::ZERO {
            "gap_above"
        } else {
            "gap_below"
        };
        let gap = difference(scope, gap.abs(), &indicator.unit);
        filled(scope, key, &[("gap", gap)])
    });
    let all: Vec<String> = rate.into_iter().chain(gap).collect();
    if all.is_empty() {
        return String::new();
    }
    let list = all.join(scope.words.get("list_join"));
    filled(scope, "sum_remarks", &[("list", list)])
}

/// Yearly figures added up towards a total.
pub(super) fn added_up(scope: &EditionScope, indicator: &Indicator, so_far: &SoFar) -> String {
    let said = |n| quantity(scope, indicator, n, None);
    let parts = [
        ("actual", said(so_far.sum)),
        ("target", said(so_far.target)),
        ("left", said(so_far.left)),
        ("periods", scope.period(&joined(&so_far.periods))),
        ("span", scope.period(&so_far.span)),
    ];
    filled(scope, "sum_cumulative", &parts)
}

/// The rate of progress towards the last target, with its sum.
pub(super) fn progress(scope: &EditionScope, indicator: &Indicator, one: &Progress) -> String {
    let said = |n| quantity(scope, indicator, n, None);
    let key = match (one.kind, indicator.direction) {
        (ProgressKind::Distance, _) => "progress_distance",
        (ProgressKind::Attainment, Direction::Decrease) => "progress_attainment_less",
        (ProgressKind::Attainment, _) => "progress_attainment",
    };
    let start = one.start.map(said).unwrap_or_default();
    let parts = [
        ("actual", said(one.actual)),
        ("target", said(one.goal)),
        ("start", start),
        ("percent", percent_of(scope, one.percent)),
    ];
    filled(scope, key, &parts)
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

fn quantity(
    scope: &EditionScope,
    indicator: &Indicator,
    n: Decimal,
    bound: Option<Bound>,
) -> String {
    write::quantity(n, &indicator.unit, bound, scope.lang)
}

fn percent_of(scope: &EditionScope, percent: Decimal) -> String {
    format!("{}%", scope.number(percent))
}

fn filled(scope: &EditionScope, key: &str, parts: &[(&str, String)]) -> String {
    let parts: Vec<(&str, &str)> = parts.iter().map(|(k, v)| (*k, v.as_str())).collect();
    scope.words.fill(key, &parts)
}
