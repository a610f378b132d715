//! The numbers of a grid as a table.

use super::{Shown, figures};
use crate::chart::Layout;
use crate::model::{Line, Measured, PlotCell};
use crate::render::part::observation;
use crate::render::view;
use crate::value::write;

impl Shown<'_> {
    /// A row for each series, or for each thing where things are drawn.
    pub(super) fn numbers(&self, title: &str) -> view::DataTable {
        let scope = self.scope;
        let (head, rows) = if self.grid.kind.layout() == Layout::Things {
            self.by_thing()
        } else {
            self.by_series()
        };
        let unit = match &self.plot.measured {
            Measured::Unit(unit) | Measured::Mixed(unit, _) => {
                Some(figures::unit_line(scope, unit))
            }
            Measured::Rows => {
                let unit = scope.words.get("chart_unit_rows");
                Some(scope.words.fill("unit_label", &[("unit", unit)]))
            }
            Measured::Bare => None,
        };
        view::DataTable {
            unit,
            ..figures::table(scope, title, head, rows)
        }
    }

    fn by_series(&self) -> (Vec<view::HeadCell>, Vec<view::Row>) {
        let mut head = vec![figures::head(self.scope.words.get("col_what"), false)];
        let columns = self.plot.columns.iter().zip(&self.names);
        head.extend(columns.map(|(line, name)| self.head(line, name)));
        let total = self
            .plot
            .total
            .iter()
            .map(|(line, cells)| (line, cells, true));
        let series = self.plot.series.iter().zip(&self.plot.cells);
        let series = series.map(|(line, cells)| (line, cells, false));
        let labels = self.series.iter().map(|s| s.label.clone());
        let total_label = self.scope.words.get("chart_total").to_owned();
        let labels = labels.chain([total_label]);
        let rows = series
            .chain(total)
            .zip(labels)
            .map(|((_, cells, sum), label)| {
                let mut row = vec![figures::name(label)];
                row.extend(cells.iter().map(|cell| self.cell(cell)));
                figures::row(row, sum)
            });
        (head, rows.collect())
    }

    fn by_thing(&self) -> (Vec<view::HeadCell>, Vec<view::Row>) {
        let mut head = vec![figures::head(self.scope.words.get("col_what"), false)];
        let series = self.plot.series.iter().zip(self.series);
        head.extend(series.map(|(line, s)| self.head(line, &s.label)));
        let rows = self.names.iter().enumerate().map(|(at, name)| {
            let mut row = vec![figures::name(name.clone())];
            row.extend(self.plot.cells.iter().map(|cells| self.cell(&cells[at])));
            figures::row(row, false)
        });
        (head, rows.collect())
    }

    fn head(&self, line: &Line, name: &str) -> view::HeadCell {
        let covers = line.covers.as_ref();
        view::HeadCell {
            sub: covers.map(|covers| observation::covers(self.scope, covers)),
            ..figures::head(name, true)
        }
    }

    fn cell(&self, cell: &PlotCell) -> view::Cell {
        let label = cell.label.and_then(|at| self.plot.labels.get(at));
        let text = match (cell.value, label) {
            (Some(n), _) => {
                let number = write::number(n, self.scope.lang);
                write::bounded(&number, cell.bound, self.scope.lang)
            }
            (None, Some((_, words))) => self.scope.text(words).to_owned(),
            (None, None) => observation::NONE.to_owned(),
        };
        let missing = cell.missing.as_ref();
        let covers = cell.covers.as_ref().filter(|_| cell.value.is_some());
        view::Cell {
            text,
            missing: missing.map(|why| observation::reason(self.scope, why)),
            sub: covers.map(|covers| observation::covers(self.scope, covers)),
            numeric: label.is_none(),
            ..view::Cell::default()
        }
    }
}
