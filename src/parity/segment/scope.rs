use crate::lang::Lang;
use crate::model::{Edition, Publication, Report, Translations, Wording};

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

impl<'a> Scope<'a> {
    /// Every scope of a publication.
    pub fn all(publication: &'a Publication) -> Vec<Scope<'a>> {
        let mut all = vec![Scope::Publication];
        for report in &publication.reports {
            all.push(Scope::Report(report));
            let editions = report.editions.iter();
            all.extend(editions.map(|edition| Scope::Edition(report, edition)));
        }
        all
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

    /// Whether a text of a file belongs here.
    pub(super) fn has(self, wording: &Wording) -> bool {
        let rest = wording.path.strip_prefix(&self.folder());
        match self {
            Scope::Publication => !wording.path.contains('/'),
            Scope::Report(_) => rest.is_some_and(|rest| !rest.contains('/')),
            Scope::Edition(..) => rest.is_some(),
        }
    }
}
