//! One number as the other's rounding.

use super::number::{Rounding, equal, gap, rounding};
use super::same::{By, Tie, share_like, tie};
use super::unit::{Dimension, measure};
use crate::scan::{Amount, Limit, Number, Quantity, Unit};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Whether a number was written in larger units or with a decimal point: 34万,
/// 1.2 million, 65.1.
fn coarse_written(n: Number) -> bool {
    n.place != 0
}

/// Whether a number lies on the wrong side of a bound.
fn excludes(limit: Limit, bound: Decimal, value: Decimal) -> bool {
    match limit {
        Limit::MoreThan | Limit::AtLeast => value < bound,
        Limit::LessThan | Limit::AtMost => value > bound,
    }
}

/// How far a share that is told to a decimal may lie from the fraction by which it is named, in
/// hundredths.
const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

/// One number as the other's rounding.
pub(super) fn near(l: &Quantity, a: &Amount, r: &Quantity, b: &Amount) -> Option<Tie> {
    let percent = |q: &Amount, n: Number| {
        if q.unit == Unit::Share {
            Number {
                value: n.value.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(n.value),
                place: n.place.saturating_add(2),
            }
        } else {
            n
        }
    };
    let (x, y) = if share_like(a.unit) && share_like(b.unit) {
        (percent(a, a.number), percent(b, b.number))
    } else {
        (a.number, b.number)
    };
    let fraction = a.unit == Unit::Share || b.unit == Unit::Share;
    if let (Some(p), Some(q)) = (a.to, b.to) {
        let (low, high) = (rounding(x, y), rounding(p, q));
        let met = |n: Option<Rounding>, s: Number, t: Number| {
            equal(s.value, t.value) || n.is_some_and(|n| n.nearest)
        };
        return if (l.about || r.about) && met(low, x, y) && met(high, p, q) {
            tie(10, By::Near)
        } else {
            None
        };
    }
    if a.to.is_some() || b.to.is_some() {
        return None;
    }
    // About a third and about 30 %: two roundings of one share.
    if fraction && (l.about || r.about) {
        let off = gap(x.value, y.value);
        // One in 30 is not one in 40.
        let is_small = off.checked_mul(Decimal::from(7))? <= x.value.max(y.value);
        // 52.3％ is not less than half.
        let is_beyond = match (l.limit, r.limit) {
            (None, Some(limit)) => excludes(limit, y.value, x.value),
            (Some(limit), None) => excludes(limit, x.value, y.value),
            _ => false,
        };
        if off <= Decimal::from(4) && is_small && !is_beyond {
            return tie(10, By::Near);
        }
    }
    // 33.4％ is a third.
    let is_exact = |n: Number| n.place < 0;
    if (a.unit == Unit::Share) != (b.unit == Unit::Share)
        && (a.unit == Unit::Share && is_exact(b.number)
            || b.unit == Unit::Share && is_exact(a.number))
        && gap(x.value, y.value) <= HALF
    {
        return tie(11, By::Near);
    }
    let found = rounding(x, y)?;
    // A number of one digit rounds too much to be taken for another.
    if gap(x.value, y.value).checked_mul(Decimal::from(4))? > x.value.max(y.value) {
        return None;
    }
    let (coarse, fine) = if found.left { (l, r) } else { (r, l) };
    // Two bounds are one condition said twice: they have one number.
    if coarse.limit.is_some() && fine.limit.is_some() {
        return None;
    }
    let near = match (coarse.limit, coarse.about || fine.about) {
        (Some(Limit::MoreThan | Limit::AtLeast), _) => found.lies == Ordering::Less,
        (Some(Limit::LessThan | Limit::AtMost), _) => found.lies == Ordering::Greater,
        // Both are near the truth: then they agree in what they show.
        (None, _) if coarse.about && fine.about => {
            found.nearest && !found.left && (found.shown >= 2 || fraction)
        }
        // What the original rounds to one digit, the translation cannot tell to the last.
        (None, _) => {
            let may_know = !found.left || fraction || found.nearest && found.shown >= 2;
            coarse.about && may_know || fine.about && !found.left && found.nearest
        }
    };
    if near || fraction && found.nearest && found.shown >= 2 {
        return tie(10, By::Near);
    }
    // A translation may round what the original tells to the last digit, and
    // then drops more than one.
    let rounded =
        !found.left && found.dropped >= 2 || coarse_written(if found.left { x } else { y });
    if found.nearest && found.shown >= 2 && !found.left && rounded {
        return tie(12, By::Rounded);
    }
    None
}

/// One length as the other's rounding in a larger unit: 118分 and "just under two hours",
/// 13か月 and "over a year".
pub(super) fn nearly(l: &Quantity, a: &Amount, r: &Quantity, b: &Amount) -> Option<Tie> {
    let ((kind, fine), (other, large)) = (measure(a.unit)?, measure(b.unit)?);
    let is_larger = kind == other && large > fine && kind != Dimension::Money;
    let is_rounded = r.limit.is_some() || r.about;
    if !is_larger || !is_rounded || l.limit.is_some() || a.to.is_some() || b.to.is_some() {
        return None;
    }
    let (x, y) = (
        a.number.value.checked_mul(fine)?,
        b.number.value.checked_mul(large)?,
    );
    let is_near = gap(x, y).checked_mul(Decimal::TEN)? <= y;
    let is_beyond = r.limit.is_some_and(|limit| excludes(limit, y, x));
    match is_near && !is_beyond {
        true => tie(12, By::Near),
        false => None,
    }
}
