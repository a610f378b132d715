//! What is said about a theme with something wrong.

use super::load::KEYS;
use super::{Template, code};
use crate::diag::{Diagnostic, nearest, said};
use crate::source::{FileId, SourceTree, Span};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn no_theme(tree: &SourceTree, name: &str, at: Option<Span>) -> Diagnostic {
    let folders: BTreeSet<&str> = tree
        .iter()
        .filter_map(|(_, file)| file.path.strip_prefix("themes/")?.split_once('/'))
        .map(|(folder, _)| folder)
        .collect();
    let one = Diagnostic::new(
        &code::MISSING,
        at,
        said(
            format!("テーマ「{name}」がありません（themes/{name}/theme.toml が必要です）"),
            format!("there is no theme `{name}`: themes/{name}/theme.toml is expected"),
        ),
    );
    let listed = folders.iter().copied().collect::<Vec<_>>().join(", ");
    match nearest(name, folders.iter().copied()) {
        Some(near) => one.help(said(
            format!("「{near}」ではありませんか"),
            format!("did you mean `{near}`?"),
        )),
        None if listed.is_empty() => one,
        None => one.help(said(
            format!("themes/ にあるもの: {listed}"),
            format!("themes/ holds {listed}"),
        )),
    }
}

pub(super) fn unknown_key(key: &str, at: Span) -> Diagnostic {
    let one = Diagnostic::new(
        &code::KEY,
        at,
        said(
            format!("theme.toml に「{key}」という項目はありません"),
            format!("unknown key `{key}` in theme.toml"),
        ),
    );
    match nearest(key, KEYS.iter().copied()) {
        Some(near) => one.help(said(
            format!("「{near}」ではありませんか"),
            format!("did you mean `{near}`?"),
        )),
        None => one.help(said(
            format!("書ける項目: {}", KEYS.join(", ")),
            format!("the keys are {}", KEYS.join(", ")),
        )),
    }
}

pub(super) fn no_asset(name: &str, at: Span, assets: &BTreeMap<String, Vec<u8>>) -> Diagnostic {
    let one = Diagnostic::new(
        &code::FILE,
        at,
        said(
            format!("テーマの assets/ に「{name}」がありません"),
            format!("the theme has no file assets/{name}"),
        ),
    );
    match nearest(name, assets.keys().map(String::as_str)) {
        Some(near) => one.help(said(
            format!("「{near}」ではありませんか"),
            format!("did you mean `{near}`?"),
        )),
        None => one,
    }
}

pub(super) fn no_template(
    root: &str,
    name: &str,
    templates: &BTreeMap<String, FileId>,
) -> Diagnostic {
    let one = Diagnostic::new(
        &code::TEMPLATE,
        None,
        said(
            format!("テンプレート {root}templates/{name} がありません"),
            format!("the template {root}templates/{name} is missing"),
        ),
    );
    // A file that is asked for under its own name is not a misnamed one.
    let is_asked_for = |file: &&str| Template::ALL.iter().any(|t| t.file() == *file);
    let unknown = templates.keys().map(String::as_str);
    match nearest(name, unknown.filter(|file| !is_asked_for(file))) {
        Some(near) => one.help(said(
            format!("「{near}」の名前を直すか、default のテーマからコピーしてください"),
            format!("rename `{near}`, or copy the file from the theme `default`"),
        )),
        None => one.help(said(
            "default のテーマからコピーしてください",
            "copy the file from the theme `default`",
        )),
    }
}

pub(super) fn template_error(
    error: &tera::Error,
    report: &tera::ReportError,
    templates: &BTreeMap<String, FileId>,
) -> Diagnostic {
    let at = templates
        .get(report.filename())
        .map(|file| Span::new(*file, report.span().range.clone()));
    let message = match at {
        Some(_) => report.message().to_owned(),
        None => error.to_string(),
    };
    Diagnostic::new(
        &code::TEMPLATE,
        at,
        said(
            format!("テンプレートの文法に誤りがあります（{message}）"),
            format!("mistake in the template: {message}"),
        ),
    )
}

pub(super) fn no_strings(path: &str) -> Diagnostic {
    Diagnostic::new(
        &code::WORD,
        None,
        said(
            format!("{path} がありません"),
            format!("the words of the interface are missing: {path} is expected"),
        ),
    )
    .help(said(
        "同じフォルダーの en.toml をコピーし、値を訳してください",
        "copy en.toml of the same folder and translate its values",
    ))
}

pub(super) fn no_word(
    key: &str,
    used: Option<Span>,
    path: &str,
    at: Span,
    words: &BTreeMap<String, String>,
) -> Diagnostic {
    let mut one = Diagnostic::new(
        &code::WORD,
        at,
        said(
            format!("{path} に「{key}」がありません"),
            format!("{path} has no `{key}`"),
        ),
    );
    if let Some(used) = used {
        one = one.label(used, said("ここで使われています", "used here"));
    }
    match nearest(key, words.keys().map(String::as_str)) {
        Some(near) => one.help(said(
            format!("「{near}」の書き間違いでなければ、「{key} = \"…\"」の行を足してください"),
            format!("add a line `{key} = \"…\"`, unless `{near}` was meant to be it"),
        )),
        None => one.help(said(
            format!("「{key} = \"…\"」の行を足してください"),
            format!("add a line `{key} = \"…\"`"),
        )),
    }
}

pub(super) fn not_toml(reason: &str, at: Span) -> Diagnostic {
    Diagnostic::new(
        &code::FILE,
        at,
        said(
            format!("TOML として読めません（{reason}）"),
            format!("not readable as TOML: {reason}"),
        ),
    )
}

pub(super) fn no_text(key: &str, at: Span) -> Diagnostic {
    Diagnostic::new(
        &code::FILE,
        at,
        said(
            format!("「{key}」の値は文字列で書いてください"),
            format!("the value of `{key}` must be a string in quotes"),
        ),
    )
}

/// Templates that are right one by one and wrong together: a parent or a
/// component that is not there.
pub(super) fn no_whole(error: &tera::Error) -> Diagnostic {
    let reason = error.to_string();
    let reason = reason.strip_prefix("error: ").unwrap_or(&reason);
    Diagnostic::new(
        &code::TEMPLATE,
        None,
        said(
            format!("テンプレートがそろいません（{reason}）"),
            format!("the templates do not fit together: {reason}"),
        ),
    )
}
