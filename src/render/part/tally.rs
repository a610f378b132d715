//! How many indicators stand how, by node and by level.

use super::{judgement, kpi, node};
use crate::model::{IndicatorIx, NodeIx, Standing, Tally, tally};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{Cell, DataTable, HeadCell, Row};

/// Whether any indicator has a result. Before the first there is nothing to
/// count: all would stand alike.
pub fn is_measured(scope: &EditionScope) -> bool {
    let mut indicators = scope.edition.indicators.iter();
    indicators.any(|one| !one.actuals.is_empty())
}

/// Counts as tables: by node, and by level where indicators belong to several;
/// empty where there is nothing to tell apart.
pub fn tables(scope: &EditionScope) -> Vec<DataTable> {
    if !is_measured(scope) || scope.edition.indicators.len() < 2 {
        return Vec::new();
    }
    let all = count(scope, kpi::indicators_of(scope, None));
    let nodes: Vec<(Cell, Tally)> = (0..scope.edition.nodes.len())
        .map(NodeIx)
        .filter_map(|ix| {
            let tally = count(scope, kpi::indicators_of(scope, Some(ix)));
            (tally.all() > 0).then(|| (name(scope, ix), tally))
        })
        .collect();
    let levels: Vec<(Cell, Tally)> = (0..scope.edition.levels.len())
        .filter_map(|level| {
            let tally = count(scope, at_level(scope, level));
            let name = scope.text(&scope.edition.levels[level].name);
            (tally.all() > 0).then(|| (head(name.to_owned()), tally))
        })
        .collect();
    [
        ("counts--nodes", "counts_by_node", nodes),
        ("counts--levels", "counts_by_level", levels),
    ]
    .into_iter()
    .filter(|(.., rows)| rows.len() > 1)
    .map(|(id, caption, rows)| table(scope, id, caption, &rows, &all))
    .collect()
}

/// Counts in one sentence: 達成1件、順調3件.
pub fn sentence(scope: &EditionScope, tally: &Tally) -> String {
    let counts: Vec<String> = Standing::ALL
        .into_iter()
        .filter(|standing| tally.of(*standing) > 0)
        .map(|standing| {
            let n = tally.of(standing).to_string();
            let word = judgement::word(scope, standing);
            let parts = [("standing", word), ("n", n.as_str())];
            scope.words.fill("standing_count", &parts)
        })
        .collect();
    counts.join(scope.words.get("list_join"))
}

/// Why some cannot be judged, in one sentence; none where all can.
pub fn reasons(scope: &EditionScope, tally: &Tally) -> Option<String> {
    let counts: Vec<String> = tally
        .reasons
        .iter()
        .map(|(name, n)| {
            let why = scope.words.get(judgement::short_reason(name));
            let parts = [("why", why), ("n", &n.to_string())];
            scope.words.fill("why_count", &parts)
        })
        .collect();
    let list = counts.join(scope.words.get("list_join"));
    (!counts.is_empty()).then(|| scope.words.fill("why_lead", &[("list", &list)]))
}

/// Counts of some of the edition's indicators.
pub fn count(scope: &EditionScope, of: impl IntoIterator<Item = IndicatorIx>) -> Tally {
    tally(scope.edition, of, scope.publication.fiscal_start)
}

fn at_level<'a>(
    scope: &'a EditionScope,
    level: usize,
) -> impl Iterator<Item = IndicatorIx> + use<'a> {
    let edition = scope.edition;
    let indicators = edition.indicators.iter().enumerate();
    indicators
        .filter(move |(_, one)| one.node.is_some_and(|n| edition.node(n).level == level))
        .map(|(at, _)| IndicatorIx(at))
}

fn name(scope: &EditionScope, ix: NodeIx) -> Cell {
    let title = node::title(scope, ix);
    Cell {
        lang: title.lang,
        sub: node::label(scope, ix),
        href: Some(scope.href(Target::Node(ix))),
        ..head(title.text)
    }
}

fn head(text: String) -> Cell {
    Cell {
        text,
        head: true,
        ..Cell::default()
    }
}

fn number_cell(n: usize) -> Cell {
    Cell {
        text: n.to_string(),
        numeric: true,
        ..Cell::default()
    }
}

fn column(text: String, numeric: bool) -> HeadCell {
    HeadCell {
        text,
        sub: None,
        numeric,
        marks: Vec::new(),
    }
}

/// Columns are the standings that any indicator has.
fn table(
    scope: &EditionScope,
    id: &str,
    caption: &str,
    rows: &[(Cell, Tally)],
    all: &Tally,
) -> DataTable {
    let standings: Vec<Standing> = all.standings.keys().copied().collect();
    let line = |name: Cell, tally: &Tally, total: bool| {
        let counts = standings.iter().map(|s| number_cell(tally.of(*s)));
        let cells = [name]
            .into_iter()
            .chain(counts)
            .chain([number_cell(tally.all())]);
        Row {
            id: None,
            total,
            own: false,
            cells: cells.collect(),
        }
    };
    let words = standings.iter().map(|s| {
        let symbol = scope.edition.rules.symbols.of(*s);
        format!("{symbol} {}", judgement::word(scope, *s))
    });
    let heads = words.chain([scope.words.get("counts_sum").to_owned()]);
    let first = scope.words.get("counts_of").to_owned();
    let whole = head(scope.words.get("counts_all").to_owned());
    DataTable {
        id: id.to_owned(),
        number: None,
        caption: scope.words.get(caption).to_owned(),
        unit: None,
        marks: Vec::new(),
        head: [column(first, false)]
            .into_iter()
            .chain(heads.map(|text| column(text, true)))
            .collect(),
        rows: rows
            .iter()
            .map(|(name, tally)| line(name.clone(), tally, false))
            .chain([line(whole, all, true)])
            .collect(),
        notes: Vec::new(),
        legend: Vec::new(),
        sources: Vec::new(),
        downloads: Vec::new(),
        trace: None,
        fold: true,
    }
}
