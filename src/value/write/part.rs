//! The parts of which periods are written, in full and on axes.

use super::YearStyle;
use crate::lang::era::{Era, FIRST_SOLAR_YEAR, LONGEST_COUNT};
use crate::lang::rules::{RangePatterns, Rules, fill};
use crate::value::Period;
use crate::value::period::Date;

/// The ends of a range, written already.
pub(super) fn join(patterns: &RangePatterns, start: Option<String>, end: Option<String>) -> String {
    let spaced = [&start, &end]
        .iter()
        .any(|end| end.as_ref().is_some_and(|end| end.contains(' ')));
    let pattern = match (&start, &end) {
        (Some(_), Some(_)) if spaced => patterns.spaced,
        (Some(_), Some(_)) => patterns.closed,
        (Some(_), None) => patterns.from,
        (None, _) => patterns.to,
    };
    let (start, end) = (start.unwrap_or_default(), end.unwrap_or_default());
    fill(pattern, &[("a", &start), ("b", &end)])
}

/// The year of a period and the day that stands for it among its kind; `None`
/// for what is made of other periods.
pub(super) fn first_day(period: &Period) -> Option<Date> {
    let (year, month, day) = match *period {
        Period::Year(y) | Period::FiscalYear(y) | Period::UnstatedYear(y) => (y, 1, 1),
        Period::Quarter(y, n) | Period::FiscalQuarter(y, n) | Period::FiscalHalf(y, n) => (y, n, 1),
        Period::Month(y, m) => (y, m, 1),
        Period::Day(date) => return Some(date),
        Period::Range(..) | Period::List(_) | Period::NotStated => return None,
    };
    Some(Date { year, month, day })
}

/// The year by the style, without 年.
pub(super) fn year(period: &Period, western: i32, rules: &Rules, style: YearStyle) -> String {
    match (era_of(period, rules, style), style) {
        (Some(era), YearStyle::Era) => format!("{}{}", era.name, count(era, western)),
        (Some(era), _) => format!("{}{}", era.letter, count(era, western)),
        (None, _) => western.to_string(),
    }
}

/// The era that the period is of, where it is of one without doubt and the
/// language and the style count by it.
pub(super) fn era_of(period: &Period, rules: &Rules, style: YearStyle) -> Option<&'static Era> {
    if !rules.eras || style == YearStyle::Western {
        return None;
    }
    let (era, year) = match *period {
        Period::FiscalYear(y) | Period::FiscalQuarter(y, _) | Period::FiscalHalf(y, _) => {
            (Era::of_fiscal_year(y)?, y)
        }
        // Before 1873 the months of an era were of the moon.
        Period::Month(..) | Period::Day(_) => {
            let (_, last) = period.bounds(4);
            let last = last.filter(|last| last.year >= FIRST_SOLAR_YEAR)?;
            (Era::of_day((last.year, last.month, last.day))?, last.year)
        }
        _ => return None,
    };
    (era.count(year) <= LONGEST_COUNT).then_some(era)
}

pub(super) fn count(era: &Era, year: i32) -> String {
    match era.count(year) {
        1 => "元".to_owned(),
        n => n.to_string(),
    }
}

pub(super) fn half(halves: &[&'static str; 2], n: u8) -> &'static str {
    if n == 1 { halves[0] } else { halves[1] }
}

pub(super) fn of_year(pattern: &str, year: &str, n: u8) -> String {
    fill(pattern, &[("y", year), ("n", &n.to_string())])
}

/// How long the name of a month may be.
#[derive(Clone, Copy)]
pub(super) enum MonthName {
    Full,
    Short,
}

pub(super) fn dated(
    pattern: &str,
    year: &str,
    date: Date,
    rules: &Rules,
    name: MonthName,
) -> String {
    let at = usize::from(date.month.saturating_sub(1));
    let named = rules.months.as_ref().and_then(|months| match name {
        MonthName::Full => months.full.get(at),
        MonthName::Short => months.short.get(at),
    });
    let month = named.map_or_else(|| date.month.to_string(), |name| name.to_string());
    fill(
        pattern,
        &[
            ("y", year),
            ("m", &month),
            ("d", &date.day.to_string()),
            ("m2", &format!("{:02}", date.month)),
            ("d2", &format!("{:02}", date.day)),
        ],
    )
}
