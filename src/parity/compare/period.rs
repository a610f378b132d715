//! Over what time a rate is counted, where the scanner of one side kept another
//! measure or none: 1人1日当たり and "per person per month".

use super::Side;
use super::board::{Board, Pair, Places};
use super::finding::{Fault, Weight};
use super::same::By;
use super::unit::{Dimension, is_measure, measure};
use super::words::{self, List};
use crate::scan::{Quantity, Unit, What};
use rust_decimal::Decimal;
use std::ops::Range;

/// Reports rates that one side counts by the day and the other by the month.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::Per, Weight::Warning, |board, pair| {
        let found = faulty(board, pair).filter(|_| pair.by == By::Value)?;
        // A range is one slip.
        let is_told = board.pairs.iter().any(|first| {
            first.left + 1 == pair.left
                && first.right + 1 == pair.right
                && is_joined(board.l, first.left)
                && is_joined(board.r, first.right)
                && faulty(board, first).is_some()
        });
        (!is_told).then_some(found)
    });
}

/// Where the two rates stand, with their words of time, if they differ.
fn faulty(board: &Board, pair: &Pair) -> Option<Places> {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    let (What::Amount(a), What::Amount(b)) = (&l.what, &r.what) else {
        return None;
    };
    let (x, y) = (
        a.per.or_else(|| shared(board.l, pair.left)),
        b.per.or_else(|| shared(board.r, pair.right)),
    );
    if x == y || x.is_none() && y.is_none() {
        return None;
    }
    if let Some(places) = stretched(board, pair).or_else(|| crossed(board, pair)) {
        return Some(places);
    }
    let x = periods(board.l, pair.left, x);
    let y = periods(board.r, pair.right, y);
    if x.iter().any(|(p, _)| y.iter().any(|(q, _)| p == q)) {
        return None;
    }
    let (_, here) = x.first()?;
    let (_, there) = y.first()?;
    Some((both(&l.at, here), both(&r.at, there)))
}

/// Over what both ends of a range are counted, if one of them tells it: 月額2万円から4万円,
/// "20,000 yen to 40,000 yen a month".
fn shared(side: Side, at: usize) -> Option<Unit> {
    let list = side.quantities;
    let per = |at: usize| match &list[at].what {
        What::Amount(a) => a.per,
        _ => None,
    };
    let before = at
        .checked_sub(1)
        .filter(|&k| is_joined(side, k))
        .and_then(per);
    let next = || Some(at).filter(|&k| is_joined(side, k));
    before.or_else(|| next().and_then(|k| per(k + 1)))
}

/// Whether a number is the first end of a range whose other end is the next one.
fn is_joined(side: Side, at: usize) -> bool {
    let Some([from, to]) = side.quantities.get(at..at + 2) else {
        return false;
    };
    let gap = words::piece(side.text, &(from.at.end..to.at.start));
    ["から", "〜", "～", "to", "–", "-"].contains(&gap.trim())
}

/// How Japanese and English join a stretch of time to what is counted over it.
const OVER: [&str; 5] = ["で", "当たり", "あたり", "ごとに", "につき"];

/// Where one side counts over a stretch of several days or months, and the other over
/// one: 2か月で2,640円, "2,640 yen a month".
fn stretched(board: &Board, pair: &Pair) -> Option<Places> {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    let (What::Amount(a), What::Amount(b)) = (&l.what, &r.what) else {
        return None;
    };
    if let (Some(over), None) = (a.per, b.per) {
        return shortened(board, pair, over);
    }
    let (None, Some(over)) = (a.per, b.per) else {
        return None;
    };
    let before = &board.l.quantities[pair.left.checked_sub(1)?];
    let What::Amount(stretch) = &before.what else {
        return None;
    };
    let joint = words::piece(board.l.text, &(before.at.end..l.at.start));
    let ((kind, length), (other, one)) = (measure(stretch.unit)?, measure(over)?);
    let whole = stretch.number.value.checked_mul(length)?;
    let is_stretch = stretch.to.is_none()
        && before.limit.is_none()
        && kind == other
        && matches!(kind, Dimension::Months | Dimension::Seconds)
        && whole > one
        && OVER.contains(&joint.trim_end_matches(['、', ' ']));
    is_stretch.then(|| (both(&l.at, &before.at), place(board.r, pair.right)))
}

/// How English joins what is counted to the stretch of time behind it.
const EVERY: [&str; 6] = ["for every", "for each", "every", "per", "each", "for"];

/// Where the translation counts over another stretch of time, told behind the number: 1時間
/// 当たり100円, "100 yen for every 30 minutes".
fn shortened(board: &Board, pair: &Pair, over: Unit) -> Option<Places> {
    let r = board.right(pair.right);
    let next = board.r.quantities.get(pair.right + 1)?;
    let What::Amount(stretch) = &next.what else {
        return None;
    };
    let joint = words::piece(board.r.text, &(r.at.end..next.at.start));
    let ((kind, length), (other, one)) = (measure(stretch.unit)?, measure(over)?);
    let whole = stretch.number.value.checked_mul(length)?;
    let is_other = stretch.to.is_none()
        && next.limit.is_none()
        && kind == other
        && matches!(kind, Dimension::Months | Dimension::Seconds)
        && whole != one
        && EVERY.contains(&joint.trim());
    is_other.then(|| (place(board.l, pair.left), both(&r.at, &next.at)))
}

/// Where one side counts by the thing and the other by time, and neither says what the
/// other does: 1便当たり14.0人, "14.0 per day".
fn crossed(board: &Board, pair: &Pair) -> Option<Places> {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    let (What::Amount(a), What::Amount(b)) = (&l.what, &r.what) else {
        return None;
    };
    let (Some(x), Some(y)) = (a.per, b.per) else {
        return None;
    };
    let time = |unit: Unit| PERIODS.iter().any(|(known, _)| *known == unit);
    let (timed, at, counted, thing) = match (time(x), time(y)) {
        (true, false) => (board.l, pair.left, board.r, pair.right),
        (false, true) => (board.r, pair.right, board.l, pair.left),
        _ => return None,
    };
    // Per person per day: each scanner keeps one of the two.
    let near = near(timed, at);
    let sentence = words::sentence(timed.text, &timed.quantities[at].at);
    let own = words::piece(timed.text, &(sentence.start..near.end));
    let behind = words::piece(timed.text, &(timed.quantities[at].at.start..near.end));
    // What each person is given is often said of a day without a word for it.
    let is_double = [x, y].contains(&Unit::Person)
        || words::all(behind, &EACH).count() > 1
        || !periods(counted, thing, None).is_empty()
        || PER_THING.iter().any(|word| own.contains(word));
    (!is_double).then(|| (place(board.l, pair.left), place(board.r, pair.right)))
}

/// Words of a rate in English, and Japanese ones over what is no time.
static EACH: List = List::new("per|each|every|a|an|apiece|/");
const PER_THING: [&str; 6] = ["人当", "当たり", "あたり", "につき", "ごと", "1人"];

static PERIODS: [(Unit, List); 6] = [
    (
        Unit::Hour,
        List::new("1時間|１時間|毎時|時給|per hour|an hour|hourly|/hour|/h"),
    ),
    (
        Unit::Day,
        List::new(
            "1日|１日|一日|毎日|日額|日量|日産|日当たり|per day|a day|daily|each day|every day|/day",
        ),
    ),
    (
        Unit::Night,
        List::new("1泊|１泊|一泊|泊当たり|per night|a night|nightly|each night|every night|/night"),
    ),
    (
        Unit::Week,
        List::new("週|per week|a week|weekly|each week|every week|/week"),
    ),
    (
        Unit::Month,
        List::new(
            "1か月|1カ月|1ヶ月|１か月|月額|毎月|月間|月産|月収|per month|a month|monthly|each month|every month|/month",
        ),
    ),
    (
        Unit::Year,
        List::new(
            "年間|1年|１年|年額|毎年|年産|年収|年当たり|per year|a year|per annum|annual|annually|yearly|each year|every year|in the year|during the year|over the year|/year",
        ),
    ),
];

/// Where a rate stands, with the words that tell over what it is counted.
pub(super) fn place(side: Side, at: usize) -> Range<usize> {
    let q = &side.quantities[at];
    let per = match &q.what {
        What::Amount(a) => a.per,
        _ => None,
    };
    let word = periods(side, at, per).into_iter().next().map(|(_, at)| at);
    let word = word
        .filter(|at| *at != q.at)
        .or_else(|| counted_over(side, q));
    word.map_or_else(|| q.at.clone(), |word| both(&q.at, &word))
}

/// Words by which a thing is told over which a number is counted.
static OVER_THING: List = List::new("当たり|あたり|につき|ごと|per|per-capita|per-head");

/// Where the thing is told over which a number is counted: 1人当たり県民所得は, "income per
/// household was".
fn counted_over(side: Side, q: &Quantity) -> Option<Range<usize>> {
    let sentence = words::sentence(side.text, &q.at);
    let text = words::piece(side.text, &sentence);
    let start = words::start(side.text, &sentence);
    // The last one before the number.
    let found = words::all(text, &OVER_THING)
        .map(|at| start + at.start..start + at.end)
        .take_while(|at| at.start < q.at.end)
        .last()?;
    if side.lang.primary() == "ja" {
        let thing = found.start.saturating_sub(9)..found.end;
        return Some(words::start(side.text, &thing)..found.end);
    }
    let behind = words::piece(side.text, &(found.end..sentence.end));
    let noun = behind.trim_start().find(|c: char| !c.is_alphanumeric());
    let gap = behind.len() - behind.trim_start().len();
    Some(found.start..found.end + gap + noun.unwrap_or(behind.len() - gap))
}

fn both(at: &Range<usize>, word: &Range<usize>) -> Range<usize> {
    at.start.min(word.start)..at.end.max(word.end)
}

/// Whether a quantity is one hour, one day: a measure rather than a number.
fn single(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if is_measure(a.unit) && a.number.value == Decimal::ONE)
}

/// The times over which a number is said to be counted, by its own unit or by
/// the words of its clause, and where they are said.
fn periods(side: Side, at: usize, per: Option<Unit>) -> Vec<(Unit, Range<usize>)> {
    let q: &Quantity = &side.quantities[at];
    let near = near(side, at);
    let text = words::piece(side.text, &near);
    let start = words::start(side.text, &near);
    let said = PERIODS.iter().filter_map(|(unit, list)| {
        let found = words::find(text, list)?;
        Some((*unit, start + found.start..start + found.end))
    });
    match per.filter(|u| PERIODS.iter().any(|(unit, _)| unit == u)) {
        Some(unit) => {
            let place = said
                .clone()
                .find(|(known, _)| *known == unit)
                .map_or_else(|| q.at.clone(), |(_, at)| at);
            vec![(unit, place)]
        }
        None => said.collect(),
    }
}

/// The words of the clause of a number that lie between it and its neighbours.
fn near(side: Side, at: usize) -> Range<usize> {
    let q = &side.quantities[at];
    let clause = words::clause(side.text, &q.at);
    let mut near = clause.start.max(q.at.start.saturating_sub(40))..clause.end.min(q.at.end + 40);
    for other in side.quantities.iter().filter(|o| !single(o)) {
        if other.at.start >= q.at.end {
            near.end = near.end.min(other.at.start);
        }
        if other.at.end <= q.at.start {
            near.start = near.start.max(other.at.end);
        }
    }
    near
}
