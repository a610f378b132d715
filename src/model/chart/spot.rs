//! The numbers of a plot with where they stand, and which of them may be set
//! against each other.

use super::plot::{Line, Plot, PlotCell};
use crate::value::Period;
use rust_decimal::Decimal;

/// A number of a series, by its places in the plot.
#[derive(Clone, Copy, Debug)]
pub struct Spot<'a> {
    /// The place of its series.
    pub series: usize,
    /// The place of its column.
    pub column: usize,
    /// The number.
    pub value: Decimal,
    /// What it covers, where that is less than what it is of.
    pub covers: Option<&'a Period>,
}

impl Plot {
    /// Every number of the series, series by series; those of a total are not
    /// among them.
    pub fn spots(&self) -> impl Iterator<Item = Spot<'_>> {
        let rows = self.series.iter().zip(&self.cells).enumerate();
        rows.flat_map(move |(series, (line, row))| {
            let cells = self.columns.iter().zip(row).enumerate();
            cells.filter_map(move |(column, (head, cell))| {
                Some(Spot {
                    series,
                    column,
                    value: cell.value?,
                    covers: cell.covers_of(line, head),
                })
            })
        })
    }
}

impl PlotCell {
    /// What it covers, where that is less than what it is of: by itself, or
    /// because its column or its series does.
    pub fn covers_of<'a>(&'a self, series: &'a Line, column: &'a Line) -> Option<&'a Period> {
        let all = [&self.covers, &column.covers, &series.covers];
        all.into_iter().find_map(Option::as_ref)
    }
}

impl<'a> Spot<'a> {
    /// Those of some numbers that may be set against each other: the whole
    /// ones. Where none is whole, all of them if they cover the same, else none.
    pub fn comparable(spots: impl IntoIterator<Item = Spot<'a>>) -> Vec<Spot<'a>> {
        let mut all: Vec<Spot> = spots.into_iter().collect();
        let first = all.first().and_then(|spot| spot.covers);
        if all.iter().any(|spot| spot.covers != first) || first.is_none() {
            all.retain(|spot| spot.covers.is_none());
        }
        all
    }
}
