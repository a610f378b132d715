//! Single values out of TOML: each function reads one form or says what is
//! wrong with it.

mod context;
mod ids;
mod numbers;
mod periods;
mod texts;

pub(super) use context::{BASES, Context};
pub(super) use ids::{bad_id, id, reserved, stated_id};
pub(super) use numbers::number;
pub(super) use periods::{day, period};
pub(super) use texts::{
    CATEGORIES, given_text, known_language, lost_languages, missing_language, pattern, some_text,
    stated_text, text, text_or_line,
};

use super::draft::Placeholder;
use super::{codes, markdown};
use crate::diag::{Diagnostic, Said, nearest, said};
use crate::lang::Lang;
use crate::source::{Span, Spanned};
use toml::de::DeValue;

/// A word that a key may take.
pub type Word = &'static str;

/// A value in a TOML text.
pub(super) type Given<'i> = toml::Spanned<DeValue<'i>>;

/// The words of a list of pairs.
pub(super) const fn words<T, const N: usize>(pairs: &[(Word, T); N]) -> [Word; N] {
    let mut out = [""; N];
    let mut i = 0;
    while i < N {
        out[i] = pairs[i].0;
        i += 1;
    }
    out
}

/// Forms that messages name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A text in quotes.
    Line,
    /// A text per language.
    Text,
    /// A text per language or `"not-stated"`.
    StatedText,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// 1 to 12.
    Month,
    /// A list.
    List,
    /// A table.
    Table,
}

impl Wanted {
    fn words(self) -> Said {
        match self {
            Wanted::Line => said("引用符で囲んだ文字", "a text in quotes"),
            Wanted::Text => said(
                "言語ごとの文（{ ja = \"…\", en = \"…\" }）",
                "a text per language like { ja = \"…\", en = \"…\" }",
            ),
            Wanted::StatedText => said(
                "言語ごとの文（{ ja = \"…\", en = \"…\" }）か \"not-stated\"",
                "a text per language like { ja = \"…\", en = \"…\" }, or \"not-stated\"",
            ),
            Wanted::Number => said("数", "a number"),
            Wanted::Flag => said(" true か false ", "true or false"),
            Wanted::Month => said(" 1 から 12 までの整数", "a whole number from 1 to 12"),
            Wanted::List => said("リスト（[ … ]）", "a list like [ … ]"),
            Wanted::Table => said("表（{ キー = 値 }）", "a table like { key = value }"),
        }
    }
}

/// A value of another form than wanted.
pub(super) fn wrong(cx: &Context, value: &Given, wanted: Wanted) -> Diagnostic {
    let is = match value.get_ref() {
        DeValue::String(_) => said("文字", "a text"),
        DeValue::Integer(_) | DeValue::Float(_) => said("数", "a number"),
        DeValue::Boolean(_) => said(" true か false", "true or false"),
        DeValue::Datetime(_) => said("引用符のない日付", "a date without quotes"),
        DeValue::Array(_) => said("リスト", "a list"),
        DeValue::Table(_) => said("表", "a table"),
    };
    let wants = wanted.words();
    let fault = Diagnostic::new(
        &codes::WRONG_TYPE,
        cx.span(value.span()),
        said(
            format!("ここには{}を書きます（今は{}）", wants.ja, is.ja),
            format!("expected {} here, found {}", wants.en, is.en),
        ),
    );
    let written = cx.source.get(value.span()).unwrap_or_default();
    let is_scalar = !matches!(
        value.get_ref(),
        DeValue::Array(_) | DeValue::Table(_) | DeValue::String(_)
    );
    if wanted == Wanted::Line && is_scalar {
        return fault.help(said(
            format!("\"{written}\" と書いてください"),
            format!("write \"{written}\""),
        ));
    }
    fault
}

/// A list that must not be empty.
pub(super) fn empty(cx: &Context, value: &Given) -> Diagnostic {
    Diagnostic::new(
        &codes::EMPTY_TEXT,
        cx.span(value.span()),
        said("空にはできません", "this must not be empty"),
    )
}

/// Whether the value is the word `not-stated`.
pub(super) fn is_not_stated(value: &Given) -> bool {
    value.get_ref().as_str() == Some("not-stated")
}

/// A figure of the edition, written as within the braces of a placeholder.
pub(super) fn reference(cx: &Context, value: &Given) -> Result<Spanned<Placeholder>, Diagnostic> {
    let written = line(cx, value)?;
    let at = cx.span(value.span());
    markdown::reference(&written, at).map(|one| Spanned::new(at, one))
}

/// A text that is not empty.
pub(super) fn line(cx: &Context, value: &Given) -> Result<String, Diagnostic> {
    match value.get_ref() {
        DeValue::String(text) if text.trim().is_empty() => Err(Diagnostic::new(
            &codes::EMPTY_TEXT,
            cx.span(value.span()),
            said("文が空です", "the text is empty"),
        )
        .help(said(
            "文を書くか、キーを取り除いてください",
            "write it or remove the key",
        ))),
        DeValue::String(text) => Ok(text.to_string()),
        _ => Err(wrong(cx, value, Wanted::Line)),
    }
}

/// `true` or `false`.
pub(super) fn flag(cx: &Context, value: &Given) -> Result<bool, Diagnostic> {
    match value.get_ref() {
        DeValue::Boolean(flag) => Ok(*flag),
        _ => Err(wrong(cx, value, Wanted::Flag)),
    }
}

/// 1 to 12.
pub(super) fn month(cx: &Context, value: &Given) -> Result<u8, Diagnostic> {
    value
        .get_ref()
        .as_integer()
        .and_then(|digits| digits.as_str().parse().ok())
        .filter(|month| (1..=12).contains(month))
        .ok_or_else(|| wrong(cx, value, Wanted::Month))
}

/// A language tag.
pub(super) fn language(cx: &Context, value: &Given) -> Result<Spanned<Lang>, Diagnostic> {
    let tag = line(cx, value)?;
    let at = cx.span(value.span());
    Lang::parse(&tag)
        .map(|lang| Spanned::new(at, lang))
        .ok_or_else(|| {
            Diagnostic::new(
                &codes::UNKNOWN_WORD,
                at,
                said(
                    format!("「{tag}」は言語の記号ではありません"),
                    format!("`{tag}` is no language tag"),
                ),
            )
            .help(said(
                "ja、en、zh-Hant などと書いてください",
                "write ja, en, zh-Hant or the like",
            ))
        })
}

/// An absolute address.
pub(super) fn address(cx: &Context, value: &Given) -> Result<Spanned<String>, Diagnostic> {
    let address = line(cx, value)?;
    let at = cx.span(value.span());
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme));
    let is_one = rest.is_some_and(|host| {
        !host.is_empty()
            && !host.starts_with('/')
            && !host.contains([' ', '"', '<', '>', '\u{3000}'])
    });
    if is_one {
        return Ok(Spanned::new(at, address));
    }
    Err(Diagnostic::new(
        &codes::BAD_ADDRESS,
        at,
        said(
            format!("「{address}」は完全なアドレス（URL）ではありません"),
            format!("`{address}` is no absolute address"),
        ),
    )
    .help(said(
        "https:// から書いてください",
        "begin it with https://",
    )))
}

/// A mail address, as it can stand in a `mailto:` without being encoded.
pub(super) fn email(cx: &Context, value: &Given) -> Result<String, Diagnostic> {
    let address = line(cx, value)?;
    let is_part = |part: &str| {
        let ends = |c: char| c.is_whitespace() || c.is_control() || "@?&#%\"<>,;:/\\".contains(c);
        !part.is_empty() && !part.contains(ends)
    };
    if address
        .split_once('@')
        .is_some_and(|(who, host)| is_part(who) && is_part(host))
    {
        return Ok(address);
    }
    Err(Diagnostic::new(
        &codes::BAD_ADDRESS,
        cx.span(value.span()),
        said(
            format!("「{address}」はメールアドレスではありません"),
            format!("`{address}` is no mail address"),
        ),
    )
    .help(said(
        "reports@example.org のように、アドレスだけを書いてください",
        "write the address alone, as in reports@example.org",
    )))
}

/// One of a few words.
pub(super) fn word(cx: &Context, known: &[Word], value: &Given) -> Result<Word, Diagnostic> {
    let DeValue::String(text) = value.get_ref() else {
        return Err(wrong(cx, value, Wanted::Line));
    };
    known
        .iter()
        .copied()
        .find(|w| w == text)
        .ok_or_else(|| unknown_word(cx.span(value.span()), known, text))
}

/// A word that is none of those known here.
pub(super) fn unknown_word(at: Span, known: &[Word], text: &str) -> Diagnostic {
    let fault = Diagnostic::new(
        &codes::UNKNOWN_WORD,
        at,
        said(
            format!("「{text}」は、ここで使える語ではありません"),
            format!("`{text}` is none of the words that may stand here"),
        ),
    );
    fault.help(match nearest(text, known.iter().copied()) {
        Some(near) => said(
            format!("{near} のことでしょうか"),
            format!("did you mean `{near}`?"),
        ),
        None => said(
            format!("{} のどれかを書いてください", known.join("、")),
            format!("write one of {}", known.join(", ")),
        ),
    })
}
