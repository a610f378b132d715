//! The versions of a page: its addresses for machines, the language switch, and
//! what is said where a language has none.

use super::language_name;
use crate::lang::Lang;
use crate::model::Publication;
use crate::plan::{Instead, Route, Site, SitePath};
use crate::render::scope::{EditionScope, Scope};
use crate::render::view::{Alternate, Lacking, LanguageChoice, Link, TitleLink};

/// The absolute addresses of a page in every language that has a version, and
/// of the version for everybody else: the first language, at the top the choice
/// of language. None where `lang` has no version: what stands there is a
/// version of nothing.
pub(in crate::render) fn alternates(
    publication: &Publication,
    site: &Site,
    route: Route,
    lang: Option<&Lang>,
) -> Vec<Alternate> {
    let first = publication.languages.first().map(|first| {
        let instead = site.instead(route, first);
        instead.map_or(first, Instead::lang)
    });
    let (route, default) = match route {
        Route::Missing => return Vec::new(),
        Route::Languages | Route::Home => (Route::Home, Route::Languages.path(publication, None)),
        other => (other, other.path(publication, first)),
    };
    if lang.is_some_and(|lang| site.instead(route, lang).is_some()) {
        return Vec::new();
    }
    let absolute = |path: &SitePath| format!("{}{}", publication.base_url, path.address());
    let mut all: Vec<Alternate> = site
        .versions(publication, route)
        .map(|lang| Alternate {
            lang: lang.as_str().to_owned(),
            href: absolute(&route.path(publication, Some(lang))),
        })
        .collect();
    all.push(Alternate {
        lang: "x-default".to_owned(),
        href: absolute(&default),
    });
    all
}

/// The address under which the page is to be known: its own, or that of the
/// page whose text it shows.
pub(super) fn canonical(scope: &Scope) -> String {
    match scope.site.instead(scope.route, scope.lang) {
        Some(instead) => scope.absolute(&scope.route.path(scope.publication, Some(instead.lang()))),
        None => scope.absolute(scope.here),
    }
}

/// The language switch. Where the page is left out of a language it leads to
/// the first page of the edition, and says so in that language.
pub(super) fn choices(scope: &Scope) -> Vec<LanguageChoice> {
    let route = match scope.route {
        Route::Languages => Route::Home,
        other => other,
    };
    let choice = |lang: &Lang| {
        let current = lang == scope.lang && scope.route != Route::Languages;
        let instead = scope.site.instead(route, lang).filter(|_| !current);
        let word = |key: &str| scope.theme.words(lang).get(key).to_owned();
        let (to, other) = match instead {
            Some(Instead::Page(_)) => (overview(route), Some(word("switch_overview"))),
            Some(Instead::Text(_)) => (route, Some(word("switch_untranslated"))),
            None => (route, None),
        };
        LanguageChoice {
            lang: lang.as_str().to_owned(),
            name: lang.own_name().to_owned(),
            href: scope.here.relative(&to.path(scope.publication, Some(lang))),
            other,
            current,
        }
    };
    scope.publication.languages.iter().map(choice).collect()
}

/// The languages that the page is left out of, each in its own words.
pub(super) fn lacking(scope: &Scope) -> Vec<Lacking> {
    let languages = scope.publication.languages.iter();
    let left_out = languages.filter(|lang| scope.site.left_to(scope.route, lang).is_some());
    left_out
        .map(|lang| {
            let words = scope.theme.words(lang);
            let there = overview(scope.route).path(scope.publication, Some(lang));
            Lacking {
                lang: lang.as_str().to_owned(),
                text: words.get("no_version").to_owned(),
                link: Link {
                    text: words.get("no_version_overview").to_owned(),
                    href: scope.here.relative(&there),
                },
            }
        })
        .collect()
}

/// The first page of the edition that a page belongs to.
fn overview(route: Route) -> Route {
    route.edition().map_or(Route::Home, Route::Overview)
}

/// The same page in the language of the document, if there is one.
pub(super) fn original(scope: &EditionScope) -> Option<TitleLink> {
    let original = &scope.report.original;
    let mut versions = scope.site.versions(scope.publication, scope.route);
    let is_other = original != scope.lang && versions.any(|lang| lang == original);
    is_other.then(|| read_in(scope, scope.route, original))
}

/// The way to a page in another language.
pub(in crate::render) fn read_in(scope: &Scope, to: Route, lang: &Lang) -> TitleLink {
    let language = language_name(scope, lang);
    let there = to.path(scope.publication, Some(lang));
    TitleLink {
        text: scope.words.fill("see_original", &[("language", &language)]),
        href: scope.here.relative(&there),
        hreflang: Some(lang.as_str().to_owned()),
        ..TitleLink::default()
    }
}

/// In which languages there is a page, as a remark: Japanese only.
pub(in crate::render) fn only_in(scope: &EditionScope, route: Route) -> String {
    let versions = scope.site.versions(scope.publication, route);
    let names: Vec<String> = versions.map(|lang| language_name(scope, lang)).collect();
    let languages = names.join(scope.words.get("list_join"));
    scope.words.fill("only_in", &[("languages", &languages)])
}
