//! Waiting for changes of a publication: by notices of the system, or by looking
//! where it gives none.

use super::DiskError;
use super::error::Deed;
use super::read::{FILES, FOLDERS, is_left_behind};
use notify::event::{AccessKind, AccessMode, Event, EventKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};
use walkdir::WalkDir;

/// How long nothing may happen before a change counts as saved: editors write,
/// rename and delete within a few milliseconds.
const QUIET: Duration = Duration::from_millis(40);
/// After this a change is told even if more keep coming.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often folders are looked at where the system tells nothing.
const POLL: Duration = Duration::from_millis(500);

/// How changes become known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watching {
    /// The system tells of them.
    Notices,
    /// Sizes and times of files are compared again and again: folders of other
    /// machines often tell nothing.
    Polling,
}

/// The files of a publication, watched from when this is made.
#[derive(Debug)]
pub struct Watch {
    root: PathBuf,
    way: Way,
}

#[derive(Debug)]
enum Way {
    Notices {
        watcher: RecommendedWatcher,
        heard: Receiver<notify::Result<Event>>,
    },
    Polling {
        seen: Stamps,
    },
}

/// Size and time of every file.
type Stamps = BTreeMap<PathBuf, (u64, Option<SystemTime>)>;

impl Watch {
    /// Begins to watch `hakusho.toml`, `glossary.toml`, `translations.lock`,
    /// `content` and `themes` of a folder. Where the system cannot tell of
    /// changes they are looked for; [`watching`](Self::watching) says which.
    /// Fails where the folder cannot be read.
    pub fn new(root: &Path, watching: Watching) -> Result<Watch, DiskError> {
        // Some systems name the files of notices by their full paths.
        let root = std::fs::canonicalize(root).map_err(|cause| match cause.kind() {
            std::io::ErrorKind::NotFound => DiskError::NoRoot(root.to_owned()),
            _ => DiskError::refused(Deed::Read, root)(cause),
        })?;
        let notices = match watching {
            Watching::Notices => notices(&root),
            Watching::Polling => None,
        };
        let way = notices.unwrap_or_else(|| Way::Polling {
            seen: stamps(&root),
        });
        Ok(Watch { root, way })
    }

    /// How changes become known.
    pub fn watching(&self) -> Watching {
        match self.way {
            Way::Notices { .. } => Watching::Notices,
            Way::Polling { .. } => Watching::Polling,
        }
    }

    /// Waits until something has changed since the last time, or may have, and
    /// the change seems to be over.
    pub fn wait(&mut self) {
        let goes_on = match &mut self.way {
            Way::Notices { watcher, heard } => hear(&self.root, watcher, heard),
            Way::Polling { seen } => {
                look(&self.root, seen);
                true
            }
        };
        if !goes_on {
            self.way = Way::Polling {
                seen: stamps(&self.root),
            };
        }
    }
}

fn notices(root: &Path) -> Option<Way> {
    let (tell, heard) = channel();
    let mut watcher = notify::recommended_watcher(move |event| {
        // Nobody waits any more when the program ends.
        let _ = tell.send(event);
    })
    .ok()?;
    // Not all that lies beside the content: builds write there.
    watcher.watch(root, RecursiveMode::NonRecursive).ok()?;
    for folder in FOLDERS.iter().map(|name| root.join(name)) {
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive).ok()?;
        }
    }
    Some(Way::Notices { watcher, heard })
}

/// Waits for a notice that matters and for the quiet behind it; false once no
/// more notices can come.
fn hear(
    root: &Path,
    watcher: &mut RecommendedWatcher,
    heard: &Receiver<notify::Result<Event>>,
) -> bool {
    let first = loop {
        match heard.recv() {
            Ok(event) if matters(root, &event) => break event,
            Ok(_) => {}
            Err(_) => return false,
        }
    };
    let mut moved = moved_folders(root, &first);
    let since = Instant::now();
    while since.elapsed() < PATIENCE {
        match heard.recv_timeout(QUIET) {
            // What others read goes on and on and is no reason to wait.
            Ok(event) if !matters(root, &event) => {}
            Ok(event) => moved.extend(moved_folders(root, &event)),
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
    moved.sort();
    moved.dedup();
    moved.iter().all(|folder| {
        // A folder that went took its watch along.
        let _ = watcher.unwatch(folder);
        !folder.is_dir() || watcher.watch(folder, RecursiveMode::Recursive).is_ok()
    })
}

/// Whether a notice may mean that a file of the publication has changed. That
/// somebody reads one does not: we do it ourselves.
fn matters(root: &Path, event: &notify::Result<Event>) -> bool {
    let Ok(event) = event else { return true };
    let is_change = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    };
    is_change && (event.paths.is_empty() || event.paths.iter().any(|path| is_ours(root, path)))
}

fn is_ours(root: &Path, path: &Path) -> bool {
    let Ok(below) = path.strip_prefix(root) else {
        return false;
    };
    let mut parts = below.iter();
    let Some(first) = parts.next() else {
        return false;
    };
    FILES.iter().chain(FOLDERS).any(|name| first == *name) && !below.iter().any(is_left_behind)
}

/// The watched folders that a notice is about themselves.
fn moved_folders(root: &Path, event: &notify::Result<Event>) -> Vec<PathBuf> {
    let folders = FOLDERS.iter().map(|name| root.join(name));
    match event {
        Ok(event) if matches!(event.kind, EventKind::Access(_)) => Vec::new(),
        Ok(event) => folders.filter(|f| event.paths.contains(f)).collect(),
        Err(_) => folders.collect(),
    }
}

/// Looks until something has changed, and on until nothing changes any more.
fn look(root: &Path, seen: &mut Stamps) {
    let mut has_changed = false;
    loop {
        sleep(POLL);
        let now = stamps(root);
        if now == *seen && has_changed {
            return;
        }
        has_changed |= now != *seen;
        *seen = now;
    }
}

/// What cannot be read is left out: reading the publication tells of it.
fn stamps(root: &Path) -> Stamps {
    let tops = FILES.iter().chain(FOLDERS).map(|name| root.join(name));
    let files = tops.flat_map(|top| {
        let walk = WalkDir::new(top).into_iter();
        let kept = walk.filter_entry(|entry| !is_left_behind(entry.file_name()));
        kept.filter_map(|entry| {
            let entry = entry.ok()?;
            let about = entry.metadata().ok()?;
            let stamp = (about.len(), about.modified().ok());
            about.is_file().then(|| (entry.into_path(), stamp))
        })
    });
    files.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("content/a")).expect("a folder in it");
        fs::write(folder.path().join("content/a/page.md"), "1").expect("a file");
        folder
    }

    #[test]
    fn a_change_is_told_in_both_ways() {
        for watching in [Watching::Notices, Watching::Polling] {
            let folder = folder();
            let mut watch = Watch::new(folder.path(), watching).expect("it is watched");
            assert_eq!(watch.watching(), watching);
            let (tell, told) = channel();
            std::thread::spawn(move || {
                loop {
                    watch.wait();
                    if tell.send(()).is_err() {
                        return;
                    }
                }
            });
            let wait = |what: &str| {
                let is_told = told.recv_timeout(Duration::from_secs(60));
                assert!(is_told.is_ok(), "{watching:?}: {what}");
                // One change may be told in two parts.
                while told.recv_timeout(QUIET * 5).is_ok() {}
            };
            fs::write(folder.path().join("content/a/page.md"), "22").expect("a change");
            wait("a file");
            // A folder that is taken away and made anew is still watched.
            fs::remove_dir_all(folder.path().join("content")).expect("no content");
            wait("a folder gone");
            fs::create_dir_all(folder.path().join("content/b")).expect("content again");
            fs::write(folder.path().join("content/b/page.md"), "1").expect("a new file");
            wait("a new folder");
            fs::write(folder.path().join("content/b/page.md"), "333").expect("a change");
            wait("a file in it");
        }
    }

    #[test]
    fn what_is_read_or_lies_beside_is_no_change() {
        let root = Path::new("/r");
        let event = |kind, path: &str| Ok(Event::new(kind).add_path(root.join(path)));
        let any = EventKind::Any;
        for (event, expected) in [
            (event(any, "content/a/page.md"), true),
            (event(any, "hakusho.toml"), true),
            (event(any, "themes/default/assets/site.css"), true),
            (event(any, "content"), true),
            (event(any, "output/index.html"), false),
            (event(any, "content/a/.page.md.swp"), false),
            (event(any, "content/a/~$table.xlsx"), false),
            (event(any, ""), false),
            (
                event(
                    EventKind::Access(AccessKind::Open(AccessMode::Any)),
                    "content/a/page.md",
                ),
                false,
            ),
            (
                event(
                    EventKind::Access(AccessKind::Close(AccessMode::Write)),
                    "content/a/page.md",
                ),
                true,
            ),
        ] {
            assert_eq!(matters(root, &event), expected, "{event:?}");
        }
    }
}
