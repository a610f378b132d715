use super::args::Common;
use super::report::{Report, Status, counted};
use crate::compile::{self, Counts, Options, Prepared, Stopped, make_all};
use crate::diag::{Diagnostics, Said, said};
use crate::disk::{self, DiskError, Finish, Output, Step};
use crate::plan::Receipt;
use crate::source::SourceTree;
use rayon::{ThreadPoolBuildError, ThreadPoolBuilder};
use std::num::NonZeroUsize;
use std::path::Path;
use std::time::{Duration, Instant};

/// Makes the site, with social cards if they are wanted and can be made, and
/// puts it into the place of the old one.
pub(super) fn build(common: &Common, report: &Report, cards: bool) -> Status {
    let folder = match common.output() {
        Ok(folder) => folder,
        Err(words) => return report.wrong_usage(&words),
    };
    on_threads(common, report, || {
        let start = Instant::now();
        let ready = match ready(common, report) {
            Ok(ready) => ready,
            Err(status) => return status,
        };
        let ready = match cards {
            true => match ready.with_cards(common, report) {
                Ok(ready) => ready,
                Err(status) => return status,
            },
            false => ready,
        };
        match write(&ready.prepared, &folder, report) {
            Ok(finish) => {
                ready.print(report);
                if finish.step == Step::Many {
                    report.remark(&not_one_step(&folder));
                }
                let counts = ready.prepared.counts();
                report.summary(&summary(&counts, &finish, start.elapsed(), &folder))
            }
            Err(stopped) => ready.stop(stopped, report),
        }
    })
}

/// Makes the site and drops its bytes.
pub(super) fn check(common: &Common, report: &Report) -> Status {
    on_threads(common, report, || {
        let ready = match ready(common, report) {
            Ok(ready) => ready,
            Err(status) => return status,
        };
        let put = |path: &str, bytes: &[u8]| Ok::<_, DiskError>(Receipt::of(path, bytes));
        match make_all(&ready.prepared, put) {
            Ok(_) => {
                ready.print(report);
                report.summary(&checked(&ready.prepared.counts()))
            }
            Err(stopped) => ready.stop(stopped, report),
        }
    })
}

/// A publication that may become a site, with what was found on the way there.
pub(super) struct Ready {
    pub(super) tree: SourceTree,
    pub(super) prepared: Prepared,
    diags: Diagnostics,
}

/// Reads and prepares; the findings are printed already when it gives a status.
pub(super) fn ready(common: &Common, report: &Report) -> Result<Ready, Status> {
    prepared(common, report, compile::prepare)
}

/// The same for the proof edition, which errors of the checks do not hold up.
pub(super) fn proofread(common: &Common, report: &Report) -> Result<Ready, Status> {
    prepared(common, report, compile::proofread)
}

fn prepared(
    common: &Common,
    report: &Report,
    prepare: fn(&SourceTree, &Options) -> (Option<Prepared>, Diagnostics),
) -> Result<Ready, Status> {
    let (tree, found) = disk::read(&common.root).map_err(|error| report.failure(&error))?;
    let options = common.options();
    let found = options.judge(found);
    let is_read = !found.has_errors();
    let (prepared, mut diags) = prepare(&tree, &options);
    diags.extend(found);
    let diags = diags.sorted();
    match prepared {
        Some(prepared) if is_read => Ok(Ready {
            tree,
            prepared,
            diags,
        }),
        _ => Err(report.findings(&diags, &tree)),
    }
}

impl Ready {
    /// With social cards; without them, and with a finding more, where there is
    /// no font. A status where that finding counts as an error.
    fn with_cards(mut self, common: &Common, report: &Report) -> Result<Ready, Status> {
        let given = self.prepared.publication().card_font.as_ref();
        match disk::card_font(&common.root, given) {
            Ok(font) => self.prepared = self.prepared.with_cards(font),
            Err(finding) => {
                let mut found = Diagnostics::default();
                found.push(finding);
                self.diags.extend(common.options().judge(found));
                self.diags = self.diags.sorted();
            }
        }
        if self.diags.has_errors() {
            Err(self.print(report))
        } else {
            Ok(self)
        }
    }

    pub(super) fn print(&self, report: &Report) -> Status {
        report.findings(&self.diags, &self.tree)
    }

    fn stop(mut self, stopped: Stopped<DiskError>, report: &Report) -> Status {
        match stopped {
            Stopped::Content(more) => {
                self.diags.extend(more);
                self.diags = self.diags.sorted();
                self.print(report)
            }
            Stopped::Sink(error) => report.failure(&error),
        }
    }
}

fn write(
    prepared: &Prepared,
    folder: &Path,
    report: &Report,
) -> Result<Finish, Stopped<DiskError>> {
    let waiting = || report.remark(&waiting(folder));
    let output = Output::open(folder, waiting).map_err(Stopped::Sink)?;
    match make_all(prepared, |path, bytes| output.put(path, bytes)) {
        Ok(receipts) => output.finish(&receipts).map_err(Stopped::Sink),
        Err(stopped) => {
            // The first failure is the one to report.
            let _ = output.abandon();
            Err(stopped)
        }
    }
}

/// Runs `work` on as many threads as were asked for.
fn on_threads(common: &Common, report: &Report, work: impl FnOnce() -> Status + Send) -> Status {
    let Some(threads) = common.threads else {
        return work();
    };
    match ThreadPoolBuilder::new().num_threads(threads.get()).build() {
        Ok(pool) => pool.install(work),
        Err(error) => report.wrong_usage(&no_threads(threads, &error)),
    }
}

/// That the system does not give as many threads as were asked for.
pub(super) fn no_threads(threads: NonZeroUsize, error: &ThreadPoolBuildError) -> Said {
    said(
        format!("{threads} 個のスレッドを用意できません: {error}"),
        format!("cannot start {}: {error}", counted(threads.get(), "thread")),
    )
}

fn summary(counts: &Counts, finish: &Finish, took: Duration, folder: &Path) -> Said {
    let seconds = took.as_secs_f64();
    let folder = folder.display();
    let (ja, en) = match finish.step {
        Step::None => (
            "変更はありません".to_owned(),
            "nothing has changed".to_owned(),
        ),
        Step::One | Step::Many => (
            format!(
                "新規・変更 {}、変更なし {}、削除 {}",
                finish.written, finish.kept, finish.removed
            ),
            format!(
                "{} new or changed, {} unchanged, {} removed",
                finish.written, finish.kept, finish.removed
            ),
        ),
    };
    let made = made(counts);
    said(
        format!("{folder}: {}（{ja}）、{seconds:.2} 秒", made.ja),
        format!("{folder}: {} ({en}) in {seconds:.2} s", made.en),
    )
}

fn checked(counts: &Counts) -> Said {
    let made = made(counts);
    said(
        format!("問題はありません: {}", made.ja),
        format!("no errors: {}", made.en),
    )
}

pub(super) fn made(counts: &Counts) -> Said {
    said(
        format!(
            "ページ {}、図 {}、データ {}、全ファイル {}",
            counts.pages, counts.charts, counts.data, counts.files
        ),
        format!(
            "{}, {}, {}, {} in all",
            counted(counts.pages, "page"),
            counted(counts.charts, "chart"),
            counted(counts.data, "data file"),
            counted(counts.files, "file")
        ),
    )
}

/// That another run has to end first.
pub(super) fn waiting(folder: &Path) -> Said {
    let folder = folder.display();
    said(
        format!("別の処理が「{folder}」に書き込んでいるため、終わるまで待ちます"),
        format!("another run is writing to `{folder}`; waiting for its end"),
    )
}

fn not_one_step(folder: &Path) -> Said {
    let folder = folder.display();
    said(
        format!(
            "「{folder}」のあるファイルシステムではフォルダーを入れ替えられないため、ファイルごとに置き換えました。\
             その間、新旧のページが混ざって見えた可能性があります。コンテナでは親フォルダーをマウントしてください"
        ),
        format!(
            "the file system of `{folder}` cannot exchange folders, so files were replaced one by one; \
             visitors may have met old and new pages together; in a container, mount the parent folder"
        ),
    )
}
