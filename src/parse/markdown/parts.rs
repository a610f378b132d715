//! Fenced blocks that place generated parts.

use crate::diag::{Diagnostic, nearest, said};
use crate::parse::codes;
use crate::parse::draft::{PartDraft, PartKind};
use crate::parse::forms::bad_id;
use crate::source::{Span, Spanned};
use crate::value::Id;

/// Reads an info string that stands at `at`; none if it is that of plain code.
pub(super) fn part(
    info: &str,
    at: Span,
    inside: &str,
) -> Option<Result<PartDraft, Vec<Diagnostic>>> {
    let first = info.split_whitespace().next()?;
    let names = PartKind::NAMES.map(|(name, _)| name);
    let Some((_, kind)) = PartKind::NAMES.iter().find(|(name, _)| *name == first) else {
        let near = nearest(&first.to_lowercase(), names)?;
        return Some(Err(vec![unknown(first, at, near)]));
    };
    let mut faults = Vec::new();
    let mut args = Vec::new();
    let mut done = first.len() + (info.len() - info.trim_start().len());
    for word in info.split_whitespace().skip(1) {
        let start = done + info[done..].find(word).unwrap_or(0);
        done = start + word.len();
        let place = at.within(start..done);
        match Id::parse(word) {
            Ok(id) => args.push(Spanned::new(place, id)),
            Err(_) => faults.push(bad_id(place, word)),
        }
    }
    if faults.is_empty() && !takes(*kind, args.len()) {
        faults.push(wrong_count(*kind, first, at));
    }
    if !inside.trim().is_empty() {
        faults.push(
            Diagnostic::new(
                &codes::UNKNOWN_PART,
                at,
                said(
                    format!("{first} の枠の中に文があります"),
                    format!("there is text inside the block `{first}`"),
                ),
            )
            .help(said(
                "枠の中は空にして、文は枠の外に書いてください",
                "leave the block empty and write the text outside",
            )),
        );
    }
    Some(if faults.is_empty() {
        Ok(PartDraft {
            at,
            kind: *kind,
            args,
        })
    } else {
        Err(faults)
    })
}

fn takes(kind: PartKind, count: usize) -> bool {
    match kind {
        PartKind::Chart | PartKind::Indicator | PartKind::Table => count == 1,
        PartKind::Indicators => count <= 1,
        PartKind::Strategy => count == 0,
        PartKind::Figures => count >= 1,
    }
}

fn unknown(word: &str, at: Span, near: &str) -> Diagnostic {
    Diagnostic::new(
        &codes::UNKNOWN_PART,
        at,
        said(
            format!("生成される部分に {word} というものはありません"),
            format!("there is no generated part `{word}`"),
        ),
    )
    .help(said(
        format!("{near} のことでしょうか"),
        format!("did you mean `{near}`?"),
    ))
}

fn wrong_count(kind: PartKind, name: &str, at: Span) -> Diagnostic {
    let form = match kind {
        PartKind::Chart | PartKind::Indicator | PartKind::Table => format!("{name} ID"),
        PartKind::Indicators => format!("{name}, {name} NODE"),
        PartKind::Strategy => name.to_owned(),
        PartKind::Figures => format!("{name} ID …"),
    };
    Diagnostic::new(
        &codes::UNKNOWN_PART,
        at,
        said(
            format!("{name} の後に書くIDの数が違います"),
            format!("`{name}` takes another number of ids"),
        ),
    )
    .help(said(
        format!("書き方は {form} です"),
        format!("its form is {form}"),
    ))
}
