//! What stands in another kind of block on the other side: a paragraph told as a line and
//! a list, a sentence that was set behind a list, two items told in one. What was left
//! without counterpart is taken together with a pair near it whose other side has room
//! for it: as long as both together, with figures that nothing answered yet.

use super::Couple;
use super::features::{Class, Features};
use super::path::{common, said};
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
/// Lengths that belong together where figures vouch for it.
const NEAR: f32 = 0.6;

/// Couples of a stretch, in the order of the original, among which those with room have
/// taken in what stood alone beside them; and those that figures vouch for.
pub(super) fn regroup(
    a: &[&Features],
    b: &[&Features],
    mut couples: Vec<Couple>,
) -> (Vec<Couple>, Vec<Couple>) {
    let mut vouched = Vec::new();
    let count = |of: &dyn Fn(&Couple) -> usize| couples.iter().map(of).sum::<usize>();
    let lone = a.len() + b.len() - count(&|(x, y)| x.len() + y.len());
    if lone == 0 || lone > MANY {
        return (couples, vouched);
    }
    let stretch = Stretch::of(a, b);
    for _ in 0..lone {
        let Some(best) = stretch.best(&couples) else {
            break;
        };
        let (x, y) = &best.couple;
        couples.retain(|(i, j)| !x.contains(&i.start) && !y.contains(&j.start));
        vouched.retain(|(i, j): &Couple| !x.contains(&i.start) && !y.contains(&j.start));
        if best.is_vouched {
            vouched.push(best.couple.clone());
        }
        couples.push(best.couple);
    }
    couples.sort_by_key(|(x, _)| x.start);
    (couples, vouched)
}

/// A couple that takes in what stood alone.
struct Regrouped {
    couple: Couple,
    /// Whether figures vouch for it.
    is_vouched: bool,
    /// How many units find their counterpart, less what speaks against it.
    gain: f32,
}

struct Stretch<'u> {
    a: &'u [&'u Features],
    b: &'u [&'u Features],
    scale: f32,
}

impl<'u> Stretch<'u> {
    fn of(a: &'u [&'u Features], b: &'u [&'u Features]) -> Stretch<'u> {
        let size = |units: &[&Features]| units.iter().map(|unit| unit.size).sum::<f32>();
        Stretch {
            a,
            b,
            scale: (size(b) + PRIOR) / (size(a) + PRIOR),
        }
    }

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
        let units = |units: &[&'u Features], of: &[usize]| -> Vec<&'u Features> {
            of.iter().map(|i| units[*i]).collect()
        };
        let (taken, own, other, scale) = match right.is_empty() {
            true => (units(self.a, left), &self.a[x.clone()], &self.b[y.clone()], self.scale),
            false => (units(self.b, right), &self.b[y.clone()], &self.a[x.clone()], 1.0 / self.scale),
        };
        if !taken.iter().chain(own).chain(other).all(|unit| is_text(unit)) {
            return None;
        }
        let is_vouched = fits(&taken, own, other, scale)?;
        let couple = hull(couples, (x, y), (left, right))?;
        let swallowed = couple.0.len() + couple.1.len() - taken.len() - own.len() - other.len();
        let both: f32 = taken.iter().chain(own).map(|unit| unit.size).sum();
        let size: f32 = other.iter().map(|unit| unit.size).sum();
        let apart = apart(both, size, scale);
        Some(Regrouped {
            couple,
            is_vouched,
            gain: taken.len() as f32 - 2.0 * apart - 0.1 * swallowed as f32,
        })
    }
}

/// Whether one side of a couple has room for units that stand alone on the other, and
/// whether figures vouch for it.
fn fits(taken: &[&Features], own: &[&Features], other: &[&Features], scale: f32) -> Option<bool> {
    let sizes = |units: &[&Features]| units.iter().map(|unit| unit.size).sum::<f32>();
    let (size, there) = (sizes(own), sizes(other));
    let before = apart(size, there, scale);
    let after = apart(size + sizes(taken), there, scale);
    let is_longer = (size * scale) < there;
    let has_room = is_longer && before >= ROOM && after <= ALIKE && 2.0 * after <= before;
    let firm = |units: &[&Features]| gathered(units, |unit| unit.firm.clone());
    let all = |units: &[&Features]| gathered(units, said);
    let (ours, theirs) = (firm(own), all(other));
    let more = firm(taken);
    if more.is_empty() {
        return has_room.then_some(false);
    }
    let both = gathered(&[own, taken].concat(), |unit| unit.firm.clone());
    let answered = common(&both, &theirs).saturating_sub(common(&ours, &theirs));
    if 2 * answered >= more.len() && is_longer && after <= NEAR.max(before) {
        return Some(true);
    }
    // A figure that was changed on the way has its place there too.
    let others = firm(other);
    let free = others.len() - common(&others, &all(own));
    (has_room && free >= more.len()).then_some(true)
}

/// How far two lengths are apart, as a logarithm.
fn apart(own: f32, other: f32, scale: f32) -> f32 {
    ((other + 8.0) / (own * scale + 8.0)).ln().abs()
}

fn gathered(units: &[&Features], of: impl Fn(&Features) -> Vec<u64>) -> Vec<u64> {
    let mut all: Vec<u64> = units.iter().flat_map(|unit| of(unit)).collect();
    all.sort_unstable();
    all
}

/// What stands alone before and after some units: the nearest of each side, in every
/// number.
fn beside(is_alone: &[bool], of: &Range<usize>) -> Vec<Vec<usize>> {
    let alone = |i: &usize| is_alone[*i];
    let before: Vec<usize> = (of.start.saturating_sub(REACH)..of.start).filter(alone).collect();
    let after: Vec<usize> = (of.end..is_alone.len().min(of.end + REACH)).filter(alone).collect();
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
            let meets = |one: &Range<usize>, other: &Range<usize>| {
                one.start < other.end && other.start < one.end
            };
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

/// What may stand in another kind of block.
fn is_text(unit: &Features) -> bool {
    matches!(
        unit.class,
        Class::Paragraph | Class::Quote | Class::Item { .. } | Class::Definition | Class::Term
    )
}
