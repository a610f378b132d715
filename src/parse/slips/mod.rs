//! The common slips of people who do not program, each with words of its own.
//! A new slip is a function and its place in [`SLIPS`].

mod marks;
mod values;

use super::codes;
use super::toml_file::Statement;
use crate::diag::{Diagnostic, said};
use crate::source::Span;
use std::ops::Range;

/// A statement that cannot be read, and where TOML gave up.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    /// Where the text stands in its file.
    pub place: Span,
    /// The whole text.
    pub text: &'a str,
    /// Statements before this one.
    pub earlier: &'a [Statement],
    /// The statement.
    pub statement: &'a Statement,
    /// Where reading stopped; within the statement.
    pub at: Range<usize>,
    /// What the TOML reader says.
    pub message: &'a str,
}

/// The line of a scene at which reading stopped.
#[derive(Debug)]
struct Line<'a> {
    scene: &'a Scene<'a>,
    /// First byte in the text.
    start: usize,
    /// The line, without its end.
    raw: &'a str,
    /// The same with blanks for quoted texts and comments; as long as `raw`.
    bare: String,
    /// Where a quoted text begins that does not end in this line.
    unclosed: Option<usize>,
}

type Slip = fn(&Line) -> Option<Diagnostic>;

/// In the order in which they are looked for: the more telling first.
const SLIPS: &[Slip] = &[
    values::duplicate,
    values::backslash,
    marks::unopened_header,
    marks::equals,
    marks::quote_mark,
    marks::inner_quote,
    marks::full_width,
    values::comma,
    marks::unclosed_quote,
    values::missing_equals,
    values::no_quotes,
    marks::unclosed_bracket,
];

/// The fault in words that help.
pub(super) fn explain(scene: &Scene) -> Diagnostic {
    let line = Line::of(scene);
    SLIPS
        .iter()
        .find_map(|slip| slip(&line))
        .unwrap_or_else(|| {
            Diagnostic::new(
                &codes::TOML_SYNTAX,
                scene.place.within(scene.at.clone()),
                said(
                    format!("TOML として読めません（{}）", scene.message),
                    format!("this is not TOML: {}", scene.message),
                ),
            )
            .help(said(
                "「キー = 値」の形と、かっこ・引用符の対応を確かめてください",
                "check the form `key = value` and the pairs of brackets and quotes",
            ))
        })
}

impl<'a> Line<'a> {
    fn of(scene: &'a Scene<'a>) -> Self {
        let within = &scene.text[scene.statement.range.clone()];
        let offset = scene.at.start - scene.statement.range.start;
        // An error at the very end of a statement is owed to its last line.
        let before = within[..offset].trim_end_matches(['\n', '\r']);
        let first = before.rfind('\n').map_or(0, |n| n + 1);
        let raw = within[first..].lines().next().unwrap_or_default();
        let (bare, unclosed) = bare(raw);
        Line {
            scene,
            start: scene.statement.range.start + first,
            raw,
            bare,
            unclosed,
        }
    }

    /// A place in this line.
    fn span(&self, range: Range<usize>) -> Span {
        self.scene
            .place
            .within(self.start + range.start..self.start + range.end)
    }

    /// The first character outside quotes that `wanted` accepts.
    fn find(&self, wanted: impl Fn(char) -> bool) -> Option<(usize, char)> {
        self.bare.char_indices().find(|(_, c)| wanted(*c))
    }

    /// Where reading stopped, from the start of the line.
    fn at(&self) -> usize {
        let at = self.scene.at.start.saturating_sub(self.start);
        super::toml_file::floor(self.raw, at.min(self.raw.len()))
    }

    /// The key at the start of the line.
    fn key(&self) -> &'a str {
        self.raw
            .trim_start()
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))
            .next()
            .unwrap_or_default()
    }
}

/// Length of the quoted text at the start of `rest`, if it ends in this line.
pub(super) fn quoted(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices();
    let (_, mark) = chars.next()?;
    let mut escaped = false;
    for (at, c) in chars {
        match c {
            '\n' => return None,
            _ if escaped => escaped = false,
            '\\' if mark == '"' => escaped = true,
            c if c == mark => return Some(at + c.len_utf8()),
            _ => {}
        }
    }
    None
}

/// A line with blanks for its quoted texts and its comment, and where a quoted
/// text stays open.
fn bare(raw: &str) -> (String, Option<usize>) {
    let mut out = String::with_capacity(raw.len());
    let mut unclosed = None;
    while let Some(c) = raw[out.len()..].chars().next() {
        let rest = &raw[out.len()..];
        let blanks = match c {
            '#' => rest.len(),
            '"' | '\'' => quoted(rest).unwrap_or_else(|| {
                unclosed = Some(out.len());
                rest.len()
            }),
            _ => 0,
        };
        if blanks == 0 {
            out.push(c);
        } else {
            out.extend(std::iter::repeat_n(' ', blanks));
        }
    }
    (out, unclosed)
}
