//! What belongs together by its place in the structure: ids, generated parts,
//! labels of footnotes, headings.

use super::certain::certain;
use super::features::{Class, Features};
use super::path;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Units that belong together for certain, and what lies between.
pub(super) struct Anchors {
    /// Pairs of units.
    pub couples: Vec<(usize, usize)>,
    /// Stretches between those that stand in the same order on both sides.
    pub stretches: Vec<(Range<usize>, Range<usize>)>,
}

/// Finds the anchors of two lists.
pub(super) fn find(a: &[Features], b: &[Features], scale: f32) -> Anchors {
    let mut couples = named(a, b);
    let fixed = ascending(&couples);
    let ours: BTreeSet<usize> = couples.iter().map(|(i, _)| *i).collect();
    let theirs: BTreeSet<usize> = couples.iter().map(|(_, j)| *j).collect();
    let mut stretches = Vec::new();
    for (left, right) in between(&fixed, 0..a.len(), 0..b.len()) {
        let mut headings = headings(a, left.clone(), b, right.clone(), scale);
        headings.retain(|(i, j)| !ours.contains(i) && !theirs.contains(j));
        stretches.extend(between(&headings, left, right));
        couples.extend(headings);
    }
    Anchors { couples, stretches }
}

/// Units of one name; of several, those of the same number in order.
fn named(a: &[Features], b: &[Features]) -> Vec<(usize, usize)> {
    let mut there = by_name(b);
    let mut couples: Vec<(usize, usize)> = Vec::new();
    for (name, ours) in by_name(a) {
        let theirs = there.remove(name).unwrap_or_default();
        couples.extend(ours.into_iter().zip(theirs));
    }
    couples.sort_unstable();
    couples
}

fn by_name(units: &[Features]) -> BTreeMap<&str, Vec<usize>> {
    let mut names: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, unit) in units.iter().enumerate() {
        if let Some(name) = &unit.name {
            names.entry(name).or_default().push(i);
        }
    }
    names
}

/// The longest run of couples whose places rise on both sides; the couples are
/// in the order of the first.
fn ascending(couples: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // The last couple of the best run of each length, and what came before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(couples.len());
    for (k, (_, j)) in couples.iter().enumerate() {
        let length = ends.partition_point(|end| couples[*end].1 < *j);
        before.push(length.checked_sub(1).map(|last| ends[last]));
        if length == ends.len() {
            ends.push(k);
        } else {
            ends[length] = k;
        }
    }
    let mut run = Vec::new();
    let mut at = ends.last().copied();
    while let Some(k) = at {
        run.push(couples[k]);
        at = before[k];
    }
    run.reverse();
    run
}

/// The stretches between couples that rise on both sides.
fn between(
    couples: &[(usize, usize)],
    left: Range<usize>,
    right: Range<usize>,
) -> Vec<(Range<usize>, Range<usize>)> {
    let (mut i, mut j) = (left.start, right.start);
    let mut stretches = Vec::new();
    for &(x, y) in couples {
        stretches.push((i..x, j..y));
        (i, j) = (x + 1, y + 1);
    }
    stretches.push((i..left.end, j..right.end));
    stretches.retain(|(x, y)| !x.is_empty() && !y.is_empty());
    stretches
}

/// Headings of a stretch that answer each other, by their order, their levels
/// and what stands below them.
fn headings(
    a: &[Features],
    left: Range<usize>,
    b: &[Features],
    right: Range<usize>,
    scale: f32,
) -> Vec<(usize, usize)> {
    let sections = |units: &[Features], range: Range<usize>| {
        let is_heading = |i: &usize| matches!(units[*i].class, Class::Heading(_));
        let starts: Vec<usize> = range.clone().filter(is_heading).collect();
        let ends = starts.iter().skip(1).copied().chain([range.end]);
        let whole: Vec<Features> = starts
            .iter()
            .zip(ends)
            .map(|(start, end)| Features::joined(&units[*start..end]))
            .collect();
        (starts, whole)
    };
    let (ours, left) = sections(a, left);
    let (theirs, right) = sections(b, right);
    let left: Vec<&Features> = left.iter().collect();
    let right: Vec<&Features> = right.iter().collect();
    let couples = path::pair(&left, &right, scale);
    let certain = certain(&left, &right, &couples);
    couples
        .into_iter()
        .zip(certain)
        .filter(|(_, is_certain)| *is_certain)
        .map(|((x, y), _)| (ours[x.start], theirs[y.start]))
        .collect()
}
