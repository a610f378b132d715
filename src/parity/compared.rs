//! What the two sides of a segment say in figures, with the places in the files.

use super::compare::{Cell, Finding, Side, compare, compare_cell};
use super::{Kind, Passage, Segment};
use crate::scan::{Amount, Count, Head, Number, Quantity, Time, Unit, What, head};
use crate::source::Span;
use rust_decimal::Decimal;

/// The comparison of a segment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Quantities of the original, as they were compared.
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
    let (original, translation) = (&ours.passage, &theirs.passage);
    let mut left = original.quantities.clone();
    let mut right = translation.quantities.clone();
    let found = if matches!(segment.kind, Kind::Cell(_)) {
        let heads = [ours, theirs].map(|side| {
            let head_of = |words: &String| head(&side.passage.lang, words);
            side.head.as_ref().and_then(head_of)
        });
        unlike_years(original, heads[0], &mut left, &right);
        unlike_years(translation, heads[1], &mut right, &left);
        let cells = compare_cell(
            Cell {
                side: side(original, &left),
                head: heads[0],
            },
            Cell {
                side: side(translation, &right),
                head: heads[1],
            },
        );
        (left, right) = (cells.original, cells.translation);
        cells.compared
    } else {
        compare(side(original, &left), side(translation, &right))
    };
    // Of two texts that may not belong together nothing is held against them, and
    // the names of units, 千円 and thousand yen, say no number.
    let is_held = segment.is_certain && !segment.name.starts_with("unit.");
    let held = found.findings.into_iter().filter(|_| is_held);
    let findings = held.map(|finding| PlacedFinding {
        original: finding.original.clone().map(|at| original.span(at)),
        translation: finding.translation.clone().map(|at| translation.span(at)),
        finding,
    });
    Some(Comparison {
        pairs: found.pairs,
        findings: findings.collect(),
        original: left,
        translation: right,
    })
}

fn side<'a>(passage: &'a Passage, quantities: &'a [Quantity]) -> Side<'a> {
    Side {
        lang: &passage.lang,
        text: &passage.text,
        quantities,
    }
}

/// A cell that holds nothing but a number may look like a year: it is none
/// where the column has a unit, or the other language has a number there.
fn unlike_years(
    passage: &Passage,
    head: Option<Head>,
    quantities: &mut [Quantity],
    others: &[Quantity],
) {
    let [one] = quantities else { return };
    let is_number = matches!(others, [other] if matches!(other.what, What::Amount(_)));
    let What::Time(time) = one.what else { return };
    let only_year = Time {
        count: Count::Open,
        year: time.year,
        ..Time::default()
    };
    let is_all = passage.text.get(one.at.clone()) == Some(passage.text.trim());
    if let Some(year) = time.year
        && (head.is_some() || is_number)
        && time == only_year
        && is_all
    {
        one.what = What::Amount(Amount {
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
