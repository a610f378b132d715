//! Checking with corrections that change nothing for readers.

use super::args::Common;
use super::build::{check, ready};
use super::report::{Report, Status, counted};
use crate::diag::said;
use crate::disk;
use crate::edit::{self, Change};
use crate::source::SourceTree;

/// Places numbers from the data, says which, and checks what there is then.
pub(super) fn fix(common: &Common, report: &Report) -> Status {
    let ready = match ready(common, report) {
        Ok(ready) => ready,
        Err(status) => return status,
    };
    let (written, changes) = edit::place(&ready.prepared.subject(), &ready.tree);
    if let Err(error) = disk::write(&common.root, &written) {
        return report.failure(&error);
    }
    for one in &changes {
        report.summary(&changed(one, &ready.tree));
    }
    let (places, files) = (changes.len(), written.len());
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

fn changed(one: &Change, tree: &SourceTree) -> crate::diag::Said {
    let (line, column) = tree.line_column(one.at);
    let path = &tree.file(one.at.file).path;
    let line = format!("{path}:{line}:{column}: {} → {}", one.was, one.now);
    said(line.clone(), line)
}
