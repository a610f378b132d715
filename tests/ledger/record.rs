//! The files of `tests/ledger/`.

use hakusho::lang::Lang;
use std::path::{Path, PathBuf};

/// Where a token went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Indicator,
    Cell,
    Figure,
    Period,
    Date,
    Node,
    Text,
    LeftOut,
}

/// A row of a ledger.
#[derive(Clone, Debug)]
pub struct Row {
    /// `tests/ledger/report.csv:12`
    pub at: String,
    pub line: usize,
    pub token: String,
    pub occurrence: usize,
    pub place: Place,
    pub refers: String,
    pub reason: String,
}

/// A document that a report was compiled from.
#[derive(Clone, Debug)]
pub struct Source {
    pub report: String,
    pub file: String,
    pub sha256: String,
    pub lang: Lang,
    /// How many tokens there are within the lines.
    pub tokens: usize,
    /// First and last line that are compiled.
    pub lines: Option<(usize, usize)>,
}

/// A number of the data that no token of its own stands for.
#[derive(Clone, Debug)]
pub struct Derived {
    pub at: String,
    pub report: String,
    /// A figure, or `prose:` and a number of our sentences.
    pub what: String,
    /// The figure that it repeats; empty for prose.
    pub from: String,
    pub reason: String,
}

const PLACES: [(&str, Place); 8] = [
    ("indicator", Place::Indicator),
    ("cell", Place::Cell),
    ("figure", Place::Figure),
    ("period", Place::Period),
    ("date", Place::Date),
    ("node", Place::Node),
    ("text", Place::Text),
    ("left-out", Place::LeftOut),
];

/// The ledger of a report.
pub fn rows(report: &str) -> Vec<Row> {
    let name = format!("{report}.csv");
    let head = ["line", "token", "occurrence", "place", "ref", "reason"];
    let number = |at: &str, text: &str| {
        let read = text.parse();
        read.unwrap_or_else(|_| panic!("{at}: `{text}` is no whole number"))
    };
    let row = |(at, cells): (String, Vec<String>)| Row {
        line: number(&at, &cells[0]),
        token: cells[1].clone(),
        occurrence: number(&at, &cells[2]),
        place: place(&at, &cells[3]),
        refers: cells[4].clone(),
        reason: cells[5].clone(),
        at,
    };
    records(&name, &head).into_iter().map(row).collect()
}

/// The numbers that repeat others.
pub fn derived() -> Vec<Derived> {
    let head = ["report", "what", "from", "reason"];
    let one = |(at, cells): (String, Vec<String>)| Derived {
        at,
        report: cells[0].clone(),
        what: cells[1].clone(),
        from: cells[2].clone(),
        reason: cells[3].clone(),
    };
    records("derived.csv", &head).into_iter().map(one).collect()
}

/// The documents of `sources.toml`, in order.
pub fn sources() -> Vec<Source> {
    let text =
        std::fs::read_to_string(folder().join("sources.toml")).expect("sources.toml is there");
    let table: toml::Table = text.parse().expect("sources.toml is TOML");
    let list = table["source"].as_array().expect("`source` is a list");
    let text = |one: &toml::Value, key: &str| one[key].as_str().expect("a text").to_owned();
    let whole = |n: &toml::Value| {
        usize::try_from(n.as_integer().expect("a whole number")).expect("no minus")
    };
    list.iter()
        .map(|one| Source {
            report: text(one, "report"),
            file: text(one, "file"),
            sha256: text(one, "sha256"),
            lang: Lang::parse(&text(one, "language")).expect("a language tag"),
            tokens: whole(&one["tokens"]),
            lines: one
                .get("lines")
                .map(|both| (whole(&both[0]), whole(&both[1]))),
        })
        .collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ledger")
}

fn place(at: &str, name: &str) -> Place {
    let known = PLACES.iter().find(|(known, _)| *known == name);
    let names = PLACES.map(|(name, _)| name).join(", ");
    known
        .unwrap_or_else(|| panic!("{at}: no place `{name}`; expected one of {names}"))
        .1
}

/// The records of a file, each with its place in the repository.
fn records(name: &str, head: &[&str]) -> Vec<(String, Vec<String>)> {
    let path = folder().join(name);
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|e| panic!("{name}: {e}"));
    assert_eq!(
        reader.headers().expect("a head"),
        head,
        "tests/ledger/{name}:1"
    );
    reader
        .records()
        .map(|record| {
            let record = record.unwrap_or_else(|e| panic!("tests/ledger/{name}: {e}"));
            let line = record.position().map_or(0, csv::Position::line);
            let cells = record.iter().map(str::to_owned).collect();
            (format!("tests/ledger/{name}:{line}"), cells)
        })
        .collect()
}
