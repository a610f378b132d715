//! Shares that are told by what they leave of the whole: 4分の1削減 and "three-quarters remain",
//! 平年の87％ and "13% less than normal".

use super::derived::{LESS, single};
use super::number::equal;
use super::unit::{Kin, kin};
use super::view::View;
use super::words::{self, List};
use crate::scan::{Amount, Limit, Quantity, Turn, Unit};
use rust_decimal::Decimal;

/// A share of any kind in hundredths.
fn percent(q: &Quantity) -> Option<Decimal> {
    let a = single(q)?;
    match a.unit {
        Unit::Share => a.number.value.checked_mul(Decimal::ONE_HUNDRED),
        Unit::Percent => Some(a.number.value),
        _ => None,
    }
}

/// Whether two shares are what is left and what is gone of one whole: 8割にまで減り
/// and "shrunk by a fifth".
pub(super) fn complement(l: (&str, &Quantity), r: (&str, &Quantity)) -> bool {
    let whole = percent(l.1)
        .zip(percent(r.1))
        .and_then(|(a, b)| a.checked_add(b));
    if !whole.is_some_and(|n| equal(n, Decimal::ONE_HUNDRED)) {
        return false;
    }
    let falls = |(text, q): (&str, &Quantity)| {
        q.turn == Some(Turn::Down)
            || words::has(
                words::piece(text, &words::sentence(text, &q.at)),
                &words::FALLING,
            )
    };
    // One tells what is left (8割に減り, shrunk to 80%), the other what is gone (by a
    // fifth).
    let left = |(text, q): (&str, &Quantity)| {
        let before = words::piece(text, &(q.at.start.saturating_sub(32)..q.at.start));
        let behind = words::piece(text, &(q.at.end..q.at.end + 18));
        let to = before.trim_end().ends_with("to") && words::has(before, &words::FALLING);
        let ni = behind.starts_with(['に', 'ま']) || behind.starts_with("程度に");
        to || ni && words::has(behind, &words::FALLING)
    };
    // "Three-quarters of that number remain", 8割になり.
    let remains = |(text, q): (&str, &Quantity)| {
        let behind = words::piece(text, &(q.at.end..q.at.end + 32));
        let becomes = behind.starts_with("にな") || behind.starts_with("にとど");
        becomes || words::has(behind, &REMAINING)
    };
    // 2割減, and "four-fifths of the people it had".
    let is_part = |(text, q): (&str, &Quantity), (_, other): (&str, &Quantity)| {
        let before = words::piece(text, &(q.at.start.saturating_sub(4)..q.at.start));
        other.turn == Some(Turn::Down)
            && q.turn.is_none()
            && words::piece(text, &(q.at.end..q.at.end + 3)) == " of"
            && !before.trim_end().ends_with("by")
    };
    falls(l) && falls(r) && left(l) != left(r)
        || falls(l) && remains(r) && !remains(l)
        || falls(r) && remains(l) && !remains(r)
        || is_part(r, l)
        || is_part(l, r)
}

/// Whether a percentage of something is told by how much less it is: 平年の87％, "13% less than
/// normal".
pub(super) fn short_of_whole(l: (&str, &Quantity), r: (&str, &Quantity)) -> bool {
    let written = |q: &Quantity| {
        let a = single(q).filter(|a| a.unit == Unit::Percent)?;
        Some(a.number.value)
    };
    let sum = written(l.1)
        .zip(written(r.1))
        .map(|(a, b)| a.saturating_add(b));
    let behind = |(text, q): (&str, &Quantity)| {
        words::has(words::piece(text, &(q.at.start..q.at.end + 24)), &LESS)
    };
    let before = words::piece(l.0, &(l.1.at.start.saturating_sub(3)..l.1.at.start));
    sum.is_some_and(|n| equal(n, Decimal::ONE_HUNDRED))
        && l.1.turn.is_none()
        && before == "の"
        && behind(r)
}

/// Words of what is left of a whole.
static REMAINING: List = List::new("remain|remains|remained|remaining|残る|残り|残って");

/// Whether a share is what another leaves, which the other side calls the rest: 3分の2を国、残り
/// 3分の1を市が and "two-thirds … and the city the rest".
pub(super) fn is_remainder(view: &View, q: &Quantity) -> bool {
    let of_whole = percent(q).is_some_and(|own| {
        let is_other = |o: &Quantity| {
            percent(o).is_some_and(|n| equal(n.saturating_add(own), Decimal::ONE_HUNDRED))
        };
        view.others().iter().any(is_other)
    });
    (of_whole || is_left(view, q)) && words::has(view.other_text(), &THE_REST)
}

/// Whether a number is what one of the others leaves of another: 12.4kmのうち8.1kmが開通, 残る4.3km.
fn is_left(view: &View, q: &Quantity) -> bool {
    let Some(own) = single(q).filter(|a| a.per.is_none()) else {
        return false;
    };
    let alike = || {
        let all = view.others().iter().filter_map(single);
        all.filter(|a| a.per.is_none() && kin(a.unit, own.unit) < Kin::Far)
    };
    let own = own.number.value;
    let is_rest = |all: Decimal, part: Decimal| all.checked_sub(part) == Some(own);
    own > Decimal::ONE
        && alike().any(|all| alike().any(|part| is_rest(all.number.value, part.number.value)))
}

/// Whether a percentage is told once more beside it as a share that the other side has: 33.3％で、
/// 3人に1人 and "a third".
pub(super) fn is_told_as_share(view: &View, i: usize) -> bool {
    let is_share = |q: &Quantity| single(q).is_some_and(|a| a.unit == Unit::Share);
    let mine = view.mine();
    let Some(own) = percent(&mine[i]).filter(|_| !is_share(&mine[i])) else {
        return false;
    };
    let sentence = words::sentence(view.text(), &mine[i].at);
    let is_near = |q: &Quantity| {
        is_share(q)
            && sentence.contains(&q.at.start)
            && percent(q).is_some_and(|n| n.saturating_sub(own).abs() < Decimal::ONE)
    };
    let told = |k: usize| (0..view.others().len()).any(|j| view.partner(j) == Some(k));
    mine.get(i + 1).is_some_and(|q| is_near(q) && told(i + 1))
        || i.checked_sub(1)
            .is_some_and(|k| is_near(&mine[k]) && told(k))
}

/// Words of the rest.
static THE_REST: List = List::new("rest|remainder|残り|残る|残りの|remaining");

/// Whether a rise in hundredths is told as a multiple that it passes or does not reach: 120％増 and
/// "more than doubled".
pub(super) fn is_multiple((l, a): (&Quantity, &Amount), (r, b): (&Quantity, &Amount)) -> bool {
    if a.unit != Unit::Percent || b.unit != Unit::Fold || l.turn != Some(Turn::Up) {
        return false;
    }
    let whole = a.number.value.saturating_add(Decimal::ONE_HUNDRED);
    let told = b.number.value.saturating_mul(Decimal::ONE_HUNDRED);
    let off = whole.saturating_sub(told);
    let is_near = off.abs().saturating_mul(Decimal::from(4)) <= told;
    is_near
        && match r.limit {
            Some(Limit::MoreThan | Limit::AtLeast) => off.is_sign_positive(),
            Some(Limit::LessThan | Limit::AtMost) => off.is_sign_negative(),
            None => r.about,
        }
}
