//! Slips in keys and values.

use super::Line;
use crate::diag::{Diagnostic, said};
use crate::parse::codes;

/// `342,649` without quotes.
pub(super) fn comma(line: &Line) -> Option<Diagnostic> {
    for (equals, _) in line.bare.match_indices('=') {
        let rest = &line.bare[equals + 1..];
        let start = equals + 1 + (rest.len() - rest.trim_start().len());
        let number: &str = line.bare[start..]
            .split(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '+')))
            .next()
            .unwrap_or_default()
            .trim_end_matches(',');
        let mut groups = number.trim_start_matches(['-', '+']).split(',');
        let first = groups.next().unwrap_or_default();
        let is_group = |g: &str| {
            let whole = g.split('.').next().unwrap_or_default();
            whole.len() == 3 && whole.bytes().all(|b| b.is_ascii_digit())
        };
        let rest: Vec<&str> = groups.collect();
        if !(1..=3).contains(&first.len()) || rest.is_empty() || !rest.iter().all(|g| is_group(g)) {
            continue;
        }
        let plain = number.replace(',', "");
        return Some(
            Diagnostic::new(
                &codes::SLIP_COMMA,
                line.span(start..start + number.len()),
                said(
                    format!("数 {number} に桁区切りのカンマがあります"),
                    format!("the number {number} has commas in it"),
                ),
            )
            .help(said(
                format!("{plain} とカンマなしで書くか、\"{number}\" と引用符で囲んでください"),
                format!("write {plain}, or put it in quotes: \"{number}\""),
            )),
        );
    }
    None
}

/// `"C:\data"`.
pub(super) fn backslash(line: &Line) -> Option<Diagnostic> {
    if !line.scene.message.contains("escape") {
        return None;
    }
    let at = line.raw[..line.at()].rfind('\\')?;
    Some(
        Diagnostic::new(
            &codes::SLIP_BACKSLASH,
            line.span(at..at + 1),
            said(
                "\" で囲んだ文の中の \\ は、このままでは書けません",
                "a \\ cannot stand by itself in a text between \" quotes",
            ),
        )
        .help(said(
            "\\\\ と二つ書くか、文を ' で囲んでください",
            "write \\\\, or put the text in ' quotes",
        )),
    )
}

/// A key that stands twice in its table.
pub(super) fn duplicate(line: &Line) -> Option<Diagnostic> {
    let scene = line.scene;
    if scene.message != "duplicate key" {
        return None;
    }
    let name = &scene.text[scene.at.clone()];
    let found = Diagnostic::new(
        &codes::DUPLICATE_KEY,
        scene.place.within(scene.at.clone()),
        said(
            format!("キー {name} が二度書かれています"),
            format!("the key `{name}` stands twice"),
        ),
    )
    .help(said(
        "どちらか一つを取り除いてください",
        "remove one of the two",
    ));
    let begins = |range: &std::ops::Range<usize>| {
        let text = scene.text[range.clone()].trim_start();
        text.strip_prefix(name)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let first = scene
        .earlier
        .iter()
        .rev()
        .take_while(|s| !scene.text[s.range.clone()].trim_start().starts_with('['))
        .find(|s| begins(&s.range));
    Some(match first {
        Some(s) => {
            let indent =
                scene.text[s.range.clone()].len() - scene.text[s.range.clone()].trim_start().len();
            let start = s.range.start + indent;
            found.label(
                scene.place.within(start..start + name.len()),
                said("先に書かれたもの", "written here first"),
            )
        }
        None => found,
    })
}

/// `unit "person"`, also with a tab as pasted from a spreadsheet.
pub(super) fn missing_equals(line: &Line) -> Option<Diagnostic> {
    let key = line.key();
    let indent = line.raw.len() - line.raw.trim_start().len();
    let rest = &line.raw[indent + key.len()..];
    if key.is_empty() || line.bare.contains('=') || rest.trim().is_empty() {
        return None;
    }
    let end = indent + key.len();
    let found = Diagnostic::new(
        &codes::SLIP_EQUALS,
        line.span(end..end + (rest.len() - rest.trim_start().len())),
        if rest.starts_with('\t') {
            said(
                format!("{key} と値の間に = がなく、タブがあります"),
                format!("a tab stands between `{key}` and its value, where = should"),
            )
        } else {
            said(
                format!("{key} と値の間に = がありません"),
                format!("there is no = between `{key}` and its value"),
            )
        },
    );
    Some(found.help(said(
        format!("{key} = {} と書いてください", rest.trim()),
        format!("write {key} = {}", rest.trim()),
    )))
}

/// Words, dates and numbers with signs that stand without quotes; no value at all.
pub(super) fn no_quotes(line: &Line) -> Option<Diagnostic> {
    let message = line.scene.message;
    let telling = [
        "must be quoted",
        "invalid date",
        "invalid time",
        "leading zero",
        "invalid boolean",
        "invalid integer",
        "invalid float",
        "unexpected key or value",
        "invalid literal",
        "date-time",
    ];
    if !telling.iter().any(|t| message.contains(t)) {
        return None;
    }
    let at = line.at();
    let equals = line.bare[..line.bare.len().min(at.max(1))]
        .rfind('=')
        .or_else(|| line.bare.find('='))?;
    let rest = &line.raw[equals + 1..];
    let start = equals + 1 + (rest.len() - rest.trim_start().len());
    let value = line.raw[start..]
        .split([',', '}', ']', '#', '"'])
        .next()
        .unwrap_or_default()
        .trim_end();
    if value.is_empty() {
        if !line.raw[start..].trim().is_empty() {
            return None;
        }
        return Some(no_value(line, equals));
    }
    if value.starts_with(['{', '[']) {
        return None;
    }
    Some(
        Diagnostic::new(
            &codes::SLIP_NO_QUOTES,
            line.span(start..start + value.len()),
            said(
                format!("値 {value} が引用符で囲まれていません"),
                format!("the value {value} stands without quotes"),
            ),
        )
        .help(said(
            format!("\"{value}\" と書いてください"),
            format!("write \"{value}\""),
        )),
    )
}

/// `items =` and nothing behind it in its line.
fn no_value(line: &Line, equals: usize) -> Diagnostic {
    let key = line.key();
    let fault = Diagnostic::new(
        &codes::TOML_SYNTAX,
        line.span(equals..equals + 1),
        said(
            format!("{key} に値がありません"),
            format!("`{key}` has no value"),
        ),
    );
    let scene = line.scene;
    let is_list = scene.text[scene.statement.range.clone()]
        .trim_end()
        .ends_with(']');
    fault.help(if is_list {
        said(
            format!("{key} = [ と、リストを開くかっこを書いてください"),
            format!("open the list: {key} = ["),
        )
    } else {
        said(
            "値を書くか、行を取り除いてください",
            "write a value, or remove the line",
        )
    })
}
