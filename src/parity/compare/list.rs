//! Lists of words, and where their words stand in a text.
//!
//! Comparing looks into nearly every passage for words of rise and fall, so this
//! is walked fast: character by character, or word by word where letters are
//! Latin, and a set of the ways in which words begin tells at nearly every place
//! that none does.

use std::ops::Range;
use std::sync::OnceLock;

/// Words to look for: divided by `|`, in lower case; those of Latin letters count
/// only as whole words.
pub(super) struct List {
    words: &'static str,
    /// Made when a word is looked for the first time.
    index: OnceLock<Index>,
}

/// Lists whose words are looked for in one walk, each with what its words tell.
pub(super) struct Lists<T: 'static, const N: usize> {
    lists: [(&'static List, T); N],
    /// All their words, made when they are looked for the first time.
    index: OnceLock<Index>,
}

/// How words begin: a place that is not told here begins none of them.
struct Starts {
    /// Three bytes, in lower case, each as a bit that a few others share.
    heads: [u64; ROWS],
    /// ASCII characters that are neither letters nor digits.
    signs: u128,
}

/// The words of one list or several by how they begin.
struct Index {
    starts: Starts,
    /// Row by row of the starts, and within a row as the lists have them.
    words: Vec<Known>,
    /// Where the words of each row begin, and where the last ones end.
    rows: [usize; ROWS + 1],
}

/// A word that is looked for.
#[derive(Clone)]
struct Known {
    /// Its first eight bytes, and which of them count: a word may be shorter.
    head: u64,
    mask: u64,
    /// Of which list it is.
    list: usize,
    word: &'static str,
}

/// How many rows of starts there are.
const ROWS: usize = 256;

impl List {
    /// The words as they are written.
    pub const fn new(words: &'static str) -> List {
        List {
            words,
            index: OnceLock::new(),
        }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new([self.words]))
    }
}

impl<T: Copy, const N: usize> Lists<T, N> {
    /// The lists in the order in which words at one place are told.
    pub const fn new(lists: [(&'static List, T); N]) -> Lists<T, N> {
        Lists {
            lists,
            index: OnceLock::new(),
        }
    }

    fn index(&self) -> &Index {
        let words = || self.lists.iter().map(|(list, _)| list.words);
        self.index.get_or_init(|| Index::new(words()))
    }
}

impl Starts {
    const NONE: Starts = Starts {
        heads: [0; ROWS],
        signs: 0,
    };

    /// Where three bytes have their bit. A Japanese character is three bytes, and
    /// the last of them tells most apart.
    fn bit([first, second, third]: [u8; 3]) -> (usize, u64) {
        let row = first.wrapping_mul(29).wrapping_add(second);
        (usize::from(row), 1 << (third & 63))
    }

    /// Notes how a word begins.
    fn take(&mut self, word: &str) {
        match *word.as_bytes() {
            [sign, ..] if sign.is_ascii() && !sign.is_ascii_alphanumeric() => {
                self.signs |= 1 << sign;
            }
            [first, second, third, ..] => {
                let (row, column) = Starts::bit([first, second, third]);
                self.heads[row] |= column;
            }
            // What follows may be anything.
            [first, second] => self.heads[Starts::bit([first, second, 0]).0] = u64::MAX,
            _ => self.heads = [u64::MAX; ROWS],
        }
    }

    /// Whether a word may begin with these bytes.
    fn head(&self, head: [u8; 3]) -> bool {
        let (row, column) = Starts::bit(head);
        self.heads[row] & column != 0
    }

    fn sign(&self, sign: u8) -> bool {
        self.signs >> sign & 1 == 1
    }
}

impl Index {
    fn new(lists: impl IntoIterator<Item = &'static str>) -> Index {
        let mut starts = Starts::NONE;
        let mut rows: [Vec<Known>; ROWS] = [const { Vec::new() }; ROWS];
        for (list, words) in lists.into_iter().enumerate() {
            for word in words.split('|') {
                starts.take(word);
                let known = Known::new(word, list);
                match word.as_bytes() {
                    // What follows may be anything.
                    [] | [_] => rows.iter_mut().for_each(|row| row.push(known.clone())),
                    bytes => rows[Starts::bit(head(bytes)).0].push(known),
                }
            }
        }
        let mut index = Index {
            starts,
            words: Vec::new(),
            rows: [0; ROWS + 1],
        };
        for (row, end) in rows.into_iter().zip(&mut index.rows[1..]) {
            index.words.extend(row);
            *end = index.words.len();
        }
        index
    }

    /// The words that stand at the beginning of `rest`, list by list.
    fn at(&self, rest: &[u8]) -> impl Iterator<Item = &Known> {
        let row = Starts::bit(head(rest)).0;
        let own = eight(rest);
        self.words[self.rows[row]..self.rows[row + 1]]
            .iter()
            .filter(move |known| own & known.mask == known.head)
            .filter(move |known| stands(known.word.as_bytes(), rest))
    }
}

impl Known {
    fn new(word: &'static str, list: usize) -> Known {
        let beyond = 8 * 8_usize.saturating_sub(word.len());
        let mask = u64::MAX.checked_shr(beyond as u32).unwrap_or(0);
        Known {
            head: eight(word.as_bytes()) & mask,
            mask,
            list,
            word,
        }
    }
}

/// The first eight bytes as a number, the first lowest, with small letters; some
/// signs are made one with others, so what seems to stand here has to be looked at.
fn eight(rest: &[u8]) -> u64 {
    let eight = match rest.first_chunk() {
        Some(eight) => *eight,
        None => {
            let mut eight = [0; 8];
            eight[..rest.len()].copy_from_slice(rest);
            eight
        }
    };
    u64::from_le_bytes(eight) | 0x2020_2020_2020_2020
}

/// The first three bytes, with small letters; noughts behind the end.
fn head(rest: &[u8]) -> [u8; 3] {
    let head = match rest.first_chunk() {
        Some(head) => *head,
        None => [rest.first(), rest.get(1), None].map(|b| b.copied().unwrap_or_default()),
    };
    head.map(|b| b.to_ascii_lowercase())
}

/// Whether a word stands at the beginning of `rest`, as a whole word.
fn stands(word: &[u8], rest: &[u8]) -> bool {
    let letter = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric);
    rest.get(..word.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(word))
        && !(letter(word.last()) && letter(rest.get(word.len())))
}

/// How many bytes from the first are letters and digits of ASCII. They are read
/// eight at a time, as the ends of words are hard to foretell.
fn latin(text: &[u8]) -> usize {
    let (chunks, rest) = text.as_chunks();
    let mut length = 0;
    for chunk in chunks {
        let run = latin_of(u64::from_le_bytes(*chunk));
        length += run;
        if run < 8 {
            return length;
        }
    }
    length
        + rest
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric())
            .count()
}

/// How many of eight bytes, the lowest first, are letters and digits of ASCII before
/// one that is none.
fn latin_of(eight: u64) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let low = eight & !HIGH;
    // The high bit of each byte tells whether it is that or beyond.
    let from = |sign: u8, low: u64| low + (0x80 - u64::from(sign)) * EACH;
    let digits = from(b'0', low) & !from(b'9' + 1, low);
    let small = low | (0x20 * EACH);
    let letters = from(b'a', small) & !from(b'z' + 1, small);
    let latin = (digits | letters) & !eight & HIGH;
    ((latin ^ HIGH).trailing_zeros() / 8) as usize
}

/// The places of a text at which words may begin: none lies inside a Latin word or
/// a character.
fn places<'t>(text: &'t str, starts: &'t Starts) -> impl Iterator<Item = usize> + 't {
    let mut rest = text.as_bytes();
    std::iter::from_fn(move || {
        loop {
            // Characters of Japanese stand in long runs.
            while let &[first @ 0xe0..0xf0, second, third, ref behind @ ..] = rest {
                let at = text.len() - rest.len();
                rest = behind;
                if starts.head([first, second, third]) {
                    return Some(at);
                }
            }
            let byte = *rest.first()?;
            let (length, begins) = match *rest {
                _ if byte.is_ascii_alphanumeric() => (latin(rest), starts.head(head(rest))),
                [b' ', ..] if !starts.sign(b' ') => (1, false),
                _ if byte.is_ascii() => (1, starts.sign(byte)),
                [..0xe0, ..] => (2, starts.head(head(rest))),
                _ => (4, starts.head(head(rest))),
            };
            let at = text.len() - rest.len();
            rest = rest.get(length..).unwrap_or_default();
            if begins {
                return Some(at);
            }
        }
    })
}

/// Whether a text holds one of the words.
pub(super) fn has(text: &str, list: &List) -> bool {
    find(text, list).is_some()
}

/// Where one of the words first stands in a text.
pub(super) fn find(text: &str, list: &List) -> Option<Range<usize>> {
    all(text, list).next()
}

/// Where the words stand in a text, one behind the other.
pub(super) fn all<'t>(text: &'t str, list: &'t List) -> impl Iterator<Item = Range<usize>> + 't {
    let index = list.index();
    let mut from = 0;
    places(text, &index.starts).filter_map(move |at| {
        if at < from {
            return None;
        }
        let known = index.at(&text.as_bytes()[at..]).next()?;
        from = at + known.word.len();
        Some(at..from)
    })
}

/// Hands over what the words of several lists tell, and where they stand in a text;
/// those of one list stand one behind the other.
pub(super) fn each<T: Copy, const N: usize>(
    text: &str,
    lists: &'static Lists<T, N>,
    mut tell: impl FnMut(T, Range<usize>),
) {
    let index = lists.index();
    let mut ends = [0; N];
    for at in places(text, &index.starts) {
        let mut last = None;
        for known in index.at(&text.as_bytes()[at..]) {
            // Of the words of a list that stand here, the first counts.
            if last.replace(known.list) == Some(known.list) || at < ends[known.list] {
                continue;
            }
            ends[known.list] = at + known.word.len();
            tell(lists.lists[known.list].1, at..ends[known.list]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    static RISE: List = List::new("増加|増え|up|up from|rise|＋|+|max.|é");
    static FALL: List = List::new("減少|増え|down|a fall|△");
    static BOTH: Lists<char, 2> = Lists::new([(&RISE, 'r'), (&FALL, 'f')]);

    /// Every place tried with every word.
    fn plainly(text: &str, list: &List) -> Vec<Range<usize>> {
        let bytes = text.as_bytes();
        let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        let mut found: Vec<Range<usize>> = Vec::new();
        for at in 0..text.len() {
            let inside = at > 0 && letter(at - 1) && letter(at);
            let free = found.last().is_none_or(|last| last.end <= at);
            let word = list
                .words
                .split('|')
                .find(|w| stands(w.as_bytes(), &bytes[at..]));
            if let Some(word) = word.filter(|_| free && !inside) {
                found.push(at..at + word.len());
            }
        }
        found
    }

    proptest! {
        #[test]
        fn words_are_found_where_they_stand(
            pieces in prop::collection::vec(prop::sample::select(vec![
                "増", "加", "え", "減少", "up", " from", "Rise", "ris", "+", "＋", "max.", "é", "É",
                "down", "a ", "fall", "s", " ", "3", "△", "𠮷", "\n",
            ]), 0..12)
        ) {
            let text = pieces.concat();
            let of = |told: char| {
                let mut found = Vec::new();
                each(&text, &BOTH, |list, at| {
                    if list == told {
                        found.push(at);
                    }
                });
                found
            };
            prop_assert_eq!(all(&text, &RISE).collect::<Vec<_>>(), plainly(&text, &RISE));
            prop_assert_eq!(of('r'), plainly(&text, &RISE));
            prop_assert_eq!(of('f'), plainly(&text, &FALL));
        }
    }
}
