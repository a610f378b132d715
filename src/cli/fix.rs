//! Checking with corrections that change nothing for readers.

use super::args::Common;
use super::build::{check, ready};
use super::report::{Report, Status, counted};
use crate::diag::{Said, said};
use crate::disk;
use crate::edit::{self, Change, Placed};
use crate::source::{FileId, SourceTree};

/// Places numbers from the data, says which, and checks what there is then.
pub(super) fn fix(common: &Common, report: &Report) -> Status {
    let ready = match ready(common, report) {
        Ok(ready) => ready,
        Err(status) => return status,
    };
    let Placed {
        files,
        changes,
        kept,
    } = edit::place(&ready.prepared.subject(), &ready.tree);
    if let Err(error) = disk::write(&common.root, &files) {
        return report.failure(&error);
    }
    for file in kept {
        report.remark(&left(file, &ready.tree));
    }
    for one in &changes {
        report.summary(&changed(one, &ready.tree));
    }
    let (places, files) = (changes.len(), files.len());
    report.summary(&said(
        format!("{places}か所を書き換えました（{files}ファイル）"),
        format!(
            "{} changed in {}",
            counted(places, "place"),
            counted(files, "file")
        ),
    ));
    check(common, report)
}

fn changed(one: &Change, tree: &SourceTree) -> Said {
    let (line, column) = tree.line_column(one.at);
    let path = &tree.file(one.at.file).path;
    let line = format!("{path}:{line}:{column}: {} → {}", one.was, one.now);
    said(line.clone(), line)
}

fn left(file: FileId, tree: &SourceTree) -> Said {
    let path = &tree.file(file).path;
    let charset = tree.charset(file).name();
    said(
        format!(
            "{path} は文字コード（{charset}）のままでは書き換えられないため、変えていません。UTF-8 に直してください"
        ),
        format!(
            "{path} was left as it is: it cannot be rewritten in its encoding ({charset}); convert it to UTF-8"
        ),
    )
}
