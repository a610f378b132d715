//! Numbers that have changed places: 2022年は35％、2023年は28％ and "28% in 2022 and 35% in
//! 2023". Each number is there, but not with what it belongs to.

use super::Side;
use super::board::Board;
use super::finding::{Fault, Weight};
use super::unit::{Kin, kin};
use super::words;
use crate::scan::{Quantity, What};
use std::mem::discriminant;

/// Reports the first of two numbers that have changed places.
pub(super) fn check(board: &mut Board) {
    let list = board.l.quantities;
    if list.len() < 4 || board.pairs.len() < 4 {
        return;
    }
    // Which quantity of the translation answers each of the original, if one does.
    let mut partners = vec![None; list.len()];
    for pair in &board.pairs {
        let slot: &mut Option<usize> = &mut partners[pair.left];
        *slot = if slot.is_none() {
            Some(pair.right)
        } else {
            None
        };
    }
    let at = |partners: &[Option<usize>], i: usize| partners.get(i).copied().flatten();
    let found = (0..list.len()).find_map(|i| {
        let (a, b) = (at(&partners, i)?, at(&partners, i + 1)?);
        let (c, d) = (at(&partners, i + 2)?, at(&partners, i + 3)?);
        // Label, number, label, number, of which one kind keeps its order.
        let first = [a, b, c, d].into_iter().min()?;
        let is_block = [a, b, c, d].iter().all(|j| *j < first + 4);
        let labels = |x: usize, y: usize| alternate(board.r.quantities, first, x, y);
        let is_first = a < c && b > d && labels(a, c) && is_swap(list, i, i + 1);
        let is_second = b < d && a > c && labels(b, d) && is_swap(list, i + 1, i);
        // 23％から…68％に and "to 68%, up from 23%" keep what they start from.
        let is_kept = |left: usize, right: usize| starts(board.l, left) && starts(board.r, right);
        if (i..i + 4).any(|k| at(&partners, k).is_some_and(|j| is_kept(k, j))) {
            return None;
        }
        if !is_block || !in_sentence(board.l, i, i + 3) || !in_sentence(board.r, first, first + 3) {
            None
        } else if is_first {
            Some((i + 1, b.min(d)))
        } else {
            is_second.then_some((i, a.min(c)))
        }
    });
    if let Some((i, j)) = found {
        let (l, r) = (board.left(i).at.clone(), board.right(j).at.clone());
        board.report_ranges(Fault::Changed, Weight::Warning, l, r);
    }
}

/// Whether four neighbours begin with a label or with a number by turns.
fn alternate(list: &[Quantity], first: usize, x: usize, y: usize) -> bool {
    y == x + 2 && (x == first || x == first + 1) && list.len() >= first + 4
}

/// Whether of four neighbours those from `label` on tell what those from `number` on
/// belong to: times or ages beside numbers of one unit.
fn is_swap(list: &[Quantity], label: usize, number: usize) -> bool {
    let (x, y) = (&list[label], &list[label + 2]);
    let (a, b) = (&list[number], &list[number + 2]);
    let (What::Amount(one), What::Amount(other)) = (&a.what, &b.what) else {
        return false;
    };
    let is_label = |q: &Quantity| match &q.what {
        What::Time(_) | What::Span(..) => true,
        What::Amount(n) => kin(n.unit, one.unit) == Kin::Far,
        _ => false,
    };
    let is_alike = match (&x.what, &y.what) {
        (What::Amount(x), What::Amount(y)) => x.unit == y.unit,
        (x, y) => discriminant(x) == discriminant(y),
    };
    let is_plain = |q: &Quantity| q.turn.is_none();
    is_label(x)
        && is_label(y)
        && is_alike
        && x.what != y.what
        && one.unit == other.unit
        && one.number.value != other.number.value
        && is_plain(a)
        && is_plain(b)
}

/// Whether a number is one from which something changes.
fn starts(side: Side, at: usize) -> bool {
    let q = &side.quantities[at].at;
    match side.lang.primary() {
        "ja" => words::piece(side.text, &(q.end..q.end.saturating_add(6))).starts_with("から"),
        _ => words::piece(side.text, &(q.start.saturating_sub(6)..q.start))
            .trim_end()
            .ends_with("from"),
    }
}

fn in_sentence(side: Side, from: usize, to: usize) -> bool {
    let list = side.quantities;
    let ends = list.get(from).zip(list.get(to));
    ends.is_some_and(|(a, b)| words::sentence(side.text, &a.at).contains(&b.at.start))
}
