//! Numbers that follow from others: a sum that the translator adds up, half of a
//! sum that was named, the first three months of a year, the length of a list.

use super::many::{Hand, View};
use super::number::equal;
use super::unit::{Kin, counts, kin};
use super::words;
use crate::scan::{Amount, Count, Hold, Part, Quantity, Time, Turn, Unit, What};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// How many numbers one number may sum up.
const PARTS: usize = 6;

/// A number that stands alone, without range and rate.
fn single(q: &Quantity) -> Option<&Amount> {
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
    if view.hand == Hand::Original && mine[i].hold == Hold::Firm {
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
        // What is left of the first two.
        let two = part(from).zip(
            from.checked_add(1)
                .filter(|k| window.contains(k))
                .and_then(part),
        );
        two.is_some_and(|(a, b)| left(a, b) || left(b, a))
    })
}

/// Joins an amount with the half (the double, a third) of another amount of the
/// same kind: 20万円（個人は10万円） and "200,000 yen, or half that sum".
pub(super) fn multiples(view: &mut View) {
    const SAID: [&str; 9] = [
        "that",
        "this",
        "as much",
        "as many",
        "the sum",
        "the amount",
        "the price",
        "the fee",
        "the rate",
    ];
    for i in view.alone() {
        let by = match single(&view.mine()[i]) {
            Some(a) if matches!(a.unit, Unit::Share | Unit::Fold) => a.number.value,
            _ => continue,
        };
        let at = &view.mine()[i].at;
        let behind = words::piece(view.text(), &(at.start..at.end + 20));
        let is_said = SAID.iter().any(|word| behind.contains(word))
            || ["その", "同額"].iter().any(|word| {
                words::piece(view.text(), &(at.start.saturating_sub(12)..at.end)).contains(word)
            });
        if !is_said {
            continue;
        }
        let found = view.others_alone().into_iter().find(|&j| {
            let Some(part) = single(&view.others()[j]) else {
                return false;
            };
            view.mine().iter().filter_map(single).any(|whole| {
                kin(whole.unit, part.unit) < Kin::Loose
                    && whole
                        .number
                        .value
                        .checked_mul(by)
                        .is_some_and(|n| equal(n, part.number.value))
            })
        });
        if let Some(j) = found {
            view.join(i, j);
        }
    }
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
        }
    }
}

/// Whether a small number only counts a list that stands right behind it: 上位3か国：
/// ベトナム、中国、フィリピン, 4つの地区（洛北、洛東、洛西、洛南）.
pub(super) fn listed(view: &View, q: &Quantity) -> bool {
    let Some(count) = single(q)
        .filter(|a| counts(a.unit))
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

/// Whether two shares are what is left and what is gone of one whole: 8割にまで減り
/// and "shrunk by a fifth".
pub(super) fn complement(l: (&str, &Quantity), r: (&str, &Quantity)) -> bool {
    let share = |q: &Quantity| {
        let a = single(q)?;
        match a.unit {
            Unit::Share => a.number.value.checked_mul(Decimal::ONE_HUNDRED),
            Unit::Percent => Some(a.number.value),
            _ => None,
        }
    };
    let whole = share(l.1)
        .zip(share(r.1))
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
    // One tells what is left (8割に, to 80%), the other what is gone (by a fifth).
    let left = |(text, q): (&str, &Quantity)| {
        let before = words::piece(text, &(q.at.start.saturating_sub(12)..q.at.start));
        let behind = words::piece(text, &(q.at.end..q.at.end + 9));
        before.trim_end().ends_with("to")
            || behind.starts_with(['に', 'ま'])
            || behind.starts_with("程度に")
    };
    falls(l) && falls(r) && left(l) != left(r)
}

/// Whether a day was told without its month, which the other side adds.
pub(super) fn inherits(view: &View, t: Time) -> bool {
    let Some(day) = t.day.filter(|_| t.month.is_some()) else {
        return false;
    };
    let mut month = None;
    for q in view.others() {
        let What::Time(x) = q.what else { continue };
        if x.day == Some(day) && x.month.is_none() && x.year.is_none() {
            return month.is_none() || month == t.month;
        }
        month = x.month.or(month);
    }
    false
}

/// Whether a time is told in less detail on one side, and a word or name there
/// tells the rest: "on the same date in 2021", "New Year's Day 2006".
pub(super) fn resumed(fine: Time, coarse: Time, near: &str) -> bool {
    let is_part = coarse.day.is_none()
        && fine.day.is_some()
        && (coarse.month.is_none() || coarse.month == fine.month)
        && (coarse.year.is_none() || coarse.year == fine.year);
    let named = |(month, day): (u8, u8)| super::gloss::feast(near, month, day);
    is_part
        && (words::has(near, &SAME_DAY)
            || fine.month.zip(fine.day).is_some_and(named)
            || fine.day == Some(1) && words::has(near, &FIRST_DAY))
}

/// Words by which a day that was named is named again.
static SAME_DAY: words::List = words::List::new(
    "同日|同月同日|同時点|同じ日|same date|same day|that date|that day|same point|same time|this date",
);

/// Words for the first day of a month.
static FIRST_DAY: words::List =
    words::List::new("first of|first day|1st|start of|beginning of|初日");

/// Whether both sides name two parts of one month of which each scanner kept one:
/// 4月上旬から中旬, "from early to mid-April".
pub(super) fn parts_said(l: (&str, &Quantity, Time), r: (&str, &Quantity, Time)) -> bool {
    let said = |(text, q, _): (&str, &Quantity, Time), part: Part| {
        let near = q.at.start.saturating_sub(16)..q.at.end + 24;
        let near = words::piece(text, &near);
        let words: &[&str] = match part {
            Part::Start => &[
                "上旬",
                "初旬",
                "初め",
                "はじめ",
                "early",
                "beginning",
                "start",
            ],
            Part::Middle => &["中旬", "半ば", "なかば", "mid"],
            Part::End => &["下旬", "末", "late", "end"],
            _ => return false,
        };
        words.iter().any(|word| near.contains(word))
    };
    match (l.2.part, r.2.part) {
        (Some(a), Some(b)) => {
            let alike = l.2.month == r.2.month && (l.2.year == r.2.year || r.2.year.is_none());
            a != b && alike && said(l, b) && said(r, a)
        }
        _ => false,
    }
}
