//! What a reader gets: views filled from publication and plan, and their
//! bytes through the theme.

pub mod data;
pub mod html;
pub mod page;
pub mod part;
pub mod proof;
pub mod prose;
pub mod scope;
pub mod seen;
pub mod site;
pub mod trace;
pub mod view;

mod chrome;
#[cfg(test)]
mod sample;

pub use chrome::POLICY;
pub use part::chart::css as chart_css;

use crate::chart::Font;
use crate::lang::{Lang, Text};
use crate::model::{DoubtEntry, Publication, Subject};
use crate::parity::Survey;
use crate::plan::{Artifact, EditionIx, Recipe, Route, Site, SitePath, Slice};
use crate::theme::{Template, Theme, ThemeError};
use chrome::Own;
use page::outdated::Behind;
use scope::{EditionScope, Scope};
use seen::Seen;
use serde::Serialize;
use view::View;

/// Name of the style sheet that hakusho writes itself: the colours of charts.
pub const GENERATED_CSS: &str = "charts.css";

/// All that artifacts are made from.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The content.
    pub publication: &'a Publication,
    /// The plan.
    pub site: &'a Site,
    /// How far the translations have come.
    pub survey: &'a Survey,
    /// The look.
    pub theme: &'a Theme,
    /// The letters of cards, where the plan has any.
    pub font: Option<&'a Font>,
}

impl<'a> Material<'a> {
    /// The scope of a page in a language; `here` is where its file goes, and
    /// `seen` takes down what it shows that is behind its original.
    fn scope(self, route: Route, lang: &'a Lang, here: &'a SitePath, seen: &'a Seen) -> Scope<'a> {
        Scope {
            publication: self.publication,
            site: self.site,
            survey: self.survey,
            theme: self.theme,
            lang,
            words: self.theme.words(lang),
            route,
            here,
            seen,
        }
    }
}

/// Why an artifact could not be made.
#[derive(Clone, Debug)]
pub enum MakeError {
    /// A template asked for what its view does not have.
    Theme(ThemeError),
    /// A data file could not be written.
    Data(String),
}

impl From<ThemeError> for MakeError {
    fn from(error: ThemeError) -> Self {
        MakeError::Theme(error)
    }
}

/// Makes one artifact.
pub fn make(material: Material, artifact: &Artifact) -> Result<Vec<u8>, MakeError> {
    let Material {
        publication, site, ..
    } = material;
    let seen = Seen::default();
    Ok(match &artifact.recipe {
        Recipe::Page(route, lang) => {
            let scope = material.scope(*route, lang, &artifact.path, &seen);
            page(material, &scope)?.into_bytes()
        }
        Recipe::ChartFile(ix, chart, lang) => {
            let doubts = numbered(material, *ix);
            let scope = material
                .scope(Route::Strategy(*ix), lang, &artifact.path, &seen)
                .within(*ix, &doubts);
            part::chart::file(&scope, *chart).into_bytes()
        }
        Recipe::Card(ix, key, lang) => {
            let font = material.font.ok_or_else(no_font)?;
            let doubts = numbered(material, *ix);
            let scope = material
                .scope(Route::Strategy(*ix), lang, &artifact.path, &seen)
                .within(*ix, &doubts);
            let card = part::chart::card(&scope, *key);
            font.png(&card.svg()).map_err(MakeError::Data)?
        }
        Recipe::Data(ix, file) => {
            let doubts = numbered(material, *ix);
            data::make(publication, *ix, &doubts, *file, site)
                .map_err(|e| MakeError::Data(e.to_string()))?
        }
        Recipe::Rows(ix, table, lang) => {
            let doubts = numbered(material, *ix);
            // No page: a link to a row names the page of that row.
            let scope = material.scope(Route::Tables(*ix), lang, &artifact.path, &seen);
            part::table::register::finder_rows(&scope.within(*ix, &doubts), *table)
                .map_err(|e| MakeError::Data(e.to_string()))?
        }
        Recipe::Asset(i) => site.assets[*i].bytes.clone(),
        Recipe::Sitemap => {
            site::sitemap(publication, site).map_err(|e| MakeError::Data(e.to_string()))?
        }
        Recipe::Robots => site::robots(publication),
        Recipe::Feed(lang) => {
            site::feed(publication, lang).map_err(|e| MakeError::Data(e.to_string()))?
        }
        Recipe::Headers => site::headers(site),
        Recipe::Redirects => site::redirects(),
    })
}

fn no_font() -> MakeError {
    MakeError::Data("a card is planned and there is no font for it".to_owned())
}

/// Every doubt of an edition. What authors wrote as footnotes is in plain
/// words, with the figures that it takes from the data.
fn numbered(material: Material<'_>, ix: EditionIx) -> Vec<DoubtEntry<'_>> {
    let publication = material.publication;
    let (report, edition) = ix.of(publication);
    let mut doubts = edition.all_doubts(report);
    for entry in &mut doubts {
        let Subject::Page(page, label) = entry.subject else {
            continue;
        };
        let route = Route::Page(ix, page);
        let versions = edition.page(page).texts.iter().filter_map(|version| {
            let lang = &version.lang;
            let here = route.path(publication, Some(lang));
            let seen = Seen::default();
            let scope = material.scope(route, lang, &here, &seen);
            let words = prose::note(&scope.within(ix, &[]), version, label)?;
            Some((lang.clone(), words))
        });
        entry.doubt.text = Text::new(versions.collect());
    }
    doubts
}

fn page(material: Material, scope: &Scope) -> Result<String, ThemeError> {
    match scope.route.edition() {
        Some(ix) => {
            let doubts = numbered(material, ix);
            in_edition(&scope.within(ix, &doubts), ix)
        }
        None => above(scope),
    }
}

/// Pages above the editions.
fn above(scope: &Scope) -> Result<String, ThemeError> {
    let publication = scope.publication;
    let own = |title: &str, description: &str, behind: Behind| Own {
        title: title.to_owned(),
        description: description.to_owned(),
        behind,
        ..Own::default()
    };
    match scope.route {
        Route::Report(r) => {
            let report = &publication.reports[r];
            let ((title, view), shown) = scope
                .seen
                .during(|| (scope.text(&report.title), page::report::view(scope, r)));
            let own = own(title, scope.text(&report.summary), shown.into());
            write(scope, Template::Report, chrome::top(scope, own), view)
        }
        Route::Languages => {
            let title = scope.text(&publication.title);
            let about = scope.text(&publication.description);
            let frame = chrome::top(scope, own(title, about, Behind::default()));
            let view = page::languages::view(scope);
            write(scope, Template::Languages, frame, view)
        }
        Route::Missing => {
            let title = scope.words.get("page_missing");
            let frame = chrome::top(scope, own(title, "", Behind::default()));
            let frame = page::missing::root(scope, frame);
            write(scope, Template::Missing, frame, page::missing::view(scope))
        }
        _ => {
            let (view, shown) = scope.seen.during(|| page::home::view(scope));
            let title = scope.text(&publication.title);
            let about = scope.text(&publication.description);
            let frame = chrome::top(scope, own(title, about, shown.into()));
            write(scope, Template::Home, frame, view)
        }
    }
}

/// Pages of an edition.
fn in_edition(scope: &EditionScope, ix: EditionIx) -> Result<String, ThemeError> {
    match scope.route {
        Route::Page(_, p) => {
            let text = scope.edition.page(p).text(scope.lang);
            let description = text.and_then(|t| t.description.as_deref());
            let (written, shown) = scope.seen.during(|| page::written::view(scope, p));
            let written = written?;
            let own = Own {
                description: description.unwrap_or_default().to_owned(),
                toc: written.toc,
                behind: written.behind.and(shown),
                ..Own::default()
            };
            framed(scope, Template::Written, own, written.view)
        }
        Route::Strategy(_) => plain(scope, Template::Strategy, || page::strategy::view(scope)),
        Route::Indicators(_) => plain(scope, Template::Indicators, || {
            page::indicators::view(scope)
        }),
        Route::Indicator(_, i) => plain(scope, Template::Indicator, || {
            page::indicator::view(scope, i)
        }),
        Route::Tables(_) => plain(scope, Template::Tables, || page::tables::view(scope)),
        Route::Table(_, t) => plain(scope, Template::Table, || {
            page::table::view(scope, t, Slice::default())
        }),
        Route::Listing(_, t, slice) => plain(scope, Template::Table, || {
            page::table::view(scope, t, slice)
        }),
        Route::Figures(_) => plain(scope, Template::Figures, || page::figures::view(scope)),
        Route::Data(_) => plain(scope, Template::Data, || page::data::view(scope)),
        Route::Sources(_) => plain(scope, Template::Sources, || page::sources::view(scope)),
        Route::Doubts(_) => plain(scope, Template::Doubts, || page::doubts::view(scope)),
        Route::Changes(_) => plain(scope, Template::Revisions, || page::changes::view(scope)),
        Route::Corrections(_) => plain(scope, Template::Revisions, || {
            page::corrections::view(scope)
        }),
        Route::Status(_) => plain(scope, Template::Revisions, || page::status::view(scope)),
        Route::Glossary(_) => plain(scope, Template::Glossary, || page::glossary::view(scope)),
        // Each chapter has its own notice.
        Route::Print(_) => {
            let view = page::print::view(scope)?;
            framed(scope, Template::Print, Own::default(), view)
        }
        _ => {
            let (view, shown) = scope.seen.during(|| page::overview::view(scope, ix));
            let own = Own {
                description: scope.text(&scope.report.summary).to_owned(),
                behind: shown.into(),
                ..Own::default()
            };
            framed(scope, Template::Overview, own, view)
        }
    }
}

/// A page of an edition whose content is made from data.
fn plain<T: Serialize>(
    scope: &EditionScope,
    template: Template,
    make: impl FnOnce() -> T,
) -> Result<String, ThemeError> {
    let (view, shown) = scope.seen.during(make);
    let own = Own {
        behind: shown.into(),
        ..Own::default()
    };
    framed(scope, template, own, view)
}

/// A page of an edition under its title, which it shows, too.
fn framed<T: Serialize>(
    scope: &EditionScope,
    template: Template,
    own: Own,
    page: T,
) -> Result<String, ThemeError> {
    let title = || chrome::route_title(scope, scope.route);
    let (title, shown) = scope.seen.during(title);
    let own = Own {
        title,
        behind: own.behind.and(shown),
        ..own
    };
    write(scope, template, chrome::edition(scope, own), page)
}

fn write<T: Serialize>(
    scope: &Scope,
    template: Template,
    chrome: view::Chrome,
    page: T,
) -> Result<String, ThemeError> {
    let older = scope.seen.older();
    let view = View {
        chrome,
        page,
        older,
    };
    scope.theme.render(template, scope.lang, &view)
}
