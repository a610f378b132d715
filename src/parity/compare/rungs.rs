//! Classes that stand side by side, of which the other side names the first and the last:
//! 55～59歳、60～64歳、65～69歳 and "the brackets from 55-59 to 65-69".

use super::view::View;
use crate::scan::{Amount, Quantity, What};
use rust_decimal::Decimal;

/// Whether a class lies between two that the other side names, each of which follows on the
/// one before it.
pub(super) fn is_between(view: &View, i: usize) -> bool {
    let mine = view.mine();
    let told = |q: &Quantity| view.others().iter().any(|o| range(o) == range(q));
    range(&mine[i]).is_some()
        && reaches(
            mine[..=i].iter().rev(),
            |upper, lower| follows(lower, upper),
            &told,
        )
        && reaches(mine[i..].iter(), follows, &told)
}

/// Whether a row of classes leads to one that the other side names.
fn reaches<'q>(
    row: impl Iterator<Item = &'q Quantity>,
    follows: impl Fn(Range, Range) -> bool,
    told: &impl Fn(&Quantity) -> bool,
) -> bool {
    let mut last = None;
    for q in row {
        let Some(next) = range(q) else { return false };
        if last.is_some_and(|last| !follows(last, next)) {
            return false;
        }
        if last.is_some() && told(q) {
            return true;
        }
        last = Some(next);
    }
    false
}

/// The two ends of a class.
type Range = (Decimal, Decimal);

fn range(q: &Quantity) -> Option<Range> {
    match &q.what {
        What::Amount(Amount {
            number,
            to: Some(to),
            ..
        }) => Some((number.value, to.value)),
        _ => None,
    }
}

/// Whether a class begins where the other ends.
fn follows(lower: Range, upper: Range) -> bool {
    upper.0 == lower.1 || lower.1.checked_add(Decimal::ONE) == Some(upper.0)
}
