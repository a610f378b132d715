//! Tables of two languages: rows and columns.

use super::{differs, noted};
use crate::check::subject::quoted;
use crate::diag::{Diagnostic, Diagnostics, Said, said};
use crate::parity::{Cell, Kind, Segment, Side, is_unit};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of a table from one side.
#[derive(Default)]
struct Shape {
    /// How many rows of heads it has.
    heads: u32,
    /// Its numbers as they are written, sorted.
    digits: Vec<String>,
    rows: Lines,
    columns: Lines,
    /// Its first cell.
    at: Option<Span>,
}

/// The rows or the columns of a table.
#[derive(Default)]
struct Lines {
    count: u32,
    /// Those without any counterpart: the first text of each.
    alone: Vec<(Span, String)>,
}

/// Reports every table whose shape differs, and rows and columns that have no
/// counterpart in a table of the same shape.
pub(super) fn run(page: &[&Segment], diags: &mut Diagnostics) {
    let couples = couples(page);
    for (ours, theirs) in &couples {
        let left = shape(page, *ours, |one| (&one.original, &one.translation));
        let right = shape(page, *theirs, |one| (&one.translation, &one.original));
        report(&left, &right, diags);
    }
    alone(page, &couples, diags);
}

/// Tables that answer each other: with a cell in common.
fn couples(page: &[&Segment]) -> BTreeSet<(u32, u32)> {
    let both = page.iter().filter_map(|one| {
        let ours = cell(one.original.as_ref()?)?;
        Some((ours.table, cell(one.translation.as_ref()?)?.table))
    });
    both.collect()
}

fn cell(side: &Side) -> Option<&Cell> {
    match &side.kind {
        Kind::Cell(cell) => Some(cell),
        _ => None,
    }
}

type Sides<'s> = (&'s Option<Side>, &'s Option<Side>);

fn shape<'s>(page: &[&'s Segment], table: u32, sides: impl Fn(&'s Segment) -> Sides<'s>) -> Shape {
    let cells = page.iter().filter_map(|one| {
        let (own, other) = sides(one);
        let side = own.as_ref()?;
        let cell = cell(side).filter(|cell| cell.table == table)?;
        Some((cell, side, other.is_some()))
    });
    let cells: Vec<(&Cell, &Side, bool)> = cells.collect();
    // A second row of heads, below some that stand over several columns, is no row.
    let filled: BTreeSet<(u32, u32)> = cells
        .iter()
        .filter(|(_, side, _)| !side.passage.is_empty())
        .map(|(cell, ..)| (cell.row, cell.column))
        .collect();
    let last = filled.iter().map(|at| at.1).max().unwrap_or_default();
    let has_second = !(filled.contains(&(1, 0)) && filled.contains(&(0, 0)))
        && filled.iter().any(|at| at.0 == 1)
        && (1..=last).any(|column| !filled.contains(&(0, column)));
    let mut digits: Vec<String> = cells
        .iter()
        .flat_map(|(_, side, _)| digits(&side.passage.text))
        .collect();
    digits.sort_unstable();
    Shape {
        heads: 1 + u32::from(has_second),
        digits,
        rows: lines(&cells, |cell| cell.row),
        columns: lines(&cells, |cell| cell.column),
        at: cells.first().map(|(_, side, _)| side.inside),
    }
}

/// The numbers of a cell as they are written.
fn digits(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
        .map(|part| part.trim_matches(['.', ',']).to_owned())
        .filter(|part| !part.is_empty())
}

fn lines(cells: &[(&Cell, &Side, bool)], number: impl Fn(&Cell) -> u32) -> Lines {
    // Whether a line has a cell with a counterpart, its place and its first text.
    let mut all: BTreeMap<u32, (bool, Span, String)> = BTreeMap::new();
    for (cell, side, is_paired) in cells {
        let line = all
            .entry(number(cell))
            .or_insert_with(|| (false, side.inside, String::new()));
        line.0 |= is_paired;
        if line.2.is_empty() {
            line.2 = quoted(&side.passage.text);
        }
    }
    Lines {
        count: all.keys().next_back().map_or(0, |last| last + 1),
        alone: all
            .into_values()
            .filter(|(is_paired, ..)| !is_paired)
            .map(|(_, at, text)| (at, text))
            .collect(),
    }
}

/// What rows and columns are called in messages.
struct Words {
    ja: &'static str,
    one: &'static str,
    many: &'static str,
}

const ROWS: Words = Words {
    ja: "行",
    one: "row",
    many: "rows",
};
const COLUMNS: Words = Words {
    ja: "列",
    one: "column",
    many: "columns",
};

fn report(left: &Shape, right: &Shape, diags: &mut Diagnostics) {
    // The heads are no rows to readers.
    let count = |shape: &Shape| shape.rows.count.saturating_sub(shape.heads);
    let counts = (count(left), count(right));
    if counts.0 != counts.1 && left.rows.count != right.rows.count {
        let lines = (&left.rows, &right.rows);
        let found = differ_in(&ROWS, counts, lines, (left.at, right.at));
        found.into_iter().for_each(|one| diags.push(one));
    } else if left.columns.count != right.columns.count {
        // The units of the rows may stand in a column, or with their numbers, and so may
        // the days of the week.
        let units = |lines: &Lines| {
            lines
                .alone
                .iter()
                .filter(|(_, text)| is_unit(text) || text == "曜日")
                .count()
        };
        let [ours, theirs] =
            [&left.columns, &right.columns].map(|lines| lines.count as usize - units(lines));
        if ours == theirs {
            return;
        }
        let counts = (left.columns.count, right.columns.count);
        let lines = (&left.columns, &right.columns);
        let found = differ_in(&COLUMNS, counts, lines, (left.at, right.at));
        // One column told in two: 1（2）.
        let is_told = !left.digits.is_empty() && left.digits == right.digits;
        let found = found.map(|one| if is_told { noted(one) } else { one });
        found.into_iter().for_each(|one| diags.push(one));
    } else {
        unanswered(&ROWS, &left.rows, &right.rows, left.at, diags);
        unanswered(&COLUMNS, &left.columns, &right.columns, left.at, diags);
    }
}

/// Another number of rows or columns.
fn differ_in(
    words: &Words,
    (ours, theirs): (u32, u32),
    (left, right): (&Lines, &Lines),
    (there, here): (Option<Span>, Option<Span>),
) -> Option<Diagnostic> {
    let Words { ja, many, .. } = words;
    let message = said(
        format!("表の{ja}の数が違います（原文 {ours}、訳文 {theirs}）"),
        format!("the table differs in its number of {many} ({theirs}, in the original {ours})"),
    );
    let mut one = differs(here?, there, message);
    for (at, text) in &left.alone {
        one = one.label(*at, only(words, ("訳文", "translation"), text));
    }
    for (at, text) in &right.alone {
        one = one.label(*at, only(words, ("原文", "original"), text));
    }
    Some(one)
}

/// Rows or columns of a translation that answer none of as many.
fn unanswered(
    words: &Words,
    left: &Lines,
    right: &Lines,
    table: Option<Span>,
    diags: &mut Diagnostics,
) {
    let Words { ja, one, .. } = words;
    for (i, (at, text)) in right.alone.iter().enumerate() {
        let message = said(
            format!("表の{ja}「{text}」に当たる{ja}が原文にありません"),
            format!("the {one} “{text}” answers none of the table of the original"),
        );
        let there = left.alone.get(i).or(left.alone.first());
        let there = there.map(|(at, _)| *at).or(table);
        diags.push(differs(*at, there, message));
    }
}

fn only(words: &Words, (ja, en): (&str, &str), text: &str) -> Said {
    let (line_ja, line_en) = (words.ja, words.one);
    said(
        format!("{ja}に「{text}」の{line_ja}がありません"),
        format!("the {en} has no {line_en} “{text}”"),
    )
}

/// Tables of which no cell has a counterpart.
fn alone(page: &[&Segment], whole: &BTreeSet<(u32, u32)>, diags: &mut Diagnostics) {
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
