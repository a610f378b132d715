//! What is read of a publication's folder, and what is skipped by name.

use hakusho::disk::{DiskError, MAX_FILE, read};
use std::fs;

// Other systems do not let such a name be made.
#[cfg(target_os = "linux")]
#[test]
fn reading_names_what_it_skips() {
    use std::os::unix::ffi::OsStrExt;
    let temp = tempfile::tempdir().unwrap();
    let root = temp.path();
    fs::create_dir_all(root.join("content/report")).unwrap();
    fs::create_dir_all(root.join("content/.git")).unwrap();
    fs::create_dir_all(root.join("elsewhere")).unwrap();
    for path in [
        "hakusho.toml",
        "content/report/表.csv",
        "content/report/~$表.xlsx",
        "content/.git/HEAD",
        "content/.DS_Store",
        "content/Thumbs.db",
        "elsewhere/secret",
        "README.md",
    ] {
        fs::write(root.join(path), "x").unwrap();
    }
    let odd = std::ffi::OsStr::from_bytes(b"\x95\x5c.csv");
    fs::write(root.join("content").join(odd), "x").unwrap();
    std::os::unix::fs::symlink(root.join("elsewhere"), root.join("content/link")).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(root.join("content/pipe"))
        .status();
    assert!(made.unwrap().success());

    let (tree, diags) = read(root).unwrap();
    let paths: Vec<_> = tree.iter().map(|(_, file)| file.path.as_str()).collect();
    assert_eq!(paths, ["content/report/表.csv", "hakusho.toml"]);
    let mut words: Vec<_> = diags.iter().map(|d| d.message.en.as_str()).collect();
    words.sort_unstable();
    assert_eq!(
        words,
        [
            "`content/link` was skipped: it is a symbolic link",
            "`content/pipe` was skipped: it is not a regular file",
            "`content/\u{fffd}\\.csv` was skipped: its name is not UTF-8",
        ]
    );
    assert!(diags.iter().all(|d| d.code.name == "skipped-file"));
}

#[test]
fn reading_refuses_what_is_too_large() {
    let temp = tempfile::tempdir().unwrap();
    let file = fs::File::create(temp.path().join("hakusho.toml")).unwrap();
    file.set_len(MAX_FILE + 1).unwrap();
    let (tree, diags) = read(temp.path()).unwrap();
    assert_eq!(tree.iter().count(), 0);
    let one = diags.iter().next().unwrap();
    assert_eq!(one.code.name, "file-too-large");
    assert!(one.message.ja.contains("hakusho.toml"));
}

#[test]
fn reading_needs_a_folder() {
    let temp = tempfile::tempdir().unwrap();
    let error = read(&temp.path().join("none")).unwrap_err();
    assert!(matches!(error, DiskError::NoRoot(_)));
}
