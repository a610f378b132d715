//! The rows of a register, in their groups.

use super::super::notes::{self, Notes};
use super::super::{cell_marks, missing, plain, rows as row_cells};
use super::{Face, finder, named, page_of, row_anchor, row_href, sums, view_href};
use crate::model::{
    Column, Group, NodeIx, Parent, ROWS_PER_PAGE, Register, Rows, SumLine, TableIx, What,
};
use crate::plan::Slice;
use crate::render::part::observation;
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{
    Cell, Entries, Entry, EntryGroup, Fact, GroupHead, HeadCell, MoreCell, PageLink, SumRow,
};
use std::collections::BTreeSet;

/// A page of the rows of a register; in print all of them.
pub fn listing(
    scope: &EditionScope,
    ix: TableIx,
    rows: &Rows,
    register: &Register,
    slice: Slice,
) -> Entries {
    let id = format!("rows--{}", scope.edition.table(ix).id);
    let mut list = List {
        scope,
        ix,
        rows,
        register,
        face: Face::of(rows, register),
        notes: Notes::new(scope, id.clone()),
    };
    let all = register.listed(slice.view);
    let on_page = if scope.is_print() {
        all
    } else {
        page_of(register, slice)
    };
    let groups = list.groups(all, on_page);
    let mut listing = Entries {
        id,
        caption: super::title(scope, ix, slice),
        head: list.heads(),
        width: list.width(),
        groups,
        notes: Vec::new(),
        legend: Vec::new(),
        pages: pages(scope, ix, all.len(), slice),
        finder: (!scope.is_print()).then(|| finder::told(scope, ix, rows, register, slice)),
    };
    listing.legend = legend(&mut listing);
    listing.notes = list.notes.finish();
    listing
}

/// The marks for missing values, which stand in both lines of the rows.
fn legend(listing: &mut Entries) -> Vec<Fact> {
    let cells = listing.groups.iter_mut().flat_map(|group| &mut group.rows);
    let cells = cells.flat_map(|row| {
        let more = row.more.iter_mut().map(|more| &mut more.cell);
        row.cells.iter_mut().chain(more)
    });
    notes::legend_of(&mut cells.collect::<Vec<_>>())
}

fn pages(scope: &EditionScope, ix: TableIx, rows: usize, here: Slice) -> Vec<PageLink> {
    let pages = rows.div_ceil(ROWS_PER_PAGE);
    if pages < 2 || scope.is_print() {
        return Vec::new();
    }
    let links = (0..pages).map(|page| {
        let number = (page + 1).to_string();
        let slice = Slice { page, ..here };
        PageLink {
            label: scope.words.fill("page_number", &[("n", &number)]),
            number,
            href: scope.href(Target::Page(slice.route(scope.ix, ix))),
            current: page == here.page,
        }
    });
    links.collect()
}

/// What the rows of one list have in common.
struct List<'l, 's> {
    scope: &'l EditionScope<'s>,
    ix: TableIx,
    rows: &'l Rows,
    register: &'l Register,
    face: Face,
    notes: Notes<'l>,
}

impl List<'_, '_> {
    /// Columns of the table: those of the front, and the change behind the
    /// later of the two that are compared.
    fn width(&self) -> usize {
        self.face.front.len() + usize::from(self.change_at().is_some())
    }

    /// Behind which column of the front the change stands.
    fn change_at(&self) -> Option<usize> {
        let (_, after) = self.register.compare?;
        self.face.front.iter().position(|at| *at == after)
    }

    fn heads(&self) -> Vec<HeadCell> {
        let mut heads = Vec::new();
        for (place, at) in self.face.front.iter().enumerate() {
            heads.push(row_cells::column(self.scope, &self.rows.columns[*at]));
            if self.change_at() == Some(place) {
                heads.push(HeadCell {
                    text: self.scope.words.get("col_change").to_owned(),
                    sub: None,
                    numeric: true,
                    marks: Vec::new(),
                });
            }
        }
        heads
    }

    /// The rows of the page, parted where their group changes.
    fn groups(&mut self, all: &[usize], on_page: &[usize]) -> Vec<EntryGroup> {
        let by = &self.register.group;
        if by.is_empty() {
            return vec![EntryGroup {
                heads: Vec::new(),
                rows: on_page.iter().map(|row| self.row(*row)).collect(),
            }];
        }
        let tree = self.rows.groups(all, by);
        let page: BTreeSet<usize> = on_page.iter().copied().collect();
        let mut out = Vec::new();
        for group in &tree {
            self.group(group, 1, &page, &mut Vec::new(), &mut out);
        }
        out
    }

    /// The rows of a group that the page lists, below the headings that begin
    /// with them: `heads` are those above it without rows of their own yet.
    fn group(
        &mut self,
        group: &Group,
        level: usize,
        page: &BTreeSet<usize>,
        heads: &mut Vec<GroupHead>,
        out: &mut Vec<EntryGroup>,
    ) {
        let rows = group.rows.iter().copied().filter(|row| page.contains(row));
        let rows: Vec<usize> = rows.collect();
        if rows.is_empty() {
            return;
        }
        let continued = rows.first() != group.rows.first();
        heads.push(self.head(group, level, continued));
        if group.parts.is_empty() {
            out.push(EntryGroup {
                heads: std::mem::take(heads),
                rows: rows.iter().map(|row| self.row(*row)).collect(),
            });
        }
        for part in &group.parts {
            self.group(part, level + 1, page, heads, out);
        }
    }

    fn head(&self, group: &Group, level: usize, continued: bool) -> GroupHead {
        let column = self.register.group[level - 1];
        let node = self.node_at(group, level);
        let text = node.map_or_else(
            || named(self.scope, &self.rows.columns[column], &group.division),
            |ix| crate::render::part::node::name(self.scope, ix),
        );
        let sums = if continued {
            Vec::new()
        } else {
            self.rows.sums(self.register, &group.rows)
        };
        let (sums, covers) = sums.iter().filter_map(|line| self.sum_row(line)).unzip();
        GroupHead {
            level,
            text,
            href: view_href(self.scope, self.ix, self.register, column, &group.division)
                .or_else(|| node.map(|ix| self.scope.href(Target::Node(ix)))),
            count: super::count(self.scope, group.rows.len()),
            continued,
            sums,
            covers,
        }
    }

    /// The node of a group, where it is grouped by the codes that name nodes.
    fn node_at(&self, group: &Group, level: usize) -> Option<NodeIx> {
        let Register {
            nodes, group: by, ..
        } = self.register;
        let of = &self.rows.rows[*group.rows.first()?];
        let above = of.depth(nodes).checked_sub(level)?;
        (nodes.get(..level)? == by.get(..level)?).then_some(())?;
        (0..above).try_fold(of.node?, |ix, _| match self.scope.edition.node(ix).parent {
            Parent::Of(up) => Some(up),
            Parent::Top | Parent::NotStated => None,
        })
    }

    /// Sums in the columns of the table, and what they cover; none where no such
    /// column has any column before it for the label.
    fn sum_row(&self, line: &SumLine) -> Option<(SumRow, Fact)> {
        let is_sum = |at: &usize| self.register.sums.contains(at);
        let first = self
            .face
            .front
            .iter()
            .position(is_sum)
            .filter(|at| *at > 0)?;
        // The change is a column of the table, too.
        let span = first + usize::from(self.change_at().is_some_and(|at| at < first));
        let mut cells = Vec::new();
        for (place, at) in self.face.front.iter().enumerate().skip(first) {
            let sum = self.register.sums.iter().position(|sum| sum == at);
            cells.push(sum.map_or_else(Cell::default, |sum| {
                sums::counted(self.scope, &line.sums[sum])
            }));
            if let Some(change) = line
                .change
                .as_ref()
                .filter(|_| self.change_at() == Some(place))
            {
                cells.push(sums::compared(self.scope, change));
            }
        }
        let label = sums::label(self.scope, self.rows, self.register, line, None);
        let covers = Fact {
            term: label.clone(),
            detail: sums::coverage(self.scope, self.rows, self.register, line),
            stated: true,
            href: None,
        };
        Some((SumRow { label, span, cells }, covers))
    }

    fn row(&mut self, row: usize) -> Entry {
        let of = &self.rows.rows[row];
        let mut cells = Vec::new();
        for (place, at) in self.face.front.clone().into_iter().enumerate() {
            let cell = self.cell(row, at);
            cells.push(cell);
            if self.change_at() == Some(place) {
                cells.push(self.change(row));
            }
        }
        let mut more = Vec::new();
        for (place, at) in self.face.others.clone().into_iter().enumerate() {
            let cell = self.cell(row, at);
            // Where nothing is printed the second line says nothing.
            let is_blank = match &self.rows.rows[row].cells[at].what {
                What::Missing(_, mark) => mark.is_empty(),
                _ => cell.text.is_empty(),
            };
            if is_blank && cell.marks.is_empty() {
                continue;
            }
            let title = &self.rows.columns[at].title;
            more.push(MoreCell {
                column: self.face.front.len() + place,
                grouped: self.register.group.contains(&at),
                term: self.scope.text(title).to_owned(),
                cell,
            });
        }
        Entry {
            id: row_anchor(self.scope, self.ix, self.rows, row),
            own: row_cells::is_own_row(self.scope, self.rows, of),
            cells,
            more,
        }
    }

    /// A cell with its marks.
    fn cell(&mut self, row: usize, at: usize) -> Cell {
        let of = &self.rows.rows[row];
        let mut cell = content(self.scope, self.ix, self.rows, &self.face, (row, at));
        cell.head = self.face.heading == Some(at);
        for place in self.face.said_at(at) {
            let said = &of.cells[place];
            let column: &Column = &self.rows.columns[place];
            let printed = said.as_printed.as_deref();
            let printed =
                printed.filter(|text| !row_cells::is_as_shown(self.scope, column, said, text));
            cell.marks.extend(cell_marks(
                self.scope,
                (self.ix, row, place),
                printed,
                &said.notes,
                &mut self.notes,
            ));
        }
        cell
    }

    /// The later figure less the earlier one.
    fn change(&self, row: usize) -> Cell {
        let compare = self.register.compare;
        let change = compare.and_then(|(a, b)| self.rows.rows[row].change(a, b));
        Cell {
            numeric: true,
            ..change.map_or_else(Cell::default, |n| plain(self.scope.number(n)))
        }
    }
}

/// What a cell shows.
pub(super) fn content(
    scope: &EditionScope,
    ix: TableIx,
    rows: &Rows,
    face: &Face,
    (row, at): (usize, usize),
) -> Cell {
    let of = &rows.rows[row];
    let column = &rows.columns[at];
    let mut cell = match of.cells[at].what {
        What::Repeats(Some((repeated, _))) => Cell {
            href: row_href(scope, ix, repeated),
            ..face.heading.map_or_else(
                || plain(rows.rows[repeated].key.as_str()),
                |name| row_cells::content(scope, &rows.columns[name], &rows.rows[repeated], name),
            )
        },
        // An empty cell is another thing than a dash.
        What::Missing(ref reason, ref mark) if mark.is_empty() => {
            let reason = observation::reason(scope, reason);
            missing(&reason, reason.clone())
        }
        _ => row_cells::content(scope, column, of, at),
    };
    cell.numeric = row_cells::is_number(column);
    cell
}
