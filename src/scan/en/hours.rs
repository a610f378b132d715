//! Hours of the day as they are spoken: half past three, ten minutes to four,
//! eight o'clock, six to nine in the evening.

use super::super::quantity::{Hold, Quantity, What};
use super::ordinal::plain;
use super::text::{Text, Word};
use super::words;

/// A stretch of the day, by which an hour up to twelve becomes one of twenty-four.
#[derive(Clone, Copy, PartialEq)]
enum Daypart {
    Morning,
    Afternoon,
    Night,
}

impl Daypart {
    fn hour(self, hour: u16) -> u16 {
        match self {
            Self::Morning if hour == 12 => 0,
            Self::Afternoon if hour < 12 => hour + 12,
            Self::Night if (6..12).contains(&hour) => hour + 12,
            Self::Night if hour == 12 => 0,
            _ => hour,
        }
    }
}

/// "half past three": the walk has come to "half".
pub(super) fn half(text: Text, half: &Word) -> Option<(Quantity, usize)> {
    let past = text.joined(half.end).filter(|past| past.is(&["past"]))?;
    let (hour, end) = hour(text, past.end)?;
    Some(clock(text, half.start, end, hour, 30))
}

/// "a quarter to five": the walk has come to "quarter".
pub(super) fn quarter(text: Text, quarter: &Word) -> Option<(Quantity, usize)> {
    let side = text
        .next(quarter.end)
        .filter(|side| side.is(&["past", "to", "after", "before"]))?;
    let (hour, end) = hour(text, side.end)?;
    // "cut from a quarter to five per cent"
    if !side.is(&["past"]) && !ends(text, end) {
        return None;
    }
    let start = match text.last(quarter.start) {
        Some(a) if a.is(&["a"]) => a.start,
        _ => quarter.start,
    };
    Some(side_of(text, start, end, hour, 15, &side))
}

/// An hour that begins with a number: eight o'clock, ten past four, six in the
/// morning.
pub(super) fn spoken(
    text: Text,
    start: usize,
    value: u64,
    end: usize,
) -> Option<(Quantity, usize)> {
    if value == 0 || value > 59 {
        return None;
    }
    let value = u16::try_from(value).ok()?;
    minutes(text, start, value, end)
        .or_else(|| full(text, start, value, end))
        .or_else(|| joined(text, start, value, end))
}

/// Ten past four, twelve minutes to six.
fn minutes(text: Text, start: usize, value: u16, end: usize) -> Option<(Quantity, usize)> {
    let mut side = text.next(end)?;
    let said = side.is(&["minutes", "minute"]);
    if said {
        side = text.next(side.end)?;
    }
    // "the first ten to five": only "past" needs no minutes
    let round = matches!(value, 5 | 10 | 20 | 25) && side.is(&["to"]);
    let known = side.is(&["past"]) || round || said && side.is(&["to", "before", "after"]);
    if !known {
        return None;
    }
    let (hour, behind) = hour(text, side.end)?;
    // "from twelve minutes to five": a change, not an hour
    let last = text.last(start);
    let led = said && last.is_none()
        || last.is_some_and(|last| {
            last.is(&["at", "by", "until", "till"])
                || said && last.is(&["about", "around", "nearly", "almost", "is", "was"])
        });
    let sure = side.is(&["past"]) || led && ends(text, behind);
    sure.then(|| side_of(text, start, behind, hour, value, &side))
}

/// Eight o'clock; six in the morning; the six of "six to nine in the evening".
fn full(text: Text, start: usize, value: u16, end: usize) -> Option<(Quantity, usize)> {
    if value > 12 {
        return None;
    }
    if let Some(end) = oclock(text, end) {
        return Some(clock(text, start, end, value, 0));
    }
    let led = text.last(start).is_some_and(|last| {
        last.is(&[
            "at", "from", "until", "till", "by", "to", "between", "after", "before", "around",
            "about", "and", "past",
        ])
    });
    if !led || value == 1 && other(text, start) {
        return None;
    }
    if daypart(text, end, false).is_some() {
        return Some(clock(text, start, end, value, 0));
    }
    let (last, behind) = ranged(text, end)?;
    let (part, _) = daypart(text, behind, false)?;
    let (first, last) = (part.hour(value), part.hour(last));
    let first = if first < last { first } else { value };
    let what = What::Clock(first * 60);
    Some((plain(start, end, what, Hold::Firm), end))
}

/// Whether "one" is another of the things told of: one in the morning and one in the
/// afternoon.
fn other(text: Text, start: usize) -> bool {
    let Some(and) = text.last(start).filter(|and| and.is(&["and"])) else {
        return false;
    };
    let mut at = and.start;
    for words in [&["morning", "afternoon"][..], &["the"], &["in"], &["one"]] {
        match text.last(at).filter(|word| word.is(words)) {
            Some(word) => at = word.start,
            None => return false,
        }
    }
    true
}

/// The hour behind "to" or a dash, and where it ends.
fn ranged(text: Text, end: usize) -> Option<(u16, usize)> {
    let at = text.skip(end);
    let dash = text.dash(at);
    if dash > 0 {
        return hour(text, at + dash);
    }
    let to = text
        .word(at)
        .filter(|to| to.is(&["to", "until", "till", "and"]))?;
    hour(text, to.end)
}

/// Eight-thirty; nine forty-five in the morning.
fn joined(text: Text, start: usize, value: u16, end: usize) -> Option<(Quantity, usize)> {
    let led = text
        .last(start)
        .is_some_and(|last| last.is(&["at", "from", "until", "till", "by", "before", "after"]));
    let first = text.word(start)?;
    let second = text.joined(end).filter(words::counts)?;
    let minute = words::number(text, &second)?;
    if first.end != end || value > 12 || !(10..60).contains(&minute.mantissa) {
        return None;
    }
    if text.hyphen(end) == 0 && !(led && daypart(text, minute.end, true).is_some()) {
        return None;
    }
    let minute_value = u16::try_from(minute.mantissa).ok()?;
    Some(clock(text, start, minute.end, value, minute_value))
}

/// Minutes before or past an hour.
fn side_of(
    text: Text,
    start: usize,
    end: usize,
    hour: u16,
    minutes: u16,
    side: &Word,
) -> (Quantity, usize) {
    if side.is(&["past", "after"]) {
        clock(text, start, end, hour, minutes)
    } else if hour <= 1 {
        clock(text, start, end, 12, 60 - minutes)
    } else {
        clock(text, start, end, hour - 1, 60 - minutes)
    }
}

/// The clock time, of the half of the day that is told behind it. Where none is
/// told it may be of either.
fn clock(text: Text, start: usize, end: usize, hour: u16, minute: u16) -> (Quantity, usize) {
    let part = daypart(text, end, true);
    let hour = part.map_or(hour, |(part, _)| part.hour(hour));
    let hold = if part.is_some() {
        Hold::Firm
    } else {
        Hold::Worded
    };
    let end = part.map_or(end, |(_, end)| end);
    (
        plain(start, end, What::Clock(hour * 60 + minute), hold),
        end,
    )
}

/// Whether a clock time in figures is said to be of the afternoon, and where that ends:
/// 2:10 in the afternoon.
pub(super) fn told(text: Text, end: usize) -> Option<(bool, usize)> {
    let (part, end) = daypart(text, end, false)?;
    Some((part != Daypart::Morning, end))
}

/// An hour up to twelve in letters or figures, and where it ends.
fn hour(text: Text, at: usize) -> Option<(u16, usize)> {
    let at = text.skip(at);
    let (value, end) = match text.digits(at) {
        Some((value, _, end)) => (value, end),
        None => {
            let word = text.word(at)?;
            if word.is(&["noon", "midday", "midnight"]) {
                return Some((12, word.end));
            }
            let numeral = words::number(text, &word)?;
            (numeral.mantissa, numeral.end)
        }
    };
    let hour = u16::try_from(value)
        .ok()
        .filter(|hour| (1..=12).contains(hour))?;
    Some((hour, oclock(text, end).unwrap_or(end)))
}

/// The end of "o'clock" behind a place.
fn oclock(text: Text, end: usize) -> Option<usize> {
    let o = text.next(end).filter(|o| o.is(&["o"]))?;
    let quote = text.apostrophe(o.end);
    let clock = text.word(o.end + quote)?;
    (quote > 0 && clock.is(&["clock"])).then_some(clock.end)
}

/// Whether nothing is counted behind an hour: a stop, a part of the day, or a word
/// that goes on.
fn ends(text: Text, end: usize) -> bool {
    daypart(text, end, true).is_some()
        || text
            .next(end)
            .is_none_or(|next| super::groups::ends_group(next.lower()) && !next.is(&["per", "of"]))
            && text.byte(end) != b'%'
}

/// The part of the day behind a place. The `loose` form also takes "that evening",
/// "on the last night", which tell it of what is surely an hour.
fn daypart(text: Text, end: usize, loose: bool) -> Option<(Daypart, usize)> {
    let mut word = text.next(end)?;
    let strict = word.is(&["in", "at"]);
    if !strict && !loose {
        return None;
    }
    for step in 0..4 {
        let part = match word.lower() {
            b"morning" | b"dawn" | b"mornings" => Some(Daypart::Morning),
            b"afternoon" | b"evening" | b"afternoons" | b"evenings" => Some(Daypart::Afternoon),
            b"night" | b"nights" => Some(Daypart::Night),
            _ => None,
        };
        if let Some(part) = part {
            return (step > 0 || loose).then_some((part, word.end));
        }
        let small = word.is(&["in", "at", "the"])
            || loose
                && (step > 0 && word.end - word.start < 10
                    || word.is(&["on", "that", "this", "each", "every", "same"]));
        if !small {
            return None;
        }
        word = text.next(word.end)?;
    }
    None
}
