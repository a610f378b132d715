//! Whether an indicator is where it should be: one pure function, whose result
//! page, chart, print, data and checks all use.

use super::{Direction, Indicator, Observation, Path};
use crate::parse::draft::JudgementDraft;
use crate::value::{Measure, Period, State};
use rust_decimal::{Decimal, MathematicalOps, RoundingStrategy};

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
    /// better), to one decimal; none where zero or a figure below it is set
    /// against the other, since such a percentage says nothing.
    pub percent: Option<Decimal>,
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
    /// The path gives no value: a constant rate from or to zero, or below it.
    NotComputable,
}

/// An indicator whose yearly figures run up to a cumulative target.
#[derive(Clone, Debug)]
pub struct RunningTotal<'a> {
    /// The target.
    pub goal: Decimal,
    /// Its span.
    pub span: &'a Period,
    /// The yearly figures within its span, in the order of time, with a number
    /// or without; at least one, none of them overlapping another.
    pub parts: Vec<&'a Observation>,
    /// The sum of those that have a number.
    pub sum: Decimal,
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

impl RunningTotal<'_> {
    /// What is left; zero if the target is reached.
    pub fn left(&self) -> Decimal {
        self.goal.saturating_sub(self.sum).max(Decimal::ZERO)
    }
}

/// Judges an indicator. `thresholds` are the publication's; without them only
/// at or above, or below, the value needed is told apart. `fiscal_start` is
/// the first month of the fiscal year.
pub fn judge(
    indicator: &Indicator,
    thresholds: Option<JudgementDraft>,
    fiscal_start: u8,
) -> Judgement {
    let counted = indicator.actuals.iter().filter(|o| is_counted(o));
    let Some((latest, actual)) = latest_of(counted, fiscal_start) else {
        return Judgement::NotYetMeasured;
    };
    let Some((target, goal)) = latest_of(&indicator.targets, fiscal_start) else {
        return Judgement::CannotBeJudged(Why::NoTarget);
    };
    if target.measure == Measure::Cumulative && latest.measure != Measure::Cumulative {
        return cumulative(indicator, fiscal_start);
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
        percent: percent(actual, needed, less_is_better).map(in_short),
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
    // Thresholds are set against the exact percentage: 99.96 is not 100.
    match (thresholds, percent(actual, needed, less_is_better)) {
        _ if reached(needed) => Judgement::OnTrack(sum),
        (Some(t), Some(percent)) if percent >= t.on_track => Judgement::OnTrack(sum),
        (Some(t), Some(percent)) if percent < t.behind => Judgement::OffTrack(sum),
        _ => Judgement::Behind(sum),
    }
}

/// Yearly figures against a total over several years: only the sum so far and
/// what is left are given, since no share of the total belongs to one year.
fn cumulative(indicator: &Indicator, fiscal_start: u8) -> Judgement {
    let unlike = |so_far| Judgement::CannotBeJudged(Why::UnlikeMeasures(so_far));
    let Some(total) = running_total(indicator, fiscal_start) else {
        return unlike(None);
    };
    let known = || total.parts.iter().filter(|o| o.number().is_some());
    let Some(last) = known().next_back() else {
        return unlike(None);
    };
    let (sum, goal) = (total.sum, total.goal);
    if sum >= goal && indicator.direction == Direction::Increase {
        return Judgement::Achieved(Shortfall {
            period: last.period.clone(),
            actual: sum,
            needed: goal,
            percent: percent(sum, goal, false).map(in_short),
        });
    }
    unlike(Some(SoFar {
        periods: known().map(|o| o.period.clone()).collect(),
        sum,
        target: goal,
        left: total.left(),
        span: Some(total.span.clone()),
    }))
}

/// What the yearly figures of an indicator come to so far; none where the last
/// target is not cumulative, no span says which years count, no yearly figure
/// lies in it, or two of them overlap and would be counted twice.
pub fn running_total(indicator: &Indicator, fiscal_start: u8) -> Option<RunningTotal<'_>> {
    let (target, goal) = latest_of(&indicator.targets, fiscal_start)?;
    let span = target.span.as_ref()?;
    let (Some(from), Some(to)) = span.bounds(fiscal_start) else {
        return None;
    };
    let mut dated: Vec<_> = indicator
        .actuals
        .iter()
        .filter(|o| o.measure == Measure::Annual && is_counted(o))
        .filter_map(|o| match o.period.bounds(fiscal_start) {
            (Some(start), Some(end)) if start >= from && end <= to => Some((start, end, o)),
            _ => None,
        })
        .collect();
    dated.sort_by_key(|(start, ..)| *start);
    let overlaps = dated.windows(2).any(|pair| pair[1].0 <= pair[0].1);
    if target.measure != Measure::Cumulative || dated.is_empty() || overlaps {
        return None;
    }
    let parts: Vec<&Observation> = dated.into_iter().map(|(.., o)| o).collect();
    let sum = parts
        .iter()
        .filter_map(|o| o.number())
        .try_fold(Decimal::ZERO, Decimal::checked_add)?;
    Some(RunningTotal {
        goal,
        span,
        parts,
        sum,
    })
}

/// The value needed in the period of `latest`, on the declared path between
/// the dated points before and after it.
fn needed(indicator: &Indicator, latest: &Observation, fiscal_start: u8) -> Result<Decimal, Why> {
    let exact = indicator
        .targets
        .iter()
        .find(|t| t.period == latest.period && t.measure == latest.measure);
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
    let value = match path {
        Path::Stepped => Some(before.1),
        Path::Linear => between(before.1, after.1, way),
        // Constant rate: b·(a/b)^way, defined for positive points only.
        Path::Growth if before.1 > Decimal::ZERO && after.1 > Decimal::ZERO => {
            let whole = after.1.checked_div(before.1);
            let rate = whole.and_then(|rate| rate.checked_powd(way));
            rate.and_then(|rate| before.1.checked_mul(rate))
        }
        Path::Growth => None,
    };
    value.ok_or(Why::NotComputable)
}

/// The point at a share of the way from one number to another.
fn between(from: Decimal, to: Decimal, way: Decimal) -> Option<Decimal> {
    from.checked_add(to.checked_sub(from)?.checked_mul(way)?)
}

/// Months since year 0 at the end of a period: one scale for years, halves,
/// quarters and months. What is not dated comes last.
fn month_of(period: &Period, fiscal_start: u8) -> i32 {
    let year_end = |year: i32| year.saturating_mul(12).saturating_add(12);
    match period.bounds(fiscal_start).1 {
        Some(end) => end.year * 12 + i32::from(end.month),
        None => year_end(period.chronology().0),
    }
}

fn percent(actual: Decimal, needed: Decimal, less_is_better: bool) -> Option<Decimal> {
    let (part, whole) = if less_is_better {
        (needed, actual)
    } else {
        (actual, needed)
    };
    if part < Decimal::ZERO || whole <= Decimal::ZERO {
        return None;
    }
    part.checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED)
}

fn in_short(percent: Decimal) -> Decimal {
    percent.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero)
}

/// Whether a figure is of something that has happened: plans and expectations
/// that stand among the actuals are none.
fn is_counted(observation: &Observation) -> bool {
    match observation.state {
        State::Counted | State::Provisional | State::Revised => true,
        State::Planned | State::Expected | State::Target => false,
    }
}

/// The observation with a number whose period ends last; of equal ones the
/// last in the file.
fn latest_of<'a>(
    list: impl IntoIterator<Item = &'a Observation>,
    fiscal_start: u8,
) -> Option<(&'a Observation, Decimal)> {
    list.into_iter()
        .filter_map(|o| Some((o, o.number()?)))
        .max_by_key(|(o, _)| month_of(&o.period, fiscal_start))
}

#[cfg(test)]
mod tests;
