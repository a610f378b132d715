//! Drawings with their words: what the model holds becomes the plain input of
//! a kind of [`crate::chart`], with title, notes, text alternative, numbers
//! and files around it, in the language of the page.

mod bullet;
mod card;
mod declared;
mod figures;
mod grid;
mod path;
mod ranking;
mod strip;
mod tree;
mod words;

pub use card::card;
pub use strip::{strip, strip_placed};

use crate::chart::{self, Frame, Point, Width};
use crate::model::{About, Chart as Declared, ChartWhat, IndicatorIx, Subject};
use crate::plan::{ChartKey, DataFile, DataForm, Route, Site};
use crate::render::html::Html;
use crate::render::part::marks;
use crate::render::scope::{EditionScope, Target};
use crate::render::view;
use crate::value::Id;

/// A drawing with everything that is said about it, before it is laid out for
/// a width.
struct Composed {
    drawn: chart::Chart,
    title: String,
    subtitle: Option<String>,
    notes: Vec<String>,
    /// The text alternative.
    desc: String,
    /// What the numbers say, for those who see the drawing.
    summary: Option<String>,
    /// The numbers, for those who do not see the drawing.
    figures: Option<view::DataTable>,
    sources: Vec<view::SourceLine>,
    /// The data file that holds the numbers.
    data: Option<DataFile>,
}

/// A drawing for a page; none where there is nothing to draw.
pub fn chart(scope: &EditionScope, key: ChartKey) -> Option<view::Chart> {
    placed(scope, key, "")
}

/// The same with `place` before every anchor in it, so that it can stand more
/// than once in one document. `place` is empty or made like an id.
pub fn placed(scope: &EditionScope, key: ChartKey, place: &str) -> Option<view::Chart> {
    let composed = compose(scope, key)?;
    let anchor = anchor(scope, key, place);
    let inline = |width| {
        let frame = frame(scope, &composed, anchor.clone(), width);
        let sheets = composed.drawn.sheets(&frame).ok()?;
        let sheets: Vec<String> = sheets.iter().map(chart::Drawing::inline).collect();
        Some(Html::written(sheets.join("\n")))
    };
    let figures = composed.figures.clone().filter(|_| !has_figures(scope));
    Some(view::Chart {
        wide: inline(Width::Wide)?,
        narrow: inline(Width::Narrow)?,
        table: figures.map(|table| view::DataTable {
            id: format!("{anchor}-data"),
            ..table
        }),
        id: anchor.to_string(),
        number: number(scope, key),
        downloads: downloads(scope, key, &composed),
        marks: marks_of(scope, key),
        title: composed.title,
        subtitle: composed.subtitle,
        summary: composed.summary,
        small: composed.drawn.kind().is_small(),
        notes: composed.notes,
        sources: composed.sources,
    })
}

/// The number of a drawing: 図1, Figure 1.
pub fn number(scope: &EditionScope, key: ChartKey) -> Option<String> {
    let n = scope.numbering().chart(key)?.to_string();
    Some(scope.words.fill("figure_label", &[("n", &n)]))
}

/// A drawing as a file of its own. Where nothing can be drawn the file says so
/// to those who have its address.
pub fn file(scope: &EditionScope, key: ChartKey) -> String {
    let drawn = compose(scope, key).and_then(|composed| {
        let frame = frame(scope, &composed, anchor(scope, key, ""), Width::Wide);
        composed.drawn.draw(&frame).ok()
    });
    drawn.map_or_else(|| nothing(scope), |drawing| drawing.file())
}

/// An empty drawing. The theme's words are put into it with care all the same.
fn nothing(scope: &EditionScope) -> String {
    let words = scope.words.get("chart_none");
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"80\" role=\"img\"><title>{words}</title><text x=\"16\" y=\"48\" font-size=\"16\">{words}</text></svg>\n"
    )
}

/// What a drawing shows as a whole.
pub fn item(scope: &EditionScope, key: ChartKey) -> Option<About> {
    match key {
        ChartKey::Declared(ix) => {
            let what = &scope.edition.chart(ix).what;
            match (what.table(), what.indicators(), what.figures()) {
                (Some(table), ..) => Some(About::Table(table)),
                (None, [indicator], _) => Some(About::Indicator(*indicator)),
                (None, [], [figure]) => Some(About::Figure(*figure)),
                _ => None,
            }
        }
        ChartKey::Indicator(ix) => Some(About::Indicator(ix)),
        ChartKey::Ranking(ix) => Some(About::Table(ix)),
        ChartKey::Strategy => None,
    }
}

/// Marks of the doubts about the whole of what is drawn. Where its numbers
/// stand beside it they carry the marks; on pages that do not explain doubts
/// the marks lead to the page that does.
fn marks_of(scope: &EditionScope, key: ChartKey) -> Vec<view::Mark> {
    let subject = match item(scope, key) {
        Some(About::Table(ix)) => Subject::Table(ix),
        Some(About::Indicator(ix)) => Subject::Indicator(ix),
        _ => return Vec::new(),
    };
    if matches!(scope.route, Route::Indicator(..) | Route::Table(..)) {
        return Vec::new();
    }
    let concerned = scope.doubts.iter().filter(|e| marks::concerns(e, &subject));
    concerned
        .map(|entry| match scope.route {
            Route::Page(..) | Route::Print(_) => marks::mark(scope, entry),
            _ => view::Mark {
                href: scope.href(Target::Doubt(entry.number)),
                ..marks::mark(scope, entry)
            },
        })
        .collect()
}

/// The numbers that a drawing really shows.
pub fn points(scope: &EditionScope, key: ChartKey) -> Vec<Point> {
    let drawn = compose(scope, key).and_then(|composed| {
        let frame = frame(scope, &composed, anchor(scope, key, ""), Width::Wide);
        composed.drawn.draw(&frame).ok()
    });
    drawn.map_or_else(Vec::new, |drawing| drawing.points().to_vec())
}

/// The style sheet of all inline drawings.
pub fn css() -> String {
    chart::palette::css()
}

/// A drawing has no room for marks: where anything in it is older than its
/// original its title is marked.
fn compose(scope: &EditionScope, key: ChartKey) -> Option<Composed> {
    let (composed, shown) = scope.seen.during(|| drawn(scope, key));
    if let Some(composed) = &composed
        && !shown.older.is_empty()
    {
        scope.mark(&composed.title);
    }
    composed
}

fn drawn(scope: &EditionScope, key: ChartKey) -> Option<Composed> {
    match key {
        ChartKey::Declared(ix) => {
            let declared = scope.edition.chart(ix);
            match &declared.what {
                ChartWhat::Grid(grid) => grid::compose(scope, declared, grid),
                ChartWhat::Bullet(all) => bullet::compose(scope, declared, all),
                ChartWhat::Ranking(table, _) => ranking::compose(scope, *table, Some(declared)),
                ChartWhat::TargetStrip(indicator) => strip::compose(scope, *indicator, declared),
                ChartWhat::TargetPath(indicator) => {
                    path::compose(scope, *indicator, Some(declared))
                }
                ChartWhat::Tree => tree::compose(scope, Some(declared)),
            }
        }
        ChartKey::Indicator(indicator) => path::compose(scope, indicator, None),
        ChartKey::Strategy => tree::compose(scope, None),
        ChartKey::Ranking(table) => ranking::compose(scope, table, None),
    }
}

fn frame(scope: &EditionScope, composed: &Composed, key: Id, width: Width) -> Frame {
    Frame {
        lang: scope.lang.clone(),
        years: scope.publication.years,
        width,
        key,
        title: composed.title.clone(),
        desc: composed.desc.clone(),
    }
}

/// The anchor of a drawing.
fn anchor(scope: &EditionScope, key: ChartKey, place: &str) -> Id {
    let (name, short) = match key {
        ChartKey::Declared(ix) => (scope.edition.chart(ix).id.as_str(), format!("d{}", ix.0)),
        ChartKey::Indicator(ix) => (
            scope.edition.indicator(ix).id.as_str(),
            format!("i{}", ix.0),
        ),
        ChartKey::Strategy => ("strategy", "s".to_owned()),
        ChartKey::Ranking(ix) => (scope.edition.table(ix).id.as_str(), format!("t{}", ix.0)),
    };
    key_of(place, &format!("chart-{name}"), &format!("chart-{short}"))
}

/// `name` after its place, or `short` where that grows too long for an id.
fn key_of(place: &str, name: &str, short: &str) -> Id {
    let joined = |name: &str| match place {
        "" => name.to_owned(),
        place => format!("{place}-{name}"),
    };
    id_of(&joined(name))
        .or_else(|| id_of(&joined(short)))
        .unwrap_or_else(nameless)
}

fn id_of(text: &str) -> Option<Id> {
    Id::parse(text).ok()
}

#[expect(clippy::expect_used, reason = "`chart` is an id")]
fn nameless() -> Id {
    Id::parse("chart").expect("`chart` is an id")
}

/// Whether the numbers stand beside the drawing anyway.
fn has_figures(scope: &EditionScope) -> bool {
    matches!(
        scope.route,
        Route::Indicator(..) | Route::Table(..) | Route::Print(_)
    )
}

fn downloads(scope: &EditionScope, key: ChartKey, composed: &Composed) -> Vec<view::Download> {
    let picture = Site::chart_path(scope.publication, scope.ix, key, scope.lang);
    let label = |format: &str| {
        scope.words.fill(
            "download_label",
            &[("title", &composed.title), ("format", format)],
        )
    };
    let mut list = vec![view::Download {
        href: scope.way_to(&picture),
        format: "SVG".to_owned(),
        label: label("SVG"),
    }];
    if let Some(data) = composed.data {
        let path = Site::data_path(scope.publication, scope.ix, data);
        list.push(view::Download {
            href: scope.way_to(&path),
            format: "CSV".to_owned(),
            label: label("CSV"),
        });
    }
    list
}

/// The data file of the indicators.
const INDICATORS: DataFile = DataFile::Indicators(DataForm::Csv);

/// Title, subtitle and note of a declared drawing; the title that an
/// indicator's drawing has without one.
fn title_of(scope: &EditionScope, declared: Option<&Declared>, otherwise: String) -> String {
    declared.map_or(otherwise, |chart| scope.text(&chart.title).to_owned())
}

fn subtitle_of(scope: &EditionScope, declared: Option<&Declared>) -> Option<String> {
    let text = declared?.subtitle.as_ref()?;
    Some(scope.text(text).to_owned())
}

fn indicator_title(scope: &EditionScope, ix: IndicatorIx) -> String {
    let title = scope.text(&scope.edition.indicator(ix).title);
    scope
        .words
        .fill("indicator_chart_title", &[("title", title)])
}
