//! Periods and days.

use super::{Context, Given, Wanted, wrong};
use crate::diag::{Diagnostic, said};
use crate::parse::codes;
use crate::source::{Span, Spanned};
use crate::value::period::PeriodError;
use crate::value::{Basis, Period};
use toml::de::DeValue;

/// A period with its place.
pub(in crate::parse) fn period(cx: &Context, value: &Given) -> Result<Spanned<Period>, Diagnostic> {
    let DeValue::String(text) = value.get_ref() else {
        return Err(wrong(cx, value, Wanted::Line));
    };
    let at = cx.span(value.span());
    read_period(at, text, cx.bare).map(|period| Spanned::new(at, period))
}

/// Reads a period, with the fault in words.
pub(in crate::parse) fn read_period(
    at: Span,
    text: &str,
    bare: Option<Basis>,
) -> Result<Period, Diagnostic> {
    let fault = match Period::parse(text, bare) {
        Ok(read) => return Ok(read.period),
        Err(fault) => fault,
    };
    let forms = said(
        "2019、FY2019、2019?、2023-06、2023-06-30、FY2020..FY2023、令和5年度、not-stated などと書きます",
        "write 2019, FY2019, 2019?, 2023-06, 2023-06-30, FY2020..FY2023, 令和5年度 or not-stated",
    );
    let (code, message, help) = match fault {
        PeriodError::BareYear => (
            &codes::BARE_YEAR,
            said(
                format!("「{text}」だけでは、暦年か年度かが分かりません"),
                format!("`{text}` alone does not say whether it is a calendar or a fiscal year"),
            ),
            said(
                "2023、FY2023、2023? のように書くか、表に years を書いてください",
                "write it as 2023, FY2023 or 2023?, or give the table `years`",
            ),
        ),
        PeriodError::NoSuchDate => (
            &codes::BAD_PERIOD,
            said(
                format!("「{text}」という日付はありません"),
                format!("there is no such date as `{text}`"),
            ),
            forms,
        ),
        PeriodError::Order => (
            &codes::BAD_PERIOD,
            said(
                format!("「{text}」は、始まりと終わりの順か種類が合いません"),
                format!("the ends of `{text}` are out of order or of unlike kinds"),
            ),
            said(
                "両端を同じ種類にして、早いほうを先に書いてください",
                "give both ends in one kind, the earlier first",
            ),
        ),
        PeriodError::Disagree => (
            &codes::BAD_PERIOD,
            said(
                format!("「{text}」の中の二つの年が食い違っています"),
                format!("the two years in `{text}` disagree"),
            ),
            said("どちらかに直してください", "keep the right one"),
        ),
        PeriodError::Suspicious => (
            &codes::BAD_PERIOD,
            said(
                format!("「{text}」は、表計算ソフトが作り変えた日付のようです"),
                format!("`{text}` looks like a date that a spreadsheet changed"),
            ),
            said(
                "もとの表で確かめ、文字列として入力し直してください",
                "look at the original table and enter it as text",
            ),
        ),
        PeriodError::Form => (
            &codes::BAD_PERIOD,
            said(
                format!("「{text}」は期間として読めません"),
                format!("`{text}` is no period"),
            ),
            forms,
        ),
    };
    Err(Diagnostic::new(code, at, message).help(help))
}

/// A day.
pub(in crate::parse) fn day(cx: &Context, value: &Given) -> Result<Spanned<Period>, Diagnostic> {
    let read = period(cx, value)?;
    if matches!(read.value, Period::Day(_)) {
        return Ok(read);
    }
    Err(Diagnostic::new(
        &codes::BAD_PERIOD,
        read.at,
        said(
            format!("ここには日付を書きます（今は {}）", read.value),
            format!("expected a day here, found `{}`", read.value),
        ),
    )
    .help(said(
        "2026-11-20 のように書いてください",
        "write it like 2026-11-20",
    )))
}
