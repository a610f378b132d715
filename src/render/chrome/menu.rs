//! Menus of an edition: bounded by its own pages.

use super::super::part::table::register;
use super::super::scope::{EditionScope, Target};
use super::super::view::{Crumb, Link, NavEntry, NavGroup, Section, TitleLink};
use super::version::only_in;
use crate::lang::Lang;
use crate::plan::Route;

/// Title of a page of an edition, as menus and headings say it.
pub(in super::super) fn title(scope: &EditionScope, route: Route) -> String {
    let word = |key: &str| scope.words.get(key).to_owned();
    match route {
        Route::Overview(_) => super::edition_title(scope),
        Route::Page(_, p) => {
            let page = scope.edition.page(p);
            page.nearest(scope.lang, &scope.report.original)
                .map_or_else(
                    || page.slug.to_string(),
                    |t| {
                        let of = |lang: &Lang| Some(page.text(lang)?.title.as_str());
                        scope.shown(&t.title, of).to_owned()
                    },
                )
        }
        Route::Strategy(_) => word("page_strategy"),
        Route::Indicators(_) => word("page_indicators"),
        Route::Indicator(_, i) => scope.text(&scope.edition.indicator(i).title).to_owned(),
        Route::Tables(_) => word("page_tables"),
        Route::Table(_, t) => scope.text(&scope.edition.table(t).title).to_owned(),
        Route::Listing(_, t, slice) => register::title(scope, t, slice),
        Route::Figures(_) => word("page_figures"),
        Route::Data(_) => word("page_data"),
        Route::Sources(_) => word("page_sources"),
        Route::Doubts(_) => word("page_doubts"),
        Route::Changes(_) => word("page_changes"),
        Route::Corrections(_) => word("page_corrections"),
        Route::Status(_) => word("page_status"),
        Route::Glossary(_) => word("page_glossary"),
        Route::Print(_) => word("page_print"),
        Route::Home => word("page_home"),
        Route::Languages => word("page_languages"),
        Route::Missing => word("page_missing"),
        Route::Report(r) => scope.text(&scope.publication.reports[r].title).to_owned(),
    }
}

/// Language of that title, where it is not that of the page.
pub(in super::super) fn title_lang(scope: &EditionScope, route: Route) -> Option<String> {
    let instead = scope.site.instead(route, scope.lang)?;
    Some(instead.lang().as_str().to_owned())
}

/// A page of an edition by its title. What there is in another language only
/// says so; in the print edition it leads to the chapter that says where.
pub(in super::super) fn title_link(scope: &EditionScope, route: Route) -> TitleLink {
    let other = scope.left_to(route);
    TitleLink {
        text: title(scope, route),
        lang: title_lang(scope, route),
        href: scope.href(Target::Page(route)),
        hreflang: other
            .filter(|_| !scope.is_print())
            .map(|lang| lang.as_str().to_owned()),
        only: other.map(|_| only_in(scope, route)),
    }
}

/// The page in the menu that a page lies below.
fn parent(route: Route) -> Option<Route> {
    match route {
        Route::Indicator(ix, _) => Some(Route::Indicators(ix)),
        Route::Table(ix, _) => Some(Route::Tables(ix)),
        Route::Listing(ix, t, _) => Some(Route::Table(ix, t)),
        _ => None,
    }
}

/// The pages that a page lies below, the nearest first.
fn above(route: Route) -> impl Iterator<Item = Route> {
    std::iter::successors(parent(route), |up| parent(*up))
}

/// Pages of this edition, in reading order.
fn routes(scope: &EditionScope) -> Vec<Route> {
    scope
        .site
        .routes
        .iter()
        .copied()
        .filter(|r| r.edition() == Some(scope.ix))
        .collect()
}

pub(super) fn section(scope: &EditionScope) -> Section {
    // In menus the first page goes by its kind, and every page by its address.
    let page = |route: Route| TitleLink {
        text: if matches!(route, Route::Overview(_)) {
            scope.words.get("page_overview").to_owned()
        } else {
            title(scope, route)
        },
        href: scope.way(route),
        ..title_link(scope, route)
    };
    let entry = |route: Route| NavEntry {
        page: page(route),
        current: route == scope.route,
        within: above(scope.route).any(|up| up == route),
    };
    let all = routes(scope);
    let group = |key: &str, of: &dyn Fn(&Route) -> bool| NavGroup {
        title: scope.words.get(key).to_owned(),
        entries: all
            .iter()
            .copied()
            .filter(|r| parent(*r).is_none() && of(r))
            .map(entry)
            .collect(),
    };
    let written = |r: &Route| matches!(r, Route::Overview(_) | Route::Page(..));
    let data = |r: &Route| {
        matches!(
            r,
            Route::Strategy(_)
                | Route::Indicators(_)
                | Route::Tables(_)
                | Route::Figures(_)
                | Route::Data(_)
        )
    };
    Section {
        title: Link {
            text: super::edition_title(scope),
            href: scope.way(Route::Overview(scope.ix)),
        },
        groups: vec![
            group("menu_pages", &written),
            group("menu_data", &data),
            group("menu_notes", &|r| !written(r) && !data(r)),
        ],
    }
}

pub(super) fn breadcrumbs(scope: &EditionScope, own: &str) -> Vec<Crumb> {
    let step = |text: &str, route: Route| Crumb {
        text: text.to_owned(),
        lang: None,
        href: Some(scope.way(route)),
    };
    let mut steps = vec![
        step(scope.words.get("page_home"), Route::Home),
        step(
            scope.text(&scope.report.short_title),
            Route::Report(scope.ix.report),
        ),
    ];
    let edition = scope.text(&scope.edition.title);
    let overview = Route::Overview(scope.ix);
    if scope.route == overview {
        steps.push(Crumb {
            text: edition.to_owned(),
            lang: None,
            href: None,
        });
        return steps;
    }
    steps.push(step(edition, overview));
    let mut pages: Vec<Route> = above(scope.route).collect();
    pages.reverse();
    for page in pages {
        steps.push(step(&title(scope, page), page));
    }
    steps.push(Crumb {
        text: own.to_owned(),
        lang: title_lang(scope, scope.route),
        href: None,
    });
    steps
}

/// The pages before and after this one: pages of one kind turn among
/// themselves, all others along the menu.
pub(super) fn neighbours(scope: &EditionScope) -> (Option<TitleLink>, Option<TitleLink>) {
    let here = scope.route;
    let row: Vec<Route> = routes(scope)
        .into_iter()
        .filter(|r| parent(*r) == parent(here) && !matches!(r, Route::Print(_)))
        .collect();
    let Some(at) = row.iter().position(|r| *r == here) else {
        return (None, None);
    };
    let link = |route: &Route| title_link(scope, *route);
    let before = at.checked_sub(1).and_then(|i| row.get(i)).map(link);
    (before, row.get(at + 1).map(link))
}
