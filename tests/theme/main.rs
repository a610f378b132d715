//! The default theme: it loads, it says everything in every language, and it
//! can write every page.

mod sample;

use hakusho::lang::Lang;
use hakusho::source::{SourceFile, SourceTree};
use hakusho::theme::{self, Template, Theme};
use sample::Voice;
use serde::Serialize;
use std::path::{Path, PathBuf};

fn files_below(folder: &Path, root: &Path, into: &mut Vec<SourceFile>) {
    let entries = std::fs::read_dir(folder).expect("the theme's folder is in the repository");
    for entry in entries {
        let path = entry.expect("entries can be read").path();
        if path.is_dir() {
            files_below(&path, root, into);
        } else {
            let inside = path.strip_prefix(root).expect("below the root");
            into.push(SourceFile {
                path: inside.to_string_lossy().replace('\\', "/"),
                bytes: std::fs::read(&path).expect("files can be read"),
            });
        }
    }
}

fn tree() -> SourceTree {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    files_below(&root.join("themes"), root, &mut files);
    SourceTree::new(files)
}

fn languages() -> [Lang; 2] {
    [Lang::ja(), Lang::en()]
}

fn default_theme() -> Theme {
    let (theme, found) = theme::load(&tree(), "default", None, &languages());
    let all: Vec<_> = found.iter().map(|d| &d.message.en).collect();
    theme.unwrap_or_else(|| panic!("{all:#?}"))
}

#[test]
fn the_default_theme_loads() {
    let theme = default_theme();
    assert_eq!(theme.words(&Lang::en()).get("next"), "Next");
    assert_eq!(theme.words(&Lang::ja()).get("next"), "次のページ");
}

/// Pages by file name, in one language.
fn pages(theme: &Theme, lang: &Lang) -> Vec<(&'static str, String)> {
    let v = Voice {
        ja: lang == &Lang::ja(),
        words: theme.words(lang),
    };
    fn write(theme: &Theme, lang: &Lang, template: Template, view: &impl Serialize) -> String {
        theme
            .render(template, lang, view)
            .unwrap_or_else(|fault| panic!("{fault}"))
    }
    let page = |name, template, view: &dyn Fn(Template) -> String| (name, view(template));
    vec![
        page("languages", Template::Languages, &|t| {
            write(theme, lang, t, &sample::languages(v))
        }),
        page("home", Template::Home, &|t| {
            write(theme, lang, t, &sample::home(v))
        }),
        page("report", Template::Report, &|t| {
            write(theme, lang, t, &sample::report(v))
        }),
        page("overview", Template::Overview, &|t| {
            write(theme, lang, t, &sample::overview(v))
        }),
        page("written", Template::Written, &|t| {
            write(theme, lang, t, &sample::written(v))
        }),
        page("strategy", Template::Strategy, &|t| {
            write(theme, lang, t, &sample::strategy(v))
        }),
        page("indicators", Template::Indicators, &|t| {
            write(theme, lang, t, &sample::indicators(v))
        }),
        page("indicator", Template::Indicator, &|t| {
            write(theme, lang, t, &sample::indicator(v))
        }),
        page("tables", Template::Tables, &|t| {
            write(theme, lang, t, &sample::tables(v))
        }),
        page("tables-relocation", Template::Table, &|t| {
            write(theme, lang, t, &sample::table(v))
        }),
        page("tables-conventions", Template::Table, &|t| {
            write(theme, lang, t, &sample::ranking(v))
        }),
        page("figures", Template::Figures, &|t| {
            write(theme, lang, t, &sample::figures(v))
        }),
        page("data", Template::Data, &|t| {
            write(theme, lang, t, &sample::data(v))
        }),
        page("sources", Template::Sources, &|t| {
            write(theme, lang, t, &sample::sources(v))
        }),
        page("doubts", Template::Doubts, &|t| {
            write(theme, lang, t, &sample::doubts(v))
        }),
        page("glossary", Template::Glossary, &|t| {
            write(theme, lang, t, &sample::glossary(v))
        }),
        page("print", Template::Print, &|t| {
            write(theme, lang, t, &sample::print(v))
        }),
        page("missing", Template::Missing, &|t| {
            write(theme, lang, t, &sample::missing(v))
        }),
    ]
}

/// Leaves the pages where a browser can show them: target/preview/.
#[test]
fn every_page_can_be_written_in_every_language() {
    let theme = default_theme();
    let preview = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../preview");
    for (name, bytes) in &theme.assets {
        std::fs::create_dir_all(&preview).expect("target can be written");
        std::fs::write(preview.join(name), bytes).expect("target can be written");
    }
    for lang in languages() {
        let folder = preview.join(lang.as_str());
        std::fs::create_dir_all(&folder).expect("target can be written");
        for (name, html) in pages(&theme, &lang) {
            assert!(!html.contains("undefined"), "{name}");
            assert!(
                !html.contains(" style="),
                "{name}: the policy forbids inline styles"
            );
            std::fs::write(folder.join(format!("{name}.html")), html)
                .expect("target can be written");
        }
    }
}
