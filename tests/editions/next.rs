//! The next edition: what is carried over and what waits.

use crate::small::{self, Files};
use crate::{agrees, prepared};
use hakusho::edit::{Next, NextEdition, NextError, NotFound, next};
use hakusho::value::Period;

fn wanted<'a>(to: &'a str, pending: Option<&str>) -> Next<'a> {
    Next {
        report: "harbour",
        from: "2024",
        to,
        pending: pending.map(|text| Period::parse(text, None).expect("a period").period),
    }
}

fn make(files: &Files, wanted: &Next) -> Result<NextEdition, NextError> {
    let tree = small::tree(files.clone());
    next(&tree, prepared(files).publication(), wanted)
}

/// A comment and results in the base, so that both are seen to stay.
const BEGUN: &str = "use base
--- content/harbour/2024/indicators.toml (edit)
- source = \"plan\"
+ # Counted at the gates.
+ actuals = [
+   { period = \"FY2022\", value = 330100 }, # before the new pier
+ ]
+ source = \"plan\"
";

#[test]
fn history_is_carried_over_and_the_new_year_waits() {
    let files = small::files(BEGUN);
    let made = make(&files, &wanted("2026", None)).expect("an edition");
    assert_eq!((made.year, made.indicators, made.series), (2025, 1, 1));
    let mut all = files.clone();
    let mut text = String::new();
    for file in &made.files {
        text.push_str(&format!("--- {}\n", file.path));
        text.push_str(std::str::from_utf8(&file.bytes).expect("UTF-8"));
        all.insert(file.path.clone(), file.bytes.clone());
    }
    agrees("2026.txt", &text);
    // The new edition has no fault, and says what changed.
    let (site, found) = small::run(&small::tree(all));
    let errors: Vec<_> = found.iter().map(|one| &one.message.en).collect();
    let site = site.unwrap_or_else(|| panic!("{errors:#?}"));
    let csv = String::from_utf8(site["data/harbour/2026/changes.csv"].clone()).expect("UTF-8");
    assert!(
        csv.contains("indicator,passengers,actual,FY2025,,new,,pending"),
        "{csv}"
    );
}

#[test]
fn the_year_to_wait_for_can_be_named() {
    let files = small::files("use base\n");
    let made = make(&files, &wanted("second", Some("FY2024"))).expect("an edition");
    assert_eq!((made.year, made.indicators), (2024, 1));
    // A year that has its result already waits for nothing.
    let made = make(&files, &wanted("second", Some("FY2023"))).expect("an edition");
    assert_eq!((made.indicators, made.series), (0, 0));
}

#[test]
fn what_cannot_be_made_is_refused() {
    let files = small::files("use base\n");
    let refused = |wanted: &Next| make(&files, wanted).expect_err("no edition");
    assert_eq!(
        refused(&wanted("2024", None)),
        NextError::Exists("2024".into())
    );
    assert_eq!(
        refused(&wanted("Second", None)),
        NextError::BadName("Second".into())
    );
    assert_eq!(
        refused(&wanted("second", None)),
        NextError::NoYear("second".into())
    );
    assert_eq!(
        refused(&wanted("second", Some("2024-03"))),
        NextError::NotAYear("2024-03".into())
    );
    let from = Next {
        from: "2023",
        ..wanted("2025", None)
    };
    assert_eq!(
        refused(&from),
        NextError::NotFound(NotFound::Edition(vec!["2024".into()]))
    );
    let report = Next {
        report: "port",
        ..wanted("2025", None)
    };
    assert_eq!(
        refused(&report),
        NextError::NotFound(NotFound::Report(vec!["harbour".into()]))
    );
}

/// What the next edition has in a file.
fn file_of(made: &NextEdition, name: &str) -> String {
    let path = format!("content/harbour/2026/{name}");
    let file = made.files.iter().find(|file| file.path == path);
    let file = file.unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(file.bytes.clone()).expect("UTF-8")
}

/// The next edition of the base with an edit, which has no fault either.
fn made_of(edit: &str) -> NextEdition {
    let mut files = small::files(&format!("use base\n{edit}"));
    let made = make(&files, &wanted("2026", None)).expect("an edition");
    files.extend(
        made.files
            .iter()
            .map(|file| (file.path.clone(), file.bytes.clone())),
    );
    prepared(&files);
    made
}

#[test]
fn a_mark_keeps_its_meaning() {
    // "…" is taken, and nothing is declared to be pending.
    let made = made_of(
        "--- content/harbour/2024/tables.toml (edit)
- missing = { \"-\" = \"not-established\" }
+ missing = { \"-\" = \"not-established\", \"…\" = \"not-stated\" }
",
    );
    let tables = file_of(&made, "tables.toml");
    assert!(
        tables.contains("\"…\" = \"not-stated\", \"……\" = \"pending\""),
        "{tables}"
    );
    let rows = file_of(&made, "data/ferries.csv");
    assert!(rows.contains("south,-,96,……\n"), "{rows}");
    // A mark of its own.
    let made = made_of(
        "--- content/harbour/2024/tables.toml (edit)
- missing = { \"-\" = \"not-established\" }
+ missing = { \"-\" = \"not-established\", \"未\" = \"pending\" }
",
    );
    let tables = file_of(&made, "tables.toml");
    assert!(!tables.contains('…'), "{tables}");
    let rows = file_of(&made, "data/ferries.csv");
    assert!(rows.contains("south,-,96,未\n"), "{rows}");
}

#[test]
fn a_series_of_one_year_in_a_file_of_another_name_is_wide() {
    let made = made_of(
        "--- content/harbour/2024/tables.toml (edit)
- file = \"data/ferries.csv\"
+ file = \"data/lines.csv\"
- \"R5 (1月末)\" = { period = \"R5\", covers = \"..2024-01\" }
--- content/harbour/2024/data/ferries.csv (removed)
--- content/harbour/2024/data/ferries.notes.csv (removed)
--- content/harbour/2024/data/lines.csv
line,R4,,
north,\"1,048\",,
south,-,,
,,,
--- content/harbour/2024/charts.toml (removed)
--- content/harbour/2024/01-introduction.ja.md (edit)
- ```chart ferries-trend
+ ```table ferries
--- content/harbour/2024/01-introduction.en.md (edit)
- ```chart ferries-trend
+ ```table ferries
",
    );
    assert_eq!(made.series, 1);
    assert_eq!(
        file_of(&made, "data/lines.csv"),
        "line,R4,FY2025\nnorth,\"1,048\",…\nsouth,-,…\n"
    );
}

#[test]
fn files_of_remarks_alone_are_carried_over() {
    let made = made_of(
        "--- content/harbour/2024/indicators.toml
# None yet.
--- content/harbour/2024/tables.toml
# None yet.
--- content/harbour/2024/charts.toml (removed)
--- content/harbour/2024/data/ferries.csv (removed)
--- content/harbour/2024/data/ferries.notes.csv (removed)
--- content/harbour/2024/01-introduction.ja.md (removed)
--- content/harbour/2024/01-introduction.en.md (removed)
",
    );
    assert_eq!((made.indicators, made.series), (0, 0));
    assert_eq!(file_of(&made, "tables.toml"), "# None yet.\n");
}
