//! Cells of a table, with what the heads of their columns say of them.

use super::caption::is_other;
use super::step::in_step;
use super::{Compared, Options, Side, entry, same, set_against};
use crate::scan::{Head, Quantity, Unit, What, head};
use rust_decimal::Decimal;

/// A cell and the unit that the head of its column gives (予算額（千円）).
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// What stands in the cell.
    pub side: Side<'a>,
    /// Unit and factor of its column.
    pub head: Option<Head>,
    /// Whether it names others: a head, or the first of its row.
    pub is_name: bool,
    /// Unit and factor told above the table, for columns that tell none. Shares and
    /// counts stand in such tables as well, so it is no proof.
    pub caption: Option<Head>,
}

/// Two cells set against each other.
#[derive(Clone, Debug)]
pub struct ComparedCells {
    /// What came of it.
    pub compared: Compared,
    /// The quantities of the original as they were compared: with unit and
    /// factor of the column where these were taken.
    pub original: Vec<Quantity>,
    /// Those of the translation.
    pub translation: Vec<Quantity>,
    /// Whether they agree by units of different size, told above the table or in the
    /// heads of their columns.
    pub is_converted: bool,
    /// Whether they agree only as they are written, though the heads of their columns
    /// tell units of different size: then one of the heads is wrong.
    pub is_unconverted: bool,
}

/// Sets two table cells against each other: like `compare`, but a figure that
/// only one of them has is always reported, and numbers are taken by the units
/// of their columns. Where only one column names a unit (the other is told
/// above the table), equal numbers are enough.
pub fn compare_cell(original: Cell, translation: Cell) -> ComparedCells {
    let (l, r) = (original.side, translation.side);
    let (ours, theirs) = (entry::dated(l, r), entry::dated(r, l));
    let l = Side {
        quantities: ours.as_deref().unwrap_or(l.quantities),
        ..l
    };
    let r = Side {
        quantities: theirs.as_deref().unwrap_or(r.quantities),
        ..r
    };
    let strict = Options {
        cell: figure(l) && figure(r),
        entry: true,
    };
    let plain = || ComparedCells {
        compared: match in_step(l, r, same::is_one) {
            Some(pairs) => Compared {
                pairs,
                findings: Vec::new(),
            },
            None => set_against(l, r, strict),
        },
        original: l.quantities.to_vec(),
        translation: r.quantities.to_vec(),
        is_converted: false,
        is_unconverted: false,
    };
    let told = [original, translation].map(|cell| cell.head.or(cell.caption));
    if is_unit(l, r) || entry::is_one(l, r, original.is_name) {
        return silent(l, r);
    }
    if told[0] == told[1] {
        return plain();
    }
    let (left, right) = (under(told[0], l.quantities), under(told[1], r.quantities));
    let compared = set_against(
        Side {
            quantities: &left,
            ..l
        },
        Side {
            quantities: &right,
            ..r
        },
        strict,
    );
    let is_told = original.head.is_some() == translation.head.is_some();
    let sizes = told.map(|head| head.map(|head| head.factor));
    // Nought is nought in any unit.
    let is_number = |q: &Quantity| matches!(&q.what, What::Amount(a) if !a.number.value.is_zero());
    let mut taken = ComparedCells {
        is_converted: is_told
            && sizes[0] != sizes[1]
            && compared.pairs.iter().any(|(i, _)| is_number(&left[*i]))
            && compared.findings.is_empty(),
        is_unconverted: false,
        compared,
        original: left,
        translation: right,
    };
    if taken.compared.findings.is_empty() {
        return taken;
    }
    let bare = plain();
    if original.head.is_some() && translation.head.is_some() {
        let is_same = bare.compared.findings.is_empty() && !bare.compared.pairs.is_empty();
        taken.is_unconverted = is_same && is_other(original.head, translation.head);
        return taken;
    }
    // A number that has its unit with it needs none from a head.
    let has_own = [(original, translation), (translation, original)]
        .iter()
        .any(|(headed, other)| {
            let head = headed
                .head
                .filter(|_| other.head.is_none() && other.caption.is_none());
            head.is_some_and(|head| carries(other.side, head.unit))
        });
    if !has_own && bare.compared.findings.len() < taken.compared.findings.len() {
        bare
    } else {
        taken
    }
}

/// Whether two cells tell a unit and nothing else, in one of which it is written with a number:
/// 億円, "100 million yen". Whether it is the same unit follows from the cells of its row.
fn is_unit(l: Side, r: Side) -> bool {
    let is_factor =
        |side: Side| head(side.lang, side.text).is_some_and(|h| h.factor > Decimal::ONE);
    l.quantities.is_empty() != r.quantities.is_empty() && is_factor(l) && is_factor(r)
}

/// Two cells in which nothing is compared.
fn silent(l: Side, r: Side) -> ComparedCells {
    ComparedCells {
        compared: Compared {
            pairs: Vec::new(),
            findings: Vec::new(),
        },
        original: l.quantities.to_vec(),
        translation: r.quantities.to_vec(),
        is_converted: false,
        is_unconverted: false,
    }
}

/// Whether every number of a cell has a unit of its own.
fn carries(side: Side, unit: Unit) -> bool {
    let own = |q: &Quantity| matches!(&q.what, What::Amount(a) if a.unit == unit);
    unit != Unit::Bare && !side.quantities.is_empty() && side.quantities.iter().all(own)
}

/// Whether a cell holds figures and next to no words.
fn figure(side: Side) -> bool {
    const WORDS: usize = 6;
    let outside = |at: usize| !side.quantities.iter().any(|q| q.at.contains(&at));
    side.text
        .char_indices()
        .filter(|(at, c)| c.is_alphanumeric() && outside(*at))
        .take(WORDS + 1)
        .count()
        <= WORDS
}

/// The quantities of a cell as the head of its column has them.
pub fn under(head: Option<Head>, quantities: &[Quantity]) -> Vec<Quantity> {
    let mut list = quantities.to_vec();
    let Some(head) = head else {
        return list;
    };
    for quantity in &mut list {
        if let What::Amount(amount) = &mut quantity.what
            && amount.unit == Unit::Bare
        {
            amount.unit = head.unit;
            for number in [Some(&mut amount.number), amount.to.as_mut()]
                .into_iter()
                .flatten()
            {
                if let Some(value) = number.value.checked_mul(head.factor) {
                    number.value = value.normalize();
                }
            }
        }
    }
    list
}
