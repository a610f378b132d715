use super::human::SHOWN;
use super::*;
use crate::diag::{Code, Diagnostic};
use crate::source::{SourceFile, Span};

static UNKNOWN_KEY: Code = Code {
    name: "unknown-key",
    severity: Severity::Error,
    ja: "この名前のキーはありません。",
    en: "There is no key of this name.",
};
static ODD_ERA: Code = Code {
    name: "odd-era",
    severity: Severity::Warning,
    ja: "実在しない年です。",
    en: "A year that never was.",
};

fn tree(path: &str, text: &str) -> SourceTree {
    SourceTree::new(vec![SourceFile {
        path: path.to_owned(),
        bytes: text.as_bytes().to_vec(),
    }])
}

fn place(tree: &SourceTree, path: &str, words: &str) -> Span {
    let (id, _) = tree.find(path).unwrap();
    let start = tree.text(id).find(words).unwrap();
    Span::new(id, start..start + words.len())
}

fn one(diag: Diagnostic) -> Diagnostics {
    let mut diags = Diagnostics::default();
    diags.push(diag);
    diags
}

fn form(name: &str) -> Form {
    Form::named(name).unwrap()
}

const INDICATORS: &str =
    "# 指標\n[[indicator]]\nid = \"a\"\n令和 = \"延べ宿泊者数\" # titel\ntitel = 1\n";

fn finding(tree: &SourceTree) -> Diagnostics {
    one(Diagnostic::new(
        &UNKNOWN_KEY,
        place(tree, "content/指標.toml", "延べ宿泊者数"),
        said("「延べ宿泊者数」は値です", "`延べ宿泊者数` is a value"),
    )
    .label(
        place(tree, "content/指標.toml", "titel ="),
        said("ここも", "here too"),
    )
    .help(said("`title` と書いてください", "write `title`")))
}

#[test]
fn human_carets_stand_under_full_width_text() {
    let tree = tree("content/指標.toml", INDICATORS);
    let text = print(&finding(&tree), &tree, Tongue::Ja, form("human"));
    let expected = "\
エラー[unknown-key]: 「延べ宿泊者数」は値です
 --> content/指標.toml:4:7
  |
4 | 令和 = \"延べ宿泊者数\" # titel
  |         ^^^^^^^^^^^^
5 | titel = 1
  | ------- ここも
  |
  = 対処: `title` と書いてください

";
    assert_eq!(text, expected);
}

#[test]
fn short_is_one_line_and_keeps_the_reason() {
    let tree = tree("content/指標.toml", INDICATORS);
    let text = print(&finding(&tree), &tree, Tongue::En, form("short"));
    assert_eq!(
        text,
        "content/指標.toml:4:7: error[unknown-key]: `延べ宿泊者数` is a value\n"
    );
    let text = print(&finding(&tree), &tree, Tongue::Ja, form("short"));
    assert_eq!(
        text,
        "content/指標.toml:4:7: error[unknown-key]: 「延べ宿泊者数」は値です\n"
    );
}

#[test]
fn json_has_the_stable_keys() {
    let tree = tree("content/指標.toml", INDICATORS);
    let text = print(&finding(&tree), &tree, Tongue::En, form("json"));
    let expected = r#"[
  {
    "code": "unknown-key",
    "severity": "error",
    "message": "`延べ宿泊者数` is a value",
    "file": "content/指標.toml",
    "line": 4,
    "column": 7,
    "help": [
      "write `title`"
    ]
  }
]
"#;
    assert_eq!(text, expected);
}

#[test]
fn sarif_escapes_the_path_and_counts_characters() {
    let tree = tree("content/指標.toml", INDICATORS);
    let text = print(&finding(&tree), &tree, Tongue::En, form("sarif"));
    let log: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "unknown-key");
    let result = &run["results"][0];
    assert_eq!(
        result["message"]["text"],
        "`延べ宿泊者数` is a value\nwrite `title`"
    );
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "content/%E6%8C%87%E6%A8%99.toml"
    );
    assert_eq!(
        place["region"],
        serde_json::json!({ "startLine": 4, "startColumn": 7, "endLine": 4, "endColumn": 13 })
    );
    assert_eq!(result["relatedLocations"][0]["message"]["text"], "here too");
}

#[test]
fn a_document_stands_when_there_is_nothing_to_report() {
    let nothing = Diagnostics::default();
    let tree = SourceTree::default();
    let written = |name| print(&nothing, &tree, Tongue::En, form(name));
    assert_eq!(written("human"), "");
    assert_eq!(written("short"), "");
    assert_eq!(written("json"), "[]\n");
    assert!(written("sarif").contains("\"results\": []"));
}

#[test]
fn what_concerns_no_file_is_said_without_a_place() {
    let diags = one(Diagnostic::new(
        &ODD_ERA,
        None,
        said("年がありません", "no year"),
    ));
    let tree = SourceTree::default();
    let written = |name| print(&diags, &tree, Tongue::En, form(name));
    assert_eq!(written("human"), "warning[odd-era]: no year\n\n");
    assert_eq!(written("short"), "warning[odd-era]: no year\n");
    assert!(written("json").contains("\"file\": null"));
    assert!(!written("sarif").contains("locations"));
}

#[test]
fn of_a_huge_line_only_a_part_is_shown() {
    let line = format!(
        "a = \"{}誤り{}\"\n",
        "漢".repeat(20_000),
        "字".repeat(20_000)
    );
    let tree = tree("a.toml", &format!("# 見出し\n{line}"));
    let finding = |words| {
        one(
            Diagnostic::new(&ODD_ERA, place(&tree, "a.toml", words), said("誤", "wrong"))
                .label(place(&tree, "a.toml", "a ="), said("鍵", "the key")),
        )
    };
    let text = print(&finding("誤り"), &tree, Tongue::En, form("human"));
    let expected = format!(
        "\
warning[odd-era]: wrong
 --> a.toml:2:20006
  |
2 | ... {}誤り{}...
  | {}^^^^
  |
  = note: a.toml:2:1: the key

",
        "漢".repeat(31),
        "字".repeat(31),
        " ".repeat(66),
    );
    assert_eq!(text, expected);
    let whole = print(&finding(line.trim()), &tree, Tongue::En, form("human"));
    assert!(whole.contains(&"^".repeat(SHOWN)));
    assert!(whole.len() < 1_000, "{} bytes", whole.len());
}

#[test]
fn places_outside_the_text_never_panic() {
    let tree = tree("a.csv", "漢字\r\nx");
    let (id, _) = tree.find("a.csv").unwrap();
    for (from, to) in [(0, 1), (1, 2), (2, 900), (900, 901), (5, 8), (8, 8), (9, 9)] {
        let diags = one(Diagnostic::new(
            &ODD_ERA,
            Span::new(id, from..to),
            said("誤り", "wrong"),
        ));
        for (_, form) in FORMS {
            assert!(print(&diags, &tree, Tongue::Ja, *form).contains("odd-era"));
        }
    }
}

#[test]
fn the_terminal_obeys_no_text() {
    let tree = tree("a.toml", "title = \"\u{1b}[31m赤\u{202e}\"\n");
    let diags = one(Diagnostic::new(
        &ODD_ERA,
        place(&tree, "a.toml", "title"),
        said("\u{1b}[31m\n赤\u{202e}", "\u{1b}[31m\nred\u{202e}"),
    ));
    for name in ["human", "short"] {
        let text = print(&diags, &tree, Tongue::En, form(name));
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text:?}");
    }
}

#[test]
fn every_form_has_its_file() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/diag/form");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .filter(|name| name != "mod" && name != "tests")
        .collect();
    files.sort();
    let mut names: Vec<_> = FORMS.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    assert_eq!(files, names);
}
