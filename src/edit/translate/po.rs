//! PO files of GNU gettext.
//!
//! <https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html>

use super::exchange::{Exchange, Sheet, Unit};
use super::returned::{Progress, Returned, ReturnedUnit};
use crate::lang::Lang;
use crate::parity::State;
use crate::source::{FileId, Span};
use crate::value::Hash128;
use std::fmt::Write;

/// The comment with the hash of the original.
const HASH: &str = "original: ";
/// The header with the language of the originals.
const SOURCE: &str = "X-Source-Language";

/// Between the parts of `msgctxt`.
const BETWEEN: char = '#';

/// Texts as a PO file.
pub(super) fn write(exchange: &Exchange) -> String {
    let mut out = String::new();
    header(exchange, &mut out);
    for sheet in &exchange.sheets {
        for unit in &sheet.units {
            entry(sheet, unit, &mut out);
        }
    }
    out
}

fn header(exchange: &Exchange, out: &mut String) {
    let target = exchange.target.as_str();
    // Tools ask for every field; who and when is for them to say.
    let fields = [
        ("Project-Id-Version", "hakusho".to_owned()),
        ("PO-Revision-Date", String::new()),
        ("Last-Translator", String::new()),
        ("Language-Team", String::new()),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
        ("Language", gettext(target)),
        ("Plural-Forms", plurals(&exchange.target).to_owned()),
        (SOURCE, exchange.source.as_str().to_owned()),
        ("X-Generator", "hakusho".to_owned()),
    ];
    let mut said = String::new();
    for (name, value) in fields {
        said.push_str(&format!("{name}: {value}\n"));
    }
    out.push_str("msgid \"\"\n");
    quoted("msgstr", &said, out);
}

fn entry(sheet: &Sheet, unit: &Unit, out: &mut String) {
    out.push('\n');
    let mut comment = |text: &str| {
        for line in text.lines() {
            out.push_str(&format!("#. {line}\n"));
        }
    };
    comment(&unit.context.join(" › "));
    for note in &unit.notes {
        comment(note);
    }
    for term in &unit.terms {
        comment(&format!("{} = {}", term.original, term.translation));
    }
    comment(&format!("{HASH}{}", unit.hash));
    let _ = writeln!(out, "#: {}:{}", sheet.path, unit.line);
    if unit.state == State::Stale {
        out.push_str("#, fuzzy\n");
    }
    quoted(
        "msgctxt",
        &format!("{}{BETWEEN}{}", sheet.path, unit.name),
        out,
    );
    quoted("msgid", &unit.original.text, out);
    let translation = unit
        .translation
        .as_ref()
        .map(|written| written.text.as_str());
    quoted("msgstr", translation.unwrap_or_default(), out);
}

/// A keyword with its text, a line of the file for each of the text.
fn quoted(keyword: &str, text: &str, out: &mut String) {
    out.push_str(keyword);
    if text.contains('\n') {
        out.push_str(" \"\"\n");
        for line in text.split_inclusive('\n') {
            let _ = writeln!(out, "\"{}\"", escaped(line));
        }
    } else {
        let _ = writeln!(out, " \"{}\"", escaped(text));
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c => out.push(c),
        }
    }
    out
}

/// The tag as gettext writes it: `zh-hant` is `zh_Hant`.
fn gettext(tag: &str) -> String {
    let mut parts = tag.split('-');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push('_');
        match part.len() {
            2 => out.push_str(&part.to_uppercase()),
            4 => {
                out.push_str(&part[..1].to_uppercase());
                out.push_str(&part[1..]);
            }
            _ => out.push_str(part),
        }
    }
    out
}

/// How a language counts, for tools that ask; no text of ours has plurals.
fn plurals(lang: &Lang) -> &'static str {
    match lang.primary() {
        "ja" | "zh" | "ko" | "vi" | "th" | "id" | "ms" | "my" | "lo" => "nplurals=1; plural=0;",
        "fr" | "pt" | "fil" | "tl" => "nplurals=2; plural=(n > 1);",
        _ => "nplurals=2; plural=(n != 1);",
    }
}

/// A line of a PO file that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Broken(pub Span);

/// Reads a PO file. Obsolete entries (`#~`) are passed over.
pub(super) fn read(file: FileId, text: &str) -> Result<Returned, Broken> {
    let mut returned = Returned::default();
    let mut entry = Entry::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = Span::new(file, start..start + line.trim_end().len());
        start += line.len();
        let line = line.trim();
        let begins = line.starts_with("msgctxt")
            || (line.starts_with("msgid ") && !entry.is_in(Part::Context));
        if line.is_empty() || (entry.is_in(Part::Translation) && (line.starts_with('#') || begins))
        {
            std::mem::take(&mut entry).finish(&mut returned);
        }
        if !line.is_empty() {
            entry.take(line, at).ok_or(Broken(at))?;
        }
    }
    entry.finish(&mut returned);
    Ok(returned)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Context,
    Original,
    Translation,
}

/// An entry while its lines are read.
#[derive(Default)]
struct Entry {
    context: String,
    original: String,
    translation: String,
    hash: Option<Hash128>,
    is_fuzzy: bool,
    at: Option<Span>,
    part: Option<Part>,
}

impl Entry {
    fn is_in(&self, part: Part) -> bool {
        self.part == Some(part)
    }

    fn take(&mut self, line: &str, at: Span) -> Option<()> {
        if let Some(comment) = line.strip_prefix('#') {
            self.comment(comment);
            return Some(());
        }
        let string = line.find('"').map(|start| line.split_at(start));
        let (keyword, string) = string?;
        let keyword = keyword.trim();
        if !keyword.is_empty() {
            self.part = Some(match keyword {
                "msgctxt" => Part::Context,
                "msgid" => Part::Original,
                "msgstr" => Part::Translation,
                // Plurals as well: no text of ours has them.
                _ => return None,
            });
            if keyword == "msgid" {
                self.at = Some(at);
            }
        }
        let text = unescaped(string)?;
        match self.part? {
            Part::Context => self.context.push_str(&text),
            Part::Original => self.original.push_str(&text),
            Part::Translation => self.translation.push_str(&text),
        }
        Some(())
    }

    fn comment(&mut self, comment: &str) {
        if let Some(flags) = comment.strip_prefix(',') {
            self.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if let Some(said) = comment.strip_prefix('.')
            && let Some(hash) = said.trim().strip_prefix(HASH)
        {
            self.hash = Hash128::parse(hash.trim());
        }
    }

    fn finish(self, returned: &mut Returned) {
        if self.at.is_none() {
            return;
        }
        if self.original.is_empty() && self.context.is_empty() {
            for line in self.translation.lines() {
                let (name, value) = line.split_once(':').unwrap_or_default();
                let value = || Some((value.trim().replace('_', "-").to_lowercase(), self.at));
                match name.trim() {
                    "Language" => returned.target = value(),
                    SOURCE => returned.source = value(),
                    _ => {}
                }
            }
            return;
        }
        let (path, name) = self.context.split_once(BETWEEN).unwrap_or_default();
        returned.units.push(ReturnedUnit {
            path: path.to_owned(),
            name: name.to_owned(),
            hash: self.hash,
            original: self.original,
            progress: match self.is_fuzzy {
                true => Progress::Unsure,
                false => Progress::Translated,
            },
            translation: Some(self.translation).filter(|text| !text.is_empty()),
            at: self.at,
            row: None,
        });
    }
}

/// The text of a string in quotes; none where it is not closed.
fn unescaped(string: &str) -> Option<String> {
    let inside = string.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::with_capacity(inside.len());
    let mut chars = inside.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return None,
            '\\' => out.push(match chars.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                c @ ('\\' | '"') => c,
                _ => return None,
            }),
            c => out.push(c),
        }
    }
    Some(out)
}
