//! Everything that has versions, piece by piece: what a translator works on.

mod pages;
mod scope;
mod state;
#[cfg(test)]
mod tests;
mod wordings;

pub use scope::{Scope, ScopeIx};
pub use state::State;

use super::{Block, Comparison, Kind, Passage, Size, told};
use crate::lang::Lang;
use crate::model::{Accepted, PageIx, Publication};
use crate::source::Span;
use crate::value::{Hash128, Id};
use std::fmt;
use std::sync::Arc;

/// A text and its translation into one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Where it is at home.
    pub home: Home,
    /// Its name there. Texts of TOML and CSV files are named by their ids and
    /// keep their names; blocks of pages by section, kind and number, which is
    /// for people.
    pub name: String,
    /// What it is; of a block that only the translation has, what it is there.
    pub kind: Kind,
    /// The language that it is translated into.
    pub target: Lang,
    /// In the language of the original; none for what the translation added.
    pub original: Option<Side>,
    /// In the target language; none where there is no version. One without
    /// text is an empty cell of a table or CSV file: missing, with its place.
    pub translation: Option<Side>,
    /// Whether structure or contents vouch that the two belong together; see
    /// [`Pair::is_certain`](super::Pair::is_certain).
    pub is_certain: bool,
    /// How far the translation has come.
    pub state: State,
    /// What the lock says of this very pair.
    pub accepted: Option<Accepted>,
    /// Why it is not compared.
    pub ignored: Option<String>,
    /// What the two say in figures; none before that is compared, where a side
    /// is missing, and where an author has said that it is not to be.
    pub comparison: Option<Arc<Comparison>>,
}

/// Where a segment is at home.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Home {
    /// A page of the edition.
    Page(PageIx, Id),
    /// A TOML or CSV file: its path from the root of the publication.
    File(Arc<str>),
}

/// One version of a segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// What it is in this language.
    pub kind: Kind,
    /// The whole with its markup; see [`Block::at`] and [`Version::at`](crate::model::Version::at).
    pub at: Span,
    /// What an editor replaces to change its words.
    pub inside: Span,
    /// How many blocks it holds, and how many of them are items of a list.
    pub blocks: usize,
    /// See [`blocks`](Side::blocks).
    pub items: usize,
    /// What readers read.
    pub passage: Passage,
    /// Of a cell of a table, what the head of its column says.
    pub head: Option<String>,
    /// Of a cell of a table, what stands right before the table.
    pub caption: Option<String>,
    /// By which it is known again.
    pub hash: Hash128,
}

impl Segment {
    /// Whether there are two texts to set against each other.
    pub fn is_whole(&self) -> bool {
        let has_text =
            |side: &Option<Side>| side.as_ref().is_some_and(|side| !side.passage.is_empty());
        has_text(&self.original) && has_text(&self.translation)
    }

    /// Whether there is nothing to translate: figures that both sides write
    /// alike, and parts made from the data.
    pub fn is_alike(&self) -> bool {
        let sides = self.original.as_ref().zip(self.translation.as_ref());
        sides.is_some_and(|(ours, theirs)| state::needs_none(&self.kind, ours, theirs))
    }

    /// How long it is for a translator: the original, or what stands for it.
    pub fn size(&self) -> Size {
        let side = self.original.as_ref().or(self.translation.as_ref());
        side.filter(|_| self.kind.is_translated())
            .map(|side| Size::of(&side.passage))
            .unwrap_or_default()
    }
}

impl Side {
    /// A side that holds several neighbours.
    fn of_blocks(blocks: &[Block]) -> Option<Side> {
        let (first, last) = (blocks.first()?, blocks.last()?);
        let hash = match blocks {
            [one] => one.hash,
            _ => {
                let all: Vec<String> = blocks.iter().map(|b| b.hash.to_string()).collect();
                Hash128::of(&all.join(" "))
            }
        };
        let until = |from: Span, to: Span| Span {
            end: to.end.max(from.start),
            ..from
        };
        let cell = blocks.iter().find_map(|block| match &block.kind {
            Kind::Cell(cell) => Some(cell),
            _ => None,
        });
        let items = |block: &&Block| {
            matches!(block.kind, Kind::Item { .. }) && block.at.start < block.inside.start
        };
        Some(Side {
            kind: match cell {
                Some(_) if blocks.len() > 1 => Kind::Table,
                _ => first.kind.clone(),
            },
            at: until(first.at, last.at),
            inside: until(first.inside, last.inside),
            items: blocks.iter().filter(items).count(),
            blocks: blocks.len(),
            head: cell.map(|cell| cell.head.clone()),
            caption: cell.map(|cell| cell.caption.clone()),
            passage: match cell {
                Some(_) if blocks.len() > 1 => {
                    let cells: Vec<Passage> = blocks.iter().map(told::under_head).collect();
                    Passage::joined(cells.iter())?
                }
                _ => Passage::joined(blocks.iter().map(|b| &b.passage))?,
            },
            hash,
        })
    }
}

impl fmt::Display for Home {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Home::Page(_, slug) => write!(f, "{slug}"),
            Home::File(path) => f.write_str(path),
        }
    }
}

/// A pair before it is known how far it has come.
struct Raw {
    home: Home,
    name: String,
    kind: Kind,
    target: Lang,
    original: Option<Side>,
    translation: Option<Side>,
    is_certain: bool,
    ignored: Option<String>,
}

/// Everything in a scope that has versions, for every language but the
/// original: page by page in their order, then file by file; the languages
/// one after the other. They are not compared; see [`texts`](super::texts).
pub fn segments(publication: &Publication, scope: Scope) -> Vec<Segment> {
    let original = scope.original(publication);
    let targets = publication.languages.iter().filter(|l| *l != original);
    let mut raw = Vec::new();
    for target in targets {
        if let Scope::Edition(_, edition) = scope {
            pages::take(edition, original, target, &mut raw);
        }
        wordings::take(publication, scope, original, target, &mut raw);
    }
    state::weigh(raw, scope.translations(publication))
}
