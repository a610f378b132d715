//! Writing into the sources: only files that a command was asked to write.

use super::error::{Deed, DiskError};
use crate::edit::Written;
use std::fs;
use std::path::Path;

/// Writes files below `root`, each in one step: a reader finds the old file or
/// the new one.
pub fn write(root: &Path, files: &[Written]) -> Result<(), DiskError> {
    for file in files {
        let path = root.join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(DiskError::refused(Deed::Write, folder))?;
        }
        put(&path, &file.bytes)?;
    }
    Ok(())
}

/// Writes a file that a command was asked to write, in one step.
pub fn put(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.new"));
    fs::write(&beside, bytes)
        .and_then(|()| fs::rename(&beside, path))
        .map_err(|cause| {
            // What is left of the attempt is of no use to anybody.
            let _ = fs::remove_file(&beside);
            DiskError::refused(Deed::Write, path)(cause)
        })
}

/// Reads a file that a command was given.
pub fn get(path: &Path) -> Result<Vec<u8>, DiskError> {
    fs::read(path).map_err(DiskError::refused(Deed::Read, path))
}
