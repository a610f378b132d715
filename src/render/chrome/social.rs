use crate::chart::CARD;
use crate::lang::Lang;
use crate::plan::{ChartKey, Instead, Route};
use crate::render::scope::{EditionScope, Scope};
use crate::render::view::{Social, SocialCard};

/// What a page tells social networks, without a picture.
pub(super) fn social(scope: &Scope) -> Social {
    let locale = |lang: &Lang| lang.locale().map(str::to_owned);
    let instead = scope.site.instead(scope.route, scope.lang);
    let own = instead.map_or(scope.lang, Instead::lang);
    let versions = scope.site.versions(scope.publication, scope.route);
    Social {
        locale: locale(own),
        other_locales: versions
            .filter(|lang| *lang != own)
            .filter_map(locale)
            .collect(),
        card: None,
    }
}

/// The picture of a page of an edition, which shows `title`: that of its
/// indicator, or that of the edition; none where none is made.
pub(super) fn card(scope: &EditionScope, title: &str) -> Option<SocialCard> {
    let drawing = match scope.route {
        Route::Indicator(_, ix) => Some(ChartKey::of_indicator(scope.edition, ix)),
        _ => None,
    };
    let of = |key| {
        scope
            .site
            .card(scope.publication, scope.ix, key, scope.lang)
    };
    let own = drawing.and_then(|key| of(Some(key)));
    let alt = match own {
        Some(_) => title.to_owned(),
        None => super::edition_title(scope),
    };
    let path = own.or_else(|| of(None))?;
    Some(SocialCard {
        href: scope.absolute(path),
        width: CARD.0,
        height: CARD.1,
        alt,
    })
}
