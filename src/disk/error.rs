use crate::diag::{Said, said};
use std::io;
use std::path::{Path, PathBuf};

/// Why a folder could not be read or written; never the fault of the content.
#[derive(Debug)]
pub enum DiskError {
    /// The system refused.
    Refused {
        /// What was tried.
        deed: Deed,
        /// On what.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// There is no folder to read.
    NoRoot(PathBuf),
    /// The output has no name of its own (`/`, `..`).
    NoName(PathBuf),
    /// The output is a symbolic link.
    Link(PathBuf),
    /// The output is no folder.
    NotFolder(PathBuf),
    /// The output holds files and no manifest.
    NotOurs(PathBuf),
    /// The output holds a file that is not in its manifest.
    Foreign {
        /// The output.
        folder: PathBuf,
        /// The file, from there.
        entry: PathBuf,
    },
    /// A path of the site that leads out of it or that no file can have.
    BadPath(String),
    /// The written files and the receipts do not agree at this path.
    Unlike(String),
}

/// What was tried on a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Reading a file.
    Read,
    /// Listing a folder.
    List,
    /// Writing a file, or making its folder.
    Write,
    /// Removing a file or folder.
    Remove,
    /// Locking the output against another build.
    Lock,
    /// Putting the new site into the place of the old one.
    Exchange,
}

impl DiskError {
    pub(super) fn refused(deed: Deed, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |cause| DiskError::Refused { deed, path, cause }
    }

    /// The message, with what can be done about it.
    pub fn said(&self) -> Said {
        match self {
            DiskError::Refused { deed, path, cause } => refusal(*deed, path, cause),
            DiskError::NoRoot(path) => said(
                format!(
                    "フォルダー「{0}」がありません。`--root` に `hakusho.toml` のあるフォルダーを指定してください",
                    path.display()
                ),
                format!(
                    "there is no folder `{}`; give the folder of `hakusho.toml` with `--root`",
                    path.display()
                ),
            ),
            DiskError::NoName(path) => said(
                format!(
                    "「{}」は出力先にできません。`--output` に名前のあるフォルダーを指定してください",
                    path.display()
                ),
                format!(
                    "`{}` cannot be the output; give a folder with a name to `--output`",
                    path.display()
                ),
            ),
            DiskError::Link(path) => said(
                format!(
                    "「{}」はシンボリックリンクです。リンク先のファイルを失わないよう、書き込みません。フォルダーそのものを `--output` に指定してください",
                    path.display()
                ),
                format!(
                    "`{}` is a symbolic link, and the files behind it could be lost; give the folder itself to `--output`",
                    path.display()
                ),
            ),
            DiskError::NotFolder(path) => said(
                format!(
                    "「{}」はフォルダーではありません。移動するか、別の場所を `--output` に指定してください",
                    path.display()
                ),
                format!(
                    "`{}` is not a folder; move it away or give another place to `--output`",
                    path.display()
                ),
            ),
            DiskError::NotOurs(path) => said(
                format!(
                    "「{}」は hakusho が作ったフォルダーではないため、書き込みません。空のフォルダーか新しい名前を `--output` に指定してください",
                    path.display()
                ),
                format!(
                    "`{}` was not written by hakusho, so it is left alone; give an empty folder or a new name to `--output`",
                    path.display()
                ),
            ),
            DiskError::Foreign { folder, entry } => said(
                format!(
                    "「{0}」の「{1}」は hakusho が作ったファイルではなく、続けると失われます。「{0}」の外へ移してください",
                    folder.display(),
                    entry.display()
                ),
                format!(
                    "`{1}` in `{0}` was not written by hakusho and would be lost; move it out of `{0}`",
                    folder.display(),
                    entry.display()
                ),
            ),
            DiskError::BadPath(path) => said(
                format!("「{path}」はサイト内のファイルのパスにできません"),
                format!("`{path}` cannot be the path of a file in the site"),
            ),
            DiskError::Unlike(path) => said(
                format!("「{path}」が計画どおりに書き込まれていません。もう一度実行してください"),
                format!("`{path}` was not written as planned; run the build again"),
            ),
        }
    }
}

fn refusal(deed: Deed, path: &Path, cause: &io::Error) -> Said {
    let path = path.display();
    let (ja, en) = match deed {
        Deed::Read => ("を読めません", "cannot read"),
        Deed::List => ("の中を読めません", "cannot list"),
        Deed::Write => ("に書き込めません", "cannot write"),
        Deed::Remove => ("を削除できません", "cannot remove"),
        Deed::Lock => ("をロックできません", "cannot lock"),
        Deed::Exchange => (
            "を新しいサイトに替えられません",
            "cannot put the new site at",
        ),
    };
    let reason = match cause.kind() {
        io::ErrorKind::NotFound => "見つかりません",
        io::ErrorKind::PermissionDenied => "権限がありません",
        io::ErrorKind::StorageFull => "空き容量がありません",
        io::ErrorKind::QuotaExceeded => "使用できる容量の上限に達しました",
        io::ErrorKind::FileTooLarge => "ファイルの大きさの上限を超えます",
        io::ErrorKind::ReadOnlyFilesystem => "読み取り専用の場所です",
        io::ErrorKind::InvalidFilename => "使えない名前です",
        _ => "システムの応答",
    };
    said(
        format!("「{path}」{ja}: {reason}（{cause}）"),
        format!("{en} `{path}`: {cause}"),
    )
}

impl std::fmt::Display for DiskError {
    /// The message in English.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.said().en)
    }
}

impl std::error::Error for DiskError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            DiskError::Refused { cause, .. } => Some(cause),
            _ => None,
        }
    }
}
