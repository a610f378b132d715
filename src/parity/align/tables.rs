//! Tables: rows, columns, then cell by cell.

use super::coupled;
use super::features::{Class, Features, Languages, scale};
use super::pairing::Pairing;
use crate::parity::{Block, Kind};
use std::collections::BTreeMap;
use std::ops::Range;

/// The number of the table that a block is a cell of.
pub(super) fn number(block: &Block) -> Option<u32> {
    match &block.kind {
        Kind::Cell(cell) => Some(cell.table),
        _ => None,
    }
}

/// Two tables among the blocks of their pages.
pub(super) struct Sides<'b> {
    pub original: &'b [Block],
    pub left: Range<usize>,
    pub translation: &'b [Block],
    pub right: Range<usize>,
    pub languages: Languages<'b>,
}

/// Pairs the cells of two tables.
pub(super) fn pair(sides: &Sides, is_certain: bool, found: &mut Pairing) {
    let ours = cells(sides.original, sides.left.clone());
    let theirs = cells(sides.translation, sides.right.clone());
    let rows = lines(sides, &ours, &theirs, Class::Row, |at| at.0);
    let columns = lines(sides, &ours, &theirs, Class::Column, |at| at.1);
    for (row, other_row, is_row) in &rows {
        for (column, other_column, is_column) in &columns {
            let cell = ours.get(&(*row, *column));
            let other = theirs.get(&(*other_row, *other_column));
            if let (Some(i), Some(j)) = (cell, other) {
                let is_certain = is_certain && *is_row && *is_column;
                found.pair(*i..*i + 1, *j..*j + 1, is_certain);
            }
        }
    }
}

/// Row and column.
type Place = (u32, u32);

fn cells(blocks: &[Block], table: Range<usize>) -> BTreeMap<Place, usize> {
    let place = |i: usize| match &blocks[i].kind {
        Kind::Cell(cell) => Some(((cell.row, cell.column), i)),
        _ => None,
    };
    table.filter_map(place).collect()
}

/// Rows or columns that answer each other, and whether that is beyond doubt;
/// the heads always do.
fn lines(
    sides: &Sides,
    ours: &BTreeMap<Place, usize>,
    theirs: &BTreeMap<Place, usize>,
    class: Class,
    number: impl Fn(&Place) -> u32,
) -> Vec<(u32, u32, bool)> {
    let gathered = |blocks: &[Block], cells: &BTreeMap<Place, usize>| {
        let mut lines: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (place, i) in cells {
            lines.entry(number(place)).or_default().push(*i);
        }
        if class == Class::Row {
            lines.remove(&0);
        }
        let features: Vec<Features> = lines
            .values()
            .map(|line| {
                let blocks = line.iter().map(|i| &blocks[*i]);
                Features::gathered(class, blocks, sides.languages)
            })
            .collect();
        (lines.into_keys().collect::<Vec<u32>>(), features)
    };
    let (ours, left) = gathered(sides.original, ours);
    let (theirs, right) = gathered(sides.translation, theirs);
    let scale = scale(&left, &right);
    let left: Vec<&Features> = left.iter().collect();
    let right: Vec<&Features> = right.iter().collect();
    let mut lines: Vec<(u32, u32, bool)> = coupled(&left, &right, scale)
        .into_iter()
        .map(|((x, y), is_certain)| (ours[x.start], theirs[y.start], is_certain))
        .collect();
    if class == Class::Row {
        lines.push((0, 0, true));
    }
    lines
}
