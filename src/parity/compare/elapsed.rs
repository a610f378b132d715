//! Lengths of time and the times at their ends: 30分前 before 17:00 and 16:30, the 33
//! years between 1908 and 1941.

use super::view::{Hand, View};
use crate::scan::{Quantity, Time, Unit, What};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Whether a time or a length of time follows from two others that the other side tells.
pub(super) fn told(view: &View, q: &Quantity) -> bool {
    match &q.what {
        What::Clock(at) => {
            let hours = || clocks(view.others());
            let gaps = || view.others().iter().filter_map(minutes);
            gaps().any(|gap| hours().any(|hour| hour.abs_diff(*at) == gap))
        }
        What::Amount(a) if a.unit == Unit::Year && a.to.is_none() && q.limit.is_none() => {
            let years = || view.others().iter().flat_map(years);
            let gap = a.number.value.to_i32();
            gap.is_some_and(|n| {
                n > 1 && years().any(|x| years().any(|y| y.checked_sub(x) == Some(n)))
            })
        }
        What::Amount(a)
            if matches!(a.unit, Unit::Month | Unit::Day) && a.to.is_none() && q.limit.is_none() =>
        {
            let count = a.number.value.to_i32();
            view.others().iter().any(|q| lasts(q, a.unit) == count)
        }
        _ => passes(view, q),
    }
}

/// How many months or days a span lasts, both ends counted in: 7月から9月まで are three
/// months.
fn lasts(q: &Quantity, unit: Unit) -> Option<i32> {
    let What::Span(from, to) = &q.what else {
        return None;
    };
    let (first, last) = (from.month.map(i32::from), to.month.map(i32::from));
    match unit {
        Unit::Month if from.day.is_none_or(|d| d == 1) && to.day.is_none_or(|d| d > 27) => {
            let years = from
                .year
                .zip(to.year)
                .map_or(0, |(a, b)| b.saturating_sub(a));
            let months = last?
                .checked_sub(first?)?
                .checked_add(years.checked_mul(12)?)?;
            // October to March goes over the turn of the year.
            Some(if months < 0 { months + 12 } else { months } + 1)
        }
        Unit::Day if first == last || last.is_none() => {
            Some(i32::from(to.day?) - i32::from(from.day?) + 1)
        }
        _ => None,
    }
}

/// Whether a length of time that the translation adds lies between two hours of the
/// original: "half an hour before closing" beside 17:00 and 16:30.
pub(super) fn added(view: &View, q: &Quantity) -> bool {
    view.hand == Hand::Translation && passes(view, q)
}

/// Whether a length of time lies between two hours that the other side tells.
fn passes(view: &View, q: &Quantity) -> bool {
    minutes(q).is_some_and(|gap| {
        let hours = || clocks(view.others());
        hours().any(|a| hours().any(|b| a.checked_sub(b) == Some(gap)))
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
