//! The pieces of one page or file, with what was found in them.

use super::marks::{Look, Marked};
use super::side::side;
use super::words;
use crate::lang::Lang;
use crate::model::Publication;
use crate::parity::compare::{Finding, Weight};
use crate::parity::{Comparison, Home, Kind, Segment, Side, State, Writings};
use crate::render::scope::EditionScope;
use crate::render::view::{ProofCounts, ProofLabel, ProofRemark, ProofRow};
use crate::scan::Quantity;
use crate::theme::Words;
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
    /// How the terms of the glossary are written in it.
    pub writings: &'a Writings,
}

/// A row and what it adds to the count of differences.
pub(super) struct Row {
    /// As it is shown.
    pub view: ProofRow,
    /// Differences, once for each place that the row stands for.
    findings: usize,
}

/// The rows of a sheet. A row has the number of its piece, or of the first of
/// several that are alike.
pub(super) fn rows(desk: Desk, run: &[Segment]) -> Vec<Row> {
    let alike = alike(run).into_iter();
    alike.map(|pieces| row(desk, &pieces)).collect()
}

/// Pieces with their numbers from 1. Texts of a file that are the same on both
/// sides, such as a name in many rows of a register, stand together: who reads
/// one has read all.
fn alike(run: &[Segment]) -> Vec<Vec<(usize, &Segment)>> {
    let mut rows: Vec<Vec<(usize, &Segment)>> = Vec::new();
    let mut known = BTreeMap::new();
    for (i, segment) in run.iter().enumerate() {
        let here = rows.len();
        let row = match segment.home {
            Home::Page(..) => here,
            Home::File(_) => *known.entry(sight(segment)).or_insert(here),
        };
        match rows.get_mut(row) {
            Some(row) => row.push((i + 1, segment)),
            None => rows.push(vec![(i + 1, segment)]),
        }
    }
    rows
}

/// What a reader of the proof sees of a text of a file, but for its place.
type Sight<'s> = (
    Option<&'s str>,
    Option<&'s str>,
    State,
    Option<&'s str>,
    usize,
);

fn sight(segment: &Segment) -> Sight<'_> {
    let ours = segment.original.as_ref().map(|side| &*side.passage.text);
    let theirs = segment.translation.as_ref().map(|side| &*side.passage.text);
    // Texts of one wording may be judged otherwise: the name of a unit says no
    // number.
    let findings = segment
        .comparison
        .as_ref()
        .map_or(0, |all| all.findings.len());
    (
        ours,
        theirs,
        segment.state,
        segment.ignored.as_deref(),
        findings,
    )
}

/// What is on a sheet.
pub(super) fn counts(words: &Words, run: &[Segment], rows: &[Row]) -> ProofCounts {
    let mut states: BTreeMap<State, usize> = BTreeMap::new();
    for segment in run {
        *states.entry(segment.state).or_default() += 1;
    }
    let findings: usize = rows.iter().map(|row| row.findings).sum();
    let states = states.into_iter().map(|(state, n)| {
        let word = words::state(words, state).to_owned();
        (state.name().to_owned(), word, n.to_string())
    });
    ProofCounts {
        segments: words.count("proof_segments", run.len(), &[]),
        states: states.collect(),
        findings: (findings > 0).then(|| words.count("proof_findings", findings, &[])),
    }
}

fn row(desk: Desk, pieces: &[(usize, &Segment)]) -> Row {
    let (number, segment) = pieces[0];
    let found = segment.comparison.as_deref();
    let mut remarks = gaps(desk, segment);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    if let (Some(found), Some(sides)) = (found, sides(segment)) {
        for (i, one) in found.findings.iter().enumerate() {
            let label = letter(i);
            remarks.push(remark(desk, one, &label, found, sides));
            let (a, b) = (&one.original, &one.translation);
            mark(number, &label, look(one), (a, b), &mut left, &mut right);
        }
        for (i, (a, b)) in found.pairs.iter().enumerate() {
            let at = |list: &[Quantity], place: usize| list.get(place).map(|q| q.at.clone());
            let (a, b) = (at(&found.original, *a), at(&found.translation, *b));
            let label = (i + 1).to_string();
            mark(number, &label, Look::Pair, (&a, &b), &mut left, &mut right);
        }
    }
    let view = ProofRow {
        number,
        about: about(desk.words, segment),
        kind: segment.kind.name().to_owned(),
        kind_word: words::kind(desk.words, &segment.kind).to_owned(),
        state: segment.state.name().to_owned(),
        state_word: words::state(desk.words, segment.state).to_owned(),
        original: side(desk, pieces, true, left),
        translation: side(desk, pieces, false, right),
        remarks,
        terms: terms(desk, segment),
    };
    Row {
        view,
        findings: warnings(found) * pieces.len(),
    }
}

fn warnings(comparison: Option<&Comparison>) -> usize {
    let all = comparison.into_iter().flat_map(|c| &c.findings);
    all.filter(|one| one.weight == Weight::Warning).count()
}

fn sides(segment: &Segment) -> Option<(&Side, &Side)> {
    segment.original.as_ref().zip(segment.translation.as_ref())
}

/// Where a cell stands in its table, or which text of a file it is.
fn about(words: &Words, segment: &Segment) -> Option<String> {
    match &segment.kind {
        Kind::Wording => Some(segment.name.clone()),
        Kind::Cell(cell) => {
            let column = (cell.column + 1).to_string();
            let row = cell.row.to_string();
            let parts = [("row", &*row), ("column", &*column), ("head", &*cell.head)];
            let key = match (cell.row, cell.head.is_empty()) {
                (0, _) => "proof_cell_head",
                (_, true) => "proof_cell",
                (_, false) => "proof_cell_below",
            };
            Some(words.fill(key, &parts))
        }
        _ => None,
    }
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
fn look(one: &Finding) -> Look {
    match one.weight {
        Weight::Warning => Look::Fault,
        Weight::Note => Look::Note,
    }
}

/// A finding in words.
fn remark(
    desk: Desk,
    one: &Finding,
    label: &str,
    found: &Comparison,
    sides: (&Side, &Side),
) -> ProofRemark {
    let said = found.in_words(one, sides.0, sides.1);
    ProofRemark {
        look: look(one).name(),
        label: Some(label.to_owned()),
        text: if desk.is_japanese { said.ja } else { said.en },
    }
}

/// Marks both sides of a pair with one label; each leads to the other.
fn mark(
    number: usize,
    label: &str,
    look: Look,
    at: (&Option<Range<usize>>, &Option<Range<usize>>),
    left: &mut Vec<Marked>,
    right: &mut Vec<Marked>,
) {
    let ids = (format!("o{number}-{label}"), format!("t{number}-{label}"));
    let put = |at: &Option<Range<usize>>, id: &str, to: Option<&String>, side: &mut Vec<Marked>| {
        side.extend(at.clone().map(|at| Marked {
            at,
            look,
            labels: vec![ProofLabel {
                text: label.to_owned(),
                id: id.to_owned(),
                to: to.cloned(),
            }],
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

/// Terms of the glossary that occur in the original.
fn terms(desk: Desk, segment: &Segment) -> Vec<(String, String)> {
    let Some(original) = &segment.original else {
        return Vec::new();
    };
    let text = &original.passage.text;
    let pair = |term: usize| {
        let term = &desk.publication.terms[term].term;
        let (ours, theirs) = (term.get(desk.original)?, term.get(&segment.target)?);
        (text != ours && ours != theirs).then(|| (ours.to_owned(), theirs.to_owned()))
    };
    let terms = desk.writings.terms(text).into_iter();
    terms.filter_map(pair).take(MOST_TERMS).collect()
}
