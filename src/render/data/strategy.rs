use super::Scope;
use super::field;
use super::remark::{Remarks, joined};
use super::sheet::{Cell, Sheet};
use crate::lang::{Lang, Text};
use crate::model::{About, Node, NodeIx, Parent, Related, Stated};

/// `strategy`: a row for every node, in the order of the strategy's file.
pub(super) fn sheet(scope: &Scope) -> Sheet {
    let mut sheet = Sheet {
        name: "strategy".to_owned(),
        title: Text::new(vec![
            (Lang::en(), "Structure of the strategy".to_owned()),
            (Lang::ja(), "戦略の体系".to_owned()),
        ]),
        key: Some("node".to_owned()),
        ..Sheet::default()
    };
    sheet.fixed(&field::EDITION);
    sheet.fixed(&field::STRATEGY);
    sheet.fixed(&field::ORIGIN);
    sheet.worded(&field::STRATEGY_TEXTS, &scope.publication.languages);
    for (i, node) in scope.edition.nodes.iter().enumerate() {
        sheet.place(&node.origin);
        sheet.rows.push(row(scope, NodeIx(i), node));
    }
    sheet
}

fn row(scope: &Scope, ix: NodeIx, node: &Node) -> Vec<Cell> {
    let edition = scope.edition;
    let level = &edition.levels[node.level];
    let (parent, parent_stated) = match node.parent {
        Parent::Top => (Cell::Empty, Cell::Empty),
        Parent::Of(p) => (Cell::text(edition.node(p).id.as_str()), Cell::Flag(true)),
        Parent::NotStated => (Cell::Empty, Cell::Flag(false)),
    };
    let (related, related_stated) = match &node.related {
        Related::NotStated => (Cell::Empty, Cell::Flag(false)),
        Related::To(nodes) if nodes.is_empty() => (Cell::Empty, Cell::Empty),
        Related::To(nodes) => (
            joined(nodes.iter().map(|n| edition.node(*n).id.as_str())),
            Cell::Flag(true),
        ),
    };
    let (owner, owner_stated) = match &node.owner {
        None => (None, Cell::Empty),
        Some(Stated::Is(owner)) => (Some(owner), Cell::Flag(true)),
        Some(Stated::NotStated) => (None, Cell::Flag(false)),
    };
    let origin = &node.origin;
    let remarks = Remarks::default()
        .about(edition, About::Node(ix))
        .doubts(&origin.doubts)
        .notes(&origin.note);
    let mut row = scope.head();
    row.extend([
        Cell::text(node.id.as_str()),
        Cell::text(level.id.as_str()),
        Cell::Flag(level.cross),
        parent,
        parent_stated,
        Cell::maybe(node.number.as_ref()),
        Cell::maybe(node.number_inferred.as_ref()),
        related,
        related_stated,
        owner_stated,
        Cell::maybe(origin.page.as_ref()),
        Cell::maybe(origin.as_printed.as_ref()),
        remarks.kinds(),
        scope.source(origin),
    ]);
    for lang in &scope.publication.languages {
        row.extend([
            Cell::version(node.title.as_ref(), lang),
            Cell::version(Some(&level.name), lang),
            Cell::version(node.summary.as_ref(), lang),
            joined(node.items.iter().filter_map(|i| i.get(lang))),
            Cell::version(node.target_group.as_ref(), lang),
            Cell::version(owner, lang),
            Cell::version(origin.section.as_ref(), lang),
            remarks.doubt(lang),
            remarks.note(lang),
        ]);
    }
    row
}
