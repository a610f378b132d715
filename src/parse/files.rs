//! What may be wrong with a file as a whole.

use super::codes;
use crate::diag::{Diagnostic, nearest, said};
use crate::source::{Charset, FileId, Span, Spanned};

/// Files of fixed names in an edition.
const EDITION_FILES: [&str; 6] = [
    "edition.toml",
    "strategy.toml",
    "indicators.toml",
    "figures.toml",
    "tables.toml",
    "charts.toml",
];

/// Files that hakusho itself keeps beside the content.
pub(super) const LOCKS: [&str; 2] = ["translations.lock", "edition.lock"];

/// A file that must be there.
pub(super) fn missing_file(at: Option<Span>, path: &str) -> Diagnostic {
    Diagnostic::new(
        &codes::MISSING_FILE,
        at,
        said(
            format!("ファイル {path} がありません"),
            format!("there is no file {path}"),
        ),
    )
}

/// The file of a table that is not there, beside those that are.
pub(super) fn missing_data(file: &Spanned<String>, there: &[&str]) -> Diagnostic {
    let fault = missing_file(Some(file.at), &file.value);
    match nearest(&file.value, there.iter().copied()) {
        Some(near) => fault.help(said(
            format!("{near} のことでしょうか"),
            format!("did you mean `{near}`?"),
        )),
        None => fault,
    }
}

/// A file that nothing reads.
pub(super) fn unknown_file(file: FileId, path: &str, name: &str) -> Diagnostic {
    let fault = Diagnostic::new(
        &codes::UNKNOWN_FILE,
        Span::start_of(file),
        said(
            format!("ファイル {path} は、どこにも使われません"),
            format!("nothing uses the file {path}"),
        ),
    );
    let known = EDITION_FILES.into_iter().chain(["report.toml"]);
    fault.help(match nearest(name, known) {
        Some(near) if near != name => said(
            format!("{near} のことでしょうか"),
            format!("did you mean `{near}`?"),
        ),
        _ if name.ends_with(".csv") => said(
            "tables.toml の file に書くか、取り除いてください",
            "name it as `file` in tables.toml, or remove it",
        ),
        _ => said(
            "名前と置き場所を確かめるか、assets/ に移すか、取り除いてください",
            "check its name and folder, move it to assets/, or remove it",
        ),
    })
}

/// A text that is not UTF-8.
pub(super) fn wrong_encoding(file: FileId, charset: Charset) -> Diagnostic {
    let message = match charset {
        Charset::Unknown => said(
            "文字コードが分かりません",
            "the encoding of this file is not known",
        ),
        known => said(
            format!("文字コードが UTF-8 ではなく {} です", known.name()),
            format!("this file is {}, not UTF-8", known.name()),
        ),
    };
    Diagnostic::new(&codes::WRONG_ENCODING, Span::start_of(file), message).help(said(
        "文字コードに UTF-8 を選んで保存し直してください",
        "save it again with the encoding UTF-8",
    ))
}

/// A data file that is not UTF-8, which is legal.
pub(super) fn encoding_read(file: FileId, charset: Charset) -> Diagnostic {
    let name = charset.name();
    Diagnostic::new(
        &codes::ENCODING_READ,
        Span::start_of(file),
        said(
            format!("{name} として読みました"),
            format!("this file was read as {name}"),
        ),
    )
}
