//! Whether two quantities say the same thing, and how closely.

use super::number::equal;
use super::unit::{Dimension, Kin, counts, kin, measure, plain};
use super::{rounded, when};
use crate::scan::{Amount, Hold, Limit, Number, Part, Quantity, Time, Turn, Unit, What};
use rust_decimal::Decimal;

/// Minutes from midnight to noon.
pub(super) const HALF_DAY: u16 = 12 * 60;

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// How two quantities answer each other; less `distance` is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tie {
    /// How much they lie apart.
    pub distance: u8,
    /// What the way of answering settles already.
    pub by: By,
}

/// By what two quantities answer each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// The same number or time: bound and direction still have to agree.
    Value,
    /// A bound that is said with another number (15歳未満, 14 and under), or a
    /// change said as a multiple: there is nothing left to compare.
    Sense,
    /// A rounding that is said to be one.
    Near,
    /// A rounding that is not said to be one.
    Rounded,
}

pub(super) const fn tie(distance: u8, by: By) -> Option<Tie> {
    Some(Tie { distance, by })
}

/// Whether two quantities are one in all that is compared: what they say, their bound
/// and their direction.
pub(super) fn is_one(l: &Quantity, r: &Quantity) -> bool {
    l.what == r.what && l.limit == r.limit && l.turn == r.turn
}

/// How two quantities answer each other; `None` if they say different things.
pub(super) fn answer(l: &Quantity, r: &Quantity) -> Option<Tie> {
    match (&l.what, &r.what) {
        (What::Amount(a), What::Amount(b)) => amounts(l, a, r, b),
        (What::Time(a), What::Time(b)) => tie(when::agree(*a, *b)?, By::Value),
        (What::Span(a, b), What::Span(c, d)) => {
            let close = |(a, b): (Time, Time), (c, d): (Time, Time)| {
                Some(when::agree(a, c)?.max(when::agree(b, d)?))
            };
            let (l, r) = ((*a, *b), (*c, *d));
            // 8月は13日から15日まで: the month stands before it.
            if is_within_month(l, r) || is_within_month(r, l) {
                return tie(8, By::Value);
            }
            // 4月1日から3月31日 and "April through March".
            let met = close(l, r)
                .or_else(|| close(when::whole_months(l)?, r))
                .or_else(|| close(l, when::whole_months(r)?))
                .or_else(|| close(when::to_last_year(l)?, r))
                .or_else(|| close(l, when::to_last_year(r)?))?;
            tie(met, By::Value)
        }
        (What::Span(a, b), What::Time(t)) | (What::Time(t), What::Span(a, b)) => {
            let is_month = || {
                let month =
                    when::whole_months((*a, *b)).filter(|(from, to)| from.month == to.month);
                month.is_some_and(|(from, _)| when::agree(from, *t).is_some())
            };
            if when::stretch(*a, *b, *t) || is_month() {
                tie(6, By::Sense)
            } else {
                None
            }
        }
        // (1736–1802) behind a name was taken for a range of numbers.
        (What::Span(a, b), What::Amount(n)) | (What::Amount(n), What::Span(a, b)) => {
            let year = |t: &Time, value: Decimal| {
                when::bare_year(*t) && t.year.is_some_and(|y| Decimal::from(y) == value)
            };
            let met = n.unit == Unit::Bare
                && year(a, n.number.value)
                && n.to.is_some_and(|to| year(b, to.value));
            if met { tie(8, By::Value) } else { None }
        }
        // 24時 is midnight.
        (What::Clock(a), What::Clock(b)) if a % DAY == b % DAY => tie(0, By::Value),
        // "Half past three" of the afternoon: the half of the day was told before.
        (What::Clock(a), What::Clock(b))
            if a.abs_diff(*b) == HALF_DAY && l.hold.min(r.hold) < Hold::Firm =>
        {
            tie(7, By::Value)
        }
        (What::Ordinal(a), What::Ordinal(b)) if a == b => tie(0, By::Value),
        (What::Ordinal(n), What::Amount(a)) | (What::Amount(a), What::Ordinal(n)) => {
            let counted = if matches!(l.what, What::Amount(_)) {
                l
            } else {
                r
            };
            ordinal(*n, a, counted.hold < Hold::Firm)
        }
        (What::Time(t), What::Amount(a)) | (What::Amount(a), What::Time(t)) => dated(*t, a),
        (What::Clock(minutes), What::Amount(a)) | (What::Amount(a), What::Clock(minutes)) => {
            hour(*minutes, a)
        }
        (What::Time(t), What::Ordinal(n)) | (What::Ordinal(n), What::Time(t)) => {
            let day = t.day.filter(|_| t.year.is_none() && t.month.is_none());
            let part = match t.part {
                Some(Part::Quarter(q) | Part::Half(q)) => Some(q),
                _ => None,
            };
            let century = t.year.filter(|_| t.part == Some(Part::Century));
            let met = day.or(part).map(u64::from) == Some(*n)
                || century.and_then(|y| u64::try_from(y).ok()) == Some(*n);
            // Of a month that was named before: "to the 27th".
            let named = t.day.map(u64::from) == Some(*n);
            match (met, named) {
                (true, _) => tie(8, By::Value),
                (_, true) => tie(9, By::Value),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether a stretch of days without a month is one of days of one month.
fn is_within_month((from, to): (Time, Time), (first, last): (Time, Time)) -> bool {
    let bare = |t: Time| t.year.is_none() && t.month.is_none() && t.day.is_some();
    bare(from)
        && bare(to)
        && from.day == first.day
        && to.day == last.day
        && first.month.is_some()
        && last.month.is_none_or(|month| first.month == Some(month))
}

/// 13年連続 and the thirteenth consecutive year; 第2工区 and Section 2.
fn ordinal(n: u64, a: &Amount, worded: bool) -> Option<Tie> {
    let fits = a.to.is_none()
        && a.number.value == Decimal::from(n)
        && (counts(a.unit) && !(worded && plain(a.unit))
            || matches!(
                a.unit,
                Unit::Year
                    | Unit::Month
                    | Unit::Day
                    | Unit::Week
                    | Unit::Hour
                    | Unit::Minute
                    | Unit::Age
            ));
    if fits { tie(7, By::Sense) } else { None }
}

/// "Starts at 10" and 10時: the hour alone, of either half of the day.
fn hour(minutes: u16, a: &Amount) -> Option<Tie> {
    let value = |n: u16| a.number.value == Decimal::from(n);
    let fits = a.unit == Unit::Bare
        && a.to.is_none()
        && minutes.is_multiple_of(60)
        && (value(minutes / 60) || minutes > 720 && value(minutes / 60 - 12));
    if fits { tie(9, By::Value) } else { None }
}

/// A year or day that the other scanner could only take for a number.
fn dated(t: Time, a: &Amount) -> Option<Tie> {
    let value = |n: i64| a.to.is_none() && a.number.value == Decimal::from(n);
    let year = when::bare_year(t) && t.part.is_none() && t.year.is_some_and(|y| value(y.into()));
    let day = t.year.is_none() && t.month.is_none() && t.day.is_some_and(|d| value(d.into()));
    // One of a list of days: Jan. 24, 25 and 30.
    let listed = t.month.is_some() && t.day.is_some_and(|d| value(d.into()));
    if listed && matches!(a.unit, Unit::Bare | Unit::Day) {
        return tie(9, By::Value);
    }
    // 2年 in the first cell of a row: its era stands in a row above.
    if when::bare_year(t) && t.part.is_none() && t.year.is_some_and(|y| reigned(a, y.into())) {
        return tie(9, By::Value);
    }
    let fits = (year && a.unit == Unit::Bare)
        || (day && matches!(a.unit, Unit::Bare | Unit::Day | Unit::Thing));
    if fits { tie(8, By::Value) } else { None }
}

/// Whether a number of years is a year of the common era without the name of its reign.
fn reigned(a: &Amount, year: Decimal) -> bool {
    a.unit == Unit::Year
        && a.to.is_none()
        && when::ERAS
            .iter()
            .any(|before| a.number.value.saturating_add(Decimal::from(*before)) == year)
}

fn amounts(l: &Quantity, a: &Amount, r: &Quantity, b: &Amount) -> Option<Tie> {
    let per = match (a.per, b.per) {
        (x, y) if x == y => 0,
        (None, _) | (_, None) => 1,
        (Some(x), Some(y)) if named_apart(x, y) => return None,
        (Some(x), Some(y)) if kin(x, y) <= Kin::Loose || !comparable(x, y) => 1,
        _ => return None,
    };
    let shape = match (a.to, b.to) {
        (None, None) => true,
        (Some(x), Some(y)) => equal(x.value, y.value),
        _ => false,
    };
    // 44,130円〜10,410円 begins with the larger.
    let is_reversed = a.to.zip(b.to).is_some_and(|(x, y)| {
        x.value == b.number.value && y.value == a.number.value && x.value != y.value
    });
    if is_reversed && kin(a.unit, b.unit) < Kin::Far {
        return tie(6, By::Value);
    }
    // "Both" counts things and is no multiple.
    let vague = |q: &Quantity, x: &Amount, y: &Amount| {
        q.hold == Hold::Soft && plain(x.unit) && !counts(y.unit)
    };
    if vague(l, a, b) || vague(r, b, a) {
        return None;
    }
    if shape && equal(a.number.value, b.number.value) {
        let far = match kin(a.unit, b.unit) {
            Kin::Same => Some(0),
            Kin::Near => Some(2),
            Kin::Loose => Some(5),
            Kin::Far => None,
        };
        if let Some(far) = far {
            return tie(far + per, By::Value);
        }
    }
    // 2年 and a cell that is "2020".
    if b.unit == Unit::Bare && b.to.is_none() && reigned(a, b.number.value) {
        return tie(9, By::Sense);
    }
    if let Some(found) = converted(a, b) {
        return Some(found);
    }
    if let Some(found) = ratio(l, a, r, b).or_else(|| ratio(r, b, l, a)) {
        return Some(found);
    }
    if let Some(found) = bounded(l, a, r, b).or_else(|| bounded(r, b, l, a)) {
        return Some(found);
    }
    if kin(a.unit, b.unit) < Kin::Loose || share_like(a.unit) && share_like(b.unit) {
        return rounded::near(l, a, r, b);
    }
    rounded::nearly(l, a, r, b)
}

/// Whether one number is counted over schools or towns and the other over some thing that
/// has another name: 1校当たり, "per class".
fn named_apart(a: Unit, b: Unit) -> bool {
    let own = |u: Unit| matches!(u, Unit::School | Unit::Municipality);
    own(a) && b == Unit::Thing || own(b) && a == Unit::Thing
}

/// Whether two things that numbers are counted over exclude each other: a day
/// and a month do; a person and a day may both hold (per person per day).
pub(super) fn comparable(a: Unit, b: Unit) -> bool {
    let time = |u: Unit| {
        measure(u).is_some_and(|(d, _)| matches!(d, Dimension::Months | Dimension::Seconds))
    };
    time(a) == time(b) && a != Unit::Night && b != Unit::Night
}

pub(super) fn share_like(unit: Unit) -> bool {
    matches!(unit, Unit::Share | Unit::Percent)
}

/// 24か月 and two years, 1.2 km and 1,200 m.
fn converted(a: &Amount, b: &Amount) -> Option<Tie> {
    if a.unit == b.unit {
        return None;
    }
    // μg and other measures that only one of the scanners knows.
    if (a.unit == Unit::Other || b.unit == Unit::Other)
        && a.to.is_none()
        && b.to.is_none()
        && super::number::digits(a.number.value) == super::number::digits(b.number.value)
        && measure(a.unit).or(measure(b.unit)).is_some()
    {
        return tie(6, By::Sense);
    }
    // 1.5人分 and one and a half times.
    if matches!(
        (a.unit, b.unit),
        (Unit::Person, Unit::Fold) | (Unit::Fold, Unit::Person)
    ) && !a.number.value.is_integer()
        && equal(a.number.value, b.number.value)
    {
        return tie(6, By::Sense);
    }
    let ((da, fa), (db, fb)) = (measure(a.unit)?, measure(b.unit)?);
    if da != db || da == Dimension::Money {
        return None;
    }
    let same =
        |x: Number, y: Number| Some(equal(x.value.checked_mul(fa)?, y.value.checked_mul(fb)?));
    let fits = same(a.number, b.number)?
        && match (a.to, b.to) {
            (None, None) => true,
            (Some(x), Some(y)) => same(x, y)?,
            _ => false,
        };
    if fits { tie(3, By::Value) } else { None }
}

/// Half and 50 %, 1.5倍 and up 50 %, twice and 200 %.
fn ratio(l: &Quantity, a: &Amount, r: &Quantity, b: &Amount) -> Option<Tie> {
    if a.to.is_some() || b.to.is_some() {
        return None;
    }
    let hundred = Decimal::ONE_HUNDRED;
    let (x, y) = (a.number.value, b.number.value);
    let whole = x.checked_mul(hundred)?;
    match (a.unit, b.unit) {
        (Unit::Share, Unit::Percent) if equal(whole, y) => tie(3, By::Value),
        (Unit::Fold, Unit::Percent) => {
            let risen = equal(whole.saturating_sub(hundred), y) && r.turn != Some(Turn::Down);
            let fallen = equal(hundred.saturating_sub(whole), y) && r.turn == Some(Turn::Down);
            if equal(whole, y) || risen || fallen {
                tie(4, By::Sense)
            } else {
                None
            }
        }
        (Unit::Share, Unit::Fold) if equal(x, y) => tie(4, By::Sense),
        // 半減 and "down to half" against 2倍 said of the reverse.
        (Unit::Share, Unit::Fold)
            if (l.turn == Some(Turn::Down) || r.turn == Some(Turn::Down))
                && x.checked_mul(y).is_some_and(|n| equal(n, Decimal::ONE)) =>
        {
            tie(6, By::Sense)
        }
        (Unit::Share, Unit::Bare) if equal(x, y) => tie(4, By::Value),
        _ => None,
    }
}

/// The same bound with the next whole number (0〜14歳, under 15; 19人以下,
/// fewer than 20), and ages by decade (30代, aged 30 to 39).
fn bounded(l: &Quantity, a: &Amount, r: &Quantity, b: &Amount) -> Option<Tie> {
    let aged = |u: Unit| matches!(u, Unit::Age | Unit::Cohort | Unit::Bare | Unit::Year);
    let (x, y) = (a.number.value, b.number.value);
    if a.unit == Unit::Cohort && aged(b.unit) && b.unit != Unit::Cohort {
        let last =
            a.to.map_or(x, |to| to.value)
                .saturating_add(Decimal::from(9));
        let range = b.to.is_some_and(|to| to.value == last) && x == y;
        let below = l.limit == Some(Limit::AtMost)
            && (r.limit == Some(Limit::LessThan) && y == last.saturating_add(Decimal::ONE)
                || r.limit == Some(Limit::AtMost) && y == last);
        let above = l.limit == Some(Limit::AtLeast)
            && (r.limit == Some(Limit::AtLeast) && y == x
                || r.limit == Some(Limit::MoreThan) && y == x.saturating_sub(Decimal::ONE));
        if range || below || above {
            return tie(4, By::Sense);
        }
        return None;
    }
    if kin(a.unit, b.unit) >= Kin::Loose {
        return None;
    }
    let step = Decimal::ONE;
    let fits = match (l.limit, r.limit) {
        (Some(Limit::AtMost), Some(Limit::LessThan))
        | (Some(Limit::MoreThan), Some(Limit::AtLeast)) => {
            a.to.is_none() && b.to.is_none() && x.saturating_add(step) == y
        }
        // 0歳児 are the children under one.
        (None, Some(Limit::LessThan)) => {
            let last = if a.unit == Unit::Age || b.unit == Unit::Age {
                a.to.map_or(x, |to| to.value)
            } else {
                a.to.map_or(Decimal::NEGATIVE_ONE, |to| to.value)
            };
            b.to.is_none() && x.is_zero() && last.saturating_add(step) == y
        }
        (None, Some(Limit::AtMost)) => {
            b.to.is_none() && x.is_zero() && a.to.is_some_and(|to| to.value == y)
        }
        _ => false,
    };
    let whole = x.is_integer() && y.is_integer();
    if fits && whole && (counts(a.unit) || aged(a.unit)) {
        tie(4, By::Sense)
    } else {
        None
    }
}
