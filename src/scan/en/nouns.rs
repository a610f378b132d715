//! What is counted: the nouns of public reports in the plural, and which unit
//! they are.

use super::super::quantity::Unit;
use super::index::Index;
use super::nouns_table::NOUNS;

/// The unit of a noun in the plural.
pub(super) fn plural(word: &[u8]) -> Option<Unit> {
    let mut letters = [0; 16];
    letters.get_mut(..word.len())?.copy_from_slice(word);
    INDEX
        .find(u128::from_be_bytes(letters))
        .map(|at| NOUNS[at].1)
}

static INDEX: Index<2048> = Index::of(NOUNS);

/// The unit of a noun in the singular, as it stands behind one and in
/// compounds (a five-year plan).
pub(super) fn singular(word: &[u8]) -> Option<Unit> {
    let mut letters = [0; 20];
    let mut put = |word: &[u8], end: &[u8]| {
        let length = word.len() + end.len();
        let room = letters.get_mut(..length)?;
        room[..word.len()].copy_from_slice(word);
        room[word.len()..].copy_from_slice(end);
        plural(&letters[..length])
    };
    match word {
        b"person" | b"man" | b"woman" | b"child" => Some(Unit::Person),
        b"foot" => Some(Unit::Other),
        // a second is an ordinal first
        b"" | b"second" => None,
        [stem @ .., b'y'] if !stem.ends_with(b"a") && !stem.ends_with(b"e") => put(stem, b"ies"),
        _ => put(word, b"s").or_else(|| put(word, b"es")),
    }
}

#[cfg(test)]
#[test]
fn nouns_are_sorted() {
    assert!(NOUNS.is_sorted_by(|a, b| a.0 < b.0));
}
