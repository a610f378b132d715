//! That a translation has not kept up with its original.

use crate::lang::Lang;
use crate::plan::Route;
use crate::render::chrome::{language_name, read_in};
use crate::render::scope::Scope;
use crate::render::seen::Shown;
use crate::render::view::{Link, Outdated};

/// What a page, or a chapter of the print edition, lacks.
#[derive(Clone, Debug, Default)]
pub struct Behind {
    /// Texts of it are older than their originals.
    pub stale: bool,
    /// The original has texts that are not translated.
    pub missing: bool,
    /// The language of the original; of several, the one of most weight.
    pub original: Option<Lang>,
    /// The headings below which that is so, of a text with headings.
    pub sections: Vec<Link>,
}

impl From<Shown> for Behind {
    fn from(shown: Shown) -> Self {
        Behind {
            stale: !shown.older.is_empty(),
            missing: shown.missing,
            original: shown.originals.into_iter().next(),
            sections: Vec::new(),
        }
    }
}

impl Behind {
    /// Both together.
    #[must_use]
    pub fn and(self, shown: Shown) -> Self {
        let shown = Behind::from(shown);
        Behind {
            stale: self.stale || shown.stale,
            missing: self.missing || shown.missing,
            original: self.original.or(shown.original),
            sections: self.sections,
        }
    }
}

/// The notice, with a link to `route` in the language of the original; none
/// where nothing is behind.
pub fn notice(scope: &Scope, route: Route, behind: Behind) -> Option<Outdated> {
    let key = match (behind.stale, behind.missing) {
        (true, true) => "outdated_both",
        (true, false) => "outdated_stale",
        (false, true) => "outdated_missing",
        (false, false) => return None,
    };
    let original = behind.original.as_ref()?;
    let there = route.path(scope.publication, Some(original));
    let language = language_name(scope, original);
    let is_print = matches!(scope.route, Route::Print(_));
    Some(Outdated {
        text: scope.words.fill(key, &[("language", &language)]),
        is_marked: behind.stale,
        sections: behind.sections,
        link: read_in(scope, route, original),
        address: is_print.then(|| scope.absolute(&there)),
    })
}
