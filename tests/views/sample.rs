//! Publications, bound and planned.

use hakusho::lang::Lang;
use hakusho::model::Publication;
use hakusho::parity::{Comparisons, Survey, texts};
use hakusho::plan::{EditionIx, Route, Site, SitePath};
use hakusho::render::scope::{EditionScope, Scope};
use hakusho::render::seen::Seen;
use hakusho::source::{SourceFile, SourceTree};
use hakusho::theme::Theme;
use std::path::Path;

pub struct Sample {
    publication: Publication,
    theme: Theme,
    site: Site,
    survey: Survey,
    seen: Seen,
}

impl Sample {
    /// The publication of this repository.
    pub fn load() -> Sample {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (tree, _) = hakusho::disk::read(root).expect("the repository can be read");
        Sample::bound(&tree)
    }

    /// A publication of these files, with the theme of this repository.
    pub fn of(files: &[(&str, &str)]) -> Sample {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (tree, _) = hakusho::disk::read(root).expect("the repository can be read");
        let theme = tree
            .iter()
            .map(|(_, file)| file.clone())
            .filter(|file| file.path.starts_with("themes/"));
        let own = files.iter().map(|(path, text)| SourceFile {
            path: (*path).to_owned(),
            bytes: text.as_bytes().to_vec(),
        });
        Sample::bound(&SourceTree::new(theme.chain(own).collect()))
    }

    fn bound(tree: &SourceTree) -> Sample {
        let (draft, mut found) = hakusho::parse::parse(tree);
        let (publication, more) = hakusho::model::resolve(&draft);
        found.extend(more);
        let said: Vec<&String> = found.iter().map(|d| &d.message.en).collect();
        assert!(!found.has_errors(), "{said:#?}");
        let publication = publication.unwrap_or_else(|| panic!("{said:#?}"));
        let (theme, found) =
            hakusho::theme::load(tree, &publication.theme, None, &publication.languages);
        let said: Vec<&String> = found.iter().map(|d| &d.message.en).collect();
        let theme = theme.unwrap_or_else(|| panic!("{said:#?}"));
        let site = hakusho::plan::plan(&publication, &theme, Vec::new(), |file| {
            &tree.file(file).bytes
        });
        let survey = Survey::of(&texts(&publication, &mut Comparisons::default()));
        Sample {
            publication,
            theme,
            site,
            survey,
            seen: Seen::default(),
        }
    }

    /// Calls `look` with every edition in every language, as the page of its
    /// data sees it.
    pub fn for_each(&self, look: impl Fn(&EditionScope)) {
        for lang in &self.publication.languages {
            for ix in EditionIx::all(&self.publication) {
                let (report, edition) = ix.of(&self.publication);
                let doubts = edition.all_doubts(report);
                let route = Route::Data(ix);
                let here = route.path(&self.publication, Some(lang));
                look(&self.scope(lang, route, &here).within(ix, &doubts));
            }
        }
    }

    fn scope<'a>(&'a self, lang: &'a Lang, route: Route, here: &'a SitePath) -> Scope<'a> {
        Scope {
            publication: &self.publication,
            site: &self.site,
            survey: &self.survey,
            theme: &self.theme,
            lang,
            words: self.theme.words(lang),
            route,
            here,
            seen: &self.seen,
        }
    }

    /// The same edition as another of its pages sees it.
    pub fn at<'a>(scope: &EditionScope<'a>, route: Route) -> EditionScope<'a> {
        let mut other = *scope;
        other.base.route = route;
        other
    }
}
