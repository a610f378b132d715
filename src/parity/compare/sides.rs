//! Lengths of time told before on one side and after on the other: 10日前までに and
//! "within ten days after".

use super::Side;
use super::board::Board;
use super::finding::{Fault, Weight};
use super::unit::{Dimension, measure};
use super::words::{self, List};
use crate::scan::{Limit, What};

/// Words behind an English length of time; "ahead" may be either.
static BEFORE: List =
    List::new("before|earlier|ago|prior|previously|in advance|beforehand|until|by|up to");
static AFTER: List = List::new("after|later|afterwards|thereafter|hence|from now");

/// Reports a time before that became a time after, and the reverse.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::Date, Weight::Warning, |board, pair| {
        is_turned((board.l, pair.left), (board.r, pair.right)).then(|| board.places(pair))
    });
}

/// Whether a length of time lies before something on one side and after it on the
/// other. Japanese tells it with the very next character, so it is asked first.
pub(super) fn is_turned(left: (Side, usize), right: (Side, usize)) -> bool {
    let unit = |(side, at): (Side, usize)| match &side.quantities[at].what {
        What::Amount(a) => Some(a.unit),
        _ => None,
    };
    let timed = unit(left).filter(|u| {
        measure(*u).is_some_and(|(d, _)| matches!(d, Dimension::Months | Dimension::Seconds))
    });
    if timed.is_none() || unit(right) != timed {
        return false;
    }
    let (first, second) = if left.0.lang.primary() == "ja" {
        (left, right)
    } else {
        (right, left)
    };
    side_of(first).is_some_and(|before| side_of(second) == Some(!before))
}

/// Whether a length of time is said to lie before something; none where nothing
/// is said, or both.
fn side_of((side, at): (Side, usize)) -> Option<bool> {
    let q = &side.quantities[at];
    if side.lang.primary() == "ja" {
        let last = words::piece(side.text, &q.at).chars().next_back();
        let next = side
            .text
            .get(q.at.end..)
            .and_then(|rest| rest.chars().next());
        return match (last, next) {
            (Some('前'), _) | (_, Some('前')) => Some(true),
            (Some('後'), _) | (_, Some('後')) => Some(false),
            // 発災後72時間以内, but 今後30年以内.
            _ => {
                let before = words::piece(side.text, &(q.at.start.saturating_sub(6)..q.at.start));
                let vague = ["今後", "以後", "最後", "生後", "前後"];
                let is_after = q.limit == Some(Limit::AtMost)
                    && before.ends_with('後')
                    && !vague.contains(&before);
                is_after.then_some(false)
            }
        };
    }
    let end = words::clause_end(side.text, &q.at);
    let behind = words::piece(side.text, &(q.at.end..end.min(q.at.end + 16)));
    let (before, after) = (words::has(behind, &BEFORE), words::has(behind, &AFTER));
    (before != after).then_some(before)
}
