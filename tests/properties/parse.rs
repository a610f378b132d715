//! Reading: no bytes do harm, and every place lies in its file.

use hakusho::parse::parse;
use hakusho::source::{SourceFile, SourceTree, Span};
use proptest::prelude::*;

const SLIPS: [&str; 24] = [
    "\"", "'", "[", "]", "{", "}", "=", ",", "\n", "[[", "]]", "＝", "“", "「", "\\", "\t", "#",
    "+++", "```", "**", "|", "[^", "\u{3000}", "\u{FDD0}",
];

/// The files of a small publication without faults.
fn base() -> Vec<SourceFile> {
    let text = include_str!("../cases/base.txt");
    format!("\n{text}")
        .split("\n--- ")
        .skip(1)
        .filter_map(|part| part.split_once('\n'))
        .map(|(path, body)| SourceFile {
            path: path.to_owned(),
            bytes: body.as_bytes().to_vec(),
        })
        .collect()
}

/// Reads the files and looks at every place that is named.
fn read(files: Vec<SourceFile>) -> Result<(), TestCaseError> {
    let tree = SourceTree::new(files);
    let (_, found) = parse(&tree);
    let inside = |at: Span| {
        let text = tree.text(at.file);
        text.get(at.range()).is_some()
    };
    for one in found.iter() {
        for at in one.at.into_iter().chain(one.labels.iter().map(|l| l.0)) {
            prop_assert!(inside(at), "{at:?} of {}", one.code.name);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_in_any_file_are_read(which in 0usize..11, bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut files = base();
        let which = which % files.len();
        files[which].bytes = bytes;
        read(files)?;
    }

    #[test]
    fn a_file_with_slips_is_read(
        which in 0usize..11,
        slips in proptest::collection::vec((any::<prop::sample::Index>(), 0usize..SLIPS.len()), 1..6),
        cut in any::<Option<prop::sample::Index>>(),
    ) {
        let mut files = base();
        let which = which % files.len();
        let bytes = &mut files[which].bytes;
        for (at, slip) in slips {
            let at = at.index(bytes.len() + 1);
            bytes.splice(at..at, SLIPS[slip].bytes());
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len() + 1));
        }
        read(files)?;
    }

    #[test]
    fn a_file_without_some_of_its_lines_is_read(
        which in 0usize..11,
        keep in proptest::collection::vec(any::<bool>(), 40),
    ) {
        let mut files = base();
        let which = which % files.len();
        let text = String::from_utf8_lossy(&files[which].bytes).into_owned();
        let lines = text.lines().zip(keep.iter().cycle());
        let kept: Vec<&str> = lines.filter(|(_, keep)| **keep).map(|(line, _)| line).collect();
        files[which].bytes = kept.join("\n").into_bytes();
        read(files)?;
    }
}
