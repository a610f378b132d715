//! A short notation for texts and what a scanner finds in them: `{fragment|normal
//! form}` stands for a fragment and its quantity.

use crate::scan::{Amount, Count, Hold, Limit, Number, Part, Quantity, Time, Turn, Unit, What};
use rust_decimal::Decimal;

pub(super) const UNITS: &[(&str, Unit)] = &[
    ("bare", Unit::Bare),
    ("thing", Unit::Thing),
    ("person", Unit::Person),
    ("household", Unit::Household),
    ("place", Unit::Place),
    ("company", Unit::Company),
    ("time", Unit::Time),
    ("fold", Unit::Fold),
    ("%", Unit::Percent),
    ("point", Unit::Point),
    ("share", Unit::Share),
    ("yen", Unit::Yen),
    ("year", Unit::Year),
    ("month", Unit::Month),
    ("day", Unit::Day),
    ("hour", Unit::Hour),
    ("minute", Unit::Minute),
    ("age", Unit::Age),
    ("cohort", Unit::Cohort),
    ("km", Unit::Kilometre),
    ("m", Unit::Metre),
    ("ha", Unit::Hectare),
    ("m2", Unit::SquareMetre),
    ("degree", Unit::Degree),
    ("t", Unit::Tonne),
    ("week", Unit::Week),
    ("night", Unit::Night),
];

fn unit(name: &str) -> Unit {
    UNITS
        .iter()
        .find(|(known, _)| *known == name)
        .unwrap_or_else(|| panic!("no unit {name}"))
        .1
}

fn number(text: &str) -> Number {
    let value: Decimal = text.parse().unwrap_or_else(|_| panic!("no number {text}"));
    let place = -(value.scale() as i8);
    Number { value, place }
}

fn time(text: &str) -> Option<Time> {
    let (text, part) = match text.split_once(' ') {
        Some((text, part)) => (text, Some(part)),
        None => (text, None),
    };
    let (count, rest) = if let Some(rest) = text.strip_prefix("fy") {
        (Count::Fiscal, rest)
    } else if let Some(rest) = text.strip_prefix("cy") {
        (Count::Calendar, rest)
    } else if let Some(rest) = text.strip_prefix('y') {
        (Count::Open, rest)
    } else {
        (Count::Open, text)
    };
    if rest == text && !rest.starts_with('m') {
        return None;
    }
    let mut time = Time {
        count,
        part: part.map(|p| match p {
            "end" => Part::End,
            "start" => Part::Start,
            "q1" => Part::Quarter(1),
            other => panic!("no part {other}"),
        }),
        ..Time::default()
    };
    if let Some(rest) = rest.strip_prefix('m') {
        let (month, day) = rest.split_once('-').unwrap_or((rest, ""));
        time.month = Some(month.parse().ok()?);
        time.day = day.parse().ok();
        return Some(time);
    }
    let mut parts = rest.split('-');
    time.year = Some(parts.next()?.parse().ok()?);
    time.month = parts.next().and_then(|m| m.parse().ok());
    time.day = parts.next().and_then(|d| d.parse().ok());
    Some(time)
}

fn quantity(text: &str, at: std::ops::Range<usize>) -> Quantity {
    let mut rest = text;
    let mut hold = Hold::Firm;
    let mut turn = None;
    for (word, as_) in [(" soft", Hold::Soft), (" word", Hold::Worded)] {
        if let Some(head) = rest.strip_suffix(word) {
            (rest, hold) = (head, as_);
        }
    }
    for (word, as_) in [(" up", Turn::Up), (" down", Turn::Down)] {
        if let Some(head) = rest.strip_suffix(word) {
            (rest, turn) = (head, Some(as_));
        }
    }
    let about = rest.starts_with('~');
    rest = rest.trim_start_matches('~');
    let mut limit = None;
    for (sign, as_) in [
        (">=", Limit::AtLeast),
        ("<=", Limit::AtMost),
        (">", Limit::MoreThan),
        ("<", Limit::LessThan),
    ] {
        if let Some(tail) = rest.strip_prefix(sign) {
            (rest, limit) = (tail, Some(as_));
            break;
        }
    }
    let what = if let Some(n) = rest.strip_prefix('#') {
        What::Ordinal(n.parse().expect("a place"))
    } else if let Some((from, to)) = rest.split_once("..").filter(|(f, _)| time(f).is_some()) {
        What::Span(time(from).expect("a time"), time(to).expect("a time"))
    } else if let Some((hours, minutes)) = rest.split_once(':') {
        let number = |text: &str| text.parse::<u16>().expect("a number");
        What::Clock(number(hours) * 60 + number(minutes))
    } else if let Some(time) = time(rest) {
        What::Time(time)
    } else {
        let (value, named) = rest.split_once(' ').unwrap_or((rest, "bare"));
        let (named, per) = named
            .split_once('/')
            .map_or((named, None), |(n, p)| (n, Some(unit(p))));
        let (from, to) = value
            .split_once("..")
            .map_or((value, None), |(f, t)| (f, Some(t)));
        What::Amount(Amount {
            number: number(from),
            to: to.map(number),
            unit: unit(named),
            per,
        })
    };
    Quantity {
        at,
        what,
        about,
        limit,
        turn,
        hold,
    }
}

/// The text without its marks, and the quantities marked in it.
pub(super) fn read(marked: &str) -> (String, Vec<Quantity>) {
    let mut text = String::new();
    let mut found = Vec::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (inner, after) = after.split_once('}').expect("a closing bracket");
        let (fragment, form) = inner.split_once('|').expect("a normal form");
        let start = text.len();
        text.push_str(fragment);
        found.push(quantity(form, start..text.len()));
        rest = after;
    }
    text.push_str(rest);
    (text, found)
}
