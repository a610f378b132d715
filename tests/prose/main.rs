//! Prose, from outside: Markdown in, markup out.
//!
//! `cases/*.txt` hold a page and what it becomes, in the publication of
//! `base/`. HAKUSHO_BLESS=1 writes what the program says now.

mod markup;
mod stage;

use proptest::prelude::*;
use stage::{Medium, Stage};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// A page as each reader gets it, by the head of the section of a case.
const READERS: [(&str, &str, Medium); 3] = [
    ("=== ja", "ja", Medium::Screen),
    ("=== en", "en", Medium::Screen),
    ("=== en on paper", "en", Medium::Paper),
];

#[test]
fn pages_become_markup() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/prose/cases");
    let bless = std::env::var_os("HAKUSHO_BLESS").is_some();
    let mut names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    assert!(!names.is_empty());
    for path in names {
        let case = fs::read_to_string(&path).unwrap();
        let page = case.split("\n=== ").next().unwrap().trim_end();
        let stage = Stage::with(page);
        let mut now = format!("{page}\n");
        for (head, lang, medium) in READERS {
            let body = stage.write(lang, medium);
            markup::check(&body);
            write!(now, "\n{head}\n{}\n", body.trim_end()).unwrap();
        }
        if bless {
            fs::write(&path, now).unwrap();
        } else {
            assert_eq!(now, case, "{}", path.display());
        }
    }
}

#[test]
fn links_to_sections_arrive_or_are_reported() {
    let known = "[a](page:other#there), [b](page:sample#here), [c](#here)\n\n## Here {#here}";
    assert_eq!(Stage::with(known).reports(), Vec::<String>::new());
    let unknown = "[a](page:other#ther) and [b](#her)\n\n## Here {#here}";
    let said = Stage::with(unknown).reports();
    let once = [
        "section-link: page `other` has no section `ther`",
        "section-link: page `sample` has no section `her`",
    ];
    // Both languages have the same text.
    assert_eq!(said, [once, once].concat());
}

#[test]
fn doubts_of_notes_are_plain_words() {
    let stage = Stage::with(
        "Text[^doubt-source-a].\n\n[^doubt-source-a]: A **strong** [word](page:other) \
         with {港|みなと}, `code` and\n    `{passengers.baseline}`.\n\n    Its second \
         paragraph.\n\n[^doubt-copy-b]: `{passengers.target}`",
    );
    let note = |label| stage.note("en", label);
    assert_eq!(
        note("doubt-source-a").as_deref(),
        Some("A strong word with 港, code and 342,649 people. Its second paragraph.")
    );
    assert_eq!(note("doubt-copy-b").as_deref(), Some("800,000 people"));
    assert_eq!(note("doubt-copy-c"), None);
}

/// Where an author can put letters, each with a place for a hostile text.
const PLACES: [&str; 22] = [
    "X",
    "## X",
    "## a {#X}",
    "[X](https://example.org/)",
    "[a](X)",
    "[a](<X>)",
    "[a](https://example.org/ 'X')",
    "[a](page:X)",
    "[a](mailto:X)",
    "![X](photo.png)",
    "![a](X)",
    "![a](photo.png 'X')",
    "```X\na\n```",
    "```\nX\n```",
    "`X`",
    "`{X}`",
    "{X|a}",
    "{a|X}",
    "a[^X]\n\n[^X]: b",
    "a[^n]\n\n[^n]: X",
    "| X |\n| --- |\n| X |",
    "a\n: X",
];

const HOSTILE: [&str; 9] = [
    "\"><script>alert(1)</script>",
    "' onmouseover='alert(1)",
    "\" onmouseover=\"alert(1)",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "</a></p></div><style>*{}</style>",
    "&#106;avascript:alert(1)",
];

#[test]
fn hostile_letters_stay_letters() {
    let stage = Stage::with("a");
    for place in PLACES {
        for hostile in HOSTILE {
            let text = place.replace('X', hostile);
            for (_, lang, medium) in READERS {
                let body = stage.write_text(lang, medium, &text);
                markup::check(&body);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_text_becomes_sound_markup(text in "[あ。「」*`{}|\\[\\]()^!<>#:\"'&=a1 \\n\\t-]{0,160}") {
        STAGE.with(|stage| markup::check(&stage.write_text("ja", Medium::Screen, &text)));
    }

    #[test]
    fn blocks_in_any_order_become_sound_markup(
        blocks in prop::collection::vec(prop::sample::select(&BLOCKS[..]), 0..12),
        joints in prop::collection::vec(prop::sample::select(&["\n", "\n\n", "\n> ", "\n    ", " | ", "[^a]: "][..]), 12),
    ) {
        let text: String = blocks.iter().zip(&joints).map(|(b, j)| format!("{b}{j}")).collect();
        STAGE.with(|stage| {
            markup::check(&stage.write_text("en", Medium::Screen, &text));
            markup::check(&stage.write_text("en", Medium::Paper, &text));
        });
    }
}

thread_local! {
    static STAGE: Stage = Stage::with("a");
}

const BLOCKS: [&str; 20] = [
    "# a",
    "## b {#b}",
    "###### c",
    "a[^a]",
    "[^a]: note",
    "[^b]: - item",
    "- a\n  - b",
    "3. c",
    "| a | b |\n| ---: | :-: |\n| c |",
    "term\n: what it means",
    "> quote",
    "```chart ferries-trend\n```",
    "```table ferries\n```",
    "```indicators\n```",
    "`{ferries.total@FY2022}`",
    "[`{passengers.target}`](table:ferries)",
    "![a ![b](c)](d)",
    "<div>html</div>",
    "**a** *b* {漢字|かんじ}",
    "---",
];

/// A page may place a part twice, and the print edition holds all pages.
#[test]
fn parts_stand_twice_without_an_id_twice() {
    let parts = [
        "chart ferries-trend",
        "table ferries",
        "indicator arrivals",
        "indicators",
        "strategy",
        "figures crew gulls",
    ];
    let page: String = parts
        .iter()
        .chain(&parts)
        .map(|p| format!("```{p}\n```\n\n"))
        .collect();
    let stage = Stage::with(&page);
    for (_, lang, medium) in READERS {
        let body = stage.write(lang, medium);
        markup::check(&body);
        // Both drawings, two widths each, twice; the indicator's own as well.
        assert_eq!(body.matches("<figure").count(), 6, "{body}");
    }
}

/// Every drawing shows the same numbers in every language.
#[test]
fn drawings_agree_in_all_languages() {
    let stage = Stage::with("a");
    let drawn = stage.drawn("ja");
    let counts: Vec<usize> = drawn.iter().map(|(_, points)| points.len()).collect();
    // The columns with their totals, a path, a sum with its parts, the tree.
    assert_eq!(counts, [8, 2, 3, 0]);
    assert_eq!(drawn, stage.drawn("en"));
}
