//! Words around a number that tell the bound which its scanner did not see.

use super::Side;
use super::board::Board;
use super::unit::{counts, plain};
use super::words::{self, List};
use crate::scan::{Hold, Limit, Quantity, Unit, What};
use std::ops::Range;

/// From which side a bound is.
pub(super) fn floor(limit: Limit) -> bool {
    matches!(limit, Limit::AtLeast | Limit::MoreThan)
}

/// How many bytes of words before and behind a Japanese number count.
const REACH_JA: usize = 36;

/// The same of an English number.
const REACH_EN: usize = 48;

/// Nouns of a bound that hold for every number of their sentence: "these limits
/// shall be two-thirds and 800,000 yen".
static LEAST: List = List::new("下限|minimum|minimums");
static MOST: List = List::new(
    "上限|限度|基準|規制値|許容|指針|limits|limit|ceiling|ceilings|cap|caps|maximum|maximums",
);

/// Verbs of reaching an age: will turn 75, has yet to turn forty.
static TURNING: List =
    List::new("turn|turns|turned|turning|reach|reaches|reached|reaching|attain|attains|attained");

/// Whether words near a quantity say the bound that its scanner did not see.
/// Words that belong to another quantity do not count.
pub(super) fn hinted(board: &Board, left: bool, at: usize, limit: Limit) -> bool {
    let side = if left { board.l } else { board.r };
    let q = &side.quantities[at];
    let sentence = words::sentence(side.text, &q.at);
    let reach = match side.lang.primary() {
        "ja" => REACH_JA,
        _ => REACH_EN,
    };
    let mut near = near(&sentence, &q.at, reach);
    let note = bracket(side.text, q.at.end);
    for other in side.quantities {
        // "The first two": the place in an order is a word of the bound.
        let order = matches!(other.what, What::Ordinal(_)) && other.hold == Hold::Soft;
        let soft = order && other.at.end + 1 == q.at.start;
        if soft || note.as_ref().is_some_and(|n| n.contains(&other.at.start)) {
            continue;
        }
        if other.at.end <= q.at.start {
            near.start = near.start.max(other.at.end);
        }
        if other.at.start >= q.at.end {
            near.end = near.end.min(other.at.start);
        }
    }
    let (list, nouns) = if floor(limit) {
        (&words::FLOOR, &LEAST)
    } else {
        (&words::CEILING, &MOST)
    };
    let behind = words::piece(side.text, &(q.at.end..q.at.end + 20));
    if floor(limit) && started(side.text, q, behind) {
        return true;
    }
    let age = matches!(&q.what, What::Amount(a) if a.unit == Unit::Age || a.unit == Unit::Bare);
    let before = words::piece(
        side.text,
        &(near.start.max(q.at.start.saturating_sub(16))..q.at.start),
    );
    if age && words::has(before, &TURNING) {
        return true;
    }
    let told = |text: &str| match floor(limit) {
        true => words::all(text, list).any(|at| !denied(text, at.start)),
        false => words::has(text, list),
    };
    // 18歳（高校3年生相当）までに: what stands behind the brackets belongs to it.
    let beyond = note.map(|n| words::piece(side.text, &(n.end..n.end + 18)));
    told(words::piece(side.text, &near))
        || beyond.is_some_and(told)
        || words::has(words::piece(side.text, &sentence), nouns)
}

/// Whether a word of being more is denied: no wider than two metres. "No less" and
/// "no fewer" are words of their own.
fn denied(text: &str, at: usize) -> bool {
    let own = ["no less", "no fewer", "not less"];
    let before = text[..at].trim_end().to_ascii_lowercase();
    let no = before.ends_with(" no") || before == "no" || before.ends_with(" not");
    no && !own
        .iter()
        .any(|word| text[at..].to_ascii_lowercase().starts_with(word))
}

/// Whether a number begins a range whose end is told in words, or a band: 二人から,
/// "from three up to high-school age", 40万人台.
fn started(text: &str, q: &Quantity, behind: &str) -> bool {
    let before = words::piece(text, &(q.at.start.saturating_sub(6)..q.at.start)).trim_end();
    if behind.starts_with("から")
        || behind.starts_with("より")
        || ["from", "every", "each"]
            .iter()
            .any(|word| before.ends_with(word))
    {
        return true;
    }
    // 40万TEU台: the band may stand behind letters.
    let unit = behind.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == ' ');
    if unit.starts_with('台') || words::piece(text, &q.at).ends_with('台') && large(q) {
        return true;
    }
    // "Age 3 to high-school age", not "1,000 yen to enter".
    let aged = matches!(&q.what, What::Amount(a) if a.unit == Unit::Age)
        || before.to_ascii_lowercase().contains("age");
    let behind = behind.trim_start();
    let ends = [
        "up to ",
        "through ",
        "until ",
        "and up",
        "to less than ",
        "to under ",
        "to below ",
        "to just under ",
        "to fewer than ",
        "but less than ",
        "but under ",
        "but below ",
        "and less than ",
        "and under ",
    ];
    ends.iter().any(|word| behind.starts_with(word)) || aged && behind.starts_with("to ")
}

/// Whether a number is too large for 台 to count machines.
fn large(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if !plain(a.unit) || !counts(a.unit))
}

/// The brackets that open right behind a place.
fn bracket(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    let close = match rest.chars().next()? {
        '（' => '）',
        '(' => ')',
        _ => return None,
    };
    let at = rest.find(close)?;
    Some(from..from + at + close.len_utf8())
}

/// The part of a clause that lies close to a quantity.
fn near(clause: &Range<usize>, at: &Range<usize>, reach: usize) -> Range<usize> {
    clause.start.max(at.start.saturating_sub(reach))..clause.end.min(at.end + reach)
}

/// Whether a neighbour of the same kind carries the bound for both: "no more
/// than twenty people (five in the case of shops)".
pub(super) fn elided(side: Side, at: usize, limit: Limit) -> bool {
    let (text, list) = (side.text, side.quantities);
    let unit = |q: &Quantity| match &q.what {
        What::Amount(a) => Some(a.unit),
        _ => None,
    };
    let own = unit(&list[at]);
    // Times between them do not part the members of a list: passed 7% in 1970,
    // 14% in 1994 and 21% in 2007.
    let apart = |k: usize| {
        let (from, to) = (k.min(at), k.max(at));
        let counted = |q: &&Quantity| !matches!(q.what, What::Time(_));
        list[from..to].iter().filter(counted).count()
    };
    let sentence = words::sentence(text, &list[at].at);
    list.iter().enumerate().any(|(k, q)| {
        k != at
            && sentence.contains(&q.at.start)
            && k.abs_diff(at) <= 6
            && apart(k) <= 2
            && q.limit.is_some_and(|l| floor(l) == floor(limit))
            && (unit(q) == own || own == Some(Unit::Bare))
    })
}
