//! Cells: numbers, marks, and the notes that belong to them.

use super::super::{CellValue, Doubt, codes};
use super::names::Names;
use super::{Shared, origin};
use crate::diag::{Diagnostic, Diagnostics, Said, said};
use crate::lang::Text;
use crate::parse::draft::{ColumnDraft, TableDraft};
use crate::source::{Span, Spanned};
use crate::value::amount::AmountError;
use crate::value::{Amount, Missing, Period, Unit, Value};
use std::collections::BTreeMap;

type Marks<'d> = &'d [(String, Spanned<Missing>)];

/// A table that says that its shares are complete and has none.
pub(super) fn nothing_to_complete(draft: &TableDraft) -> Diagnostic {
    Diagnostic::new(
        &codes::SERIES_SHAPE,
        draft.id.at,
        said(
            "complete = true の表に、割合の列も％の単位もありません",
            "the table is `complete`, but has neither a column of shares nor a unit of percent",
        ),
    )
    .help(said(
        "type = \"share\" の列にするか、complete を取り除きます",
        "make a column of type \"share\", or remove `complete`",
    ))
}

/// Reports a percent sign where the unit, in whose forms the number will be
/// shown, has none: the sign would be lost, and with it what the number means.
pub(super) fn percent_sign(at: Option<Span>, unit: Option<&Unit>, diags: &mut Diagnostics) {
    let Some(at) = at.filter(|_| !unit.is_some_and(Unit::is_percent)) else {
        return;
    };
    let message = match unit {
        Some(unit) => said(
            format!(
                "値に％が付いていますが、単位「{}」は％ではありません",
                unit.id
            ),
            format!(
                "the value has a percent sign, but its unit `{}` shows none",
                unit.id
            ),
        ),
        None => said(
            "値に％が付いていますが、単位がありません",
            "the value has a percent sign, but it has no unit",
        ),
    };
    diags.push(
        Diagnostic::new(&codes::PERCENT_SIGN, at, message).help(said(
            "割合なら unit を％の単位にし、そうでなければ％を取り除きます",
            "give it a unit of percent if it is a share, or remove the sign",
        )),
    );
}

/// A number, or what a declared mark means.
pub(super) fn value(
    cell: &Spanned<String>,
    marks: Marks,
    unit: Option<&Unit>,
    diags: &mut Diagnostics,
) -> Value {
    let written = cell.value.trim();
    if let Some((_, reason)) = marks.iter().find(|(mark, _)| mark == written) {
        return Value::Missing(reason.value.clone());
    }
    match Amount::parse(written) {
        Ok(parsed) if parsed.bound.is_none() => {
            percent_sign(parsed.percent.then_some(cell.at), unit, diags);
            Value::Known(parsed.amount)
        }
        problem => {
            diags.push(no_value(cell, marks, problem.err()));
            // Errors stop the build before this can be seen.
            Value::Known(Amount(rust_decimal::Decimal::ZERO))
        }
    }
}

fn no_value(cell: &Spanned<String>, marks: Marks, problem: Option<AmountError>) -> Diagnostic {
    let written = cell.value.trim();
    let known: (Vec<String>, Vec<String>) = marks
        .iter()
        .map(|(m, r)| {
            let reason = r.value.id();
            (format!("「{m}」= {reason}"), format!("`{m}` = {reason}"))
        })
        .unzip();
    let list = if known.0.is_empty() {
        ("なし".to_owned(), "none".to_owned())
    } else {
        (known.0.join("、"), known.1.join(", "))
    };
    let message = match (written.is_empty(), problem) {
        (true, _) => said(
            "空のセルの意味が宣言されていません",
            "an empty cell has no declared meaning",
        ),
        (_, Some(AmountError::Grouping)) => said(
            format!("「{written}」の桁区切りが読めません"),
            format!("the commas in `{written}` do not separate thousands"),
        ),
        (_, Some(AmountError::TooLong)) => said(
            format!("「{written}」は桁が多すぎます"),
            format!("`{written}` has more digits than can be kept exactly"),
        ),
        _ => said(
            format!("「{written}」は数値でも宣言された記号でもありません"),
            format!("`{written}` is neither a number nor a declared mark"),
        ),
    };
    Diagnostic::new(&codes::UNKNOWN_MARK, cell.at, message).help(said(
        format!(
            "数値に直すか、tables.toml の missing で意味を宣言します（宣言済み: {}）",
            list.0
        ),
        format!(
            "write a number, or declare the mark under `missing` in tables.toml (declared: {})",
            list.1
        ),
    ))
}

/// Checks that every reason of a table is known.
pub(super) fn reasons(draft: &TableDraft, shared: &Shared, names: &mut Names) {
    let columns = draft
        .columns
        .iter()
        .filter_map(|c| c.missing.as_ref())
        .flatten();
    for (_, reason) in draft.missing.iter().chain(columns) {
        origin::reason(reason, shared, names);
    }
}

/// What `notes.csv` and `[[table.cover]]` say of one cell.
#[derive(Clone, Default)]
pub(super) struct Remarks {
    pub as_printed: Option<String>,
    pub doubts: Vec<Doubt>,
    pub notes: Vec<Text>,
    pub covers: Option<Period>,
}

/// What is said of the cells of a table, by row and column as the files write
/// them.
pub(super) struct Remarked<'d>(BTreeMap<(&'d str, &'d str), Remarks>);

impl<'d> Remarked<'d> {
    /// Gathers what is said.
    pub fn gather(draft: &'d TableDraft) -> Self {
        let mut all: BTreeMap<_, Remarks> = BTreeMap::new();
        for note in &draft.notes {
            let of = (note.key.value.as_str(), note.column.value.as_str());
            let said = all.entry(of).or_default();
            if said.as_printed.is_none() {
                said.as_printed.clone_from(&note.as_printed);
            }
            let worded = note.text.iter().any(|(_, t)| !t.is_empty());
            match note.kind {
                Some(kind) => said.doubts.push(Doubt {
                    at: note.key.at,
                    kind,
                    text: note.text.clone(),
                }),
                None if worded => said.notes.push(note.text.clone()),
                None => {}
            }
        }
        for cover in &draft.covers {
            let of = (cover.row.value.as_str(), cover.column.value.as_str());
            let said = all.entry(of).or_default();
            said.covers = Some(cover.covers.value.clone());
            said.notes.extend(cover.note.clone());
        }
        Remarked(all)
    }

    /// What is said of a cell.
    pub fn of(&self, row: &str, column: &str) -> Remarks {
        self.0.get(&(row, column)).cloned().unwrap_or_default()
    }
}

/// Reports notes and coverages that name no cell of the table.
pub(super) fn strays(draft: &TableDraft, rows: &[&str], columns: &[&str], diags: &mut Diagnostics) {
    let notes = draft.notes.iter().map(|n| (&n.key, &n.column));
    let covers = draft.covers.iter().map(|c| (&c.row, &c.column));
    for (row, column) in notes.chain(covers) {
        for (named, known, ja, en) in [(row, rows, "行", "row"), (column, columns, "列", "column")]
        {
            if !known.contains(&named.value.as_str()) {
                let written = &named.value;
                diags.push(
                    Diagnostic::new(
                        &codes::NOTE_WITHOUT_CELL,
                        named.at,
                        said(
                            format!("表に{ja}「{written}」がありません"),
                            format!("the table has no {en} `{written}`"),
                        ),
                    )
                    .help(codes::name_advice(written, known.iter().copied())),
                );
            }
        }
    }
}

/// A figure in a cell of a series.
pub(super) fn figure(
    cell: &Spanned<String>,
    marks: Marks,
    unit: &Unit,
    said: Remarks,
    diags: &mut Diagnostics,
) -> CellValue {
    CellValue {
        at: cell.at,
        value: value(cell, marks, Some(unit), diags),
        printed: cell.value.clone(),
        covers: said.covers,
        as_printed: said.as_printed,
        doubts: said.doubts,
        notes: said.notes,
    }
}

/// Cells without a label, gathered so that one slip in a label gives one
/// error, whose other places are labels.
#[derive(Default)]
pub(super) struct Unlabelled<'d>(BTreeMap<(&'d str, &'d str), (Said, Vec<Span>)>);

impl<'d> Unlabelled<'d> {
    /// The place of a cell's member among the labels of its column.
    pub fn label(&mut self, column: &'d ColumnDraft, cell: &'d Spanned<String>) -> Option<usize> {
        let written = cell.value.trim();
        let names = column.labels.iter().map(|(name, _)| name.value.as_str());
        let found = names.clone().position(|name| name == written);
        if found.is_none() {
            self.0
                .entry((&column.name.value, written))
                .or_insert_with(|| (codes::name_advice(written, names), Vec::new()))
                .1
                .push(cell.at);
        }
        found
    }

    /// Turns what was gathered into errors; without any it says so.
    pub fn report(self, diags: &mut Diagnostics) -> bool {
        let none = self.0.is_empty();
        for ((_, written), (advice, places)) in self.0 {
            let mut one = Diagnostic::new(
                &codes::UNKNOWN_MEMBER,
                places.first().copied(),
                said(
                    format!("「{written}」の表示名がありません"),
                    format!("`{written}` has no label"),
                ),
            )
            .help(advice);
            for place in places.into_iter().skip(1) {
                one = one.label(place, said("ここでも使われています", "also used here"));
            }
            diags.push(one);
        }
        none
    }
}
