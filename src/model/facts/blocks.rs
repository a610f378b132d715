//! The blocks of a Markdown text.

use crate::parse::draft::PartKind;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};
use std::ops::Range;

/// How the label of a footnote begins that states a doubt.
const DOUBT: &str = "doubt-";

/// The outermost blocks in order: paragraphs, headings, lists, tables,
/// footnotes. Comments, generated parts and doubts are left out: they are not
/// the text of the report.
pub(super) fn blocks(text: &str) -> Vec<Range<usize>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut depth = 0usize;
    let mut found = Vec::new();
    for (event, place) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                if depth == 0 && is_text(&tag) {
                    found.push(trimmed(text, place));
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Rule if depth == 0 => found.push(trimmed(text, place)),
            _ => {}
        }
    }
    found
}

fn is_text(tag: &Tag) -> bool {
    match tag {
        Tag::HtmlBlock => false,
        Tag::FootnoteDefinition(label) => !label.starts_with(DOUBT),
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
            let first = info.split_whitespace().next();
            !first.is_some_and(|word| PartKind::NAMES.iter().any(|(name, _)| *name == word))
        }
        _ => true,
    }
}

fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    let written = text.get(place.clone()).unwrap_or_default();
    let start = place.start + (written.len() - written.trim_start().len());
    start..start + written.trim().len()
}

/// A block without references to doubts, every run of white space as one
/// space: setting a text anew in its file, or doubting it, changes nothing.
pub(super) fn normal(block: &str) -> String {
    let mut rest = block;
    let mut plain = String::new();
    while let Some(at) = rest.find("[^doubt-") {
        plain.push_str(&rest[..at]);
        rest = match rest[at..].find(']') {
            Some(end) => &rest[at + end + 1..],
            None => "",
        };
    }
    plain.push_str(rest);
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        blocks(text).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn blocks_are_the_outermost() {
        let text = "## A {#a}\n\none\ntwo\n\n- x\n- y\n\n| a |\n| - |\n| b |\n\n[^n]: note\n";
        let found = texts(text);
        assert_eq!(
            found,
            [
                "## A {#a}",
                "one\ntwo",
                "- x\n- y",
                "| a |\n| - |\n| b |",
                "[^n]: note"
            ]
        );
    }

    #[test]
    fn our_own_remarks_are_no_blocks() {
        let text = "<!-- parity: ignore, names -->\n\ntext\n\n```chart trend\n```\n\n```\ncode\n```\n\n[^doubt-source-a]: odd\n";
        assert_eq!(texts(text), ["text", "```\ncode\n```"]);
    }

    #[test]
    fn layout_and_doubts_are_not_said() {
        assert_eq!(normal("one\ntwo[^doubt-copy-a] three"), "one two three");
        assert_eq!(normal("one[^doubt-"), "one");
    }
}
