//! How long a text is for a translator.

use super::Passage;
use std::ops::AddAssign;

/// Length of texts as translators count it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Words between spaces, in languages that write them; none elsewhere.
    pub words: usize,
    /// Characters without white space.
    pub characters: usize,
}

impl Size {
    /// The length of a passage. A placeholder counts as nothing.
    pub fn of(passage: &Passage) -> Size {
        let text = &passage.text;
        let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
        Size {
            words: match passage.lang.is_unspaced() {
                true => 0,
                false => text.split_whitespace().filter(is_word).count(),
            },
            characters: text.chars().filter(|c| !c.is_whitespace()).count(),
        }
    }
}

impl AddAssign for Size {
    fn add_assign(&mut self, other: Size) {
        self.words += other.words;
        self.characters += other.characters;
    }
}
