//! Numbers, with their digits as written.

use super::{Context, Given, Wanted, wrong};
use crate::diag::{Diagnostic, said};
use crate::parse::codes;
use crate::source::{Span, Spanned};
use crate::value::Amount;
use crate::value::amount::{AmountError, Parsed};
use toml::de::DeValue;

/// A number with its place, its digits as written.
pub(in crate::parse) fn number(cx: &Context, value: &Given) -> Result<Spanned<Parsed>, Diagnostic> {
    let written: &str = match value.get_ref() {
        DeValue::String(text) => text,
        DeValue::Integer(digits) if digits.radix() == 10 => digits.as_str(),
        DeValue::Float(digits) => digits.as_str(),
        DeValue::Integer(_) => cx.source.get(value.span()).unwrap_or_default(),
        _ => return Err(wrong(cx, value, Wanted::Number)),
    };
    let at = cx.span(value.span());
    match Amount::parse(written) {
        Ok(parsed) => Ok(Spanned::new(at, parsed)),
        Err(fault) => Err(bad_number(at, written, &fault)),
    }
}

/// A text that is no number.
pub(in crate::parse) fn bad_number(at: Span, written: &str, fault: &AmountError) -> Diagnostic {
    let why = match fault {
        AmountError::NotANumber => said("数字がありません", "it has no digit"),
        AmountError::Grouping => said(
            "桁区切りのカンマの位置が合いません",
            "its commas do not separate thousands",
        ),
        AmountError::TooLong => said("桁が多すぎます（28桁まで）", "it has more than 28 digits"),
        AmountError::Rest(rest) => said(
            format!("「{rest}」が読めません"),
            format!("`{rest}` is not understood"),
        ),
    };
    let fault = Diagnostic::new(
        &codes::BAD_NUMBER,
        at,
        said(
            format!("「{written}」は数として読めません（{}）", why.ja),
            format!("`{written}` is no number: {}", why.en),
        ),
    );
    fault.help(if written == "not-stated" {
        said(
            "数がないときは value の代わりに missing = \"not-stated\" と書いてください",
            "where there is no number write missing = \"not-stated\" instead of `value`",
        )
    } else {
        said(
            "342649、\"342,649\"、\"△3.2\"、\"105億4千万\" のように、単位を付けずに書いてください",
            "write it without a unit: 342649, \"342,649\", \"△3.2\" or \"105億4千万\"",
        )
    })
}
