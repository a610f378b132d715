//! Blocks of pages.

use super::{Home, Raw, Side};
use crate::lang::Lang;
use crate::model::{Edition, PageIx};
use crate::parity::{Block, Kind, Pair, align_known, blocks};
use crate::value::Hash128;
use std::collections::{BTreeMap, VecDeque};

/// Takes in the pages of an edition.
pub(super) fn take(edition: &Edition, original: &Lang, target: &Lang, out: &mut Vec<Raw>) {
    let mut accepted: BTreeMap<Hash128, Vec<Hash128>> = BTreeMap::new();
    for key in edition.translations.pairs.keys() {
        if key.lang == *target {
            let translations = accepted.entry(key.original).or_default();
            translations.push(key.translation);
        }
    }
    for (i, page) in edition.pages.iter().enumerate() {
        let of = |lang: &Lang| page.text(lang).map(blocks).unwrap_or_default();
        let (ours, theirs) = (of(original), of(target));
        let names = (names(&ours), names(&theirs));
        let known = known(&accepted, &ours, &theirs);
        for pair in align_known(&ours, &theirs, &known) {
            let Pair {
                original: left,
                translation: right,
                is_certain,
            } = pair;
            let (left_blocks, right_blocks) = (&ours[left.clone()], &theirs[right.clone()]);
            let Some(first) = left_blocks.first().or(right_blocks.first()) else {
                continue;
            };
            let name = match left_blocks {
                [] => format!("+{}", names.1[right.start]),
                _ => names.0[left.start].clone(),
            };
            let mut both = left_blocks.iter().chain(right_blocks);
            let original = Side::of_blocks(left_blocks);
            let translation = Side::of_blocks(right_blocks);
            let side = original.as_ref().or(translation.as_ref());
            out.push(Raw {
                home: Home::Page(PageIx(i), page.slug.clone()),
                name,
                kind: side.map_or_else(|| first.kind.clone(), |side| side.kind.clone()),
                target: target.clone(),
                original,
                translation,
                is_certain,
                ignored: both.find_map(|block| block.ignored.clone()),
            });
        }
    }
}

/// Blocks that the lock knows as a pair, by their places.
fn known(
    accepted: &BTreeMap<Hash128, Vec<Hash128>>,
    ours: &[Block],
    theirs: &[Block],
) -> Vec<(usize, usize)> {
    let mut there: BTreeMap<Hash128, VecDeque<usize>> = BTreeMap::new();
    for (j, block) in theirs.iter().enumerate() {
        there.entry(block.hash).or_default().push_back(j);
    }
    let mut known = Vec::new();
    for (i, block) in ours.iter().enumerate() {
        let translations = accepted.get(&block.hash).into_iter().flatten();
        let places = |hash| there.get_mut(hash).and_then(VecDeque::pop_front);
        known.extend(translations.into_iter().find_map(places).map(|j| (i, j)));
    }
    known
}

/// What people call the blocks: `#outlook.paragraph-2`, `3.heading`.
fn names(blocks: &[Block]) -> Vec<String> {
    let mut section = "0".to_owned();
    let mut number = 0usize;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let name = |block: &Block| {
        if let Kind::Heading { id, .. } = &block.kind {
            number += 1;
            counts.clear();
            section = match id {
                Some(id) => format!("#{id}"),
                None => number.to_string(),
            };
            return format!("{section}.heading");
        }
        let kind = block.kind.name();
        if matches!(block.kind, Kind::Title | Kind::Description) {
            return kind.to_owned();
        }
        let count = counts.entry(kind).or_default();
        *count += 1;
        format!("{section}.{kind}-{count}")
    };
    blocks.iter().map(name).collect()
}
