//! Levels and nodes.

use super::super::{Level, Node, NodeIx, Parent, Related, Stated, codes};
use super::names::Names;
use super::origin;
use crate::diag::{Diagnostic, Diagnostics, said};
use crate::parse::draft::{LevelDraft, NodeDraft};
use crate::value::Id;

pub(super) fn levels(drafts: &[LevelDraft], names: &mut Names) -> Vec<Level> {
    for level in drafts {
        for above in &level.under {
            if !drafts.iter().any(|l| l.id.value == above.value) {
                names.unknown.note(
                    "level",
                    above.value.as_str(),
                    above.at,
                    drafts.iter().map(|l| l.id.value.as_str()),
                );
            }
        }
    }
    drafts
        .iter()
        .map(|l| Level {
            id: l.id.value.clone(),
            name: l.name.clone(),
            plural: plural(l),
            cross: l.cross,
        })
        .collect()
}

/// The plural of a level's name; languages that give none use the singular.
fn plural(level: &LevelDraft) -> crate::lang::Text {
    let versions = level
        .name
        .iter()
        .map(|(lang, name)| {
            let many = level
                .plural
                .as_ref()
                .and_then(|p| p.get(lang))
                .unwrap_or(name);
            (lang.clone(), many.to_owned())
        })
        .collect();
    crate::lang::Text::new(versions)
}

pub(super) fn nodes(
    drafts: &[NodeDraft],
    levels: &[LevelDraft],
    names: &mut Names,
    diags: &mut Diagnostics,
) -> Vec<Node> {
    let known = levels.iter().map(|l| l.id.value.as_str());
    let level_of = |id: &Id| levels.iter().position(|l| &l.id.value == id);
    let mut nodes = Vec::new();
    for node in drafts {
        let level = level_of(&node.level.value);
        if level.is_none() {
            names.unknown.note(
                "level",
                node.level.value.as_str(),
                node.level.at,
                known.clone(),
            );
        }
        let parent = match &node.parent {
            None => Parent::Top,
            Some(p) => match &p.value {
                Stated::NotStated => Parent::NotStated,
                Stated::Is(id) => names
                    .node(id.as_str(), p.at)
                    .map_or(Parent::Top, Parent::Of),
            },
        };
        if let Some(level) = level {
            place(node, &levels[level], parent, drafts, diags);
        }
        let related = match &node.related {
            None => Related::To(Vec::new()),
            Some(Stated::NotStated) => Related::NotStated,
            Some(Stated::Is(ids)) => Related::To(
                ids.iter()
                    .filter_map(|id| names.node(id.value.as_str(), id.at))
                    .collect(),
            ),
        };
        nodes.push(Node {
            id: node.id.value.clone(),
            at: node.id.at,
            level: level.unwrap_or_default(),
            parent,
            number: node.number.clone(),
            number_inferred: node.number_inferred.clone(),
            title: node.title.clone(),
            coded: node.coded,
            summary: node.summary.clone(),
            items: node.items.clone(),
            target_group: node.target_group.clone(),
            owner: node.owner.clone(),
            related,
            origin: origin::origin(&node.common, names),
        });
    }
    cycles(&nodes, diags);
    nodes
}

/// Whether a node may hang where it hangs.
fn place(
    node: &NodeDraft,
    level: &LevelDraft,
    parent: Parent,
    drafts: &[NodeDraft],
    diags: &mut Diagnostics,
) {
    let name = &node.id.value;
    let fault = match parent {
        Parent::NotStated => None,
        Parent::Top if level.cross || level.under.is_empty() || node.parent.is_some() => None,
        Parent::Top => Some((
            format!("体系の項目「{name}」に上位の項目（parent）がありません"),
            format!("node `{name}` has no parent"),
        )),
        Parent::Of(NodeIx(p)) => {
            let above = &drafts[p].level.value;
            let fits = level.under.iter().any(|u| &u.value == above);
            (!fits).then(|| {
                (
                    format!(
                        "体系の項目「{name}」（{}）は「{above}」の下に置けません",
                        level.id.value
                    ),
                    format!(
                        "node `{name}` of level `{}` may not hang below level `{above}`",
                        level.id.value
                    ),
                )
            })
        }
    };
    if let Some((ja, en)) = fault {
        let under: Vec<&str> = level.under.iter().map(|u| u.value.as_str()).collect();
        let list = under.join(", ");
        let at = node.parent.as_ref().map_or(node.id.at, |p| p.at);
        diags.push(Diagnostic::new(&codes::NOT_UNDER, at, said(ja, en)).help(said(
            format!("この階層の上に置けるもの: {list}。資料が述べていなければ parent = \"not-stated\" とします"),
            format!("levels it may hang below: {list}; write parent = \"not-stated\" if the source does not say"),
        )));
    }
}

fn cycles(nodes: &[Node], diags: &mut Diagnostics) {
    for (i, node) in nodes.iter().enumerate() {
        let mut at = i;
        for _ in 0..nodes.len() {
            match nodes[at].parent {
                Parent::Of(NodeIx(p)) => at = p,
                _ => break,
            }
            // Reported once, at the first node of the ring.
            if at == i {
                if ring(nodes, i).into_iter().min() == Some(i) {
                    let name = &node.id;
                    diags.push(Diagnostic::new(
                        &codes::NODE_CYCLE,
                        node.at,
                        said(
                            format!("体系の項目「{name}」は自分自身の上位になっています"),
                            format!("node `{name}` is above itself"),
                        ),
                    ));
                }
                break;
            }
        }
    }
}

/// The nodes of the ring that `start` lies on.
fn ring(nodes: &[Node], start: usize) -> Vec<usize> {
    let mut all = vec![start];
    let mut at = start;
    while let Parent::Of(NodeIx(p)) = nodes[at].parent {
        if p == start || all.len() > nodes.len() {
            break;
        }
        all.push(p);
        at = p;
    }
    all
}
