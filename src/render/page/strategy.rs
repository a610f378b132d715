//! The page of the strategy.

use crate::model::{
    About, DoubtEntry, FigureIx, IndicatorIx, Node, NodeIx, Parent, Related, Stated, Subject,
    TableIx,
};
use crate::plan::{ChartKey, Route};
use crate::render::chrome::title_link;
use crate::render::part::table::register;
use crate::render::part::text::{fact, paragraphs, unstated};
use crate::render::part::{chart, kpi, marks, node, source, tally, trace};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{self, CrossLevel, Fact, Link, TitleLink};

/// The tree and the levels that cut across it.
pub fn view(scope: &EditionScope) -> view::Strategy {
    let edition = scope.edition;
    // The chapters of the print edition stand one level deeper.
    let heading = if scope.is_print() { 3 } else { 2 };
    let all = || (0..edition.nodes.len()).map(NodeIx);
    let is_cross = |ix: &NodeIx| edition.levels[edition.node(*ix).level].cross;
    let roots = all().filter(|ix| is_root(edition.node(*ix)) && !is_cross(ix));
    let mut said = Said::default();
    view::Strategy {
        lead: vec![levels(scope)],
        chart: chart::chart(scope, ChartKey::Strategy),
        roots: roots
            .map(|ix| branch(scope, ix, heading, &mut said))
            .collect(),
        cross: edition
            .levels
            .iter()
            .enumerate()
            .filter(|(_, level)| level.cross)
            .map(|(at, level)| CrossLevel {
                id: format!("level--{}", level.id),
                name: scope.text(&level.plural).to_owned(),
                nodes: all()
                    .filter(|ix| edition.node(*ix).level == at && is_root(edition.node(*ix)))
                    .map(|ix| branch(scope, ix, heading + 1, &mut said))
                    .collect(),
            })
            .collect(),
        traces: trace::of_summaries(scope, of_nodes(scope)),
    }
}

/// Indicators that stand at a node.
fn of_nodes(scope: &EditionScope) -> impl Iterator<Item = IndicatorIx> {
    let all = scope.edition.indicators.iter().enumerate();
    let placed = all.filter(|(_, one)| one.node.is_some());
    placed.map(|(at, _)| IndicatorIx(at))
}

/// Whether nothing is known to hold the node.
fn is_root(node: &Node) -> bool {
    !matches!(node.parent, Parent::Of(_))
}

/// How many nodes each level has, as one sentence.
fn levels(scope: &EditionScope) -> String {
    let edition = scope.edition;
    let counts: Vec<String> = edition
        .levels
        .iter()
        .enumerate()
        .filter_map(|(at, level)| {
            let n = edition.nodes.iter().filter(|n| n.level == at).count();
            let name = if n == 1 { &level.name } else { &level.plural };
            (n > 0).then(|| {
                let parts = [("level", scope.text(name)), ("n", &n.to_string())];
                scope.words.fill("level_count", &parts)
            })
        })
        .collect();
    let list = counts.join(scope.words.get("list_join"));
    scope.words.fill("strategy_lead", &[("levels", &list)])
}

/// Doubts that stand on the page already, by number: one about several nodes
/// is explained at the first of them.
#[derive(Default)]
struct Said(Vec<usize>);

impl Said {
    fn doubts(
        &mut self,
        scope: &EditionScope,
        shown: impl Fn(&DoubtEntry) -> bool,
    ) -> Vec<view::Doubt> {
        let fresh = |entry: &DoubtEntry| !self.0.contains(&entry.number) && shown(entry);
        let doubts = marks::doubts_of(scope, fresh);
        let numbers = scope.doubts.iter().filter(|entry| fresh(entry));
        let numbers: Vec<usize> = numbers.map(|entry| entry.number).collect();
        self.0.extend(numbers);
        doubts
    }
}

fn branch(scope: &EditionScope, ix: NodeIx, heading: u8, said: &mut Said) -> view::Node {
    let edition = scope.edition;
    let it = edition.node(ix);
    let title = if it.coded {
        view::Phrase {
            text: node::name(scope, ix),
            lang: None,
        }
    } else {
        node::title(scope, ix)
    };
    let anchor = scope.anchor(Target::Node(ix));
    let indicators: Vec<IndicatorIx> = edition.indicators_of(ix).collect();
    let doubts = said.doubts(scope, |entry| {
        let mut own = indicators.iter();
        marks::concerns_any_of(entry, About::Node(ix))
            || own.any(|i| {
                !matches!(entry.subject, Subject::AlsoPrinted(..))
                    && marks::concerns_any_of(entry, About::Indicator(*i))
            })
    });
    let written = written_page(scope, ix);
    view::Node {
        id: anchor.unwrap_or_else(|| it.id.to_string()),
        label: node::label(scope, ix)
            .filter(|_| !it.coded)
            .unwrap_or_default(),
        number_note: it
            .number_inferred
            .as_ref()
            .filter(|_| it.number.is_none())
            .map(|_| scope.words.get("number_inferred").to_owned()),
        title: title.text,
        title_lang: title.lang,
        href: written
            .as_ref()
            .filter(|p| p.only.is_none())
            .map(|p| p.href.clone()),
        elsewhere: written.filter(|p| p.only.is_some()),
        heading: heading.min(6),
        coded: it.coded,
        summary: paragraphs(scope, it.summary.as_ref()),
        items: it.items.iter().map(|t| scope.text(t).to_owned()).collect(),
        facts: facts(scope, ix),
        indicators: indicators.iter().map(|i| kpi::kpi(scope, *i)).collect(),
        links: links(scope, ix),
        related: match &it.related {
            Related::To(nodes) => nodes.iter().map(|n| node::link(scope, *n)).collect(),
            Related::NotStated => Vec::new(),
        },
        as_printed: marks::as_printed(scope, &it.origin),
        marks: marks::for_doubts(scope, &Subject::Node(ix)),
        doubts,
        notes: notes(scope, it),
        // A node that follows from codes stands where its register does.
        sources: source::line(scope, &it.origin)
            .into_iter()
            .filter(|_| !it.coded)
            .collect(),
        children: (0..edition.nodes.len())
            .map(NodeIx)
            .filter(|child| edition.node(*child).parent == Parent::Of(ix))
            .map(|child| branch(scope, child, heading.saturating_add(1), said))
            .collect(),
    }
}

/// The written page about the node, if there is one.
fn written_page(scope: &EditionScope, ix: NodeIx) -> Option<TitleLink> {
    let pages = &scope.edition.pages;
    let at = pages.iter().position(|page| page.node == Some(ix))?;
    let route = Route::Page(scope.ix, crate::model::PageIx(at));
    Some(title_link(scope, route))
}

fn facts(scope: &EditionScope, ix: NodeIx) -> Vec<Fact> {
    let it = scope.edition.node(ix);
    let group = it.target_group.as_ref();
    let group = group.map(|text| fact(scope, "fact_target_group", scope.text(text)));
    let owner = it.owner.as_ref().map(|owner| match owner {
        Stated::Is(text) => fact(scope, "fact_owner", scope.text(text)),
        Stated::NotStated => unstated(scope, "fact_owner"),
    });
    let related = (it.related == Related::NotStated).then(|| unstated(scope, "related"));
    let tally = tally::count(scope, kpi::indicators_of(scope, Some(ix)));
    let standing = tally::sentence(scope, &tally);
    let standing = (tally.all() > 0 && tally::is_measured(scope))
        .then(|| fact(scope, "fact_indicators", standing));
    let known = group.into_iter().chain(owner).chain(related);
    known.chain(standing).collect()
}

/// Tables and single figures of the node.
fn links(scope: &EditionScope, ix: NodeIx) -> Vec<Link> {
    let edition = scope.edition;
    let tables = edition.tables.iter().enumerate();
    let tables = tables
        .filter(|(_, table)| table.node == Some(ix))
        .map(|(at, table)| Link {
            text: scope.text(&table.title).to_owned(),
            href: scope.href(Target::Table(TableIx(at))),
        });
    let figures = edition.figures.iter().enumerate();
    let figures = figures
        .filter(|(_, figure)| figure.node == Some(ix))
        .map(|(at, figure)| Link {
            text: scope.text(&figure.title).to_owned(),
            href: scope.href(Target::Figure(FigureIx(at))),
        });
    let rows = edition.tables.iter().enumerate();
    let rows = rows.filter_map(|(at, _)| register::node_link(scope, TableIx(at), ix));
    tables.chain(rows).chain(figures).collect()
}

fn notes(scope: &EditionScope, it: &Node) -> Vec<String> {
    let parent = (it.parent == Parent::NotStated).then(|| scope.words.get("parent_not_stated"));
    let note = it.origin.note.as_ref().map(|note| scope.text(note));
    let all = parent.into_iter().chain(note);
    all.map(str::to_owned).collect()
}
