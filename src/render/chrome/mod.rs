//! What stands around every page: head, menus, notices, footer.

mod menu;
mod social;
mod version;

use super::page::outdated::{self, Behind};
use super::part::text::dated;
use super::scope::{EditionScope, Scope, Target};
use super::view::{Assets, Chrome, Crumb, Footer, Licence, Link, Publisher, TocEntry};
use crate::lang::Lang;
use crate::plan::{Route, SitePath};
use crate::source::escaped;
use crate::value::Period;

pub(super) use menu::{title as route_title, title_lang, title_link};
pub(super) use version::{alternates, only_in, read_in};

/// The policy that every page carries: nothing but files of this site, no
/// style or script within the page. Frames can only be refused by a header.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'";

/// What a page says of itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Own {
    /// Its heading.
    pub title: String,
    /// For search engines; empty for none.
    pub description: String,
    /// Headings of levels 2 and 3.
    pub toc: Vec<TocEntry>,
    /// What the page lacks of an up-to-date translation.
    pub behind: Behind,
}

/// The frame of a page above the editions.
pub(super) fn top(scope: &Scope, own: Own) -> Chrome {
    let words = scope.words;
    let ((site, notice, footer), of_site) = scope.seen.during(|| of_site(scope, &own.title));
    let behind = match scope.route {
        // The first page speaks for what stands around every page.
        Route::Home => own.behind.and(of_site),
        _ => own.behind,
    };
    let home = Link {
        text: site.clone(),
        href: scope.way(Route::Home),
    };
    let head_title = if own.title == site {
        site.clone()
    } else {
        format!("{} | {site}", own.title)
    };
    let mut breadcrumbs = Vec::new();
    if let Route::Report(r) = scope.route {
        breadcrumbs.push(Crumb {
            text: words.get("page_home").to_owned(),
            lang: None,
            href: Some(home.href.clone()),
        });
        breadcrumbs.push(Crumb {
            text: scope
                .text(&scope.publication.reports[r].short_title)
                .to_owned(),
            lang: None,
            href: None,
        });
    }
    Chrome {
        lang: scope.lang.as_str().to_owned(),
        dir: direction(scope.lang).to_owned(),
        site: home,
        title: own.title.clone(),
        title_lang: None,
        head_title,
        description: own.description,
        canonical: version::canonical(scope),
        alternates: alternates(scope.publication, scope.site, scope.route, Some(scope.lang)),
        social: is_cited(scope).then(|| social::social(scope)),
        languages: version::choices(scope),
        breadcrumbs,
        assets: assets(scope),
        feed: Some(scope.way_to(&SitePath::new(format!("{}/feed.xml", scope.lang.as_str())))),
        policy: POLICY.to_owned(),
        notice,
        outdated: outdated::notice(scope, scope.route, behind),
        as_of: None,
        translation: None,
        original: None,
        lacking: version::lacking(scope),
        kicker: None,
        section: None,
        toc: toc(own.toc),
        prev: None,
        next: None,
        footer,
    }
}

/// Name of the site, the notice of who compiled it, and the footer: what is the
/// same on every page above the editions.
fn of_site(scope: &Scope, title: &str) -> (String, Option<String>, Footer) {
    let compiled = scope.publication.compiled_by.as_ref();
    (
        scope.text(&scope.publication.title).to_owned(),
        compiled.map(|c| scope.text(&c.notice).to_owned()),
        footer(scope, title, None, is_cited(scope)),
    )
}

/// Whether there is a page that can be named to others.
fn is_cited(scope: &Scope) -> bool {
    scope.route != Route::Missing
}

/// The frame of a page of an edition.
pub(super) fn edition(scope: &EditionScope, own: Own) -> Chrome {
    let title = own.title.clone();
    let mut chrome = top(scope, own);
    let edition_title = scope.seen.apart(|| edition_title(scope));
    let overview = Route::Overview(scope.ix);
    chrome.head_title = if scope.route == overview {
        format!("{edition_title} | {}", chrome.site.text)
    } else {
        format!("{title} | {edition_title} | {}", chrome.site.text)
    };
    // What leads elsewhere is no text of this page.
    let (breadcrumbs, section, turn) = scope.seen.apart(|| {
        let breadcrumbs = menu::breadcrumbs(scope, &title);
        (breadcrumbs, menu::section(scope), menu::neighbours(scope))
    });
    chrome.breadcrumbs = breadcrumbs;
    chrome.section = Some(section);
    (chrome.prev, chrome.next) = turn;
    if scope.route != overview {
        chrome.kicker = Some(Link {
            text: edition_title.clone(),
            href: scope.href(Target::Page(overview)),
        });
    }
    if let Some(social) = &mut chrome.social {
        social.card = social::card(scope, &title);
    }
    chrome.as_of = as_of(scope);
    chrome.title_lang = menu::title_lang(scope, scope.route);
    // A page that shows the text of another language says so itself.
    if chrome.title_lang.is_none() {
        chrome.translation = Some(translation(scope));
        chrome.original = version::original(scope);
    }
    chrome.footer = footer(scope, &title, Some(scope), true);
    chrome
}

/// Report and edition together, unless the edition's own title names the
/// report.
pub(super) fn edition_title(scope: &EditionScope) -> String {
    let own = &scope.edition.title;
    let report = scope.report.short_title.or_any(scope.lang);
    if own.or_any(scope.lang).contains(report) {
        return scope.text(own).to_owned();
    }
    scope.made_of(|| {
        let report = scope.text(&scope.report.short_title);
        let parts = [("report", report), ("edition", scope.text(own))];
        scope.words.fill("edition_title", &parts)
    })
}

/// The date that the document speaks of, as a sentence.
pub(super) fn as_of(scope: &EditionScope) -> Option<String> {
    (scope.edition.as_of != Period::NotStated).then(|| {
        scope.words.fill(
            "as_of_line",
            &[("date", &scope.period(&scope.edition.as_of))],
        )
    })
}

/// Whether this language is that of the document, an official or an unofficial
/// translation, as a sentence.
pub(super) fn translation(scope: &EditionScope) -> String {
    let original = language_name(scope, &scope.report.original);
    if *scope.lang == scope.report.original {
        scope
            .words
            .fill("original_line", &[("language", &original)])
    } else if scope.report.official_translation {
        scope
            .words
            .fill("translation_official", &[("original", &original)])
    } else {
        scope
            .words
            .fill("translation_unofficial", &[("original", &original)])
    }
}

/// A language's name in the words of the page, or its own name.
pub(super) fn language_name(scope: &Scope, lang: &Lang) -> String {
    let key = format!("language_{}", lang.as_str().replace('-', "_"));
    if scope.words.has(&key) {
        scope.words.get(&key).to_owned()
    } else {
        lang.own_name().to_owned()
    }
}

fn assets(scope: &Scope) -> Assets {
    let hashed = |name: &String| scope.site.asset(name).map(|path| scope.way_to(path));
    let charts = super::GENERATED_CSS.to_owned();
    let is_register = match scope.route {
        Route::Table(ix, t) | Route::Listing(ix, t, _) => {
            let table = ix.of(scope.publication).1.table(t);
            table.register().is_some()
        }
        _ => false,
    };
    let of_register = scope.theme.register_script.iter();
    let of_register = of_register.filter(|_| is_register);
    Assets {
        styles: scope
            .theme
            .styles
            .iter()
            .chain([&charts])
            .filter_map(hashed)
            .collect(),
        scripts: scope
            .theme
            .scripts
            .iter()
            .chain(of_register)
            .filter_map(hashed)
            .collect(),
        icon: scope.theme.icon.as_ref().and_then(hashed),
    }
}

fn toc(entries: Vec<TocEntry>) -> Vec<TocEntry> {
    let entries: Vec<TocEntry> = entries.into_iter().filter(|e| e.level <= 3).collect();
    if entries.len() < 3 {
        Vec::new()
    } else {
        entries
    }
}

fn direction(lang: &Lang) -> &'static str {
    if matches!(lang.primary(), "ar" | "he" | "fa" | "ur") {
        "rtl"
    } else {
        "ltr"
    }
}

fn footer(scope: &Scope, title: &str, edition: Option<&EditionScope>, cited: bool) -> Footer {
    let publication = scope.publication;
    let publisher = &publication.publisher;
    let mut dates = Vec::new();
    if let Some(e) = edition {
        dates.push(dated(scope, "fact_as_of", &e.edition.as_of));
        dates.push(dated(scope, "fact_published", &e.edition.published));
    }
    let updated = edition
        .and_then(|e| e.edition.updated.as_ref())
        .or(publication.updated.as_ref());
    dates.extend(updated.map(|updated| dated(scope, "fact_updated", updated)));
    Footer {
        publisher: Publisher {
            name: scope.text(&publisher.name).to_owned(),
            url: publisher.url.clone(),
            contact: scope.text(&publisher.contact).to_owned(),
            email: publisher.email.clone(),
        },
        dates,
        licence: Licence {
            name: scope.text(&publication.licence.name).to_owned(),
            url: publication.licence.url.clone(),
            note: publication
                .licence
                .note
                .as_ref()
                .map(|n| scope.text(n).to_owned()),
        },
        cite: cited.then(|| cite(scope, title, edition)),
        report: publisher
            .email
            .as_ref()
            .map(|email| mailto(scope, email, title)),
    }
}

/// A reference to the page that is made, which shows `title`, ready to be
/// copied. Where the content gives no date it has none.
pub(super) fn cite(scope: &Scope, title: &str, edition: Option<&EditionScope>) -> String {
    scope.seen.apart(|| reference(scope, title, edition))
}

fn reference(scope: &Scope, title: &str, edition: Option<&EditionScope>) -> String {
    let publication = scope.publication;
    let name = publication
        .compiled_by
        .as_ref()
        .map_or(&publication.publisher.name, |c| &c.name);
    let updated = edition
        .and_then(|e| e.edition.updated.as_ref())
        .or(publication.updated.as_ref());
    let within = edition.map(edition_title).filter(|name| name != title);
    let pattern = match (&within, updated) {
        (Some(_), Some(_)) => "cite_pattern",
        (Some(_), None) => "cite_pattern_undated",
        (None, Some(_)) => "cite_pattern_top",
        (None, None) => "cite_pattern_top_undated",
    };
    let date = updated.map(|p| scope.period(p));
    scope.words.fill(
        pattern,
        &[
            ("publisher", scope.text(name)),
            ("page", title),
            ("edition", within.as_deref().unwrap_or_default()),
            ("date", date.as_deref().unwrap_or_default()),
            ("url", &scope.absolute(scope.here)),
        ],
    )
}

/// A letter about this page, its subject and address filled in.
fn mailto(scope: &Scope, email: &str, title: &str) -> String {
    let subject = scope.words.fill("report_subject", &[("page", title)]);
    let body = scope.absolute(scope.here);
    format!(
        "mailto:{email}?subject={}&body={}",
        escaped(&subject, b""),
        escaped(&body, b"")
    )
}
