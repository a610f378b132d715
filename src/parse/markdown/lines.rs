//! Line breaks in the source of a Japanese paragraph, which mean no space.

use super::prose::Piece;
use super::script::is_wide;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// What stands beside a line break.
#[derive(PartialEq)]
enum Neighbour {
    Wide,
    Other,
    /// A figure, whose first and last character the data decide.
    Figure,
    None,
}

/// Takes out line breaks between two Japanese characters.
pub(super) fn join_lines(pieces: &mut Vec<(Piece, Range<usize>)>) {
    let drops: Vec<bool> = (0..pieces.len())
        .map(|i| {
            if pieces[i].0 != Piece::Md(Event::SoftBreak) {
                return false;
            }
            let before = pieces[..i]
                .iter()
                .rev()
                .find_map(|(p, _)| neighbour(p, true));
            let after = pieces[i + 1..]
                .iter()
                .find_map(|(p, _)| neighbour(p, false));
            matches!(
                (before, after),
                (
                    Some(Neighbour::Wide),
                    Some(Neighbour::Wide | Neighbour::Figure)
                ) | (Some(Neighbour::Figure), Some(Neighbour::Wide))
            )
        })
        .collect();
    let mut drops = drops.into_iter();
    pieces.retain(|_| !drops.next().unwrap_or(false));
}

/// The character of a piece next to a break; none if the piece shows nothing.
fn neighbour(piece: &Piece, is_before: bool) -> Option<Neighbour> {
    let side = |text: &str| {
        let c = if is_before {
            text.chars().next_back()
        } else {
            text.chars().next()
        };
        c.map(|c| {
            if is_wide(c) {
                Neighbour::Wide
            } else {
                Neighbour::Other
            }
        })
    };
    match piece {
        Piece::Md(Event::Text(text) | Event::Code(text)) => side(text),
        Piece::Ruby { base, .. } => side(base),
        Piece::Placeholder(_) => Some(Neighbour::Figure),
        Piece::Md(Event::Start(
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. },
        ))
        | Piece::Md(Event::End(
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link,
        ))
        | Piece::Md(Event::FootnoteReference(_)) => None,
        _ => Some(Neighbour::None),
    }
}
