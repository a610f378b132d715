//! What a run of digits is: a time, an hour, a place in an order, an amount,
//! or no quantity at all.

use super::super::quantity::{Hold, Part, Quantity, Time, Unit, What};
use super::amount;
use super::calendar;
use super::clock;
use super::numeral;
use super::ordinal;
use super::share;
use super::text::Text;
use super::time;

/// Reads the digits at a place; pushes what they say and gives the place
/// where the scan goes on.
pub(super) fn figure(text: Text, at: usize, found: &mut Vec<Quantity>) -> usize {
    let Some((value, count, end)) = text.digits(at) else {
        return run(text, at);
    };
    if glued_before(text, at) {
        return run(text, at);
    }
    if let Some(end) = nothing(text, at, value, count, end) {
        return end;
    }
    let read = clock::clock(text, at)
        .or_else(|| dated(text, at))
        .or_else(|| suffixed(text, at, value, count, end))
        .or_else(|| listed_day(text, at));
    if let Some((quantity, end)) = read {
        found.push(quantity);
        return end;
    }
    if let Some(end) = slashed(text, at, value, end, found) {
        return end;
    }
    let Some(numeral) = numeral::figures(text, at) else {
        return run(text, at);
    };
    if odd_letters(text, &numeral) || named_version(text, &numeral) {
        return run(text, at);
    }
    let read = share::begun(text, &numeral).or_else(|| amount::amount(text, numeral));
    match read {
        Some((quantity, end)) => {
            found.push(quantity);
            end
        }
        None => run(text, at),
    }
}

/// The end of a run of letters, digits and the signs that join them, from
/// which nothing is read.
pub(super) fn run(text: Text, from: usize) -> usize {
    let mut at = from;
    loop {
        at = match text.digits(at) {
            Some((_, _, end)) => end,
            None if text.digit(at).is_some() => at + text.digit(at).map_or(1, |(_, length)| length),
            None => at,
        };
        match text.byte(at) {
            byte if byte.is_ascii_alphanumeric() || byte == b'_' => at += 1,
            b'.' | b'-' | b'/' | b':' | b',' | b'@' | b'=' | b'&' | b'~'
                if text.byte(at + 1).is_ascii_alphanumeric() && at > from =>
            {
                at += 1;
            }
            _ if text.hyphen(at) == 3 && text.byte(at + 3).is_ascii_alphanumeric() => at += 3,
            _ => return at.max(from + 1),
        }
    }
}

/// Whether digits belong to what stands before them.
fn glued_before(text: Text, at: usize) -> bool {
    match text.before(at) {
        b'_' | b'@' | b'*' | b'\\' | b'=' | b'&' | b'^' => true,
        b'/' => {
            let before = text.before(at - 1);
            before.is_ascii_alphanumeric() || matches!(before, b'/' | b':' | b'.')
        }
        b'.' => text.before(at - 1).is_ascii_alphanumeric(),
        _ => text.had(at, "\u{203b}") || text.had(at, "\u{3012}"),
    }
}

/// Digits that say nothing: telephone numbers, postal codes, addresses,
/// versions, marks of lists and notes. Where they end.
fn nothing(text: Text, at: usize, value: u64, count: usize, end: usize) -> Option<usize> {
    let hyphen = |at: usize| text.hyphen(at);
    // 0120-345-678, (096) 383-1503, +81 96 383 1503
    let zero = text.byte(at) == b'0' && count > 1 && text.byte(end) != b':';
    let abroad = text.before(at) == b'+'
        && count <= 3
        && (text.space(end) > 0 || hyphen(end) > 0)
        && text.digit(end + 1).is_some();
    if zero && calendar::point(text, at, None).is_none() || abroad {
        return Some(phone(text, at));
    }
    // 2-3-1, 03-1234-5678, 10-20-minute, but not 2023-12-08
    if hyphen(end) > 0
        && let Some((_, second, behind)) = text.digits(end + hyphen(end))
    {
        let third = hyphen(behind) > 0
            && (text.digit(behind + hyphen(behind)).is_some()
                || text.byte(behind + hyphen(behind)).is_ascii_alphabetic());
        let postal =
            count == 3 && second == 4 && text.byte(behind) != b',' && text.byte(behind) != b'%';
        if third
            && calendar::point(text, at, None).is_none_or(|point| point.time.month.is_none())
            && !measured(text, behind)
            || postal
        {
            return Some(run(text, at));
        }
    }
    // 1.2.3
    if text.byte(end) == b'.'
        && let Some((_, _, behind)) = text.digits(end + 1)
        && text.byte(behind) == b'.'
        && text.digit(behind + 1).is_some()
        && calendar::point(text, at, None).is_none()
    {
        return Some(run(text, at));
    }
    // [4], (1), 1. and 1) at the head of a line
    let closed = text.byte(end);
    let open = text.before(at);
    if open == b'[' && closed == b']' || open == b'(' && closed == b')' && value <= 30 {
        return Some(end);
    }
    let head = matches!(closed, b'.' | b')') && text.space(end + 1) > 0;
    if count <= 2 && head && text.opens_line(at) && text.skip(end + 1) < text.len() {
        return Some(end);
    }
    // 1) and 2) within a line
    let mark = closed == b')' && value <= 30 && count <= 2 && !text.bracketed(at);
    if mark && matches!(open, b' ' | b';' | b':' | 0) {
        return Some(end);
    }
    // dial 119, #8000
    let dialled = text
        .last(at - usize::from(open == b'#'))
        .is_some_and(|word| word.is(&["dial", "call", "dialling", "calling"]));
    if dialled || open == b'#' && count > 3 {
        return Some(end);
    }
    // 8 pages
    if text
        .joined(end)
        .is_some_and(|word| word.is(&["pages", "page", "pp"]))
    {
        return Some(end);
    }
    // 10.pdf
    if closed == b'.' && text.byte(end + 1).is_ascii_lowercase() && clock::clock(text, at).is_none()
    {
        return Some(run(text, at));
    }
    if text
        .joined(end)
        .is_some_and(|word| word.is(&["chome", "banchi", "go"]))
    {
        return Some(end);
    }
    None
}

/// Whether a unit of measure follows a hyphen: 3-5-year is a range of years
/// only with a longer dash between the numbers.
fn measured(_text: Text, _at: usize) -> bool {
    false
}

/// The end of a telephone number.
fn phone(text: Text, from: usize) -> usize {
    let mut at = from;
    let mut digits = 0;
    loop {
        let Some((_, count, end)) = text.digits(at) else {
            return at.max(from + 1);
        };
        digits += count;
        let mut next = end;
        if matches!(text.byte(next), b')' | b'(') {
            next += 1;
        }
        let dash = text.dash(next);
        let gap = text.space(next);
        next += if dash > 0 { dash } else { gap };
        if matches!(text.byte(next), b'(') {
            next += 1;
        }
        let (Some((_, count, behind)), true) = (text.digits(next), next > end) else {
            return end;
        };
        if digits >= 10 || count > 4 || count < 2 || text.byte(behind) == b':' {
            return end;
        }
        at = next;
    }
}

/// A date or year.
fn dated(text: Text, at: usize) -> Option<(Quantity, usize)> {
    let point = calendar::point(text, at, None)?;
    let bare = point.time.month.is_none();
    if bare
        && point.time.count != super::super::quantity::Count::Fiscal
        && !calendar::is_year(text, at)
    {
        return None;
    }
    Some(time::finish(text, point))
}

/// 3rd, 1990s, in their 20s, 18-year-olds apart.
fn suffixed(
    text: Text,
    at: usize,
    value: u64,
    count: usize,
    end: usize,
) -> Option<(Quantity, usize)> {
    if let Some(word) = text.word(end) {
        if word.is(&["st", "nd", "rd", "th"]) {
            return Some(ordinal::place(text, at, word.end, value, Hold::Firm));
        }
        if word.is(&["s"]) {
            return plural(text, at, value, count, word.end);
        }
    }
    let quote = text.apostrophe(end);
    if quote > 0 && text.byte(end + quote) == b's' && text.letters(end + quote) == end + quote + 1 {
        return plural(text, at, value, count, end + quote + 1);
    }
    // '23
    let before = [1, 3]
        .into_iter()
        .find(|length| at >= *length && text.apostrophe(at - length) == *length);
    if count == 2
        && let Some(length) = before
        && !text.before(at - length).is_ascii_alphanumeric()
        && text.apostrophe(end) == 0
        && text.word(end).is_none()
    {
        let what = What::Time(Time {
            year: calendar::century(value),
            ..Time::default()
        });
        return Some((ordinal::plain(at - length, end, what, Hold::Firm), end));
    }
    let quarter = text.word(end).filter(|word| word.end == end + 1);
    match quarter.map(|word| text.byte(word.start)) {
        Some(b'Q') if (1..=4).contains(&value) => Some(time::division(
            text,
            at,
            end + 1,
            Part::Quarter(value as u8),
        )),
        Some(b'H') if (1..=2).contains(&value) => {
            Some(time::division(text, at, end + 1, Part::Half(value as u8)))
        }
        _ => None,
    }
}

/// 1990s, 20s.
fn plural(
    text: Text,
    at: usize,
    value: u64,
    count: usize,
    end: usize,
) -> Option<(Quantity, usize)> {
    let old = text.had(at, "\u{2019}") || text.before(at) == b'\'' || text.had(at, "\u{2018}");
    if count == 4 && value % 10 == 0 || count == 2 && old && value % 10 == 0 {
        let year = if count == 4 {
            i32::try_from(value).ok()
        } else {
            calendar::century(value)
        };
        let what = What::Time(Time {
            year,
            part: Some(Part::Decade),
            ..Time::default()
        });
        return Some((ordinal::plain(at, end, what, Hold::Firm), end));
    }
    if count > 3 {
        return None;
    }
    // "under-18s" are ages, 20s and 30s are cohorts
    let under = text.hyphen(at.saturating_sub(1)) == 1;
    let unit = if under || value % 10 != 0 {
        Unit::Age
    } else {
        Unit::Cohort
    };
    let number = share::whole(i64::try_from(value).ok()?);
    if under {
        let (mut quantity, end) = share::amount(text, at - 1, end, number, unit, Hold::Firm);
        quantity.at.end = end;
        return Some((quantity, end));
    }
    Some(share::amount(text, at, end, number, unit, Hold::Firm))
}

/// The first days of a list: 15 and 16 in "15, 16 and 17 May".
fn listed_day(text: Text, at: usize) -> Option<(Quantity, usize)> {
    let (value, count, end) = text.digits(at)?;
    if count > 2 || !(1..=31).contains(&value) {
        return None;
    }
    let mut next = end;
    for _ in 0..4 {
        let start = text.skip(next);
        let dash = text.dash(start);
        let mut from = start + dash;
        if text.byte(from) == b',' || text.byte(from) == b'&' {
            from = text.skip(from + 1);
        }
        from = text.skip(from);
        if let Some(word) = text.word(from).filter(|word| word.is(&["and", "to", "or"])) {
            from = text.skip(word.end);
        }
        if from == start {
            return None;
        }
        let point = calendar::point(text, from, None);
        if let Some(point) = point.filter(|point| point.time.day.is_some()) {
            if text.byte(from).is_ascii_alphabetic() {
                return None;
            }
            let time = Time {
                day: u8::try_from(value).ok(),
                ..point.time
            };
            let ranged = dash > 0 || text.word(start).is_some_and(|word| word.is(&["to"]));
            if ranged && next == end {
                let what = What::Span(time, point.time);
                return Some((ordinal::plain(at, point.end, what, Hold::Firm), point.end));
            }
            return Some((ordinal::plain(at, end, What::Time(time), Hold::Firm), end));
        }
        let (value, count, behind) = text.digits(from)?;
        if count > 2 || !(1..=31).contains(&value) {
            return None;
        }
        next = behind;
    }
    None
}

/// 1/2, 24/7, 4/1.
fn slashed(
    text: Text,
    at: usize,
    value: u64,
    end: usize,
    found: &mut Vec<Quantity>,
) -> Option<usize> {
    if text.byte(end) != b'/' {
        return None;
    }
    let (under, _, behind) = text.digits(end + 1)?;
    if text.byte(behind) == b'/' || text.byte(behind).is_ascii_alphabetic() {
        return Some(run(text, at));
    }
    if value > 0 && value < under && under <= 20 {
        let number = numeral::figures(text, at)?;
        let whole = share::fraction(&number, under)?;
        found.push(share::amount(text, at, behind, whole, Unit::Share, Hold::Worded).0);
    }
    Some(behind)
}

/// Whether letters are glued to a number that are neither unit nor scale: 5G, 3D.
fn odd_letters(text: Text, numeral: &numeral::Numeral) -> bool {
    let Some(word) = text.word(numeral.end) else {
        return text.byte(numeral.end) == b'_' || text.byte(numeral.end) == b'@';
    };
    // 4K and 8K are names of a screen
    if word.is(&["k"]) && matches!(numeral.mantissa, 4 | 8) && numeral.plain {
        return !text
            .next(word.end)
            .is_some_and(|next| super::nouns::plural(next.lower()) == Some(Unit::Person));
    }
    let glued = numeral::scaled(text, *numeral).end > numeral.end;
    let unit = super::units::after(text, numeral).end > numeral.end;
    let letter = word.end == word.start + 1
        && matches!(
            text.byte(word.start),
            b'm' | b'M' | b'b' | b'B' | b't' | b'T'
        );
    !glued && !unit && !letter
}

/// Whether a decimal is the version of something named: Society 5.0.
fn named_version(text: Text, numeral: &numeral::Numeral) -> bool {
    if !numeral.decimal || numeral.mantissa % 10 != 0 || numeral.power != -1 {
        return false;
    }
    let named = text
        .last(numeral.start)
        .is_some_and(|word| word.capital && !text.opens_line(word.start));
    named
        && super::units::after(text, numeral).unit == Unit::Bare
        && numeral::scale(text, numeral.end).is_none()
}
