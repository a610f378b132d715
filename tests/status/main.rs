//! How far translations have come: the command, what it signs off, and what
//! readers and the check are told, over a small publication on disk.

#[path = "../small/mod.rs"]
mod small;

mod older;

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const CASE: &str = "use base
--- content/harbour/2024/02-piers.ja.md
+++
title = \"ふ頭\"
+++

## 北のふ頭 {#north}

北のふ頭は2020年に開きました。

<!-- parity: ignore, 英語では地図で示すため -->
長さは300メートルです。

## 南のふ頭 {#south}

南のふ頭には40隻が着きます。

- 貨物船
- 客船

--- content/harbour/2024/02-piers.en.md
+++
title = \"Piers\"
+++

## The pier in the north {#north}

The northern pier was opened in 2020.

It is as long as the map shows.

## The pier in the south {#south}

The southern pier takes *40 ships*.

- Cargo ships
- Passenger ships
";

const LOCK: &str = "content/harbour/2024/translations.lock";
const JA: &str = "content/harbour/2024/02-piers.ja.md";
const EN: &str = "content/harbour/2024/02-piers.en.md";

fn publication() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder can be made");
    small::write(root.path(), &small::files(CASE));
    root
}

fn run(root: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hakusho"))
        .current_dir(root)
        .args(line.split_whitespace())
        .env("LANG", "C")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .output()
        .expect("the program runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn read(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn edit(root: &Path, path: &str, from: &str, to: &str) {
    let before = read(root, path);
    assert!(before.contains(from), "{from} in\n{before}");
    fs::write(root.join(path), before.replace(from, to)).expect("the file is writable");
}

#[track_caller]
fn good(output: &Output) -> &str {
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    text(&output.stdout)
}

#[track_caller]
fn json(root: &Path, line: &str) -> Value {
    let output = run(root, &format!("status --format json {line}"));
    serde_json::from_str(good(&output)).expect("JSON")
}

/// Missing, stale, unreviewed and approved texts of a page or file.
#[track_caller]
fn counts(root: &Path, page: &str) -> [u64; 4] {
    let found = json(root, &format!("--page {page}"));
    let work = &found["works"][0];
    let count = |key: &str| work[key].as_u64().expect("a number");
    ["missing", "stale", "unreviewed", "approved"].map(count)
}

#[test]
fn the_status_of_every_page_and_file_is_told() {
    let root = publication();
    let table = run(root.path(), "status");
    let table = good(&table);
    for line in ["introduction → en", "piers → en", "edition.toml → en"] {
        assert!(table.contains(line), "{line} in\n{table}");
    }
    assert!(table.contains("英語では地図で示すため"), "{table}");
    let found = json(root.path(), "");
    assert_eq!(found["schema"], "hakusho-status-1");
    let works = found["works"].as_array().expect("a list");
    let piers = works.iter().find(|work| work["page"] == "piers");
    let piers = piers.expect("the page is there");
    assert_eq!(piers["report"], "harbour");
    assert_eq!(piers["lock"], LOCK);
    assert_eq!(piers["unreviewed"], 8);
    assert_eq!(piers["apart"][0]["reason"], "英語では地図で示すため");
    assert_eq!(piers["apart"][0]["original"]["line"], 10);
    assert!(piers.get("blocks").is_none());
    let blocks = &json(root.path(), "--page piers")["works"][0]["blocks"];
    assert_eq!(blocks[2]["name"], "#north.paragraph-1");
    assert_eq!(blocks[2]["translation"]["file"], EN);
    assert_eq!(blocks[2]["translation"]["line"], 7);
}

#[test]
fn what_is_accepted_stays_so_until_the_original_changes() {
    let root = publication();
    let root = root.path();
    let accepted = run(root, "status --accept all --approve --date 2026-11-20");
    assert!(good(&accepted).contains("piers → en"), "{accepted:?}");
    let lock = read(root, LOCK);
    let lines: Vec<&str> = lock.lines().skip(2).collect();
    assert!(
        lines.is_sorted()
            && lines
                .iter()
                .all(|line| line.ends_with(" en approved 2026-11-20"))
    );
    assert_eq!(counts(root, "piers"), [0, 0, 0, 8]);
    // Set anew, moved: nothing is stale.
    edit(root, EN, "was opened in 2020", "was\nopened in 2020");
    edit(root, JA, "- 貨物船\n- 客船", "* 貨物船\n* 客船");
    assert_eq!(counts(root, "piers"), [0, 0, 0, 8]);
    edit(root, JA, "40隻", "45隻");
    assert_eq!(counts(root, "piers"), [0, 1, 0, 7]);
    // Accepting again changes the one line.
    let again = run(root, "status --accept piers --approve --date 2026-12-01");
    assert!(good(&again).contains("piers → en: 1 text\n") || good(&again).contains("1 text"));
    assert!(
        text(&again.stderr).contains("finds faults in 1 text"),
        "{again:?}"
    );
    let after = read(root, LOCK);
    let new: Vec<&str> = after.lines().filter(|line| !lock.contains(line)).collect();
    let old: Vec<&str> = lock.lines().filter(|line| !after.contains(line)).collect();
    assert_eq!((new.len(), old.len()), (1, 1), "{new:?} {old:?}");
    let nothing = run(root, "status --accept all --approve --date 2026-12-02");
    assert_eq!(good(&nothing), "there is nothing new to record\n");
    assert_eq!(read(root, LOCK), after);
}

#[test]
fn one_text_can_be_accepted_and_a_missing_one_cannot() {
    let root = publication();
    let root = root.path();
    good(&run(root, "status --accept piers --block 3"));
    assert_eq!(read(root, LOCK).lines().count(), 3);
    // Known to be of this original, and still not reviewed.
    assert_eq!(counts(root, "piers"), [0, 0, 8, 0]);
    good(&run(
        root,
        "status --accept piers --block #south.heading --approve",
    ));
    assert_eq!(counts(root, "piers"), [0, 0, 7, 1]);
    let lock = read(root, LOCK);
    edit(root, EN, "\n- Cargo ships\n- Passenger ships\n", "");
    let refused = run(root, "status --accept piers --approve");
    assert_eq!(refused.status.code(), Some(2));
    let said = text(&refused.stderr);
    assert!(said.contains("2 texts have no translation yet"), "{said}");
    assert!(said.contains("02-piers.ja.md:17"), "{said}");
    assert_eq!(read(root, LOCK), lock);
    for (line, said) in [
        ("--accept pears", "there is no page or file `pears`"),
        ("--accept piers --block 99", "has no text `99`"),
        ("--accept piers --report harbor", "did you mean `harbour`?"),
        ("--accept piers --into fr", "there are ja, en"),
        ("--page pier", "did you mean `piers`?"),
        ("--page north", "hakusho.toml"),
        ("--page piers --into fr", "there is no language `fr`"),
        ("--into ja", "no texts here to translate into ja"),
    ] {
        let output = run(root, &format!("status {line}"));
        assert_eq!(output.status.code(), Some(2), "{line}");
        assert!(text(&output.stderr).contains(said), "{line}: {output:?}");
    }
}

#[test]
fn readers_are_told_what_is_older_than_its_original() {
    let root = publication();
    let root = root.path();
    good(&run(
        root,
        "status --accept all --approve --date 2026-11-20",
    ));
    good(&run(root, "build"));
    let page = "output/en/harbour/2024/piers/index.html";
    let notice = "Parts of this page are older than the Japanese original.";
    assert!(!read(root, page).contains(notice));
    let status = read(root, "output/ja/harbour/2024/status/index.html");
    assert!(
        status.contains("<td class=\"num\" data-label=\"確認済みの訳\">8"),
        "{status}"
    );
    assert!(status.contains("最後の確認：令和8年11月20日"), "{status}");

    edit(root, JA, "40隻", "45隻");
    edit(
        root,
        JA,
        "- 客船\n",
        "- 客船\n\n灯台は赤く塗られています。\n",
    );
    let built = run(root, "build");
    good(&built);
    assert!(
        text(&built.stderr).contains("stale-translation"),
        "{built:?}"
    );
    let english = read(root, page);
    for words in [
        "older than the Japanese original, and parts of the original are not yet translated",
        "<a href=\"../../../../ja/harbour/2024/piers/\" hreflang=\"ja\">Read in Japanese</a>",
        "<li><a href=\"#south\">The pier in the south</a></li>",
        "<p><span class=\"older\">older text</span> The southern pier takes <em>40 ships</em>.",
    ] {
        assert!(english.contains(words), "{words} in\n{english}");
    }
    assert!(
        !english.contains("<li><a href=\"#north\">The pier in the north</a></li>\n</ul></div>")
    );
    assert_eq!(english.matches("class=\"older\"").count(), 1);
    let paper = read(root, "output/en/harbour/2024/print/index.html");
    assert!(paper.contains("class=\"older\"") && paper.contains("#page-piers--south"));
    let japanese = read(root, "output/ja/harbour/2024/piers/index.html");
    assert!(!japanese.contains("older") && !japanese.contains("更新前"));
    let status = read(root, "output/en/harbour/2024/status/index.html");
    assert!(
        status.contains("data-label=\"Older than the original\">1"),
        "{status}"
    );
}

#[test]
fn a_report_may_refuse_to_go_out_with_stale_translations() {
    let root = publication();
    let root = root.path();
    edit(
        root,
        "content/harbour/report.toml",
        "policy = \"notice\"",
        "policy = \"error\"",
    );
    good(&run(root, "status --accept all"));
    good(&run(root, "build"));
    edit(root, JA, "40隻", "45隻");
    let refused = run(root, "check");
    assert_eq!(refused.status.code(), Some(1));
    let said = text(&refused.stderr);
    assert!(said.contains("error[stale-translation]"), "{said}");
    let command = "hakusho status --accept piers --report harbour --edition 2024";
    assert!(said.contains(command), "{said}");
    edit(root, EN, "40 ships", "45 ships");
    // The check does not stand in the way of what mends it.
    good(&run(root, &command["hakusho ".len()..]));
    good(&run(root, "check"));
}

const MONOLINGUAL: &str = "--- hakusho.toml
title = { ja = \"港市の指標\" }
description = { ja = \"例です。\" }
base_url = \"https://example.org/\"
languages = [\"ja\"]
theme = \"default\"

[publisher]
name = { ja = \"港市\" }
contact = { ja = \"企画課\" }

[licence]
name = { ja = \"CC BY 4.0\" }

--- content/harbour/report.toml
title = { ja = \"港の計画\" }
summary = { ja = \"港の計画です。\" }
body = { ja = \"港市\" }
original = \"ja\"
current = \"2024\"

[translation]
status = \"unofficial\"
policy = \"error\"

--- content/harbour/2024/edition.toml
title = { ja = \"2024年版\" }
period = \"FY2024..FY2030\"
as_of = \"2024-03\"
published = \"not-stated\"

--- content/harbour/2024/01-start.ja.md
+++
title = \"はじめに\"
+++

港の計画です。
";

#[test]
fn a_site_of_one_language_has_no_such_page() {
    let (made, found) = small::run(&small::tree(small::files(MONOLINGUAL)));
    let made = made.unwrap_or_else(|| panic!("{found:#?}"));
    assert!(!made.keys().any(|path| path.contains("/status/")));
}
