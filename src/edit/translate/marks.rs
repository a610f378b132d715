//! What in a text a translator must leave as it is.

use super::exchange::{Mark, MarkKind};
use super::written::Lines;
use crate::parity::{InlineKind, Passage};
use std::ops::Range;

/// The marks of Markdown.
pub(super) fn of_prose(passage: &Passage, lines: &Lines) -> Vec<Mark> {
    let mut marks: Vec<Mark> = (passage.inlines.iter())
        .filter_map(|inline| {
            let at = inline.at.range();
            let at = lines.place(at.start)..lines.place(at.end);
            let written = lines.text.get(at.clone())?;
            (!written.is_empty()).then(|| mark(&inline.what, at, written))
        })
        .collect();
    marks.sort_by_key(|mark| (mark.at.start, usize::MAX - mark.at.end));
    nested(marks)
}

fn mark(what: &InlineKind, at: Range<usize>, written: &str) -> Mark {
    let kind = match what {
        InlineKind::Placeholder(..) => MarkKind::Placeholder,
        InlineKind::Footnote(_) => MarkKind::Footnote,
        InlineKind::Link(_) => MarkKind::Link,
        InlineKind::Image(_) => MarkKind::Image,
        InlineKind::Code => MarkKind::Code,
        InlineKind::Ruby(_) => MarkKind::Ruby,
        InlineKind::Emphasis => MarkKind::Emphasis,
        InlineKind::Strong => MarkKind::Strong,
    };
    let inner = inner(kind, written).filter(|inner| inner.start < inner.end);
    Mark {
        inner: inner.map(|inner| at.start + inner.start..at.start + inner.end),
        at,
        kind,
    }
}

/// What is text within the writing of a mark.
fn inner(kind: MarkKind, written: &str) -> Option<Range<usize>> {
    let same_ends = |n: usize| {
        let ends = written.get(..n)? == written.get(written.len().checked_sub(n)?..)?;
        (ends && written.len() > 2 * n).then_some(n..written.len() - n)
    };
    match kind {
        MarkKind::Emphasis => same_ends(1),
        MarkKind::Strong => same_ends(2),
        MarkKind::Ruby => {
            let bar = written.find('|')?;
            written.starts_with('{').then_some(1..bar)
        }
        MarkKind::Link if written.starts_with('[') => {
            let close = (written.rfind("](")).or_else(|| written.rfind("]["));
            let end = close.or_else(|| written.strip_suffix(']').map(str::len))?;
            Some(1..end)
        }
        MarkKind::Image if written.starts_with("![") => Some(2..written.rfind("](")?),
        _ => None,
    }
}

/// The marks without those that overlap another.
fn nested(marks: Vec<Mark>) -> Vec<Mark> {
    let mut kept: Vec<Mark> = Vec::new();
    for mark in marks {
        let clashes = |other: &Mark| {
            let room = other.inner.as_ref().unwrap_or(&other.at);
            let within =
                other.inner.is_some() && room.start <= mark.at.start && mark.at.end <= room.end;
            other.at.end > mark.at.start && !within
        };
        if !kept.iter().any(clashes) {
            kept.push(mark);
        }
    }
    kept
}

/// The places of numbers in a pattern: `{n}`.
pub(super) fn of_pattern(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (open, _) in text.match_indices('{') {
        let name = text[open + 1..].split('}').next().unwrap_or_default();
        let end = open + 1 + name.len();
        let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        if is_name && text[end..].starts_with('}') {
            marks.push(Mark {
                at: open..end + 1,
                inner: None,
                kind: MarkKind::Placeholder,
            });
        }
    }
    marks
}

/// A mark without its text, by which it is compared: of a link its target, of
/// emphasis that it is there, of a placed figure which one it is.
pub(super) fn signature(text: &str, mark: &Mark) -> (MarkKind, String) {
    let written = |range: Range<usize>| text.get(range).unwrap_or_default();
    let said = match (&mark.inner, mark.kind) {
        // One writer sets `*`, another `_`.
        (_, MarkKind::Emphasis | MarkKind::Strong) => String::new(),
        (_, MarkKind::Placeholder) => {
            let said = written(mark.at.clone());
            let said = said.trim_matches(|c: char| c == '`' || c.is_whitespace());
            let said = said.trim_matches(['{', '}']).trim();
            // How much of a figure is shown is for each language to say.
            let mut words = said.split_whitespace();
            words.clone().next_back().map_or(String::new(), |last| {
                if matches!(last, "compact" | "plain") {
                    words.next_back();
                }
                words.collect::<Vec<_>>().join(" ")
            })
        }
        (Some(inner), _) => format!(
            "{}…{}",
            written(mark.at.start..inner.start),
            written(inner.end..mark.at.end)
        ),
        (None, _) => written(mark.at.clone()).to_owned(),
    };
    (mark.kind, said)
}
