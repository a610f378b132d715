//! Registers: sums, pages of values, and rows in groups.

mod finder;
mod listing;
mod sums;

pub use finder::rows as finder_rows;
pub use listing::listing;
pub use sums::sums_table;

use super::rows;
use crate::model::{
    Column, ColumnKind, Division, NodeIx, Parent, ROWS_PER_PAGE, Register, Rows, TableIx,
};
use crate::plan::{Route, Slice};
use crate::render::part::{node, observation};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{Link, ViewGroup, ViewLink};

/// What rows have in common, without the name of the column.
fn value(scope: &EditionScope, column: &Column, division: &Division) -> String {
    match division {
        Division::Label(at) => column
            .labels
            .get(*at)
            .map_or_else(String::new, |(_, label)| scope.text(label).to_owned()),
        Division::Code(code) => code.as_str().to_owned(),
        Division::Node(ix) => node::name(scope, *ix),
        Division::Missing(reason) => observation::reason(scope, reason),
    }
}

/// What rows have in common, with the name of the column where the value says
/// little by itself: 第1コード 2, 評価：◎.
pub fn named(scope: &EditionScope, column: &Column, division: &Division) -> String {
    let value = value(scope, column, division);
    let title = scope.text(&column.title);
    let key = match division {
        Division::Code(_) => "division_code",
        Division::Label(_) | Division::Missing(_) => "division",
        Division::Node(_) => return value,
    };
    let parts = [("column", title), ("value", value.as_str())];
    scope.words.fill(key, &parts)
}

/// Title of a page of a register: that of the table, the value that its rows
/// have in common, which page of several.
pub fn title(scope: &EditionScope, ix: TableIx, slice: Slice) -> String {
    scope.made_of(|| titled(scope, ix, slice))
}

fn titled(scope: &EditionScope, ix: TableIx, slice: Slice) -> String {
    let table = scope.edition.table(ix);
    let words = scope.words;
    let mut title = scope.text(&table.title).to_owned();
    let Some((rows, register)) = table.register() else {
        return title;
    };
    if let Some((column, one)) = view_of(rows, register, slice) {
        let value = named(scope, column, &one.division);
        title = words.fill("listing_title", &[("title", &title), ("value", &value)]);
    }
    let pages = register.listed(slice.view).len().div_ceil(ROWS_PER_PAGE);
    if slice.page > 0 {
        let (page, all) = ((slice.page + 1).to_string(), pages.to_string());
        let parts = [("title", title.as_str()), ("page", &page), ("all", &all)];
        title = words.fill("listing_page_title", &parts);
    }
    title
}

/// The column and the value of a view.
fn view_of<'r>(
    rows: &'r Rows,
    register: &'r Register,
    slice: Slice,
) -> Option<(&'r Column, &'r crate::model::ViewValue)> {
    let (view, value) = slice.view?;
    let view = register.views.get(view)?;
    Some((&rows.columns[view.column], view.values.get(value)?))
}

/// The pages of single values, by column.
pub fn views(
    scope: &EditionScope,
    ix: TableIx,
    rows: &Rows,
    register: &Register,
    slice: Slice,
) -> Vec<ViewGroup> {
    let groups = register.views.iter().enumerate();
    let groups = groups.map(|(at, view)| {
        let column = &rows.columns[view.column];
        let values = view.values.iter().enumerate();
        ViewGroup {
            title: scope.text(&column.title).to_owned(),
            values: values
                .map(|(place, one)| {
                    let to = Some((at, place));
                    ViewLink {
                        link: Link {
                            text: value(scope, column, &one.division),
                            href: slice_href(scope, ix, to),
                        },
                        count: count(scope, one.rows.len()),
                        current: slice.view == to,
                    }
                })
                .collect(),
        }
    });
    groups.filter(|group| !group.values.is_empty()).collect()
}

/// How many rows, in words.
fn count(scope: &EditionScope, rows: usize) -> String {
    let digits = scope.number(rows.into());
    scope
        .words
        .count("entries", rows, &[("n", digits.as_str())])
}

/// The way to the first page of a list.
fn slice_href(scope: &EditionScope, ix: TableIx, view: Option<(usize, usize)>) -> String {
    let slice = Slice { view, page: 0 };
    scope.href(Target::Page(slice.route(scope.ix, ix)))
}

/// The page of a value, where the column has such pages and there are pages.
fn view_href(
    scope: &EditionScope,
    ix: TableIx,
    register: &Register,
    column: usize,
    division: &Division,
) -> Option<String> {
    if scope.is_print() {
        return None;
    }
    let view = register.views.iter().position(|v| v.column == column)?;
    let mut values = register.views[view].values.iter();
    let value = values.position(|v| v.division == *division)?;
    Some(slice_href(scope, ix, Some((view, value))))
}

/// The anchor of a row. No id of content has two hyphens in a row.
fn row_anchor(scope: &EditionScope, ix: TableIx, rows: &Rows, row: usize) -> String {
    let table = &scope.edition.table(ix).id;
    format!("row--{table}--{}", rows.rows[row].key)
}

/// The way to a row: on the page that is made if it lists the row, else on the
/// page of all rows that does.
pub fn row_href(scope: &EditionScope, ix: TableIx, row: usize) -> Option<String> {
    let (rows, register) = scope.edition.table(ix).register()?;
    let anchor = row_anchor(scope, ix, rows, row);
    if scope.is_print() || on_page(scope, ix, register).contains(&row) {
        return Some(format!("#{anchor}"));
    }
    let place = register.order.iter().position(|at| *at == row)?;
    let slice = Slice {
        view: None,
        page: place / ROWS_PER_PAGE,
    };
    Some(format!(
        "{}#{anchor}",
        scope.href(Target::Page(slice.route(scope.ix, ix)))
    ))
}

/// The rows of a node and of those below it: a link to the first.
pub fn node_link(scope: &EditionScope, ix: TableIx, node: NodeIx) -> Option<Link> {
    let table = scope.edition.table(ix);
    let (rows, register) = table.register()?;
    let is_below = |row: &usize| {
        let own = rows.rows[*row].node;
        let mut path = std::iter::successors(own, |at| match scope.edition.node(*at).parent {
            Parent::Of(up) => Some(up),
            Parent::Top | Parent::NotStated => None,
        });
        path.any(|at| at == node)
    };
    let mut of_node = register.order.iter().copied().filter(is_below);
    let first = of_node.next()?;
    let parts = [
        ("title", scope.text(&table.title)),
        ("value", &count(scope, 1 + of_node.count())),
    ];
    Some(Link {
        text: scope.words.fill("listing_title", &parts),
        href: row_href(scope, ix, first)?,
    })
}

/// The slice of a register that the page which is made shows; none on pages of
/// other things.
pub fn slice_here(scope: &EditionScope, ix: TableIx) -> Option<Slice> {
    match scope.route {
        Route::Table(_, t) if t == ix => Some(Slice::default()),
        Route::Listing(_, t, slice) if t == ix => Some(slice),
        _ => None,
    }
}

/// The rows that the page which is made lists.
pub fn on_page<'r>(scope: &EditionScope, ix: TableIx, register: &'r Register) -> &'r [usize] {
    slice_here(scope, ix).map_or(&[], |slice| page_of(register, slice))
}

fn page_of(register: &Register, slice: Slice) -> &[usize] {
    let mut pages = register.listed(slice.view).chunks(ROWS_PER_PAGE);
    pages.nth(slice.page).unwrap_or_default()
}

/// What readers see of the columns of a register, by their places.
struct Face {
    /// Columns of the table itself.
    front: Vec<usize>,
    /// Columns of the second line.
    others: Vec<usize>,
    /// The column that names the rows: the first text in the table.
    heading: Option<usize>,
    /// Columns that are not shown.
    hidden: Vec<usize>,
}

impl Face {
    fn of(rows: &Rows, register: &Register) -> Face {
        let (shown, hidden): (Vec<usize>, Vec<usize>) =
            (0..rows.columns.len()).partition(|at| rows::is_shown(&rows.columns[*at]));
        let (front, others) = if register.front.is_empty() {
            (shown, Vec::new())
        } else {
            let is_other = |at: &usize| !register.front.contains(at);
            let others = shown.into_iter().filter(is_other).collect();
            (register.front.clone(), others)
        };
        let is_text = |at: &usize| rows.columns[*at].kind == ColumnKind::Text;
        let text = front.iter().copied().find(is_text);
        Face {
            heading: text.or_else(|| rows::heading(rows, &front)),
            hidden: hidden
                .into_iter()
                .filter(|at| !front.contains(at))
                .collect(),
            front,
            others,
        }
    }

    /// The columns of both lines.
    fn all(&self) -> impl Iterator<Item = usize> + '_ {
        self.front.iter().chain(&self.others).copied()
    }

    /// The columns of which something is said at a column: what is said of a
    /// key that is not shown is said of its row.
    fn said_at(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let hidden = self.hidden.iter().filter(move |_| self.heading == Some(at));
        [at].into_iter().chain(hidden.copied())
    }
}
