//! What goes in two kinds, each with its number: men and women, exports and imports.

use super::Side;
use super::course::Trade;
use super::words::{self, List};
use crate::scan::{Amount, Quantity, Turn, What};
use std::ops::Range;

/// The kinds, each with its opposite.
pub(super) static MEN: List = List::new("男|men|man|male|males|boys");
pub(super) static WOMEN: List = List::new("女|women|woman|female|females|girls");
pub(super) static EXPORTS: List = List::new("輸出|export|exports|exported");
pub(super) static IMPORTS: List = List::new("輸入|import|imports|imported");
pub(super) static COMING: List =
    List::new("転入|moved in|moving in|in-migration|in-migrants|inflow|arrivals");
pub(super) static LEAVING: List =
    List::new("転出|moved out|moving out|out-migration|out-migrants|outflow|departures");
pub(super) static REVENUE: List = List::new("歳入|収入|revenue|revenues|income|receipts");
pub(super) static SPENDING: List = List::new("歳出|支出|expenditure|expenditures|spending|outlays");
pub(super) static BIRTHS: List = List::new("出生|births|born");
pub(super) static DEATHS: List = List::new("死亡|deaths|died");
pub(super) static MARRIAGES: List = List::new("婚姻|marriages");
pub(super) static DIVORCES: List = List::new("離婚|divorces");
pub(super) static ADULTS: List = List::new("大人|adult|adults");
pub(super) static CHILDREN: List = List::new("小人|子ども|子供|小学生|child|children");

pub(super) static GENERAL: List = List::new("一般会計|general account|general accounts");
pub(super) static SPECIAL: List = List::new("特別会計|special account|special accounts");

/// A word for one of two kinds: of which couple, whether the first of them, and where.
pub(super) type Label = ((u8, bool), Range<usize>);

/// Where two neighbours belong to two kinds of which the translation gives each the
/// number of the other: 歳入は412億円、歳出は398億円 and "spending 41.2 billion yen and revenue
/// 39.8 billion".
pub(super) fn mixed_up(
    (original, left): (Side, &[Label]),
    (translation, right): (Side, &[Label]),
) -> Option<Trade> {
    left.iter().find_map(|((kind, _), _)| {
        let (here, there) = (couple(left, *kind)?, couple(right, *kind)?);
        let (i, is_first) = numbers(original, &here)?;
        let (j, is_also) = numbers(translation, &there)?;
        let [a, b] = values(original, i)?;
        let [c, d] = values(translation, j)?;
        let value = |n: &Amount| n.number.value;
        let is_same = value(a) == value(c) && value(b) == value(d);
        let is_swapped = value(a) == value(d) && value(b) == value(c);
        let is_wrong = value(a) != value(b)
            && a.unit == b.unit
            && if is_first == is_also {
                is_swapped
            } else {
                is_same
            };
        let at = |side: Side, k: usize| side.quantities[k].at.clone();
        is_wrong.then(|| (at(original, i), at(translation, j)))
    })
}

/// Whether both of any couple are named: one of them alone tells nothing.
pub(super) fn is_couple(list: &[Label]) -> bool {
    list.iter()
        .any(|((kind, is_first), _)| list.iter().any(|(label, _)| *label == (*kind, !is_first)))
}

/// Which of those who come and those who leave a Japanese text tells to be more, and where.
pub(super) fn prevailing(
    side: Side,
    list: &[Label],
    beside: &[(Range<usize>, Turn)],
) -> Option<(Turn, Range<usize>)> {
    const COMERS: u8 = 2;
    let ([come, leave], [(verb, turn)]) = (couple(list, COMERS)?, beside) else {
        return None;
    };
    let (first, second) = (come.min(leave), come.max(leave));
    let at = first..verb.end;
    let is_said = |from: usize, marks: &[char]| {
        let behind = words::piece(side.text, &(from + 6..from + 18));
        behind.chars().take(3).any(|c| marks.contains(&c))
    };
    let is_compared = second < verb.start
        && words::sentence(side.text, &at) == words::sentence(side.text, verb)
        && is_said(first, &['が', 'は'])
        && is_said(second, &['を']);
    let is_more = (first == come) == (*turn == Turn::Up);
    is_compared.then_some((if is_more { Turn::Up } else { Turn::Down }, at))
}

/// Where a text names the two of a couple, if it names each of them once.
fn couple(list: &[Label], kind: u8) -> Option<[usize; 2]> {
    let of = |is_first: bool| {
        let mut own = list.iter().filter(|(label, _)| *label == (kind, is_first));
        let found = own.next()?;
        own.next().is_none().then_some(found.1.start)
    };
    Some([of(true)?, of(false)?])
}

/// The two neighbours that belong to a couple, and whether the first of it comes first:
/// one of the two words stands between them.
fn numbers(side: Side, [x, y]: &[usize; 2]) -> Option<(usize, bool)> {
    let list: &[Quantity] = side.quantities;
    let found = list.windows(2).position(|pair| {
        let between = pair[0].at.start..pair[1].at.start;
        between.contains(x) != between.contains(y)
    })?;
    let sentence = words::sentence(side.text, &list[found].at);
    let is_one = [*x, *y, list[found + 1].at.start]
        .iter()
        .all(|at| sentence.contains(at));
    is_one.then_some((found, x < y))
}

fn values<'q>(side: Side<'q>, at: usize) -> Option<[&'q Amount; 2]> {
    match side.quantities.get(at..at + 2)? {
        [
            Quantity {
                what: What::Amount(a),
                ..
            },
            Quantity {
                what: What::Amount(b),
                ..
            },
        ] if a.to.is_none() && b.to.is_none() => Some([a, b]),
        _ => None,
    }
}
