//! The numerals that a value, a period or a sentence of the publication shows
//! to its readers.

use super::token::{Numeral, tokens};
use hakusho::lang::era::ERAS;
use hakusho::lang::{Lang, Text};
use hakusho::value::write::{self, YearStyle};
use hakusho::value::{Amount, Period};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// A set of numerals.
pub type Numerals = BTreeSet<Numeral>;

/// Whether a document counts years by eras, so that its `5` may be our 2023.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Years {
    Common,
    Eras,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Words that carry a scale behind a number.
const SCALES: [(&str, i64); 6] = [
    ("百万", 1_000_000),
    ("千", 1_000),
    ("万", 10_000),
    ("億", 100_000_000),
    (" million", 1_000_000),
    (" billion", 1_000_000_000),
];

/// A number as data, and the shorter forms in which the source prints it (`1`
/// of 1万 for 10,000, `105` and `4` of 105億4千万).
pub fn number(value: Decimal, as_printed: Option<&str>) -> Numerals {
    let mut said = Numerals::from([Numeral::of(&value.normalize().to_string())]);
    let printed = as_printed.unwrap_or_default();
    let short = tokens(printed, &Lang::ja());
    for (token, end) in &short {
        if scaled(token, &printed[*end..]) == Some(value) {
            said.insert(Numeral::of(token));
        }
        let parts = in_parts(&printed[end - token.len()..], value);
        let inside = tokens(parts, &Lang::ja());
        said.extend(inside.iter().map(|(part, _)| Numeral::of(part)));
    }
    said
}

/// The beginning of a text that is the number in parts, each with its scale.
fn in_parts(text: &str, value: Decimal) -> &str {
    let ends = text.char_indices().map(|(at, char)| at + char.len_utf8());
    let number = |end: usize| Amount::parse(&text[..end]).ok();
    let mut wholes = ends.filter(|end| number(*end).is_some_and(|read| read.amount.0 == value));
    wholes.next().map_or("", |end| &text[..end])
}

/// The number that a token is together with the scale behind it: 80万 is
/// 800,000. Nothing where no scale stands there.
pub fn scaled(token: &str, rest: &str) -> Option<Decimal> {
    let (_, scale) = SCALES.iter().find(|(word, _)| rest.starts_with(word))?;
    let size = Numeral::of(token).as_str().parse::<Decimal>().ok()?;
    Some(size * Decimal::from(*scale))
}

/// A period as data and as it is written in every language.
pub fn period(period: &Period, years: Years) -> Numerals {
    let style = match years {
        Years::Common => YearStyle::Western,
        Years::Eras => YearStyle::Era,
    };
    let data = period.to_string();
    let mut said = text(&data, &Lang::en(), years);
    said.extend(data.split("..").filter_map(day_of_month));
    for lang in [Lang::ja(), Lang::en()] {
        said.extend(text(&write::period(period, &lang, style), &lang, years));
        said.extend(text(&write::coverage(period, &lang, style), &lang, years));
    }
    said
}

/// The month and day of a date (`9.29` of 2023-09-29), as documents print the
/// end of a range whose year stands at its beginning.
fn day_of_month(date: &str) -> Option<Numeral> {
    let (month, day) = date.get(5..)?.split_once('-')?;
    Some(Numeral::dotted(month.parse().ok()?, day.parse().ok()?))
}

/// What every version of a text says: a numeral that one of them lacks is not
/// said to all readers.
pub fn every_version(versions: &[Text], languages: &[Lang], years: Years) -> Numerals {
    let mut each = languages.iter().map(|lang| {
        let said = versions.iter().filter_map(|one| one.get(lang));
        said.flat_map(|one| text(one, lang, years))
            .collect::<Numerals>()
    });
    let first = each.next().unwrap_or_default();
    each.fold(first, |all, one| &all & &one)
}

/// The numerals of a sentence: its tokens, 双方 and 両者 for two, its dates in
/// either count of years.
pub fn text(text: &str, lang: &Lang, years: Years) -> Numerals {
    let mut said: Numerals = tokens(text, lang)
        .iter()
        .map(|(token, _)| Numeral::of(token))
        .collect();
    if ["双方", "両者"].iter().any(|word| text.contains(word)) {
        said.insert(Numeral::whole(2));
    }
    for date in japanese_dates(text).chain(english_dates(text)) {
        said.extend(date.month.map(Numeral::whole));
        let counts = date
            .year
            .into_iter()
            .flat_map(|year| era_counts(year, date.month));
        match years {
            Years::Eras => said.extend(counts.flat_map(|count| {
                let dotted = date.month.and_then(|month| u32::try_from(month).ok());
                [
                    Some(Numeral::whole(count)),
                    dotted.map(|month| Numeral::dotted(count, month)),
                ]
                .into_iter()
                .flatten()
            })),
            Years::Common => {}
        }
        said.extend(date.year.map(Numeral::whole));
    }
    said
}

/// What an era year (`26`) or month (`6.2`) of a document may be in years of
/// the common era, and the month itself.
pub fn common_years(numeral: &Numeral) -> Numerals {
    let (count, month) = numeral
        .as_str()
        .split_once('.')
        .map_or((numeral.as_str(), None), |(y, m)| (y, Some(m)));
    let count = count
        .parse::<i32>()
        .ok()
        .filter(|count| (1..=31).contains(count));
    let years = count
        .into_iter()
        .flat_map(|count| ERAS.iter().rev().take(2).map(move |era| era.year(count)));
    let parts = month
        .into_iter()
        .map(Numeral::of)
        .chain(month.and(count).map(Numeral::whole));
    years.map(Numeral::whole).chain(parts).collect()
}

/// The years of the dates of a text that are written by eras, in the common era.
pub fn era_years(text: &str) -> impl Iterator<Item = i32> {
    japanese_dates(text).filter_map(|date| date.year)
}

/// A date as far as it is given.
struct Given {
    year: Option<i32>,
    month: Option<i32>,
}

/// 令和5年度, 平成26年, 令和6年2月: in years of the common era.
fn japanese_dates(text: &str) -> impl Iterator<Item = Given> {
    ERAS.iter().flat_map(move |era| {
        text.match_indices(era.name).filter_map(move |(at, name)| {
            let rest = &text[at + name.len()..];
            let (count, rest) = match rest.strip_prefix('元') {
                Some(rest) => (1, rest),
                None => leading(rest)?,
            };
            let rest = rest.strip_prefix('年')?;
            let month = leading(rest).filter(|(_, rest)| rest.starts_with('月'));
            Some(Given {
                year: Some(era.year(count)),
                month: month.map(|(month, _)| month),
            })
        })
    })
}

/// January 2024, 1 October, FY2023, 2018-2019: a month, a year or both.
fn english_dates(text: &str) -> impl Iterator<Item = Given> {
    let months = (1..).zip(MONTHS).flat_map(move |(month, name)| {
        text.match_indices(name).map(move |(at, name)| {
            let rest = text[at + name.len()..].trim_start();
            Given {
                year: leading(rest)
                    .map(|(year, _)| year)
                    .filter(|year| *year > 1867),
                month: Some(month),
            }
        })
    });
    let years = tokens(text, &Lang::ja())
        .into_iter()
        .filter_map(|(token, _)| {
            let year = token
                .parse()
                .ok()
                .filter(|year| (1868..=2100).contains(year));
            year.map(|year| Given {
                year: Some(year),
                month: None,
            })
        });
    months.chain(years)
}

fn leading(text: &str) -> Option<(i32, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    Some((text[..end].parse().ok()?, &text[end..]))
}

/// The counts that the last two eras give a year, or a month of it.
fn era_counts(year: i32, month: Option<i32>) -> impl Iterator<Item = i32> {
    let eras = ERAS.iter().rev().take(2);
    let began =
        move |start: (i32, u8, u8)| (start.0, i32::from(start.1)) <= (year, month.unwrap_or(12));
    let fits = move |count: i32| (1..=31).contains(&count);
    eras.filter(move |era| began(era.start))
        .map(move |era| era.count(year))
        .filter(move |count| fits(*count))
}

#[test]
fn dates_are_said_in_either_count() {
    let says = |words: &str, lang: Lang, digits: &str| {
        text(words, &lang, Years::Eras).contains(&Numeral::of(digits))
    };
    for digits in ["6.2", "20", "2024", "6", "2"] {
        assert!(
            says("任命式は令和6年2月20日", Lang::ja(), digits),
            "{digits}"
        );
        assert!(says("on 20 February 2024", Lang::en(), digits), "{digits}");
    }
    assert!(says("from 2014 on", Lang::en(), "26"));
    assert!(says("令和元年7月", Lang::ja(), "1.7"));
    assert!(says("FY2019", Lang::en(), "31") && says("FY2019", Lang::en(), "1"));
    assert!(!says("2,019 people", Lang::en(), "31"));
    assert!(!text("FY2023", &Lang::en(), Years::Common).contains(&Numeral::of("5")));
}

#[test]
fn printed_scales_must_give_the_number() {
    let says = |n: i64, printed, digits: &str| {
        number(Decimal::from(n), Some(printed)).contains(&Numeral::of(digits))
    };
    assert!(says(10_000, "R2～R5で1万人", "1"));
    assert!(!says(10_000, "R2～R5で1万人", "5"));
    assert!(says(1_500_000, "approximately 1.5 million", "1.5"));
    assert!(!says(1_600_000, "approximately 1.5 million", "1.5"));
    for digits in ["105", "4"] {
        assert!(says(10_540_000_000, "105億4千万円と初めて100億円", digits));
        assert!(!says(10_540_000_001, "105億4千万円", digits));
    }
    assert!(!says(10_540_000_000, "105億4千万円と初めて100億円", "100"));
}
