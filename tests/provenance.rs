//! Every number can be traced: on pages, on paper, in the data.

mod small;

use hakusho::compile::{Options, Prepared, prepare};
use hakusho::model::{Body, ColumnKind, Edition, What};
use hakusho::plan::{DataFile, DataForm, EditionIx, Site};
use hakusho::value::{Amount, Period};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

struct Whole {
    files: small::Files,
    prepared: Prepared,
    made: small::Made,
}

static SAMPLE: LazyLock<Whole> = LazyLock::new(|| Whole::of(small::sample()));

impl Whole {
    fn of(files: small::Files) -> Whole {
        let (prepared, found) = prepare(&small::tree(files.clone()), &Options::default());
        let prepared = prepared.unwrap_or_else(|| panic!("there are errors: {found:#?}"));
        let made = small::make(&prepared).expect("every artifact can be made");
        Whole {
            files,
            prepared,
            made,
        }
    }

    fn editions(&self) -> impl Iterator<Item = (EditionIx, &Edition)> {
        let publication = self.prepared.publication();
        let all = EditionIx::all(publication).into_iter();
        all.map(|ix| (ix, ix.of(publication).1))
    }

    fn text(&self, path: &str) -> &str {
        let bytes = self.made.get(path).unwrap_or_else(|| panic!("no {path}"));
        std::str::from_utf8(bytes).expect("text is UTF-8")
    }

    /// The rows of `provenance.json`.
    fn rows(&self, ix: EditionIx) -> Vec<Value> {
        let file = DataFile::Provenance(DataForm::Json);
        let path = Site::data_path(self.prepared.publication(), ix, file);
        let json: Value = serde_json::from_str(self.text(path.as_str())).expect("JSON");
        json["rows"].as_array().expect("rows").clone()
    }

    /// Pages with their paths.
    fn pages(&self) -> impl Iterator<Item = (&str, &str)> {
        let html = self.made.keys().filter(|path| path.ends_with(".html"));
        html.map(|path| (path.as_str(), self.text(path)))
    }
}

/// What stands behind each `open`, up to `end`.
fn between<'t>(text: &'t str, open: &str, end: &str) -> Vec<&'t str> {
    let parts = text.split(open).skip(1);
    parts.filter_map(|p| Some(p.split_once(end)?.0)).collect()
}

#[test]
fn every_number_in_a_text_opens_its_account() {
    let mut opened = 0;
    for (path, html) in SAMPLE.pages() {
        let ids = between(html, " id=\"", "\"");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{path}");
        for target in between(html, " popovertarget=\"", "\"") {
            assert!(unique.contains(target), "{path}: nothing is `{target}`");
            opened += usize::from(target.starts_with("trace--"));
        }
        if path.contains("/print/") {
            continue;
        }
        // In a link nothing can open; there a button stands behind the link.
        let closed = html.matches("<span class=\"figure\"><data ").count();
        assert!(
            html.matches("class=\"figure-trace\"").count() >= closed,
            "{path}"
        );
        let open = html.match_indices("<data ").filter(|(at, _)| {
            let tag = html[..*at].rsplit_once('<').map_or("", |(_, tag)| tag);
            tag.starts_with("button ") && tag.contains("popovertarget=\"trace--")
        });
        assert_eq!(
            open.count() + closed,
            html.matches("<data ").count(),
            "{path}"
        );
    }
    assert!(opened > 400, "{opened}");
}

#[test]
fn every_account_names_file_source_and_date() {
    let publication = SAMPLE.prepared.publication();
    // A source that states no date can show none.
    let undated: BTreeSet<&str> = SAMPLE
        .editions()
        .flat_map(|(_, edition)| &edition.sources)
        .filter(|source| source.date == Period::NotStated)
        .flat_map(|source| publication.languages.iter().map(|l| source.title.or_any(l)))
        .collect();
    let (mut accounts, mut dates) = (0, 0);
    for (path, html) in SAMPLE.pages() {
        for account in html.split("<div class=\"trace\"").skip(1) {
            // The last one ends with the list of all.
            let account = account.split("</div>\n</div>").next().unwrap_or(account);
            assert!(
                account.contains(".toml") || account.contains(".csv"),
                "{path}: {account}"
            );
            let sources: Vec<&str> = account.split("class=\"source-one\"").skip(1).collect();
            assert!(!sources.is_empty(), "{path}: {account}");
            for source in sources {
                let is_dated = source.contains("class=\"source-date\"");
                let may_be_undated = undated.iter().any(|title| source.contains(title));
                assert!(is_dated || may_be_undated, "{path}: {source}");
                dates += usize::from(is_dated);
            }
            accounts += 1;
        }
    }
    assert!(accounts > 400 && dates > 400, "{accounts} {dates}");
}

#[test]
fn on_paper_each_chapter_lists_its_numbers() {
    let mut listed = 0;
    for (path, html) in SAMPLE.pages().filter(|(path, _)| path.contains("/print/")) {
        assert!(!html.contains("popovertarget"), "{path}");
        for chapter in html.split("<section class=\"chapter ").skip(1) {
            let list: BTreeSet<&str> = between(
                chapter,
                "<th scope=\"row\" class=\"num trace-number\">",
                "</th>",
            )
            .into_iter()
            .collect();
            for placed in between(chapter, "<data value=\"", "</data>") {
                let (_, words) = placed.split_once('>').expect("a tag ends");
                assert!(list.contains(words), "{path}: {words}: {list:?}");
                listed += 1;
            }
        }
    }
    assert!(listed > 50, "{listed}");
}

#[test]
fn the_data_have_a_row_for_every_number() {
    use ColumnKind::{Amount, Number, Rank, Share};
    for (ix, edition) in SAMPLE.editions() {
        let rows = SAMPLE.rows(ix);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut ids = BTreeSet::new();
        for row in &rows {
            *counts
                .entry(row["kind"].as_str().expect("a kind"))
                .or_default() += 1;
            assert!(ids.insert(row["id"].as_str().expect("an id")), "{row}");
            assert!(row["value"].is_null() != row["missing"].is_null(), "{row}");
            assert!(
                row["source"].is_string() && row["source_title_ja"].is_string(),
                "{row}"
            );
            // One language may shorten a number that the other writes out.
            let pages = ["pages_ja", "pages_en"].map(|key| row[key].is_string());
            let is_placed = row["kind"] == "placed";
            assert!(pages.iter().any(|is| *is), "{row}");
            assert!(is_placed || pages.iter().all(|is| *is), "{row}");
        }
        let indicators = &edition.indicators;
        let other = indicators.iter().flat_map(|one| &one.also_printed);
        let cells: usize = edition
            .tables
            .iter()
            .map(|table| match &table.body {
                Body::Series(series) => series.rows.iter().map(|r| r.cells.len()).sum(),
                Body::Rows(rows) => {
                    let cells = rows
                        .rows
                        .iter()
                        .flat_map(|r| r.cells.iter().zip(&rows.columns));
                    let is_number =
                        |(cell, column): &(&hakusho::model::Cell, &hakusho::model::Column)| {
                            matches!(column.kind, Number | Amount | Share | Rank)
                                && matches!(cell.what, What::Number(..) | What::Missing(..))
                        };
                    cells.filter(is_number).count()
                }
            })
            .sum();
        let count = |kind: &str| counts.get(kind).copied().unwrap_or(0);
        let observed: usize = indicators
            .iter()
            .map(|one| one.observations().count())
            .sum();
        let rest = ["baseline", "target", "actual", "projection"]
            .map(count)
            .iter()
            .sum::<usize>();
        assert_eq!(rest, observed);
        assert_eq!(
            count("also-printed"),
            other.filter(|o| o.value.is_some()).count()
        );
        assert_eq!(count("figure"), edition.figures.len());
        assert_eq!(count("cell"), cells);
    }
}

#[test]
fn the_line_holds_the_number() {
    for (ix, edition) in SAMPLE.editions() {
        let (report, _) = ix.of(SAMPLE.prepared.publication());
        for row in SAMPLE.rows(ix) {
            let Some(file) = row["file"].as_str() else {
                assert_eq!(row["kind"], "placed", "{row}");
                continue;
            };
            let path = format!("content/{}/{}/{file}", report.id, edition.id);
            let text = String::from_utf8_lossy(&SAMPLE.files[&path]);
            let line = row["line"].as_u64().expect("a line") as usize;
            let line = text.lines().nth(line - 1).expect("the file has the line");
            let plain = line.replace(',', "");
            match row["value"].is_null() {
                false => {
                    let value = row["value"].to_string();
                    // 110億 in quotes is a number, too.
                    let read = |text: &str| Some(Amount::parse(text).ok()?.amount.plain());
                    let mut quoted = line.split('"').filter_map(read);
                    let has = plain.contains(&value) || quoted.any(|n| n == value);
                    assert!(has, "{row}: {line}");
                }
                true => {
                    // Of a table, the mark that stands there may be any.
                    let signs =
                        ["missing", "as_printed", "row"].map(|key| row[key].as_str().unwrap_or(""));
                    let has = |sign: &&str| !sign.is_empty() && line.contains(*sign);
                    assert!(signs.iter().any(has), "{row}: {line}");
                }
            }
        }
    }
}

/// What is computed names what it is computed from, and says how.
#[test]
fn computed_numbers_name_their_parts() {
    let page = r#"--- content/harbour/2024/01-introduction.ja.md
+++
title = "はじめに"
node = "quay"
+++

増減は`{ferries.north@FY2022..FY2023 change}`、`{ferries.north@FY2022..FY2023 ratio}`、`{passengers.target compact}`です。
--- content/harbour/2024/01-introduction.en.md
+++
title = "Introduction"
node = "quay"
+++

By `{ferries.north@FY2022..FY2023 change}`, `{ferries.north@FY2022..FY2023 ratio}`, `{passengers.target compact}`.
--- content/harbour/2024/charts.toml (removed)
"#;
    let whole = Whole::of(small::files(&format!("use base\n{page}")));
    let (ix, _) = whole.editions().next().expect("an edition");
    let rows = whole.rows(ix);
    let row = |id: &str| {
        let found = rows.iter().find(|row| row["id"] == id);
        found
            .unwrap_or_else(|| panic!("no {id}: {rows:#?}"))
            .clone()
    };
    let names = "ferries.north@FY2022..ferries.north@FY2023";
    let change = row(&format!("{names} difference"));
    assert_eq!(change["from"], "ferries.north@FY2022|ferries.north@FY2023");
    assert_eq!(change["kind"], "placed");
    let ratio = row(&format!("{names} ratio"));
    assert!(ratio["unit"].is_null());
    let short = row("passengers.target@FY2030 shortened");
    assert_eq!(short["value"].to_string(), "800000");
    assert_eq!(short["from"], "passengers.target@FY2030");
    let plain = row("passengers.target@FY2030");
    assert!(
        plain["pages_en"]
            .as_str()
            .expect("pages")
            .contains("/introduction/"),
        "{plain}"
    );

    let html = whole.text("en/harbour/2024/introduction/index.html");
    for words in [
        "0.8 million people",
        "800,000 people, written in short.",
        // The second year is counted to January only.
        "Passengers by line, North, FY2023 (to the end of January 2024)",
        "120 people (FY2023, to the end of January 2024) less 1,048 people (FY2022).",
        "120 people (FY2023, to the end of January 2024) as a percentage of 1,048 people (FY2022).",
        "data/ferries.csv, line 2",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
}

/// A name of several members is the same wherever data has it.
#[test]
fn members_of_several_dimensions_have_one_name() {
    let crossed = include_str!("cases/check/total-differs-crossed.txt");
    let (crossed, _) = crossed.split_once("=== diagnostics").expect("a case");
    let crossed = crossed.replace("all,winter,FY2022,50", "all,winter,FY2022,40");
    let notes = r#"--- content/harbour/2024/data/calls.notes.csv
key,column,kind,as_printed,ja,en
north,FY2022,source,,疑わしい。,Doubtful.
"#;
    let whole = Whole::of(small::files(&format!("{crossed}\n{notes}")));
    let (ix, _) = whole.editions().next().expect("an edition");
    let rows = whole.rows(ix);
    let named = |id: &str| rows.iter().any(|row| row["id"] == id);
    assert!(named("calls.north/winter@FY2022"), "{rows:#?}");
    for (file, name) in [
        ("doubts", ",north/winter@FY2022,"),
        ("calls", ",north/winter,"),
        ("provenance", ",north/winter,"),
    ] {
        let sheet = whole.text(&format!("data/harbour/2024/{file}.csv"));
        assert!(sheet.contains(name), "{file}: {sheet}");
    }
}
