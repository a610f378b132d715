//! Stacked columns of a series.

use super::words::{self, Signs};
use super::{Composed, figures};
use crate::chart::kind::StackedColumns;
use crate::chart::{self, Cell, Chart, Column, Grid, Head};
use crate::model::{Chart as Declared, Series, TableIx};
use crate::plan::{DataFile, DataForm};
use crate::render::part::{observation, source};
use crate::render::scope::EditionScope;
use crate::render::view;
use crate::value::{Id, Missing, Period, Value};

pub(super) fn compose(
    scope: &EditionScope,
    declared: &Declared,
    ix: TableIx,
    rows: &[usize],
    total: Option<usize>,
) -> Option<Composed> {
    let table = scope.edition.table(ix);
    let series = table.series()?;
    let own = Source { scope, series };
    let mut signs = Signs::default();
    let columns = StackedColumns {
        grid: Grid {
            unit: series.unit.name.or_any(scope.lang).to_owned(),
            columns: own.columns(),
            series: (0..)
                .zip(rows)
                .map(|(slot, row)| own.row(*row, slot, &mut signs))
                .collect(),
        },
        total: total.map(|row| own.row(row, 0, &mut signs)),
    };
    let mut notes = own.partial();
    notes.extend(signs.notes());
    for row in rows {
        notes.extend(own.gaps(*row));
    }
    notes.extend(words::own_note(scope, Some(declared)));
    let title = declared.title.or_any(scope.lang).to_owned();
    Some(Composed {
        desc: words::alternative(scope, Some(declared), &own.said(&columns)),
        figures: Some(own.figures(&title, rows, total)),
        drawn: Chart::StackedColumns(columns),
        subtitle: super::subtitle_of(scope, Some(declared)),
        notes,
        sources: source::lines(scope, [&table.origin]),
        data: Some(DataFile::Table(ix, DataForm::Csv)),
        title,
    })
}

/// A series and the page that shows it.
struct Source<'a> {
    scope: &'a EditionScope<'a>,
    series: &'a Series,
}

impl Source<'_> {
    fn columns(&self) -> Vec<Column> {
        let heads = self.series.periods.iter();
        heads
            .map(|head| Column {
                head: Head::Period(head.period.clone()),
                broken: None,
                partial: head
                    .covers
                    .as_ref()
                    .map(|covers| words::short_coverage(self.scope, covers)),
            })
            .collect()
    }

    fn row(&self, at: usize, slot: usize, signs: &mut Signs) -> chart::Series {
        let row = &self.series.rows[at];
        let label = self.series.row_title(row, self.scope.lang);
        let cells = row.cells.iter().zip(&self.series.periods);
        let cells = cells
            .map(|(cell, head)| {
                let covers = cell
                    .covers
                    .as_ref()
                    .filter(|_| cell.value.number().is_some());
                Cell {
                    value: cell.value.number(),
                    mark: covers.map(|covers| {
                        signs.of(self.scope.words.fill(
                            "chart_partial_cell",
                            &[
                                ("series", &label),
                                ("period", &self.scope.period(&head.period)),
                                ("covers", &observation::covers(self.scope, covers)),
                            ],
                        ))
                    }),
                    ..Cell::default()
                }
            })
            .collect();
        chart::Series {
            id: self.id(at),
            label,
            slot,
            cells,
        }
    }

    /// The name of a row in the data; members that are no ids go by place.
    fn id(&self, at: usize) -> Id {
        let row = &self.series.rows[at];
        let members = row.members.iter().zip(&self.series.dimensions);
        let names: Vec<&str> = members.map(|(m, d)| d.members[*m].0.as_str()).collect();
        super::id_of(&names.join("-"))
            .or_else(|| super::id_of(&format!("row-{at}")))
            .unwrap_or_else(super::nameless)
    }

    /// That a whole column covers less than its period.
    fn partial(&self) -> Vec<String> {
        let heads = self.series.periods.iter();
        heads
            .filter_map(|head| {
                let covers = observation::covers(self.scope, head.covers.as_ref()?);
                let period = self.scope.period(&head.period);
                Some(
                    self.scope
                        .words
                        .fill("chart_partial", &[("period", &period), ("covers", &covers)]),
                )
            })
            .collect()
    }

    /// Where a row has no values, and why: a sentence for each run of columns
    /// with one reason.
    fn gaps(&self, at: usize) -> Vec<String> {
        let row = &self.series.rows[at];
        let label = self.series.row_title(row, self.scope.lang);
        let mut runs: Vec<(&Missing, usize, usize)> = Vec::new();
        for (column, cell) in row.cells.iter().enumerate() {
            let Value::Missing(missing) = &cell.value else {
                continue;
            };
            match runs.last_mut() {
                Some((reason, _, last)) if *reason == missing && *last + 1 == column => {
                    *last = column;
                }
                _ => runs.push((missing, column, column)),
            }
        }
        let said = runs.into_iter().map(|(missing, first, last)| {
            self.scope.words.fill(
                "chart_gap",
                &[
                    ("series", &label),
                    ("period", &self.run(first, last)),
                    ("reason", &observation::reason(self.scope, missing)),
                ],
            )
        });
        said.collect()
    }

    fn run(&self, first: usize, last: usize) -> String {
        let period = |at: usize| self.series.periods[at].period.clone();
        let range = Period::range(Some(period(first)), Some(period(last)));
        match range {
            Ok(range) if first != last => self.scope.period(&range),
            _ => self.scope.period(&period(first)),
        }
    }

    fn head(&self, head: &Head) -> String {
        match head {
            Head::Period(period) => self.scope.period(period),
            Head::Thing { name, .. } => name.clone(),
        }
    }

    fn said(&self, drawn: &StackedColumns) -> Vec<String> {
        let Some((first, last)) = drawn.grid.columns.first().zip(drawn.grid.columns.last()) else {
            return Vec::new();
        };
        let names: Vec<String> = drawn.grid.series.iter().map(|s| s.label.clone()).collect();
        let mut said = vec![self.scope.words.fill(
            "chart_alt_columns",
            &[
                ("series", &words::listed(self.scope, &names)),
                ("first_period", &self.head(&first.head)),
                ("last_period", &self.head(&last.head)),
            ],
        )];
        if let Some(facts) = drawn.facts() {
            said.extend(words::of_row(self.scope, &facts, &self.series.unit));
        }
        said
    }

    fn figures(&self, title: &str, rows: &[usize], total: Option<usize>) -> view::DataTable {
        let dimensions = self.series.dimensions.iter();
        let names: Vec<&str> = dimensions
            .map(|d| d.title.or_any(self.scope.lang))
            .collect();
        let mut head = vec![figures::head(names.join(" / "), false)];
        head.extend(self.series.periods.iter().map(|p| {
            view::HeadCell {
                sub: p
                    .covers
                    .as_ref()
                    .map(|c| observation::covers(self.scope, c)),
                ..figures::head(self.scope.period(&p.period), true)
            }
        }));
        let all = rows.iter().copied().chain(total);
        let lines = all.map(|at| {
            let row = &self.series.rows[at];
            let mut cells = vec![figures::name(self.series.row_title(row, self.scope.lang))];
            cells.extend(row.cells.iter().map(|cell| {
                view::Cell {
                    sub: cell
                        .covers
                        .as_ref()
                        .map(|c| observation::covers(self.scope, c)),
                    ..figures::value(self.scope, &cell.value)
                }
            }));
            figures::row(cells, total == Some(at))
        });
        view::DataTable {
            unit: Some(figures::unit_line(self.scope, &self.series.unit)),
            ..figures::table(self.scope, title, head, lines.collect())
        }
    }
}
