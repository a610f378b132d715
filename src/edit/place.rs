//! Numbers typed by hand that the text shall take from the data.

use super::Written;
use crate::check::{Subject, placements};
use crate::source::{SourceTree, Span};
use std::collections::BTreeMap;

/// A change to a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where the number stood.
    pub at: Span,
    /// The number as it was written.
    pub was: String,
    /// The placeholder that stands there now.
    pub now: String,
}

/// The files with every number placed that can be, and what was changed, in the
/// order of the files. Readers see what they saw before.
pub fn place(subject: &Subject, tree: &SourceTree) -> (Vec<Written>, Vec<Change>) {
    let mut by_file: BTreeMap<_, Vec<(Span, String)>> = BTreeMap::new();
    for one in placements(subject) {
        // Bytes are replaced: the spans must count in the file as it is.
        let is_plain = |at: &Span| {
            let bytes = &tree.file(at.file).bytes;
            std::str::from_utf8(bytes).is_ok_and(|text| text == tree.text(at.file))
        };
        if one.places.iter().all(|(at, _)| is_plain(at)) {
            for (at, now) in one.places {
                by_file.entry(at.file).or_default().push((at, now));
            }
        }
    }
    let mut written = Vec::new();
    let mut changes = Vec::new();
    for (file, mut places) in by_file {
        places.sort();
        places.dedup();
        let before = tree.text(file);
        let mut after = String::with_capacity(before.len());
        let mut end = 0;
        for (at, now) in places {
            let range = at.range();
            let (Some(kept), Some(was)) = (before.get(end..range.start), before.get(range.clone()))
            else {
                continue;
            };
            after.push_str(kept);
            after.push_str(&now);
            end = range.end;
            changes.push(Change {
                at,
                was: was.to_owned(),
                now,
            });
        }
        after.push_str(&before[end..]);
        written.push(Written {
            path: tree.file(file).path.clone(),
            bytes: after.into_bytes(),
        });
    }
    (written, changes)
}
