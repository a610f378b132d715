//! Pages that were not written in every language.

use super::{EditionIx, Route, Site};
use crate::lang::Lang;
use crate::model::{PageIx, Publication, TranslationPolicy};
use std::collections::BTreeMap;

/// What readers of a language get for a page that was not written in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Instead {
    /// The page below their own address, with the text of this language.
    Text(Lang),
    /// No page: whatever would lead to it leads to the one in this language.
    Page(Lang),
}

impl Instead {
    /// The language in which there is a text.
    pub fn lang(&self) -> &Lang {
        match self {
            Instead::Text(lang) | Instead::Page(lang) => lang,
        }
    }
}

impl Site {
    /// What readers of a language get for a page; none where there is a
    /// version in their language.
    pub fn instead(&self, route: Route, lang: &Lang) -> Option<&Instead> {
        // A look-up wants the whole key; most sites lack no page.
        if self.instead.is_empty() {
            return None;
        }
        self.instead.get(&(route, lang.clone()))
    }

    /// The language in which there is a page for readers of `lang`, if not
    /// in theirs.
    pub fn left_to(&self, route: Route, lang: &Lang) -> Option<&Lang> {
        match self.instead(route, lang)? {
            Instead::Page(other) => Some(other),
            Instead::Text(_) => None,
        }
    }

    /// The languages in which a page was written, in the order of the
    /// publication.
    pub fn versions<'a>(
        &'a self,
        publication: &'a Publication,
        route: Route,
    ) -> impl Iterator<Item = &'a Lang> {
        let all = publication.languages.iter();
        all.filter(move |lang| self.instead(route, lang).is_none())
    }
}

/// Every page and language without a version.
pub(super) fn all(publication: &Publication) -> BTreeMap<(Route, Lang), Instead> {
    let mut all = BTreeMap::new();
    for ix in EditionIx::all(publication) {
        let (report, edition) = ix.of(publication);
        for (at, page) in edition.pages.iter().enumerate() {
            for lang in &publication.languages {
                let nearest = page.nearest(lang, &report.original);
                let Some(other) = nearest.filter(|text| text.lang != *lang) else {
                    continue;
                };
                let other = other.lang.clone();
                let instead = match report.policy {
                    TranslationPolicy::Omit => Instead::Page(other),
                    // A site without errors has none under `error`.
                    TranslationPolicy::Error | TranslationPolicy::Notice => Instead::Text(other),
                };
                all.insert((Route::Page(ix, PageIx(at)), lang.clone()), instead);
            }
        }
    }
    all
}
