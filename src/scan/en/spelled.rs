//! Measures in full letters: terawatt hours, milligrams, a 6-watt bulb.

use super::super::spelled::{Base, unit};
use super::text::Text;
use super::units::{Counted, gauged};

/// Prefixes, each with its power of ten.
const PREFIXES: [(&[u8], i8); 11] = [
    (b"nano", -9),
    (b"micro", -6),
    (b"milli", -3),
    (b"centi", -2),
    (b"deci", -1),
    (b"hecto", 2),
    (b"kilo", 3),
    (b"mega", 6),
    (b"giga", 9),
    (b"tera", 12),
    (b"peta", 15),
];

/// Bases without the ending of the plural.
const BASES: [(&[u8], Base); 18] = [
    (b"watt", Base::Watt),
    (b"metre", Base::Metre),
    (b"meter", Base::Metre),
    (b"gram", Base::Gram),
    (b"gramme", Base::Gram),
    (b"litre", Base::Litre),
    (b"liter", Base::Litre),
    (b"joule", Base::Other),
    (b"calorie", Base::Other),
    (b"hertz", Base::Other),
    (b"volt", Base::Other),
    (b"ampere", Base::Other),
    (b"amp", Base::Other),
    (b"pascal", Base::Other),
    (b"sievert", Base::Other),
    (b"byte", Base::Other),
    (b"bit", Base::Other),
    (b"pixel", Base::Other),
];

/// The measure behind a number that ends at a place.
pub(super) fn read(text: Text, number: usize) -> Option<Counted> {
    let word = text.joined(number)?;
    let letters = word.lower();
    let stem = letters.strip_suffix(b"s").unwrap_or(letters);
    // nearly every word ends in another way
    let [.., a, b] = stem else { return None };
    if !matches!(
        [*a, *b],
        [b't', b't' | b'z']
            | [b'r', b'e' | b't']
            | [b'e', b'r' | b'l']
            | [b'a', b'm' | b'l']
            | [b'm', b'e' | b'p']
            | [b'l', b'e' | b't']
            | [b'i', b'e' | b't']
            | [b't', b'e']
    ) {
        return None;
    }
    let (base, prefix) = BASES.iter().find_map(|(name, base)| {
        let prefix = stem.strip_suffix(*name)?;
        if prefix.is_empty() {
            return Some((*base, 0));
        }
        let (_, power) = PREFIXES.iter().find(|(known, _)| *known == prefix)?;
        Some((*base, *power))
    })?;
    let hours = text
        .joined(word.end)
        .filter(|hours| base == Base::Watt && hours.is(&["hour", "hours"]));
    let (base, end) = match hours {
        Some(hours) => (Base::WattHour, hours.end),
        None => (base, word.end),
    };
    // a water meter … some 3,400 meters
    if base == Base::Metre && prefix == 0 && letters == b"meters" && gauged(text, number) {
        return None;
    }
    let (unit, shift) = unit(base, prefix);
    Some(Counted::of(unit, shift, end))
}
