//! A text in pieces, with the marks that both sides share.

use crate::parity::{InlineKind, Passage};
use crate::render::view::ProofPiece;
use std::ops::Range;

/// Bytes of a passage that are marked.
#[derive(Clone, Debug)]
pub(super) struct Marked {
    /// Which bytes.
    pub at: Range<usize>,
    /// How: `fault`, `note` or `pair`.
    pub look: &'static str,
    /// The number or letter that both sides share.
    pub label: String,
    /// The id of this piece, and of the other one.
    pub ids: (String, Option<String>),
}

/// Cuts a passage at its marks and at what stands between its letters. Where
/// two marks cover the same letters, the earlier in `marks` stays.
/// `value` says what readers see in the place of a figure from the data.
pub(super) fn pieces(
    passage: &Passage,
    marks: Vec<Marked>,
    value: impl Fn(&crate::source::Span) -> Option<String>,
) -> Vec<ProofPiece> {
    let mut kept: Vec<Marked> = Vec::new();
    for mark in marks {
        let meets = |other: &Marked| mark.at.start < other.at.end && other.at.start < mark.at.end;
        if passage.text.get(mark.at.clone()).is_some() && !kept.iter().any(meets) {
            kept.push(mark);
        }
    }
    kept.sort_by_key(|mark| mark.at.start);
    let mut signs = signs(passage, value);
    let mut out = Vec::new();
    let mut at = 0;
    for mark in kept {
        plain(passage, at..mark.at.start, &mut signs, &mut out);
        // A sign within marked letters goes behind them.
        out.push(ProofPiece {
            text: passage.text[mark.at.clone()].to_owned(),
            look: Some(mark.look),
            label: Some(mark.label),
            id: Some(mark.ids.0),
            to: mark.ids.1,
            about: None,
        });
        at = mark.at.end;
    }
    plain(passage, at..passage.text.len(), &mut signs, &mut out);
    out.extend(signs.into_iter().map(|(_, piece)| piece));
    out
}

/// Letters without a mark, with the signs between them.
fn plain(
    passage: &Passage,
    range: Range<usize>,
    signs: &mut Vec<(usize, ProofPiece)>,
    out: &mut Vec<ProofPiece>,
) {
    let mut at = range.start;
    let say = |range: Range<usize>, out: &mut Vec<ProofPiece>| {
        let text = passage.text.get(range).unwrap_or_default();
        if !text.is_empty() {
            out.push(ProofPiece {
                text: text.to_owned(),
                ..ProofPiece::default()
            });
        }
    };
    while signs.first().is_some_and(|(place, _)| *place <= range.end) {
        let (place, piece) = signs.remove(0);
        let place = place.max(at);
        say(at..place, out);
        out.push(piece);
        at = place;
    }
    say(at..range.end, out);
}

/// What stands in a text without being text, by place.
fn signs(
    passage: &Passage,
    value: impl Fn(&crate::source::Span) -> Option<String>,
) -> Vec<(usize, ProofPiece)> {
    let inlines = passage.inlines.iter().filter_map(|one| {
        let (look, text, about) = match &one.what {
            InlineKind::Placeholder(_, inner) => {
                let shown = value(&one.at).unwrap_or_else(|| format!("{{{inner}}}"));
                ("value", shown, Some(inner.clone()))
            }
            InlineKind::Footnote(label) => ("sign", format!("[{label}]"), None),
            InlineKind::Image(address) => ("sign", format!("[{address}]"), None),
            _ => return None,
        };
        let piece = ProofPiece {
            text,
            look: Some(look),
            about,
            ..ProofPiece::default()
        };
        Some((one.text.start, piece))
    });
    inlines.collect()
}
