//! The declared path between the dated points of an indicator.
//!
//! The points are the baseline and the targets. At a point the path has that
//! point's value. Between two points it is worked out exactly and then rounded,
//! halves away from zero, to as many decimals as the most precise point has:
//! what is shown is what is judged.

use super::Why;
use super::time::month_of;
use crate::model::{Indicator, Observation, Path};
use crate::value::{Measure, Period};
use rust_decimal::{Decimal, MathematicalOps, RoundingStrategy};

/// More periods than this are not written out one by one.
const LONGEST: usize = 600;

/// The value that the declared path has at a period.
///
/// # Errors
/// Why there is none: no path is declared, a dated point counts something else
/// or on years of another basis, the period lies outside the points, or a rate from
/// or to zero gives no value.
pub fn path_value(
    indicator: &Indicator,
    period: &Period,
    measure: Measure,
    fiscal_start: u8,
) -> Result<Decimal, Why> {
    Course::of(indicator, period, measure, fiscal_start)?.at(month_of(period, fiscal_start))
}

/// The whole declared path: a value for every year (half, quarter, month) from
/// the first dated point to the last where all points are of one such kind,
/// else for the points alone. Empty where [`path_value`] has no value for the
/// last target.
pub fn path_values(indicator: &Indicator, fiscal_start: u8) -> Vec<(Period, Decimal)> {
    let dated = |o: &&Observation| o.number().is_some() && is_dated(o);
    let points = indicator.baseline.iter().chain(&indicator.targets);
    let mut points: Vec<&Observation> = points.filter(dated).collect();
    points.sort_by_key(|o| month_of(&o.period, fiscal_start));
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    if points.len() < 2 {
        return Vec::new();
    }
    let Ok(course) = Course::of(indicator, &last.period, last.measure, fiscal_start) else {
        return Vec::new();
    };
    let periods = steps(&first.period, &last.period)
        .filter(|all| points.iter().all(|o| all.contains(&o.period)))
        .unwrap_or_else(|| points.iter().map(|o| o.period.clone()).collect());
    let value = |period: Period| {
        let value = course.at(month_of(&period, fiscal_start)).ok()?;
        Some((period, value))
    };
    let values: Option<Vec<_>> = periods.into_iter().map(value).collect();
    values.unwrap_or_default()
}

fn is_dated(point: &Observation) -> bool {
    point.period != Period::NotStated
}

/// The dated points of one path, in the order of time.
struct Course {
    path: Path,
    points: Vec<(i32, Decimal)>,
    scale: u32,
}

impl Course {
    fn of(
        indicator: &Indicator,
        period: &Period,
        measure: Measure,
        fiscal_start: u8,
    ) -> Result<Self, Why> {
        let path = indicator.path.ok_or(Why::NoPath)?;
        let mut points: Vec<(i32, Decimal)> = Vec::new();
        for point in indicator.baseline.iter().chain(&indicator.targets) {
            // What has no place on a path, or no height, does not bend it.
            let Some(value) = point.number().filter(|_| is_dated(point)) else {
                continue;
            };
            if !point.period.is_comparable_to(period) {
                return Err(Why::BasisNotStated);
            }
            if point.measure != measure {
                return Err(Why::UnlikeMeasures(None));
            }
            points.push((month_of(&point.period, fiscal_start), value));
        }
        points.sort_by_key(|point| point.0);
        let scale = points.iter().map(|(_, n)| n.scale()).max().unwrap_or(0);
        Ok(Course {
            path,
            points,
            scale,
        })
    }

    fn at(&self, now: i32) -> Result<Decimal, Why> {
        let points = self.points.iter();
        let before = points.clone().rev().find(|p| p.0 <= now);
        let before = before.ok_or(Why::OutsideThePath)?;
        if before.0 == now {
            return Ok(before.1);
        }
        let after = points.clone().find(|p| p.0 > now);
        let after = after.ok_or(Why::OutsideThePath)?;
        let (done, whole) = (now - before.0, after.0 - before.0);
        let value = match self.path {
            Path::Stepped => Some(before.1),
            Path::Linear => between(before.1, after.1, done, whole),
            Path::Growth => compounded(before.1, after.1, done, whole),
        };
        let value = value.ok_or(Why::NotComputable)?;
        Ok(rounded(value, self.scale))
    }
}

/// Rounds as all shown values of a path are.
pub(super) fn rounded(value: Decimal, scale: u32) -> Decimal {
    value.round_dp_with_strategy(scale, RoundingStrategy::MidpointAwayFromZero)
}

/// The point at `done` of `whole` parts of the way from one number to another.
pub(super) fn between(from: Decimal, to: Decimal, done: i32, whole: i32) -> Option<Decimal> {
    let way = to.checked_sub(from)?;
    let part = match way.checked_mul(done.into()) {
        Some(product) => product.checked_div(whole.into())?,
        // Too large to be multiplied first, which would be exact.
        None => way.checked_div(whole.into())?.checked_mul(done.into())?,
    };
    from.checked_add(part)
}

/// The same by a constant rate: `from · (to ÷ from) ^ (done ÷ whole)`, defined
/// for positive numbers only.
fn compounded(from: Decimal, to: Decimal, done: i32, whole: i32) -> Option<Decimal> {
    if from <= Decimal::ZERO || to <= Decimal::ZERO {
        return None;
    }
    let shared = divisor(done, whole);
    let (done, whole) = (
        u64::try_from(done / shared).ok()?,
        u64::try_from(whole / shared).ok()?,
    );
    let rate = root(to.checked_div(from)?, whole)?;
    let value = from.checked_mul(rate.checked_powu(done)?)?;
    // The last digits of the root are not exact; half of a unit must stay one.
    Some(value.round_dp(value.scale().saturating_sub(6).min(12)))
}

fn divisor(a: i32, b: i32) -> i32 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// The `n`-th root of a positive number, by halving: slow, never wrong, and
/// without binary fractions.
fn root(of: Decimal, n: u64) -> Option<Decimal> {
    let (mut low, mut high) = if of < Decimal::ONE {
        (of, Decimal::ONE)
    } else {
        (Decimal::ONE, of)
    };
    // Each turn halves the stretch; 28 digits are spent after fewer.
    for _ in 0..200 {
        let middle = low.checked_add(high.checked_sub(low)?.checked_div(Decimal::TWO)?)?;
        if middle == low || middle == high {
            break;
        }
        match middle.checked_powu(n) {
            Some(power) if power == of => return Some(middle),
            Some(power) if power < of => low = middle,
            // A power too large to be kept is larger than `of`.
            Some(_) | None => high = middle,
        }
    }
    Some(if high.checked_powu(n) == Some(of) {
        high
    } else {
        low
    })
}

/// Every period from one to another of the same kind; none where the kinds
/// differ, have no successor, or there would be too many.
fn steps(first: &Period, last: &Period) -> Option<Vec<Period>> {
    let mut all = vec![first.clone()];
    while all.last() != Some(last) {
        if all.len() >= LONGEST {
            return None;
        }
        let next = next(all.last()?)?;
        if next.chronology() > last.chronology() {
            return None;
        }
        all.push(next);
    }
    Some(all)
}

fn next(period: &Period) -> Option<Period> {
    let part = |year: i32, n: u8, of: u8| if n < of { (year, n + 1) } else { (year + 1, 1) };
    Some(match *period {
        Period::Year(year) => Period::Year(year + 1),
        Period::FiscalYear(year) => Period::FiscalYear(year + 1),
        Period::UnstatedYear(year) => Period::UnstatedYear(year + 1),
        Period::Quarter(year, n) => {
            let (year, n) = part(year, n, 4);
            Period::Quarter(year, n)
        }
        Period::FiscalQuarter(year, n) => {
            let (year, n) = part(year, n, 4);
            Period::FiscalQuarter(year, n)
        }
        Period::FiscalHalf(year, n) => {
            let (year, n) = part(year, n, 2);
            Period::FiscalHalf(year, n)
        }
        Period::Month(year, n) => {
            let (year, n) = part(year, n, 12);
            Period::Month(year, n)
        }
        _ => return None,
    })
}
