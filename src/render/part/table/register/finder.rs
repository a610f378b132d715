//! What the script of a register is told: the columns, and, where the rows
//! stand on several pages, all rows in one file.

use super::super::{cell_doubts, rows as row_cells};
use super::listing::content;
use super::{Face, row_anchor};
use crate::model::{Column, Division, ROWS_PER_PAGE, Register, Rows, TableIx, What};
use crate::plan::{Site, Slice};
use crate::render::part::{marks, observation};
use crate::render::scope::EditionScope;
use crate::render::view;
use serde::Serialize;

/// What the script is told of a register.
#[derive(Serialize)]
struct Told<'t> {
    /// The columns: those of the table, then those of the second line.
    columns: Vec<ToldColumn<'t>>,
    /// How many columns stand in the table, without the change.
    front: usize,
    /// How many rows there are.
    count: usize,
    /// The column and the words that all of them have in common.
    within: Option<(usize, String)>,
    /// The column behind which the change stands.
    change: Option<usize>,
    /// The column that names the rows.
    name: Option<usize>,
    /// How its numbers are written.
    signs: Signs,
    /// The file of all rows, where they stand on several pages.
    rows: Option<String>,
}

/// The signs in numbers of a language.
#[derive(Serialize)]
struct Signs {
    minus: &'static str,
    group: &'static str,
    point: &'static str,
}

#[derive(Serialize)]
struct ToldColumn<'t> {
    /// Its name in addresses, alike in every language.
    id: &'t str,
    title: &'t str,
    /// Whether it holds numbers.
    number: bool,
    /// Values that can be picked, in order: their name in addresses, and words;
    /// none where there are too many to pick from.
    values: Vec<(String, String)>,
    /// The words for an empty cell, which the second line leaves out.
    #[serde(skip_serializing_if = "Option::is_none")]
    blank: Option<String>,
}

/// A row for the script, without what is empty.
#[derive(Serialize)]
struct ToldRow {
    id: String,
    /// By the columns of [`Told`].
    cells: Vec<ToldCell>,
    #[serde(skip_serializing_if = "String::is_empty")]
    change: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ToldCell {
    /// A text and nothing else.
    Plain(String),
    /// With more.
    Full(Box<FullCell>),
}

#[derive(Serialize)]
struct FullCell {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    marks: Vec<view::Mark>,
}

/// The columns of a register as JSON. The values are strings, numbers and
/// lists, which JSON can always say.
pub fn told(
    scope: &EditionScope,
    ix: TableIx,
    rows: &Rows,
    register: &Register,
    slice: Slice,
) -> String {
    let face = Face::of(rows, register);
    let file = || Site::rows_path(scope.publication, scope.ix, ix, scope.lang);
    let place = |column: usize| face.front.iter().position(|at| *at == column);
    let listed = register.listed(slice.view).len();
    let columns: Vec<usize> = face.all().collect();
    let within = slice.view.and_then(|(view, value)| {
        let view = register.views.get(view)?;
        let value = view.values.get(value)?;
        let at = columns.iter().position(|at| *at == view.column)?;
        let words = super::value(scope, &rows.columns[view.column], &value.division);
        Some((at, words))
    });
    let rules = scope.lang.rules();
    let told = Told {
        signs: Signs {
            minus: rules.minus,
            group: rules.group,
            point: rules.point,
        },
        columns: columns
            .iter()
            .map(|at| column(scope, rows, register, *at))
            .collect(),
        front: face.front.len(),
        count: listed,
        within,
        change: register.compare.and_then(|(_, after)| place(after)),
        name: face.heading.and_then(place),
        rows: (listed > ROWS_PER_PAGE).then(|| scope.way_to(&file())),
    };
    serde_json::to_string(&told).unwrap_or_default()
}

/// So many values and no more can be picked from.
const VALUES: usize = 60;

fn column<'t>(
    scope: &EditionScope,
    rows: &'t Rows,
    register: &Register,
    at: usize,
) -> ToldColumn<'t> {
    let column = &rows.columns[at];
    let values = register.divisions.get(&at).into_iter();
    let values = values.filter(|values| values.len() <= VALUES).flatten();
    let values = values.map(|division| {
        let words = super::value(scope, column, division);
        (name(scope, column, division), words)
    });
    let values = values.collect();
    let blank = rows.rows.iter().find_map(|row| match &row.cells[at].what {
        What::Missing(reason, mark) if mark.is_empty() => Some(reason),
        _ => None,
    });
    ToldColumn {
        id: &column.name,
        title: scope.text(&column.title),
        number: row_cells::is_number(column),
        blank: blank.map(|reason| observation::reason(scope, reason)),
        values,
    }
}

/// The name of a value, alike in every language.
fn name(scope: &EditionScope, column: &Column, division: &Division) -> String {
    match division {
        Division::Label(at) => column.labels.get(*at).map(|(name, _)| name.clone()),
        Division::Code(code) => Some(code.as_str().to_owned()),
        Division::Node(ix) => Some(scope.edition.node(*ix).id.to_string()),
        Division::Missing(reason) => Some(reason.id().to_string()),
    }
    .unwrap_or_default()
}

/// All rows in the order of the groups, a line each. Marks lead to the page of
/// doubts, since the page that shows them explains its own rows only.
pub fn rows(scope: &EditionScope, ix: TableIx) -> Result<Vec<u8>, serde_json::Error> {
    let scope = &scope.in_brief();
    let Some((rows, register)) = scope.edition.table(ix).register() else {
        return Ok(b"[]".to_vec());
    };
    let face = Face::of(rows, register);
    let mut lines = Vec::new();
    for row in &register.order {
        let cells = face.all().map(|at| {
            let cell = cell(scope, ix, rows, &face, (*row, at));
            let what = &rows.rows[*row].cells[at].what;
            let is_blank = matches!(what, What::Missing(_, mark) if mark.is_empty());
            // As in the second line: where nothing is printed it says nothing.
            if is_blank && face.others.contains(&at) && cell.marks.is_empty() {
                return ToldCell::Plain(String::new());
            }
            cell.told()
        });
        let change = register.compare;
        let change = change.and_then(|(a, b)| rows.rows[*row].change(a, b));
        lines.push(serde_json::to_string(&ToldRow {
            id: row_anchor(scope, ix, rows, *row),
            cells: cells.collect(),
            change: change.map_or_else(String::new, |n| scope.number(n)),
        })?);
    }
    Ok(format!("[\n{}\n]\n", lines.join(",\n")).into_bytes())
}

/// What a cell shows, with the marks of its doubts. Notes stand below the page
/// of their row.
fn cell(
    scope: &EditionScope,
    ix: TableIx,
    rows: &Rows,
    face: &Face,
    (row, at): (usize, usize),
) -> FullCell {
    let cell = content(scope, ix, rows, face, (row, at));
    let said = face.said_at(at);
    let doubts = said.flat_map(|place| cell_doubts(scope, ix, row, place));
    FullCell {
        text: cell.text,
        sort: cell.sort,
        missing: cell.missing,
        href: cell.href,
        lang: cell.lang,
        marks: doubts.map(|entry| marks::mark(scope, entry)).collect(),
    }
}

impl FullCell {
    fn told(self) -> ToldCell {
        let more = [&self.sort, &self.missing, &self.href, &self.lang];
        if self.marks.is_empty() && more.iter().all(|said| said.is_none()) {
            return ToldCell::Plain(self.text);
        }
        ToldCell::Full(Box::new(self))
    }
}
