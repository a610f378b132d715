//! Units in Latin letters and in signs of their own: km, t-CO2, ㎡, ％.

use super::super::Unit;
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
    let (longer, end) = match c {
        '%' | '﹪' | '㌫' => (
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
        '㎎' => Of(Unit::Other),
        '㌧' => Of(Unit::Tonne),
        '㌶' => Of(Unit::Hectare),
        '㍑' | 'ℓ' => Of(Unit::Litre),
        '㎘' => Scaled(Unit::Litre, 3),
        '㎖' => Of(Unit::Other),
        '㌦' => Of(Unit::Dollar),
        '㌔' => After::Unsaid,
        '㍗' => Of(Unit::Other),
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
        b"km" | b"Km" | b"KM" => Of(Unit::Kilometre),
        b"m" => Of(Unit::Metre),
        b"cm" => Of(Unit::Centimetre),
        b"mm" => Scaled(Unit::Centimetre, -1),
        b"km2" => Of(Unit::SquareKilometre),
        b"m2" => Of(Unit::SquareMetre),
        b"m3" => Of(Unit::CubicMetre),
        b"ha" => Of(Unit::Hectare),
        b"a" => Scaled(Unit::SquareMetre, 2),
        b"um" | b"uSv" => Of(Unit::Other),
        b"t" => Of(Unit::Tonne),
        b"kt" => Scaled(Unit::Tonne, 3),
        b"Mt" => Scaled(Unit::Tonne, 6),
        b"TEU" | b"FTE" | b"DWT" | b"GT" => After::Unsaid,
        b"USD" => Of(Unit::Dollar),
        b"EUR" => Of(Unit::Euro),
        b"JPY" | b"yen" => Of(Unit::Yen),
        b"kg" | b"Kg" => Of(Unit::Kilogram),
        b"g" => Of(Unit::Gram),
        b"mg" | b"ug" => Of(Unit::Other),
        b"L" | b"l" => Of(Unit::Litre),
        b"kL" | b"kl" | b"KL" | b"Kl" => Scaled(Unit::Litre, 3),
        b"mL" | b"ml" | b"dL" | b"dl" => Of(Unit::Other),
        b"t-CO2" | b"tCO2" | b"t-CO2e" | b"tCO2e" => Of(Unit::TonneCo2),
        b"kt-CO2" => Scaled(Unit::TonneCo2, 3),
        b"kWh" | b"KWh" | b"kwh" | b"KWH" => Of(Unit::KilowattHour),
        b"MWh" => Scaled(Unit::KilowattHour, 3),
        b"GWh" => Scaled(Unit::KilowattHour, 6),
        b"TWh" => Scaled(Unit::KilowattHour, 9),
        b"kW" | b"KW" | b"kw" => Of(Unit::Kilowatt),
        b"MW" => Scaled(Unit::Kilowatt, 3),
        b"GW" => Scaled(Unit::Kilowatt, 6),
        b"h" => Of(Unit::Hour),
        b"min" => Of(Unit::Minute),
        b"s" => Of(Unit::Second),
        b"pt" | b"pts" | b"PT" => Of(Unit::Point),
        b"ppm" | b"ppb" | b"dB" | b"Hz" | b"kHz" | b"MHz" | b"GHz" | b"hPa" | b"Pa" | b"kPa"
        | b"MPa" | b"Bq" | b"Sv" | b"mSv" | b"Gy" | b"V" | b"kV" | b"W" | b"A" | b"J" | b"kJ"
        | b"MJ" | b"GJ" | b"TJ" | b"PJ" | b"kcal" | b"cal" | b"cc" | b"MB" | b"GB" | b"TB"
        | b"KB" | b"kB" | b"Mbps" | b"Gbps" | b"kbps" | b"bps" | b"px" | b"KiB" | b"MiB"
        | b"GiB" | b"TiB" | b"dpi" | b"rpm" | b"gal" | b"mmol" | b"mmHg" => Of(Unit::Other),
        _ => return None,
    };
    Some((after, i))
}
