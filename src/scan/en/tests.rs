//! One line per case: a text, and what stands in it in normal form.

mod forms;
mod pairs;
mod reports;
mod sentences;
mod spoken;

use super::super::print::normal;

fn said(text: &str) -> String {
    normal(&super::scan(text))
}

fn cases() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    [
        pairs::CASES,
        forms::CASES,
        sentences::CASES,
        reports::CASES,
        spoken::CASES,
    ]
    .into_iter()
    .flatten()
}

#[test]
fn texts_say_what_they_say() {
    let wrong: Vec<String> = cases()
        .filter(|(text, form)| said(text) != *form)
        .map(|(text, form)| format!("{text}\n  expected {form}\n  found    {}", said(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Pieces in any order: nothing panics, and what is found stands apart, in
/// order, between characters.
#[test]
fn any_text_is_read() {
    let pieces: Vec<&str> = cases()
        .flat_map(|(text, _)| text.split_inclusive([' ', '-', '.']))
        .chain([
            "\u{a0}",
            "\u{2009}",
            "９",
            "½",
            "△",
            "\u{2212}",
            "(",
            "99999999999999999999",
        ])
        .collect();
    let mut state = 88_172_645_463_325_252_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap_or(0)
    };
    for _ in 0..20_000 {
        let count = random(10) + 1;
        let mut text: String = (0..count).map(|_| pieces[random(pieces.len())]).collect();
        let mut end = random(text.len() + 1);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
        let mut floor = 0;
        for quantity in super::scan(&text) {
            assert!(
                quantity.at.start >= floor && !quantity.at.is_empty(),
                "{text:?}"
            );
            assert!(text.get(quantity.at.clone()).is_some(), "{text:?}");
            floor = quantity.at.end;
        }
        super::head(&text);
    }
}

#[test]
fn heads_give_factor_and_unit() {
    for (text, factor, unit) in [
        ("Budget (thousand yen)", 1000, "yen"),
        ("Amount (millions of yen)", 1_000_000, "yen"),
        ("(1,000 yen)", 1000, "yen"),
        ("Change (%)", 1, "%"),
        ("Visitors (thousands)", 1000, "bare"),
        ("Number of people", 1, "person"),
        ("Area (km2)", 1, "km2"),
        ("Area (\u{33a2})", 1, "km2"),
        ("Generation (MWh)", 1000, "kWh"),
        ("Supply (thousand kL)", 1_000_000, "L"),
        ("Emissions (t-CO2)", 1, "t-CO2"),
        ("Budget (FY2023, thousand yen)", 1000, "yen"),
        ("10,000 yen", 10_000, "yen"),
        ("Flowers (10,000 stems)", 10_000, "thing"),
        ("Output (ten thousand tonnes)", 10_000, "t"),
        (
            "Stays (tens of thousands of guest-nights)",
            10_000,
            "guest-night",
        ),
        ("Visitors ('000 persons)", 1000, "person"),
        ("\u{2019}000 households", 1000, "household"),
        ("Sales (\u{a5}m)", 1_000_000, "yen"),
        ("Sales (\u{a5}100m)", 100_000_000, "yen"),
        ("100m yen", 100_000_000, "yen"),
        ("Distance (100 m)", 100, "m"),
        ("Water (1,000 cubic metres)", 1000, "m3"),
        ("Floor space (thousand sq. m)", 1000, "m2"),
        ("Labour (1,000 person-days)", 1000, "thing"),
        ("Cost (yen per 1,000 persons)", 1, "yen"),
        ("Income (1,000 yen/person)", 1000, "yen"),
        ("Unit: persons, thousand yen", 1, "person"),
        ("Households (persons, thousands)", 1000, "person"),
    ] {
        let head = super::head(text).map(|head| (head.factor, head.unit.name()));
        assert_eq!(head, Some((factor.into(), unit)), "{text}");
    }
    assert_eq!(super::head("Name of the programme"), None);
    assert_eq!(super::head("Index (2020 = 100)"), None);
}

#[test]
fn more_digits_than_can_be_held_are_no_number() {
    for text in [
        "12 345 678 901.1234567890 people",
        "1 234 567 890 123.123456789",
        "999,999,999,999,999.9999999999",
    ] {
        let most = rust_decimal::Decimal::from(10u64.pow(18));
        for quantity in super::scan(text) {
            if let crate::scan::What::Amount(amount) = quantity.what {
                assert!(amount.number.value < most, "{text}");
            }
        }
    }
}
