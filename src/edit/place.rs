//! Numbers typed by hand that the text shall take from the data.

use super::Written;
use super::splice::{self, Edit};
use crate::check::{Placement, Subject, placements};
use crate::source::{FileId, SourceTree, Span};
use std::collections::{BTreeMap, BTreeSet};

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

/// What was placed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// The files that change.
    pub files: Vec<Written>,
    /// What is changed in them, in the order of the files.
    pub changes: Vec<Change>,
    /// Files that could not be written in their encoding: a number that stands
    /// in one of them stays in every language.
    pub kept: BTreeSet<FileId>,
}

/// Places every number that can be. Readers see what they saw before.
pub fn place(subject: &Subject, tree: &SourceTree) -> Placed {
    let placements = placements(subject);
    let mut kept = BTreeSet::new();
    for (file, edits) in edits(&placements, &kept) {
        if written(tree, file, &edits).is_none() {
            kept.insert(file);
        }
    }
    let mut placed = Placed::default();
    for (file, edits) in edits(&placements, &kept) {
        placed.files.extend(written(tree, file, &edits));
        let before = tree.text(file);
        placed
            .changes
            .extend(edits.into_iter().map(|(at, now)| Change {
                at,
                was: before.get(at.range()).unwrap_or_default().to_owned(),
                now: now.to_owned(),
            }));
    }
    placed.kept = kept;
    placed
}

/// Places in a file with what shall stand there.
type Edits<'p> = BTreeSet<(Span, &'p str)>;

/// The changes by their files, without those of which a part would be in a file
/// that is left as it is: languages change together.
fn edits<'p>(placements: &'p [Placement], kept: &BTreeSet<FileId>) -> BTreeMap<FileId, Edits<'p>> {
    let is_free = |one: &&Placement| !one.places.iter().any(|(at, _)| kept.contains(&at.file));
    let mut by_file: BTreeMap<FileId, Edits> = BTreeMap::new();
    for (at, now) in placements
        .iter()
        .filter(is_free)
        .flat_map(|one| &one.places)
    {
        by_file.entry(at.file).or_default().insert((*at, now));
    }
    by_file
}

fn written(tree: &SourceTree, file: FileId, edits: &Edits) -> Option<Written> {
    let edits = edits.iter().map(|(at, now)| Edit::new(at.range(), *now));
    let after = splice::apply(&tree.text(file), edits.collect());
    splice::rewritten(tree, file, &after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    fn file(path: &str, bytes: &[u8]) -> SourceFile {
        SourceFile {
            path: path.to_owned(),
            bytes: bytes.to_vec(),
        }
    }

    #[test]
    fn languages_change_together_or_stay_together() {
        let place = |file: u32| (Span::new(FileId(file), 0..1), "{a}".to_owned());
        let placements = [[0, 1], [1, 2], [2, 3]].map(|files| Placement {
            figure: "a".to_owned(),
            places: files.map(place).to_vec(),
        });
        let kept = BTreeSet::from([FileId(0)]);
        let edits = edits(&placements, &kept);
        let files: Vec<FileId> = edits.keys().copied().collect();
        assert_eq!(files, [FileId(1), FileId(2), FileId(3)]);
        let count: usize = edits.values().map(BTreeSet::len).sum();
        // Two languages say one place twice: it is changed once.
        assert_eq!(count, 3);
    }

    #[test]
    fn a_file_keeps_its_encoding() {
        let (excel, _, _) = encoding_rs::SHIFT_JIS.encode("1港");
        let tree = SourceTree::new(vec![
            file("a", b"\xEF\xBB\xBF1 port\r\n"),
            file("b", &excel),
            // No encoding that is known.
            file("c", b"1\xFF\xFF\x80\xFF"),
        ]);
        let edits = |id: u32| Edits::from([(Span::new(FileId(id), 0..1), "{a}")]);
        let bytes = |id| written(&tree, FileId(id), &edits(id)).map(|file| file.bytes);
        assert_eq!(bytes(0).as_deref(), Some(&b"\xEF\xBB\xBF{a} port\r\n"[..]));
        let (expected, _, _) = encoding_rs::SHIFT_JIS.encode("{a}港");
        assert_eq!(bytes(1).as_deref(), Some(&*expected));
        assert_eq!(bytes(2), None);
    }
}
