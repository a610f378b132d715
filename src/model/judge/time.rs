//! Places in time on one scale of months.

use super::is_counted;
use crate::model::Observation;
use crate::value::Period;
use rust_decimal::Decimal;

/// Months since year 0 at the end of a period: one scale for years, halves,
/// quarters and months. What is not dated comes last.
pub(super) fn month_of(period: &Period, fiscal_start: u8) -> i32 {
    let year_end = |year: i32| year.saturating_mul(12).saturating_add(12);
    match period.bounds(fiscal_start).1 {
        Some(end) => end.year * 12 + i32::from(end.month),
        None => year_end(period.chronology().0),
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

/// The latest figure of something that has happened.
pub(super) fn latest_counted(
    actuals: &[Observation],
    fiscal_start: u8,
) -> Option<(&Observation, Decimal)> {
    latest_of(actuals.iter().filter(|o| is_counted(o)), fiscal_start)
}
