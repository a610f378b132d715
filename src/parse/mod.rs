//! File by file: TOML trees, grids, Markdown outlines, theme files. Knows
//! forms, joins nothing, looks up nothing.

mod charts;
pub mod codes;
mod common;
pub mod draft;
mod edition;
pub mod fields;
mod figures;
mod files;
mod findings;
mod folder;
mod forms;
mod glossary;
mod grid;
mod indicators;
mod judgement;
mod lock;
pub mod markdown;
mod names;
mod notes;
mod publication;
mod readings;
mod register;
mod report;
mod slips;
mod strategy;
mod table;
mod tables;
mod toml_file;
pub mod translations;
mod units;
mod wordings;

pub use codes::CODES;
pub use readings::{FileCounts, Readings};

use crate::diag::Diagnostics;
use crate::source::{Lines, SourceTree};
use draft::Draft;
use findings::Findings;
use std::sync::Arc;

/// Reads every file of a publication. What has an error is reported and left
/// out of the draft; [`Draft::broken`] and [`Draft::incomplete`] say so.
pub fn parse(tree: &SourceTree) -> (Draft, Diagnostics) {
    draft(tree, None)
}

/// The same as [`parse`] with the same result; files that say what they said
/// when they were read into `readings` are not read again.
pub fn parse_again(tree: &SourceTree, readings: &mut Readings) -> (Draft, Diagnostics) {
    draft(tree, Some(readings))
}

fn draft(tree: &SourceTree, readings: Option<&mut Readings>) -> (Draft, Diagnostics) {
    let findings = Findings::default();
    let folder::Read {
        publication,
        terms,
        translations,
        reports,
    } = folder::read(tree, &findings, readings);
    let mut wordings = findings.wordings();
    for of_file in wordings.chunk_by_mut(|a, b| a.file == b.file) {
        let path: Arc<str> = of_file
            .first()
            .map_or("", |one| tree.file(one.file).path.as_str())
            .into();
        for wording in of_file {
            wording.path = path.clone();
        }
    }
    let (diagnostics, broken, incomplete) = findings.finish();
    let draft = Draft {
        publication,
        terms,
        reports,
        translations,
        wordings,
        lines: Lines::of(tree, is_written_in),
        broken,
        incomplete,
    };
    (draft, diagnostics)
}

/// Whether a file is of the kind that figures and texts are written in.
fn is_written_in(path: &str) -> bool {
    let is_of = |ending: &&str| path.ends_with(ending);
    let is_above = matches!(path, "hakusho.toml" | "glossary.toml");
    is_above || path.starts_with("content/") && [".toml", ".csv", ".md"].iter().any(is_of)
}
