//! The output folder: a spare folder beside it is brought to the new site,
//! then both change names.
//!
//! In the spare folder only those files are taken as they are that are one
//! file with one of the standing site (a hard link), since only their bytes
//! have been compared. Everything else there, left by an older or a killed
//! build, is replaced or removed. No file is ever written in place, so a link
//! never changes the standing site.

mod exchange;
mod folder;
mod marker;
mod route;

use super::{Deed, DiskError};
use crate::plan::{MANIFEST, Receipt};
use exchange::Change;
use folder::{Listing, make_room, remove_empty_folders, remove_file, remove_folder};
use route::Route;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A site on its way into a folder. As long as it lives no other build may
/// write there; until [`finish`](Self::finish) the folder stays as it is.
#[derive(Debug)]
pub struct Output {
    folder: PathBuf,
    spare: PathBuf,
    /// The standing site; none where there is no folder yet.
    standing: Option<Listing>,
    left_over: Listing,
    fresh: Mutex<BTreeSet<String>>,
    /// Released by the system when it is closed, also by that of a killed build.
    _lock: File,
}

/// How the new site came into its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It was there already; nothing was touched.
    None,
    /// In one call: no visitor met a mixture.
    One,
    /// File by file, since the file system cannot exchange two folders; a
    /// visitor may have met old and new together.
    Many,
}

/// What became of the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finish {
    /// How the site came into its place.
    pub step: Step,
    /// Files that are new or have new bytes.
    pub written: usize,
    /// Files that stayed as they were, time stamps too.
    pub kept: usize,
    /// Files of the old site that the new one lacks.
    pub removed: usize,
}

impl Output {
    /// Prepares for a site in `folder`, which need not exist. While another
    /// build writes there it waits, after it has called `waiting`. Refuses a
    /// link, and a folder with anything that hakusho did not put there.
    pub fn open(folder: &Path, waiting: impl FnOnce()) -> Result<Output, DiskError> {
        let no_name = || DiskError::NoName(folder.to_owned());
        let whole = std::path::absolute(folder).map_err(|_| no_name())?;
        let (Some(parent), Some(name)) = (whole.parent(), whole.file_name()) else {
            return Err(no_name());
        };
        fs::create_dir_all(parent).map_err(DiskError::refused(Deed::Write, parent))?;
        let beside = |what: &str| {
            let mut beside = std::ffi::OsString::from(".hakusho-");
            beside.push(name);
            beside.push(what);
            parent.join(beside)
        };
        let lock = lock(&beside("-lock"), waiting)?;
        let folder = parent.join(name);
        let spare = beside("-spare");
        let standing = list(&folder)?;
        if let Some(standing) = &standing {
            marker::require_ours(&folder, standing)?;
        }
        let left_over = list(&spare)?.unwrap_or_default();
        remove_folder(&spare.join(folder::INCOMING))?;
        for strange in &left_over.strange {
            remove_file(&spare.join(strange))?;
        }
        fs::create_dir_all(&spare).map_err(DiskError::refused(Deed::Write, &spare))?;
        Ok(Output {
            folder,
            spare,
            standing,
            left_over,
            fresh: Mutex::default(),
            _lock: lock,
        })
    }

    /// Takes one file of the new site; each path once, from any thread.
    /// Refuses a path that leads out of the site.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<Receipt, DiskError> {
        let route = Route::parse(path)?;
        if self.stands(&route, bytes) {
            self.keep(&route)?;
        } else {
            let place = make_room(&self.spare, path)?;
            OpenOptions::new()
                .write(true)
                .create_new(true)
                .open(&place)
                .and_then(|mut file| file.write_all(bytes))
                .map_err(DiskError::refused(Deed::Write, &place))?;
            self.fresh
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(path.to_owned());
        }
        Ok(Receipt::of(path, bytes))
    }

    /// Puts the new site, whose files are those of `receipts`, into the place
    /// of the old one. When it fails the old site stands, but for the last of
    /// its steps where [`Step::Many`] was the only way.
    pub fn finish(self, receipts: &[Receipt]) -> Result<Finish, DiskError> {
        let mut fresh = self
            .fresh
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let wanted = prune(&self.spare, receipts)?;
        fresh.retain(|path| wanted.contains(path.as_str()));
        let gone = self.standing.iter().flat_map(|old| old.files.keys());
        let removed = gone.filter(|path| !wanted.contains(path.as_str())).count();
        let mut finish = Finish {
            step: Step::None,
            written: fresh.len(),
            kept: wanted.len() - fresh.len(),
            removed,
        };
        if fresh.is_empty() && removed == 0 {
            return Ok(finish);
        }
        exchange::settle(&self.spare)?;
        let change = Change { wanted, fresh };
        finish.step =
            exchange::exchange(&self.spare, &self.folder, self.standing.as_ref(), &change)?;
        if let Some(parent) = self.folder.parent() {
            // The exchange holds without it; this makes it outlast a power cut
            // at once, and some systems cannot do it to a folder.
            let _ = File::open(parent).and_then(|open| open.sync_all());
        }
        Ok(finish)
    }

    /// Gives the new site up and frees its space; the old one stands.
    pub fn abandon(self) -> Result<(), DiskError> {
        remove_folder(&self.spare)
    }

    /// Whether the standing site has this file with these bytes.
    fn stands(&self, route: &Route<'_>, bytes: &[u8]) -> bool {
        let standing = self.standing.as_ref();
        let entry = standing.and_then(|old| old.files.get(route.as_str()));
        entry.is_some_and(|entry| entry.len == bytes.len() as u64)
            && fs::read(self.folder.join(route.as_str())).is_ok_and(|held| held == bytes)
    }

    /// Brings a file of the standing site into the spare folder as it is.
    fn keep(&self, route: &Route<'_>) -> Result<(), DiskError> {
        let path = route.as_str();
        let entry = self.standing.as_ref().and_then(|old| old.files.get(path));
        let held = self.left_over.files.get(path);
        if let (Some(entry), Some(held)) = (entry, held)
            && entry.is_same_file(held)
        {
            return Ok(());
        }
        let from = self.folder.join(path);
        let place = make_room(&self.spare, path)?;
        if fs::hard_link(&from, &place).is_ok() {
            return Ok(());
        }
        // Some file systems have no hard links; a mount point is another one.
        fs::copy(&from, &place)
            .and_then(|_| fs::metadata(&from)?.modified())
            .and_then(|time| {
                OpenOptions::new()
                    .write(true)
                    .open(&place)?
                    .set_modified(time)
            })
            .map_err(DiskError::refused(Deed::Write, &place))
    }
}

/// The files of a folder; none where there is no folder.
fn list(folder: &Path) -> Result<Option<Listing>, DiskError> {
    match fs::symlink_metadata(folder) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(DiskError::refused(Deed::Read, folder)(cause)),
        Ok(about) if about.is_symlink() => Err(DiskError::Link(folder.to_owned())),
        Ok(about) if !about.is_dir() => Err(DiskError::NotFolder(folder.to_owned())),
        Ok(_) => Listing::of(folder).map(Some),
    }
}

/// Waits for the lock of an output. The file stays: to remove it would let two
/// builds hold two locks of one name.
fn lock(path: &Path, waiting: impl FnOnce()) -> Result<File, DiskError> {
    let refused = |cause| DiskError::refused(Deed::Lock, path)(cause);
    let file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
        .map_err(refused)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            waiting();
            file.lock().map_err(refused)?;
        }
        Err(TryLockError::Error(cause)) => return Err(refused(cause)),
    }
    Ok(file)
}

/// Removes from `spare` what is not in the site, and says which files are; it
/// then holds each of them with its length, or that is an error.
fn prune<'a>(spare: &Path, receipts: &'a [Receipt]) -> Result<BTreeSet<&'a str>, DiskError> {
    let mut wanted = BTreeMap::new();
    for receipt in receipts {
        if wanted.insert(receipt.path.as_str(), receipt.len).is_some() {
            return Err(DiskError::Unlike(receipt.path.clone()));
        }
    }
    // Without its manifest the next build would take the site for another's.
    if !wanted.contains_key(MANIFEST) {
        return Err(DiskError::Unlike(MANIFEST.to_owned()));
    }
    let held = Listing::of(spare)?;
    for path in held.files.keys() {
        if !wanted.contains_key(path.as_str()) {
            remove_file(&spare.join(path))?;
        }
    }
    remove_empty_folders(spare)?;
    for (path, len) in &wanted {
        if held.files.get(*path).is_none_or(|entry| entry.len != *len) {
            return Err(DiskError::Unlike((*path).to_owned()));
        }
    }
    Ok(wanted.into_keys().collect())
}
