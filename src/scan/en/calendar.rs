//! A single point of the calendar: 1 May 2019, April 2023, FY2023, Reiwa 5,
//! 2023, 2023-12-08.

use super::super::quantity::{Count, Part, Time};
use super::dates::{day_alone, iso, month_year, short_year};
use super::fiscal::{era, fiscal};
use super::index::Index;
use super::text::{Text, Word};
use super::years::year;

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
            .or_else(|| month_year(text, at))
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

/// Whether a date with a day begins at a place.
pub(super) fn dated(text: Text, at: usize) -> bool {
    point(text, at, None).is_some_and(|point| point.time.day.is_some())
}

/// The months and their abbreviations.
#[rustfmt::skip]
pub(super) const MONTHS: &[(&str, u8)] = &[
    ("january", 1), ("jan", 1), ("february", 2), ("feb", 2), ("march", 3), ("mar", 3),
    ("april", 4), ("apr", 4), ("may", 5), ("june", 6), ("jun", 6), ("july", 7), ("jul", 7),
    ("august", 8), ("aug", 8), ("september", 9), ("sep", 9), ("sept", 9), ("october", 10),
    ("oct", 10), ("november", 11), ("nov", 11), ("december", 12), ("dec", 12),
];

static INDEX: Index<64> = Index::of(MONTHS);

/// A month by name or abbreviation.
pub(super) fn month(word: &Word) -> Option<u8> {
    if !word.capital {
        return None;
    }
    INDEX.find(word.key()).map(|at| MONTHS[at].1)
}

/// A day of the week, or its abbreviation.
pub(super) fn weekday(word: &Word) -> bool {
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
pub(super) fn dotted(text: Text, word: &Word) -> usize {
    let short = word.end - word.start <= 4 && !word.is(&["may", "june", "july"]);
    word.end + usize::from(short && text.byte(word.end) == b'.')
}

/// A day in figures, with or without its ending, and where it ends.
pub(super) fn day(text: Text, at: usize) -> Option<(u8, usize)> {
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
    let sign = text.byte(end);
    let more = text.digit(end + 1).is_some();
    let group = sign == b',' && text.digits(end + 1).is_some_and(|(_, count, _)| count == 3);
    if matches!(sign, b':' | b'%' | b'/') || sign == b'.' && more || group {
        return None;
    }
    Some((u8::try_from(value).ok()?, end))
}

/// A year of four digits, with or without a comma before it.
pub(super) fn trailing_year(text: Text, at: usize) -> Option<(i32, usize)> {
    let comma = usize::from(text.byte(at) == b',');
    let mut next = text.skip(at + comma);
    if let Some(of) = text.word(next).filter(|word| word.is(&["of"])) {
        next = text.skip(of.end);
    }
    four(text, next)
}

/// Four digits that can be a year.
pub(super) fn four(text: Text, at: usize) -> Option<(i32, usize)> {
    let (value, count, end) = text.digits(at)?;
    if count != 4 || !(1000..2200).contains(&value) || glued(text, end) {
        return None;
    }
    Some((i32::try_from(value).ok()?, end))
}

/// Whether digits go on as something else than a year.
pub(super) fn glued(text: Text, end: usize) -> bool {
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
    if text.byte(next) == b','
        && let Some((_, behind)) = day(text, text.skip(next + 1))
        && text.byte(behind) == b','
        && four(text, text.skip(behind + 1)).is_some()
    {
        next = text.skip(next + 1);
    }
    if let Some((day, behind)) = day(text, next) {
        time.day = Some(day);
        end = named_day(text, behind);
    }
    if let Some((year, behind)) = trailing_year(text, end) {
        time.year = Some(year);
        time.count = Count::Calendar;
        end = behind;
    } else if time.day.is_none()
        && text.apostrophe(next) > 0
        && let Some((value, 2, behind)) = text.digits(next + text.apostrophe(next))
    {
        time.year = Some(century(value)?);
        time.count = Count::Calendar;
        end = behind;
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

/// The end of the day of the week in brackets: May 3 (Fri.), 2024.
fn named_day(text: Text, end: usize) -> usize {
    let at = text.skip(end);
    if text.byte(at) != b'(' {
        return end;
    }
    let Some(word) = text.word(at + 1).filter(weekday) else {
        return end;
    };
    let close = word.end + usize::from(text.byte(word.end) == b'.');
    if text.byte(close) == b')' {
        close + 1
    } else {
        end
    }
}

/// Whether a month's name alone is meant as one.
fn named(text: Text, word: &Word) -> bool {
    let doubtful = word.end - word.start <= 4 && !word.is(&["june", "july"]) || word.is(&["march"]);
    if !doubtful {
        return true;
    }
    // alone in a cell
    let opens = text.opens_line(word.start);
    let closed =
        matches!(text.byte(word.end), 0 | b'|' | b'\n') || text.byte(text.skip(word.end)) == b'|';
    if opens && closed {
        return true;
    }
    let last = text.last(word.start);
    let before = last.is_some_and(|last| {
        last.is(&[
            "in",
            "by",
            "of",
            "since",
            "until",
            "till",
            "from",
            "to",
            "each",
            "every",
            "and",
            "early",
            "late",
            "mid",
            "through",
            "next",
            "last",
            "this",
            "between",
            "during",
            "around",
            "before",
            "after",
            "for",
            "or",
            "on",
            "following",
            "previous",
            "coming",
            "subsequent",
        ]) || month(&last).is_some()
    });
    let at = text.skip(word.end);
    let span = text.dash(at) > 0
        || text.byte(at) == b'/'
        || text.word(at).is_some_and(|to| {
            to.is(&["to", "through", "and"])
                && text.next(to.end).is_some_and(|m| month(&m).is_some())
        });
    let back = text.back(word.start);
    let dash = text.dash(back.saturating_sub(3)) == 3 || text.before(back) == b'-';
    // March is our busy season
    let subject = word.is(&["march"])
        && text.next(word.end).is_some_and(|verb| {
            verb.is(&[
                "is", "was", "saw", "sees", "will", "has", "had", "brings", "brought",
            ])
        });
    before || span || dash || subject
}

/// 1 May 2019; 1st of May.
fn day_month(text: Text, at: usize) -> Option<Point> {
    let (day, end) = day(text, at)?;
    let mut word = text.joined(end)?;
    if word.is(&["day"]) {
        word = text.next(word.end).filter(|of| of.is(&["of"]))?;
    }
    if word.is(&["of"]) {
        word = text.next(word.end)?;
    }
    let month = month(&word)?;
    // 19 of February's 28 days
    if text.apostrophe(word.end) > 0 && text.last(word.start).is_some_and(|of| of.is(&["of"])) {
        return None;
    }
    let mut end = named_day(text, dotted(text, &word));
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
    let slash = usize::from(text.byte(first.end) == b'/');
    let Some(word) = text.next(first.end + slash) else {
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
