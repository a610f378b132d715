//! Measures that are written in Latin letters in every language: km, kWh, t-CO2.

use super::quantity::Unit;

/// The unit of a run of letters, and the power of ten that brings it there: MWh is
/// 1,000 kWh. Raised figures stand as `2` and `3`, the letter for a millionth as `u`;
/// `t-CO2` keeps its dash. The case of letters tells measures apart (mW, MW), so only
/// spellings that are in use stand here.
pub(super) fn measure(letters: &[u8]) -> Option<(Unit, i8)> {
    Some(match letters {
        b"km" | b"Km" | b"KM" => (Unit::Kilometre, 0),
        b"m" => (Unit::Metre, 0),
        b"cm" => (Unit::Centimetre, 0),
        b"mm" => (Unit::Centimetre, -1),
        b"km2" | b"sqkm" => (Unit::SquareKilometre, 0),
        b"m2" | b"sqm" => (Unit::SquareMetre, 0),
        b"m3" => (Unit::CubicMetre, 0),
        b"ha" => (Unit::Hectare, 0),
        b"a" => (Unit::SquareMetre, 2),
        b"t" => (Unit::Tonne, 0),
        b"kt" => (Unit::Tonne, 3),
        b"Mt" => (Unit::Tonne, 6),
        b"t-CO2" | b"tCO2" | b"t-CO2e" | b"tCO2e" => (Unit::TonneCo2, 0),
        b"kt-CO2" => (Unit::TonneCo2, 3),
        b"kg" | b"Kg" => (Unit::Kilogram, 0),
        b"g" => (Unit::Gram, 0),
        b"mg" => (Unit::Gram, -3),
        b"L" | b"l" => (Unit::Litre, 0),
        b"kL" | b"kl" | b"KL" | b"Kl" => (Unit::Litre, 3),
        b"dL" | b"dl" => (Unit::Litre, -1),
        b"mL" | b"ml" => (Unit::Litre, -3),
        b"Wh" => (Unit::KilowattHour, -3),
        b"kWh" | b"KWh" | b"kwh" | b"KWH" => (Unit::KilowattHour, 0),
        b"MWh" => (Unit::KilowattHour, 3),
        b"GWh" => (Unit::KilowattHour, 6),
        b"TWh" => (Unit::KilowattHour, 9),
        b"W" => (Unit::Kilowatt, -3),
        b"kW" | b"KW" | b"kw" => (Unit::Kilowatt, 0),
        b"MW" => (Unit::Kilowatt, 3),
        b"GW" => (Unit::Kilowatt, 6),
        b"TW" => (Unit::Kilowatt, 9),
        b"h" => (Unit::Hour, 0),
        b"min" => (Unit::Minute, 0),
        b"s" => (Unit::Second, 0),
        b"pt" | b"pts" | b"PT" => (Unit::Point, 0),
        b"JPY" | b"yen" => (Unit::Yen, 0),
        b"USD" => (Unit::Dollar, 0),
        b"EUR" => (Unit::Euro, 0),
        b"ug" | b"um" | b"nm" | b"lx" | b"lm" | b"uSv" | b"mSv" | b"Sv" | b"Gy" | b"Bq"
        | b"ppm" | b"ppb" | b"dB" | b"Hz" | b"kHz" | b"MHz" | b"GHz" | b"hPa" | b"Pa" | b"kPa"
        | b"MPa" | b"V" | b"kV" | b"A" | b"J" | b"kJ" | b"MJ" | b"GJ" | b"TJ" | b"PJ" | b"kcal"
        | b"cal" | b"cc" | b"KB" | b"kB" | b"MB" | b"GB" | b"TB" | b"PB" | b"EB" | b"TFLOPS"
        | b"PFLOPS" | b"KiB" | b"MiB" | b"GiB" | b"TiB" | b"bps" | b"kbps" | b"Mbps" | b"Gbps"
        | b"px" | b"ms" | b"dpi" | b"rpm" | b"gal" | b"mmol" | b"mmHg" => (Unit::Other, 0),
        _ => return None,
    })
}
