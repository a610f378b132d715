//! References to pages, ready to be copied.

use crate::render::scope::EditionScope;

/// A reference to the page that is made, which shows `what`.
pub fn cite(scope: &EditionScope, what: &str) -> String {
    let updated = scope
        .edition
        .updated
        .as_ref()
        .or(scope.publication.updated.as_ref());
    let date = updated.map_or_else(
        || scope.words.get("unknown").to_owned(),
        |day| scope.period(day),
    );
    let report = scope.text(&scope.report.title);
    let own = scope.text(&scope.edition.title);
    let edition = scope
        .words
        .fill("edition_title", &[("report", report), ("edition", own)]);
    scope.words.fill(
        "cite_pattern",
        &[
            ("publisher", scope.text(&scope.publication.publisher.name)),
            ("page", what),
            ("edition", &edition),
            ("date", &date),
            ("url", &scope.absolute(scope.here)),
        ],
    )
}
