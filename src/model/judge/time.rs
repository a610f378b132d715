//! Places in time on one scale of months.

use crate::model::{Indicator, Observation};
use crate::value::Period;
use rust_decimal::Decimal;

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

/// The observation with a number whose period ends last; of equal ones the
/// last in the file.
pub(super) fn latest_of<'a>(
    list: impl IntoIterator<Item = &'a Observation>,
    fiscal_start: u8,
) -> Option<(&'a Observation, Decimal)> {
    list.into_iter()
        .filter_map(|o| Some((o, o.number()?)))
        .max_by_key(|(o, _)| month_of(&o.period, fiscal_start))
}

/// The last target that has a number and a date; without any such, one that
/// has a number.
pub(super) fn last_target(
    indicator: &Indicator,
    fiscal_start: u8,
) -> Option<(&Observation, Decimal)> {
    let dated = indicator.targets.iter();
    let dated = dated.filter(|target| target.period != Period::NotStated);
    latest_of(dated, fiscal_start).or_else(|| latest_of(&indicator.targets, fiscal_start))
}

/// The latest figure of something that has happened.
pub(super) fn latest_counted(
    actuals: &[Observation],
    fiscal_start: u8,
) -> Option<(&Observation, Decimal)> {
    latest_of(
        actuals.iter().filter(|o| o.state.is_counted()),
        fiscal_start,
    )
}
