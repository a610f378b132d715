//! Places in an order that the other side need not tell: one of a row that it tells in turn,
//! the plan before the one that it names, 第三者.

use super::again::dropped;
use super::view::View;
use super::words::{self, List};
use super::written::runs;
use crate::scan::{Quantity, What};
use rust_decimal::Decimal;

/// Whether nobody misses a place in an order.
pub(super) fn goes_unsaid(view: &View, q: &Quantity, n: u64) -> bool {
    let is_told =
        outdone(view, n) || is_next_to_told(view, n) || is_birthday(view, q, n) || is_rest(view, q);
    if is_told {
        return true;
    }
    // 第三者, Third Wednesday Club: places in words stand in names.
    let fragment = words::piece(view.text(), &q.at);
    // 第2次速報 and "a second preliminary": not taken for a place in an order.
    let known = match n {
        2 => words::has(view.other_text(), &SECOND),
        3 => words::has(view.other_text(), &THIRD),
        _ => n < 2,
    };
    // 第2位 at the head of an item: a list counts its items itself.
    let item = q.at.start == 0 && fragment.ends_with('位');
    // 3度目の当選 counts; 第三者 is a name.
    let counted = n == 3 && fragment.ends_with(['目', '位']) || dropped(view, q, n);
    if counted && !known && !is_of_run(view, n) {
        return false;
    }
    item || known
        || is_of_run(view, n)
        || n <= 3 && !counted && !fragment.starts_with('第')
        || runs(fragment).next().is_none()
}

/// Whether so many years are told as an age: 10周年 and "turns ten this year".
fn is_birthday(view: &View, q: &Quantity, n: u64) -> bool {
    let is_age =
        |o: &Quantity| matches!(&o.what, What::Amount(a) if a.number.value == Decimal::from(n));
    words::piece(view.text(), &q.at).contains("周年") && view.others().iter().any(is_age)
}

/// Words for all behind those that were told.
static OTHERS: List =
    List::new("other|others|further|subsequent|additional|any more|the rest|remaining|thereafter");

/// Whether a place is the first of all that are left: 3人目からは無料 and "any others go free".
fn is_rest(view: &View, q: &Quantity) -> bool {
    let behind = words::piece(view.text(), &(q.at.end..q.at.end.saturating_add(9)));
    let is_open = ["から", "以降", "以後", "目から", "目以降"]
        .iter()
        .any(|word| behind.starts_with(word));
    is_open && words::has(view.other_text(), &OTHERS)
}

/// Words for the one of a row before another, and for the one behind it.
static BEFORE: List = List::new(
    "predecessor|predecessors|previous|preceding|prior|earlier|last|former|existing|current|\
    今の|現行|現計画|前計画|前の計画|前次|前回|前期|従来|これまで",
);
static BEHIND: List =
    List::new("successor|successors|next|following|new|次の|次期|次回|新たな|新しい|後継");

/// Whether the other side tells a place by a word, from the place beside it that both name:
/// 第3次計画では、第2次計画の25施策を and "the third plan … of its predecessor".
fn is_next_to_told(view: &View, n: u64) -> bool {
    let is_told = |n: u64| {
        let is_it = |q: &Quantity| q.what == What::Ordinal(n);
        view.mine().iter().any(is_it) && view.others().iter().any(is_it)
    };
    n > 0
        && (is_told(n.saturating_add(1)) && words::has(view.other_text(), &BEFORE)
            || is_told(n - 1) && words::has(view.other_text(), &BEHIND))
}

/// Words by which the members of a list are told one by one.
static IN_TURN: List = List::new(
    "in turn|respectively|in that order|in order|one by one|one after|followed by|next came|\
    ahead of|then by|after that|followed in",
);

/// Words of the last of several.
static LAST: List = List::new("last|final|finally|最後|最終");

/// Whether a place stands in a row of places that the other side tells in turn: 第1章では人口、
/// 第2章では暮らし、第3章では産業.
fn is_of_run(view: &View, place: u64) -> bool {
    let is_there = |n: u64| view.mine().iter().any(|q| q.what == What::Ordinal(n));
    let is_last = |text: &str| !is_there(place.saturating_add(1)) && words::has(text, &LAST);
    place > 1
        && is_there(place - 1)
        && (is_there(place.saturating_add(1)) || is_there(place - 2))
        && (words::has(view.other_text(), &IN_TURN) || is_last(view.other_text()))
}

/// Whether the other side counts those that come before instead of telling the place:
/// 8番目の少なさ and "only seven generated less".
fn outdone(view: &View, place: u64) -> bool {
    view.others().iter().any(|o| {
        let before = words::piece(
            view.other_text(),
            &(o.at.start.saturating_sub(6)..o.at.start),
        );
        let is_before = matches!(&o.what, What::Amount(a)
            if a.number.value.checked_add(Decimal::ONE) == Some(Decimal::from(place)));
        is_before && before.trim_end().to_ascii_lowercase().ends_with("only")
    })
}

/// Words for a second and a third.
static SECOND: List = List::new(
    "second|secondary|secondly|runner-up|runners-up|only one other|next only|next largest|\
    subsequent|additional|after that|thereafter|further",
);
static THIRD: List = List::new("third|tertiary|thirdly|three|thrice|hat-trick|bronze");
