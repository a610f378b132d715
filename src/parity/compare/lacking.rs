//! Bounds that one side has and the other lacks. Translators turn them into other words, or
//! leave them to the reader, so that they are worth no more than a note, unless words by the
//! number tell the contrary, or the number is all that a cell says.

use super::Side;
use super::board::{Board, Pair};
use super::finding::Weight;
use super::hint::{elided, floor, hinted};
use super::lapse::{ago, ahead, attained, beforehand, given, passed, spent, until};
use super::narrated::{conditional, reached, shown};
use super::negation::{is_denied, turned};
use super::turnabout::excludes;
use super::unit::{counts, measure};
use super::words::{self, List};
use crate::scan::{Hold, Limit, Quantity, Unit, What};
use std::ops::Range;

/// What it weighs that a pair has a bound on one side alone; nothing where the other side
/// tells it in another way.
pub(super) fn weight(board: &Board, pair: &Pair) -> Option<Weight> {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    let is_order = |q: &Quantity| matches!(q.what, What::Ordinal(_));
    if is_order(r) && !is_order(l) {
        // 要介護3以上 and "care level 3 or below".
        let is_turned = l
            .limit
            .is_some_and(|limit| is_contrary(board.r, pair.right, limit));
        return is_turned.then_some(Weight::Warning);
    }
    if !matches!((&l.what, &r.what), (What::Amount(_), What::Amount(_))) || is_open(l) || is_open(r)
    {
        return None;
    }
    let is_left = l.limit.is_some();
    let ((side, at), (other, there)) = match is_left {
        true => ((board.l, pair.left), (board.r, pair.right)),
        false => ((board.r, pair.right), (board.l, pair.left)),
    };
    let limit = side.quantities[at].limit?;
    if let Some(shared) = coordinated(other, there)
        && (floor(shared) == floor(limit) || turned(board, l, limit, r, shared))
    {
        return None;
    }
    let is_contrary = is_contrary(other, there, limit);
    if is_contrary && !shown(side, at, other, there) && !is_told(board, pair) {
        return Some(Weight::Warning);
    }
    let own = &side.quantities[at];
    let is_hinted = hinted(board, !is_left, there, limit);
    let is_settled = is_hinted
        || elided(other, there, limit)
        || is_told(board, pair)
        || parted(board, (side, at), there, !is_left);
    // A verb tells what happened rather than a condition.
    if is_settled || !conditional(side.text, own) {
        return None;
    }
    Some(match board.options.cell {
        true => Weight::Warning,
        false => Weight::Note,
    })
}

/// Whether a number leaves open where the truth lies: "within half a year" and "more than
/// one" are no conditions.
fn is_open(q: &Quantity) -> bool {
    let What::Amount(a) = &q.what else {
        return true;
    };
    let is_known = measure(a.unit).is_some() || counts(a.unit) || a.unit == Unit::Other;
    q.about || a.to.is_some() || q.hold == Hold::Soft && is_known
}

/// Whether the bound is told by other words of time.
fn is_told(board: &Board, pair: &Pair) -> bool {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    let (ja, en) = (board.l.text, board.r.text);
    match (l.limit, r.limit) {
        (Some(Limit::LessThan), None) => until(en, r) || between(en, r),
        (Some(Limit::AtMost), None) => {
            given(en, r) || between(en, r) || reached(ja, l) || ahead(ja, l)
        }
        (Some(Limit::AtLeast), None) => attained(en, r),
        // 60日を過ぎると処分し and "that nobody collects within 60 days".
        (None, Some(Limit::AtMost | Limit::LessThan)) if passed(ja, l) => {
            is_denied(board.r, r, false) || is_denied(board.l, l, false)
        }
        (None, Some(Limit::AtMost)) if beforehand(ja, l) => {
            let said = words::piece(en, &r.at);
            !["at most", "no more than", "within"]
                .iter()
                .any(|word| said.starts_with(word))
        }
        (None, Some(_)) => ago(en, r) || beforehand(ja, l) || spent(ja, l, en, r),
        _ => false,
    }
}

/// Words of lying above, and of lying below, right by a number.
static OVER: List = List::new(
    "上回|超え|超す|突破|以上|を過ぎた|を経過した|台に乗|台を回復|exceed|exceeds|exceeded|exceeding|above|surpass|surpassed|surpassing|over|\
    more than|higher than|greater than|longer than|topped|topping|beyond|upper",
);
static UNDER: List = List::new(
    "下回|未満|以下|届か|及ば|満たな|割り込|below|fell short|falls short|falling short|short of|under|\
    less than|fewer than|lower than|weaker than|shorter than|smaller than|undershot|shy of|lower",
);

/// Words that bound a number by denying that there is more, or less.
static NO_MORE: List = List::new(
    "no more than|not more than|no wider than|no longer than|no higher than|no taller than|\
    no larger than|no bigger than|no heavier than|no older than|at most|up to",
);
static NO_LESS: List = List::new(
    "no less than|no fewer than|not less than|no shorter than|no lower than|no smaller than|\
    no younger than|at least",
);

/// Whether the words by a number tell the contrary of a bound.
fn is_contrary(side: Side, at: usize, limit: Limit) -> bool {
    let list = if floor(limit) { &UNDER } else { &OVER };
    let q = &side.quantities[at];
    // 14日以内に and "after 14 days".
    let before = words::piece(side.text, &(q.at.start.saturating_sub(7)..q.at.start));
    let is_late = !floor(limit) && measured(q) && before.to_ascii_lowercase().ends_with("after ");
    let turned = if floor(limit) { &NO_MORE } else { &NO_LESS };
    let near = near(side, at);
    let own = words::piece(side.text, &near);
    let before = words::piece(side.text, &(near.start..q.at.start));
    is_late || words::has(before, turned) || words::has(own, list) && !is_denied(side, q, false)
}

/// Whether a number is a length of time or of space.
fn measured(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if measure(a.unit).is_some())
}

/// The words of the sentence of a number between it and its neighbours: those behind it in
/// Japanese.
fn near(side: Side, at: usize) -> Range<usize> {
    let q = &side.quantities[at];
    let (sentence, clause) = (
        words::sentence(side.text, &q.at),
        words::clause(side.text, &q.at),
    );
    let (before, behind) = match side.lang.primary() {
        "ja" => (0, 30),
        _ => (56, 16),
    };
    let mut near = sentence.start.max(q.at.start.saturating_sub(before))
        ..clause.end.min(q.at.end.saturating_add(behind));
    for other in side.quantities {
        if other.at.end <= q.at.start {
            near.start = near.start.max(other.at.end);
        }
        if other.at.start >= q.at.end {
            near.end = near.end.min(other.at.start);
        }
    }
    near
}

/// Whether a number is the end of a range that is said with "between".
fn between(text: &str, q: &Quantity) -> bool {
    let clause = words::sentence(text, &q.at);
    let reach = clause.start.max(q.at.start.saturating_sub(48))..q.at.start;
    let before = words::piece(text, &reach).to_ascii_lowercase();
    // Anything from a week to three months.
    let from = ["anything from ", "anywhere from "];
    if before.trim_end().ends_with(" to") && from.iter().any(|word| before.contains(word)) {
        return true;
    }
    before.trim_end().ends_with(" and")
        && before
            .rfind("between ")
            .is_some_and(|at| before[at..].matches(" and").count() == 1)
}

/// Whether a number is bounded from both sides, and its partner is the other of the two:
/// 200㎡以下は…、200㎡を超える部分は… and "the first 200 m², and anything above that".
fn parted(board: &Board, (side, at): (Side, usize), there: usize, is_left: bool) -> bool {
    let own = &side.quantities[at];
    side.quantities.iter().any(|twin| {
        excludes(own, twin)
            && twin
                .limit
                .is_some_and(|limit| hinted(board, is_left, there, limit))
    })
}

/// The bound of a neighbour that holds for a number as well: 月5回・5日を限度, "more than five
/// visits or five days".
fn coordinated(side: Side, at: usize) -> Option<Limit> {
    let joined = |one: usize, next: usize| {
        let (a, b) = (side.quantities.get(one)?, side.quantities.get(next)?);
        let gap = words::piece(side.text, &(a.at.end..b.at.start)).trim();
        let is_joint = ["・", "、", "と", "や", "及び", "or", "and", "/"].contains(&gap);
        is_joint.then_some((a.limit, b.limit))
    };
    let before = || joined(at.checked_sub(1)?, at)?.0;
    let behind = || joined(at, at + 1)?.1;
    before().or_else(behind)
}
