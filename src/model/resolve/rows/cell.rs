//! The cells of a row.

use super::super::super::{Cell, What, codes};
use super::super::Shared;
use super::super::cells::{self, Remarked, Unlabelled};
use super::super::columns::period;
use super::super::names::Names;
use crate::diag::{Diagnostic, Diagnostics, said};
use crate::lang::Text;
use crate::parse::draft::{ColumnDraft, ColumnKind, TableDraft};
use crate::source::{Span, Spanned};
use crate::value::{Code, Id, Unit, Value};
use std::collections::BTreeMap;

/// Where a declared column stands in the file.
pub(super) enum Place {
    One(usize),
    /// A text column: once per language of the publication.
    PerLanguage(Vec<usize>),
}

/// A row and what surrounds it.
pub(super) struct Within<'d, 'k> {
    pub draft: &'k TableDraft,
    pub shared: &'k Shared<'k>,
    /// Of the column.
    pub unit: Option<&'k Unit>,
    /// Every key of the table, and the place of its row.
    pub keys: &'k BTreeMap<&'k str, (usize, Span)>,
    pub remarked: &'k Remarked<'k>,
    pub key: &'k str,
    pub line: &'d [Spanned<String>],
}

/// A typed cell.
pub(super) fn cell<'d>(
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
        remarked,
        key,
        line,
        ..
    } = within;
    let said = remarked.of(key, &column.name.value);
    let (at, what) = match place {
        Place::PerLanguage(all) => {
            let versions = shared
                .languages
                .iter()
                .zip(all)
                .map(|(lang, i)| (lang.clone(), line[*i].value.trim().to_owned()))
                .collect();
            let at = all.first().map_or(draft.id.at, |i| line[*i].at);
            let what = mark(column, draft, all.iter().map(|i| line[*i].value.trim()));
            (at, what.unwrap_or_else(|| What::Text(Text::new(versions))))
        }
        Place::One(i) => (
            line[*i].at,
            one(column, &line[*i], within, names, unlabelled, diags),
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

/// What a declared mark says, where it stands in every language.
fn mark<'c>(
    column: &ColumnDraft,
    draft: &TableDraft,
    mut written: impl Iterator<Item = &'c str>,
) -> Option<What> {
    let marks = column.missing.as_ref().unwrap_or(&draft.missing);
    let first = written.next()?;
    let (mark, reason) = marks.iter().find(|(mark, _)| mark == first)?;
    written
        .all(|other| other == first)
        .then(|| What::Missing(reason.value.clone(), mark.clone()))
}

fn one<'d>(
    column: &'d ColumnDraft,
    cell: &'d Spanned<String>,
    within: &Within<'d, '_>,
    names: &mut Names,
    unlabelled: &mut Unlabelled<'d>,
    diags: &mut Diagnostics,
) -> What {
    let draft = within.draft;
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
            match cells::value(cell, marks, within.unit, diags) {
                Value::Known(amount) => What::Number(amount.0, written.to_owned()),
                Value::Missing(reason) => What::Missing(reason, written.to_owned()),
            }
        }
        ColumnKind::Text => What::Text(Text::default()),
        ColumnKind::Period => {
            period(cell, draft, diags).map_or(What::Key, |p| What::Period(p, written.to_owned()))
        }
        ColumnKind::Node => names.node(written, cell.at).map_or(What::Key, What::Node),
        ColumnKind::AsPrinted => What::Printed(written.to_owned()),
        ColumnKind::Code => Code::parse(written).map_or_else(
            || {
                diags.push(no_code(cell));
                What::Key
            },
            What::Code,
        ),
        ColumnKind::Duplicate if written.is_empty() => What::Repeats(None),
        ColumnKind::Duplicate => What::Repeats(repeated(cell, within, diags)),
    }
}

fn no_code(cell: &Spanned<String>) -> Diagnostic {
    let written = cell.value.trim();
    codes::bad_cell(
        cell.at,
        format!("「{written}」はコードとして読めません"),
        format!("`{written}` is not a code"),
    )
    .help(said(
        "コードは半角の数字と英字です。ないときは missing で記号の意味を宣言します",
        "a code is of digits and letters; where there is none, declare the mark under `missing`",
    ))
}

/// The place of the row that a row repeats: another one.
fn repeated(
    cell: &Spanned<String>,
    within: &Within,
    diags: &mut Diagnostics,
) -> Option<(usize, Id)> {
    let written = cell.value.trim();
    let found = within.keys.get(written).map(|(row, _)| *row);
    if found.is_none() {
        let known = within.keys.keys().copied();
        diags.push(
            codes::bad_cell(
                cell.at,
                format!("キー「{written}」の行がありません"),
                format!("no row has the key `{written}`"),
            )
            .help(codes::name_advice(written, known)),
        );
    } else if written == within.key {
        diags.push(
            codes::bad_cell(
                cell.at,
                "行が自分自身の重複とされています",
                "the row is said to repeat itself",
            )
            .help(said(
                "先に印刷されている行のキーを書きます",
                "write the key of the row that it repeats",
            )),
        );
    }
    found.zip(Id::parse(written).ok())
}
