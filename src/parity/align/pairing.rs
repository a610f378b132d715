//! Pairs while they are found, and their order.

use super::Pair;
use std::ops::Range;

/// The counterpart of every block.
pub(super) struct Pairing {
    /// By the first block of the original in it.
    pairs: Vec<Option<Pair>>,
    /// Whether a block of the original is in a pair.
    ours: Vec<bool>,
    /// The first block of the original that a block of the translation answers.
    theirs: Vec<Option<usize>>,
}

impl Pairing {
    /// No pairs among so many blocks.
    pub fn new(ours: usize, theirs: usize) -> Pairing {
        Pairing {
            pairs: vec![None; ours],
            ours: vec![false; ours],
            theirs: vec![None; theirs],
        }
    }

    /// Pairs two stretches, unless a block of them is in a pair already.
    pub fn pair(&mut self, original: Range<usize>, translation: Range<usize>, is_certain: bool) {
        let is_free = !original.is_empty()
            && !translation.is_empty()
            && original.clone().all(|i| !self.ours[i])
            && translation.clone().all(|j| self.theirs[j].is_none());
        if !is_free {
            return;
        }
        for i in original.clone() {
            self.ours[i] = true;
        }
        for j in translation.clone() {
            self.theirs[j] = Some(original.start);
        }
        let first = original.start;
        self.pairs[first] = Some(Pair {
            original,
            translation,
            is_certain,
        });
    }

    /// Every block once, in the order of the original.
    pub fn finish(self) -> Vec<Pair> {
        let mut out = Vec::with_capacity(self.pairs.len());
        self.only_there(0, &mut out);
        for (i, pair) in self.pairs.iter().enumerate() {
            match pair {
                Some(pair) => {
                    out.push(pair.clone());
                    self.only_there(pair.translation.end, &mut out);
                }
                None if !self.ours[i] => out.push(Pair {
                    original: i..i + 1,
                    translation: 0..0,
                    is_certain: true,
                }),
                None => {}
            }
        }
        out
    }

    /// Blocks without counterpart from `start` of the translation.
    fn only_there(&self, start: usize, out: &mut Vec<Pair>) {
        let alone = self.theirs[start..].iter().take_while(|of| of.is_none());
        let count = alone.count();
        let place = out.last().map_or(0, |pair| pair.original.end);
        out.extend((start..start + count).map(|j| Pair {
            original: place..place,
            translation: j..j + 1,
            is_certain: true,
        }));
    }
}
