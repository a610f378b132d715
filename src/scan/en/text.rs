//! A text seen as bytes: the words, gaps and signs around a place. All places
//! handed out lie between characters.

/// The longest word that any table knows.
const LONGEST: usize = 16;

/// A text to look about in.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    bytes: &'a [u8],
}

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
    letters: [u8; LONGEST],
    length: usize,
}

impl Word {
    /// The word in lower case.
    pub(super) fn lower(&self) -> &[u8] {
        &self.letters[..self.length]
    }

    /// Whether it is one of a few.
    pub(super) fn is(&self, any: &[&str]) -> bool {
        any.iter().any(|one| one.as_bytes() == self.lower())
    }
}

impl<'a> Text<'a> {
    /// A text.
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            bytes: text.as_bytes(),
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
        while self.byte(end).is_ascii_alphabetic() {
            end += 1;
        }
        end
    }

    /// The word that begins at a place.
    pub(super) fn word(self, at: usize) -> Option<Word> {
        let end = self.letters(at);
        (end > at).then(|| self.cut(at, end))
    }

    fn cut(self, start: usize, end: usize) -> Word {
        let mut letters = [0; LONGEST];
        let mut length = 0;
        if end - start <= LONGEST {
            length = end - start;
            letters[..length].copy_from_slice(&self.bytes[start..end]);
            letters[..length].make_ascii_lowercase();
        }
        Word {
            start,
            end,
            capital: self.byte(start).is_ascii_uppercase(),
            letters,
            length,
        }
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
        self.word(self.skip(at))
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
        let end = self.back(at);
        let mut start = end;
        while self.before(start).is_ascii_alphabetic() {
            start -= 1;
        }
        (end > start).then(|| self.cut(start, end))
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
