//! What stands in another kind of block on the other side: a paragraph told as a line and
//! a list, a sentence that was set behind a list, two items told in one. What was left
//! without counterpart is taken together with a pair near it whose other side has room
//! for it: as long as both together, with figures that nothing answered yet.

use super::Couple;
use super::features::{Class, Features};
use super::path::common;
use std::ops::Range;

/// How many units before and after a pair are looked at.
const REACH: usize = 8;
/// How many units a passage may have that is made so.
const MOST: usize = 24;
/// More units than these without counterpart are a part that was not translated.
const MANY: usize = 64;
/// Bytes that the lengths of a page must outweigh before they tell how long the one
/// language is beside the other.
const PRIOR: f32 = 600.0;
/// A side that is longer than this by its counterpart, as a logarithm, has room.
const ROOM: f32 = 0.3;
/// Lengths that belong together without any figure to vouch for it.
const ALIKE: f32 = 0.25;
/// The same where a soft figure or a name is answered.
const HINTED: f32 = 0.4;
/// Lengths that belong together where figures vouch for it.
const NEAR: f32 = 0.6;

/// How many bytes of the one page are written for a byte of the other, as far as they
/// tell.
pub(super) fn scale(a: &[Features], b: &[Features]) -> f32 {
    let size = |all: &[Features]| all.iter().map(|one| one.size).sum::<f32>();
    (size(b) + PRIOR) / (size(a) + PRIOR)
}

/// Couples of a stretch, in the order of the original, among which those with room have
/// taken in what stood alone beside them; and those that have, which are not to be doubted:
/// what does not agree in them is to be told.
pub(super) fn regroup(
    a: &[&Features],
    b: &[&Features],
    scale: f32,
    mut couples: Vec<Couple>,
) -> (Vec<Couple>, Vec<Couple>) {
    let mut made = Vec::new();
    let count = |of: &dyn Fn(&Couple) -> usize| couples.iter().map(of).sum::<usize>();
    let lone = a.len() + b.len() - count(&|(x, y)| x.len() + y.len());
    if lone == 0 || lone > MANY {
        return (couples, made);
    }
    let stretch = Stretch { a, b, scale };
    for _ in 0..lone {
        let Some(best) = stretch.best(&couples) else {
            break;
        };
        let (x, y) = &best.couple;
        couples.retain(|(i, j)| !x.contains(&i.start) && !y.contains(&j.start));
        made.push(best.couple.clone());
        couples.push(best.couple);
    }
    couples.sort_by_key(|(x, _)| x.start);
    (couples, made)
}

/// A couple that takes in what stood alone.
struct Regrouped {
    couple: Couple,
    /// How many units find their counterpart, less what speaks against it.
    gain: f32,
}

struct Stretch<'u> {
    a: &'u [&'u Features],
    b: &'u [&'u Features],
    scale: f32,
}

impl<'u> Stretch<'u> {
    /// The couple that explains most.
    fn best(&self, couples: &[Couple]) -> Option<Regrouped> {
        let (mut ours, mut theirs) = (vec![true; self.a.len()], vec![true; self.b.len()]);
        for (x, y) in couples {
            ours[x.clone()].fill(false);
            theirs[y.clone()].fill(false);
        }
        let mut best: Option<Regrouped> = None;
        let mut offer = |found: Option<Regrouped>| {
            if let Some(found) = found
                && best.as_ref().is_none_or(|best| best.gain < found.gain)
            {
                best = Some(found);
            }
        };
        for (x, y) in couples {
            for taken in beside(&ours, x) {
                offer(self.joined(couples, (x, y), (&taken, &[])));
            }
            for taken in beside(&theirs, y) {
                offer(self.joined(couples, (x, y), (&[], &taken)));
            }
        }
        best
    }

    /// A couple together with what stands alone on either side of it; none where nothing
    /// speaks for that.
    fn joined(
        &self,
        couples: &[Couple],
        (x, y): (&Range<usize>, &Range<usize>),
        (left, right): (&[usize], &[usize]),
    ) -> Option<Regrouped> {
        let is_ours = right.is_empty();
        let (ours, theirs) = (&self.a[x.clone()], &self.b[y.clone()]);
        let room = match is_ours {
            true => Room {
                taken: left.iter().map(|i| self.a[*i]).collect(),
                own: ours,
                other: theirs,
                scale: self.scale,
            },
            false => Room {
                taken: right.iter().map(|j| self.b[*j]).collect(),
                own: theirs,
                other: ours,
                scale: 1.0 / self.scale,
            },
        };
        let voucher = room.voucher()?;
        let couple = hull(couples, (x, y), (left, right))?;
        let is_within = |one: &&Couple| meets(&one.0, &couple.0) || meets(&one.1, &couple.1);
        let known = couples.iter().filter(is_within);
        let known: usize = known.map(|(i, j)| i.len() + j.len()).sum();
        // Something else that stands alone lies between.
        if couple.0.len() + couple.1.len() != known + room.taken.len() {
            return None;
        }
        let there = match is_ours {
            true => &self.b[couple.1.clone()],
            false => &self.a[couple.0.clone()],
        };
        // An item beside items is one that the other list lacks, if only its length fits.
        let is_lacking =
            room.taken.iter().all(|one| is_item(one)) && there.iter().any(|one| is_item(one));
        if voucher == Voucher::Length && is_lacking {
            return None;
        }
        let between = known - room.own.len() - room.other.len();
        Some(Regrouped {
            couple,
            gain: room.told() as f32 - 2.0 * room.after() - 0.1 * between as f32,
        })
    }
}

/// What tells that units belong to a couple.
#[derive(Clone, Copy, PartialEq)]
enum Voucher {
    /// Figures, also soft ones, or names.
    Contents,
    Length,
}

/// A couple whose other side may have room for what stands alone beside the one.
struct Room<'u> {
    /// What stands alone.
    taken: Vec<&'u Features>,
    own: &'u [&'u Features],
    other: &'u [&'u Features],
    /// Bytes of the other for a byte of the one.
    scale: f32,
}

impl Room<'_> {
    /// What vouches for it that the other side says all of it; none where nothing does.
    fn voucher(&self) -> Option<Voucher> {
        let units = self.taken.iter().chain(self.own).chain(self.other);
        if !units.clone().all(|unit| is_text(unit)) {
            return None;
        }
        let (size, other) = (size(self.own), size(self.other));
        if size * self.scale >= other {
            return None;
        }
        let (before, after) = (apart(size * self.scale, other), self.after());
        let has_room = |alike: f32| before >= ROOM && after <= alike && 2.0 * after <= before;
        let both = [self.own, &self.taken].concat();
        let theirs = all(self.other);
        // How much is answered that was not before.
        let more = |of: fn(&[&Features]) -> Vec<u64>| {
            common(&of(&both), &theirs).saturating_sub(common(&of(self.own), &theirs))
        };
        let (alike, hinted) = match more(all) {
            0 => (ALIKE, Voucher::Length),
            _ => (HINTED, Voucher::Contents),
        };
        let figures = firm(&self.taken);
        if figures.is_empty() {
            return has_room(alike).then_some(hinted);
        }
        let answered = more(firm);
        let is_answered = 2 * answered >= figures.len() && after <= NEAR.min(before.max(ALIKE));
        // A figure that was changed on the way has its place on the other side, and two items
        // that are told in one say once what is common to them.
        let others = firm(self.other);
        let free = others.len() - common(&others, &all(&both));
        let is_repeated = || common(&figures, &theirs) == figures.len();
        let is_told = || is_repeated() || free + answered >= figures.len();
        (is_answered || is_told() && has_room(alike)).then_some(Voucher::Contents)
    }

    /// How many units have no figures that nothing answers.
    fn told(&self) -> usize {
        let theirs = all(self.other);
        let is_told = |unit: &&&Features| unit.firm.is_empty() || common(&unit.firm, &theirs) > 0;
        self.taken.iter().filter(is_told).count()
    }

    /// How far the lengths are apart when all is taken together.
    fn after(&self) -> f32 {
        let own = size(self.own) + size(&self.taken);
        apart(own * self.scale, size(self.other))
    }
}

fn size(units: &[&Features]) -> f32 {
    units.iter().map(|unit| unit.size).sum()
}

/// What the other language says too.
fn firm(units: &[&Features]) -> Vec<u64> {
    sorted(units.iter().flat_map(|unit| unit.firm.clone()))
}

/// All that it may say too.
fn all(units: &[&Features]) -> Vec<u64> {
    sorted(units.iter().flat_map(|unit| unit.said()))
}

fn sorted(all: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut all: Vec<u64> = all.collect();
    all.sort_unstable();
    all
}

/// How far two lengths are apart, as a logarithm.
fn apart(one: f32, other: f32) -> f32 {
    ((other + 8.0) / (one + 8.0)).ln().abs()
}

/// What stands alone before and after some units: the nearest of each side, in every
/// number.
fn beside(is_alone: &[bool], of: &Range<usize>) -> Vec<Vec<usize>> {
    let alone = |i: &usize| is_alone[*i];
    let before: Vec<usize> = (of.start.saturating_sub(REACH)..of.start)
        .filter(alone)
        .collect();
    let after: Vec<usize> = (of.end..is_alone.len().min(of.end + REACH))
        .filter(alone)
        .collect();
    let mut all = Vec::new();
    for from in 0..=before.len() {
        for to in 0..=after.len() {
            let taken = [&before[from..], &after[..to]].concat();
            if !taken.is_empty() {
                all.push(taken);
            }
        }
    }
    all
}

/// The least couple that holds another and what was taken to it, with all couples
/// between; none if that is no end.
fn hull(
    couples: &[Couple],
    (x, y): (&Range<usize>, &Range<usize>),
    (left, right): (&[usize], &[usize]),
) -> Option<Couple> {
    let wide = |of: &Range<usize>, taken: &[usize]| {
        let first = taken.first().map_or(of.start, |i| of.start.min(*i));
        let last = taken.last().map_or(of.end, |i| of.end.max(i + 1));
        first..last
    };
    let (mut x, mut y) = (wide(x, left), wide(y, right));
    loop {
        let before = (x.len(), y.len());
        for (i, j) in couples {
            if meets(&x, i) || meets(&y, j) {
                x = x.start.min(i.start)..x.end.max(i.end);
                y = y.start.min(j.start)..y.end.max(j.end);
            }
        }
        if x.len() + y.len() > MOST {
            return None;
        }
        if (x.len(), y.len()) == before {
            return Some((x, y));
        }
    }
}

fn meets(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// What may stand in another kind of block.
fn is_text(unit: &Features) -> bool {
    let is_text = matches!(
        unit.class,
        Class::Paragraph | Class::Quote | Class::Item { .. } | Class::Definition | Class::Term
    );
    is_text && !unit.is_ignored
}

fn is_item(unit: &Features) -> bool {
    matches!(unit.class, Class::Item { .. })
}
