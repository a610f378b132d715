//! A page that somebody wrote.

use crate::lang::Lang;
use crate::model::{About, DoubtEntry, Page, PageIx, PageText, Review, Subject};
use crate::plan::Route;
use crate::render::chrome::{language_name, read_in};
use crate::render::part::{marks, trace};
use crate::render::prose;
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{Link, TocEntry, Untranslated, Written};
use crate::theme::ThemeError;

/// The page and its table of contents. Where the report shows a page without a
/// version in this language, it is in the language of the original, or in any
/// it has; where it leaves it out there is nothing.
pub fn view(scope: &EditionScope, ix: PageIx) -> Result<(Written, Vec<TocEntry>), ThemeError> {
    let page = scope.edition.page(ix);
    let Some(version) = version(scope, page) else {
        return Ok((Written::default(), Vec::new()));
    };
    let prose = prose::write(scope, ix, version)?;
    let of_the_whole = |entry: &DoubtEntry| {
        matches!(entry.subject, Subject::Edition(all) if all.contains(&About::Page(ix)))
            && !prose.doubts.contains(&entry.number)
    };
    let written = Written {
        marks: scope
            .doubts
            .iter()
            .filter(|entry| of_the_whole(entry))
            .map(|entry| marks::mark(scope, entry))
            .collect(),
        body: prose.body,
        lang: scope.tag(&version.lang),
        node: page.node.map(|node| Link {
            text: scope.edition.node(node).title.as_ref().map_or_else(
                || scope.words.get("untitled").to_owned(),
                |title| scope.text(title).to_owned(),
            ),
            href: scope.href(Target::Node(node)),
        }),
        doubts: marks::doubts_of(scope, |entry| {
            of_the_whole(entry) || prose.doubts.contains(&entry.number)
        }),
        traces: trace::listed(prose.traces),
        updated: version.updated.as_ref().map(|day| {
            scope
                .words
                .fill("updated_line", &[("date", &scope.period(day))])
        }),
        untranslated: (version.lang != *scope.lang)
            .then(|| untranslated(scope, Route::Page(scope.ix, ix), &version.lang)),
        review: review(version.review).map(|key| scope.words.get(key).to_owned()),
    };
    Ok((written, prose.toc))
}

/// The version that the page shows; none where it is left out of this language.
pub fn version<'a>(scope: &EditionScope, page: &'a Page) -> Option<&'a PageText> {
    scope.report.version(page, scope.lang)
}

/// That the text of a page is in another language.
fn untranslated(scope: &EditionScope, route: Route, lang: &Lang) -> Untranslated {
    let language = language_name(scope, lang);
    let there = route.path(scope.publication, Some(lang));
    Untranslated {
        text: scope.words.fill("untranslated", &[("language", &language)]),
        link: read_in(scope, route, lang),
        address: scope.is_print().then(|| scope.absolute(&there)),
    }
}

/// What is said of a page that is not yet approved.
fn review(state: Option<Review>) -> Option<&'static str> {
    match state? {
        Review::Draft => Some("review_draft"),
        Review::Checked => Some("review_checked"),
        Review::Approved => None,
    }
}
