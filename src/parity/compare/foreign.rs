//! A measure of Britain, America or the sea beside an equal number of a metric one:
//! 38キロ and "38 nautical miles".

use super::Side;
use super::board::{Board, Pair};
use super::finding::{Fault, Weight};
use super::same::By;
use super::unit::counts;
use super::words::{self, List, Lists};
use crate::scan::{Quantity, Unit, What};
use rust_decimal::Decimal;

/// What is measured in metric units and in others.
struct Kind {
    metric: List,
    other: List,
}

/// Lengths, areas, volumes and masses.
static KINDS: [Kind; 4] = [
    Kind {
        metric: List::new(
            "キロ|km|㎞|メートル|kilometre|kilometres|kilometer|kilometers|metre|metres|meter|meters|m",
        ),
        other: List::new(
            "マイル|海里|カイリ|浬|フィート|ヤード|mile|miles|nautical|foot|feet|yard|yards",
        ),
    },
    Kind {
        metric: List::new(
            "ヘクタール|ha|㎡|平方メートル|平方キロ|m²|m2|km²|hectare|hectares|square metre|square metres|square meter|square meters|square kilometre|square kilometres|square kilometer|square kilometers",
        ),
        other: List::new(
            "エーカー|acre|acres|平方マイル|square mile|square miles|square foot|square feet",
        ),
    },
    Kind {
        metric: List::new("リットル|litre|litres|liter|liters|㍑|立方メートル|m³|m3"),
        other: List::new("ガロン|gallon|gallons|バレル|barrel|barrels|pint|pints|quart|quarts"),
    },
    Kind {
        metric: List::new("キロ|キログラム|kg|㎏|グラム|kilogram|kilograms|kilo|kilos|gram|grams"),
        other: List::new("ポンド|pound|pounds|lb|lbs|オンス|ounce|ounces|oz"),
    },
];

/// The measures that are not metric, read in one walk.
static OTHERS: Lists<(), 4> = Lists::new([
    (&KINDS[0].other, ()),
    (&KINDS[1].other, ()),
    (&KINDS[2].other, ()),
    (&KINDS[3].other, ()),
]);

/// Reports equal numbers of measures that are not the same.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::Unit, Weight::Warning, |board, pair| {
        faulty(board, pair).then(|| board.places(pair))
    });
}

/// Whether a number of the bare キロ, which no scanner gives a unit, has another measure
/// on the other side.
pub(super) fn is_half_named((one, i): (Side, usize), (other, j): (Side, usize)) -> bool {
    let (l, r) = (&one.quantities[i], &other.quantities[j]);
    let is_bare = |side: Side, q: &Quantity| {
        matches!(&q.what, What::Amount(a) if matches!(a.unit, Unit::Bare | Unit::Other))
            && words::piece(side.text, &(q.at.start..q.at.end.saturating_add(7))).contains("キロ")
    };
    (is_bare(one, l) || is_bare(other, r)) && unlike((one, l), (other, r))
}

fn faulty(board: &Board, pair: &Pair) -> bool {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    pair.by == By::Value && unlike((board.l, l), (board.r, r))
}

fn unlike((one, l): (Side, &Quantity), (other, r): (Side, &Quantity)) -> bool {
    // One foot and a mile are idioms.
    let is_number =
        |q: &Quantity| matches!(&q.what, What::Amount(a) if a.number.value > Decimal::ONE);
    // Money and what is counted by name is no length.
    let measures = |q: &Quantity| {
        let is_bare = |unit| unit == Unit::Bare;
        matches!(&q.what, What::Amount(a) if is_bare(a.unit)
            || !counts(a.unit) && !matches!(a.unit, Unit::Yen | Unit::Percent | Unit::Point))
    };
    // Most numbers have no such measure.
    let may_be = |side: Side, q: &Quantity| {
        let mut found = false;
        words::each(near(side, q), &OTHERS, |(), _| found = true);
        found
    };
    is_number(l)
        && is_number(r)
        && (measures(l) || measures(r))
        && (may_be(one, l) || may_be(other, r))
        && KINDS.iter().any(|kind| {
            is_in(one, l, &kind.metric) && is_foreign(other, r, one, &kind.other)
                || is_in(other, r, &kind.metric) && is_foreign(one, l, other, &kind.other)
        })
}

/// Whether a number has such a measure, and the other text none of the kind.
fn is_foreign(side: Side, q: &Quantity, other: Side, measures: &List) -> bool {
    is_in(side, q, measures) && !words::has(other.text, measures)
}

/// A number with what stands right behind it.
fn near<'t>(side: Side<'t>, q: &Quantity) -> &'t str {
    words::piece(side.text, &(q.at.start..q.at.end.saturating_add(16)))
}

/// Whether one of the words is the unit of a number: it stands right behind it.
fn is_in(side: Side, q: &Quantity, measures: &List) -> bool {
    let said = near(side, q);
    let Some(at) = words::find(said, measures) else {
        return false;
    };
    let own = q.at.len().min(at.start);
    let between = &said[said.floor_char_boundary(own)..at.start];
    between.trim().is_empty() || between.trim() == "-"
}
