//! The blocks of a Markdown text.

use pulldown_cmark::{Event, Options, Parser, Tag};

/// The outermost blocks in order, as written: paragraphs, headings, lists,
/// tables, footnotes.
pub(super) fn blocks(text: &str) -> Vec<&str> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut depth = 0usize;
    let mut found = Vec::new();
    for (event, place) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                // A comment is for those who write, not for those who read.
                if depth == 0 && !matches!(tag, Tag::HtmlBlock) {
                    found.push(text[place].trim());
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Rule if depth == 0 => found.push(text[place].trim()),
            _ => {}
        }
    }
    found
}

/// A block with every run of white space as one space: setting a text anew in
/// its file changes nothing.
pub(super) fn normal(block: &str) -> String {
    block.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_the_outermost() {
        let text = "## A {#a}\n\none\ntwo\n\n- x\n- y\n\n| a |\n| - |\n| b |\n\n[^n]: note\n";
        let found = blocks(text);
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
        assert_eq!(normal(found[1]), "one two");
    }

    #[test]
    fn comments_are_no_blocks() {
        assert_eq!(blocks("<!-- parity: ignore, names -->\n\ntext\n"), ["text"]);
    }
}
