//! The next edition of a report.

use super::absent::unknown;
use super::args::Common;
use super::build::ready;
use super::report::{Report, Status};
use crate::diag::{Said, said};
use crate::disk;
use crate::edit::{self, Next, NextEdition, NextError};

/// Writes the files of the next edition beside the others.
pub(super) fn new(common: &Common, report: &Report, wanted: &Next) -> Status {
    let ready = match ready(common, report) {
        Ok(ready) => ready,
        Err(status) => return status,
    };
    let made = match edit::next(&ready.tree, ready.prepared.publication(), wanted) {
        Ok(made) => made,
        Err(error) => return report.wrong_usage(&refusal(&error, wanted)),
    };
    ready.print(report);
    match disk::write(&common.root, &made.files) {
        Ok(()) => report.summary(&summary(&made, wanted)),
        Err(error) => report.failure(&error),
    }
}

fn summary(made: &NextEdition, wanted: &Next) -> Said {
    let folder = format!("content/{}/{}/", wanted.report, wanted.to);
    let (files, year) = (made.files.len(), made.year);
    let (indicators, series) = (made.indicators, made.series);
    said(
        format!(
            "{folder} に{files}個のファイルを作りました。{year}年（度）の値を待っているもの：指標{indicators}件、統計表{series}件。公表するときは edition.toml の title、as_of、published と、report.toml の current を改めてください"
        ),
        format!(
            "made {folder} with {files} files; waiting for figures of {year}: {indicators} indicators, {series} tables; to publish it, set `title`, `as_of` and `published` in edition.toml and `current` in report.toml"
        ),
    )
}

fn refusal(error: &NextError, wanted: &Next) -> Said {
    match error {
        NextError::NotFound(error) => unknown(Some(wanted.report), Some(wanted.from), error),
        NextError::BadName(name) => said(
            format!("「{name}」は版の名前になりません。半角の小文字、数字、ハイフンで書きます"),
            format!(
                "`{name}` cannot be the name of an edition: use lower-case letters, digits and hyphens"
            ),
        ),
        NextError::Exists(name) => said(
            format!("版「{name}」はすでにあります"),
            format!("there is an edition `{name}` already"),
        ),
        NextError::NoYear(name) => said(
            format!(
                "版の名前「{name}」から年が分かりません。`--pending FY2024` のように指定してください"
            ),
            format!(
                "no year can be read from the name `{name}`; give one with `--pending`, such as `--pending FY2024`"
            ),
        ),
        NextError::NotAYear(period) => said(
            format!("「{period}」は一つの年ではありません。FY2024 のように書きます"),
            format!("`{period}` is not one year; write it like FY2024"),
        ),
        NextError::Unreadable(path) => said(
            format!("{path} を書きかえられませんでした"),
            format!("{path} could not be changed"),
        ),
    }
}
