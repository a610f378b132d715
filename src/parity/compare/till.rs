//! Times from which something holds told as times until which it does: 4月1日から and
//! "until 1 April", 2020年以前 and "after 2020".

use super::Side;
use super::board::Board;
use super::finding::{Fault, Weight};
use super::same::By;
use super::words::{self, List};
use crate::scan::{Quantity, What};

/// On which side of a time something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    From,
    Until,
}

/// Reports times that became ends, and ends that became beginnings.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::Limit, Weight::Warning, |board, pair| {
        let (l, r) = (board.left(pair.left), board.right(pair.right));
        let is_wrong = pair.by == By::Value && is_turned((board.l, l), (board.r, r));
        is_wrong.then(|| board.places(pair))
    });
}

/// Whether something holds from a time on one side and until it on the other. Japanese
/// tells it right behind the time, so it is asked first.
pub(super) fn is_turned((left, l): (Side, &Quantity), (right, r): (Side, &Quantity)) -> bool {
    let is_time = |q: &Quantity| matches!(q.what, What::Time(_) | What::Clock(_));
    let is_place = |q: &Quantity| matches!(q.what, What::Ordinal(_));
    let is_rank = is_place(l) && is_place(r);
    if !(is_rank || is_time(l) && is_time(r)) {
        return false;
    }
    let (ja, en) = match left.lang.primary() {
        "ja" => ((left, l), (right, r)),
        _ => ((right, r), (left, l)),
    };
    if is_rank {
        return ranked(ja.0.text, ja.1, &ABOVE)
            .is_some_and(|here| ranked(en.0.text, en.1, &OR_ABOVE) == Some(!here));
    }
    japanese(ja.0.text, ja.1)
        .is_some_and(|here| english(en.0.text, en.1).is_some_and(|there| here != there))
}

/// What stands behind a level that is the least, and behind one that is the greatest.
static ABOVE: [&[&str]; 2] = [&["以上"], &["以下", "未満"]];
static OR_ABOVE: [&[&str]; 2] = [
    &[
        "or above",
        "or higher",
        "or over",
        "or more",
        "and above",
        "and higher",
        "and over",
    ],
    &[
        "or below",
        "or lower",
        "or under",
        "or less",
        "and below",
        "and lower",
        "and under",
    ],
];

/// Whether a level is the least of those that are meant; none where nothing is said: レベル3以上,
/// "level 3 or below".
fn ranked(text: &str, q: &Quantity, words: &[&[&str]; 2]) -> Option<bool> {
    let behind = text.get(q.at.end..)?.trim_start();
    let starts = |words: &[&str]| words.iter().any(|word| behind.starts_with(word));
    if starts(words[0]) {
        Some(true)
    } else {
        starts(words[1]).then_some(false)
    }
}

fn japanese(text: &str, q: &Quantity) -> Option<Reach> {
    let behind = text.get(q.at.end..)?;
    // (土)から: the day of the week stands between.
    let behind = match behind.strip_prefix(['（', '(']) {
        Some(rest) => rest.split_once(['）', ')'])?.1,
        None => behind,
    };
    // Most times have something else behind them.
    if !behind.starts_with(['か', '以', 'よ', 'ま']) {
        return None;
    }
    let starts = |words: &[&str]| words.iter().any(|word| behind.starts_with(word));
    if starts(&["から", "以降", "以後", "以来", "より後"]) {
        Some(Reach::From)
    } else if starts(&["まで", "以前", "より前"]) {
        Some(Reach::Until)
    } else {
        None
    }
}

/// What a word right before an English time tells, or one with which the time begins.
fn reach(word: &str) -> Option<Reach> {
    let is = |known: &&str| word.eq_ignore_ascii_case(known);
    if FROM.iter().any(is) {
        return Some(Reach::From);
    }
    UNTIL.iter().any(is).then_some(Reach::Until)
}

/// Words right before an English time, and right behind it.
const FROM: [&str; 7] = [
    "from",
    "since",
    "after",
    "starting",
    "beginning",
    "effective",
    "onward",
];
const UNTIL: [&str; 4] = ["until", "till", "by", "before"];

/// Words that tell an end by several.
const PHRASES: [&str; 3] = ["up to", "prior to", "no later than"];

/// Whether a text begins with one of them.
fn begins(text: &str) -> bool {
    PHRASES.iter().any(|phrase| {
        let head = text.get(..phrase.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(phrase))
            && text[phrase.len()..].starts_with(' ')
    })
}

/// Whether a text ends with one of them.
fn ends(text: &str) -> bool {
    PHRASES.iter().any(|phrase| {
        let split = text.len().checked_sub(phrase.len());
        let parts = split.and_then(|split| text.split_at_checked(split));
        parts.is_some_and(|(head, tail)| {
            tail.eq_ignore_ascii_case(phrase) && last_word(head).is_empty()
        })
    })
}

/// The letters and digits at the end of a text.
fn last_word(text: &str) -> &str {
    let is_other = |c: char| !c.is_ascii_alphanumeric();
    let end = text.char_indices().rfind(|(_, c)| is_other(*c));
    &text[end.map_or(0, |(at, c)| at + c.len_utf8())..]
}

/// Words that stand between such a word and its time.
static BETWEEN: List = List::new(
    "the|end|start|beginning|middle|of|on|or|in|monday|tuesday|wednesday|thursday|friday|saturday|\
    sunday|noon|early|late|mid|at|fiscal|year|fy",
);

fn english(text: &str, q: &Quantity) -> Option<Reach> {
    let sentence = words::sentence(text, &q.at);
    let before = words::piece(
        text,
        &(sentence.start.max(q.at.start.saturating_sub(40))..q.at.start),
    );
    let own = words::piece(text, &q.at);
    let begun = own.split_once(' ').and_then(|(first, _)| reach(first));
    let begun = begun.or_else(|| begins(own).then_some(Reach::Until));
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(16))).trim_start();
    if ["onward", "or later", "and later", "or after", "and after"]
        .iter()
        .any(|word| behind.starts_with(word))
    {
        return Some(Reach::From);
    }
    if ["or earlier", "or before", "and before", "at the latest"]
        .iter()
        .any(|word| behind.starts_with(word))
    {
        return Some(Reach::Until);
    }
    let mut rest = before;
    let mut found = None;
    for _ in 0..4 {
        rest = rest.trim_end_matches([' ', ',']);
        let last = last_word(rest);
        // "Stops after 29 December": until then.
        if last.eq_ignore_ascii_case("after") && words::has(before, &ENDING) {
            return Some(Reach::Until);
        }
        let told = reach(last).or_else(|| ends(rest).then_some(Reach::Until));
        found = match (told, begun) {
            (Some(Reach::From), _) | (_, Some(Reach::From)) => Some(Reach::From),
            (told, begun) => told.or(begun),
        };
        let last = rest.rsplit(' ').next().unwrap_or_default();
        if found.is_some() || last.is_empty() || !words::has(last, &BETWEEN) {
            break;
        }
        rest = &rest[..rest.len() - last.len()];
    }
    // "Not until April" is from April on.
    found.filter(|_| !words::has(words::piece(text, &sentence), &NOT))
}

/// Words of what comes to its end after a time.
static ENDING: List = List::new(
    "stop|stops|stopped|end|ends|ended|expire|expires|expired|cease|ceases|no|not|cannot|invalid|\
    close|closes|closed|suspended|last",
);

/// Words by which "until" tells a beginning.
static NOT: List = List::new("not|cannot|can't|never|no|nor|neither|without");
