//! Rises and falls of quantities that answer each other.

use super::board::{Board, Pair};
use super::finding::{Fault, Weight};
use super::same::By;
use super::words;
use crate::scan::{Quantity, Turn};

/// Reports a rise that became a fall, and a minus sign that was lost.
pub(super) fn check(board: &mut Board) {
    let pairs = std::mem::take(&mut board.pairs);
    for pair in &pairs {
        if matches!(pair.by, By::Value | By::Near | By::Rounded) && faulty(board, pair) {
            board.report(
                Fault::Turn,
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
    match (l.turn, r.turn) {
        (Some(a), Some(b)) => a != b,
        (Some(Turn::Down), None) => {
            let sign = signed(board.l.text, l);
            lost(board.r.text, r, sign)
        }
        (None, Some(Turn::Down)) => {
            let sign = signed(board.r.text, r);
            lost(board.l.text, l, sign)
        }
        _ => false,
    }
}

/// Whether the fall is written with a sign.
fn signed(text: &str, q: &Quantity) -> bool {
    words::piece(text, &q.at)
        .trim_start()
        .starts_with(['△', '▲', '−', '-', '－', '–', '‐', '‑', '－'])
}

/// Whether nothing on the other side tells of the fall: with a sign, in its
/// whole sentence; with a word, only where words of rising stand by the number
/// instead.
fn lost(text: &str, q: &Quantity, sign: bool) -> bool {
    let sentence = words::sentence(text, &q.at);
    let behind = words::piece(text, &(q.at.end..sentence.end));
    let before = words::piece(text, &(sentence.start..q.at.start));
    // Items of a list have each their own sign.
    let own = |part: &str| words::has(part, words::FALLING);
    let (before, behind) = if sign {
        (
            before.rsplit([';', '；']).next().unwrap_or(before),
            behind.split([';', '；']).next().unwrap_or(behind),
        )
    } else {
        (before, behind)
    };
    if own(before) || own(behind) || own(words::piece(text, &q.at)) {
        return false;
    }
    if sign {
        return true;
    }
    let near = words::around(text, &words::clause(text, &q.at), 0, 0);
    words::has(near, words::RISING)
}
