//! Texts in plain words, for lists and data files, which hold no markup.

use super::number;
use crate::model::PageText;
use crate::parse::markdown::{self, Piece};
use crate::render::scope::EditionScope;
use crate::source::Span;
use pulldown_cmark::{Event, TagEnd};

/// The words of the doubt that a version states in the footnote with this
/// label; none where it has no such footnote. `scope` is in the language of
/// the version.
pub fn note(scope: &EditionScope, version: &PageText, label: &str) -> Option<String> {
    let (_, doubt) = version.doubts.iter().find(|(own, _)| own == label)?;
    let end = (doubt.at.end.checked_sub(version.body.start)?) as usize;
    let start = (doubt.at.start.checked_sub(version.body.start)?) as usize;
    // Only with its label are later paragraphs of a note read as such.
    let start = version.text.get(..start)?.rfind("[^")?;
    stretch(scope, version, version.body.within(start..end))
}

/// The words of a part of a version, with the figures that it takes from the
/// data; none where it is not a part of it. `scope` is in the language of the
/// version and of its edition.
pub fn stretch(scope: &EditionScope, version: &PageText, at: Span) -> Option<String> {
    let end = (at.end.checked_sub(version.body.start)?) as usize;
    let start = (at.start.checked_sub(version.body.start)?) as usize;
    let written = version.text.get(start..end)?;
    let mut words = String::new();
    for (piece, range) in markdown::prose(written, at).pieces {
        match piece {
            Piece::Md(Event::Text(text) | Event::Code(text)) => words.push_str(&text),
            Piece::Md(Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::TableCell)) => {
                words.push(' ');
            }
            Piece::Md(Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableRow))
                if !version.lang.is_unspaced() =>
            {
                words.push(' ');
            }
            Piece::Ruby { base, .. } => words.push_str(&base),
            Piece::Placeholder(_) => {
                let at = at.within(range);
                let bound = version.placeholders.iter().find(|one| one.at == at);
                let shown = bound.and_then(|one| number::shown(scope, one.reference, one.mode));
                words.extend(shown.map(|shown| shown.words));
            }
            _ => {}
        }
    }
    Some(words.trim().to_owned())
}
