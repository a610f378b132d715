//! The views of the publication in this repository: what its authors wrote is
//! seen by readers, and every mark leads somewhere.

mod sample;
mod words;

use hakusho::model::{FigureIx, IndicatorIx, SourceIx, TableIx};
use hakusho::plan::{Route, Slice};
use hakusho::render::page;
use hakusho::render::scope::{EditionScope, Target};
use sample::Sample;
use serde_json::Value;
use std::collections::BTreeSet;

/// The pages of an edition that are not written by hand, each as its view.
fn pages(scope: &EditionScope) -> Vec<(Route, Value)> {
    let ix = scope.ix;
    let edition = scope.edition;
    let mut all = vec![
        (Route::Strategy(ix), json(page::strategy::view)),
        (Route::Indicators(ix), json(page::indicators::view)),
        (Route::Tables(ix), json(page::tables::view)),
        (Route::Figures(ix), json(page::figures::view)),
        (Route::Data(ix), json(page::data::view)),
        (Route::Sources(ix), json(page::sources::view)),
        (Route::Doubts(ix), json(page::doubts::view)),
        (Route::Status(ix), json(page::status::view)),
        (Route::Glossary(ix), json(page::glossary::view)),
    ];
    for i in (0..edition.indicators.len()).map(IndicatorIx) {
        all.push((
            Route::Indicator(ix, i),
            json(move |s: &EditionScope| page::indicator::view(s, i)),
        ));
    }
    for t in (0..edition.tables.len()).map(TableIx) {
        all.push((
            Route::Table(ix, t),
            json(move |s: &EditionScope| page::table::view(s, t, Slice::default())),
        ));
    }
    all.into_iter()
        .map(|(route, make)| (route, make(&Sample::at(scope, route))))
        .collect()
}

type Make = Box<dyn Fn(&EditionScope) -> Value>;

fn json<T: serde::Serialize>(view: impl Fn(&EditionScope) -> T + 'static) -> Make {
    Box::new(move |scope| serde_json::to_value(view(scope)).expect("views are plain data"))
}

/// Calls `see` with every field of a value.
fn walk(value: &Value, see: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, inner)| {
            see(key, inner);
            walk(inner, see);
        }),
        Value::Array(list) => list.iter().for_each(|inner| walk(inner, see)),
        _ => {}
    }
}

fn texts(value: &Value, key: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(value, &mut |name, inner| {
        if let Some(text) = inner.as_str().filter(|_| name == key) {
            found.push(text.to_owned());
        }
    });
    found
}

/// Every text of a view, one after the other.
fn all_text(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text}\n"),
        Value::Array(list) => list.iter().map(all_text).collect(),
        Value::Object(map) => map.values().map(all_text).collect(),
        _ => String::new(),
    }
}

#[test]
fn marks_lead_to_anchors_of_the_same_page() {
    Sample::load().for_each(|scope| {
        for (route, view) in pages(scope) {
            let ids = texts(&view, "id");
            let unique: BTreeSet<&String> = ids.iter().collect();
            assert_eq!(ids.len(), unique.len(), "{route:?}: {ids:?}");
            for href in texts(&view, "href") {
                if let Some(anchor) = href.strip_prefix('#') {
                    assert!(unique.contains(&anchor.to_owned()), "{route:?}: {href}");
                }
            }
        }
    });
}

#[test]
fn print_has_every_anchor_once() {
    Sample::load().for_each(|scope| {
        let print = Sample::at(scope, Route::Print(scope.ix));
        let mut ids = Vec::new();
        let mut hrefs = Vec::new();
        let ix = scope.ix;
        let whole = [Route::Tables(ix), Route::Data(ix), Route::Status(ix)];
        for (route, _) in pages(scope) {
            if whole.contains(&route) {
                continue;
            }
            let view = view_of(&print, route);
            ids.extend(texts(&view, "id"));
            hrefs.extend(texts(&view, "href"));
        }
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{ids:#?}");
        let chapters = |href: &str| {
            ["#page-", "#strategy", "#summary"]
                .iter()
                .any(|chapter| href.starts_with(chapter))
        };
        for href in hrefs.iter().filter(|href| !chapters(href)) {
            if let Some(anchor) = href.strip_prefix('#') {
                assert!(unique.contains(&anchor.to_owned()), "{href}");
            }
        }
    });
}

fn view_of(scope: &EditionScope, route: Route) -> Value {
    let make = match route {
        Route::Strategy(_) => json(page::strategy::view),
        Route::Indicators(_) => json(page::indicators::view),
        Route::Figures(_) => json(page::figures::view),
        Route::Sources(_) => json(page::sources::view),
        Route::Doubts(_) => json(page::doubts::view),
        Route::Glossary(_) => json(page::glossary::view),
        Route::Indicator(_, i) => json(move |s: &EditionScope| page::indicator::view(s, i)),
        Route::Table(_, t) => {
            json(move |s: &EditionScope| page::table::view(s, t, Slice::default()))
        }
        other => panic!("{other:?} is no part of the print edition"),
    };
    make(scope)
}

#[test]
fn every_doubt_stands_at_its_figure_and_in_the_list() {
    Sample::load().for_each(|scope| {
        let pages = pages(scope);
        for entry in scope.doubts {
            let text = scope.text(&entry.doubt.text);
            let seen = pages
                .iter()
                .filter(|(_, view)| texts(view, "text").iter().any(|t| t == text));
            let routes: Vec<Route> = seen.map(|(route, _)| *route).collect();
            assert!(routes.contains(&Route::Doubts(scope.ix)), "{text}");
            use hakusho::model::{About, Subject};
            let elsewhere = match entry.subject {
                Subject::Report | Subject::Page(..) => false,
                Subject::Edition(all) => all
                    .iter()
                    .any(|item| !matches!(item, About::Page(_) | About::Chart(_))),
                _ => true,
            };
            assert!(!elsewhere || routes.len() > 1, "{routes:?}: {text}");
        }
    });
}

#[test]
fn what_authors_wrote_is_seen() {
    Sample::load().for_each(|scope| {
        let seen: String = pages(scope)
            .iter()
            .map(|(_, view)| all_text(view))
            .collect();
        let edition = scope.edition;
        let mut origins: Vec<_> = edition.nodes.iter().map(|n| &n.origin).collect();
        origins.extend(edition.tables.iter().map(|t| &t.origin));
        origins.extend(edition.figures.iter().map(|f| &f.observation.origin));
        for indicator in &edition.indicators {
            origins.push(&indicator.origin);
            origins.extend(indicator.observations().map(|(_, o)| &o.origin));
            origins.extend(indicator.also_printed.iter().map(|o| &o.origin));
            for (_, observation) in indicator.observations() {
                assert!(seen.contains(observation.printed_under.as_deref().unwrap_or("")));
            }
        }
        for origin in origins {
            for text in [&origin.note, &origin.section].into_iter().flatten() {
                assert!(seen.contains(scope.text(text)), "{text:?}");
            }
            let printed = origin.as_printed.as_deref().unwrap_or("");
            assert!(seen.contains(printed), "{printed}");
        }
        for node in &edition.nodes {
            let texts = [&node.title, &node.summary, &node.target_group];
            for text in texts.into_iter().flatten().chain(&node.items) {
                assert!(seen.contains(scope.text(text)), "{text:?}");
            }
        }
        for source in &edition.sources {
            assert!(seen.contains(scope.text(&source.publisher)));
        }
    });
}

#[test]
fn no_word_is_missing_or_half_filled() {
    let is_key = |text: &str| {
        text.contains('_') && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
    };
    // A source may show braces of its own; a place in a word has a name.
    let has_place = |text: &str| {
        let mut names = text.split('{').skip(1);
        names.any(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
    };
    Sample::load().for_each(|scope| {
        for (route, view) in pages(scope) {
            for line in all_text(&view).lines() {
                assert!(!is_key(line) && !has_place(line), "{route:?}: {line}");
            }
        }
    });
}

#[test]
fn links_to_places_lead_to_them() {
    Sample::load().for_each(|scope| {
        let pages = pages(scope);
        let has = |route: Route, target: Target| {
            let anchor = scope.anchor(target).expect("it has an anchor");
            let view = pages.iter().find(|(r, _)| *r == route);
            let ids = view.map(|(_, view)| texts(view, "id")).unwrap_or_default();
            assert!(ids.contains(&anchor), "{target:?}");
        };
        for f in 0..scope.edition.figures.len() {
            has(Route::Figures(scope.ix), Target::Figure(FigureIx(f)));
        }
        for n in 0..scope.edition.nodes.len() {
            let ix = hakusho::model::NodeIx(n);
            has(Route::Strategy(scope.ix), Target::Node(ix));
        }
        for s in 0..scope.edition.sources.len() {
            has(Route::Sources(scope.ix), Target::Source(SourceIx(s)));
        }
        for entry in scope.doubts {
            has(Route::Doubts(scope.ix), Target::Doubt(entry.number));
        }
    });
}
