//! The pairs of the corpus, as they stand in its files.

use super::measure::KINDS;
use std::path::{Path, PathBuf};

/// A passage in two languages, and what is wrong with it.
pub struct Pair {
    pub id: String,
    pub kind: String,
    /// The fragments that do not agree; empty where a side lacks the value.
    pub wrong: (String, String),
    pub ja: String,
    pub en: String,
}

pub fn folder() -> (PathBuf, bool) {
    match std::env::var_os("HAKUSHO_PAIRS") {
        Some(path) => (path.into(), false),
        None => (
            PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/parity/pairs"),
            true,
        ),
    }
}

pub fn pairs(folder: &Path) -> Vec<Pair> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder of pairs can be read")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a text");
        for part in format!("\n{text}").split("\n== ").skip(1) {
            found.push(pair(part));
        }
    }
    found
}

pub fn pair(text: &str) -> Pair {
    let (head, bodies) = text.split_once("[ja]\n").expect("a Japanese text");
    let (ja, en) = bodies.split_once("\n[en]\n").expect("an English text");
    let field = |name: &str| {
        head.lines()
            .find_map(|line| line.strip_prefix(name))
            .map(|value| value.trim().to_owned())
    };
    let wrong = field("wrong:").unwrap_or_default();
    // `ja / en`, where one of them may be empty.
    let padded = format!(" {wrong} ");
    let (left, right) = padded.split_once(" / ").unwrap_or(("", ""));
    let id = head.lines().next().unwrap_or_default().trim().to_owned();
    let kind = field("kind:").unwrap_or_default();
    assert!(
        kind == "clean" || KINDS.contains(&kind.as_str()),
        "{id}: no such kind `{kind}`"
    );
    Pair {
        id,
        kind,
        wrong: (left.trim().to_owned(), right.trim().to_owned()),
        ja: ja.trim().to_owned(),
        en: en.trim().to_owned(),
    }
}
