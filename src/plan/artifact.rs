//! What the site is made of.

use super::{ChartKey, EditionIx, Route, SitePath};
use crate::lang::Lang;
use crate::model::TableIx;

/// Where a site says that everything in it may be read: every site has it.
pub const ROBOTS: &str = "robots.txt";

/// What an artifact is served as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Media {
    /// A page.
    Html,
    /// A style sheet.
    Css,
    /// A script.
    Js,
    /// A drawing.
    Svg,
    /// A picture.
    Png,
    /// Comma-separated values.
    Csv,
    /// Data or a manifest.
    Json,
    /// Sitemap.
    Xml,
    /// News feed.
    Atom,
    /// Plain text.
    Text,
    /// Anything else, by the ending of its name.
    Other,
}

/// How long a CDN may keep it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cache {
    /// Its name changes with its content.
    Immutable,
    /// To be asked for again after a short time.
    Short,
}

/// How an artifact is made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recipe {
    /// A page in a language; the root pages take the first language.
    Page(Route, Lang),
    /// A drawing as a file of its own.
    ChartFile(EditionIx, ChartKey, Lang),
    /// A card for social networks: of a drawing, or of the edition.
    Card(EditionIx, Option<ChartKey>, Lang),
    /// A data file.
    Data(EditionIx, DataFile),
    /// All rows of a register in the words of a language, for its script.
    Rows(EditionIx, TableIx, Lang),
    /// A file of the theme or of an edition, by its place in [`Site::assets`].
    Asset(usize),
    /// `sitemap.xml`
    Sitemap,
    /// [`ROBOTS`]
    Robots,
    /// `feed.xml` of a language.
    Feed(Lang),
    /// `_headers`
    Headers,
    /// `_redirects`
    Redirects,
}

/// A data file of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataFile {
    /// `indicators.csv`, `indicators.json`
    Indicators(DataForm),
    /// How indicators stand, with the sums.
    Judgements(DataForm),
    /// `figures.csv`, `figures.json`
    Figures(DataForm),
    /// `{table}.csv`, `{table}.json`
    Table(TableIx, DataForm),
    /// `strategy.csv`, `strategy.json`
    Strategy(DataForm),
    /// `doubts.csv`, `doubts.json`
    Doubts(DataForm),
    /// `changes.csv`, `changes.json`
    Changes(DataForm),
    /// `corrections.csv`, `corrections.json`
    Corrections(DataForm),
    /// `provenance.csv`, `provenance.json`
    Provenance(DataForm),
    /// `datapackage.json`
    Package,
}

/// Form of a data file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataForm {
    /// RFC 4180, UTF-8 with byte order mark, CRLF.
    Csv,
    /// UTF-8.
    Json,
}

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Artifact {
    /// Where it goes.
    pub path: SitePath,
    /// What it is served as.
    pub media: Media,
    /// How long it may be kept.
    pub cache: Cache,
    /// How it is made.
    pub recipe: Recipe,
}

pub(super) fn media_of(path: &str) -> Media {
    match path.rsplit('.').next() {
        Some("css") => Media::Css,
        Some("js") => Media::Js,
        Some("svg") => Media::Svg,
        Some("csv") => Media::Csv,
        Some("json") => Media::Json,
        Some("txt") => Media::Text,
        _ => Media::Other,
    }
}
