//! From a page to its blocks.

use super::block::hash;
use super::leaf::Leaf;
use super::{Block, Cell, Kind, Passage, told};
use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::model::{PageText, Version};
use crate::parse::markdown::{Ignore, Piece, prose};
use crate::source::Span;
use crate::value::Id;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

/// The blocks of a page in one language: title, description, and those of its
/// text in their order.
pub fn blocks(page: &PageText) -> Vec<Block> {
    let title = front(Kind::Title, &page.front.title);
    let description = page.front.description.as_ref();
    let mut blocks = vec![title];
    blocks.extend(description.map(|d| front(Kind::Description, d)));
    blocks.extend(blocks_of(&page.text, page.body, &page.lang));
    blocks
}

fn front(kind: Kind, version: &Version) -> Block {
    let hash = hash(&kind, &version.text);
    Block {
        kind,
        at: version.at,
        inside: version.at,
        passage: Passage::plain(version),
        ignored: None,
        hash,
    }
}

/// The blocks of a Markdown text that stands at `body` in its file.
pub fn blocks_of(text: &str, body: Span, lang: &Lang) -> Vec<Block> {
    blocks_and_faults(text, body, lang).0
}

/// The blocks of a Markdown text, and what is wrong with it.
pub fn blocks_and_faults(text: &str, body: Span, lang: &Lang) -> (Vec<Block>, Vec<Diagnostic>) {
    let read = prose(text, body);
    let mut walk = Walk {
        text,
        body,
        lang,
        ignores: read.ignores.into_iter().peekable(),
        ignored: None,
        depth: 0,
        within: Vec::new(),
        table: TablePlace::default(),
        leaf: None,
        out: Vec::new(),
    };
    for (piece, range) in read.pieces {
        walk.take(piece, range);
    }
    walk.close();
    (walk.out, read.faults)
}

/// What a block stands in.
enum Within {
    List {
        ordered: bool,
    },
    /// With the place of its mark, until the first block took it.
    Item(Option<usize>),
    Footnote(String, Option<usize>),
    Quote,
    Definition,
}

/// Where in a table reading is.
#[derive(Default)]
struct TablePlace {
    /// Number of the next table.
    next: u32,
    row: u32,
    column: u32,
    heads: Vec<String>,
    /// The unit that the first cell of its row tells in brackets: 経済波及効果（億円）.
    row_head: Option<String>,
    caption: String,
    /// Whether its row is a line without any `|`: a note that was written right below the
    /// table, which readers see in its first cell.
    is_note: bool,
}

struct Walk<'a> {
    text: &'a str,
    body: Span,
    lang: &'a Lang,
    ignores: Peekable<IntoIter<Ignore>>,
    /// Why the outermost block that is open is not compared.
    ignored: Option<String>,
    /// Number of blocks that are open.
    depth: usize,
    within: Vec<Within>,
    table: TablePlace,
    leaf: Option<Leaf>,
    out: Vec<Block>,
}

impl Walk<'_> {
    fn take(&mut self, piece: Piece, range: Range<usize>) {
        match piece {
            Piece::Md(Event::Start(tag)) if is_inline(&tag) => {
                self.leaf(&range).start(&tag, &range);
            }
            Piece::Md(Event::End(end)) if is_inline_end(end) => {
                let (text, body) = (self.text, self.body);
                self.leaf(&range).end(text, body);
            }
            Piece::Md(Event::Start(tag)) => self.open(tag, &range),
            Piece::Md(Event::End(end)) => self.end(end),
            Piece::Part(part) => {
                self.open_block(&range);
                let args: Vec<Id> = part.args.iter().map(|a| a.value.clone()).collect();
                let names: Vec<&str> = args.iter().map(Id::as_str).collect();
                let said = format!("{:?} {}", part.kind, names.join(" "));
                let kind = Kind::Part(part.kind, args);
                let mut leaf = Leaf::new(kind, range.start..range.end, self.body.file);
                leaf.say(&said);
                self.leaf = Some(leaf);
                self.close_block();
            }
            Piece::Md(Event::Rule | Event::Html(_) | Event::InlineHtml(_)) => {}
            inline => {
                let (text, body) = (self.text, self.body);
                self.leaf(&range).take(&inline, range, text, body);
            }
        }
    }

    /// The block that inline pieces go to.
    fn leaf(&mut self, range: &Range<usize>) -> &mut Leaf {
        if self.leaf.is_none() {
            let (kind, start) = self.kind(range.start);
            self.begin(kind, start..range.end);
        }
        let file = self.body.file;
        self.leaf
            .get_or_insert_with(|| Leaf::new(Kind::Paragraph, range.clone(), file))
    }

    /// What a paragraph is where reading is, and where it begins.
    fn kind(&mut self, start: usize) -> (Kind, usize) {
        let is_list = |one: &&Within| matches!(one, Within::List { .. });
        let depth = self.within.iter().filter(is_list).count();
        let ordered = self.within.iter().rev().find_map(|one| match one {
            Within::List { ordered } => Some(*ordered),
            _ => None,
        });
        match self.within.last_mut() {
            Some(Within::Item(mark)) => {
                let kind = Kind::Item {
                    depth: u8::try_from(depth).unwrap_or(u8::MAX),
                    ordered: ordered.unwrap_or(false),
                };
                (kind, mark.take().unwrap_or(start))
            }
            Some(Within::Footnote(label, mark)) => {
                (Kind::Footnote(label.clone()), mark.take().unwrap_or(start))
            }
            Some(Within::Quote) => (Kind::Quote, start),
            Some(Within::Definition) => (Kind::Definition, start),
            Some(Within::List { .. }) | None => (Kind::Paragraph, start),
        }
    }

    fn begin(&mut self, kind: Kind, range: Range<usize>) {
        self.close();
        let mut leaf = Leaf::new(kind, range, self.body.file);
        leaf.ignored = match &self.ignored {
            Some(reason) => Some(reason.clone()),
            None => self.next_ignore(leaf.at.start),
        };
        self.leaf = Some(leaf);
    }

    /// The reason of the last comment before `start` that was not used yet.
    fn next_ignore(&mut self, start: usize) -> Option<String> {
        let mut found = None;
        while let Some(ignore) = self.ignores.next_if(|one| one.at.end <= start) {
            found = Some(ignore.reason);
        }
        found
    }

    fn close(&mut self) {
        let Some(leaf) = self.leaf.take() else { return };
        let block = leaf.finish(self.text, self.body, self.lang);
        if let Kind::Cell(cell) = &block.kind
            && cell.row == 0
        {
            // The first head may tell the unit of the whole table: 基金名（単位：千円）.
            let unit = |words: &str| told::above(self.lang, words).is_some();
            if self.table.heads.is_empty()
                && unit(&block.passage.text)
                && !unit(&self.table.caption)
            {
                self.table.caption.clone_from(&block.passage.text);
            }
            // A head over several columns stands in the first of them.
            let head = match (&block.passage.text, self.table.heads.last()) {
                (own, Some(last)) if own.is_empty() && cell.column > 1 => last.clone(),
                (own, _) => own.clone(),
            };
            self.table.heads.push(head);
        }
        if let Kind::Cell(cell) = &block.kind
            && cell.row > 0
            && cell.column == 0
        {
            self.table.row_head = told::of_label(self.lang, &block.passage.text);
        }
        // Or a column of its own tells the unit of each row.
        if let Kind::Cell(cell) = &block.kind
            && told::is_unit_cell(cell)
            && let Some(unit) = told::by_itself(self.lang, &block.passage.text)
        {
            told::give_back(self.lang, &mut self.out, cell, &unit);
            self.table.row_head = Some(unit);
        }
        // An empty cell keeps its place in the table.
        if !block.passage.is_empty() || matches!(block.kind, Kind::Cell(_) | Kind::Part(..)) {
            self.out.push(block);
        }
    }

    fn open_block(&mut self, range: &Range<usize>) {
        self.close();
        if self.depth == 0 {
            self.ignored = self.next_ignore(range.start);
        }
        self.depth += 1;
    }

    fn close_block(&mut self) {
        if let (Some(leaf), Some(reason)) = (&mut self.leaf, &self.ignored) {
            leaf.ignored.get_or_insert_with(|| reason.clone());
        }
        self.close();
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            self.ignored = None;
        }
    }

    fn open(&mut self, tag: Tag, range: &Range<usize>) {
        self.open_block(range);
        match tag {
            Tag::Heading { level, id, .. } => {
                let kind = Kind::Heading {
                    level: level as u8,
                    id: id.and_then(|id| Id::parse(&id).ok()),
                };
                self.begin(kind, range.clone());
            }
            Tag::Paragraph => {
                let (kind, start) = self.kind(range.start);
                self.begin(kind, start..range.end);
            }
            Tag::CodeBlock(_) => self.begin(Kind::Code, range.clone()),
            Tag::List(first) => self.within.push(Within::List {
                ordered: first.is_some(),
            }),
            Tag::Item => self.within.push(Within::Item(Some(range.start))),
            Tag::BlockQuote(_) => self.within.push(Within::Quote),
            Tag::FootnoteDefinition(label) => self
                .within
                .push(Within::Footnote(label.to_string(), Some(range.start))),
            Tag::DefinitionListTitle => self.begin(Kind::Term, range.clone()),
            Tag::DefinitionListDefinition => self.within.push(Within::Definition),
            Tag::Table(_) => {
                let before = self.out.last().filter(|b| !matches!(b.kind, Kind::Cell(_)));
                let last = |b: &Block| b.passage.text.trim_end().lines().last().map(str::to_owned);
                // A table that goes on in another.
                let same = || {
                    let is_cell = |b: &Block| matches!(b.kind, Kind::Cell(_));
                    let is_next = self.out.last().is_some_and(is_cell);
                    is_next.then(|| self.table.caption.clone())
                };
                let below = self.text.get(range.end..).and_then(unit_below);
                self.table = TablePlace {
                    next: self.table.next + 1,
                    caption: below
                        .or_else(|| before.and_then(last))
                        .or_else(same)
                        .unwrap_or_default(),
                    ..TablePlace::default()
                }
            }
            Tag::TableRow => {
                let row = self.text.get(range.clone()).unwrap_or_default();
                self.table.is_note = !row.contains('|');
                self.table.row += u32::from(!self.table.is_note);
                self.table.column = 0;
                self.table.row_head = None;
            }
            Tag::TableCell if !self.table.is_note => self.cell(range),
            Tag::TableCell => {}
            _ => {}
        }
    }

    fn cell(&mut self, range: &Range<usize>) {
        let place = &mut self.table;
        let column = place.column;
        place.column += 1;
        let of_column = place.heads.get(column as usize).filter(|_| place.row > 0);
        // A row tells the unit of its numbers where their column does not.
        let is_told = || of_column.is_some_and(|words| told::by_column(self.lang, words));
        let is_unit = of_column.is_some_and(|words| told::is_unit(words));
        let of_row = place.row_head.as_ref().filter(|_| !is_unit && !is_told());
        let cell = Cell {
            table: place.next.saturating_sub(1),
            row: place.row,
            column,
            head: of_row.or(of_column).cloned().unwrap_or_default(),
            caption: place.caption.clone(),
        };
        self.begin(Kind::Cell(cell), range.clone());
    }

    fn end(&mut self, end: TagEnd) {
        if matches!(
            end,
            TagEnd::List(_)
                | TagEnd::Item
                | TagEnd::BlockQuote(_)
                | TagEnd::FootnoteDefinition
                | TagEnd::DefinitionListDefinition
        ) {
            self.close();
            self.within.pop();
        }
        self.close_block();
    }
}

fn is_inline(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn is_inline_end(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// The unit that the line right below a table tells: 単位：万人泊。2024年は速報値。
fn unit_below(rest: &str) -> Option<String> {
    let line = rest.trim_start().lines().next()?;
    let is_told = ["単位", "（単位", "(単位", "Unit", "(Unit"]
        .iter()
        .any(|word| line.starts_with(word));
    let sentence = line.split(['。', '.']).next()?;
    is_told.then(|| sentence.trim_end().to_owned())
}
