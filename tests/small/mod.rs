//! Small publications written as one text, and every stage over them. A file
//! begins at a line `--- path` or `--- path (form)`:
//!
//! - `(removed)` takes a file of the base or of the theme away;
//! - `(edit)` changes it: a line behind `- ` is replaced by those behind `+ `;
//! - `(more)` adds lines to its end;
//! - `(shift_jis)`, `(utf-16)` and `(crlf)` say how it is saved.
//!
//! `use base` in the first line adds the files of `cases/base.txt`. The theme
//! is that of this repository.

#![allow(dead_code, reason = "each test target uses a part of this module")]

use hakusho::compile::{Options, Prepared, Stopped, make_all, prepare};
use hakusho::diag::Diagnostics;
use hakusho::plan::Receipt;
use hakusho::source::{SourceFile, SourceTree};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

pub const BASE: &str = include_str!("../cases/base.txt");

/// Files by path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Artifacts by path.
pub type Made = BTreeMap<String, Vec<u8>>;

static THEME: LazyLock<Files> = LazyLock::new(|| {
    let (tree, _) = hakusho::disk::read(root()).expect("this repository can be read");
    let files = tree
        .iter()
        .map(|(_, file)| (file.path.clone(), file.bytes.clone()));
    files
        .filter(|(path, _)| path.starts_with("themes/"))
        .collect()
});

/// The folder of this repository, which is a publication itself.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of the publication in this repository.
pub fn sample() -> Files {
    let (tree, _) = hakusho::disk::read(root()).expect("this repository can be read");
    let files = tree.iter();
    files
        .map(|(_, file)| (file.path.clone(), file.bytes.clone()))
        .collect()
}

/// The files that a text stands for, and the theme.
pub fn files(case: &str) -> Files {
    let mut files = THEME.clone();
    let own = match case.strip_prefix("use base\n") {
        Some(rest) => {
            take(&mut files, BASE);
            rest
        }
        None => case,
    };
    take(&mut files, own);
    files
}

pub fn tree(files: Files) -> SourceTree {
    let files = files.into_iter();
    SourceTree::new(
        files
            .map(|(path, bytes)| SourceFile { path, bytes })
            .collect(),
    )
}

/// Puts files into a folder.
pub fn write(folder: &Path, files: &Files) {
    for (path, bytes) in files {
        let path = folder.join(path);
        let parent = path.parent().expect("a file stands in a folder");
        std::fs::create_dir_all(parent).expect("the folder is writable");
        std::fs::write(path, bytes).expect("the folder is writable");
    }
}

/// Every stage. What it finds, and what it makes where it finds no error.
pub fn run(tree: &SourceTree) -> (Option<Made>, Diagnostics) {
    let (prepared, mut found) = prepare(tree, &Options::default());
    let made = prepared.and_then(|prepared| match make(&prepared) {
        Ok(made) => Some(made),
        Err(more) => {
            found.extend(more);
            None
        }
    });
    assert_eq!(made.is_none(), found.has_errors(), "{found:#?}");
    (made, found.sorted())
}

/// Every artifact by path.
pub fn make(prepared: &Prepared) -> Result<Made, Diagnostics> {
    let made = Mutex::new(Made::new());
    let put = |path: &str, bytes: &[u8]| {
        let mut all = made.lock().expect("no thread panics with this lock");
        all.insert(path.to_owned(), bytes.to_vec());
        Ok::<_, Infallible>(Receipt::of(path, bytes))
    };
    match make_all(prepared, put) {
        Ok(_) => Ok(made.into_inner().expect("every thread is done")),
        Err(Stopped::Content(diags)) => Err(diags),
        Err(Stopped::Sink(never)) => match never {},
    }
}

fn take(files: &mut Files, text: &str) {
    for part in format!("\n{text}").split("\n--- ").skip(1) {
        let (head, body) = part.split_once('\n').unwrap_or((part, ""));
        let (path, form) = head.split_once(" (").unwrap_or((head, ""));
        let form = form.trim_end_matches(')');
        // The line break before the next marker is that of the marker.
        let body = match body {
            "" => String::new(),
            body => format!("{}\n", body.trim_end_matches('\n')),
        };
        let before = || {
            let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
            String::from_utf8(bytes.clone()).expect("changed files are UTF-8")
        };
        if form == "removed" {
            files.remove(path);
        } else if form == "more" {
            let text = before() + &body;
            files.insert(path.to_owned(), text.into_bytes());
        } else if form == "edit" {
            let text = edited(before(), &body);
            files.insert(path.to_owned(), text.into_bytes());
        } else {
            files.insert(path.to_owned(), saved(&body, form));
        }
    }
}

/// Takes out each line that stands behind `- `, and puts those that follow it
/// behind `+ ` into its place.
fn edited(text: String, edits: &str) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let mut at = 0;
    for edit in edits.lines() {
        if let Some(old) = edit.strip_prefix("- ") {
            let found = lines.iter().position(|line| *line == old);
            at = found.unwrap_or_else(|| panic!("no line `{old}`"));
            lines.remove(at);
        } else if let Some(new) = edit.strip_prefix("+ ") {
            lines.insert(at, new);
            at += 1;
        }
    }
    lines.join("\n") + "\n"
}

fn saved(text: &str, form: &str) -> Vec<u8> {
    match form {
        "" => text.as_bytes().to_vec(),
        "shift_jis" => encoding_rs::SHIFT_JIS.encode(text).0.into_owned(),
        "utf-16" => {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            [0xFF, 0xFE].into_iter().chain(units).collect()
        }
        "crlf" => format!("\u{FEFF}{}", text.replace('\n', "\r\n")).into_bytes(),
        other => panic!("no form `{other}`"),
    }
}
