//! Numbers: what is written is read again, and no text does harm.

use hakusho::lang::Lang;
use hakusho::value::Amount;
use hakusho::value::write::{compact, number};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn decimals() -> impl Strategy<Value = Decimal> {
    let digits = prop_oneof![
        -10_000_000i128..10_000_000,
        (-1000i128..1000).prop_map(|n| n * 1_000_000),
        -9_999_999_999_999_999_999_999_999_999i128..=9_999_999_999_999_999_999_999_999_999,
    ];
    (digits, prop_oneof![Just(0u32), 0u32..10])
        .prop_map(|(digits, scale)| Decimal::from_i128_with_scale(digits, scale))
}

fn wide(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
            _ => c,
        })
        .collect()
}

fn read(text: &str) -> Result<Decimal, TestCaseError> {
    let parsed =
        Amount::parse(text).map_err(|error| TestCaseError::fail(format!("{text}: {error:?}")))?;
    Ok(parsed.amount.0)
}

proptest! {
    #[test]
    fn a_written_number_is_read_with_its_scale(n in decimals()) {
        for lang in [Lang::ja(), Lang::en()] {
            let written = number(n, &lang);
            let again = read(&written)?;
            prop_assert_eq!((again, again.scale()), (n, n.scale()));
            prop_assert_eq!(read(&wide(&written))?, n);
        }
        prop_assert_eq!(read(&Amount(n).plain())?, n);
    }

    #[test]
    fn what_is_made_short_loses_no_digit(n in decimals()) {
        prop_assert_eq!(read(&compact(n, &Lang::ja()))?, n);
        let written = compact(n, &Lang::en());
        let (count, factor) = match written.split_once(' ') {
            Some((count, "million")) => (count, 1_000_000),
            Some((count, "billion")) => (count, 1_000_000_000),
            Some((count, "trillion")) => (count, 1_000_000_000_000i64),
            Some((_, word)) => return Err(TestCaseError::fail(word.to_owned())),
            None => (written.as_str(), 1),
        };
        prop_assert_eq!(read(count)? * Decimal::from(factor), n);
    }

    #[test]
    fn any_text_is_a_number_or_an_error(
        any in ".*",
        near in "[0-9０-９,.，．△▲+－兆億万千百%％約以上超未満 　]{0,40}",
    ) {
        for text in [any, near] {
            if let Ok(parsed) = Amount::parse(&text) {
                prop_assert_eq!(read(&parsed.amount.plain())?, parsed.amount.0);
            }
        }
    }
}
