//! Doubts at the items that they concern: small marks and the explanations
//! that they lead to.
//!
//! Where the scope explains, a mark leads to the explanation on the same page;
//! whoever shows marks of a subject lists its doubts with [`doubts_of`]
//! somewhere on that page, once. Elsewhere (summaries, print) marks lead to
//! the page or chapter of doubts, and that list is empty.

use super::text::phrase;
use crate::model::{About, DoubtEntry, DoubtKind, Origin, Subject};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{self, Doubt, Mark, MarkKind, Phrase};

/// The marks of the doubts about exactly this subject. Doubts of the edition
/// that concern the item count as its own.
pub fn for_doubts(scope: &EditionScope, subject: &Subject) -> Vec<Mark> {
    scope
        .doubts
        .iter()
        .filter(|entry| concerns(entry, subject))
        .map(|entry| mark(scope, entry))
        .collect()
}

/// Whether a doubt is about a subject, by itself or as one of the items of a
/// doubt of the edition.
pub fn concerns(entry: &DoubtEntry, subject: &Subject) -> bool {
    let item = match *subject {
        Subject::Node(ix) => About::Node(ix),
        Subject::Indicator(ix) => About::Indicator(ix),
        Subject::Figure(ix) => About::Figure(ix),
        Subject::Table(ix) => About::Table(ix),
        _ => return entry.subject == *subject,
    };
    entry.subject == *subject
        || matches!(entry.subject, Subject::Edition(all) if all.contains(&item))
}

/// Whether a doubt is about an item or any part of it: an indicator with its
/// figures and other names, a table with its cells.
pub fn concerns_any_of(entry: &DoubtEntry, item: About) -> bool {
    let own = match entry.subject {
        Subject::Edition(all) => return all.contains(&item),
        Subject::Report | Subject::Source(_) => return false,
        Subject::Node(ix) => About::Node(ix),
        Subject::Indicator(ix) | Subject::Observation(ix, _) | Subject::AlsoPrinted(ix, _) => {
            About::Indicator(ix)
        }
        Subject::Figure(ix) => About::Figure(ix),
        Subject::Table(ix) | Subject::Cell(ix, ..) => About::Table(ix),
        Subject::Page(ix, _) => About::Page(ix),
    };
    own == item
}

/// The explanations of the doubts that `shown` picks; none where the marks
/// lead elsewhere.
pub fn doubts_of(scope: &EditionScope, shown: impl Fn(&DoubtEntry) -> bool) -> Vec<Doubt> {
    if !scope.explains() {
        return Vec::new();
    }
    scope
        .doubts
        .iter()
        .filter(|entry| shown(entry))
        .map(|entry| Doubt {
            id: local_anchor(entry),
            href: Some(scope.href(Target::Doubt(entry.number))),
            ..explanation(scope, entry)
        })
        .collect()
}

/// The mark of a doubt.
pub fn mark(scope: &EditionScope, entry: &DoubtEntry) -> Mark {
    let number = entry.number.to_string();
    let (kind, text, label) = match entry.doubt.kind {
        DoubtKind::Source => (MarkKind::Source, "mark_source", "mark_source_label"),
        DoubtKind::Copy => (MarkKind::Copy, "mark_copy", "mark_copy_label"),
    };
    Mark {
        kind,
        text: scope.words.fill(text, &[("n", &number)]),
        label: scope.words.fill(label, &[("n", &number)]),
        short: number,
        href: if scope.explains() {
            format!("#{}", local_anchor(entry))
        } else {
            scope.href(Target::Doubt(entry.number))
        },
    }
}

/// A doubt in full, as on the page of doubts but without its items.
pub fn explanation(scope: &EditionScope, entry: &DoubtEntry) -> Doubt {
    let (kind, kind_text) = match entry.doubt.kind {
        DoubtKind::Source => (view::DoubtKind::Source, "doubt_source"),
        DoubtKind::Copy => (view::DoubtKind::Copy, "doubt_copy"),
    };
    Doubt {
        id: scope
            .anchor(Target::Doubt(entry.number))
            .unwrap_or_else(|| local_anchor(entry)),
        kind,
        kind_text: scope.words.get(kind_text).to_owned(),
        number: entry.number.to_string(),
        text: phrase(scope, &entry.doubt.text),
        as_printed: entry.as_printed.map(|text| printed(scope, text)),
        section: entry.section.map(|text| scope.text(text).to_owned()),
        href: None,
        about: Vec::new(),
    }
}

/// What the source shows, letter for letter, in the language of the document.
pub fn printed(scope: &EditionScope, text: &str) -> Phrase {
    let original = &scope.report.original;
    Phrase {
        text: text.to_owned(),
        lang: (original != scope.lang).then(|| original.as_str().to_owned()),
    }
}

/// What the source shows at an item.
pub fn as_printed(scope: &EditionScope, origin: &Origin) -> Option<Phrase> {
    let text = origin.as_printed.as_ref()?;
    Some(printed(scope, text))
}

/// Two hyphens, so that no id of content can be the same.
fn local_anchor(entry: &DoubtEntry) -> String {
    format!("doubt--{}", entry.number)
}
