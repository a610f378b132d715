//! Tables of two languages: rows and columns.

use super::differs;
use crate::check::subject::quoted;
use crate::diag::{Diagnostics, Said, said};
use crate::parity::{Cell, Kind, Segment, Side};
use crate::source::Span;
use std::collections::BTreeMap;

/// What is known of a table from one side.
#[derive(Default)]
struct Shape {
    rows: u32,
    columns: u32,
    /// Its first cell.
    at: Option<Span>,
    /// Rows without any counterpart: the first text of each.
    alone: Vec<(u32, Span, String)>,
}

/// Reports every table whose shape differs, and rows that have no counterpart
/// in a table of the same shape.
pub(super) fn run(page: &[&Segment], diags: &mut Diagnostics) {
    let mut tables: BTreeMap<(u32, u32), (Shape, Shape)> = BTreeMap::new();
    for (ours, theirs) in couples(page) {
        tables.entry((ours, theirs)).or_default();
    }
    for ((ours, theirs), (left, right)) in &mut tables {
        *left = shape(page, *ours, |one| (&one.original, &one.translation));
        *right = shape(page, *theirs, |one| (&one.translation, &one.original));
    }
    for (left, right) in tables.values() {
        report(left, right, diags);
    }
    alone(page, diags);
}

/// Tables that answer each other: with a cell in common.
fn couples(page: &[&Segment]) -> Vec<(u32, u32)> {
    let both = page.iter().filter_map(|one| {
        let ours = cell(one.original.as_ref()?)?;
        Some((ours.table, cell(one.translation.as_ref()?)?.table))
    });
    let mut all: Vec<(u32, u32)> = both.collect();
    all.dedup();
    all
}

fn cell(side: &Side) -> Option<&Cell> {
    match &side.kind {
        Kind::Cell(cell) => Some(cell),
        _ => None,
    }
}

type Sides<'s> = (&'s Option<Side>, &'s Option<Side>);

fn shape<'s>(page: &[&'s Segment], table: u32, sides: impl Fn(&'s Segment) -> Sides<'s>) -> Shape {
    let mut shape = Shape::default();
    // Whether a row has a cell with a counterpart, its place and its first text.
    let mut rows: BTreeMap<u32, (bool, Span, String)> = BTreeMap::new();
    for one in page {
        let (own, other) = sides(one);
        let Some(side) = own.as_ref() else { continue };
        let Some(cell) = cell(side).filter(|cell| cell.table == table) else {
            continue;
        };
        shape.rows = shape.rows.max(cell.row + 1);
        shape.columns = shape.columns.max(cell.column + 1);
        shape.at.get_or_insert(side.inside);
        let row = rows
            .entry(cell.row)
            .or_insert_with(|| (false, side.inside, String::new()));
        row.0 |= other.is_some();
        if row.2.is_empty() {
            row.2 = quoted(&side.passage.text);
        }
    }
    shape.alone = rows
        .into_iter()
        .filter(|(_, (is_paired, ..))| !is_paired)
        .map(|(row, (_, at, text))| (row, at, text))
        .collect();
    shape
}

fn report(left: &Shape, right: &Shape, diags: &mut Diagnostics) {
    let differs_in = match () {
        () if left.rows != right.rows => Some((
            ("行", "rows"),
            left.rows.saturating_sub(1),
            right.rows.saturating_sub(1),
        )),
        () if left.columns != right.columns => {
            Some((("列", "columns"), left.columns, right.columns))
        }
        () => None,
    };
    if let (Some(((ja, en), ours, theirs)), Some(at)) = (differs_in, right.at) {
        let message = said(
            format!("表の{ja}の数が違います（原文 {ours}、訳文 {theirs}）"),
            format!("the table differs in its number of {en} ({theirs}, in the original {ours})"),
        );
        let mut one = differs(at, left.at, message);
        for (_, at, text) in &left.alone {
            one = one.label(*at, only("訳文", "translation", text));
        }
        for (_, at, text) in &right.alone {
            one = one.label(*at, only("原文", "original", text));
        }
        diags.push(one);
        return;
    }
    for (_, at, text) in &right.alone {
        let message = said(
            format!("表の行「{text}」に当たる行が原文にありません"),
            format!("the row “{text}” answers none of the table of the original"),
        );
        let there = left.alone.first().map(|(_, at, _)| *at).or(left.at);
        diags.push(differs(*at, there, message));
    }
}

fn only(ja: &str, en: &str, text: &str) -> Said {
    said(
        format!("{ja}に「{text}」の行がありません"),
        format!("the {en} has no row “{text}”"),
    )
}

/// Tables of which no cell has a counterpart.
fn alone(page: &[&Segment], diags: &mut Diagnostics) {
    let whole: Vec<(u32, u32)> = couples(page);
    let mut last: (Option<u32>, Option<u32>) = (None, None);
    for one in page {
        if let (Some(side), None) = (&one.original, &one.translation)
            && let Some(cell) = cell(side)
            && !whole.iter().any(|(ours, _)| *ours == cell.table)
            && last.0 != Some(cell.table)
        {
            last.0 = Some(cell.table);
            diags.push(differs(
                side.inside,
                None,
                said(
                    "この表が訳文にありません",
                    "the translation lacks this table",
                ),
            ));
        }
        if let (None, Some(side)) = (&one.original, &one.translation)
            && let Some(cell) = cell(side)
            && !whole.iter().any(|(_, theirs)| *theirs == cell.table)
            && last.1 != Some(cell.table)
        {
            last.1 = Some(cell.table);
            diags.push(differs(
                side.inside,
                None,
                said("この表は原文にありません", "the original lacks this table"),
            ));
        }
    }
}
