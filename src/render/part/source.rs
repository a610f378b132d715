//! Where a figure stands in the material.

use crate::model::{Origin, SourceIx};
use crate::render::scope::{EditionScope, Target};
use crate::render::view::SourceLine;
use crate::value::Period;

/// The line for an origin; none where it names no source.
pub fn line(scope: &EditionScope, origin: &Origin) -> Option<SourceLine> {
    origin.source.map(|source| SourceLine {
        place: place(scope, origin),
        ..title(scope, source)
    })
}

/// The line for a source as a whole.
pub fn title(scope: &EditionScope, source: SourceIx) -> SourceLine {
    let it = scope.edition.source(source);
    SourceLine {
        title: scope.text(&it.title).to_owned(),
        href: Some(scope.href(Target::Source(source))),
        place: None,
        date: match &it.date {
            Period::NotStated => None,
            known => {
                let date = scope.period(known);
                Some(scope.words.fill("source_date", &[("date", &date)]))
            }
        },
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

/// A line for each source of several origins, with every place in it once.
pub fn lines<'a>(
    scope: &EditionScope,
    origins: impl IntoIterator<Item = &'a Origin>,
) -> Vec<SourceLine> {
    let mut all: Vec<(SourceLine, Vec<String>)> = Vec::new();
    for one in origins.into_iter().filter_map(|o| line(scope, o)) {
        let place = one.place.clone();
        match all.iter_mut().find(|(known, _)| known.href == one.href) {
            Some((_, places)) => places.extend(place.filter(|p| !places.contains(p))),
            None => all.push((one, place.into_iter().collect())),
        }
    }
    let between = scope.words.get("place_join");
    all.into_iter()
        .map(|(line, places)| SourceLine {
            place: (!places.is_empty()).then(|| places.join(between)),
            ..line
        })
        .collect()
}
