//! A text in pieces, with the marks that both sides share.

use crate::parity::{InlineKind, Passage};
use crate::render::view::{ProofLabel, ProofPiece};
use crate::source::Span;
use std::ops::Range;

/// Bytes of a passage that are marked.
#[derive(Clone, Debug)]
pub(super) struct Marked {
    /// Which bytes.
    pub at: Range<usize>,
    /// How: `fault`, `note` or `pair`.
    pub look: &'static str,
    /// What both sides share.
    pub labels: Vec<ProofLabel>,
}

impl Marked {
    fn meets(&self, other: &Marked) -> bool {
        self.at.start < other.at.end && other.at.start < self.at.end
    }

    /// One mark over the letters of both, which looks like this one.
    fn with(mut self, other: Marked) -> Marked {
        self.at = self.at.start.min(other.at.start)..self.at.end.max(other.at.end);
        self.labels.extend(other.labels);
        self
    }
}

/// Cuts a passage at its marks and at what stands between its letters. Marks
/// that overlap, such as those of the two ends of “1 to 3”, become one, which
/// looks like the earliest in `marks`. `value` says what readers see in the
/// place of a figure from the data.
pub(super) fn pieces(
    passage: &Passage,
    marks: Vec<Marked>,
    value: impl Fn(&Span) -> Option<String>,
) -> Vec<ProofPiece> {
    let mut kept: Vec<Marked> = Vec::new();
    for mark in marks {
        if passage.text.get(mark.at.clone()).is_none() {
            continue;
        }
        let (meeting, apart): (Vec<_>, _) = kept.into_iter().partition(|one| one.meets(&mark));
        let whole = meeting.into_iter().chain([mark]).reduce(Marked::with);
        kept = apart;
        kept.extend(whole);
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
            labels: mark.labels,
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
fn signs(passage: &Passage, value: impl Fn(&Span) -> Option<String>) -> Vec<(usize, ProofPiece)> {
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
