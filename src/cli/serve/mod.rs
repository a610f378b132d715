//! The preview: a socket, the folder behind it, and what is said of both.

mod listen;
mod log;
mod rebuild;

use super::args::Common;
use super::build;
use super::report::{Report, Status};
use crate::diag::{Diagnostics, Said, said};
use crate::disk::{Watch, Watching};
use crate::preview::{self, Hosts, Stage};
use crate::source::SourceTree;
use rebuild::Workshop;
use std::io;
use std::num::NonZeroUsize;
use std::process::{Command, Stdio};
use std::sync::Arc;

/// What the command line asks for.
pub(super) struct Wanted<'a> {
    /// None for the first free port of ours.
    pub(super) port: Option<u16>,
    pub(super) host: &'a str,
    pub(super) opens: bool,
    pub(super) watching: Watching,
}

/// Shows the site until the program is told to end.
pub(super) fn serve(common: &Common, report: &Report, wanted: &Wanted) -> Status {
    if common.form_name() == "sarif" {
        return report.wrong_usage(&said(
            "`serve` は終わるまで何度も報告するため、一つの文書である sarif では書けません。`--format json` なら1行に1件ずつ書きます",
            "`serve` reports again and again, which one document of sarif cannot hold; `--format json` writes one object a line",
        ));
    }
    if let Some(Err(words)) = common.threads.map(threads_of_all) {
        return report.wrong_usage(&words);
    }
    let listener = match listen::listen(wanted, report) {
        Ok(listener) => listener,
        Err(words) => return report.wrong_usage(&words),
    };
    let watch = match Watch::new(&common.root, wanted.watching) {
        Ok(watch) => watch,
        Err(error) => return report.failure(&error),
    };
    if watch.watching() != wanted.watching {
        report.remark(&said(
            "このシステムからは変更の通知を受け取れないため、ファイルの日時を繰り返し確かめます",
            "this system gives no notice of changes, so the times of files are looked at again and again",
        ));
    }
    let bound = match listener.local_addr() {
        Ok(bound) => bound,
        Err(error) => return failed(report, &error),
    };
    let (workshop, first) = Workshop::open(common, *report);
    let address = listen::address(bound, wanted.host, first.base());
    let stage = Arc::new(Stage::new(first));
    log::serving(report, &address, bound);
    if wanted.opens && !open(&address) {
        report.remark(&said(
            format!("ブラウザーを開けませんでした。{address} を開いてください"),
            format!("no browser could be opened; open {address}"),
        ));
    }
    let shown_at = stage.clone();
    std::thread::spawn(move || workshop.keep(watch, &shown_at));
    let own = *report;
    let tell = move |found: &Diagnostics, tree: &SourceTree| log::fault(&own, found, tree);
    match preview::serve(listener, Hosts::new(bound, wanted.host), stage, tell) {
        Ok(()) => Status::Clean,
        Err(error) => failed(report, &error),
    }
}

fn failed(report: &Report, error: &io::Error) -> Status {
    report.wrong_usage(&said(
        format!("プレビューを続けられません: {error}"),
        format!("the preview cannot go on: {error}"),
    ))
}

/// Work of the builder and of those who answer goes to these.
fn threads_of_all(threads: NonZeroUsize) -> Result<(), Said> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.get());
    let built = pool.build_global();
    built.map_err(|error| build::no_threads(threads, &error))
}

/// Asks the system to open an address; false where it cannot.
fn open(address: &str) -> bool {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let silent = Stdio::null;
    Command::new(program)
        .arg(address)
        .stdin(silent())
        .stdout(silent())
        .stderr(silent())
        .spawn()
        .is_ok()
}
