//! Years that are named by their count: FY2023, fiscal 2023/24, Reiwa 5.

use super::super::quantity::{Count, Quantity, Time};
use super::calendar::{Point, century, day, dotted, four, glued, month, point};
use super::dates::month_year;
use super::text::{Text, Word};
use super::{amount, numeral};

/// The end of a year that is split: 2023/24. And whether by a slash.
pub(super) fn split(text: Text, year: i32, end: usize) -> Option<(bool, usize)> {
    let dash = text.dash(end);
    let slash = text.byte(end) == b'/';
    let length = if slash { 1 } else { dash };
    if length == 0 {
        return None;
    }
    let (value, count, behind) = text.digits(end + length)?;
    let next = i64::from(year) + 1;
    let value = i64::try_from(value).ok()?;
    let follows = match count {
        2 => value == next % 100,
        4 => value == next,
        _ => false,
    };
    (follows && !glued(text, behind) && text.byte(behind) != b'/').then_some((slash, behind))
}

/// Where "fiscal year" behind a year ends.
pub(super) fn said_fiscal(text: Text, at: usize) -> Option<usize> {
    let word = text.next(at)?;
    let kind = word.is(&[
        "fiscal",
        "financial",
        "business",
        "academic",
        "school",
        "budget",
        "accounting",
    ]);
    if !kind {
        return None;
    }
    let year = text
        .next(word.end)
        .filter(|next| next.is(&["year", "years", "yr"]));
    year.map(|year| year.end)
}

/// FY2023, FY 2023/24, fiscal 2023, fiscal year ended March 2024.
pub(super) fn fiscal(text: Text, word: &Word) -> Option<Point> {
    let mut end = word.end;
    match word.lower() {
        b"fy" | b"fys" | b"jfy" | b"sfy" | b"cy" => {}
        b"fiscal" | b"financial" | b"business" | b"academic" | b"school" => {
            let year = text
                .next(end)
                .filter(|next| next.is(&["year", "years", "yr"]));
            if year.is_none() && !word.is(&["fiscal"]) {
                return None;
            }
            end = year.map_or(end, |year| year.end);
            let bracket = text.skip(end);
            for gloss in ["(FY)", "(FYs)", "(JFY)"] {
                if text.has(bracket, gloss) {
                    end = bracket + gloss.len();
                }
            }
        }
        b"year" | b"years" => {}
        _ => return None,
    }
    if let Some(point) = closing(text, word, end) {
        return Some(point);
    }
    if word.is(&["year", "years"]) {
        return None;
    }
    let at = text.skip(end);
    let at = at + text.hyphen(at) + text.apostrophe(at);
    if let Some(closing) = month_year(text, at) {
        let (year, month) = (closing.time.year?, closing.time.month?);
        return Some(closed(word.start, year, month, closing.end));
    }
    // FY2204 is a year, if a wrong one
    let any = || match text.digits(at)? {
        (value, 4, end) if word.is(&["fy"]) && !glued(text, end) => {
            Some((i32::try_from(value).ok()?, end))
        }
        _ => None,
    };
    let mut point = if let Some((year, behind)) = four(text, at).or_else(any) {
        let end = split(text, year, behind)
            .filter(|(slash, behind)| {
                *slash || text.byte(behind - 3) < b'0' || text.byte(behind - 3) > b'9'
            })
            .map_or(behind, |(_, behind)| behind);
        Point {
            time: Time {
                year: Some(year),
                ..Time::default()
            },
            start: word.start,
            end,
        }
    } else if let Some((value, 2, behind)) = text.digits(at) {
        // last fiscal year 87 households
        let named = word.is(&["fiscal", "academic", "school", "business", "financial"]);
        if named && text.apostrophe(at) == 0 && (glued(text, behind) || end > word.end) {
            return None;
        }
        let year = century(value)?;
        let end = split(text, year, behind).map_or(behind, |(_, behind)| behind);
        Point {
            time: Time {
                year: Some(year),
                ..Time::default()
            },
            start: word.start,
            end,
        }
    } else {
        let era = text.word(at).and_then(|word| era(text, &word))?;
        Point {
            start: word.start,
            ..era
        }
    };
    point.time.count = if word.is(&["cy"]) {
        Count::Calendar
    } else {
        Count::Fiscal
    };
    Some(point)
}

/// "year ended March 31, 2024": the fiscal year that closes then.
pub(super) fn closing(text: Text, word: &Word, end: usize) -> Option<Point> {
    let mut verb = text.next(end)?;
    if word.is(&["year"]) && verb.is(&["to"]) {
        text.next(verb.end).filter(|next| month(next) == Some(3))?;
    } else if !verb.is(&["ended", "ending", "ends"]) {
        return None;
    }
    if let Some(filler) = text.next(verb.end).filter(|next| next.is(&["on", "in"])) {
        verb = filler;
    }
    let date = point(text, text.skip(verb.end), None)?;
    let (year, month) = (date.time.year?, date.time.month?);
    Some(closed(word.start, year, month, date.end))
}

/// The fiscal year that closes in a month: that of public bodies by its first year, that
/// of a firm by its last month, as 2023年8月期 is.
pub(super) fn closed(start: usize, year: i32, month: u8, end: usize) -> Point {
    let time = match month {
        3 => Time {
            count: Count::Fiscal,
            year: Some(year - 1),
            ..Time::default()
        },
        12 => Time {
            count: Count::Fiscal,
            year: Some(year),
            ..Time::default()
        },
        _ => Time {
            count: Count::Calendar,
            year: Some(year),
            month: Some(month),
            ..Time::default()
        },
    };
    Point { time, start, end }
}

/// The year before the first of an era that is named in full, and its last year.
pub(super) fn first_year(name: &Word) -> Option<(i32, i32)> {
    Some(match name.lower() {
        b"reiwa" => (2018, 99),
        b"heisei" => (1988, 31),
        b"showa" => (1925, 64),
        b"taisho" => (1911, 15),
        b"meiji" => (1867, 45),
        _ => return None,
    })
    .filter(|_| name.capital)
}

/// Reiwa 5, Heisei 31, R5, H28, R5.12.8.
pub(super) fn era(text: Text, word: &Word) -> Option<Point> {
    let letter = word.end - word.start == 1;
    let (base, longest) = match word.lower() {
        b"heisei" => (1988, 99),
        b"r" if letter && word.capital => (2018, 40),
        b"h" if letter && word.capital => (1988, 31),
        b"s" if letter && word.capital => (1925, 64),
        _ => first_year(word)?,
    };
    let at = if letter {
        word.end
    } else {
        text.skip(word.end)
    };
    let (value, count, end) = text.digits(at)?;
    if letter && is_measured(text, word, end) {
        return None;
    }
    let value = i32::try_from(value).ok()?;
    // H1 to H6 and S1 to S19 name other things
    let least = match word.lower() {
        b"h" => 7,
        b"s" => 20,
        _ => 1,
    };
    // Showa 20th yr
    let place = text
        .word(end)
        .filter(|place| !letter && place.is(&["st", "nd", "rd", "th"]))
        .and_then(|place| text.next(place.end))
        .filter(|year| year.is(&["yr", "year"]));
    let end = place.map_or(end, |year| year.end);
    if count > 2
        || value < least
        || value > longest
        || place.is_none() && text.byte(end).is_ascii_alphabetic()
    {
        return None;
    }
    let mut time = Time {
        year: Some(base + value),
        ..Time::default()
    };
    let mut end = end;
    if matches!(text.byte(end), b'.' | b'/')
        && let Some((month, _, behind)) = text.digits(end + 1)
        && (1..=12).contains(&month)
        && text.byte(behind) == text.byte(end)
        && let Some((day, _, behind)) = text.digits(behind + 1)
        && (1..=31).contains(&day)
    {
        time.count = Count::Calendar;
        time.month = u8::try_from(month).ok();
        time.day = u8::try_from(day).ok();
        end = behind;
    }
    // Reiwa 6, December 16
    let comma = usize::from(text.byte(end) == b',');
    if !letter
        && time.month.is_none()
        && let Some(name) = text.next(end + comma)
        && let Some(month) = month(&name)
    {
        time.count = Count::Calendar;
        time.month = Some(month);
        end = dotted(text, &name);
        if let Some((day, behind)) = day(text, text.skip(end)) {
            time.day = Some(day);
            end = behind;
        }
    }
    if time.month.is_none()
        && let Some(behind) = said_fiscal(text, end)
    {
        time.count = Count::Fiscal;
        end = behind;
    }
    Some(Point {
        time,
        start: word.start,
        end,
    })
}

/// Whether a letter is the sign of what is measured, whose whole number ends at a place:
/// effective reproduction R1.7.
fn is_measured(text: Text, word: &Word, end: usize) -> bool {
    word.is(&["r"])
        && text.byte(end) == b'.'
        && text.digits(end + 1).is_some_and(|(part, _, behind)| {
            text.byte(behind) != b'.'
                && (!(1..=12).contains(&part)
                    || text.last(word.start).is_some_and(|named| {
                        named.is(&["reproduction", "resistance", "radius", "curvature"])
                    }))
        })
}

/// The number behind such a letter.
pub(super) fn measured(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    let (_, _, end) = text.digits(word.end)?;
    is_measured(text, word, end)
        .then(|| numeral::figures(text, word.end))
        .flatten()
        .and_then(|number| amount::amount(text, number))
}
