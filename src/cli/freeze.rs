//! Freezing a published edition.

use super::args::Common;
use super::build::ready;
use super::report::{Report, Status};
use crate::diag::{Said, nearest, said};
use crate::disk;
use crate::edit::{self, NotFound};

/// Writes the lock of an edition beside it.
pub(super) fn freeze(common: &Common, report: &Report, name: &str, edition: &str) -> Status {
    let ready = match ready(common, report) {
        Ok(ready) => ready,
        Err(status) => return status,
    };
    let written = match edit::freeze(ready.prepared.publication(), name, edition) {
        Ok(written) => written,
        Err(error) => return report.wrong_usage(&unknown(name, edition, &error)),
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

/// That there is no such report, or no such edition of it.
pub(super) fn unknown(report: &str, edition: &str, error: &NotFound) -> Said {
    match error {
        NotFound::Report(known) => none("報告書", "report", report, known),
        NotFound::Edition(known) => none("版", "edition", edition, known),
    }
}

/// That there is nothing of a name, with the nearest or all that there is.
pub(super) fn none(ja: &str, en: &str, written: &str, known: &[String]) -> Said {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    match nearest(written, known.iter().copied()) {
        Some(near) => said(
            format!("{ja}「{written}」がありません。{near} のことでしょうか"),
            format!("there is no {en} `{written}`; did you mean `{near}`?"),
        ),
        None => said(
            format!(
                "{ja}「{written}」がありません。あるのは {} です",
                known.join("、")
            ),
            format!(
                "there is no {en} `{written}`; there are {}",
                known.join(", ")
            ),
        ),
    }
}
