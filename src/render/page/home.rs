//! The reports of the site.

use crate::model::{Edition, Report};
use crate::plan::{EditionIx, Route};
use crate::render::chrome::language_name;
use crate::render::part::text::{dated, fact};
use crate::render::scope::Scope;
use crate::render::view::{Fact, Home, Link, ReportCard};

pub(in crate::render) fn view(scope: &Scope) -> Home {
    let publication = scope.publication;
    let reports = publication.reports.iter().enumerate();
    let cards = |guides: bool| {
        let wanted = reports.clone().filter(|(_, r)| r.is_guide == guides);
        wanted.map(|(r, report)| card(scope, r, report)).collect()
    };
    Home {
        lead: scope.text(&publication.description).to_owned(),
        reports: cards(false),
        guides: cards(true),
        choice: (publication.languages.len() > 1).then(|| Link {
            text: scope.words.get("to_other_language").to_owned(),
            href: scope.way_to(&Route::Languages.path(publication, None)),
        }),
    }
}

fn card(scope: &Scope, at: usize, report: &Report) -> ReportCard {
    let ix = EditionIx {
        report: at,
        edition: report.current,
    };
    let edition = ix.of(scope.publication).1;
    ReportCard {
        body: scope.text(&report.body).to_owned(),
        title: Link {
            text: scope.text(&report.title).to_owned(),
            href: scope.way(Route::Overview(ix)),
        },
        summary: scope.text(&report.summary).to_owned(),
        facts: facts(scope, report, edition),
        report: Link {
            text: scope.words.get("all_editions").to_owned(),
            href: scope.way(Route::Report(at)),
        },
    }
}

fn facts(scope: &Scope, report: &Report, edition: &Edition) -> Vec<Fact> {
    let mut facts = dates(scope, report, edition);
    if report.is_guide {
        return facts;
    }
    facts.push(fact(
        scope,
        "fact_original",
        language_name(scope, &report.original),
    ));
    if !edition.indicators.is_empty() {
        facts.push(fact(
            scope,
            "fact_indicators",
            edition.indicators.len().to_string(),
        ));
    }
    facts
}

/// Period, as-of date and publication of an edition; what explains the site
/// is for no period.
pub(super) fn dates(scope: &Scope, report: &Report, edition: &Edition) -> Vec<Fact> {
    if report.is_guide {
        return vec![dated(scope, "fact_as_of", &edition.as_of)];
    }
    vec![
        dated(scope, "fact_period", &edition.period),
        dated(scope, "fact_as_of", &edition.as_of),
        dated(scope, "fact_published", &edition.published),
    ]
}
