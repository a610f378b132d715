//! A page that somebody wrote.

use super::outdated::{self, Behind};
use crate::lang::Lang;
use crate::model::{About, DoubtEntry, Page, PageIx, PageText, Review, Subject};
use crate::parity::{Kind, Piece, State, Work};
use crate::plan::Route;
use crate::render::chrome::{language_name, read_in};
use crate::render::part::{marks, trace};
use crate::render::prose;
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{Link, Outdated, TocEntry, Untranslated, Written};
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
        outdated: behind(scope, ix, version, &prose.toc),
        review: review(version.review).map(|key| scope.words.get(key).to_owned()),
    };
    Ok((written, prose.toc))
}

/// The version that the page shows; none where it is left out of this language.
pub fn version<'a>(scope: &EditionScope, page: &'a Page) -> Option<&'a PageText> {
    scope.report.version(page, scope.lang)
}

/// That a translation is behind its original, and below which headings; none
/// for the original itself, and for a text that is shown instead of one.
fn behind(
    scope: &EditionScope,
    ix: PageIx,
    version: &PageText,
    toc: &[TocEntry],
) -> Option<Outdated> {
    let original = &scope.report.original;
    let work = scope.work(ix, scope.lang)?;
    if version.lang != *scope.lang || scope.edition.page(ix).text(original).is_none() {
        return None;
    }
    let behind = Behind {
        stale: work.stale().next().is_some(),
        missing: work.pieces.iter().any(Piece::is_lacking),
    };
    let notice = outdated::notice(scope, Route::Page(scope.ix, ix), behind)?;
    Some(Outdated {
        is_marked: behind.stale,
        sections: sections(scope, ix, work, toc),
        ..notice
    })
}

/// The headings, as far as the table of contents has them, below which a text
/// is older or missing. What is missing stands where the text before it does.
fn sections(scope: &EditionScope, ix: PageIx, work: &Work, toc: &[TocEntry]) -> Vec<Link> {
    let mut heading = None;
    let mut found: Vec<Link> = Vec::new();
    let mut headings = 0usize;
    for piece in &work.pieces {
        if matches!(piece.kind, Kind::Heading { .. }) && piece.translation.is_some() {
            let anchor = scope.anchor(Target::Section(ix, headings));
            headings += 1;
            let entry = anchor.and_then(|id| toc.iter().find(|entry| entry.id == id));
            heading = entry.or(heading);
        }
        let Some(entry) = heading.filter(|_| piece.state == State::Stale || piece.is_lacking())
        else {
            continue;
        };
        let href = format!("#{}", entry.id);
        if found.last().is_none_or(|last| last.href != href) {
            found.push(Link {
                text: entry.text.clone(),
                href,
            });
        }
    }
    found
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
