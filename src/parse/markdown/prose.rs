//! The events of a Markdown text as hakusho reads it: emphasis and line breaks
//! as Japanese authors mean them, ruby, heading ids, placeholders and
//! generated parts, other HTML as text.

use super::comment::Ignore;
use super::emphasis::{Cured, cure, spare_characters};
use super::footnotes::lost_notes;
use super::lines::join_lines;
use super::reader::Reader;
use super::ruby::split_ruby;
use crate::diag::Diagnostic;
use crate::parse::draft::{PartDraft, Placeholder};
use crate::source::Span;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag};
use std::ops::Range;

/// A piece of prose.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// What CommonMark makes of it. Headings carry the id that stood behind
    /// them; never raw HTML.
    Md(Event<'static>),
    /// A word with its reading: 戦略 with せんりゃく.
    Ruby {
        /// The word.
        base: String,
        /// The reading over it.
        reading: String,
    },
    /// A figure placed from the data.
    Placeholder(Placeholder),
    /// A generated part, in place of its fenced block.
    Part(PartDraft),
}

/// A text as pieces, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// Pieces with their ranges in the text.
    pub pieces: Vec<(Piece, Range<usize>)>,
    /// Comments that take a block out of the comparison with its translation.
    pub ignores: Vec<Ignore>,
    /// Faults, also in what was left as it is.
    pub faults: Vec<Diagnostic>,
}

/// Reads a Markdown text that stands at `body` in its file.
pub fn prose(text: &str, body: Span) -> Prose {
    let cured = cure(text);
    // The first spare character marks places of emphasis.
    let escape = spare_characters(text).nth(1);
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_DEFINITION_LIST;
    let mut reader = Reader::new(text, body, escape);
    for (event, range) in Parser::new_ext(&cured.text, options).into_offset_iter() {
        reader.take(cleaned(event, &cured).into_static(), cured.range(range));
    }
    let mut out = reader.finish();
    out.faults.extend(lost_notes(&out.pieces, text, body));
    out.pieces = split_ruby(out.pieces, escape);
    join_lines(&mut out.pieces);
    out
}

/// The event without the markers that the cure of emphasis put in.
fn cleaned<'a>(event: Event<'a>, cured: &Cured) -> Event<'a> {
    let clean = |text: CowStr<'a>| match cured.clean(&text) {
        Some(clean) => CowStr::from(clean),
        None => text,
    };
    match event {
        Event::Text(t) => Event::Text(clean(t)),
        Event::Code(t) => Event::Code(clean(t)),
        Event::Html(t) => Event::Html(clean(t)),
        Event::InlineHtml(t) => Event::InlineHtml(clean(t)),
        Event::FootnoteReference(t) => Event::FootnoteReference(clean(t)),
        Event::Start(Tag::FootnoteDefinition(t)) => Event::Start(Tag::FootnoteDefinition(clean(t))),
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(t))) => {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(clean(t))))
        }
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: clean(dest_url),
            title: clean(title),
            id: clean(id),
        }),
        Event::Start(Tag::Image {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Image {
            link_type,
            dest_url: clean(dest_url),
            title: clean(title),
            id: clean(id),
        }),
        other => other,
    }
}
