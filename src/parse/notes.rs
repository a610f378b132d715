//! `data/<table>.notes.csv`: doubts and notes of single cells.

use super::codes;
use super::common::{DOUBT_KINDS, DOUBT_WORDS};
use super::draft::{CellNoteDraft, DoubtKind, GridDraft};
use super::forms::{self, Context};
use crate::diag::{Diagnostic, nearest, said};
use crate::lang::{Lang, Text};
use crate::source::Spanned;

/// Reads the rows of a grid of notes.
pub(super) fn notes(cx: &Context, grid: &GridDraft) -> Vec<CellNoteDraft> {
    check_heads(cx, grid);
    let column = |name: &str| grid.heads.iter().position(|h| h.value == name);
    let (Some(key), Some(head)) = (column("key"), column("column")) else {
        return Vec::new();
    };
    let kind = column("kind");
    let printed = column("as_printed");
    grid.rows
        .iter()
        .filter_map(|row| {
            let cell = |at: Option<usize>| at.and_then(|i| row.get(i));
            let kind = match cell(kind).filter(|c| !c.value.is_empty()) {
                Some(word) => Some(kind_of(cx, word)?),
                None => None,
            };
            Some(CellNoteDraft {
                key: cell(Some(key))?.clone(),
                column: cell(Some(head))?.clone(),
                kind,
                as_printed: cell(printed)
                    .map(|c| c.value.clone())
                    .filter(|text| !text.is_empty()),
                text: words(cx, grid, row, kind.is_some()),
            })
        })
        .collect()
}

fn check_heads(cx: &Context, grid: &GridDraft) {
    let mut known: Vec<&str> = vec!["key", "column", "kind", "as_printed"];
    known.extend(cx.languages.iter().map(Lang::as_str));
    // A head that is unknown may be the one that is lacking, misspelt.
    let mut misspelt: Vec<&str> = Vec::new();
    for head in &grid.heads {
        let is_known = known.contains(&head.value.as_str())
            || (cx.languages.is_empty() && Lang::parse(&head.value).is_some());
        if is_known {
            continue;
        }
        let fault = Diagnostic::new(
            &codes::UNKNOWN_KEY,
            head.at,
            said(
                format!("注の CSV に列 {} はありません", head.value),
                format!("a file of notes has no column `{}`", head.value),
            ),
        );
        let near = nearest(&head.value, known.iter().copied());
        misspelt.extend(near);
        cx.findings.push(match near {
            Some(near) => fault.help(said(
                format!("{near} のことでしょうか"),
                format!("did you mean `{near}`?"),
            )),
            None => fault.help(said(
                format!("使える列は {} です", known.join("、")),
                format!("its columns are {}", known.join(", ")),
            )),
        });
    }
    for name in ["key", "column"] {
        let stands = grid.heads.iter().any(|h| h.value == name);
        if !stands && !misspelt.contains(&name) {
            cx.findings.push(Diagnostic::new(
                &codes::MISSING_KEY,
                grid.heads.first().map(|h| h.at),
                said(
                    format!("注の CSV に必要な列 {name} がありません"),
                    format!("a file of notes lacks its column `{name}`"),
                ),
            ));
        }
    }
}

fn kind_of(cx: &Context, word: &Spanned<String>) -> Option<DoubtKind> {
    let kind = DOUBT_KINDS.iter().find(|(name, _)| *name == word.value);
    if kind.is_none() {
        let fault = forms::unknown_word(word.at, &DOUBT_WORDS, &word.value);
        cx.findings.push(fault);
    }
    kind.map(|(_, kind)| *kind)
}

/// The texts of a row: all languages or none, and all where there is a doubt.
fn words(cx: &Context, grid: &GridDraft, row: &[Spanned<String>], is_doubt: bool) -> Text {
    let mut versions: Vec<(Lang, String)> = Vec::new();
    for (head, cell) in grid.heads.iter().zip(row) {
        let special = ["key", "column", "kind", "as_printed"].contains(&head.value.as_str());
        if let Some(lang) = Lang::parse(&head.value)
            && !special
            && !cell.value.is_empty()
        {
            versions.push((lang, cell.value.clone()));
        }
    }
    let lost: Vec<&Lang> = cx
        .languages
        .iter()
        .filter(|l| !versions.iter().any(|(lang, _)| lang == *l))
        .collect();
    if !lost.is_empty()
        && (is_doubt || !versions.is_empty())
        && let Some(first) = row.first()
    {
        cx.findings.push(forms::missing_language(first.at, &lost));
    }
    versions.sort_by_key(|(lang, _)| cx.languages.iter().position(|l| l == lang));
    Text::new(versions)
}
