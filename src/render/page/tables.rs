//! The list of tables.

use crate::model::{Body, Table, TableIx, TableKind};
use crate::plan::DataFile;
use crate::render::part::{download, table};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{self, Link, TableCard, TableGroup};

/// The tables, by kind.
pub fn view(scope: &EditionScope) -> view::Tables {
    let kinds = [
        TableKind::Series,
        TableKind::Ranking,
        TableKind::List,
        TableKind::Register,
    ];
    let groups = kinds.into_iter().map(|of| TableGroup {
        id: match of {
            TableKind::Series => "series",
            TableKind::Ranking => "rankings",
            TableKind::List => "lists",
            TableKind::Register => "registers",
        }
        .to_owned(),
        title: scope.words.get(heading(of)).to_owned(),
        tables: numbered(scope)
            .into_iter()
            .filter(|ix| scope.edition.table(*ix).kind == of)
            .map(|ix| card(scope, ix))
            .collect(),
    });
    view::Tables {
        groups: groups.filter(|group| !group.tables.is_empty()).collect(),
    }
}

fn heading(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Series => "tables_series",
        TableKind::Ranking => "tables_ranking",
        TableKind::List => "tables_list",
        TableKind::Register => "tables_register",
    }
}

/// The tables in the order of their numbers.
pub fn numbered(scope: &EditionScope) -> Vec<TableIx> {
    let mut all: Vec<TableIx> = (0..scope.edition.tables.len()).map(TableIx).collect();
    all.sort_by_key(|ix| scope.numbering().table(*ix));
    all
}

fn card(scope: &EditionScope, ix: TableIx) -> TableCard {
    let it = scope.edition.table(ix);
    let title = scope.text(&it.title);
    TableCard {
        number: table::number(scope, ix),
        title: Link {
            text: title.to_owned(),
            href: scope.href(Target::Table(ix)),
        },
        detail: Some(scope.made_of(|| detail(scope, it))),
        downloads: download::both(scope, title, |form| DataFile::Table(ix, form)),
    }
}

/// Period, rows and unit, as one line.
pub fn detail(scope: &EditionScope, it: &Table) -> String {
    let period = it.period.as_ref().map(|p| scope.period(p));
    let (span, rows, unit) = match &it.body {
        Body::Series(series) => {
            let ends = series.periods.first().zip(series.periods.last());
            let ends = ends.map(|(first, last)| {
                let (start, end) = (scope.period(&first.period), scope.period(&last.period));
                scope
                    .words
                    .fill("covers_range", &[("start", &start), ("end", &end)])
            });
            let unit = scope.text(&series.unit.name);
            let unit = scope.words.fill("unit_label", &[("unit", unit)]);
            (ends, series.rows.len(), Some(unit))
        }
        Body::Rows(rows) => (None, rows.rows.len(), None),
    };
    let rows = scope.words.count("rows_count", rows, &[]);
    let parts: Vec<String> = period
        .or(span)
        .into_iter()
        .chain([rows])
        .chain(unit)
        .collect();
    parts.join(scope.words.get("list_join"))
}
