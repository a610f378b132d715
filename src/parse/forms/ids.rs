//! Ids.

use super::{Context, Given, Wanted, is_not_stated, wrong};
use crate::diag::{Diagnostic, said};
use crate::parse::codes;
use crate::source::{Span, Spanned};
use crate::value::Id;
use toml::de::DeValue;

/// An id with its place.
pub(in crate::parse) fn id(cx: &Context, value: &Given) -> Result<Spanned<Id>, Diagnostic> {
    let DeValue::String(text) = value.get_ref() else {
        return Err(wrong(cx, value, Wanted::Line));
    };
    let at = cx.span(value.span());
    Id::parse(text)
        .map(|id| Spanned::new(at, id))
        .map_err(|_| bad_id(at, text))
}

/// A text that is no id, with the id it may stand for.
pub(in crate::parse) fn bad_id(at: Span, text: &str) -> Diagnostic {
    let fault = Diagnostic::new(
        &codes::BAD_ID,
        at,
        said(
            format!("「{text}」はIDではありません"),
            format!("`{text}` is no id"),
        ),
    );
    let fault = fault.help(said(
        "半角の小文字と数字を - でつないで書いてください（64字まで）",
        "write lower-case letters and digits, joined by -, at most 64 characters",
    ));
    let folded: String = text
        .chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            c => c,
        })
        .map(|c| match c.to_ascii_lowercase() {
            '_' | ' ' | '.' | '\u{3000}' => '-',
            c => c,
        })
        .collect();
    match Id::parse(&folded) {
        Ok(near) => fault.help(said(
            format!("{near} ではどうでしょうか"),
            format!("`{near}` would do"),
        )),
        Err(_) => fault,
    }
}

/// An id that a page of fixed meaning has.
pub(in crate::parse) fn reserved(id: &Spanned<Id>) -> Diagnostic {
    let name = &id.value;
    Diagnostic::new(
        &codes::RESERVED_ID,
        id.at,
        said(
            format!("{name} は、決まったページの名前です"),
            format!("`{name}` is the name of a fixed page"),
        ),
    )
    .help(said(
        format!("{name}-1 など、別のIDにしてください"),
        format!("choose another id, such as {name}-1"),
    ))
}

/// An id, or `None` for `not-stated`.
pub(in crate::parse) fn stated_id(
    cx: &Context,
    value: &Given,
) -> Result<Spanned<Option<Id>>, Diagnostic> {
    if is_not_stated(value) {
        return Ok(Spanned::new(cx.span(value.span()), None));
    }
    id(cx, value).map(|id| id.map(Some))
}
