//! Columns that their numbers in their units do not bring together: what is written in their
//! cells does.

use super::Block;
use super::tables::{Place, Sides};
use std::collections::BTreeMap;

/// The digits in the cells of a column below its head, from above.
type Digits = Vec<String>;

/// Makes certain which columns are one by what is written in them, and adds those that no line
/// has: two columns and whether it is certain that they are one. `ours` and `theirs` are the
/// columns of both sides, `places` the cells.
pub(super) fn settle(
    sides: &Sides,
    places: (&BTreeMap<Place, usize>, &BTreeMap<Place, usize>),
    (ours, theirs): (&[u32], &[u32]),
    lines: &mut Vec<(u32, u32, bool)>,
) {
    let is_left = |at: &u32| !lines.iter().any(|line| line.0 == *at);
    let left: Vec<u32> = ours.iter().copied().filter(is_left).collect();
    let is_left = |at: &u32| !lines.iter().any(|line| line.1 == *at);
    let mut right: Vec<u32> = theirs.iter().copied().filter(is_left).collect();
    if left.is_empty() && lines.iter().all(|line| line.2) {
        return;
    }
    let own = written(sides.original, places.0);
    let other = written(sides.translation, places.1);
    let none = Digits::new();
    let here = |x: u32| own.get(&x).unwrap_or(&none);
    let there = |y: u32| other.get(&y).unwrap_or(&none);
    for (x, y, is_certain) in lines.iter_mut().filter(|line| !line.2) {
        *is_certain = is_same(here(*x), there(*y));
    }
    if left.len() != right.len() {
        return;
    }
    for x in left {
        let equal = right.iter().position(|y| there(*y) == here(x));
        let same = || right.iter().position(|y| is_same(here(x), there(*y)));
        // By their order, where some of their cells are equal.
        let at = equal.or_else(same).unwrap_or_default();
        let Some(&y) = right.get(at) else { return };
        let is_part = here(x).iter().zip(there(y)).any(|(one, two)| one == two);
        // The first column names the rows: 第1段階, 1.
        if is_part || (x, y) == (0, 0) || is_same(here(x), there(y)) {
            right.remove(at);
            lines.push((x, y, true));
        }
    }
}

/// What is written in the columns of a table.
fn written(blocks: &[Block], cells: &BTreeMap<Place, usize>) -> BTreeMap<u32, Digits> {
    let mut columns: BTreeMap<u32, Digits> = BTreeMap::new();
    for ((_, column), i) in cells.iter().filter(|(at, _)| at.0 > 0) {
        let digits = blocks[*i].passage.text.chars().filter(char::is_ascii_digit);
        columns.entry(*column).or_default().push(digits.collect());
    }
    columns
}

/// Whether the numbers of two columns differ in their noughts at the end alone, as where one of
/// them has a factor in its head.
fn is_same(own: &Digits, other: &Digits) -> bool {
    let significant = |digits: &String| digits.trim_end_matches('0').len();
    own.len() == other.len()
        && own.iter().any(|one| significant(one) > 1)
        && own
            .iter()
            .zip(other)
            .all(|(one, two)| one[..significant(one)] == two[..significant(two)])
}
