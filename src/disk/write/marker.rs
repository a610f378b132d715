use super::folder::{INCOMING, Listing};
use crate::disk::{Deed, DiskError};
use crate::plan::MANIFEST;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The part of a manifest that says whose folder it is and what belongs there.
#[derive(Deserialize)]
struct Manifest {
    generator: String,
    files: Vec<ManifestFile>,
}

#[derive(Deserialize)]
struct ManifestFile {
    path: String,
}

/// Refuses a folder with anything that hakusho did not put there; an empty
/// folder is as good as none. After an exchange that was cut short, what the
/// incoming manifest lists belongs there as well.
pub(super) fn require_ours(folder: &Path, listing: &Listing) -> Result<(), DiskError> {
    if listing.files.is_empty() && listing.strange.is_empty() {
        return Ok(());
    }
    let manifests = [folder.join(MANIFEST), folder.join(INCOMING).join(MANIFEST)];
    let mut known = BTreeSet::from([MANIFEST.to_owned()]);
    let mut is_ours = false;
    for path in &manifests {
        if let Some(manifest) = read(path)? {
            is_ours = true;
            known.extend(manifest.files.into_iter().map(|file| file.path));
        }
    }
    if !is_ours {
        return Err(DiskError::NotOurs(folder.to_owned()));
    }
    let unknown = listing.files.keys().filter(|path| !known.contains(*path));
    let foreign = listing
        .strange
        .iter()
        .cloned()
        .chain(unknown.map(PathBuf::from));
    match foreign.min() {
        None => Ok(()),
        Some(entry) => Err(DiskError::Foreign {
            folder: folder.to_owned(),
            entry,
        }),
    }
}

/// The manifest at `path`, if there is one and hakusho made it.
fn read(path: &Path) -> Result<Option<Manifest>, DiskError> {
    match fs::read(path) {
        Ok(bytes) => Ok(serde_json::from_slice(&bytes)
            .ok()
            .filter(|manifest: &Manifest| manifest.generator == "hakusho")),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(DiskError::refused(Deed::Read, path)(cause)),
    }
}
