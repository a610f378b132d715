//! Two versions of one text: aligned, compared, and how fresh the translation is.

mod address;
mod align;
mod block;
mod blocks;
pub mod compare;
mod compared;
mod leaf;
mod lines;
mod lock;
mod moved;
mod passage;
mod segment;
mod size;
mod survey;
mod tables;
mod terms;
#[cfg(test)]
mod tests;
mod told;
mod typed;

pub use crate::model::{Accepted, PairKey, Stage, Translations};
pub use crate::value::Hash128;
pub use address::neutral_address;
pub use align::{Pair, align, align_known};
pub use block::{Block, Cell, Kind};
pub use blocks::{blocks, blocks_and_faults, blocks_of};
pub use compared::{Comparison, Comparisons};
pub use lock::{accept, key, lock};
pub use passage::{Inline, InlineKind, Passage, excerpt};
pub use segment::{Home, Scope, ScopeIx, Segment, Side, State, segments};
pub use size::Size;
pub use survey::{Lag, Lagging, Piece, Survey, Tally, Texts, Work, texts};
pub use terms::{Found as TermFound, Writings};
pub use told::is_unit;
pub use typed::{begins_marked, marked_items, marked_lines, marks_within};
