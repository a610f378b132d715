//! The line of time.

use super::Dated;
use crate::value::Period;
use std::ops::Range;

/// The years from the first to the last dated figure, to scale, and beside
/// them a lane for figures whose period is not stated.
pub(super) struct Years {
    first: f64,
    last: f64,
    has_lane: bool,
}

/// Parts of the span: what is left free at each end, and the lane.
const MARGIN: f64 = 0.1;
const LANE: f64 = 0.24;

impl Years {
    pub fn new<'a>(periods: impl Iterator<Item = &'a Period> + Clone) -> Years {
        let dated = || {
            let dated = periods.clone().filter(|p| **p != Period::NotStated);
            dated.map(year)
        };
        let first = dated().fold(f64::INFINITY, f64::min);
        let last = dated().fold(f64::NEG_INFINITY, f64::max);
        let (first, last) = if first <= last {
            (first, last)
        } else {
            (0.0, 0.0)
        };
        Years {
            first,
            last,
            has_lane: periods.clone().any(|p| *p == Period::NotStated),
        }
    }

    fn span(&self) -> f64 {
        (self.last - self.first).max(1.0)
    }

    fn end(&self) -> f64 {
        self.last + self.span() * MARGIN
    }

    pub fn range(&self) -> Range<f64> {
        let lane = if self.has_lane {
            self.span() * LANE
        } else {
            0.0
        };
        self.first - self.span() * MARGIN..self.end() + lane
    }

    /// Where the lane begins.
    pub fn lane(&self) -> Option<f64> {
        self.has_lane.then(|| self.end())
    }

    /// Where a figure stands.
    pub fn of(&self, point: &Dated) -> f64 {
        self.at(&point.period)
    }

    /// Where a period stands.
    pub fn at(&self, period: &Period) -> f64 {
        match period {
            Period::NotStated => self.end() + self.span() * LANE / 2.0,
            period => year(period),
        }
    }

    /// The years to mark, as many as can be told apart.
    pub fn marks(&self) -> Vec<f64> {
        let span = self.last - self.first;
        if span > 60.0 {
            return vec![self.first, self.last];
        }
        (0..=span as u32)
            .map(|n| self.first + f64::from(n))
            .collect()
    }
}

/// A period as a place in time: the year in which it begins, and its part.
fn year(period: &Period) -> f64 {
    let (year, month, day) = period.chronology();
    let months = f64::from(month.max(1)) - 1.0;
    let days = f64::from(day.max(1)) - 1.0;
    f64::from(year) + (months + days / 31.0) / 12.0
}
