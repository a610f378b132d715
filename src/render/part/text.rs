//! Texts as readers get them.

use crate::lang::{Lang, Text};
use crate::render::scope::Scope;
use crate::render::view::{Fact, Phrase};
use crate::value::Period;

/// A text with its language, where that is not the page's. A version of a cell
/// may be empty: another one stands for it.
pub fn phrase(scope: &Scope, text: &Text) -> Phrase {
    let is_own = |lang: &Lang| lang == scope.lang;
    let mut versions = text.iter().filter(|(_, words)| !words.is_empty());
    let first = versions.clone().next();
    let shown = versions.find(|(lang, _)| is_own(lang)).or(first);
    let (lang, words) = shown.unwrap_or((scope.lang, ""));
    Phrase {
        text: scope.shown(words, |lang| text.get(lang)).to_owned(),
        lang: (!is_own(lang)).then(|| lang.as_str().to_owned()),
    }
}

/// Paragraphs, parted where lines end.
pub fn paragraphs(scope: &Scope, text: Option<&Text>) -> Vec<String> {
    let text = text.map_or("", |text| scope.text(text));
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What is known, under the theme's name for it.
pub fn fact(scope: &Scope, term: &str, detail: impl Into<String>) -> Fact {
    Fact {
        term: scope.words.get(term).to_owned(),
        detail: detail.into(),
        href: None,
        stated: true,
    }
}

/// What the source does not say, under the theme's name for it.
pub fn unstated(scope: &Scope, term: &str) -> Fact {
    Fact {
        stated: false,
        ..fact(scope, term, scope.words.get("not_stated"))
    }
}

/// A time, or that the source does not state it.
pub fn dated(scope: &Scope, term: &str, period: &Period) -> Fact {
    match period {
        Period::NotStated => unstated(scope, term),
        known => fact(scope, term, scope.period(known)),
    }
}

/// A fact that leads somewhere.
pub fn linked(fact: Fact, href: String) -> Fact {
    Fact {
        href: Some(href),
        ..fact
    }
}
