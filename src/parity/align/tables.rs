//! Tables: rows, columns, then cell by cell.

use super::columns;
use super::coupled;
use super::features::{Class, Features, Languages, scale};
use super::pairing::Pairing;
use super::path::common;
use crate::parity::{Block, Kind};
use std::collections::BTreeMap;
use std::ops::Range;

/// Of so few common figures nothing follows.
const FEW: usize = 3;

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
    let mut rows = lines(sides, &ours, &theirs, Class::Row, |at| at.0);
    let count = |cells: &BTreeMap<Place, usize>| cells.keys().map(|at| at.0).max().unwrap_or(0);
    let seconds = (
        second(sides.original, &ours) && count(&ours) == count(&theirs) + 1,
        second(sides.translation, &theirs) && count(&theirs) == count(&ours) + 1,
    );
    match seconds {
        (true, false) => {
            rows.retain(|row| row.0 != 1);
            rows.push((1, 0, true));
        }
        (false, true) => {
            rows.retain(|row| row.1 != 1);
            rows.push((0, 1, true));
        }
        _ => {}
    }
    let columns = lines(sides, &ours, &theirs, Class::Column, |at| at.1);
    let mut cells = Vec::new();
    for (row, other_row, is_row) in &rows {
        for (column, other_column, is_column) in &columns {
            let cell = ours.get(&(*row, *column));
            let other = theirs.get(&(*other_row, *other_column));
            if let (Some(i), Some(j)) = (cell, other) {
                let is_told = |blocks: &[Block], at: usize| !blocks[at].passage.is_empty();
                // Below a head of several columns stand the heads of each.
                if seconds.0 != seconds.1 && row + other_row == 1 {
                    if !is_told(sides.original, *i) || !is_told(sides.translation, *j) {
                        continue;
                    }
                    cells.retain(|(x, y, _)| x != i && y != j);
                }
                cells.push((*i, *j, *is_row && *is_column));
            }
        }
    }
    if is_built_otherwise(sides, &cells) {
        found.pair(sides.left.clone(), sides.right.clone(), is_certain);
        return;
    }
    for (i, j, is_line) in cells {
        found.pair(i..i + 1, j..j + 1, is_certain && is_line);
    }
}

/// Whether the row below the heads of a table may hold heads as well: nothing at its
/// beginning or above that, below heads that stand over several columns.
fn second(blocks: &[Block], cells: &BTreeMap<Place, usize>) -> bool {
    let is_empty = |place: &Place| {
        let cell = cells.get(place);
        cell.is_some_and(|at| blocks[*at].passage.is_empty())
    };
    (is_empty(&(1, 0)) || is_empty(&(0, 0)))
        && cells.keys().any(|at| at.0 == 0 && at.1 > 0 && is_empty(at))
}

/// Whether the figures of two tables are the same and stand in other places: rows became
/// columns, or a long table stands in two halves side by side.
fn is_built_otherwise(sides: &Sides, cells: &[(usize, usize, bool)]) -> bool {
    let of = |blocks: &[Block]| Features::gathered(Class::Table, blocks, sides.languages);
    let ours = of(&sides.original[sides.left.clone()]);
    let theirs = of(&sides.translation[sides.right.clone()]);
    let all = common(&ours.firm, &theirs.firm);
    if all < FEW || 2 * all < ours.firm.len().max(theirs.firm.len()) {
        return false;
    }
    let in_place = cells.iter().map(|(i, j, _)| {
        let ours = of(&sides.original[*i..*i + 1]);
        let theirs = of(&sides.translation[*j..*j + 1]);
        common(&ours.firm, &theirs.firm)
    });
    2 * in_place.sum::<usize>() < all
}

/// Row and column.
pub(super) type Place = (u32, u32);

fn cells(blocks: &[Block], table: Range<usize>) -> BTreeMap<Place, usize> {
    let place = |i: usize| match &blocks[i].kind {
        Kind::Cell(cell) => Some(((cell.row, cell.column), i)),
        _ => None,
    };
    table.filter_map(place).collect()
}

/// The cells of rows or columns by their numbers.
type Lines = BTreeMap<u32, Vec<usize>>;

/// What rows or columns are known by: their numbers as they are written, or as their heads
/// have them where more of these answer each other, 18.4 below （千人） and 18,400.
fn known_by(
    sides: &Sides,
    class: Class,
    ours: &Lines,
    theirs: &Lines,
) -> (Vec<Features>, Vec<Features>) {
    let of = |blocks: &[Block], lines: &Lines, is_told: bool| -> Vec<Features> {
        let lines = lines.values().map(|line| {
            let cells = line.iter().map(|i| &blocks[*i]);
            match is_told {
                true => Features::under_heads(class, cells, sides.languages),
                false => Features::gathered(class, cells, sides.languages),
            }
        });
        lines.collect()
    };
    let both = |is_told: bool| {
        let left = of(sides.original, ours, is_told);
        (left, of(sides.translation, theirs, is_told))
    };
    let written = both(false);
    let (one, other) = (Features::joined(&written.0), Features::joined(&written.1));
    let answered = common(&one.firm, &other.firm);
    if answered == one.firm.len().min(other.firm.len()) {
        return written;
    }
    let told = both(true);
    let (one, other) = (Features::joined(&told.0), Features::joined(&told.1));
    match common(&one.firm, &other.firm) > answered {
        true => told,
        false => written,
    }
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
    let gathered = |cells: &BTreeMap<Place, usize>| {
        let mut lines = Lines::new();
        for (place, i) in cells {
            lines.entry(number(place)).or_default().push(*i);
        }
        if class == Class::Row {
            lines.remove(&0);
        }
        lines
    };
    let places = (ours, theirs);
    let ours = gathered(ours);
    let theirs = gathered(theirs);
    let (left, right) = known_by(sides, class, &ours, &theirs);
    let ours: Vec<u32> = ours.into_keys().collect();
    let theirs: Vec<u32> = theirs.into_keys().collect();
    let scale = scale(&left, &right);
    let left: Vec<&Features> = left.iter().collect();
    let right: Vec<&Features> = right.iter().collect();
    let mut lines: Vec<(u32, u32, bool)> = coupled(&left, &right, scale)
        .into_iter()
        .map(|((x, y), is_certain)| (ours[x.start], theirs[y.start], is_certain))
        .collect();
    if class == Class::Column {
        columns::settle(sides, places, (&ours, &theirs), &mut lines);
    }
    if class == Class::Row {
        lines.push((0, 0, true));
    }
    lines
}
