//! A text read character by character, forwards and backwards, with the wide
//! forms of ASCII taken as ASCII.

/// The bytes of a text. Places are bytes at which a character begins, or the end.
#[derive(Clone, Copy)]
pub(super) struct Text<'a>(pub(super) &'a [u8]);

impl Text<'_> {
    /// The character at a place, in its plain width, and the place behind it.
    pub(super) fn at(self, i: usize) -> Option<(char, usize)> {
        let byte = |k: usize| self.0.get(i + k).map(|b| u32::from(*b));
        let low = |k: usize| byte(k).map(|b| b & 0x3f);
        let first = byte(0)?;
        let (code, length) = match first {
            0..0x80 => return Some((char::from(self.0[i]), i + 1)),
            0x80..0xe0 => ((first & 0x1f) << 6 | low(1)?, 2),
            0xe0..0xf0 => ((first & 0x0f) << 12 | low(1)? << 6 | low(2)?, 3),
            _ => (
                (first & 0x07) << 18 | low(1)? << 12 | low(2)? << 6 | low(3)?,
                4,
            ),
        };
        Some((narrow(char::from_u32(code)?), i + length))
    }

    /// The character before a place, in its plain width, and where it begins.
    pub(super) fn before(self, i: usize) -> Option<(char, usize)> {
        let mut start = i.checked_sub(1)?;
        while start > 0 && self.0.get(start).is_some_and(|b| b & 0xc0 == 0x80) {
            start -= 1;
        }
        self.at(start).map(|(c, _)| (c, start))
    }

    /// The character at a place, without where it ends.
    pub(super) fn char(self, i: usize) -> Option<char> {
        self.at(i).map(|(c, _)| c)
    }

    /// Whether a word stands at a place.
    pub(super) fn has(self, i: usize, word: &str) -> bool {
        self.0
            .get(i..)
            .is_some_and(|rest| rest.starts_with(word.as_bytes()))
    }

    /// Behind a word, if it stands at a place.
    pub(super) fn past(self, i: usize, word: &str) -> Option<usize> {
        self.has(i, word).then_some(i + word.len())
    }

    /// Behind the first of some words that stands at a place.
    pub(super) fn past_any(self, i: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|word| self.past(i, word))
    }

    /// Where a word begins that ends before a place.
    pub(super) fn ends(self, i: usize, word: &str) -> Option<usize> {
        self.0
            .get(..i)
            .is_some_and(|head| head.ends_with(word.as_bytes()))
            .then(|| i - word.len())
    }

    /// Where the first of some words begins that ends before a place.
    pub(super) fn ends_any(self, i: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|word| self.ends(i, word))
    }

    /// Behind the white space at a place.
    pub(super) fn gap(self, mut i: usize) -> usize {
        while let Some((c, next)) = self.at(i) {
            if !is_space(c) {
                break;
            }
            i = next;
        }
        i
    }

    /// Before the white space that ends at a place.
    pub(super) fn back_gap(self, mut i: usize) -> usize {
        while let Some((c, start)) = self.before(i) {
            if !is_space(c) {
                break;
            }
            i = start;
        }
        i
    }
}

/// The plain form of a wide ASCII character. Other compatibility forms (①, ㎡)
/// are signs of their own and stay.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{ffe5}' => '¥',
        _ => c,
    }
}

pub(super) fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{2002}'
            ..='\u{200b}' | '\u{202f}' | '\u{3000}' | '\u{feff}'
    )
}

/// A wave that joins the ends of a range.
pub(super) fn is_wave(c: char) -> bool {
    matches!(c, '~' | '〜' | '∼' | '〰' | '∽')
}

/// Any of the many dashes, the long-vowel mark that is typed for one among them.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | 'ー' | 'ｰ' | '﹣' | '─' | '━'
    )
}

pub(super) fn is_kanji(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '々' | '〆' | '\u{3400}'..='\u{4dbf}')
}

pub(super) fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fe}')
}

/// The worth of a digit in figures.
pub(super) fn digit(c: char) -> Option<u8> {
    c.is_ascii_digit().then(|| c as u8 - b'0')
}

/// The worth of a digit in kanji.
pub(super) fn kanji_digit(c: char) -> Option<u8> {
    Some(match c {
        '〇' | '零' => 0,
        '一' | '壱' => 1,
        '二' | '弐' => 2,
        '三' | '参' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}
