//! Lists of words, and where their words stand in a text.
//!
//! Comparing looks into nearly every passage for words of rise and fall, so this
//! is walked fast: character by character, or word by word where letters are
//! Latin, and a set of the ways in which words begin tells at nearly every place
//! that none does.

use super::starts::{ROWS, SMALL, Starts, eight, places, row};
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

/// The words of one list or several by how they begin.
struct Index {
    starts: Starts,
    /// Row by row of the first units, and within a row as the lists have them.
    words: Vec<Known>,
    /// Where the words of each row begin, and where the last ones end.
    rows: Vec<u16>,
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

impl Index {
    fn new(lists: impl IntoIterator<Item = &'static str>) -> Index {
        let mut starts = Starts::NONE;
        let mut rows = vec![Vec::new(); ROWS];
        for (list, words) in lists.into_iter().enumerate() {
            for word in words.split('|').filter(|word| !word.is_empty()) {
                starts.take(word);
                rows[row(word.as_bytes())].push(Known::new(word, list));
            }
        }
        let mut index = Index {
            starts,
            words: Vec::new(),
            rows: vec![0],
        };
        for row in rows {
            index.words.extend(row);
            index.rows.push(index.words.len() as u16);
        }
        index
    }

    /// The words that stand at the beginning of `rest`, list by list.
    fn at(&self, rest: &[u8]) -> impl Iterator<Item = &Known> {
        let row = row(rest);
        let own = eight(rest) | SMALL;
        let (from, to) = (self.rows[row], self.rows[row + 1]);
        self.words[usize::from(from)..usize::from(to)]
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
            head: (eight(word.as_bytes()) | SMALL) & mask,
            mask,
            list,
            word,
        }
    }
}

/// Whether a word stands at the beginning of `rest`, as a whole word.
fn stands(word: &[u8], rest: &[u8]) -> bool {
    let letter = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric);
    rest.get(..word.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(word))
        && !(letter(word.last()) && letter(rest.get(word.len())))
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
