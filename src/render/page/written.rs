//! A page that somebody wrote.

use super::outdated::Behind;
use crate::lang::Lang;
use crate::model::{About, DoubtEntry, Page, PageIx, PageText, Review, Subject};
use crate::parity::{Kind, Piece, State, Work};
use crate::plan::Route;
use crate::render::chrome::{language_name, read_in};
use crate::render::part::{marks, trace};
use crate::render::prose::{self, Prose};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::{Link, TocEntry, Untranslated, Written};
use crate::theme::ThemeError;
use std::collections::BTreeSet;

/// A page with what is said about it outside of it.
#[derive(Debug, Default)]
pub struct Made {
    /// The page.
    pub view: Written,
    /// Its table of contents.
    pub toc: Vec<TocEntry>,
    /// What its text lacks of an up-to-date translation.
    pub behind: Behind,
}

/// The page and its table of contents. Where the report shows a page without a
/// version in this language, it is in the language of the original, or in any
/// it has; where it leaves it out there is nothing.
pub fn view(scope: &EditionScope, ix: PageIx) -> Result<Made, ThemeError> {
    let page = scope.edition.page(ix);
    let Some(version) = version(scope, page) else {
        return Ok(Made::default());
    };
    let prose = prose::write(scope, ix, version)?;
    let of_the_whole = |entry: &DoubtEntry| {
        matches!(entry.subject, Subject::Edition(all) if all.contains(&About::Page(ix)))
            && !prose.doubts.contains(&entry.number)
    };
    let behind = behind(scope, ix, version, &prose);
    let view = Written {
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
    Ok(Made {
        view,
        toc: prose.toc,
        behind,
    })
}

/// The version that the page shows; none where it is left out of this language.
pub fn version<'a>(scope: &EditionScope, page: &'a Page) -> Option<&'a PageText> {
    scope.report.version(page, scope.lang)
}

/// How far a text is behind its original, and below which headings; nothing of
/// the original itself, and of a text that is shown instead of one.
fn behind(scope: &EditionScope, ix: PageIx, version: &PageText, prose: &Prose) -> Behind {
    let original = &scope.report.original;
    let is_own = version.lang == *scope.lang;
    let work = scope.work(ix, scope.lang).filter(|_| is_own);
    let Some(work) = work else {
        return Behind::default();
    };
    let is_translated = scope.edition.page(ix).text(original).is_some();
    let mut behind = Behind {
        sections: sections(scope, ix, work, prose, is_translated),
        ..Behind::default()
    };
    if is_translated {
        behind.stale = work.stale().next().is_some();
        behind.missing = work.pieces.iter().any(Piece::is_lacking);
    }
    if behind.stale || behind.missing {
        behind.original = Some(original.clone());
    }
    behind
}

/// The headings, as far as the table of contents has them, below which a text
/// or a text of a part is older or missing. What is missing stands where the
/// text before it does.
fn sections(
    scope: &EditionScope,
    ix: PageIx,
    work: &Work,
    prose: &Prose,
    is_translated: bool,
) -> Vec<Link> {
    let mut heading = None;
    let mut concerned = BTreeSet::new();
    // Where each heading stands in the file, with its place in the contents.
    let mut headings: Vec<(u32, Option<usize>)> = Vec::new();
    for piece in &work.pieces {
        if let Some(at) = piece.translation.filter(|_| is_heading(piece)) {
            let anchor = scope.anchor(Target::Section(ix, headings.len()));
            let entry = anchor.and_then(|id| prose.toc.iter().position(|entry| entry.id == id));
            heading = entry.or(heading);
            headings.push((at.start, heading));
        }
        if is_translated && (piece.state == State::Stale || piece.is_lacking()) {
            concerned.extend(heading);
        }
    }
    for part in &prose.lagging {
        let before = headings.iter().filter(|(at, _)| *at < part.start);
        concerned.extend(
            before
                .max_by_key(|(at, _)| at)
                .and_then(|(_, entry)| *entry),
        );
    }
    let entries = concerned.into_iter().map(|at| &prose.toc[at]);
    let links = entries.map(|entry| Link {
        text: entry.text.clone(),
        href: format!("#{}", entry.id),
    });
    links.collect()
}

fn is_heading(piece: &Piece) -> bool {
    matches!(piece.kind, Kind::Heading { .. })
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
