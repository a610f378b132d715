//! Texts in the languages of the publication.

use super::{Context, Given, Wanted, Word, is_not_stated, line, unknown_word, wrong};
use crate::diag::{Diagnostic, said};
use crate::lang::{Lang, Text};
use crate::parse::codes;
use crate::parse::fields::in_order;
use crate::source::Span;
use std::borrow::Cow;
use toml::de::{DeTable, DeValue};

/// A text in every language of the publication, in their order.
pub(in crate::parse) fn text(cx: &Context, value: &Given) -> Result<Text, Vec<Diagnostic>> {
    let read = some_text(cx, value);
    let DeValue::Table(table) = value.get_ref() else {
        return read;
    };
    let lost = lost_languages(cx, table);
    if lost.is_empty() {
        return read;
    }
    let mut faults = read.err().unwrap_or_default();
    faults.push(missing_language(cx.span(value.span()), &lost));
    Err(faults)
}

/// A text in the languages in which it is given: that others lack is found by
/// [`text`], and takes nothing else with it.
pub(in crate::parse) fn given_text(cx: &Context, value: &Given) -> Option<Text> {
    let read = some_text(cx, value).ok();
    read.filter(|text| text.iter().next().is_some())
}

/// Languages of the publication that a table lacks, unless a key that is none
/// of them may be a slip for one.
pub(in crate::parse) fn lost_languages<'c>(cx: &Context<'c>, table: &DeTable) -> Vec<&'c Lang> {
    let is_known = |key: &str| Lang::parse(key).is_some_and(|l| cx.has_language(&l));
    if table.keys().any(|key| !is_known(key.get_ref())) {
        return Vec::new();
    }
    let languages = cx.languages.iter();
    languages
        .filter(|l| !table.contains_key(l.as_str()))
        .collect()
}

/// A text in one language or more, in the order of the publication's.
pub(in crate::parse) fn some_text(cx: &Context, value: &Given) -> Result<Text, Vec<Diagnostic>> {
    let DeValue::Table(table) = value.get_ref() else {
        return Err(vec![wrong(cx, value, Wanted::Text)]);
    };
    let mut faults = Vec::new();
    let mut versions = Vec::new();
    for (key, version) in in_order(table) {
        match (known_language(cx, key), line(cx, version)) {
            (Ok(lang), Ok(words)) => versions.push((lang, words)),
            (language, words) => faults.extend(language.err().into_iter().chain(words.err())),
        }
    }
    versions.sort_by_key(|(lang, _)| cx.languages.iter().position(|l| l == lang));
    if faults.is_empty() {
        Ok(Text::new(versions))
    } else {
        Err(faults)
    }
}

/// A text per language, or `None` for `"not-stated"`.
pub(in crate::parse) fn stated_text(
    cx: &Context,
    value: &Given,
) -> Result<Option<Text>, Vec<Diagnostic>> {
    match value.get_ref() {
        _ if is_not_stated(value) => Ok(None),
        DeValue::Table(_) => text(cx, value).map(Some),
        _ => Err(vec![wrong(cx, value, Wanted::StatedText)]),
    }
}

/// A text per language, or one string for all.
pub(in crate::parse) fn text_or_line(cx: &Context, value: &Given) -> Result<Text, Vec<Diagnostic>> {
    match value.get_ref() {
        DeValue::String(_) => {
            let words = line(cx, value).map_err(|fault| vec![fault])?;
            let versions = cx.languages.iter().map(|l| (l.clone(), words.clone()));
            Ok(Text::new(versions.collect()))
        }
        _ => text(cx, value),
    }
}

/// A text that lacks languages.
pub(in crate::parse) fn missing_language(at: Span, lost: &[&Lang]) -> Diagnostic {
    let names: Vec<&str> = lost.iter().map(|l| l.as_str()).collect();
    let keys: Vec<String> = names.iter().map(|n| format!("{n} = \"…\"")).collect();
    Diagnostic::new(
        &codes::MISSING_LANGUAGE,
        at,
        said(
            format!("{} の文がありません", names.join("、")),
            format!("there is no text in {}", names.join(", ")),
        ),
    )
    .help(said(
        format!("{} を書き足してください", keys.join(", ")),
        format!("add {}", keys.join(", ")),
    ))
}

/// A key that names a language of the publication.
pub(in crate::parse) fn known_language(
    cx: &Context,
    key: &toml::Spanned<Cow<str>>,
) -> Result<Lang, Diagnostic> {
    let name = key.get_ref().as_ref();
    match Lang::parse(name) {
        Some(lang) if cx.has_language(&lang) => Ok(lang),
        _ => {
            let known: Vec<&str> = cx.languages.iter().map(Lang::as_str).collect();
            Err(Diagnostic::new(
                &codes::UNKNOWN_KEY,
                cx.span(key.span()),
                said(
                    format!("{name} は、このサイトの言語ではありません"),
                    format!("`{name}` is no language of this publication"),
                ),
            )
            .help(said(
                format!(
                    "言語は {} です（hakusho.toml の languages）",
                    known.join("、")
                ),
                format!(
                    "its languages are {} (`languages` in hakusho.toml)",
                    known.join(", ")
                ),
            )))
        }
    }
}

/// Plural categories of CLDR.
pub(in crate::parse) const CATEGORIES: [Word; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The pattern of a plural category.
pub(in crate::parse) fn pattern(
    cx: &Context,
    category: &toml::Spanned<Cow<str>>,
    value: &Given,
) -> Result<(Word, String), Diagnostic> {
    let name = category.get_ref().as_ref();
    let category = CATEGORIES
        .iter()
        .copied()
        .find(|c| *c == name)
        .ok_or_else(|| unknown_word(cx.span(category.span()), &CATEGORIES, name))?;
    let pattern = line(cx, value)?;
    if pattern.matches("{n}").count() == 1 {
        return Ok((category, pattern));
    }
    Err(Diagnostic::new(
        &codes::WRONG_TYPE,
        cx.span(value.span()),
        said(
            format!("「{pattern}」に、数の入る場所 {{n}} が一つありません"),
            format!("`{pattern}` does not have exactly one {{n}}, the place of the number"),
        ),
    )
    .help(said(
        "\"{n}人\" のように書いてください",
        "write it like \"{n} people\"",
    )))
}
