//! The page of sources.

use crate::lang::Lang;
use crate::model::{Source, SourceIx, Subject};
use crate::render::part::text::{fact, paragraphs, phrase};
use crate::render::part::{marks, text};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{self, Fact, SourceEntry};

/// The sources with what is known of them.
pub fn view(scope: &EditionScope) -> view::Sources {
    view::Sources {
        lead: vec![scope.words.get("sources_lead").to_owned()],
        entries: (0..scope.edition.sources.len())
            .map(|at| entry(scope, SourceIx(at)))
            .collect(),
    }
}

fn entry(scope: &EditionScope, ix: SourceIx) -> SourceEntry {
    let it = scope.edition.source(ix);
    let note = paragraphs(scope, it.note.as_ref());
    SourceEntry {
        id: scope
            .anchor(Target::Source(ix))
            .unwrap_or_else(|| it.id.to_string()),
        title: phrase(scope, &it.title),
        marks: marks::for_doubts(scope, &Subject::Source(ix)),
        facts: facts(scope, it),
        url: it.url.clone(),
        note: (!note.is_empty()).then(|| note.join(" ")),
        doubts: marks::doubts_of(scope, |entry| entry.subject == Subject::Source(ix)),
    }
}

fn facts(scope: &EditionScope, it: &Source) -> Vec<Fact> {
    let unknown = |term: &str| Fact {
        stated: false,
        ..fact(scope, term, scope.words.get("unknown"))
    };
    let known = |term: &str, detail: Option<String>| match detail {
        Some(detail) => fact(scope, term, detail),
        None => unknown(term),
    };
    let mut facts = vec![
        fact(scope, "fact_publisher", scope.text(&it.publisher)),
        text::dated(scope, "fact_date", &it.date),
        known(
            "fact_language",
            it.language.as_ref().map(|lang| language(scope, lang)),
        ),
    ];
    if let Some(file) = &it.file {
        facts.push(fact(scope, "fact_file", file.as_str()));
    }
    if it.url.is_none() {
        facts.push(unknown("fact_address"));
    }
    facts
}

/// The name of a language in that of the page; its tag where the theme has
/// none.
pub fn language(scope: &EditionScope, lang: &Lang) -> String {
    let key = format!("language_{}", lang.as_str().replace('-', "_"));
    if scope.words.has(&key) {
        scope.words.get(&key).to_owned()
    } else {
        lang.as_str().to_owned()
    }
}
