//! The guide to the charts compiles no document: it repeats data of the other
//! reports, and has none of its own.

use hakusho::model::{Edition, Observation, Publication};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The report that has no ledger because it repeats.
pub const GUIDE: &str = "site-guide";

/// Tables, indicators and figures of the guide that no other report has.
pub fn faults(publication: &Publication) -> Vec<String> {
    let mut faults = Vec::new();
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let (own, others): (Vec<PathBuf>, Vec<PathBuf>) = data_files(&content)
        .into_iter()
        .partition(|path| path.starts_with(content.join(GUIDE)));
    let read = |path: &PathBuf| std::fs::read(path).expect("data files can be read");
    let known: BTreeSet<Vec<u8>> = others.iter().map(read).collect();
    for path in own.iter().filter(|path| !known.contains(&read(path))) {
        faults.push(format!("{} is no file of another report", path.display()));
    }
    let (own, others): (Vec<_>, Vec<_>) = publication
        .reports
        .iter()
        .partition(|report| report.id.as_str() == GUIDE);
    let editions = |reports: &[&'_ hakusho::model::Report]| -> Vec<Edition> {
        let editions = reports.iter().flat_map(|report| report.editions.clone());
        editions.collect()
    };
    let known: BTreeSet<String> = editions(&others).iter().flat_map(said).collect();
    let own: Vec<String> = editions(&own).iter().flat_map(said).collect();
    assert!(!own.is_empty(), "the guide has indicators and figures");
    let new = own.into_iter().filter(|one| !known.contains(one));
    faults.extend(new.map(|one| format!("`{one}` stands in no other report")));
    faults
}

/// The values of an edition's indicators and figures, each with its id, unit
/// and period.
fn said(edition: &Edition) -> Vec<String> {
    let value = |id: &str, unit: &str, o: &Observation| {
        format!("{id} {unit} {} {:?} {:?}", o.period, o.value, o.bound)
    };
    let indicators = edition.indicators.iter().flat_map(|one| {
        let all = one.observations();
        all.map(|(_, o)| value(one.id.as_str(), one.unit.id.as_str(), o))
            .collect::<Vec<_>>()
    });
    let figures = edition.figures.iter();
    let figures = figures.map(|one| value(one.id.as_str(), one.unit.id.as_str(), &one.observation));
    indicators.chain(figures).collect()
}

/// Every CSV file below a folder.
fn data_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let entries = std::fs::read_dir(folder).expect("the content can be read");
    for entry in entries {
        let path = entry.expect("an entry of the content").path();
        if path.is_dir() {
            files.extend(data_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "csv") {
            files.push(path);
        }
    }
    files.sort();
    files
}
