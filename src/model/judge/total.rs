//! Yearly figures that run up to a cumulative target.

use super::number_of;
use super::time::month_of;
use crate::model::{Indicator, Observation};
use crate::value::{Bound, Measure, Period};
use rust_decimal::Decimal;

/// An indicator whose yearly figures run up to a cumulative target.
#[derive(Clone, Debug)]
pub struct RunningTotal<'a> {
    /// The target.
    pub goal: Decimal,
    /// A bound of the target.
    pub goal_bound: Option<Bound>,
    /// Its span.
    pub span: &'a Period,
    /// The yearly figures within its span, in the order of time, with a number
    /// or without; at least one, none of them overlapping another.
    pub parts: Vec<&'a Observation>,
    /// The sum of those that have a number.
    pub sum: Decimal,
    /// Whether the parts follow each other from the first day of the span
    /// without a gap, each with a number and for the whole of its period: only
    /// then is the sum that of all the time so far.
    pub is_whole: bool,
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
    pub span: Period,
}

impl RunningTotal<'_> {
    /// What is left; zero if the target is reached.
    pub fn left(&self) -> Decimal {
        self.goal.saturating_sub(self.sum).max(Decimal::ZERO)
    }

    /// The last figure that has a number.
    pub(super) fn last(&self) -> Option<&Observation> {
        let known = self.parts.iter().rev();
        known.copied().find(|o| o.number().is_some())
    }

    /// What is known so far.
    pub(super) fn so_far(&self) -> SoFar {
        let known = self.parts.iter().filter(|o| o.number().is_some());
        SoFar {
            periods: known.map(|o| o.period.clone()).collect(),
            sum: self.sum,
            target: self.goal,
            left: self.left(),
            span: self.span.clone(),
        }
    }

    /// What the sum is a bound of, if any of its parts is one.
    pub(super) fn bound(&self) -> Option<Bound> {
        let bounds = || self.parts.iter().filter_map(|o| o.bound);
        let upwards = |b| matches!(b, Bound::AtLeast | Bound::MoreThan);
        let downwards = |b| matches!(b, Bound::AtMost | Bound::LessThan);
        match bounds().next() {
            None => None,
            Some(_) if bounds().all(upwards) => Some(Bound::AtLeast),
            Some(_) if bounds().all(downwards) => Some(Bound::AtMost),
            Some(_) => Some(Bound::About),
        }
    }

    /// Months of the span that the parts reach over, and all of them; none
    /// where the span has no such ends.
    pub(super) fn months(&self, fiscal_start: u8) -> Option<(i32, i32)> {
        let (Some(from), Some(_)) = self.span.bounds(fiscal_start) else {
            return None;
        };
        let start = from.year * 12 + i32::from(from.month) - 1;
        let end = month_of(self.span, fiscal_start);
        let now = month_of(&self.last()?.period, fiscal_start);
        Some((now - start, end - start))
    }
}

/// What the yearly figures of an indicator come to so far; none where the last
/// target is not cumulative, no span says which years count, no yearly figure
/// lies in it, or two of them overlap and would be counted twice.
pub fn running_total(indicator: &Indicator, fiscal_start: u8) -> Option<RunningTotal<'_>> {
    let (target, goal) = indicator.last_target(fiscal_start).and_then(number_of)?;
    let span = target.span.as_ref()?;
    let (Some(from), Some(to)) = span.bounds(fiscal_start) else {
        return None;
    };
    let mut dated: Vec<_> = indicator
        .actuals
        .iter()
        .filter(|o| o.measure == Measure::Annual && o.state.is_counted())
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
    let months = |o: &Observation| month_of(&o.period, fiscal_start);
    let starts = dated.first().is_some_and(|(start, ..)| *start == from);
    let follows = dated.windows(2).all(|pair| {
        let next = pair[1].0;
        next.year * 12 + i32::from(next.month) == months(pair[0].2) + 1
    });
    let parts: Vec<&Observation> = dated.into_iter().map(|(.., o)| o).collect();
    let known = parts
        .iter()
        .all(|o| o.number().is_some() && o.covers.is_none());
    let sum = parts
        .iter()
        .filter_map(|o| o.number())
        .try_fold(Decimal::ZERO, Decimal::checked_add)?;
    Some(RunningTotal {
        goal,
        goal_bound: target.bound,
        span,
        parts,
        sum,
        is_whole: starts && follows && known,
    })
}
