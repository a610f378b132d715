use super::SitePath;
use crate::lang::Lang;
use crate::model::{
    Edition, IndicatorIx, PageIx, Publication, ROWS_PER_PAGE, Register, Report, Rows, TableIx,
};

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

/// Which rows of a register a page lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slice {
    /// Of a view, by its place, the value; none: all rows.
    pub view: Option<(usize, usize)>,
    /// Which page of them, from 0.
    pub page: usize,
}

impl Slice {
    /// The route of the page.
    pub fn route(self, ix: EditionIx, table: TableIx) -> Route {
        if self == Slice::default() {
            Route::Table(ix, table)
        } else {
            Route::Listing(ix, table, self)
        }
    }

    /// Every page of a register, in order.
    pub fn all(register: &Register) -> Vec<Slice> {
        let views = register.views.iter().enumerate();
        let views = views.flat_map(|(at, view)| (0..view.values.len()).map(move |v| Some((at, v))));
        let pages = [None].into_iter().chain(views).flat_map(|view| {
            let pages = register.listed(view).len().div_ceil(ROWS_PER_PAGE);
            (0..pages.max(1)).map(move |page| Slice { view, page })
        });
        pages.collect()
    }

    /// The folders below those of the table.
    fn below(self, rows: &Rows) -> String {
        let mut path = String::new();
        let register = rows.register.as_ref();
        let view = self.view.and_then(|(at, value)| {
            let view = register?.views.get(at)?;
            Some(view.folder(view.values.get(value)?))
        });
        if let Some(folder) = view {
            path.push_str(&format!("{folder}/"));
        }
        if self.page > 0 {
            path.push_str(&format!("{}/", self.page + 1));
        }
        path
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
    /// One table; of a register the first rows.
    Table(EditionIx, TableIx),
    /// Other rows of a register.
    Listing(EditionIx, TableIx, Slice),
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
    /// How far the translations have come.
    Status(EditionIx),
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
            Route::Listing(_, t, slice) => {
                let table = edition.table(t);
                let rows = table
                    .rows()
                    .map_or_else(String::new, |rows| slice.below(rows));
                format!("tables/{}/{rows}", table.id)
            }
            Route::Figures(_) => "figures/".to_owned(),
            Route::Data(_) => "data/".to_owned(),
            Route::Sources(_) => "sources/".to_owned(),
            Route::Doubts(_) => "doubts/".to_owned(),
            Route::Changes(_) => "changes/".to_owned(),
            Route::Corrections(_) => "corrections/".to_owned(),
            Route::Status(_) => "status/".to_owned(),
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
            | Route::Listing(ix, _, _)
            | Route::Figures(ix)
            | Route::Data(ix)
            | Route::Sources(ix)
            | Route::Doubts(ix)
            | Route::Changes(ix)
            | Route::Corrections(ix)
            | Route::Status(ix)
            | Route::Glossary(ix)
            | Route::Print(ix) => Some(ix),
            Route::Languages | Route::Home | Route::Report(_) | Route::Missing => None,
        }
    }
}

/// Every page but those at the root and 404, in the order in which a reader
/// would go through them.
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
        for (t, table) in edition.tables.iter().enumerate() {
            routes.push(Route::Table(ix, TableIx(t)));
            let slices = table.register().map(|(_, register)| Slice::all(register));
            let slices = slices.unwrap_or_default();
            let others = slices.into_iter().skip(1);
            routes.extend(others.map(|slice| slice.route(ix, TableIx(t))));
        }
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
    if publication.languages.len() > 1 {
        routes.push(Route::Status(ix));
    }
    if !publication.terms.is_empty() {
        routes.push(Route::Glossary(ix));
    }
    routes.push(Route::Print(ix));
    routes
}
