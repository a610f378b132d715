//! "half", which is a share, part of an hour of the day, or half of a scale, dozen or length of time.

use super::super::quantity::{Hold, Number, Quantity, Unit, What};
use super::hours;
use super::nouns;
use super::numeral::Numeral;
use super::ordinal;
use super::portion;
use super::share::amount;
use super::text::{Text, Word};
use rust_decimal::Decimal;

/// "half": a share, or half of a scale, dozen or time.
pub(super) fn half(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    let share = Number {
        value: Decimal::new(5, 1),
        place: -1,
    };
    if let Some(last) = text.last(word.start)
        && last.is(&["latter", "former", "other", "better"])
    {
        return None;
    }
    let read = hours::half(text, word)
        .or_else(|| portion::half_again(text, word))
        .or_else(|| portion::half_to_double(text, word));
    if read.is_some() {
        return read;
    }
    // an hour and a half: the article is the beginning
    if let Some(a) = text.last(word.start).filter(|a| a.is(&["a"]))
        && let Some(and) = text.last(a.start).filter(|and| and.is(&["and"]))
        && let Some(noun) = text.last(and.start)
        && let Some(read) = portion::and_more(text, &noun)
    {
        return Some(read);
    }
    if let Some(article) = text.joined(word.end)
        && article.is(&[
            "a", "an", "million", "dozen", "century", "billion", "hour", "percent",
        ])
    {
        let next = if article.is(&["a", "an"]) {
            text.joined(article.end)?
        } else {
            article
        };
        let known = match next.lower() {
            b"million" => Some((500_000u64, 5, Unit::Bare, Hold::Firm)),
            b"billion" => Some((500_000_000, 8, Unit::Bare, Hold::Firm)),
            b"trillion" => Some((500_000_000_000, 11, Unit::Bare, Hold::Firm)),
            b"dozen" => Some((6, 0, Unit::Bare, Hold::Worded)),
            b"century" => Some((50, 1, Unit::Year, Hold::Soft)),
            b"decade" => Some((5, 0, Unit::Year, Hold::Soft)),
            b"hour" => Some((30, 0, Unit::Minute, Hold::Soft)),
            b"year" => Some((6, 0, Unit::Month, Hold::Soft)),
            b"percentage" => Some((0, 0, Unit::Point, Hold::Worded)),
            b"percent" => {
                let (start, end) = (word.start, next.end);
                return Some(amount(text, start, end, share, Unit::Percent, Hold::Worded));
            }
            b"per" if text.next(next.end).is_some_and(|cent| cent.is(&["cent"])) => {
                let end = text.next(next.end)?.end;
                return Some(amount(
                    text,
                    word.start,
                    end,
                    share,
                    Unit::Percent,
                    Hold::Worded,
                ));
            }
            b"point" => {
                let (start, end) = (word.start, next.end);
                return Some(amount(text, start, end, share, Unit::Point, Hold::Worded));
            }
            b"day" | b"month" => return None,
            b"kilometre" | b"kilometer" | b"mile" | b"metre" | b"meter" | b"tonne" | b"ton"
            | b"litre" | b"liter" | b"kilogram" | b"hectare" => {
                let unit = nouns::singular(next.lower())?;
                return Some(amount(
                    text,
                    word.start,
                    next.end,
                    share,
                    unit,
                    Hold::Worded,
                ));
            }
            _ => None,
        };
        if let Some((value, place, unit, hold)) = known {
            let mut end = next.end;
            let mut unit = unit;
            if unit == Unit::Point {
                let point = text.next(end).filter(|word| word.is(&["point"]))?;
                return Some(amount(text, word.start, point.end, share, unit, hold));
            }
            let numeral = Numeral {
                start: word.start,
                end,
                mantissa: value,
                power: 0,
                plain: false,
                places: 0,
                scaled: true,
                worded: true,
                hold,
            };
            if unit == Unit::Bare {
                let counted = super::units::after(text, &numeral);
                unit = counted.unit;
                end = counted.end.max(end);
            }
            let number = Number {
                value: Decimal::from(value),
                place,
            };
            return Some(amount(text, word.start, end, number, unit, hold));
        }
    }
    if let Some(next) = text.joined(word.end)
        && text.hyphen(word.end) > 0
        && let Some(read) = part_of_large(text, word, &next, 5)
    {
        return Some(read);
    }
    if let Some(next) = text.joined(word.end)
        && text.hyphen(word.end) > 0
        && !next.is(&["price"])
    {
        return None;
    }
    // over a half
    let start = match text.last(word.start) {
        Some(a) if a.is(&["a", "one"]) => a.start,
        _ => word.start,
    };
    if let Some((read, end)) = portion::of_whole(text, start, word.end, share)
        && matches!(&read.what, What::Amount(a) if matches!(a.unit, Unit::Point | Unit::Percent))
    {
        return Some((read, end));
    }
    Some(amount(
        text,
        start,
        word.end,
        share,
        Unit::Share,
        Hold::Soft,
    ))
}

/// The place that is a part of a large round number: the half-millionth visitor. The
/// part is given by its decimals, 5 or 25.
pub(super) fn part_of_large(
    text: Text,
    part: &Word,
    whole: &Word,
    decimals: u64,
) -> Option<(Quantity, usize)> {
    let size = ordinal::value(whole).filter(|size| *size >= 1000)?;
    if text.next(whole.end).is_some_and(|of| of.is(&["of"])) {
        return None;
    }
    let place = size / if decimals < 10 { 10 } else { 100 } * decimals;
    let what = What::Ordinal(place);
    Some((
        ordinal::plain(part.start, whole.end, what, Hold::Firm),
        whole.end,
    ))
}
