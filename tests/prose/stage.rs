//! A small publication with one page, ready to be written.

use hakusho::chart::Point;
use hakusho::check;
use hakusho::lang::Lang;
use hakusho::model::{PageIx, PageText, Publication};
use hakusho::parity::{Comparisons, Survey, texts};
use hakusho::plan::{ChartKey, EditionIx, Route, Site};
use hakusho::render::part::chart;
use hakusho::render::prose;
use hakusho::render::scope::{EditionScope, Scope};
use hakusho::render::seen::Seen;
use hakusho::source::{SourceFile, SourceTree};
use hakusho::theme::Theme;
use std::fs;
use std::path::Path;

/// Where a page is read.
#[derive(Clone, Copy)]
pub enum Medium {
    Screen,
    Paper,
}

pub struct Stage {
    publication: Publication,
    theme: Theme,
    site: Site,
    survey: Survey,
}

const EDITION: EditionIx = EditionIx {
    report: 0,
    edition: 0,
};

const HEADS: [(&str, &str); 2] = [("ja", "見本"), ("en", "Sample")];

impl Stage {
    /// The publication of `base/` with `text` as its first page, in every
    /// language.
    pub fn with(text: &str) -> Stage {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = Vec::new();
        gather(&root.join("tests/prose/base"), "", &mut files);
        gather(&root.join("themes"), "themes/", &mut files);
        for (lang, title) in HEADS {
            files.push(SourceFile {
                path: format!("content/harbour/2024/01-sample.{lang}.md"),
                bytes: format!("+++\ntitle = \"{title}\"\n+++\n\n{text}\n").into_bytes(),
            });
        }
        let tree = SourceTree::new(files);
        let (draft, mut found) = hakusho::parse::parse(&tree);
        let (publication, more) = hakusho::model::resolve(&draft);
        found.extend(more);
        let said: Vec<&String> = found.iter().map(|d| &d.message.en).collect();
        let publication = publication.unwrap_or_else(|| panic!("{said:#?}"));
        assert!(said.is_empty(), "{said:#?}");
        let (theme, _) = hakusho::theme::load(&tree, "default", None, &publication.languages);
        let theme = theme.expect("the theme is sound");
        let site = hakusho::plan::plan(&publication, &theme, Vec::new(), |file| {
            &tree.file(file).bytes
        });
        let survey = Survey::of(&texts(&publication, &mut Comparisons::default()));
        Stage {
            publication,
            theme,
            site,
            survey,
        }
    }

    /// What the checks of links to sections say of the publication.
    pub fn reports(&self) -> Vec<String> {
        let texts = texts(&self.publication, &mut Comparisons::default());
        let subject = check::Subject::new(&self.publication, &self.site, &texts, &self.survey);
        let found = check::check(&subject);
        let own = found.iter().filter(|d| d.code.name == "section-link");
        own.map(|d| format!("{}: {}", d.code.name, d.message.en))
            .collect()
    }

    /// The doubt of a footnote of the page, in plain words.
    pub fn note(&self, lang: &str, label: &str) -> Option<String> {
        self.see(lang, Medium::Screen, |scope, version| {
            prose::note(scope, version, label)
        })
    }

    /// The page as markup.
    pub fn write(&self, lang: &str, medium: Medium) -> String {
        self.see(lang, medium, |scope, version| {
            let prose = prose::write(scope, PageIx(0), version);
            prose.expect("the theme writes it").body.as_str().to_owned()
        })
    }

    /// Another text as markup, in place of the page's own and with nothing
    /// bound to it.
    pub fn write_text(&self, lang: &str, medium: Medium, text: &str) -> String {
        self.see(lang, medium, |scope, version| {
            let other = PageText {
                text: text.to_owned(),
                ..version.clone()
            };
            let prose = prose::write(scope, PageIx(0), &other);
            prose.expect("the theme writes it").body.as_str().to_owned()
        })
    }

    /// Every drawing with the numbers that it shows.
    pub fn drawn(&self, lang: &str) -> Vec<(ChartKey, Vec<Point>)> {
        let keys = self.site.artifacts.iter().filter_map(|a| match &a.recipe {
            hakusho::plan::Recipe::ChartFile(_, key, of) if of.as_str() == lang => Some(*key),
            _ => None,
        });
        self.see(lang, Medium::Screen, |scope, _| {
            let mut all: Vec<_> = keys
                .clone()
                .map(|key| (key, chart::points(scope, key)))
                .collect();
            all.sort_by_key(|(key, _)| *key);
            all
        })
    }

    fn see<T>(
        &self,
        lang: &str,
        medium: Medium,
        look: impl Fn(&EditionScope, &PageText) -> T,
    ) -> T {
        let lang = Lang::parse(lang).expect("a language");
        let route = match medium {
            Medium::Screen => Route::Page(EDITION, PageIx(0)),
            Medium::Paper => Route::Print(EDITION),
        };
        let here = route.path(&self.publication, Some(&lang));
        let (report, edition) = EDITION.of(&self.publication);
        let doubts = edition.all_doubts(report);
        let scope = Scope {
            publication: &self.publication,
            site: &self.site,
            survey: &self.survey,
            theme: &self.theme,
            lang: &lang,
            words: self.theme.words(&lang),
            route,
            here: &here,
            seen: &Seen::default(),
        };
        let version = edition.pages[0].text(&lang).expect("a version");
        look(&scope.within(EDITION, &doubts), version)
    }
}

fn gather(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(folder).expect("a folder of this repository") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|n| n.to_str()).expect("a name");
        if path.is_dir() {
            gather(&path, &format!("{prefix}{name}/"), files);
        } else {
            let bytes = fs::read(&path).expect("a file");
            files.push(SourceFile {
                path: format!("{prefix}{name}"),
                bytes,
            });
        }
    }
}
