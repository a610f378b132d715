//! The status for programs; `docs/translation.md` describes it.

use super::Shown;
use crate::parity::{Home, Piece, Scope, Size, Tally, Work};
use crate::source::Span;
use serde::Serialize;

/// Name and version of the format.
const SCHEMA: &str = "hakusho-status-1";

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    languages: Vec<&'a str>,
    total: Counts,
    works: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Counts {
    missing: usize,
    stale: usize,
    unreviewed: usize,
    approved: usize,
    to_translate: Length,
    warnings: usize,
    notes: usize,
    ignored: usize,
    accepted: Option<String>,
}

#[derive(Serialize)]
struct Length {
    words: usize,
    characters: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    report: Option<&'a str>,
    edition: Option<&'a str>,
    page: Option<&'a str>,
    file: Option<&'a str>,
    lock: String,
    original: &'a str,
    into: &'a str,
    written: bool,
    #[serde(flatten)]
    counts: Counts,
    apart: Vec<Apart<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    blocks: Option<Vec<Block<'a>>>,
}

/// A text that an author keeps out of the comparison.
#[derive(Serialize)]
struct Apart<'a> {
    name: &'a str,
    reason: &'a str,
    original: Option<Place<'a>>,
    translation: Option<Place<'a>>,
}

#[derive(Serialize)]
struct Block<'a> {
    number: usize,
    name: &'a str,
    kind: &'static str,
    state: &'static str,
    stage: Option<&'static str>,
    accepted: Option<String>,
    length: Length,
    original: Option<Place<'a>>,
    translation: Option<Place<'a>>,
    excerpt: &'a str,
    warnings: usize,
    notes: usize,
    ignored: Option<&'a str>,
}

#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    line: usize,
}

/// The whole document.
pub(super) fn write(shown: &Shown) -> String {
    let mut total = Tally::default();
    for work in &shown.works {
        total += work.tally();
    }
    let languages = shown.publication.languages.iter();
    let document = Document {
        schema: SCHEMA,
        languages: languages.map(|lang| lang.as_str()).collect(),
        total: counts(&total),
        works: shown.works.iter().map(|work| entry(shown, work)).collect(),
    };
    // The document holds text, numbers and lists, which all have a form.
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn entry<'a>(shown: &'a Shown, work: &'a Work) -> Entry<'a> {
    let scope = work.scope.of(&shown.publication);
    let (report, edition) = match scope {
        Scope::Publication => (None, None),
        Scope::Report(report) => (Some(report.id.as_str()), None),
        Scope::Edition(report, edition) => (Some(report.id.as_str()), Some(edition.id.as_str())),
    };
    let (page, file) = match &work.home {
        Home::Page(_, slug) => (Some(slug.as_str()), None),
        Home::File(path) => (None, Some(&**path)),
    };
    let apart = work.pieces.iter().filter_map(|piece| {
        Some(Apart {
            name: &piece.name,
            reason: piece.ignored.as_deref()?,
            original: place(shown, piece.original),
            translation: place(shown, piece.translation),
        })
    });
    let blocks = work.pieces.iter().enumerate();
    Entry {
        report,
        edition,
        page,
        file,
        lock: scope.lock_path(),
        original: scope.original(&shown.publication).as_str(),
        into: work.target.as_str(),
        written: work.is_there,
        counts: counts(&work.tally()),
        apart: apart.collect(),
        blocks: shown
            .has_blocks
            .then(|| blocks.map(|(at, one)| block(shown, at + 1, one)).collect()),
    }
}

fn block<'a>(shown: &'a Shown, number: usize, piece: &'a Piece) -> Block<'a> {
    let accepted = piece.accepted;
    Block {
        number,
        name: &piece.name,
        kind: piece.kind.name(),
        state: piece.state.name(),
        stage: accepted.map(|one| one.stage.name()),
        accepted: accepted.and_then(|one| one.date).map(|day| day.to_string()),
        length: length(piece.size),
        original: place(shown, piece.original),
        translation: place(shown, piece.translation),
        excerpt: &piece.excerpt,
        warnings: piece.warnings,
        notes: piece.notes,
        ignored: piece.ignored.as_deref(),
    }
}

fn counts(tally: &Tally) -> Counts {
    Counts {
        missing: tally.missing,
        stale: tally.stale,
        unreviewed: tally.unreviewed,
        approved: tally.approved,
        to_translate: length(tally.to_translate),
        warnings: tally.warnings,
        notes: tally.notes,
        ignored: tally.ignored,
        accepted: tally.accepted.map(|day| day.to_string()),
    }
}

fn length(size: Size) -> Length {
    Length {
        words: size.words,
        characters: size.characters,
    }
}

fn place(shown: &Shown, at: Option<Span>) -> Option<Place<'_>> {
    let (file, line) = shown.place(at)?;
    Some(Place { file, line })
}
