//! Numbers in figures: 1,234.5, 2½, 1.2 million, 60K.

use super::super::quantity::{Hold, Number};
use super::text::Text;
use rust_decimal::Decimal;

/// A number as it is written, without what is counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends, its word of scale included.
    pub(super) end: usize,
    /// Its digits without point.
    pub(super) mantissa: u64,
    /// By which power of ten they are to be multiplied.
    pub(super) power: i8,
    /// Whether it is a whole number in figures without comma, point or scale.
    pub(super) plain: bool,
    /// How many digits stand behind its point.
    pub(super) places: i8,
    /// Whether it carries a word of scale.
    pub(super) scaled: bool,
    /// Whether it is written in letters.
    pub(super) worded: bool,
    /// How firmly it stands.
    pub(super) hold: Hold,
}

impl Numeral {
    /// Its exact value; none if it is too large.
    pub(super) fn number(&self, shift: i8) -> Option<Number> {
        let power = self.power.checked_add(shift)?;
        let mantissa = i128::from(self.mantissa);
        let value = if power >= 0 {
            let ten = 10i128.checked_pow(u32::from(power.unsigned_abs()))?;
            Decimal::try_from_i128_with_scale(mantissa.checked_mul(ten)?, 0).ok()?
        } else {
            let scale = u32::from(power.unsigned_abs());
            Decimal::try_from_i128_with_scale(mantissa, scale).ok()?
        };
        Some(Number {
            value,
            place: power,
        })
    }
}

/// The number in figures that begins at a place; none if it has more digits
/// than are kept exactly.
pub(super) fn figures(text: Text, start: usize) -> Option<Numeral> {
    let (mut mantissa, mut count, mut end) = text.digits(start)?;
    let mut numeral = Numeral {
        start,
        end,
        mantissa,
        power: 0,
        plain: true,
        places: 0,
        scaled: false,
        worded: false,
        hold: Hold::Firm,
    };
    if count <= 3 {
        while let Some((group, next)) = group(text, end) {
            count += 3;
            if count > 15 {
                return None;
            }
            mantissa = mantissa * 1000 + group;
            end = next;
            numeral.plain = false;
        }
    }
    if numeral.plain
        && count <= 3
        && let Some((value, groups, behind)) = spaced(text, mantissa, end)
        // ages 13-18 500 yen
        && (groups > 1 || text.before(start) != b'-' && !text.had(start, "\u{2013}"))
    {
        mantissa = value;
        end = behind;
        count += 3 * groups;
        numeral.plain = false;
    }
    if text.byte(end) == b'.'
        && let Some((digits, places, next)) = text.digits(end + 1)
    {
        // Too many digits to be held: no number is better than half of one.
        if count + places > 18 {
            return None;
        }
        mantissa = mantissa * 10u64.pow(places as u32) + digits;
        numeral.power = -(places as i8);
        numeral.plain = false;
        numeral.places = places as i8;
        end = next;
    } else if let Some((hundredths, next)) = vulgar(text, end) {
        mantissa = mantissa.checked_mul(100)? + hundredths;
        numeral.power = -2;
        numeral.plain = false;
        numeral.places = 2;
        end = next;
    }
    numeral.mantissa = mantissa;
    numeral.end = end;
    Some(numeral)
}

/// Three digits behind a comma or a narrow space, and no fourth.
fn group(text: Text, at: usize) -> Option<(u64, usize)> {
    let sign = match text.byte(at) {
        b',' => 1,
        0xC2 | 0xE2 => text.space(at),
        0xEF if text.has(at, "\u{ff0c}") => 3,
        _ => 0,
    };
    if sign == 0 {
        return None;
    }
    let (value, count, end) = text.digits(at + sign)?;
    (count == 3).then_some((value, end))
}

/// Groups of three digits with plain spaces between them, if there are two or
/// something measured follows: 1 234 567, 12 500 km.
fn spaced(text: Text, first: u64, end: usize) -> Option<(u64, usize, usize)> {
    let (mut value, mut groups, mut at) = (first, 0, end);
    while text.byte(at) == b' '
        && let Some((group, 3, behind)) = text.digits(at + 1)
        && !text.byte(behind).is_ascii_alphabetic()
        && groups < 4
    {
        value = value * 1000 + group;
        groups += 1;
        at = behind;
    }
    let measured = || {
        text.byte(at) == b' '
            && text.word(at + 1).is_some_and(|word| {
                word.is(&[
                    "people",
                    "yen",
                    "persons",
                    "residents",
                    "households",
                    "km",
                    "tonnes",
                    "tons",
                    "visitors",
                    "ha",
                    "kg",
                    "hectares",
                    "inhabitants",
                    "euros",
                    "units",
                ])
            })
    };
    // 270 000 deaths
    let round = || value.is_multiple_of(1000) && text.next(at).is_some();
    (first > 0 && (groups > 1 || groups == 1 && (measured() || round())))
        .then_some((value, groups, at))
}

/// A half or quarter written as one sign, in hundredths.
fn vulgar(text: Text, at: usize) -> Option<(u64, usize)> {
    if text.byte(at) != 0xC2 {
        return None;
    }
    match text.byte(at + 1) {
        0xBC => Some((25, at + 2)),
        0xBD => Some((50, at + 2)),
        0xBE => Some((75, at + 2)),
        _ => None,
    }
}

/// The number with the word of scale behind it: 1.2 million, 3-million, 5bn.
pub(super) fn scaled(text: Text, numeral: Numeral) -> Numeral {
    let mut numeral = numeral;
    if races(text, &numeral) {
        return numeral;
    }
    while let Some((power, end)) = scale(text, numeral.end) {
        // "5 hundred thousand" is one number, "5 million thousand" is none.
        if numeral.scaled && numeral.power + power > 12 {
            break;
        }
        numeral.power += power;
        numeral.end = end;
        numeral.scaled = true;
        numeral.plain = false;
    }
    if numeral.scaled && numeral.power >= 6 && !numeral.worded {
        return thousands_behind(text, &numeral).unwrap_or(numeral);
    }
    numeral
}

/// A number of millions with its thousands behind it: 1 million 4 hundred thousand.
fn thousands_behind(text: Text, first: &Numeral) -> Option<Numeral> {
    let at = first.end + usize::from(text.byte(first.end) == b' ');
    text.digit(at).filter(|_| at > first.end)?;
    let mut last = figures(text, at)?;
    while let Some((power, end)) = scale(text, last.end) {
        last.power += power;
        last.end = end;
    }
    let apart = u32::try_from(first.power.checked_sub(last.power)?).ok()?;
    let room = 10u64.checked_pow(apart)?;
    // 2 million 300 million-yen grants are no number
    if last.places > 0 || last.power < 3 || last.mantissa >= room {
        return None;
    }
    let mantissa = first.mantissa.checked_mul(room)?;
    Some(Numeral {
        end: last.end,
        mantissa: mantissa.checked_add(last.mantissa)?,
        power: last.power,
        ..*first
    })
}

/// Whether a number of kilometres is that of a race: 1,000 in the 10K.
pub(super) fn races(text: Text, numeral: &Numeral) -> bool {
    let end = numeral.end + 1;
    let glued = numeral.plain && matches!(text.byte(numeral.end), b'k' | b'K');
    if !glued || numeral.mantissa > 100 || text.byte(end).is_ascii_alphanumeric() {
        return false;
    }
    let next = text.next(end);
    next.is_some_and(|race| race.is(&["race", "run", "walk", "course", "marathon", "fun", "event"]))
        || text
            .last(numeral.start)
            .is_some_and(|the| the.is(&["the", "a"]))
            && next.is_none_or(|next| super::nouns::plural(next.lower()).is_none())
}

/// A word of scale, and where it ends.
pub(super) fn scale(text: Text, at: usize) -> Option<(i8, usize)> {
    let glued = text.byte(at).is_ascii_alphabetic();
    let word = if glued {
        text.word(at)?
    } else {
        text.joined(at)?
    };
    let power = match word.lower() {
        b"hundred" => 2,
        b"thousand" | b"thousands" => 3,
        b"million" | b"millions" | b"mn" | b"mln" | b"mil" | b"mill" => 6,
        b"billion" | b"billions" | b"bn" | b"bln" | b"bil" => 9,
        b"trillion" | b"trillions" | b"tn" | b"trn" => 12,
        b"k" if glued && text.byte(at + 1) != b'/' => 3,
        _ => return None,
    };
    let dot = matches!(word.lower(), b"mil" | b"bil" | b"mill") && text.byte(word.end) == b'.';
    Some((power, word.end + usize::from(dot)))
}
