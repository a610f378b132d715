//! One version of a piece as it is read, with its marks.

use super::marks::{Marked, pieces};
use super::row::Desk;
use crate::lang::Lang;
use crate::model::PageText;
use crate::parity::{Home, Kind, Segment, Side};
use crate::parse::draft::PartKind;
use crate::render::prose;
use crate::render::view::{ProofPiece, ProofSide};
use crate::source::Span;
use crate::theme::Words;
use crate::value::Id;

/// At most so many lines of a text that stands in many places are named.
const MOST_LINES: usize = 12;

/// The original or the translation of pieces that are alike.
pub(super) fn side(
    desk: Desk,
    alike: &[(usize, &Segment)],
    is_original: bool,
    marks: Vec<Marked>,
) -> Option<ProofSide> {
    let (_, segment) = alike.first()?;
    let side = of(segment, is_original)?;
    let lang = &side.passage.lang;
    let version = version(desk, segment, lang);
    let scope = desk
        .scopes
        .map(|(ours, theirs)| if is_original { ours } else { theirs });
    let value = |at: &Span| prose::stretch(scope?, version?, *at).filter(|words| !words.is_empty());
    let lines = alike.iter().filter_map(|(_, segment)| {
        let place = desk.publication.lines.place(of(segment, is_original)?.at);
        place.map(|(_, line)| line)
    });
    Some(ProofSide {
        lang: lang.as_str().to_owned(),
        place: place(desk.words, &lines.collect::<Vec<_>>()),
        pieces: match &segment.kind {
            Kind::Part(kind, ids) => vec![generated(kind, ids)],
            _ => pieces(&side.passage, marks, value),
        },
    })
}

fn of(segment: &Segment, is_original: bool) -> Option<&Side> {
    match is_original {
        true => segment.original.as_ref(),
        false => segment.translation.as_ref(),
    }
}

/// Where a text stands, in words.
fn place(words: &Words, lines: &[usize]) -> Option<String> {
    let shown = lines.iter().take(MOST_LINES).map(usize::to_string);
    let shown = shown.collect::<Vec<_>>().join(", ");
    let more = lines.len().saturating_sub(MOST_LINES);
    match (lines, more) {
        ([], _) => None,
        ([_], _) => Some(words.fill("proof_line", &[("line", &shown)])),
        (_, 0) => Some(words.fill("proof_lines", &[("lines", &shown)])),
        (_, more) => {
            let parts = [("lines", &*shown), ("n", &more.to_string())];
            Some(words.fill("proof_lines_more", &parts))
        }
    }
}

/// What stands for a generated part: its kind and the things that it shows.
fn generated(kind: &PartKind, ids: &[Id]) -> ProofPiece {
    let names = PartKind::NAMES.iter();
    let name = names.filter(|(_, one)| one == kind).map(|(name, _)| *name);
    let ids = ids.iter().map(Id::as_str);
    ProofPiece {
        text: format!("[{}]", name.chain(ids).collect::<Vec<_>>().join(" ")),
        look: Some("sign"),
        ..ProofPiece::default()
    }
}

/// The version of the page that a piece stands on.
fn version<'a>(desk: Desk<'a>, segment: &Segment, lang: &Lang) -> Option<&'a PageText> {
    match (&segment.home, desk.scopes) {
        (Home::Page(ix, _), Some((scope, _))) => scope.edition.page(*ix).text(lang),
        _ => None,
    }
}
