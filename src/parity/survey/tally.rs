use super::Piece;
use crate::parity::{Size, State};
use crate::value::period::Date;
use std::ops::AddAssign;

/// Counts over some texts and their translations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Without a translation.
    pub missing: usize,
    /// Whose original has changed since.
    pub stale: usize,
    /// Translated, and not signed off.
    pub unreviewed: usize,
    /// Signed off.
    pub approved: usize,
    /// Length of what is missing or stale.
    pub to_translate: Size,
    /// Findings of the comparison that are warnings.
    pub warnings: usize,
    /// Findings that are for information.
    pub notes: usize,
    /// Taken out of the comparison by an author.
    pub ignored: usize,
    /// The latest day of an accepted pair, as far as days are given.
    pub accepted: Option<Date>,
}

impl Tally {
    /// Takes a text in. What is alike in every language counts for nothing.
    pub(super) fn take(&mut self, piece: &Piece) {
        self.warnings += piece.warnings;
        self.notes += piece.notes;
        self.ignored += usize::from(piece.ignored.is_some());
        if !piece.counts() {
            return;
        }
        match piece.state {
            // What an author leaves out with a reason is not waited for.
            State::Missing if piece.ignored.is_some() => return,
            State::Missing => self.missing += 1,
            State::Stale => self.stale += 1,
            State::Unreviewed => self.unreviewed += 1,
            State::Approved => self.approved += 1,
        }
        if matches!(piece.state, State::Missing | State::Stale) {
            self.to_translate += piece.size;
        }
        let day = piece.accepted.and_then(|accepted| accepted.date);
        self.accepted = self.accepted.max(day);
    }

    /// How many texts there are in a state.
    pub fn of(&self, state: State) -> usize {
        match state {
            State::Missing => self.missing,
            State::Stale => self.stale,
            State::Unreviewed => self.unreviewed,
            State::Approved => self.approved,
        }
    }

    /// How many texts there are.
    pub fn all(&self) -> usize {
        State::ALL.into_iter().map(|state| self.of(state)).sum()
    }

    /// The state that asks for most work.
    pub fn worst(&self) -> State {
        let mut states = State::ALL.into_iter();
        let found = states.find(|state| self.of(*state) > 0);
        found.unwrap_or(State::Approved)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.missing += other.missing;
        self.stale += other.stale;
        self.unreviewed += other.unreviewed;
        self.approved += other.approved;
        self.to_translate += other.to_translate;
        self.warnings += other.warnings;
        self.notes += other.notes;
        self.ignored += other.ignored;
        self.accepted = self.accepted.max(other.accepted);
    }
}
