//! The site as a plan: a sorted list of artifacts as plain data, and what one
//! artifact must know of another (addresses, sections, numbers, hashed names).
//! Makes no bytes.

mod artifact;
mod asset;
mod card;
mod instead;
mod number;
mod path;
mod receipt;
mod route;
mod section;

pub use artifact::{Artifact, Cache, DataFile, DataForm, Media, ROBOTS, Recipe};
pub use asset::Asset;
pub use instead::Instead;
pub use number::{ChartKey, Numbering};
pub use path::SitePath;
pub use receipt::{MANIFEST, Receipt};
pub use route::{EditionIx, Route, Slice};
pub use section::section_ids;

use crate::lang::Lang;
use crate::model::{Edition, IndicatorIx, PageIx, Publication, ROWS_PER_PAGE, Report, TableIx};
use crate::theme::Theme;
use std::collections::BTreeMap;

/// The plan.
#[derive(Clone, Debug)]
pub struct Site {
    /// Sorted by path.
    pub artifacts: Vec<Artifact>,
    /// Files of the theme and of the editions, sorted by name.
    pub assets: Vec<Asset>,
    /// Every page but those at the root, in the order in which a reader would
    /// go through them. A page is made in each language that has no
    /// [`Instead::Page`] for it.
    pub routes: Vec<Route>,
    /// What stands for pages that were not written in a language.
    pub instead: BTreeMap<(Route, Lang), Instead>,
    /// Numbers of figures and tables, per edition.
    pub numbering: BTreeMap<EditionIx, Numbering>,
    /// Ids of the headings of every written page, in order.
    pub sections: BTreeMap<(EditionIx, PageIx), Vec<String>>,
}

impl Site {
    /// The hashed address of a file of the theme.
    pub fn asset(&self, name: &str) -> Option<&SitePath> {
        let at = self
            .assets
            .binary_search_by(|a| a.name.as_str().cmp(name))
            .ok()?;
        Some(&self.assets[at].path)
    }

    /// Address of a data file.
    pub fn data_path(publication: &Publication, ix: EditionIx, file: DataFile) -> SitePath {
        let (report, edition) = ix.of(publication);
        let form = |form| if form == DataForm::Csv { "csv" } else { "json" };
        let name = match file {
            DataFile::Indicators(f) => format!("indicators.{}", form(f)),
            DataFile::Judgements(f) => format!("judgements.{}", form(f)),
            DataFile::Figures(f) => format!("figures.{}", form(f)),
            DataFile::Strategy(f) => format!("strategy.{}", form(f)),
            DataFile::Doubts(f) => format!("doubts.{}", form(f)),
            DataFile::Changes(f) => format!("changes.{}", form(f)),
            DataFile::Corrections(f) => format!("corrections.{}", form(f)),
            DataFile::Provenance(f) => format!("provenance.{}", form(f)),
            DataFile::Table(t, f) => format!("{}.{}", edition.table(t).id, form(f)),
            DataFile::Package => "datapackage.json".to_owned(),
        };
        SitePath::new(format!("data/{}/{}/{name}", report.id, edition.id))
    }

    /// Address of the rows of a register in the words of a language, which its
    /// script asks for. It stands beside the first page of the register.
    pub fn rows_path(
        publication: &Publication,
        ix: EditionIx,
        table: TableIx,
        lang: &Lang,
    ) -> SitePath {
        let page = Route::Table(ix, table).path(publication, Some(lang));
        SitePath::new(format!("{}rows.json", page.address()))
    }

    /// Address of a drawing.
    pub fn chart_path(
        publication: &Publication,
        ix: EditionIx,
        chart: ChartKey,
        lang: &Lang,
    ) -> SitePath {
        let (report, edition) = ix.of(publication);
        let name = Site::chart_name(edition, chart);
        SitePath::new(format!(
            "charts/{}/{}/{name}.{}.svg",
            report.id,
            edition.id,
            lang.as_str()
        ))
    }

    /// A drawing's own name in addresses.
    fn chart_name(edition: &Edition, chart: ChartKey) -> &str {
        match chart {
            ChartKey::Declared(c) => edition.chart(c).id.as_str(),
            ChartKey::Indicator(i) => edition.indicator(i).id.as_str(),
            ChartKey::Strategy => "strategy",
            ChartKey::Ranking(t) => edition.table(t).id.as_str(),
        }
    }
}

/// Lists every artifact of a publication. `generated` are style sheets that
/// hakusho writes itself (name, bytes); `attached` gives the bytes of an
/// edition's attachment.
pub fn plan<'t>(
    publication: &Publication,
    theme: &Theme,
    generated: Vec<(String, Vec<u8>)>,
    attached: impl Fn(crate::source::FileId) -> &'t [u8],
) -> Site {
    let assets = asset::assets(publication, theme, generated, attached);
    let editions = EditionIx::all(publication);
    let numbering = editions
        .iter()
        .map(|ix| (*ix, number::number(ix.of(publication).1)))
        .collect();
    let sections = editions
        .iter()
        .flat_map(|ix| {
            let (report, edition) = ix.of(publication);
            (0..edition.pages.len())
                .map(|p| {
                    (
                        (*ix, PageIx(p)),
                        section_ids(&edition.pages[p], &report.original),
                    )
                })
                .collect::<Vec<_>>()
        })
        .collect();
    let routes = route::all(publication);
    let instead = instead::all(publication);
    let mut artifacts = Vec::new();
    let mut add = |path: SitePath, media, cache, recipe| {
        artifacts.push(Artifact {
            path,
            media,
            cache,
            recipe,
        })
    };
    let first = &publication.languages[0];
    for route in [Route::Languages, Route::Missing] {
        add(
            route.path(publication, None),
            Media::Html,
            Cache::Short,
            Recipe::Page(route, first.clone()),
        );
    }
    for lang in &publication.languages {
        for route in routes.iter().copied().chain([Route::Missing]) {
            if let Some(Instead::Page(_)) = instead.get(&(route, lang.clone())) {
                continue;
            }
            add(
                route.path(publication, Some(lang)),
                Media::Html,
                Cache::Short,
                Recipe::Page(route, lang.clone()),
            );
        }
        add(
            SitePath::new(format!("{}/feed.xml", lang.as_str())),
            Media::Atom,
            Cache::Short,
            Recipe::Feed(lang.clone()),
        );
    }
    for ix in &editions {
        let (report, edition) = ix.of(publication);
        for table in (0..edition.tables.len()).map(TableIx) {
            let rows = edition.table(table).register().map(|(rows, _)| rows);
            if rows.is_none_or(|rows| rows.rows.len() <= ROWS_PER_PAGE) {
                continue;
            }
            for lang in &publication.languages {
                add(
                    Site::rows_path(publication, *ix, table, lang),
                    Media::Json,
                    Cache::Short,
                    Recipe::Rows(*ix, table, lang.clone()),
                );
            }
        }
        for chart in number::charts(edition) {
            for lang in &publication.languages {
                let path = Site::chart_path(publication, *ix, chart, lang);
                add(
                    path,
                    Media::Svg,
                    Cache::Short,
                    Recipe::ChartFile(*ix, chart, lang.clone()),
                );
            }
        }
        for file in data_files(report, edition) {
            let media = if Site::data_path(publication, *ix, file)
                .as_str()
                .ends_with(".csv")
            {
                Media::Csv
            } else {
                Media::Json
            };
            add(
                Site::data_path(publication, *ix, file),
                media,
                Cache::Short,
                Recipe::Data(*ix, file),
            );
        }
    }
    for (i, asset) in assets.iter().enumerate() {
        add(
            asset.path.clone(),
            artifact::media_of(asset.path.as_str()),
            Cache::Immutable,
            Recipe::Asset(i),
        );
    }
    add(
        SitePath::new("sitemap.xml"),
        Media::Xml,
        Cache::Short,
        Recipe::Sitemap,
    );
    add(
        SitePath::new(ROBOTS),
        Media::Text,
        Cache::Short,
        Recipe::Robots,
    );
    add(
        SitePath::new("_headers"),
        Media::Text,
        Cache::Short,
        Recipe::Headers,
    );
    add(
        SitePath::new("_redirects"),
        Media::Text,
        Cache::Short,
        Recipe::Redirects,
    );
    artifacts.sort();
    // One name and the same bytes are one file, whichever folders they came
    // from. Anything else that shares a path is a fault, which writing meets.
    artifacts.dedup_by(|later, first| {
        later.path == first.path
            && match (&later.recipe, &first.recipe) {
                (Recipe::Asset(one), Recipe::Asset(other)) => {
                    assets[*one].bytes == assets[*other].bytes
                }
                _ => false,
            }
    });
    Site {
        artifacts,
        assets,
        routes,
        instead,
        numbering,
        sections,
    }
}

/// The data files of an edition, in order.
pub fn data_files(report: &Report, edition: &Edition) -> Vec<DataFile> {
    let both = [DataForm::Csv, DataForm::Json];
    let mut files = vec![DataFile::Package];
    for form in both {
        if !edition.indicators.is_empty() {
            files.push(DataFile::Indicators(form));
            files.push(DataFile::Judgements(form));
        }
        if !edition.figures.is_empty() {
            files.push(DataFile::Figures(form));
        }
        if !edition.nodes.is_empty() {
            files.push(DataFile::Strategy(form));
        }
        if !edition.all_doubts(report).is_empty() {
            files.push(DataFile::Doubts(form));
        }
        if edition.supersedes.is_some() {
            files.push(DataFile::Changes(form));
        }
        if !edition.corrections.is_empty() {
            files.push(DataFile::Corrections(form));
        }
        if holds_figures(edition) {
            files.push(DataFile::Provenance(form));
        }
        files.extend((0..edition.tables.len()).map(|t| DataFile::Table(TableIx(t), form)));
    }
    files.sort();
    files
}

/// Whether there is anything that may hold a number.
pub fn holds_figures(edition: &Edition) -> bool {
    let Edition {
        indicators,
        figures,
        tables,
        ..
    } = edition;
    !(indicators.is_empty() && figures.is_empty() && tables.is_empty())
}

/// Whether an indicator has two figures or more, so that there is something
/// to draw.
pub fn has_chart(edition: &Edition, ix: IndicatorIx) -> bool {
    edition
        .indicator(ix)
        .observations()
        .filter(|(_, o)| o.number().is_some())
        .count()
        >= 2
}

/// Charts of the edition that draw a table.
pub fn charts_of_table(edition: &crate::model::Edition, table: TableIx) -> Vec<ChartKey> {
    number::charts(edition)
        .into_iter()
        .filter(|c| match c {
            ChartKey::Declared(ix) => edition.chart(*ix).what.table() == Some(table),
            ChartKey::Ranking(t) => *t == table,
            ChartKey::Indicator(_) | ChartKey::Strategy => false,
        })
        .collect()
}
