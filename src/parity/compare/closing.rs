//! A count that closes a list, which the other language need not tell: 緑川市、青葉町、白浜町
//! の3市町, 3月、6月、9月、12月の4回.

use super::unit::{counts, is_measure, plain};
use super::view::View;
use super::words::{self, List};
use crate::scan::{Quantity, What};
use rust_decimal::prelude::ToPrimitive;

/// The bytes of the longest member of a list.
const MEMBER: usize = 48;

/// What stands between the members of a Japanese list, the longer words first.
const BETWEEN: [&str; 8] = [
    "および",
    "ならびに",
    "並びに",
    "及び",
    "、",
    "，",
    "・",
    "と",
];

/// Words before a count of what was told right before it, and what English has for them.
const AGAIN: [&str; 4] = ["この", "この上位", "これら", "これらの"];
static TOGETHER: List = List::new("together|these|those|they|them|all");

/// Whether a small count only closes the list before it, and the other side lists as many.
pub(super) fn closes(view: &View, q: &Quantity) -> bool {
    let Some(count) = count(q) else {
        return false;
    };
    match view.own().lang.primary() {
        "ja" => {
            let before = words::piece(view.text(), &(0..q.at.start));
            members(before, count) && listed(view.other_text()) >= count
                || AGAIN.iter().any(|word| before.ends_with(word))
                    && words::has(view.other_text(), &TOGETHER)
        }
        _ => opens(view, q, count) || gathers(view, q, count),
    }
}

/// Whether an English number counts what Japanese names one by one: 一中、二中、三中が統合 and
/// "when 3 junior high schools merged".
fn gathers(view: &View, q: &Quantity, count: usize) -> bool {
    let is_body = matches!(&q.what, What::Amount(a) if counts(a.unit) && !plain(a.unit));
    let is_short = |member: &str| {
        let length = member.chars().count();
        (1..=8).contains(&length) && !member.contains(|c: char| c.is_ascii_digit())
    };
    is_body && {
        let text = view.other_text();
        // What comes before the first member and behind the last is not a part of the list.
        let mut parts = text.split(['、', '・', '，']).peekable();
        let inner = (0..count).filter_map(|k| {
            let part = parts.next()?;
            Some(k == 0 || k + 1 == count || is_short(part))
        });
        count > 2 && inner.filter(|is| *is).count() == count && parts.peek().is_none()
    }
}

fn count(q: &Quantity) -> Option<usize> {
    let What::Amount(a) = &q.what else {
        return None;
    };
    let is_count = a.to.is_none() && q.limit.is_none() && (counts(a.unit) || is_measure(a.unit));
    let count = a.number.value.to_usize().filter(|_| is_count)?;
    (2..=9).contains(&count).then_some(count)
}

/// Whether so many members stand right before "の" and a number.
fn members(before: &str, count: usize) -> bool {
    let Some(mut rest) = before.strip_suffix('の') else {
        return false;
    };
    // A name ends with no particle.
    let is_name = |member: &str| !member.ends_with(|c| ('ぁ'..='ん').contains(&c));
    for _ in 1..count {
        let cut = BETWEEN
            .iter()
            .filter_map(|mark| Some((rest.rfind(mark)?, mark.len())))
            .max_by_key(|(at, length)| at + length);
        let Some((at, length)) = cut else {
            return false;
        };
        let member = &rest[at + length..];
        if member.is_empty() || member.len() > MEMBER || !is_name(member) || member.contains('。')
        {
            return false;
        }
        rest = &rest[..at];
    }
    is_name(rest) && !rest.is_empty()
}

/// How many members an English text lists at most.
fn listed(text: &str) -> usize {
    text.matches([',', ';', '\n', '&']).count() + text.matches(" and ").count() + 1
}

/// Whether a count of months or days stands right before as many of them: "the two months
/// of July and August".
fn opens(view: &View, q: &Quantity, count: usize) -> bool {
    let behind = words::piece(view.text(), &(q.at.end..q.at.end + 4));
    let next = view.mine().iter().filter(|o| o.at.start >= q.at.end);
    let times = next
        .take(count)
        .filter(|o| matches!(o.what, What::Time(_)))
        .count();
    behind.starts_with(" of ") && times == count
}
