//! What can be said about a row of numbers, for the sentence beside a chart.

use crate::value::Period;
use rust_decimal::Decimal;

/// One number of the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it is of.
    pub period: Period,
    /// The number.
    pub value: Decimal,
    /// Whether it covers less than its period.
    pub partial: bool,
}

/// First, last, highest and lowest of a row. Which words say so is the
/// caller's to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The oldest.
    pub first: Reading,
    /// The newest, partial or not.
    pub latest: Reading,
    /// The newest that covers all of its period.
    pub latest_whole: Option<Reading>,
    /// The highest that covers all of its period; the newest of equal ones.
    pub highest: Option<Reading>,
    /// The lowest that covers all of its period; the newest of equal ones.
    pub lowest: Option<Reading>,
    /// From the whole period before the latest whole one to that one.
    pub change: Option<Decimal>,
}

impl Facts {
    /// The facts of a row in the order of time; none of an empty row.
    pub fn of(row: Vec<Reading>) -> Option<Facts> {
        let whole: Vec<&Reading> = row.iter().filter(|r| !r.partial).collect();
        let change = match whole[..] {
            [.., before, last] => last.value.checked_sub(before.value),
            _ => None,
        };
        Some(Facts {
            first: row.first()?.clone(),
            latest: row.last()?.clone(),
            latest_whole: whole.last().copied().cloned(),
            highest: whole.iter().copied().max_by_key(|r| r.value).cloned(),
            lowest: whole.iter().copied().rev().min_by_key(|r| r.value).cloned(),
            change,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(values: &[(i32, i64, bool)]) -> Vec<Reading> {
        values
            .iter()
            .map(|&(year, value, partial)| Reading {
                period: Period::FiscalYear(year),
                value: value.into(),
                partial,
            })
            .collect()
    }

    #[test]
    fn a_partial_year_is_neither_highest_nor_change() {
        let f = Facts::of(row(&[
            (2021, 2041, false),
            (2022, 2993, false),
            (2023, 3776, true),
        ]))
        .unwrap();
        assert_eq!(f.highest.unwrap().period, Period::FiscalYear(2022));
        assert_eq!(f.lowest.unwrap().value, 2041.into());
        assert_eq!(f.change, Some(952.into()));
        assert!(f.latest.partial);
    }

    #[test]
    fn short_rows() {
        assert_eq!(Facts::of(Vec::new()), None);
        let f = Facts::of(row(&[(2021, 1, true)])).unwrap();
        assert_eq!((f.highest, f.change), (None, None));
        let f = Facts::of(row(&[(2020, 5, false), (2021, 5, false)])).unwrap();
        assert_eq!(f.highest.unwrap().period, Period::FiscalYear(2021));
        assert_eq!(f.lowest.unwrap().period, Period::FiscalYear(2021));
    }
}
