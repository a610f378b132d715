//! The whole edition as one document for paper.
//!
//! Each chapter is the content of a page of the site; the anchors in it follow
//! from the scope, in which every link to another part is a fragment.

use super::outdated::{self, Behind};
use super::{
    changes, corrections, doubts, figures, glossary, indicator, indicators, sources, strategy,
    table, written,
};
use crate::lang::Lang;
use crate::model::{IndicatorIx, PageIx, PartWhat, TableIx};
use crate::plan::{ChartKey, Route, Slice, charts_of_table};
use crate::render::chrome::{
    as_of, edition_title, language_name, only_in, route_title, title_lang, translation,
};
use crate::render::part::chart::number as chart_number;
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{
    Chapter, Content, ContentsLine, Cover, Elsewhere, Fact, Indicator, Link, Print, Statistic,
};
use crate::theme::ThemeError;
use crate::value::Period;
use std::collections::BTreeSet;

/// The print edition.
pub fn view(scope: &EditionScope) -> Result<Print, ThemeError> {
    let mut book = Book {
        scope,
        shown: shown(scope),
        chapters: Vec::new(),
        contents: Vec::new(),
    };
    book.fill()?;
    Ok(Print {
        cover: covered(scope),
        contents: book.contents,
        chapters: book.chapters,
        back: Link {
            text: scope.words.get("back_to_edition").to_owned(),
            href: scope.way(Route::Overview(scope.ix)),
        },
    })
}

struct Book<'a> {
    scope: &'a EditionScope<'a>,
    /// Drawings on written pages: each stands there and is not shown again.
    shown: BTreeSet<ChartKey>,
    chapters: Vec<Chapter>,
    contents: Vec<ContentsLine>,
}

impl Book<'_> {
    fn fill(&mut self) -> Result<(), ThemeError> {
        let scope = self.scope;
        let (ix, edition) = (scope.ix, scope.edition);
        let word = |key: &str| scope.words.get(key).to_owned();
        if !edition.indicators.is_empty() {
            let make = || Content::Summary(Box::new(indicators::view(scope)));
            self.chapter(Route::Overview(ix), word("chapter_summary"), make);
        }
        for page in (0..edition.pages.len()).map(PageIx) {
            self.page(page)?;
        }
        if !edition.nodes.is_empty() {
            let elsewhere = self.elsewhere(ChartKey::Strategy);
            self.chapter(Route::Strategy(ix), word("page_strategy"), || {
                let mut view = strategy::view(scope);
                if let Some(elsewhere) = elsewhere {
                    view.chart = None;
                    view.lead.push(elsewhere);
                }
                Content::Strategy(Box::new(view))
            });
        }
        if !edition.indicators.is_empty() {
            let all = (0..edition.indicators.len()).map(IndicatorIx);
            let make = || all.map(|i| self.indicator(i)).collect::<Vec<_>>();
            let (all, shown) = scope.seen.during(make);
            let parts: Vec<_> = all
                .iter()
                .map(|i| (i.id.clone(), i.title.clone()))
                .collect();
            let (route, title) = (Route::Indicators(ix), word("chapter_indicators"));
            let content = Content::Indicators(all);
            self.add(route, title, content, &parts, shown.into());
        }
        if !edition.tables.is_empty() {
            let all = (0..edition.tables.len()).map(TableIx);
            let make = || all.map(|t| self.table(t)).collect::<Vec<_>>();
            let (all, shown) = scope.seen.during(make);
            let parts: Vec<_> = all
                .iter()
                .map(|t| (t.id.clone(), t.title.clone()))
                .collect();
            let (route, title) = (Route::Tables(ix), word("page_tables"));
            self.add(route, title, Content::Tables(all), &parts, shown.into());
        }
        if !edition.figures.is_empty() {
            let make = || Content::Figures(Box::new(figures::view(scope)));
            self.chapter(Route::Figures(ix), word("page_figures"), make);
        }
        if !scope.doubts.is_empty() {
            let make = || Content::Doubts(Box::new(doubts::view(scope)));
            self.chapter(Route::Doubts(ix), word("page_doubts"), make);
        }
        if !edition.corrections.is_empty() {
            let make = || Content::Revisions(Box::new(corrections::view(scope)));
            self.chapter(Route::Corrections(ix), word("page_corrections"), make);
        }
        if edition.supersedes.is_some() {
            let make = || Content::Revisions(Box::new(changes::view(scope)));
            self.chapter(Route::Changes(ix), word("page_changes"), make);
        }
        let make = || Content::Sources(Box::new(sources::view(scope)));
        self.chapter(Route::Sources(ix), word("page_sources"), make);
        if !scope.publication.terms.is_empty() {
            let make = || Content::Glossary(Box::new(glossary::view(scope)));
            self.chapter(Route::Glossary(ix), word("page_glossary"), make);
        }
        Ok(())
    }

    /// Adds a chapter that is made from data.
    fn chapter(&mut self, route: Route, title: String, make: impl FnOnce() -> Content) {
        let (content, shown) = self.scope.seen.during(make);
        self.add(route, title, content, &[], shown.into());
    }

    /// Adds a written page, or what stands for it.
    fn page(&mut self, page: PageIx) -> Result<(), ThemeError> {
        let scope = self.scope;
        let route = Route::Page(scope.ix, page);
        if let Some(lang) = scope.left_to(route) {
            let content = Content::Elsewhere(elsewhere(scope, route, lang));
            let title = route_title(scope, route);
            self.add(route, title, content, &[], Behind::default());
            return Ok(());
        }
        let make = || (route_title(scope, route), written::view(scope, page));
        let ((title, made), shown) = scope.seen.during(make);
        let made = made?;
        let parts: Vec<(String, String)> = made
            .toc
            .into_iter()
            .filter(|entry| entry.level == 2)
            .map(|entry| (entry.id, entry.text))
            .collect();
        let content = Content::Written(Box::new(made.view));
        self.add(route, title, content, &parts, made.behind.and(shown));
        Ok(())
    }

    fn indicator(&self, ix: IndicatorIx) -> Indicator {
        let mut view = indicator::view(self.scope, ix);
        let key = ChartKey::of_indicator(self.scope.edition, ix);
        if let Some(elsewhere) = self.elsewhere(key) {
            view.chart = None;
            view.notes.push(elsewhere);
        }
        view
    }

    fn table(&self, ix: TableIx) -> Statistic {
        let mut view = table::view(self.scope, ix, Slice::default());
        for key in charts_of_table(self.scope.edition, ix) {
            if let Some(elsewhere) = self.elsewhere(key) {
                let number = chart_number(self.scope, key);
                view.charts.retain(|chart| chart.number != number);
                view.notes.push(elsewhere);
            }
        }
        view
    }

    /// Where a drawing stands that a written page shows, as a sentence.
    fn elsewhere(&self, key: ChartKey) -> Option<String> {
        let number = chart_number(self.scope, key).filter(|_| self.shown.contains(&key))?;
        let words = self.scope.words;
        Some(words.fill("see_figure", &[("figure", &number)]))
    }

    /// Adds a chapter and its lines of the contents. `parts` are the anchors
    /// and titles of what stands in it.
    fn add(
        &mut self,
        route: Route,
        title: String,
        content: Content,
        parts: &[(String, String)],
        behind: Behind,
    ) {
        let Some(id) = self.scope.anchor(Target::Page(route)) else {
            return;
        };
        let number = (self.chapters.len() + 1).to_string();
        // A page that shows another language has its headings in it, too.
        let lang = title_lang(self.scope, route);
        let left_out = self.scope.left_to(route);
        self.contents.push(ContentsLine {
            number: number.clone(),
            text: title.clone(),
            lang: lang.clone(),
            only: left_out.map(|_| only_in(self.scope, route)),
            href: format!("#{id}"),
            level: 1,
        });
        let lines = parts
            .iter()
            .enumerate()
            .map(|(at, (id, text))| ContentsLine {
                number: format!("{number}.{}", at + 1),
                text: text.clone(),
                lang: lang.clone(),
                only: None,
                href: format!("#{id}"),
                level: 2,
            });
        self.contents.extend(lines);
        self.chapters.push(Chapter {
            id,
            number,
            title,
            lang,
            outdated: outdated::notice(self.scope, route, behind),
            content,
        });
    }
}

/// What stands for a page that is left out of this language, so that chapters
/// have the same numbers in all of them.
fn elsewhere(scope: &EditionScope, route: Route, lang: &Lang) -> Elsewhere {
    let there = route.path(scope.publication, Some(lang));
    let languages = only_in(scope, route);
    Elsewhere {
        text: scope
            .words
            .fill("chapter_elsewhere", &[("only", &languages)]),
        href: scope.way(route),
        hreflang: lang.as_str().to_owned(),
        address: scope.absolute(&there),
    }
}

/// The drawings that stand on written pages, in the versions that are shown.
fn shown(scope: &EditionScope) -> BTreeSet<ChartKey> {
    let edition = scope.edition;
    let versions = edition
        .pages
        .iter()
        .filter_map(|p| written::version(scope, p));
    let parts = versions.flat_map(|version| &version.parts);
    parts
        .filter_map(|part| match part.what {
            PartWhat::Chart(ix) => Some(ChartKey::Declared(ix)),
            PartWhat::IndicatorChart(ix) | PartWhat::Indicator(ix) => {
                Some(ChartKey::of_indicator(edition, ix))
            }
            PartWhat::Strategy => Some(ChartKey::Strategy),
            _ => None,
        })
        .collect()
}

fn covered(scope: &EditionScope) -> Cover {
    let (cover, shown) = scope.seen.during(|| cover(scope));
    let overview = Route::Overview(scope.ix);
    Cover {
        outdated: outdated::notice(scope, overview, shown.into()),
        ..cover
    }
}

fn cover(scope: &EditionScope) -> Cover {
    let edition = scope.edition;
    let dated = |key: &str, period: &Period| Fact {
        term: scope.words.get(key).to_owned(),
        detail: match period {
            Period::NotStated => scope.words.get("not_stated").to_owned(),
            known => scope.period(known),
        },
        href: None,
        stated: *period != Period::NotStated,
    };
    let is_dated = edition.period != Period::NotStated;
    let mut facts: Vec<Fact> = Vec::new();
    if !is_dated {
        facts.push(dated("fact_period", &edition.period));
    }
    facts.extend([
        dated("fact_as_of", &edition.as_of),
        dated("fact_published", &edition.published),
    ]);
    let updated = edition
        .updated
        .as_ref()
        .or(scope.publication.updated.as_ref());
    facts.extend(updated.map(|day| dated("fact_updated", day)));
    facts.push(Fact {
        term: scope.words.get("fact_original").to_owned(),
        detail: language_name(scope, &scope.report.original),
        href: None,
        stated: true,
    });
    let compiler = scope.publication.compiled_by.as_ref();
    let mut notices: Vec<String> = compiler
        .map(|own| scope.text(&own.notice).to_owned())
        .into_iter()
        .collect();
    notices.extend(as_of(scope));
    notices.push(translation(scope));
    notices.extend(
        edition
            .scope
            .as_ref()
            .map(|text| scope.text(text).to_owned()),
    );
    let overview = Route::Overview(scope.ix).path(scope.publication, Some(scope.lang));
    Cover {
        body: scope.text(&scope.report.body).to_owned(),
        title: edition_title(scope),
        period: if is_dated {
            scope.period(&edition.period)
        } else {
            String::new()
        },
        facts,
        notices,
        outdated: None,
        publisher: scope.text(&scope.publication.publisher.name).to_owned(),
        address: scope.absolute(&overview),
    }
}
