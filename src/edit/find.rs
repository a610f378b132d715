//! Reports and editions by the names of their folders.

use crate::model::{Edition, Publication, Report};

/// That nothing has the name, and the names that there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// No report.
    Report(Vec<String>),
    /// No edition of the report.
    Edition(Vec<String>),
}

/// An edition and its report.
pub(super) fn edition<'p>(
    publication: &'p Publication,
    report: &str,
    edition: &str,
) -> Result<(&'p Report, &'p Edition), NotFound> {
    let found = self::report(publication, report)?;
    let names = || found.editions.iter().map(|e| e.id.to_string()).collect();
    let one = found.editions.iter().find(|e| e.id.as_str() == edition);
    Ok((found, one.ok_or_else(|| NotFound::Edition(names()))?))
}

/// A report.
pub(super) fn report<'p>(publication: &'p Publication, name: &str) -> Result<&'p Report, NotFound> {
    let reports = &publication.reports;
    let names = || reports.iter().map(|r| r.id.to_string()).collect();
    let found = reports.iter().find(|r| r.id.as_str() == name);
    found.ok_or_else(|| NotFound::Report(names()))
}
