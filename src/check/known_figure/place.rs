//! Where a figure of the data can stand for a number in a text.

use super::known::Figure;
use crate::model::Page;
use crate::parity::{InlineKind, Side};
use crate::scan::Quantity;
use crate::source::Span;
use std::ops::Range;

/// The place of a number and the placeholder with which readers see what they
/// saw before; none where no form of the figure reads like the text.
pub(super) fn place(
    figure: &Figure,
    side: &Side,
    quantity: &Quantity,
    page: &Page,
) -> Option<(Span, String)> {
    let passage = &side.passage;
    let text = passage.text.as_str();
    figure.forms.iter().find_map(|(form, words)| {
        let range = find(text, words, &quantity.at)?;
        let is_plain = passage.inlines.iter().all(|one| {
            let is_emphasis = matches!(one.what, InlineKind::Emphasis | InlineKind::Strong);
            is_emphasis || one.text.end <= range.start || one.text.start >= range.end
        });
        let at = passage.span(range);
        // The words must stand in the file as readers see them.
        let version = page.text(&passage.lang)?;
        let start = at.range().start.checked_sub(version.body.range().start)?;
        let written = version.text.get(start..start + at.range().len())?;
        let is_same = is_plain && written == words;
        is_same.then(|| (at, format!("`{{{}{form}}}`", figure.name)))
    })
}

/// The range of words that a quantity stands in, or that stand in it, and that
/// are no part of a longer number or word.
fn find(text: &str, words: &str, at: &Range<usize>) -> Option<Range<usize>> {
    let mut found = text
        .match_indices(words)
        .map(|(start, _)| start..start + words.len());
    found.find(|range| {
        let touches = range.start < at.end && at.start < range.end;
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().next();
        let digit = |c: char| {
            c.is_numeric() || c.is_ascii_alphabetic() || matches!(c, '△' | '▲' | '−' | '-' | '±')
        };
        let part = |c: char| c.is_numeric() || c.is_ascii_alphabetic();
        let goes_on = after.is_some_and(|c| matches!(c, ',' | '.' | '，' | '．'))
            && text[range.end..]
                .chars()
                .nth(1)
                .is_some_and(char::is_numeric);
        // 1万2,000 is not 2,000, and 120万 not 120.
        let scale = |c: char| matches!(c, '十' | '百' | '千' | '万' | '億' | '兆');
        touches
            && !before.is_some_and(|c| digit(c) || scale(c) || matches!(c, ',' | '.'))
            && !after.is_some_and(|c| part(c) || scale(c))
            && !goes_on
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_no_part_of_another() {
        let is_found = |text: &str, words: &str| find(text, words, &(0..text.len())).is_some();
        assert!(is_found("前年は342,649人でした", "342,649人"));
        assert!(is_found("of 342,649 people, a", "342,649 people"));
        assert!(is_found("was 1,048.", "1,048"));
        for (text, words) in [
            ("1,342,649人", "342,649人"),
            ("342,649.5人", "342,649"),
            ("342,649万人", "342,649"),
            ("1万2,649人", "2,649人"),
            ("△2,649人", "2,649人"),
            ("2,649 peoples", "2,649 people"),
        ] {
            assert!(!is_found(text, words), "{text}");
        }
    }
}
