use super::{anchor, compose, frame};
use crate::chart::{Card, Width};
use crate::plan::ChartKey;
use crate::render::chrome;
use crate::render::scope::EditionScope;
use crate::value::Period;

/// The card of a drawing, or of the edition; of the edition too where there is
/// nothing to draw.
pub fn card(scope: &EditionScope, key: Option<ChartKey>) -> Card {
    let composed = key.and_then(|key| Some((key, compose(scope, key)?)));
    let body = scope.text(&scope.report.body);
    let site = scope.text(&scope.publication.title).to_owned();
    let (lang, date) = (scope.lang.clone(), date(scope));
    match composed {
        Some((key, composed)) => {
            let frame = frame(scope, &composed, anchor(scope, key, ""), Width::Wide);
            Card {
                lang,
                kicker: joined(body, &chrome::edition_title(scope)),
                drawing: composed.drawn.draw(&frame).ok(),
                title: composed.title,
                subtitle: composed
                    .subtitle
                    .unwrap_or_else(|| scope.text(&scope.report.title).to_owned()),
                site,
                date,
            }
        }
        None => Card {
            lang,
            kicker: joined(body, scope.text(&scope.edition.title)),
            title: scope.text(&scope.report.title).to_owned(),
            subtitle: scope.text(&scope.report.summary).to_owned(),
            drawing: None,
            site,
            date,
        },
    }
}

/// The body and its report, the body only where the report does not name it.
fn joined(body: &str, report: &str) -> String {
    if report.contains(body) {
        report.to_owned()
    } else {
        format!("{body} | {report}")
    }
}

/// The time that the document speaks of, or when the edition was last worked on.
fn date(scope: &EditionScope) -> String {
    let updated = scope.edition.updated.as_ref();
    let updated = updated.or(scope.publication.updated.as_ref());
    let updated = updated.filter(|day| **day != Period::NotStated);
    chrome::as_of(scope)
        .or_else(|| {
            let day = scope.period(updated?);
            Some(scope.words.fill("updated_line", &[("date", &day)]))
        })
        .unwrap_or_default()
}
