//! Slips in signs: equals, quotes, brackets, full-width forms.

use super::Line;
use crate::diag::{Diagnostic, said};
use crate::parse::codes;
use crate::parse::toml_file::is_header;

const CURLY: &str = "“”„‟＂「」『』‘’＇";

/// `key: value`, `key ＝ value`.
pub(super) fn equals(line: &Line) -> Option<Diagnostic> {
    let (at, sign) = line.bare.char_indices().find(|(at, c)| match c {
        '：' | '＝' => true,
        // `https://` without quotes is another slip.
        ':' => !line.bare[at + 1..].starts_with("//"),
        _ => false,
    })?;
    Some(
        Diagnostic::new(
            &codes::SLIP_EQUALS,
            line.span(at..at + sign.len_utf8()),
            said(
                format!("キーと値の間に {sign} があります"),
                format!("`{sign}` stands between a key and its value"),
            ),
        )
        .help(said(
            "半角の = に直してください（例 unit = \"person\"）",
            "write a half-width = instead, as in unit = \"person\"",
        )),
    )
}

/// “…”, 「…」, or a text that begins with `"` and ends with `”`.
pub(super) fn quote_mark(line: &Line) -> Option<Diagnostic> {
    let outside = line.find(|c| CURLY.contains(c));
    let (at, mark) = outside.or_else(|| {
        line.raw.char_indices().find(|&(at, c)| {
            let rest = line.raw[at + c.len_utf8()..].trim_start();
            "”＂’".contains(c) && (rest.is_empty() || rest.starts_with([',', '}', ']']))
        })
    })?;
    Some(
        Diagnostic::new(
            &codes::SLIP_QUOTE_MARK,
            line.span(at..at + mark.len_utf8()),
            said(
                format!("値を囲む引用符が {mark} になっています"),
                format!("`{mark}` is used as the quote of a value"),
            ),
        )
        .help(said(
            "半角の \" に直してください",
            "write straight quotes \" instead",
        )),
    )
}

/// `"say "hello" now"`.
pub(super) fn inner_quote(line: &Line) -> Option<Diagnostic> {
    let at = line.at();
    let goes_on = line.raw[at..].starts_with(char::is_alphanumeric);
    let quotes = line.raw.matches('"').count();
    if !(goes_on && line.raw[..at].ends_with('"') && quotes >= 4 && quotes.is_multiple_of(2)) {
        return None;
    }
    Some(
        Diagnostic::new(
            &codes::SLIP_QUOTE_MARK,
            line.span(at - 1..at),
            said(
                "文章の中に引用符 \" があるため、値がここで終わったと読まれます",
                "a quote within the text ends the value here",
            ),
        )
        .help(said(
            "文章の中では「 」か \\\" を使ってください",
            "write \\\" within a text",
        )),
    )
}

/// Full-width digits, letters, signs and spaces outside quotes.
pub(super) fn full_width(line: &Line) -> Option<Diagnostic> {
    let is_wide = |c: char| matches!(c, '\u{FF01}'..='\u{FF5E}' | '\u{3000}');
    let (at, _) = line.find(is_wide)?;
    let wide: String = line.bare[at..]
        .chars()
        .take_while(|c| is_wide(*c))
        .collect();
    let narrow: String = wide.chars().map(narrowed).collect();
    let place = line.span(at..at + wide.len());
    Some(if wide.trim().is_empty() {
        Diagnostic::new(
            &codes::SLIP_FULL_WIDTH,
            place,
            said(
                "引用符の外に全角の空白があります",
                "a full-width space stands outside quotes",
            ),
        )
        .help(said(
            "半角の空白に直してください",
            "write a plain space instead",
        ))
    } else {
        Diagnostic::new(
            &codes::SLIP_FULL_WIDTH,
            place,
            said(
                format!("引用符の外に全角の {wide} があります"),
                format!("full-width `{wide}` stands outside quotes"),
            ),
        )
        .help(said(
            format!("半角の {narrow} に直すか、値なら \"{wide}\" と引用符で囲んでください"),
            format!("write {narrow}, or put a value in quotes: \"{wide}\""),
        ))
    })
}

fn narrowed(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        c => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
    }
}

/// `title = "…` to the end of the line.
pub(super) fn unclosed_quote(line: &Line) -> Option<Diagnostic> {
    let at = line.unclosed?;
    Some(
        Diagnostic::new(
            &codes::SLIP_UNCLOSED,
            line.span(at..line.raw.trim_end().len()),
            said(
                "引用符がこの行で閉じていません",
                "a quote is not closed in this line",
            ),
        )
        .help(said(
            "文の終わりに \" を書いてください",
            "write \" at the end of the text",
        )),
    )
}

/// `table.periods]`
pub(super) fn unopened_header(line: &Line) -> Option<Diagnostic> {
    let header = line.raw.trim();
    if header.starts_with('[') || !is_header(header) || line.key().is_empty() {
        return None;
    }
    let closing = header.len() - header.trim_end_matches(']').len();
    let whole = format!("{}{header}", "[".repeat(closing));
    let start = line.raw.len() - line.raw.trim_start().len();
    Some(
        Diagnostic::new(
            &codes::SLIP_UNCLOSED,
            line.span(start..start + header.len()),
            said(
                format!("見出し {header} に、開くかっこがありません"),
                format!("the header {header} lacks its opening bracket"),
            ),
        )
        .help(said(
            format!("{whole} と書いてください"),
            format!("write {whole}"),
        )),
    )
}

/// `[` or `{` that nothing closes.
pub(super) fn unclosed_bracket(line: &Line) -> Option<Diagnostic> {
    let unclosed = line.scene.message.starts_with("unclosed");
    if !(line.scene.statement.open || unclosed) {
        return None;
    }
    let first = &line.scene.text[line.scene.statement.range.clone()];
    let at = first.find(['[', '{'])?;
    let start = line.scene.statement.range.start + at;
    let is_header = first.trim_start().starts_with('[');
    let place = line.scene.place.within(start..start + 1);
    let found = Diagnostic::new(
        &codes::SLIP_UNCLOSED,
        place,
        said("かっこが閉じていません", "a bracket is not closed"),
    );
    Some(if is_header {
        found.help(said(
            "[[figure]] のように、開いた数だけ ] で閉じてください",
            "close with as many ] as there are [, as in [[figure]]",
        ))
    } else {
        found.help(said(
            "[ は ]、{ は } で閉じてください",
            "close [ with ] and { with }",
        ))
    })
}
