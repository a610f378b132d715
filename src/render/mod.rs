//! What a reader gets: views filled from publication and plan, and their
//! bytes through the theme.

pub mod data;
pub mod html;
pub mod page;
pub mod part;
pub mod proof;
pub mod prose;
pub mod scope;
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
use scope::{EditionScope, Scope};
use serde::Serialize;
use view::{TocEntry, View};

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
    /// The scope of a page in a language; `here` is where its file goes.
    fn scope(self, route: Route, lang: &'a Lang, here: &'a SitePath) -> Scope<'a> {
        Scope {
            publication: self.publication,
            site: self.site,
            survey: self.survey,
            theme: self.theme,
            lang,
            words: self.theme.words(lang),
            route,
            here,
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
    Ok(match &artifact.recipe {
        Recipe::Page(route, lang) => page(material, artifact, *route, lang)?.into_bytes(),
        Recipe::ChartFile(ix, chart, lang) => {
            let doubts = numbered(material, *ix);
            let scope = material
                .scope(Route::Strategy(*ix), lang, &artifact.path)
                .within(*ix, &doubts);
            part::chart::file(&scope, *chart).into_bytes()
        }
        Recipe::Card(ix, key, lang) => {
            let font = material.font.ok_or_else(no_font)?;
            let doubts = numbered(material, *ix);
            let scope = material
                .scope(Route::Strategy(*ix), lang, &artifact.path)
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
            let scope = material.scope(Route::Tables(*ix), lang, &artifact.path);
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
            let scope = material.scope(route, lang, &here);
            let words = prose::note(&scope.within(ix, &[]), version, label)?;
            Some((lang.clone(), words))
        });
        entry.doubt.text = Text::new(versions.collect());
    }
    doubts
}

fn page(
    material: Material,
    artifact: &Artifact,
    route: Route,
    lang: &Lang,
) -> Result<String, ThemeError> {
    let scope = material.scope(route, lang, &artifact.path);
    match route.edition() {
        Some(ix) => {
            let doubts = numbered(material, ix);
            in_edition(&scope.within(ix, &doubts), ix)
        }
        None => above(&scope),
    }
}

/// Pages above the editions.
fn above(scope: &Scope) -> Result<String, ThemeError> {
    let word = |key: &str| scope.words.get(key).to_owned();
    let publication = scope.publication;
    let own = |title: String, description: &str| Own {
        title,
        description: description.to_owned(),
        toc: Vec::new(),
    };
    match scope.route {
        Route::Report(r) => {
            let report = &publication.reports[r];
            let own = own(
                scope.text(&report.title).to_owned(),
                scope.text(&report.summary),
            );
            write(
                scope,
                Template::Report,
                chrome::top(scope, own),
                page::report::view(scope, r),
            )
        }
        Route::Languages => {
            let own = own(
                scope.text(&publication.title).to_owned(),
                scope.text(&publication.description),
            );
            write(
                scope,
                Template::Languages,
                chrome::top(scope, own),
                page::languages::view(scope),
            )
        }
        Route::Missing => {
            let frame = chrome::top(scope, own(word("page_missing"), ""));
            write(
                scope,
                Template::Missing,
                page::missing::root(scope, frame),
                page::missing::view(scope),
            )
        }
        _ => {
            let own = own(
                scope.text(&publication.title).to_owned(),
                scope.text(&publication.description),
            );
            write(
                scope,
                Template::Home,
                chrome::top(scope, own),
                page::home::view(scope),
            )
        }
    }
}

/// Pages of an edition.
fn in_edition(scope: &EditionScope, ix: EditionIx) -> Result<String, ThemeError> {
    let framed = |description: &str, toc: Vec<TocEntry>| {
        let title = chrome::route_title(scope, scope.route);
        chrome::edition(
            scope,
            Own {
                title,
                description: description.to_owned(),
                toc,
            },
        )
    };
    let plain = || framed("", Vec::new());
    match scope.route {
        Route::Page(_, p) => {
            let text = scope.edition.page(p).text(scope.lang);
            let description = text
                .and_then(|t| t.description.as_deref())
                .unwrap_or_default();
            let (view, toc) = page::written::view(scope, p)?;
            write(scope, Template::Written, framed(description, toc), view)
        }
        Route::Strategy(_) => write(
            scope,
            Template::Strategy,
            plain(),
            page::strategy::view(scope),
        ),
        Route::Indicators(_) => write(
            scope,
            Template::Indicators,
            plain(),
            page::indicators::view(scope),
        ),
        Route::Indicator(_, i) => write(
            scope,
            Template::Indicator,
            plain(),
            page::indicator::view(scope, i),
        ),
        Route::Tables(_) => write(scope, Template::Tables, plain(), page::tables::view(scope)),
        Route::Table(_, t) | Route::Listing(_, t, _) => {
            let slice = match scope.route {
                Route::Listing(_, _, slice) => slice,
                _ => Slice::default(),
            };
            let view = page::table::view(scope, t, slice);
            write(scope, Template::Table, plain(), view)
        }
        Route::Figures(_) => write(
            scope,
            Template::Figures,
            plain(),
            page::figures::view(scope),
        ),
        Route::Data(_) => write(scope, Template::Data, plain(), page::data::view(scope)),
        Route::Sources(_) => write(
            scope,
            Template::Sources,
            plain(),
            page::sources::view(scope),
        ),
        Route::Doubts(_) => write(scope, Template::Doubts, plain(), page::doubts::view(scope)),
        Route::Changes(_) => write(
            scope,
            Template::Revisions,
            plain(),
            page::changes::view(scope),
        ),
        Route::Corrections(_) => write(
            scope,
            Template::Revisions,
            plain(),
            page::corrections::view(scope),
        ),
        Route::Status(_) => write(
            scope,
            Template::Revisions,
            plain(),
            page::status::view(scope),
        ),
        Route::Glossary(_) => write(
            scope,
            Template::Glossary,
            plain(),
            page::glossary::view(scope),
        ),
        Route::Print(_) => write(scope, Template::Print, plain(), page::print::view(scope)?),
        _ => {
            let summary = scope.text(&scope.report.summary).to_owned();
            let view = page::overview::view(scope, ix);
            write(
                scope,
                Template::Overview,
                framed(&summary, Vec::new()),
                view,
            )
        }
    }
}

fn write<T: Serialize>(
    scope: &Scope,
    template: Template,
    chrome: view::Chrome,
    page: T,
) -> Result<String, ThemeError> {
    scope
        .theme
        .render(template, scope.lang, &View { chrome, page })
}
