//! Lists that say the same in the same order: then nothing has to be joined.

use super::Side;
use super::same::{By, answer};
use crate::scan::{Amount, Count, Hold, Quantity, Time, Unit, What};

/// The pairs, if both lists say the same in the same order, and at most one of them more
/// that may go unsaid: by far the most common case.
pub(super) fn in_step(
    original: Side,
    translation: Side,
    fits: impl Fn(&Quantity, &Quantity) -> bool,
) -> Option<Vec<(usize, usize)>> {
    let (left, right) = (original.quantities, translation.quantities);
    // Lists that are not in step differ at their beginnings: nothing is kept for them.
    let mut pairs = Vec::new();
    let (mut i, mut j) = (0, 0);
    loop {
        match (left.get(i), right.get(j)) {
            (Some(l), Some(r)) if fits(l, r) => {
                pairs.push((i, j));
                (i, j) = (i + 1, j + 1);
            }
            (Some(l), _) if is_dispensable(l) => i += 1,
            (_, Some(r)) if is_dispensable(r) => j += 1,
            (None, None) => break,
            _ => return None,
        }
    }
    // What may go unsaid on both sides may contradict each other: 半数 and "a third".
    let is_open_on_both = pairs.len() < left.len() && pairs.len() < right.len();
    (!is_open_on_both).then_some(pairs)
}

/// Whether nobody misses a quantity whatever the other side says.
fn is_dispensable(q: &Quantity) -> bool {
    q.hold == Hold::Soft && !matches!(q.what, What::Ordinal(_))
}

/// Whether two quantities are one, or one of them is only said more plainly: a year may be
/// open on one side (in 2023), and a number without the name of what it counts (2点, "two").
pub(super) fn is_plainly_one(l: &Quantity, r: &Quantity) -> bool {
    l.limit == r.limit && l.turn == r.turn && (l.what == r.what || is_said_plainer(l, r))
}

/// Whether two quantities say the same with the same bound and direction, as 8分野 and
/// "eight areas": only the words around them may still tell them apart.
pub(super) fn is_nearly_one(l: &Quantity, r: &Quantity) -> bool {
    let is_tied = || answer(l, r).is_some_and(|tie| tie.by == By::Value && tie.distance <= 2);
    l.limit == r.limit && l.turn == r.turn && (l.what == r.what || is_tied())
}

fn is_said_plainer(l: &Quantity, r: &Quantity) -> bool {
    let is_year = |a: Time, b: Time| {
        let is_counted = matches!(
            (a.count, b.count),
            (Count::Calendar, Count::Open) | (Count::Open, Count::Calendar)
        );
        a == b
            || is_counted
                && a.year.is_some()
                && Time {
                    count: b.count,
                    ..a
                } == b
    };
    let is_plain = |unit| matches!(unit, Unit::Bare | Unit::Thing);
    match (&l.what, &r.what) {
        (What::Time(a), What::Time(b)) => is_year(*a, *b),
        (What::Span(a, b), What::Span(c, d)) => is_year(*a, *c) && is_year(*b, *d),
        (What::Amount(a), What::Amount(b)) => {
            is_plain(a.unit) && is_plain(b.unit) && Amount { unit: b.unit, ..*a } == *b
        }
        _ => false,
    }
}
