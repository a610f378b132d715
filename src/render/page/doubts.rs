//! The page of doubts.

use crate::model::{About, ChartWhat, DoubtEntry, DoubtKind, Subject};
use crate::plan::{ChartKey, Route};
use crate::render::chrome::title_link;
use crate::render::part::{marks, node, observation, table};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{self, Doubt, DoubtGroup, TitleLink};

/// Every doubt of the edition, by kind.
pub fn view(scope: &EditionScope) -> view::Doubts {
    let kinds = [
        (
            DoubtKind::Source,
            view::DoubtKind::Source,
            "source",
            "doubts_source_title",
            "doubts_source_lead",
        ),
        (
            DoubtKind::Copy,
            view::DoubtKind::Copy,
            "copy",
            "doubts_copy_title",
            "doubts_copy_lead",
        ),
    ];
    let words = scope.words;
    let count = scope.doubts.len();
    let groups = kinds
        .into_iter()
        .map(|(kind, shown, id, title, lead)| DoubtGroup {
            id: format!("kind--{id}"),
            kind: shown,
            title: words.get(title).to_owned(),
            lead: words.get(lead).to_owned(),
            entries: scope
                .doubts
                .iter()
                .filter(|entry| entry.doubt.kind == kind)
                .map(|entry| Doubt {
                    about: about(scope, entry),
                    ..marks::explanation(scope, entry)
                })
                .collect(),
        });
    view::Doubts {
        lead: vec![words.count("doubts_lead", count, &[])],
        groups: groups.filter(|group| !group.entries.is_empty()).collect(),
    }
}

/// The items that a doubt is about.
fn about(scope: &EditionScope, entry: &DoubtEntry) -> Vec<TitleLink> {
    match entry.subject {
        Subject::Report => vec![TitleLink {
            text: scope.text(&scope.report.title).to_owned(),
            href: scope.way(Route::Report(scope.ix.report)),
            ..TitleLink::default()
        }],
        Subject::Edition(all) => all.iter().map(|item| link(scope, *item)).collect(),
        Subject::Source(ix) => vec![TitleLink {
            text: scope.text(&scope.edition.source(ix).title).to_owned(),
            href: scope.href(Target::Source(ix)),
            ..TitleLink::default()
        }],
        Subject::Node(ix) => vec![link(scope, About::Node(ix))],
        Subject::Indicator(ix) => vec![link(scope, About::Indicator(ix))],
        Subject::Observation(ix, role) => {
            let point = observation::point(scope, ix, role);
            let part = [point.kind_text, point.period];
            vec![of_item(scope, About::Indicator(ix), &part)]
        }
        Subject::AlsoPrinted(ix, at) => {
            let other = scope.edition.indicator(ix).also_printed.get(at);
            let name = other.map(|other| scope.text(&other.title).to_owned());
            let part: Vec<String> = name.into_iter().collect();
            vec![of_item(scope, About::Indicator(ix), &part)]
        }
        Subject::Figure(ix) => vec![link(scope, About::Figure(ix))],
        Subject::Table(ix) => vec![link(scope, About::Table(ix))],
        Subject::Cell(ix, row, column) => {
            let part = table::cell_name(scope, ix, row, column);
            vec![of_item(scope, About::Table(ix), &part)]
        }
        Subject::Page(ix, _) => vec![link(scope, About::Page(ix))],
    }
}

/// A link to an item for the sake of one part of it.
fn of_item(scope: &EditionScope, item: About, part: &[String]) -> TitleLink {
    let whole = link(scope, item);
    if part.is_empty() {
        return whole;
    }
    let part = part.join(scope.words.get("list_join"));
    let parts = [("item", whole.text.as_str()), ("part", &part)];
    TitleLink {
        text: scope.words.fill("item_part", &parts),
        ..whole
    }
}

fn link(scope: &EditionScope, item: About) -> TitleLink {
    let edition = scope.edition;
    let to = |text: &crate::lang::Text, target| TitleLink {
        text: scope.text(text).to_owned(),
        href: scope.href(target),
        ..TitleLink::default()
    };
    match item {
        About::Node(ix) => node::link(scope, ix).into(),
        About::Indicator(ix) => to(&edition.indicator(ix).title, Target::Indicator(ix)),
        About::Figure(ix) => to(&edition.figure(ix).title, Target::Figure(ix)),
        About::Table(ix) => to(&edition.table(ix).title, Target::Table(ix)),
        About::Chart(ix) => {
            let chart = edition.chart(ix);
            let target = match &chart.what {
                ChartWhat::Tree => Target::Page(Route::Strategy(scope.ix)),
                what => match (what.table(), what.indicators().first()) {
                    (Some(table), _) => Target::Table(table),
                    (None, Some(indicator)) => Target::Indicator(*indicator),
                    (None, None) => Target::Page(Route::Figures(scope.ix)),
                },
            };
            let label = scope.numbering().chart(ChartKey::Declared(ix));
            let label = label.map(|n| scope.words.fill("figure_label", &[("n", &n.to_string())]));
            TitleLink {
                text: label.unwrap_or_else(|| scope.text(&chart.title).to_owned()),
                href: scope.href(target),
                ..TitleLink::default()
            }
        }
        About::Page(ix) => title_link(scope, Route::Page(scope.ix, ix)),
    }
}
