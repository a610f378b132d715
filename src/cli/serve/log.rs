//! What a preview says in the terminal: to people as `check` does, to programs
//! one JSON object a line.

use super::rebuild::Run;
use crate::cli::build;
use crate::cli::report::{Report, Status, counted, to_stdout};
use crate::diag::{Diagnostics, Said, said};
use crate::disk::DiskError;
use crate::source::SourceTree;
use serde_json::{Value, json};
use std::net::SocketAddr;

/// Where the preview is.
pub(super) fn serving(report: &Report, address: &str, bound: SocketAddr) {
    if !bound.ip().is_loopback() {
        report.remark(&said(
            "同じネットワークの誰もが、公表前の内容を見られます",
            "everybody in the same network can read what is not published yet",
        ));
    }
    if report.is_for_program() {
        return line(&json!({ "event": "serving", "address": address }));
    }
    report.summary(&said(
        format!("{address} で見られます。終えるには Ctrl+C を押してください"),
        format!("showing the site at {address}; press Ctrl-C to end"),
    ));
}

/// What became of a change.
pub(super) fn made(report: &Report, run: &Run, diags: &Diagnostics, tree: &SourceTree) {
    if report.is_for_program() {
        return line(&json!({
            "event": "made",
            "state": run.state.to_string(),
            "clean": run.counts.is_some(),
            "changed": run.changed,
            "files_parsed": run.reuse.files.parsed,
            "files_reused": run.reuse.files.reused,
            "pairs_compared": run.reuse.compared,
            "pairs_reused": run.reuse.known_pairs,
            "seconds": run.took.as_secs_f64(),
            "diagnostics": documents(report, diags, tree),
        }));
    }
    // The same warnings after every save would hide the one that is new.
    if run.has_news || diags.has_errors() {
        report.findings(diags, tree);
    }
    report.summary(&summary(run));
}

/// That the folder cannot be read.
pub(super) fn unread(report: &Report, error: &DiskError) {
    if report.is_for_program() {
        let words = error.said();
        return line(&json!({
            "event": "unread",
            "message": words.in_tongue(report.tongue),
        }));
    }
    report.failure(error);
}

/// What was found while a page was made that somebody asked for.
pub(super) fn fault(report: &Report, found: &Diagnostics, tree: &SourceTree) {
    if report.is_for_program() {
        return line(&json!({ "event": "fault", "diagnostics": documents(report, found, tree) }));
    }
    report.findings(found, tree);
}

/// The findings as in the document of `--format json`.
fn documents(report: &Report, diags: &Diagnostics, tree: &SourceTree) -> Value {
    serde_json::from_str(&report.printed(diags, tree)).unwrap_or_default()
}

fn line(value: &Value) {
    // Who has gone does not read it; the browser may still be there.
    to_stdout(&format!("{value}\n"), Status::Clean);
}

fn summary(run: &Run) -> Said {
    let what = match (&run.counts, run.changed.as_slice()) {
        (None, _) => said(
            "エラーがあるため、サイトを作れません",
            "no site can be made while there are errors",
        ),
        (Some(counts), []) => build::made(counts),
        (Some(_), [one]) => said(format!("{one} を反映しました"), format!("{one} is shown")),
        (Some(_), [one, rest @ ..]) => said(
            format!("{one} ほか{}件を反映しました", rest.len()),
            format!("{one} and {} more are shown", rest.len()),
        ),
    };
    let reuse = run.reuse;
    let (read, known) = (reuse.files.parsed, reuse.files.reused);
    let (compared, same) = (reuse.compared, reuse.known_pairs);
    let seconds = run.took.as_secs_f64();
    said(
        format!(
            "{}（読んだファイル {read}、再利用 {known}。比べた訳文 {compared}、再利用 {same}）、{seconds:.2} 秒",
            what.ja
        ),
        format!(
            "{} ({} read, {known} known; {} compared, {same} known) in {seconds:.2} s",
            what.en,
            counted(read, "file"),
            counted(compared, "translation"),
        ),
    )
}
