//! What keeps a file of translations from being read at all.

use super::{LANGUAGE, UNREADABLE};
use crate::diag::{Diagnostic, Said, said};
use crate::source::Span;

pub(in crate::edit::translate) fn not_xml(at: Span, reason: &Said) -> Diagnostic {
    Diagnostic::new(
        &UNREADABLE,
        at,
        said(
            format!("XML として読めません: {}", reason.ja),
            format!("this is no well-formed XML: {}", reason.en),
        ),
    )
    .help(again())
}

pub(in crate::edit::translate) fn not_xliff(at: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        &UNREADABLE,
        at,
        said(
            format!("XLIFF ではなく、<{name}> で始まる XML です"),
            format!("this is no XLIFF but XML that begins with <{name}>"),
        ),
    )
    .help(again())
}

pub(in crate::edit::translate) fn wrong_version(at: Span, version: &str) -> Diagnostic {
    Diagnostic::new(
        &UNREADABLE,
        at,
        said(
            format!("XLIFF の版「{version}」は読めません"),
            format!("XLIFF of version `{version}` cannot be read"),
        ),
    )
    .help(said(
        "翻訳ツールで XLIFF 1.2、2.0、2.1 のどれかとして保存してください",
        "save it as XLIFF 1.2, 2.0 or 2.1 in the translator's tool",
    ))
}

/// That the parts of an XLIFF file are in different languages.
pub(in crate::edit::translate) fn many_languages(at: Span) -> Diagnostic {
    Diagnostic::new(
        &LANGUAGE,
        at,
        said(
            "この <file> の言語が、最初の <file> の言語と違います",
            "the languages of this <file> are not those of the first one",
        ),
    )
    .help(said(
        "言語の組ごとに、別のファイルで渡してください",
        "give the texts of each pair of languages in a file of its own",
    ))
}

pub(in crate::edit::translate) fn no_form(at: Span) -> Diagnostic {
    Diagnostic::new(
        &UNREADABLE,
        at,
        said(
            "XLIFF、PO、Excel のどのファイルでもありません",
            "this is none of XLIFF, PO and Excel",
        ),
    )
    .help(again())
}

pub(in crate::edit::translate) fn broken_po(at: Span) -> Diagnostic {
    Diagnostic::new(
        &UNREADABLE,
        at,
        said(
            "PO ファイルのこの行は読めません",
            "this line of the PO file cannot be read",
        ),
    )
    .help(said(
        "msgctxt、msgid、msgstr の後に、引用符で囲んだ文が要ります",
        "expected msgctxt, msgid or msgstr and a text in quotes",
    ))
}

#[cfg(feature = "xlsx")]
pub(in crate::edit::translate) fn not_a_workbook(reason: &Said) -> Diagnostic {
    Diagnostic::new(
        &UNREADABLE,
        None,
        said(
            format!("Excel のファイルを読めません: {}", reason.ja),
            format!("the workbook cannot be read: {}", reason.en),
        ),
    )
    .help(again())
}

#[cfg(not(feature = "xlsx"))]
pub(in crate::edit::translate) fn xlsx_not_built() -> Diagnostic {
    Diagnostic::new(
        &UNREADABLE,
        None,
        said(
            "この hakusho は、Excel のファイルを扱う機能なしでビルドされています",
            "this hakusho was built without Excel files",
        ),
    )
    .help(said(
        "`cargo build --release --features xlsx` でビルドしたものを使ってください",
        "use one built by `cargo build --release --features xlsx`",
    ))
}

fn again() -> Said {
    said(
        "`hakusho translate export` で書き出したファイルを渡してください",
        "give a file that `hakusho translate export` wrote",
    )
}
