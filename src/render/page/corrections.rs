//! What was changed after the edition was published.

use crate::model::facts::Kind;
use crate::model::{Correction, CorrectionKind};
use crate::plan::DataFile;
use crate::render::part::text::phrase;
use crate::render::part::{download, fact, revisions};
use crate::render::scope::EditionScope;
use crate::render::view::{Cell, Phrase, RevisionGroup, Revisions, Row};

const HEADS: [&str; 6] = [
    "fact_date",
    "col_item",
    "correction_place",
    "correction_was",
    "correction_now",
    "changed_reason",
];

/// Errors that were corrected and targets that were set anew, newest first.
pub fn view(scope: &EditionScope) -> Revisions {
    let groups = [
        (CorrectionKind::Error, "corrections_errors"),
        (CorrectionKind::Target, "corrections_targets"),
    ];
    let count = scope.edition.corrections.len();
    Revisions {
        lead: vec![scope.words.count("corrections_lead", count, &[])],
        groups: groups
            .into_iter()
            .filter_map(|(kind, title)| group(scope, kind, title))
            .collect(),
        back: None,
        downloads: download::both(
            scope,
            scope.words.get("page_corrections"),
            DataFile::Corrections,
        ),
    }
}

fn group(scope: &EditionScope, kind: CorrectionKind, title: &str) -> Option<RevisionGroup> {
    let all = scope.edition.corrections.iter();
    let mut own: Vec<&Correction> = all.filter(|c| c.kind == kind).collect();
    if own.is_empty() {
        return None;
    }
    own.sort_by_key(|c| std::cmp::Reverse(c.date.to_string()));
    let title = scope.words.get(title);
    let id = format!("corrections--{}", kind.name());
    let rows = own.into_iter().map(|c| row(scope, c)).collect();
    Some(RevisionGroup {
        table: revisions::table(scope, &id, title, &HEADS, rows),
        id: revisions::anchor(scope, "corrections", &id),
        title: title.to_owned(),
    })
}

fn row(scope: &EditionScope, one: &Correction) -> Row {
    let place = one.place.as_ref();
    Row {
        id: None,
        total: false,
        own: false,
        cells: vec![
            Cell {
                time: true,
                ..revisions::text(scope.period(&one.date))
            },
            Cell {
                head: true,
                ..revisions::phrase(item(scope, one))
            },
            place.map_or_else(revisions::nothing, |p| revisions::text(scope.text(p))),
            revisions::text(scope.text(&one.was)),
            revisions::text(scope.text(&one.now)),
            revisions::text(scope.text(&one.reason)),
        ],
    }
}

/// What the item is called; its id where it was taken out.
fn item(scope: &EditionScope, one: &Correction) -> Phrase {
    if one.item == scope.edition.id {
        return phrase(scope, &scope.edition.title);
    }
    let titles = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Edition);
    titles
        .map(|kind| fact::title(scope, scope.edition, kind, &one.item))
        .find(|title| title.text != one.item.as_str())
        .unwrap_or_else(|| Phrase {
            text: one.item.to_string(),
            lang: None,
        })
}
