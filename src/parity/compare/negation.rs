//! Negations that turn a bound into its opposite: 10万円に満たない場合は対象外.

use super::Side;
use super::board::Board;
use super::words::{self, List};
use crate::scan::{Limit, Quantity};
use std::ops::Range;

/// Whether opposite bounds are made one by a negation: 10万円に満たない場合は対象外,
/// "must be at least 100,000 yen".
pub(super) fn turned(board: &Board, l: &Quantity, a: Limit, r: &Quantity, b: Limit) -> bool {
    let opposite = matches!(
        (a, b),
        (Limit::AtLeast, Limit::LessThan)
            | (Limit::LessThan, Limit::AtLeast)
            | (Limit::AtMost, Limit::MoreThan)
            | (Limit::MoreThan, Limit::AtMost)
    );
    let is_waived = || {
        [board.l.text, board.r.text]
            .iter()
            .any(|text| text.contains("免除"))
    };
    opposite && {
        let is_waived = is_waived();
        is_denied(board.l, l, is_waived) != is_denied(board.r, r, is_waived)
    }
}

/// Whether a negation holds for a number; 課税免除 exempts too, though it denies nothing, and
/// `is_waived` leaves it out.
pub(super) fn is_denied(
    Side {
        text, quantities, ..
    }: Side,
    q: &Quantity,
    is_waived: bool,
) -> bool {
    // A negation within the words of a number is part of its bound already.
    let is_bound = |at: &Range<usize>| {
        let own = |o: &Quantity| o.limit.is_some() && o.at.start < at.end && at.start < o.at.end;
        quantities.iter().any(own)
    };
    let sentence = statement(text, q);
    let negation = words::all(words::piece(text, &sentence), &words::NEGATION).any(|at| {
        let at = sentence.start + at.start..sentence.start + at.end;
        let duty = at.start.saturating_sub(30)..at.end;
        let is_shared = is_waived && words::piece(text, &at).eq_ignore_ascii_case("exempt");
        !is_bound(&at)
            && !is_shared
            && (at.end <= q.at.start || at.start >= q.at.end)
            && !qualifies(text, q, &at)
            && !words::has(words::piece(text, &duty), &DUTY)
    });
    // "No class has more than 35 pupils."
    let clause = words::clause(text, &q.at);
    let before = clause.start.max(q.at.start.saturating_sub(48))..q.at.start;
    negation || words::has(words::piece(text, &before), &NONE)
}

/// Whether a negation tells something else of a noun than the bound: 20歳以上で補助を
/// 受けていない方, "those under 20 who are not receiving it".
fn qualifies(text: &str, q: &Quantity, at: &Range<usize>) -> bool {
    let before = words::piece(text, &(at.start.saturating_sub(10)..at.start)).trim_end();
    let is_relative = before
        .rsplit(' ')
        .nth(1)
        .is_some_and(|word| ["who", "that", "which"].contains(&word));
    if is_relative && at.start > q.at.end {
        return true;
    }
    // "Not less than" in other words: 6か月未満でないこと.
    if at.start >= q.at.end && at.start - q.at.end <= 9 {
        return false;
    }
    let behind = words::piece(text, &(at.end..at.end.saturating_add(6)));
    let is_noun = behind.starts_with(|c: char| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let is_case = ["場合", "時", "限", "対象"]
        .iter()
        .any(|word| behind.starts_with(word));
    let open = words::piece(text, at).ends_with('い');
    open && (is_noun && !is_case || behind.starts_with("こと") || behind.starts_with("よう"))
}

/// The part of a sentence that says one thing of a quantity: what is joined to it by
/// "and" has negations of its own (6か月以上が経過し、滞納がない).
fn statement(text: &str, q: &Quantity) -> Range<usize> {
    const JOINED: [&str; 12] = [
        "し、",
        "り、",
        "く、",
        "ず、",
        "おり、",
        ", and ",
        "; ",
        // A verb of its own: "… and do not include private lodgings".
        " and do ",
        " and does ",
        " and did ",
        " and are ",
        " and is ",
    ];
    let mut part = words::sentence(text, &q.at);
    let before = words::piece(text, &(part.start..q.at.start));
    let behind = words::piece(text, &(q.at.end..part.end));
    let start = words::start(text, &(part.start..q.at.start));
    let from = JOINED
        .iter()
        .filter_map(|mark| Some(before.rfind(mark)? + mark.len()));
    let to = JOINED
        .iter()
        .filter_map(|mark| Some(behind.find(mark)? + mark.len()));
    if let Some(from) = from.max() {
        part.start = start + from;
    }
    if let Some(to) = to.min() {
        part.end = part.end.min(q.at.end + to);
    }
    part
}

/// Words that deny what they stand before.
static NONE: List = List::new("no|none|never|nor|neither|nobody");

/// Negations that bid, or that say no more than "not only".
static DUTY: List = List::new(
    "ければなりません|ければならない|ねばなりません|ねばならない|かもしれない|かもしれません|だけでな|のみでな",
);
