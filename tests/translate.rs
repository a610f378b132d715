//! Texts to translators and back, from outside. One text file per case in
//! `translate/`: the files of a small publication (see `small`), behind
//! `=== translations` what a translator gives back, and behind `=== found`
//! what the import says and which files it changes how. `<code>.txt` shows a
//! code, `<code>-fine.txt` comes close to it and is right.
//!
//! `HAKUSHO_BLESS=1 cargo test --test translate` rewrites what is expected; the
//! diff is then read by a person.

mod small;

use hakusho::compile::{Options, content};
use hakusho::diag::Tongue;
use hakusho::edit::translate::{
    self, CODES, Exchange, Form, Imported, Progress, Returned, Wanted, Wishes, gather, import,
};
use hakusho::model::Publication;
use hakusho::source::{SourceFile, SourceTree};
use proptest::prelude::*;
use small::Files;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const GIVEN: &str = "=== translations\n";
const EXPECTED: &str = "=== found\n";

fn opened(files: &Files) -> (SourceTree, Publication) {
    let tree = small::tree(files.clone());
    let (publication, found) = content(&tree, &Options::default());
    (tree, publication.unwrap_or_else(|| panic!("{found:?}")))
}

fn exchange(files: &Files, into: &str, all: bool) -> Exchange {
    let (tree, publication) = opened(files);
    let wanted = Wanted {
        report: None,
        edition: None,
        page: None,
        into: Some(into),
        all,
        tongue: Tongue::En,
    };
    gather(&tree, &publication, &wanted).expect("there are texts")
}

fn returned(bytes: &[u8]) -> Returned {
    let file = SourceFile {
        path: "translations".to_owned(),
        bytes: bytes.to_vec(),
    };
    translate::read(&SourceTree::new(vec![file])).unwrap_or_else(|fault| panic!("{fault:?}"))
}

fn written(exchange: &Exchange, form: Form) -> Vec<u8> {
    translate::write(exchange, form, Tongue::En).expect("every text can be written")
}

fn built() -> impl Iterator<Item = Form> {
    Form::ALL.into_iter().filter(|form| form.is_built())
}

/// The files after an import that finds nothing wrong.
fn after(files: &Files, returned: &Returned) -> (Files, Imported) {
    let (tree, publication) = opened(files);
    let imported = import(&tree, &publication, returned, Wishes::default());
    assert!(imported.broken.is_none(), "{:?}", imported.broken);
    assert!(!imported.found.has_errors(), "{:?}", imported.found);
    let mut after = files.clone();
    for file in &imported.files {
        after.insert(file.path.clone(), file.bytes.clone());
    }
    (after, imported)
}

fn without_locks(files: &Files) -> Files {
    let mut files = files.clone();
    files.retain(|path, _| !path.ends_with("translations.lock"));
    files
}

/// A publication in which every kind of text stands, in every way in which
/// files are written.
fn rich() -> Files {
    small::files(include_str!("translate/rich.txt"))
}

/// Adds to a text, within the description of a picture: beside it, it would make
/// a paragraph of it.
fn reword(text: &mut String, more: &str) {
    let end = text.strip_prefix("![").and_then(|_| text.find(']'));
    text.insert_str(end.unwrap_or(text.len()), more);
}

/// Names of the files that differ.
fn changed<'f>(before: &'f Files, after: &'f Files) -> Vec<&'f str> {
    let paths = before.keys().chain(after.keys());
    let mut all: Vec<&str> = paths
        .filter(|path| before.get(*path) != after.get(*path))
        .map(String::as_str)
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[test]
fn what_comes_back_as_it_went_changes_nothing() {
    for (files, languages) in [(rich(), &["en"][..]), (small::sample(), &["en", "ja"])] {
        for into in languages {
            let whole = exchange(&files, into, true);
            let count: usize = whole.sheets.iter().map(|sheet| sheet.units.len()).sum();
            for form in built() {
                let back = returned(&written(&whole, form));
                assert_eq!(back.units.len(), count, "{form:?}");
                let (after, imported) = after(&files, &back);
                assert_eq!(changed(&files, &after), [] as [&str; 0], "{form:?}");
                assert_eq!(imported.same + imported.unfinished, count, "{form:?}");
            }
        }
    }
}

#[test]
fn the_same_texts_give_the_same_bytes() {
    let files = rich();
    for form in built() {
        let [one, two] = [(), ()].map(|()| written(&exchange(&files, "en", true), form));
        assert!(one == two, "{form:?}");
    }
}

/// Every text of the sample gets another wording, and then its own again.
#[test]
fn every_place_is_found_and_nothing_beside_it_changes() {
    for (files, languages) in [(rich(), &["en"][..]), (small::sample(), &["en", "ja"])] {
        for into in languages {
            let before = returned(&written(&exchange(&files, into, true), Form::Xliff));
            let mut other = before.clone();
            for text in other
                .units
                .iter_mut()
                .filter_map(|u| u.translation.as_mut())
            {
                reword(text, " ※");
            }
            let (there, imported) = after(&files, &other);
            assert!(imported.placed > 0);
            let read = returned(&written(&exchange(&there, into, true), Form::Po));
            let texts = |returned: &Returned| -> Vec<_> {
                let units = returned.units.iter();
                units
                    .map(|u| (u.name.clone(), u.translation.clone()))
                    .collect()
            };
            for (read, put) in texts(&read).into_iter().zip(texts(&other)) {
                assert_eq!(read, put);
            }
            let (back, _) = after(&there, &before);
            assert_eq!(
                changed(&without_locks(&files), &without_locks(&back)),
                [] as [&str; 0]
            );
        }
    }
}

#[test]
fn one_changed_text_changes_one_place() {
    let files = rich();
    let whole = returned(&written(&exchange(&files, "en", true), Form::Xliff));
    for at in 0..whole.units.len() {
        let mut one = whole.clone();
        let unit = &mut one.units[at];
        let Some(text) = &mut unit.translation else {
            continue;
        };
        reword(text, " again");
        let path = unit.path.replace(".ja.md", ".en.md");
        let (after, imported) = after(&files, &one);
        assert_eq!(imported.placed, 1);
        let mut expected = vec![path.as_str()];
        let changed = changed(&files, &after);
        let lock = changed
            .iter()
            .find(|path| path.ends_with("translations.lock"));
        expected.extend(lock);
        assert_eq!(changed.len(), 2, "{changed:?}");
        expected.sort_unstable();
        assert_eq!(changed, expected);
        let [before, now] = [&files, &after].map(|files| lines(&files[&path]));
        let differ = before.iter().zip(&now).filter(|(a, b)| a != b).count();
        assert_eq!((before.len(), differ), (now.len(), 1), "{path}");
    }
}

fn lines(bytes: &[u8]) -> Vec<Vec<u8>> {
    bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect()
}

/// Each paragraph, row, item … of the English page is taken out, and comes back
/// to where it was.
#[test]
fn what_is_missing_is_put_behind_what_stands_before_it() {
    let files = rich();
    let whole = returned(&written(&exchange(&files, "en", true), Form::Xliff));
    let path = "content/harbour/2024/02-work.en.md";
    let text = String::from_utf8(files[path].clone()).expect("it is UTF-8");
    let front = text.find("+++\n\n").expect("it has front matter") + 5;
    let mut tried = 0;
    let starts = text[front..].match_indices("\n").map(|(at, _)| front + at);
    for start in std::iter::once(front).chain(starts.map(|at| at + 1)) {
        let line = text[start..]
            .split_inclusive('\n')
            .next()
            .unwrap_or_default();
        let is_block = line.starts_with(|c: char| c.is_alphanumeric() || "-#>[|".contains(c));
        if !is_block
            || ["|--", "| Line", "Minato", "code", "Term", "[^when"]
                .iter()
                .any(|no| line.starts_with(no))
        {
            continue;
        }
        let mut cut = text.clone();
        let alone = cut[..start].ends_with("\n\n") && cut[start + line.len()..].starts_with('\n');
        cut.replace_range(start..start + line.len() + usize::from(alone), "");
        let mut lacking = files.clone();
        lacking.insert(path.to_owned(), cut.into_bytes());
        let (after, _) = after(&lacking, &whole);
        let now = String::from_utf8_lossy(&after[path]).into_owned();
        assert_eq!(now, text, "without {line}");
        tried += 1;
    }
    assert!(tried > 10, "{tried}");
}

#[test]
fn a_missing_page_is_made_out_of_its_original() {
    let mut files = rich();
    let whole = returned(&written(&exchange(&files, "en", true), Form::Xliff));
    let path = "content/harbour/2024/02-work.en.md";
    let page = files.remove(path).expect("it is there");
    let (after, _) = after(&files, &whole);
    assert_eq!(
        String::from_utf8_lossy(&after[path]),
        String::from_utf8_lossy(&page)
    );
}

#[test]
fn texts_that_lack_a_language_get_it_beside_the_others() {
    let files = rich();
    let whole = returned(&written(&exchange(&files, "en", true), Form::Po));
    let mut lacking = files.clone();
    for (path, bytes) in &mut lacking {
        let Ok(text) = std::str::from_utf8(bytes) else {
            continue;
        };
        if path.ends_with(".toml") && !path.starts_with("themes/") {
            *bytes = stripped(text).into_bytes();
        }
    }
    assert!(changed(&files, &lacking).len() > 4);
    let (after, _) = after(&lacking, &whole);
    // The singular in the forms of a unit is no text of its own.
    assert_eq!(
        changed(&without_locks(&files), &without_locks(&after)),
        ["hakusho.toml"]
    );
    let form = r#"forms = { ja = { other = "{n}人" }, en = { other = "{n} people" } }"#;
    assert!(String::from_utf8_lossy(&after["hakusho.toml"]).contains(form));
}

/// A TOML text without its English.
fn stripped(text: &str) -> String {
    let own_line = |line: &&str| {
        !["en = ", "  title.en = "]
            .iter()
            .any(|key| line.starts_with(key))
    };
    let text: String = text.split_inclusive('\n').filter(own_line).collect();
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(", en") {
        out.push_str(before);
        let value = after.trim_start_matches([' ', '=']);
        // The strings of the case have no marks of their own in them.
        let close = ["{", "\"\"\"", "\"", "'"]
            .into_iter()
            .find(|open| value.starts_with(open));
        let close = close.expect("it is a string or a table");
        let end = if close == "{" { " }" } else { close };
        let found = value[close.len()..].find(end).expect("it is closed");
        rest = &value[close.len() + found + end.len()..];
    }
    out + rest
}

#[test]
fn the_lock_knows_what_was_translated_and_what_signed_off() {
    let files = rich();
    let mut back = returned(&written(&exchange(&files, "en", true), Form::Xliff));
    back.units.truncate(40);
    for unit in &mut back.units {
        if let Some(text) = &mut unit.translation {
            reword(text, " again");
        }
        unit.progress = Progress::Reviewed;
    }
    for (accept, stage) in [(false, " translated"), (true, " approved")] {
        let (tree, publication) = opened(&files);
        let wishes = Wishes {
            accept,
            ..Wishes::default()
        };
        let imported = import(&tree, &publication, &back, wishes);
        let locks = imported
            .files
            .iter()
            .filter(|f| f.path.ends_with("translations.lock"));
        let lines: Vec<String> = locks
            .flat_map(|file| {
                let text = String::from_utf8_lossy(&file.bytes).into_owned();
                text.lines().skip(2).map(str::to_owned).collect::<Vec<_>>()
            })
            .collect();
        assert!(
            !lines.is_empty() && lines.iter().all(|line| line.ends_with(stage)),
            "{lines:?}"
        );
    }
}

/// The original changes after its translation was accepted: stale, with the old
/// translation at hand; what comes back for the old original is refused.
#[test]
fn a_stale_translation_goes_out_with_the_old_one() {
    let path = "content/harbour/2024/02-work.ja.md";
    let files = rich();
    let mut back = returned(&written(&exchange(&files, "en", true), Form::Po));
    let unit = back
        .units
        .iter_mut()
        .find(|u| u.original.starts_with("岸壁を"))
        .expect("it is there");
    unit.translation = unit
        .translation
        .take()
        .map(|text| text.replace("quay", "pier"));
    let (mut files, _) = after(&files, &back);
    let text = String::from_utf8(files[path].clone()).expect("it is UTF-8");
    files.insert(
        path.to_owned(),
        text.replace("岸壁を", "古い岸壁を").into_bytes(),
    );

    let mut due = exchange(&files, "en", false);
    // The empty cell of the case.
    due.sheets.retain(|sheet| sheet.path == path);
    let units: Vec<_> = due.sheets.iter().flat_map(|sheet| &sheet.units).collect();
    assert_eq!(units.len(), 1);
    let po = String::from_utf8(written(&due, Form::Po)).expect("it is UTF-8");
    assert!(po.contains("#, fuzzy") && po.contains("The pier"), "{po}");
    let xliff = String::from_utf8(written(&due, Form::Xliff)).expect("it is UTF-8");
    assert!(
        xliff.contains(r#"state="initial" subState="hakusho:stale""#),
        "{xliff}"
    );

    let (tree, publication) = opened(&files);
    let imported = import(&tree, &publication, &back, Wishes::default());
    let changed_since = imported
        .found
        .iter()
        .filter(|d| d.code.name == "original-changed");
    assert_eq!((imported.refused, changed_since.count()), (1, 1));

    // Looked at and found right: the state alone says so.
    let mut right = returned(xliff.replace(r#""initial""#, r#""translated""#).as_bytes());
    let (looked, imported) = after(&files, &right);
    assert_eq!(imported.placed, 0);
    assert!(changed(&files, &looked) == ["content/harbour/2024/translations.lock"]);
    // And unchanged in a form that says nothing of it: it stays stale.
    right.units[0].progress = Progress::Initial;
    assert!(changed(&files, &after(&files, &right).0).is_empty());
}

#[test]
fn other_tools_may_write_xliff_in_their_own_way() {
    let text = include_str!("translate/foreign.xlf");
    let back = returned(text.as_bytes());
    let texts: Vec<_> = back
        .units
        .iter()
        .map(|u| (u.name.as_str(), u.translation.as_deref()))
        .collect();
    assert_eq!(
        texts,
        [
            ("split", Some("One & two. `{a}` Three.")),
            ("codes", Some("**strong** and [a link](x.md) <b>\u{1}")),
            ("turned", Some("Second. First.")),
            ("half", None),
            ("empty", None),
        ]
    );
    assert_eq!(back.units[0].progress, Progress::Translated);
    assert_eq!(back.units[1].progress, Progress::Reviewed);
}

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

fn hakusho(root: &Path, args: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_hakusho"))
        .current_dir(root)
        .args(["translate"])
        .args(args)
        .args(["--lang", "en"])
        .output();
    output.expect("the program runs")
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn the_program_exports_and_imports() {
    let root = tempfile::tempdir().expect("there is room for a folder");
    small::write(root.path(), &rich());
    let run = |args: &[&str]| hakusho(root.path(), args);

    let output = run(&["export", "--to", "po", "--all", "all.po"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
    assert!(
        said(&output.stdout).starts_with("all.po: "),
        "{}",
        said(&output.stdout)
    );
    let output = run(&["import", "all.po"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output.stdout).contains("0 translations taken in"));

    let po = std::fs::read_to_string(root.path().join("all.po")).expect("it was written");
    let wrong = po.replace(
        "The target is `{passengers.target@FY2030}`",
        "The target is high",
    );
    std::fs::write(
        root.path().join("wrong.po"),
        wrong.replace("\"Quay\"", "\"Pier\""),
    )
    .expect("it is writable");
    let before = small::tree(rich());
    let output = run(&["import", "wrong.po"]);
    assert_eq!(output.status.code(), Some(1));
    let errors = said(&output.stderr);
    assert!(errors.contains("error[lost-in-translation]"), "{errors}");
    let strategy = || {
        std::fs::read(root.path().join("content/harbour/2024/strategy.toml")).expect("it is there")
    };
    let old = before
        .find("content/harbour/2024/strategy.toml")
        .expect("it is there")
        .1;
    assert_eq!(strategy(), old.bytes);
    let output = run(&["import", "wrong.po", "--partial"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&strategy()).contains("en = \"Pier\""));
}

#[test]
fn wrong_usage_says_what_there_is() {
    let root = tempfile::tempdir().expect("there is room for a folder");
    small::write(root.path(), &rich());
    for (args, expected) in [
        (
            &["export", "--to", "po", "--report", "harbor"][..],
            "did you mean `harbour`?",
        ),
        (
            &["export", "--to", "po", "--page", "wrok"],
            "did you mean `work`?",
        ),
        (
            &["export", "--to", "po", "--into", "zh"],
            "there are ja, en",
        ),
        (&["export", "--to", "tmx"], "xliff, po, xlsx"),
        (&["export", "--to", "po", "--edition", "2024"], "--report"),
        (&["import", "no-such-file"], "no-such-file"),
    ] {
        let output = hakusho(root.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let errors = said(&output.stderr);
        assert!(errors.contains(expected), "{args:?}: {errors}");
    }
}

#[cfg(not(feature = "xlsx"))]
#[test]
fn a_program_without_excel_files_says_how_to_get_one_with_them() {
    let root = tempfile::tempdir().expect("there is room for a folder");
    small::write(root.path(), &rich());
    let output = hakusho(root.path(), &["export", "--to", "xlsx", "a.xlsx"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output.stderr).contains("--features xlsx"));
    std::fs::write(root.path().join("a.xlsx"), b"PK\x03\x04").expect("it is writable");
    let output = hakusho(root.path(), &["import", "a.xlsx"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output.stderr).contains("--features xlsx"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any text comes through every form as it was.
    #[test]
    fn any_text_comes_back(text in r#"[ -~あ々〜0-9\n\t\\"<>&\]\[{}|*#`_]{1,60}"#) {
        let mut whole = exchange(&FILES, "en", true);
        let unit = &mut whole.sheets[0].units[0];
        unit.original.text = text.clone();
        unit.original.marks.clear();
        unit.translation = Some(unit.original.clone());
        for form in built() {
            let back = returned(&written(&whole, form));
            prop_assert_eq!(&back.units[0].original, &text, "{:?}", form);
            let expected = Some(&text).filter(|text| !text.trim().is_empty());
            prop_assert_eq!(back.units[0].translation.as_ref().filter(|t| !t.trim().is_empty()), expected);
        }
    }

    /// Whatever is in a file, reading it ends, and so does its import.
    #[test]
    fn no_file_is_too_strange(cut in 0usize..4000, put in r#"[ -~あ\n<>&"]{0,8}"#) {
        for form in [Form::Xliff, Form::Po] {
            let mut text = String::from_utf8(written(&exchange(&FILES, "en", true), form)).expect("UTF-8");
            let mut at = cut.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            text.insert_str(at, &put);
            let file = SourceFile { path: "back".to_owned(), bytes: text.into_bytes() };
            if let Ok(back) = translate::read(&SourceTree::new(vec![file])) {
                let (tree, publication) = opened(&FILES);
                import(&tree, &publication, &back, Wishes::default());
            }
        }
    }
}

static FILES: std::sync::LazyLock<Files> = std::sync::LazyLock::new(|| {
    let mut files = rich();
    files.retain(|path, _| !path.starts_with("themes/"));
    files
});
