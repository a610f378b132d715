//! The open data of an edition: every file as a sheet of typed cells, and the
//! forms that a sheet is written in. `docs/data-format.md` describes them.

mod changes;
mod comma;
mod corrections;
mod doubts;
mod field;
mod figures;
mod indicators;
mod json;
mod judgements;
mod package;
mod provenance;
mod remark;
mod rows;
mod series;
mod sheet;
mod strategy;
#[cfg(test)]
mod tests;

use crate::model::{Body, DoubtEntry, Edition, Origin, Publication, Report};
use crate::plan::{DataFile, DataForm, EditionIx, Site};
use sheet::{Cell, Sheet};

/// Why a data file could not be written. Writing goes to memory and the text
/// is made here, so none of these is expected for any content.
#[derive(Debug)]
pub enum DataError {
    /// The CSV writer refused a row, as it does when rows differ in length.
    Csv(csv::Error),
    /// The JSON writer refused a value.
    Json(serde_json::Error),
}

impl std::fmt::Display for DataError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DataError::Csv(error) => write!(f, "cannot write a data file as CSV: {error}"),
            DataError::Json(error) => write!(f, "cannot write a data file as JSON: {error}"),
        }
    }
}

impl std::error::Error for DataError {}

impl From<csv::Error> for DataError {
    fn from(error: csv::Error) -> Self {
        DataError::Csv(error)
    }
}

impl From<serde_json::Error> for DataError {
    fn from(error: serde_json::Error) -> Self {
        DataError::Json(error)
    }
}

/// The bytes of a data file. `doubts` are all of the edition, numbered.
pub fn make(
    publication: &Publication,
    ix: EditionIx,
    doubts: &[DoubtEntry],
    file: DataFile,
    site: &Site,
) -> Result<Vec<u8>, DataError> {
    let scope = Scope::new(publication, ix, doubts);
    match file {
        DataFile::Package => package::write(&scope, site),
        DataFile::Indicators(form)
        | DataFile::Judgements(form)
        | DataFile::Figures(form)
        | DataFile::Table(_, form)
        | DataFile::Strategy(form)
        | DataFile::Doubts(form)
        | DataFile::Changes(form)
        | DataFile::Corrections(form)
        | DataFile::Provenance(form) => in_form(&scope, &sheet(&scope, file), form),
    }
}

fn in_form(scope: &Scope, sheet: &Sheet, form: DataForm) -> Result<Vec<u8>, DataError> {
    match form {
        DataForm::Csv => comma::write(sheet),
        DataForm::Json => json::write(scope, sheet),
    }
}

/// What every file of an edition is made from.
struct Scope<'a> {
    publication: &'a Publication,
    report: &'a Report,
    edition: &'a Edition,
    doubts: &'a [DoubtEntry<'a>],
    ix: EditionIx,
}

impl<'a> Scope<'a> {
    fn new(publication: &'a Publication, ix: EditionIx, doubts: &'a [DoubtEntry<'a>]) -> Self {
        let (report, edition) = ix.of(publication);
        Scope {
            publication,
            report,
            edition,
            doubts,
            ix,
        }
    }

    /// `report,edition`
    fn head(&self) -> Vec<Cell> {
        vec![
            Cell::text(self.report.id.as_str()),
            Cell::text(self.edition.id.as_str()),
        ]
    }

    /// `source`
    fn source(&self, origin: &Origin) -> Cell {
        Cell::maybe(origin.source.map(|s| &self.edition.source(s).id))
    }
}

/// The content of a file; the package has none of its own.
fn sheet(scope: &Scope, file: DataFile) -> Sheet {
    match file {
        DataFile::Indicators(_) => indicators::sheet(scope),
        DataFile::Judgements(_) => judgements::sheet(scope),
        DataFile::Figures(_) => figures::sheet(scope),
        DataFile::Strategy(_) => strategy::sheet(scope),
        DataFile::Doubts(_) => doubts::sheet(scope),
        DataFile::Changes(_) => changes::sheet(scope),
        DataFile::Corrections(_) => corrections::sheet(scope),
        DataFile::Provenance(_) => provenance::sheet(scope),
        DataFile::Table(t, _) => {
            let table = scope.edition.table(t);
            match &table.body {
                Body::Series(series) => series::sheet(scope, table, series),
                Body::Rows(rows) => rows::sheet(scope, table, rows),
            }
        }
        DataFile::Package => Sheet::default(),
    }
}
