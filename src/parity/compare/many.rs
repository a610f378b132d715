//! One quantity of a side against several of the other.

use super::board::Board;
use super::finding::Fault;
use super::number::equal;
use super::unit::{Dimension, Kin, counts, kin, measure, plain};
use super::view::{Hand, View};
use super::words::List;
use super::{derived, elapsed, imperial, reckoned, same, since, turnabout, when, words};
use crate::scan::{Amount, Limit, Quantity, Time, Unit, What};
use rust_decimal::Decimal;

/// Joins what is said at once on one side and in parts on the other.
pub(super) fn join(board: &mut Board) {
    for hand in Hand::BOTH {
        let mut view = View { board, hand };
        if view.alone().is_empty() {
            continue;
        }
        spans(&mut view);
        if !view.board.is_open_on_both() {
            continue;
        }
        ranges(&mut view);
        shares(&mut view);
        decades(&mut view);
        grown(&mut view);
        derived::months(&mut view);
        since::join(&mut view);
        reckoned::join(&mut view);
        derived::multiples(&mut view);
    }
    if board.is_open_on_both() {
        derived::regrouped(board);
        turnabout::join(board);
    }
}

/// 令和2〜4年度 against each of its years, or against its two ends.
fn spans(view: &mut View) {
    for i in view.alone() {
        let What::Span(from, to) = view.mine()[i].what else {
            continue;
        };
        let (mut first, mut last) = (None, None);
        let mut inner = Vec::new();
        for j in view.others_alone() {
            let t = match view.others()[j].what {
                What::Time(t) => t,
                // "From the third to the sixth of May."
                What::Ordinal(n) if from.day.map(u64::from) == Some(n) => from,
                _ => continue,
            };
            if first.is_none() && when::agree(from, t).is_some() {
                first = Some(j);
            } else if last.is_none() && when::agree(to, t).is_some() {
                last = Some(j);
            } else if when::within(from, to, t) {
                inner.push(j);
            }
        }
        // One end may have been said before and be joined already.
        let said = |end: Time| view.others().iter().any(|q| names(q, end));
        // Another stretch on the other side is this one gone wrong, not its ends.
        let rival = view
            .others_alone()
            .iter()
            .any(|&j| match view.others()[j].what {
                What::Span(a, b) => when::alike(from, a) && when::alike(to, b),
                _ => false,
            });
        if rival {
            continue;
        }
        if (first.is_some() || said(from)) && (last.is_some() || said(to)) {
            let all = first.into_iter().chain(last).chain(inner);
            let mut joined = false;
            for j in all {
                view.join(i, j);
                joined = true;
            }
            if !joined {
                view.pass(i);
            }
        } else if lasting(view, from, to) && (said(from) || said(to)) {
            // The five years from FY2023; the three years to 2024.
            let end = first.or(last);
            match end {
                Some(j) => view.join(i, j),
                None => view.pass(i),
            }
        }
    }
}

/// Whether a quantity names a time, alone or as an end.
pub(super) fn names(q: &Quantity, t: Time) -> bool {
    match &q.what {
        What::Time(x) => when::agree(*x, t).is_some(),
        What::Span(x, y) => when::agree(*x, t).is_some() || when::agree(*y, t).is_some(),
        _ => false,
    }
}

/// Whether the other side says how many years, months or days a span lasts.
fn lasting(view: &View, from: Time, to: Time) -> bool {
    if view
        .others()
        .iter()
        .any(|q| elapsed::is_length_of(q, from, to))
    {
        return true;
    }
    let (Some(a), Some(b)) = (from.year, to.year) else {
        return false;
    };
    view.others().iter().any(|q| match &q.what {
        What::Amount(n) => {
            n.unit == Unit::Year
                && (n.number.value == Decimal::from(i64::from(b) - i64::from(a) + 1)
                    || n.number.value == Decimal::from(i64::from(b) - i64::from(a)))
        }
        _ => false,
    })
}

/// 3〜5か所 against "between three and five sites".
fn ranges(view: &mut View) {
    for i in view.alone() {
        let What::Amount(Amount {
            number,
            to: Some(to),
            unit,
            per,
        }) = view.mine()[i].what
        else {
            continue;
        };
        let others = view.others_alone();
        let find = |value: Decimal, not: Option<usize>| {
            others.iter().copied().find(|&j| {
                let q = &view.others()[j];
                Some(j) != not
                    && match &q.what {
                        What::Amount(b) => {
                            b.to.is_none()
                                && (b.unit == Unit::Cohort && equal(last(b), value)
                                    || equal(inclusive(q, b), value)
                                    || counts(unit) && equal(b.number.value, value))
                                && (kin(unit, b.unit) < Kin::Far || aged(unit, b.unit))
                        }
                        What::Ordinal(n) => plain(unit) && Decimal::from(*n) == value,
                        What::Clock(minutes) => plain(unit) && is_hour(value, *minutes),
                        _ => false,
                    }
            })
        };
        let low = find(number.value, None);
        let high = find(to.value, low);
        if let (Some(low), Some(high)) = (low, high) {
            let over = |j: usize| match &view.others()[j].what {
                What::Amount(b) => b.per,
                _ => None,
            };
            // One slip, though both ends tell over what they are counted.
            let is_wrong = per.is_some_and(|x| [low, high].iter().any(|&j| excludes(x, over(j))));
            if is_wrong {
                view.report_with(Fault::Per, i, high);
                view.pass_other(low);
                continue;
            }
            view.join(i, low);
            view.join(i, high);
        }
    }
}

/// Whether a bare number is an hour of the day: "9–12 and 1–5".
fn is_hour(value: Decimal, minutes: u16) -> bool {
    let hour = minutes / 60;
    minutes.is_multiple_of(60)
        && (value == Decimal::from(hour) || hour > 12 && value == Decimal::from(hour - 12))
}

/// Whether what a number is counted over is not what the other is.
fn excludes(x: Unit, other: Option<Unit>) -> bool {
    other.is_some_and(|y| kin(x, y) == Kin::Far && same::comparable(x, y))
}

/// Whether one unit is of ages and the other of decades of them.
fn aged(a: Unit, b: Unit) -> bool {
    matches!(a, Unit::Age | Unit::Bare) && b == Unit::Cohort
}

/// The last age of a decade of ages: 50代 ends with 59.
fn last(a: &Amount) -> Decimal {
    a.number.value.saturating_add(Decimal::from(9))
}

/// The number that a bound takes in: 12歳未満 is up to 11, 100人超 is from 101.
fn inclusive(q: &Quantity, a: &Amount) -> Decimal {
    let whole = (a.unit == Unit::Age || counts(a.unit)) && a.number.value.is_integer();
    match q.limit {
        Some(Limit::LessThan) if whole => a.number.value.saturating_sub(Decimal::ONE),
        Some(Limit::MoreThan) if whole => a.number.value.saturating_add(Decimal::ONE),
        _ => a.number.value,
    }
}

/// Words by which a fraction is said to be added.
static ADDED: List = List::new("by|again|more|加算|上乗せ|割増|追加|増し");

/// 1.5倍 against "has grown by half".
fn grown(view: &mut View) {
    for i in view.alone() {
        let more = match &view.mine()[i].what {
            What::Amount(a) if a.unit == Unit::Share && a.to.is_none() => {
                a.number.value.saturating_add(Decimal::ONE)
            }
            _ => continue,
        };
        let at = &view.mine()[i].at;
        let around = at.start.saturating_sub(4)..at.end + 16;
        if !words::has(words::piece(view.text(), &around), &ADDED)
            || !words::has(view.text(), &words::RISING)
        {
            continue;
        }
        let found = view.others_alone().into_iter().find(|&j| {
            matches!(&view.others()[j].what, What::Amount(b)
                if b.unit == Unit::Fold && b.to.is_none() && equal(b.number.value, more))
        });
        if let Some(j) = found {
            view.join(i, j);
        }
    }
}

/// Words that count years by the ten.
static DECADES: List = List::new("decade|decades");

/// 20年後 against "a decade … in two".
fn decades(view: &mut View) {
    for i in view.alone() {
        let tens = match &view.mine()[i].what {
            What::Amount(a) if plain(a.unit) && a.to.is_none() => {
                a.number.value.checked_mul(Decimal::TEN)
            }
            _ => None,
        };
        let found = view.others_alone().into_iter().find(|&j| {
            matches!(&view.others()[j].what, What::Amount(b)
                if b.unit == Unit::Year && b.to.is_none() && Some(b.number.value) == tens)
        });
        if let Some(j) = found
            && words::has(view.text(), &DECADES)
        {
            view.join(i, j);
        }
    }
}

/// 1年6か月 against 18 months: neighbours of one dimension that add up.
fn sums(view: &mut View) {
    for i in view.alone() {
        let Some(total) = parts(&view.mine()[i]) else {
            continue;
        };
        let others = view.others_alone();
        let pair = others.windows(2).find(|w| {
            let (a, b) = (&view.others()[w[0]], &view.others()[w[1]]);
            match (parts(a), parts(b)) {
                // 50 million, 930 thousand.
                (Some((da, x)), Some((db, y))) if da == Sort::Count => {
                    total.0 == da
                        && db == da
                        && y < x
                        && b.at.start.saturating_sub(a.at.end) <= 2
                        && x.checked_add(y) == Some(total.1)
                }
                // 4万円（上限16万円） are two sums.
                (Some((da, x)), Some((db, y))) => {
                    da == total.0
                        && db == total.0
                        && y < x
                        && b.limit.is_none()
                        && b.at.start.saturating_sub(a.at.end) <= 5
                        && x.checked_add(y)
                            .is_some_and(|s| equal(s, total.1) || shy(s, &view.mine()[i], total))
                }
                _ => false,
            }
        });
        if let Some(&[a, b]) = pair {
            view.join(i, a);
            view.join(i, b);
        }
    }
}

/// Whether a sum is nearly what the other side rounds it to: 2時間58分, "just under three hours".
fn shy(sum: Decimal, q: &Quantity, (sort, round): (Sort, Decimal)) -> bool {
    let is_time = matches!(sort, Sort::Of(Dimension::Months | Dimension::Seconds));
    let off = sum.saturating_sub(round);
    let is_near = off
        .abs()
        .checked_mul(Decimal::from(20))
        .is_some_and(|off| off <= round);
    let is_on_side = match q.limit {
        Some(Limit::LessThan | Limit::AtMost) => off.is_sign_negative(),
        Some(Limit::MoreThan | Limit::AtLeast) => off.is_sign_positive(),
        None => q.about,
    };
    is_time && is_near && is_on_side
}

/// What may be added up.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Count,
    Of(Dimension),
}

fn parts(q: &Quantity) -> Option<(Sort, Decimal)> {
    match &q.what {
        What::Amount(a) if a.to.is_none() && counts(a.unit) => Some((Sort::Count, a.number.value)),
        What::Amount(a) if a.to.is_none() => {
            // 1歳6か月 are eighteen months.
            let unit = if a.unit == Unit::Age {
                Unit::Year
            } else {
                a.unit
            };
            let (dimension, factor) = measure(unit)?;
            Some((Sort::Of(dimension), a.number.value.checked_mul(factor)?))
        }
        _ => None,
    }
}

/// Three in ten against 10人中3人.
fn shares(view: &mut View) {
    for i in view.alone() {
        let value = match &view.mine()[i].what {
            What::Amount(a) if a.to.is_none() && a.unit == Unit::Share => a.number.value,
            _ => continue,
        };
        let others = view.others_alone();
        let count = |j: usize| match &view.others()[j].what {
            What::Amount(a) if a.to.is_none() && a.per.is_none() => Some(a.number.value),
            _ => None,
        };
        let pair = others
            .windows(2)
            .find(|w| match (count(w[0]), count(w[1])) {
                (Some(a), Some(b)) => {
                    let (low, high) = if a < b { (a, b) } else { (b, a) };
                    high.checked_mul(value)
                        .is_some_and(|part| equal(part.round_dp(6), low))
                }
                _ => false,
            });
        if let Some(&[a, b]) = pair {
            view.join(i, a);
            view.join(i, b);
        }
    }
}

/// Joins what is said in two parts: 50 million, 930 thousand; 1年6か月.
pub(super) fn composed(board: &mut Board) {
    if !board.is_open_on_both() {
        return;
    }
    for hand in Hand::BOTH {
        sums(&mut View { board, hand });
    }
    turnabout::listed(board);
}

/// Joins measures of other systems, before equal numbers of them are.
pub(super) fn converted(board: &mut Board) {
    for hand in Hand::BOTH {
        imperial::join(&mut View { board, hand });
    }
}
