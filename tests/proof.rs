//! The proof edition: original and translation side by side, with what was
//! found between them.

mod small;

use small::Files;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// The harbour plan with a page for everything that a sheet shows.
const HARBOUR: &str = r#"use base
--- glossary.toml
[[term]]
id = "quay"
kind = "term"
term = { ja = "岸壁", en = "quay" }
definition = { ja = "船を着ける場所。", en = "Where ships lie." }

--- content/harbour/2024/02-outlook.ja.md
+++
title = "見通し"
+++

岸壁の貨物は令和5年度に1億2,000万円でした。

令和4年度の乗客は342人で、職員は約25人です。

目標は`{passengers.target@FY2030}`です。

<!-- parity: ignore, 国内の読者だけに向けた説明 -->

窓口は3階にあります。

| 航路 | 乗客 |
| --- | --- |
| 北 | 120人 |

末尾の段落です。

--- content/harbour/2024/02-outlook.en.md
+++
title = "Outlook"
+++

Cargo at the quay came to 12 million yen in FY2023.

In FY2022 there were 342 passengers and some 25 staff.

The target is `{passengers.target@FY2030}`.

The desk is easy to find.

| Line | Passengers |
| --- | --- |
| North | 120 people |
"#;

const OUTLOOK: &str = "harbour/2024/en/outlook.html";

fn publication(case: &str) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    small::write(root.path(), &small::files(case));
    root
}

fn run(root: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hakusho"));
    let command = command.current_dir(root).args(args).args(["--lang", "en"]);
    command.output().expect("the program runs")
}

fn error(output: &Output) -> &str {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    std::str::from_utf8(&output.stderr).expect("messages are UTF-8")
}

/// The files that a run of `hakusho proof` writes into `proof`.
fn proof(root: &Path, args: &[&str]) -> Files {
    let args: Vec<&str> = ["proof"].iter().chain(args).copied().collect();
    let output = run(root, &args);
    assert!(output.status.success(), "{output:?}");
    let folder = root.join("proof");
    let entries = walkdir::WalkDir::new(&folder).into_iter();
    let files = entries.map(|entry| entry.expect("the folder can be read"));
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(&folder).expect("a path in it");
            let path = path.to_str().expect("paths are UTF-8").to_owned();
            (path, fs::read(entry.path()).expect("a file"))
        })
        .collect()
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("pages are UTF-8")
}

fn sheets(files: &Files) -> Vec<&str> {
    let paths = files.keys().map(String::as_str);
    paths.filter(|path| path.ends_with(".html")).collect()
}

/// The row in which these words stand.
fn row<'p>(page: &'p str, words: &str) -> &'p str {
    let rows: Vec<&str> = page.split("<article").skip(1).collect();
    let found = rows.iter().find(|row| plain(row).contains(words));
    found.unwrap_or_else(|| panic!("no row with {words} in\n{page}"))
}

/// The letters of some markup.
fn plain(markup: &str) -> String {
    let mut text = String::new();
    for part in markup.split('<') {
        text.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    text
}

/// What is marked: the label, and the letters with all labels before them.
fn marks(row: &str) -> Vec<(String, String)> {
    let marks = row.split("<mark ").skip(1);
    let inner = marks.filter_map(|rest| rest.split_once("</mark>"));
    inner
        .map(|(inner, _)| {
            let label = inner.split("proof-label").nth(1).unwrap_or_default();
            let label = label.split_once('>').map_or("", |(_, text)| text);
            let label = label.split('<').next().unwrap_or_default();
            (label.to_owned(), plain(&format!("<{inner}")))
        })
        .collect()
}

#[test]
fn a_wrong_figure_is_named_in_the_margin_and_marked_on_both_sides() {
    let root = publication(HARBOUR);
    let files = proof(root.path(), &[]);
    let row = row(text(&files, OUTLOOK), "岸壁の貨物");
    let margin = row.split("proof-remarks").nth(1).expect("a margin");
    assert!(margin.contains("remark-fault"), "{margin}");
    assert!(margin.contains("1億2,000万円"), "{margin}");
    assert!(margin.contains("12 million yen"), "{margin}");
    let of_a = marks(row).into_iter().filter(|(label, _)| label == "A");
    let words: Vec<String> = of_a.map(|(_, words)| words).collect();
    assert_eq!(words, ["A1億2,000万円", "A12 million yen"]);
    assert!(margin.contains("岸壁 = quay"), "{margin}");
    let index = text(&files, "index.html");
    assert!(index.contains("1 difference"), "{index}");
}

#[test]
fn quantities_that_answer_each_other_have_equal_numbers() {
    let root = publication(HARBOUR);
    let files = proof(root.path(), &[]);
    let row = row(text(&files, OUTLOOK), "令和4年度");
    let mut sides: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (label, words) in marks(row) {
        let words = words.strip_prefix(&label).unwrap_or(&words).to_owned();
        sides.entry(label).or_default().push(words);
    }
    let pairs: Vec<Vec<String>> = sides.into_values().collect();
    assert_eq!(
        pairs,
        [
            ["令和4年度", "FY2022"],
            ["342人", "342 passengers"],
            ["約25人", "some 25 staff"],
        ]
    );
    for (here, there) in [("o", "t"), ("t", "o")] {
        let label = row.split(&format!("id=\"{here}")).nth(1).expect("a mark");
        let id = label.split('"').next().expect("an id");
        assert!(row.contains(&format!("href=\"#{here}{id}\"")), "{row}");
        assert!(label.contains(&format!("href=\"#{there}{id}\"")), "{row}");
    }
}

#[test]
fn figures_from_the_data_stand_as_readers_see_them() {
    let root = publication(HARBOUR);
    let files = proof(root.path(), &[]);
    let row = row(text(&files, OUTLOOK), "目標は");
    for shown in [">800,000人<", ">800,000 people<"] {
        assert!(row.contains(shown), "{row}");
    }
}

#[test]
fn what_is_kept_out_of_the_comparison_says_why() {
    let root = publication(HARBOUR);
    let files = proof(root.path(), &[]);
    let row = row(text(&files, OUTLOOK), "窓口は");
    assert!(row.contains("remark-ignored"), "{row}");
    assert!(row.contains("国内の読者だけに向けた説明"), "{row}");
    assert_eq!(marks(row), []);
}

#[test]
fn a_cell_says_where_it_stands() {
    let root = publication(HARBOUR);
    let files = proof(root.path(), &[]);
    let row = row(text(&files, OUTLOOK), "120人");
    assert!(row.contains("row 1, column 2: 乗客"), "{row}");
}

#[test]
fn what_lacks_a_translation_is_told() {
    let root = publication(HARBOUR);
    let files = proof(root.path(), &[]);
    let row = row(text(&files, OUTLOOK), "末尾の段落です");
    assert!(row.contains("state-missing"), "{row}");
    assert!(row.contains("There is no translation"), "{row}");
}

/// The lock of the edition with every text as it is now.
fn accept(root: &Path) {
    use hakusho::compile::{Options, prepare};
    use hakusho::parity::{self, Accepted, Scope, Stage};
    let (tree, _) = hakusho::disk::read(root).expect("the folder can be read");
    let (prepared, found) = prepare(&tree, &Options::default());
    let prepared = prepared.unwrap_or_else(|| panic!("there are errors: {found:#?}"));
    let publication = prepared.publication();
    let report = &publication.reports[0];
    let scope = Scope::Edition(report, &report.editions[0]);
    let all = parity::segments(publication, scope);
    let approved = Accepted {
        stage: Stage::Approved,
        date: None,
    };
    let lock = parity::accept(scope.translations(publication), &all, &all, approved);
    fs::write(root.join(scope.lock_path()), parity::lock(&lock)).expect("the folder is writable");
}

/// Writes a page of the edition anew with other words.
fn change(root: &Path, page: &str, from: &str, to: &str) {
    let page = root.join("content/harbour/2024").join(page);
    let text = fs::read_to_string(&page).expect("the page");
    assert!(text.contains(from), "{text}");
    fs::write(&page, text.replace(from, to)).expect("the folder is writable");
}

#[test]
fn an_original_that_has_changed_since_is_told() {
    let root = publication(HARBOUR);
    accept(root.path());
    let files = proof(root.path(), &[]);
    let before = row(text(&files, OUTLOOK), "岸壁の貨物");
    assert!(before.contains("state-approved"), "{before}");
    change(
        root.path(),
        "02-outlook.ja.md",
        "岸壁の貨物",
        "岸壁で扱った貨物",
    );
    let files = proof(root.path(), &[]);
    let row = row(text(&files, OUTLOOK), "岸壁で扱った貨物");
    assert!(row.contains("state-stale"), "{row}");
    assert!(row.contains("The original has changed"), "{row}");
}

#[test]
fn what_holds_up_the_site_does_not_hold_up_its_proof() {
    let strict = format!(
        "{HARBOUR}
--- content/harbour/report.toml (edit)
- policy = \"notice\"
+ policy = \"error\"
"
    );
    let root = publication(&strict);
    accept(root.path());
    change(
        root.path(),
        "02-outlook.ja.md",
        "岸壁の貨物",
        "岸壁で扱った貨物",
    );
    assert_eq!(run(root.path(), &["check"]).status.code(), Some(1));
    let output = run(root.path(), &["proof"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("error[stale-translation]"), "{said}");
    let files = proof(root.path(), &[]);
    assert!(row(text(&files, OUTLOOK), "岸壁で扱った貨物").contains("state-stale"));

    // A page and a title that a language lacks, and headings that differ.
    let pages = root.path().join("content/harbour/2024");
    fs::write(
        pages.join("03-plan.ja.md"),
        "+++\ntitle = \"計画\"\n+++\n\n岸壁を直します。\n",
    )
    .expect("the folder is writable");
    change(
        root.path(),
        "02-outlook.ja.md",
        "末尾の段落です。",
        "## 末尾\n\n末尾の段落です。",
    );
    change(root.path(), "edition.toml", ", en = \"2024 edition\"", "");
    let files = proof(root.path(), &[]);
    let sheet = text(&files, "harbour/2024/en/plan.html");
    assert!(
        row(sheet, "岸壁を直します").contains("state-missing"),
        "{sheet}"
    );

    // What nobody can read is no matter of translations.
    change(root.path(), "edition.toml", "period", "= period");
    assert_eq!(run(root.path(), &["proof"]).status.code(), Some(1));
}

#[test]
fn texts_of_files_have_sheets_and_repeated_ones_stand_once() {
    let root = publication(&format!(
        "{HARBOUR}
--- content/harbour/2024/figures.toml (more)

[[figure]]
id = \"crew-before\"
title = {{ ja = \"乗組員\", en = \"Crew\" }}
unit = \"person\"
period = \"2023-03\"
value = \"約110\"
source = \"plan\"
"
    ));
    let files = proof(root.path(), &[]);
    let sheet = text(&files, "harbour/2024/en/files/figures.toml.html");
    let row = row(sheet, "乗組員");
    assert!(row.contains("lines 3, 11"), "{row}");
    assert_eq!(sheet.matches(">乗組員<").count(), 1, "{sheet}");
    for path in [
        "en/files/hakusho.toml.html",
        "en/files/glossary.toml.html",
        "harbour/en/files/report.toml.html",
        "harbour/2024/en/files/data/ferries.notes.csv.html",
    ] {
        text(&files, path);
    }
}

#[test]
fn a_part_can_be_asked_for() {
    let root = publication(HARBOUR);
    let all = proof(root.path(), &[]);
    let of_report = proof(root.path(), &["--report", "harbour"]);
    assert!(of_report.contains_key(OUTLOOK));
    assert!(!of_report.contains_key("en/files/hakusho.toml.html"));
    assert!(sheets(&of_report).len() < sheets(&all).len());
    let of_page = proof(root.path(), &["--page", "outlook"]);
    assert_eq!(sheets(&of_page), [OUTLOOK, "index.html"]);
    let of_file = proof(root.path(), &["--page", "glossary.toml"]);
    let expected = ["en/files/glossary.toml.html", "index.html"];
    assert_eq!(sheets(&of_file), expected);
}

#[test]
fn names_that_are_not_there_are_refused() {
    let root = publication(HARBOUR);
    for (args, said) in [
        (["--report", "harbor"], "did you mean `harbour`?"),
        (["--edition", "2042"], "there is no edition `2042`"),
        (["--page", "outlok"], "did you mean `outlook`?"),
    ] {
        let output = run(root.path(), &["proof", args[0], args[1]]);
        assert!(error(&output).contains(said), "{output:?}");
    }
    // What stands elsewhere is not offered as what was meant.
    let args = ["proof", "--report", "harbour", "--page", "glossary.toml"];
    let output = run(root.path(), &args);
    assert!(
        error(&output).contains("`glossary.toml` stands in ./ and"),
        "{output:?}"
    );
    assert!(!root.path().join("proof").exists());
}

#[test]
fn folders_of_others_and_sites_are_left_alone() {
    let root = publication(HARBOUR);
    let own = root.path().join("own");
    fs::create_dir(&own).expect("a folder");
    fs::write(own.join("letter.txt"), "mine").expect("a file");
    let output = run(root.path(), &["proof", "--output", "own"]);
    assert!(error(&output).contains("was not written by hakusho"));
    assert!(own.join("letter.txt").exists());

    assert!(run(root.path(), &["build"]).status.success());
    for folder in ["output", "output/proof", "own/../output/proof"] {
        let output = run(root.path(), &["proof", "--output", folder]);
        assert!(error(&output).contains("holds a site to publish"));
    }
    for folder in ["content/proof", "own/../content/proof"] {
        let output = run(root.path(), &["proof", "--output", folder]);
        assert!(error(&output).contains("lies among the sources"));
    }
    let beside = run(
        root.path(),
        &["proof", "--output", "output/../content/../beside"],
    );
    assert!(beside.status.success(), "{beside:?}");
    assert!(root.path().join("beside/index.html").exists());
    assert!(root.path().join("output/sitemap.xml").exists());
}

#[test]
fn the_same_content_gives_the_same_bytes_and_the_site_knows_nothing_of_it() {
    let root = publication(HARBOUR);
    let first = proof(root.path(), &[]);
    assert_eq!(first, proof(root.path(), &[]));
    for (path, bytes) in &first {
        if path.ends_with(".html") {
            let page = std::str::from_utf8(bytes).expect("pages are UTF-8");
            assert!(page.contains("content=\"noindex\""), "{path}");
        }
    }
    let (made, found) = small::run(&small::tree(small::files(HARBOUR)));
    let made = made.unwrap_or_else(|| panic!("there are errors: {found:#?}"));
    assert!(made.keys().all(|path| !path.contains("proof")));
}
