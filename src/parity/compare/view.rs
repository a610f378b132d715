//! The board as seen from one side.

use super::Side;
use super::board::Board;
use super::finding::{Fault, Weight};
use super::passage::Passage;
use super::ranks::Ranks;
use super::same::By;
use crate::scan::Quantity;

/// Which side is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    Original,
    Translation,
}

impl Hand {
    pub const BOTH: [Hand; 2] = [Hand::Original, Hand::Translation];
}

/// The board as seen from one side.
pub(super) struct View<'b, 'a> {
    pub board: &'b mut Board<'a>,
    pub hand: Hand,
}

impl<'a> View<'_, 'a> {
    pub fn mine(&self) -> &'a [Quantity] {
        match self.hand {
            Hand::Original => self.board.l.quantities,
            Hand::Translation => self.board.r.quantities,
        }
    }

    pub fn others(&self) -> &'a [Quantity] {
        match self.hand {
            Hand::Original => self.board.r.quantities,
            Hand::Translation => self.board.l.quantities,
        }
    }

    pub fn text(&self) -> &'a str {
        match self.hand {
            Hand::Original => self.board.l.text,
            Hand::Translation => self.board.r.text,
        }
    }

    pub fn other_text(&self) -> &'a str {
        match self.hand {
            Hand::Original => self.board.r.text,
            Hand::Translation => self.board.l.text,
        }
    }

    /// The other side with what its words tell.
    pub fn other_passage(&self) -> &Passage<'a> {
        match self.hand {
            Hand::Original => &self.board.translation,
            Hand::Translation => &self.board.original,
        }
    }

    /// The side that is looked at.
    pub fn own(&self) -> Side<'a> {
        match self.hand {
            Hand::Original => self.board.l,
            Hand::Translation => self.board.r,
        }
    }

    /// The other side.
    pub fn other(&self) -> Side<'a> {
        match self.hand {
            Hand::Original => self.board.r,
            Hand::Translation => self.board.l,
        }
    }

    pub fn alone(&self) -> Ranks {
        match self.hand {
            Hand::Original => self.board.alone_left(),
            Hand::Translation => self.board.alone_right(),
        }
    }

    pub fn others_alone(&self) -> Ranks {
        match self.hand {
            Hand::Original => self.board.alone_right(),
            Hand::Translation => self.board.alone_left(),
        }
    }

    /// The partner that a quantity of the other side has found.
    pub fn partner(&self, other: usize) -> Option<usize> {
        let mut pairs = self.board.pairs.iter().map(|pair| match self.hand {
            Hand::Original => (pair.left, pair.right),
            Hand::Translation => (pair.right, pair.left),
        });
        pairs.find(|(_, j)| *j == other).map(|(i, _)| i)
    }

    pub fn join(&mut self, mine: usize, other: usize) {
        match self.hand {
            Hand::Original => self.board.join(mine, other, By::Sense),
            Hand::Translation => self.board.join(other, mine, By::Sense),
        }
    }

    /// Reports two quantities that should answer each other.
    pub fn report_with(&mut self, fault: Fault, mine: usize, other: usize) {
        let (l, r) = match self.hand {
            Hand::Original => (mine, other),
            Hand::Translation => (other, mine),
        };
        self.board.report(fault, Weight::Warning, Some(l), Some(r));
    }

    pub fn pass_other(&mut self, other: usize) {
        match self.hand {
            Hand::Original => self.board.pass_right(other),
            Hand::Translation => self.board.pass_left(other),
        }
    }

    pub fn pass(&mut self, mine: usize) {
        match self.hand {
            Hand::Original => self.board.pass_left(mine),
            Hand::Translation => self.board.pass_right(mine),
        }
    }
}
