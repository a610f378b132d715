//! What other tools made of the texts of one small publication; see
//! `tools/README.md`.

use super::{after, changed, exchange, opened, returned, small};
use hakusho::diag::Tongue;
use hakusho::edit::translate::{Form, Refusal, Returned, Wanted, gather};
use hakusho::source::SourceTree;
use std::path::PathBuf;

/// The page as all of them translated it.
const PAGE: &str = include_str!("tools/02-work.en.md");
/// A space that a tool put between two sentences, one of which is a mark.
const OWN_SPACE: (&str, &str) = ("omegat-3.6.0.po", "quay. [^when]");

#[test]
fn what_tools_write_back_comes_to_its_place() {
    let files = small::files(include_str!("tools/publication.txt"));
    let due: usize = exchange(&files, "en", false)
        .sheets
        .iter()
        .map(|sheet| sheet.units.len())
        .sum();
    let all = written_back();
    assert!(all.len() >= 8, "{all:?}");
    for path in all {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = std::fs::read(&path).expect("it is readable");
        let back = returned(&bytes);
        if let Ok(text) = std::str::from_utf8(&bytes) {
            assert_eq!(said(&elsewhere(text)), said(&back), "{name}");
        }
        let (after, imported) = after(&files, &back);
        assert_eq!((imported.placed, imported.unfinished), (due, 0), "{name}");
        assert_eq!(
            changed(&files, &after),
            [
                "content/harbour/2024/02-work.en.md",
                "content/harbour/2024/strategy.toml",
                "content/harbour/2024/translations.lock",
                "hakusho.toml",
                "translations.lock",
            ],
            "{name}"
        );
        let page = match OWN_SPACE {
            (tool, with) if tool == name => PAGE.replace("quay.[^when]", with),
            _ => PAGE.to_owned(),
        };
        let now = |path: &str| String::from_utf8_lossy(&after[path]).into_owned();
        assert_eq!(now("content/harbour/2024/02-work.en.md"), page, "{name}");
        assert!(now("content/harbour/2024/strategy.toml").contains(r#"en = "Quay""#));
        assert!(now("hakusho.toml").contains(r#"en = "An example.""#));
        assert_eq!(left(&small::tree(after)), Err(Refusal::Nothing), "{name}");
    }
}

/// A text as it is read from a file with another byte order mark, or none, and
/// other line ends.
fn elsewhere(text: &str) -> Returned {
    let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
    returned(format!("\u{FEFF}{}", text.replace('\n', "\r\n")).as_bytes())
}

/// Everything but the places.
fn said(returned: &Returned) -> Returned {
    let mut returned = returned.clone();
    for (_, at) in [&mut returned.source, &mut returned.target]
        .into_iter()
        .flatten()
    {
        *at = None;
    }
    for unit in &mut returned.units {
        unit.at = None;
    }
    returned
}

/// The files that tools wrote.
fn written_back() -> Vec<PathBuf> {
    let folder = small::root().join("tests/translate/tools");
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let forms: &[&str] = match Form::Xlsx.is_built() {
        true => &["xlf", "po", "xlsx"],
        false => &["xlf", "po"],
    };
    let is_back = |path: &PathBuf| {
        let end = path.extension().unwrap_or_default();
        forms.iter().any(|form| end == *form)
    };
    let mut all: Vec<PathBuf> = paths.filter(is_back).collect();
    all.sort();
    all
}

/// What would still go to a translator.
fn left(tree: &SourceTree) -> Result<(), Refusal> {
    let files = tree
        .iter()
        .map(|(_, file)| (file.path.clone(), file.bytes.clone()));
    let (tree, publication) = opened(&files.collect());
    let wanted = Wanted {
        report: None,
        edition: None,
        page: None,
        into: Some("en"),
        all: false,
        tongue: Tongue::En,
    };
    gather(&tree, &publication, &wanted).map(|_| ())
}
