//! Places in an order that the other side counts, or lists without their numbers.

use super::board::Board;
use super::unit::counts;
use super::view::{Hand, View};
use super::words;
use crate::scan::{Quantity, What};
use rust_decimal::Decimal;

/// 第1期 … 第4期, 第1報から第7報まで against "four instalments", "seven bulletins":
/// places in an order that are counted on the other side.
pub(super) fn join(board: &mut Board) {
    for hand in Hand::BOTH {
        let mut view = View { board, hand };
        counted(&mut view);
    }
}

fn counted(view: &mut View) {
    let alone = view.alone();
    let placed: Vec<(usize, u64)> = alone
        .iter()
        .filter_map(|&i| match view.mine()[i].what {
            What::Ordinal(n) => Some((i, n)),
            _ => None,
        })
        .collect();
    let (Some(first), Some(last)) = (
        placed.iter().map(|(_, n)| *n).min(),
        placed.iter().map(|(_, n)| *n).max(),
    ) else {
        return;
    };
    if first != 1 || last < 2 {
        return;
    }
    let count = Decimal::from(last);
    let found = view
        .others_alone()
        .into_iter()
        .find(|&j| match &view.others()[j].what {
            What::Amount(a) => a.to.is_none() && counts(a.unit) && a.number.value == count,
            _ => false,
        });
    if let Some(j) = found {
        for (i, _) in placed {
            view.join(i, j);
        }
    } else if placed.iter().map(|(_, n)| *n).eq(1..=last)
        && (listed(view, placed.len()) || itemized(view, &placed))
    {
        for (i, _) in placed {
            view.pass(i);
        }
    }
}

/// Whether the other side lists so many dates, as this one does: 第1回は5月10日、第2回は
/// 6月14日 and "on May 10 and June 14".
fn listed(view: &View, count: usize) -> bool {
    let dates = |list: &[Quantity]| {
        let dated = |q: &&Quantity| matches!(q.what, What::Time(_) | What::Span(..));
        list.iter().filter(dated).count()
    };
    let is_placed = |q: &Quantity| matches!(q.what, What::Ordinal(_));
    dates(view.mine()) == count
        && dates(view.others()) == count
        && !view.others().iter().any(is_placed)
}

/// Whether the places are the marks of the lines of a list, whose marks the other side
/// need not have as numbers.
fn itemized(view: &View, placed: &[(usize, u64)]) -> bool {
    placed.iter().all(|(i, _)| {
        let before = words::piece(view.text(), &(0..view.mine()[*i].at.start));
        let line = before.trim_end_matches([' ', '　']);
        line.is_empty() || line.ends_with('\n')
    })
}
