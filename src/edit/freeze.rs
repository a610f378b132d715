//! Freezing a published edition.

use super::Written;
use crate::model::{Publication, facts};

/// Why an edition cannot be frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FreezeError {
    /// No report has that name; those that there are.
    NoReport(Vec<String>),
    /// The report has no edition of that name; those that there are.
    NoEdition(Vec<String>),
}

/// The lock of an edition as it is now.
pub fn freeze(
    publication: &Publication,
    report: &str,
    edition: &str,
) -> Result<Written, FreezeError> {
    let found = publication.reports.iter().find(|r| r.id.as_str() == report);
    let Some(found) = found else {
        let reports = publication.reports.iter();
        return Err(FreezeError::NoReport(
            reports.map(|r| r.id.to_string()).collect(),
        ));
    };
    let one = found.editions.iter().find(|e| e.id.as_str() == edition);
    let Some(one) = one else {
        let editions = found.editions.iter();
        return Err(FreezeError::NoEdition(
            editions.map(|e| e.id.to_string()).collect(),
        ));
    };
    Ok(Written {
        path: format!("content/{report}/{edition}/edition.lock"),
        bytes: facts::lock(one).into_bytes(),
    })
}
