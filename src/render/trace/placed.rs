use super::{Recorded, Trace, Transformation};
use crate::lang::Lang;
use crate::model::{
    About, Edition, IndicatorIx, NodeIx, PageIx, PageText, PartWhat, Report, TableIx,
};
use crate::plan::{ChartKey, EditionIx, Route, charts_of_table};
use std::collections::{BTreeMap, BTreeSet};

type Pages = BTreeSet<PageIx>;

/// On which pages numbers stand, as readers of one language see them.
#[derive(Clone, Debug, Default)]
pub struct Placed {
    /// Items that parts of written pages show whole.
    items: BTreeMap<About, Pages>,
    /// Numbers within sentences.
    recorded: BTreeMap<Recorded, Pages>,
    /// Numbers within sentences that are made from others.
    made: BTreeMap<Trace, Pages>,
}

impl Placed {
    /// Looks through the written pages of an edition.
    pub fn of(report: &Report, edition: &Edition, lang: &Lang) -> Self {
        let mut placed = Placed::default();
        for (at, page) in edition.pages.iter().enumerate() {
            if let Some(version) = report.version(page, lang) {
                placed.take(edition, PageIx(at), version);
            }
        }
        placed
    }

    fn take(&mut self, edition: &Edition, page: PageIx, version: &PageText) {
        let bound = version.placeholders.iter();
        for trace in bound.filter_map(|b| Trace::of(edition, b.reference, b.mode)) {
            for one in &trace.from {
                self.recorded.entry(*one).or_default().insert(page);
            }
            if trace.by != Transformation::None {
                self.made.entry(trace).or_default().insert(page);
            }
        }
        for item in version.parts.iter().flat_map(|p| shown(edition, &p.what)) {
            self.items.entry(item).or_default().insert(page);
        }
    }

    /// Numbers that are made from recorded ones, in order.
    pub fn made(&self) -> impl Iterator<Item = &Trace> {
        self.made.keys()
    }

    /// The pages on which a number stands: its item's own page first, then the
    /// written ones in their order.
    pub fn pages(&self, ix: EditionIx, trace: &Trace) -> Vec<Route> {
        let written = |pages: Pages| pages.into_iter().map(|page| Route::Page(ix, page));
        let ([one], Transformation::None) = (trace.from.as_slice(), trace.by) else {
            return written(self.made.get(trace).cloned().unwrap_or_default()).collect();
        };
        let own = match one.item() {
            About::Indicator(i) => Some(Route::Indicator(ix, i)),
            About::Figure(_) => Some(Route::Figures(ix)),
            About::Table(t) => Some(Route::Table(ix, t)),
            About::Node(_) | About::Chart(_) | About::Page(_) => None,
        };
        let in_parts = self.items.get(&one.item()).into_iter().flatten();
        let in_text = self.recorded.get(one).into_iter().flatten();
        let all = in_parts.chain(in_text).copied().collect();
        own.into_iter().chain(written(all)).collect()
    }
}

/// The items whose numbers a part shows.
fn shown(edition: &Edition, what: &PartWhat) -> Vec<About> {
    let indicators = (0..edition.indicators.len()).map(IndicatorIx);
    match what {
        PartWhat::Table(ix) => vec![About::Table(*ix)],
        PartWhat::Figures(list) => list.iter().map(|ix| About::Figure(*ix)).collect(),
        PartWhat::Indicator(ix) | PartWhat::IndicatorChart(ix) => vec![About::Indicator(*ix)],
        PartWhat::Indicators(top) => indicators
            .filter(|ix| is_below(edition, *ix, *top))
            .map(About::Indicator)
            .collect(),
        PartWhat::Chart(chart) => {
            let key = ChartKey::Declared(*chart);
            let tables = (0..edition.tables.len()).map(TableIx);
            let tables = tables.filter(|ix| charts_of_table(edition, *ix).contains(&key));
            let drawn = indicators.filter(|ix| ChartKey::of_indicator(edition, *ix) == key);
            let tables = tables.map(About::Table);
            tables.chain(drawn.map(About::Indicator)).collect()
        }
        PartWhat::Strategy => Vec::new(),
    }
}

fn is_below(edition: &Edition, ix: IndicatorIx, top: Option<NodeIx>) -> bool {
    let Some(top) = top else {
        return true;
    };
    let own = edition.indicator(ix).node;
    own.is_some_and(|own| edition.is_within(own, top))
}
