//! The two lists while they are set against each other.

use super::finding::{Compared, Fault, Finding, Weight};
use super::passage::Passage;
use super::ranks::Ranks;
use super::same::{self, By};
use super::{Options, Side, stretch};
use crate::scan::{Quantity, What};
use std::ops::Range;

/// How far in rank two quantities of very long lists may lie apart.
const REACH: usize = 256;

/// Where in the original and where in the translation.
pub(super) type Places = (Range<usize>, Range<usize>);

/// Two quantities that answer each other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub left: usize,
    pub right: usize,
    pub by: By,
}

/// The two lists, and what of them has found its partner.
pub(super) struct Board<'a> {
    pub l: Side<'a>,
    pub r: Side<'a>,
    /// The original, with what its words tell.
    pub original: Passage<'a>,
    /// The translation, with what its words tell.
    pub translation: Passage<'a>,
    pub options: Options,
    left: Alone,
    right: Alone,
    pub pairs: Vec<Pair>,
    pub findings: Vec<Finding>,
}

impl<'a> Board<'a> {
    pub fn new(l: Side<'a>, r: Side<'a>, options: Options) -> Board<'a> {
        Board {
            l,
            r,
            original: Passage::new(l),
            translation: Passage::new(r),
            options,
            left: Alone::all(l.quantities.len()),
            right: Alone::all(r.quantities.len()),
            pairs: Vec::with_capacity(l.quantities.len()),
            findings: Vec::new(),
        }
    }

    /// Whether anything has no partner yet.
    pub fn is_open(&self) -> bool {
        self.left.count + self.right.count > 0
    }

    /// Whether something of each side has no partner yet: else nothing is left to join.
    pub fn is_open_on_both(&self) -> bool {
        self.left.count > 0 && self.right.count > 0
    }

    /// The quantities of the original that have no partner yet.
    pub fn alone_left(&self) -> Ranks {
        self.left.places()
    }

    /// The quantities of the translation that have no partner yet.
    pub fn alone_right(&self) -> Ranks {
        self.right.places()
    }

    pub fn is_alone_left(&self, i: usize) -> bool {
        self.left.marks[i]
    }

    pub fn is_alone_right(&self, j: usize) -> bool {
        self.right.marks[j]
    }

    pub fn left(&self, i: usize) -> &'a Quantity {
        &self.l.quantities[i]
    }

    pub fn right(&self, j: usize) -> &'a Quantity {
        &self.r.quantities[j]
    }

    /// Notes that two quantities answer each other.
    pub fn join(&mut self, left: usize, right: usize, by: By) {
        self.left.take(left);
        self.right.take(right);
        self.pairs.push(Pair { left, right, by });
    }

    /// Takes a quantity of the original off the board without a finding.
    pub fn pass_left(&mut self, i: usize) {
        self.left.take(i);
    }

    /// Takes a quantity of the translation off the board without a finding.
    pub fn pass_right(&mut self, j: usize) {
        self.right.take(j);
    }

    /// Reports two quantities, or one that stands alone.
    pub fn report(&mut self, fault: Fault, weight: Weight, l: Option<usize>, r: Option<usize>) {
        if let Some(i) = l {
            self.left.take(i);
        }
        if let Some(j) = r {
            self.right.take(j);
        }
        self.findings.push(Finding {
            fault,
            weight,
            original: l.map(|i| self.left(i).at.clone()),
            translation: r.map(|j| self.right(j).at.clone()),
        });
    }

    /// Gives the last finding wider places.
    pub fn widen(&mut self, original: Range<usize>, translation: Range<usize>) {
        if let Some(last) = self.findings.last_mut() {
            last.original = Some(original);
            last.translation = Some(translation);
        }
    }

    /// Reports two places.
    pub fn report_ranges(
        &mut self,
        fault: Fault,
        weight: Weight,
        original: Range<usize>,
        translation: Range<usize>,
    ) {
        self.findings.push(Finding {
            fault,
            weight,
            original: Some(original),
            translation: Some(translation),
        });
    }

    /// Where the two quantities of a pair stand.
    pub fn places(&self, pair: &Pair) -> Places {
        (
            self.left(pair.left).at.clone(),
            self.right(pair.right).at.clone(),
        )
    }

    /// Reports each pair in which something does not agree, at the places given.
    pub fn report_pairs(
        &mut self,
        fault: Fault,
        weight: Weight,
        wrong: impl Fn(&Board, &Pair) -> Option<Places>,
    ) {
        for at in 0..self.pairs.len() {
            let pair = self.pairs[at];
            if let Some((l, r)) = wrong(self, &pair) {
                self.report_ranges(fault, weight, l, r);
            }
        }
    }

    /// Joins lists that are in step; what they have beyond it may go unsaid.
    pub fn join_in_step(&mut self, pairs: &[(usize, usize)]) {
        let joined = pairs.iter().map(|&(left, right)| Pair {
            left,
            right,
            by: By::Value,
        });
        self.pairs.extend(joined);
        self.left.clear();
        self.right.clear();
    }

    /// Joins what is the same word for word, each with the next in order.
    pub fn join_equal(&mut self) {
        let (n, m) = (self.l.quantities.len(), self.r.quantities.len());
        let mut expected = 0;
        for i in 0..n {
            let l = self.left(i);
            let fits = |board: &Board, j: usize| {
                board.is_alone_right(j) && same::is_one(l, board.right(j))
            };
            // Outwards from where it should stand, no further than the list goes.
            let reach = expected.max(m.saturating_sub(expected)).min(REACH);
            let found = (0..=reach).find_map(|step| {
                let behind = expected + step;
                if behind < m && fits(self, behind) {
                    return Some(behind);
                }
                let before = expected.checked_sub(step + 1)?;
                (before < m && fits(self, before)).then_some(before)
            });
            if let Some(j) = found {
                self.join(i, j, By::Value);
                expected = j + 1;
            }
        }
    }

    /// Joins what says the same in another way, best first.
    pub fn join_alike(&mut self) {
        if !self.is_open_on_both() {
            return;
        }
        let (left, right) = (self.alone_left(), self.alone_right());
        let mut found = Vec::new();
        for &i in left.iter() {
            for &j in right.iter() {
                if i.abs_diff(j) > 2 * REACH {
                    continue;
                }
                let (l, r) = (self.left(i), self.right(j));
                let Some(tie) = same::answer(l, r) else {
                    continue;
                };
                if stretch::is_numbered(self.l, l, r) || stretch::is_numbered(self.r, r, l) {
                    continue;
                }
                let odd = u32::from(l.limit != r.limit && tie.by == By::Value)
                    + u32::from(l.turn != r.turn && tie.by != By::Sense);
                let gap = i.abs_diff(j).min(31) as u32;
                found.push((u32::from(tie.distance) * 32 + odd * 32 + gap, i, j, tie.by));
            }
        }
        found.sort_unstable_by_key(|f| (f.0, f.1, f.2));
        for (_, i, j, by) in found {
            if self.is_alone_left(i) && self.is_alone_right(j) {
                self.join(i, j, by);
            }
        }
    }

    /// Gives a number that stands twice its partners in the order in which they stand:
    /// of two stretches of three years that the other side tells as "third straight" and
    /// "in three years", the first is the first.
    pub fn uncross(&mut self) {
        for p in 0..self.pairs.len() {
            let one = self.pairs[p];
            let a = self.left(one.left);
            // What is the same on both sides was joined in order.
            if !matches!(a.what, What::Amount(_)) || a.what == self.right(one.right).what {
                continue;
            }
            let found = self.pairs.iter().position(|other| {
                one.left != other.left
                    && (one.left < other.left) != (one.right < other.right)
                    && self.left(other.left).what == a.what
            });
            let Some(q) = found else { continue };
            let other = self.pairs[q];
            let here = same::answer(a, self.right(other.right));
            let there = same::answer(self.left(other.left), self.right(one.right));
            if let (Some(here), Some(there)) = (here, there) {
                self.pairs[p].right = other.right;
                self.pairs[p].by = here.by;
                self.pairs[q].right = one.right;
                self.pairs[q].by = there.by;
            }
        }
    }

    /// What was found, in the order of the original; what only the translation
    /// says stands where its neighbours do.
    pub fn done(mut self) -> Compared {
        let place = |f: &Finding| {
            f.original.as_ref().map_or_else(
                || {
                    let at = f.translation.as_ref().map_or(0, |at| at.start);
                    self.pairs
                        .iter()
                        .filter(|p| self.right(p.right).at.end <= at)
                        .map(|p| self.left(p.left).at.end)
                        .max()
                        .unwrap_or(0)
                },
                |at| at.start,
            )
        };
        let mut keyed: Vec<(usize, Finding)> = self
            .findings
            .iter()
            .map(|f| (place(f), f.clone()))
            .collect();
        keyed.sort_by_key(|(place, _)| *place);
        self.pairs.sort_unstable_by_key(|p| (p.left, p.right));
        Compared {
            pairs: self.pairs.iter().map(|p| (p.left, p.right)).collect(),
            findings: keyed.into_iter().map(|(_, f)| f).collect(),
        }
    }
}

/// Which quantities of a side are still alone.
struct Alone {
    marks: Vec<bool>,
    count: usize,
}

impl Alone {
    fn all(count: usize) -> Alone {
        Alone {
            marks: vec![true; count],
            count,
        }
    }

    /// Notes that none is alone any more.
    fn clear(&mut self) {
        self.marks.fill(false);
        self.count = 0;
    }

    /// Notes that one is not alone any more.
    fn take(&mut self, at: usize) {
        self.count -= usize::from(self.marks[at]);
        self.marks[at] = false;
    }

    /// Where they stand.
    fn places(&self) -> Ranks {
        let marked = self.marks.iter().enumerate().filter(|(_, mark)| **mark);
        marked.map(|(at, _)| at).take(self.count).collect()
    }
}
