//! A word of a text as it is looked up.

use super::index::{LONGEST, MASKS, SMALL};

/// A run of ASCII letters.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
    /// In lower case; empty if it is longer than any known word.
    pub(super) letters: [u8; LONGEST],
    /// How many letters are known.
    length: u8,
}

impl Word {
    /// The word between two places, by the sixteen bytes with which it begins, the first
    /// lowest.
    pub(super) fn cut(start: usize, end: usize, sixteen: u128) -> Word {
        // All are letters: one bit makes them small.
        let known = MASKS.get(end - start).map(|mask| (sixteen | SMALL) & mask);
        Word {
            start,
            end,
            capital: (sixteen as u8).is_ascii_uppercase(),
            letters: known.unwrap_or_default().to_le_bytes(),
            length: known.map_or(0, |_| (end - start) as u8),
        }
    }

    /// The word in lower case.
    pub(super) fn lower(&self) -> &[u8] {
        &self.letters[..usize::from(self.length)]
    }

    /// The word as a number that sorts like it.
    pub(super) fn key(&self) -> u128 {
        u128::from_be_bytes(self.letters)
    }

    /// Whether it is one of a few.
    pub(super) fn is(&self, any: &[&str]) -> bool {
        let (first, length) = (self.letters[0], usize::from(self.length));
        // Both are asked at once: a word that has one of them is hard to foretell.
        let may_be = |one: &[u8]| (one[0] == first) & (one.len() == length);
        any.iter()
            .map(|one| one.as_bytes())
            .any(|one| !one.is_empty() && may_be(one) && one == self.lower())
    }
}
