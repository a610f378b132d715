//! What stands glued to a number: signs, currencies, letters of scale.

use super::super::quantity::{Turn, Unit};
use super::nouns;
use super::numeral::Numeral;
use super::text::Text;

/// What stands glued before a number.
pub(super) struct Prefix {
    pub(super) start: usize,
    pub(super) unit: Option<Unit>,
    pub(super) turn: Option<Turn>,
}

/// Signs and currencies before a number, glued or nearly so.
pub(super) fn prefix(text: Text, start: usize) -> Prefix {
    let mut prefix = Prefix {
        start,
        unit: None,
        turn: None,
    };
    for _ in 0..3 {
        let at = prefix.start;
        let free = |at: usize| !matches!(text.before(at), b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b')' | b'%');
        let (length, unit, turn) = match text.before(at) {
            b' ' if money(text, at - 1) => (1, None, None),
            b'$' => {
                let mut from = at - 1;
                while text.before(from).is_ascii_uppercase() && at - from < 4 {
                    from -= 1;
                }
                (at - from, Some(Unit::Dollar), None)
            }
            // the sign of yen in old character sets
            b'\\' if free(at - 1) => (1, Some(Unit::Yen), None),
            b'+' if free(at - 1) => (1, None, Some(Turn::Up)),
            b'-' if free(at - 1) => (1, None, Some(Turn::Down)),
            _ if text.had(at, "\u{a5}") => (2, Some(Unit::Yen), None),
            _ if text.had(at, "\u{a3}") => (2, Some(Unit::Other), None),
            _ if text.had(at, "\u{ffe5}") => (3, Some(Unit::Yen), None),
            _ if text.had(at, "\u{20ac}") => (3, Some(Unit::Euro), None),
            _ if text.had(at, "\u{2212}") => (3, None, Some(Turn::Down)),
            _ if text.had(at, "\u{2013}") && free(at - 3) => (3, None, Some(Turn::Down)),
            _ if text.had(at, "\u{ff0b}") => (3, None, Some(Turn::Up)),
            _ if text.had(at, "\u{ff0d}") => (3, None, Some(Turn::Down)),
            _ if mourning(text, text.back(at)) => (at - text.back(at) + 3, None, Some(Turn::Down)),
            _ => match text.last(at) {
                Some(word) if prefix.unit.is_none() => match word.lower() {
                    b"jpy" => (at - word.start, Some(Unit::Yen), None),
                    b"usd" => (at - word.start, Some(Unit::Dollar), None),
                    b"eur" => (at - word.start, Some(Unit::Euro), None),
                    b"minus" => (at - word.start, None, Some(Turn::Down)),
                    _ => break,
                },
                _ => break,
            },
        };
        prefix.start = at - length;
        prefix.unit = prefix.unit.or(unit);
        prefix.turn = prefix.turn.or(turn);
    }
    prefix
}

/// Whether a sign of money stands before a place.
fn money(text: Text, at: usize) -> bool {
    text.before(at) == b'$'
        || ["\u{a5}", "\u{ffe5}", "\u{20ac}", "\u{a3}"]
            .iter()
            .any(|sign| text.had(at, sign))
}

/// The triangles with which Japanese tables mark a fall.
fn mourning(text: Text, at: usize) -> bool {
    ["\u{25b3}", "\u{25b2}", "\u{25bc}", "\u{25bd}"]
        .iter()
        .any(|sign| text.had(at, sign))
}

/// 610m, 3M, 1.2B: single letters that are a scale only with money or with
/// something counted behind them.
pub(super) fn letter_scale(text: Text, numeral: Numeral, money: bool) -> Numeral {
    let end = if money {
        text.skip(numeral.end)
    } else {
        numeral.end
    };
    if numeral.scaled || text.letters(end) != end + 1 {
        return numeral;
    }
    let people = || {
        text.next(end + 1)
            .and_then(|word| nouns::plural(word.lower()))
            .is_some_and(|unit| unit <= Unit::Country || unit == Unit::Year)
    };
    let power = match text.byte(end) {
        b'm' if money || people() => 6,
        // 20M alone in a cell
        b'M' if money || text.space(end + 1) > 0 || (numeral.start, end + 1) == (0, text.len()) => {
            6
        }
        b'b' | b'B' if money || people() => 9,
        b't' | b'T' if money => 12,
        _ => return numeral,
    };
    Numeral {
        power: numeral.power + power,
        end: end + 1,
        scaled: true,
        plain: false,
        ..numeral
    }
}
