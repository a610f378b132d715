//! Steps of a scale: 0.5 m to less than 3 m, from 6 to 11 years of age. They are told
//! like a change from one number to another, from which they are known by what stands
//! before.

use super::super::quantity::Unit;
use super::numeral::{self, Numeral};
use super::range::at_most;
use super::text::Text;
use super::turn;
use super::units::{self, Counted};
use super::words;

/// Where the upper end of a step begins whose lower end is given, if it lies outside:
/// 0.5 m to less than 3 m.
pub(super) fn upper_end(
    text: Text,
    start: usize,
    number: usize,
    counted: &Counted,
) -> Option<usize> {
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
        (than && counted).then_some((to, at))
    };
    let (to, upper) = opens(number).or_else(|| opens(counted.noun))?;
    // "12 people and less than 20 firms" are two numbers
    let last = text.last(start);
    if to.is(&["and"]) {
        return last
            .filter(|between| between.is(&["between"]))
            .map(|_| upper);
    }
    // "from 16% to under 12%": most often a change
    let scale = matches!(
        counted.unit,
        Unit::Yen | Unit::Age | Unit::Metre | Unit::Centimetre | Unit::SquareMetre
    );
    // slightly below target (from 70% to less than 100%)
    let bracketed = |from: usize| text.before(text.back(from)) == b'(';
    let stays = last.is_none_or(|from| !from.is(&["from"]) || bracketed(from.start))
        || scale && stays(text, start);
    stays.then_some(upper)
}

/// The lower end of a step with the scale and unit that stand only behind the upper one:
/// 3 to under 5 million yen.
pub(super) fn lifted(text: Text, lower: Numeral, upper: usize) -> Option<(Numeral, Counted)> {
    let upper = match text.digit(upper) {
        Some(_) => numeral::figures(text, upper)?,
        None => words::number(text, &text.word(upper)?)?,
    };
    let upper = numeral::scaled(text, upper);
    if !upper.scaled || lower.scaled {
        return None;
    }
    let lifted = Numeral {
        power: lower.power + upper.power_of_scale(),
        ..lower
    };
    at_most(&lifted, &upper).then(|| (lifted, units::after(text, &upper)))
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
