//! A text in pieces, with the marks that both sides share.

use crate::parity::{InlineKind, Passage};
use crate::render::view::{ProofLabel, ProofPiece};
use crate::source::Span;
use std::ops::Range;

/// How bytes are marked; where marks overlap, the greatest is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    /// Both sides say it.
    Pair,
    /// For information.
    Note,
    /// To be mended.
    Fault,
}

impl Look {
    /// Its name in templates.
    pub const fn name(self) -> &'static str {
        match self {
            Look::Pair => "pair",
            Look::Note => "note",
            Look::Fault => "fault",
        }
    }
}

/// Bytes of a passage that are marked.
#[derive(Clone, Debug)]
pub(super) struct Marked {
    /// Which bytes.
    pub at: Range<usize>,
    /// How.
    pub look: Look,
    /// What both sides share.
    pub labels: Vec<ProofLabel>,
}

impl Marked {
    fn meets(&self, other: &Marked) -> bool {
        self.at.start < other.at.end && other.at.start < self.at.end
    }

    /// One mark over the letters of both.
    fn with(mut self, other: Marked) -> Marked {
        self.look = self.look.max(other.look);
        self.at = self.at.start.min(other.at.start)..self.at.end.max(other.at.end);
        self.labels.extend(other.labels);
        self
    }
}

/// Cuts a passage at its marks and at what stands between its letters. Marks
/// that overlap, such as those of the two ends of “1 to 3”, become one. `value` says what readers see in the
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
            look: Some(mark.look.name()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::parse::draft::Version;
    use crate::source::{FileId, Runs};

    #[test]
    fn a_fault_is_seen_over_a_note() {
        let passage = Passage::plain(&Version {
            lang: Lang::en(),
            at: Span::start_of(FileId(0)),
            text: "measures 1 to 3 of 9".to_owned(),
            runs: Runs::new(FileId(0)),
        });
        let mark = |at, look| Marked {
            at,
            look,
            labels: Vec::new(),
        };
        let looks = |marks: &[(Range<usize>, Look)]| -> Vec<(String, &str)> {
            let marks = marks.iter().map(|(at, look)| mark(at.clone(), *look));
            let all = pieces(&passage, marks.collect(), |_| None).into_iter();
            all.filter_map(|one| Some((one.text, one.look?))).collect()
        };
        let (wide, narrow) = (9..15, 14..15);
        let seen = [("1 to 3".to_owned(), "fault"), ("9".to_owned(), "pair")];
        for (first, second) in [(Look::Note, Look::Fault), (Look::Fault, Look::Note)] {
            let marks = [
                (wide.clone(), first),
                (narrow.clone(), second),
                (19..20, Look::Pair),
            ];
            assert_eq!(looks(&marks), seen);
        }
    }
}
