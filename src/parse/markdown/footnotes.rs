//! Marks of footnotes.

use super::prose::Piece;
use crate::diag::{Diagnostic, said};
use crate::parse::codes;
use crate::source::Span;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// Marks of footnotes that have no text: CommonMark leaves them as they are.
pub(super) fn lost_notes(
    pieces: &[(Piece, Range<usize>)],
    text: &str,
    body: Span,
) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let mut in_code = false;
    for (piece, range) in pieces {
        match piece {
            Piece::Md(Event::Start(Tag::CodeBlock(_))) => in_code = true,
            Piece::Md(Event::End(TagEnd::CodeBlock)) => in_code = false,
            Piece::Md(Event::Text(_)) if !in_code => {
                for (open, _) in text[range.clone()].match_indices("[^") {
                    let start = range.start + open;
                    let label = text[start..range.end].split(']').next().unwrap_or_default();
                    let end = start + label.len() + 1;
                    let is_mark = end <= range.end && !label.contains(char::is_whitespace);
                    if is_mark && !text[..start].ends_with('\\') {
                        faults.push(lost_note(&label[2..], body.within(start..end)));
                    }
                }
            }
            _ => {}
        }
    }
    faults
}

fn lost_note(label: &str, at: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::UNKNOWN_FOOTNOTE,
        at,
        said(
            format!("脚注 {label} の文がありません"),
            format!("the footnote `{label}` has no text"),
        ),
    )
    .help(said(
        format!("[^{label}]: で始まる段落を書いてください"),
        format!("write a paragraph that begins with [^{label}]:"),
    ))
}
