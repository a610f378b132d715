//! Counters that no translator uses for people: 15台 and "15 drivers".

use super::Side;
use super::board::{Board, Pair};
use super::finding::{Fault, Weight};
use super::same::By;
use super::words::{self, List};
use crate::scan::{Quantity, Unit, What};

/// Counters of machines, buildings, animals and long, flat or bound things.
static THINGS: List = List::new("台|床|棟|戸|室|冊|枚|頭|匹|羽|隻|機|基|便|両|路線|区画|品目");

/// Words of capacity.
static ROOM: List = List::new("定員|募集|枠|席|受け入れ|capacity|places|seats");

/// Reports people where the original counts things, and the reverse.
pub(super) fn check(board: &mut Board) {
    let pairs = std::mem::take(&mut board.pairs);
    for pair in &pairs {
        if pair.by == By::Value && faulty(board, pair) {
            board.report(
                Fault::Unit,
                Weight::Warning,
                Some(pair.left),
                Some(pair.right),
            );
        }
    }
    board.pairs = pairs;
}

fn faulty(board: &Board, pair: &Pair) -> bool {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    let unit = |q: &Quantity| match &q.what {
        What::Amount(a) => Some(a.unit),
        _ => None,
    };
    let counted = |side: Side, q: &Quantity| words::has(words::piece(side.text, &q.at), &THINGS);
    match (unit(l), unit(r)) {
        (Some(Unit::Thing), Some(Unit::Person)) => counted(board.l, l),
        (Some(Unit::Person), Some(Unit::Thing)) => counted(board.r, r),
        // A course of 40 places has room for 40 people.
        (Some(Unit::Person), Some(Unit::Place)) => !words::has(board.l.text, &ROOM),
        (Some(Unit::Place), Some(Unit::Person)) => !words::has(board.r.text, &ROOM),
        _ => false,
    }
}
