//! Marks at passages whose original has changed since they were translated.

use super::Writer;
use super::escape::text;
use crate::model::{PageIx, PageText};
use crate::parity::Work;
use crate::parse::markdown::Piece;
use crate::render::scope::EditionScope;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// Where the passages stand that have not been marked yet, the last one first.
#[derive(Debug, Default)]
pub(super) struct Outdated(Vec<Range<usize>>);

impl Outdated {
    /// Those of a page in the language of the scope.
    pub(super) fn of(scope: &EditionScope, page: PageIx, version: &PageText) -> Self {
        let work = scope.work(page, &version.lang);
        let stale = work.into_iter().flat_map(Work::stale);
        let body = version.body.range();
        let mut places: Vec<Range<usize>> = stale
            .filter_map(|piece| piece.translation)
            .map(|at| at.range())
            // The title and description stand before the body.
            .filter(|at| body.start <= at.start)
            .map(|at| at.start - body.start..at.end - body.start)
            .collect();
        places.sort_unstable_by_key(|at| std::cmp::Reverse(at.start));
        Outdated(places)
    }

    /// Whether a passage begins with what is read at this place.
    fn begins(&mut self, at: usize) -> bool {
        while self.0.pop_if(|place| place.end <= at).is_some() {}
        self.0.pop_if(|place| place.start <= at).is_some()
    }
}

impl Writer<'_> {
    /// Writes the mark of a passage that begins with this piece.
    pub(super) fn mark_outdated(&mut self, piece: &Piece, at: usize) {
        if is_inline(piece) && self.outdated.begins(at) {
            self.push_older();
        }
    }

    /// Writes the mark before what is older than its original.
    pub(super) fn push_older(&mut self) {
        let words = text(self.scope.words.get("outdated_mark"));
        self.push(&format!("<span class=\"older\">{words}</span> "));
    }
}

/// Whether it stands in a line: a mark before it is in the block itself.
fn is_inline(piece: &Piece) -> bool {
    match piece {
        Piece::Ruby { .. } | Piece::Placeholder(_) => true,
        Piece::Part(_) => false,
        Piece::Md(event) => match event {
            Event::Text(_) | Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) => true,
            Event::Start(tag) => matches!(
                tag,
                Tag::Emphasis
                    | Tag::Strong
                    | Tag::Strikethrough
                    | Tag::Superscript
                    | Tag::Subscript
                    | Tag::Link { .. }
                    | Tag::Image { .. }
            ),
            _ => false,
        },
    }
}
