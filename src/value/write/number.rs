//! Figures in the words of a language.

use crate::lang::Lang;
use crate::lang::rules::{Magnitude, Rules, Shortening, fill};
use crate::value::{Bound, Unit};
use rust_decimal::Decimal;

/// Grouped digits: `342,649`; below zero `−3.2` (a true minus), `△3.2` in Japanese.
/// The printed scale is kept (`1.0`).
pub fn number(n: Decimal, lang: &Lang) -> String {
    let rules = lang.rules();
    signed(n, rules, &grouped(n.abs(), rules))
}

/// Shortened without rounding away a digit: 80万, 34万2,649, 0.8 million,
/// 342,649 where shortening would not be exact in at most two decimals.
/// A number that is printed with a fraction is not shortened.
pub fn compact(n: Decimal, lang: &Lang) -> String {
    let rules = lang.rules();
    let size = n.abs();
    let short = if n.scale() > 0 {
        None
    } else {
        match rules.shortening {
            Shortening::Parted => parted(size, rules),
            Shortening::Decimal { places } => one_word(size, places, rules),
        }
    };
    signed(n, rules, &short.unwrap_or_else(|| grouped(size, rules)))
}

/// From here on digits are too many to be read at a glance.
const LONG: i64 = 100_000_000;

/// For where room is small: all digits up to a hundred million, and from there
/// on [`compact`] (105億4,000万, 10.54 billion). No digit is lost.
pub fn short(n: Decimal, lang: &Lang) -> String {
    if n.abs() < Decimal::from(LONG) {
        number(n, lang)
    } else {
        compact(n, lang)
    }
}

/// A number with its unit in the right plural form and its bound:
/// 800,000人, 1 person, 約73,000人, at least 1,000 screens.
pub fn quantity(n: Decimal, unit: &Unit, bound: Option<Bound>, lang: &Lang) -> String {
    quantity_as(&number(n, lang), n, unit, bound, lang)
}

/// The same with a number that is written already (compact).
pub fn quantity_as(
    written: &str,
    n: Decimal,
    unit: &Unit,
    bound: Option<Bound>,
    lang: &Lang,
) -> String {
    bounded(&unit.with(written, n, lang), bound, lang)
}

/// A written figure with the words for its bound: 約73,000, 1,000以上.
pub fn bounded(written: &str, bound: Option<Bound>, lang: &Lang) -> String {
    let patterns = &lang.rules().bounds;
    let pattern = match bound {
        None => return written.to_owned(),
        Some(Bound::About) => patterns.about,
        Some(Bound::AtLeast) => patterns.at_least,
        Some(Bound::AtMost) => patterns.at_most,
        Some(Bound::MoreThan) => patterns.more_than,
        Some(Bound::LessThan) => patterns.less_than,
    };
    fill(pattern, &[("q", written)])
}

fn signed(n: Decimal, rules: &Rules, size: &str) -> String {
    let minus = if n < Decimal::ZERO { rules.minus } else { "" };
    format!("{minus}{size}")
}

fn grouped(size: Decimal, rules: &Rules) -> String {
    let digits = size.to_string();
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits.as_str(), None),
    };
    let mut out = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push_str(rules.group);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push_str(rules.point);
        out.push_str(fraction);
    }
    out
}

/// 1億2,000万: what each word leaves goes to the next, and nothing is said of
/// a word that none falls to.
fn parted(size: Decimal, rules: &Rules) -> Option<String> {
    let mut rest = size;
    let mut out = String::new();
    for (word, unit) in words_from(size, rules) {
        let count = (rest / unit).trunc();
        rest -= count * unit;
        if !count.is_zero() {
            out.push_str(&grouped(count, rules));
            out.push_str(word.word);
        }
    }
    if out.is_empty() {
        return None;
    }
    if !rest.is_zero() {
        out.push_str(&grouped(rest, rules));
    }
    Some(out)
}

/// 0.8 million: the largest word that loses no digit.
fn one_word(size: Decimal, places: u32, rules: &Rules) -> Option<String> {
    words_from(size, rules).find_map(|(word, unit)| {
        let count = size.checked_div(unit)?.normalize();
        let exact = count.scale() <= places && count.checked_mul(unit)? == size;
        exact.then(|| format!("{}{}", grouped(count, rules), word.word))
    })
}

/// The words that are written for a number of this size, and what they stand for.
fn words_from(size: Decimal, rules: &Rules) -> impl Iterator<Item = (&Magnitude, Decimal)> {
    rules.magnitudes.iter().filter_map(move |word| {
        let least = Decimal::from(10u64.checked_pow(word.written_from?)?);
        let unit = Decimal::from(10u64.checked_pow(word.power)?);
        (size >= least).then_some((word, unit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(n: &str, write: fn(Decimal, &Lang) -> String) -> [String; 3] {
        let other = Lang::parse("ko").unwrap();
        [Lang::ja(), Lang::en(), other].map(|lang| write(n.parse().unwrap(), &lang))
    }

    #[test]
    fn digits_are_grouped_and_kept() {
        let cases = [
            ("342649", ["342,649", "342,649", "342,649"]),
            ("0", ["0", "0", "0"]),
            ("999", ["999", "999", "999"]),
            ("1000", ["1,000", "1,000", "1,000"]),
            ("-3.20", ["△3.20", "−3.20", "−3.20"]),
            (
                "1234567.1234",
                ["1,234,567.1234", "1,234,567.1234", "1,234,567.1234"],
            ),
            ("-0.0", ["0.0", "0.0", "0.0"]),
        ];
        for (n, wanted) in cases {
            assert_eq!(all(n, number), wanted);
        }
    }

    #[test]
    fn only_long_numbers_are_short() {
        let cases = [
            ("800000", ["800,000", "800,000", "800,000"]),
            ("99999999", ["99,999,999", "99,999,999", "99,999,999"]),
            (
                "10540000000",
                ["105億4,000万", "10.54 billion", "10,540,000,000"],
            ),
            (
                "10540000001",
                ["105億4,000万1", "10,540,000,001", "10,540,000,001"],
            ),
        ];
        for (n, wanted) in cases {
            assert_eq!(all(n, short), wanted);
        }
    }

    #[test]
    fn what_is_shortened_loses_nothing() {
        let cases = [
            ("800000", ["80万", "0.8 million", "800,000"]),
            ("342649", ["34万2,649", "342,649", "342,649"]),
            ("73000", ["7万3,000", "73,000", "73,000"]),
            ("9999", ["9,999", "9,999", "9,999"]),
            ("10001", ["1万1", "10,001", "10,001"]),
            ("-120000", ["△12万", "−0.12 million", "−120,000"]),
            (
                "10540000000",
                ["105億4,000万", "10.54 billion", "10,540,000,000"],
            ),
            ("100000001", ["1億1", "100,000,001", "100,000,001"]),
            (
                "1545000000",
                ["15億4,500万", "1,545 million", "1,545,000,000"],
            ),
            (
                "2500000000000",
                ["2兆5,000億", "2.5 trillion", "2,500,000,000,000"],
            ),
            ("800000.0", ["800,000.0", "800,000.0", "800,000.0"]),
            ("12.5", ["12.5", "12.5", "12.5"]),
            ("0", ["0", "0", "0"]),
        ];
        for (n, wanted) in cases {
            assert_eq!(all(n, compact), wanted);
        }
    }

    #[test]
    fn a_bound_stands_where_the_language_puts_it() {
        let cases = [
            (None, "1,000", "1,000"),
            (Some(Bound::About), "約1,000", "about 1,000"),
            (Some(Bound::AtLeast), "1,000以上", "at least 1,000"),
            (Some(Bound::AtMost), "1,000以下", "at most 1,000"),
            (Some(Bound::MoreThan), "1,000超", "more than 1,000"),
            (Some(Bound::LessThan), "1,000未満", "less than 1,000"),
        ];
        for (bound, ja, en) in cases {
            assert_eq!(bounded("1,000", bound, &Lang::ja()), ja);
            assert_eq!(bounded("1,000", bound, &Lang::en()), en);
        }
    }
}
