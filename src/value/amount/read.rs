//! Reads a number as people write it.

use super::{Amount, AmountError, Bound, Parsed};
use crate::lang::width::{is_wide_digit, narrow};
use rust_decimal::Decimal;

const BOUNDS_BEFORE: [(&str, Bound); 2] = [("約", Bound::About), ("およそ", Bound::About)];

/// The longer word first where one begins with the other.
const BOUNDS_AFTER: [(&str, Bound); 6] = [
    ("以上", Bound::AtLeast),
    ("以下", Bound::AtMost),
    ("未満", Bound::LessThan),
    ("超", Bound::MoreThan),
    ("余り", Bound::MoreThan),
    ("余", Bound::MoreThan),
];

type Scale = &'static [(char, u32)];

/// 4千万 counts thousands in units of ten thousand: the finer words stand
/// inside the coarser ones.
const SCALES: [Scale; 2] = [&[('兆', 12), ('億', 8), ('万', 4)], &[('千', 3), ('百', 2)]];

/// As many digits as [`Decimal`] keeps whatever they are.
const DIGITS: usize = 28;

pub(super) fn amount(text: &str) -> Result<Parsed, AmountError> {
    let mut cursor = Cursor(text.trim());
    let before = cursor.take_word(&BOUNDS_BEFORE);
    cursor.skip_space();
    let negative = cursor.take_sign();
    let number = cursor.parts(&SCALES)?;
    let percent = cursor.take('%');
    let gap = cursor.0;
    cursor.skip_space();
    let bound = match before {
        Some(_) => before,
        None => cursor.take_word(&BOUNDS_AFTER),
    };
    if !cursor.0.is_empty() {
        let rest = if bound == before { gap } else { cursor.0 };
        return Err(AmountError::Rest(rest.trim().to_owned()));
    }
    Ok(Parsed {
        amount: number.into_amount(negative)?,
        bound,
        percent,
        wide: text.chars().any(is_wide_digit),
    })
}

/// `mantissa` / 10^`scale`, before it has to fit a [`Decimal`].
#[derive(Clone, Copy)]
struct Exact {
    mantissa: i128,
    scale: u32,
}

impl Exact {
    const ZERO: Exact = Exact {
        mantissa: 0,
        scale: 0,
    };

    fn shifted(self, power: u32) -> Result<Exact, AmountError> {
        let used = power.min(self.scale);
        Ok(Exact {
            mantissa: times_ten(self.mantissa, power - used)?,
            scale: self.scale - used,
        })
    }

    fn plus(self, other: Exact) -> Result<Exact, AmountError> {
        let scale = self.scale.max(other.scale);
        let mine = times_ten(self.mantissa, scale - self.scale)?;
        let theirs = times_ten(other.mantissa, scale - other.scale)?;
        let mantissa = mine.checked_add(theirs).ok_or(AmountError::TooLong)?;
        Ok(Exact { mantissa, scale })
    }

    fn is_below(self, power: u32) -> bool {
        times_ten(1, power + self.scale).is_ok_and(|limit| self.mantissa < limit)
    }

    fn into_amount(self, negative: bool) -> Result<Amount, AmountError> {
        let mantissa = if negative {
            -self.mantissa
        } else {
            self.mantissa
        };
        Decimal::try_from_i128_with_scale(mantissa, self.scale)
            .map(Amount)
            .map_err(|_| AmountError::TooLong)
    }
}

fn times_ten(n: i128, power: u32) -> Result<i128, AmountError> {
    10i128
        .checked_pow(power)
        .and_then(|factor| n.checked_mul(factor))
        .ok_or(AmountError::TooLong)
}

/// What is left of the text.
struct Cursor<'a>(&'a str);

impl<'a> Cursor<'a> {
    fn peek(&self) -> Option<char> {
        self.0.chars().next().map(narrow)
    }

    fn take(&mut self, wanted: char) -> bool {
        let mut chars = self.0.chars();
        let found = chars.next().map(narrow) == Some(wanted);
        if found {
            self.0 = chars.as_str();
        }
        found
    }

    fn skip_space(&mut self) {
        self.0 = self.0.trim_start();
    }

    fn take_word(&mut self, words: &[(&str, Bound)]) -> Option<Bound> {
        let (rest, bound) = words
            .iter()
            .find_map(|(word, bound)| Some((self.0.strip_prefix(word)?, *bound)))?;
        self.0 = rest;
        Some(bound)
    }

    fn take_sign(&mut self) -> bool {
        for sign in ['△', '▲', '-', '−'] {
            if self.take(sign) {
                self.skip_space();
                return true;
            }
        }
        self.take('+');
        false
    }

    fn take_power(&mut self, scale: Scale) -> u32 {
        scale
            .iter()
            .find(|(word, _)| self.take(*word))
            .map_or(0, |(_, power)| *power)
    }

    fn at_digit(&self) -> bool {
        self.peek().is_some_and(|c| c.is_ascii_digit())
    }

    /// A number in parts, each of less than the word before it: 105億 4千万.
    fn parts(&mut self, scales: &[Scale]) -> Result<Exact, AmountError> {
        let Some((&scale, finer)) = scales.split_first() else {
            return self.digits();
        };
        let mut total = Exact::ZERO;
        let mut below = None;
        loop {
            let start = self.0;
            let part = self.parts(finer)?;
            let power = self.take_power(scale);
            let fits = below.is_none_or(|limit| power < limit);
            let shifted = part.shifted(power)?;
            if !fits || below.is_some_and(|limit| !shifted.is_below(limit)) {
                return Err(AmountError::Rest(start.to_owned()));
            }
            total = total.plus(shifted)?;
            if power == 0 || !self.at_digit() {
                return Ok(total);
            }
            if part.scale > 0 {
                return Err(AmountError::Rest(self.0.to_owned()));
            }
            below = Some(power);
        }
    }

    /// Digits with or without commas, and a fraction.
    fn digits(&mut self) -> Result<Exact, AmountError> {
        let mut digits = self.run();
        if digits.is_empty() {
            return Err(AmountError::NotANumber);
        }
        let first = digits.len();
        while self.take(',') {
            let group = self.run();
            if first > 3 || group.len() != 3 {
                return Err(AmountError::Grouping);
            }
            digits.push_str(&group);
        }
        let mut scale = 0;
        let whole = self.0;
        if self.take('.') {
            let fraction = self.run();
            if fraction.is_empty() {
                self.0 = whole;
            }
            scale = fraction.len();
            digits.push_str(&fraction);
        }
        let significant = digits.trim_start_matches('0');
        if significant.len() > DIGITS || scale > DIGITS {
            return Err(AmountError::TooLong);
        }
        let mantissa = significant
            .bytes()
            .fold(0i128, |n, b| n * 10 + i128::from(b - b'0'));
        Ok(Exact {
            mantissa,
            scale: scale as u32,
        })
    }

    /// Digits in a row, in half width.
    fn run(&mut self) -> String {
        let mut run = String::new();
        while let Some(digit) = self.peek().filter(char::is_ascii_digit) {
            run.push(digit);
            self.take(digit);
        }
        run
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        match amount(text) {
            Ok(parsed) => parsed.amount.plain(),
            Err(error) => format!("{error:?}"),
        }
    }

    #[test]
    fn numbers_as_people_write_them() {
        let cases = [
            ("342,649", "342649"),
            ("342649", "342649"),
            ("２２０", "220"),
            ("１，２３４．５", "1234.5"),
            ("105億4千万", "10540000000"),
            ("1億2,000万", "120000000"),
            ("12百万", "12000000"),
            ("3千5百万", "35000000"),
            ("34万2,649", "342649"),
            ("1万", "10000"),
            ("7.2万", "72000"),
            ("7.25678万", "72567.8"),
            ("1.50", "1.50"),
            ("△52", "-52"),
            ("▲ 3.2", "-3.2"),
            ("-3.2", "-3.2"),
            ("−3.2", "-3.2"),
            ("－３．２", "-3.2"),
            ("+1.7", "1.7"),
            ("△0", "0"),
            ("　65.1％　", "65.1"),
            ("0", "0"),
            ("0.05", "0.05"),
            (
                "9999999999999999999999999999",
                "9999999999999999999999999999",
            ),
        ];
        for (text, wanted) in cases {
            assert_eq!(plain(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_stands_beside_the_number() {
        let cases = [
            ("約73,000", Some(Bound::About), false),
            ("およそ 5", Some(Bound::About), false),
            ("1,000以上", Some(Bound::AtLeast), false),
            ("１万超", Some(Bound::MoreThan), false),
            ("70％ 未満", Some(Bound::LessThan), true),
            ("10%以下", Some(Bound::AtMost), true),
            ("50余り", Some(Bound::MoreThan), false),
            ("65.1%", None, true),
        ];
        for (text, bound, percent) in cases {
            let parsed = amount(text).expect(text);
            assert_eq!((parsed.bound, parsed.percent), (bound, percent), "{text}");
        }
        assert!(amount("１2").unwrap().wide);
        assert!(!amount("約12").unwrap().wide);
    }

    #[test]
    fn what_is_no_number() {
        let rest = |s: &str| AmountError::Rest(s.to_owned());
        let cases = [
            ("", AmountError::NotANumber),
            ("―", AmountError::NotANumber),
            ("△", AmountError::NotANumber),
            ("H29", AmountError::NotANumber),
            ("1,2", AmountError::Grouping),
            ("1234,567", AmountError::Grouping),
            ("1,2345", AmountError::Grouping),
            ("1,", AmountError::Grouping),
            ("5.", rest(".")),
            ("1.2,345", rest(",345")),
            ("800,000人", rest("人")),
            ("100万 元", rest("元")),
            ("約100以上", rest("以上")),
            ("100以上 人", rest("人")),
            ("1万20000", rest("20000")),
            ("1万2億", rest("2億")),
            ("1.5億2,000万", rest("2,000万")),
            ("12345678901234567890123456789", AmountError::TooLong),
            ("9999999999999999999999999999兆", AmountError::TooLong),
            ("0.00000000000000000000000000001", AmountError::TooLong),
        ];
        for (text, wanted) in cases {
            assert_eq!(
                amount(text).map(|p| p.amount.plain()),
                Err(wanted),
                "{text}"
            );
        }
    }
}
