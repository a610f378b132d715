//! Places in time on one scale of months.

use crate::value::Period;

/// Months since year 0 at the end of a period: one scale for years, halves,
/// quarters, months and spans of them. What is not dated comes last.
/// `fiscal_start` is the first month of the fiscal year.
pub fn month_of(period: &Period, fiscal_start: u8) -> i32 {
    let year_end = |year: i32| year.saturating_mul(12).saturating_add(12);
    let last = match period {
        Period::Range(_, end) => end.as_deref(),
        Period::List(members) => members.last(),
        _ => None,
    };
    match (last, period.bounds(fiscal_start).1) {
        // Years of an unstated basis have no bounds.
        (Some(last), _) => month_of(last, fiscal_start),
        (None, Some(end)) => end.year * 12 + i32::from(end.month),
        (None, None) => year_end(period.chronology().0),
    }
}

/// How many months a period has; none where that is not known.
pub(super) fn months_in(period: &Period, fiscal_start: u8) -> Option<i32> {
    let (Some(start), Some(end)) = period.bounds(fiscal_start) else {
        return None;
    };
    let month = |date: crate::value::period::Date| date.year * 12 + i32::from(date.month);
    Some(month(end) - month(start) + 1)
}
