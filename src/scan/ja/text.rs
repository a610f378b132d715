//! A text read character by character, forwards and backwards, with the wide
//! forms of ASCII taken as ASCII.

/// The bytes of a text. Places are bytes at which a character begins, or the end.
#[derive(Clone, Copy)]
pub(super) struct Text<'a>(pub(super) &'a [u8]);

impl Text<'_> {
    /// The character at a place, in its plain width, and the place behind it.
    #[inline]
    pub(super) fn at(self, i: usize) -> Option<(char, usize)> {
        let low = |b: &u8| u32::from(*b) & 0x3f;
        let (code, length) = match self.0.get(i..)? {
            [b @ 0..0x80, ..] => return Some((char::from(*b), i + 1)),
            [a @ 0xe0..0xf0, b, c, ..] => ((u32::from(*a) & 0x0f) << 12 | low(b) << 6 | low(c), 3),
            [a @ 0xc0..0xe0, b, ..] => ((u32::from(*a) & 0x1f) << 6 | low(b), 2),
            [a, b, c, d, ..] => (
                (u32::from(*a) & 0x07) << 18 | low(b) << 12 | low(c) << 6 | low(d),
                4,
            ),
            _ => return None,
        };
        Some((narrow(char::from_u32(code)?), i + length))
    }

    /// The character before a place, in its plain width, and where it begins.
    #[inline]
    pub(super) fn before(self, i: usize) -> Option<(char, usize)> {
        match self.0.get(..i)? {
            [.., b @ 0..0x80] => return Some((char::from(*b), i - 1)),
            [.., 0xe0..0xf0, _, _] => return self.at(i - 3).map(|(c, _)| (c, i - 3)),
            _ => {}
        }
        let mut start = i.checked_sub(1)?;
        while start > 0 && self.0.get(start).is_some_and(|b| b & 0xc0 == 0x80) {
            start -= 1;
        }
        self.at(start).map(|(c, _)| (c, start))
    }

    /// The character at a place, without where it ends.
    #[inline]
    pub(super) fn char(self, i: usize) -> Option<char> {
        self.at(i).map(|(c, _)| c)
    }

    /// Whether a word stands at a place.
    #[inline]
    pub(super) fn has(self, i: usize, word: &str) -> bool {
        let word = word.as_bytes();
        let Some(here) = self.0.get(i..i + word.len()) else {
            return false;
        };
        // The last byte tells two Japanese words apart where the first rarely does.
        word.last() == here.last() && word == here
    }

    /// Behind a word, if it stands at a place.
    #[inline]
    pub(super) fn past(self, i: usize, word: &str) -> Option<usize> {
        self.has(i, word).then_some(i + word.len())
    }

    /// Behind the first of some words that stands at a place.
    #[inline]
    pub(super) fn past_any(self, i: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|word| self.past(i, word))
    }

    /// Where a word begins that ends before a place.
    #[inline]
    pub(super) fn ends(self, i: usize, word: &str) -> Option<usize> {
        let start = i.checked_sub(word.len())?;
        let word = word.as_bytes();
        let here = self.0.get(start..i)?;
        (word.last() == here.last() && word == here).then_some(start)
    }

    /// Where the first of some words begins that ends before a place.
    #[inline]
    pub(super) fn ends_any(self, i: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|word| self.ends(i, word))
    }

    /// Behind the white space at a place.
    #[inline]
    pub(super) fn gap(self, mut i: usize) -> usize {
        // Most places have none, and their first bytes say so.
        let byte = |i: usize| self.0.get(i).copied().unwrap_or_default();
        let (first, second) = (byte(i), byte(i + 1));
        // Both are asked at once: which kind of character comes is hard to foretell.
        if !(OPENS_SPACE[usize::from(first)] | ((first == 0xe3) & (second == 0x80))) {
            return i;
        }
        while let Some((c, next)) = self.at(i) {
            if !is_space(c) {
                break;
            }
            i = next;
        }
        i
    }

    /// Before the white space that ends at a place.
    #[inline]
    pub(super) fn back_gap(self, mut i: usize) -> usize {
        match self.0.get(..i) {
            Some([.., b' ' | b'\t' | b'\n' | b'\r']) => {}
            Some(
                [.., 0xc2, 0xa0] | [.., 0xe2, 0x80, _] | [.., 0xe3, 0x80, 0x80] | [.., 0xef, _, _],
            ) => {}
            _ => return i,
        }
        while let Some((c, start)) = self.before(i) {
            if !is_space(c) {
                break;
            }
            i = start;
        }
        i
    }
}

/// The bytes with which white space begins, but the wide one of 0xe3 0x80.
static OPENS_SPACE: [bool; 256] = {
    let mut opens = [false; 256];
    let bytes = [b' ', b'\t', b'\n', b'\r', 0xc2, 0xe2, 0xef];
    let mut at = 0;
    while at < bytes.len() {
        opens[bytes[at] as usize] = true;
        at += 1;
    }
    opens
};

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

/// Whether a numeral in kanji begins with a character.
pub(super) fn is_numeral(c: char) -> bool {
    kanji_digit(c).is_some() || matches!(c, '十' | '百' | '千')
}
