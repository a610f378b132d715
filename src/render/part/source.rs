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
    let place = scope.made_of(|| section_and_page(scope, origin));
    Some(place).filter(|place| !place.is_empty())
}

fn section_and_page(scope: &EditionScope, origin: &Origin) -> String {
    let section = origin.section.as_ref().map(|section| {
        let section = scope.text(section);
        scope.words.fill("place_section", &[("section", section)])
    });
    let page = origin
        .page
        .as_ref()
        .map(|page| scope.words.fill("place_page", &[("page", page)]));
    let parts: Vec<String> = section.into_iter().chain(page).collect();
    parts.join(scope.words.get("list_join"))
}

/// A line for each source of several origins, with every place in it once.
pub fn lines<'a>(
    scope: &EditionScope,
    origins: impl IntoIterator<Item = &'a Origin>,
) -> Vec<SourceLine> {
    let between = scope.words.get("place_join");
    let mut all: Vec<(SourceLine, Vec<String>, bool)> = Vec::new();
    for one in origins.into_iter().filter_map(|o| line(scope, o)) {
        let known = all.iter().position(|(known, ..)| known.href == one.href);
        let at = known.unwrap_or(all.len());
        // The section of one origin may itself name several.
        let place = one.place.clone().unwrap_or_default();
        if known.is_none() {
            all.push((one, Vec::new(), false));
        }
        all[at].2 |= scope.seen.is_older(&place);
        let named = place.split(between.trim_end()).map(str::trim);
        for part in named.filter(|part| !part.is_empty()) {
            if !all[at].1.iter().any(|known| known == part) {
                all[at].1.push(part.to_owned());
            }
        }
    }
    all.into_iter()
        .map(|(line, places, is_older)| {
            let place = places.join(between);
            if is_older {
                scope.mark(&place);
            }
            SourceLine {
                place: Some(place).filter(|place| !place.is_empty()),
                ..line
            }
        })
        .collect()
}
