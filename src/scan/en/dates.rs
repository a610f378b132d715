//! Points of the calendar that begin with figures and have no name of a month.

use super::super::quantity::{Count, Time};
use super::calendar::{Point, day, four, glued, trailing_year};
use super::text::Text;

/// 2023-12-08, 2023/12/8, 2023.12.8, 2023-04.
pub(super) fn iso(text: Text, at: usize) -> Option<Point> {
    let (year, count, end) = text.digits(at)?;
    if count <= 2 {
        return day_first(text, at);
    }
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

/// 01.05.2023, the first of May, and 5/13/2023, the thirteenth.
pub(super) fn day_first(text: Text, at: usize) -> Option<Point> {
    let (first, _, end) = text.digits(at)?;
    let sign = text.byte(end);
    if !matches!(sign, b'.' | b'/') {
        return None;
    }
    let (second, count, end) = text.digits(end + 1)?;
    if count > 2 || text.byte(end) != sign {
        return None;
    }
    let (year, end) = four(text, end + 1)?;
    if text.byte(end) == b'/' {
        return None;
    }
    let (day, month) = if sign == b'.' || first > 12 {
        (first, second)
    } else {
        (second, first)
    };
    if !(1..=31).contains(&day) || !(1..=12).contains(&month) {
        return None;
    }
    Some(Point {
        time: Time {
            count: Count::Calendar,
            year: Some(year),
            month: u8::try_from(month).ok(),
            day: u8::try_from(day).ok(),
            part: None,
        },
        start: at,
        end,
    })
}

/// 03/2024.
pub(super) fn month_year(text: Text, at: usize) -> Option<Point> {
    let (month, count, end) = text.digits(at)?;
    if count > 2 || !(1..=12).contains(&month) || text.byte(end) != b'/' {
        return None;
    }
    let (year, end) = four(text, end + 1)?;
    if text.byte(end) == b'/' {
        return None;
    }
    Some(Point {
        time: Time {
            count: Count::Calendar,
            year: Some(year),
            month: u8::try_from(month).ok(),
            ..Time::default()
        },
        start: at,
        end,
    })
}

/// The short second year of a span: 31 in 2024–31.
pub(super) fn short_year(text: Text, at: usize, first: Option<&Time>) -> Option<Point> {
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
pub(super) fn day_alone(text: Text, at: usize, first: Option<&Time>) -> Option<Point> {
    let first = first.filter(|time| time.day.is_some() && time.month.is_some())?;
    let (day, mut end) = day(text, at)?;
    // from April 14 to 5 p.m. on June 13
    let hour = text
        .next(end)
        .is_some_and(|half| half.is(&["am", "pm", "a", "p", "o"]));
    if hour {
        return None;
    }
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
