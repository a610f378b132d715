//! Fiscal years that English readers take for calendar years: 令和5年度 as "in
//! 2023".

use super::board::{Board, Pair};
use super::finding::{Fault, Weight};
use super::same::By;
use super::words::List;
use super::{Side, when, words};
use crate::scan::{Count, Part, Time, What};

/// Reports fiscal years whose counterpart is a bare year said like one of the
/// calendar.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::FiscalCalendar, Weight::Warning, |board, pair| {
        let is_wrong = pair.by == By::Value && faulty(board, pair);
        is_wrong.then(|| board.places(pair))
    });
}

fn faulty(board: &Board, pair: &Pair) -> bool {
    let time = |what: &What| match what {
        What::Time(t) if when::bare_year(*t) && matches!(t.part, None | Some(Part::End)) => {
            Some(*t)
        }
        _ => None,
    };
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    let (Some(a), Some(b)) = (time(&l.what), time(&r.what)) else {
        return false;
    };
    let plain = |fiscal: Time, open: Time, side: Side, at: usize| {
        fiscal.count == Count::Fiscal && open.count == Count::Open && read_so(side, at)
    };
    plain(a, b, board.r, pair.right) || plain(b, a, board.l, pair.left)
}

/// Words by which a text shows that it knows of fiscal years.
static FISCAL: List =
    List::new("fiscal|fy|financial year|school year|academic year|budget|year ending|year ended");

/// Whether an open year stands as a point of the calendar in a text that knows
/// no fiscal years.
fn read_so(side: Side, at: usize) -> bool {
    let fiscal = side.quantities.iter().any(|q| match &q.what {
        What::Time(t) | What::Span(t, _) => t.count == Count::Fiscal,
        _ => false,
    });
    let q = &side.quantities[at];
    let before = words::piece(side.text, &(0..q.at.start)).trim_end();
    let stands_behind = |words: &[&str]| {
        words.iter().any(|word| {
            before
                .strip_suffix(word)
                .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })
    };
    let said = stands_behind(&["in", "In", "during", "During", "throughout", "Throughout"]);
    // R5 and H28 are open in their own right.
    let fragment = words::piece(side.text, &q.at);
    let digits = fragment.starts_with(|c: char| c.is_ascii_digit());
    // The end of 2026 comes three months before that of FY2026.
    let end = matches!(q.what, What::Time(t) if t.part == Some(Part::End))
        && fragment.contains("end of 2");
    // Beside years that are said to be fiscal, "in 2022" is one of the calendar.
    if fiscal {
        let close = || stands_behind(&["by", "By", "since", "Since", "for", "than", "of", "with"]);
        return digits && (said || close());
    }
    (said && digits || end) && !words::has(side.text, &FISCAL)
}
