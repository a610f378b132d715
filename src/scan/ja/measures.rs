//! Units in Latin letters and in signs of their own: km, t-CO2, ㎡, ％.

use super::super::{Unit, measures};
use super::text::{Text, is_dash};
use super::units::After::{self, Of, Scaled};

/// The unit in signs or Latin letters at a place, and where it ends. A run of
/// letters is a unit as a whole or not at all.
pub(super) fn read(text: Text, start: usize) -> Option<(After, usize)> {
    let (c, next) = text.at(start)?;
    if let Some(end) = text.past(start, "k㎡") {
        return Some((Of(Unit::SquareKilometre), end));
    }
    if c.is_ascii_alphabetic() || matches!(c, 'μ' | 'µ') {
        return letters(text, start);
    }
    let after = sign(c)?;
    // 98％値, which is the 98th percentile and no share; but 5％値上げ
    if after == Of(Unit::Percent)
        && let Some(end) = text.past(next, "値")
        && !matches!(text.char(end), Some('上' | '下' | '引' | '幅' | '頃'))
    {
        return Some((After::Noun, end));
    }
    let (longer, end) = match c {
        '%' | '﹪' | '㌫' => (
            Of(Unit::Point),
            text.past_any(next, &["ポイント", "ﾎﾟｲﾝﾄ", "pt", "ｐｔ"]),
        ),
        '‰' => (
            Of(Unit::Point),
            text.past_any(next, &["ポイント", "ﾎﾟｲﾝﾄ", "pt", "ｐｔ"]),
        ),
        '°' => (after, text.past_any(next, &["C", "Ｃ"])),
        '㌧' => (
            Of(Unit::TonneCo2),
            text.past_any(next, &["CO2", "ＣＯ２", "CO₂", "-CO2"]),
        ),
        _ => (after, None),
    };
    Some(end.map_or((after, next), |end| (longer, end)))
}

fn sign(c: char) -> Option<After> {
    Some(match c {
        '%' | '﹪' | '㌫' => Of(Unit::Percent),
        '‰' => Of(Unit::Other),
        '℃' | '°' => Of(Unit::Degree),
        '㎡' => Of(Unit::SquareMetre),
        '㎢' => Of(Unit::SquareKilometre),
        '㎥' => Of(Unit::CubicMetre),
        '㎞' => Of(Unit::Kilometre),
        '㍍' => Of(Unit::Metre),
        '㎝' | '㌢' => Of(Unit::Centimetre),
        '㎜' | '㍉' => Scaled(Unit::Centimetre, -1),
        '㎏' | '㌕' => Of(Unit::Kilogram),
        '㌘' => Of(Unit::Gram),
        '㎎' => Scaled(Unit::Gram, -3),
        '㌧' => Of(Unit::Tonne),
        '㌶' => Of(Unit::Hectare),
        '㍑' | 'ℓ' => Of(Unit::Litre),
        '㎘' => Scaled(Unit::Litre, 3),
        '㎖' => Scaled(Unit::Litre, -3),
        '㌦' => Of(Unit::Dollar),
        '㌔' => After::Unsaid,
        '㍗' => Scaled(Unit::Kilowatt, -3),
        '㎾' => Of(Unit::Kilowatt),
        '㎿' => Scaled(Unit::Kilowatt, 3),
        _ => return None,
    })
}

const LONGEST: usize = 12;

fn letters(text: Text, start: usize) -> Option<(After, usize)> {
    let mut run = [0u8; LONGEST];
    let mut length = 0;
    let mut i = start;
    let mut push = |byte: u8| -> Option<()> {
        *run.get_mut(length)? = byte;
        length += 1;
        Some(())
    };
    while let Some((c, next)) = text.at(i) {
        let byte = match c {
            'a'..='z' | 'A'..='Z' | '2' | '3' => c as u8,
            '²' | '₂' => b'2',
            '³' => b'3',
            'ℓ' => b'l',
            'μ' | 'µ' => b'u',
            // t-CO2: the dash belongs to it.
            c if is_dash(c) && matches!(text.char(next), Some('C' | 'c')) => b'-',
            c if c.is_ascii_digit() || c == '_' => return None,
            _ => break,
        };
        push(byte)?;
        i = next;
    }
    let after = match run.get(..length)? {
        // Units that English writes in the same letters but counts by no unit of ours.
        b"TEU" | b"FTE" | b"DWT" | b"GT" => After::Unsaid,
        letters => match measures::measure(letters)? {
            (unit, 0) => Of(unit),
            (unit, power) => Scaled(unit, power),
        },
    };
    Some((after, i))
}
