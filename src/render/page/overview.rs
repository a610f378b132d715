//! The first page of an edition.

use super::home::dates;
use crate::lang::Lang;
use crate::model::{ChartIx, ChartWhat, Page};
use crate::plan::{ChartKey, EditionIx, Route};
use crate::render::chrome::{language_name, title_link};
use crate::render::part;
use crate::render::part::text::fact;
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{ContentsEntry, Link, Overview};

pub(in crate::render) fn view(scope: &EditionScope, ix: EditionIx) -> Overview {
    let mut facts = vec![fact(
        scope,
        "fact_body",
        scope.text(&scope.report.body).to_owned(),
    )];
    facts.extend(dates(scope, scope.report, scope.edition));
    facts.push(fact(
        scope,
        "fact_original",
        language_name(scope, &scope.report.original),
    ));
    Overview {
        lead: vec![scope.text(&scope.report.summary).to_owned()],
        facts,
        scope: scope
            .edition
            .scope
            .as_ref()
            .map(|s| scope.text(s).to_owned()),
        doubts: (!scope.doubts.is_empty()).then(|| Link {
            text: scope.words.count("doubts_pointer", scope.doubts.len(), &[]),
            href: scope.href(Target::Page(Route::Doubts(ix))),
        }),
        charts: headline(scope)
            .into_iter()
            .filter_map(|key| part::chart::chart(scope, key))
            .collect(),
        indicators: (!scope.edition.indicators.is_empty()).then(|| super::indicators::view(scope)),
        contents: contents(scope, ix),
    }
}

/// The charts to begin with: the first two that have words of their own and
/// draw figures.
fn headline(scope: &EditionScope) -> Vec<ChartKey> {
    let charts = scope.edition.charts.iter().enumerate();
    charts
        .filter(|(_, c)| c.what != ChartWhat::Tree)
        .map(|(i, _)| ChartKey::Declared(ChartIx(i)))
        .take(2)
        .collect()
}

fn contents(scope: &EditionScope, ix: EditionIx) -> Vec<ContentsEntry> {
    let own = |r: &&Route| {
        r.edition() == Some(ix)
            && !matches!(
                r,
                Route::Overview(_) | Route::Indicator(..) | Route::Table(..)
            )
    };
    scope
        .site
        .routes
        .iter()
        .filter(own)
        .map(|route| ContentsEntry {
            title: title_link(scope, *route),
            description: match route {
                Route::Page(_, p) => description(scope, scope.edition.page(*p)),
                _ => None,
            },
        })
        .collect()
}

/// What a page says it is about.
fn description(scope: &EditionScope, page: &Page) -> Option<String> {
    let of = |lang: &Lang| page.text(lang)?.description.as_deref();
    Some(scope.shown(of(scope.lang)?, of).to_owned())
}
