//! Where the numbers of a table come from: one account of the whole table,
//! since thousands of cells cannot each have their own.

use crate::model::{Body, Table, TableIx};
use crate::plan::{DataFile, DataForm, Site};
use crate::render::part::text::fact;
use crate::render::scope::EditionScope;
use crate::render::trace::Written;
use crate::render::view::{Fact, Link, TableTrace};
use crate::source::Span;

/// The account; none on paper, where the line of the source says enough.
pub fn trace(scope: &EditionScope, ix: TableIx) -> Option<TableTrace> {
    if scope.is_print() {
        return None;
    }
    let table = scope.edition.table(ix);
    let file = DataFile::Provenance(DataForm::Csv);
    let path = Site::data_path(scope.publication, scope.ix, file);
    Some(TableTrace {
        facts: facts(scope, table),
        cells: Link {
            text: scope.words.get("trace_cells").to_owned(),
            href: scope.way_to(&path),
        },
    })
}

fn facts(scope: &EditionScope, table: &Table) -> Vec<Fact> {
    let lines = Lines::of(scope, &table.body);
    let (Some(first), Some(last)) = (lines.rows.first(), lines.rows.last()) else {
        return Vec::new();
    };
    let words = scope.words;
    let numbers = lines.rows.iter().map(|at| at.line);
    let (low, high) = numbers.fold((first.line, last.line), |(low, high), line| {
        (low.min(line), high.max(line))
    });
    let (low, high) = (low.to_string(), high.to_string());
    let file = first.file.as_str();
    let place = if low == high {
        words.fill("trace_line", &[("file", file), ("line", &low)])
    } else {
        let parts = [("file", file), ("first", &low), ("last", &high)];
        words.fill("trace_lines", &parts)
    };
    let in_order = lines.rows.windows(2).all(|p| p[0].line + 1 == p[1].line);
    let rule = if table.register().is_some() {
        Some(words.get("trace_rows_summed").to_owned())
    } else if lines.by_cell {
        Some(words.get("trace_rows_by_cell").to_owned())
    } else {
        let first = first.line.to_string();
        in_order.then(|| words.fill("trace_rows_in_order", &[("line", &first)]))
    };
    let rule = rule.map(|rule| fact(scope, "trace_rows", rule));
    let columns = columns(&table.body).join(words.get("list_join"));
    [
        fact(scope, "trace_file", place),
        fact(scope, "trace_columns", columns),
    ]
    .into_iter()
    .chain(rule)
    .collect()
}

/// Heads of the columns in the file: of a series the dimensions, then how the
/// source heads its periods.
fn columns(body: &Body) -> Vec<&str> {
    match body {
        Body::Series(series) => {
            let dimensions = series.dimensions.iter().map(|d| d.name.as_str());
            let periods = series.periods.iter().map(|head| head.printed.as_str());
            dimensions.chain(periods).collect()
        }
        Body::Rows(rows) => rows.columns.iter().map(|c| c.name.as_str()).collect(),
    }
}

/// In which lines of its file a table stands.
struct Lines {
    /// A line for each row, or, `by_cell`, for each cell.
    rows: Vec<Written>,
    by_cell: bool,
}

impl Lines {
    fn of(scope: &EditionScope, body: &Body) -> Self {
        let written = |at: Span| Written::of(scope.publication, scope.ix, at);
        let series = match body {
            Body::Series(series) => series,
            Body::Rows(rows) => {
                return Lines {
                    rows: rows.rows.iter().filter_map(|r| written(r.at)).collect(),
                    by_cell: false,
                };
            }
        };
        let first = series.rows.first().map_or(&[][..], |row| &row.cells);
        let of_first: Vec<Written> = first.iter().filter_map(|c| written(c.at)).collect();
        let by_cell = of_first.windows(2).any(|pair| pair[0].line != pair[1].line);
        let cells = series.rows.iter().flat_map(|row| {
            let shown = if by_cell { row.cells.len() } else { 1 };
            row.cells.iter().take(shown)
        });
        Lines {
            rows: cells.filter_map(|cell| written(cell.at)).collect(),
            by_cell,
        }
    }
}
