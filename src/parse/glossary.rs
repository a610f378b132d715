//! `glossary.toml`.

use super::draft::{TermDraft, TermKind};
use super::fields::{Form, Shape, may, must};
use super::forms::{Word, words};
use super::table::Table;
use crate::lang::Lang;

const KINDS: [(Word, TermKind); 5] = [
    ("term", TermKind::Term),
    ("body", TermKind::Body),
    ("place", TermKind::Place),
    ("person", TermKind::Person),
    ("programme", TermKind::Programme),
];
static KIND_WORDS: [Word; 5] = words(&KINDS);

static TERM: Shape = Shape {
    ja: "[[term]]",
    en: "[[term]]",
    fields: &[&[
        must("id", Form::Id, "ID", "its id"),
        must(
            "kind",
            Form::Word(&KIND_WORDS),
            "用語・組織・場所などの別",
            "what it names",
        ),
        must("term", Form::Text, "用語", "the term in each language"),
        may(
            "also",
            Form::Writings,
            "ほかに認める言い方",
            "other wordings that are right",
        ),
        may("definition", Form::Text, "意味", "what it means"),
    ]],
    worded: false,
};

/// `glossary.toml`.
pub static GLOSSARY: Shape = Shape {
    ja: "glossary.toml",
    en: "glossary.toml",
    fields: &[&[may("term", Form::Tables(&TERM), "用語", "terms and names")]],
    worded: false,
};

/// Other wordings by language.
fn also(term: &Table) -> Vec<(Lang, Vec<String>)> {
    let entries = term.entries("also").into_iter();
    entries
        .filter_map(|(tag, list)| Some((Lang::parse(&tag.value)?, list.lines())))
        .collect()
}

/// Reads `glossary.toml`.
pub(super) fn glossary(root: Table) -> Vec<TermDraft> {
    let terms = root.items("term", |t| {
        Some(TermDraft {
            id: t.id("id")?,
            kind: t.word("kind", &KINDS)?,
            term: t.text("term")?,
            also: also(&t),
            definition: t.text("definition"),
        })
    });
    super::names::each_once(root.context().findings, terms.iter().map(|t| &t.id));
    terms
}
