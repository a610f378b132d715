//! What readers are told where a text of a data file is older than its original.

use super::{edit, good, publication, read, run, small};
use std::path::Path;

const NOTICE: &str = "Parts of this page are older than the Japanese original.";

/// Which pages of the edition carry the notice, of those that are named.
fn told<'p>(root: &Path, pages: &[&'p str]) -> Vec<&'p str> {
    good(&run(root, "build"));
    let is_told = |page: &&&str| {
        let path = format!("output/en/harbour/2024/{page}index.html");
        read(root, &path).contains(NOTICE)
    };
    pages.iter().filter(is_told).copied().collect()
}

const PAGES: [&str; 11] = [
    "",
    "strategy/",
    "indicators/",
    "indicators/passengers/",
    "tables/",
    "tables/ferries/",
    "figures/",
    "introduction/",
    "sources/",
    "piers/",
    "print/",
];

#[test]
fn pages_of_data_say_when_a_text_of_theirs_is_older() {
    let folder = "content/harbour/2024";
    for (file, from, to, pages) in [
        (
            "indicators.toml",
            "\"乗客数\"",
            "\"船の乗客数\"",
            &["indicators/", "indicators/passengers/", "print/"][..],
        ),
        (
            "tables.toml",
            "\"航路別の乗客\"",
            "\"航路ごとの乗客\"",
            &["tables/", "tables/ferries/", "print/"],
        ),
        // The list shows titles only.
        (
            "tables.toml",
            "\"北\"",
            "\"北航路\"",
            &["tables/ferries/", "print/"],
        ),
        (
            "data/ferries.notes.csv",
            "読みにくい。",
            "かすれている。",
            &["tables/ferries/", "print/"],
        ),
        (
            "strategy.toml",
            "\"岸壁\"",
            "\"ふ頭の岸壁\"",
            &["strategy/", "print/"],
        ),
        (
            "figures.toml",
            "\"乗組員\"",
            "\"船の乗組員\"",
            &["figures/", "print/"],
        ),
    ] {
        let root = publication();
        let root = root.path();
        good(&run(root, "status --accept all"));
        assert_eq!(told(root, &PAGES), [] as [&str; 0]);
        edit(root, &format!("{folder}/{file}"), from, to);
        assert_eq!(told(root, &PAGES), pages, "{file}: {from}");
        let japanese = read(root, "output/ja/harbour/2024/print/index.html");
        assert!(!japanese.contains("更新がまだ反映"));
    }
}

#[test]
fn the_notice_leads_to_the_page_in_the_original() {
    let root = publication();
    let root = root.path();
    good(&run(root, "status --accept all"));
    let file = "content/harbour/2024/indicators.toml";
    edit(root, file, "\"乗客数\"", "\"船の乗客数\"");
    good(&run(root, "build"));
    let page = read(
        root,
        "output/en/harbour/2024/indicators/passengers/index.html",
    );
    let link = "<a href=\"../../../../../ja/harbour/2024/indicators/passengers/\" hreflang=\"ja\">Read in Japanese</a>";
    assert!(page.contains(&format!("{NOTICE} {link}")), "{page}");
    // Nothing on the page is marked, so no mark is explained.
    assert!(!page.contains("older text"));
    let paper = read(root, "output/en/harbour/2024/print/index.html");
    let address = "/ja/harbour/2024/indicators/passengers/</span>";
    assert!(paper.contains(address));
}

#[test]
fn a_sheet_of_a_register_speaks_of_its_own_rows() {
    let case = include_str!("../cases/model/register-shape-fine.txt");
    let (case, _) = case.split_once("=== diagnostics").expect("a case");
    let root = tempfile::tempdir().expect("a folder can be made");
    let root = root.path();
    small::write(root, &small::files(case));
    good(&run(root, "status --accept all"));
    let sheets = [
        "tables/programmes/",
        "tables/programmes/rating-fully/",
        "tables/programmes/rating-mostly/",
    ];
    assert_eq!(told(root, &sheets), [] as [&str; 0]);
    let file = "content/harbour/2024/data/programmes.csv";
    edit(root, file, "岸壁の修繕", "岸壁の改修");
    assert_eq!(told(root, &sheets), sheets[..2]);
}
