//! Blocks without counterpart whose figures the other language says where nothing answers
//! them either: a line that was set below a table instead of above, an item that became
//! part of another.

use super::is_reported;
use crate::parity::compare::caption;
use crate::parity::{Kind, Segment};
use crate::scan::{Quantity, Time, What};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The value of a figure, of whatever it is: both sides are known to say it in their way.
type Value = (Decimal, Decimal, Decimal);

/// More blocks than these are a part that was not translated.
const MANY: usize = 32;
/// A figure below this stands in many blocks.
const SMALL: Decimal = Decimal::TEN;

/// The places of those blocks on their page.
pub(super) fn elsewhere(page: &[&Segment]) -> BTreeSet<usize> {
    let is_lone = |one: &Segment| one.original.is_some() != one.translation.is_some();
    let lone = || {
        page.iter()
            .enumerate()
            .filter(|(_, one)| is_lone(one) && is_reported(one))
    };
    if !(1..=MANY).contains(&lone().count()) {
        return BTreeSet::new();
    }
    let [ours, theirs] = [true, false].map(|is_original| open(page, is_original));
    let is_told = |one: &Segment| {
        let (side, others) = match (&one.original, &one.translation) {
            (Some(side), None) => (side, &theirs),
            (None, Some(side)) => (side, &ours),
            _ => return false,
        };
        let own: Vec<Value> = values(&side.passage.quantities).collect();
        let is_plain = own.len() > 1 || own.iter().any(|value| value.0 >= SMALL);
        let count = |all: &[Value], value: &Value| all.iter().filter(|one| *one == value).count();
        is_plain
            && own
                .iter()
                .all(|value| count(&own, value) <= count(others, value))
    };
    lone()
        .filter(|(_, one)| is_told(one))
        .map(|(at, _)| at)
        .collect()
}

/// How long the name of a table may be, in bytes.
const NAME: usize = 90;

/// Whether a block is the name of a table or its unit, right before or behind it: the other
/// side may have it in a heading or in the heads of its columns.
pub(super) fn is_of_table(page: &[&Segment], i: usize) -> bool {
    let side = page[i].original.as_ref().or(page[i].translation.as_ref());
    let Some(side) = side.filter(|side| side.kind == Kind::Paragraph) else {
        return false;
    };
    let text = side.passage.text.trim();
    let is_table = |one: &&Segment| matches!(one.kind, Kind::Cell(_) | Kind::Table);
    let is_before = page.get(i + 1).is_some_and(is_table);
    let is_behind = i > 0 && page.get(i - 1).is_some_and(is_table);
    let is_unit = caption(&side.passage.lang, text).is_some();
    let is_name = text.len() <= NAME
        && side.passage.quantities.is_empty()
        && side.passage.inlines.is_empty()
        && !text.ends_with(['。', '.', ':', '：']);
    text.len() <= NAME && (is_before && (is_name || is_unit) || is_behind && is_unit)
}

/// The figures of one side that nothing answers.
fn open(page: &[&Segment], is_original: bool) -> Vec<Value> {
    let mut open = Vec::new();
    for one in page {
        match (&one.original, &one.translation, &one.comparison) {
            (Some(_), Some(_), Some(known)) => {
                let all = if is_original {
                    &known.original
                } else {
                    &known.translation
                };
                let is_paired = |at: usize| {
                    let place = |pair: &(usize, usize)| if is_original { pair.0 } else { pair.1 };
                    known.pairs.iter().any(|pair| place(pair) == at)
                };
                let alone = all.iter().enumerate().filter(|(at, _)| !is_paired(*at));
                open.extend(alone.map(|(_, one)| value(&one.what)));
            }
            (Some(side), None, _) if is_original => open.extend(values(&side.passage.quantities)),
            (None, Some(side), _) if !is_original => open.extend(values(&side.passage.quantities)),
            _ => {}
        }
    }
    open
}

fn values(all: &[Quantity]) -> impl Iterator<Item = Value> {
    all.iter().map(|one| value(&one.what))
}

fn value(what: &What) -> Value {
    let number = |n: Option<i64>| Decimal::from(n.unwrap_or_default());
    match what {
        What::Amount(amount) => (
            amount.number.value.normalize(),
            amount.to.map_or(Decimal::ZERO, |to| to.value.normalize()),
            Decimal::ZERO,
        ),
        What::Time(Time {
            year, month, day, ..
        }) => (
            number(year.map(i64::from)),
            number(month.map(i64::from)),
            number(day.map(i64::from)),
        ),
        What::Ordinal(n) => (Decimal::from(*n), Decimal::ZERO, Decimal::ZERO),
        _ => (Decimal::ZERO, Decimal::ZERO, Decimal::ONE),
    }
}
