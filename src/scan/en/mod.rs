//! Quantities in English. The text is walked once: words that can begin a
//! quantity are known by their first letter and length, everything else is
//! passed over, and only around a number that was found is looked about.
//!
//! A rule asks first what is known already, as the value and its digits, then for a byte,
//! then for the one word that is rarest beside a number, and only then for more. Words
//! that begin something new stand in the table of `starts`, not in the walk. One that needs
//! a number right behind is a label or a name there: the walk passes over it where a small
//! letter stands instead, as nearly always, and no rule is asked. Branches that are hard to
//! foretell cost as much as all else, so two tests of one place are best made one.

mod accounts;
mod amount;
mod beside;
mod bounds;
mod calendar;
mod clock;
mod dates;
mod feasts;
mod figure;
mod fiscal;
mod graded;
mod groups;
mod half;
mod head;
mod hours;
mod idioms;
mod index;
mod lengths;
mod letters;
mod limits;
mod listed;
mod measures;
mod multiple;
mod nouns;
mod nouns_table;
mod numeral;
mod ordinal;
mod parted;
mod plurals;
mod portion;
mod prefix;
mod range;
mod rate;
mod reigns;
mod share;
mod spelled;
mod starts;
mod stepped;
mod supply;
#[cfg(test)]
mod tests;
mod text;
mod than;
mod time;
mod trailing;
mod traps;
mod turn;
mod units;
mod word;
mod words;
mod years;

pub(super) use head::head;

use super::Quantity;
use super::quantity::{Hold, Limit, Unit, What};

use index::letters_of;
use text::{Memo, Text};

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
    loop {
        at = pass(text, at);
        if at >= text.len() {
            return found;
        }
        let before = found.len();
        let next = match CLASSES[usize::from(text.byte(at))] {
            Class::Other | Class::Joint => at + 1,
            Class::Letter => word(text, at, &mut found),
            Class::Digit => figure::figure(text, at, &mut found),
            Class::Wide => wide(text, at, &mut found),
        };
        at = next.max(at + 1);
        if found.len() > before {
            at = settle(text, &mut found, before, at);
        }
    }
}

/// Passes over signs and over words that begin nothing, as most do: they are
/// none that is known, and nothing is glued to them.
fn pass(text: Text, from: usize) -> usize {
    let mut at = from;
    while at < text.len() {
        let eight = text.eight(at);
        let run = letters_of(eight);
        if run == 0 {
            if CLASSES[usize::from(eight as u8)] != Class::Other {
                return at;
            }
            at = beyond(text, at);
            continue;
        }
        let (end, next) = if run < 8 {
            (at + run, (eight >> (8 * run)) as u8)
        } else {
            let end = text.letters(at + 8);
            (end, text.byte(end))
        };
        let letters = eight << (64 - 8 * run);
        let free = CLASSES[usize::from(next)] == Class::Other && next.is_ascii();
        let begins = || {
            let length = end - at;
            let is_idle = || starts::is_idle(letters, length, text.byte(end + 1));
            starts::may_be(letters, length) && !(next == b' ' && is_idle())
        };
        if !free || begins() {
            return at;
        }
        at = beyond(text, end);
    }
    at
}

/// The place behind a sign and the space that may follow it.
fn beyond(text: Text, sign: usize) -> usize {
    sign + 1 + usize::from(text.byte(sign + 1) == b' ')
}

/// Settles what was found by what stands before it: a bound and a half of the day are
/// those of both, no byte is, and the bare years of a list of fiscal ones are taken in.
fn settle(text: Text, found: &mut Vec<Quantity>, first: usize, at: usize) -> usize {
    if let Some((before, [now, ..])) = found.split_at_mut_checked(first) {
        // shall not exceed one-half or 500,000 yen, whichever is less; the limits are
        // two-thirds and 800,000 yen
        if let Some(last) = before.last()
            && last.limit == Some(Limit::AtMost)
            && now.limit.is_none()
            && (trailing::is_choice(text, now.at.end)
                || limits::is_shared(text, &last.at, now.at.start))
        {
            now.limit = last.limit;
        }
        settle_hour(before, now);
        if let Some(last) = before.last_mut() {
            rate::shared(text, last, now);
        }
        let floor = before.last().map_or(0, |last| last.at.end);
        // "75 and over 16.0%": the bound is that of the number before
        if now.at.start < floor {
            now.limit = None;
        }
        now.at.start = now.at.start.max(floor).min(now.at.end);
    }
    let mut at = at;
    while let Some(point) = found.last().and_then(|last| listed::listed(text, last, at)) {
        let (quantity, end) = time::finish(text, point);
        found.push(quantity);
        at = end;
    }
    at
}

/// Gives an hour without part of the day, which stands behind one of the afternoon, the
/// half of the day in which it is later: at 2:10 in the afternoon … at half past three.
fn settle_hour(before: &[Quantity], now: &mut Quantity) {
    // Nearly all that is found is no such hour: only then is it worth looking back.
    let (What::Clock(minutes), Hold::Worded) = (&mut now.what, now.hold) else {
        return;
    };
    let last = before
        .iter()
        .rev()
        .find_map(|quantity| match quantity.what {
            What::Clock(minutes) => Some(minutes),
            _ => None,
        });
    if let Some(last) = last
        && last >= NOON
        && *minutes < NOON
        && *minutes + NOON >= last
    {
        *minutes += NOON;
    }
}

/// Twelve hours in minutes.
const NOON: u16 = 720;

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
fn word(text: Text, at: usize, found: &mut Vec<Quantity>) -> usize {
    let Some(word) = text.word(at) else {
        return at;
    };
    let end = word.end;
    let next = text.byte(end);
    // a word of a number or code, an address: TSMC2, COVID-19, https://
    let glued = next.is_ascii_digit() || next == b'_';
    let start = starts::find(&word);
    if start.is_none() && !glued && next != b'-' && next != b':' && next != b'@' && next != 0xE2 {
        return end;
    }
    if let Some(start) = start
        && let Some(next) = letters::begin(text, &word, start, found)
    {
        return next;
    }
    if glued {
        return traps::run(text, at);
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
        return if free { end } else { traps::run(text, at) };
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
