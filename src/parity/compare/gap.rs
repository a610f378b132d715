//! How much one number differs from another, where the other side tells both: 8.4％から6.0％に
//! 2.4ポイント引き下げ and "cut from 8.4% to 6.0%".

use super::derived::single;
use super::unit::{Kin, kin};
use super::view::View;
use crate::scan::Unit;
use rust_decimal::Decimal;

/// How far the two may stand from their difference.
const NEAR: usize = 3;

/// Whether a change is that from one of the numbers beside it to another, both of which have
/// their answers.
pub(super) fn is_between(view: &View, i: usize) -> bool {
    let mine = view.mine();
    let Some(own) = single(&mine[i]).filter(|_| mine[i].turn.is_some()) else {
        return false;
    };
    let of = match own.unit {
        Unit::Point => Unit::Percent,
        unit => unit,
    };
    let is_answered = |k: usize| (0..view.others().len()).any(|j| view.partner(j) == Some(k));
    let window = i.saturating_sub(NEAR)..mine.len().min(i + NEAR + 1);
    let near: Vec<Decimal> = window
        .filter(|k| *k != i && is_answered(*k))
        .filter_map(|k| single(&mine[k]))
        .filter(|a| kin(a.unit, of) < Kin::Loose && a.per.is_none())
        .map(|a| a.number.value)
        .collect();
    let is_gap = |a: Decimal, b: Decimal| a.checked_sub(b) == Some(own.number.value);
    near.iter().any(|a| near.iter().any(|b| is_gap(*a, *b)))
}
