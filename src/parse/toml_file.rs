//! TOML texts, read so that one run finds every fault: a statement that
//! cannot be read is reported, blanked out, and the rest is read again.

use super::findings::Findings;
use super::slips::{self, Scene};
use crate::source::Span;
use std::borrow::Cow;
use std::ops::Range;
use toml::de::DeTable;

/// Faults in one file after which the rest is not looked at.
const LIMIT: usize = 100;

/// A TOML text without the statements that could not be read; offsets are
/// those of the text as written.
#[derive(Debug)]
pub(super) struct Readable<'a> {
    /// The text, with blanks in place of what could not be read.
    pub text: Cow<'a, str>,
    /// What was blanked out.
    pub broken: Vec<Range<usize>>,
}

/// A key with its value, or a header, over as many lines as it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// From the start of its first line to the end of its last.
    pub range: Range<usize>,
    /// Whether a bracket or a quote of several lines is still open at its end.
    pub open: bool,
}

/// Reports what is wrong with the form of `text`, which stands at `place`, and
/// leaves what can be read.
pub(super) fn mend<'a>(place: Span, text: &'a str, findings: &Findings) -> Readable<'a> {
    let mut readable = Readable {
        text: Cow::Borrowed(text),
        broken: Vec::new(),
    };
    for _ in 0..LIMIT {
        let Some((message, at)) = first_error(&readable.text) else {
            return readable;
        };
        let all = statements(&readable.text);
        let guilty = blamed(&all, &readable.text, at.start);
        let lost = section_of(&all, &readable.text, guilty);
        if lost.is_empty() || readable.text[lost.clone()].trim().is_empty() {
            break;
        }
        let statement = &all[guilty];
        findings.push(slips::explain(&Scene {
            place,
            text: &readable.text,
            earlier: &all[..guilty],
            statement,
            at: at.start.clamp(statement.range.start, statement.range.end)
                ..at.end.clamp(statement.range.start, statement.range.end),
            message: &message,
        }));
        if is_header(&readable.text[lost.clone()]) {
            findings.lost_items();
        }
        readable.text = Cow::Owned(blanked(&readable.text, &lost));
        readable.broken.push(lost);
    }
    if first_error(&readable.text).is_some() {
        findings.lost_items();
        readable.text = Cow::Owned(blanked(text, &(0..text.len())));
        readable.broken.push(0..text.len());
    }
    readable
}

fn first_error(text: &str) -> Option<(String, Range<usize>)> {
    let (_, errors) = DeTable::parse_recoverable(text);
    errors
        .into_iter()
        .map(|e| {
            let at = e.span().unwrap_or(0..0);
            let clamp = |n: usize| floor(text, n.min(text.len()));
            (e.message().to_owned(), clamp(at.start)..clamp(at.end))
        })
        .min_by_key(|(_, at)| at.start)
}

/// The statement to which an error at `at` is owed: an earlier one if that was
/// left open and so ran into this one.
fn blamed(all: &[Statement], text: &str, at: usize) -> usize {
    let here = all
        .iter()
        .rposition(|s| s.range.start <= at)
        .unwrap_or_default();
    let filled = |s: &Statement| !text[s.range.clone()].trim().is_empty();
    match all[..here].iter().rposition(filled) {
        Some(before) if all[before].open => before,
        _ if all.get(here).is_some_and(filled) => here,
        Some(before) => before,
        None => here,
    }
}

/// What must go with a statement: with a header all that stands below it,
/// or its keys would seem to belong to the section before.
fn section_of(all: &[Statement], text: &str, index: usize) -> Range<usize> {
    let Some(statement) = all.get(index) else {
        return 0..0;
    };
    let line = text[statement.range.clone()].trim_start();
    if !is_header(line) {
        return statement.range.clone();
    }
    let name = header_name(line);
    let end = all[index + 1..]
        .iter()
        .find(|s| {
            let line = text[s.range.clone()].trim_start();
            is_header(line)
                && !header_name(line)
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with('.'))
        })
        .map_or(text.len(), |s| s.range.start);
    statement.range.start..end
}

/// Whether a statement is a header, or one whose `[` is missing.
pub(super) fn is_header(statement: &str) -> bool {
    let line = statement.trim_start().lines().next().unwrap_or_default();
    line.starts_with('[') || (line.trim_end().ends_with(']') && !line.contains(['=', '[', '"']))
}

fn header_name(line: &str) -> &str {
    let line = line.lines().next().unwrap_or_default();
    line.trim_matches(|c: char| c == '[' || c == ']' || c.is_whitespace())
}

/// The text with blanks in place of `range`; lines and offsets stay.
fn blanked(text: &str, range: &Range<usize>) -> String {
    let middle: String = text[range.clone()]
        .bytes()
        .map(|b| if b == b'\n' { '\n' } else { ' ' })
        .collect();
    format!("{}{middle}{}", &text[..range.start], &text[range.end..])
}

/// Parts a text into statements, tolerant of every mistake: a line that looks
/// like a new key or header begins a new one even while something is open.
pub(super) fn statements(text: &str) -> Vec<Statement> {
    let mut all: Vec<Statement> = Vec::new();
    let mut depth = 0usize;
    let mut fence: Option<&str> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.len();
        start = range.end;
        let fresh = fence.is_none() && (depth == 0 && !goes_on(line) || looks_new(line));
        if fresh {
            depth = 0;
        }
        (depth, fence) = brackets(line, depth, fence);
        let open = depth > 0 || fence.is_some();
        match all.last_mut() {
            Some(last) if !fresh => {
                last.range.end = range.end;
                last.open = open;
            }
            _ => all.push(Statement { range, open }),
        }
    }
    all
}

/// Whether a line can only be a further line of a list.
fn goes_on(line: &str) -> bool {
    line.trim_start().starts_with(['{', '}', ']', ','])
}

/// Whether an unindented line begins with a header or with `key =`.
fn looks_new(line: &str) -> bool {
    let line = line.trim_end();
    let is_key = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if line.starts_with('[') {
        return line.ends_with(']')
            && line
                .trim_matches(|c| c == '[' || c == ']')
                .chars()
                .all(|c| is_key(c) || c == '.' || c == '"')
            && line
                .trim_matches(|c| c == '[' || c == ']')
                .starts_with(is_key);
    }
    let rest = line.trim_start_matches(is_key);
    rest.len() < line.len() && rest.trim_start().starts_with('=')
}

/// Depth of brackets and the open quote of several lines after a line.
fn brackets<'t>(
    line: &str,
    mut depth: usize,
    mut fence: Option<&'t str>,
) -> (usize, Option<&'t str>) {
    let mut rest = line;
    loop {
        if let Some(mark) = fence {
            let Some(end) = rest.find(mark) else {
                return (depth, fence);
            };
            rest = &rest[end + mark.len()..];
            fence = None;
        }
        let Some(c) = rest.chars().next() else {
            return (depth, None);
        };
        match c {
            '#' => return (depth, None),
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            '"' | '\'' => {
                fence = ["\"\"\"", "'''"].into_iter().find(|f| rest.starts_with(f));
                if fence.is_some() {
                    rest = &rest[3..];
                    continue;
                }
                let Some(length) = slips::quoted(rest) else {
                    return (depth, None);
                };
                rest = &rest[length..];
                continue;
            }
            _ => {}
        }
        rest = &rest[c.len_utf8()..];
    }
}

/// The nearest character border at or before `at`.
pub(super) fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
