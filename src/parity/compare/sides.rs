//! Lengths of time told before on one side and after on the other: 10日前までに and
//! "within ten days after".

use super::Side;
use super::board::{Board, Pair};
use super::finding::{Fault, Weight};
use super::unit::{Dimension, measure};
use super::words::{self, List};
use crate::scan::What;

/// Words behind an English length of time.
static BEFORE: List = List::new(
    "before|earlier|ago|prior|previously|advance|ahead|beforehand|preceding|previous|until|by|up to",
);
static AFTER: List = List::new("after|later|afterwards|following|thereafter");

/// Reports a time before that became a time after, and the reverse.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::Date, Weight::Warning, |board, pair| {
        is_turned(board, pair).then(|| board.places(pair))
    });
}

fn is_turned(board: &Board, pair: &Pair) -> bool {
    let what = (&board.left(pair.left).what, &board.right(pair.right).what);
    let (What::Amount(a), What::Amount(b)) = what else {
        return false;
    };
    let timed =
        measure(a.unit).is_some_and(|(d, _)| matches!(d, Dimension::Months | Dimension::Seconds));
    if !timed || a.unit != b.unit {
        return false;
    }
    let sides = [(board.l, pair.left), (board.r, pair.right)].map(|(side, at)| side_of(side, at));
    matches!(sides, [Some(x), Some(y)] if x != y)
}

/// Whether a length of time is said to lie before something; none where nothing
/// is said, or both.
fn side_of(side: Side, at: usize) -> Option<bool> {
    let q = &side.quantities[at];
    if side.lang.primary() == "ja" {
        let behind = words::piece(side.text, &(q.at.start..q.at.end + 3));
        let near = behind.trim_end_matches(|c: char| c.is_ascii());
        return match near.chars().next_back() {
            Some('前') => Some(true),
            Some('後') => Some(false),
            _ => None,
        };
    }
    let clause = words::clause(side.text, &q.at);
    let behind = words::piece(side.text, &(q.at.end..clause.end.min(q.at.end + 16)));
    let (before, after) = (words::has(behind, &BEFORE), words::has(behind, &AFTER));
    (before != after).then_some(before)
}
