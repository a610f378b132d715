//! Quantities in English. The text is walked once: words that can begin a
//! quantity are known by their first letter and length, everything else is
//! passed over, and only around a number that was found is looked about.

mod amount;
mod bounds;
mod calendar;
mod clock;
mod figure;
mod head;
mod nouns;
mod numeral;
mod ordinal;
mod share;
mod starts;
#[cfg(test)]
mod tests;
mod text;
mod time;
mod turn;
mod units;
mod words;

pub(super) use head::head;

use super::Quantity;
use super::quantity::{Hold, Part, Unit, What};
use starts::Start;
use text::{Memo, Text, Word};

/// What a byte may begin.
#[derive(Clone, Copy, PartialEq)]
enum Class {
    Letter,
    Digit,
    /// A sign that joins a word to what follows.
    Joint,
    /// A character of several bytes among which are digits and fractions.
    Wide,
    Other,
}

const fn classes() -> [Class; 256] {
    let mut table = [Class::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        let letter = byte as u8;
        if letter.is_ascii_alphabetic() {
            table[byte] = Class::Letter;
        } else if letter.is_ascii_digit() {
            table[byte] = Class::Digit;
        }
        byte += 1;
    }
    table[b'-' as usize] = Class::Joint;
    table[b'_' as usize] = Class::Joint;
    table[b':' as usize] = Class::Joint;
    table[b'@' as usize] = Class::Joint;
    // U+00BC to U+00BE, U+2153 and U+2154, U+FF10 to U+FF19
    table[0xC2] = Class::Wide;
    table[0xE2] = Class::Wide;
    table[0xEF] = Class::Wide;
    table
}

static CLASSES: [Class; 256] = classes();

/// The quantities of a text.
pub(super) fn scan(text: &str) -> Vec<Quantity> {
    let memo = Memo::new();
    let text = Text::new(text, &memo);
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let before = found.len();
        let next = match CLASSES[usize::from(text.byte(at))] {
            Class::Other | Class::Joint => at + 1,
            Class::Letter => {
                let end = text.letters(at);
                // most words end here: none that is known, nothing glued to it
                if !starts::may_begin(text, at, end)
                    && text.byte(end).is_ascii()
                    && CLASSES[usize::from(text.byte(end))] == Class::Other
                {
                    at = end + 1;
                    continue;
                }
                word(text, at, end, &mut found)
            }
            Class::Digit => figure::figure(text, at, &mut found),
            Class::Wide => wide(text, at, &mut found),
        };
        at = next.max(at + 1);
        if found.len() > before {
            at = settle(text, &mut found, before, at);
        }
    }
    found
}

/// Keeps what was found apart from what stands before it, and takes in the
/// bare years of a list of fiscal ones.
fn settle(text: Text, found: &mut Vec<Quantity>, first: usize, at: usize) -> usize {
    let floor = match first {
        0 => 0,
        _ => found[first - 1].at.end,
    };
    found[first].at.start = found[first].at.start.max(floor).min(found[first].at.end);
    let mut at = at;
    while let Some(point) = found.last().and_then(|last| time::listed(text, last, at)) {
        let (quantity, end) = time::finish(text, point);
        found.push(quantity);
        at = end;
    }
    at
}

/// A character of several bytes: a full-width digit or a fraction.
fn wide(text: Text, at: usize, found: &mut Vec<Quantity>) -> usize {
    if text.digit(at).is_some() {
        return figure::figure(text, at, found);
    }
    for (sign, value, place) in [("\u{bd}", 5, 1), ("\u{bc}", 25, 2), ("\u{be}", 75, 2)] {
        if text.has(at, sign) {
            let number = super::Number {
                value: rust_decimal::Decimal::new(value, place),
                place: -(place as i8),
            };
            let end = at + sign.len();
            found.push(share::amount(text, at, end, number, Unit::Share, Hold::Worded).0);
            return end;
        }
    }
    at + 1
}

/// Reads the word at a place, if it can begin a quantity.
fn word(text: Text, at: usize, end: usize, found: &mut Vec<Quantity>) -> usize {
    let next = text.byte(end);
    // a word of a number or code, an address: TSMC2, COVID-19, https://
    let glued = next.is_ascii_digit() || next == b'_';
    let start = starts::find(text, at, end);
    if start.is_none() && !glued && next != b'-' && next != b':' && next != b'@' && next != 0xE2 {
        return end;
    }
    let Some(word) = text.word(at) else {
        return end;
    };
    if let Some(start) = start
        && let Some(next) = begin(text, &word, start, found)
    {
        return next;
    }
    if glued {
        return figure::run(text, at);
    }
    if text.has(end, "://") || next == b'@' {
        return address(text, end);
    }
    let hyphen = text.hyphen(end);
    if hyphen > 0 && text.byte(end + hyphen).is_ascii_digit() {
        let free = start.is_some()
            || !(word.start..word.end).any(|at| text.byte(at).is_ascii_uppercase())
            || word.is(&[
                "mid", "under", "over", "post", "pre", "early", "late", "end", "non",
            ]);
        return if free { end } else { figure::run(text, at) };
    }
    end
}

/// The end of an address of the web or of mail.
fn address(text: Text, from: usize) -> usize {
    let mut at = from;
    while at < text.len()
        && text.byte(at).is_ascii_graphic()
        && !matches!(text.byte(at), b')' | b'>' | b'"' | b'|' | b'<')
    {
        at += 1;
    }
    at
}

/// Reads a quantity that begins with a known word; none if it is none here.
fn begin(text: Text, word: &Word, start: Start, found: &mut Vec<Quantity>) -> Option<usize> {
    let read = match start {
        Start::Number => number(text, word),
        Start::Article => {
            let scale = text.space(word.end);
            if scale == 0
                || !matches!(
                    text.byte(word.end + scale) | 32,
                    b'h' | b't' | b'm' | b'b' | b'd'
                )
            {
                return None;
            }
            let numeral = words::number(text, word)?;
            amount::amount(text, numeral)
        }
        Start::Time => time::time(text, word.start),
        Start::Ordinal => ordinal::worded(text, word),
        Start::Half => share::half(text, word),
        Start::Halved => share::multiple(text, word, 1, Hold::Soft).map(|(mut quantity, end)| {
            if let What::Amount(amount) = &mut quantity.what {
                amount.number.value = rust_decimal::Decimal::new(5, 1);
                amount.number.place = -1;
                amount.unit = Unit::Share;
            }
            (quantity, end)
        }),
        Start::Cohort(tens) => cohort(text, word, tens),
        Start::Quarter => share::quarter(text, word),
        Start::Multiple(times) => share::multiple(text, word, i64::from(times), Hold::Soft),
        Start::Twice => Some(share::twice(text, word)),
        Start::Once => share::once(text, word),
        Start::Two => Some(share::amount(
            text,
            word.start,
            word.end,
            share::whole(2),
            Unit::Bare,
            Hold::Soft,
        )),
        Start::Pair => couple(text, word),
        Start::Length(length, unit) => length_of_time(text, word, length, unit),
        Start::Noon => Some((
            ordinal::plain(word.start, word.end, What::Clock(720), Hold::Soft),
            word.end,
        )),
        Start::Part => part(text, word),
        Start::Label(label) => return ordinal::labelled(text, word, label, found),
        Start::Name => return name(text, word),
    };
    let (quantity, end) = read?;
    found.push(quantity);
    Some(end)
}

/// A number in letters, or a share that begins with one.
fn number(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    // twenty-first
    if let Some(tens) = words::tens(word)
        && let Some(ones) = text.joined(word.end)
        && text.hyphen(word.end) > 0
        && let Some(value) = ordinal::value(&ones).filter(|value| *value < 10)
    {
        return Some(ordinal::place(
            text,
            word.start,
            ones.end,
            tens + value,
            Hold::Firm,
        ));
    }
    // in their twenties is told by the plural, which is another word
    let numeral = words::number(text, word)?;
    if let Some(shared) = share::begun(text, &numeral) {
        return Some(shared);
    }
    if numeral.hold == Hold::Soft && !one(text, word, &numeral) {
        return None;
    }
    amount::amount(text, numeral)
}

/// Whether "one" counts something.
fn one(text: Text, word: &Word, numeral: &numeral::Numeral) -> bool {
    if text.hyphen(word.end) > 0 {
        let next = text.joined(word.end);
        return next.is_some_and(|next| {
            next.is(&[
                "year", "month", "week", "day", "hour", "minute", "night", "third",
            ])
        });
    }
    let half = words::and_a_half(text, *numeral).end > numeral.end;
    if half {
        return true;
    }
    let last = text.last(word.start);
    let idiom = last.is_some_and(|last| {
        last.is(&[
            "no", "any", "every", "each", "this", "that", "which", "the", "another", "at", "only",
        ])
    }) && !last.is_some_and(|last| last.is(&["at", "only"]) && false);
    let next = text.next(word.end);
    if idiom
        || next.is_some_and(|next| {
            next.is(&[
                "of", "another", "day", "thing", "time", "hand", "another", "stop", "way", "point",
            ])
        })
    {
        return false;
    }
    units::is_counted(text, numeral)
}

/// "a couple of", "a pair of".
fn couple(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    let of = text.next(word.end).filter(|of| of.is(&["of"]))?;
    let article = text.last(word.start).filter(|last| last.is(&["a"]))?;
    Some(share::amount(
        text,
        article.start,
        of.end,
        share::whole(2),
        Unit::Bare,
        Hold::Soft,
    ))
}

/// "the past decade", "a century", "a fortnight".
fn length_of_time(text: Text, word: &Word, length: u8, unit: Unit) -> Option<(Quantity, usize)> {
    let said = text.last(word.start).is_some_and(|last| {
        last.is(&[
            "a",
            "past",
            "last",
            "next",
            "coming",
            "per",
            "one",
            "previous",
            "preceding",
            "following",
            "quarter",
            "every",
            "each",
        ])
    });
    if !said || text.hyphen(word.end) > 0 {
        return None;
    }
    Some(share::amount(
        text,
        word.start,
        word.end,
        share::whole(i64::from(length)),
        unit,
        Hold::Soft,
    ))
}

/// "in their thirties", "teens and twenties".
fn cohort(text: Text, word: &Word, tens: u8) -> Option<(Quantity, usize)> {
    let last = text.last(word.start)?;
    if tens > 10
        && !last.is(&[
            "their", "his", "her", "early", "mid", "late", "and", "or", "our", "to", "in",
        ])
    {
        return None;
    }
    let hold = if word.is(&["teenage", "teenagers"]) {
        Hold::Soft
    } else {
        Hold::Firm
    };
    let number = share::whole(i64::from(tens));
    let (mut quantity, mut end) =
        share::amount(text, word.start, word.end, number, Unit::Cohort, hold);
    let after = bounds::after(text, end);
    if after.limit.is_some() {
        quantity.limit = after.limit;
        quantity.at.end = after.end;
        end = after.end;
    }
    Some((quantity, end))
}

/// Q1, H2 with a year beside it.
fn part(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    if let Some(era) = time::time(text, word.start) {
        return Some(era);
    }
    let (value, count, end) = text.digits(word.end)?;
    if count != 1 || text.byte(end).is_ascii_alphanumeric() || !word.capital {
        return None;
    }
    match (word.lower(), value) {
        (b"q", 1..=4) => Some(time::division(
            text,
            word.start,
            end,
            Part::Quarter(value as u8),
        )),
        (b"h", 1..=2) => {
            let (quantity, end) = time::division(text, word.start, end, Part::Half(value as u8));
            matches!(&quantity.what, What::Time(time) if time.year.is_some())
                .then_some((quantity, end))
        }
        _ => None,
    }
}

/// A name whose number belongs to it: ISO 9001, Route 3, version 2.
fn name(text: Text, word: &Word) -> Option<usize> {
    let mut at = word.end + usize::from(matches!(text.byte(word.end), b'.' | b':'));
    at = text.skip(at + text.hyphen(at));
    if text.byte(at) == b'(' || text.byte(at) == b'+' {
        at += 1;
    }
    text.digit(at).map(|_| figure::run(text, at))
}
