//! Where the numbers of a table come from: one account of the whole table,
//! since thousands of cells cannot each have their own.

use crate::model::{Body, TableIx};
use crate::plan::{DataFile, DataForm, Site};
use crate::render::part::source;
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
        facts: facts(scope, &table.body),
        sources: source::line(scope, &table.origin).into_iter().collect(),
        cells: Link {
            text: scope.words.get("trace_cells").to_owned(),
            href: scope.way_to(&path),
        },
    })
}

fn facts(scope: &EditionScope, body: &Body) -> Vec<Fact> {
    let lines = Lines::of(scope, body);
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
    let rule = if lines.by_cell {
        Some(words.get("trace_rows_by_cell").to_owned())
    } else {
        let first = first.line.to_string();
        in_order.then(|| words.fill("trace_rows_in_order", &[("line", &first)]))
    };
    let rule = rule.map(|rule| fact(scope, "trace_rows", rule));
    [fact(scope, "trace_file", place)]
        .into_iter()
        .chain(rule)
        .collect()
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
