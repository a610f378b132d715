use crate::lang::Lang;
use crate::model::{Edition, Publication, Report, TranslationPolicy, Translations, Wording};

/// What shares one `translations.lock`.
#[derive(Clone, Copy, Debug)]
pub enum Scope<'a> {
    /// `hakusho.toml` and `glossary.toml`, translated from the first language.
    Publication,
    /// `report.toml`.
    Report(&'a Report),
    /// An edition of a report.
    Edition(&'a Report, &'a Edition),
}

/// Which scope, by the places of report and edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScopeIx {
    /// See [`Scope::Publication`].
    Publication,
    /// See [`Scope::Report`].
    Report(usize),
    /// Place of the report, and of the edition in it.
    Edition(usize, usize),
}

impl ScopeIx {
    /// Every scope of a publication, in order.
    pub fn all(publication: &Publication) -> Vec<ScopeIx> {
        let mut all = vec![ScopeIx::Publication];
        for (r, report) in publication.reports.iter().enumerate() {
            all.push(ScopeIx::Report(r));
            let editions = 0..report.editions.len();
            all.extend(editions.map(|e| ScopeIx::Edition(r, e)));
        }
        all
    }

    /// The report and edition of that place.
    pub fn of(self, publication: &Publication) -> Scope<'_> {
        match self {
            ScopeIx::Publication => Scope::Publication,
            ScopeIx::Report(r) => Scope::Report(&publication.reports[r]),
            ScopeIx::Edition(r, e) => {
                let report = &publication.reports[r];
                Scope::Edition(report, &report.editions[e])
            }
        }
    }
}

impl<'a> Scope<'a> {
    /// Every scope of a publication.
    pub fn all(publication: &'a Publication) -> Vec<Scope<'a>> {
        let all = ScopeIx::all(publication).into_iter();
        all.map(|ix| ix.of(publication)).collect()
    }

    /// The folder, with a slash at its end unless it is the root.
    pub fn folder(self) -> String {
        match self {
            Scope::Publication => String::new(),
            Scope::Report(report) => format!("content/{}/", report.id),
            Scope::Edition(report, edition) => format!("content/{}/{}/", report.id, edition.id),
        }
    }

    /// Path of the lock from the root of the publication.
    pub fn lock_path(self) -> String {
        format!("{}translations.lock", self.folder())
    }

    /// What the lock holds.
    pub fn translations(self, publication: &'a Publication) -> &'a Translations {
        match self {
            Scope::Publication => &publication.translations,
            Scope::Report(report) => &report.translations,
            Scope::Edition(_, edition) => &edition.translations,
        }
    }

    /// The language that is translated from.
    pub fn original(self, publication: &'a Publication) -> &'a Lang {
        match self {
            Scope::Publication => &publication.languages[0],
            Scope::Report(report) | Scope::Edition(report, _) => &report.original,
        }
    }

    /// Whether nothing may go out here whose translation lacks or is stale. What
    /// belongs to no report stands on the pages of all of them.
    pub fn is_strict(self, publication: &Publication) -> bool {
        let is_strict = |report: &Report| report.policy == TranslationPolicy::Error;
        match self {
            Scope::Publication => publication.reports.iter().any(is_strict),
            Scope::Report(report) | Scope::Edition(report, _) => is_strict(report),
        }
    }

    /// Whether a text of a file belongs here.
    pub fn has(self, wording: &Wording) -> bool {
        let rest = wording.path.strip_prefix(&self.folder());
        match self {
            Scope::Publication => !wording.path.contains('/'),
            Scope::Report(_) => rest.is_some_and(|rest| !rest.contains('/')),
            Scope::Edition(..) => rest.is_some(),
        }
    }
}
