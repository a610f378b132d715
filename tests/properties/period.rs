//! Periods: what is written is read again, and no text does harm.

use hakusho::lang::Lang;
use hakusho::value::period::{Basis, Date, Period};
use hakusho::value::write::{YearStyle, coverage, period, period_tick};
use proptest::prelude::*;

fn singles(years: std::ops::Range<i32>) -> impl Strategy<Value = Period> {
    (years, 1u8..=12, 1u8..=28, 1u8..=4, 0usize..8).prop_map(|(year, month, day, n, kind)| {
        match kind {
            0 => Period::Year(year),
            1 => Period::FiscalYear(year),
            2 => Period::UnstatedYear(year),
            3 => Period::Quarter(year, n),
            4 => Period::FiscalQuarter(year, n),
            5 => Period::FiscalHalf(year, n.div_ceil(2)),
            6 => Period::Month(year, month),
            _ => Period::Day(Date { year, month, day }),
        }
    })
}

/// Every period that can be read: single ones, and those made of them that
/// are in order and of one basis.
fn periods(years: std::ops::Range<i32>) -> impl Strategy<Value = Period> {
    let span = 30.min(years.len() as i32 - 1);
    let single = singles(years.clone()).boxed();
    let near = (years.start..years.end - span)
        .prop_flat_map(move |first| prop::collection::vec(singles(first..first + span), 2..5));
    let range = (single.clone(), prop::bool::ANY).prop_map(|(end, open)| match open {
        true => Period::range(Some(end), None).unwrap(),
        false => Period::range(None, Some(end)).unwrap(),
    });
    let joined = near.prop_map(|mut members| {
        members.sort_by_key(Period::chronology);
        let basis = members[0].basis();
        members.retain(|member| member.basis() == basis);
        let last = members.pop();
        if let Ok(range) = Period::range(members.pop(), last.clone()) {
            members.push(range);
        } else {
            members.extend(last);
        }
        match members.len() {
            1 => members.remove(0),
            _ => Period::list(members.clone()).unwrap_or_else(|_| members.remove(0)),
        }
    });
    prop_oneof![single, range, joined, Just(Period::NotStated)]
}

fn bases() -> impl Strategy<Value = Option<Basis>> {
    prop_oneof![
        Just(None),
        Just(Some(Basis::Calendar)),
        Just(Some(Basis::Fiscal)),
        Just(Some(Basis::Unstated)),
    ]
}

/// Whether a year in it has no basis, which Japanese words do not show.
fn is_unstated(period: &Period) -> bool {
    !matches!(period.basis(), Some(Basis::Calendar) | Some(Basis::Fiscal))
}

proptest! {
    #[test]
    fn the_canonical_form_is_read_again(p in periods(1..10_000)) {
        let read = Period::parse(&p.to_string(), None).map(|read| read.period);
        prop_assert_eq!(read, Ok(p));
    }

    #[test]
    fn japanese_words_are_read_again(p in periods(1000..10_000)) {
        for style in [YearStyle::Era, YearStyle::Western, YearStyle::Short] {
            let written = period(&p, &Lang::ja(), style);
            if is_unstated(&p) {
                continue;
            }
            let read = Period::parse(&written, None);
            prop_assert_eq!(read.map(|read| (read.period, read.odd_era)), Ok((p.clone(), false)), "{}", written);
        }
    }

    #[test]
    fn a_period_begins_before_it_ends(p in periods(1..10_000), start in 0u8..=13) {
        if let (Some(first), Some(last)) = p.bounds(start) {
            prop_assert!(first <= last);
        }
        prop_assert!(p.answers_to(&p));
        prop_assert_eq!(p.is_comparable_to(&p), p != Period::NotStated);
    }

    #[test]
    fn any_text_is_a_period_or_an_error(
        any in ".*",
        near in "[0-9０-９元年度月末日第四半期上令和平成昭ＲRHFYQ.．〜~–,、・()（）／/?から まで-]{0,16}",
        years in "((R|H|令和|平成)?[0-9元]{1,2}|20[0-9]{2})[年.月度(/〜–-]{0,2}((R|令和)?[0-9元]{1,2})?[年月度)]{0,2}",
        bare in bases(),
    ) {
        for text in [any, near, years] {
            let Ok(read) = Period::parse(&text, bare) else { continue };
            let again = Period::parse(&read.period.to_string(), None);
            prop_assert_eq!(again.map(|again| again.period), Ok(read.period), "{}", text);
        }
    }

    #[test]
    fn every_period_has_words_in_every_language(p in periods(1..10_000), before in periods(1800..2100)) {
        for lang in ["ja", "en", "zh-hant"] {
            let lang = Lang::parse(lang).unwrap();
            for style in [YearStyle::Era, YearStyle::Western, YearStyle::Short] {
                let words = [
                    period(&p, &lang, style),
                    coverage(&p, &lang, style),
                    period_tick(&p, None, &lang, style),
                    period_tick(&p, Some(&before), &lang, style),
                ];
                for words in words {
                    prop_assert_eq!(words.is_empty(), p == Period::NotStated);
                    prop_assert!(!words.contains(['{', '}']), "{}", words);
                }
            }
        }
    }
}
