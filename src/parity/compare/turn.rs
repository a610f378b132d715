//! Rises and falls of quantities that answer each other.

use super::Side;
use super::board::{Board, Pair};
use super::course;
use super::finding::{Fault, Weight};
use super::passage::Passage;
use super::same::By;
use super::unit::counts;
use super::words::{self, List, Lists};
use crate::scan::{Quantity, Turn, Unit, What};
use rust_decimal::Decimal;
use std::ops::Range;

/// Reports a rise that became a fall, and a minus sign that was lost.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::Turn, Weight::Warning, |board, pair| {
        faulty(board, pair).then(|| (place(board.l, pair.left), place(board.r, pair.right)))
    });
}

/// Whether the sentence compares two things that the other language may name in
/// the other order: spending above income, income short of spending.
fn exchanged(board: &Board, l: &Quantity) -> bool {
    let at = words::sentence(board.l.text, &l.at);
    let sentence = words::piece(board.l.text, &at);
    let compared = ["上回", "下回", "より", "超"];
    // Where another number keeps its turn, each is compared by itself: openings 2.7% up,
    // seekers 0.6% down.
    let is_kept = |pair: &Pair| {
        let (a, b) = (board.left(pair.left), board.right(pair.right));
        a.turn.is_some() && a.turn == b.turn && at.contains(&a.at.start)
    };
    course::balanced(sentence)
        && compared.iter().any(|word| sentence.contains(word))
        && !board.pairs.iter().any(is_kept)
}

/// Where a change stands: the number with the words that tell it.
fn place(side: Side, at: usize) -> Range<usize> {
    let q = &side.quantities[at];
    let near = around(side, at);
    let text = words::piece(side.text, &near);
    let start = words::start(side.text, &near);
    let word = words::find(text, &UP).or_else(|| words::find(text, &DOWN));
    word.map_or_else(
        || q.at.clone(),
        |word| q.at.start.min(start + word.start)..q.at.end.max(start + word.end),
    )
}

fn faulty(board: &Board, pair: &Pair) -> bool {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    match (l.turn, r.turn) {
        // "1,042 below it": under the floor.
        (None, Some(_)) if beneath(board.r.text, r) => false,
        // A multiple and a percentage tell it each in their own way.
        (Some(_), _) | (_, Some(_)) if pair.by == By::Sense => false,
        (Some(a), Some(b)) => a != b && !exchanged(board, l) && !is_proven(board.r, pair.right, b),
        (Some(Turn::Down), None) => {
            let sign = signed(board.l.text, l);
            let sentence = words::piece(board.r.text, &words::sentence(board.r.text, &r.at));
            let taken = sign && words::has(sentence, &TAKEN);
            lost(board.r.text, r, sign)
                || !taken && told(&board.translation, pair.right) == Some(Turn::Up)
        }
        (None, Some(Turn::Down)) => {
            let sign = signed(board.r.text, r);
            lost(board.l.text, l, sign) || told(&board.original, pair.left) == Some(Turn::Up)
        }
        (None, None) => {
            // The other side is read only where this one tells of a change.
            told(&board.original, pair.left).is_some_and(|turn| {
                told(&board.translation, pair.right).is_some_and(|other| other != turn)
            })
        }
        (Some(Turn::Up), None) => told(&board.translation, pair.right) == Some(Turn::Down),
        (None, Some(Turn::Up)) => told(&board.original, pair.left) == Some(Turn::Down),
    }
}

/// What takes a part away from growth: subtracted 0.2 points from growth.
static TAKEN: List = List::new(
    "subtract|subtracts|subtracted|subtracting|shaved|shaving|detracted|knocked|dragged|drag|deducted",
);

/// Verbs and nouns that leave no doubt.
pub(super) static UP: List = List::new(
    "増加|増え|上昇|伸び|増額|引き上げ|広がっ|膨らん|高まっ|rose|risen|rises|rising|increase|increased|increases|\
    increasing|grew|grown|climbed|up from|rise|higher|longer|拡大|黒字|\
    widened|expanded|surplus|profit|in the black|surpass|surpassed|surpassing|surpasses|exceeded|exceeding|outstripped|outstripping|raise|raises|raised|raising|grow|growing|growth",
);

/// Verbs and nouns that leave no doubt.
pub(super) static DOWN: List = List::new(
    "減少|減った|減り|低下|下落|減額|引き下げ|落ち込|狭まっ|縮まっ|下がっ|fell|fallen|falls|falling|decrease|decreased|\
    decreases|decreasing|declined|declines|dropped|drops|down from|fall|decline|drop|fewer|lower|\
    shorter|縮小|赤字|narrowed|shrank|shrunk|contracted|deficit|loss|in the red|into the red|reduction|reduced|lowered|lowers",
);

/// What the words between a number and its neighbours tell of its change, if
/// they tell one thing: 61.8％に上昇し, "fell to 61.8%".
fn told(passage: &Passage, at: usize) -> Option<Turn> {
    let (side, words) = (passage.side, passage.told());
    if words.is_than
        && let Some(turn) = differs(side, at)
    {
        return Some(turn);
    }
    // The words around it are looked for only where one may be among them.
    let reach = reach(side, at);
    if !words
        .turns
        .iter()
        .any(|(word, _)| reach.contains(&word.start))
    {
        return None;
    }
    let near = around(side, at);
    let (mut up, mut down) = (false, false);
    let q = &side.quantities[at];
    for (word, turn) in &words.turns {
        // "No fewer than ten" is a bound.
        let is_bound = q.limit.is_some() && q.at.contains(&word.start);
        if near.start <= word.start && word.end <= near.end && !is_bound {
            match turn {
                Turn::Up => up = true,
                Turn::Down => down = true,
            }
        }
    }
    match (up, down) {
        (true, false) => Some(Turn::Up),
        (false, true) => Some(Turn::Down),
        _ => None,
    }
}

/// Words behind a number by which two things differ.
pub(super) static MORE: List =
    List::new("more than|higher than|greater than|larger than|longer than");
pub(super) static LESS: List =
    List::new("less than|fewer than|lower than|smaller than|shorter than|cheaper than");

/// Both, read in one walk.
static THAN: Lists<Turn, 2> = Lists::new([(&MORE, Turn::Up), (&LESS, Turn::Down)]);

/// What a number tells by which two things are said to differ: "180 yen a month
/// less than before".
fn differs(side: Side, at: usize) -> Option<Turn> {
    let q = &side.quantities[at];
    let behind = words::piece(side.text, &(q.at.end..q.at.end + 24));
    let own = behind
        .find([',', '.', ';', '('])
        .map_or(behind, |end| &behind[..end]);
    let (mut first, mut both) = (None, false);
    words::each(own, &THAN, |turn, word| {
        let (known, _) = first.get_or_insert((turn, word.end));
        both |= *known != turn;
    });
    let (turn, end) = first.filter(|_| !both)?;
    // "Than" of a bound belongs to the next number.
    let end = q.at.end + end;
    let is_own = |o: &Quantity| o.at.end <= q.at.end || o.at.start > end;
    side.quantities.iter().all(is_own).then_some(turn)
}

/// As far as the words around a number may reach: from the second number before it to
/// the next one.
fn reach(side: Side, at: usize) -> Range<usize> {
    let list = side.quantities;
    let start = at.checked_sub(2).map_or(0, |k| list[k].at.end);
    let end = list
        .get(at + 1)
        .map_or(side.text.len(), |next| next.at.start);
    start..end.max(list[at].at.end)
}

/// The words between a number and its neighbours.
fn around(side: Side, at: usize) -> Range<usize> {
    let q = &side.quantities[at];
    let mut near = words::clause(side.text, &q.at);
    // Japanese tells it behind the number.
    if side.lang.primary() == "ja" {
        near.start = near.start.max(q.at.end);
    }
    for other in side.quantities {
        if other.at.end <= q.at.start {
            near.start = near.start.max(other.at.end);
        }
        if other.at.start >= q.at.end {
            near.end = near.end.min(other.at.start);
        }
    }
    // "Rose from 13.5% to 9.9%" tells it before the first of the two.
    if let Some(before) = at.checked_sub(1).map(|k| &side.quantities[k])
        && near.start == before.at.end
        && words::piece(side.text, &(near.start..q.at.start)).trim() == "to"
    {
        near.start = words::clause_start(side.text, &before.at);
        if let Some(first) = at.checked_sub(2).map(|k| &side.quantities[k]) {
            near.start = near.start.max(first.at.end);
        }
    }
    near
}

/// Whether "above" or "below" behind a number is a place: flooded below floor level.
fn beneath(text: &str, q: &Quantity) -> bool {
    let near = words::piece(text, &(q.at.start..q.at.end.saturating_add(14)));
    let count = matches!(&q.what, What::Amount(a) if counts(a.unit));
    let behind = ["below ", "above "]
        .iter()
        .find_map(|word| Some(&near[near.find(word)? + word.len()..]));
    let next = behind.and_then(|rest| rest.split(|c: char| !c.is_alphabetic()).next());
    let is_place =
        next.is_some_and(|word| ["it", "them", "floor", "ground", "this"].contains(&word));
    count && (is_place || near.trim_end_matches(['.', ',', ';']).ends_with(" below"))
}

/// Whether the fall is written with a sign.
fn signed(text: &str, q: &Quantity) -> bool {
    words::piece(text, &q.at)
        .trim_start()
        .starts_with(['△', '▲', '−', '-', '－', '–', '‐', '‑', '－'])
}

/// Whether a word of falling only names an account of both: net profit or loss.
fn is_label(text: &str, at: &Range<usize>) -> bool {
    let before = text[..at.start].to_ascii_lowercase();
    [
        "profit or ",
        "profit and ",
        "profit/",
        "surplus or ",
        "surplus/",
        "gain or ",
        "gains or ",
        "gains and ",
        "increase or ",
        "increase/",
        "increase and ",
        "rise or ",
        "growth or ",
    ]
    .iter()
    .any(|label| before.ends_with(label))
}

/// Whether nothing on the other side tells of the fall: with a sign, in its
/// whole sentence; with a word, only where words of rising stand by the number
/// instead.
fn lost(text: &str, q: &Quantity, sign: bool) -> bool {
    if bracketed(text, q) {
        return false;
    }
    let sentence = words::sentence(text, &q.at);
    let behind = words::piece(text, &(q.at.end..sentence.end));
    let before = words::piece(text, &(sentence.start..q.at.start));
    // Items of a list have each their own sign.
    let own = |part: &str| words::all(part, &words::FALLING).any(|at| !is_label(part, &at));
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
    // 15ポイントを超える is a bound and no rise.
    let clause = words::clause(text, &q.at);
    let before = words::piece(text, &(clause.start..q.at.start));
    let behind = words::piece(text, &(q.at.end..clause.end));
    let own = words::piece(text, &q.at);
    words::has(before, &words::RISING)
        || words::has(behind, &words::RISING)
        || q.limit.is_none() && words::has(own, &words::RISING)
}

/// Whether a number stands in brackets by itself: accounts put what is below nought so.
fn bracketed(text: &str, q: &Quantity) -> bool {
    let before = words::piece(text, &(0..q.at.start)).trim_end();
    let behind = words::piece(text, &(q.at.end..text.len())).trim_start();
    let opened = before.strip_suffix(['(', '（']);
    let closed = behind.strip_prefix([')', '）']);
    opened.zip(closed).is_some_and(|(before, behind)| {
        let ends = |c: char| c == '\n' || c == '|';
        let (before, behind) = (before.trim_end_matches(' '), behind.trim_start_matches(' '));
        (before.is_empty() || before.ends_with(ends))
            && (behind.is_empty() || behind.starts_with(ends))
    })
}

/// Whether a side's own numbers prove its turn, which the other tells the other way
/// round: 34.8％ is 12 points below 47.2%, and 47.2% "12 points higher".
fn is_proven(side: Side, at: usize, turn: Turn) -> bool {
    let value = |q: &Quantity| match &q.what {
        What::Amount(a) if a.to.is_none() => Some((a.unit, a.number.value)),
        _ => None,
    };
    let list = side.quantities;
    let Some((unit, gap)) = value(&list[at]) else {
        return false;
    };
    // Points lie between percentages; anything else is of its own kind.
    let of = if unit == Unit::Point {
        Unit::Percent
    } else {
        unit
    };
    let is_alike = |(k, q): (usize, &Quantity)| {
        value(q)
            .filter(|(unit, _)| k != at && *unit == of)
            .map(|(_, n)| n)
    };
    let Some(before) = list[..at].iter().enumerate().rev().find_map(is_alike) else {
        return false;
    };
    // More than twelve points are twelve and a part of one.
    let room = if list[at].limit.is_some() || list[at].about {
        Decimal::ONE
    } else {
        Decimal::ZERO
    };
    list.iter().enumerate().filter_map(is_alike).any(|other| {
        let (low, high) = match turn {
            Turn::Up => (other, before),
            Turn::Down => (before, other),
        };
        let off = high.checked_sub(low).and_then(|n| n.checked_sub(gap));
        off.is_some_and(|off| off.abs() <= room)
    })
}
