//! Measures in katakana: テラワット時, ミリグラム, メガジュール.

use super::super::spelled::{Base, unit};
use super::text::Text;
use super::units::After;

/// Prefixes, each with its power of ten.
const PREFIXES: [(&str, i8); 11] = [
    ("ナノ", -9),
    ("マイクロ", -6),
    ("ミリ", -3),
    ("センチ", -2),
    ("デシ", -1),
    ("ヘクト", 2),
    ("キロ", 3),
    ("メガ", 6),
    ("ギガ", 9),
    ("テラ", 12),
    ("ペタ", 15),
];

/// Bases, a longer one before its beginning.
const BASES: [(&str, Base); 18] = [
    ("ワット時", Base::WattHour),
    ("ワットアワー", Base::WattHour),
    ("ワット", Base::Watt),
    ("メートル", Base::Metre),
    ("グラム", Base::Gram),
    ("リットル", Base::Litre),
    ("ジュール", Base::Other),
    ("カロリー", Base::Other),
    ("ヘルツ", Base::Other),
    ("ボルト", Base::Other),
    ("アンペア", Base::Other),
    ("パスカル", Base::Other),
    ("シーベルト", Base::Other),
    ("ベクレル", Base::Other),
    ("バイト", Base::Other),
    ("ビット", Base::Other),
    ("ピクセル", Base::Other),
    ("ルクス", Base::Other),
];

/// The measure at a place, and where it ends.
pub(super) fn read(text: Text, start: usize) -> Option<(After, usize)> {
    let prefix = PREFIXES
        .iter()
        .find_map(|(word, power)| text.past(start, word).map(|end| (*power, end)));
    let (power, at) = prefix.unwrap_or((0, start));
    let (base, end) = BASES
        .iter()
        .find_map(|(word, base)| text.past(at, word).map(|end| (*base, end)))?;
    let after = match unit(base, power) {
        (unit, 0) => After::Of(unit),
        (unit, power) => After::Scaled(unit, power),
    };
    Some((after, end))
}
