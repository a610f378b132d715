//! Halves of a decade of ages told as the other half: 40代前半 and "late forties".

use super::Side;
use super::board::Board;
use super::finding::{Fault, Weight};
use super::words;
use crate::scan::{Quantity, Turn, Unit, What};

/// Reports decades of ages of which each side tells another half.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::RangeEnd, Weight::Warning, |board, pair| {
        let (l, r) = (board.left(pair.left), board.right(pair.right));
        is_turned((board.l, l), (board.r, r)).then(|| board.places(pair))
    });
}

/// Whether two sides tell the two halves of a decade.
pub(super) fn is_turned((left, l): (Side, &Quantity), (right, r): (Side, &Quantity)) -> bool {
    let is_decade = |q: &Quantity| matches!(&q.what, What::Amount(a) if a.unit == Unit::Cohort && a.to.is_none());
    is_decade(l)
        && is_decade(r)
        && half(left, l).is_some_and(|here| half(right, r).is_some_and(|there| here != there))
}

/// The first or the second half.
fn half(side: Side, q: &Quantity) -> Option<Turn> {
    let (near, first, second) = match side.lang.primary() {
        "ja" => (
            words::piece(side.text, &(q.at.start..q.at.end.saturating_add(6))),
            "前半",
            "後半",
        ),
        _ => (
            words::piece(side.text, &(q.at.start.saturating_sub(6)..q.at.end)),
            "early",
            "late",
        ),
    };
    match (near.contains(first), near.contains(second)) {
        (true, false) => Some(Turn::Up),
        (false, true) => Some(Turn::Down),
        _ => None,
    }
}
