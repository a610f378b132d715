//! Terms that hold a number which translators tell beside them: 団塊の世代 and
//! "those born from 1947 to 1949", 猛暑日 and "days of 35°C or above".

use super::hint::floor;
use super::view::View;
use crate::scan::{Amount, Limit, Quantity, Time, Unit, What};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Of what the numbers of a term are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Ages,
    Years,
    Degrees,
    Length(Unit),
}

/// Terms of one kind, and the numbers that explain them.
struct Term {
    words: &'static [&'static str],
    of: Of,
    numbers: &'static [i32],
}

const fn ages(words: &'static [&'static str], numbers: &'static [i32]) -> Term {
    let of = Of::Ages;
    Term { words, of, numbers }
}

const fn years(words: &'static [&'static str], numbers: &'static [i32]) -> Term {
    let of = Of::Years;
    Term { words, of, numbers }
}

const fn degrees(words: &'static [&'static str], numbers: &'static [i32]) -> Term {
    let of = Of::Degrees;
    Term { words, of, numbers }
}

const fn length(words: &'static [&'static str], unit: Unit, numbers: &'static [i32]) -> Term {
    let of = Of::Length(unit);
    Term { words, of, numbers }
}

/// Ages by the laws on pensions, long-term care and children, days by the Japan
/// Meteorological Agency, eras and events by the calendar.
static TERMS: &[Term] = &[
    years(
        &["団塊の世代", "baby boom", "baby-boom"],
        &[1947, 1948, 1949],
    ),
    years(&["団塊ジュニア"], &[1971, 1972, 1973, 1974]),
    years(&["就職氷河期"], &[1970, 1982, 1993, 2004, 2005]),
    years(&["関東大震災"], &[1923]),
    years(&["伊勢湾台風"], &[1959]),
    years(&["阪神・淡路", "阪神淡路"], &[1995]),
    years(&["中越地震", "中越大震災"], &[2004]),
    years(&["東日本大震災"], &[2011]),
    years(&["熊本地震"], &[2016]),
    years(&["西日本豪雨"], &[2018]),
    years(&["能登半島地震"], &[2024]),
    years(
        &["東京オリンピック", "東京五輪", "東京2020"],
        &[1964, 2020, 2021],
    ),
    years(&["万博", "万国博"], &[1970, 2005, 2025]),
    years(&["リーマン"], &[2008, 2009]),
    years(
        &["石油危機", "石油ショック", "オイルショック"],
        &[1973, 1979],
    ),
    years(&["バブル"], &[1986, 1989, 1990, 1991]),
    years(
        &["戦前", "戦後", "戦中", "終戦", "敗戦"],
        &[1939, 1941, 1945],
    ),
    years(&["明治維新", "幕末"], &[1853, 1867, 1868]),
    years(&["奈良時代"], &[710, 784, 794]),
    years(&["平安"], &[794, 1185, 1192]),
    years(&["鎌倉"], &[1185, 1192, 1333]),
    years(&["室町", "戦国"], &[1336, 1338, 1467, 1573, 1590, 1600]),
    years(&["安土", "桃山"], &[1568, 1573, 1600, 1603]),
    years(&["江戸", "藩政"], &[1600, 1603, 1867, 1868]),
    years(&["明治"], &[1868, 1912]),
    years(&["大正"], &[1912, 1926]),
    years(&["昭和"], &[1925, 1926, 1989]),
    years(&["平成"], &[1989, 2019]),
    years(&["令和"], &[2019]),
    ages(&["前期高齢"], &[65, 74, 75]),
    ages(&["後期高齢"], &[74, 75]),
    ages(&["高齢", "老年"], &[65]),
    ages(&["生産年齢"], &[15, 64, 65]),
    ages(&["年少"], &[14, 15]),
    ages(&["介護保険", "被保険者"], &[39, 40, 64, 65]),
    ages(&["未成年", "成年", "成人", "二十歳", "はたち"], &[18, 20]),
    ages(&["乳児", "乳幼児", "幼児"], &[0, 1, 3, 5]),
    ages(&["就学前"], &[6]),
    ages(&["小学生", "小学校", "学童", "児童"], &[6, 12, 18]),
    ages(&["中学生", "中学校", "義務教育"], &[12, 15]),
    ages(&["高校生", "高等学校"], &[15, 18]),
    ages(&["若年", "若者", "ニート"], &[15, 34, 35, 39, 40]),
    ages(&["還暦"], &[60, 61]),
    ages(&["古希", "古稀"], &[70]),
    ages(&["喜寿"], &[77]),
    ages(&["傘寿"], &[80]),
    ages(&["米寿"], &[88]),
    ages(&["卒寿"], &[90]),
    ages(&["白寿"], &[99]),
    ages(&["百寿"], &[100]),
    degrees(&["猛暑日"], &[35]),
    degrees(&["酷暑日"], &[40]),
    degrees(&["真夏日"], &[30]),
    degrees(&["夏日", "熱帯夜"], &[25]),
    degrees(&["冬日", "氷点"], &[0]),
    length(
        &["一昼夜", "終日", "丸一日", "day and night", "all day"],
        Unit::Hour,
        &[24],
    ),
    length(
        &["四半世紀", "quarter century", "quarter of a century"],
        Unit::Year,
        &[25],
    ),
    length(
        &["半世紀", "half century", "half-century"],
        Unit::Year,
        &[50],
    ),
    length(&["世紀"], Unit::Year, &[100]),
    length(&["義務教育"], Unit::Year, &[9]),
    length(&["四半期"], Unit::Month, &[3]),
    length(&["半期", "半年"], Unit::Month, &[6]),
    length(
        &["通年", "通期", "full year", "year-round", "all year"],
        Unit::Month,
        &[12],
    ),
    length(&["三が日"], Unit::Day, &[3]),
    length(&["土日", "週末", "両日", "weekend"], Unit::Day, &[2]),
];

/// Whether the other side has a term that a number only explains.
pub(super) fn explained(view: &View, q: &Quantity) -> bool {
    if holiday(view.other_text(), &q.what) {
        return true;
    }
    let Some((of, first, last)) = numbers(q) else {
        return false;
    };
    let other = view.other_text();
    TERMS.iter().any(|term| {
        let tells = |n: i32| term.numbers.contains(&n);
        // Degrees may stand without their sign: days of 35 or above.
        let bare = of == Of::Ages && term.of == Of::Degrees && is_bare(q);
        (of == term.of || bare)
            && bounded(q, term.of, first)
            && tells(first)
            && last.is_none_or(tells)
            && term.words.iter().any(|word| is_term(other, word))
    })
}

/// Whether a text has a word that no number follows: 明治43年 explains no other year.
fn is_term(text: &str, word: &str) -> bool {
    let is_numeral = |c: char| c.is_numeric() || "元一二三四五六七八九十".contains(c);
    text.match_indices(word)
        .any(|(at, _)| !text[at + word.len()..].starts_with(is_numeral))
}

/// The one or two numbers of a quantity that may explain a term.
fn numbers(q: &Quantity) -> Option<(Of, i32, Option<i32>)> {
    let year = |t: &Time| t.year.filter(|_| t.month.is_none() && t.day.is_none());
    match &q.what {
        What::Amount(a) => {
            let whole = |n: Decimal| n.to_i32().filter(|_| n.is_integer());
            let to = match a.to {
                Some(to) => Some(whole(to.value)?),
                None => None,
            };
            Some((kind(q, a)?, whole(a.number.value)?, to))
        }
        What::Time(t) => Some((Of::Years, year(t)?, None)),
        What::Span(from, to) => Some((Of::Years, year(from)?, Some(year(to)?))),
        _ => None,
    }
}

/// Whether the bound of a number lies on the side on which the term has it.
fn bounded(q: &Quantity, of: Of, number: i32) -> bool {
    match (of, q.limit) {
        (Of::Ages, Some(Limit::AtMost)) => number < 65,
        (Of::Ages, Some(limit)) if floor(limit) => number > 14,
        (Of::Degrees, Some(limit)) => floor(limit) || number <= 25,
        _ => true,
    }
}

fn is_bare(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if a.unit == Unit::Bare)
}

fn kind(q: &Quantity, a: &Amount) -> Option<Of> {
    match a.unit {
        Unit::Age => Some(Of::Ages),
        Unit::Degree => Some(Of::Degrees),
        // "Those 75 and over"; (1603–1868).
        Unit::Bare if a.number.value >= Decimal::from(700) => Some(Of::Years),
        Unit::Bare if q.limit.is_some() || a.to.is_some() => Some(Of::Ages),
        unit @ (Unit::Hour | Unit::Year | Unit::Month | Unit::Day) => Some(Of::Length(unit)),
        _ => None,
    }
}

/// Days that have a name, by month and day.
static FEASTS: &[(&str, u8, u8)] = &[
    ("New Year's Day", 1, 1),
    ("New Year’s Day", 1, 1),
    ("New Year's Eve", 12, 31),
    ("New Year’s Eve", 12, 31),
    ("Christmas Day", 12, 25),
    ("Christmas Eve", 12, 24),
    ("May Day", 5, 1),
    ("Children's Day", 5, 5),
    ("Culture Day", 11, 3),
    ("Constitution", 5, 3),
    ("Labor Thanksgiving", 11, 23),
    ("Labour Thanksgiving", 11, 23),
    ("関東大震災", 9, 1),
    ("阪神・淡路大震災", 1, 17),
    ("阪神淡路大震災", 1, 17),
    ("東日本大震災", 3, 11),
    ("熊本地震", 4, 14),
    ("熊本地震", 4, 16),
    ("能登半島地震", 1, 1),
    ("Great Hanshin", 1, 17),
    ("Great East Japan", 3, 11),
    ("Noto Peninsula Earthquake", 1, 1),
    ("元日", 1, 1),
    ("元旦", 1, 1),
    ("大晦日", 12, 31),
    ("大みそか", 12, 31),
    ("終戦記念日", 8, 15),
    ("文化の日", 11, 3),
    ("憲法記念日", 5, 3),
    ("こどもの日", 5, 5),
    ("防災の日", 9, 1),
    ("勤労感謝の日", 11, 23),
    ("建国記念の日", 2, 11),
];

/// Whether a text names the day, or both days, by their names.
fn holiday(text: &str, what: &What) -> bool {
    let named = |t: &Time| {
        let day = t.month.zip(t.day).filter(|_| t.year.is_none());
        day.is_some_and(|(month, day)| feast(text, month, day))
    };
    match what {
        What::Time(t) => named(t),
        What::Span(from, to) => named(from) && named(to),
        _ => false,
    }
}

/// Whether a text names a day of the calendar.
pub(super) fn feast(text: &str, month: u8, day: u8) -> bool {
    FEASTS
        .iter()
        .any(|(name, m, d)| (*m, *d) == (month, day) && text.contains(name))
}
