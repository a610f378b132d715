//! What a run of digits is: a time, an hour, a place in an order, an amount,
//! or no quantity at all.

use super::super::quantity::{Hold, Part, Quantity, Time, Unit, What};
use super::amount;
use super::calendar;
use super::clock;
use super::feasts;
use super::hours;
use super::numeral;
use super::ordinal;
use super::plurals;
use super::reigns;
use super::share;
use super::text::Text;
use super::time;
use super::traps::{glued_before, named_version, nothing, odd_letters, run};

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
    let ending = text
        .word(end)
        .filter(|word| word.is(&["st", "nd", "rd", "th"]));
    let read = clock::clock(text, at)
        .or_else(|| hours::spoken(text, at, value, end))
        .or_else(|| dated(text, at))
        .or_else(|| reigns::numbered(text, at, value, end))
        .or_else(|| feasts::counted_months(text, at, value, end))
        .or_else(|| ending.and_then(|_| listed_day(text, at)))
        .or_else(|| suffixed(text, at, value, count, end))
        .or_else(|| listed_day(text, at));
    if let Some((mut quantity, end)) = read {
        if count == 2 {
            plurals::decade(text, found.last(), &mut quantity, value);
        }
        found.push(quantity);
        return end;
    }
    // 1:3
    if text.byte(end) == b':' && text.digit(end + 1).is_some() {
        return run(text, at);
    }
    if let Some(end) = slashed(text, at, value, end, found) {
        return end;
    }
    if let Some((quantity, end)) = plurals::under_age(text, at, value, count, end) {
        found.push(quantity);
        return end;
    }
    let Some(numeral) = numeral::figures(text, at) else {
        return run(text, at);
    };
    if odd_letters(text, &numeral) && !ranked(text, &numeral) || named_version(text, &numeral) {
        return run(text, at);
    }
    if ranked(text, &numeral) {
        let end = text.letters(numeral.end);
        found.push(ordinal::place(text, at, end, numeral.mantissa, Hold::Firm).0);
        return end;
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

/// Whether the ending of an ordinal stands behind a grouped number: 100,000th.
fn ranked(text: Text, numeral: &numeral::Numeral) -> bool {
    numeral.places == 0
        && !numeral.plain
        && text
            .word(numeral.end)
            .is_some_and(|word| word.is(&["th", "st", "nd", "rd"]))
}

/// A date or year.
fn dated(text: Text, at: usize) -> Option<(Quantity, usize)> {
    let point = calendar::point(text, at, None)?;
    let bare = point.time.month.is_none();
    if bare
        && point.time.count != super::super::quantity::Count::Fiscal
        && !super::years::is_year(text, at)
    {
        return None;
    }
    let (mut quantity, end) = time::finish(text, point);
    // the Edo period (1603–1867): the years explain the name
    let explains = text.before(at) == b'('
        && text
            .last(at - 1)
            .is_some_and(|era| era.is(&["era", "period", "dynasty", "reign", "eras"]));
    if explains && matches!(quantity.what, What::Span(..)) {
        quantity.hold = Hold::Soft;
    }
    Some((quantity, end))
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
            let party = text.joined(word.end);
            if value == 3 && party.is_some_and(|next| next.is(&["party", "parties"])) {
                return None;
            }
            return ordinal::told(text, at, word.end, value)
                .or_else(|| feasts::days(text, at, word.end, value))
                .or_else(|| Some(ordinal::place(text, at, word.end, value, Hold::Firm)));
        }
        if word.is(&["s"]) {
            return plurals::plural(text, at, value, count, word.end);
        }
    }
    let quote = text.apostrophe(end);
    if quote > 0 && text.byte(end + quote) == b's' && text.letters(end + quote) == end + quote + 1 {
        return plurals::plural(text, at, value, count, end + quote + 1);
    }
    // '23
    let before = text.apostrophe_before(at);
    if count == 2
        && before > 0
        && !text.before(at - before).is_ascii_alphanumeric()
        && text.apostrophe(end) == 0
        && text.word(end).is_none()
    {
        let what = What::Time(Time {
            year: calendar::century(value),
            ..Time::default()
        });
        return Some((ordinal::plain(at - before, end, what, Hold::Firm), end));
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

/// The first days of a list: 15 and 16 in "15, 16 and 17 May".
fn listed_day(text: Text, at: usize) -> Option<(Quantity, usize)> {
    let (value, end) = calendar::day(text, at)?;
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
        // Saturday 3 and Sunday 4 May
        let skipped = |word: &super::text::Word| word.is(&["the"]) || calendar::weekday(word);
        if let Some(the) = text.word(from).filter(skipped) {
            from = text.skip(the.end);
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
                day: Some(value),
                ..point.time
            };
            let ranged = dash > 0 || text.word(start).is_some_and(|word| word.is(&["to"]));
            if ranged && next == end {
                let what = What::Span(time, point.time);
                return Some((ordinal::plain(at, point.end, what, Hold::Firm), point.end));
            }
            return Some((ordinal::plain(at, end, What::Time(time), Hold::Firm), end));
        }
        let (_, behind) = calendar::day(text, from)?;
        next = behind;
    }
    None
}

/// 3/18-19, 3/26: a month and a day above the twelfth, which can be nothing else.
fn month_day(text: Text, at: usize, month: u64, day: u64, end: usize) -> Option<(Quantity, usize)> {
    if !(1..=12).contains(&month) || !(13..=31).contains(&day) || text.byte(end) == b'%' {
        return None;
    }
    let before = text.last(at).is_some_and(|word| {
        word.is(&[
            "ratio", "score", "scored", "odds", "ratios", "of", "scale", "than", "least",
        ])
    });
    if before
        || sloped(text, at, end)
        || text.before(at) == b'$'
        || text.joined(end).is_some_and(|w| w.is(&["of", "scale"]))
    {
        return None;
    }
    let time = |day: u64| {
        Some(Time {
            month: Some(u8::try_from(month).ok()?),
            day: Some(u8::try_from(day).ok()?),
            ..Time::default()
        })
    };
    let first = time(day)?;
    let dash = text.dash(end);
    if dash > 0
        && let Some((last, 2, behind)) = text.digits(end + dash)
        && (day + 1..=31).contains(&last)
        && !matches!(text.byte(behind), b'/' | b'%' | b'.')
    {
        let what = What::Span(first, time(last)?);
        return Some((ordinal::plain(at, behind, what, Hold::Firm), behind));
    }
    Some((ordinal::plain(at, end, What::Time(first), Hold::Firm), end))
}

/// Whether a bound or a slope tells that a number with a stroke is a part: gradients of
/// 1/20 or more.
fn sloped(text: Text, at: usize, end: usize) -> bool {
    let bounded = text
        .next(end)
        .filter(|or| or.is(&["or"]))
        .is_some_and(|or| {
            text.next(or.end)
                .is_some_and(|more| more.is(&["more", "less", "over", "steeper", "gentler"]))
        });
    bounded
        || text.last(at).is_some_and(|last| {
            last.is(&["gradient", "gradients", "slope", "slopes", "than", "least"])
                || last.is(&["of"])
                    && text
                        .last(last.start)
                        .is_some_and(|noun| noun.is(&["gradient", "gradients", "slope", "slopes"]))
        })
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
    if let Some((quantity, end)) = month_day(text, at, value, under, behind) {
        found.push(quantity);
        return Some(end);
    }
    let parted = || text.next(behind).is_some_and(|of| of.is(&["of"]));
    let parts = matches!(under, 100 | 1000 | 10_000) && value <= 20;
    let common = parts
        || value == 1 && sloped(text, at, behind)
        || matches!(under, 2..=6 | 8 | 10)
        || matches!(under, 7..=100 | 1000) && parted();
    if value > 0 && value < under && common {
        let number = numeral::figures(text, at)?;
        let whole = share::fraction(&number, under)?;
        found.push(share::amount(text, at, behind, whole, Unit::Share, Hold::Worded).0);
    }
    Some(behind)
}
