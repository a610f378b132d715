//! Registers from outside: nodes that follow from codes, sums with what they
//! cover, pages of values and of many rows.

mod small;

use hakusho::compile::{Options, prepare};
use hakusho::model::{Covered, Division, Edition, Parent, SumLine};
use hakusho::source::SourceTree;
use hakusho::value::{Id, Missing};
use std::collections::BTreeSet;

const CASE: &str = include_str!("cases/model/register-shape-fine.txt");

fn tree(more: &str) -> SourceTree {
    let (given, _) = CASE.split_once("=== diagnostics").expect("a case");
    small::tree(small::files(&format!("{given}{more}")))
}

fn edition(more: &str) -> Edition {
    let (prepared, found) = prepare(&tree(more), &Options::default());
    let prepared = prepared.unwrap_or_else(|| panic!("there are errors: {found:#?}"));
    prepared.publication().reports[0].editions[0].clone()
}

fn made(more: &str) -> small::Made {
    let (made, found) = small::run(&tree(more));
    made.unwrap_or_else(|| panic!("there are errors: {found:#?}"))
}

fn page<'m>(made: &'m small::Made, path: &str) -> &'m str {
    let bytes = made.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("pages are UTF-8")
}

fn sums(edition: &Edition) -> Vec<SumLine> {
    let (rows, register) = edition.tables[1].register().expect("a register");
    rows.sums(register, &register.order)
}

/// What a sum covers, in short: `150 (2) not-stated 1`.
fn short(covered: &Covered) -> String {
    let sum = covered.sum.map_or("-".to_owned(), |sum| sum.to_string());
    let missing = covered.missing.iter();
    let missing: Vec<String> = missing
        .map(|(reason, n)| format!(" {} {n}", reason.id()))
        .collect();
    format!("{sum} ({}){}", covered.cells, missing.concat())
}

#[test]
fn codes_make_nodes_behind_the_written_ones() {
    let edition = edition("");
    let nodes = edition.nodes.iter().map(|node| {
        let parent = match node.parent {
            Parent::Of(up) => edition.node(up).id.to_string(),
            _ => "-".to_owned(),
        };
        let level = &edition.levels[node.level].id;
        let number = node.number.as_deref().unwrap_or("-");
        format!("{} {level} {number} {parent}", node.id)
    });
    let nodes: Vec<String> = nodes.collect();
    assert_eq!(
        nodes,
        [
            "quay measure - -",
            "code-1 code-1 1 -",
            "code-1-1 code-2 1-1 code-1",
            "code-1-2 code-2 1-2 code-1",
            "code-2 code-1 2 -",
            "code-2-1 code-2 2-1 code-2",
        ]
    );
    let (rows, _) = edition.tables[1].register().expect("a register");
    let of = |row: usize| {
        rows.rows[row]
            .node
            .map(|ix| edition.node(ix).id.to_string())
    };
    let of: Vec<String> = (0..rows.rows.len()).filter_map(of).collect();
    assert_eq!(of, ["code-1-1", "code-1-2", "code-2", "code-2-1"]);
}

#[test]
fn a_written_node_takes_the_place_of_a_derived_one() {
    let edition = edition(
        "--- content/harbour/2024/strategy.toml (more)\n\n[[node]]\nid = \"code-1\"\n\
         level = \"code-1\"\ntitle = { ja = \"港\", en = \"Harbour\" }\n",
    );
    let named: Vec<_> = edition
        .nodes
        .iter()
        .filter(|node| node.id.as_str() == "code-1")
        .collect();
    assert_eq!(named.len(), 1);
    assert!(named[0].title.is_some());
}

#[test]
fn a_sum_says_what_it_covers() {
    let edition = edition("");
    let lines = sums(&edition).into_iter().map(|line| {
        let of = match &line.of {
            None => "all".to_owned(),
            Some(Division::Label(at)) => format!("part {at}"),
            Some(other) => format!("{other:?}"),
        };
        let once = if line.once { " once" } else { "" };
        let change = line.change.expect("two columns are compared");
        let change = change.difference.map_or("-".to_owned(), |n| n.to_string())
            + &format!(" ({})", change.rows);
        let sums: Vec<String> = line.sums.iter().map(short).collect();
        format!(
            "{of}{once}: {} rows; {}; {change}",
            line.rows,
            sums.join("; ")
        )
    });
    let lines: Vec<String> = lines.collect();
    assert_eq!(
        lines,
        [
            "all: 4 rows; 150 (2) not-stated 1 withheld 1; 150 (3) not-stated 1; 20 (1)",
            "all once: 3 rows; 100 (1) not-stated 1 withheld 1; 150 (3); 20 (1)",
            "part 0: 3 rows; 150 (2) not-stated 1; 120 (2) not-stated 1; 20 (1)",
            "part 0 once: 2 rows; 100 (1) not-stated 1; 120 (2); 20 (1)",
            "part 1: 1 rows; - (0) withheld 1; 30 (1); - (0)",
        ]
    );
}

#[test]
fn rows_of_one_part_are_summed_up_as_that_part() {
    let edition = edition("");
    let (rows, register) = edition.tables[1].register().expect("a register");
    let of: Vec<_> = rows
        .sums(register, &[1])
        .into_iter()
        .map(|l| l.of)
        .collect();
    assert_eq!(of, [Some(Division::Label(1))]);
}

#[test]
fn what_has_no_value_stands_last_and_has_a_page() {
    let edition = edition("");
    let (_, register) = edition.tables[1].register().expect("a register");
    let ratings = register.views[1].values.iter();
    let ratings: Vec<(&str, usize)> = ratings
        .map(|value| (value.address.as_str(), value.rows.len()))
        .collect();
    assert_eq!(ratings, [("fully", 2), ("mostly", 1), ("unreadable", 1)]);
    let last = register.views[1].values.last().expect("there are values");
    let unreadable = Missing::new(Id::parse("unreadable").expect("an id"));
    assert_eq!(last.division, Division::Missing(unreadable));
}

#[test]
fn a_value_has_a_page_in_every_language() {
    let made = made("");
    let sitemap = page(&made, "sitemap.xml");
    for below in [
        "",
        "code1-1/",
        "code1-2/",
        "rating-fully/",
        "rating-mostly/",
        "rating-unreadable/",
    ] {
        for lang in ["ja", "en"] {
            let address = format!("{lang}/harbour/2024/tables/programmes/{below}");
            let text = page(&made, &format!("{address}index.html"));
            for other in ["ja", "en"] {
                let other = format!(
                    "hreflang=\"{other}\" href=\"https://example.org/{other}/harbour/2024/tables/programmes/{below}\""
                );
                assert!(text.contains(&other), "{address}: {other}");
            }
            assert!(sitemap.contains(&format!("<loc>https://example.org/{address}</loc>")));
        }
    }
    let fully = page(
        &made,
        "en/harbour/2024/tables/programmes/rating-fully/index.html",
    );
    let has = |key: &str| fully.contains(&format!("id=\"row--programmes--{key}\""));
    assert_eq!(
        ["r001", "r002", "r003", "r003-2"].map(has),
        [true, false, false, true]
    );
}

#[test]
fn an_empty_cell_is_no_dash() {
    let made = made("");
    let text = page(&made, "en/harbour/2024/tables/programmes/index.html");
    let row = |key: &str| {
        let from = text
            .find(&format!("id=\"row--programmes--{key}\""))
            .expect("a row");
        let row = &text[from..];
        &row[..row.find("</tbody>").expect("a row ends")]
    };
    assert!(row("r003").contains(">―</span>"));
    assert!(!row("r003-2").contains("―"));
    assert!(row("r003").contains(">0</td>"));
    assert!(row("r002").contains("非公開"));
    assert!(row("r003-2").contains("<a href=\"#row--programmes--r001\">Repair of the quay</a>"));
}

#[test]
fn many_rows_stand_on_several_pages_each_once() {
    let rows: String = (5..=650)
        .map(|n| {
            format!(
                "r{n},{},1,事業{n},Programme {n},{n},,◎,city,{n},\n",
                n % 7 + 1
            )
        })
        .collect();
    let more = format!("--- content/harbour/2024/data/programmes.csv (more)\n{rows}");
    let made = made(&more);
    let mut seen = BTreeSet::new();
    for below in ["", "2/", "3/"] {
        let text = page(
            &made,
            &format!("en/harbour/2024/tables/programmes/{below}index.html"),
        );
        for id in text.split("<tbody id=\"row--programmes--").skip(1) {
            let key = id.split('"').next().expect("an id ends").to_owned();
            assert!(seen.insert(key.clone()), "{key} stands twice");
        }
    }
    assert_eq!(seen.len(), 650);
    assert!(!made.contains_key("en/harbour/2024/tables/programmes/4/index.html"));
    let second = page(&made, "en/harbour/2024/tables/programmes/2/index.html");
    assert!(second.contains("(continued)"));
    let found: serde_json::Value =
        serde_json::from_slice(&made["en/harbour/2024/tables/programmes/rows.json"])
            .expect("the script can read it");
    assert_eq!(found.as_array().map(Vec::len), Some(650));
    let paper = page(&made, "en/harbour/2024/print/index.html");
    assert_eq!(paper.matches("<tbody id=\"row--programmes--").count(), 650);
}

#[test]
fn a_doubt_about_a_key_is_at_its_row_wherever_it_is_found() {
    let rows: String = (5..=310)
        .map(|n| format!("r{n},1,1,事業{n},Programme {n},{n},1,◎,city,{n},\n"))
        .collect();
    let doubts = "key,column,kind,as_printed,ja,en\n\
        r7,record,copy,,番号が読みにくい。,The number is hard to read.\n\
        r003-2,budget,copy,,空欄か分からない。,It may not be empty.\n";
    let made = made(&format!(
        "--- content/harbour/2024/data/programmes.csv (more)\n{rows}\
         --- content/harbour/2024/data/programmes.notes.csv\n{doubts}"
    ));
    let listed = page(&made, "en/harbour/2024/tables/programmes/index.html");
    let listed = listed
        .split("<tbody id=\"row--programmes--")
        .find(|row| row.starts_with("r7\""))
        .expect("the row is listed");
    assert!(listed.contains("class=\"mark"), "{listed}");
    let found: serde_json::Value =
        serde_json::from_slice(&made["en/harbour/2024/tables/programmes/rows.json"])
            .expect("the script can read it");
    for (key, column) in [("r7", 0), ("r003-2", 2)] {
        let mut rows = found.as_array().expect("rows").iter();
        let is_own = |row: &&serde_json::Value| row["id"] == format!("row--programmes--{key}");
        let row = rows.find(is_own).expect("the row is in the file");
        let marks = row["cells"][column]["marks"].as_array();
        assert_eq!(marks.map(Vec::len), Some(1), "{row}");
    }
}

#[test]
fn data_names_the_node_and_the_repeated_row() {
    let made = made("");
    let text = page(&made, "data/harbour/2024/programmes.csv");
    let mut lines = text.trim_start_matches('\u{FEFF}').lines();
    assert_eq!(
        lines.next(),
        Some(
            "record,code1,code2,code2_missing,code2_as_printed,settled,settled_missing,settled_as_printed,\
             budget,budget_missing,rating,rating_missing,body,lines,repeats,node,\
             name_ja,rating_ja,body_ja,name_en,rating_en,body_en"
        )
    );
    assert_eq!(
        lines.last(),
        Some(
            "r003-2,2,1,,,50,,,,not-stated,◎,,city,8,r001,code-2-1,灯台,◎,市,Lighthouse,◎ fully,City"
        )
    );
    assert!(text.contains("r003,2,,not-stated,'-,,not-stated,―,0,,,unreadable,city,7,,code-2,"));
}

#[test]
fn the_script_stands_on_pages_of_registers_only() {
    let made = made("");
    let has = |path: &str| page(&made, path).contains("/register.");
    assert!(has("ja/harbour/2024/tables/programmes/index.html"));
    assert!(has("ja/harbour/2024/tables/programmes/code1-1/index.html"));
    let script = "<script src=\"../../../../../assets/register.";
    assert!(!page(&made, "ja/harbour/2024/tables/ferries/index.html").contains(script));
}
