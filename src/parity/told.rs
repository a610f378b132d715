//! Units that the rows of a table tell: in brackets behind what they are of, or in a
//! column of their own.

use super::compare::{caption, under};
use super::{Block, Cell, Kind, Passage};
use crate::lang::Lang;
use crate::scan::{Head, Unit, head};
use rust_decimal::Decimal;

/// Heads of a column that tells units.
const UNIT: [&str; 7] = [
    "単位",
    "単 位",
    "単　位",
    "Unit",
    "Units",
    "Unit of measure",
    "Unit of measurement",
];

/// Whether a cell stands in a column that tells the unit of each row.
pub(super) fn is_unit_cell(cell: &Cell) -> bool {
    cell.row > 0 && is_unit(&cell.head)
}

/// Whether a column with this head tells the unit of each row.
pub fn is_unit(head: &str) -> bool {
    UNIT.contains(&head.trim())
}

/// The unit at the end of the first cell of a row, as a head: 経済波及効果（億円）.
pub(super) fn of_label(lang: &Lang, text: &str) -> Option<String> {
    let words = format!("({})", bracketed(text)?);
    // Others (52 countries): how many there are.
    let is_unit = |told: Head| told.factor != Decimal::ONE || !words.contains(char::is_numeric);
    head(lang, &words).filter(|told| is_unit(*told))?;
    Some(words)
}

/// A unit that stands by itself, as a head.
pub(super) fn by_itself(lang: &Lang, text: &str) -> Option<String> {
    let words = format!("({})", text.trim());
    head(lang, &words).map(|_| words)
}

/// Whether the head of a column tells a unit that goes before that of a row: a word for
/// what is counted (Visitors) does not, nor one that is hardly a unit, R12（目標）.
pub(super) fn by_column(lang: &Lang, words: &str) -> bool {
    head(lang, words).is_some_and(|told| {
        let is_unit = bracketed(words).is_some() && told.unit != Unit::Thing;
        is_unit || told.factor != Decimal::ONE || !is_counted(told)
    })
}

/// What a word for what is counted says as a head.
pub(super) const WORD: Head = Head {
    factor: Decimal::ONE,
    unit: Unit::Bare,
};

/// The unit of all numbers of a table, told above it or in its first head.
pub(super) fn above(lang: &Lang, text: &str) -> Option<Head> {
    caption(lang, text).or_else(|| corner(lang, text))
}

/// The unit of all numbers of a table, where its first head says nothing else: Million yen.
fn corner(lang: &Lang, text: &str) -> Option<Head> {
    const LONGEST: usize = 32;
    let is_unit = |told: &Head| told.factor >= Decimal::ONE_HUNDRED && told.unit != Unit::Bare;
    let told = Some(text).filter(|text| text.len() <= LONGEST);
    head(lang, told?).filter(is_unit)
}

/// What the head of a column or row says. A word for what is counted, Nursery places,
/// is no unit: it may be another one in the other language.
pub(super) fn read(lang: &Lang, words: &str) -> Option<Head> {
    let told = head(lang, words)?;
    let is_word =
        told.factor == Decimal::ONE && is_counted(told) && !words.trim_end().ends_with(['）', ')']);
    let is_name = is_word && !lang.is_unspaced();
    Some(match is_name {
        true => WORD,
        false => told,
    })
}

/// Whether a head tells what is counted, and no measure of it.
fn is_counted(told: Head) -> bool {
    !matches!(
        told.unit,
        Unit::Percent | Unit::Point | Unit::Share | Unit::Fold
    )
}

/// The passage of a block with its numbers as the head of its column or row has them, for
/// tables that are set against each other as a whole.
pub(super) fn under_head(block: &Block) -> Passage {
    let mut passage = block.passage.clone();
    if let Kind::Cell(cell) = &block.kind {
        let lang = &passage.lang;
        let told = read(lang, &cell.head).or_else(|| above(lang, &cell.caption));
        passage.quantities = under(told, &passage.quantities);
    }
    passage
}

/// Whether two heads tell their unit in the same letters, BOD（mg/L） and "BOD (mg/L)": there is
/// nothing to convert.
pub(super) fn is_alike(one: Option<&str>, other: Option<&str>) -> bool {
    let letters = |head: Option<&str>| {
        let unit = bracketed(head?)?.trim();
        (!unit.is_empty() && unit.is_ascii()).then(|| unit.replace(' ', ""))
    };
    letters(one).is_some_and(|one| Some(one) == letters(other))
}

/// Gives the cells of a row that stand before the one that tells their unit this unit.
pub(super) fn give_back(lang: &Lang, before: &mut [Block], teller: &Cell, unit: &str) {
    for block in before.iter_mut().rev() {
        let Kind::Cell(cell) = &mut block.kind else {
            return;
        };
        if (cell.table, cell.row) != (teller.table, teller.row) || cell.column == 0 {
            return;
        }
        if !by_column(lang, &cell.head) {
            unit.clone_into(&mut cell.head);
        }
    }
}

/// What the brackets at the end of a text hold.
fn bracketed(text: &str) -> Option<&str> {
    let inside = text.trim_end().strip_suffix(['）', ')'])?;
    inside.rsplit_once(['（', '(']).map(|(_, words)| words)
}
