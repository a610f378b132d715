//! Names that were asked for and are not there.

use crate::diag::{Said, nearest, said};
use crate::edit::NotFound;

/// That there is no such report or edition; an error is only of a name that was
/// given.
pub(super) fn unknown(report: Option<&str>, edition: Option<&str>, error: &NotFound) -> Said {
    let (report, edition) = (report.unwrap_or_default(), edition.unwrap_or_default());
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
