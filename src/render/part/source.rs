//! Where a figure stands in the material.

use crate::model::{Origin, SourceIx};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::SourceLine;

/// The line for an origin; none where it names no source.
pub fn line(scope: &EditionScope, origin: &Origin) -> Option<SourceLine> {
    origin.source.map(|source| SourceLine {
        place: place(scope, origin),
        ..title(scope, source)
    })
}

/// The line for a source as a whole.
pub fn title(scope: &EditionScope, source: SourceIx) -> SourceLine {
    SourceLine {
        title: scope.text(&scope.edition.source(source).title).to_owned(),
        href: Some(scope.href(Target::Source(source))),
        place: None,
    }
}

/// Section and page, where known.
pub fn place(scope: &EditionScope, origin: &Origin) -> Option<String> {
    let section = origin.section.as_ref().map(|section| {
        let section = scope.text(section);
        scope.words.fill("place_section", &[("section", section)])
    });
    let page = origin
        .page
        .as_ref()
        .map(|page| scope.words.fill("place_page", &[("page", page)]));
    let parts: Vec<String> = section.into_iter().chain(page).collect();
    (!parts.is_empty()).then(|| parts.join(scope.words.get("list_join")))
}

/// The lines for several origins: each source once, with its places in their
/// order.
pub fn lines<'a>(
    scope: &EditionScope,
    origins: impl IntoIterator<Item = &'a Origin>,
) -> Vec<SourceLine> {
    let mut all: Vec<(SourceIx, Vec<String>)> = Vec::new();
    for origin in origins {
        let Some(source) = origin.source else {
            continue;
        };
        let place = place(scope, origin);
        match all.iter_mut().find(|(known, _)| *known == source) {
            Some((_, places)) => places.extend(place.filter(|new| !places.contains(new))),
            None => all.push((source, place.into_iter().collect())),
        }
    }
    let join = scope.words.get("list_join");
    all.into_iter()
        .map(|(source, places)| SourceLine {
            place: (!places.is_empty()).then(|| places.join(join)),
            ..title(scope, source)
        })
        .collect()
}
