//! The likeliest mistake for two quantities that do not answer each other.

use super::board::{Board, Pair};
use super::finding::{Fault, Weight};
use super::number::{differing, equal, shifted, swapped};
use super::same::{self, By};
use super::unit::{Kin, counts, is_measure, kin, measure, plain};
use super::words::List;
use super::{alone, doubt, period, when, words};
use crate::scan::{Amount, Count, Hold, Quantity, Time, Unit, What};
use rust_decimal::Decimal;

/// The cost above which two leftovers are two findings rather than one.
const LIMIT: u32 = 60;

/// Words of scale.
static SCALES: List = List::new("千|万|百|億|兆|thousand|million|billion|trillion|hundred|bn");

/// Reports the leftovers of both sides in pairs, the likeliest mistakes first.
pub(super) fn explain(board: &mut Board) {
    recross(board);
    alone::pass_written(board);
    let (left, right) = (board.alone_left(), board.alone_right());
    if left.is_empty() || right.is_empty() {
        return;
    }
    let lists = (board.l.quantities.len(), board.r.quantities.len());
    let before = ranks(lists.0, board.pairs.iter().map(|p| p.left));
    let behind = ranks(lists.1, board.pairs.iter().map(|p| p.right));
    let mut found = Vec::new();
    for (a, &i) in left.iter().enumerate() {
        for (b, &j) in right.iter().enumerate() {
            let (l, r) = (board.left(i), board.right(j));
            let Some((cost, fault)) = mistake(board, l, r) else {
                continue;
            };
            // What was said before, in words, is rather said again.
            let worded = fault == Fault::Changed && l.hold.min(r.hold) < Hold::Firm;
            if worded
                && (alone::repeated(l, board.r.quantities)
                    || alone::repeated(r, board.l.quantities))
            {
                continue;
            }
            // How far the two stand apart in the order of what was joined.
            let away = before[i].abs_diff(behind[j]).min(12) as u32 + a.abs_diff(b).min(4) as u32;
            if cost + away <= LIMIT {
                found.push((cost + away, i, j, fault));
            }
        }
    }
    found.sort_unstable_by_key(|f| (f.0, f.1, f.2));
    // A large number that stands on both sides is meant for itself, whatever it counts.
    for &(_, i, j, fault) in &found {
        let is_same = || {
            fault == Fault::Unit && large(board, i, j) && doubt::settled(board, i, j, fault)
                || doubt::is_meant(board, i, j, fault)
        };
        if board.is_alone_left(i) && board.is_alone_right(j) && is_same() {
            board.pass_left(i);
            board.pass_right(j);
        }
    }
    // What contradicts each other first; then what does not weigh enough to.
    for weak in [false, true] {
        for &(_, i, j, fault) in &found {
            if !board.is_alone_left(i)
                || !board.is_alone_right(j)
                || doubt::settled(board, i, j, fault) != weak
            {
                continue;
            }
            if weak {
                board.pass_left(i);
                board.pass_right(j);
                continue;
            }
            board.report(fault, Weight::Warning, Some(i), Some(j));
            if fault == Fault::Per {
                let (l, r) = (period::place(board.l, i), period::place(board.r, j));
                board.widen(l, r);
            }
        }
    }
}

/// Gives two equal numbers, one of them a rate, the partners that fit both: of 100万円 and
/// 1人につき100万円, the first is the one for a household.
fn recross(board: &mut Board) {
    for i in board.alone_left() {
        for j in board.alone_right() {
            let is_rate = by_thing(board.left(i)) && by_thing(board.right(j));
            if !is_rate
                || !large(board, i, j)
                || same::answer(board.left(i), board.right(j)).is_some()
            {
                continue;
            }
            let fits = |pair: &Pair| {
                same::answer(board.left(pair.left), board.right(j)).is_some()
                    && same::answer(board.left(i), board.right(pair.right)).is_some()
            };
            let Some(at) = board.pairs.iter().position(fits) else {
                continue;
            };
            let right = board.pairs[at].right;
            board.pairs[at].right = j;
            board.join(i, right, By::Value);
            board.pass_right(j);
            break;
        }
    }
}

/// Whether a number is counted over something that is no time.
fn by_thing(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if a.per.is_some_and(|unit| !is_measure(unit)))
}

/// Whether two numbers are one, and too large to be so by chance.
fn large(board: &Board, i: usize, j: usize) -> bool {
    match (&board.left(i).what, &board.right(j).what) {
        (What::Amount(a), What::Amount(b)) => {
            a.number.value > Decimal::TEN && equal(a.number.value, b.number.value)
        }
        _ => false,
    }
}

/// How many quantities before each one have found their partner.
fn ranks(len: usize, joined: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut marks = vec![0; len + 1];
    for at in joined {
        marks[at + 1] = 1;
    }
    for at in 1..=len {
        marks[at] += marks[at - 1];
    }
    marks
}

/// What went wrong, if one is the other gone wrong, and how unlikely that is.
fn mistake(board: &Board, l: &Quantity, r: &Quantity) -> Option<(u32, Fault)> {
    match (&l.what, &r.what) {
        (What::Amount(a), What::Amount(b)) => amounts(board, l, a, r, b),
        (What::Time(a), What::Time(b)) => times_apart(*a, *b),
        (What::Span(a, b), What::Span(c, d)) => {
            let met = when::agree(*a, *c).is_some() || when::agree(*b, *d).is_some();
            if met {
                let fault = if when::agree(*a, *c).is_some() {
                    times_apart(*b, *d)
                } else {
                    times_apart(*a, *c)
                };
                let plain = matches!(fault, Some((_, Fault::FiscalCalendar)));
                return Some((
                    10,
                    if plain {
                        Fault::FiscalCalendar
                    } else {
                        Fault::RangeEnd
                    },
                ));
            }
            let (cost, fault) = times_apart(*a, *c)?;
            times_apart(*b, *d)?;
            Some((cost + 10, fault))
        }
        // January to December 2022 for the fiscal year.
        (What::Span(a, b), What::Time(t)) | (What::Time(t), What::Span(a, b))
            if t.count == Count::Fiscal
                && a.year.or(b.year) == t.year
                && when::stretch(
                    *a,
                    *b,
                    Time {
                        count: Count::Calendar,
                        ..*t
                    },
                ) =>
        {
            Some((5, Fault::FiscalCalendar))
        }
        (What::Span(a, b), What::Time(t)) | (What::Time(t), What::Span(a, b)) => {
            let (from, to) = (times_apart(*a, *t), times_apart(*b, *t));
            let cost = from.map(|f| f.0).into_iter().chain(to.map(|t| t.0)).min()?;
            let met = when::agree(*a, *t).is_some() || when::agree(*b, *t).is_some();
            Some((cost + if met { 15 } else { 25 }, Fault::RangeEnd))
        }
        (What::Clock(_), What::Clock(_)) => Some((20, Fault::Date)),
        (What::Ordinal(_), What::Ordinal(_)) => Some((20, Fault::Ordinal)),
        // 20年後 is no second year that went wrong.
        (What::Ordinal(n), What::Amount(a)) | (What::Amount(a), What::Ordinal(n))
            if matches!(a.unit, Unit::Year | Unit::Time)
                && a.to.is_none()
                && a.number.value < Decimal::from(n.saturating_mul(4)) =>
        {
            Some((50, Fault::Ordinal))
        }
        _ => None,
    }
}

fn times_apart(a: Time, b: Time) -> Option<(u32, Fault)> {
    let shape = |t: Time| (t.month.is_some(), t.day.is_some());
    let rest = a.month == b.month && a.day == b.day;
    match (a.year, b.year) {
        (Some(x), Some(y)) if x == y => {
            if rest && a.part == b.part && !when::counted(a.count, b.count) {
                return Some((5, Fault::FiscalCalendar));
            }
            if !when::counted(a.count, b.count) && shape(a) == shape(b) {
                return Some((25, Fault::FiscalCalendar));
            }
            Some((if shape(a) == shape(b) { 15 } else { 30 }, Fault::Date))
        }
        (Some(x), Some(y)) => {
            let far = (x.abs_diff(y)).min(15);
            let closing = y == x.saturating_add(1)
                && a.count == Count::Fiscal
                && b.count != Count::Calendar
                && when::bare_year(a)
                && when::bare_year(b);
            if closing {
                return Some((10, Fault::ClosingYear));
            }
            let base = if rest && shape(a) == shape(b) { 15 } else { 35 };
            Some((base + far, Fault::Year))
        }
        _ if shape(a) == shape(b) && (a.month.is_some() || a.day.is_some()) => {
            Some((18, Fault::Date))
        }
        (None, None) if a.part.is_some() && b.part.is_some() => Some((22, Fault::Date)),
        (None, None) if a.month.is_some() && b.month.is_some() => Some((30, Fault::Date)),
        _ if a.month.is_some() && b.month.is_some() => Some((40, Fault::Date)),
        _ => None,
    }
}

fn amounts(
    board: &Board,
    l: &Quantity,
    a: &Amount,
    r: &Quantity,
    b: &Amount,
) -> Option<(u32, Fault)> {
    let (x, y) = (a.number.value, b.number.value);
    let near = kin(a.unit, b.unit);
    let one_dimension = measure(a.unit)
        .zip(measure(b.unit))
        .is_some_and(|(m, n)| m.0 == n.0);
    let ends = |p: &Amount, q: &Amount| {
        equal(p.number.value, q.number.value)
            || p.to.zip(q.to).is_some_and(|(s, t)| equal(s.value, t.value))
    };
    if a.to.is_some() && b.to.is_some() {
        if near < Kin::Far && ends(a, b) {
            let same = a.to.zip(b.to).is_some_and(|(s, t)| equal(s.value, t.value)) && equal(x, y);
            return Some((5, if same { Fault::Per } else { Fault::RangeEnd }));
        }
        if ends(a, b) && equal(x, y) {
            return Some((20, Fault::Unit));
        }
        if let Some(power) = shifted(x, y).filter(|_| near < Kin::Far) {
            return Some((12, scaled(board, l, r, power)));
        }
        return (near < Kin::Far).then_some((35, Fault::RangeEnd));
    }
    if a.to.is_some() || b.to.is_some() {
        let (range, single) = if a.to.is_some() { (a, y) } else { (b, x) };
        let met =
            equal(range.number.value, single) || range.to.is_some_and(|to| equal(to.value, single));
        // "The four brackets from 55-59 to 70-74" are no age.
        let one = if a.to.is_some() { r } else { l };
        if !met && one.hold < Hold::Firm {
            return None;
        }
        return (near < Kin::Far).then_some((if met { 15 } else { 50 }, Fault::RangeEnd));
    }
    if equal(x, y) {
        if near < Kin::Far {
            return Some((3, Fault::Per));
        }
        return Some(match (a.unit, b.unit) {
            (Unit::Percent, Unit::Point) | (Unit::Point, Unit::Percent) => (2, Fault::PercentPoint),
            (Unit::Fold | Unit::Share, Unit::Percent | Unit::Point)
            | (Unit::Percent | Unit::Point, Unit::Fold | Unit::Share) => (8, Fault::Share),
            _ if one_dimension => (8, Fault::Unit),
            _ => (14, Fault::Unit),
        });
    }
    let ratio = |u: Unit| matches!(u, Unit::Share | Unit::Percent | Unit::Fold | Unit::Point);
    if ratio(a.unit) && ratio(b.unit) {
        return Some(share(a, b));
    }
    // A fraction and a count have nothing to do with each other.
    if ratio(a.unit) != ratio(b.unit) && !(plain(a.unit) || plain(b.unit)) {
        return None;
    }
    if near == Kin::Far && !one_dimension && !(counts(a.unit) && counts(b.unit)) {
        return None;
    }
    let far = match near {
        Kin::Same => 0,
        Kin::Near => 4,
        Kin::Loose => 8,
        Kin::Far => 14,
    };
    if let Some(power) = shifted(x, y) {
        let small = x < Decimal::TEN || y < Decimal::TEN;
        return Some((far + if small { 16 } else { 6 }, scaled(board, l, r, power)));
    }
    if swapped(x, y) {
        return Some((far + 6, Fault::Swapped));
    }
    // A small number in words is not a large one gone wrong.
    let apart = if x < y {
        y.checked_div(x)
    } else {
        x.checked_div(y)
    };
    if l.hold.min(r.hold) < Hold::Firm && apart.is_none_or(|n| n > Decimal::from(4)) {
        return None;
    }
    // 1.38泊 is not "both".
    let is_soft_count = |q: &Quantity, n: &Amount| q.hold == Hold::Soft && counts(n.unit);
    if x.is_integer() != y.is_integer() && (is_soft_count(l, a) || is_soft_count(r, b)) {
        return None;
    }
    // "Lesson Two" is no hour.
    let bare = |q: &Quantity, n: &Amount| q.hold < Hold::Firm && n.unit == Unit::Bare;
    if bare(l, a) && is_measure(b.unit) || bare(r, b) && is_measure(a.unit) {
        return None;
    }
    let cost = match differing(x, y) {
        Some(1) => 16,
        Some(2) => 22,
        Some(_) => 28,
        None => 34,
    };
    Some((cost + far * 2, Fault::Changed))
}

/// Two shares that differ: 3割 as 3 %, two thirds as one third, 2.1倍 as 2.1 %.
fn share(a: &Amount, b: &Amount) -> (u32, Fault) {
    let hundred = Decimal::ONE_HUNDRED;
    let percent = |n: &Amount| {
        let by = if matches!(n.unit, Unit::Share | Unit::Fold) {
            hundred
        } else {
            Decimal::ONE
        };
        n.number.value.checked_mul(by).unwrap_or(n.number.value)
    };
    let (x, y) = (percent(a), percent(b));
    if a.unit == b.unit && a.unit != Unit::Share {
        if let Some(power) = shifted(x, y) {
            let fault = if a.unit == Unit::Percent && power.abs() == 1 {
                Fault::Share
            } else {
                Fault::Magnitude(power)
            };
            return (6, fault);
        }
        if swapped(x, y) {
            return (6, Fault::Swapped);
        }
        let cost = match differing(x, y) {
            Some(1) => 14,
            Some(_) => 20,
            None => 26,
        };
        return (cost, Fault::Changed);
    }
    if shifted(x, y).is_some() || equal(x.saturating_add(y), hundred) {
        return (8, Fault::Share);
    }
    (
        if a.unit == Unit::Share && b.unit == Unit::Share {
            12
        } else {
            24
        },
        Fault::Share,
    )
}

/// `Scale` where both sides name a scale, otherwise `Magnitude`.
fn scaled(board: &Board, l: &Quantity, r: &Quantity, power: i8) -> Fault {
    let named = |text: &str| words::has(text, &SCALES);
    if named(words::piece(board.l.text, &l.at)) && named(words::piece(board.r.text, &r.at)) {
        Fault::Scale(power)
    } else {
        Fault::Magnitude(power)
    }
}
