//! Charts over the rows and periods of a series.

use super::super::Series;
use super::Break;
use super::plot::{Line, Measured, Name, Plot, PlotCell, Sign, broken, id_of};

/// A series and what of it is drawn.
pub(super) struct Drawn<'a> {
    pub(super) series: &'a Series,
    pub(super) dimension: usize,
    pub(super) periods: &'a [usize],
    pub(super) breaks: &'a [Break],
}

impl Drawn<'_> {
    /// The plot with a column for each period.
    pub(super) fn plot(&self, rows: &[usize], total: Option<usize>) -> Plot {
        Plot {
            measured: Measured::Unit(self.series.unit.clone()),
            columns: self.periods.iter().map(|at| self.column(*at)).collect(),
            series: rows.iter().map(|row| self.line(*row)).collect(),
            cells: rows.iter().map(|row| self.cells(*row)).collect(),
            total: total.map(|row| (self.line(row), self.cells(row))),
            ..Plot::empty()
        }
    }

    fn column(&self, at: usize) -> Line {
        let head = &self.series.periods[at];
        Line {
            covers: head.covers.clone(),
            broken: broken(self.breaks, &head.period),
            ..Line::period(head.period.clone())
        }
    }

    fn line(&self, row: usize) -> Line {
        let dimension = &self.series.dimensions[self.dimension];
        let place = self.series.rows[row].members[self.dimension];
        let (member, name) = &dimension.members[place];
        let sign = Sign::new(&dimension.name, member);
        Line {
            is_total: self.series.is_total(row),
            ..Line::thing(id_of(member, place), Name::Text(name.clone()), sign)
        }
    }

    fn cells(&self, row: usize) -> Vec<PlotCell> {
        let cells = &self.series.rows[row].cells;
        let drawn = self.periods.iter().map(|at| {
            let cell = &cells[*at];
            PlotCell {
                covers: cell.covers.clone(),
                ..PlotCell::of(&cell.value)
            }
        });
        drawn.collect()
    }
}
