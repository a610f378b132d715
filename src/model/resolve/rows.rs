//! Rankings, lists and registers: a row a thing.

mod cell;

use super::super::{About, Body, Column, Relation, Row, Rows, Table, codes};
use super::cells::{Remarked, Unlabelled};
use super::columns::{column_at, undeclared};
use super::names::Names;
use super::{Shared, cells, derived, origin, register, table};
use crate::diag::{Diagnostic, Diagnostics, said};
use crate::parse::draft::{ColumnDraft, ColumnKind, GridDraft, TableDraft, TableKind};
use crate::source::{Span, Spanned};
use crate::value::Id;
use cell::{Place, Within};
use std::collections::BTreeMap;

pub(super) fn table(
    draft: &TableDraft,
    shared: &Shared,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Option<Table> {
    let opened = table::open(draft, shared, names);
    let grid = opened.grid?;
    let Some(key) = draft.columns.iter().position(|c| c.kind == ColumnKind::Key) else {
        diags.push(no_key(draft));
        return None;
    };
    only_in_series(draft, diags);
    let places = places(draft, grid, shared, diags)?;
    let Place::One(key) = places[key] else {
        return None;
    };
    let mut columns: Vec<Column> = draft
        .columns
        .iter()
        .map(|c| column(c, draft, shared, names, diags))
        .collect();
    for (at, column) in draft.columns.iter().enumerate() {
        columns[at].follows = follows(column, &draft.columns, diags);
    }
    if draft.complete && !columns.iter().any(|c| c.kind == ColumnKind::Share) {
        diags.push(cells::nothing_to_complete(draft));
    }
    let keys = keys(grid, key, diags);
    let remarked = Remarked::gather(draft);
    let mut rows: Vec<Row> = Vec::new();
    let mut unlabelled = Unlabelled::default();
    for line in &grid.rows {
        // A row whose key is faulty was reported with the keys.
        let Ok(id) = Id::parse(line[key].value.trim()) else {
            continue;
        };
        let made = draft.columns.iter().zip(&places).zip(&columns);
        let cells = made
            .map(|((c, place), column)| {
                let within = Within {
                    draft,
                    shared,
                    unit: column.unit.as_deref(),
                    keys: &keys,
                    remarked: &remarked,
                    key: id.as_str(),
                    line,
                };
                cell::cell(c, place, &within, names, &mut unlabelled, diags)
            })
            .collect();
        let node = derived::node_of(draft, grid, line);
        rows.push(Row {
            at: line[key].at,
            node: node.and_then(|node| match names.peek(node.as_str()) {
                Some(About::Node(ix)) => Some(ix),
                _ => None,
            }),
            key: id,
            cells,
        });
    }
    if !unlabelled.report(diags) {
        return None;
    }
    let known: Vec<&str> = rows.iter().map(|r| r.key.as_str()).collect();
    let heads: Vec<&str> = draft
        .columns
        .iter()
        .map(|c| c.name.value.as_str())
        .collect();
    cells::strays(draft, &known, &heads, diags);
    let mut rows = Rows {
        columns,
        rows,
        register: None,
    };
    if draft.kind == TableKind::Register {
        let register = register::register(&draft.register, &rows, names, diags);
        rows.register = Some(register);
    } else {
        register::only_in_register(draft, diags);
    }
    Some(opened.hold(grid.file, Body::Rows(rows)))
}

fn no_key(draft: &TableDraft) -> Diagnostic {
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
    ))
}

/// Reports keys that say something for a series only.
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

fn column(
    draft: &ColumnDraft,
    table: &TableDraft,
    shared: &Shared,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Column {
    let of_table = table.unit.as_ref().filter(|_| draft.kind.is_figure());
    let unit = draft.unit.as_ref().or(of_table);
    let labels = draft.labels.iter();
    let known = labels.clone().map(|(name, _)| name.value.as_str());
    for (name, _) in &draft.addresses {
        if !known.clone().any(|label| label == name.value) {
            let written = &name.value;
            diags.push(
                Diagnostic::new(
                    &codes::UNKNOWN_MEMBER,
                    name.at,
                    said(
                        format!("addresses の「{written}」は labels にありません"),
                        format!("`addresses` names `{written}`, which is not among the labels"),
                    ),
                )
                .help(codes::name_advice(written, known.clone())),
            );
        }
    }
    Column {
        name: draft.name.value.clone(),
        kind: draft.kind,
        title: draft.title.clone(),
        unit: unit.map(|u| origin::unit(u, shared, names)),
        labels: labels
            .clone()
            .map(|(n, t)| (n.value.clone(), t.clone()))
            .collect(),
        addresses: labels.map(|(n, _)| address(draft, &n.value)).collect(),
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
        let fits = |c: &&ColumnDraft| c.kind.is_figure();
        let found = all
            .iter()
            .position(|c| c.name.value == name.value && fits(&c));
        if found.is_none() {
            let written = &name.value;
            let known = all.iter().filter(fits);
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

/// What stands for a value in an address: what is declared, or the value.
fn address(draft: &ColumnDraft, value: &str) -> Option<Id> {
    let declared = draft.addresses.iter().find(|(name, _)| name.value == value);
    declared.map_or_else(
        || Id::parse(&value.replace('_', "-")).ok(),
        |(_, address)| Some(address.value.clone()),
    )
}

/// The keys of the rows with the place of each among them.
fn keys<'d>(
    grid: &'d GridDraft,
    at: usize,
    diags: &mut Diagnostics,
) -> BTreeMap<&'d str, (usize, Span)> {
    let mut keys: BTreeMap<&str, (usize, Span)> = BTreeMap::new();
    for (row, line) in grid.rows.iter().enumerate() {
        let cell = &line[at];
        let written = cell.value.trim();
        if Id::parse(written).is_err() {
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
            continue;
        }
        if let Some((_, first)) = keys.get(written) {
            diags.push(
                Diagnostic::new(
                    &codes::DUPLICATE_ID,
                    cell.at,
                    said(
                        format!("キー「{written}」が二度使われています"),
                        format!("key `{written}` is used twice"),
                    ),
                )
                .label(*first, said("最初はここです", "first used here")),
            );
            continue;
        }
        keys.insert(written, (row, cell.at));
    }
    keys
}
