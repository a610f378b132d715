//! Generated parts, written by the theme.

use super::Writer;
use super::escape::{attribute, text};
use crate::model::{About, FigureIx, IndicatorIx, NodeIx, PartWhat, TableIx};
use crate::plan::{self, ChartKey};
use crate::render::part::{chart, kpi, marks, table, trace};
use crate::render::scope::Target;
use crate::render::view::{Glance, IndicatorGroup, PartView};
use crate::theme::{Template, ThemeError};
use serde::Serialize;

impl Writer<'_> {
    /// Writes the next part in the order of the text.
    pub(super) fn part(&mut self) -> Result<(), ThemeError> {
        let version = self.version;
        let part = version.parts.get(self.parts);
        self.parts += 1;
        let Some(part) = part else { return Ok(()) };
        let seen = self.reader.seen;
        let (made, shown) = seen.during(|| self.show(&part.what));
        if shown.is_any() {
            self.lagging.push(part.at);
        }
        made
    }

    fn show(&mut self, what: &PartWhat) -> Result<(), ThemeError> {
        match what {
            PartWhat::Chart(ix) => self.chart(ChartKey::Declared(*ix)),
            PartWhat::IndicatorChart(ix) => self.chart_of(*ix),
            PartWhat::Indicator(ix) => self.indicator(*ix),
            PartWhat::Indicators(node) => self.indicators(*node),
            PartWhat::Table(ix) => self.table(*ix),
            PartWhat::Strategy => self.chart(ChartKey::Strategy),
            PartWhat::Figures(list) => self.list(list),
        }
    }

    fn made(&self, template: Template, view: &impl Serialize) -> Result<String, ThemeError> {
        let reader = self.reader;
        let older = reader.seen.older();
        let view = PartView { part: view, older };
        let markup = reader.theme.render(template, reader.lang, &view)?;
        Ok(self.in_words_of_the_page(markup))
    }

    /// Markup in the language of the page, which says so within a text that is
    /// in another one.
    fn in_words_of_the_page(&self, markup: String) -> String {
        let lang = self.reader.lang;
        if *lang == self.version.lang {
            return markup;
        }
        format!(
            "<div lang=\"{}\">\n{markup}</div>\n",
            attribute(lang.as_str())
        )
    }

    /// What stands before every anchor of the part, so that a page may place
    /// it twice and the print edition may hold it in several chapters.
    fn place(&mut self, name: &str) -> String {
        let is_new = self.placed.insert(name.to_owned());
        let page = self.page.0 + 1;
        match (self.reader.is_print(), is_new) {
            (false, true) => String::new(),
            (false, false) => format!("part{}", self.parts),
            (true, true) => format!("page{page}"),
            (true, false) => format!("page{page}-part{}", self.parts),
        }
    }

    /// Explains below the page every doubt about an item that a part shows.
    fn explain(&mut self, item: About) {
        let all = self.reader.doubts.iter();
        let own = all.filter(|entry| marks::concerns_any_of(entry, item));
        self.doubts.extend(own.map(|entry| entry.number));
    }

    fn chart(&mut self, key: ChartKey) -> Result<(), ThemeError> {
        let place = self.place(&format!("{key:?}"));
        let Some(chart) = chart::placed(self.reader, key, &place) else {
            let words = text(self.reader.words.get("chart_none")).into_owned();
            let markup = self.in_words_of_the_page(format!("<p>{words}</p>\n"));
            self.push(&markup);
            return Ok(());
        };
        let markup = self.made(Template::PartChart, &chart)?;
        self.push(&markup);
        if let Some(item) = chart::item(self.reader, key) {
            self.explain(item);
        }
        Ok(())
    }

    fn chart_of(&mut self, ix: IndicatorIx) -> Result<(), ThemeError> {
        self.chart(ChartKey::of_indicator(self.reader.edition, ix))
    }

    /// The card, and the drawing where there is something to draw.
    fn indicator(&mut self, ix: IndicatorIx) -> Result<(), ThemeError> {
        let card = kpi::kpi(self.reader, ix);
        let markup = self.made(Template::PartIndicator, &card)?;
        self.push(&markup);
        self.explain(About::Indicator(ix));
        self.list_traces(trace::of_summaries(self.reader, [ix]));
        if plan::has_chart(self.reader.edition, ix) {
            self.chart_of(ix)?;
        }
        Ok(())
    }

    fn indicators(&mut self, node: Option<NodeIx>) -> Result<(), ThemeError> {
        let place = self.place(&format!("indicators {node:?}"));
        let groups = kpi::groups(&self.reader.in_brief(), node);
        let groups: Vec<IndicatorGroup> = groups
            .into_iter()
            .map(|group| self.glance(group, &place))
            .collect();
        let glance = Glance {
            measured: groups
                .iter()
                .flat_map(|g| &g.rows)
                .any(|k| k.latest.is_some()),
            groups,
        };
        let markup = self.made(Template::PartIndicators, &glance)?;
        self.push(&markup);
        let shown = kpi::indicators_of(self.reader, node);
        self.list_traces(trace::of_summaries(self.reader, shown));
        Ok(())
    }

    /// A group with anchors of this place.
    fn glance(&mut self, mut group: IndicatorGroup, place: &str) -> IndicatorGroup {
        if !place.is_empty() {
            group.id = format!("{place}--{}", group.id);
        }
        for at in (0..self.reader.edition.indicators.len()).map(IndicatorIx) {
            let href = self.reader.href(Target::Indicator(at));
            for row in group.rows.iter_mut().filter(|row| row.title.href == href) {
                row.strip = chart::strip_placed(self.reader, at, place);
            }
        }
        group
    }

    fn table(&mut self, ix: TableIx) -> Result<(), ThemeError> {
        let place = self.place(&format!("{ix:?}"));
        let mut view = table::data_table(self.reader, ix);
        if !place.is_empty() {
            view = table::within(&place, view);
        }
        let markup = self.made(Template::PartTable, &view)?;
        self.push(&markup);
        self.explain(About::Table(ix));
        Ok(())
    }

    fn list(&mut self, list: &[FigureIx]) -> Result<(), ThemeError> {
        let place = self.place(&format!("{list:?}"));
        let mut view = table::figures_table(self.reader, list);
        if !place.is_empty() {
            view = table::within(&place, view);
        }
        let markup = self.made(Template::PartFigures, &view)?;
        self.push(&markup);
        for ix in list {
            self.explain(About::Figure(*ix));
        }
        self.list_traces(trace::of_figures(self.reader, list.iter().copied()));
        Ok(())
    }
}
