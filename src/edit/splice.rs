//! Changes of a file by the places of what they replace. Its encoding, its byte
//! order mark and the ends of its lines stay as they are.

use super::Written;
use crate::source::{FileId, SourceTree};
use std::ops::Range;

/// A replacement in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    /// What is replaced; empty where something is put in.
    pub at: Range<usize>,
    /// By what.
    pub text: String,
}

impl Edit {
    pub fn new(at: Range<usize>, text: impl Into<String>) -> Edit {
        Edit {
            at,
            text: text.into(),
        }
    }
}

/// A text after its edits, of which none overlaps another; those at one place
/// follow each other in the order given.
pub(super) fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.at.start, edit.at.end));
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in &edits {
        out.push_str(text.get(done..edit.at.start).unwrap_or_default());
        out.push_str(&edit.text);
        done = edit.at.end.max(done);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// A file with another text; none where its encoding cannot hold that, or would
/// change what stays as it is.
pub(super) fn rewritten(tree: &SourceTree, file: FileId, text: &str) -> Option<Written> {
    Some(Written {
        path: tree.file(file).path.clone(),
        bytes: tree.rewritten(file, text)?,
    })
}

/// Where the line of a place begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.rfind('\n').map_or(0, |n| n + 1)
}

/// Where the line of a place ends, before what ends it.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    at + line.trim_end_matches('\r').len()
}

/// A text whose lines end as those of another file.
pub(super) fn with_line_ends(text: &str, end: &str) -> String {
    let plain = text.replace("\r\n", "\n");
    match end {
        "\n" => plain,
        end => plain.replace('\n', end),
    }
}

/// How the lines of a text end.
pub(super) fn line_break(text: &str) -> &'static str {
    match text.contains("\r\n") {
        true => "\r\n",
        false => "\n",
    }
}
