use super::Step;
use super::folder::{
    INCOMING, Listing, make_room, remove_empty_folders, remove_file, remove_folder,
};
use crate::disk::{Deed, DiskError};
use crate::plan::MANIFEST;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

/// The files of the new site and those of them that the old one lacks or holds
/// with other bytes.
pub(super) struct Change<'a> {
    pub(super) wanted: BTreeSet<&'a str>,
    pub(super) fresh: BTreeSet<String>,
}

/// Puts the site in `spare` into the place of `folder`: in one call where the
/// system can, else file by file. On one step `spare` holds the old site.
pub(super) fn exchange(
    spare: &Path,
    folder: &Path,
    old: Option<&Listing>,
    change: &Change<'_>,
) -> Result<Step, DiskError> {
    let refused = DiskError::refused(Deed::Exchange, folder);
    let Some(old) = old else {
        fs::rename(spare, folder).map_err(refused)?;
        return Ok(Step::One);
    };
    match swap_names(spare, folder) {
        Ok(()) => Ok(Step::One),
        Err(cause) if is_unsupported(&cause) => {
            one_by_one(spare, folder, old, change)?;
            Ok(Step::Many)
        }
        Err(cause) => Err(refused(cause)),
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn swap_names(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn swap_names(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Mount points, overlays, and network file systems that know no exchange.
fn is_unsupported(cause: &io::Error) -> bool {
    matches!(
        cause.kind(),
        ErrorKind::Unsupported
            | ErrorKind::InvalidInput
            | ErrorKind::CrossesDevices
            | ErrorKind::ResourceBusy
    )
}

/// Not one step, but in an order in which a visitor meets no page without its
/// assets and a build that is killed can be followed by another: everything is
/// copied first, the manifest comes last.
fn one_by_one(
    spare: &Path,
    folder: &Path,
    old: &Listing,
    change: &Change<'_>,
) -> Result<(), DiskError> {
    let incoming = folder.join(INCOMING);
    remove_folder(&incoming)?;
    for path in &change.fresh {
        let place = make_room(&incoming, path)?;
        fs::copy(spare.join(path), &place)
            .and_then(|_| File::open(&place)?.sync_all())
            .map_err(DiskError::refused(Deed::Write, &place))?;
    }
    let (pages, rest): (Vec<&String>, _) = change
        .fresh
        .iter()
        .filter(|path| *path != MANIFEST)
        .partition(|path| path.ends_with(".html"));
    for path in rest.into_iter().chain(pages) {
        put_in_place(&incoming, folder, path)?;
    }
    for path in old.files.keys() {
        let place = folder.join(path);
        // A new folder may stand at the name of an old file, or the other way.
        let is_file = fs::symlink_metadata(&place).is_ok_and(|about| !about.is_dir());
        if is_file && !change.wanted.contains(path.as_str()) {
            remove_file(&place)?;
        }
    }
    if change.fresh.contains(MANIFEST) {
        put_in_place(&incoming, folder, MANIFEST)?;
    }
    remove_folder(&incoming)?;
    remove_empty_folders(folder)
}

fn put_in_place(incoming: &Path, folder: &Path, path: &str) -> Result<(), DiskError> {
    let place = folder.join(path);
    let from = incoming.join(path);
    // A file is replaced by the call that names it; only what is in the way of
    // folders, or a folder in its own place, must go first.
    if fs::rename(&from, &place).is_ok() {
        return Ok(());
    }
    let place = make_room(folder, path)?;
    fs::rename(&from, &place).map_err(DiskError::refused(Deed::Exchange, &place))
}

/// Waits until what was written below `folder` would outlast a power cut, so
/// that no new name ever leads to a file without its bytes.
pub(super) fn settle(folder: &Path) -> Result<(), DiskError> {
    let refused = DiskError::refused(Deed::Write, folder);
    #[cfg(target_os = "linux")]
    let settled = File::open(folder).and_then(|open| Ok(rustix::fs::syncfs(open)?));
    #[cfg(not(target_os = "linux"))]
    let settled = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        // Windows flushes only what is open for writing.
        .try_for_each(|entry| File::options().write(true).open(entry.path())?.sync_all());
    settled.map_err(refused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::write::marker::require_ours;

    fn write(folder: &Path, files: &[(&str, &str)]) {
        for (path, text) in files {
            let place = make_room(folder, path).unwrap();
            fs::write(place, text).unwrap();
        }
    }

    fn held(folder: &Path) -> Vec<(String, String)> {
        let listing = Listing::of(folder).unwrap();
        let read = |path: String| {
            let text = fs::read_to_string(folder.join(&path)).unwrap();
            (path, text)
        };
        listing.files.into_keys().map(read).collect()
    }

    fn manifest(paths: &[&str]) -> String {
        let files: Vec<_> = paths
            .iter()
            .map(|path| serde_json::json!({ "path": path }))
            .collect();
        serde_json::json!({ "generator": "hakusho", "files": files }).to_string()
    }

    /// An old site, a new one in the spare folder, and what differs.
    struct Case {
        temp: tempfile::TempDir,
        change: Change<'static>,
    }

    impl Case {
        fn new() -> Self {
            let temp = tempfile::tempdir().unwrap();
            let old = manifest(&["same", "page.html", "deep/x", "flat"]);
            let new = manifest(&["same", "page.html", "deep", "flat/x"]);
            write(
                &temp.path().join("output"),
                &[
                    ("same", "1"),
                    ("page.html", "old"),
                    ("deep/x", "old"),
                    ("flat", "old"),
                    (MANIFEST, &old),
                ],
            );
            write(
                &temp.path().join("spare"),
                &[
                    ("same", "1"),
                    ("page.html", "new"),
                    ("deep", "new"),
                    ("flat/x", "new"),
                    (MANIFEST, &new),
                ],
            );
            let fresh = ["page.html", "deep", "flat/x", MANIFEST];
            let change = Change {
                wanted: fresh.into_iter().chain(["same"]).collect(),
                fresh: fresh.into_iter().map(str::to_owned).collect(),
            };
            Case { temp, change }
        }

        fn replace(&self) -> Result<(), DiskError> {
            let (spare, folder) = (self.temp.path().join("spare"), self.folder());
            let old = Listing::of(&folder)?;
            require_ours(&folder, &old)?;
            one_by_one(&spare, &folder, &old, &self.change)
        }

        fn folder(&self) -> std::path::PathBuf {
            self.temp.path().join("output")
        }

        fn is_new(&self) -> bool {
            held(&self.folder()) == held(&self.temp.path().join("spare"))
        }
    }

    #[test]
    fn one_by_one_brings_the_new_site_and_removes_the_rest() {
        let case = Case::new();
        let stamp = |path| fs::metadata(case.folder().join(path)).unwrap().modified();
        let before = stamp("same").unwrap();
        case.replace().unwrap();
        assert!(case.is_new());
        assert_eq!(stamp("same").unwrap(), before);
        assert!(!case.folder().join(INCOMING).exists());
    }

    #[test]
    fn one_by_one_goes_on_where_it_was_cut_short() {
        let case = Case::new();
        let folder = case.folder();
        // As after a kill: copied, one file in its place, the rest not.
        let incoming = folder.join(INCOMING);
        let new = fs::read_to_string(case.temp.path().join("spare").join(MANIFEST)).unwrap();
        write(&incoming, &[(MANIFEST, &new), ("page.html", "new")]);
        write(&folder, &[("flat/x", "new")]);
        case.replace().unwrap();
        assert!(case.is_new());
    }

    #[test]
    fn one_by_one_still_refuses_the_files_of_others() {
        let case = Case::new();
        write(&case.folder(), &[("CNAME", "example.org")]);
        assert!(matches!(case.replace(), Err(DiskError::Foreign { .. })));
    }

    #[test]
    fn folders_without_a_common_file_system_cannot_change_names() {
        let temp = tempfile::tempdir().unwrap();
        fs::create_dir(temp.path().join("a")).unwrap();
        // The kernel refuses a mount point; /proc is one everywhere.
        if cfg!(target_os = "linux") {
            let cause = swap_names(&temp.path().join("a"), Path::new("/proc")).unwrap_err();
            assert!(is_unsupported(&cause), "{cause}");
        }
    }
}
