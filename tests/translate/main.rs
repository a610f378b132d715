//! Texts to translators and back, from outside: round trips, what is refused,
//! states and locks, other tools, the command.

#[path = "../small/mod.rs"]
mod small;

mod cases;
mod forms;
mod program;
mod states;
mod tools;
mod trips;

use hakusho::compile::{Options, content};
use hakusho::diag::Tongue;
use hakusho::edit::translate::{
    self, Exchange, Form, Imported, Returned, Wanted, Wishes, gather, import,
};
use hakusho::model::Publication;
use hakusho::source::{SourceFile, SourceTree};
use small::Files;

fn opened(files: &Files) -> (SourceTree, Publication) {
    let tree = small::tree(files.clone());
    let (publication, found) = content(&tree, &Options::default());
    (tree, publication.unwrap_or_else(|| panic!("{found:?}")))
}

fn exchange(files: &Files, into: &str, all: bool) -> Exchange {
    let (tree, publication) = opened(files);
    let wanted = Wanted {
        report: None,
        edition: None,
        page: None,
        into: Some(into),
        all,
        tongue: Tongue::En,
    };
    gather(&tree, &publication, &wanted).expect("there are texts")
}

fn returned(bytes: &[u8]) -> Returned {
    let file = SourceFile {
        path: "translations".to_owned(),
        bytes: bytes.to_vec(),
    };
    translate::read(&SourceTree::new(vec![file])).unwrap_or_else(|fault| panic!("{fault:?}"))
}

fn written(exchange: &Exchange, form: Form) -> Vec<u8> {
    translate::write(exchange, form, Tongue::En).expect("every text can be written")
}

fn built() -> impl Iterator<Item = Form> {
    Form::ALL.into_iter().filter(|form| form.is_built())
}

/// The files after an import that finds nothing wrong.
fn after(files: &Files, returned: &Returned) -> (Files, Imported) {
    let (tree, publication) = opened(files);
    let imported = import(&tree, &publication, returned, Wishes::default());
    assert!(imported.broken.is_none(), "{:?}", imported.broken);
    assert!(!imported.found.has_errors(), "{:?}", imported.found);
    let mut after = files.clone();
    for file in &imported.files {
        after.insert(file.path.clone(), file.bytes.clone());
    }
    (after, imported)
}

fn without_locks(files: &Files) -> Files {
    let mut files = files.clone();
    files.retain(|path, _| !path.ends_with("translations.lock"));
    files
}

/// A publication in which every kind of text stands, in every way in which
/// files are written.
fn rich() -> Files {
    small::files(include_str!("rich.txt"))
}

/// Adds to a text, within the description of a picture: beside it, it would make
/// a paragraph of it.
fn reword(text: &mut String, more: &str) {
    let end = text.strip_prefix("![").and_then(|_| text.find(']'));
    text.insert_str(end.unwrap_or(text.len()), more);
}

/// Names of the files that differ.
fn changed<'f>(before: &'f Files, after: &'f Files) -> Vec<&'f str> {
    let paths = before.keys().chain(after.keys());
    let mut all: Vec<&str> = paths
        .filter(|path| before.get(*path) != after.get(*path))
        .map(String::as_str)
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn lines(bytes: &[u8]) -> Vec<Vec<u8>> {
    bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect()
}
