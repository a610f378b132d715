//! Freezing a published edition.

use super::{NotFound, Written, find};
use crate::model::{Publication, facts};

/// The lock of an edition as it is now.
pub fn freeze(publication: &Publication, report: &str, edition: &str) -> Result<Written, NotFound> {
    let (_, one) = find::edition(publication, report, edition)?;
    Ok(Written {
        path: format!("content/{report}/{edition}/edition.lock"),
        bytes: facts::lock(one).into_bytes(),
    })
}
