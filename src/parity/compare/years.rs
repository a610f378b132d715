//! Years that one side tells by a word and the other by their number: 前年 beside
//! 令和4年度 is fiscal 2021.

use super::Side;
use super::view::{Hand, View};
use super::when;
use super::words::{self, List, Lists};
use crate::scan::{Quantity, Unit, What};
use std::ops::Range;

/// Words of the year before, of the same year and of the year after.
static BEFORE: List = List::new(
    "前年|previous year|preceding year|prior year|year before|year earlier|year-on-year|\
    year on year|year-over-year|year over year",
);
static SAME: List = List::new("同年|that year|same year|同期|同月");
static AFTER: List = List::new("翌年|following year|year after|year later|next year");

/// All that tells a year without its number, with how far it lies from the year it is
/// told of, where that is known.
static STEPS: Lists<Option<i32>, 4> = Lists::new([
    (&BEFORE, Some(-1)),
    (&SAME, Some(0)),
    (&AFTER, Some(1)),
    (&words::RELATIVE_YEAR, None),
]);

/// How far the years lie that a text tells by words; none where one of them may be any.
fn steps(text: &str) -> Option<Vec<i32>> {
    let mut known = Vec::new();
    let mut vague = Vec::new();
    words::each(text, &STEPS, |step, at| match step {
        Some(step) => known.push((step, at)),
        None => vague.push(at),
    });
    let is_known = |at: &Range<usize>| {
        known
            .iter()
            .any(|(_, own): &(i32, Range<usize>)| own.start <= at.start && at.start < own.end)
    };
    vague
        .iter()
        .all(is_known)
        .then(|| known.into_iter().map(|(step, _)| step).collect())
}

/// The years that a side names by their numbers.
fn named(list: &[Quantity]) -> impl Iterator<Item = i32> {
    list.iter().flat_map(|q| {
        let (from, to) = match &q.what {
            What::Time(t) => (t.year, None),
            What::Span(from, to) => (from.year, to.year),
            _ => (None, None),
        };
        from.into_iter().chain(to)
    })
}

/// Whether the other side tells any year by words. Those behind a number of years that is
/// answered in another sentence (10年後 beside "in ten years") tell nothing else.
pub(super) fn is_relative(view: &View, q: &Quantity) -> bool {
    let (text, list) = (view.other_text(), view.others());
    let sentence = words::sentence(view.text(), &q.at);
    let is_apart = |j: usize| {
        view.partner(j)
            .is_some_and(|i| !sentence.contains(&view.mine()[i].at.start))
    };
    let is_answered = |at: &Range<usize>| {
        let before = |q: &Quantity| {
            let gap = at.start.abs_diff(q.at.end);
            gap <= 1 || q.at.contains(&at.start)
        };
        let mut near = (0..list.len()).filter(|&j| before(&list[j]));
        near.any(|j| is_length(&list[j]) && is_apart(j))
    };
    words::all(text, &words::RELATIVE_YEAR).any(|at| !is_answered(&at))
}

fn is_length(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if a.unit == Unit::Year)
}

/// Whether a year may be one that a side tells by words.
pub(super) fn may_be(side: Side, year: i32) -> bool {
    let Some(steps) = steps(side.text) else {
        return true;
    };
    let mut years = named(side.quantities).peekable();
    years.peek().is_none()
        || years.any(|known| steps.iter().any(|step| known.saturating_add(*step) == year))
}

/// Whether a year that the translation names once more than the original stands for
/// another one, which the original tells by a word: 令和4年度は6.8％（前年度7.1％） and
/// "6.8% in FY2022 (7.1% in FY2022)".
pub(super) fn misread(view: &View, q: &Quantity) -> bool {
    let What::Time(time) = q.what else {
        return false;
    };
    let Some(year) = time.year.filter(|_| when::bare_year(time)) else {
        return false;
    };
    let count = |list: &[Quantity]| named(list).filter(|known| *known == year).count();
    let others = count(view.others());
    if view.hand != Hand::Translation || others == 0 || count(view.mine()) <= others {
        return false;
    }
    let own = steps(view.text()).is_some_and(|steps| steps.is_empty());
    own && steps(view.other_text()).is_some_and(|steps| {
        let told = |step: i32| named(view.mine()).any(|known| known == year.saturating_add(step));
        !steps.is_empty() && steps.iter().all(|step| *step != 0 && !told(*step))
    })
}
