//! What two versions of one passage say in figures, set against each other.
//!
//! The quantities of both are joined in passes, best first: the same, the same
//! said in another way, one against several. What is left is explained by the
//! likeliest mistake. Whether something that stands alone is worth a word
//! depends on how firmly it was said and on the words around.
//!
//! All pages are compared again at each change, so a rule asks first what costs nothing:
//! whether anything is still alone (`Board::is_open_on_both`), and the numbers, units and
//! bounds of two quantities; then the text, first close to the number. Words for which
//! every passage has to be read stand in `passage::WORDS`: a passage is walked once for
//! all of them (`passage::Passage`), and a walk for one list alone costs as much again.
//! A list is cheap by how its words begin: a phrase is told by eight bytes at its first
//! word, one of a single character of Japanese by hardly anything.
//!
//! Half of the time goes into branches that were foretold wrongly, as each rule is asked
//! too seldom to be learned. So what one test can say should not take two, and a rule that
//! looks at each pair stands where there are pairs (`check`).

mod added;
mod again;
mod alone;
mod beside;
mod blame;
mod board;
mod bound;
mod calendar;
mod caption;
mod cell;
mod closing;
mod counter;
mod course;
mod dates;
mod derived;
mod doubt;
mod elapsed;
mod entry;
mod exchanged;
mod finding;
mod foreign;
mod gap;
mod gloss;
mod halves;
mod hint;
mod imperial;
mod labels;
mod lacking;
mod lapse;
mod list;
mod many;
mod named;
mod narrated;
mod negation;
mod number;
mod opposites;
mod orders;
mod passage;
mod period;
mod placed;
mod ranks;
mod reaching;
mod reckoned;
mod relative;
mod remainder;
mod rounded;
mod rungs;
mod said;
mod same;
mod scales;
mod sides;
mod since;
mod spelled;
mod starts;
mod step;
mod steps;
mod stretch;
mod till;
mod turn;
mod turnabout;
mod unit;
mod value;
mod view;
mod when;
mod words;
mod written;
mod years;

#[cfg(test)]
mod tests;

pub use caption::{caption, caption_of, captions, heads, is_of_caption};
pub use cell::{Cell, ComparedCells, compare_cell, under};
pub use finding::{Compared, Fault, Finding, Weight};
pub use said::in_words;

use crate::lang::Lang;
use crate::scan::Quantity;
use board::Board;
use passage::Passage;

/// One version of a passage: what a reader reads, and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// Its language.
    pub lang: &'a Lang,
    /// The text without markup.
    pub text: &'a str,
    /// Its quantities, in the order of the text.
    pub quantities: &'a [Quantity],
}

/// How strictly two texts are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Options {
    /// A table cell of figures: what stands in it is all it says.
    cell: bool,
    /// Any entry of a table: its bounds part classes or tell conditions.
    entry: bool,
}

/// Sets the quantities of a passage and of its translation against each other.
pub fn compare(original: Side, translation: Side) -> Compared {
    if let Some(pairs) = step::in_step(original, translation, step::is_plainly_one)
        && (pairs.is_empty() || !is_contrary(original, translation))
        && !caption::is_apart(original, translation)
        && !pairs.iter().any(|&(l, r)| {
            sides::is_turned((original, l), (translation, r))
                || foreign::is_half_named((original, l), (translation, r))
                || stretch::is_unlike((original, l), (translation, r))
                || {
                    let ours = (original, &original.quantities[l]);
                    let theirs = (translation, &translation.quantities[r]);
                    reaching::is_mistaken(ours, theirs)
                        || till::is_turned(ours, theirs)
                        || halves::is_turned(ours, theirs)
                }
        })
    {
        return Compared {
            pairs,
            findings: Vec::new(),
        };
    }
    set_against(original, translation, Options::default())
}

/// Whether the words of two passages tell opposite ways.
fn is_contrary(original: Side, translation: Side) -> bool {
    let (one, other) = (Passage::new(original), Passage::new(translation));
    course::contrary(&one, &other).is_some()
}

fn set_against(original: Side, translation: Side, options: Options) -> Compared {
    let mut board = Board::new(original, translation, options);
    match step::in_step(original, translation, step::is_nearly_one) {
        Some(pairs) => board.join_in_step(&pairs),
        None => join(&mut board),
    }
    check(&mut board);
    board.done()
}

/// Joins what answers each other, best first, and explains what is left.
fn join(board: &mut Board) {
    board.join_equal();
    if board.is_open() {
        orders::join(board);
        many::composed(board);
        many::converted(board);
        board.join_alike();
        board.uncross();
        many::join(board);
        let is_met = board.is_open_on_both();
        if is_met {
            blame::explain(board);
        }
        alone::weigh(board, !is_met);
    }
}

/// Looks at what was joined: equal numbers may still say different things.
fn check(board: &mut Board) {
    if board.pairs.is_empty() {
        course::check(board);
        caption::check(board);
        return;
    }
    bound::check(board);
    turn::check(board);
    course::check(board);
    period::check(board);
    foreign::check(board);
    sides::check(board);
    calendar::check(board);
    counter::check(board);
    stretch::check(board);
    exchanged::check(board);
    reaching::check(board);
    till::check(board);
    halves::check(board);
    caption::check(board);
}
