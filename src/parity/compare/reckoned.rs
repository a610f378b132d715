//! Years that follow from another year and a length of time: 平成16年度から20年間 and "in the
//! twenty years to FY2024", 5年前 and "in FY2018".

use super::view::{Hand, View};
use super::{when, words};
use crate::scan::{Quantity, Time, Unit, What};
use rust_decimal::prelude::ToPrimitive;

/// Joins the year from which one side counts years with the one up to which the other
/// counts as many: 平成28年からの5年間, "the five years to 2021".
pub(super) fn join(view: &mut View) {
    for i in view.alone() {
        let Some(from) = year(&view.mine()[i]).filter(|_| begins(view.text(), &view.mine()[i]))
        else {
            continue;
        };
        let found = view.others_alone().into_iter().find(|&j| {
            let other = &view.others()[j];
            year(other).is_some_and(|to| {
                let gap = to.0.checked_sub(from.0);
                when::counted(to.1, from.1)
                    && ends(view.other_text(), other)
                    && gap.is_some_and(|gap| lasts(view.mine(), gap) && lasts(view.others(), gap))
            })
        });
        if let Some(j) = found {
            view.join(i, j);
        }
    }
}

/// Whether a year follows from one that the other side tells, and from a length that it
/// tells as well.
pub(super) fn told(view: &View, q: &Quantity, t: Time) -> bool {
    // What a translation adds has to be said as an end of the length.
    if view.hand == Hand::Translation && !begins(view.text(), q) && !ends(view.text(), q) {
        return false;
    }
    let Some(own) = t.year.filter(|_| t.day.is_none() && t.part.is_none()) else {
        return false;
    };
    // From the April of one year to that of another.
    let others = || {
        view.others().iter().filter_map(|q| match q.what {
            What::Time(x) | What::Span(_, x)
                if when::counted(x.count, t.count) && x.month == t.month =>
            {
                x.year
            }
            _ => None,
        })
    };
    others().any(|year| {
        let gap = i32::try_from(year.abs_diff(own)).unwrap_or_default();
        gap > 0 && lasts(view.others(), gap)
    })
}

/// Whether a length of years only leads to the year that stands right behind it: 10年後の
/// 令和17年度, "ten years on, in FY2035".
pub(super) fn leads(view: &View, i: usize) -> bool {
    const REACH: usize = 24;
    let (Some(q), Some(next)) = (view.mine().get(i), view.mine().get(i + 1)) else {
        return false;
    };
    let is_length = matches!(&q.what, What::Amount(a) if a.unit == Unit::Year && a.to.is_none());
    let between = words::piece(view.text(), &(q.at.end..next.at.start));
    let said = words::piece(view.text(), &(q.at.start..next.at.start));
    is_length
        && between.len() <= REACH
        && year(next).is_some()
        && [
            "後", "前", "目", "later", "on, ", "ago", "earlier", "from now",
        ]
        .iter()
        .any(|word| said.contains(word))
        && (0..view.others().len()).any(|j| view.partner(j) == Some(i + 1))
}

/// A year that is told alone, and how it is counted.
fn year(q: &Quantity) -> Option<(i32, crate::scan::Count)> {
    match q.what {
        What::Time(t) if when::bare_year(t) && t.part.is_none() => Some((t.year?, t.count)),
        _ => None,
    }
}

/// Whether a list has a length of so many years, or of one more, as both ends are counted in;
/// a bare number has its unit from one before it: "in ten years and … in twenty".
fn lasts(list: &[Quantity], gap: i32) -> bool {
    let mut is_year = false;
    list.iter().any(|q| {
        let What::Amount(a) = &q.what else {
            return false;
        };
        is_year |= a.unit == Unit::Year;
        let is_length = a.unit == Unit::Year || is_year && a.unit == Unit::Bare;
        let told = a.number.value.to_i32().filter(|n| *n > 1);
        is_length && a.to.is_none() && told.is_some_and(|n| n == gap || n == gap.saturating_add(1))
    })
}

/// Whether years are counted from a year on.
fn begins(text: &str, q: &Quantity) -> bool {
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(9)));
    let before = words::piece(text, &(q.at.start.saturating_sub(10)..q.at.start)).trim_end();
    ["から", "以降", "以来", "より"]
        .iter()
        .any(|word| behind.starts_with(word))
        || ["from", "since", "after", "beginning in", "starting in"]
            .iter()
            .any(|word| before.ends_with(word))
}

/// Whether years are counted up to a year.
fn ends(text: &str, q: &Quantity) -> bool {
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(9)));
    let before = words::piece(text, &(q.at.start.saturating_sub(10)..q.at.start)).trim_end();
    behind.starts_with("まで")
        || [" to", " until", " till", "through", "ending", "ended"]
            .iter()
            .any(|word| before.ends_with(word))
}
