//! The default theme and what is said about a theme with something wrong. That
//! it writes every page is seen where the whole site is built.

mod faults;
mod rules;

use hakusho::lang::Lang;
use hakusho::render::html::Html;
use hakusho::render::view::{Chart, Mark, MarkKind, PartView};
use hakusho::source::{SourceFile, SourceTree};
use hakusho::theme::{self, Template, Theme};
use std::collections::BTreeSet;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_below(folder: &Path, into: &mut Vec<SourceFile>) {
    for entry in std::fs::read_dir(folder).expect("the folder is in the repository") {
        let path = entry.expect("entries can be read").path();
        if path.is_dir() {
            files_below(&path, into);
        } else {
            let inside = path.strip_prefix(root()).expect("below the root");
            into.push(SourceFile {
                path: inside.to_string_lossy().replace('\\', "/"),
                bytes: std::fs::read(&path).expect("files can be read"),
            });
        }
    }
}

fn theme_files() -> Vec<SourceFile> {
    let mut files = Vec::new();
    files_below(&root().join("themes"), &mut files);
    files
}

fn languages() -> [Lang; 2] {
    [Lang::ja(), Lang::en()]
}

fn default_theme() -> Theme {
    let tree = SourceTree::new(theme_files());
    let (theme, found) = theme::load(&tree, "default", None, &languages());
    let all: Vec<_> = found.iter().map(|d| &d.message.en).collect();
    theme.unwrap_or_else(|| panic!("{all:#?}"))
}

fn mark(text: &str) -> Mark {
    Mark {
        kind: MarkKind::Source,
        text: text.to_owned(),
        short: text.to_owned(),
        label: text.to_owned(),
        href: "#doubt-1".to_owned(),
    }
}

/// A part with nothing in it that is older than its original.
fn part<T>(part: &T) -> PartView<'_, T> {
    PartView {
        part,
        older: BTreeSet::new(),
    }
}

#[test]
fn text_is_escaped() {
    let mark = mark("<b>&\"'");
    let written = default_theme().render(Template::PartMark, &Lang::en(), &part(&mark));
    let written = written.expect("a mark can be written");
    assert!(
        written.contains(">&lt;b&gt;&amp;&quot;&#39;</a>"),
        "{written}"
    );
    assert!(!written.contains("<b>"), "{written}");
}

#[test]
fn markup_is_not() {
    let drawing = "<svg viewBox=\"0 0 1 1\"></svg>";
    let chart = Chart {
        id: "stays".to_owned(),
        number: None,
        title: "Stays".to_owned(),
        marks: Vec::new(),
        subtitle: None,
        summary: None,
        small: false,
        wide: Html::written(drawing.to_owned()),
        narrow: Html::written(drawing.to_owned()),
        notes: Vec::new(),
        sources: Vec::new(),
        table: None,
        downloads: Vec::new(),
    };
    let written = default_theme().render(Template::PartChart, &Lang::en(), &part(&chart));
    let written = written.expect("a chart can be written");
    assert_eq!(written.matches(drawing).count(), 2, "{written}");
}

#[test]
fn a_page_sees_the_words_of_its_language() {
    let theme = default_theme();
    assert_eq!(theme.words(&Lang::ja()).get("next"), "次のページ");
    assert_eq!(theme.words(&Lang::en()).get("next"), "Next");
}
