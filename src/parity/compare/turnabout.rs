//! What one side says the other way round: 40歳以上43歳未満 and "40, 41 or 42", 4袋以上は出せません
//! and "up to three bags", 5年前の2倍 and "five years ago there were half as many".

use super::Side;
use super::board::Board;
use super::hint::floor;
use super::negation;
use super::number::equal;
use super::same::By;
use super::unit::{Kin, counts, kin};
use super::view::{Hand, View};
use super::words::{self, List};
use super::{lapse, when};
use crate::scan::{Amount, Limit, Part, Quantity, Time, Unit, What};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::ops::RangeInclusive;

/// How many numbers a list may hold that stands for a range.
const MEMBERS: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// Joins bounds and ranges with the numbers between them, one by one.
pub(super) fn listed(board: &mut Board) {
    for hand in Hand::BOTH {
        let mut view = View { board, hand };
        let alone = view.alone();
        for &i in alone.iter() {
            if let Some(days) = days(&view, i) {
                for j in days {
                    view.join(i, j);
                }
                continue;
            }
            let Some((range, ends)) = range(view.mine(), i) else {
                continue;
            };
            if ends == 2 && !alone.contains(&(i + 1)) {
                continue;
            }
            if let Some(members) = members(&view, &range) {
                for j in members {
                    view.join(i, j);
                }
                if ends == 2 {
                    view.pass(i + 1);
                }
            }
        }
    }
}

/// The days on the other side that follow on a date, as many as are counted from it: 12月8日
/// から3日間, "December 8, 9 and 10".
fn days(view: &View, at: usize) -> Option<Vec<usize>> {
    let list = view.mine();
    let (What::Amount(a), What::Time(first)) =
        (&list[at].what, &list.get(at.checked_sub(1)?)?.what)
    else {
        return None;
    };
    let is_counted = a.unit == Unit::Day && a.to.is_none() && a.number.value < MEMBERS;
    let count = a.number.value.to_u8().filter(|n| is_counted && *n > 1)?;
    let gap = words::piece(view.text(), &(list[at - 1].at.end..list[at].at.start));
    let day = first.day.filter(|_| gap.contains("から"))?;
    let others = view.others_alone();
    let is_day = |j: usize, n: u8| match view.others()[j].what {
        What::Time(t) => t.day == Some(n) && (t.month.is_none() || t.month == first.month),
        What::Amount(ref a) => a.unit == Unit::Bare && a.number.value == Decimal::from(n),
        What::Ordinal(order) => order == u64::from(n),
        _ => false,
    };
    let next = (1..count).map(|step| {
        let n = day.checked_add(step)?;
        others.iter().copied().find(|&j| is_day(j, n))
    });
    next.collect()
}

/// The whole numbers that a range holds, or a bound with the one behind it; and of how many
/// quantities it is made.
fn range(list: &[Quantity], at: usize) -> Option<(RangeInclusive<Decimal>, usize)> {
    let amount = |at: usize| match &list.get(at)?.what {
        What::Amount(a) => Some(a),
        _ => None,
    };
    let from = amount(at)?;
    let is_small = |range: &RangeInclusive<Decimal>| {
        let (low, high) = (*range.start(), *range.end());
        let gap = high.saturating_sub(low);
        low.is_integer() && high.is_integer() && gap >= Decimal::TWO && gap < MEMBERS
    };
    if let Some(to) = from.to {
        let range = from.number.value..=to.value;
        return (counted(from.unit) && is_small(&range)).then_some((range, 1));
    }
    let to = amount(at + 1)?;
    let (low, high) = (list[at].limit?, list[at + 1].limit?);
    let is_couple = floor(low) && !floor(high) && to.to.is_none() && counted(from.unit);
    let one = |is: bool| if is { Decimal::ONE } else { Decimal::ZERO };
    let first = from
        .number
        .value
        .saturating_add(one(low == Limit::MoreThan));
    let last = to.number.value.saturating_sub(one(high == Limit::LessThan));
    let range = first..=last;
    (is_couple && kin(from.unit, to.unit) < Kin::Loose && is_small(&range)).then_some((range, 2))
}

fn counted(unit: Unit) -> bool {
    counts(unit) || matches!(unit, Unit::Age | Unit::Year)
}

/// The numbers without bound on the other side that are all those of a range, in order.
fn members(view: &View, range: &RangeInclusive<Decimal>) -> Option<Vec<usize>> {
    let others = view.others_alone();
    let value = |j: usize| match view.others().get(j)? {
        Quantity {
            what: What::Amount(a),
            limit: None,
            ..
        } if counted(a.unit) => Some((a.number.value, a.to.map_or(a.number.value, |to| to.value))),
        _ => None,
    };
    let begins = |j: &usize| value(*j).is_some_and(|(first, _)| first == *range.start());
    let start = others.iter().position(begins)?;
    let mut next = *range.start();
    let mut found = Vec::new();
    for &j in &others[start..] {
        let (first, last) = value(j).filter(|(first, _)| *first == next)?;
        found.push(j);
        next = last.max(first).saturating_add(Decimal::ONE);
        if last >= *range.end() {
            break;
        }
    }
    // A list that goes on holds more.
    let is_whole = next == range.end().saturating_add(Decimal::ONE) && found.len() > 1;
    let behind = found.last().and_then(|j| value(j + 1));
    (is_whole && behind.is_none_or(|(first, _)| first != next)).then_some(found)
}

/// Joins bounds that exclude each other where one side denies what it bounds, and multiples
/// that are told of the lesser of two.
pub(super) fn join(board: &mut Board) {
    for i in board.alone_left() {
        let found = board.alone_right().into_iter().find(|&j| {
            let (l, r) = (board.left(i), board.right(j));
            is_denied(board, l, r)
                || is_eve((board.l, l), (board.r, r))
                || is_birthday((board.l, l), (board.r, r))
                || is_one_in((board.l, l), (board.r, r))
                || is_about_month(l, r)
                || is_about_month(r, l)
                || is_reversed(l, r, board.r)
                || is_reversed(r, l, board.r)
        });
        if let Some(j) = found {
            board.join(i, j, By::Sense);
        }
    }
}

fn is_denied(board: &Board, l: &Quantity, r: &Quantity) -> bool {
    excludes(l, r) && negation::turned(board, l, Limit::AtLeast, r, Limit::LessThan)
}

/// Whether two bounds part all numbers between them: four or more, up to three.
pub(super) fn excludes(l: &Quantity, r: &Quantity) -> bool {
    let (What::Amount(a), What::Amount(b)) = (&l.what, &r.what) else {
        return false;
    };
    let (Some(x), Some(y)) = (l.limit, r.limit) else {
        return false;
    };
    floor(x) != floor(y)
        && a.to.is_none()
        && b.to.is_none()
        && kin(a.unit, b.unit) < Kin::Loose
        && border(a, x) == border(b, y)
}

/// Where the upper part begins, and whether just above it.
fn border(a: &Amount, limit: Limit) -> (Decimal, bool) {
    let is_above = matches!(limit, Limit::MoreThan | Limit::AtMost);
    let value = a.number.value.normalize();
    if is_above && counted(a.unit) && value.is_integer() {
        return (value.saturating_add(Decimal::ONE), false);
    }
    (value, is_above)
}

/// Whether a bound only tells what one beside it leaves, which the other side tells: "up to
/// three. If you have four or more …".
pub(super) fn is_rest(view: &View, q: &Quantity) -> bool {
    q.limit.is_some()
        && view
            .mine()
            .iter()
            .any(|own| excludes(q, own) && view.others().iter().any(|o| is_known(own, o)))
}

/// Whether a bound of one side is one of the other.
fn is_known(q: &Quantity, other: &Quantity) -> bool {
    match (&q.what, &other.what) {
        (What::Amount(a), What::Amount(b)) => {
            q.limit == other.limit && equal(a.number.value, b.number.value)
        }
        _ => false,
    }
}

/// Whether a day is the one before another that the other side excludes: 2月末 and "before
/// March 1"; 24日以降 and "after February 23".
fn is_eve((ja, l): (Side, &Quantity), (en, r): (Side, &Quantity)) -> bool {
    let (What::Time(here), What::Time(there)) = (&l.what, &r.what) else {
        return false;
    };
    let said = |word: &str| {
        let near = r.at.start.saturating_sub(8)..r.at.end;
        words::piece(en.text, &near).contains(word)
    };
    let is_from = || {
        let near = l.at.start..l.at.end.saturating_add(6);
        let near = words::piece(ja.text, &near);
        near.contains("以降") || near.contains("から")
    };
    follows(*here, *there) && said("efore ") || follows(*there, *here) && said("fter ") && is_from()
}

/// Whether a day is the next after another; a year may be told of one of them alone.
fn follows(last: Time, next: Time) -> bool {
    let is_year = |turned: bool| match (last.year, next.year) {
        (Some(a), Some(b)) => b == a.saturating_add(i32::from(turned)),
        _ => true,
    };
    match (last.month, next.month, next.day) {
        (Some(a), Some(b), Some(1)) if b == a % 12 + 1 => {
            let is_last = match last.day {
                Some(day) => day >= when::length(a) - u8::from(a == 2),
                None => last.part == Some(Part::End),
            };
            is_last && is_year(a == 12)
        }
        (Some(a), Some(b), Some(day)) => {
            let is_next = last.day.and_then(|d| d.checked_add(1)) == Some(day);
            a == b && is_next && is_year(false)
        }
        _ => false,
    }
}

/// Whether a share is one of so many that English counts behind "every": 30人に1人, "one for
/// every 30".
fn is_one_in((_, l): (Side, &Quantity), (en, r): (Side, &Quantity)) -> bool {
    let (What::Amount(a), What::Amount(b)) = (&l.what, &r.what) else {
        return false;
    };
    let product = || a.number.value.checked_mul(b.number.value);
    a.unit == Unit::Share
        && counts(b.unit)
        && product().is_some_and(|n| equal(n.round_dp(6), Decimal::ONE))
        && {
            let before = r.at.start.saturating_sub(8)..r.at.start;
            let before = words::piece(en.text, &before).trim_end();
            before.ends_with("every") || before.ends_with("each") || before.ends_with("per")
        }
}

/// Whether a month or two are told as about so many weeks or days.
fn is_about_month(l: &Quantity, r: &Quantity) -> bool {
    let (What::Amount(a), What::Amount(b)) = (&l.what, &r.what) else {
        return false;
    };
    let each = match b.unit {
        Unit::Week => Decimal::from(4),
        Unit::Day => Decimal::from(30),
        _ => return false,
    };
    let whole = a.number.value.checked_mul(each);
    a.unit == Unit::Month
        && (l.about || r.about)
        && a.to.is_none()
        && b.to.is_none()
        && whole == Some(b.number.value)
}

/// Whether an age is the last before one that is not reached: 49歳以下, "before the age of 50".
fn is_birthday((_, l): (Side, &Quantity), (side, r): (Side, &Quantity)) -> bool {
    let (What::Amount(a), What::Amount(b)) = (&l.what, &r.what) else {
        return false;
    };
    l.limit == Some(Limit::AtMost)
        && r.limit.is_none()
        && a.unit == Unit::Age
        && matches!(b.unit, Unit::Age | Unit::Bare)
        && a.number.value.saturating_add(Decimal::ONE) == b.number.value
        && lapse::until(side.text, r)
}

/// Words by which an earlier time is told of.
static EARLIER: List = List::new("ago|earlier|before|previously|back then|at that time");

/// Words of being less, behind a multiple.
static LESSENED: List = List::new(
    "quieter|smaller|lighter|fewer|less|lower|slower|weaker|cheaper|shorter|thinner|darker|rarer",
);

/// Whether a multiple of what there was is told as the part that there was: 5年前の2倍 and
/// "five years ago there were half as many".
fn is_reversed(now: &Quantity, then: &Quantity, side: Side) -> bool {
    let (What::Amount(a), What::Amount(b)) = (&now.what, &then.what) else {
        return false;
    };
    let product = || a.number.value.checked_mul(b.number.value);
    let is_pair = a.unit == Unit::Fold
        && b.unit == Unit::Share
        && product().is_some_and(|n| equal(n.round_dp(6), Decimal::ONE));
    // "Four times quieter" is a quarter.
    let is_lessened = |q: &Quantity| {
        let behind = words::piece(side.text, &(q.at.end..q.at.end.saturating_add(16)));
        words::has(behind, &LESSENED)
    };
    is_pair && {
        let sentence = words::sentence(side.text, &then.at);
        let before = words::piece(side.text, &(sentence.start..then.at.start));
        let behind = words::piece(side.text, &(then.at.end..then.at.end.saturating_add(4)));
        words::has(before, &EARLIER) && behind.trim_start().starts_with("as") || is_lessened(now)
    }
}
