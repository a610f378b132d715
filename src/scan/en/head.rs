//! What the head of a column says of its cells: Budget (thousand yen).

use super::super::quantity::{Head, Unit};
use super::measures;
use super::nouns;
use super::numeral::Numeral;
use super::text::{Memo, Text};
use super::units::Counted;
use rust_decimal::Decimal;

/// The factor and unit in the brackets of a head.
pub(in super::super) fn head(text: &str) -> Option<Head> {
    let inner = match (text.rfind('('), text.rfind(')')) {
        (Some(open), Some(close)) if open < close => &text[open + 1..close],
        _ => text.split_once([':', ',']).map_or(text, |(_, unit)| unit),
    };
    let memo = Memo::new();
    let text = Text::new(inner, &memo);
    let mut power = 0i32;
    let mut unit = None;
    let mut at = 0;
    while at < text.len() {
        let Some(word) = text.word(at) else {
            if let Some(sign) = measures::sign(text, at) {
                power += i32::from(sign.shift);
                unit = unit.or(Some(sign.unit));
                at = sign.end;
                continue;
            }
            if text.has(at, "\u{a5}") {
                unit = unit.or(Some(Unit::Yen));
            } else if text.byte(at) == b'$' {
                unit = unit.or(Some(Unit::Dollar));
            } else if text.byte(at).is_ascii_digit() {
                // "(1,000 yen)"
                let zeros = power_of_ten(text, at);
                while text.byte(at).is_ascii_digit() || text.byte(at) == b',' {
                    at += 1;
                }
                // Another number, a year, says nothing of the cells.
                power += zeros
                    .and_then(|zeros| i32::try_from(zeros).ok())
                    .unwrap_or_default();
                continue;
            }
            at += 1;
            continue;
        };
        // (km2), (thousand kL), (MWh): a measure fills the rest
        if let Some(measure) = measures::measure(text, word.start)
            && text.skip(measure.end) == text.len()
        {
            // (mg/L): over what it is measured
            if text.before(word.start) == b'/' {
                return None;
            }
            power += i32::from(measure.shift);
            unit = unit.or(Some(measure.unit));
            break;
        }
        at = word.end;
        match word.lower() {
            b"hundred" | b"hundreds" => power += 2,
            b"thousand" | b"thousands" => power += 3,
            b"million" | b"millions" | b"mn" => power += 6,
            b"billion" | b"billions" | b"bn" => power += 9,
            b"trillion" | b"trillions" => power += 12,
            b"percent" | b"per"
                if word.is(&["percent"])
                    || text.next(at).is_some_and(|cent| cent.is(&["cent"])) =>
            {
                unit = unit.or(Some(Unit::Percent));
            }
            b"jpy" | b"yen" => unit = unit.or(Some(Unit::Yen)),
            b"usd" => unit = unit.or(Some(Unit::Dollar)),
            b"points" | b"pp" => unit = unit.or(Some(Unit::Point)),
            _ => unit = unit.or_else(|| nouns::plural(word.lower())),
        }
    }
    if power == 0 && unit.is_none() {
        return None;
    }
    let places = power.unsigned_abs();
    let factor = match power {
        0..=24 => Decimal::try_from_i128_with_scale(10i128.checked_pow(places)?, 0).ok()?,
        -24..0 => Decimal::new(1, places),
        _ => return None,
    };
    Some(Head {
        factor,
        unit: unit.unwrap_or(Unit::Bare),
    })
}

/// The scale and unit in brackets behind the number of a cell: 2,870 (thousand people).
pub(super) fn behind(text: Text, numeral: &Numeral) -> Option<Counted> {
    let open = text.skip(numeral.end);
    let year = numeral.plain && (1900..2100).contains(&numeral.mantissa);
    if numeral.start > 0 || year || text.byte(open) != b'(' {
        return None;
    }
    let scale = text.word(open + 1)?;
    let shift = match scale.lower() {
        b"thousand" | b"thousands" => 3,
        b"million" | b"millions" => 6,
        b"billion" | b"billions" => 9,
        _ => return None,
    };
    let (unit, end) = match text.next(scale.end) {
        Some(noun) => (nouns::plural(noun.lower())?, noun.end),
        None => (Unit::Bare, scale.end),
    };
    (text.byte(end) == b')' && end + 1 == text.len()).then(|| Counted::of(unit, shift, end + 1))
}

/// How many zeros a number has that is a power of ten.
fn power_of_ten(text: Text, at: usize) -> Option<u32> {
    let mut zeros = 0;
    let mut next = at + 1;
    while matches!(text.byte(next), b'0' | b',') {
        zeros += u32::from(text.byte(next) == b'0');
        next += 1;
    }
    (text.byte(at) == b'1' && !text.byte(next).is_ascii_digit()).then_some(zeros)
}
