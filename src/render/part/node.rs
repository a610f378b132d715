//! How a node of the strategy is called.

use crate::model::{NodeIx, Parent};
use crate::render::part::text;
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{Link, Phrase};

/// Level and number as one label: 基本施策1, Basic measure 1. The level alone
/// for a node without a number.
pub fn label(scope: &EditionScope, ix: NodeIx) -> Option<String> {
    let node = scope.edition.node(ix);
    let level = &scope.edition.levels[node.level].name;
    let number = node.number.as_ref().or(node.number_inferred.as_ref());
    let label = scope.said_of(level, |level| match number {
        Some(number) if scope.lang.is_unspaced() => format!("{level}{number}"),
        Some(number) => format!("{level} {number}"),
        None => level.to_owned(),
    });
    Some(label).filter(|label| !label.is_empty())
}

/// Its title, or the words for "untitled".
pub fn title(scope: &EditionScope, ix: NodeIx) -> Phrase {
    match &scope.edition.node(ix).title {
        Some(title) => text::phrase(scope, title),
        None => Phrase {
            text: scope.words.get("untitled").to_owned(),
            lang: None,
        },
    }
}

/// What it is called within a sentence: its title, else its label.
pub fn name(scope: &EditionScope, ix: NodeIx) -> String {
    if scope.edition.node(ix).title.is_some() {
        return title(scope, ix).text;
    }
    label(scope, ix).unwrap_or_else(|| title(scope, ix).text)
}

/// A link to it on the page of the strategy.
pub fn link(scope: &EditionScope, ix: NodeIx) -> Link {
    Link {
        text: name(scope, ix),
        href: scope.href(Target::Node(ix)),
    }
}

/// The nodes above and itself, from the top.
pub fn path(scope: &EditionScope, ix: NodeIx) -> Vec<Link> {
    let mut way = vec![ix];
    while let Some(Parent::Of(up)) = way.last().map(|at| scope.edition.node(*at).parent) {
        way.push(up);
    }
    way.into_iter().rev().map(|at| link(scope, at)).collect()
}
