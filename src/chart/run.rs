//! What of a row of points is connected.

use super::{Column, Series};
use rust_decimal::Decimal;

/// One point of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    /// Its column.
    pub at: usize,
    pub value: Decimal,
}

/// The stretches of a series over which it is known and counted in one way.
/// Nothing is connected across a missing value or a break.
pub(super) fn runs(series: &Series, columns: &[Column]) -> Vec<Vec<Step>> {
    let mut runs: Vec<Vec<Step>> = Vec::new();
    let mut is_open = false;
    for (at, (cell, column)) in series.cells.iter().zip(columns).enumerate() {
        let Some(value) = cell.value else {
            is_open = false;
            continue;
        };
        let step = Step { at, value };
        match runs.last_mut() {
            Some(run) if is_open && column.broken.is_none() => run.push(step),
            _ => runs.push(vec![step]),
        }
        is_open = true;
    }
    runs
}

/// A stretch of columns for which a series has no number, for one reason.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Gap<'a> {
    pub first: usize,
    pub last: usize,
    pub reason: &'a str,
}

/// The gaps of a series whose reason is known.
pub(super) fn gaps(series: &Series) -> Vec<Gap<'_>> {
    let mut gaps: Vec<Gap> = Vec::new();
    for (at, cell) in series.cells.iter().enumerate() {
        let (None, Some(reason)) = (cell.value, cell.missing.as_deref()) else {
            continue;
        };
        match gaps.last_mut() {
            Some(gap) if gap.last + 1 == at && gap.reason == reason => gap.last = at,
            _ => gaps.push(Gap {
                first: at,
                last: at,
                reason,
            }),
        }
    }
    gaps
}
