//! Lengths of time and the times at their ends: 30分前 before 17:00 and 16:30, the 33
//! years between 1908 and 1941.

use super::relative::Named;
use super::unit::counts;
use super::view::{Hand, View};
use super::when;
use super::words::{self, List};
use crate::scan::{Amount, Quantity, Time, Unit, What};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Whether a time or a length of time follows from two others that the other side tells.
pub(super) fn told(view: &View, q: &Quantity) -> bool {
    match &q.what {
        What::Clock(at) => {
            // Half an hour before it closes, which the other side may have told bare: at 5.
            let hours = || clocks(view.others()).chain(clocks(view.mine()));
            let gaps = || {
                let all = view.others().iter();
                all.filter_map(|q| Some((minutes(q)?, is_before(view.other_text(), q))))
            };
            // 30分前 is no half an hour later.
            let lies = |hour: u16, (gap, is_before): (u16, bool)| {
                hour.checked_sub(*at) == Some(gap)
                    || !is_before && at.checked_sub(hour) == Some(gap)
            };
            gaps().any(|gap| hours().any(|hour| lies(hour, gap)))
        }
        What::Amount(a) if a.unit == Unit::Year && a.to.is_none() && q.limit.is_none() => {
            let years = || view.others().iter().flat_map(years);
            let gap = a.number.value.to_i32();
            gap.is_some_and(|n| {
                n > 1 && years().any(|x| years().any(|y| y.checked_sub(x) == Some(n)))
            }) || is_lasting(view.others(), q)
        }
        What::Amount(a)
            if matches!(a.unit, Unit::Month | Unit::Week | Unit::Day)
                && a.to.is_none()
                && q.limit.is_none() =>
        {
            is_lasting(view.others(), q)
                || is_yearly(view.others(), a)
                || a.unit == Unit::Day && is_gap(view.others(), a)
        }
        _ => passes(view, q) || is_between(view.mine(), q),
    }
}

/// Whether a length of time lies between the two hours right before it, which need their own
/// answers: 午後9時から翌朝6時までの9時間.
fn is_between(list: &[Quantity], q: &Quantity) -> bool {
    const DAY: i32 = 24 * 60;
    let Some(gap) = minutes(q) else {
        return false;
    };
    let before = list.partition_point(|o| o.at.start < q.at.start);
    let mut last = list[..before].iter().rev().filter_map(|o| match o.what {
        What::Clock(at) => Some(i32::from(at)),
        _ => None,
    });
    let (to, from) = (last.next(), last.next());
    from.zip(to)
        .is_some_and(|(from, to)| (to - from).rem_euclid(DAY) == i32::from(gap))
}

/// Whether a length of time goes before what it is told of: 30分前, "half an hour before".
fn is_before(text: &str, q: &Quantity) -> bool {
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(8)));
    words::piece(text, &q.at).contains('前')
        || behind.starts_with('前')
        || behind.starts_with("の前")
        || [" before", " prior", " ahead"]
            .iter()
            .any(|word| behind.starts_with(word))
}

/// Whether one of the spans of a list lasts as long as a length of time.
fn is_lasting(list: &[Quantity], q: &Quantity) -> bool {
    list.iter().any(|span| match &span.what {
        What::Span(from, to) => is_length_of(q, *from, *to),
        _ => false,
    })
}

/// Whether a length of time is that of a span, both ends counted in: 7月から9月まで are three
/// months, FY2027 to FY2036 ten years.
pub(super) fn is_length_of(q: &Quantity, from: Time, to: Time) -> bool {
    let What::Amount(a) = &q.what else {
        return false;
    };
    let told = a.number.value.to_i32().filter(|_| a.to.is_none());
    told.is_some_and(|told| lasts(from, to, a.unit).is_some_and(|count| count == told))
}

/// Whether so many days lie between two dates of a list: April 14 and two days later.
fn is_gap(list: &[Quantity], gap: &Amount) -> bool {
    let dates = || {
        list.iter().filter_map(|q| match q.what {
            What::Time(t) => Some((t.month, i32::from(t.day?))),
            _ => None,
        })
    };
    let gap = gap.number.value.to_i32();
    // The month may be told once: 4月14日, 同16日.
    let is_one = |a: Option<u8>, b: Option<u8>| a == b || a.is_none() || b.is_none();
    gap.is_some_and(|gap| dates().any(|(a, x)| dates().any(|(b, y)| is_one(a, b) && y - x == gap)))
}

/// Whether nights are those of a trip whose days are told, or its days follow from the
/// nights: 2泊3日 and "three-day", 1泊2日 and "for one night".
pub(super) fn is_trip(view: &View, at: usize) -> bool {
    let amount = |at: usize, unit: Unit| match &view.mine().get(at)?.what {
        What::Amount(a) if a.to.is_none() && a.unit == unit => Some(a.number.value),
        _ => None,
    };
    let next = |night: Decimal| night.checked_add(Decimal::ONE);
    if let Some(night) = amount(at, Unit::Night) {
        return amount(at + 1, Unit::Day).is_some_and(|day| next(night) == Some(day));
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let night = amount(before, Unit::Night).and_then(next);
    let is_day = night.is_some() && night == amount(at, Unit::Day);
    let is_told = |q: &Quantity| match &q.what {
        What::Amount(a) => {
            matches!(a.unit, Unit::Night | Unit::GuestNight)
                && a.number.value.checked_add(Decimal::ONE) == night
        }
        _ => false,
    };
    is_day && view.others().iter().any(is_told)
}

/// Words of a rate by the hour.
static HOURLY: List = List::new("every hour|each hour|an hour|per hour|hourly|1時間");

/// Whether how often something comes is told on the other side by how far apart it comes, or
/// by the days on which it does: 1時間に2本 and "every 30 minutes", 週2回 and "on Mondays and
/// Thursdays".
pub(super) fn is_rhythm(view: &View, q: &Quantity) -> bool {
    let What::Amount(a) = &q.what else {
        return false;
    };
    if a.to.is_some() || q.limit.is_some() {
        return false;
    }
    let value = a.number.value;
    match (a.unit, a.per) {
        (Unit::Time | Unit::Day, Some(Unit::Week)) => {
            let named = view.other_passage().told().named.iter();
            let days = named.filter(|(what, _)| matches!(what, Named::Weekday(_)));
            Decimal::from(days.count()) == value
        }
        // 月2回 and "on the first and third Wednesdays", 年2回 and "in June and December".
        (Unit::Time | Unit::Day, Some(Unit::Month)) => {
            let is_placed = |o: &&Quantity| matches!(o.what, What::Ordinal(1..=5));
            let count = |list: &[Quantity]| Decimal::from(list.iter().filter(is_placed).count());
            count(view.others()) > Decimal::ZERO
                && (count(view.others()) == value || count(view.mine()) == value)
        }
        (Unit::Time, Some(Unit::Year)) if value > Decimal::ONE => {
            let is_month = |o: &&Quantity| matches!(o.what, What::Time(t) if t.month.is_some() && t.year.is_none());
            let months = view.others().iter().filter(is_month).count();
            Decimal::from(months) == value
                || Decimal::from(words::all(view.other_text(), &SEASONS).count()) == value
        }
        (unit, Some(Unit::Hour)) if counts(unit) => view.others().iter().any(|o| match &o.what {
            What::Amount(b) if b.unit == Unit::Minute => is_hour(value, b),
            _ => false,
        }),
        (Unit::Minute, _) => view.others().iter().any(|o| match &o.what {
            What::Amount(b) if counts(b.unit) && is_hour(b.number.value, a) => {
                b.per == Some(Unit::Hour) || words::has(view.other_text(), &HOURLY)
            }
            _ => false,
        }),
        _ => false,
    }
}

/// The seasons in which something may come each year.
static SEASONS: List = List::new("spring|summer|autumn|fall|winter|春|夏|秋|冬");

/// Whether so many stretches of minutes are an hour.
fn is_hour(times: Decimal, minutes: &Amount) -> bool {
    minutes.number.value.checked_mul(times) == Some(Decimal::from(60))
}

/// Whether a number of months is how often something comes each year: every three months,
/// 年に4回.
fn is_yearly(list: &[Quantity], months: &Amount) -> bool {
    months.unit == Unit::Month
        && list.iter().any(|q| match &q.what {
            What::Amount(a) if a.unit == Unit::Time && a.per == Some(Unit::Year) => {
                let whole = a.number.value.checked_mul(months.number.value);
                whole == Some(Decimal::from(12))
            }
            _ => false,
        })
}

/// How many years, months, weeks or days a span lasts.
fn lasts(from: Time, to: Time, unit: Unit) -> Option<i32> {
    let years = || Some(to.year?.saturating_sub(from.year?));
    let (first, last) = (from.month.map(i32::from), to.month.map(i32::from));
    match unit {
        Unit::Year if first.is_none() && last.is_none() => Some(years()?.saturating_add(1)),
        Unit::Month | Unit::Year if is_whole(from, to) => {
            let months = last?
                .checked_sub(first?)?
                .checked_add(years().unwrap_or(0).checked_mul(12)?)?;
            // October to March goes over the turn of the year.
            let months = if months < 0 { months + 12 } else { months } + 1;
            match unit {
                Unit::Month => Some(months),
                _ => (months % 12 == 0).then_some(months / 12),
            }
        }
        Unit::Day => days(from, to),
        Unit::Week => days(from, to).filter(|n| n % 7 == 0).map(|n| n / 7),
        _ => None,
    }
}

/// Whether a span is one of whole months.
fn is_whole(from: Time, to: Time) -> bool {
    from.day.is_none_or(|d| d == 1) && to.day.is_none_or(|d| d > 27)
}

/// How many days a span lasts, within a month or from one to the next.
fn days(from: Time, to: Time) -> Option<i32> {
    let (first, last) = (i32::from(from.day?), i32::from(to.day?));
    let apart = match (from.month, to.month) {
        (Some(a), Some(b)) if a != b => {
            let next = a % 12 + 1;
            (next == b).then(|| i32::from(when::length(a)))?
        }
        _ => 0,
    };
    Some(last - first + apart + 1)
}

/// Whether a length of time that the translation adds lies between two hours of the
/// original: "half an hour before closing" beside 17:00 and 16:30.
pub(super) fn added(view: &View, q: &Quantity) -> bool {
    view.hand == Hand::Translation && passes(view, q)
}

/// Whether a length of time lies between two hours, of which the other side tells one at
/// least: 18時開演（30分前開場）, "at six; doors open at half past five".
fn passes(view: &View, q: &Quantity) -> bool {
    const HALF_DAY: u16 = 12 * 60;
    minutes(q).is_some_and(|gap| {
        let ends = |a: u16, b: u16| a.checked_sub(b) == Some(gap);
        let near = |a: u16, b: u16| ends(a, b) || ends(a, b.saturating_add(HALF_DAY));
        clocks(view.others()).any(|b| {
            clocks(view.others()).any(|a| ends(a, b))
                || clocks(view.mine()).any(|a| near(a, b) || ends(b, a))
        })
    })
}

fn clocks(list: &[Quantity]) -> impl Iterator<Item = u16> {
    list.iter().filter_map(|q| match q.what {
        What::Clock(at) => Some(at),
        _ => None,
    })
}

/// A length of time in minutes.
fn minutes(q: &Quantity) -> Option<u16> {
    let What::Amount(a) = &q.what else {
        return None;
    };
    let one = match a.unit {
        Unit::Minute => Decimal::ONE,
        Unit::Hour => Decimal::from(60),
        _ => return None,
    };
    let all = a.number.value.checked_mul(one)?;
    (a.to.is_none() && all.is_integer() && !all.is_zero())
        .then(|| all.to_u16())
        .flatten()
}

fn years(q: &Quantity) -> impl Iterator<Item = i32> {
    let year = |t: &Time| t.year.filter(|_| t.part.is_none());
    let (from, to) = match &q.what {
        What::Time(t) => (year(t), None),
        What::Span(from, to) => (year(from), year(to)),
        _ => (None, None),
    };
    from.into_iter().chain(to)
}
