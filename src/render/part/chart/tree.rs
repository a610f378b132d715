//! The strategy.

use super::{Composed, words};
use crate::chart::Chart;
use crate::chart::kind::{self, Band, Branch, Leaf, Level, Tree};
use crate::lang::Text;
use crate::model::{self, Chart as Declared, NodeIx, Parent, SourceIx};
use crate::plan::{DataFile, DataForm};
use crate::render::part::{judgement, kpi, source, tally};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::SourceLine;
use std::collections::BTreeSet;

/// Ranks that stand as boxes beside each other; what lies deeper is listed in
/// the last of them.
const RANKS: usize = 4;

pub(super) fn compose(scope: &EditionScope, declared: Option<&Declared>) -> Option<Composed> {
    let forest = Forest { scope };
    let roots: Vec<NodeIx> = scope.edition.children(None).collect();
    let depth = roots.iter().map(|n| forest.depth(*n)).max().unwrap_or(0);
    // The deepest rank has the most nodes: short lines serve it better.
    let boxes = if depth > 3 {
        RANKS.min(depth - 1)
    } else {
        depth
    };
    let tree = Tree {
        levels: forest.levels(&roots, boxes),
        roots: roots.iter().map(|n| forest.branch(*n, boxes)).collect(),
        bands: forest.bands(),
    };
    let title = super::title_of(
        scope,
        declared,
        scope.words.get("strategy_chart").to_owned(),
    );
    Some(Composed {
        desc: words::alternative(scope, declared, &[forest.said()]),
        summary: None,
        drawn: Chart::Tree(tree),
        subtitle: super::subtitle_of(scope, declared),
        notes: words::own_note(scope, declared).into_iter().collect(),
        figures: None,
        sources: forest.sources(),
        data: Some(DataFile::Strategy(DataForm::Csv)),
        title,
    })
}

struct Forest<'a> {
    scope: &'a EditionScope<'a>,
}

impl Forest<'_> {
    fn depth(&self, node: NodeIx) -> usize {
        let below = self.scope.edition.children(Some(node));
        1 + below.map(|n| self.depth(n)).max().unwrap_or(0)
    }

    fn title(&self, node: NodeIx) -> String {
        match &self.scope.edition.node(node).title {
            Some(title) => self.scope.text(title).to_owned(),
            None => self.scope.words.get("untitled").to_owned(),
        }
    }

    fn number(&self, node: NodeIx) -> Option<String> {
        let node = self.scope.edition.node(node);
        node.number.clone().or(node.number_inferred.clone())
    }

    fn leaf(&self, node: NodeIx) -> Leaf {
        if self.scope.edition.node(node).coded {
            return Leaf {
                number: None,
                title: self.number(node).unwrap_or_default(),
                href: Some(self.scope.href(Target::Node(node))),
            };
        }
        Leaf {
            number: self.number(node),
            title: self.title(node),
            href: Some(self.scope.href(Target::Node(node))),
        }
    }

    fn branch(&self, node: NodeIx, boxes: usize) -> Branch {
        let below: Vec<NodeIx> = self.scope.edition.children(Some(node)).collect();
        let Leaf {
            number,
            title,
            href,
        } = self.leaf(node);
        let tallies = self.tallies(node);
        // Where they are told apart, those below a node are counted with it.
        let indicators = if tallies.is_empty() {
            self.scope.edition.indicators_of(node).count()
        } else {
            tallies.iter().map(|tally| tally.count).sum()
        };
        let (children, leaves) = if boxes > 1 {
            let children = below.iter().map(|n| self.branch(*n, boxes - 1));
            (children.collect(), Vec::new())
        } else {
            (Vec::new(), self.leaves(&below))
        };
        Branch {
            number,
            title,
            href,
            note: (indicators > 0)
                .then(|| self.scope.words.count("chart_indicators", indicators, &[])),
            tallies,
            leaves,
            children,
        }
    }

    /// How the indicators at a node and below it stand, once any is measured.
    fn tallies(&self, node: NodeIx) -> Vec<kind::Tally> {
        if !tally::is_measured(self.scope) {
            return Vec::new();
        }
        let within = kpi::indicators_of(self.scope, Some(node));
        let tally = tally::count(self.scope, within);
        let symbols = &self.scope.edition.rules.symbols;
        let standings = tally.standings.iter();
        standings
            .map(|(standing, count)| kind::Tally {
                sign: symbols.of(*standing).to_owned(),
                words: judgement::word(self.scope, *standing).to_owned(),
                count: *count,
            })
            .collect()
    }

    /// Nodes and all below them, in order.
    fn leaves(&self, nodes: &[NodeIx]) -> Vec<Leaf> {
        let mut all = Vec::new();
        for node in nodes {
            all.push(self.leaf(*node));
            let below: Vec<NodeIx> = self.scope.edition.children(Some(*node)).collect();
            all.extend(self.leaves(&below));
        }
        all
    }

    /// Names of the levels in each rank of boxes.
    fn levels(&self, roots: &[NodeIx], boxes: usize) -> Vec<Level> {
        let mut rank = roots.to_vec();
        let mut names = Vec::new();
        for _ in 0..boxes {
            let mut here: Vec<usize> = rank
                .iter()
                .map(|n| self.scope.edition.node(*n).level)
                .collect();
            here.sort_unstable();
            here.dedup();
            let named = |name: fn(&model::Level) -> &Text| {
                let all = here.iter().map(|at| name(&self.scope.edition.levels[*at]));
                let all: Vec<String> = all.map(|t| self.scope.text(t).to_owned()).collect();
                words::listed(self.scope, &all)
            };
            names.push(Level {
                plural: named(|level| &level.plural),
                name: named(|level| &level.name),
            });
            rank = rank
                .iter()
                .flat_map(|n| self.scope.edition.children(Some(*n)))
                .collect();
        }
        names
    }

    /// Levels that cut across the tree, and nodes whose place in it the
    /// source does not say.
    fn bands(&self) -> Vec<Band> {
        let edition = self.scope.edition;
        let nodes = || (0..edition.nodes.len()).map(NodeIx);
        let cross = edition.levels.iter().enumerate().filter(|(_, l)| l.cross);
        let mut bands: Vec<Band> = cross
            .map(|(at, level)| Band {
                name: self.scope.text(&level.plural).to_owned(),
                chips: nodes()
                    .filter(|n| edition.node(*n).level == at)
                    .map(|n| self.leaf(n))
                    .collect(),
            })
            .collect();
        bands.push(Band {
            name: self.scope.words.get("chart_unplaced").to_owned(),
            chips: nodes()
                .filter(|n| {
                    let node = edition.node(*n);
                    node.parent == Parent::NotStated && !edition.levels[node.level].cross
                })
                .flat_map(|n| self.leaves(&[n]))
                .collect(),
        });
        bands.retain(|band| !band.chips.is_empty());
        bands
    }

    /// The sources of the nodes, each once and as a whole.
    fn sources(&self) -> Vec<SourceLine> {
        let named = self
            .scope
            .edition
            .nodes
            .iter()
            .filter_map(|n| n.origin.source);
        let all: BTreeSet<SourceIx> = named.collect();
        all.into_iter()
            .map(|ix| source::title(self.scope, ix))
            .collect()
    }

    /// How many nodes each level has.
    fn said(&self) -> String {
        let edition = self.scope.edition;
        let levels = edition.levels.iter().enumerate();
        let counts: Vec<String> = levels
            .filter_map(|(at, level)| {
                let n = edition.nodes.iter().filter(|n| n.level == at).count();
                let name = self.scope.text(&level.plural);
                (n > 0).then(|| {
                    self.scope
                        .words
                        .fill("chart_count", &[("name", name), ("n", &n.to_string())])
                })
            })
            .collect();
        let counts = words::listed(self.scope, &counts);
        self.scope
            .words
            .fill("chart_alt_tree", &[("counts", &counts)])
    }
}
