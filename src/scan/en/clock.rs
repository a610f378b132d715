//! Hours of the day: 17:15, 5:15 p.m., 9 to 11 a.m.

use super::super::quantity::{Hold, Quantity, What};
use super::ordinal::plain;
use super::text::Text;

/// The clock time that begins at a place, and where it ends.
pub(super) fn clock(text: Text, at: usize) -> Option<(Quantity, usize)> {
    let (hour, minute, end) = hours(text, at)?;
    let mut end = end;
    let half = match meridiem(text, end) {
        Some((half, behind)) => {
            end = behind;
            Some(half)
        }
        None => match minute.and_then(|_| super::hours::told(text, end)) {
            Some((after, behind)) => {
                end = behind;
                Some(if after { Half::After } else { Half::Before })
            }
            None => shared(text, end, hour),
        },
    };
    // without a half of the day, only a colon tells an hour; minutes behind a
    // full stop have one
    if half.is_none() && minute.is_none() {
        return None;
    }
    let hour = match half {
        Some(Half::Before) if hour == 12 => 0,
        Some(Half::After) if hour < 12 => hour + 12,
        _ => hour,
    };
    let minutes = hour * 60 + minute.unwrap_or(0);
    if minutes > 30 * 60 {
        return None;
    }
    // its half of the day is that of the hour before
    let open = half.is_none() && leads(text, at);
    let hold = if open { Hold::Worded } else { Hold::Firm };
    Some((plain(at, end, What::Clock(minutes), hold), end))
}

/// A half of the day.
#[derive(Clone, Copy, PartialEq)]
enum Half {
    Before,
    After,
    Noon,
}

/// The hour and minute at a place, and where they end.
fn hours(text: Text, at: usize) -> Option<(u16, Option<u16>, usize)> {
    let (hour, count, end) = text.digits(at)?;
    if count > 2 || hour > 30 {
        return None;
    }
    let hour = u16::try_from(hour).ok()?;
    let sign = text.byte(end);
    if matches!(sign, b':' | b'.') {
        let (minute, count, mut behind) = text.digits(end + 1)?;
        // 1:25,000 is a scale
        let grouped = text.byte(behind) == b',' && text.digit(behind + 1).is_some();
        if count != 2 || minute > 59 || grouped {
            return None;
        }
        if sign == b':'
            && text.byte(behind) == b':'
            && let Some((_, 2, seconds)) = text.digits(behind + 1)
        {
            behind = seconds;
        }
        if sign == b'.'
            && meridiem(text, behind).is_none()
            && shared(text, behind, hour).is_none()
            && !leads(text, at)
        {
            return None;
        }
        return Some((hour, u16::try_from(minute).ok(), behind));
    }
    (hour <= 24).then_some((hour, None, end))
}

/// "a.m." or "p.m." at a place, and where it ends.
fn meridiem(text: Text, at: usize) -> Option<(Half, usize)> {
    let word = text.next(at)?;
    match word.lower() {
        b"am" => Some((Half::Before, word.end)),
        b"pm" => Some((Half::After, word.end)),
        b"noon" | b"midday" => Some((Half::Noon, word.end)),
        b"midnight" => Some((Half::Before, word.end)),
        b"a" | b"p" if text.byte(word.end) == b'.' => {
            let m = text.skip(word.end + 1);
            if !matches!(text.byte(m), b'm' | b'M') || text.letters(m) != m + 1 {
                return None;
            }
            let end = m + 1 + usize::from(text.byte(m + 1) == b'.');
            let half = if word.is(&["a"]) {
                Half::Before
            } else {
                Half::After
            };
            Some((half, end))
        }
        _ => None,
    }
}

/// The half of the day that stands only at the end of a span: 9 to 11 a.m.; of 10 to 4
/// p.m. the first hour is before noon.
fn shared(text: Text, end: usize, hour: u16) -> Option<Half> {
    let at = text.skip(end);
    let dash = text.dash(at);
    let next = if dash > 0 {
        text.skip(at + dash)
    } else {
        let to = text
            .word(at)
            .filter(|word| word.is(&["to", "and", "until", "or"]))?;
        text.skip(to.end)
    };
    let (last, _, behind) = hours(text, next)?;
    match meridiem(text, behind)?.0 {
        Half::After if (last < hour || last == 12) && hour < 12 => Some(Half::Before),
        half => Some(half),
    }
}

/// Whether an hour before leads to the one at a place: 7 p.m. to 8.30.
fn leads(text: Text, at: usize) -> bool {
    text.last(at)
        .filter(|to| to.is(&["to", "until", "till"]))
        .is_some_and(|to| {
            let end = text.back(to.start);
            ["p.m.", "a.m.", "pm", "am"]
                .iter()
                .any(|half| text.had(end, half))
        })
}
