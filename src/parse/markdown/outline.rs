//! What a text holds, without its events.

use super::prose::{Piece, Prose};
use crate::parse::draft::{HeadingDraft, Outline};
use crate::source::{Span, Spanned};
use crate::value::Id;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The outline of a text that stands at `body`.
pub(super) fn outline(text: &str, body: Span, prose: &Prose) -> Outline {
    let mut outline = Outline::default();
    let mut heading: Option<HeadingDraft> = None;
    let mut note: Option<(String, Option<Range<usize>>)> = None;
    for (piece, range) in &prose.pieces {
        let at = body.within(range.clone());
        if let Some((_, inside)) = &mut note
            && !matches!(piece, Piece::Md(Event::End(TagEnd::FootnoteDefinition)))
        {
            let start = inside.as_ref().map_or(range.start, |r| r.start);
            *inside = Some(start..range.end);
        }
        if let Some(heading) = &mut heading {
            heading.text.push_str(&words(piece, &text[range.clone()]));
        }
        match piece {
            Piece::Part(part) => outline.parts.push(part.clone()),
            Piece::Placeholder(placeholder) => outline
                .placeholders
                .push(Spanned::new(at, placeholder.clone())),
            Piece::Md(Event::Start(Tag::Heading { level, id, .. })) => {
                heading = Some(HeadingDraft {
                    at,
                    level: *level as u8,
                    id: id
                        .as_ref()
                        .and_then(|id| Id::parse(id).ok())
                        .map(|id| Spanned::new(at, id)),
                    text: String::new(),
                });
            }
            Piece::Md(Event::End(TagEnd::Heading(_))) => outline.headings.extend(heading.take()),
            Piece::Md(Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. })) => {
                outline.links.push(Spanned::new(at, dest_url.to_string()));
            }
            Piece::Md(Event::Start(Tag::Table(_))) => outline.tables += 1,
            Piece::Md(Event::Start(Tag::FootnoteDefinition(label))) => {
                note = Some((label.to_string(), None));
            }
            Piece::Md(Event::End(TagEnd::FootnoteDefinition)) => {
                if let Some((label, inside)) = note.take() {
                    let inside = inside.unwrap_or(range.end..range.end);
                    let words = text[inside.clone()].trim().to_owned();
                    outline
                        .footnotes
                        .entry(label)
                        .or_insert(Spanned::new(body.within(inside), words));
                }
            }
            _ => {}
        }
    }
    outline
}

/// What a piece adds to the text of its heading.
fn words(piece: &Piece, written: &str) -> String {
    match piece {
        Piece::Md(Event::Text(text) | Event::Code(text)) => text.to_string(),
        Piece::Md(Event::SoftBreak | Event::HardBreak) => " ".to_owned(),
        Piece::Ruby { base, .. } => base.clone(),
        Piece::Placeholder(_) => written.trim_matches(['`', ' ']).to_owned(),
        _ => String::new(),
    }
}
