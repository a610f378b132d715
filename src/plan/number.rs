use crate::model::{Body, ChartIx, ChartWhat, Edition, IndicatorIx, PartWhat, TableIx, TableKind};
use std::collections::BTreeMap;

/// A drawing of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartKey {
    /// One with words of its own.
    Declared(ChartIx),
    /// The one that every indicator has, where none is declared for it.
    Indicator(IndicatorIx),
    /// The drawing of the strategy.
    Strategy,
    /// The one that a ranking has, where its rows can be drawn.
    Ranking(TableIx),
}

impl ChartKey {
    /// The drawing of an indicator: the declared one if there is one.
    pub fn of_indicator(edition: &Edition, ix: IndicatorIx) -> ChartKey {
        edition
            .charts
            .iter()
            .position(|c| c.what == ChartWhat::TargetPath(ix))
            .map_or(ChartKey::Indicator(ix), |c| ChartKey::Declared(ChartIx(c)))
    }
}

/// Numbers of figures and tables of an edition, the same in every language:
/// those on written pages in the order of the pages, then the others.
#[derive(Clone, Debug, Default)]
pub struct Numbering {
    charts: BTreeMap<ChartKey, usize>,
    tables: BTreeMap<TableIx, usize>,
}

impl Numbering {
    /// Number of a drawing; those that only stand on an indicator's own page
    /// have none.
    pub fn chart(&self, key: ChartKey) -> Option<usize> {
        self.charts.get(&key).copied()
    }

    /// Number of a table.
    pub fn table(&self, ix: TableIx) -> Option<usize> {
        self.tables.get(&ix).copied()
    }

    fn add_chart(&mut self, key: ChartKey) {
        let next = self.charts.len() + 1;
        self.charts.entry(key).or_insert(next);
    }

    fn add_table(&mut self, ix: TableIx) {
        let next = self.tables.len() + 1;
        self.tables.entry(ix).or_insert(next);
    }
}

/// Numbers an edition. The parts of a page stand in the version that has the
/// most of them, so that a page that is still being translated numbers alike.
pub(super) fn number(edition: &Edition) -> Numbering {
    let mut numbers = Numbering::default();
    for page in &edition.pages {
        let Some(fullest) = page.texts.iter().rev().max_by_key(|t| t.parts.len()) else {
            continue;
        };
        for part in &fullest.parts {
            match &part.what {
                PartWhat::Chart(c) => numbers.add_chart(ChartKey::Declared(*c)),
                PartWhat::IndicatorChart(i) | PartWhat::Indicator(i)
                    if super::has_chart(edition, *i) =>
                {
                    numbers.add_chart(ChartKey::of_indicator(edition, *i));
                }
                PartWhat::Strategy => numbers.add_chart(ChartKey::Strategy),
                PartWhat::Table(t) => numbers.add_table(*t),
                _ => {}
            }
        }
    }
    if !edition.nodes.is_empty() {
        numbers.add_chart(ChartKey::Strategy);
    }
    for c in 0..edition.charts.len() {
        numbers.add_chart(ChartKey::Declared(ChartIx(c)));
    }
    for t in 0..edition.tables.len() {
        numbers.add_table(TableIx(t));
    }
    numbers
}

/// Every drawing of an edition. What is declared of an indicator or a ranking
/// stands for the drawing that it has otherwise.
pub(super) fn charts(edition: &Edition) -> Vec<ChartKey> {
    let mut keys: Vec<ChartKey> = (0..edition.charts.len())
        .map(|c| ChartKey::Declared(ChartIx(c)))
        .collect();
    for i in (0..edition.indicators.len()).map(IndicatorIx) {
        if super::has_chart(edition, i) {
            keys.push(ChartKey::of_indicator(edition, i));
        }
    }
    if !edition.nodes.is_empty() {
        keys.push(ChartKey::Strategy);
    }
    let declared = |table: TableIx| {
        let mut charts = edition.charts.iter();
        charts.any(|chart| matches!(chart.what, ChartWhat::Ranking(t, _) if t == table))
    };
    let tables = edition.tables.iter().enumerate();
    keys.extend(tables.filter_map(|(t, table)| match &table.body {
        Body::Rows(rows) if table.kind == TableKind::Ranking && !declared(TableIx(t)) => {
            rows.ranked().map(|_| ChartKey::Ranking(TableIx(t)))
        }
        _ => None,
    }));
    keys.sort();
    keys.dedup();
    keys
}
