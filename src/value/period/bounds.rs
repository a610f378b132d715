//! Where periods begin and end.

use super::{Date, Period, PeriodError};

/// The fiscal year's first month where only an order is asked for, which does
/// not depend on it.
const APRIL: u8 = 4;

const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

impl Period {
    /// First and last day; `None` where open, not stated or of unstated basis.
    /// `fiscal_start` is the first month of the fiscal year (1 to 12; what is
    /// outside is taken for the nearer of these).
    pub fn bounds(&self, fiscal_start: u8) -> (Option<Date>, Option<Date>) {
        match self {
            Period::Range(start, end) => (
                start.as_ref().and_then(|p| p.bounds(fiscal_start).0),
                end.as_ref().and_then(|p| p.bounds(fiscal_start).1),
            ),
            Period::List(members) => (
                members.first().and_then(|p| p.bounds(fiscal_start).0),
                members.last().and_then(|p| p.bounds(fiscal_start).1),
            ),
            Period::UnstatedYear(_) | Period::NotStated => (None, None),
            _ => match self.days(fiscal_start) {
                Some((first, last)) => (Some(first), Some(last)),
                None => (None, None),
            },
        }
    }

    /// A key that orders periods in time, whatever their bases, for display
    /// only: the day on which it begins, in a fiscal year from April. A range
    /// that is open to the past goes by its end; what is not stated comes last.
    pub fn chronology(&self) -> (i32, u8, u8) {
        match self {
            Period::Range(start, end) => start
                .as_ref()
                .or(end.as_ref())
                .map_or(LAST, |p| p.chronology()),
            Period::List(members) => members.first().map_or(LAST, Period::chronology),
            _ => self
                .days(APRIL)
                .map_or(LAST, |(d, _)| (d.year, d.month, d.day)),
        }
    }

    /// A range of these ends.
    pub fn range(start: Option<Period>, end: Option<Period>) -> Result<Period, PeriodError> {
        let single = |end: &Option<Period>| end.as_ref().is_none_or(Period::is_single);
        if !single(&start) || !single(&end) || (start.is_none() && end.is_none()) {
            return Err(PeriodError::Form);
        }
        if let (Some(start), Some(end)) = (&start, &end) {
            let first = start.days(APRIL).map(|(first, _)| first);
            let last = end.days(APRIL).map(|(_, last)| last);
            if !start.is_comparable_to(end) || first > last {
                return Err(PeriodError::Order);
            }
        }
        Ok(Period::Range(start.map(Box::new), end.map(Box::new)))
    }

    /// A list of these members.
    pub fn list(members: Vec<Period>) -> Result<Period, PeriodError> {
        let closed = |p: &Period| p.is_single() || matches!(p, Period::Range(Some(_), Some(_)));
        if members.len() < 2 || !members.iter().all(closed) {
            return Err(PeriodError::Form);
        }
        let ordered = members
            .windows(2)
            .all(|pair| pair[0].is_comparable_to(&pair[1]) && pair[0].last() < pair[1].first());
        if ordered {
            Ok(Period::List(members))
        } else {
            Err(PeriodError::Order)
        }
    }

    /// Whether its year, month and day are ones that there are. What is made
    /// of other periods is not asked.
    pub(super) fn exists(&self) -> bool {
        match *self {
            Period::Year(y) | Period::FiscalYear(y) | Period::UnstatedYear(y) => YEARS.contains(&y),
            Period::Quarter(y, n) | Period::FiscalQuarter(y, n) => {
                YEARS.contains(&y) && (1..=4).contains(&n)
            }
            Period::FiscalHalf(y, n) => YEARS.contains(&y) && (1..=2).contains(&n),
            Period::Month(y, m) => YEARS.contains(&y) && (1..=12).contains(&m),
            Period::Day(date) => {
                YEARS.contains(&date.year)
                    && (1..=12).contains(&date.month)
                    && (1..=last_day(date.year, date.month)).contains(&date.day)
            }
            Period::Range(..) | Period::List(_) | Period::NotStated => true,
        }
    }

    fn is_single(&self) -> bool {
        !matches!(
            self,
            Period::Range(..) | Period::List(_) | Period::NotStated
        )
    }

    fn first(&self) -> Option<Date> {
        match self {
            Period::Range(start, _) => start.as_ref().and_then(|p| p.first()),
            _ => self.days(APRIL).map(|(first, _)| first),
        }
    }

    fn last(&self) -> Option<Date> {
        match self {
            Period::Range(_, end) => end.as_ref().and_then(|p| p.last()),
            _ => self.days(APRIL).map(|(_, last)| last),
        }
    }

    /// First and last day of a single period; a year of unstated basis is laid
    /// on the calendar, which is enough to order it.
    fn days(&self, fiscal_start: u8) -> Option<(Date, Date)> {
        let fiscal_start = fiscal_start.clamp(1, 12);
        let (year, first_month, months) = match *self {
            Period::Year(y) | Period::UnstatedYear(y) => (y, 1, 12),
            Period::FiscalYear(y) => (y, fiscal_start, 12),
            Period::Quarter(y, n) => (y, nth(1, n, 3), 3),
            Period::FiscalQuarter(y, n) => (y, nth(fiscal_start, n, 3), 3),
            Period::FiscalHalf(y, n) => (y, nth(fiscal_start, n, 6), 6),
            Period::Month(y, m) => (y, m, 1),
            Period::Day(date) => return Some((date, date)),
            Period::Range(..) | Period::List(_) | Period::NotStated => return None,
        };
        let first = Date {
            day: 1,
            ..month_of(year, first_month)
        };
        let last = month_of(year, first_month.saturating_add(months - 1));
        let day = last_day(last.year, last.month);
        Some((first, Date { day, ..last }))
    }
}

/// Behind every day there is.
const LAST: (i32, u8, u8) = (i32::MAX, 0, 0);

/// The first month of the `n`th stretch of `length` months.
fn nth(first: u8, n: u8, length: u8) -> u8 {
    n.saturating_sub(1)
        .saturating_mul(length)
        .saturating_add(first)
}

/// A month counted from January of a year: 13 is January of the next.
fn month_of(year: i32, month: u8) -> Date {
    let after = month.saturating_sub(1);
    Date {
        year: year.saturating_add(i32::from(after / 12)),
        month: after % 12 + 1,
        day: 1,
    }
}

/// The number of days of a month.
fn last_day(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}
