//! One block while its pieces are taken in.

use super::block::hash;
use super::typed::is_item_at;
use super::{Block, Inline, InlineKind, Kind, Passage};
use crate::lang::Lang;
use crate::parse::markdown::Piece;
use crate::source::{FileId, Runs, Span};
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// How the label of a footnote begins that states a doubt.
const DOUBT: &str = "doubt-";

/// A block that is being read.
pub(super) struct Leaf {
    kind: Kind,
    /// In the text of the page.
    pub at: Range<usize>,
    /// Why it is not compared.
    pub ignored: Option<String>,
    inside: Option<Range<usize>>,
    text: String,
    runs: Runs,
    inlines: Vec<Inline>,
    /// Links and the like that are not closed yet: where their text begins,
    /// and where they are written.
    open: Vec<(InlineKind, usize, Range<usize>)>,
    /// What the hash is made of.
    said: String,
    /// Where what was taken in last ends.
    taken: Option<usize>,
}

impl Leaf {
    /// A block of this kind in a range of the text.
    pub fn new(kind: Kind, at: Range<usize>, file: FileId) -> Leaf {
        Leaf {
            kind,
            at,
            ignored: None,
            inside: None,
            text: String::new(),
            runs: Runs::new(file),
            inlines: Vec::new(),
            open: Vec::new(),
            said: String::new(),
            taken: None,
        }
    }

    /// Adds to what the hash is made of.
    pub fn say(&mut self, said: &str) {
        self.said.push_str(said);
    }

    /// Takes in a piece that is no block.
    pub fn take(&mut self, piece: &Piece, range: Range<usize>, text: &str, body: Span) {
        self.break_line(range.start, text);
        self.taken = Some(range.end);
        self.cover(&range);
        let written = text.get(range.clone()).unwrap_or_default();
        let start = body.range().start + range.start;
        let mark = |what| Inline {
            what,
            text: 0..0,
            at: body.within(range.clone()),
        };
        match piece {
            Piece::Md(Event::Text(words)) => {
                self.words(words, start, written);
                self.say(words);
            }
            Piece::Md(Event::Code(code)) => {
                self.say(&format!("`{code}`"));
                self.worded(mark(InlineKind::Code), code, start, written);
            }
            Piece::Ruby { base, reading } => {
                self.say(base);
                self.worded(
                    mark(InlineKind::Ruby(reading.clone())),
                    base,
                    start,
                    written,
                );
            }
            Piece::Md(Event::SoftBreak) => {
                // The line below may have begun with a mark.
                if is_item_at(text, range.end) {
                    self.text.push('\n');
                } else {
                    self.text.push(' ');
                }
                self.say(" ");
            }
            Piece::Md(Event::HardBreak) => {
                self.text.push('\n');
                self.say("\n");
            }
            Piece::Placeholder(placeholder) => {
                let reference = written.trim_matches(['`', ' ']);
                let reference = reference.trim_matches(['{', '}']).trim().to_owned();
                self.say(&format!("{{{reference}}}"));
                let what = InlineKind::Placeholder(placeholder.clone(), reference);
                self.worded(mark(what), "", start, "");
            }
            Piece::Md(Event::FootnoteReference(label)) => {
                if !label.starts_with(DOUBT) {
                    self.say(&format!("[^{label}]"));
                }
                self.worded(mark(InlineKind::Footnote(label.to_string())), "", start, "");
            }
            _ => {}
        }
    }

    /// Keeps a line break between Japanese characters, which readers do not see, before a
    /// line that begins with a mark: an item is no part of the one above it.
    fn break_line(&mut self, start: usize, text: &str) {
        let between = self.taken.and_then(|end| text.get(end..start));
        if between.is_some_and(|between| between.contains('\n'))
            && !self.text.ends_with(['\n', ' '])
            && is_item_at(text, start)
        {
            self.text.push('\n');
        }
    }

    fn cover(&mut self, range: &Range<usize>) {
        self.at.end = self.at.end.max(range.end);
        let inside = self.inside.get_or_insert_with(|| range.clone());
        inside.start = inside.start.min(range.start);
        inside.end = inside.end.max(range.end);
    }

    fn words(&mut self, words: &str, start: usize, written: &str) {
        self.runs.follow(self.text.len(), words, start, written);
        self.text.push_str(words);
    }

    fn worded(&mut self, mark: Inline, words: &str, start: usize, written: &str) {
        let from = self.text.len();
        self.words(words, start, written);
        self.inlines.push(Inline {
            text: from..self.text.len(),
            ..mark
        });
    }

    /// A link, picture or emphasis begins.
    pub fn start(&mut self, tag: &Tag, range: &Range<usize>) {
        self.cover(range);
        let what = match tag {
            Tag::Link { dest_url, .. } => InlineKind::Link(dest_url.to_string()),
            Tag::Image { dest_url, .. } => InlineKind::Image(dest_url.to_string()),
            Tag::Strong => InlineKind::Strong,
            _ => InlineKind::Emphasis,
        };
        self.open.push((what, self.text.len(), range.clone()));
    }

    /// What began last ends.
    pub fn end(&mut self, text: &str, body: Span) {
        let Some((what, start, range)) = self.open.pop() else {
            return;
        };
        if let InlineKind::Link(target) | InlineKind::Image(target) = &what {
            let target = format!("({target})");
            self.say(&target);
        }
        let range = range.start..range.end.min(text.len());
        self.inlines.push(Inline {
            what,
            text: start..self.text.len(),
            at: body.within(range),
        });
    }

    /// The block.
    pub fn finish(mut self, text: &str, body: Span, lang: &Lang) -> Block {
        self.inlines.sort_by_key(|one| (one.text.start, one.at));
        let mut inside = self.inside.unwrap_or(self.at.end..self.at.end);
        if let Kind::Heading { id: Some(_), .. } = self.kind {
            // The text of a heading was read with its id.
            let written = text.get(inside.clone()).unwrap_or_default();
            let end = written.rfind("{#").map_or(written, |at| &written[..at]);
            inside.end = inside.start + end.trim_end().len();
        }
        let is_picture = matches!(self.kind, Kind::Paragraph)
            && self.inlines.iter().any(|one| {
                matches!(one.what, InlineKind::Image(_)) && one.text == (0..self.text.len())
            });
        if is_picture {
            self.kind = Kind::Image;
        }
        let hash = hash(&self.kind, &self.said);
        let mut passage = Passage::new(lang.clone(), self.text, self.runs, self.inlines);
        if self.kind == Kind::Code {
            passage.quantities.clear();
        }
        Block {
            at: body.within(trimmed(text, self.at)),
            inside: body.within(trimmed(text, inside)),
            passage,
            kind: self.kind,
            ignored: self.ignored,
            hash,
        }
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let written = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (written.len() - written.trim_start().len());
    start..start + written.trim().len()
}
