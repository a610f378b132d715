//! Figures that say nothing: telephone numbers, postal codes, versions, marks
//! of lists and notes, and numbers that belong to a name.

use super::super::quantity::Unit;
use super::calendar;
use super::clock;
use super::numeral;
use super::text::Text;

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
pub(super) fn glued_before(text: Text, at: usize) -> bool {
    match text.before(at) {
        b'=' => !matches!(text.before(at - 1), b'<' | b'>'),
        b'_' | b'@' | b'*' | b'&' | b'^' => true,
        // \135 billion: yen
        b'\\' => !matches!(text.before(at - 1), b' ' | b'(' | b'\n' | 0),
        b'/' => {
            let before = text.before(at - 1);
            (before.is_ascii_alphanumeric() || matches!(before, b'/' | b':' | b'.'))
                && !chosen(text, at)
                && !hour(text, at)
        }
        b'.' => text.before(at - 1).is_ascii_alphanumeric(),
        // PLDI'18
        b'\'' => text.before(at - 1).is_ascii_alphanumeric(),
        _ => text.had(at, "\u{203b}") || text.had(at, "\u{3012}"),
    }
}

/// Whether the slash parts two hours: 9:00-12:00/13:00-17:00.
fn hour(text: Text, at: usize) -> bool {
    let minutes = |end: usize| {
        end >= 5
            && text.byte(end - 3) == b':'
            && (end - 2..end).all(|at| text.byte(at).is_ascii_digit())
    };
    minutes(at - 1)
        && text
            .digits(at)
            .is_some_and(|(_, count, end)| count <= 2 && text.byte(end) == b':')
}

/// Whether the slash before a measured or large number parts it from a plain word:
/// height limit/100 m.
fn chosen(text: Text, at: usize) -> bool {
    let slash = at - 1;
    let word = text.last(slash).filter(|word| word.end == slash);
    let plain = word.is_some_and(|word| {
        word.end - word.start > 3 && !word.capital && matches!(text.before(word.start), b' ' | 0)
    });
    plain
        && numeral::figures(text, at).is_some_and(|number| {
            number.mantissa >= 10_000
                || super::measures::measure(text, number.end).is_some()
                || super::measures::sign(text, number.end).is_some()
        })
}

/// Digits that say nothing: telephone numbers, postal codes, addresses,
/// versions, marks of lists and notes. Where they end.
pub(super) fn nothing(
    text: Text,
    at: usize,
    value: u64,
    count: usize,
    end: usize,
) -> Option<usize> {
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
                || named_range(text, behind + hyphen(behind)));
        let grouped = text.byte(behind) == b',' && text.digit(behind + 1).is_some();
        let postal = count == 3 && second == 4 && !grouped && text.byte(behind) != b'%';
        if third && calendar::point(text, at, None).is_none_or(|point| point.time.month.is_none())
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
    // 8 pages, but no more than 20 pages
    if text
        .joined(end)
        .is_some_and(|word| word.is(&["pages", "page", "pp"]))
        && super::bounds::before(text, at, false).limit.is_none()
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

/// Whether two numbers and a word joined by hyphens are a name (10-20-minute
/// concept), not a length (3-5-year period).
fn named_range(text: Text, at: usize) -> bool {
    let Some(word) = text.word(at) else {
        return false;
    };
    let length = super::nouns::singular(word.lower()).is_some()
        || super::nouns::plural(word.lower()).is_some();
    let concept = text
        .next(word.end)
        .is_some_and(|next| next.is(&["concept", "vision", "initiative"]));
    !length || concept
}

/// The end of a telephone number.
pub(super) fn phone(text: Text, from: usize) -> usize {
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
        if digits >= 10 || !(2..=4).contains(&count) || text.byte(behind) == b':' {
            return end;
        }
        at = next;
    }
}

/// Whether letters are glued to a number that are neither unit nor scale: 5G, 3D.
pub(super) fn odd_letters(text: Text, numeral: &numeral::Numeral) -> bool {
    let Some(word) = text.word(numeral.end) else {
        return text.byte(numeral.end) == b'_' || text.byte(numeral.end) == b'@';
    };
    // 4K and 8K are names of a screen
    if word.is(&["k"]) && matches!(numeral.mantissa, 4 | 8) && numeral.plain {
        return text
            .next(word.end)
            .is_none_or(|next| super::nouns::plural(next.lower()) != Some(Unit::Person));
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
pub(super) fn named_version(text: Text, numeral: &numeral::Numeral) -> bool {
    if numeral.places == 0 || !numeral.mantissa.is_multiple_of(10) || numeral.power != -1 {
        return false;
    }
    let named = text
        .last(numeral.start)
        .is_some_and(|word| word.capital && !text.opens_line(word.start));
    named
        && super::units::after(text, numeral).unit == Unit::Bare
        && numeral::scale(text, numeral.end).is_none()
}
