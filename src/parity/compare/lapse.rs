//! Bounds of lengths of time, which something lasts, waits for or does not reach: after two
//! hours, 30日前まで, before the age of fifty.

use super::board::Board;
use super::hint::floor;
use super::negation::is_denied;
use super::unit::measure;
use super::words::{self, List};
use crate::scan::{Limit, Quantity, Unit, What};

/// Whether a time behind "than" is the past that something is compared with:
/// longer than ten years ago.
pub(super) fn ago(text: &str, q: &Quantity) -> bool {
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(9))).trim_start();
    ["ago", "earlier", "before"]
        .iter()
        .any(|word| behind.starts_with(word))
}

/// Whether a length of time is a notice given before: 30日前まで.
pub(super) fn beforehand(text: &str, q: &Quantity) -> bool {
    words::piece(text, &(q.at.start..q.at.end.saturating_add(12))).contains("前まで")
}

/// Whether まで names a goal and not a bound: 800グラムまであと42グラム.
pub(super) fn ahead(text: &str, q: &Quantity) -> bool {
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(12)));
    ["あと", "残り", "もう", "、あと", "、残り"]
        .iter()
        .any(|word| behind.starts_with(word))
}

/// Whether an age or a length of time is one that is not reached yet: before turning
/// fifty, before three years have passed.
pub(super) fn until(text: &str, q: &Quantity) -> bool {
    let timed = matches!(&q.what, What::Amount(a)
        if matches!(a.unit, Unit::Age | Unit::Bare) || measure(a.unit).is_some());
    let clause = words::clause(text, &q.at);
    let reach = clause.start.max(q.at.start.saturating_sub(32))..q.at.start;
    timed && words::has(words::piece(text, &reach), &UNTIL)
}

/// Whether a Japanese length of time is one that goes by: 60日を過ぎると, 3年が経過すると.
pub(super) fn passed(text: &str, q: &Quantity) -> bool {
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(36)));
    // 30日を経過した日まで is a limit.
    !behind.contains("した日ま")
        && [
            "を過ぎ",
            "が過ぎ",
            "を経過",
            "が経過",
            "以上経過",
            "経過",
            "を経て",
            "たっても",
            "経って",
        ]
        .iter()
        .any(|word| behind.starts_with(word))
}

/// Whether nothing happened for a length of time, which the other side tells as nothing
/// within it: 1年以上利用がない, "do not use it within a year".
pub(super) fn idle(board: &Board, l: &Quantity, a: Limit, r: &Quantity, b: Limit) -> bool {
    let timed = |q: &Quantity| matches!(&q.what, What::Amount(a) if measure(a.unit).is_some());
    floor(a)
        && b == Limit::AtMost
        && timed(l)
        && words::piece(board.r.text, &r.at).starts_with("within")
        && is_denied(board.l, l, false)
        && is_denied(board.r, r, false)
}

/// Whether a length of time is what something took: 72時間で救出した and "within 72 hours".
pub(super) fn spent(ja: &str, l: &Quantity, en: &str, r: &Quantity) -> bool {
    let behind = words::piece(ja, &(l.at.end..l.at.end.saturating_add(12)));
    let said = words::piece(en, &r.at).to_ascii_lowercase();
    said.starts_with("within")
        && ["で", "のうちに", "の間に"]
            .iter()
            .any(|w| behind.starts_with(w))
}

/// Words by which something comes before an age or a length of time is reached.
static UNTIL: List = List::new("before|until|till|not yet|yet to");

/// Words by which someone has time for something, or may do it so often.
static GIVEN: List = List::new("have|has|had|given|gives|give|get|gets|allowed|allows|allow");
static MAY: List = List::new("can|may|could|able|allowed|eligible|entitled");

/// Whether a length of time is what there is to do something: "you have two weeks to"; and
/// a number of times, how often it may be done: "you can use this twice".
pub(super) fn given(text: &str, q: &Quantity) -> bool {
    let What::Amount(a) = &q.what else {
        return false;
    };
    let clause = words::clause(text, &q.at);
    let before = clause.start.max(q.at.start.saturating_sub(32))..q.at.start;
    let before = words::piece(text, &before);
    if a.unit == Unit::Time {
        return words::has(before, &MAY);
    }
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(24))).trim_start();
    let last = before.trim_end().rsplit(' ').next().unwrap_or_default();
    measure(a.unit).is_some()
        && words::has(last, &GIVEN)
        && (behind.starts_with("to ")
            || behind.starts_with("from ")
            || behind.starts_with("in which"))
}

/// Words of an age that is reached, right before it.
static ATTAINED: List = List::new("already|once|turned|past|passed|over");

/// Whether an age is one that someone has reached: "if you are already 75".
pub(super) fn attained(text: &str, q: &Quantity) -> bool {
    let aged = matches!(&q.what, What::Amount(a) if matches!(a.unit, Unit::Age | Unit::Bare));
    let clause = words::clause(text, &q.at);
    let before = clause.start.max(q.at.start.saturating_sub(24))..q.at.start;
    aged && words::has(words::piece(text, &before), &ATTAINED)
}
