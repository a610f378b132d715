//! Freezing a published edition.

use super::absent::unknown;
use super::args::Common;
use super::build::ready;
use super::report::{Report, Status};
use crate::diag::said;
use crate::disk;
use crate::edit;

/// Writes the lock of an edition beside it.
pub(super) fn freeze(common: &Common, report: &Report, name: &str, edition: &str) -> Status {
    let ready = match ready(common, report) {
        Ok(ready) => ready,
        Err(status) => return status,
    };
    let written = match edit::freeze(ready.prepared.publication(), name, edition) {
        Ok(written) => written,
        Err(error) => return report.wrong_usage(&unknown(Some(name), Some(edition), &error)),
    };
    ready.print(report);
    match disk::write(&common.root, std::slice::from_ref(&written)) {
        Ok(()) => report.summary(&said(
            format!(
                "{} を書きました。以後、この版の内容を変えるには訂正の記録が要ります",
                written.path
            ),
            format!(
                "wrote {}; from now on a change to this edition needs a correction",
                written.path
            ),
        )),
        Err(error) => report.failure(&error),
    }
}
