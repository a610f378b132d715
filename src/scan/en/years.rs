//! Bare years: which numbers of four digits are meant as one.

use super::super::quantity::{Count, Time};
use super::calendar::{Point, four};
use super::fiscal::{said_fiscal, split};
use super::text::Text;

/// A bare year; 2023/24 and "the 2023 fiscal year" are fiscal.
pub(super) fn year(text: Text, at: usize) -> Option<Point> {
    let (year, end) = four(text, at)?;
    let mut point = Point {
        time: Time {
            year: Some(year),
            ..Time::default()
        },
        start: at,
        end,
    };
    let split = split(text, year, end);
    if let Some((_, behind)) = split
        && text
            .next(behind)
            .is_some_and(|season| season.is(&["season", "seasons"]))
    {
        // the 2024–25 season is named by its first year
        point.end = behind;
    } else if let Some((slash, behind)) = split
        && (slash || said_fiscal(text, behind).is_some())
    {
        point.time.count = Count::Fiscal;
        point.end = behind;
    }
    if let Some(start) = calendar_year(text, at) {
        point.time.count = Count::Calendar;
        point.start = start;
    }
    if let Some(word) = text.next(point.end).filter(|word| word.is(&["calendar"]))
        && let Some(year) = text.next(word.end).filter(|word| word.is(&["year"]))
    {
        point.time.count = Count::Calendar;
        point.end = year.end;
    }
    // the decade from 1955
    if let Some(from) = text
        .last(at)
        .filter(|word| word.is(&["from", "beginning", "starting"]))
        && let Some(decade) = text
            .last(from.start)
            .map(|word| match word.lower() {
                b"years" => text.last(word.start).unwrap_or(word),
                _ => word,
            })
            .filter(|word| word.is(&["decade", "ten"]))
        && year % 10 == 5
        && text
            .last(decade.start)
            .is_some_and(|the| the.is(&["the", "whole", "entire"]))
        && !text
            .next(point.end)
            .is_some_and(|to| to.is(&["to", "through", "until"]))
        && text.dash(point.end) == 0
    {
        point.time.part = Some(super::super::quantity::Part::Decade);
    }
    if let Some(end) = said_fiscal(text, point.end) {
        point.time.count = Count::Fiscal;
        point.end = end;
    }
    Some(point)
}

/// Whether two years alone in brackets tell of a life or reign: (1644-1694).
fn lived(text: Text, at: usize, end: usize) -> bool {
    let dash = text.dash(end);
    text.before(at) == b'('
        && dash > 0
        && four(text, end + dash)
            .is_some_and(|(_, behind)| matches!(text.byte(behind), b')' | b';'))
}

/// Where "calendar year" or "calendar" before a year begins.
fn calendar_year(text: Text, at: usize) -> Option<usize> {
    let last = text.last(at)?;
    let word = match last.lower() {
        b"year" => text.last(last.start)?,
        _ => last,
    };
    word.is(&["calendar"]).then_some(word.start)
}

/// Whether a bare number of four digits is meant as a year, by what stands
/// around it.
pub(super) fn is_year(text: Text, at: usize) -> bool {
    let Some((value, end)) = four(text, at) else {
        return false;
    };
    if text.byte(at) != b'1' && text.byte(at) != b'2' {
        return false;
    }
    let money = matches!(text.before(at), b'$' | b'+')
        || text.had(at, "\u{a5}")
        || text.had(at, "\u{ffe5}")
        || text.had(at, "\u{20ac}")
        || text.had(at, "\u{a3}")
        || text.had(at, "\u{2212}");
    if money {
        return false;
    }
    if calendar_year(text, at).is_some() || lived(text, at, end) {
        return true;
    }
    let last = text.last(at);
    let timed = last.is_some_and(|word| {
        word.is(&[
            "in",
            "since",
            "by",
            "until",
            "till",
            "from",
            "of",
            "the",
            "year",
            "to",
            "and",
            "for",
            "during",
            "between",
            "before",
            "after",
            "around",
            "circa",
            "late",
            "early",
            "mid",
            "end",
            "through",
            "back",
            "or",
            "around",
            "as",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "early",
            "throughout",
        ])
    });
    if value < 1850 && !timed {
        return false;
    }
    let behind = text.skip(end);
    if text.has(behind, "%") || text.has(behind, "\u{ff05}") {
        return false;
    }
    let counted = text.joined(end).is_some_and(|word| {
        let strict = word.is(&COUNTED);
        // the 1200 companies, the 1200 shell companies
        let plural = |word: &super::text::Word| super::nouns::plural(word.lower()).is_some();
        let loose = value < 1850
            && (plural(&word)
                || !word.capital
                    && !super::groups::ends_group(word.lower())
                    && text.joined(word.end).is_some_and(|noun| plural(&noun)));
        strict || loose
    });
    !counted
        || timed
            && !last.is_some_and(|word| word.is(&["of", "the", "to", "around", "for", "and", "or"]))
}

/// Words before which four figures are a number and no year.
#[rustfmt::skip]
const COUNTED: [&str; 56] = [
    "people", "times", "persons", "yen", "households", "km", "m", "ha", "kg", "t", "hectares",
    "tonnes", "tons", "kilometres", "kilometers", "metres", "meters", "million", "thousand",
    "billion", "percent", "units", "dollars", "euros", "kw", "kwh", "mw", "kilograms", "grams",
    "litres", "liters", "kilowatts", "megawatts", "gigawatts", "watts", "volts", "degrees",
    "megabytes", "gigabytes", "kilobytes", "calories", "points", "millimetres", "millimeters",
    "centimetres", "centimeters", "miles", "feet", "pounds", "acres", "hours", "minutes",
    "seconds", "mm", "cm", "kcal",
];
