//! How each kind lays its numbers out, and a chart of each over a grid.

use super::kind::{
    AreaChart, Bars, Chart, Columns, Donut, Dots, HeatMap, Lines, Multiples, Rating, ShareColumns,
    Slope, Sparkline, StackedColumns,
};
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

/// A grid and what some kinds need beside it.
#[derive(Clone, Debug)]
pub struct Gridded {
    /// The numbers.
    pub grid: Grid,
    /// A row drawn as the total of the others.
    pub total: Option<Series>,
    /// Things and series that stand out.
    pub own: Vec<Id>,
    /// The ratings whose ranks stand in the cells; none: they are numbers.
    pub ratings: Vec<Rating>,
    /// The word for a sum that the drawing itself makes: 合計, total.
    pub sum: String,
}

impl Kind {
    /// How it lays its numbers out.
    pub const fn layout(self) -> Layout {
        match self {
            Kind::Lines | Kind::Area | Kind::Multiples | Kind::Sparkline => Layout::Time,
            Kind::Columns | Kind::StackedColumns | Kind::ShareColumns => Layout::Across,
            Kind::Bars | Kind::Dots => Layout::Things,
            Kind::Slope | Kind::HeatMap | Kind::Donut => Layout::Matrix,
            Kind::TargetPath
            | Kind::CumulativeTarget
            | Kind::Tree
            | Kind::RankingBars
            | Kind::TargetStrip
            | Kind::Bullet => Layout::Own,
        }
    }

    /// The most series that can be told apart in it; none where each has a row
    /// of its own.
    pub const fn most_series(self) -> Option<usize> {
        match self {
            Kind::Columns
            | Kind::StackedColumns
            | Kind::ShareColumns
            | Kind::Lines
            | Kind::Area
            | Kind::Bars => Some(Grid::MOST_SERIES),
            Kind::Sparkline => Some(1),
            Kind::Dots => Some(Dots::MOST_SERIES),
            Kind::Donut => Some(Donut::MOST),
            Kind::Slope => Some(Slope::MOST),
            Kind::Multiples => Some(Multiples::MOST),
            Kind::HeatMap
            | Kind::TargetPath
            | Kind::CumulativeTarget
            | Kind::Tree
            | Kind::RankingBars
            | Kind::TargetStrip
            | Kind::Bullet => None,
        }
    }

    /// Whether it is made for the height of a table row.
    pub const fn is_small(self) -> bool {
        matches!(self, Kind::Sparkline | Kind::TargetStrip)
    }

    /// Whether its marks add up: parts of a whole that stand on each other.
    pub const fn adds_up(self) -> bool {
        matches!(
            self,
            Kind::StackedColumns | Kind::ShareColumns | Kind::Area | Kind::Donut
        )
    }
}

impl Chart {
    /// A chart of a kind over a grid; none for kinds that draw no grid.
    pub fn of_grid(kind: Kind, from: Gridded) -> Option<Chart> {
        let Gridded {
            grid,
            total,
            own,
            ratings,
            sum,
        } = from;
        Some(match kind {
            Kind::StackedColumns => Chart::StackedColumns(StackedColumns { grid, total }),
            Kind::Columns => Chart::Columns(Columns { grid }),
            Kind::ShareColumns => Chart::ShareColumns(ShareColumns { grid }),
            Kind::Lines => Chart::Lines(Lines { grid }),
            Kind::Area => Chart::Area(AreaChart { grid, total }),
            Kind::Multiples => Chart::Multiples(Multiples { grid }),
            Kind::Sparkline => {
                let columns = grid.columns;
                let series = grid.series.into_iter().next()?;
                Chart::Sparkline(Sparkline { columns, series })
            }
            Kind::Bars => Chart::Bars(Bars { grid, own }),
            Kind::Dots => Chart::Dots(Dots { grid, own }),
            Kind::Slope => Chart::Slope(Slope { grid, own }),
            Kind::HeatMap => Chart::HeatMap(HeatMap { grid, ratings }),
            Kind::Donut => Chart::Donut(Donut { grid, total: sum }),
            Kind::TargetPath
            | Kind::CumulativeTarget
            | Kind::Tree
            | Kind::RankingBars
            | Kind::TargetStrip
            | Kind::Bullet => return None,
        })
    }
}
