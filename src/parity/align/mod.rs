//! Which block of a translation answers which of the original: by structure
//! first, then by what they contain.

mod anchors;
mod certain;
mod columns;
mod features;
mod groups;
mod pairing;
mod path;
mod regroup;
mod rematch;
mod tables;
#[cfg(test)]
mod tests;

use super::Block;
use crate::lang::Lang;
use features::{Class, Features};
use pairing::Pairing;
use std::ops::Range;

/// Blocks that answer each other, by their places in the two lists; one of the
/// two ranges is empty where there is no counterpart. Several blocks on one
/// side are neighbours: a paragraph that was split or joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Blocks of the original.
    pub original: Range<usize>,
    /// Blocks of the translation.
    pub translation: Range<usize>,
    /// Whether structure or contents vouch for it. Where one side lacks blocks
    /// and nothing tells which, neighbours may have been taken for each other:
    /// what such a pair says is not to be held against it.
    pub is_certain: bool,
}

/// Aligns the blocks of a page with those of its translation. Every block is
/// in exactly one pair; pairs are in the order of the original, and what only
/// the translation has follows what stands before it there.
pub fn align(original: &[Block], translation: &[Block]) -> Vec<Pair> {
    align_known(original, translation, &[])
}

/// The same where it is known of some blocks, by their places, that they
/// answer each other. That of cells is not looked at.
pub fn align_known(
    original: &[Block],
    translation: &[Block],
    known: &[(usize, usize)],
) -> Vec<Pair> {
    let (ours, theirs) = (units(original), units(translation));
    let firsts = original.first().into_iter().chain(translation.first());
    let languages: Vec<&Lang> = firsts.map(|one| &one.passage.lang).collect();
    let features = |units: &[Range<usize>], blocks: &[Block]| -> Vec<Features> {
        let of = |unit: &Range<usize>| Features::of(&blocks[unit.clone()], &languages);
        units.iter().map(of).collect()
    };
    let (mut a, mut b) = (features(&ours, original), features(&theirs, translation));
    for (n, (i, j)) in known.iter().enumerate() {
        let unit = |units: &[Range<usize>], of: usize| units.partition_point(|unit| unit.end <= of);
        let one = a.get_mut(unit(&ours, *i));
        let other = b.get_mut(unit(&theirs, *j));
        if let (Some(one), Some(other)) = (one, other)
            && one.may_be_named()
            && other.may_be_named()
        {
            one.name = Some(format!("={n}"));
            other.name = one.name.clone();
        }
    }
    let mut found = Pairing::new(original.len(), translation.len());
    for (left, right, is_certain) in pair_units(&a, &b) {
        let whole = |units: &[Range<usize>], of: &Range<usize>| match (
            units.get(of.start),
            of.end.checked_sub(1).and_then(|last| units.get(last)),
        ) {
            (Some(first), Some(last)) if !of.is_empty() => first.start..last.end,
            _ => 0..0,
        };
        let is_table = |units: &[Features], of: &Range<usize>| {
            of.len() == 1 && units[of.start].class == Class::Table
        };
        let is_table = is_table(&a, &left) && is_table(&b, &right);
        let (left, right) = (whole(&ours, &left), whole(&theirs, &right));
        if is_table {
            let sides = tables::Sides {
                original,
                left,
                translation,
                right,
                languages: &languages,
            };
            tables::pair(&sides, is_certain, &mut found);
        } else {
            found.pair(left, right, is_certain);
        }
    }
    found.finish()
}

/// Blocks that are set against others as one: a table with its cells.
fn units(blocks: &[Block]) -> Vec<Range<usize>> {
    let mut units: Vec<Range<usize>> = Vec::new();
    for (i, block) in blocks.iter().enumerate() {
        let table = tables::number(block);
        match units.last_mut() {
            Some(last) if table.is_some() && tables::number(&blocks[last.start]) == table => {
                last.end = i + 1;
            }
            _ => units.push(i..i + 1),
        }
    }
    units
}

/// Neighbours of one side and of the other.
type Couple = (Range<usize>, Range<usize>);

/// Pairs of units, in no order, and whether they are beyond doubt; what is in
/// none has no counterpart.
fn pair_units(a: &[Features], b: &[Features]) -> Vec<(Range<usize>, Range<usize>, bool)> {
    let scale = features::scale(a, b);
    let length = regroup::scale(a, b);
    let anchors = anchors::find(a, b, scale);
    let mut couples = Vec::new();
    let mut is_taken = (vec![false; a.len()], vec![false; b.len()]);
    for &(i, j) in &anchors.couples {
        couples.push((i..i + 1, j..j + 1, true));
        is_taken.0[i] = true;
        is_taken.1[j] = true;
    }
    for (left, right) in anchors.stretches {
        // What was paired by its name out of turn is no part of the stretch.
        let left: Vec<usize> = left.filter(|i| !is_taken.0[*i]).collect();
        let right: Vec<usize> = right.filter(|j| !is_taken.1[*j]).collect();
        let ours: Vec<&Features> = left.iter().map(|i| &a[*i]).collect();
        let theirs: Vec<&Features> = right.iter().map(|j| &b[*j]).collect();
        let paired = paired(&ours, &theirs, scale);
        let (here, made) = regroup::regroup(&ours, &theirs, length, paired);
        let certain = certain::certain(&ours, &theirs, &here);
        let steps = here.into_iter().zip(certain).map(|(couple, is_certain)| {
            let is_certain = is_certain || made.contains(&couple);
            (couple, is_certain)
        });
        let is_run = |places: &[usize], of: &Range<usize>| {
            places[of.end - 1] - places[of.start] == of.len() - 1
        };
        let range = |places: &[usize], of: Range<usize>| places[of.start]..places[of.end - 1] + 1;
        couples.extend(steps.map(|((x, y), is_certain)| {
            let is_whole = is_run(&left, &x) && is_run(&right, &y);
            let (x, y) = match is_whole {
                true => (x, y),
                // They are no neighbours on the page.
                false => best(&ours, &theirs, scale, (x, y)),
            };
            (range(&left, x), range(&right, y), is_certain && is_whole)
        }));
    }
    couples
}

/// The two units of a couple that fit each other best.
fn best(a: &[&Features], b: &[&Features], scale: f32, (x, y): Couple) -> Couple {
    let all = x.flat_map(|i| y.clone().map(move |j| (i, j)));
    let cost = |(i, j): &(usize, usize)| path::cost(a[*i], b[*j], scale);
    let least = all.min_by(|one, other| cost(one).total_cmp(&cost(other)));
    least.map_or((0..0, 0..0), |(i, j)| (i..i + 1, j..j + 1))
}

/// Couples of a stretch in the order of the original, and whether they are
/// beyond doubt.
fn coupled(a: &[&Features], b: &[&Features], scale: f32) -> Vec<(Couple, bool)> {
    let couples = paired(a, b, scale);
    let certain = certain::certain(a, b, &couples);
    couples.into_iter().zip(certain).collect()
}

/// Couples of a stretch in the order of the original.
fn paired(a: &[&Features], b: &[&Features], scale: f32) -> Vec<Couple> {
    let couples = path::pair(a, b, scale);
    let mut couples = rematch::rematch(a, b, scale, couples);
    couples.sort_by_key(|(x, _)| x.start);
    couples
}
