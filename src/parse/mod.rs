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
mod register;
mod report;
mod slips;
mod strategy;
mod table;
mod tables;
mod toml_file;
mod units;

pub use codes::CODES;

use crate::diag::Diagnostics;
use crate::source::{Lines, SourceTree};
use draft::Draft;
use findings::Findings;

/// Reads every file of a publication. What has an error is reported and left
/// out of the draft; [`Draft::broken`] and [`Draft::incomplete`] say so.
pub fn parse(tree: &SourceTree) -> (Draft, Diagnostics) {
    let findings = Findings::default();
    let (publication, terms, reports) = folder::read(tree, &findings);
    let (diagnostics, broken, incomplete) = findings.finish();
    let draft = Draft {
        publication,
        terms,
        reports,
        lines: Lines::of(tree, holds_figures),
        broken,
        incomplete,
    };
    (draft, diagnostics)
}

/// Whether a file is of the kind that figures are written in.
fn holds_figures(path: &str) -> bool {
    path.starts_with("content/") && (path.ends_with(".toml") || path.ends_with(".csv"))
}
