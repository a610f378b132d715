//! The two numbers of a range, or of a change from one to the other.

use super::super::quantity::Turn;
use super::numeral::{self, Numeral};
use super::text::Text;
use super::units::{self, Counted};
use super::words;
use rust_decimal::Decimal;

/// The first of two numbers with "from" before it, with the unit and scale
/// that stand only behind the second: from 24 to 61 people.
pub(super) fn opened(
    text: Text,
    first: Numeral,
    counted: Counted,
    start: usize,
) -> (Numeral, Counted) {
    let none = (first, counted);
    let Some(to) = text.next(first.end).filter(|word| word.is(&["to"])) else {
        return none;
    };
    if !from(text, start) {
        return none;
    }
    let at = text.skip(to.end);
    let second = match text.digit(at) {
        Some(_) => numeral::figures(text, at),
        None => text.word(at).and_then(|word| words::number(text, &word)),
    };
    let Some(second) = second.map(|second| numeral::scaled(text, second)) else {
        return none;
    };
    let unit = units::after(text, &second);
    let mut first = first;
    if second.scaled && !first.scaled && first.places > 0 {
        let lifted = Numeral {
            power: first.power + second.power_of_scale(),
            ..first
        };
        if at_most(&lifted, &second) {
            first = lifted;
        }
    }
    let counted = Counted {
        end: first.end,
        noun: first.end,
        ..unit
    };
    (first, counted)
}

/// The second number of a range, and whether the first carries a unit of its own.
pub(super) fn second(
    text: Text,
    first: &Numeral,
    counted: &Counted,
    start: usize,
    turned: Option<Turn>,
    aged: bool,
) -> Option<(Numeral, bool)> {
    // aged between thirty and fifty-nine
    let between = text
        .last(first.start)
        .is_some_and(|word| word.is(&["between"]));
    let start = if between { first.start } else { start };
    // down by 1% to 2%, but not "up by 3% to 103%"
    let near = |second: &Numeral| {
        turned.is_none()
            || match (first.number(0), second.number(0)) {
                (Some(low), Some(high)) => {
                    // increases of 1.5 to 2 billion yen: the scale is said once
                    let shared = second.scaled && !first.scaled;
                    let said = second.number(-second.power_of_scale());
                    let high = said.filter(|_| shared).unwrap_or(high).value;
                    high <= low.value * Decimal::from(3)
                }
                _ => false,
            }
    };
    if let Some(second) = behind(text, first.end, start, turned, aged) {
        return near(&second).then_some((second, false));
    }
    if counted.measure || counted.end > first.end {
        return behind(text, counted.end, start, turned, aged)
            .filter(near)
            .map(|second| (second, true));
    }
    None
}

pub(super) fn behind(
    text: Text,
    end: usize,
    start: usize,
    turned: Option<Turn>,
    aged: bool,
) -> Option<Numeral> {
    // 18- to 25-year-olds
    let open = text.hyphen(end);
    let tied = open > 0 && text.word(end + open).is_some_and(|to| to.is(&["to"]));
    let end = if tied || open > 0 && text.space(end + open) > 0 {
        end + open
    } else {
        end
    };
    let at = text.skip(end);
    let dash = text.dash(at);
    let mut next = if dash > 0 {
        text.skip(at + dash)
    } else {
        let word = text.word(at)?;
        let before = text.last(start);
        let said = |any: &[&str]| before.is_some_and(|word| word.is(any));
        let fits = match word.lower() {
            b"to" | b"through" => {
                (turned.is_none() || said(&["by", "of"])) && (aged || !from(text, start))
            }
            b"and" => said(&["between"]),
            // two or three: one more than the first
            b"or" => return next_of(text, end, text.skip(word.end)),
            _ => false,
        };
        if !fits {
            return None;
        }
        text.skip(word.end + text.hyphen(word.end))
    };
    if dash > 0 && at > end && next == at + dash {
        // "fell 3 -2": a sign, not a dash
        return None;
    }
    for sign in ["\u{a5}", "\u{ffe5}", "US$", "$", "\u{20ac}"] {
        if text.has(next, sign) {
            next += sign.len();
            break;
        }
    }
    let numeral = match text.digit(next) {
        Some(_) => numeral::figures(text, next)?,
        None => words::number(text, &text.word(next)?)?,
    };
    // the Top 10 - 2021: a year
    let year = dash > 0
        && at > end
        && numeral.plain
        && (1900..2100).contains(&numeral.mantissa)
        && first_of(text, end).is_some_and(|first| first < 100);
    (!year).then(|| numeral::scaled(text, numeral))
}

/// The value of the figures that end at a place.
fn first_of(text: Text, end: usize) -> Option<u64> {
    let mut start = end;
    while text.before(start).is_ascii_digit() {
        start -= 1;
    }
    text.digits(start).map(|(value, ..)| value)
}

/// The second number of "two or three", which is the next one.
fn next_of(text: Text, end: usize, at: usize) -> Option<Numeral> {
    let second = match text.digit(at) {
        Some(_) => numeral::figures(text, at)?,
        None => words::number(text, &text.word(at)?)?,
    };
    let before = text.back(end);
    let first = match text.before(before) {
        b'0'..=b'9' => {
            let mut start = before;
            while text.before(start).is_ascii_digit() {
                start -= 1;
            }
            numeral::figures(text, start)?
        }
        _ => words::number(text, &text.last(end)?)?,
    };
    let small = !second.scaled && second.power == 0 && second.mantissa <= 12;
    let follows = first.end == before && first.mantissa + 1 == second.mantissa;
    (small && follows && first.power == 0).then_some(second)
}

/// Whether "from" stands shortly before: what follows changes from one number
/// to the other, or runs between them, and both are said whole.
pub(super) fn from(text: Text, start: usize) -> bool {
    let mut at = start;
    for _ in 0..4 {
        let Some(word) = text.last(at) else {
            return false;
        };
        if word.is(&["from"]) {
            return true;
        }
        at = word.start;
    }
    false
}

impl Numeral {
    /// The power of ten of its word of scale: without the part behind the point,
    /// which has made the power smaller.
    pub(super) fn power_of_scale(&self) -> i8 {
        self.power + self.places
    }
}

pub(super) fn at_most(low: &Numeral, high: &Numeral) -> bool {
    match (low.number(0), high.number(0)) {
        (Some(low), Some(high)) => low.value < high.value,
        _ => false,
    }
}
