//! Lengths of time and groups of age in words: a decade, every other week, in their
//! thirties.

use super::super::quantity::{Hold, Limit, Quantity, Unit, What};
use super::bounds::{self, Bounds};
use super::nouns;
use super::portion;
use super::share;
use super::supply;
use super::text::{Text, Word};
use super::trailing;
use super::words;
use rust_decimal::Decimal;

/// "within a week", "about a mile", "a year or more": one of a measure, where a bound says
/// that it is measured. It may be said by other words.
pub(super) fn lone(text: Text, article: &Word) -> Option<(Quantity, usize)> {
    let noun = text.next(article.end)?;
    let unit = match noun.lower() {
        b"year" | b"month" | b"week" | b"day" | b"night" | b"hour" | b"minute" | b"kilometre"
        | b"kilometer" | b"metre" | b"meter" | b"mile" | b"litre" | b"liter" | b"kilogram"
        | b"tonne" | b"ton" | b"hectare" | b"acre" | b"gallon" => nouns::singular(noun.lower())?,
        _ => return None,
    };
    // an hour and a half, a week's supply
    // an hour and twenty minutes: the minutes take the hour in
    if let Some(and) = text.next(noun.end).filter(|and| and.is(&["and"]))
        && and_so_much(text, text.skip(and.end), Unit::Minute)
            .or_else(|| and_so_much(text, text.skip(and.end), Unit::Month))
            .is_some()
    {
        let next = text.skip(and.end);
        let number = text.digits(next).map(|(_, _, end)| end);
        let number = number.or_else(|| text.word(next).filter(words::counts).map(|word| word.end));
        let parts = number.and_then(|end| text.joined(end));
        if parts.is_some_and(|parts| parts.is(&["minutes", "months", "minute", "month"])) {
            return None;
        }
    }
    let more = portion::and_more(text, &noun).or_else(|| supply::lone(text, article, &noun));
    if more.is_some() {
        return more;
    }
    let (start, number) = (article.start, share::whole(1));
    let (mut quantity, mut end) = share::amount(text, start, noun.end, number, unit, Hold::Soft);
    // a day or two
    if let Some(or) = text.next(noun.end).filter(|or| or.is(&["or"]))
        && let Some(two) = text.next(or.end).filter(|two| two.is(&["two"]))
    {
        if let What::Amount(amount) = &mut quantity.what {
            amount.to = Some(share::whole(2));
        }
        quantity.at.end = two.end;
        return Some((quantity, two.end));
    }
    let after = trailing::after(text, noun.end, false);
    if after.limit.is_some() || after.about {
        quantity.limit = after.limit.or(quantity.limit);
        quantity.about |= after.about;
        quantity.at.end = after.end;
        end = after.end;
    }
    (quantity.limit.is_some() || quantity.about).then_some((quantity, end))
}

/// "every other week": one in two, which may be said by other words.
pub(super) fn every_other(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    let other = text
        .next(word.end)
        .filter(|other| other.is(&["other", "second", "alternate"]))?;
    let noun = text.next(other.end)?;
    let unit = match noun.lower() {
        b"year" | b"month" | b"week" | b"day" | b"hour" | b"night" => {
            nouns::singular(noun.lower())?
        }
        b"monday" | b"tuesday" | b"wednesday" | b"thursday" | b"friday" | b"saturday"
        | b"sunday" => Unit::Week,
        _ => return None,
    };
    let end = noun.end;
    Some(share::amount(
        text,
        word.start,
        end,
        share::whole(2),
        unit,
        Hold::Soft,
    ))
}

/// "the past decade", "a century", "a fortnight".
pub(super) fn length_of_time(
    text: Text,
    word: &Word,
    length: u8,
    unit: Unit,
) -> Option<(Quantity, usize)> {
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
    // a century and a half
    if let Some(more) = portion::and_more(text, word) {
        return Some(more);
    }
    let long = text
        .joined(word.end)
        .is_some_and(|next| next.is(&["long", "old"]));
    if !said || text.hyphen(word.end) > 0 && !long {
        return None;
    }
    let number = share::whole(i64::from(length));
    let (mut quantity, end) = share::amount(text, word.start, word.end, number, unit, Hold::Soft);
    // under a fortnight; "more than a decade" is said of ten years or more too
    if text.last(word.start).is_some_and(|a| a.is(&["a"])) {
        let bounds = bounds::before(text, text.last(word.start)?.start, true);
        quantity.about |= bounds.about;
        if bounds.limit.is_some_and(|limit| limit != Limit::MoreThan) {
            quantity.limit = bounds.limit;
            quantity.at.start = bounds.start;
        }
    }
    Some((quantity, end))
}

/// "in their thirties", "teens and twenties".
pub(super) fn cohort(text: Text, word: &Word, tens: u8) -> Option<(Quantity, usize)> {
    // in her mid-thirties
    let hyphen = usize::from(text.before(word.start) == b'-');
    let last = text
        .last(word.start - hyphen)
        .filter(|last| !text.breaks(last.end, word));
    // under-fives, the over-sixties
    if let Some(bound) = last.filter(|last| last.is(&["under", "over"])) {
        let number = share::whole(i64::from(tens));
        let (mut quantity, end) =
            share::amount(text, word.start, word.end, number, Unit::Age, Hold::Firm);
        quantity.at.start = bound.start;
        quantity.limit = Some(match bound.is(&["under"]) {
            true => Limit::LessThan,
            false => Limit::AtLeast,
        });
        return Some((quantity, end));
    }
    if !tens.is_multiple_of(10) {
        return None;
    }
    // "3. Thirties": an answer to choose
    let listed = || {
        let next = text.skip(word.end);
        text.digit(next).is_some()
            || matches!(text.byte(next), b',' | b':' | b';' | b'(' | b'|')
            || trailing::after(text, word.end, true).limit.is_some()
    };
    let chosen = last.is_none() && (word.capital || listed());
    if tens > 10 && !chosen && !last?.is(OWNERS) && !is_group(text, last?, word) {
        return None;
    }
    // children and teens; but in their teens
    let young = word.is(&["teenage", "teenagers"])
        || word.is(&["teens"])
            && last.is_none_or(|their| !their.is(OWNERS) || their.is(&["and", "or"]));
    let hold = if young { Hold::Soft } else { Hold::Firm };
    let number = share::whole(i64::from(tens));
    let (mut quantity, mut end) =
        share::amount(text, word.start, word.end, number, Unit::Cohort, hold);
    let after = trailing::after(text, end, false);
    if after.limit.is_some() {
        quantity.limit = after.limit;
        quantity.at.end = after.end;
        end = after.end;
    }
    Some((quantity, end))
}

/// What stands before people's thirties.
const OWNERS: &[&str] = &[
    "their", "his", "her", "my", "your", "whose", "early", "mid", "late", "and", "or", "our", "to",
    "in", "through", "until",
];

/// Whether "the" stands before groups of age: from the thirties to the fifties.
fn is_group(text: Text, the: Word, tens: &Word) -> bool {
    if !the.is(&["the"]) {
        return false;
    }
    let Some(from) = text.last(the.start) else {
        return false;
    };
    let more = |word: Word| word.lower().ends_with(b"ties") || word.lower() == b"teens";
    if from.is(&["from", "between"]) {
        let to = text
            .next(tens.end)
            .filter(|to| to.is(&["to", "and", "through"]));
        let the = to.and_then(|to| text.next(to.end));
        return the.is_some_and(|the| match the.is(&["the"]) {
            true => text.next(the.end).is_some_and(more),
            false => more(the),
        });
    }
    from.is(&["to", "and", "through"]) && text.last(from.start).is_some_and(more)
}

/// What an hour or year adds to the minutes or months that begin at a place, and what
/// stands before it: an hour and twenty minutes, more than a year and three months.
pub(super) fn and_so_much(text: Text, start: usize, unit: Unit) -> Option<(Decimal, Bounds)> {
    let (whole, parts) = match unit {
        Unit::Minute => ("hour", 60),
        Unit::Month => ("year", 12),
        Unit::Second => ("minute", 60),
        _ => return None,
    };
    let and = text.last(start).filter(|and| and.is(&["and"]))?;
    let noun = text.last(and.start).filter(|noun| noun.is(&[whole]))?;
    let a = text.last(noun.start).filter(|a| a.is(&["a", "an"]))?;
    Some((Decimal::from(parts), bounds::before(text, a.start, true)))
}
