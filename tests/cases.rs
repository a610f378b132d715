//! One text file per case: the files of a small publication (see `small`), and
//! behind `=== diagnostics` what every stage together finds in them, in the
//! order of the command line: the code, the place and the message, the Japanese
//! wording, the other places, the help. `<code>.txt` shows its code and
//! `<code>-fine.txt` comes close to it and is right.
//!
//! `HAKUSHO_BLESS=1 cargo test --test cases` rewrites what is expected; the
//! diff is then read by a person.

mod small;

use hakusho::diag::form::{Form, print};
use hakusho::diag::{Code, Said, Severity, Tongue};
use std::fmt::Write;
use std::path::{Path, PathBuf};

const EXPECTED: &str = "=== diagnostics\n";

/// Cases that show how findings of each sort look to a person.
const LOOKS: &[&str] = &[
    "check/section-link",
    "check/total-differs",
    "compile/template-failed",
    "model/headings-differ",
    "model/note-without-cell",
    "model/placeholder-kind",
    "model/unknown-id",
    "model/unknown-mark",
    "model/unknown-member-repeated",
    "parse/bad-file-name",
    "parse/duplicate-id",
    "parse/slip-comma",
    "parse/slip-full-width",
    "parse/slip-unclosed",
    "theme/theme-template",
];

/// Codes whose cases need a real folder and stand in `reading.rs`, those of the
/// font of a machine, which stand in `cards.rs`, and the one that says that the
/// program itself has failed, which no content can cause.
const ELSEWHERE: &[&str] = &[
    "skipped-file",
    "file-too-large",
    "no-card-font",
    "cards-not-built",
    "artifact-failed",
];

#[test]
fn every_case_finds_what_it_says() {
    let mut wrong = String::new();
    for path in case_files() {
        let (given, expected) = case(&path);
        let found = findings(&given);
        if found == expected {
            continue;
        }
        if blesses() {
            std::fs::write(&path, format!("{given}{EXPECTED}{found}")).expect("cases are writable");
        } else {
            let name = path.display();
            let _ = writeln!(wrong, "{name}\n--- expected\n{expected}--- found\n{found}");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_code_has_a_case_and_a_near_miss_without_errors() {
    let codes = codes();
    let mut lacking = Vec::new();
    for code in &codes {
        let [shown, near] = ["", "-fine"].map(|end| {
            let name = format!("{}{end}.txt", code.name);
            let found = case_files().into_iter().find(|path| path.ends_with(&name));
            found.map(|path| codes_in(&case(&path).1, &codes))
        });
        let is_fine = |found: &Code| found != *code && found.severity != Severity::Error;
        let shows = shown.is_some_and(|all| all.contains(code));
        if !shows || !near.is_some_and(|all| all.into_iter().all(is_fine)) {
            lacking.push(code.name);
        }
    }
    assert_eq!(lacking, ELSEWHERE);
}

#[test]
fn every_case_is_named_after_a_code_that_it_is_about() {
    let codes = codes();
    for path in case_files() {
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .unwrap_or("");
        let known = codes.iter().any(|code| name.starts_with(code.name));
        assert!(known, "{}", path.display());
    }
}

#[test]
fn the_base_has_no_fault() {
    assert_eq!(findings("use base\n"), "");
}

#[test]
fn findings_look_as_people_will_see_them() {
    for (tongue, file) in [(Tongue::Ja, "human.ja.txt"), (Tongue::En, "human.en.txt")] {
        let mut looks = String::new();
        for name in LOOKS {
            let (given, _) = case(&root().join(format!("{name}.txt")));
            let tree = small::tree(small::files(&given));
            let form = Form::named("human").expect("there is a form for people");
            let found = print(&small::run(&tree).1, &tree, tongue, form);
            let _ = write!(looks, "==== {name}\n\n{found}");
        }
        let path = root().join(file);
        if blesses() {
            std::fs::write(&path, &looks).expect("cases are writable");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(looks == expected, "{}:\n{looks}", path.display());
    }
}

fn codes() -> Vec<&'static Code> {
    let mut codes = hakusho::disk::CODES.to_vec();
    codes.extend(hakusho::compile::codes());
    codes
}

/// The codes that begin a line.
fn codes_in(found: &str, codes: &[&'static Code]) -> Vec<&'static Code> {
    let names = found.lines().filter_map(|line| line.split(' ').next());
    let known = names.filter_map(|name| codes.iter().find(|code| code.name == name));
    known.copied().collect()
}

fn blesses() -> bool {
    std::env::var_os("HAKUSHO_BLESS").is_some()
}

fn root() -> PathBuf {
    small::root().join("tests/cases")
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

/// What a case gives and what it expects.
fn case(path: &Path) -> (String, String) {
    let text = std::fs::read_to_string(path).expect("a case is UTF-8");
    let (given, expected) = text.split_once(EXPECTED).unwrap_or((&text, ""));
    (given.to_owned(), expected.to_owned())
}

fn findings(given: &str) -> String {
    let tree = small::tree(small::files(given));
    let mut out = String::new();
    let en = |said: &Said| said.in_tongue(Tongue::En).to_owned();
    let ja = |said: &Said| said.in_tongue(Tongue::Ja).to_owned();
    let place = |at| {
        let (line, column) = tree.line_column(at);
        format!("{}:{line}:{column} ", tree.file(at.file).path)
    };
    for one in small::run(&tree).1.iter() {
        let at = one.at.map(place).unwrap_or_default();
        let _ = writeln!(out, "{} {at}{}", one.code.name, en(&one.message));
        let _ = writeln!(out, "  {}", ja(&one.message));
        for (at, words) in &one.labels {
            let _ = writeln!(out, "  {}{}", place(*at), en(words));
        }
        for help in &one.help {
            let _ = writeln!(out, "  help: {}", en(help));
            let _ = writeln!(out, "  助け: {}", ja(help));
        }
    }
    out
}
