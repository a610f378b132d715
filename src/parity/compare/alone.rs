//! What stands alone: whether the other side should have said it too.

use super::again::counted_again;
use super::board::Board;
use super::finding::{Fault, Weight};
use super::many::names;
use super::named::named;
use super::same::{self, By};
use super::spelled::spelled;
use super::unit::{self, counts, plain};
use super::view::{Hand, View};
use super::words::List;
use super::written::{heads, verbatim, written};
use super::{
    added, closing, dates, derived, elapsed, gap, gloss, placed, reckoned, remainder, rungs,
    stretch, turnabout, years,
};
use super::{when, words};
use crate::scan::{Amount, Hold, Limit, Part, Quantity, Time, Unit, What};
use rust_decimal::Decimal;

/// Reports what has no partner, where readers of one version miss something. Where only one
/// side had any, nothing of it has been passed yet.
pub(super) fn weigh(board: &mut Board, is_one_sided: bool) {
    for hand in Hand::BOTH {
        let mut view = View { board, hand };
        for i in view.alone() {
            if excused(&view, i) || is_one_sided && is_there(&view, i) {
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

/// Takes off the board what is no half of a mistake, as the other side has it.
pub(super) fn pass_written(board: &mut Board) {
    for hand in Hand::BOTH {
        let mut view = View { board, hand };
        let is_met = view.board.is_open_on_both();
        for i in view.alone() {
            // What may go unsaid is asked for only as the other half of a mistake.
            let is_asked = is_met || !may_go_unsaid(&view, &view.mine()[i]);
            if is_asked && is_there(&view, i) {
                view.pass(i);
            }
        }
    }
}

/// Whether the other side has it in its text where no quantity was seen there (a version,
/// an address, the number of an issue, a numeral in words), or it is what a translator may
/// add: the meaning of a term, a sum.
fn is_there(view: &View, i: usize) -> bool {
    let q = &view.mine()[i];
    // 7番窓口 and "Window 7": an order is rarely told by chance.
    let least = if matches!(q.what, What::Ordinal(_)) {
        2
    } else {
        10
    };
    written(view, q, least)
        || verbatim(view, q)
        || large(q) && spelled(view.other(), q)
        || gloss::explained(view, q)
        || derived::summed(view, i) && !is_awaited(view, q)
        || elapsed::added(view, q)
        || derived::excepted(view, q)
}

/// Whether the same number, as something else, is still alone on the other side: a sum
/// that is told is no sum that was added.
fn is_awaited(view: &View, q: &Quantity) -> bool {
    let value = |q: &Quantity| match &q.what {
        What::Amount(a) if a.to.is_none() => Some(a.number.value),
        _ => None,
    };
    let own = value(q);
    own.is_some()
        && view
            .others_alone()
            .iter()
            .any(|&j| value(&view.others()[j]) == own)
}

/// Whether one of the quantities says the same.
pub(super) fn repeated(q: &Quantity, others: &[Quantity]) -> bool {
    others.iter().any(|other| {
        same::answer(q, other).is_some_and(|tie| tie.distance <= 10 && tie.by != By::Rounded)
    })
}

fn excused(view: &View, i: usize) -> bool {
    let q = &view.mine()[i];
    if may_go_unsaid(view, q) {
        return true;
    }
    if counted_again(view, q)
        || years::misread(view, q)
        || stretch::misnamed((view.own(), q), view.other())
    {
        return false;
    }
    // "Of whom five are full-time" is another five than five divisions; of 30 all 30 are
    // one number.
    let is_whole = |o: &Quantity| o.at != q.at && o.what == q.what;
    let is_part = q.hold == Hold::Firm && inner(view, q) && !view.mine().iter().any(is_whole);
    if repeated(q, view.others()) && !is_part || written(view, q, 0) || added::summed(view, i) {
        return true;
    }
    if turnabout::is_rest(view, q) {
        return true;
    }
    if spelled(view.other(), q) || derived::listed(view, q) || closing::closes(view, q) {
        return true;
    }
    if matches!(q.what, What::Ordinal(n) if heads(view, n)) || numbered(view, q) {
        return true;
    }
    let zero = matches!(&q.what, What::Amount(a) if a.number.value.is_zero() && a.to.is_none());
    if zero && words::has(view.other_text(), &NONE) {
        return true;
    }
    if view.board.options.cell {
        // 前年度（千円） as the head of a column, and "FY2023 (¥1,000)".
        return matches!(q.what, What::Time(t) if when::bare_year(t) && years::is_relative(view, q));
    }
    let measured = matches!(
        &q.what,
        What::Amount(a) if unit::is_measure(a.unit) && a.number.value > Decimal::ONE
    );
    // "At least twice a year" is a condition however it is worded; "over two lines"
    // is a place.
    let said = words::piece(view.text(), &q.at);
    let place = ["over", "under", "within", "above", "below"];
    let bound = q.limit.is_some()
        && !place.iter().any(|word| said.starts_with(word))
        && matches!(&q.what, What::Amount(a) if counts(a.unit) && a.number.value > Decimal::ONE);
    if q.hold == Hold::Worded && !measured && !bound {
        return !partial(view, q) && !added::counted(view, i);
    }
    if added::counted(view, i) || added::figure(view, q) {
        return false;
    }
    if added::implied(view, q)
        || added::is_as_many(view, i)
        || derived::worked_out(view, i)
        || elapsed::is_trip(view, i)
        || remainder::is_remainder(view, q)
        || remainder::is_told_as_share(view, i)
        || elapsed::told(view, q)
        || reckoned::leads(view, i)
        || gap::is_between(view, i)
        || rungs::is_between(view, i)
        || elapsed::is_rhythm(view, q)
    {
        return true;
    }
    if q.hold == Hold::Worded && spans(view.other_text(), q) {
        return true;
    }
    if named(view, q) {
        return true;
    }
    match &q.what {
        What::Amount(a) => {
            (q.limit.is_none() || unit::is_measure(a.unit) || is_whole_share(q, a))
                && slight(a, view.hand)
                && !inner(view, q)
        }
        What::Time(t) => {
            dates::is_of_era(view, *t)
                || reckoned::told(view, q, *t)
                || told(view, q, *t)
                || dates::inherits(view, *t)
                || dates::is_marked(view, *t)
        }
        What::Span(from, to) => {
            view.other_text().contains("in between") || told(view, q, *from) && told(view, q, *to)
        }
        What::Clock(_) => ranged(view, q),
        What::Ordinal(n) => placed::goes_unsaid(view, q, *n),
    }
}

/// Whether nobody misses a quantity that the other side does not say: a soft one, but
/// where it counts again.
fn may_go_unsaid(view: &View, q: &Quantity) -> bool {
    q.hold == Hold::Soft && !counted_again(view, q)
}

/// Whether an article of a law stands at the head of a line, for which the other side
/// may have the mark of a list: 第3条 and "3.".
fn numbered(view: &View, q: &Quantity) -> bool {
    let before = words::piece(view.text(), &(0..q.at.start)).trim_end_matches([' ', '　']);
    let is_order = |o: &Quantity| matches!(o.what, What::Ordinal(_));
    matches!(q.what, What::Ordinal(_))
        && (before.is_empty() || before.ends_with('\n'))
        && words::piece(view.text(), &q.at).ends_with('条')
        && !view.others().iter().any(is_order)
}

/// Whether a number is too large for the numerals in names.
fn large(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if a.number.value > Decimal::TEN)
}

/// Words before a part of a number.
static INNER: List = List::new("うち|内訳|including|of which|of whom");

/// Words for nothing.
static NONE: List = List::new("なし|無し|ゼロ|皆無|none|nil|zero|no");

/// Words that tell a stretch of two days or years without a number, or half of one.
static SPANS: List = List::new(
    "翌々|前々|さ来|翌|一昨|隔|先々|再来|おととい|あさって|半|every other|fortnight|overnight|biennial",
);

/// Whether a text tells a length of time by such a word: 翌々日 are two days and not two
/// weeks.
fn spans(text: &str, q: &Quantity) -> bool {
    let unit = match &q.what {
        What::Amount(a) => match a.unit {
            Unit::Day | Unit::Night => Some('日'),
            Unit::Week => Some('週'),
            Unit::Month => Some('月'),
            Unit::Year => Some('年'),
            _ => None,
        },
        _ => None,
    };
    // The unit stands right behind.
    words::all(text, &SPANS).any(|at| {
        let next = text[at.end..].chars().next();
        let is_unit = next.is_some_and(|c| matches!(c, '日' | '週' | '月' | '年'));
        !is_unit || unit.is_none() || next == unit
    })
}

/// Words for the halves of a stretch of time.
static FIRST_HALF: List = List::new("前半|前期|上半期|上期|first half|early");
static SECOND_HALF: List = List::new("後半|後期|下半期|下期|second half|late");

/// Words by which Japanese tells the same part without a number.
static PARTS: List = List::new("うち|内訳|いずれ|両|とも|残り|ほか|含|など");

/// Whether a small number in words tells a part of a number before it: "six
/// shelters, two of which had to be closed".
fn partial(view: &View, q: &Quantity) -> bool {
    let text = view.text();
    let behind = words::piece(text, &(q.at.end..q.at.end + 12)).trim_start();
    let parts = ["of which", "of whom", "of them", "of these"];
    let before = words::piece(text, &(q.at.start.saturating_sub(12)..q.at.start));
    // "Including two, A and B" counts what the other side lists.
    let included = before.ends_with("including ") && behind.starts_with(char::is_alphabetic);
    let part = parts.iter().any(|p| behind.starts_with(p)) || included;
    let count =
        matches!(&q.what, What::Amount(a) if counts(a.unit) && a.number.value > Decimal::ONE);
    q.hold == Hold::Worded && part && count && !words::has(view.other_text(), &PARTS)
}

/// Whether words before a small number make it a part of another: うち県内が3件,
/// "including 3 from abroad".
fn inner(view: &View, q: &Quantity) -> bool {
    let clause = words::clause_start(view.text(), &q.at);
    let before = clause.max(q.at.start.saturating_sub(30))..q.at.start;
    words::has(words::piece(view.text(), &before), &INNER)
}

/// Whether a time of day is the end of an hour that the other side names by its
/// beginning: 午後2時台, between 2 and 3 p.m.
fn ranged(view: &View, q: &Quantity) -> bool {
    let What::Clock(end) = q.what else {
        return false;
    };
    view.other_text().contains("時台")
        && view
            .others()
            .iter()
            .any(|o| matches!(o.what, What::Clock(start) if end == start + 60))
}

/// Whether an amount is of the kind that translators turn into other words.
fn slight(a: &Amount, hand: Hand) -> bool {
    let n = a.number.value;
    if a.to.is_some() {
        return false;
    }
    let few = n < Decimal::from(4) && plain(a.unit)
        || n <= Decimal::ONE
            && (counts(a.unit) || a.unit == Unit::Other || unit::measure(a.unit).is_some());
    // 1.15 is an index or rate that is not turned into a word; one that is added is
    // mostly a version.
    let added = hand == Hand::Translation;
    let small = few && (n.is_integer() || !plain(a.unit) || added);
    // 24時間365日 and "around the clock"; 100％ and "all".
    let idiom = match a.unit {
        Unit::Hour => n == Decimal::from(24),
        Unit::Day => n == Decimal::from(365),
        Unit::Percent => n == Decimal::ONE_HUNDRED,
        _ => false,
    };
    small || idiom || n.is_zero()
}

/// Whether a bound only says that a share is one of the whole: 80％以上100％未満.
fn is_whole_share(q: &Quantity, a: &Amount) -> bool {
    let is_ceiling = matches!(q.limit, Some(Limit::LessThan | Limit::AtMost));
    a.unit == Unit::Percent && a.number.value == Decimal::ONE_HUNDRED && is_ceiling
}

/// Whether each part of a time is told on the other side, by its number or by
/// a word (同年, the previous year).
fn told(view: &View, q: &Quantity, t: Time) -> bool {
    let other = view.other_text();
    if view.others().iter().any(|q| names(q, t)) {
        return true;
    }
    let any = |fits: &dyn Fn(Time) -> bool| {
        view.others().iter().any(|q| match &q.what {
            What::Time(x) => fits(*x),
            What::Span(x, y) => fits(*x) || fits(*y) || when::within(*x, *y, t),
            _ => false,
        })
    };
    let year = t.year.is_none_or(|y| {
        any(&|x: Time| x.year == Some(y) && when::counted(x.count, t.count))
            || years::is_relative(view, q) && years::may_be(view.other(), y)
    });
    let month = t.month.is_none_or(|m| {
        any(&|x: Time| x.month == Some(m))
            || words::has(other, &words::RELATIVE_DAY)
            || [(3, "March"), (5, "May")]
                .iter()
                .any(|(known, name)| *known == m && other.contains(name))
    });
    let day = t.day.is_none_or(|d| {
        any(&|x: Time| x.day == Some(d)) || words::has(other, &words::RELATIVE_DAY)
    });
    let part = match t.part {
        Some(Part::Half(1)) => any(&|x| x.part == t.part) || words::has(other, &FIRST_HALF),
        Some(Part::Half(_)) => any(&|x| x.part == t.part) || words::has(other, &SECOND_HALF),
        Some(Part::Quarter(_) | Part::Decade | Part::Century) => any(&|x: Time| x.part == t.part),
        _ => true,
    };
    year && month && day && part
}
