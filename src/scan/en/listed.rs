//! What stands bare behind a time of a list: May 3, 4 and 5; February 10–11 and 17–18; the
//! 1st of July and October; FY2020, 2021 and 2022.

use super::super::quantity::{Count, Quantity, Time, What};
use super::calendar::{self, Point};
use super::text::Text;

/// Where a stretch of days ends, if a dash or "to" leads from the first to a later one
/// and nothing that is counted follows.
fn days_to(text: Text, first: u64, end: usize) -> Option<usize> {
    let at = text.skip(end);
    let dash = text.dash(at);
    let next = match text.word(at) {
        _ if dash > 0 => at + dash,
        Some(to) if to.is(&["to"]) => to.end,
        _ => return None,
    };
    let (last, count, behind) = text.digits(text.skip(next))?;
    let closes = matches!(text.byte(behind), 0 | b'.' | b';' | b')' | b',' | b'|')
        && !text.byte(behind + 1).is_ascii_digit()
        || text.next(behind).is_some_and(|word| {
            word.is(&[
                "and", "at", "in", "for", "with", "from", "only", "but", "or", "were", "was",
            ])
        });
    (count <= 2 && first < last && last <= 31 && closes).then_some(behind)
}

/// Where the next of a list begins, and whether a comma and whether "and" or "or" leads
/// to it.
fn joined(text: Text, end: usize) -> Option<(usize, bool, bool)> {
    let at = text.skip(end);
    let comma = text.byte(at) == b',';
    let at = text.skip(at + usize::from(comma));
    match text.word(at).filter(|word| word.is(&["and", "or"])) {
        Some(and) => Some((text.skip(and.end), comma, true)),
        None => comma.then_some((at, comma, false)),
    }
}

/// The days of a list that stand bare behind a date: May 3, 4 and 5.
fn listed_day(text: Text, first: &Time, end: usize) -> Option<Point> {
    let (at, comma, and) = joined(text, end)?;
    let (day, count, mut behind) = text.digits(at)?;
    if count > 2 || !(1..=31).contains(&day) {
        return None;
    }
    // November 11th, 12th and 18th
    let ending = text
        .word(behind)
        .filter(|word| word.is(&["st", "nd", "rd", "th"]))
        .filter(|_| first.day.is_some_and(|first| u64::from(first) < day));
    if let Some(ending) = ending {
        behind = ending.end;
        let own = text.next(behind).is_some_and(|name| {
            name.is(&["of"]) || calendar::month(&name).is_some() || name.is(&["century"])
        });
        if own {
            return None;
        }
    }
    // February 10–11 and 17–18: the second of two stretches
    let close = days_to(text, day, behind).filter(|close| {
        let later = first.day.is_some_and(|first| u64::from(first) < day);
        // 5–9, 16–20 and 23–27: others follow
        let more = text.byte(*close) == b','
            || text.next(*close).is_some_and(|and| and.is(&["and", "or"]));
        and || later && more
    });
    if close.is_some() {
        return Some(Point {
            time: Time {
                day: u8::try_from(day).ok(),
                ..*first
            },
            start: at,
            end: behind,
        });
    }
    // the last of a list, or one with "and" and another day behind it
    let next = text.skip(behind);
    let ends = |at: usize| {
        matches!(text.byte(at), 0 | b'.' | b';' | b')' | b',' | b'|')
            && !text.byte(at + 1).is_ascii_digit()
    };
    // Jan. 24, 25, 30, and Feb. 13: further numbers of a day follow
    let runs = comma
        && !and
        && text.byte(behind) == b','
        && {
            let third = text.skip(behind + 1);
            let small = text
                .digits(third)
                .is_some_and(|(value, count, _)| count < 3 && value > day && value < 32);
            let month = text
                .word(third)
                .filter(|word| word.is(&["and"]))
                .and_then(|and| text.next(and.end))
                .is_some_and(|word| calendar::month(&word).is_some());
            small || month
        }
        && first.day.is_some_and(|first| u64::from(first) < day);
    let goes_on = text.word(next).is_some_and(|word| {
        word.is(&["and"])
            && text
                .digits(text.skip(word.end))
                .is_some_and(|(_, count, _)| count < 3)
    });
    if !(ending.is_some() || runs || and && ends(behind) || !and && goes_on) {
        return None;
    }
    Some(Point {
        time: Time {
            day: u8::try_from(day).ok(),
            ..*first
        },
        start: at,
        end: behind,
    })
}

/// The months of a list that share the day of the first: the 1st day of July, October and
/// January.
fn listed_month(text: Text, last: &Quantity, first: &Time, end: usize) -> Option<Point> {
    let (at, ..) = joined(text, end)?;
    let name = text.word(at)?;
    let month = calendar::month(&name)?;
    // the day stands before "of", or before that of a month further back in the list
    let own = calendar::point(text, at, None).is_some_and(|point| point.time.day.is_some());
    let said = last.at.clone();
    let shared = first.year.is_none()
        && (said.clone().any(|at| text.has(at, " of "))
            || !said.clone().any(|at| text.byte(at).is_ascii_digit()));
    (shared && !own).then_some(Point {
        time: Time {
            month: Some(month),
            ..*first
        },
        start: at,
        end: name.end,
    })
}

/// The years of a list that stand bare behind a fiscal one: FY2020, 2021 and
/// 2022. Where the next of them begins and ends.
pub(super) fn listed(text: Text, last: &Quantity, end: usize) -> Option<Point> {
    let time = match &last.what {
        What::Time(time) => time,
        What::Span(_, to) => to,
        _ => return None,
    };
    if time.day.is_some() {
        return listed_day(text, time, end).or_else(|| listed_month(text, last, time, end));
    }
    if time.count != Count::Fiscal || time.month.is_some() {
        return None;
    }
    let mut at = text.skip(end);
    if text.byte(at) == b',' || text.byte(at) == b'/' {
        at = text.skip(at + 1);
    }
    if let Some(and) = text.word(at).filter(|word| word.is(&["and", "or"])) {
        at = text.skip(and.end);
    } else if text.byte(at) == b'&' {
        at = text.skip(at + 1);
    }
    if at == text.skip(end) || text.digit(at).is_none() {
        return None;
    }
    let year = calendar::point(text, at, None)?;
    let bare = year.time.count == Count::Open && year.time.year.is_some();
    (bare && year.time.month.is_none()).then_some(Point {
        time: Time {
            count: Count::Fiscal,
            ..year.time
        },
        ..year
    })
}
