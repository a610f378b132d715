//! Translations in TOML and CSV files.

use super::codes::Unplaced;
use super::place::{Edit, line_end, line_start};
use super::written;
use crate::lang::Lang;
use crate::model::Wording;

/// Puts the version of a text in a language into its file.
pub(super) fn edit(
    source: &str,
    wording: &Wording,
    lang: &Lang,
    languages: &[Lang],
    text: &str,
) -> Result<Edit, Unplaced> {
    let is_csv = wording.path.ends_with(".csv");
    if let Some(version) = wording.version(lang) {
        let at = version.at.range();
        let old = source.get(at.clone()).unwrap_or_default();
        let new = match is_csv {
            true => cell(text, old.starts_with('"')),
            false => string_like(old, text),
        };
        return Ok(Edit::new(at, new));
    }
    if is_csv {
        let at = wording.gap(lang).ok_or(Unplaced::Column)?;
        let old = source.get(at.range()).unwrap_or_default();
        return Ok(Edit::new(at.range(), cell(text, old.starts_with('"'))));
    }
    beside(source, wording, lang, languages, text).ok_or(Unplaced::Form)
}

/// A cell of a CSV file, in quotes where it had them or needs them.
fn cell(text: &str, was_quoted: bool) -> String {
    let needs = text.contains([',', '"', '\n', '\r'])
        || text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace);
    match was_quoted || needs {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

/// A TOML string in the way in which the one before was written.
pub(super) fn string_like(old: &str, text: &str) -> String {
    let end = written::line_end(old);
    let is_plain = |c: char| c == '\n' || c == '\t' || !c.is_control();
    if old.starts_with("'''") && !text.contains("'''") && text.chars().all(is_plain) {
        return format!("'''{}{}'''", opening(old), text.replace('\n', end));
    }
    if old.starts_with("\"\"\"") {
        let inside = escaped(text, true).replace('\n', end);
        return format!("\"\"\"{}{inside}\"\"\"", opening(old));
    }
    let is_line = text.chars().all(|c| c == '\t' || !c.is_control());
    if old.starts_with('\'') && !old.starts_with("'''") && !text.contains('\'') && is_line {
        return format!("'{text}'");
    }
    string(text)
}

/// The line break behind the opening of a long string, which is none of its text.
fn opening(old: &str) -> &str {
    let inside = &old[3..];
    let end = ["\r\n", "\n"]
        .into_iter()
        .find(|end| inside.starts_with(end));
    end.unwrap_or_default()
}

/// A TOML string on one line.
pub(super) fn string(text: &str) -> String {
    format!("\"{}\"", escaped(text, false))
}

fn escaped(text: &str, is_long: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            // One or two stay as they are in a long string, but not three, and
            // none at its end.
            '"' if !is_long || out.ends_with('"') => out.push_str("\\\""),
            '\n' if !is_long => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    if is_long && out.ends_with('"') && !out.ends_with("\\\"") {
        out.pop();
        out.push_str("\\\"");
    }
    out
}

/// Puts a new version beside one that is there, set as that one is.
fn beside(
    source: &str,
    wording: &Wording,
    lang: &Lang,
    languages: &[Lang],
    text: &str,
) -> Option<Edit> {
    let place = |lang: &Lang| languages.iter().position(|one| one == lang);
    let mut before = wording
        .versions
        .iter()
        .filter(|v| place(&v.lang) < place(lang));
    let beside = before.next_back().or(wording.versions.first())?;
    let at = beside.at.range();
    let start = line_start(source, at.start);
    let (head, _) = source.get(start..at.start)?.rsplit_once('=')?;
    let key = head.trim_end();
    let equals = source.get(start + key.len()..at.start)?;
    let is_key = |c: char| c.is_ascii_alphanumeric() || "_-\"'.".contains(c);
    let first = key.rfind(|c| !is_key(c)).map_or(0, |n| n + 1);
    // What is no key is white space or a sign of TOML, one byte long.
    let (indent, key) = (key.get(..first)?, key.get(first..)?);
    let value = string_like(source.get(at.clone())?, text);
    let tag = lang.as_str();
    let own = key.rsplit('.').next()?.trim_matches(['"', '\'']);
    let is_inline =
        !indent.trim().is_empty() || source[wording.at.range().start..].starts_with('{');
    if own == "other" && beside.lang.as_str() != own {
        // `forms = { ja = { other = "{n}人" } }`
        let brace = is_inline.then(|| closing(source, at.end)).flatten()?;
        return Some(Edit::new(
            brace + 1..brace + 1,
            format!(", {tag} = {{ other{equals}{value} }}"),
        ));
    }
    if own != beside.lang.as_str() {
        return None;
    }
    if is_inline {
        return Some(Edit::new(at.end..at.end, format!(", {tag}{equals}{value}")));
    }
    let end = line_end(source, at.end);
    let above = &key[..key.len() - key.rsplit('.').next()?.len()];
    let eol = written::line_end(source);
    Some(Edit::new(
        end..end,
        format!("{eol}{indent}{above}{tag}{equals}{value}"),
    ))
}

/// The brace that closes the inline table that is open at `from`.
fn closing(source: &str, from: usize) -> Option<usize> {
    let mut quote = None;
    let mut is_escaped = false;
    for (at, c) in source.get(from..)?.char_indices() {
        match quote {
            Some(_) if is_escaped => is_escaped = false,
            Some('"') if c == '\\' => is_escaped = true,
            Some(mark) if c == mark => quote = None,
            Some(_) => {}
            None => match c {
                '"' | '\'' => quote = Some(c),
                '}' => return Some(from + at),
                '\n' => return None,
                _ => {}
            },
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_written_as_before() {
        let like = |old, text| string_like(old, text);
        assert_eq!(like("\"a\"", "b \"c\" \\ \n"), r#""b \"c\" \\ \n""#);
        assert_eq!(like("'a'", "b"), "'b'");
        assert_eq!(like("'a'", "it's"), "\"it's\"");
        assert_eq!(like("\"\"\"\na\n\"\"\"", "b\nc\n"), "\"\"\"\nb\nc\n\"\"\"");
        assert_eq!(
            like("\"\"\"a\"\"\"", "\"b\"\"\"c\""),
            "\"\"\"\"b\"\\\"\\\"c\\\"\"\"\""
        );
        assert_eq!(like("'''a'''", "b\\'c"), "'''b\\'c'''");
    }

    #[test]
    fn cells_have_quotes_where_they_need_them() {
        assert_eq!(cell("a", false), "a");
        assert_eq!(cell("a", true), "\"a\"");
        assert_eq!(cell("a, \"b\"", false), "\"a, \"\"b\"\"\"");
    }
}
