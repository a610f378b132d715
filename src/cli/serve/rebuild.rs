//! From a change of the folder to the next thing to show.

use super::log;
use crate::cli::args::Common;
use crate::cli::report::Report;
use crate::compile::{self, Counts, Memory, Options, Reuse};
use crate::diag::Diagnostics;
use crate::disk::{self, DiskError, Watch};
use crate::preview::{Shown, Stage, State, Trouble, Why};
use crate::source::{SourceFile, SourceTree};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often a folder is read that changes while it is read, and the rest
/// in between.
const TRIES: usize = 5;
const REST: Duration = Duration::from_millis(40);

/// All that is needed to make the site again, kept from one time to the next.
pub(super) struct Workshop {
    root: PathBuf,
    options: Options,
    report: Report,
    memory: Memory,
    tree: Arc<SourceTree>,
    told: Diagnostics,
}

/// What was made of a folder, and how.
struct Made {
    shown: Shown,
    run: Run,
    diags: Diagnostics,
    tree: Arc<SourceTree>,
}

/// How a site was made.
pub(super) struct Run {
    /// By what browsers know it.
    pub(super) state: State,
    /// Whether the findings are other than the last time.
    pub(super) has_news: bool,
    /// Paths of the input that are not as they were, none the first time.
    pub(super) changed: Vec<String>,
    /// What the site holds; none where the content has errors.
    pub(super) counts: Option<Counts>,
    pub(super) reuse: Reuse,
    pub(super) took: Duration,
}

impl Workshop {
    /// Makes the site for the first time.
    pub(super) fn open(common: &Common, report: Report) -> (Workshop, Shown) {
        let mut workshop = Workshop {
            root: common.root.clone(),
            options: common.options(),
            report,
            memory: Memory::default(),
            tree: Arc::default(),
            told: Diagnostics::default(),
        };
        let shown = match read(&workshop.root) {
            Ok((tree, found)) => {
                let state = State::of(&tree, &found);
                let made = workshop.make(state, tree, found, None);
                workshop.tell(&made);
                made.shown
            }
            Err(error) => {
                log::unread(&report, &error);
                unread(&error, None)
            }
        };
        (workshop, shown)
    }

    /// Makes it again whenever something has changed.
    pub(super) fn keep(mut self, mut watch: Watch, stage: &Stage) {
        loop {
            watch.wait();
            let last = stage.now();
            match read(&self.root) {
                Ok((tree, found)) => {
                    let state = State::of(&tree, &found);
                    // Saved without a change, or changed and changed back.
                    if state != last.state {
                        let made = self.make(state, tree, found, Some(&last));
                        // Shown first: who hears of it finds it there.
                        stage.show(made.shown.clone(), &made.run.changed);
                        self.tell(&made);
                    }
                }
                Err(error) => {
                    if State::unread(&error.said().en) != last.state {
                        stage.show(unread(&error, Some(&last)), &[]);
                        log::unread(&self.report, &error);
                    }
                }
            }
        }
    }

    fn make(
        &mut self,
        state: State,
        tree: SourceTree,
        found: Diagnostics,
        last: Option<&Shown>,
    ) -> Made {
        let start = Instant::now();
        let changed = match last {
            Some(_) => changed(&self.tree, &tree),
            None => Vec::new(),
        };
        let tree = Arc::new(tree);
        self.tree = tree.clone();
        let (prepared, more) = compile::prepare_again(&tree, &self.options, &mut self.memory);
        let mut diags = self.options.judge(found);
        diags.extend(more);
        let diags = diags.sorted();
        let prepared = prepared.filter(|_| !diags.has_errors());
        let run = Run {
            state,
            has_news: said(&diags) != said(&self.told),
            changed,
            counts: prepared.as_ref().map(|one| one.counts()),
            reuse: self.memory.reuse(),
            took: start.elapsed(),
        };
        let shown = match prepared {
            Some(prepared) => Shown::site(state, prepared, tree.clone()),
            None => Shown::trouble(state, last, Trouble::new(Why::Content, &diags, &tree)),
        };
        Made {
            shown,
            run,
            diags,
            tree,
        }
    }

    fn tell(&mut self, made: &Made) {
        log::made(&self.report, &made.run, &made.diags, &made.tree);
        self.told = made.diags.clone();
    }
}

fn unread(error: &DiskError, last: Option<&Shown>) -> Shown {
    let reason = error.said();
    let trouble = Trouble::unread(&reason);
    Shown::trouble(State::unread(&reason.en), last, trouble)
}

/// What findings say, wherever it stands now.
fn said(diags: &Diagnostics) -> Vec<(&'static str, &str)> {
    let lines = diags.iter();
    lines
        .map(|one| (one.code.name, one.message.en.as_str()))
        .collect()
}

/// Reads the folder; a file that is just being replaced may be gone between
/// listing and reading it.
fn read(root: &std::path::Path) -> Result<(SourceTree, Diagnostics), DiskError> {
    for _ in 1..TRIES {
        if let Ok(read) = disk::read(root) {
            return Ok(read);
        }
        sleep(REST);
    }
    disk::read(root)
}

/// The paths whose files are not the same.
fn changed(before: &SourceTree, now: &SourceTree) -> Vec<String> {
    fn by_path(tree: &SourceTree) -> BTreeMap<&str, &SourceFile> {
        let files = tree.iter();
        files.map(|(_, file)| (file.path.as_str(), file)).collect()
    }
    let (before, now) = (by_path(before), by_path(now));
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    let other = now.iter().filter(|(path, file)| {
        let old = before.get(*path);
        old.is_none_or(|old| old.bytes != file.bytes)
    });
    let paths = gone.chain(other.map(|(path, _)| path));
    let mut changed: Vec<String> = paths.map(|path| (*path).to_owned()).collect();
    changed.sort();
    changed
}
