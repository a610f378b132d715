//! The blocks of a page.

use super::Passage;
use crate::parse::draft::PartKind;
use crate::source::Span;
use crate::value::{Hash128, Id};

/// A block of a page: what a translator works on at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// The whole block with its markup: `## Heading {#id}`, `- item`, the
    /// fence of a generated part. Of a list item with items below it, the part
    /// before them.
    pub at: Span,
    /// What an editor replaces to change its words: from the first of what
    /// stands in it to the last, without `##`, `-`, `|` and `{#id}`.
    pub inside: Span,
    /// What readers read.
    pub passage: Passage,
    /// Why it is not compared with its translation.
    pub ignored: Option<String>,
    /// The hash of kind and text: the same after moving or setting anew.
    pub hash: Hash128,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The title of a page.
    Title,
    /// The description of a page.
    Description,
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The id that it was given.
        id: Option<Id>,
    },
    /// A paragraph.
    Paragraph,
    /// An item of a list, or a further paragraph of one.
    Item {
        /// From 1.
        depth: u8,
        /// Whether the items are numbered.
        ordered: bool,
    },
    /// A cell of a table.
    Cell(Cell),
    /// Tables that are set against what is built in another way, as a whole. No block is
    /// one: it is what the cells of a [`Pair`](super::Pair) are together.
    Table,
    /// A paragraph of a footnote of this label.
    Footnote(String),
    /// A term of a definition list.
    Term,
    /// A definition of a definition list.
    Definition,
    /// A paragraph of a quotation.
    Quote,
    /// A block of code.
    Code,
    /// A generated part and what it shows.
    Part(PartKind, Vec<Id>),
    /// A picture that stands alone.
    Image,
    /// A text of a TOML or CSV file.
    Wording,
}

/// Where a cell stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Number of its table on the page, from 0.
    pub table: u32,
    /// Number of its row, from 0: the heads of the columns.
    pub row: u32,
    /// Number of its column, from 0.
    pub column: u32,
    /// What the head of its column says, or the unit of its row where only that tells one;
    /// nothing in the heads themselves.
    pub head: String,
    /// The line right before the table, where its unit may be told; the head of its first
    /// column, where that tells one and the line does not.
    pub caption: String,
}

impl Kind {
    /// Its name in hashes and data files.
    pub const fn name(&self) -> &'static str {
        match self {
            Kind::Title => "title",
            Kind::Description => "description",
            Kind::Heading { .. } => "heading",
            Kind::Paragraph => "paragraph",
            Kind::Item { .. } => "item",
            Kind::Cell(_) => "cell",
            Kind::Table => "table",
            Kind::Footnote(_) => "footnote",
            Kind::Term => "term",
            Kind::Definition => "definition",
            Kind::Quote => "quote",
            Kind::Code => "code",
            Kind::Part(..) => "part",
            Kind::Image => "image",
            Kind::Wording => "text",
        }
    }

    /// Whether readers of another language need a version of it: a generated
    /// part is made in every language, and code is the same in all.
    pub const fn is_translated(&self) -> bool {
        !matches!(self, Kind::Part(..) | Kind::Code)
    }
}

/// The hash of what is said in a place, every run of white space as one space.
pub(super) fn hash(kind: &Kind, said: &str) -> Hash128 {
    let words: Vec<&str> = said.split_whitespace().collect();
    Hash128::of(&format!("{}\u{1f}{}", kind.name(), words.join(" ")))
}
