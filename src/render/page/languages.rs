//! The choice of language.

use crate::plan::Route;
use crate::render::scope::Scope;
use crate::render::view::{LanguageEntry, Languages};

pub(in crate::render) fn view(scope: &Scope) -> Languages {
    let publication = scope.publication;
    let entries = publication
        .languages
        .iter()
        .map(|lang| LanguageEntry {
            lang: lang.as_str().to_owned(),
            name: lang.own_name().to_owned(),
            title: publication.title.or_any(lang).to_owned(),
            description: publication.description.or_any(lang).to_owned(),
            notice: publication
                .compiled_by
                .as_ref()
                .map(|c| c.notice.or_any(lang).to_owned()),
            href: scope
                .here
                .relative(&Route::Home.path(publication, Some(lang))),
        })
        .collect();
    Languages { entries }
}
