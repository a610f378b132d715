//! Changes that their own numbers contradict: "rose from 12 to 8", "at 8%, up from
//! 12%", where the other side tells no such change.

use super::Side;
use super::course::Trade;
use super::passage::Change;
use super::unit::{Kin, kin};
use super::words;
use crate::scan::{Amount, Quantity, Turn, What};
use rust_decimal::Decimal;
use std::ops::Range;

/// How far behind its word a change may begin.
const REACH: usize = 40;

/// How long the noun may be between a number and "down from".
const NOUN: usize = 28;

/// Whether a text may tell a change from one number to another.
pub(super) fn may_stand(side: Side) -> bool {
    side.lang.primary() == "en" && side.quantities.len() > 1 && side.text.contains(" from ")
}

/// Where the words of the translation turn a change against its own numbers.
pub(super) fn contradicted(
    original: Side,
    left: &[Change],
    translation: Side,
    right: &[Change],
) -> Option<Trade> {
    if right.is_empty() || !may_stand(translation) {
        return None;
    }
    right.iter().find_map(|(word, turn)| {
        // What both sides tell is no mistake of the translation.
        if left.iter().any(|(_, known)| known == turn) {
            return None;
        }
        let (from, to) = ends(translation, word)?;
        let (x, y) = (amount(translation, from)?, amount(translation, to)?);
        let is_wrong = match turn {
            Turn::Up => y.number.value < x.number.value,
            Turn::Down => y.number.value > x.number.value,
        };
        let here = original
            .quantities
            .iter()
            .find(|q| matches!(&q.what, What::Amount(a) if a.number.value == y.number.value));
        let at = &translation.quantities[to].at;
        let place = word.start.min(at.start)..word.end.max(at.end);
        (is_wrong && comparable(x, y)).then(|| here.map(|q| (q.at.clone(), place)))?
    })
}

/// A plain amount without bound and sign.
fn amount<'q>(side: Side<'q>, at: usize) -> Option<&'q Amount> {
    let q: &Quantity = &side.quantities[at];
    let plain = words::piece(side.text, &q.at).starts_with(char::is_alphanumeric);
    match &q.what {
        What::Amount(a) if a.to.is_none() && q.limit.is_none() && plain => Some(a),
        _ => None,
    }
}

/// Whether two amounts are of one kind and size: from 6.1 to 4.8 billion has its
/// word of scale once.
fn comparable(x: &Amount, y: &Amount) -> bool {
    let (small, large) = (
        x.number.value.min(y.number.value),
        x.number.value.max(y.number.value),
    );
    let near = small.is_zero()
        || large
            .checked_div(small)
            .is_some_and(|n| n < Decimal::ONE_HUNDRED);
    kin(x.unit, y.unit) < Kin::Loose && near
}

/// From which number to which a change leads that a word tells: from … to … behind
/// it, or the number before "up from".
fn ends(side: Side, word: &Range<usize>) -> Option<(usize, usize)> {
    let list = side.quantities;
    let next = list.iter().position(|q| q.at.start >= word.end)?;
    let start = list[next].at.start;
    if start - word.end > REACH {
        return None;
    }
    let said = words::piece(side.text, &(word.start..start));
    if !said.trim_end().ends_with("from") {
        return None;
    }
    let same = words::sentence(side.text, word);
    if matches!(said.trim_end(), "up from" | "down from") {
        let before = next.checked_sub(1)?;
        let gap = words::piece(side.text, &(list[before].at.end..word.start));
        // "212 patients in hospital, down from 191".
        let noun = gap.trim_end().strip_suffix(',');
        let is_noun = gap.len() <= NOUN && noun.is_some_and(|noun| !noun.contains(','));
        return (same.contains(&list[before].at.start) && is_noun).then_some((next, before));
    }
    let to = (next + 1..list.len().min(next + 3)).find(|&k| {
        let gap = words::piece(side.text, &(list[k - 1].at.end..list[k].at.start));
        same.contains(&list[k].at.start)
            && matches!(list[k].what, What::Amount(_))
            && gap.trim_end().ends_with("to")
    })?;
    Some((next, to))
}
