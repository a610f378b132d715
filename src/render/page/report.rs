//! A report with its editions.

use super::home::dates;
use crate::plan::{EditionIx, Route};
use crate::render::chrome::language_name;
use crate::render::part::text::fact;
use crate::render::scope::Scope;
use crate::render::view::{EditionCard, Link, Report};

pub(in crate::render) fn view(scope: &Scope, r: usize) -> Report {
    let report = &scope.publication.reports[r];
    let card = |edition: usize| card(scope, EditionIx { report: r, edition });
    let status = if report.official_translation {
        "translation_of_terms_official"
    } else {
        "translation_of_terms_unofficial"
    };
    Report {
        body: scope.text(&report.body).to_owned(),
        lead: vec![scope.text(&report.summary).to_owned()],
        facts: vec![
            fact(scope, "fact_body", scope.text(&report.body).to_owned()),
            fact(
                scope,
                "fact_original",
                language_name(scope, &report.original),
            ),
            fact(
                scope,
                "fact_translation",
                scope.words.get(status).to_owned(),
            ),
        ],
        current: card(report.current),
        archive: (0..report.editions.len())
            .rev()
            .filter(|e| *e != report.current)
            .map(card)
            .collect(),
    }
}

fn card(scope: &Scope, ix: EditionIx) -> EditionCard {
    let (report, edition) = ix.of(scope.publication);
    let has = |route: Route| scope.site.routes.contains(&route);
    let pages = [
        (Route::Strategy(ix), "page_strategy"),
        (Route::Indicators(ix), "page_indicators"),
        (Route::Tables(ix), "page_tables"),
        (Route::Data(ix), "page_data"),
        (Route::Print(ix), "page_print"),
    ];
    EditionCard {
        title: Link {
            text: scope.text(&edition.title).to_owned(),
            href: scope.way(Route::Overview(ix)),
        },
        facts: dates(scope, report, edition),
        links: pages
            .into_iter()
            .filter(|(route, _)| has(*route))
            .map(|(route, key)| Link {
                text: scope.words.get(key).to_owned(),
                href: scope.way(route),
            })
            .collect(),
    }
}
