//! What the two sides of a segment say in figures, with the places in the files.

use super::compare::{Finding, Side, compare};
use super::{Kind, Segment};
use crate::lang::Lang;
use crate::scan::{Amount, Count, Head, Number, Quantity, Time, Unit, What, head};
use crate::source::Span;
use rust_decimal::Decimal;

/// The comparison of a segment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Quantities of the original, as they were compared: cells of a table
    /// have the unit of their column.
    pub original: Vec<Quantity>,
    /// Quantities of the translation.
    pub translation: Vec<Quantity>,
    /// Those that answer each other, by place in the two lists.
    pub pairs: Vec<(usize, usize)>,
    /// What does not agree, in the order of the original.
    pub findings: Vec<PlacedFinding>,
}

/// A finding with its places in the files.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedFinding {
    /// What was found, with ranges of the texts.
    pub finding: Finding,
    /// Where in the original.
    pub original: Option<Span>,
    /// Where in the translation.
    pub translation: Option<Span>,
}

/// Sets the figures of the two sides against each other; none where a side is
/// missing or an author has said that they are not to be compared.
pub fn compared(segment: &Segment) -> Option<Comparison> {
    let sides = segment.original.as_ref().zip(segment.translation.as_ref());
    let is_compared = segment.ignored.is_none() && segment.is_whole();
    let (ours, theirs) = sides.filter(|_| is_compared)?;
    let heads = ours.head.as_ref().zip(theirs.head.as_ref());
    let (original, translation) = (&ours.passage, &theirs.passage);
    let mut ours = original.quantities.clone();
    let mut theirs = translation.quantities.clone();
    if let Some((head, other)) = heads {
        under(&original.lang, head, &original.text, &mut ours);
        under(&translation.lang, other, &translation.text, &mut theirs);
    }
    if let ([one], [other]) = (&mut ours[..], &mut theirs[..])
        && matches!(segment.kind, Kind::Cell(_))
    {
        // A cell that holds nothing but a number may look like a year.
        match (&one.what, &other.what) {
            (What::Amount(_), What::Time(time)) => as_number(*time, &translation.text, other),
            (What::Time(time), What::Amount(_)) => as_number(*time, &original.text, one),
            _ => {}
        }
    }
    let found = compare(
        Side {
            lang: &original.lang,
            text: &original.text,
            quantities: &ours,
        },
        Side {
            lang: &translation.lang,
            text: &translation.text,
            quantities: &theirs,
        },
    );
    let findings = found.findings.into_iter().map(|finding| PlacedFinding {
        original: finding.original.clone().map(|at| original.span(at)),
        translation: finding.translation.clone().map(|at| translation.span(at)),
        finding,
    });
    Some(Comparison {
        pairs: found.pairs,
        findings: findings.collect(),
        original: ours,
        translation: theirs,
    })
}

/// Gives bare numbers of a cell the unit that the head of the column names.
fn under(lang: &Lang, of_column: &str, text: &str, quantities: &mut [Quantity]) {
    let Some(head) = head(lang, of_column) else {
        return;
    };
    for quantity in quantities {
        if let What::Time(time) = quantity.what {
            as_number(time, text, quantity);
        }
        if let What::Amount(amount) = &mut quantity.what
            && amount.unit == Unit::Bare
        {
            let number = scaled(amount.number, head);
            let to = amount.to.map(|to| scaled(to, head));
            if let (Some(number), true) = (number, to.is_none_or(|to| to.is_some())) {
                amount.number = number;
                amount.to = to.flatten();
                amount.unit = head.unit;
            }
        }
    }
}

fn scaled(number: Number, head: Head) -> Option<Number> {
    let value = number.value.checked_mul(head.factor)?;
    let mut place = number.place;
    let mut rest = head.factor;
    while rest >= Decimal::TEN && place < i8::MAX {
        rest /= Decimal::TEN;
        place += 1;
    }
    Some(Number { value, place })
}

/// Reads what looks like a year as a number, where it is all that the text has.
fn as_number(time: Time, text: &str, quantity: &mut Quantity) {
    let only_year = Time {
        count: Count::Open,
        year: time.year,
        ..Time::default()
    };
    let is_all = text.get(quantity.at.clone()) == Some(text.trim());
    if let Some(year) = time.year
        && time == only_year
        && is_all
    {
        quantity.what = What::Amount(Amount {
            number: Number {
                value: Decimal::from(year),
                place: 0,
            },
            to: None,
            unit: Unit::Bare,
            per: None,
        });
    }
}
