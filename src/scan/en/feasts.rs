//! Days and stretches of the calendar that are told by other words than a month and a
//! figure: New Year's Day 2006, the first of April, the first three months of 2025.

use super::super::quantity::{Count, Hold, Part, Quantity, Time, What};
use super::calendar::{self, Point, dotted, month, trailing_year};
use super::numeral;
use super::ordinal::{self, plain};
use super::text::{Text, Word};
use super::time;
use super::words;

/// New Year's Day, Christmas Eve. Without a year it may be told without any figure.
pub(super) fn feast(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    if !word.capital {
        return None;
    }
    let day = text.next(word.end);
    let (month, date, end) = if word.is(&["new"]) {
        let year = day.filter(|year| year.is(&["year"]))?;
        let quote = text.apostrophe(year.end);
        let s = text
            .word(year.end + quote)
            .filter(|s| quote > 0 && s.is(&["s"]))?;
        let day = text.next(s.end)?;
        match day.lower() {
            b"day" => (1, 1, day.end),
            b"eve" => (12, 31, day.end),
            _ => return None,
        }
    } else {
        let day = day.filter(|day| day.capital)?;
        match day.lower() {
            b"day" => (12, 25, day.end),
            b"eve" => (12, 24, day.end),
            _ => return None,
        }
    };
    let mut time = Time {
        month: Some(month),
        day: Some(date),
        ..Time::default()
    };
    let year = trailing_year(text, end);
    if let Some((year, _)) = year {
        time.year = Some(year);
        time.count = Count::Calendar;
    }
    let end = year.map_or(end, |(_, end)| end);
    let hold = if time.year.is_some() {
        Hold::Firm
    } else {
        Hold::Soft
    };
    Some((plain(word.start, end, What::Time(time), hold), end))
}

/// The first of April, the sixth day of July, 1955, the third to the sixth of May: the
/// walk has come to the ordinal, which ends at `end`.
pub(super) fn day_of(text: Text, start: usize, end: usize, day: u64) -> Option<(Quantity, usize)> {
    let day = u8::try_from(day)
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    let of = text.next(end)?;
    if of.is(&["to", "through", "until"]) {
        let (last, behind) = nth(text, of.end)?;
        let close = month_of(text, start, behind, last)?;
        let first = Time {
            day: Some(day),
            ..close.time
        };
        let what = What::Span(first, close.time);
        return Some((plain(start, close.end, what, Hold::Firm), close.end));
    }
    Some(time::finish(text, month_of(text, start, end, day)?))
}

/// Days of a month that is told elsewhere: from the 20th to the 26th. The walk has come
/// to the first, which ends at `end`.
pub(super) fn days(text: Text, start: usize, end: usize, day: u64) -> Option<(Quantity, usize)> {
    let the = text.last(start).filter(|the| the.is(&["the"]))?;
    let at = text.skip(end);
    let (word, dash) = (text.word(at), text.dash(at));
    let led = text.last(the.start);
    // by the 24th, on the 10th
    let dated = led
        .is_some_and(|led| led.is(&["by", "on", "until", "till", "before", "after", "from", "to"]));
    if dated && dash == 0 && word.is_none_or(|word| closes(text, &word)) {
        let day = u8::try_from(day).ok().filter(|day| *day <= 31)?;
        let what = What::Time(Time {
            day: Some(day),
            ..Time::default()
        });
        return Some((plain(start, end, what, Hold::Firm), end));
    }
    let next = match word {
        _ if dash > 0 => at + dash,
        Some(to) if to.is(&["to", "through", "until"]) => to.end,
        Some(and) if and.is(&["and"]) && led.is_some_and(|word| word.is(&["between"])) => and.end,
        _ => return None,
    };
    let (last, behind) = nth(text, next)?;
    let first = u8::try_from(day)
        .ok()
        .filter(|first| *first < last && last <= 31)?;
    // from the 5th to the 10th floor
    let free = text.hyphen(behind) == 0 && text.next(behind).is_none_or(|next| goes_on(&next));
    let time = |day| Time {
        day: Some(day),
        ..Time::default()
    };
    let what = What::Span(time(first), time(last));
    free.then(|| (plain(start, behind, what, Hold::Firm), behind))
}

/// Words that go on behind a day of the month, and name nothing that is counted.
fn goes_on(word: &Word) -> bool {
    word.is(&[
        "of",
        "inclusive",
        "and",
        "each",
        "every",
        "in",
        "for",
        "at",
        "on",
        "by",
        "with",
        "only",
        "when",
        "where",
        "as",
        "is",
        "was",
        "or",
        "but",
        "are",
        "were",
        "to",
    ])
}

/// The same where a lone day ends: the 24th of every month, but not the 5th and 6th floors.
fn closes(text: Text, word: &Word) -> bool {
    match word.lower() {
        b"of" => text
            .next(word.end)
            .is_some_and(|each| each.is(&["each", "every", "that"])),
        b"and" | b"or" | b"to" => false,
        _ => goes_on(word),
    }
}

/// An ordinal in letters or figures, and where it ends.
fn nth(text: Text, at: usize) -> Option<(u8, usize)> {
    let mut at = text.skip(at);
    if let Some(the) = text.word(at).filter(|the| the.is(&["the"])) {
        at = text.skip(the.end);
    }
    if let Some((value, _, end)) = text.digits(at) {
        let ending = text.word(end)?;
        let fits = ending.is(&["st", "nd", "rd", "th"]);
        return Some((u8::try_from(value).ok().filter(|_| fits)?, ending.end));
    }
    let word = text.word(at)?;
    let (value, end) = match words::tens(&word) {
        Some(tens) => {
            let ones = text.joined(word.end)?;
            (tens + ordinal::value(&ones)?, ones.end)
        }
        None => (ordinal::value(&word)?, word.end),
    };
    Some((u8::try_from(value).ok()?, end))
}

/// The day of the month whose name stands behind "of" or "day of".
fn month_of(text: Text, start: usize, end: usize, day: u8) -> Option<Point> {
    let mut of = text.next(end)?;
    if of.is(&["day"]) {
        of = text.next(of.end)?;
    }
    let name = text.next(of.end).filter(|_| of.is(&["of"]))?;
    let mut time = Time {
        month: Some(month(&name)?),
        day: Some(day),
        ..Time::default()
    };
    let mut end = dotted(text, &name);
    // the first of August's storms
    if text.apostrophe(end) > 0 {
        return None;
    }
    if let Some((year, behind)) = trailing_year(text, end) {
        time.year = Some(year);
        time.count = Count::Calendar;
        end = behind;
    }
    Some(Point { time, start, end })
}

/// The number at a place and where it ends.
fn small(text: Text, at: usize) -> Option<(u64, usize)> {
    let at = text.skip(at);
    let numeral = match text.digit(at) {
        Some(_) => numeral::figures(text, at)?,
        None => words::number(text, &text.word(at)?)?,
    };
    (numeral.power == 0 && numeral.places == 0).then_some((numeral.mantissa, numeral.end))
}

/// Where "months" behind a number of months ends, if it is less than a year.
fn months(text: Text, count: u64, end: usize) -> Option<(u8, usize)> {
    let months = text
        .joined(end)
        .filter(|word| word.is(&["months", "month"]))?;
    let count = u8::try_from(count).ok()?;
    (2..=11).contains(&count).then_some((count, months.end))
}

/// The first three months of 2025: January to March. The walk has come to "first".
pub(super) fn first_months(text: Text, first: &Word) -> Option<(Quantity, usize)> {
    let (count, end) = small(text, first.end)?;
    let (count, end) = months(text, count, end)?;
    of_year(text, first.start, end, 1, count)
}

/// The last three months of 2025, the nine months to June 2025: the walk has come to
/// the number of months.
pub(super) fn counted_months(
    text: Text,
    start: usize,
    value: u64,
    end: usize,
) -> Option<(Quantity, usize)> {
    let (count, end) = months(text, value, end)?;
    let to = text.next(end)?;
    if to.is(&["of"]) {
        let last = text
            .last(start)
            .filter(|last| last.is(&["last", "final", "closing"]))?;
        return of_year(text, last.start, end, 13 - count, 12);
    }
    let mut behind = to.end;
    if to.is(&["ended", "ending"]) {
        if let Some(on) = text.next(behind).filter(|on| on.is(&["on", "in"])) {
            behind = on.end;
        }
    } else if !to.is(&["to", "through", "until"]) {
        return None;
    }
    let close = calendar::point(text, text.skip(behind), None)?;
    let last = close.time.month?;
    let first = last.checked_sub(count - 1).filter(|first| *first > 0)?;
    let time = |month| Time {
        month: Some(month),
        day: None,
        part: None,
        ..close.time
    };
    let what = What::Span(time(first), time(last));
    Some((plain(start, close.end, what, Hold::Firm), close.end))
}

/// Months of the year that stands behind "of"; of a fiscal year the parts that it has.
fn of_year(text: Text, start: usize, end: usize, from: u8, to: u8) -> Option<(Quantity, usize)> {
    let of = text.next(end).filter(|of| of.is(&["of", "in"]))?;
    let year = calendar::point(text, text.skip(of.end), None)
        .filter(|point| point.time.year.is_some() && point.time.month.is_none())?;
    let what = if year.time.count == Count::Fiscal {
        let part = match (from, to) {
            (1, 3) => Part::Quarter(1),
            (10, 12) => Part::Quarter(4),
            (1, 6) => Part::Half(1),
            // 第3四半期累計
            (1, 9) => Part::Quarter(3),
            (7, 12) => Part::Half(2),
            _ => return None,
        };
        What::Time(Time {
            part: Some(part),
            ..year.time
        })
    } else {
        let time = |month| Time {
            month: Some(month),
            count: Count::Calendar,
            ..year.time
        };
        What::Span(time(from), time(to))
    };
    Some((plain(start, year.end, what, Hold::Firm), year.end))
}
