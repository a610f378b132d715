//! Rankings and lists: a row a thing.

use super::super::{Body, Cell, Column, Relation, Row, Rows, Table, What, codes};
use super::cells::Unlabelled;
use super::columns::{column_at, period, undeclared};
use super::names::Names;
use super::{Shared, cells, origin};
use crate::diag::{Diagnostic, Diagnostics, said};
use crate::lang::Text;
use crate::parse::draft::{ColumnDraft, ColumnKind, GridDraft, TableDraft};
use crate::source::Spanned;
use crate::value::{Id, Unit, Value};

pub(super) fn table(
    draft: &TableDraft,
    shared: &Shared,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Option<Table> {
    cells::reasons(draft, shared, names);
    let own = origin::origin(&draft.common, names);
    let node = draft
        .node
        .as_ref()
        .and_then(|n| names.node(n.value.as_str(), n.at));
    let grid = draft.grid.as_ref()?;
    let Some(key) = draft.columns.iter().position(|c| c.kind == ColumnKind::Key) else {
        diags.push(
            Diagnostic::new(
                &codes::COLUMN_MISMATCH,
                draft.id.at,
                said(
                    "type = \"key\" の列がありません",
                    "there is no column of type \"key\"",
                ),
            )
            .help(said(
                "行ごとに異なるIDの列を加えます",
                "add a column with an id of its own for each row",
            )),
        );
        return None;
    };
    only_in_series(draft, diags);
    let places = places(draft, grid, shared, diags)?;
    let mut columns: Vec<Column> = draft
        .columns
        .iter()
        .map(|c| column(c, draft, shared, names))
        .collect();
    for (at, column) in draft.columns.iter().enumerate() {
        columns[at].follows = follows(column, &draft.columns, diags);
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut unlabelled = Unlabelled::default();
    for line in &grid.rows {
        let Place::One(at) = places[key] else {
            return None;
        };
        let Some(id) = row_key(&line[at], &rows, diags) else {
            continue;
        };
        let made = draft
            .columns
            .iter()
            .zip(&places)
            .zip(&columns)
            .map(|((c, place), column)| {
                let within = Within {
                    draft,
                    shared,
                    unit: column.unit.as_deref(),
                    key: id.as_str(),
                    line,
                };
                cell(c, place, &within, names, &mut unlabelled, diags)
            })
            .collect();
        rows.push(Row {
            key: id,
            at: line[at].at,
            cells: made,
        });
    }
    if !unlabelled.report(diags) {
        return None;
    }
    if draft.complete && !columns.iter().any(|c| c.kind == ColumnKind::Share) {
        diags.push(cells::nothing_to_complete(draft));
    }
    let keys: Vec<&str> = rows.iter().map(|r| r.key.as_str()).collect();
    let heads: Vec<&str> = draft
        .columns
        .iter()
        .map(|c| c.name.value.as_str())
        .collect();
    cells::strays(draft, &keys, &heads, diags);
    Some(Table {
        id: draft.id.value.clone(),
        at: draft.id.at,
        kind: draft.kind,
        title: draft.title.clone(),
        node,
        measure: draft.measure,
        period: draft.period.as_ref().map(|p| p.value.clone()),
        complete: draft.complete,
        body: Body::Rows(Rows { columns, rows }),
        origin: own,
    })
}

/// Reports keys that say nothing for a ranking or list.
fn only_in_series(draft: &TableDraft, diags: &mut Diagnostics) {
    let keys = [
        ("[table.periods]", draft.periods.first().map(|p| p.head.at)),
        ("[table.total]", draft.total_row.as_ref().map(|row| row.at)),
        ("[[table.cover]]", draft.covers.first().map(|c| c.row.at)),
    ];
    for (key, at) in keys.into_iter().filter_map(|(key, at)| Some((key, at?))) {
        diags.push(
            Diagnostic::new(
                &codes::SERIES_SHAPE,
                at,
                said(
                    format!("{key} は系列表（kind = \"series\"）にだけ使えます"),
                    format!("{key} is for tables of kind `series` only"),
                ),
            )
            .help(said(
                format!("{key} を取り除いてください"),
                format!("remove {key}"),
            )),
        );
    }
}

/// Where a declared column stands in the file.
enum Place {
    One(usize),
    /// A text column: once per language of the publication.
    PerLanguage(Vec<usize>),
}

fn places(
    draft: &TableDraft,
    grid: &GridDraft,
    shared: &Shared,
    diags: &mut Diagnostics,
) -> Option<Vec<Place>> {
    let mut declared = 0;
    let mut used = Vec::new();
    let mut places = Vec::new();
    for column in &draft.columns {
        let heads: Vec<Spanned<String>> = if column.kind == ColumnKind::Text {
            let name = &column.name;
            shared
                .languages
                .iter()
                .map(|l| Spanned::new(name.at, format!("{}_{}", name.value, l.as_str())))
                .collect()
        } else {
            vec![column.name.clone()]
        };
        declared += heads.len();
        let found: Vec<usize> = heads
            .iter()
            .filter_map(|h| column_at(grid, h, diags))
            .collect();
        used.extend(&found);
        places.push(match (column.kind, found.first()) {
            (ColumnKind::Text, _) => Place::PerLanguage(found),
            (_, Some(at)) => Place::One(*at),
            (_, None) => continue,
        });
    }
    undeclared(grid, &used, declared, diags);
    (used.len() == declared).then_some(places)
}

fn column(draft: &ColumnDraft, table: &TableDraft, shared: &Shared, names: &mut Names) -> Column {
    let counts = matches!(
        draft.kind,
        ColumnKind::Number | ColumnKind::Amount | ColumnKind::Share
    );
    let unit = draft
        .unit
        .as_ref()
        .or(if counts { table.unit.as_ref() } else { None });
    Column {
        name: draft.name.value.clone(),
        kind: draft.kind,
        title: draft.title.clone(),
        unit: unit.map(|u| origin::unit(u, shared, names)),
        labels: draft
            .labels
            .iter()
            .map(|(n, t)| (n.value.clone(), t.clone()))
            .collect(),
        follows: None,
    }
}

/// The columns from which a column follows, which must hold numbers as well.
fn follows(
    column: &ColumnDraft,
    all: &[ColumnDraft],
    diags: &mut Diagnostics,
) -> Option<(Relation, usize, usize)> {
    let (relation, from, to) = column.follows.as_ref()?;
    let mut find = |name: &Spanned<String>| {
        let counts = |c: &ColumnDraft| {
            use ColumnKind::{Amount, Number, Share};
            matches!(c.kind, Number | Amount | Share)
        };
        let found = all
            .iter()
            .position(|c| c.name.value == name.value && counts(c));
        if found.is_none() {
            let written = &name.value;
            let known = all.iter().filter(|c| counts(c));
            diags.push(
                Diagnostic::new(
                    &codes::COLUMN_MISMATCH,
                    name.at,
                    said(
                        format!("数値の列「{written}」がありません"),
                        format!("there is no column `{written}` of numbers"),
                    ),
                )
                .help(codes::name_advice(
                    written,
                    known.map(|c| c.name.value.as_str()),
                )),
            );
        }
        found
    };
    let (from, to) = (find(from), find(to));
    Some((*relation, from?, to?))
}

fn row_key(cell: &Spanned<String>, rows: &[Row], diags: &mut Diagnostics) -> Option<Id> {
    let written = cell.value.trim();
    let Ok(id) = Id::parse(written) else {
        diags.push(
            codes::bad_cell(
                cell.at,
                format!("「{written}」はIDとして使えません"),
                format!("`{written}` is not an id"),
            )
            .help(said(
                "半角の英小文字・数字・ハイフンで書きます",
                "use lower-case letters, digits and hyphens",
            )),
        );
        return None;
    };
    if let Some(first) = rows.iter().find(|r| r.key == id) {
        diags.push(
            Diagnostic::new(
                &codes::DUPLICATE_ID,
                cell.at,
                said(
                    format!("キー「{id}」が二度使われています"),
                    format!("key `{id}` is used twice"),
                ),
            )
            .label(first.at, said("最初はここです", "first used here")),
        );
        return None;
    }
    Some(id)
}

/// A row and what surrounds it.
struct Within<'d, 'k> {
    draft: &'k TableDraft,
    shared: &'k Shared<'k>,
    /// Of the column.
    unit: Option<&'k Unit>,
    key: &'k str,
    line: &'d [Spanned<String>],
}

fn cell<'d>(
    column: &'d ColumnDraft,
    place: &Place,
    within: &Within<'d, '_>,
    names: &mut Names,
    unlabelled: &mut Unlabelled<'d>,
    diags: &mut Diagnostics,
) -> Cell {
    let Within {
        draft,
        shared,
        unit,
        key,
        line,
    } = within;
    let said = cells::said_of(draft, key, &column.name.value);
    let (at, what) = match place {
        Place::PerLanguage(all) => {
            let versions = shared
                .languages
                .iter()
                .zip(all)
                .map(|(lang, i)| (lang.clone(), line[*i].value.trim().to_owned()))
                .collect();
            let at = all.first().map_or(draft.id.at, |i| line[*i].at);
            (at, What::Text(Text::new(versions)))
        }
        Place::One(i) => (
            line[*i].at,
            one(column, &line[*i], draft, *unit, names, unlabelled, diags),
        ),
    };
    Cell {
        what,
        at,
        as_printed: said.as_printed,
        doubts: said.doubts,
        notes: said.notes,
    }
}

fn one<'d>(
    column: &'d ColumnDraft,
    cell: &'d Spanned<String>,
    draft: &TableDraft,
    unit: Option<&Unit>,
    names: &mut Names,
    unlabelled: &mut Unlabelled<'d>,
    diags: &mut Diagnostics,
) -> What {
    let marks = column.missing.as_ref().unwrap_or(&draft.missing);
    let written = cell.value.trim();
    if column.kind != ColumnKind::Key
        && let Some((_, reason)) = marks.iter().find(|(mark, _)| mark == written)
    {
        return What::Missing(reason.value.clone(), written.to_owned());
    }
    // Where a cell cannot be read its error stops the build, and what stands
    // here in its place is never seen.
    match column.kind {
        ColumnKind::Key => What::Key,
        ColumnKind::Dimension | ColumnKind::Choice => {
            What::Label(unlabelled.label(column, cell).unwrap_or_default())
        }
        ColumnKind::Number | ColumnKind::Amount | ColumnKind::Share | ColumnKind::Rank => {
            match cells::value(cell, marks, unit, diags) {
                Value::Known(amount) => What::Number(amount.0, written.to_owned()),
                Value::Missing(reason) => What::Missing(reason, written.to_owned()),
            }
        }
        ColumnKind::Text => What::Text(Text::default()),
        ColumnKind::Period => {
            period(cell, draft, diags).map_or(What::Key, |p| What::Period(p, written.to_owned()))
        }
        ColumnKind::Node => names.node(written, cell.at).map_or(What::Key, What::Node),
    }
}
