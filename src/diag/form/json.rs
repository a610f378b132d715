//! A JSON array, one object per finding.

use super::super::{Diagnostic, Diagnostics, Tongue};
use crate::source::SourceTree;
use serde::Serialize;

/// The keys are stable; `file`, `line` and `column` are null together.
#[derive(Serialize)]
struct Entry<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    help: Vec<&'a str>,
}

/// The array, `[]` when there is nothing to report.
pub(super) fn write(diags: &Diagnostics, tree: &SourceTree, tongue: Tongue) -> String {
    let entries: Vec<_> = diags.iter().map(|one| entry(one, tree, tongue)).collect();
    // Neither maps nor floats are involved, so this cannot fail.
    let mut text = serde_json::to_string_pretty(&entries).unwrap_or_default();
    text.push('\n');
    text
}

fn entry<'a>(one: &'a Diagnostic, tree: &'a SourceTree, tongue: Tongue) -> Entry<'a> {
    let place = one.at.map(|at| tree.line_column(at));
    Entry {
        code: one.code.name,
        severity: one.severity.name(),
        message: one.message.in_tongue(tongue),
        file: one.at.map(|at| tree.file(at.file).path.as_str()),
        line: place.map(|(line, _)| line),
        column: place.map(|(_, column)| column),
        help: one.help.iter().map(|h| h.in_tongue(tongue)).collect(),
    }
}
