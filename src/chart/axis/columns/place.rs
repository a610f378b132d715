//! Where columns stand along their axis.

use crate::chart::Column;
use crate::value::Period;

/// The middles of some columns.
pub(super) struct Places {
    /// In columns from the start of the axis.
    pub middles: Vec<f64>,
    /// The end of the axis; at least one column.
    pub end: f64,
    /// Columns before which periods are left out without their room.
    pub leaps: Vec<usize>,
}

/// How many places an axis may have for each column to stay to scale; with
/// more of them empty the columns would be too thin to read.
const MOST_PLACES: f64 = 2.5;

/// To scale where the periods allow it, else side by side.
pub(super) fn places(columns: &[Column]) -> Places {
    let count = columns.len();
    let side_by_side = |leaps| Places {
        middles: (0..count).map(|at| at as f64 + 0.5).collect(),
        end: count.max(1) as f64,
        leaps,
    };
    let gaps = gaps(columns).unwrap_or_default();
    let Some(least) = gaps.iter().min().copied() else {
        return side_by_side(Vec::new());
    };
    let steps = || gaps.iter().map(|gap| f64::from(*gap) / f64::from(least));
    let end = steps().sum::<f64>() + 1.0;
    if end > count as f64 * MOST_PLACES {
        let leaps = (1..).zip(&gaps).filter(|(_, gap)| **gap > least);
        return side_by_side(leaps.map(|(at, _)| at).collect());
    }
    let middles = std::iter::once(0.0).chain(steps()).scan(0.5, |at, step| {
        *at += step;
        Some(*at)
    });
    Places {
        middles: middles.collect(),
        end,
        leaps: Vec::new(),
    }
}

/// Whether the periods of some columns follow each other at one step, as far
/// as that can be said.
pub(in crate::chart) fn is_even(columns: &[Column]) -> bool {
    gaps(columns).is_none_or(|gaps| gaps.windows(2).all(|pair| pair[0] == pair[1]))
}

/// The time between neighbours, in steps of their kind of period; none where
/// the columns are things, of several kinds, or not in the order of time.
fn gaps(columns: &[Column]) -> Option<Vec<i32>> {
    let periods: Option<Vec<&Period>> = columns.iter().map(|c| c.head.period()).collect();
    let gap = |pair: &[&Period]| {
        if std::mem::discriminant(pair[0]) != std::mem::discriminant(pair[1]) {
            return None;
        }
        let gap = ordinal(pair[1])? - ordinal(pair[0])?;
        (gap > 0).then_some(gap)
    };
    periods?.windows(2).map(gap).collect()
}

/// The place of a period among those of its kind. Days are counted as if every
/// month had 31, so that the same day of each year stands at even steps.
fn ordinal(period: &Period) -> Option<i32> {
    Some(match *period {
        Period::Year(y) | Period::FiscalYear(y) | Period::UnstatedYear(y) => y,
        Period::Quarter(y, n) | Period::FiscalQuarter(y, n) => y * 4 + i32::from(n),
        Period::FiscalHalf(y, n) => y * 2 + i32::from(n),
        Period::Month(y, m) => y * 12 + i32::from(m),
        Period::Day(d) => (d.year * 12 + i32::from(d.month)) * 31 + i32::from(d.day),
        Period::Range(..) | Period::List(_) | Period::NotStated => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Head;

    fn years(years: &[i32]) -> Vec<Column> {
        let column = |year: &i32| Column::new(Head::Period(Period::Year(*year)));
        years.iter().map(column).collect()
    }

    #[test]
    fn uneven_years_stand_to_scale() {
        let found = places(&years(&[2015, 2017, 2018]));
        assert_eq!(found.middles, [0.5, 2.5, 3.5]);
        assert_eq!(found.end, 4.0);
        assert_eq!(places(&years(&[2010, 2015, 2020])).middles, [0.5, 1.5, 2.5]);
        assert!(!is_even(&years(&[2015, 2017, 2018])));
        assert!(is_even(&years(&[2010, 2015, 2020])));
    }

    #[test]
    fn a_long_leap_is_marked_instead() {
        let found = places(&years(&[1920, 2019, 2020]));
        assert_eq!(found.middles, [0.5, 1.5, 2.5]);
        assert_eq!(found.leaps, [1]);
    }

    #[test]
    fn what_is_no_order_of_time_stands_side_by_side() {
        assert_eq!(places(&years(&[2020, 2020, 2019])).middles, [0.5, 1.5, 2.5]);
        assert_eq!(places(&[]).end, 1.0);
        assert_eq!(places(&years(&[2020])).end, 1.0);
    }
}
