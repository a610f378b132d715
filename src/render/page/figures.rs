//! The page of single figures.

use crate::model::{About, FigureIx, NodeIx};
use crate::plan::DataFile;
use crate::render::part::{download, marks, node, table, trace};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{self, DataTable, FigureGroup};

/// The single figures, by node.
pub fn view(scope: &EditionScope) -> view::Figures {
    let nodes = (0..scope.edition.nodes.len()).map(NodeIx).map(Some);
    let mut said = Vec::new();
    let groups = [None]
        .into_iter()
        .chain(nodes)
        .filter_map(|node| group(scope, node, &mut said))
        .collect();
    view::Figures {
        lead: vec![scope.words.get("figures_lead").to_owned()],
        groups,
        traces: trace::of_figures(scope, (0..scope.edition.figures.len()).map(FigureIx)),
        downloads: download::both(scope, scope.words.get("data_figures"), DataFile::Figures),
    }
}

/// The figures of one node. `said` holds the numbers of doubts that stand on
/// the page already.
fn group(scope: &EditionScope, of: Option<NodeIx>, said: &mut Vec<usize>) -> Option<FigureGroup> {
    let figures: Vec<FigureIx> = (0..scope.edition.figures.len())
        .map(FigureIx)
        .filter(|ix| scope.edition.figure(*ix).node == of)
        .collect();
    if figures.is_empty() {
        return None;
    }
    let title = match of {
        Some(ix) => node::name(scope, ix),
        None => scope.words.get("whole_document").to_owned(),
    };
    let about = |entry: &crate::model::DoubtEntry| {
        let mut own = figures.iter();
        !said.contains(&entry.number)
            && own.any(|ix| marks::concerns_any_of(entry, About::Figure(*ix)))
    };
    let doubts = marks::doubts_of(scope, about);
    let now = scope.doubts.iter().filter(|entry| about(entry));
    let now: Vec<usize> = now.map(|entry| entry.number).collect();
    said.extend(now);
    Some(FigureGroup {
        id: match of {
            Some(ix) => anchor(scope, &format!("of--{}", scope.edition.node(ix).id)),
            None => anchor(scope, "whole--document"),
        },
        href: of.map(|ix| scope.href(Target::Node(ix))),
        table: anchored(scope, &figures, &title),
        title,
        doubts,
    })
}

/// An anchor of this page, also where it is a chapter of the print edition.
fn anchor(scope: &EditionScope, id: &str) -> String {
    if scope.is_print() {
        format!("figures--{id}")
    } else {
        id.to_owned()
    }
}

/// The table with the anchors that links to single figures lead to.
fn anchored(scope: &EditionScope, figures: &[FigureIx], title: &str) -> DataTable {
    let mut data = table::figures_table(scope, figures);
    if scope.is_print() {
        data = table::within("figures", data);
    }
    for (row, ix) in data.rows.iter_mut().zip(figures) {
        row.id = scope.anchor(Target::Figure(*ix));
    }
    data.caption = title.to_owned();
    data
}
