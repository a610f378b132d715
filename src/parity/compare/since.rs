//! How long ago something was, told by the year: 5年ぶり and "for the first time since
//! 2019", 3年連続 and "every year since 2021".

use super::view::View;
use super::{when, words};
use crate::scan::{Time, Unit, What};
use rust_decimal::Decimal;

/// Words behind a number of years that reach back from the present.
const BACK: [&str; 6] = ["ぶり", "振り", "連続", "続", "前", "来"];

/// Joins years that reach back with the year that they reach, where no year of the
/// text contradicts it.
pub(super) fn join(view: &mut View) {
    for i in view.alone() {
        let What::Amount(a) = &view.mine()[i].what else {
            continue;
        };
        let at = &view.mine()[i].at;
        let behind = words::piece(view.text(), &(at.start..at.end + 9));
        if a.unit != Unit::Year || a.to.is_some() || !BACK.iter().any(|word| behind.contains(word))
        {
            continue;
        }
        let years = a.number.value;
        let found = view.others_alone().into_iter().find(|&j| {
            let What::Time(t) = view.others()[j].what else {
                return false;
            };
            let at = &view.others()[j].at;
            let before = words::piece(view.other_text(), &(at.start.saturating_sub(8)..at.start));
            let since =
                before.trim_end().ends_with("since") || before.trim_end().ends_with("Since");
            since && when::bare_year(t) && reaches(view, t, years)
        });
        if let Some(j) = found {
            view.join(i, j);
        }
    }
}

/// Whether a year lies so many years before one that the text names, give or take
/// the one that is counted; where it names none, it may.
fn reaches(view: &View, t: Time, years: Decimal) -> bool {
    let Some(from) = t.year else { return false };
    let mut named = view.mine().iter().filter_map(|q| match &q.what {
        What::Time(t) | What::Span(_, t) => t.year,
        _ => None,
    });
    let mut any = false;
    let met = named.any(|year| {
        any = true;
        let apart = Decimal::from(i64::from(year) - i64::from(from));
        apart == years || apart.saturating_add(Decimal::ONE) == years
    });
    met || !any
}
