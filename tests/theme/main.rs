//! The default theme: it loads, it can write every page in every language,
//! and what is wrong with a theme is said with its place.

mod faults;
mod rules;
mod sample;

use hakusho::lang::Lang;
use hakusho::render::view::Glance;
use hakusho::source::{SourceFile, SourceTree};
use hakusho::theme::{self, Template, Theme};
use sample::Voice;
use serde::Serialize;
use std::path::{Path, PathBuf};

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

/// Every page in one language, by file name.
fn pages(theme: &Theme, lang: &Lang) -> Vec<(&'static str, String)> {
    fn write(theme: &Theme, lang: &Lang, template: Template, view: &impl Serialize) -> String {
        let page = theme.render(template, lang, view);
        page.unwrap_or_else(|fault| panic!("{fault}"))
    }
    let v = Voice {
        ja: lang == &Lang::ja(),
        words: theme.words(lang),
    };
    use Template as T;
    vec![
        (
            "languages",
            write(theme, lang, T::Languages, &sample::languages(v)),
        ),
        ("home", write(theme, lang, T::Home, &sample::home(v))),
        ("report", write(theme, lang, T::Report, &sample::report(v))),
        (
            "overview",
            write(theme, lang, T::Overview, &sample::overview(v)),
        ),
        (
            "written",
            write(theme, lang, T::Written, &sample::written(v)),
        ),
        (
            "strategy",
            write(theme, lang, T::Strategy, &sample::strategy(v)),
        ),
        (
            "indicators",
            write(theme, lang, T::Indicators, &sample::indicators(v)),
        ),
        (
            "indicator",
            write(theme, lang, T::Indicator, &sample::indicator(v)),
        ),
        ("tables", write(theme, lang, T::Tables, &sample::tables(v))),
        (
            "tables-relocation",
            write(theme, lang, T::Table, &sample::table(v)),
        ),
        (
            "tables-conventions",
            write(theme, lang, T::Table, &sample::ranking(v)),
        ),
        (
            "figures",
            write(theme, lang, T::Figures, &sample::figures(v)),
        ),
        ("data", write(theme, lang, T::Data, &sample::data(v))),
        (
            "sources",
            write(theme, lang, T::Sources, &sample::sources(v)),
        ),
        ("doubts", write(theme, lang, T::Doubts, &sample::doubts(v))),
        (
            "glossary",
            write(theme, lang, T::Glossary, &sample::glossary(v)),
        ),
        ("print", write(theme, lang, T::Print, &sample::print(v))),
        (
            "missing",
            write(theme, lang, T::Missing, &sample::missing(v)),
        ),
    ]
}

/// Leaves the pages where a browser can show them: `target/preview/`.
#[test]
fn every_page_can_be_written_in_every_language() {
    let theme = default_theme();
    let preview = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../preview");
    for lang in languages() {
        let folder = preview.join(lang.as_str());
        std::fs::create_dir_all(&folder).expect("target can be written");
        for (name, html) in pages(&theme, &lang) {
            let policy = "the security policy forbids it";
            assert!(!html.contains(" style="), "{name}: {policy}");
            assert!(!html.contains("<style"), "{name}: {policy}");
            assert_eq!(
                html.matches("<h1").count(),
                1,
                "{name}: one heading of level 1"
            );
            let file = folder.join(format!("{name}.html"));
            std::fs::write(file, html).expect("target can be written");
        }
    }
    for (name, bytes) in &theme.assets {
        std::fs::write(preview.join(name), bytes).expect("target can be written");
    }
}

#[test]
fn every_part_can_be_written() {
    let theme = default_theme();
    let lang = Lang::ja();
    let v = Voice {
        ja: true,
        words: theme.words(&lang),
    };
    let write = |template, wanted: &str, part: Result<String, theme::ThemeError>| {
        let part = part.unwrap_or_else(|fault| panic!("{fault}"));
        assert!(part.contains(wanted), "{template:?}: {part}");
    };
    let list = sample::indicators(v).page;
    let indicator = sample::indicator(v).page;
    let row = &list.groups[0].rows[0];
    let mark = &row.targets[1].marks[0];
    let glance = Glance {
        measured: list.measured,
        groups: list.groups.clone(),
    };
    let (chart, table) = (&indicator.chart, &indicator.table);
    use Template as T;
    write(
        T::PartChart,
        "<figure",
        theme.render(T::PartChart, &lang, chart),
    );
    write(
        T::PartTable,
        "<caption",
        theme.render(T::PartTable, &lang, table),
    );
    write(
        T::PartFigures,
        "<caption",
        theme.render(T::PartFigures, &lang, table),
    );
    write(
        T::PartIndicator,
        "342,649",
        theme.render(T::PartIndicator, &lang, row),
    );
    write(
        T::PartIndicators,
        "342,649",
        theme.render(T::PartIndicators, &lang, &glance),
    );
    write(T::PartMark, "疑義3", theme.render(T::PartMark, &lang, mark));
}

#[test]
fn text_is_escaped_and_only_markup_is_not() {
    let theme = default_theme();
    let v = Voice {
        ja: false,
        words: theme.words(&Lang::en()),
    };
    let mut view = sample::written(v);
    view.chrome.title = String::from("<b>&\"'");
    let html = theme
        .render(Template::Written, &Lang::en(), &view)
        .expect("it is written");
    assert!(html.contains("<h1>&lt;b&gt;&amp;&quot;&#39;</h1>"));
    assert!(html.contains("<h2 id=\"background\">"));
}
