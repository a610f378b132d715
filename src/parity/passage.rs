//! What readers of one language read in one place.

use crate::lang::Lang;
use crate::parse::draft::{Placeholder, Version};
use crate::scan::{Quantity, scan};
use crate::source::{Runs, Span};
use std::ops::Range;

/// A text without markup, with the place of its bytes, and what stands in it
/// that is no text.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Its language.
    pub lang: Lang,
    /// What readers read: of ruby the word alone, no targets of links, no
    /// marks of footnotes; nothing stands for a placeholder.
    pub text: String,
    /// Where its bytes stand.
    pub runs: Runs,
    /// Links, pictures, marks and the like, in the order of the text.
    pub inlines: Vec<Inline>,
    /// What it says in figures, without what stands in code or addresses.
    pub quantities: Vec<Quantity>,
}

/// Something in a passage that is no plain text.
#[derive(Clone, Debug, PartialEq)]
pub struct Inline {
    /// What it is.
    pub what: InlineKind,
    /// The text that it covers; empty where it has none of its own.
    pub text: Range<usize>,
    /// Where it is written, with its markup.
    pub at: Span,
}

/// What stands in a text.
#[derive(Clone, Debug, PartialEq)]
pub enum InlineKind {
    /// A link to this target.
    Link(String),
    /// A picture of this address; its text is the description.
    Image(String),
    /// The mark of the footnote of this label.
    Footnote(String),
    /// A word with this reading.
    Ruby(String),
    /// A figure placed from the data, and what stands between the braces.
    Placeholder(Placeholder, String),
    /// Code.
    Code,
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
}

impl Passage {
    /// A passage that is all text.
    pub fn plain(version: &Version) -> Passage {
        Passage::new(
            version.lang.clone(),
            version.text.clone(),
            version.runs.clone(),
            Vec::new(),
        )
    }

    /// A passage, whose quantities are found.
    pub(super) fn new(lang: Lang, text: String, runs: Runs, inlines: Vec<Inline>) -> Passage {
        let mut quantities = scan(&lang, &text);
        if lang.primary() != "ja" && !text.is_ascii() {
            take_japanese(&text, &mut quantities);
        }
        let no_text: Vec<&Range<usize>> = inlines
            .iter()
            .filter(|one| one.hides_figures(&text))
            .map(|one| &one.text)
            .collect();
        quantities.retain(|q| {
            let touches =
                |hidden: &&Range<usize>| q.at.start < hidden.end && hidden.start < q.at.end;
            !no_text.iter().any(touches)
        });
        Passage {
            lang,
            text,
            runs,
            inlines,
            quantities,
        }
    }

    /// The place in the file of a range of the text.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.runs.span(range)
    }

    /// Whether there is neither text nor anything else.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.inlines.is_empty()
    }

    /// Several passages as one, a line each.
    pub(super) fn joined<'a>(passages: impl IntoIterator<Item = &'a Passage>) -> Option<Passage> {
        let mut passages = passages.into_iter();
        let mut whole = passages.next()?.clone();
        for next in passages {
            whole.text.push('\n');
            let start = whole.text.len();
            let moved = |range: &Range<usize>| range.start + start..range.end + start;
            whole.text.push_str(&next.text);
            whole.runs.append(start, &next.runs);
            whole.inlines.extend(next.inlines.iter().map(|one| Inline {
                text: moved(&one.text),
                ..one.clone()
            }));
            whole
                .quantities
                .extend(next.quantities.iter().map(|q| Quantity {
                    at: moved(&q.at),
                    ..q.clone()
                }));
        }
        Some(whole)
    }
}

/// Reads words in kana or kanji within a text of another language, “31(R元)年度～”,
/// as Japanese.
fn take_japanese(text: &str, quantities: &mut Vec<Quantity>) {
    let is_japanese = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    let mut start = 0;
    for part in text.split_inclusive(|c: char| c.is_whitespace() || "“”\"‘’;".contains(c)) {
        let at = start..start + part.len();
        start = at.end;
        if !part.contains(is_japanese) {
            continue;
        }
        quantities.retain(|q| q.at.end <= at.start || q.at.start >= at.end);
        quantities.extend(scan(&Lang::ja(), part).into_iter().map(|q| Quantity {
            at: q.at.start + at.start..q.at.end + at.start,
            ..q
        }));
    }
    quantities.sort_by_key(|q| q.at.start);
}

impl Inline {
    /// Whether figures in its text are none of the passage: code, and links
    /// that show their own address.
    fn hides_figures(&self, text: &str) -> bool {
        match &self.what {
            InlineKind::Code => true,
            InlineKind::Link(target) => {
                let shown = text.get(self.text.clone()).unwrap_or_default();
                !shown.is_empty() && target.ends_with(shown) && shown.contains(['.', '@'])
            }
            _ => false,
        }
    }
}

/// The begin of a text by which people know it: on one line, of no more than
/// `most` characters.
pub fn excerpt(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_cut_between_letters() {
        assert_eq!(excerpt("  港\nの 人 ", 5), "港 の 人");
        assert_eq!(excerpt("港の 人", 3), "港の…");
    }
}
