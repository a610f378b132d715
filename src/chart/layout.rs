//! How each kind lays its numbers out.

use super::kind::{Chart, StackedColumns};
use super::{Grid, Kind, Series};
use crate::value::Id;

/// What stands beside what in a kind of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Periods from left to right, a series for each member.
    Time,
    /// Periods or things from left to right, a series for each member.
    Across,
    /// A mark or more for each thing; periods and columns are series.
    Things,
    /// A row for each thing or member, a column for each period or column.
    Matrix,
    /// Its own: what it draws is no grid.
    Own,
}

impl Kind {
    /// How it lays its numbers out.
    pub const fn layout(self) -> Layout {
        match self {
            Kind::StackedColumns => Layout::Across,
            Kind::TargetPath
            | Kind::CumulativeTarget
            | Kind::Tree
            | Kind::RankingBars
            | Kind::TargetStrip => Layout::Own,
        }
    }

    /// Whether its marks add up: parts of a whole that stand on each other.
    pub const fn adds_up(self) -> bool {
        matches!(self, Kind::StackedColumns)
    }
}

impl Chart {
    /// A chart of a kind over a grid; none for kinds that draw no grid.
    /// `total` and `own` are for the kinds that have them.
    pub fn of_grid(kind: Kind, grid: Grid, total: Option<Series>, own: Vec<Id>) -> Option<Chart> {
        let _ = own;
        Some(match kind {
            Kind::StackedColumns => Chart::StackedColumns(StackedColumns { grid, total }),
            _ => return None,
        })
    }
}
