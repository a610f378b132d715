//! A text between its writing in a file and the one that translators see.

use super::exchange::Written;
use super::marks;
use crate::parity::{Kind, Side};
use std::ops::Range;

/// Whether a text is a value of TOML or CSV rather than Markdown.
pub(super) fn is_value(kind: &Kind) -> bool {
    matches!(kind, Kind::Title | Kind::Description | Kind::Wording)
}

/// One side of a segment as translators see it; `source` is its file.
pub(super) fn written(side: &Side, kind: &Kind, source: &str) -> Written {
    if is_value(kind) {
        let text = side.passage.text.clone();
        let marks = marks::of_pattern(&text);
        return Written { text, marks };
    }
    let lines = Lines::of(source, side.inside.range());
    let marks = marks::of_prose(&side.passage, &lines);
    Written {
        text: lines.text,
        marks,
    }
}

/// A stretch of a Markdown file without what sets its further lines in: the
/// indent of list items, the `>` of quotations.
#[derive(Debug)]
pub(super) struct Lines {
    pub text: String,
    /// Place in the file, place in the text.
    starts: Vec<(usize, usize)>,
    /// What stood before each further line.
    prefixes: Vec<String>,
}

impl Lines {
    pub fn of(source: &str, at: Range<usize>) -> Lines {
        let head = head(source, at.start);
        let width = head.chars().count();
        let quotes = head.matches('>').count();
        let mut lines = Lines {
            text: String::new(),
            starts: Vec::new(),
            prefixes: Vec::new(),
        };
        let mut start = at.start;
        let inside = source.get(at).unwrap_or_default();
        for (n, line) in inside.split('\n').enumerate() {
            let skip = match n {
                0 => 0,
                _ => set_in(line, width, quotes),
            };
            if n > 0 {
                lines.text.push('\n');
                lines.prefixes.push(line[..skip].to_owned());
            }
            lines.starts.push((start + skip, lines.text.len()));
            lines.text.push_str(line[skip..].trim_end_matches('\r'));
            start += line.len() + 1;
        }
        lines
    }

    /// The place in the text of a place in the file.
    pub fn place(&self, at: usize) -> usize {
        let line = self.starts.partition_point(|(source, _)| *source <= at);
        let Some((source, text)) = line.checked_sub(1).map(|n| self.starts[n]) else {
            return 0;
        };
        (text + (at - source)).min(self.text.len())
    }
}

/// What stands before a place on its line.
fn head(source: &str, at: usize) -> &str {
    let before = source.get(..at).unwrap_or_default();
    before.rfind('\n').map_or(before, |n| &before[n + 1..])
}

/// How much of a further line only sets it in.
fn set_in(line: &str, width: usize, mut quotes: usize) -> usize {
    let mut end = 0;
    for c in line.chars().take(width) {
        match c {
            ' ' | '\t' => {}
            '>' if quotes > 0 => quotes -= 1,
            _ => break,
        }
        end += c.len_utf8();
    }
    end
}

/// A text of a translator as it is written at `at` of a Markdown file whose
/// lines end with `end`: its further lines are set in as those of the text
/// that it replaces were, or as the first line asks for.
pub(super) fn set(text: &str, source: &str, at: &Range<usize>, end: &str) -> String {
    let old = Lines::of(source, at.clone());
    let before = old.prefixes.iter().find(|prefix| !prefix.is_empty());
    let prefix = match (before, old.prefixes.is_empty()) {
        (Some(prefix), _) => prefix.clone(),
        (None, false) => String::new(),
        (None, true) => blank(head(source, at.start)),
    };
    let mut lines = text.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push_str(end);
        let written = format!("{prefix}{line}");
        out.push_str(match line.is_empty() {
            true => written.trim_end(),
            false => &written,
        });
    }
    out
}

/// What a further line begins with where the first begins with `head`.
fn blank(head: &str) -> String {
    if head.starts_with("[^") {
        return "    ".to_owned();
    }
    let mut blank = String::new();
    for c in head.chars() {
        blank.push(match c {
            '>' | '\t' => c,
            _ => ' ',
        });
    }
    blank
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(source: &str, first: &str) -> (String, Range<usize>) {
        let start = source.find(first).expect("it is there");
        let at = start..source.trim_end().len();
        (Lines::of(source, at.clone()).text, at)
    }

    #[test]
    fn what_sets_lines_in_is_not_seen() {
        assert_eq!(seen("- a\n  b\n    c", "a").0, "a\nb\n  c");
        assert_eq!(seen("> a\n> b\r\n>c", "a").0, "a\nb\nc");
        assert_eq!(seen("a\n  b", "a").0, "a\n  b");
        assert_eq!(seen("[^n]: a\n    b", "a").0, "a\nb");
    }

    #[test]
    fn a_text_is_set_in_as_the_one_before() {
        for source in [
            "- a\n  b",
            "> a\n> b",
            "> - a\n>   b",
            "a\nb",
            "[^n]: a\n    b",
        ] {
            let (text, at) = seen(source, "a");
            let again = set(&text, source, &at, "\n");
            assert_eq!(format!("{}{again}", &source[..at.start]), source);
        }
    }

    #[test]
    fn further_lines_follow_the_first() {
        let (_, at) = seen("> 1. a", "a");
        assert_eq!(set("x\n\ny", "> 1. a", &at, "\r\n"), "x\r\n>\r\n>    y");
    }
}
