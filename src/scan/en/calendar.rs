//! A single point of the calendar: 1 May 2019, April 2023, FY2023, Reiwa 5,
//! 2023, 2023-12-08.

use super::super::quantity::{Count, Part, Time};
use super::text::{Text, Word};

/// A point and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    pub(super) time: Time,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The point that begins at a place; `first` is the one from which a span runs.
pub(super) fn point(text: Text, at: usize, first: Option<&Time>) -> Option<Point> {
    if text.digit(at).is_some() {
        return iso(text, at)
            .or_else(|| day_month(text, at))
            .or_else(|| short_year(text, at, first))
            .or_else(|| day_alone(text, at, first))
            .or_else(|| year(text, at));
    }
    let mut word = text.word(at)?;
    if weekday(&word) {
        let comma = usize::from(matches!(text.byte(word.end), b',' | b'.'));
        let next = text.skip(word.end + comma);
        return point(text, next, first).filter(|point| point.time.month.is_some());
    }
    if word.is(&["the"]) {
        word = text.next(word.end)?;
    }
    month_first(text, &word)
        .or_else(|| fiscal(text, &word))
        .or_else(|| era(text, &word))
}

/// A month by name or abbreviation.
pub(super) fn month(word: &Word) -> Option<u8> {
    if !word.capital {
        return None;
    }
    Some(match word.lower() {
        b"january" | b"jan" => 1,
        b"february" | b"feb" => 2,
        b"march" | b"mar" => 3,
        b"april" | b"apr" => 4,
        b"may" => 5,
        b"june" | b"jun" => 6,
        b"july" | b"jul" => 7,
        b"august" | b"aug" => 8,
        b"september" | b"sep" | b"sept" => 9,
        b"october" | b"oct" => 10,
        b"november" | b"nov" => 11,
        b"december" | b"dec" => 12,
        _ => return None,
    })
}

fn weekday(word: &Word) -> bool {
    word.is(&[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
    ])
}

/// The end of a month's name with the full stop of an abbreviation.
fn dotted(text: Text, word: &Word) -> usize {
    let short = word.end - word.start <= 4 && !word.is(&["may", "june", "july"]);
    word.end + usize::from(short && text.byte(word.end) == b'.')
}

/// A day in figures, with or without its ending, and where it ends.
fn day(text: Text, at: usize) -> Option<(u8, usize)> {
    let (value, count, mut end) = text.digits(at)?;
    if count > 2 || !(1..=31).contains(&value) {
        return None;
    }
    if let Some(ending) = text.word(end) {
        if !ending.is(&["st", "nd", "rd", "th"]) {
            return None;
        }
        end = ending.end;
    }
    if text.byte(end) == b':' || text.byte(end) == b'.' && text.digit(end + 1).is_some() {
        return None;
    }
    Some((u8::try_from(value).ok()?, end))
}

/// A year of four digits, with or without a comma before it.
fn trailing_year(text: Text, at: usize) -> Option<(i32, usize)> {
    let comma = usize::from(text.byte(at) == b',');
    let mut next = text.skip(at + comma);
    if let Some(of) = text.word(next).filter(|word| word.is(&["of"])) {
        next = text.skip(of.end);
    }
    four(text, next)
}

/// Four digits that can be a year.
fn four(text: Text, at: usize) -> Option<(i32, usize)> {
    let (value, count, end) = text.digits(at)?;
    if count != 4 || !(1000..2200).contains(&value) || glued(text, end) {
        return None;
    }
    Some((i32::try_from(value).ok()?, end))
}

/// Whether digits go on as something else than a year.
fn glued(text: Text, end: usize) -> bool {
    let more = |at: usize| text.digit(at).is_some();
    text.byte(end).is_ascii_alphabetic()
        || matches!(text.byte(end), b'%' | b'_')
        || matches!(text.byte(end), b'.' | b',' | b':') && more(end + 1)
}

/// May 1, 2019; May 2019; May.
fn month_first(text: Text, word: &Word) -> Option<Point> {
    let month = month(word)?;
    let mut end = dotted(text, word);
    let mut time = Time {
        month: Some(month),
        ..Time::default()
    };
    let mut next = text.skip(end);
    if let Some(the) = text.word(next).filter(|word| word.is(&["the"])) {
        next = text.skip(the.end);
    }
    if let Some((day, behind)) = day(text, next) {
        time.day = Some(day);
        end = behind;
    }
    if let Some((year, behind)) = trailing_year(text, end) {
        time.year = Some(year);
        time.count = Count::Calendar;
        end = behind;
    } else if time.day.is_none() && text.apostrophe(next) > 0 {
        let (value, count, behind) = text.digits(next + text.apostrophe(next))?;
        if count == 2 {
            time.year = Some(century(value)?);
            time.count = Count::Calendar;
            end = behind;
        }
    }
    // "May" and "March" are words of another kind too, short forms are names
    let sure = time.day.is_some() || time.year.is_some() || end > word.end;
    if !sure && !named(text, word) {
        return None;
    }
    Some(Point {
        time,
        start: word.start,
        end,
    })
}

/// Whether a month's name alone is meant as one.
fn named(text: Text, word: &Word) -> bool {
    let doubtful = word.end - word.start <= 4 && !word.is(&["june", "july"]) || word.is(&["march"]);
    if !doubtful {
        return true;
    }
    let last = text.last(word.start);
    let before = last.is_some_and(|last| {
        last.is(&[
            "in", "by", "of", "since", "until", "till", "from", "to", "each", "every", "and",
            "early", "late", "mid", "through", "next", "last", "this", "between", "during",
            "around", "before", "after", "for", "or", "on",
        ]) || month(&last).is_some()
    });
    let at = text.skip(word.end);
    let span = text.dash(at) > 0
        || text.word(at).is_some_and(|to| {
            to.is(&["to", "through", "and"])
                && text.next(to.end).is_some_and(|m| month(&m).is_some())
        });
    let dash = text.dash(word.start.saturating_sub(3)) == 3 || text.before(word.start) == b'-';
    before || span || dash
}

/// 1 May 2019; 1st of May.
fn day_month(text: Text, at: usize) -> Option<Point> {
    let (day, end) = day(text, at)?;
    let mut word = text.joined(end)?;
    if word.is(&["of"]) {
        word = text.next(word.end)?;
    }
    let month = month(&word)?;
    let mut end = dotted(text, &word);
    let mut time = Time {
        month: Some(month),
        day: Some(day),
        ..Time::default()
    };
    let hyphen = text.hyphen(end);
    if let Some((year, behind)) = trailing_year(text, end + hyphen) {
        time.year = Some(year);
        time.count = Count::Calendar;
        end = behind;
    }
    Some(Point {
        time,
        start: at,
        end,
    })
}

/// 2023-12-08, 2023/12/8, 2023.12.8, 2023-04.
fn iso(text: Text, at: usize) -> Option<Point> {
    let (year, count, end) = text.digits(at)?;
    if count != 4 || !(1800..2200).contains(&year) {
        return None;
    }
    let sign = text.byte(end);
    if !matches!(sign, b'-' | b'/' | b'.') {
        return None;
    }
    let (month, width, end) = text.digits(end + 1)?;
    if width > 2 || !(1..=12).contains(&month) {
        return None;
    }
    let mut time = Time {
        count: Count::Calendar,
        year: i32::try_from(year).ok(),
        month: u8::try_from(month).ok(),
        ..Time::default()
    };
    if text.byte(end) == sign
        && let Some((day, width, end)) = text.digits(end + 1)
    {
        let fits = width <= 2 && (1..=31).contains(&day);
        let done = text.byte(end) != sign || text.digit(end + 1).is_none();
        time.day = u8::try_from(day).ok();
        return (fits && done).then_some(Point {
            time,
            start: at,
            end,
        });
    }
    // "2010-12" is a span of years, "2023-04" a month
    let month = sign == b'-' && width == 2 && month < 10 && year % 100 + 1 != month;
    (month && !glued(text, end)).then_some(Point {
        time,
        start: at,
        end,
    })
}

/// The short second year of a span: 31 in 2024–31.
fn short_year(text: Text, at: usize, first: Option<&Time>) -> Option<Point> {
    let first = first.filter(|time| time.month.is_none())?;
    let (value, count, end) = text.digits(at)?;
    let year = first.year?;
    if count != 2 || glued(text, end) || text.before(at).is_ascii_whitespace() {
        return None;
    }
    let year = year - year % 100 + i32::try_from(value).ok()?;
    Some(Point {
        time: Time {
            year: Some(year),
            count: first.count,
            ..Time::default()
        },
        start: at,
        end,
    })
}

/// The second day of a span in one month: 3 in May 1–3, 2023.
fn day_alone(text: Text, at: usize, first: Option<&Time>) -> Option<Point> {
    let first = first.filter(|time| time.day.is_some() && time.month.is_some())?;
    let (day, mut end) = day(text, at)?;
    let mut time = Time {
        day: Some(day),
        ..*first
    };
    if first.year.is_none()
        && let Some((year, behind)) = trailing_year(text, end)
    {
        time.year = Some(year);
        time.count = Count::Calendar;
        end = behind;
    }
    if first.year.is_some() || glued(text, end) || text.byte(end) == b'%' {
        return None;
    }
    Some(Point {
        time,
        start: at,
        end,
    })
}

/// A bare year; 2023/24 and "the 2023 fiscal year" are fiscal.
fn year(text: Text, at: usize) -> Option<Point> {
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
    if let Some((slash, behind)) = split
        && (slash || said_fiscal(text, behind).is_some())
    {
        point.time.count = Count::Fiscal;
        point.end = behind;
    }
    if text
        .last(at)
        .filter(|word| word.is(&["year"]))
        .and_then(|word| text.last(word.start))
        .is_some_and(|word| word.is(&["calendar"]))
    {
        point.time.count = Count::Calendar;
    }
    if let Some(end) = said_fiscal(text, point.end) {
        point.time.count = Count::Fiscal;
        point.end = end;
    }
    Some(point)
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
        let strict = word.is(&[
            "people",
            "persons",
            "yen",
            "households",
            "km",
            "m",
            "ha",
            "kg",
            "t",
            "hectares",
            "tonnes",
            "tons",
            "kilometres",
            "kilometers",
            "metres",
            "meters",
            "million",
            "thousand",
            "billion",
            "percent",
            "units",
            "dollars",
            "euros",
            "kw",
            "kwh",
            "mw",
        ]);
        let loose = value < 1850 && super::nouns::plural(word.lower()).is_some();
        strict || loose
    });
    !counted
        || timed
            && !last.is_some_and(|word| word.is(&["of", "the", "to", "around", "for", "and", "or"]))
}

/// The end of a year that is split: 2023/24. And whether by a slash.
fn split(text: Text, year: i32, end: usize) -> Option<(bool, usize)> {
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
fn said_fiscal(text: Text, at: usize) -> Option<usize> {
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
fn fiscal(text: Text, word: &Word) -> Option<Point> {
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
    let mut point = if let Some((year, behind)) = four(text, at) {
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
        if word.is(&["fiscal", "academic", "school", "business", "financial"])
            && text.apostrophe(at) == 0
            && glued(text, behind)
        {
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
fn closing(text: Text, word: &Word, end: usize) -> Option<Point> {
    let mut verb = text.next(end)?;
    if word.is(&["year"]) && verb.is(&["to"]) {
        let month = text.next(verb.end)?;
        month_name(&month)?;
    } else if !verb.is(&["ended", "ending", "ends"]) {
        return None;
    }
    if let Some(filler) = text.next(verb.end).filter(|next| next.is(&["on", "in"])) {
        verb = filler;
    }
    let date = point(text, text.skip(verb.end), None)?;
    let (year, month) = (date.time.year?, date.time.month?);
    Some(Point {
        time: Time {
            count: Count::Fiscal,
            year: Some(if month == 12 { year } else { year - 1 }),
            ..Time::default()
        },
        start: word.start,
        end: date.end,
    })
}

fn month_name(word: &Word) -> Option<u8> {
    month(word)
}

/// Reiwa 5, Heisei 31, R5, H28, R5.12.8.
fn era(text: Text, word: &Word) -> Option<Point> {
    let letter = word.end - word.start == 1;
    let (base, longest) = match word.lower() {
        b"reiwa" => (2018, 99),
        b"heisei" => (1988, 99),
        b"showa" => (1925, 64),
        b"taisho" => (1911, 15),
        b"meiji" => (1867, 45),
        b"r" if letter && word.capital => (2018, 40),
        b"h" if letter && word.capital => (1988, 31),
        b"s" if letter && word.capital => (1925, 64),
        _ => return None,
    };
    let at = if letter {
        word.end
    } else {
        text.skip(word.end)
    };
    let (value, count, end) = text.digits(at)?;
    let value = i32::try_from(value).ok()?;
    // H1 to H6 and S1 to S19 name other things
    let least = match word.lower() {
        b"h" => 7,
        b"s" => 20,
        _ => 1,
    };
    if count > 2 || value < least || value > longest || text.byte(end).is_ascii_alphabetic() {
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

/// The year that two digits mean.
pub(super) fn century(value: u64) -> Option<i32> {
    let value = i32::try_from(value).ok()?;
    Some(if value < 70 {
        2000 + value
    } else {
        1900 + value
    })
}

/// The point with the same year in another count behind it taken in: Reiwa 5
/// (2023), FY2023 (Reiwa 5).
pub(super) fn same(text: Text, first: Point) -> Point {
    let at = text.skip(first.end);
    if text.byte(at) != b'(' {
        return first;
    }
    let Some(second) = point(text, at + 1, None) else {
        return first;
    };
    let equal = second.time.year == first.time.year
        && second.time.month.is_none()
        && second.time.part.is_none();
    if !equal || text.byte(second.end) != b')' {
        return first;
    }
    let mut time = first.time;
    if second.time.count == Count::Fiscal {
        time.count = Count::Fiscal;
    }
    Point {
        time,
        start: first.start,
        end: second.end + 1,
    }
}

/// The point with a quarter or half behind it: FY2024 Q1, 2024 first half.
pub(super) fn part(text: Text, first: Point) -> Point {
    if first.time.month.is_some() || first.time.year.is_none() {
        return first;
    }
    let Some(word) = text.next(first.end) else {
        return first;
    };
    let digit = text.digits(word.end);
    let (part, end) = match (word.lower(), digit) {
        (b"q", Some((quarter @ 1..=4, 1, end))) => (Part::Quarter(quarter as u8), end),
        (b"h", Some((half @ 1..=2, 1, end))) => (Part::Half(half as u8), end),
        (b"end", _) => (Part::End, word.end),
        _ => return first,
    };
    Point {
        time: Time {
            part: Some(part),
            ..first.time
        },
        start: first.start,
        end,
    }
}

/// The two ends of a span, each made whole from the other.
pub(super) fn joined(first: Time, second: Time) -> (Time, Time) {
    let (mut first, mut second) = (first, second);
    if first.year.is_none() && second.year.is_some() {
        first.year = second.year;
        first.count = second.count;
    } else if second.year.is_none() && first.year.is_some() && second.month >= first.month {
        second.year = first.year;
        second.count = first.count;
    }
    if first.month.is_none() && second.month.is_none() {
        match (first.count, second.count) {
            (Count::Fiscal, Count::Open) => second.count = Count::Fiscal,
            (Count::Open, Count::Fiscal) => first.count = Count::Fiscal,
            _ => {}
        }
    }
    (first, second)
}

/// Whether a second point can end a span that begins with the first.
pub(super) fn fits(first: &Time, second: &Time) -> bool {
    match (first.year, second.year) {
        (Some(first), Some(second)) => first <= second,
        (None, None) => first.month.is_some() && second.month.is_some(),
        (Some(_), None) => second.month.is_some(),
        (None, Some(_)) => first.month.is_some() && second.month.is_some(),
    }
}
