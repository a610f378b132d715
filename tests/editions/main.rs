//! A report with two editions: what changed between them, and what a lock
//! keeps. The report is made up; see `next.txt`.

#[path = "../small/mod.rs"]
mod small;

mod next;

use hakusho::compile::{Options, Prepared, prepare};
use hakusho::edit;
use small::Files;
use std::path::PathBuf;

const NEXT: &str = include_str!("next.txt");

fn made() -> small::Made {
    let (made, found) = small::run(&small::tree(small::files(NEXT)));
    let found: Vec<_> = found.iter().map(|one| &one.message).collect();
    made.unwrap_or_else(|| panic!("{found:#?}"))
}

fn text(made: &small::Made, path: &str) -> String {
    let bytes = made.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

/// `HAKUSHO_BLESS=1` writes the expected file anew.
#[track_caller]
fn agrees(name: &str, found: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/editions")
        .join(name);
    if std::env::var_os("HAKUSHO_BLESS").is_some() {
        std::fs::write(&path, found).expect("tests are writable");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "{name}:\n{found}");
}

#[test]
fn every_difference_is_in_the_data() {
    let csv = text(&made(), "data/harbour/2025/changes.csv");
    agrees("changes.csv", csv.trim_start_matches('\u{feff}'));
    let csv = text(&made(), "data/harbour/2025/corrections.csv");
    agrees("corrections.csv", csv.trim_start_matches('\u{feff}'));
}

#[test]
fn readers_find_changes_and_corrections() {
    let made = made();
    for (lang, changes, reason) in [
        ("ja", "港の資料館", "第二ふ頭の開業が遅れるため"),
        ("en", "Harbour museum", "The second pier will open later"),
    ] {
        let page = text(&made, &format!("{lang}/harbour/2025/changes/index.html"));
        assert!(page.contains(changes) && page.contains(reason), "{page}");
        let page = text(
            &made,
            &format!("{lang}/harbour/2025/corrections/index.html"),
        );
        assert!(page.contains(reason), "{page}");
        let print = text(&made, &format!("{lang}/harbour/2025/print/index.html"));
        assert!(print.contains(changes) && print.contains(reason));
    }
    // The first edition is compared with nothing.
    assert!(!made.contains_key("ja/harbour/2024/changes/index.html"));
    // The report leads to the current edition and keeps the other.
    let report = text(&made, "ja/harbour/index.html");
    assert!(report.contains("2025/") && report.contains("2024/"));
}

/// A reason stands beside the target of its own period alone.
#[test]
fn each_target_has_its_own_reason() {
    let path = |year: &str| format!("content/harbour/{year}/indicators.toml");
    let mut files = small::files(NEXT);
    let mut replace = |path: &str, old: &str, new: &str| {
        let bytes = files.get_mut(path).unwrap_or_else(|| panic!("no {path}"));
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        assert!(text.contains(old), "{path} has no {old}");
        *bytes = text.replacen(old, new, 1).into_bytes();
    };
    let more = |value: &str| format!("targets = [{{ period = \"FY2027\", value = {value} }}, ");
    replace(&path("2024"), "targets = [", &more("500"));
    replace(&path("2025"), "targets = [", &more("600"));
    replace(
        "content/harbour/2025/edition.toml",
        "was = \"800,000\"",
        "period = \"FY2030\"\nwas = \"800,000\"",
    );
    let (made, found) = small::run(&small::tree(files));
    let made = made.unwrap_or_else(|| panic!("{found:#?}"));
    let page = text(&made, "en/harbour/2025/changes/index.html");
    let row = |words: &str| {
        let row = page.split("<tr").find(|row| row.contains(words));
        row.unwrap_or_else(|| panic!("no {words}")).to_owned()
    };
    let reason = "The second pier will open later";
    assert!(row("FY2030").contains(reason), "{page}");
    assert!(!row("FY2027").contains(reason), "{page}");
}

/// The files with the lock of an edition as it is in them.
fn frozen(files: Files, edition: &str) -> Files {
    let locked = edit::freeze(prepared(&files).publication(), "harbour", edition);
    let locked = locked.unwrap_or_else(|error| panic!("{error:?}"));
    let mut files = files;
    files.insert(locked.path, locked.bytes);
    files
}

fn prepared(files: &Files) -> Prepared {
    let (prepared, found) = prepare(&small::tree(files.clone()), &Options::default());
    prepared.unwrap_or_else(|| panic!("{found:#?}"))
}

/// The errors after some text of a file was replaced.
fn after(files: &Files, path: &str, old: &str, new: &str) -> Vec<String> {
    let mut files = files.clone();
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    assert!(text.contains(old), "{path} has no {old}");
    files.insert(path.to_owned(), text.replace(old, new).into_bytes());
    let (_, found) = prepare(&small::tree(files), &Options::default());
    let errors = found.iter().map(|one| {
        let code = one.code.name;
        format!("{code}: {}", one.message.en)
    });
    errors.collect()
}

#[test]
fn a_lock_holds_what_is_stated_and_nothing_else() {
    let files = frozen(small::files(NEXT), "2025");
    prepared(&files);
    let at = |name: &str| format!("content/harbour/2025/{name}");
    let changed = |name, old, new| after(&files, &at(name), old, new);
    // A figure, a target, a title, a cell, a word of the text.
    for (name, old, new, item) in [
        ("figures.toml", "約125", "約126", "crew"),
        ("indicators.toml", "700,000", "710,000", "passengers"),
        ("strategy.toml", "Harbour museum", "Harbor museum", "museum"),
        ("data/ferries.csv", "1010", "1011", "ferries"),
        ("01-introduction.en.md", "is now", "became", "introduction"),
    ] {
        let found = changed(name, old, new);
        assert_eq!(found.len(), 1, "{found:#?}");
        let expected = format!("frozen-edition: edition `2025` is published, but `{item}` changed");
        assert!(found[0].starts_with(&expected), "{found:#?}");
    }
    // Another way to write the same.
    assert_eq!(
        changed("figures.toml", "約125", "約 125"),
        Vec::<String>::new()
    );
    assert_eq!(
        changed("01-introduction.en.md", "The target is", "The target\nis"),
        Vec::<String>::new()
    );
    // Our own remarks.
    assert_eq!(
        changed(
            "figures.toml",
            "source = \"plan\"",
            "source = \"plan\"\nnote = { ja = \"注\", en = \"A note\" }"
        ),
        Vec::<String>::new()
    );
    // The edition before is not frozen.
    assert_eq!(
        after(
            &files,
            "content/harbour/2024/figures.toml",
            "約120",
            "約121"
        ),
        Vec::<String>::new()
    );
}

#[test]
fn a_correction_opens_the_lock_once() {
    let files = frozen(small::files(NEXT), "2025");
    let path = "content/harbour/2025/edition.toml";
    let mut corrected = files.clone();
    let more = "\n[[correction]]\ndate = \"2025-07-01\"\nkind = \"error\"\nitem = \"ferries\"\nwas = \"1,010\"\nnow = \"1,012\"\nreason = { ja = \"転記の誤り\", en = \"Copied wrongly\" }\n";
    corrected
        .get_mut(path)
        .expect("the edition")
        .extend(more.bytes());
    let cell = "content/harbour/2025/data/ferries.csv";
    assert_eq!(after(&files, cell, "1010", "1012").len(), 1);
    assert_eq!(
        after(&corrected, cell, "1010", "1012"),
        Vec::<String>::new()
    );
    // Another item is still frozen.
    let figures = "content/harbour/2025/figures.toml";
    assert_eq!(after(&corrected, figures, "約125", "約126").len(), 1);
    // Frozen anew, the same correction excuses nothing more.
    let bytes = corrected.get_mut(cell).expect("the table");
    *bytes = String::from_utf8(bytes.clone())
        .expect("UTF-8")
        .replace("1010", "1012")
        .into_bytes();
    let again = frozen(corrected, "2025");
    assert_eq!(after(&again, cell, "1012", "1013").len(), 1);
}

#[test]
fn a_theme_changes_no_fact() {
    let files = frozen(small::files(NEXT), "2025");
    let mut other = files.clone();
    let words = other
        .get_mut("themes/default/strings/en.toml")
        .expect("words");
    *words = String::from_utf8(words.clone())
        .expect("UTF-8")
        .replace("Baseline", "Starting point")
        .into_bytes();
    prepared(&other);
}

/// A lock of an edition, as the first form of locks had it. Its series must
/// have no head with coverage, whose cells this form saw otherwise.
fn in_first_form(lock: &[u8]) -> Vec<u8> {
    let lock = std::str::from_utf8(lock).expect("UTF-8");
    let later = ["table ferries column ", "table ferries measure"];
    let lines = lock
        .lines()
        .filter(|line| !later.iter().any(|part| line.contains(part)));
    let text: String = lines.map(|line| format!("{line}\n")).collect();
    text.replace("edition lock 2\n", "edition lock 1\n")
        .into_bytes()
}

#[test]
fn a_lock_holds_what_a_table_says_of_its_columns() {
    let files = frozen(small::files(NEXT), "2025");
    let lock = "content/harbour/2025/edition.lock";
    let mut first = files.clone();
    first.insert(lock.to_owned(), in_first_form(&files[lock]));
    assert_ne!(files[lock], first[lock]);
    let tables = "content/harbour/2025/tables.toml";
    for (old, new, what) in [
        ("en = \"Line\"", "en = \"Route\"", "column line"),
        ("en = \"North\"", "en = \"Northern\"", "column line"),
        (
            "source = \"plan\"",
            "source = \"plan\"\nmeasure = \"annual\"",
            "measure",
        ),
        (
            "source = \"plan\"",
            "source = \"plan\"\nperiod = \"FY2024\"",
            "period",
        ),
        (
            "\"R6\" = \"FY2024\"",
            "\"R6\" = { period = \"FY2024\", covers = \"..2025-01\" }",
            "row north, row west",
        ),
    ] {
        let expected =
            format!("frozen-edition: edition `2025` is published, but `ferries` changed ({what})");
        assert_eq!(after(&files, tables, old, new), [expected]);
        // A lock of the first form goes on to hold what it held.
        assert_eq!(after(&first, tables, old, new), Vec::<String>::new());
    }
}

#[test]
fn changed_columns_are_in_the_data() {
    let mut files = small::files(NEXT);
    let tables = files
        .get_mut("content/harbour/2025/tables.toml")
        .expect("tables");
    *tables = String::from_utf8(tables.clone())
        .expect("UTF-8")
        .replace("en = \"Line\"", "en = \"Route\"")
        .replace("\"plan\"", "\"plan\"\nmeasure = \"annual\"")
        .into_bytes();
    let (made, found) = small::run(&small::tree(files));
    let found: Vec<_> = found.iter().map(|one| &one.message).collect();
    let made = made.unwrap_or_else(|| panic!("{found:#?}"));
    let csv = text(&made, "data/harbour/2025/changes.csv");
    // A line that is new or has ended is told by its row alone.
    for line in [
        "table,ferries,column,,line,changed,航路 / Line; north = 北 / North; south = 南 / South,航路 / Route; north = 北 / North; west = 西 / West\n",
        "table,ferries,measure,,,changed,not-stated,annual\n",
    ] {
        assert!(csv.replace('\r', "").contains(line), "{csv}");
    }
    let page = text(&made, "en/harbour/2025/changes/index.html");
    assert!(page.contains("column “Route”"), "{page}");
    assert!(
        page.contains("120 people (to the end of January 2024)"),
        "{page}"
    );
}
