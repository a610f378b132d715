//! A text seen as bytes: the words, gaps and signs around a place. All places
//! handed out lie between characters.

use super::index::{last_letters_of, letters_of};
pub(super) use super::word::Word;
use std::cell::Cell;

/// The words looked at last. Around one number the same few words are asked
/// for many times.
pub(super) struct Memo {
    behind: Cell<(usize, Option<Word>)>,
    before: Cell<(usize, Option<Word>)>,
}

impl Memo {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            behind: Cell::new((usize::MAX, None)),
            before: Cell::new((usize::MAX, None)),
        }
    }
}

/// A text to look about in.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    bytes: &'a [u8],
    memo: &'a Memo,
}

impl<'a> Text<'a> {
    /// A text.
    pub(super) fn new(text: &'a str, memo: &'a Memo) -> Self {
        Self {
            bytes: text.as_bytes(),
            memo,
        }
    }

    /// Its length in bytes.
    pub(super) fn len(self) -> usize {
        self.bytes.len()
    }

    /// The byte at a place, 0 behind the end.
    pub(super) fn byte(self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The byte before a place, 0 at the beginning.
    pub(super) fn before(self, at: usize) -> u8 {
        at.checked_sub(1).map_or(0, |last| self.byte(last))
    }

    /// Whether a string stands at a place.
    pub(super) fn has(self, at: usize, what: &str) -> bool {
        self.bytes
            .get(at..)
            .is_some_and(|rest| rest.starts_with(what.as_bytes()))
    }

    /// Whether a string ends at a place.
    pub(super) fn had(self, at: usize, what: &str) -> bool {
        self.bytes
            .get(..at)
            .is_some_and(|head| head.ends_with(what.as_bytes()))
    }

    /// Where the letters that begin at a place end.
    pub(super) fn letters(self, at: usize) -> usize {
        let mut end = at;
        loop {
            let run = letters_of(self.eight(end));
            end += run;
            if run < 8 {
                return end;
            }
        }
    }

    /// Where the letters that end at a place begin.
    fn letters_before(self, at: usize) -> usize {
        let mut start = at;
        while let Some(eight) = self.bytes.get(..start).and_then(<[u8]>::last_chunk) {
            let run = last_letters_of(u64::from_le_bytes(*eight));
            start -= run;
            if run < 8 {
                return start;
            }
        }
        while self.before(start).is_ascii_alphabetic() {
            start -= 1;
        }
        start
    }

    /// The eight bytes at a place as a number, the first lowest; noughts behind
    /// the end. Words are read eight letters at a time, as their ends are hard to
    /// foretell.
    pub(super) fn eight(self, at: usize) -> u64 {
        if let Some(eight) = self.bytes.get(at..).and_then(<[u8]>::first_chunk) {
            return u64::from_le_bytes(*eight);
        }
        match self.bytes.last_chunk() {
            Some(last) => {
                let known = self.len().saturating_sub(at) as u32;
                let last = u64::from_le_bytes(*last);
                last.checked_shr(64 - 8 * known).unwrap_or(0)
            }
            None => u64::from_le_bytes(self.ending(at)),
        }
    }

    /// The last bytes of the text, which are fewer than asked for, and noughts.
    fn ending<const N: usize>(self, at: usize) -> [u8; N] {
        let mut ending = [0; N];
        let rest = self.bytes.get(at..).unwrap_or_default();
        for (place, byte) in ending.iter_mut().zip(rest) {
            *place = *byte;
        }
        ending
    }

    /// The sixteen bytes at a place as a number, the first lowest; noughts behind
    /// the end.
    fn sixteen(self, at: usize) -> u128 {
        if let Some(sixteen) = self.bytes.get(at..).and_then(<[u8]>::first_chunk) {
            return u128::from_le_bytes(*sixteen);
        }
        match self.bytes.last_chunk() {
            Some(last) => {
                let known = self.len().saturating_sub(at) as u32;
                let last = u128::from_le_bytes(*last);
                last.checked_shr(128 - 8 * known).unwrap_or(0)
            }
            None => u128::from_le_bytes(self.ending(at)),
        }
    }

    /// The word that begins at a place.
    pub(super) fn word(self, at: usize) -> Option<Word> {
        // Mostly a sign stands there, which its byte tells.
        if !self.byte(at).is_ascii_alphabetic() {
            return None;
        }
        let sixteen = self.sixteen(at);
        let mut length = letters_of(sixteen as u64);
        if length == 8 {
            length += letters_of((sixteen >> 64) as u64);
        }
        let end = match length {
            16 => self.letters(at + length),
            _ => at + length,
        };
        Some(Word::cut(at, end, sixteen))
    }

    /// The length of the space at a place, 0 if there is none. A line break
    /// is a space, as text may be wrapped.
    pub(super) fn space(self, at: usize) -> usize {
        match self.byte(at) {
            b' ' | b'\t' | b'\n' | b'\r' => 1,
            0xC2 if self.byte(at + 1) == 0xA0 => 2,
            // U+2000 to U+200B and the narrow no-break space
            0xE2 if self.byte(at + 1) == 0x80
                && matches!(self.byte(at + 2), 0x80..=0x8B | 0xAF) =>
            {
                3
            }
            0xE3 if self.has(at, "\u{3000}") => 3,
            _ => 0,
        }
    }

    /// The place behind any space; an empty line is no mere space.
    pub(super) fn skip(self, from: usize) -> usize {
        // nearly always one space or none, which of the two is hard to foretell
        let next = from + usize::from(self.byte(from) == b' ');
        if self.byte(next).is_ascii_graphic() {
            return next;
        }
        let mut at = from;
        let mut breaks = 0;
        loop {
            let length = self.space(at);
            if length == 0 {
                return at;
            }
            if self.byte(at) == b'\n' {
                breaks += 1;
                if breaks > 1 {
                    return from;
                }
            }
            at += length;
        }
    }

    /// The place before any space that ends at a place.
    pub(super) fn back(self, from: usize) -> usize {
        let last = from - usize::from(self.before(from) == b' ');
        if self.before(last).is_ascii_graphic() {
            return last;
        }
        let mut at = from;
        let mut breaks = 0;
        loop {
            at -= match self.before(at) {
                b' ' | b'\t' | b'\r' => 1,
                b'\n' if breaks == 0 => {
                    breaks = 1;
                    1
                }
                0xA0 if self.had(at, "\u{a0}") => 2,
                0x80..=0xAF if at >= 3 && self.space(at - 3) == 3 => 3,
                _ => return at,
            }
        }
    }

    /// The next word, if only space lies between.
    pub(super) fn next(self, at: usize) -> Option<Word> {
        let (place, word) = self.memo.behind.get();
        if place == at {
            return word;
        }
        let word = self.word(self.skip(at));
        self.memo.behind.set((at, word));
        word
    }

    /// The next word if it is joined by space or a hyphen.
    pub(super) fn joined(self, at: usize) -> Option<Word> {
        let hyphen = self.hyphen(at);
        if hyphen > 0 {
            self.word(at + hyphen)
        } else {
            self.next(at)
        }
    }

    /// The word before, if only space lies between.
    pub(super) fn last(self, at: usize) -> Option<Word> {
        let (place, word) = self.memo.before.get();
        if place == at {
            return word;
        }
        let end = self.back(at);
        let start = self.letters_before(end);
        let word = (end > start).then(|| Word::cut(start, end, self.sixteen(start)));
        self.memo.before.set((at, word));
        word
    }

    /// The word before, or where the figure before begins; none at the
    /// beginning of a clause.
    pub(super) fn last_token(self, at: usize) -> Option<(usize, Option<Word>)> {
        if let Some(word) = self.last(at) {
            return Some((word.start, Some(word)));
        }
        // last month's: the word and its ending are one
        let quote = self.apostrophe_before(at);
        if quote > 0 {
            return self.last(at - quote).map(|word| (word.start, Some(word)));
        }
        let end = self.back(at);
        let mut start = end;
        while matches!(self.before(start), b'0'..=b'9' | b'%') {
            start -= 1;
            while matches!(self.before(start), b'.' | b',')
                && start >= 2
                && self.before(start - 1).is_ascii_digit()
            {
                start -= 1;
            }
        }
        // FY2023, CO2
        while self.before(start).is_ascii_alphabetic() && start < end {
            start -= 1;
        }
        (start < end).then_some((start, None))
    }

    /// Whether a word stands in another line or cell than what ends at a place:
    /// wrapped text goes on in small letters.
    pub(super) fn breaks(self, end: usize, next: &Word) -> bool {
        next.capital && (end..next.start).any(|at| matches!(self.byte(at), b'\n' | b'\r' | b'\t'))
    }

    /// Whether one of a few strings stands somewhere before a place.
    pub(super) fn told_before(self, at: usize, any: &[&str]) -> bool {
        let from = at.saturating_sub(2000);
        (from..at).any(|at| any.iter().any(|what| self.has(at, what)))
    }

    /// Whether a bracket that opens before a place is still open there.
    pub(super) fn bracketed(self, at: usize) -> bool {
        let from = at.saturating_sub(80);
        for place in (from..at).rev() {
            match self.byte(place) {
                b'(' => return true,
                b')' | b'\n' => return false,
                _ => {}
            }
        }
        false
    }

    /// The length of the hyphen at a place (plain, U+2010, no-break), 0 if
    /// there is none.
    pub(super) fn hyphen(self, at: usize) -> usize {
        match self.byte(at) {
            b'-' => 1,
            0xE2 if self.byte(at + 1) == 0x80 && matches!(self.byte(at + 2), 0x90 | 0x91) => 3,
            _ => 0,
        }
    }

    /// The length of the hyphen, dash, minus or wave at a place, 0 if there is none.
    pub(super) fn dash(self, at: usize) -> usize {
        match self.byte(at) {
            b'-' | b'~' => 1,
            0xE2 if self.byte(at + 1) == 0x80 && matches!(self.byte(at + 2), 0x90..=0x95) => 3,
            0xE2 if self.has(at, "\u{2212}") => 3,
            0xE3 if self.has(at, "\u{301c}") => 3,
            0xEF if self.has(at, "\u{ff5e}") || self.has(at, "\u{ff0d}") => 3,
            _ => 0,
        }
    }

    /// The length of the apostrophe at a place, 0 if there is none.
    pub(super) fn apostrophe(self, at: usize) -> usize {
        match self.byte(at) {
            b'\'' => 1,
            0xE2 if self.has(at, "\u{2019}") || self.has(at, "\u{2018}") => 3,
            _ => 0,
        }
    }

    /// The length of the apostrophe that ends at a place, 0 if there is none.
    pub(super) fn apostrophe_before(self, at: usize) -> usize {
        let ends = |length: &usize| at >= *length && self.apostrophe(at - length) == *length;
        [1, 3].into_iter().find(ends).unwrap_or(0)
    }

    /// The digit at a place, of either width, and its length.
    pub(super) fn digit(self, at: usize) -> Option<(u8, usize)> {
        match self.byte(at) {
            byte @ b'0'..=b'9' => Some((byte - b'0', 1)),
            0xEF if self.byte(at + 1) == 0xBC => match self.byte(at + 2) {
                byte @ 0x90..=0x99 => Some((byte - 0x90, 3)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Digits without any sign between them: their value, how many, and where
    /// they end. None if there is none, or more than eighteen.
    pub(super) fn digits(self, at: usize) -> Option<(u64, usize, usize)> {
        let (mut value, mut count, mut end) = (0u64, 0, at);
        while let Some((digit, length)) = self.digit(end) {
            count += 1;
            if count > 18 {
                return None;
            }
            value = value * 10 + u64::from(digit);
            end += length;
        }
        (count > 0).then_some((value, count, end))
    }

    /// Whether a sentence, cell or line begins at a place.
    pub(super) fn opens_line(self, at: usize) -> bool {
        let mut start = at;
        while matches!(self.before(start), b' ' | b'\t') {
            start -= 1;
        }
        matches!(self.before(start), 0 | b'\n' | b'|')
    }
}
