//! Units written as signs or as the letters of a measure: %, km², t-CO2, kWh.

use super::super::quantity::Unit;
use super::text::Text;
use super::units::Counted;

/// A unit written as a sign.
pub(super) fn sign(text: Text, at: usize) -> Option<Counted> {
    let at = text.skip(at);
    if !matches!(text.byte(at), b'%' | 0x80..) {
        return None;
    }
    let (what, unit, shift) = SIGNS.iter().find(|(what, ..)| text.has(at, what))?;
    let end = at + what.len();
    // 0.8% points, 0.8%pt
    if *unit == Unit::Percent
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
    ("\u{2030}", Unit::Percent, -1),
    ("\u{b0}C", Unit::Degree, 0),
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
    if end == gap || end - gap > 4 {
        return None;
    }
    if text.has(gap, "tCO2") {
        return Some(Counted::of(Unit::TonneCo2, 0, text.letters(end + 1)));
    }
    let raised = raised(text, end);
    let letters = |what: &str| text.has(gap, what) && end == gap + what.len();
    if let Some((power, end)) = raised {
        let unit = match power {
            2 if letters("km") => Unit::SquareKilometre,
            2 if letters("m") => Unit::SquareMetre,
            3 if letters("m") => Unit::CubicMetre,
            _ => return None,
        };
        return Some(Counted::of(unit, 0, end));
    }
    if letters("t") || letters("kt") || letters("Mt") {
        let shift = match text.byte(gap) {
            b'k' => 3,
            b'M' => 6,
            _ => 0,
        };
        return Some(match co2(text, end) {
            Some(end) => Counted::of(Unit::TonneCo2, shift, end),
            None => Counted::of(Unit::Tonne, shift, end),
        });
    }
    // digits or letters of another kind behind: not a measure
    if text.digit(end).is_some() || text.byte(end) == b'_' {
        return None;
    }
    let (_, unit, shift) = MEASURES.iter().find(|(what, ..)| letters(what))?;
    // 1,024 x 768
    if *unit == Unit::Fold && text.digit(text.skip(end)).is_some() {
        return None;
    }
    Some(Counted::of(*unit, *shift, end))
}

const MEASURES: &[(&str, Unit, i8)] = &[
    ("km", Unit::Kilometre, 0),
    ("m", Unit::Metre, 0),
    ("cm", Unit::Centimetre, 0),
    ("mm", Unit::Centimetre, -1),
    ("ha", Unit::Hectare, 0),
    ("kg", Unit::Kilogram, 0),
    ("g", Unit::Gram, 0),
    ("mg", Unit::Gram, -3),
    ("kWh", Unit::KilowattHour, 0),
    ("MWh", Unit::KilowattHour, 3),
    ("GWh", Unit::KilowattHour, 6),
    ("TWh", Unit::KilowattHour, 9),
    ("Wh", Unit::KilowattHour, -3),
    ("kW", Unit::Kilowatt, 0),
    ("MW", Unit::Kilowatt, 3),
    ("GW", Unit::Kilowatt, 6),
    ("W", Unit::Kilowatt, -3),
    ("L", Unit::Litre, 0),
    ("l", Unit::Litre, 0),
    ("kL", Unit::Litre, 3),
    ("kl", Unit::Litre, 3),
    ("mL", Unit::Litre, -3),
    ("ml", Unit::Litre, -3),
    ("dL", Unit::Litre, -1),
    ("sqm", Unit::SquareMetre, 0),
    ("sqkm", Unit::SquareKilometre, 0),
    ("pp", Unit::Point, 0),
    ("ppt", Unit::Point, 0),
    ("pts", Unit::Point, 0),
    ("h", Unit::Hour, 0),
    ("x", Unit::Fold, 0),
    ("JPY", Unit::Yen, 0),
    ("USD", Unit::Dollar, 0),
    ("EUR", Unit::Euro, 0),
    ("KB", Unit::Other, 0),
    ("kB", Unit::Other, 0),
    ("MB", Unit::Other, 0),
    ("GB", Unit::Other, 0),
    ("TB", Unit::Other, 0),
    ("Hz", Unit::Other, 0),
    ("kHz", Unit::Other, 0),
    ("MHz", Unit::Other, 0),
    ("GHz", Unit::Other, 0),
    ("Mbps", Unit::Other, 0),
    ("Gbps", Unit::Other, 0),
    ("kbps", Unit::Other, 0),
    ("dB", Unit::Other, 0),
    ("hPa", Unit::Other, 0),
    ("px", Unit::Other, 0),
    ("ms", Unit::Other, 0),
];

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
