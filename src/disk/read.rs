use super::{Deed, DiskError};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::source::{SourceFile, SourceTree};
use std::ffi::OsStr;
use std::fs::{self, FileType};
use std::io::Read;
use std::path::Path;
use walkdir::WalkDir;

/// The largest file that is read, in bytes: far above any report's picture,
/// far below what spans can count.
pub const MAX_FILE: u64 = 64 << 20;

pub(super) const FILES: &[&str] = &["hakusho.toml", "glossary.toml", "translations.lock"];
/// The folders of a publication that are read to their depth.
pub const FOLDERS: &[&str] = &["content", "themes"];

pub(super) static SKIPPED_FILE: Code = Code {
    name: "skipped-file",
    severity: Severity::Warning,
    ja: "通常のファイルではないもの（シンボリックリンク、名前付きパイプ、デバイス）と、名前が UTF-8 ではないファイルは読みません。\
         リンクの先は公開してよいものとは限らず、パイプは読み終わらないことがあるためです。\
         必要なものであれば、ファイルそのものを置くか、名前を付け直してください。\
         「.」や「~$」で始まるファイル、Thumbs.db、desktop.ini は何も言わずに飛ばします。",
    en: "What is not a regular file (a symbolic link, a named pipe, a device) and what has a name that is not UTF-8 is not read: \
         a link may lead to what nobody meant to publish, and a pipe may never end. \
         If it is needed, put the file itself there, or give it another name. \
         Names that begin with `.` or `~$`, Thumbs.db and desktop.ini are passed over in silence.",
};

pub(super) static FILE_TOO_LARGE: Code = Code {
    name: "file-too-large",
    severity: Severity::Error,
    ja: "1つのファイルの大きさには上限（64 MiB）があります。画像は縮小し、表は分けてください。",
    en: "A single file has a limit of 64 MiB. Scale pictures down and split tables.",
};

/// Reads the publication in `root`: `hakusho.toml`, `glossary.toml` and every
/// regular file below `content` and `themes`. Links are not followed; what is
/// skipped is named, but for hidden files and those that systems leave behind.
/// Fails when the system refuses to list a folder or to read a file.
pub fn read(root: &Path) -> Result<(SourceTree, Diagnostics), DiskError> {
    if !root.is_dir() {
        return Err(DiskError::NoRoot(root.to_owned()));
    }
    let mut found = Found::default();
    for top in FILES.iter().chain(FOLDERS) {
        let start = root.join(top);
        match fs::symlink_metadata(&start) {
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {}
            Err(cause) => return Err(DiskError::refused(Deed::Read, &start)(cause)),
            Ok(_) => found.take_below(root, &start)?,
        }
    }
    Ok((SourceTree::new(found.files), found.diags))
}

#[derive(Default)]
struct Found {
    files: Vec<SourceFile>,
    diags: Diagnostics,
}

impl Found {
    fn take_below(&mut self, root: &Path, start: &Path) -> Result<(), DiskError> {
        let walk = WalkDir::new(start).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| !is_left_behind(entry.file_name())) {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(start).to_owned();
                DiskError::refused(Deed::List, &path)(error.into())
            })?;
            if !entry.file_type().is_dir() {
                self.take(root, entry.path(), entry.file_type())?;
            }
        }
        Ok(())
    }

    fn take(&mut self, root: &Path, at: &Path, kind: FileType) -> Result<(), DiskError> {
        let Some(path) = path_from(root, at) else {
            let path = at.strip_prefix(root).unwrap_or(at).display().to_string();
            self.skip(
                &path,
                "名前が UTF-8 ではありません",
                "its name is not UTF-8",
            );
            return Ok(());
        };
        if kind.is_symlink() {
            self.skip(&path, "シンボリックリンクです", "it is a symbolic link");
        } else if !kind.is_file() {
            self.skip(
                &path,
                "通常のファイルではありません",
                "it is not a regular file",
            );
        } else {
            let file = fs::File::open(at).map_err(DiskError::refused(Deed::Read, at))?;
            let mut bytes = Vec::new();
            // One byte more than allowed tells a file at the limit from one above.
            file.take(MAX_FILE + 1)
                .read_to_end(&mut bytes)
                .map_err(DiskError::refused(Deed::Read, at))?;
            if bytes.len() as u64 > MAX_FILE {
                self.refuse_size(&path);
            } else {
                self.files.push(SourceFile { path, bytes });
            }
        }
        Ok(())
    }

    fn skip(&mut self, path: &str, ja: &str, en: &str) {
        let message = said(
            format!("「{path}」を読みませんでした: {ja}"),
            format!("`{path}` was skipped: {en}"),
        );
        self.diags
            .push(Diagnostic::new(&SKIPPED_FILE, None, message));
    }

    fn refuse_size(&mut self, path: &str) {
        let limit = MAX_FILE >> 20;
        let message = said(
            format!("「{path}」は {limit} MiB を超えています"),
            format!("`{path}` is larger than {limit} MiB"),
        );
        let advice = said(
            "画像は縮小し、表は分けてください",
            "scale a picture down, or split a table",
        );
        self.diags
            .push(Diagnostic::new(&FILE_TOO_LARGE, None, message).help(advice));
    }
}

/// Hidden files, lock files of Excel, and what Windows and macOS leave behind.
pub(super) fn is_left_behind(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(b".")
        || name.starts_with(b"~$")
        || name.eq_ignore_ascii_case(b"thumbs.db")
        || name.eq_ignore_ascii_case(b"desktop.ini")
}

/// The path from the root with `/`; none where it is not UTF-8.
fn path_from(root: &Path, at: &Path) -> Option<String> {
    let parts = at.strip_prefix(root).ok()?.iter();
    let parts: Option<Vec<&str>> = parts.map(OsStr::to_str).collect();
    Some(parts?.join("/"))
}
