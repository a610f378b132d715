//! Tables of words: what was changed, what was corrected.

use super::observation::NONE;
use crate::render::scope::EditionScope;
use crate::render::view::{Cell, DataTable, HeadCell, Phrase, Row};

/// A table that says itself what it is: no number, no unit, no source.
pub fn table(
    scope: &EditionScope,
    id: &str,
    caption: &str,
    heads: &[&str],
    rows: Vec<Row>,
) -> DataTable {
    DataTable {
        id: format!("{id}--table"),
        number: None,
        caption: caption.to_owned(),
        unit: None,
        marks: Vec::new(),
        head: heads
            .iter()
            .map(|key| HeadCell {
                text: scope.words.get(key).to_owned(),
                sub: None,
                numeric: false,
                marks: Vec::new(),
            })
            .collect(),
        rows,
        notes: Vec::new(),
        legend: Vec::new(),
        sources: Vec::new(),
        downloads: Vec::new(),
        trace: None,
        fold: true,
    }
}

/// An anchor of a page, also where it is a chapter of the print edition.
pub fn anchor(scope: &EditionScope, chapter: &str, id: &str) -> String {
    if scope.is_print() {
        format!("{chapter}--{id}")
    } else {
        id.to_owned()
    }
}

/// A cell of words.
pub fn text(text: impl Into<String>) -> Cell {
    Cell {
        text: text.into(),
        ..Cell::default()
    }
}

/// A cell with a text that may be in another language.
pub fn phrase(phrase: Phrase) -> Cell {
    Cell {
        lang: phrase.lang,
        ..text(phrase.text)
    }
}

/// A cell in which there is nothing to say.
pub fn nothing() -> Cell {
    text(NONE)
}
