//! One text file per case: the files of a small publication (see `small`),
//! behind `=== translations` what a translator gives back, and behind
//! `=== found` what the import says and which files it changes how.
//! `<code>.txt` shows a code, `<code>-fine.txt` comes close to it and is right.
//!
//! `HAKUSHO_BLESS=1 cargo test --test translate` rewrites what is expected; the
//! diff is then read by a person.

use super::{lines, opened, small};
use hakusho::edit::translate::{self, CODES, Imported, Wishes, import};
use hakusho::source::{SourceFile, SourceTree};
use std::fmt::Write;
use std::path::{Path, PathBuf};

const GIVEN: &str = "=== translations\n";
const EXPECTED: &str = "=== found\n";

#[test]
fn every_case_finds_what_it_says() {
    let mut wrong = String::new();
    for path in cases() {
        let (given, expected) = case(&path);
        let found = findings(&given);
        if found == expected {
            continue;
        }
        if std::env::var_os("HAKUSHO_BLESS").is_some() {
            std::fs::write(&path, format!("{given}{EXPECTED}{found}")).expect("cases are writable");
        } else {
            let name = path.display();
            let _ = writeln!(wrong, "{name}\n--- expected\n{expected}--- found\n{found}");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_code_has_a_case_and_a_near_miss() {
    for code in CODES {
        let [shown, near] = ["", "-fine"].map(|end| {
            let path = folder().join(format!("{}{end}.txt", code.name));
            case(&path).1
        });
        let line = format!("\n{} ", code.name);
        assert!(format!("\n{shown}").contains(&line), "{}", code.name);
        assert!(!format!("\n{near}").contains(&line), "{}", code.name);
    }
}

fn folder() -> PathBuf {
    small::root().join("tests/translate")
}

fn cases() -> Vec<PathBuf> {
    let codes: Vec<&str> = CODES.iter().map(|code| code.name).collect();
    let entries = std::fs::read_dir(folder()).expect("the folder is there");
    let mut all: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    all.retain(|path| {
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .unwrap_or("");
        codes.iter().any(|code| name.starts_with(code))
    });
    all.sort();
    all
}

fn case(path: &Path) -> (String, String) {
    let text =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    match text.split_once(EXPECTED) {
        Some((given, expected)) => (given.to_owned(), expected.to_owned()),
        None => (text, String::new()),
    }
}

fn findings(given: &str) -> String {
    let (publication, back) = given.split_once(GIVEN).expect("there are translations");
    let files = small::files(publication);
    let (tree, publication) = opened(&files);
    let file = SourceFile {
        path: "back".to_owned(),
        bytes: back.as_bytes().to_vec(),
    };
    let exchange = SourceTree::new(vec![file]);
    let mut out = String::new();
    let imported = match translate::read(&exchange) {
        Ok(back) => import(&tree, &publication, &back, Wishes::default()),
        Err(fault) => {
            let mut imported = Imported::default();
            imported.found.push(fault);
            imported
        }
    };
    let mut say = |found: &hakusho::diag::Diagnostics, tree: &SourceTree| {
        for one in found.iter() {
            let place = one.at.map(|at| {
                let (line, column) = tree.line_column(at);
                format!(" {}:{line}:{column}", tree.file(at.file).path)
            });
            let place = place.unwrap_or_default();
            let _ = writeln!(
                out,
                "{}{place} {}\n  {}",
                one.code.name, one.message.en, one.message.ja
            );
            for help in &one.help {
                let _ = writeln!(out, "  help: {}\n  助け: {}", help.en, help.ja);
            }
        }
    };
    say(&imported.found.clone().sorted(), &exchange);
    if let Some((tree, found)) = &imported.broken {
        say(found, tree);
    }
    for file in &imported.files {
        let _ = writeln!(out, "--- {}", file.path);
        let before = files
            .get(&file.path)
            .map(|bytes| lines(bytes))
            .unwrap_or_default();
        for line in lines(&file.bytes)
            .iter()
            .filter(|line| !before.contains(line))
        {
            let _ = writeln!(out, "+ {}", String::from_utf8_lossy(line));
        }
    }
    out
}
