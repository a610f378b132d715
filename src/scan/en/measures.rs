//! Units written as signs or as the letters of a measure: %, km², t-CO2, kWh.

use super::super::measures;
use super::super::quantity::Unit;
use super::text::{Text, Word};
use super::units::Counted;

/// A unit written as a sign.
pub(super) fn sign(text: Text, at: usize) -> Option<Counted> {
    let at = text.skip(at);
    if !matches!(text.byte(at), b'%' | 0x80..) {
        return None;
    }
    let (what, unit, shift) = SIGNS.iter().find(|(what, ..)| text.has(at, what))?;
    let end = at + what.len();
    // 0.8% points, 0.8%pt, 0.2\u{2030} points
    if (*unit == Unit::Percent || *what == "\u{2030}")
        && let Some(points) = text.joined(end)
        && points.is(&["point", "points", "pt", "pts", "p"])
        && !points.capital
    {
        return Some(Counted::of(Unit::Point, 0, points.end));
    }
    Some(Counted::of(*unit, *shift, end))
}

/// Every sign begins with another byte than a letter, so that few are tried.
const SIGNS: &[(&str, Unit, i8)] = &[
    ("%", Unit::Percent, 0),
    ("\u{ff05}", Unit::Percent, 0),
    // the rate of so many in a thousand, which may also be said without any unit
    ("\u{2030}", Unit::Other, 0),
    ("\u{b0}C", Unit::Degree, 0),
    ("\u{b0} C", Unit::Degree, 0),
    ("\u{b0}F", Unit::Other, 0),
    ("\u{b0}f", Unit::Other, 0),
    ("\u{2109}", Unit::Other, 0),
    ("\u{2103}", Unit::Degree, 0),
    ("\u{33a1}", Unit::SquareMetre, 0),
    ("\u{33a2}", Unit::SquareKilometre, 0),
    ("\u{33a5}", Unit::CubicMetre, 0),
    ("\u{339e}", Unit::Kilometre, 0),
    ("\u{338f}", Unit::Kilogram, 0),
    ("\u{20ac}", Unit::Euro, 0),
    ("\u{5186}", Unit::Yen, 0),
    ("\u{3bc}g", Unit::Other, 0),
    ("\u{b5}g", Unit::Other, 0),
    ("\u{3bc}Sv", Unit::Other, 0),
    ("\u{b5}Sv", Unit::Other, 0),
];

/// A measure in letters whose case matters: km², kWh, t-CO2, m, L.
pub(super) fn measure(text: Text, at: usize) -> Option<Counted> {
    let gap = if text.hyphen(at) > 0 {
        at + text.hyphen(at)
    } else {
        text.skip(at)
    };
    let end = text.letters(gap);
    if end == gap || end - gap > 5 {
        return None;
    }
    if text.has(gap, "tCO2") {
        return Some(Counted::of(Unit::TonneCo2, 0, text.letters(end + 1)));
    }
    let raised = raised(text, end);
    // digits or letters of another kind behind: not a measure
    if raised.is_none() && (text.digit(end).is_some() || text.byte(end) == b'_') {
        return None;
    }
    let mut run = [0; 6];
    let mut length = 0;
    while gap + length < end {
        run[length] = text.byte(gap + length);
        length += 1;
    }
    if let Some((power, _)) = raised {
        run[length] = b'0' + power;
        length += 1;
    }
    let end = raised.map_or(end, |(_, end)| end);
    let (unit, shift) = match &run[..length] {
        // words and names before they are measures
        b"a" | b"s" | b"A" | b"J" | b"V" | b"PT" | b"gal" => return None,
        b"pp" | b"ppt" => (Unit::Point, 0),
        b"m" if behind_hours(text, at) => (Unit::Minute, 0),
        // measures that no metric one equals
        b"ft" | b"mi" | b"lb" | b"lbs" | b"oz" | b"yd" | b"mph" | b"nmi" => (Unit::Other, 0),
        // but 1,024 x 768
        b"x" if text.digit(text.skip(end)).is_none() => (Unit::Fold, 0),
        letters => measures::measure(letters)?,
    };
    if unit == Unit::Tonne
        && let Some(end) = co2(text, end)
    {
        return Some(Counted::of(Unit::TonneCo2, shift, end));
    }
    Some(Counted::of(unit, shift, end))
}

/// Whether hours stand before the number that ends at a place: the m of "1h 20m".
fn behind_hours(text: Text, number: usize) -> bool {
    let mut at = text.back(number);
    while text.before(at).is_ascii_digit() {
        at -= 1;
    }
    let hours = text.back(at);
    hours < at && text.before(hours) == b'h' && text.before(hours - 1).is_ascii_digit()
}

/// A small raised 2 or 3 behind a measure: ², ³, 2, 3, ^2.
pub(super) fn raised(text: Text, at: usize) -> Option<(u8, usize)> {
    let free = |end: usize| text.digit(end).is_none() && !text.byte(end).is_ascii_alphabetic();
    match text.byte(at) {
        0xC2 if text.byte(at + 1) == 0xB2 => Some((2, at + 2)),
        0xC2 if text.byte(at + 1) == 0xB3 => Some((3, at + 2)),
        byte @ (b'2' | b'3') if free(at + 1) => Some((byte - b'0', at + 1)),
        b'^' if matches!(text.byte(at + 1), b'2' | b'3') && free(at + 2) => {
            Some((text.byte(at + 1) - b'0', at + 2))
        }
        _ => None,
    }
}

/// "CO2" behind a weight, and where it ends: t-CO2, tonnes of CO2.
pub(super) fn co2(text: Text, at: usize) -> Option<usize> {
    let mut at = at + text.hyphen(at);
    at = text.skip(at);
    if let Some(of) = text.word(at)
        && of.is(&["of", "carbon"])
    {
        let next = text.next(of.end);
        if of.is(&["carbon"]) || next.is_some_and(|word| word.is(&["carbon"])) {
            let dioxide = text.next(next?.end).filter(|word| word.is(&["dioxide"]));
            return dioxide.or(next).map(|word| word.end);
        }
        at = text.skip(of.end);
    }
    for name in ["CO2", "CO\u{2082}", "co2"] {
        if text.has(at, name) {
            let end = at + name.len();
            let equivalent = text.letters(end);
            return Some(if text.has(end, "eq") { equivalent } else { end });
        }
    }
    None
}

/// So many in a thousand, or by how many points such a rate changed.
pub(super) fn per_mille(text: Text, mille: &Word) -> Counted {
    match text
        .joined(mille.end)
        .filter(|next| next.is(&["point", "points"]))
    {
        Some(points) => Counted::of(Unit::Point, 0, points.end),
        None => Counted::of(Unit::Other, 0, mille.end),
    }
}
