//! Steps of a scale: 0.5 m to less than 3 m, from 6 to 11 years of age. They are told
//! like a change from one number to another, from which they are known by what stands
//! before.

use super::super::quantity::Unit;
use super::text::Text;
use super::turn;
use super::units::Counted;
use super::words;

/// Whether a number is the lower end of a step whose upper end lies outside: 0.5 m to
/// less than 3 m.
pub(super) fn is_lower_end(text: Text, start: usize, number: usize, counted: &Counted) -> bool {
    let opens = |end: usize| {
        let to = text.next(end).filter(|to| to.is(&["to", "and", "up"]))?;
        let mut side = text.next(to.end)?;
        if to.is(&["up"]) {
            side = text.next(side.end).filter(|_| side.is(&["to"]))?;
        }
        let said = match side.lower() {
            b"less" | b"fewer" | b"younger" => text.next(side.end)?,
            b"under" | b"below" => side,
            _ => return None,
        };
        let than = said.start == side.start || said.is(&["than"]);
        let at = text.skip(said.end);
        let counted =
            text.digit(at).is_some() || text.word(at).is_some_and(|word| words::counts(&word));
        (than && counted).then_some(to)
    };
    let Some(to) = opens(number).or_else(|| opens(counted.noun)) else {
        return false;
    };
    // "12 people and less than 20 firms" are two numbers
    let last = text.last(start);
    if to.is(&["and"]) {
        return last.is_some_and(|between| between.is(&["between"]));
    }
    // "from 16% to under 12%": most often a change
    let scale = matches!(
        counted.unit,
        Unit::Yen | Unit::Age | Unit::Metre | Unit::Centimetre | Unit::SquareMetre
    );
    last.is_none_or(|from| !from.is(&["from"])) || scale && stays(text, start)
}

/// Whether the range that begins at a place, perhaps with "from" before it, is no change:
/// no verb of growth and no word for what is fixed anew stands before.
pub(super) fn stays(text: Text, start: usize) -> bool {
    let mut at = start;
    for _ in 0..8 {
        let Some(word) = text.last(at) else {
            return true;
        };
        let changes = word.is(&[
            "rate", "rates", "share", "ratio", "went", "go", "improve", "improved", "extended",
            "changed", "revised", "moved", "age", "up", "down", "average", "delayed", "extend",
            "change", "increase", "decrease", "rise", "fall",
        ]);
        if changes || turn::verb(&word).is_some() {
            return false;
        }
        at = word.start;
    }
    true
}
