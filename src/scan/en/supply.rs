//! Stretches of time by which supplies and payments are measured: one month's worth, a
//! week's supply, two months' salary.

use super::super::quantity::{Hold, Quantity, Unit};
use super::nouns;
use super::share;
use super::text::{Text, Word};

/// What lasts for a stretch of time, and is named by nothing else.
const LASTING: [&str; 8] = [
    "worth",
    "supply",
    "supplies",
    "stock",
    "stocks",
    "provisions",
    "rations",
    "reserves",
];

/// What is paid or given for a stretch of time; "a month's rent" may be the rent as such.
const PAID: [&str; 8] = [
    "rent", "salary", "wages", "wage", "pay", "notice", "food", "water",
];

/// Whether a unit is a stretch of time.
fn lasts(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::Year | Unit::Month | Unit::Week | Unit::Day | Unit::Hour
    )
}

/// Whether a stretch of time that ends at a place measures something: month's worth,
/// weeks' supply, day supply.
fn measures(text: Text, end: usize, what: &[&str]) -> bool {
    let quote = text.apostrophe(end);
    let mut end = end + quote;
    if quote > 0 && text.byte(end) == b's' {
        end += 1;
    }
    text.next(end).is_some_and(|word| word.is(what))
}

/// How firmly a stretch of time in words stands that measures supplies.
pub(super) fn hold(text: Text, unit: Unit, end: usize, hold: Hold) -> Hold {
    let measured = hold == Hold::Soft
        && lasts(unit)
        && (measures(text, end, &LASTING)
            || text.apostrophe(end) > 0 && measures(text, end, &PAID));
    if measured { Hold::Worded } else { hold }
}

/// "a week's supply": one week, of which the walk has come to the article.
pub(super) fn lone(text: Text, article: &Word, noun: &Word) -> Option<(Quantity, usize)> {
    let unit = nouns::singular(noun.lower()).filter(|unit| lasts(*unit))?;
    let said = text.apostrophe(noun.end) > 0 && measures(text, noun.end, &LASTING);
    let (start, end, one) = (article.start, noun.end, share::whole(1));
    said.then(|| share::amount(text, start, end, one, unit, Hold::Worded))
}
