use super::SitePath;
use crate::lang::Lang;
use crate::model::{Edition, IndicatorIx, PageIx, Publication, Report, TableIx};

/// An edition of the publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EditionIx {
    /// Place of the report.
    pub report: usize,
    /// Place of the edition in it.
    pub edition: usize,
}

impl EditionIx {
    /// Every edition, in order.
    pub fn all(publication: &Publication) -> Vec<EditionIx> {
        publication
            .reports
            .iter()
            .enumerate()
            .flat_map(|(report, r)| {
                (0..r.editions.len()).map(move |edition| EditionIx { report, edition })
            })
            .collect()
    }

    /// The report and the edition.
    pub fn of(self, publication: &Publication) -> (&Report, &Edition) {
        let report = &publication.reports[self.report];
        (report, &report.editions[self.edition])
    }
}

/// A page, whatever the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// `/`, the choice of language.
    Languages,
    /// `/{lang}/`
    Home,
    /// `/{lang}/{report}/`
    Report(usize),
    /// `/{lang}/{report}/{edition}/`
    Overview(EditionIx),
    /// A written page.
    Page(EditionIx, PageIx),
    /// The strategy.
    Strategy(EditionIx),
    /// All indicators.
    Indicators(EditionIx),
    /// One indicator.
    Indicator(EditionIx, IndicatorIx),
    /// All tables.
    Tables(EditionIx),
    /// One table.
    Table(EditionIx, TableIx),
    /// Single figures.
    Figures(EditionIx),
    /// Downloads.
    Data(EditionIx),
    /// Sources.
    Sources(EditionIx),
    /// Doubts.
    Doubts(EditionIx),
    /// What changed since the edition before.
    Changes(EditionIx),
    /// What was changed after publication.
    Corrections(EditionIx),
    /// Glossary.
    Glossary(EditionIx),
    /// The whole edition for paper.
    Print(EditionIx),
    /// `404.html`
    Missing,
}

impl Route {
    /// Where the page goes; without a language, the page at the root.
    pub fn path(self, publication: &Publication, lang: Option<&Lang>) -> SitePath {
        let mut path = lang.map(|l| format!("{}/", l.as_str())).unwrap_or_default();
        if let Some(ix) = self.edition() {
            let (report, edition) = ix.of(publication);
            path.push_str(&format!("{}/{}/", report.id, edition.id));
            path.push_str(&self.below(edition));
        } else if let Route::Report(r) = self {
            path.push_str(&format!("{}/", publication.reports[r].id));
        }
        path.push_str(if self == Route::Missing {
            "404.html"
        } else {
            "index.html"
        });
        SitePath::new(path)
    }

    /// The folders below the edition.
    fn below(self, edition: &Edition) -> String {
        match self {
            Route::Page(_, p) => format!("{}/", edition.page(p).slug),
            Route::Strategy(_) => "strategy/".to_owned(),
            Route::Indicators(_) => "indicators/".to_owned(),
            Route::Indicator(_, i) => format!("indicators/{}/", edition.indicator(i).id),
            Route::Tables(_) => "tables/".to_owned(),
            Route::Table(_, t) => format!("tables/{}/", edition.table(t).id),
            Route::Figures(_) => "figures/".to_owned(),
            Route::Data(_) => "data/".to_owned(),
            Route::Sources(_) => "sources/".to_owned(),
            Route::Doubts(_) => "doubts/".to_owned(),
            Route::Changes(_) => "changes/".to_owned(),
            Route::Corrections(_) => "corrections/".to_owned(),
            Route::Glossary(_) => "glossary/".to_owned(),
            Route::Print(_) => "print/".to_owned(),
            Route::Overview(_)
            | Route::Languages
            | Route::Home
            | Route::Report(_)
            | Route::Missing => String::new(),
        }
    }

    /// The edition that the page belongs to.
    pub fn edition(self) -> Option<EditionIx> {
        match self {
            Route::Overview(ix)
            | Route::Page(ix, _)
            | Route::Strategy(ix)
            | Route::Indicators(ix)
            | Route::Indicator(ix, _)
            | Route::Tables(ix)
            | Route::Table(ix, _)
            | Route::Figures(ix)
            | Route::Data(ix)
            | Route::Sources(ix)
            | Route::Doubts(ix)
            | Route::Changes(ix)
            | Route::Corrections(ix)
            | Route::Glossary(ix)
            | Route::Print(ix) => Some(ix),
            Route::Languages | Route::Home | Route::Report(_) | Route::Missing => None,
        }
    }
}

/// Every page that has a version in each language, apart from 404, in the
/// order in which a reader would go through them.
pub(super) fn all(publication: &Publication) -> Vec<Route> {
    let mut routes = vec![Route::Home];
    for (r, report) in publication.reports.iter().enumerate() {
        routes.push(Route::Report(r));
        for (e, edition) in report.editions.iter().enumerate() {
            routes.extend(of_edition(
                EditionIx {
                    report: r,
                    edition: e,
                },
                report,
                edition,
                publication,
            ));
        }
    }
    routes
}

/// The pages of an edition, in reading order.
pub(super) fn of_edition(
    ix: EditionIx,
    report: &Report,
    edition: &Edition,
    publication: &Publication,
) -> Vec<Route> {
    let mut routes = vec![Route::Overview(ix)];
    routes.extend((0..edition.pages.len()).map(|p| Route::Page(ix, PageIx(p))));
    if !edition.nodes.is_empty() {
        routes.push(Route::Strategy(ix));
    }
    if !edition.indicators.is_empty() {
        routes.push(Route::Indicators(ix));
        routes.extend((0..edition.indicators.len()).map(|i| Route::Indicator(ix, IndicatorIx(i))));
    }
    if !edition.tables.is_empty() {
        routes.push(Route::Tables(ix));
        routes.extend((0..edition.tables.len()).map(|t| Route::Table(ix, TableIx(t))));
    }
    if !edition.figures.is_empty() {
        routes.push(Route::Figures(ix));
    }
    routes.push(Route::Data(ix));
    routes.push(Route::Sources(ix));
    if !edition.all_doubts(report).is_empty() {
        routes.push(Route::Doubts(ix));
    }
    if edition.supersedes.is_some() {
        routes.push(Route::Changes(ix));
    }
    if !edition.corrections.is_empty() {
        routes.push(Route::Corrections(ix));
    }
    if !publication.terms.is_empty() {
        routes.push(Route::Glossary(ix));
    }
    routes.push(Route::Print(ix));
    routes
}
