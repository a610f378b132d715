use crate::disk::{Deed, DiskError};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Where an exchange that is not one step keeps files until each is put to its
/// place; a name that no site can have.
pub(super) const INCOMING: &str = ".hakusho-incoming";

/// The regular files below a folder, and what else is there.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// By path in the site.
    pub(super) files: BTreeMap<String, Entry>,
    /// Links, devices, and names that are not UTF-8.
    pub(super) strange: BTreeSet<PathBuf>,
}

/// What the system says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) len: u64,
    inode: Option<(u64, u64)>,
}

impl Entry {
    fn of(about: &Metadata) -> Self {
        Entry {
            len: about.len(),
            inode: inode(about),
        }
    }

    /// Whether both are known to be one file under two names.
    pub(super) fn is_same_file(&self, other: &Entry) -> bool {
        self.inode.is_some() && self.inode == other.inode
    }
}

#[cfg(unix)]
fn inode(about: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((about.dev(), about.ino()))
}

#[cfg(not(unix))]
fn inode(_about: &Metadata) -> Option<(u64, u64)> {
    None
}

impl Listing {
    /// Lists `folder` without following links. What file browsers leave behind
    /// is passed over: to refuse a build for it would help nobody.
    pub(super) fn of(folder: &Path) -> Result<Self, DiskError> {
        let mut listing = Listing::default();
        let walk = WalkDir::new(folder).min_depth(1).into_iter();
        for entry in walk.filter_entry(|e| e.depth() > 1 || e.file_name() != INCOMING) {
            let refused = |error: walkdir::Error| {
                let path = error.path().unwrap_or(folder).to_owned();
                DiskError::refused(Deed::List, &path)(error.into())
            };
            let entry = entry.map_err(refused)?;
            if entry.file_type().is_dir() || is_left_by_browser(&entry) {
                continue;
            }
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
            match parts {
                Some(parts) if entry.file_type().is_file() => {
                    let about = entry.metadata().map_err(refused)?;
                    listing.files.insert(parts.join("/"), Entry::of(&about));
                }
                _ => {
                    listing.strange.insert(path.to_owned());
                }
            }
        }
        Ok(listing)
    }
}

fn is_left_by_browser(entry: &walkdir::DirEntry) -> bool {
    let name = entry.file_name();
    entry.file_type().is_file()
        && (name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini")
}

/// Removes a file that may have gone already.
pub(super) fn remove_file(path: &Path) -> Result<(), DiskError> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => {
            Err(DiskError::refused(Deed::Remove, path)(cause))
        }
        _ => Ok(()),
    }
}

/// Removes a folder with all it holds; it may have gone already.
pub(super) fn remove_folder(path: &Path) -> Result<(), DiskError> {
    match fs::remove_dir_all(path) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => {
            Err(DiskError::refused(Deed::Remove, path)(cause))
        }
        _ => Ok(()),
    }
}

/// Removes every folder below `folder` that holds nothing.
pub(super) fn remove_empty_folders(folder: &Path) -> Result<(), DiskError> {
    let walk = WalkDir::new(folder).min_depth(1).contents_first(true);
    for entry in walk {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            DiskError::refused(Deed::List, &path)(error.into())
        })?;
        if !entry.file_type().is_dir() {
            continue;
        }
        match fs::remove_dir(entry.path()) {
            Err(cause) if cause.kind() != ErrorKind::DirectoryNotEmpty => {
                return Err(DiskError::refused(Deed::Remove, entry.path())(cause));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Makes the place of a file free below `folder`: its folders are there, and
/// neither a file stands where one of them belongs nor anything at its own name.
pub(super) fn make_room(folder: &Path, route: &str) -> Result<PathBuf, DiskError> {
    let place = folder.join(route);
    let parent = place.parent().unwrap_or(folder);
    if fs::create_dir_all(parent).is_err() {
        // Threads may meet here; what one has removed is no error to the other.
        for above in parent.ancestors().take_while(|above| *above != folder) {
            if fs::symlink_metadata(above).is_ok_and(|about| !about.is_dir()) {
                remove_file(above)?;
            }
        }
        fs::create_dir_all(parent).map_err(DiskError::refused(Deed::Write, parent))?;
    }
    match fs::symlink_metadata(&place) {
        Err(_) => {}
        Ok(about) if about.is_dir() => remove_folder(&place)?,
        Ok(_) => remove_file(&place)?,
    }
    Ok(place)
}
