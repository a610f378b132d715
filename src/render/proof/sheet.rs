//! The pieces of one page or file, with what was found in them.

use super::marks::{Marked, pieces};
use super::words;
use crate::lang::Lang;
use crate::model::{PageText, Publication};
use crate::parity::compare::{self, Weight};
use crate::parity::{Comparison, Home, Kind, PlacedFinding, Segment, Side, State, compared};
use crate::parse::draft::PartKind;
use crate::render::prose;
use crate::render::scope::EditionScope;
use crate::render::view::{ProofCounts, ProofPiece, ProofRemark, ProofRow, ProofSide};
use crate::scan::Quantity;
use crate::source::Span;
use crate::theme::Words;
use crate::value::Id;
use std::collections::BTreeMap;
use std::ops::Range;

/// At most so many terms of the glossary stand beside a piece.
const MOST_TERMS: usize = 6;

/// What the pieces of a sheet need to be shown.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    /// The content.
    pub publication: &'a Publication,
    /// Words of the interface.
    pub words: &'a Words,
    /// Whether the interface is in Japanese.
    pub is_japanese: bool,
    /// Scopes of the edition in the languages of original and translation, for
    /// the figures that pages place; none above editions.
    pub scopes: Option<(&'a EditionScope<'a>, &'a EditionScope<'a>)>,
    /// The language that is translated from.
    pub original: &'a Lang,
}

/// The rows of a sheet and their counts.
pub(super) fn rows(desk: Desk, segments: &[&Segment]) -> (Vec<ProofRow>, ProofCounts) {
    let mut states: BTreeMap<State, usize> = BTreeMap::new();
    let mut findings = 0;
    let rows = segments.iter().enumerate().map(|(i, segment)| {
        *states.entry(segment.state).or_default() += 1;
        let comparison = compared(segment);
        findings += warnings(comparison.as_ref());
        row(desk, i + 1, segment, comparison)
    });
    let rows: Vec<ProofRow> = rows.collect();
    let counts = ProofCounts {
        segments: desk.words.count("proof_segments", rows.len(), &[]),
        states: states
            .into_iter()
            .map(|(state, n)| {
                let word = words::state(desk.words, state).to_owned();
                (state.name().to_owned(), word, n.to_string())
            })
            .collect(),
        findings: (findings > 0).then(|| desk.words.count("proof_findings", findings, &[])),
    };
    (rows, counts)
}

fn warnings(comparison: Option<&Comparison>) -> usize {
    let all = comparison.into_iter().flat_map(|c| &c.findings);
    all.filter(|one| one.finding.weight == Weight::Warning)
        .count()
}

fn row(desk: Desk, number: usize, segment: &Segment, found: Option<Comparison>) -> ProofRow {
    let mut remarks = gaps(desk, segment);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    if let (Some(found), Some(sides)) = (&found, sides(segment)) {
        for (i, one) in found.findings.iter().enumerate() {
            let label = letter(i);
            remarks.push(remark(desk, one, &label, found, sides));
            let (a, b) = (&one.finding.original, &one.finding.translation);
            mark(number, &label, look(one), (a, b), &mut left, &mut right);
        }
        for (i, (a, b)) in found.pairs.iter().enumerate() {
            let at = |list: &[Quantity], place: usize| list.get(place).map(|q| q.at.clone());
            let (a, b) = (at(&found.original, *a), at(&found.translation, *b));
            let label = (i + 1).to_string();
            mark(number, &label, "pair", (&a, &b), &mut left, &mut right);
        }
    }
    let side = |side: &Option<Side>, marks, is_original| {
        let side = side.as_ref()?;
        Some(show(desk, segment, side, marks, is_original))
    };
    ProofRow {
        number,
        name: segment.name.clone(),
        kind: segment.kind.name().to_owned(),
        kind_word: words::kind(desk.words, &segment.kind).to_owned(),
        state: segment.state.name().to_owned(),
        state_word: words::state(desk.words, segment.state).to_owned(),
        original: side(&segment.original, left, true),
        translation: side(&segment.translation, right, false),
        remarks,
        terms: terms(desk, segment),
    }
}

fn sides(segment: &Segment) -> Option<(&Side, &Side)> {
    segment.original.as_ref().zip(segment.translation.as_ref())
}

/// What is to be said of the piece as a whole.
fn gaps(desk: Desk, segment: &Segment) -> Vec<ProofRemark> {
    let has_text = |side: &Option<Side>| side.as_ref().is_some_and(|s| !s.passage.is_empty());
    let mut out = Vec::new();
    let mut say = |look, key, parts: &[(&str, &str)]| {
        out.push(ProofRemark {
            look,
            label: None,
            text: desk.words.fill(key, parts),
        });
    };
    if !has_text(&segment.translation) && segment.kind.is_translated() {
        say("gap", "proof_no_translation", &[]);
    }
    if !has_text(&segment.original) && has_text(&segment.translation) {
        say("gap", "proof_no_original", &[]);
    }
    if segment.state == State::Stale {
        say("gap", "proof_is_stale", &[]);
    }
    if let Some(reason) = &segment.ignored {
        say("ignored", "proof_ignored", &[("reason", reason)]);
    }
    out
}

/// How a finding is marked.
fn look(one: &PlacedFinding) -> &'static str {
    match one.finding.weight {
        Weight::Warning => "fault",
        Weight::Note => "note",
    }
}

/// A finding in words.
fn remark(
    desk: Desk,
    one: &PlacedFinding,
    label: &str,
    found: &Comparison,
    sides: (&Side, &Side),
) -> ProofRemark {
    let (left, right) = (
        view(sides.0, &found.original),
        view(sides.1, &found.translation),
    );
    let (ja, en) = compare::said(&one.finding, left, right);
    ProofRemark {
        look: look(one),
        label: Some(label.to_owned()),
        text: if desk.is_japanese { ja } else { en },
    }
}

fn view<'a>(side: &'a Side, quantities: &'a [Quantity]) -> compare::Side<'a> {
    compare::Side {
        lang: &side.passage.lang,
        text: &side.passage.text,
        quantities,
    }
}

/// Marks both sides of a pair with one label; each leads to the other.
fn mark(
    number: usize,
    label: &str,
    look: &'static str,
    at: (&Option<Range<usize>>, &Option<Range<usize>>),
    left: &mut Vec<Marked>,
    right: &mut Vec<Marked>,
) {
    let ids = (format!("o{number}-{label}"), format!("t{number}-{label}"));
    let put = |at: &Option<Range<usize>>, id: &str, to: Option<&String>, side: &mut Vec<Marked>| {
        side.extend(at.clone().map(|at| Marked {
            at,
            look,
            label: label.to_owned(),
            ids: (id.to_owned(), to.cloned()),
        }));
    };
    put(at.0, &ids.0, at.1.as_ref().map(|_| &ids.1), left);
    put(at.1, &ids.1, at.0.as_ref().map(|_| &ids.0), right);
}

/// A, B, … Z, AA.
fn letter(i: usize) -> String {
    let last = char::from(b'A' + (i % 26) as u8);
    match i / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

/// One version as it is read, with its marks.
fn show(
    desk: Desk,
    segment: &Segment,
    side: &Side,
    marks: Vec<Marked>,
    is_original: bool,
) -> ProofSide {
    let lang = &side.passage.lang;
    let version = version(desk, segment, lang);
    let scope = desk
        .scopes
        .map(|(ours, theirs)| if is_original { ours } else { theirs });
    let value = |at: &Span| prose::stretch(scope?, version?, *at).filter(|words| !words.is_empty());
    let place = desk.publication.lines.place(side.at);
    ProofSide {
        lang: lang.as_str().to_owned(),
        place: place.map(|(_, line)| line.to_string()),
        pieces: match &segment.kind {
            Kind::Part(kind, ids) => vec![generated(kind, ids)],
            _ => pieces(&side.passage, marks, value),
        },
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

/// Terms of the glossary that occur in the original.
fn terms(desk: Desk, segment: &Segment) -> Vec<(String, String)> {
    let Some(original) = &segment.original else {
        return Vec::new();
    };
    let text = &original.passage.text;
    let all = desk.publication.terms.iter().filter_map(|term| {
        let (ours, theirs) = (
            term.term.get(desk.original)?,
            term.term.get(&segment.target)?,
        );
        (text.contains(ours) && text != ours).then(|| (ours.to_owned(), theirs.to_owned()))
    });
    all.take(MOST_TERMS).collect()
}
