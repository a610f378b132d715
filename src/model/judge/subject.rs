//! One actual figure set against a target, a band or a total.

use super::path::{between, path_value, rounded};
use super::reach::{Better, Yardstick, in_short};
use super::time::{month_of, months_in};
use super::{Against, Judgement, Rules, Sum, Tier, Why, running_total};
use crate::model::{Direction, Indicator, Observation, Path};
use crate::value::{Bound, Measure, Period};
use rust_decimal::Decimal;

/// An indicator and the actual figure by which it is judged.
pub(super) struct Subject<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) rules: &'a Rules,
    pub(super) fiscal_start: u8,
    pub(super) latest: &'a Observation,
    pub(super) actual: Decimal,
}

impl Subject<'_> {
    /// Whether the actual figure counts what a target counts.
    pub(super) fn is_like(&self, target: &Observation) -> Result<(), Why> {
        let latest = self.latest;
        if target.measure != latest.measure {
            return Err(Why::UnlikeMeasures(None));
        }
        if latest.covers.is_some() {
            return Err(Why::Partial);
        }
        if !latest.period.is_comparable_to(&target.period) {
            return Err(Why::BasisNotStated);
        }
        let months = |o: &Observation| months_in(&o.period, self.fiscal_start);
        if latest.measure == Measure::Annual
            && let (Some(mine), Some(wanted)) = (months(latest), months(target))
            && mine != wanted
        {
            // Half a year's count is part of a year's; two years' is another count.
            return Err(if mine < wanted {
                Why::Partial
            } else {
                Why::UnlikeMeasures(None)
            });
        }
        if latest.measure == Measure::Cumulative && !self.begins_with(target) {
            return Err(Why::UnlikeSpans);
        }
        Ok(())
    }

    /// Whether two totals are counted from the same day. A figure without a
    /// span is of the running total of its target.
    fn begins_with(&self, target: &Observation) -> bool {
        let start = |span: &Period| span.bounds(self.fiscal_start).0;
        match (&self.latest.span, &target.span) {
            (None | Some(Period::NotStated), None) => true,
            (_, Some(Period::NotStated)) | (Some(Period::NotStated), _) => false,
            (None, Some(_)) => true,
            (Some(mine), Some(wanted)) => start(mine).is_some() && start(mine) == start(wanted),
            (Some(_), None) => false,
        }
    }

    /// The baseline, where it counts the same thing on the same kind of years.
    pub(super) fn start(&self) -> Option<Decimal> {
        let base = self.indicator.baseline.as_ref()?;
        let alike = base.measure == self.latest.measure
            && base.period.is_comparable_to(&self.latest.period);
        base.number().filter(|_| alike)
    }

    pub(super) fn against_target(
        &self,
        target: &Observation,
        goal: Decimal,
    ) -> Result<Judgement, Why> {
        let is_over = month_of(&self.latest.period, self.fiscal_start)
            >= month_of(&target.period, self.fiscal_start);
        let better = match self.indicator.direction {
            Direction::Maintain => return self.against_band(is_over),
            Direction::NotStated => return Err(Why::NoDirection),
            other => better(other).ok_or(Why::NoDirection)?,
        };
        let last = self.yardstick(better, goal, target.bound);
        let at_last = Against::Target(goal, target.period.clone());
        match last.is_enough(self.actual, self.latest.bound) {
            Some(true) => return Ok(Judgement::Achieved(self.sum(&last, at_last))),
            Some(false) if is_over => return Ok(Judgement::Missed(self.sum(&last, at_last))),
            None if is_over => return Err(Why::OpenBound),
            _ => {}
        }
        let (needed, bound, against) = match self.target_now() {
            Some((now, value)) => {
                let against = Against::Target(value, now.period.clone());
                (value, now.bound, against)
            }
            None => {
                let (period, measure) = (&self.latest.period, self.latest.measure);
                let value = path_value(self.indicator, period, measure, self.fiscal_start)?;
                (value, None, Against::Path(value))
            }
        };
        let now = self.yardstick(better, needed, bound);
        let tier = now.tier(self.actual, self.latest.bound);
        in_time(tier.ok_or(Why::OpenBound)?, self.sum(&now, against))
    }

    /// The target of the very period of the actual figure.
    fn target_now(&self) -> Option<(&Observation, Decimal)> {
        let mut targets = self.indicator.targets.iter();
        let now =
            targets.find(|t| t.period == self.latest.period && t.measure == self.latest.measure)?;
        Some((now, now.number()?))
    }

    /// A value to be kept within limits; `is_over`: the time to keep it has
    /// passed.
    pub(super) fn against_band(&self, is_over: bool) -> Result<Judgement, Why> {
        let band = self.indicator.band.ok_or(Why::NoBand)?;
        if self.latest.covers.is_some() {
            return Err(Why::Partial);
        }
        let limit = |better, needed: Option<Decimal>| {
            let Some(needed) = needed else {
                return Some(true);
            };
            let limit = self.yardstick(better, needed, None);
            limit.is_enough(self.actual, self.latest.bound)
        };
        let above = limit(Better::More, band.low);
        let below = limit(Better::Less, band.high);
        let sum = Sum {
            period: self.latest.period.clone(),
            actual: self.actual,
            bound: self.latest.bound,
            against: Against::Band(band),
            percent: None,
        };
        match (above, below) {
            (Some(true), Some(true)) if is_over => Ok(Judgement::Achieved(sum)),
            (Some(true), Some(true)) => Ok(Judgement::OnTrack(sum)),
            (Some(false), _) | (_, Some(false)) if is_over => Ok(Judgement::Missed(sum)),
            (Some(false), _) | (_, Some(false)) => Ok(Judgement::OffTrack(sum)),
            _ => Err(Why::OpenBound),
        }
    }

    /// Yearly figures against a total over several years. Only a sum of all
    /// the time so far can be set against a path, which begins at zero on the
    /// first day of the span; no share of the total belongs to one year.
    pub(super) fn against_total(&self) -> Result<Judgement, Why> {
        let unlike = |so_far| Why::UnlikeMeasures(so_far);
        let total = running_total(self.indicator, self.fiscal_start).ok_or(unlike(None))?;
        let last = total.last().ok_or(unlike(None))?;
        let open = || unlike(Some(total.so_far()));
        let better = better(self.indicator.direction).ok_or_else(open)?;
        let (sum, bound) = (total.sum, total.bound());
        let months = total.months(self.fiscal_start);
        let is_over = total.is_whole && months.is_some_and(|(now, end)| now >= end);
        let judged = |yardstick: &Yardstick, against| Sum {
            period: last.period.clone(),
            actual: sum,
            bound,
            against,
            percent: yardstick.percent(sum).map(in_short),
        };
        let with = |needed, goal_bound| Yardstick {
            start: Some(Decimal::ZERO),
            ..self.yardstick(better, needed, goal_bound)
        };
        let goal = with(total.goal, total.goal_bound);
        let at_goal = Against::Total(total.goal, total.span.clone());
        // A sum that may still grow can be enough before its time is over, and
        // it can be too much; it cannot be little enough.
        match goal.is_enough(sum, bound) {
            Some(true) if better == Better::More || is_over => {
                return Ok(Judgement::Achieved(judged(&goal, at_goal)));
            }
            Some(false) if better == Better::Less || is_over => {
                return Ok(Judgement::Missed(judged(&goal, at_goal)));
            }
            None if is_over => return Err(Why::OpenBound),
            _ => {}
        }
        let (Some((now, end)), true) = (months, total.is_whole) else {
            return Err(open());
        };
        if self.indicator.path != Some(Path::Linear) {
            return Err(open());
        }
        let parts = total.parts.iter().filter_map(|o| o.number());
        let scale = parts.map(|n| n.scale()).max().unwrap_or(0);
        let needed = between(Decimal::ZERO, total.goal, now, end).ok_or_else(open)?;
        let needed = rounded(needed, scale.max(total.goal.scale()));
        let path = with(needed, None);
        let against = Against::TotalPath(needed, total.span.clone());
        let tier = path.tier(sum, bound).ok_or(Why::OpenBound)?;
        in_time(tier, judged(&path, against))
    }

    fn yardstick(&self, better: Better, needed: Decimal, bound: Option<Bound>) -> Yardstick<'_> {
        let strict = match better {
            Better::More => bound == Some(Bound::MoreThan),
            Better::Less => bound == Some(Bound::LessThan),
        };
        Yardstick {
            better,
            rules: self.rules,
            needed,
            strict,
            start: self.start(),
        }
    }

    fn sum(&self, against: &Yardstick, what: Against) -> Sum {
        Sum {
            period: self.latest.period.clone(),
            actual: self.actual,
            bound: self.latest.bound,
            against: what,
            percent: against.percent(self.actual).map(in_short),
        }
    }
}

/// The judgement while there is time.
fn in_time(tier: Tier, sum: Sum) -> Result<Judgement, Why> {
    Ok(match tier {
        Tier::OnTrack => Judgement::OnTrack(sum),
        Tier::Behind => Judgement::Behind(sum),
        Tier::OffTrack => Judgement::OffTrack(sum),
    })
}

pub(super) fn better(direction: Direction) -> Option<Better> {
    match direction {
        Direction::Increase => Some(Better::More),
        Direction::Decrease => Some(Better::Less),
        Direction::Maintain | Direction::NotStated => None,
    }
}
