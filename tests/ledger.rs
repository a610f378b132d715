//! Every number of a document that a report of this repository was compiled
//! from is accounted for, and every number of the data stands in a document.
//! `ledger/README.md` says how.

#[path = "ledger/copies.rs"]
mod copies;
#[path = "ledger/facts.rs"]
mod facts;
#[path = "ledger/item.rs"]
mod item;
#[path = "ledger/known.rs"]
mod known;
#[path = "ledger/record.rs"]
mod record;
#[path = "ledger/says.rs"]
mod says;
#[path = "ledger/token.rs"]
mod token;

use facts::Fact;
use hakusho::lang::Lang;
use hakusho::model::{Publication, Report};
use hakusho::{disk, model, parse};
use item::Scene;
use known::Known;
use record::{Derived, Place, Row, Source};
use says::Years;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use token::{Numeral, tokens};

/// Names the folder that has the documents, where there is one.
const SOURCES: &str = "HAKUSHO_SOURCES";

fn publication() -> Publication {
    let (tree, skipped) =
        disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("this repository can be read");
    let (draft, parsed) = parse::parse(&tree);
    let (publication, resolved) = model::resolve(&draft);
    let errors: Vec<&str> = [&skipped, &parsed, &resolved]
        .into_iter()
        .filter(|found| found.has_errors())
        .flat_map(|found| found.iter().map(|one| one.message.en.as_str()))
        .collect();
    assert!(
        errors.is_empty(),
        "the content has errors:\n{}",
        errors.join("\n")
    );
    publication.expect("content without errors is a publication")
}

fn report<'p>(publication: &'p Publication, source: &Source) -> &'p Report {
    let found = publication
        .reports
        .iter()
        .find(|one| one.id.as_str() == source.report);
    found.unwrap_or_else(|| {
        panic!(
            "tests/ledger/sources.toml: no report `{}` in content",
            source.report
        )
    })
}

fn scene<'p>(publication: &'p Publication, source: &Source) -> Scene<'p> {
    let report = report(publication, source);
    Scene {
        edition: &report.editions[report.current],
        languages: &publication.languages,
        years: if source.lang == Lang::ja() {
            Years::Eras
        } else {
            Years::Common
        },
    }
}

fn assert_none(faults: &[String], what: &str) {
    assert!(
        faults.is_empty(),
        "{} {what}:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn every_report_has_its_ledger() {
    let publication = publication();
    let sources = record::sources();
    let has = |report: &Report| sources.iter().any(|one| one.report == report.id.as_str());
    let without = publication.reports.iter();
    let without = without.filter(|report| !has(report) && report.id.as_str() != copies::GUIDE);
    let faults: Vec<String> = without
        .map(|report| format!("report `{}`", report.id))
        .collect();
    assert_none(&faults, "reports are not in tests/ledger/sources.toml");
}

#[test]
fn the_guide_repeats_and_invents_nothing() {
    let faults = copies::faults(&publication());
    assert_none(&faults, "the guide to the charts has data of its own");
}

#[test]
fn every_row_holds() {
    let publication = publication();
    let mut faults = Vec::new();
    for source in record::sources() {
        let scene = scene(&publication, &source);
        let rows = record::rows(&source.report);
        faults.extend(rows.iter().filter_map(|row| fault(&scene, row)));
        faults.extend(counting(&rows));
        if rows.len() != source.tokens {
            let (report, has, want) = (&source.report, rows.len(), source.tokens);
            faults.push(format!(
                "tests/ledger/{report}.csv: {has} rows; expected {want}, one a token"
            ));
        }
    }
    assert_none(&faults, "rows of the ledgers do not hold");
}

/// What is wrong with where a row says its token went.
fn fault(scene: &Scene, row: &Row) -> Option<String> {
    let Row {
        at,
        token,
        refers,
        reason,
        ..
    } = row;
    if row.place == Place::LeftOut {
        let bare = !refers.is_empty() || reason.trim().is_empty();
        return bare.then(|| format!("{at}: `{token}` is left out; expected a reason and no ref"));
    }
    match item::evidence(scene, row.place, refers) {
        Err(why) => Some(format!("{at}: `{refers}` is not in the content: {why}")),
        Ok(said) if said.contains(&Numeral::of(token)) => None,
        Ok(said) => {
            let said: Vec<&str> = said.iter().map(Numeral::as_str).collect();
            Some(format!(
                "{at}: `{token}` is not in `{refers}`; expected one of {}",
                said.join(" ")
            ))
        }
    }
}

/// Rows out of order, twice, or with an occurrence passed over.
fn counting(rows: &[Row]) -> Vec<String> {
    let mut seen: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for pair in rows.windows(2) {
        if pair[1].line < pair[0].line {
            faults.push(format!(
                "{}: line {} stands after line {}",
                pair[1].at, pair[1].line, pair[0].line
            ));
        }
    }
    for row in rows {
        let count = seen.entry((row.line, &row.token)).or_default();
        *count += 1;
        if *count != row.occurrence {
            let Row {
                at,
                token,
                line,
                occurrence,
                ..
            } = row;
            faults.push(format!(
                "{at}: occurrence {occurrence} of `{token}` in line {line}; expected {count}"
            ));
        }
    }
    faults
}

#[test]
fn every_number_of_the_data_is_in_a_document() {
    let publication = publication();
    let derived = record::derived();
    let mut used = BTreeSet::new();
    let mut faults = Vec::new();
    for source in record::sources() {
        let rows = record::rows(&source.report);
        let facts = facts::facts(scene(&publication, &source).edition);
        let states = |fact: &Fact, row: &Row| {
            let valued = matches!(
                row.place,
                Place::Indicator | Place::Cell | Place::Figure | Place::Node
            );
            valued && row.refers == fact.refers && fact.is_stated_by(&row.token)
        };
        for fact in &facts {
            if rows.iter().any(|row| states(fact, row)) {
                continue;
            }
            let Fact { refers, number, .. } = fact;
            let Some(one) = derived
                .iter()
                .find(|one| one.report == source.report && one.what == *refers)
            else {
                faults.push(format!(
                    "{}: `{refers}` = {number} has no row in the ledger",
                    source.report
                ));
                continue;
            };
            used.insert(one.at.clone());
            let from = facts
                .iter()
                .find(|from| from.refers == one.from && from.number == *number);
            if !from.is_some_and(|from| rows.iter().any(|row| states(from, row))) {
                let Derived { at, from, .. } = one;
                faults.push(format!(
                    "{at}: `{from}` does not state {number} in the ledger, as `{refers}` needs"
                ));
            }
        }
    }
    for one in derived.iter().filter(|one| !one.what.starts_with("prose:")) {
        if one.reason.trim().is_empty() || !used.contains(&one.at) {
            faults.push(format!(
                "{}: `{}` has no reason, or is not needed",
                one.at, one.what
            ));
        }
    }
    assert_none(&faults, "numbers of the data are not accounted for");
}

#[test]
fn every_number_of_our_sentences_is_in_a_document() {
    let publication = publication();
    let derived = record::derived();
    let mut used = BTreeSet::new();
    let mut faults = Vec::new();
    for source in record::sources() {
        let scene = scene(&publication, &source);
        let known = Known::new(&scene, &record::rows(&source.report));
        for (of, text) in facts::sentences(report(&publication, &source), scene.edition) {
            for (lang, token, rest) in facts::tokens_of(&text) {
                if known.holds(&token, rest) {
                    continue;
                }
                let what = format!("prose:{}", Numeral::of(&token).as_str());
                let excused = |one: &&Derived| one.report == source.report && one.what == what;
                match derived.iter().find(excused) {
                    Some(one) => used.extend([one.at.clone()]),
                    None => faults.push(format!(
                        "{}: `{token}` in the words of `{of}` ({}) is in no row of the ledger",
                        source.report,
                        lang.as_str()
                    )),
                }
            }
        }
    }
    for one in derived.iter().filter(|one| one.what.starts_with("prose:")) {
        if one.reason.trim().is_empty() || !one.from.is_empty() || !used.contains(&one.at) {
            let Derived { at, what, .. } = one;
            faults.push(format!("{at}: `{what}` has no reason, or is not needed"));
        }
    }
    assert_none(&faults, "numbers of our sentences are not accounted for");
}

#[test]
fn ledgers_hold_exactly_the_tokens_of_their_documents() {
    let mut note = std::io::stderr();
    let Some(folder) = std::env::var_os(SOURCES) else {
        let words =
            "the documents are not at hand; set {SOURCES} to their folder to scan them again";
        writeln!(note, "{}", words.replace("{SOURCES}", SOURCES))
            .expect("standard error can be written");
        return;
    };
    let mut faults = Vec::new();
    for source in record::sources() {
        let Ok(bytes) = std::fs::read(Path::new(&folder).join(&source.file)) else {
            faults.push(format!(
                "no `{}` in the folder that {SOURCES} names",
                source.file
            ));
            continue;
        };
        let hash: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        if hash != source.sha256 {
            faults.push(format!(
                "`{}` has SHA-256 {hash}; expected {}",
                source.file, source.sha256
            ));
        }
        let text = String::from_utf8(bytes).expect("documents are UTF-8");
        let found = scan(&text, &source);
        let rows = record::rows(&source.report);
        let listed: BTreeSet<_> = rows
            .iter()
            .map(|row| (row.line, row.token.clone(), row.occurrence))
            .collect();
        let say = |what: &str, (line, token, occurrence): &(usize, String, usize)| {
            format!(
                "{}, line {line}: `{token}` ({occurrence}) {what}",
                source.file
            )
        };
        faults.extend(
            found
                .difference(&listed)
                .map(|one| say("is not in the ledger", one)),
        );
        faults.extend(
            listed
                .difference(&found)
                .map(|one| say("is in the ledger, not in the document", one)),
        );
    }
    assert_none(&faults, "differences between ledgers and documents");
}

/// The tokens of a document within its lines: line, token, occurrence.
fn scan(text: &str, source: &Source) -> BTreeSet<(usize, String, usize)> {
    let (first, last) = source.lines.unwrap_or((1, usize::MAX));
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut found = BTreeSet::new();
    for (number, line) in (1..)
        .zip(text.split('\n'))
        .filter(|(number, _)| (first..=last).contains(number))
    {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (token, _) in tokens(line, &source.lang) {
            let count = seen.entry(token).or_default();
            *count += 1;
            found.insert((number, token.to_owned(), *count));
        }
    }
    found
}
