//! Ids that must be used once.

use super::codes;
use super::findings::Findings;
use crate::diag::{Diagnostic, said};
use crate::source::{Span, Spanned};
use crate::value::Id;
use std::collections::BTreeMap;

/// Reports every id that stands a second time.
pub(super) fn each_once<'a>(findings: &Findings, ids: impl IntoIterator<Item = &'a Spanned<Id>>) {
    let mut first: BTreeMap<&Id, Span> = BTreeMap::new();
    for id in ids {
        match first.get(&id.value) {
            Some(at) => findings.push(duplicate(id, *at)),
            None => {
                first.insert(&id.value, id.at);
            }
        }
    }
}

fn duplicate(id: &Spanned<Id>, first: Span) -> Diagnostic {
    let name = &id.value;
    Diagnostic::new(
        &codes::DUPLICATE_ID,
        id.at,
        said(
            format!("ID「{name}」が二度使われています"),
            format!("the id `{name}` is used twice"),
        ),
    )
    .label(first, said("先に使われたもの", "used here first"))
    .help(said(
        "どちらかに別のIDを付けてください",
        "give one of them another id",
    ))
}
