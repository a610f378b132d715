//! Over what time a rate is counted, where the scanner of one side kept another
//! measure or none: 1人1日当たり and "per person per month".

use super::Side;
use super::board::{Board, Pair};
use super::finding::{Fault, Weight};
use super::same::By;
use super::words;
use crate::scan::{Quantity, Unit, What};

/// Reports rates that one side counts by the day and the other by the month.
pub(super) fn check(board: &mut Board) {
    let pairs = std::mem::take(&mut board.pairs);
    for pair in &pairs {
        if pair.by == By::Value && faulty(board, pair) {
            board.report(
                Fault::Per,
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
    let (What::Amount(a), What::Amount(b)) = (&l.what, &r.what) else {
        return false;
    };
    if a.per == b.per || a.per.is_none() && b.per.is_none() {
        return false;
    }
    let (x, y) = (
        periods(board.l, pair.left, a.per),
        periods(board.r, pair.right, b.per),
    );
    !x.is_empty() && !y.is_empty() && !x.iter().any(|p| y.contains(p))
}

const PERIODS: &[(Unit, &[&str])] = &[
    (
        Unit::Hour,
        &[
            "1時間",
            "１時間",
            "毎時",
            "時給",
            "per hour",
            "an hour",
            "hourly",
            "/hour",
            "/h",
        ],
    ),
    (
        Unit::Day,
        &[
            "1日",
            "１日",
            "一日",
            "毎日",
            "日額",
            "日当たり",
            "per day",
            "a day",
            "daily",
            "each day",
            "every day",
            "/day",
        ],
    ),
    (
        Unit::Week,
        &[
            "週",
            "per week",
            "a week",
            "weekly",
            "each week",
            "every week",
            "/week",
        ],
    ),
    (
        Unit::Month,
        &[
            "1か月",
            "1カ月",
            "1ヶ月",
            "１か月",
            "月額",
            "毎月",
            "月間",
            "per month",
            "a month",
            "monthly",
            "each month",
            "every month",
            "/month",
        ],
    ),
    (
        Unit::Year,
        &[
            "年間",
            "1年",
            "１年",
            "年額",
            "毎年",
            "年当たり",
            "per year",
            "a year",
            "per annum",
            "annual",
            "annually",
            "yearly",
            "each year",
            "every year",
            "/year",
        ],
    ),
];

/// The times over which a number is said to be counted, by its own unit and by
/// the words of its clause.
fn periods(side: Side, at: usize, per: Option<Unit>) -> Vec<Unit> {
    let q: &Quantity = &side.quantities[at];
    let known = |u: Unit| PERIODS.iter().any(|(unit, _)| *unit == u);
    if let Some(unit) = per.filter(|u| known(*u)) {
        return vec![unit];
    }
    let clause = words::clause(side.text, &q.at);
    let mut near = clause.start.max(q.at.start.saturating_sub(40))..clause.end.min(q.at.end + 40);
    for other in side.quantities {
        if other.at.start >= q.at.end {
            near.end = near.end.min(other.at.start);
        }
        if other.at.end <= q.at.start {
            near.start = near.start.max(other.at.end);
        }
    }
    let text = words::piece(side.text, &near);
    PERIODS
        .iter()
        .filter(|(_, list)| words::has(text, list))
        .map(|(unit, _)| *unit)
        .collect()
}
