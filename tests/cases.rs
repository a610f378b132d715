//! One text file per case: the files of a small publication, and behind
//! `=== diagnostics` what hakusho finds in them. `use base` in the first line
//! adds the files of `tests/cases/base.txt`, so that a case states only what it
//! is about. A file begins at a line `--- path`, or `--- path (encoding)`.
//!
//! `HAKUSHO_BLESS=1 cargo test --test cases` rewrites what is expected; the
//! diff is then read by a person.

use hakusho::diag::{Diagnostics, Tongue};
use hakusho::source::{SourceFile, SourceTree};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const EXPECTED: &str = "=== diagnostics\n";

/// The stages that a case runs through.
fn findings(tree: &SourceTree) -> Diagnostics {
    let (draft, mut found) = hakusho::parse::parse(tree);
    found.extend(hakusho::model::resolve(&draft).1);
    found
}

#[test]
fn every_case_finds_what_it_says() {
    let bless = std::env::var_os("HAKUSHO_BLESS").is_some();
    let mut wrong = String::new();
    for path in case_files() {
        let text = std::fs::read_to_string(&path).expect("a case is UTF-8");
        let (given, expected) = text.split_once(EXPECTED).unwrap_or((&text, ""));
        let found = printed(given);
        if found == expected {
            continue;
        }
        if bless {
            std::fs::write(&path, format!("{given}{EXPECTED}{found}")).expect("cases are writable");
        } else {
            let _ = writeln!(
                wrong,
                "{}\n--- expected\n{expected}--- found\n{found}",
                path.display()
            );
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_code_has_a_case_of_its_name() {
    for code in hakusho::parse::CODES {
        let path = root().join(format!("parse/{}.txt", code.name));
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let (_, expected) = text.split_once(EXPECTED).unwrap_or_default();
        assert!(
            expected.lines().any(|line| line.starts_with(code.name)),
            "{} shows no `{}`",
            path.display(),
            code.name
        );
    }
}

#[test]
fn the_base_has_no_fault() {
    assert_eq!(printed("use base\n"), "");
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn case_files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(root())
        .min_depth(2)
        .into_iter()
        .map(|entry| entry.expect("cases are readable").into_path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    files
}

/// What is found in the files of a case, in the order and form of the command
/// line, with the Japanese wording and the help below.
fn printed(case: &str) -> String {
    let tree = tree(case);
    let mut out = String::new();
    for found in findings(&tree).sorted().iter() {
        let place = match found.at {
            Some(at) => {
                let (line, column) = tree.line_column(at);
                format!("{}:{line}:{column} ", tree.file(at.file).path)
            }
            None => String::new(),
        };
        let tongue = |said: &hakusho::diag::Said, t| said.in_tongue(t).to_owned();
        let _ = writeln!(
            out,
            "{} {place}{}",
            found.code.name,
            tongue(&found.message, Tongue::En)
        );
        let _ = writeln!(out, "  {}", tongue(&found.message, Tongue::Ja));
        for (at, words) in &found.labels {
            let (line, column) = tree.line_column(*at);
            let path = &tree.file(at.file).path;
            let _ = writeln!(
                out,
                "  {path}:{line}:{column} {}",
                tongue(words, Tongue::En)
            );
        }
        for help in &found.help {
            let _ = writeln!(out, "  help: {}", tongue(help, Tongue::En));
            let _ = writeln!(out, "  助け: {}", tongue(help, Tongue::Ja));
        }
    }
    out
}

fn tree(case: &str) -> SourceTree {
    let mut files = BTreeMap::new();
    let case = match case.strip_prefix("use base\n") {
        Some(rest) => {
            let base = std::fs::read_to_string(root().join("base.txt")).expect("there is a base");
            files.extend(parts(&base));
            rest
        }
        None => case,
    };
    files.extend(parts(case));
    let files = files.into_iter().filter_map(|(path, bytes)| {
        let bytes = bytes?;
        Some(SourceFile { path, bytes })
    });
    SourceTree::new(files.collect())
}

/// The files of a text; a path with `(removed)` behind it stands for none.
fn parts(text: &str) -> Vec<(String, Option<Vec<u8>>)> {
    let text = format!("\n{text}");
    text.split("\n--- ")
        .skip(1)
        .map(|part| {
            let (head, body) = part.split_once('\n').unwrap_or((part, ""));
            let (path, encoding) = head.split_once(" (").unwrap_or((head, ""));
            // The line break before the next marker is that of the marker.
            let body = match body {
                "" => String::new(),
                body => format!("{}\n", body.trim_end_matches('\n')),
            };
            (
                path.to_owned(),
                bytes(&body, encoding.trim_end_matches(')')),
            )
        })
        .collect()
}

fn bytes(text: &str, encoding: &str) -> Option<Vec<u8>> {
    match encoding {
        "removed" => None,
        "shift_jis" => Some(encoding_rs::SHIFT_JIS.encode(text).0.into_owned()),
        "utf-16" => {
            let mark = [0xFF, 0xFE];
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            Some(mark.into_iter().chain(units).collect())
        }
        "crlf" => Some(format!("\u{FEFF}{}", text.replace('\n', "\r\n")).into_bytes()),
        _ => Some(text.as_bytes().to_vec()),
    }
}
