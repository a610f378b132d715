//! Whether an indicator is where it should be: one pure function, whose result
//! page, chart, print, data and checks all use.

use super::{Direction, Indicator, Observation, Path};
use crate::parse::draft::JudgementDraft;
use crate::value::{Measure, Period};
use rust_decimal::{Decimal, MathematicalOps};

/// The judgement of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum Judgement {
    /// The last target is reached.
    Achieved(Shortfall),
    /// At or above the upper threshold of the value needed.
    OnTrack(Shortfall),
    /// Between the thresholds.
    Behind(Shortfall),
    /// Below the lower threshold.
    OffTrack(Shortfall),
    /// There is no actual figure yet.
    NotYetMeasured,
    /// There is one, and it cannot be set against a target.
    CannotBeJudged(Why),
}

/// The sum behind a judgement.
#[derive(Clone, Debug, PartialEq)]
pub struct Shortfall {
    /// What the actual figure is of.
    pub period: Period,
    /// The actual figure.
    pub actual: Decimal,
    /// The value needed in that period.
    pub needed: Decimal,
    /// Actual as percent of needed (needed as percent of actual where less is
    /// better), to one decimal.
    pub percent: Decimal,
}

/// Why there is no judgement.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// No target is given.
    NoTarget,
    /// No path between the dated points is declared.
    NoPath,
    /// Baseline, actual and target are counts of unlike kinds. Where yearly
    /// figures run up to a cumulative target, the sum so far stands here.
    UnlikeMeasures(Option<SoFar>),
    /// A year whose basis is not stated, set against one that has a basis.
    BasisNotStated,
    /// The actual figure covers less than its period.
    Partial,
    /// The source does not say whether more or less is better.
    NoDirection,
    /// "Maintain" without a band.
    NoBand,
    /// The actual figure lies before or after every dated point.
    OutsideThePath,
}

/// Yearly figures added up towards a cumulative target.
#[derive(Clone, Debug, PartialEq)]
pub struct SoFar {
    /// The periods added up, in order.
    pub periods: Vec<Period>,
    /// Their sum.
    pub sum: Decimal,
    /// The target.
    pub target: Decimal,
    /// What is left; zero if the target is reached.
    pub left: Decimal,
    /// The periods over which the target is summed.
    pub span: Option<Period>,
}

/// Judges an indicator. `thresholds` are the publication's; without them only
/// at or above, or below, the value needed is told apart. `fiscal_start` is
/// the first month of the fiscal year.
pub fn judge(
    indicator: &Indicator,
    thresholds: Option<JudgementDraft>,
    fiscal_start: u8,
) -> Judgement {
    let Some((latest, actual)) = latest_of(&indicator.actuals) else {
        return Judgement::NotYetMeasured;
    };
    let Some((target, goal)) = latest_of(&indicator.targets) else {
        return Judgement::CannotBeJudged(Why::NoTarget);
    };
    if target.measure == Measure::Cumulative && latest.measure != Measure::Cumulative {
        return cumulative(indicator, target, goal, fiscal_start);
    }
    if target.measure != latest.measure {
        return Judgement::CannotBeJudged(Why::UnlikeMeasures(None));
    }
    if latest.covers.is_some() {
        return Judgement::CannotBeJudged(Why::Partial);
    }
    if !latest.period.is_comparable_to(&target.period) {
        return Judgement::CannotBeJudged(Why::BasisNotStated);
    }
    let less_is_better = match indicator.direction {
        Direction::Increase => false,
        Direction::Decrease => true,
        Direction::Maintain => return Judgement::CannotBeJudged(Why::NoBand),
        Direction::NotStated => return Judgement::CannotBeJudged(Why::NoDirection),
    };
    let sum = |needed: Decimal| Shortfall {
        period: latest.period.clone(),
        actual,
        needed,
        percent: percent(actual, needed, less_is_better),
    };
    let reached = |needed: Decimal| {
        if less_is_better {
            actual <= needed
        } else {
            actual >= needed
        }
    };
    if reached(goal) {
        return Judgement::Achieved(sum(goal));
    }
    let needed = match needed(indicator, latest, fiscal_start) {
        Ok(needed) => needed,
        Err(why) => return Judgement::CannotBeJudged(why),
    };
    let sum = sum(needed);
    match thresholds {
        _ if reached(needed) => Judgement::OnTrack(sum),
        Some(t) if sum.percent >= t.on_track => Judgement::OnTrack(sum),
        Some(t) if sum.percent < t.behind => Judgement::OffTrack(sum),
        _ => Judgement::Behind(sum),
    }
}

/// Yearly figures against a total over several years: only the sum so far and
/// what is left are given, since no share of the total belongs to one year.
fn cumulative(
    indicator: &Indicator,
    target: &Observation,
    goal: Decimal,
    fiscal_start: u8,
) -> Judgement {
    let inside = |o: &&Observation| match target.span.as_ref().map(|s| s.bounds(fiscal_start)) {
        Some((Some(from), Some(to))) => {
            let (start, end) = o.period.bounds(fiscal_start);
            start.is_some_and(|s| s >= from) && end.is_some_and(|e| e <= to)
        }
        _ => false,
    };
    let counted: Vec<(&Observation, Decimal)> = indicator
        .actuals
        .iter()
        .filter(inside)
        .filter_map(|o| Some((o, o.number()?)))
        .collect();
    if counted.is_empty() {
        return Judgement::CannotBeJudged(Why::UnlikeMeasures(None));
    }
    let sum: Decimal = counted.iter().map(|(_, n)| *n).sum();
    let so_far = SoFar {
        periods: counted.iter().map(|(o, _)| o.period.clone()).collect(),
        sum,
        target: goal,
        left: (goal - sum).max(Decimal::ZERO),
        span: target.span.clone(),
    };
    match counted.last() {
        Some((last, _)) if sum >= goal && indicator.direction == Direction::Increase => {
            Judgement::Achieved(Shortfall {
                period: last.period.clone(),
                actual: sum,
                needed: goal,
                percent: percent(sum, goal, false),
            })
        }
        _ => Judgement::CannotBeJudged(Why::UnlikeMeasures(Some(so_far))),
    }
}

/// The value needed in the period of `latest`, on the declared path between
/// the dated points before and after it.
fn needed(indicator: &Indicator, latest: &Observation, fiscal_start: u8) -> Result<Decimal, Why> {
    let exact = indicator.targets.iter().find(|t| t.period == latest.period);
    if let Some(value) = exact.and_then(Observation::number) {
        return Ok(value);
    }
    let path = indicator.path.ok_or(Why::NoPath)?;
    let mut points: Vec<(i32, Decimal)> = Vec::new();
    for point in indicator.baseline.iter().chain(&indicator.targets) {
        if !point.period.is_comparable_to(&latest.period) {
            return Err(Why::BasisNotStated);
        }
        if point.measure != latest.measure {
            return Err(Why::UnlikeMeasures(None));
        }
        if let Some(value) = point.number() {
            points.push((month_of(&point.period, fiscal_start), value));
        }
    }
    points.sort_by_key(|p| p.0);
    let now = month_of(&latest.period, fiscal_start);
    let before = points
        .iter()
        .rev()
        .find(|p| p.0 <= now)
        .ok_or(Why::OutsideThePath)?;
    let after = points
        .iter()
        .find(|p| p.0 > now)
        .ok_or(Why::OutsideThePath)?;
    let way = Decimal::from(now - before.0) / Decimal::from(after.0 - before.0);
    match path {
        Path::Stepped => Ok(before.1),
        Path::Linear => Ok(before.1 + (after.1 - before.1) * way),
        // Constant rate: b·(a/b)^way, defined for positive points only.
        Path::Growth if before.1 > Decimal::ZERO && after.1 > Decimal::ZERO => (after.1 / before.1)
            .checked_powd(way)
            .and_then(|rate| before.1.checked_mul(rate))
            .ok_or(Why::OutsideThePath),
        Path::Growth => Err(Why::OutsideThePath),
    }
}

/// Months since year 0 at the end of a period: one scale for years, halves,
/// quarters and months.
fn month_of(period: &Period, fiscal_start: u8) -> i32 {
    match period.bounds(fiscal_start).1 {
        Some(end) => end.year * 12 + i32::from(end.month),
        None => period.chronology().0 * 12 + 12,
    }
}

fn percent(actual: Decimal, needed: Decimal, less_is_better: bool) -> Decimal {
    let (part, whole) = if less_is_better {
        (needed, actual)
    } else {
        (actual, needed)
    };
    part.checked_div(whole)
        .and_then(|q| q.checked_mul(Decimal::ONE_HUNDRED))
        .unwrap_or_default()
        .round_dp(1)
}

/// The observation with a number whose period is the latest.
fn latest_of(list: &[Observation]) -> Option<(&Observation, Decimal)> {
    list.iter()
        .filter_map(|o| Some((o, o.number()?)))
        .max_by_key(|(o, _)| o.period.chronology())
}
