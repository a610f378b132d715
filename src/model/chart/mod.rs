//! Charts with words of their own: what each draws, bound to the data.

mod count;
mod grid;
mod indicators;
mod place;
mod plot;
mod rows;
mod series;
mod spot;

pub use grid::Told;
pub(super) use place::place;
pub use plot::{Coverage, Heading, Line, Measured, Name, Plot, PlotCell};
pub use spot::Spot;

use super::{FigureIx, IndicatorIx, TableIx};
use crate::chart::Kind;
use crate::lang::Text;
use crate::source::Span;
use crate::value::{Id, Period};

/// A chart with words of its own.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Its name.
    pub id: Id,
    /// Where it is written.
    pub at: Span,
    /// What it draws.
    pub what: ChartWhat,
    /// The message.
    pub title: Text,
    /// Measure, place, period, unit.
    pub subtitle: Option<Text>,
    /// A note.
    pub note: Option<Text>,
    /// Text alternative.
    pub alt: Option<Text>,
}

/// What a chart draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartWhat {
    /// Numbers of series over columns, in whichever kind.
    Grid(Box<GridChart>),
    /// Baseline, actuals and targets of an indicator.
    TargetPath(IndicatorIx),
    /// The same in the height of a table row.
    TargetStrip(IndicatorIx),
    /// Indicators, each against its own target.
    Bullet(Vec<IndicatorIx>),
    /// The places of a ranking, and the rows that stand out in it: those of the
    /// body that the report is about where none is named.
    Ranking(TableIx, Vec<Id>),
    /// The strategy.
    Tree,
}

/// A chart over a grid of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridChart {
    /// Its kind.
    pub kind: Kind,
    /// Where the numbers come from.
    pub source: GridSource,
    /// Members, keys or ids that stand out.
    pub own: Vec<Id>,
    /// Where the way of counting changed, by the first period of the new way.
    pub breaks: Vec<Break>,
    /// The place of each series in the palette, the same for a series in every
    /// chart of the edition.
    pub places: Vec<usize>,
}

/// A change in the way of counting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The first period that is counted the new way.
    pub at: Period,
    /// What changed, in short.
    pub note: Text,
}

/// Where the numbers of a grid come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridSource {
    /// Rows of a series over some of its periods.
    Series {
        /// The series.
        table: TableIx,
        /// The dimension along which the rows differ.
        dimension: usize,
        /// Rows, in the order of the drawing.
        rows: Vec<usize>,
        /// The row drawn as total.
        total: Option<usize>,
        /// Places of the periods, oldest first.
        periods: Vec<usize>,
    },
    /// Rows of a list, a ranking or a register.
    Rows {
        /// The table.
        table: TableIx,
        /// The rows that answer to `where`, in the order of the file.
        rows: Vec<usize>,
        /// How many rows were left out because they repeat another.
        repeated: usize,
        /// What of them is drawn.
        what: RowsWhat,
    },
    /// Indicators: over time, or baseline, latest actual and last target.
    Indicators(Vec<IndicatorIx>),
    /// Single figures.
    Figures(Vec<FigureIx>),
}

/// What of the rows of a table is drawn. Columns go by their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowsWhat {
    /// Columns of each row.
    Values {
        /// The column that names a row.
        names: usize,
        /// The columns.
        values: Vec<usize>,
        /// How many rows, by the first of the columns; all in the order of the
        /// file where it does not say.
        largest: Option<usize>,
    },
    /// How much each row changed from one column to another, largest first.
    Change {
        /// The column that names a row.
        names: usize,
        /// From this column,
        from: usize,
        /// to this one.
        to: usize,
        /// How many rows.
        largest: Option<usize>,
    },
    /// How many rows have each value of a column.
    Counts {
        /// The column.
        count: usize,
        /// The column by whose values they are counted apart.
        by: Option<usize>,
    },
    /// Sums of columns.
    Sums {
        /// The columns.
        sums: Vec<usize>,
        /// The column by whose values they are summed apart.
        by: usize,
    },
}

impl ChartWhat {
    /// The grid that it draws.
    pub fn grid(&self) -> Option<&GridChart> {
        match self {
            ChartWhat::Grid(grid) => Some(grid),
            _ => None,
        }
    }

    /// The table that it draws.
    pub fn table(&self) -> Option<TableIx> {
        match self {
            ChartWhat::Grid(grid) => match &grid.source {
                GridSource::Series { table, .. } | GridSource::Rows { table, .. } => Some(*table),
                GridSource::Indicators(_) | GridSource::Figures(_) => None,
            },
            ChartWhat::Ranking(table, _) => Some(*table),
            _ => None,
        }
    }

    /// The indicators that it draws.
    pub fn indicators(&self) -> &[IndicatorIx] {
        match self {
            ChartWhat::Grid(grid) => match &grid.source {
                GridSource::Indicators(all) => all,
                _ => &[],
            },
            ChartWhat::TargetPath(ix) | ChartWhat::TargetStrip(ix) => std::slice::from_ref(ix),
            ChartWhat::Bullet(all) => all,
            ChartWhat::Ranking(..) | ChartWhat::Tree => &[],
        }
    }

    /// The single figures that it draws.
    pub fn figures(&self) -> &[FigureIx] {
        match self {
            ChartWhat::Grid(grid) => match &grid.source {
                GridSource::Figures(all) => all,
                _ => &[],
            },
            _ => &[],
        }
    }
}
