//! Tables: rows, columns, then cell by cell.

use super::features::{Class, Features, scale};
use super::pairing::Pairing;
use super::{path, rematch};
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

/// Pairs the cells of two tables.
pub(super) fn pair(
    original: &[Block],
    left: Range<usize>,
    translation: &[Block],
    right: Range<usize>,
    found: &mut Pairing,
) {
    let (ours, theirs) = (cells(original, left), cells(translation, right));
    let rows = lines(original, &ours, translation, &theirs, Class::Row, |at| at.0);
    let columns = lines(original, &ours, translation, &theirs, Class::Column, |at| {
        at.1
    });
    for (row, other_row) in &rows {
        for (column, other_column) in &columns {
            let cell = ours.get(&(*row, *column));
            let other = theirs.get(&(*other_row, *other_column));
            if let (Some(i), Some(j)) = (cell, other) {
                found.pair(*i..*i + 1, *j..*j + 1);
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

/// Rows or columns that answer each other; the heads always do.
fn lines(
    original: &[Block],
    ours: &BTreeMap<Place, usize>,
    translation: &[Block],
    theirs: &BTreeMap<Place, usize>,
    class: Class,
    number: impl Fn(&Place) -> u32,
) -> Vec<(u32, u32)> {
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
            .map(|line| Features::gathered(class, line.iter().map(|i| &blocks[*i])))
            .collect();
        (lines.into_keys().collect::<Vec<u32>>(), features)
    };
    let (ours, left) = gathered(original, ours);
    let (theirs, right) = gathered(translation, theirs);
    let scale = scale(&left, &right);
    let left: Vec<&Features> = left.iter().collect();
    let right: Vec<&Features> = right.iter().collect();
    let couples = path::pair(&left, &right, scale);
    let couples = rematch::rematch(&left, &right, scale, couples);
    let mut lines: Vec<(u32, u32)> = couples
        .into_iter()
        .map(|(x, y)| (ours[x.start], theirs[y.start]))
        .collect();
    if class == Class::Row {
        lines.push((0, 0));
    }
    lines
}
