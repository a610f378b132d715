//! Stretches of time of one unit told as stretches of another: 1週間分 as "a month's
//! worth", 24か月連続 as "the 24th straight year".

use super::Side;
use super::board::Board;
use super::finding::{Fault, Weight};
use super::relative::tells;
use super::unit::{Dimension, is_measure, measure};
use super::words::{self, List, Lists};
use crate::scan::{Amount, Quantity, Unit, What};
use rust_decimal::Decimal;

/// Nouns behind a place in an order.
static DAYS: List = List::new("day|days|daily|日目|日連続");
static WEEKS: List = List::new("week|weeks|weekly|週");
static MONTHS: List = List::new("month|months|monthly|か月|ヶ月|カ月|箇月");
static YEARS: List = List::new("year|years|annual|yearly|周年|年目|年連続");

static NOUNS: Lists<Unit, 4> = Lists::new([
    (&DAYS, Unit::Day),
    (&WEEKS, Unit::Week),
    (&MONTHS, Unit::Month),
    (&YEARS, Unit::Year),
]);

/// How far behind a place in an order its noun may stand: the 24th consecutive month.
const REACH: usize = 24;

/// Reports times that are counted by one unit on one side and by another on the other.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::Unit, Weight::Warning, |board, pair| {
        let is_wrong = is_unlike((board.l, pair.left), (board.r, pair.right));
        is_wrong.then(|| board.places(pair))
    });
}

/// Whether a place in an order is one of days, weeks, months or years, and the other side
/// counts by another of them.
pub(super) fn is_unlike((left, i): (Side, usize), (right, j): (Side, usize)) -> bool {
    let (l, r) = (&left.quantities[i], &right.quantities[j]);
    match (&l.what, &r.what) {
        (What::Ordinal(_), What::Amount(a)) => told(left, l).is_some_and(|u| is_other(u, a)),
        (What::Amount(a), What::Ordinal(_)) => told(right, r).is_some_and(|u| is_other(u, a)),
        (What::Ordinal(_), What::Ordinal(_)) => {
            let unit = told(left, l);
            unit.is_some_and(|a| told(right, r).is_some_and(|b| a != b))
        }
        _ => false,
    }
}

fn is_other(told: Unit, a: &Amount) -> bool {
    let is_time = matches!(a.unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year);
    is_time && a.unit != told
}

/// The unit of time that stands right behind a place in an order, if one does.
fn told(side: Side, q: &Quantity) -> Option<Unit> {
    // In Japanese the unit is a part of it, or nearly: 20周年.
    let reach = match side.lang.primary() {
        "ja" => 6,
        _ => REACH,
    };
    let near = words::with_next(side.text, &q.at, reach);
    // The next number has a unit of its own.
    let next = side.quantities.iter().find(|o| o.at.start >= q.at.end);
    let end = next.map_or(near.len(), |o| o.at.start.saturating_sub(q.at.start));
    let near = words::piece(near, &(0..end));
    let mut found = None;
    words::each(near, &NOUNS, |unit, _| {
        found.get_or_insert(unit);
    });
    found
}

/// Whether a Japanese place in an order numbers a thing (第2会議室), and so is no stretch of
/// time that the other side tells: "two months".
pub(super) fn is_numbered(side: Side, q: &Quantity, other: &Quantity) -> bool {
    let is_time =
        matches!(&other.what, What::Amount(a) if a.unit != Unit::Age && is_measure(a.unit));
    is_time && matches!(q.what, What::Ordinal(_)) && side.lang.primary() == "ja" && {
        let said = words::piece(side.text, &q.at);
        let behind = words::piece(side.text, &(q.at.end..q.at.end + 3));
        said.starts_with('第') && !said.ends_with(TIMES) && !behind.starts_with(TIMES)
    }
}

/// What stands for a stretch of time, or for how often, behind a place in an order.
const TIMES: [char; 10] = ['年', '月', '日', '週', '時', '回', '期', '次', '度', '目'];

/// Whether one day, week, month or year is told as one of another length, and neither
/// side has a word for the other's.
pub(super) fn mistaken(left: Side, a: &Amount, right: Side, b: &Amount) -> bool {
    single(a) && single(b) && a.unit != b.unit && !tells(left, b.unit) && !tells(right, a.unit)
}

/// One day, week, month or year.
fn single(a: &Amount) -> bool {
    let is_time = measure(a.unit)
        .is_some_and(|(kind, _)| matches!(kind, Dimension::Months | Dimension::Seconds));
    is_time && a.to.is_none() && a.number.value == Decimal::ONE
}

/// Words for one stretch of each unit.
static ONE_DAY: List = List::new("a day|one day|1日|一日");
static ONE_WEEK: List = List::new("a week|one week|a week's|1週間|一週間");
static ONE_MONTH: List = List::new("a month|one month|a month's|1か月|1ヶ月|1カ月|一か月|ひと月");
static ONE_YEAR: List = List::new("a year|one year|a year's|1年|一年");

static ONES: Lists<Unit, 4> = Lists::new([
    (&ONE_DAY, Unit::Day),
    (&ONE_WEEK, Unit::Week),
    (&ONE_MONTH, Unit::Month),
    (&ONE_YEAR, Unit::Year),
]);

/// Whether one day, week, month or year that nothing answers is told as one of another
/// length where no quantity was seen: この1年で and "in a month".
pub(super) fn misnamed((own, q): (Side, &Quantity), other: Side) -> bool {
    let What::Amount(a) = &q.what else {
        return false;
    };
    if !single(a) || tells(other, a.unit) {
        return false;
    }
    // "1,030 a day" is a rate.
    let is_rate = |unit: Unit| {
        let over = |o: &Quantity| matches!(&o.what, What::Amount(n) if n.per == Some(unit));
        other.quantities.iter().any(over)
    };
    let mut is_found = false;
    words::each(other.text, &ONES, |unit, _| {
        is_found |= unit != a.unit && !tells(own, unit) && !is_rate(unit);
    });
    is_found
}
