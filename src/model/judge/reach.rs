//! Whether a figure reaches what it is set against, with bounds: "at least
//! 62,770" has reached 60,000, and nobody can say whether it has reached
//! 70,000.

use super::Tier;
use super::rules::Rules;
use crate::value::{Bound, ProgressKind, half_of_place};
use rust_decimal::{Decimal, RoundingStrategy};

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Better {
    More,
    Less,
}

/// An end of the stretch in which the true figure lies.
#[derive(Clone, Copy, Debug)]
enum End {
    /// This number.
    At(Decimal),
    /// Any number above it, however near.
    Above(Decimal),
    /// Any number below it, however near.
    Below(Decimal),
    /// As small as you like.
    Lowest,
    /// As large as you like.
    Highest,
}

/// What a figure is set against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Yardstick<'a> {
    pub(super) better: Better,
    pub(super) rules: &'a Rules,
    /// The value needed.
    pub(super) needed: Decimal,
    /// Whether a target of "more than" or "less than" makes the value needed
    /// itself too little.
    pub(super) strict: bool,
    /// Where the way began.
    pub(super) start: Option<Decimal>,
}

impl Yardstick<'_> {
    /// Whether a figure with a bound is enough; none where that depends on the
    /// true figure, which the bound leaves open.
    pub(super) fn is_enough(&self, n: Decimal, bound: Option<Bound>) -> Option<bool> {
        let (low, high) = ends(n, bound);
        let is_reached = self.is_reached(low);
        (is_reached == self.is_reached(high)).then_some(is_reached)
    }

    /// How near it comes, while there is time; none in the same case.
    pub(super) fn tier(&self, n: Decimal, bound: Option<Bound>) -> Option<Tier> {
        let (low, high) = ends(n, bound);
        let tier = self.tier_at(low);
        (tier == self.tier_at(high)).then_some(tier)
    }

    fn tier_at(&self, end: End) -> Tier {
        if self.is_reached(end) {
            return Tier::OnTrack;
        }
        let Some(thresholds) = self.rules.thresholds else {
            return Tier::Behind;
        };
        let percent = |n| self.percent(n);
        // Thresholds are set against the exact percentage: 99.96 is not 100.
        let passes = |threshold: Decimal| match end {
            End::At(n) => percent(n).map(|p| p >= threshold),
            End::Above(n) => percent(n).map(|p| match self.better {
                Better::More => p >= threshold,
                Better::Less => p > threshold,
            }),
            End::Below(n) => percent(n).map(|p| match self.better {
                Better::More => p > threshold,
                Better::Less => p >= threshold,
            }),
            End::Lowest => Some(self.better == Better::Less),
            End::Highest => Some(self.better == Better::More),
        };
        match (passes(thresholds.on_track), passes(thresholds.behind)) {
            (Some(true), _) => Tier::OnTrack,
            (_, Some(false)) => Tier::OffTrack,
            _ => Tier::Behind,
        }
    }

    fn is_reached(&self, end: End) -> bool {
        let needed = self.needed;
        match (self.better, end) {
            (Better::More, End::At(n)) if self.strict => n > needed,
            (Better::Less, End::At(n)) if self.strict => n < needed,
            (Better::More, End::At(n) | End::Above(n)) => n >= needed,
            (Better::Less, End::At(n) | End::Below(n)) => n <= needed,
            (Better::More, End::Below(n)) => n > needed,
            (Better::Less, End::Above(n)) => n < needed,
            (Better::More, End::Highest) | (Better::Less, End::Lowest) => true,
            (Better::More, End::Lowest) | (Better::Less, End::Highest) => false,
        }
    }

    /// A figure in percent of what is needed, by the declared meaning of
    /// progress; none where that says nothing.
    pub(super) fn percent(&self, n: Decimal) -> Option<Decimal> {
        match self.rules.progress {
            Some(ProgressKind::Distance) => covered(self.start?, n, self.needed),
            Some(ProgressKind::Attainment) | None => attained(n, self.needed, self.better),
        }
    }
}

/// A figure as percent of another, the other way round where less is better;
/// none where zero or a figure below it is set against the other.
pub(super) fn attained(actual: Decimal, needed: Decimal, better: Better) -> Option<Decimal> {
    let (part, whole) = match better {
        Better::More => (actual, needed),
        Better::Less => (needed, actual),
    };
    if part < Decimal::ZERO || whole <= Decimal::ZERO {
        return None;
    }
    part.checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED)
}

/// The share of the way from `start` to `goal` that is covered, in percent:
/// negative where it led away; none where there is no way.
pub(super) fn covered(start: Decimal, now: Decimal, goal: Decimal) -> Option<Decimal> {
    let way = goal.checked_sub(start)?;
    if way.is_zero() {
        return None;
    }
    let done = now.checked_sub(start)?;
    done.checked_div(way)?.checked_mul(Decimal::ONE_HUNDRED)
}

/// A percentage as it is shown: one decimal, halves away from zero, or none
/// where it is whole without rounding.
pub(super) fn in_short(percent: Decimal) -> Decimal {
    if percent.fract().is_zero() {
        return percent.trunc();
    }
    let mut short = percent.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    short.rescale(1);
    short
}

fn ends(n: Decimal, bound: Option<Bound>) -> (End, End) {
    match bound {
        None => (End::At(n), End::At(n)),
        Some(Bound::AtLeast) => (End::At(n), End::Highest),
        Some(Bound::MoreThan) => (End::Above(n), End::Highest),
        Some(Bound::AtMost) => (End::Lowest, End::At(n)),
        Some(Bound::LessThan) => (End::Lowest, End::Below(n)),
        Some(Bound::About) => {
            let half = half_of_last_digit(n);
            (
                End::At(n.saturating_sub(half)),
                End::At(n.saturating_add(half)),
            )
        }
    }
}

/// Half of the place of the last digit that says something: "about 73,000" is
/// taken as rounded to thousands.
pub fn half_of_last_digit(n: Decimal) -> Decimal {
    let half = Decimal::new(5, 1);
    if n.is_zero() {
        return Decimal::ZERO;
    }
    let digits = n.normalize();
    if digits.scale() > 0 {
        return half_of_place(digits);
    }
    let mut place = Decimal::ONE;
    while let Some(next) = place.checked_mul(Decimal::TEN)
        && digits.checked_rem(next) == Some(Decimal::ZERO)
    {
        place = next;
    }
    place.checked_mul(half).unwrap_or(half)
}
