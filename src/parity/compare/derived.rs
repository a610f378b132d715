//! Numbers that follow from others: a sum that the translator adds up, half of a
//! sum that was named, the first three months of a year, the length of a list.

use super::Side;
use super::board::{Board, Pair};
use super::number::equal;
use super::same::By;
use super::unit::{Kin, counts, kin};
use super::view::{Hand, View};
use super::words::{self, List};
use crate::scan::{Amount, Count, Hold, Quantity, Turn, Unit, What};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// How many numbers one number may sum up.
const PARTS: usize = 6;

/// A number that stands alone, without range and rate.
pub(super) fn single(q: &Quantity) -> Option<&Amount> {
    match &q.what {
        What::Amount(a) if a.to.is_none() => Some(a),
        _ => None,
    }
}

/// Whether a number that only the translation has is the sum of neighbours, or
/// what is left of two of them: "thirty municipalities: 13 cities, 14 towns and
/// three villages".
pub(super) fn summed(view: &View, i: usize) -> bool {
    let mine = view.mine();
    // 公立8、私立13の計21か所: who is told the parts needs no total.
    let before = mine[i].at.start.saturating_sub(9)..mine[i].at.start;
    let is_total = || {
        let before = words::piece(view.text(), &before);
        ["計", "合わせて", "あわせて"]
            .iter()
            .any(|word| before.ends_with(word))
    };
    if view.hand == Hand::Original && mine[i].hold == Hold::Firm && !is_total() {
        return false;
    }
    let Some(all) = single(&mine[i]) else {
        return false;
    };
    let part = |k: usize| {
        let a = single(&mine[k]).filter(|_| k != i)?;
        (kin(a.unit, all.unit) < Kin::Far || counts(a.unit) && counts(all.unit))
            .then_some(a.number.value)
    };
    let window = i.saturating_sub(PARTS)..mine.len().min(i + PARTS + 1);
    let at = &mine[i].at;
    let sentence = words::sentence(view.text(), at);
    let around = at.start.saturating_sub(24).max(sentence.start)..sentence.end.min(at.end + 24);
    let is_rest = words::has(words::piece(view.text(), &around), &REST);
    let left = |a: Decimal, b: Decimal| a.checked_sub(b).is_some_and(|d| d == all.number.value);
    window.clone().any(|from| {
        let mut sum = Decimal::ZERO;
        let mut terms = 0;
        for k in from..window.end {
            if k == i {
                // The sum stands before or behind its parts.
                break;
            }
            let Some(value) = part(k) else {
                break;
            };
            sum = sum.saturating_add(value);
            terms += 1;
            if terms > 1 && sum == all.number.value {
                return true;
            }
        }
        // What is left of two of them, if words say so.
        if !is_rest {
            return false;
        }
        let next = (from + 1..window.end).find(|k| *k != i);
        let two = part(from).zip(next.and_then(part));
        two.is_some_and(|(a, b)| left(a, b) || left(b, a))
    })
}

/// Words by which a number is what two others leave.
static REST: List = List::new(
    "other|others|rest|remaining|remainder|left|balance|difference|net|gap|less|fewer|more|lower|\
    higher|ahead|behind|short|margin|increase|decrease|rise|fall|added|gained|lost|残り|\
    残る|他|ほか|差|減|増",
);

/// Words for a whole with an exception.
static ALL_BUT: List = List::new(
    "all but|all except|every one but|except|except for|apart from|excluding|other than|を除く全て|\
    を除くすべて|を除き全て|を除き|を除く|以外",
);

/// Whether a number is told as a whole less a few: 30のうち29 and "of the thirty, all
/// but one".
pub(super) fn excepted(view: &View, q: &Quantity) -> bool {
    let Some(count) = single(q).filter(|a| counts(a.unit)) else {
        return false;
    };
    let wholes = || {
        view.others()
            .iter()
            .filter_map(single)
            .filter(|a| counts(a.unit))
    };
    // No part is left of what is no larger.
    let n = count.number.value;
    if !n.is_zero() && wholes().all(|a| a.number.value < n) {
        return false;
    }
    let Some(but) = words::find(view.other_text(), &ALL_BUT) else {
        return false;
    };
    // The exception is the number right behind; "one" may be no quantity.
    let next = view.others().iter().find(|o| o.at.start >= but.end);
    let less = next
        .filter(|o| o.at.start <= but.end + 2)
        .and_then(single)
        .map_or(Decimal::ONE, |a| a.number.value);
    let is_less = |a: &Amount| a.number.value.checked_sub(n) == Some(less);
    wholes().any(is_less) || n.is_zero()
}

/// How far the number that two others share may stand from them.
const NEAR: usize = 3;

/// Words by which a number is part of one before it.
static PARTED: List = List::new("うち|内訳|of them|of whom|of which|of these|including");

/// Joins two numbers that differ by a neighbour of both: 男性12人、女性8人 and "20
/// people, 12 of them men"; 6.5mから9mに and "by 2.5 m, to 9 m".
pub(super) fn regrouped(board: &mut Board) {
    for i in board.alone_left() {
        let found = board
            .alone_right()
            .into_iter()
            .find(|&j| board.pairs.iter().any(|pair| shared(board, i, j, pair)));
        if let Some(j) = found {
            board.join(i, j, By::Sense);
        }
    }
}

/// Whether two leftovers are one number told in two ways by what a pair beside
/// them says.
fn shared(board: &Board, i: usize, j: usize, pair: &Pair) -> bool {
    let (l, r) = (board.left(i), board.right(j));
    let pairs = (board.left(pair.left), board.right(pair.right));
    let (Some(x), Some(y), Some(a), Some(b)) =
        (single(l), single(r), single(pairs.0), single(pairs.1))
    else {
        return false;
    };
    let is_near = pair.left.abs_diff(i) <= NEAR && pair.right.abs_diff(j) <= NEAR;
    let alike = kin(x.unit, y.unit) < Kin::Far && kin(a.unit, x.unit) < Kin::Loose;
    let known = a.number.value;
    if !is_near || !alike || known != b.number.value {
        return false;
    }
    let (x, y) = (x.number.value, y.number.value);
    // From one to the other, or by so much to the other.
    let is_turned = l.turn.is_some() != r.turn.is_some();
    let is_still = pairs.0.turn.is_none() && pairs.1.turn.is_none();
    let moved = x.checked_add(y) == Some(known) && is_turned && is_still;
    // 前年の80件を40件上回った and "120, compared with 80".
    let leads = |q: &Quantity, step: Decimal, end: Decimal| match q.turn {
        Some(Turn::Up) => known.checked_add(step) == Some(end),
        Some(Turn::Down) => known.checked_sub(step) == Some(end),
        None => false,
    };
    let led = is_turned && is_still && (leads(l, x, y) || leads(r, y, x));
    // The word of a part stands by the part that both tell.
    let sum = |part: Decimal, all: Decimal, side: Side, q: &Quantity| {
        let near = q.at.start.saturating_sub(20)..q.at.end.saturating_add(20);
        part.checked_add(known) == Some(all) && words::has(words::piece(side.text, &near), &PARTED)
    };
    // 100円安い200円 and "200 yen, against 300 yen".
    let apart = |side: Side, q: &Quantity, part: Decimal, other: Decimal| {
        let near = words::piece(side.text, &(q.at.start..q.at.end.saturating_add(12)));
        let sum = part.checked_add(known) == Some(other) && words::has(near, &LESS);
        sum || other.checked_add(part) == Some(known) && words::has(near, &MORE)
    };
    // 11人（欠席2人） and "eleven of the thirteen".
    let of = |side: Side, part: &Quantity, all: &Quantity| {
        let between = words::piece(side.text, &(part.at.end..all.at.start)).trim();
        ["of", "of the", "of its", "of their", "out of", "out of the"].contains(&between)
    };
    let whole = |part: Decimal, all: Decimal| part.checked_add(known) == Some(all);
    whole(x, y) && of(board.r, pairs.1, r)
        || whole(y, x) && of(board.l, pairs.0, l)
        || moved
        || led
        || sum(x, y, board.r, pairs.1)
        || sum(y, x, board.l, pairs.0)
        || apart(board.l, l, x, y)
        || apart(board.r, r, y, x)
}

/// Words behind a number by which one thing is less, or more, than another.
pub(super) static LESS: List =
    List::new("安い|安く|低い|低く|少ない|少なく|短い|短く|less|lower|fewer|cheaper|shorter|below");
static MORE: List = List::new("高い|高く|多い|多く|長い|長く|more|higher|dearer|longer|above");

/// From here on a number is large.
const LARGE: Decimal = Decimal::from_parts(50, 0, 0, false, 0);

/// Joins an amount with the half (the double, a third) of another amount of the
/// same kind: 20万円（個人は10万円） and "200,000 yen, or half that sum".
pub(super) fn multiples(view: &mut View) {
    const SAID: [&str; 10] = [
        "that", "this", "as much", "as many", "sum", "amount", "price", "fee", "fare", "rate",
    ];
    for i in view.alone() {
        let by = match single(&view.mine()[i]) {
            Some(a) if matches!(a.unit, Unit::Share | Unit::Fold) => a.number.value,
            _ => continue,
        };
        let at = &view.mine()[i].at;
        let behind = words::piece(view.text(), &(at.start..at.end + 20));
        let before = words::piece(view.text(), &(at.start.saturating_sub(12)..at.end));
        let is_said = SAID.iter().any(|word| behind.contains(word))
            || ["pay", "cost", "charged"]
                .iter()
                .any(|word| before.contains(word))
            || behind.contains(" of them")
            || behind.starts_with("半額")
            || behind.starts_with("倍額")
            || before.contains("同額")
            || before.contains("その") && !before.contains("そのうち");
        let found = view.others_alone().into_iter().find(|&j| {
            let Some(part) = single(&view.others()[j]) else {
                return false;
            };
            // A large number is no multiple by chance.
            if !is_said && part.number.value < LARGE {
                return false;
            }
            view.mine().iter().filter_map(single).any(|whole| {
                kin(whole.unit, part.unit) < Kin::Loose
                    && whole.unit != Unit::Share
                    && (is_product(whole, by, part) || is_product(part, by, whole))
            })
        });
        if let Some(j) = found {
            view.join(i, j);
        }
    }
}

/// Whether a number taken so many times is another.
fn is_product(one: &Amount, by: Decimal, other: &Amount) -> bool {
    let all = one.number.value.checked_mul(by);
    all.is_some_and(|n| equal(n, other.number.value))
}

/// Joins 令和7年1～3月期 with "the first three months of 2025".
pub(super) fn months(view: &mut View) {
    for i in view.alone() {
        let What::Span(from, to) = view.mine()[i].what else {
            continue;
        };
        let (Some(first), Some(last), None, None) = (from.month, to.month, from.day, to.day) else {
            continue;
        };
        let length = (i16::from(last) - i16::from(first)).rem_euclid(12) + 1;
        let others = view.others_alone();
        let lasts = |j: &usize| {
            single(&view.others()[*j])
                .is_some_and(|a| a.unit == Unit::Month && a.number.value == Decimal::from(length))
        };
        let Some(month) = others.iter().copied().find(lasts) else {
            continue;
        };
        let at = &view.others()[month].at;
        let before = words::piece(view.other_text(), &(at.start.saturating_sub(16)..at.start));
        let (begins, ends) = (
            ["first", "opening", "最初"]
                .iter()
                .any(|w| before.contains(w)),
            ["last", "final", "closing", "最後"]
                .iter()
                .any(|w| before.contains(w)),
        );
        let fits = |count: Count| match count {
            Count::Calendar => begins && first == 1 || ends && last == 12,
            Count::Fiscal => begins && first == 4 || ends && last == 3,
            Count::Open => begins && matches!(first, 1 | 4) || ends && matches!(last, 12 | 3),
        };
        let year = others.iter().copied().find(|&j| {
            matches!(view.others()[j].what, What::Time(t)
                if t.month.is_none() && t.year == from.year && fits(t.count))
        });
        if let Some(year) = year {
            view.join(i, month);
            view.join(i, year);
        } else if from.year.is_none() && fits(Count::Open) {
            view.join(i, month);
        }
    }
}

/// Whether a small number only counts a list that stands right behind it: 上位3か国：
/// ベトナム、中国、フィリピン, 4つの地区（洛北、洛東、洛西、洛南）.
pub(super) fn listed(view: &View, q: &Quantity) -> bool {
    let Some(count) = single(q)
        .filter(|a| counts(a.unit) || matches!(a.unit, Unit::Day | Unit::Month | Unit::Year))
        .and_then(|a| a.number.value.to_usize())
    else {
        return false;
    };
    if !(2..=9).contains(&count) {
        return false;
    }
    let text = view.text();
    let reach = words::piece(text, &(q.at.end..q.at.end + 400));
    let line = reach.split(['\n', '。']).next().unwrap_or_default();
    // The list begins with a colon or bracket close behind the number.
    let opening = line
        .char_indices()
        .take(24)
        .find(|(_, c)| matches!(c, ':' | '：' | '(' | '（' | '—' | '–'));
    let Some((at, open)) = opening else {
        return false;
    };
    let list = &line[at + open.len_utf8()..];
    let is_bracket = matches!(open, '(' | '（');
    let mut depth = 0_i32;
    let mut members = 1;
    for (k, c) in list.char_indices() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' if depth == 0 && is_bracket => break,
            ')' | '）' => depth -= 1,
            '、' | '・' | '，' | '／' | ';' | '；' if depth == 0 => members += 1,
            ',' if depth == 0 && !list[k + 1..].starts_with(|d: char| d.is_ascii_digit()) => {
                members += 1;
                // "A, B, and C": the word parts nothing more.
            }
            'a' if depth == 0
                && list[k..].starts_with("and ")
                && !list[..k].trim_end().ends_with(',') =>
            {
                members += 1;
            }
            _ => {}
        }
    }
    members == count
}

/// A third has so many digits that a product of it lies off by less than one part of
/// this many.
const PARTS_OFF: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// Whether a number follows from two that the other side tells: 150億円を福祉に、その半分の
/// 75億円を教育に and "15 billion, and education half that amount".
pub(super) fn worked_out(view: &View, i: usize) -> bool {
    let Some(own) = single(&view.mine()[i]).filter(|a| a.per.is_none()) else {
        return false;
    };
    let ratio = |a: &&Amount| matches!(a.unit, Unit::Share | Unit::Fold);
    let times = |a: &Amount, by: &Amount, all: &Amount| {
        let (n, all) = (
            a.number.value.checked_mul(by.number.value),
            all.number.value,
        );
        let off = n.and_then(|n| n.saturating_sub(all).abs().checked_mul(PARTS_OFF));
        off.is_some_and(|off| off <= all)
    };
    let window = i.saturating_sub(NEAR)..view.mine().len().min(i + NEAR + 1);
    // Both stand beside it here, and on the other side too.
    let is_there = |list: &[Quantity], known: &Amount| {
        list.iter().filter_map(single).any(|a| {
            equal(a.number.value, known.number.value) && kin(a.unit, known.unit) < Kin::Far
        })
    };
    let near = || {
        view.mine()[window.clone()]
            .iter()
            .filter_map(single)
            .filter(|a| is_there(view.others(), a))
    };
    near().filter(ratio).any(|by| {
        near().any(|base| {
            kin(base.unit, own.unit) < Kin::Loose
                && !ratio(&base)
                && (times(base, by, own) || times(own, by, base))
        })
    })
}
