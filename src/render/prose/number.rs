//! Placed figures in words.
//!
//! A change carries a sign only where it is negative (952件, △52件): whether
//! something rose is for the sentence around it to say. What cannot be
//! computed shows the reason why a value is missing.

use crate::model::{Body, Cell, CellValue, Mode, Observation, Reference, Series, TableIx, What};
use crate::render::part::difference::difference;
use crate::render::part::observation;
use crate::render::scope::EditionScope;
use crate::render::trace::{self, Computed};
use crate::value::{Bound, Missing, Unit, Value, write};
use rust_decimal::Decimal;

/// A placed figure.
pub(super) struct Shown {
    /// What readers see.
    pub(super) words: String,
    /// The number for machines, where there is one.
    pub(super) value: Option<Decimal>,
}

impl Shown {
    fn words(words: impl Into<String>) -> Self {
        Shown {
            words: words.into(),
            value: None,
        }
    }
}

/// Writes the figure that a reference is bound to; none where the reference
/// no longer fits the data.
pub(super) fn shown(scope: &EditionScope, reference: Reference, mode: Mode) -> Option<Shown> {
    let writer = Numbers { scope, mode };
    let edition = scope.edition;
    match reference {
        Reference::Indicator(ix, role) => {
            let one = edition.indicator(ix);
            Some(writer.observed(one.observation(role)?, &one.unit))
        }
        Reference::Figure(ix) => {
            let one = edition.figure(ix);
            Some(writer.observed(&one.observation, &one.unit))
        }
        Reference::Series(table, row, column) => {
            let series = edition.table(table).series()?;
            match mode {
                Mode::Share => writer.share(series, row, column),
                _ => {
                    Some(writer.value(&cell(series, row, column)?.value, None, Some(&series.unit)))
                }
            }
        }
        Reference::SeriesPair(table, row, first, second) => {
            let series = edition.table(table).series()?;
            let first = cell(series, row, first)?;
            Some(writer.pair(first, cell(series, row, second)?, &series.unit))
        }
        Reference::Cell(table, row, column) => writer.cell(table, row, column),
    }
}

fn cell(series: &Series, row: usize, column: usize) -> Option<&CellValue> {
    series.rows.get(row)?.cells.get(column)
}

struct Numbers<'a> {
    scope: &'a EditionScope<'a>,
    mode: Mode,
}

impl Numbers<'_> {
    fn observed(&self, one: &Observation, unit: &Unit) -> Shown {
        self.value(&one.value, one.bound, Some(unit))
    }

    fn value(&self, value: &Value, bound: Option<Bound>, unit: Option<&Unit>) -> Shown {
        match value {
            Value::Known(amount) => self.number(amount.0, bound, unit),
            Value::Missing(missing) => self.missing(missing),
        }
    }

    fn number(&self, n: Decimal, bound: Option<Bound>, unit: Option<&Unit>) -> Shown {
        let lang = self.scope.lang;
        let written = match self.mode {
            Mode::Compact => write::compact(n, lang),
            _ => write::number(n, lang),
        };
        let words = match unit.filter(|_| self.mode != Mode::Plain) {
            Some(unit) => write::quantity_as(&written, n, unit, bound, lang),
            None => write::bounded(&written, bound, lang),
        };
        Shown {
            words,
            value: Some(n),
        }
    }

    fn missing(&self, missing: &Missing) -> Shown {
        Shown::words(observation::reason(self.scope, missing))
    }

    /// The difference, or the second as percent of the first.
    fn pair(&self, first: &CellValue, second: &CellValue, unit: &Unit) -> Shown {
        match self.mode {
            Mode::Ratio => match trace::ratio(&first.value, &second.value) {
                Computed::Is(percent) => self.percent(percent),
                other => self.not_there(other),
            },
            _ => match trace::difference(&first.value, &second.value) {
                Computed::Is(change) => Shown {
                    words: difference(self.scope, change, unit),
                    value: Some(change),
                },
                other => self.not_there(other),
            },
        }
    }

    fn share(&self, series: &Series, row: usize, column: usize) -> Option<Shown> {
        let part = cell(series, row, column)?;
        let whole = cell(series, series.total_of(row)?, column)?;
        Some(match trace::share(&part.value, &whole.value) {
            Computed::Is(percent) => self.percent(percent),
            other => self.not_there(other),
        })
    }

    fn not_there(&self, computed: Computed) -> Shown {
        match computed {
            Computed::Missing(why) => self.missing(&why),
            Computed::Is(_) | Computed::Not => Shown::words(self.scope.words.get("not_computable")),
        }
    }

    fn percent(&self, n: Decimal) -> Shown {
        Shown {
            words: format!("{}%", write::number(n, self.scope.lang)),
            value: Some(n),
        }
    }

    /// A cell of a ranking or list.
    fn cell(&self, table: TableIx, row: usize, column: usize) -> Option<Shown> {
        let Body::Rows(rows) = &self.scope.edition.table(table).body else {
            return None;
        };
        let row = rows.rows.get(row)?;
        let (column, Cell { what, .. }) = (rows.columns.get(column)?, row.cells.get(column)?);
        let scope = self.scope;
        Some(match what {
            What::Key => Shown::words(row.key.as_str()),
            What::Label(at) => Shown::words(scope.text(&column.labels.get(*at)?.1)),
            What::Number(n, _) => self.number(*n, None, column.unit.as_deref()),
            What::Text(text) => Shown::words(scope.text(text)),
            What::Period(period, _) => Shown::words(scope.period(period)),
            What::Code(code) => Shown::words(code.as_str()),
            What::Printed(text) => Shown::words(text.as_str()),
            What::Repeats(row) => Shown::words(row.as_ref().map_or("", |(_, key)| key.as_str())),
            What::Node(node) => {
                let title = scope.edition.node(*node).title.as_ref();
                Shown::words(title.map_or(scope.words.get("untitled"), |t| scope.text(t)))
            }
            What::Missing(missing, _) => self.missing(missing),
        })
    }
}
