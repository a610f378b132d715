//! Series: wide (a column a period) and long (a row a figure).

use super::super::{Body, Dimension, PeriodHead, Series, SeriesRow, Table, codes};
use super::cells::{Remarked, Unlabelled};
use super::columns::{column_at, period, undeclared};
use super::names::Names;
use super::{Shared, cells, origin, register, table};
use crate::diag::{Diagnostic, Diagnostics, said};
use crate::parse::draft::{ColumnDraft, ColumnKind, GridDraft, TableDraft};
use crate::source::{Span, Spanned};
use crate::value::Unit;

pub(super) fn table(
    draft: &TableDraft,
    shared: &Shared,
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Option<Table> {
    let opened = table::open(draft, shared, names);
    let number = draft.columns.iter().find(|c| c.kind.is_figure());
    let unit = number.and_then(|c| c.unit.as_ref()).or(draft.unit.as_ref());
    let Some(unit) = unit else {
        diags.push(shape(
            draft.id.at,
            "単位（unit）がありません",
            "it has no `unit`",
        ));
        return None;
    };
    let unit = origin::unit(unit, shared, names);
    let grid = opened.grid?;
    let dimensions: Vec<&ColumnDraft> = draft
        .columns
        .iter()
        .filter(|c| c.kind == ColumnKind::Dimension)
        .collect();
    if dimensions.is_empty() {
        diags.push(shape(
            draft.id.at,
            "type = \"dimension\" の列がありません",
            "it has no column of type \"dimension\"",
        ));
        return None;
    }
    let (heads, rows) = if draft.periods.is_empty() {
        long(draft, grid, &dimensions, number, &unit, diags)?
    } else {
        wide(draft, grid, &dimensions, &unit, diags)?
    };
    let total = match &draft.total_row {
        Some(named) => Some(total(named, dimensions[0], &rows, diags)?),
        None => None,
    };
    register::only_in_register(draft, diags);
    if draft.complete && !unit.is_percent() {
        diags.push(cells::nothing_to_complete(draft));
    }
    let series = Series {
        dimensions: dimensions
            .iter()
            .map(|c| Dimension {
                name: c.name.value.clone(),
                title: c.title.clone(),
                members: c
                    .labels
                    .iter()
                    .map(|(n, t)| (n.value.clone(), t.clone()))
                    .collect(),
            })
            .collect(),
        wide: !draft.periods.is_empty(),
        periods: heads,
        rows,
        total,
        unit,
    };
    Some(opened.hold(grid.file, Body::Series(series)))
}

fn shape(at: Span, ja: &str, en: &str) -> Diagnostic {
    Diagnostic::new(
        &codes::SERIES_SHAPE,
        at,
        said(
            format!("系列表の{ja}"),
            format!("a series needs more: {en}"),
        ),
    )
}

/// Reports declared columns that a series of this form has no place for, and
/// gives their places in the file.
fn superfluous(
    draft: &TableDraft,
    grid: &GridDraft,
    has_place: impl Fn(&ColumnDraft) -> bool,
    diags: &mut Diagnostics,
) -> Vec<usize> {
    let others = draft.columns.iter().filter(|c| !has_place(c));
    let places = others.filter_map(|column| {
        let name = &column.name.value;
        let fault = Diagnostic::new(
            &codes::SERIES_SHAPE,
            column.name.at,
            said(
                format!("系列表に列「{name}」を置く場所がありません"),
                format!("a series has no place for column `{name}`"),
            ),
        );
        diags.push(if draft.periods.is_empty() {
            fault.help(said(
                "系列表の列は dimension、period 一つ、number 一つです。ほかの列が要る表は kind = \"list\" とします",
                "its columns are dimensions, one period and one number; a table with others is of kind = \"list\"",
            ))
        } else {
            fault.help(said(
                "[table.periods] のある系列表の列は dimension だけです。数値の単位は表の unit に書きます",
                "beside the heads of [table.periods] it has dimensions only; the unit of its figures is the table's `unit`",
            ))
        });
        grid.heads.iter().position(|h| h.value.trim() == name)
    });
    places.collect()
}

type Shape = (Vec<PeriodHead>, Vec<SeriesRow>);

fn wide<'d>(
    draft: &TableDraft,
    grid: &'d GridDraft,
    dimensions: &[&'d ColumnDraft],
    unit: &Unit,
    diags: &mut Diagnostics,
) -> Option<Shape> {
    let dimension_at: Vec<usize> = dimensions
        .iter()
        .filter_map(|c| column_at(grid, &c.name, diags))
        .collect();
    let period_at: Vec<usize> = draft
        .periods
        .iter()
        .filter_map(|p| column_at(grid, &p.head, diags))
        .collect();
    let mut used: Vec<usize> = dimension_at.iter().chain(&period_at).copied().collect();
    let declared = dimensions.len() + draft.periods.len();
    if used.len() < declared {
        return None;
    }
    let has_place = |c: &ColumnDraft| c.kind == ColumnKind::Dimension;
    used.extend(superfluous(draft, grid, has_place, diags));
    undeclared(grid, &used, declared, diags);
    let remarked = Remarked::gather(draft);
    let mut rows = Vec::new();
    let mut unlabelled = Unlabelled::default();
    for row in &grid.rows {
        let members = members(row, dimensions, &dimension_at, &mut unlabelled);
        let key = row[dimension_at[0]].value.trim();
        let cells = draft
            .periods
            .iter()
            .zip(&period_at)
            .map(|(head, at)| {
                let said = remarked.of(key, &head.head.value);
                cells::figure(&row[*at], &draft.missing, unit, said, diags)
            })
            .collect();
        push_row(&mut rows, members, cells, row, diags);
    }
    if !unlabelled.report(diags) {
        return None;
    }
    let keys: Vec<&str> = grid
        .rows
        .iter()
        .map(|r| r[dimension_at[0]].value.trim())
        .collect();
    let heads: Vec<&str> = draft
        .periods
        .iter()
        .map(|p| p.head.value.as_str())
        .collect();
    cells::strays(draft, &keys, &heads, diags);
    let periods = draft
        .periods
        .iter()
        .map(|p| PeriodHead {
            printed: p.head.value.clone(),
            period: p.period.value.clone(),
            covers: p.covers.as_ref().map(|c| c.value.clone()),
        })
        .collect();
    Some((periods, rows))
}

fn push_row(
    rows: &mut Vec<SeriesRow>,
    members: Option<Vec<usize>>,
    cells: Vec<super::super::CellValue>,
    row: &[Spanned<String>],
    diags: &mut Diagnostics,
) {
    let Some(members) = members else { return };
    if rows.iter().any(|r| r.members == members) {
        diags.push(shape(
            row[0].at,
            "同じ行が二度あります",
            "this row stands twice",
        ));
        return;
    }
    rows.push(SeriesRow { members, cells });
}

fn members<'d>(
    row: &'d [Spanned<String>],
    dimensions: &[&'d ColumnDraft],
    at: &[usize],
    unlabelled: &mut Unlabelled<'d>,
) -> Option<Vec<usize>> {
    let found: Vec<usize> = dimensions
        .iter()
        .zip(at)
        .filter_map(|(c, i)| unlabelled.label(c, &row[*i]))
        .collect();
    (found.len() == dimensions.len()).then_some(found)
}

fn long<'d>(
    draft: &TableDraft,
    grid: &'d GridDraft,
    dimensions: &[&'d ColumnDraft],
    number: Option<&ColumnDraft>,
    unit: &Unit,
    diags: &mut Diagnostics,
) -> Option<Shape> {
    let when = draft.columns.iter().find(|c| c.kind == ColumnKind::Period);
    let (Some(when), Some(number)) = (when, number) else {
        diags.push(shape(
            draft.id.at,
            "[table.periods] か、type = \"period\" と \"number\" の列がありません",
            "either [table.periods], or a column of type \"period\" and one of type \"number\"",
        ));
        return None;
    };
    let dimension_at: Vec<usize> = dimensions
        .iter()
        .filter_map(|c| column_at(grid, &c.name, diags))
        .collect();
    let when_at = column_at(grid, &when.name, diags)?;
    let number_at = column_at(grid, &number.name, diags)?;
    if dimension_at.len() < dimensions.len() {
        return None;
    }
    let mut used = dimension_at.clone();
    used.extend([when_at, number_at]);
    let has_place = |c: &ColumnDraft| {
        let own = [&when.name, &number.name].contains(&&c.name);
        own || c.kind == ColumnKind::Dimension
    };
    used.extend(superfluous(draft, grid, has_place, diags));
    let remarked = Remarked::gather(draft);
    undeclared(grid, &used, dimensions.len() + 2, diags);
    let marks = number.missing.as_ref().unwrap_or(&draft.missing);
    let mut unlabelled = Unlabelled::default();
    let mut heads: Vec<PeriodHead> = Vec::new();
    let mut found: Vec<(Vec<usize>, Vec<Option<super::super::CellValue>>)> = Vec::new();
    for row in &grid.rows {
        let written = row[when_at].value.trim();
        let Some(period) = period(&row[when_at], draft, diags) else {
            continue;
        };
        let column = heads
            .iter()
            .position(|h| h.period == period)
            .unwrap_or_else(|| {
                heads.push(PeriodHead {
                    printed: written.to_owned(),
                    period,
                    covers: None,
                });
                heads.len() - 1
            });
        let Some(members) = members(row, dimensions, &dimension_at, &mut unlabelled) else {
            continue;
        };
        let key = row[dimension_at[0]].value.trim();
        let said = remarked.of(key, written);
        let cell = cells::figure(&row[number_at], marks, unit, said, diags);
        let line = found
            .iter()
            .position(|(m, _)| *m == members)
            .unwrap_or_else(|| {
                found.push((members, Vec::new()));
                found.len() - 1
            });
        let line = &mut found[line].1;
        line.resize_with(line.len().max(column + 1), || None);
        if line[column].replace(cell).is_some() {
            diags.push(shape(
                row[0].at,
                "同じ項目と期間の行が二度あります",
                "this member and period stand twice",
            ));
        }
    }
    if !unlabelled.report(diags) {
        return None;
    }
    let keys: Vec<&str> = grid
        .rows
        .iter()
        .map(|r| r[dimension_at[0]].value.trim())
        .collect();
    let printed: Vec<&str> = heads.iter().map(|h| h.printed.as_str()).collect();
    cells::strays(draft, &keys, &printed, diags);
    let width = heads.len();
    let rows = found
        .into_iter()
        .filter_map(|(members, mut line)| {
            line.resize_with(width, || None);
            let cells: Option<Vec<_>> = line.into_iter().collect();
            if cells.is_none() {
                diags.push(shape(
                    draft.file.at,
                    "項目と期間の組み合わせに欠けている行があります",
                    "a member lacks a row for one of the periods",
                ));
            }
            Some(SeriesRow {
                members,
                cells: cells?,
            })
        })
        .collect();
    Some((heads, rows))
}

fn total(
    named: &Spanned<String>,
    first: &ColumnDraft,
    rows: &[SeriesRow],
    diags: &mut Diagnostics,
) -> Option<usize> {
    let member = first
        .labels
        .iter()
        .position(|(n, _)| n.value == named.value);
    let row = member.and_then(|m| rows.iter().position(|r| r.members.first() == Some(&m)));
    if row.is_none() {
        let written = &named.value;
        diags.push(
            Diagnostic::new(
                &codes::UNKNOWN_MEMBER,
                named.at,
                said(
                    format!("合計の行「{written}」が表にありません"),
                    format!("the table has no row `{written}` for the total"),
                ),
            )
            .help(codes::name_advice(
                written,
                first.labels.iter().map(|(n, _)| n.value.as_str()),
            )),
        );
    }
    row
}
