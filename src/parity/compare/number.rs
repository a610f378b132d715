//! Numbers set against each other: equal, rounded, of the same digits.

use crate::scan::Number;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// How far two numbers that should be one may lie apart: fractions are kept
/// with a limited number of digits.
const HAIR: Decimal = Decimal::from_parts(1, 0, 0, false, 8);

/// Whether two values are one, fractions included.
pub(super) fn equal(a: Decimal, b: Decimal) -> bool {
    a == b || gap(a, b) <= HAIR
}

/// The distance of two values.
pub(super) fn gap(a: Decimal, b: Decimal) -> Decimal {
    a.checked_sub(b).map_or(Decimal::MAX, |d| d.abs())
}

/// A power of ten; `None` out of range.
pub(super) fn ten(power: i32) -> Option<Decimal> {
    match power {
        0..=18 => Some(Decimal::from(10_i64.pow(power as u32))),
        -18..=-1 => Some(Decimal::new(1, power.unsigned_abs())),
        _ => None,
    }
}

/// The place of the last digit that is not nought, or that was written as
/// significant: 3 for 343,000.
pub(super) fn place(n: Number) -> i32 {
    let plain = n.value.normalize();
    let mut mantissa = plain.mantissa().unsigned_abs();
    let mut last = -(plain.scale() as i32);
    if last == 0 && mantissa != 0 {
        while mantissa.is_multiple_of(10) {
            mantissa /= 10;
            last += 1;
        }
    }
    last.max(i32::from(n.place).min(30))
}

/// The significant digits of a value, without point and outer noughts, and how
/// many they are.
pub(super) fn digits(value: Decimal) -> (u128, u32) {
    let mut mantissa = value.normalize().mantissa().unsigned_abs();
    while mantissa != 0 && mantissa.is_multiple_of(10) {
        mantissa /= 10;
    }
    (mantissa, mantissa.checked_ilog10().map_or(0, |n| n + 1))
}

/// How one number rounds another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rounding {
    /// Whether the left one is the coarser.
    pub left: bool,
    /// The digits that the coarser still shows.
    pub shown: u32,
    /// How many places it leaves out.
    pub dropped: u32,
    /// Whether it was rounded to the nearest; otherwise cut off or up, within
    /// one unit of its last digit.
    pub nearest: bool,
    /// How the coarser lies to the finer.
    pub lies: Ordering,
}

/// Whether one of two different numbers is the other's rounding.
pub(super) fn rounding(a: Number, b: Number) -> Option<Rounding> {
    let (pa, pb) = (place(a), place(b));
    if pa == pb || a.value.is_zero() || b.value.is_zero() {
        return None;
    }
    let left = pa > pb;
    let (coarse, fine, at) = if left { (a, b, pa) } else { (b, a, pb) };
    let unit = ten(at)?;
    let off = gap(coarse.value, fine.value);
    if off >= unit {
        return None;
    }
    Some(Rounding {
        left,
        shown: digits(coarse.value).1,
        dropped: at.abs_diff(pa.min(pb)),
        nearest: off.saturating_add(off) <= unit,
        lies: coarse.value.cmp(&fine.value),
    })
}

/// The power of ten by which `b` is larger than `a`, where the digits are the same.
pub(super) fn shifted(a: Decimal, b: Decimal) -> Option<i8> {
    if a.is_zero() || b.is_zero() || a == b || digits(a).0 != digits(b).0 {
        return None;
    }
    let size = |d: Decimal| {
        let n = d.normalize();
        n.mantissa().unsigned_abs().ilog10() as i32 - n.scale() as i32
    };
    i8::try_from(size(b) - size(a)).ok().filter(|p| *p != 0)
}

/// Whether two values are written with the same digits in another order.
pub(super) fn swapped(a: Decimal, b: Decimal) -> bool {
    let ((da, na), (db, nb)) = (digits(a), digits(b));
    if da == db || na < 2 || na.abs_diff(nb) > 1 {
        return false;
    }
    let tally = |mut d: u128| {
        let mut seen = [0_u8; 10];
        while d != 0 {
            seen[(d % 10) as usize] += 1;
            d /= 10;
        }
        // Noughts at the end are not kept, so they do not count.
        seen[0] = 0;
        seen
    };
    tally(da) == tally(db)
}

/// In how many places two numbers of equal length differ; `None` if their
/// lengths do.
pub(super) fn differing(a: Decimal, b: Decimal) -> Option<u32> {
    let scale = a.normalize().scale().max(b.normalize().scale());
    let raised = |d: Decimal| {
        let n = d.normalize();
        n.mantissa()
            .unsigned_abs()
            .checked_mul(10_u128.checked_pow(scale - n.scale())?)
    };
    let (mut a, mut b) = (raised(a)?, raised(b)?);
    if a.checked_ilog10() != b.checked_ilog10() {
        return None;
    }
    let mut count = 0;
    while a != 0 || b != 0 {
        count += u32::from(a % 10 != b % 10);
        a /= 10;
        b /= 10;
    }
    Some(count)
}
