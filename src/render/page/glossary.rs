//! The page of terms.

use crate::model::{Term, TermKind};
use crate::render::scope::EditionScope;
use crate::render::view::{self, GlossaryGroup, Phrase};

/// The terms, by kind.
pub fn view(scope: &EditionScope) -> view::Glossary {
    let kinds = [
        (TermKind::Term, "term", "terms_term"),
        (TermKind::Body, "body", "terms_body"),
        (TermKind::Place, "place", "terms_place"),
        (TermKind::Person, "person", "terms_person"),
        (TermKind::Programme, "programme", "terms_programme"),
    ];
    let groups = kinds.into_iter().map(|(kind, id, title)| GlossaryGroup {
        id: anchor(scope, &format!("kind--{id}")),
        title: scope.words.get(title).to_owned(),
        terms: scope
            .publication
            .terms
            .iter()
            .filter(|term| term.kind == kind)
            .map(|one| term(scope, one))
            .collect(),
    });
    view::Glossary {
        groups: groups.filter(|group| !group.terms.is_empty()).collect(),
    }
}

/// An anchor of this page, also where it is a chapter of the print edition.
fn anchor(scope: &EditionScope, id: &str) -> String {
    if scope.is_print() {
        format!("glossary--{id}")
    } else {
        id.to_owned()
    }
}

fn term(scope: &EditionScope, one: &Term) -> view::Term {
    let others = one.term.iter().filter(|(lang, _)| *lang != scope.lang);
    view::Term {
        id: anchor(scope, one.id.as_str()),
        term: scope.text(&one.term).to_owned(),
        others: others
            .map(|(lang, text)| Phrase {
                text: text.to_owned(),
                lang: Some(lang.as_str().to_owned()),
            })
            .collect(),
        definition: one
            .definition
            .as_ref()
            .map(|text| scope.text(text).to_owned()),
    }
}
