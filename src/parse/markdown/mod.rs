//! Pages: file name, front matter, and the prose with what it places.

mod comment;
mod emphasis;
mod footnotes;
mod front;
mod lines;
mod outline;
mod parts;
mod placeholder;
mod prose;
mod reader;
mod ruby;
mod script;
#[cfg(test)]
mod tests;

pub use comment::Ignore;
pub use prose::{Piece, Prose, prose};

pub(super) use placeholder::reference;

use super::draft::PageDraft;
use super::forms::Context;
use super::{codes, wordings};
use crate::diag::{Diagnostic, said};
use crate::lang::Lang;
use crate::source::{Span, Spanned};
use crate::value::Id;

/// Reads a page in one language.
pub(super) fn page(cx: &Context, name: &str) -> Option<PageDraft> {
    let place = cx.place;
    let named = file_name(cx, name);
    let (front, body) = front::matter(cx)?;
    let text = &cx.source[body.clone()];
    let body = place.within(body);
    let prose = prose(text, body);
    let outline = outline::outline(text, body, &prose);
    cx.findings.extend(prose.faults);
    let (order, slug, lang) = named?;
    let Some(front) = front else {
        cx.findings.broke(slug.value);
        return None;
    };
    let version =
        |line: Spanned<String>| wordings::in_quotes(cx, lang.clone(), line.at, line.value);
    Some(PageDraft {
        file: place.file,
        order,
        slug,
        title: version(front.title),
        description: front.description.map(version),
        lang,
        node: front.node,
        updated: front.updated,
        review: front.review,
        body,
        text: text.to_owned(),
        outline,
    })
}

/// `NN-slug.<lang>.md`
fn file_name(cx: &Context, name: &str) -> Option<(u32, Spanned<Id>, Lang)> {
    let at = Span::start_of(cx.place.file);
    let languages: Vec<&str> = cx.languages.iter().map(Lang::as_str).collect();
    let fault = |ja: String, en: String| {
        Diagnostic::new(&codes::BAD_FILE_NAME, at, said(ja, en)).help(said(
            format!(
                "01-introduction.{}.md のように付けてください",
                languages.first().unwrap_or(&"ja")
            ),
            format!(
                "name it like 01-introduction.{}.md",
                languages.first().unwrap_or(&"ja")
            ),
        ))
    };
    let read = || {
        let (stem, lang) = name.strip_suffix(".md")?.rsplit_once('.')?;
        let (number, slug) = stem.split_once('-')?;
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        let order: u32 = number.parse().ok().filter(|_| is_number)?;
        Some((order, slug, lang))
    };
    let Some((order, slug, tag)) = read() else {
        cx.findings.push(fault(
            format!("ファイル名 {name} が「番号-名前.言語.md」の形ではありません"),
            format!("the file name {name} is not of the form NN-slug.<lang>.md"),
        ));
        cx.findings.lost_items();
        return None;
    };
    let lang = Lang::parse(tag).filter(|l| cx.has_language(l) && l.as_str() == tag);
    if lang.is_none() {
        cx.findings.push(fault(
            format!(
                "ファイル名の {tag} は、このサイトの言語（{}）ではありません",
                languages.join("、")
            ),
            format!(
                "`{tag}` in the file name is no language of this publication ({})",
                languages.join(", ")
            ),
        ));
    }
    match Id::parse(slug) {
        Ok(id) if id.is_reserved() => {
            let id = Spanned::new(at, id);
            cx.findings.push(super::forms::reserved(&id));
            None
        }
        Ok(id) => {
            let Some(lang) = lang else {
                cx.findings.broke(id);
                return None;
            };
            Some((order, Spanned::new(at, id), lang))
        }
        Err(_) => {
            cx.findings.push(fault(
                format!("ファイル名の「{slug}」はIDではありません"),
                format!("`{slug}` in the file name is no id"),
            ));
            cx.findings.lost_items();
            None
        }
    }
}
