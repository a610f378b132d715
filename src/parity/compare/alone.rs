//! What stands alone: whether the other side should have said it too.

use super::board::Board;
use super::finding::{Fault, Weight};
use super::many::{Hand, View, names};
use super::same::{self, By};
use super::unit::{counts, plain};
use super::{when, words};
use crate::scan::{Amount, Hold, Part, Quantity, Time, Unit, What};
use rust_decimal::Decimal;

/// Reports what has no partner, where readers of one version miss something.
pub(super) fn weigh(board: &mut Board) {
    for hand in Hand::BOTH {
        let mut view = View { board, hand };
        for i in view.alone() {
            if excused(&view, i) {
                view.pass(i);
            } else if hand == Hand::Original {
                view.board
                    .report(Fault::Missing, Weight::Warning, Some(i), None);
            } else {
                view.board
                    .report(Fault::Extra, Weight::Warning, None, Some(i));
            }
        }
    }
}

/// Takes off the board what the other side has in its text where no quantity
/// was seen there: a version, an address, the number of an issue.
pub(super) fn pass_written(board: &mut Board) {
    for hand in Hand::BOTH {
        let mut view = View { board, hand };
        for i in view.alone() {
            if written(&view, &view.mine()[i], 10) {
                view.pass(i);
            }
        }
    }
}

fn excused(view: &View, i: usize) -> bool {
    let q = &view.mine()[i];
    let again = view.others().iter().any(|other| {
        same::answer(q, other).is_some_and(|tie| tie.distance <= 10 && tie.by != By::Rounded)
    });
    if again || written(view, q, 0) {
        return true;
    }
    if view.board.options.cell {
        return q.hold == Hold::Soft;
    }
    if q.hold < Hold::Firm {
        return !partial(view, q);
    }
    match &q.what {
        What::Amount(a) => q.limit.is_none() && slight(a),
        What::Time(t) => told(view, *t),
        What::Span(from, to) => told(view, *from) && told(view, *to),
        What::Clock(_) => ranged(view, q),
        What::Ordinal(n) => *n <= 1,
    }
}

/// Whether a small number in words tells a part of a number before it: "six
/// shelters, two of which had to be closed".
fn partial(view: &View, q: &Quantity) -> bool {
    let text = view.text();
    let behind = words::piece(text, &(q.at.end..q.at.end + 12)).trim_start();
    let parts = ["of which", "of whom", "of them", "of these"];
    let part = parts.iter().any(|p| behind.starts_with(p));
    let count =
        matches!(&q.what, What::Amount(a) if counts(a.unit) && a.number.value > Decimal::ONE);
    q.hold == Hold::Worded
        && part
        && count
        && !words::has(
            view.other_text(),
            &["うち", "内訳", "いずれ", "両", "とも", "残り", "ほか"],
        )
}

/// Whether a time of day is the end of an hour that the other side names by its
/// beginning: 午後2時台, between 2 and 3 p.m.
fn ranged(view: &View, q: &Quantity) -> bool {
    let What::Clock(end) = q.what else {
        return false;
    };
    words::has(view.other_text(), &["時台"])
        && view
            .others()
            .iter()
            .any(|o| matches!(o.what, What::Clock(start) if end == start + 60))
}

/// Whether an amount is of the kind that translators turn into other words.
fn slight(a: &Amount) -> bool {
    let n = a.number.value;
    if a.to.is_some() {
        return false;
    }
    let small = n < Decimal::from(4) && plain(a.unit) || n <= Decimal::ONE && counts(a.unit);
    // 24時間365日 and "around the clock"; 100％ and "all".
    let idiom = match a.unit {
        Unit::Hour => n == Decimal::from(24),
        Unit::Day => n == Decimal::from(365),
        Unit::Percent => n == Decimal::ONE_HUNDRED,
        _ => false,
    };
    small || idiom || n.is_zero()
}

/// Whether the other text has the same digits where its scanner saw no
/// quantity: in a name, an address, a reference.
fn written(view: &View, q: &Quantity, least: u64) -> bool {
    let (mine, other) = match view.hand {
        Hand::Original => (view.board.l, view.board.r),
        Hand::Translation => (view.board.r, view.board.l),
    };
    let Some((_, first)) = runs(words::piece(mine.text, &q.at)).next() else {
        return false;
    };
    if first < least {
        return false;
    }
    runs(other.text)
        .any(|(at, run)| run == first && !other.quantities.iter().any(|o| o.at.contains(&at)))
}

/// The runs of digits of a text, with where they begin; points and commas
/// within them are left out.
fn runs(text: &str) -> impl Iterator<Item = (usize, u64)> {
    let digit = |c: char| match c {
        '0'..='9' => c.to_digit(10),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    };
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (at, first) = chars.find_map(|(i, c)| digit(c).map(|d| (i, d)))?;
        let mut value = u64::from(first);
        while let Some(&(_, c)) = chars.peek() {
            match digit(c) {
                Some(d) => value = value.saturating_mul(10).saturating_add(d.into()),
                None if matches!(c, ',' | '.' | '，' | '．') => {}
                None => break,
            }
            chars.next();
        }
        Some((at, value))
    })
}

/// Whether each part of a time is told on the other side, by its number or by
/// a word (同年, the previous year).
fn told(view: &View, t: Time) -> bool {
    let other = view.other_text();
    if view.others().iter().any(|q| names(q, t)) {
        return true;
    }
    let any = |fits: &dyn Fn(Time) -> bool| {
        view.others().iter().any(|q| match &q.what {
            What::Time(x) => fits(*x),
            What::Span(x, y) => fits(*x) || fits(*y) || inside(*x, *y, t),
            _ => false,
        })
    };
    let year = t.year.is_none_or(|y| {
        any(&|x: Time| x.year == Some(y) && when::counted(x.count, t.count))
            || words::has(other, words::RELATIVE_YEAR)
    });
    let month = t.month.is_none_or(|m| {
        any(&|x: Time| x.month == Some(m)) || words::has(other, words::RELATIVE_DAY)
    });
    let day = t
        .day
        .is_none_or(|d| any(&|x: Time| x.day == Some(d)) || words::has(other, words::RELATIVE_DAY));
    let part = match t.part {
        Some(Part::Quarter(_) | Part::Half(_) | Part::Decade | Part::Century) => {
            any(&|x: Time| x.part == t.part)
        }
        _ => true,
    };
    year && month && day && part
}

fn inside(from: Time, to: Time, t: Time) -> bool {
    when::within(from, to, t)
}
