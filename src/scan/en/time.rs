//! Points and spans of the calendar.

use super::super::quantity::{Hold, Part, Quantity, Time, What};
use super::calendar::{self, Point};
use super::text::Text;

/// The time that begins at a place, with what belongs to it: the span, the
/// same year in another count in brackets, the part of the year.
pub(super) fn time(text: Text, at: usize) -> Option<(Quantity, usize)> {
    let first = calendar::point(text, at, None)?;
    Some(finish(text, first))
}

/// A time whose first point is known.
pub(super) fn finish(text: Text, first: Point) -> (Quantity, usize) {
    let mut first = calendar::same(text, calendar::part(text, first));
    let (mut start, lead) = lead_before(text, first.start);
    if first.time.part.is_none() {
        first.time.part = lead;
    } else {
        start = first.start;
    }
    let mut end = first.end;
    let mut what = What::Time(first.time);
    if let Some(second) = span(text, &first, start) {
        let second = calendar::same(text, calendar::part(text, second));
        end = second.end;
        let (from, to) = calendar::joined(first.time, second.time);
        what = What::Span(from, to);
    } else if let Some((part, from)) = earlier(text, &first.time, start) {
        let time = Time {
            part: Some(part),
            ..first.time
        };
        what = What::Span(time, first.time);
        start = from;
    }
    let about = about(text, start);
    let quantity = Quantity {
        at: about.unwrap_or(start)..end,
        what,
        about: about.is_some(),
        limit: None,
        turn: None,
        hold: Hold::Firm,
    };
    (quantity, end)
}

/// Where words that make a time a near one begin.
fn about(text: Text, start: usize) -> Option<usize> {
    let last = text.last(start)?;
    last.is(&["about", "around", "circa", "approximately", "roughly"])
        .then_some(last.start)
}

/// The part of the same month from which a span runs to a later one, and where it
/// begins: early to mid-April, mid- to late April.
fn earlier(text: Text, time: &Time, start: usize) -> Option<(Part, usize)> {
    time.part?;
    let to = text
        .last(start)
        .filter(|to| to.is(&["to", "through", "until"]))?;
    let end = text.back(to.start);
    let end = if text.before(end) == b'-' {
        end - 1
    } else {
        end
    };
    let word = text.last(end)?;
    let part = match word.lower() {
        b"early" => Part::Start,
        b"mid" => Part::Middle,
        _ => return None,
    };
    Some((part, word.start))
}

/// The second point of a span.
fn span(text: Text, first: &Point, start: usize) -> Option<Point> {
    let at = text.skip(first.end);
    let dash = text.dash(at);
    let next = if dash > 0 {
        text.skip(at + dash)
    } else {
        let word = text.word(at)?;
        let between = || text.last(start).is_some_and(|word| word.is(&["between"]));
        let fits = word.is(&["to", "through", "until", "till"]) || word.is(&["and"]) && between();
        if !fits {
            return None;
        }
        let to = text.next(word.end).filter(|to| to.is(&["to"]));
        text.skip(to.map_or(word.end, |to| to.end))
    };
    let (next, part) = lead(text, next);
    // from September 2 to the 27th
    let next = match text.word(next).filter(|the| the.is(&["the"])) {
        Some(the) if text.digit(text.skip(the.end)).is_some() => text.skip(the.end),
        _ => next,
    };
    let mut second = calendar::point(text, next, Some(&first.time))?;
    second.time.part = second.time.part.or(part);
    // from January 2027 to March of the following year
    if second.time.month.is_some()
        && let Some(end) = year_after(text, second.end)
    {
        second.time.year = first.time.year.map(|year| year + 1);
        second.time.count = first.time.count;
        second.end = end;
    }
    calendar::fits(&first.time, &second.time).then_some(second)
}

/// Where "of the following year" ends.
fn year_after(text: Text, end: usize) -> Option<usize> {
    let mut word = text.next(end).filter(|of| of.is(&["of", "the"]))?;
    while word.is(&["of", "the"]) {
        word = text.next(word.end)?;
    }
    if !word.is(&["following", "next", "subsequent"]) {
        return None;
    }
    let year = text.next(word.end).filter(|year| year.is(&["year"]))?;
    Some(year.end)
}

/// "early", "mid-", "the end of" before a time: where the time begins, and
/// which part is meant.
fn lead(text: Text, at: usize) -> (usize, Option<Part>) {
    let Some(mut word) = text.word(at) else {
        return (at, None);
    };
    if word.is(&["the", "around", "about"])
        && let Some(next) = text.next(word.end)
    {
        word = next;
    }
    let part = match word.lower() {
        b"early" => Part::Start,
        b"mid" | b"middle" => Part::Middle,
        b"late" => Part::End,
        b"end" => Part::End,
        b"beginning" | b"start" => Part::Start,
        _ => return (at, None),
    };
    let Some(mut next) = text.joined(word.end) else {
        return (text.skip(word.end + text.hyphen(word.end)), Some(part));
    };
    if next.is(&["of"]) {
        let Some(time) = text.next(next.end) else {
            return (text.skip(next.end), Some(part));
        };
        next = time;
    }
    (next.start, Some(part))
}

/// The same, read back from where a time begins: where the words begin, and
/// which part is meant.
fn lead_before(text: Text, start: usize) -> (usize, Option<Part>) {
    let none = (start, None);
    let hyphen = [1, 3]
        .into_iter()
        .find(|length| start >= *length && text.hyphen(start - length) == *length);
    let Some(mut word) = text.last(start - hyphen.unwrap_or(0)) else {
        return none;
    };
    let of = word.is(&["of"]);
    let within = word.is(&["in"])
        && text
            .last(word.start)
            .is_some_and(|word| word.is(&["early", "late", "later"]));
    if within {
        word = text.last(word.start).unwrap_or(word);
    } else if of || word.is(&["the"]) {
        let Some(noun) = text.last(word.start) else {
            return none;
        };
        word = noun;
    }
    let part = match word.lower() {
        b"early" if !of => Part::Start,
        b"late" if !of => Part::End,
        // later in 2020
        b"later" if within => Part::End,
        b"mid" if !of => Part::Middle,
        b"end" => Part::End,
        // the last day of March
        b"day"
            if of
                && text
                    .last(word.start)
                    .is_some_and(|last| last.is(&["last", "final"])) =>
        {
            word = text.last(word.start).unwrap_or(word);
            Part::End
        }
        b"beginning" | b"start" if of => Part::Start,
        b"middle" if of => Part::Middle,
        _ => return none,
    };
    let start = match text.last(word.start) {
        Some(the) if of && the.is(&["the"]) => the.start,
        _ => word.start,
    };
    (start, Some(part))
}

/// A quarter or half, with the year behind it if there is one: Q1, the first
/// half of FY2024.
pub(super) fn division(text: Text, start: usize, end: usize, part: Part) -> (Quantity, usize) {
    let mut point = Point {
        time: Time {
            part: Some(part),
            ..Time::default()
        },
        start,
        end,
    };
    let mut at = text.skip(end);
    if let Some(of) = text.word(at).filter(|word| word.is(&["of", "in"])) {
        at = text.skip(of.end);
    }
    if let Some(the) = text.word(at).filter(|word| word.is(&["the"])) {
        at = text.skip(the.end);
    }
    if text.byte(at) == b',' {
        at = text.skip(at + 1);
    }
    // Q1'23, 1Q23
    let quote = text.apostrophe(end);
    if let Some((value, 2, behind)) = text.digits(end + quote)
        && let Some(year) = calendar::century(value)
    {
        point.time.year = Some(year);
        point.end = behind;
    }
    if let Some(year) = calendar::point(text, at, None)
        && year.time.year.is_some()
        && year.time.month.is_none()
        && year.time.part.is_none()
    {
        point.time = Time {
            part: Some(part),
            ..year.time
        };
        point.end = year.end;
    }
    let quantity = Quantity {
        at: start..point.end,
        what: What::Time(point.time),
        about: false,
        limit: None,
        turn: None,
        hold: Hold::Firm,
    };
    (quantity, point.end)
}
