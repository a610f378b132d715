//! What is declared beside the figures of an indicator: the path to its
//! targets, the range to keep, the time of the strategy.

use crate::chart::kind::{Gap, Kept, Way};
use crate::model::{Against, Direction, Indicator, Path, judge, path_values};
use crate::render::part::{difference, judgement};
use crate::render::scope::EditionScope;
use crate::value::{Basis, Period};
use rust_decimal::Decimal;

/// The declared path; none where there is none, or it gives no values.
pub(super) fn way(scope: &EditionScope, indicator: &Indicator) -> Option<Way> {
    let path = indicator.path?;
    let points = path_values(indicator, scope.publication.fiscal_start);
    let key = match path {
        Path::Linear => "path_linear",
        Path::Growth => "path_growth",
        Path::Stepped => "path_stepped",
    };
    let parts = [("path", scope.words.get(key))];
    (points.len() > 1).then(|| Way {
        points,
        stepped: path == Path::Stepped,
        words: scope.words.fill("chart_way", &parts),
    })
}

/// How far the latest actual figure is off the declared path.
pub(super) fn gap(scope: &EditionScope, indicator: &Indicator) -> Option<Gap> {
    let judged = judge(
        indicator,
        &scope.edition.rules,
        scope.publication.fiscal_start,
    );
    let sum = judged.sum()?;
    let Against::Path(needed) = sum.against else {
        return None;
    };
    let gap = sum.gap().filter(|gap| !gap.is_zero())?;
    let key = if gap > Decimal::ZERO {
        "gap_above"
    } else {
        "gap_below"
    };
    let said = difference::difference(scope, gap.abs(), &indicator.unit);
    Some(Gap {
        period: sum.period.clone(),
        needed,
        words: scope.words.fill(key, &[("gap", &said)]),
    })
}

/// The range in which a value is to be kept.
pub(super) fn kept(scope: &EditionScope, indicator: &Indicator) -> Option<Kept> {
    let band = indicator.band?;
    let said = judgement::band(scope, indicator, band);
    (indicator.direction == Direction::Maintain).then(|| Kept {
        low: band.low,
        high: band.high,
        words: scope.words.fill("chart_kept", &[("band", &said)]),
    })
}

/// The time of the strategy, where the figures say which kind of year they
/// are of.
pub(super) fn span(scope: &EditionScope, indicator: &Indicator) -> Option<(Period, String)> {
    let mut known = indicator.observations().map(|(_, o)| &o.period);
    let is_placed = known.all(|p| p.basis().is_some_and(|basis| basis != Basis::Unstated));
    let words = scope.words.get("fact_period").to_owned();
    is_placed.then(|| (scope.edition.period.clone(), words))
}
