//! The page of downloads.

use crate::model::TableIx;
use crate::plan::{self, DataFile, DataForm, Route};
use crate::render::page::tables;
use crate::render::part::download;
use crate::render::scope::{EditionScope, Target};
use crate::render::view;

/// Every file of the edition, by kind.
pub fn view(scope: &EditionScope) -> view::Data {
    let main = main(scope);
    let tables = (0..scope.edition.tables.len())
        .map(TableIx)
        .map(|ix| table(scope, ix))
        .collect();
    let groups = [
        ("main", "data_group_main", main),
        ("tables", "data_group_tables", tables),
    ];
    let words = scope.words;
    let package = words.get("data_package");
    view::Data {
        lead: vec![words.get("data_lead").to_owned()],
        groups: groups
            .into_iter()
            .filter(|(_, _, files)| !files.is_empty())
            .map(|(id, title, files)| view::DataGroup {
                id: id.to_owned(),
                title: words.get(title).to_owned(),
                files,
            })
            .collect(),
        package: view::Download {
            label: package.to_owned(),
            ..download::one(scope, package, "JSON", DataFile::Package)
        },
    }
}

/// Indicators, single figures, strategy, doubts and where numbers come from.
fn main(scope: &EditionScope) -> Vec<view::DataFile> {
    type Of = fn(DataForm) -> DataFile;
    let (edition, ix) = (scope.edition, scope.ix);
    let sets: [(usize, &str, &str, Option<Route>, Of); 8] = [
        (
            edition.indicators.len(),
            "page_indicators",
            "data_indicators",
            Some(Route::Indicators(ix)),
            DataFile::Indicators,
        ),
        (
            edition.indicators.len(),
            "judgement",
            "data_judgements",
            Some(Route::Indicators(ix)),
            DataFile::Judgements,
        ),
        (
            edition.figures.len(),
            "page_figures",
            "data_figures",
            Some(Route::Figures(ix)),
            DataFile::Figures,
        ),
        (
            edition.nodes.len(),
            "page_strategy",
            "data_strategy",
            Some(Route::Strategy(ix)),
            DataFile::Strategy,
        ),
        (
            scope.doubts.len(),
            "page_doubts",
            "data_doubts",
            Some(Route::Doubts(ix)),
            DataFile::Doubts,
        ),
        (
            usize::from(edition.supersedes.is_some()),
            "page_changes",
            "data_changes",
            Some(Route::Changes(ix)),
            DataFile::Changes,
        ),
        (
            edition.corrections.len(),
            "page_corrections",
            "data_corrections",
            Some(Route::Corrections(ix)),
            DataFile::Corrections,
        ),
        (
            usize::from(plan::holds_figures(edition)),
            "data_provenance",
            "data_provenance_about",
            None,
            DataFile::Provenance,
        ),
    ];
    sets.into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(_, title, description, page, file)| {
            let title = scope.words.get(title);
            view::DataFile {
                title: title.to_owned(),
                href: page.map(|page| scope.href(Target::Page(page))),
                description: scope.words.get(description).to_owned(),
                downloads: download::both(scope, title, file),
            }
        })
        .collect()
}

fn table(scope: &EditionScope, ix: TableIx) -> view::DataFile {
    let it = scope.edition.table(ix);
    let title = scope.text(&it.title);
    view::DataFile {
        title: title.to_owned(),
        href: Some(scope.href(Target::Table(ix))),
        description: tables::detail(scope, it),
        downloads: download::both(scope, title, |form| DataFile::Table(ix, form)),
    }
}
