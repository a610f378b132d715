//! Emphasis beside Japanese punctuation. CommonMark lets `**` close only where
//! it does not stand between punctuation and a letter, which assumes spaces
//! between words: in `**「強調」**です` it stays unread. A character that is
//! neither letter nor punctuation, put between the two, lets the parser see
//! what the author means; it is taken out of the result again.

use super::script::{is_closing, is_mark, is_opening, is_wide};
use std::ops::Range;

/// A text with marker characters in it.
#[derive(Debug)]
pub(super) struct Cured {
    /// The text for the parser.
    pub text: String,
    marker: Option<char>,
    /// Where in the author's text a marker was put.
    places: Vec<usize>,
    /// Where each marker stands in the cured text.
    marks: Vec<usize>,
}

/// Noncharacters, which no text may hold; those that one holds all the same
/// are passed over.
pub(super) fn spare_characters(text: &str) -> impl Iterator<Item = char> {
    ('\u{FDD0}'..='\u{FDEF}').filter(|c| !text.contains(*c))
}

/// Puts markers where emphasis would stay unread.
pub(super) fn cure(text: &str) -> Cured {
    let marker = spare_characters(text).next();
    let places = match marker {
        Some(_) => marker_places(text),
        None => Vec::new(),
    };
    let mut out = String::with_capacity(text.len() + 3 * places.len());
    let mut marks = Vec::with_capacity(places.len());
    let mut done = 0;
    for &place in &places {
        out.push_str(&text[done..place]);
        marks.push(out.len());
        out.extend(marker);
        done = place;
    }
    out.push_str(&text[done..]);
    Cured {
        text: out,
        marker,
        places,
        marks,
    }
}

fn marker_places(text: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find('*') {
        let start = at + found;
        let length = text[start..].bytes().take_while(|b| *b == b'*').count();
        let end = start + length;
        at = end;
        let (Some(before), Some(after)) = (
            text[..start].chars().next_back(),
            text[end..].chars().next(),
        ) else {
            continue;
        };
        if before == '\\' {
            continue;
        }
        let is_letter = |c: char| !is_mark(c) && !c.is_whitespace();
        let closes = is_mark(before)
            && !is_opening(before)
            && is_letter(after)
            && (is_wide(before) || is_wide(after));
        let opens = is_mark(after)
            && !is_closing(after)
            && is_letter(before)
            && (is_wide(after) || is_wide(before));
        if closes {
            places.push(start);
        }
        if opens {
            places.push(end);
        }
    }
    places
}

impl Cured {
    /// The author's range for a range of the cured text.
    pub fn range(&self, range: Range<usize>) -> Range<usize> {
        self.offset(range.start)..self.offset(range.end)
    }

    fn offset(&self, at: usize) -> usize {
        let width = self.marker.map_or(0, char::len_utf8);
        let before = self.marks.partition_point(|mark| *mark < at);
        let exact = at.saturating_sub(before * width);
        match before.checked_sub(1).and_then(|last| self.places.get(last)) {
            Some(place) => exact.max(*place),
            None => exact,
        }
    }

    /// Takes the markers out of a text that the parser gave back.
    pub fn clean(&self, text: &str) -> Option<String> {
        let marker = self.marker.filter(|m| text.contains(*m))?;
        Some(text.replace(marker, ""))
    }
}
