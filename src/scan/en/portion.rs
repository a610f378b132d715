//! Shares of something whole that are a number of their own: three quarters
//! of an hour, a quarter of a million, half as many again.

use super::super::quantity::{Hold, Number, Part, Quantity, Unit, What};
use super::bounds;
use super::hours;
use super::nouns;
use super::numeral::Numeral;
use super::ordinal;
use super::share;
use super::text::{Text, Word};
use super::time;
use super::units;
use super::words;
use rust_decimal::Decimal;

/// The "in" of one detached house in six, one Japanese in five, whose first two words
/// behind the number are given.
pub(super) fn named(text: Text, one: &Numeral, word: &Word, next: Word) -> Option<Word> {
    if next.is(&["in"]) {
        let five = text.next(next.end)?;
        let people = word.capital && one.worded && !five.is(&["one"]);
        return words::number(text, &five).filter(|_| people).map(|_| next);
    }
    nouns::singular(next.lower()).filter(|_| !next.is(&["are"]))?;
    text.next(next.end).filter(|word| word.is(&["in"]))
}

/// Whether a unit is that of a measure of which parts are told.
fn measured(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::Tonne
            | Unit::Kilogram
            | Unit::Metre
            | Unit::Kilometre
            | Unit::Hectare
            | Unit::Litre
            | Unit::Other
    )
}

/// By how many a whole is divided where tens tell it, and where that ends: thirty-third.
pub(super) fn tens(text: Text, word: &Word) -> Option<(u64, usize)> {
    let tens = words::tens(word).filter(|_| text.hyphen(word.end) > 0)?;
    let last = text.joined(word.end)?;
    let ones = ordinal::value(&last).filter(|ones| *ones < 10)?;
    Some((tens + ones, last.end))
}

/// A share with "of an hour", "of a million" behind it.
pub(super) fn of_whole(
    text: Text,
    start: usize,
    end: usize,
    number: Number,
) -> Option<(Quantity, usize)> {
    // an hour and three-quarters
    if let Some(and) = text.last(start).filter(|and| and.is(&["and"]))
        && let Some(noun) = text.last(and.start)
        && let Some(read) = and_more(text, &noun).filter(|(_, behind)| *behind == end)
    {
        return Some(read);
    }
    let of = text.next(end).filter(|of| of.is(&["of"]))?;
    let article = text.next(of.end).filter(|a| a.is(&["a", "an", "one"]))?;
    let whole = text.next(article.end)?;
    // a tenth of a percentage point
    if whole.is(&["percentage", "point"]) {
        let point = match whole.is(&["point"]) {
            true => whole,
            false => text.next(whole.end).filter(|next| next.is(&["point"]))?,
        };
        return Some(share::amount(
            text,
            start,
            point.end,
            number,
            Unit::Point,
            Hold::Worded,
        ));
    }
    let cent = match whole.is(&["per"]) {
        true => text.next(whole.end).filter(|cent| cent.is(&["cent"])),
        false => Some(whole).filter(|whole| whole.is(&["percent"])),
    };
    if let Some(cent) = cent {
        let unit = Unit::Percent;
        return Some(share::amount(
            text,
            start,
            cent.end,
            number,
            unit,
            Hold::Worded,
        ));
    }
    if article.is(&["one"]) {
        return None;
    }
    part_of(text, start, number, &whole)
}

/// The part of a whole that is told by its word: of a million, of a century, of a ton.
fn part_of(text: Text, start: usize, number: Number, whole: &Word) -> Option<(Quantity, usize)> {
    let (size, unit) = match whole.lower() {
        b"million" => (1_000_000, Unit::Bare),
        b"billion" => (1_000_000_000, Unit::Bare),
        b"trillion" => (1_000_000_000_000_i64, Unit::Bare),
        b"century" => (100, Unit::Year),
        b"decade" => (10, Unit::Year),
        b"year" => (12, Unit::Month),
        b"hour" => (60, Unit::Minute),
        b"minute" => (60, Unit::Second),
        b"month" | b"week" | b"day" => {
            let unit = nouns::singular(whole.lower())?;
            return Some(share::amount(
                text,
                start,
                whole.end,
                number,
                unit,
                Hold::Worded,
            ));
        }
        // a tenth of a hectare
        other => {
            let unit = nouns::singular(other).filter(|unit| measured(*unit))?;
            let (end, hold) = (whole.end, Hold::Worded);
            return Some(share::amount(text, start, end, number, unit, hold));
        }
    };
    let value = (number.value * Decimal::from(size)).round_dp(6).normalize();
    if !value.fract().is_zero() {
        return None;
    }
    let number = Number { value, place: 0 };
    let (unit, end) = match unit {
        Unit::Bare => {
            let counted = units::behind(text, whole.end);
            (counted.unit, counted.end.max(whole.end))
        }
        _ => (unit, whole.end),
    };
    Some(share::amount(text, start, end, number, unit, Hold::Worded))
}

/// "half to double": a range of multiples.
pub(super) fn half_to_double(text: Text, half: &Word) -> Option<(Quantity, usize)> {
    let to = text.next(half.end).filter(|to| to.is(&["to"]))?;
    let double = text
        .next(to.end)
        .filter(|double| double.is(&["double", "twice"]))?;
    let number = Number {
        value: Decimal::new(5, 1),
        place: -1,
    };
    let (mut quantity, end) = share::amount(
        text,
        half.start,
        double.end,
        number,
        Unit::Fold,
        Hold::Worded,
    );
    if let What::Amount(amount) = &mut quantity.what {
        amount.to = Some(share::whole(2));
    }
    Some((quantity, end))
}

/// "half as many again", "half as much again": what is half more.
pub(super) fn half_again(text: Text, half: &Word) -> Option<(Quantity, usize)> {
    let as_ = text.next(half.end).filter(|word| word.is(&["as"]))?;
    let many = text.next(as_.end).filter(|word| {
        word.is(&[
            "many", "much", "large", "big", "high", "long", "great", "tall",
        ])
    })?;
    let mut end = many.end;
    let mut again = text.next(end)?;
    // half as many visitors again
    for _ in 0..4 {
        if again.is(&["again"]) {
            break;
        }
        if super::groups::ends_group(again.lower()) {
            return None;
        }
        end = again.end;
        again = text.next(end)?;
    }
    if !again.is(&["again"]) {
        return None;
    }
    let number = Number {
        value: Decimal::new(15, 1),
        place: -1,
    };
    let start = match text.last(half.start) {
        Some(word) if word.is(&["a", "one"]) => word.start,
        _ => half.start,
    };
    let around = bounds::before(text, start, false);
    let (mut quantity, end) =
        share::amount(text, start, again.end, number, Unit::Fold, Hold::Worded);
    quantity.at.start = around.start;
    Some((quantity, end))
}

/// An hour and a half, a year and three quarters, two hours and a half.
pub(super) fn and_more(text: Text, first: &Word) -> Option<(Quantity, usize)> {
    let and = text.next(first.end).filter(|word| word.is(&["and"]))?;
    let a = text.next(and.end).filter(|word| word.is(&["a", "three"]))?;
    let parts: &[&str] = match a.is(&["a"]) {
        true => &["half", "quarter"],
        false => &["quarters"],
    };
    let half = text.joined(a.end).filter(|word| word.is(parts))?;
    let unit = match first.lower() {
        b"hour" => Unit::Hour,
        b"year" => Unit::Year,
        b"month" => Unit::Month,
        b"week" => Unit::Week,
        b"day" => Unit::Day,
        b"minute" => Unit::Minute,
        b"decade" | b"century" => Unit::Year,
        b"million" => Unit::Bare,
        b"point" => Unit::Point,
        // a ton and a half
        other => nouns::singular(other).filter(|unit| measured(*unit))?,
    };
    let article = text
        .last(first.start)
        .filter(|word| word.is(&["a", "an", "one"]))?;
    let mut number = match half.lower() {
        b"half" => Number {
            value: Decimal::new(15, 1),
            place: -1,
        },
        b"quarter" => Number {
            value: Decimal::new(125, 2),
            place: -2,
        },
        _ => Number {
            value: Decimal::new(175, 2),
            place: -2,
        },
    };
    match first.lower() {
        b"decade" => {
            number.value *= Decimal::TEN;
            number.place += 1;
        }
        b"century" => {
            number.value *= Decimal::ONE_HUNDRED;
            number.place += 2;
        }
        b"million" => {
            number.value *= Decimal::from(1_000_000);
            number.place += 6;
        }
        _ => {}
    }
    let (unit, end) = match unit {
        Unit::Bare => {
            let counted = units::behind(text, half.end);
            (counted.unit, counted.end.max(half.end))
        }
        _ => (unit, half.end),
    };
    Some(share::amount(
        text,
        article.start,
        end,
        number,
        unit,
        Hold::Firm,
    ))
}

/// "quarter" where it is a share: a quarter of.
pub(super) fn quarter(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    let hour = hours::quarter(text, word);
    if hour.is_some() {
        return hour;
    }
    if text.hyphen(word.end) > 0
        && let Some(next) = text.joined(word.end)
        && let Some(read) = super::half::part_of_large(text, word, &next, 25)
    {
        return Some(read);
    }
    let article = text.last(word.start)?;
    if article.is(&["a"])
        && let Some(and) = text.last(article.start).filter(|and| and.is(&["and"]))
        && let Some(noun) = text.last(and.start)
        && let Some(read) = and_more(text, &noun)
    {
        return Some(read);
    }
    // the remaining quarter, but not the previous one
    let rest = article.is(&["remaining", "other"])
        || article.is(&["final"])
            && text
                .next(word.end)
                .is_some_and(|of| of.is(&["are", "were", "is", "was"]));
    // the last quarter of 2023
    if article.is(&["last", "final", "closing"])
        && let (
            Quantity {
                what: What::Time(time),
                ..
            },
            _,
        ) = time::division(text, article.start, word.end, Part::Quarter(4))
        && time.year.is_some()
    {
        return Some(time::division(
            text,
            article.start,
            word.end,
            Part::Quarter(4),
        ));
    }
    // over the next quarter of a century
    let ahead = article.is(&["next", "past", "last", "first", "previous", "coming", "the"])
        && of_century(text, word).is_some();
    // a mere quarter or so of
    let mere = article.is(&["mere", "bare", "scant", "full", "good"])
        && text
            .next(word.end)
            .is_some_and(|of| of.is(&["of", "or", "as"]));
    if !rest && !ahead && !mere && !article.is(&["a"]) {
        return None;
    }
    if let Some(end) = of_century(text, word) {
        return Some(share::amount(
            text,
            article.start,
            end,
            share::whole(25),
            Unit::Year,
            Hold::Soft,
        ));
    }
    let number = Number {
        value: Decimal::new(25, 2),
        place: -2,
    };
    // a quarter-million jobs
    if let Some(whole) = text
        .joined(word.end)
        .filter(|whole| whole.is(&["million", "billion", "trillion"]))
    {
        return part_of(text, article.start, number, &whole);
    }
    let of = text.next(word.end);
    if text.hyphen(word.end) > 0
        || of.is_some_and(|of| of.is(&["earlier", "ago", "later", "final"]))
    {
        return None;
    }
    let whole = of_whole(text, article.start, word.end, number);
    if whole.is_some() {
        return whole;
    }
    Some(share::amount(
        text,
        article.start,
        word.end,
        number,
        Unit::Share,
        Hold::Worded,
    ))
}

/// Where "century" or "of a century" behind a quarter ends.
fn of_century(text: Text, quarter: &Word) -> Option<usize> {
    let century = |word: &Word| word.is(&["century"]);
    let next = text.joined(quarter.end)?;
    if !next.is(&["of"]) {
        return Some(next).filter(century).map(|next| next.end);
    }
    let a = text.next(next.end).filter(|a| a.is(&["a"]))?;
    text.next(a.end).filter(century).map(|next| next.end)
}

/// Where the parts of a whole end that is not told exactly: one in every five or six.
pub(super) fn or_next(text: Text, whole: &Numeral) -> usize {
    let next = || {
        let or = text.next(whole.end).filter(|or| or.is(&["or"]))?;
        let more = words::number(text, &text.next(or.end)?)?;
        (more.mantissa == whole.mantissa + 1 && more.power == 0).then_some(more.end)
    };
    next().unwrap_or(whole.end)
}
