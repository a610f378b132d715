//! Reports, editions, pages and files by their names.

use crate::lang::Lang;
use crate::model::{Edition, Publication, Report};
use crate::parity::{Home, Scope, ScopeIx};
use std::collections::BTreeSet;

/// That nothing has the name, and the names that there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// No report.
    Report(Vec<String>),
    /// No edition of the report.
    Edition(Vec<String>),
}

/// An edition and its report.
pub(super) fn edition<'p>(
    publication: &'p Publication,
    report: &str,
    edition: &str,
) -> Result<(&'p Report, &'p Edition), NotFound> {
    let found = self::report(publication, report)?;
    let names = || found.editions.iter().map(|e| e.id.to_string()).collect();
    let one = found.editions.iter().find(|e| e.id.as_str() == edition);
    Ok((found, one.ok_or_else(|| NotFound::Edition(names()))?))
}

/// A report.
pub(super) fn report<'p>(publication: &'p Publication, name: &str) -> Result<&'p Report, NotFound> {
    let reports = &publication.reports;
    let names = || reports.iter().map(|r| r.id.to_string()).collect();
    let found = reports.iter().find(|r| r.id.as_str() == name);
    found.ok_or_else(|| NotFound::Report(names()))
}

/// The scopes of a report and an edition, or of all.
pub fn scopes(
    publication: &Publication,
    report: Option<&str>,
    edition: Option<&str>,
) -> Result<Vec<ScopeIx>, NotFound> {
    if let Some(report) = report {
        self::report(publication, report)?;
    }
    let all = ScopeIx::all(publication).into_iter();
    let of_report: Vec<ScopeIx> = all
        .filter(|ix| match ix.of(publication) {
            Scope::Publication => report.is_none(),
            Scope::Report(one) | Scope::Edition(one, _) => {
                report.is_none_or(|name| one.id.as_str() == name)
            }
        })
        .collect();
    let Some(name) = edition else {
        return Ok(of_report);
    };
    let id = |ix: &ScopeIx| match ix.of(publication) {
        Scope::Edition(_, one) => Some(one.id.to_string()),
        Scope::Publication | Scope::Report(_) => None,
    };
    // Several reports may have an edition of one name.
    let known: BTreeSet<String> = of_report.iter().filter_map(id).collect();
    let is_it = |ix: &ScopeIx| id(ix).is_some_and(|own| own == name);
    let found: Vec<ScopeIx> = of_report.into_iter().filter(is_it).collect();
    match found.is_empty() {
        true => Err(NotFound::Edition(known.into_iter().collect())),
        false => Ok(found),
    }
}

/// Whether a page or file is meant by a name.
pub fn is_home(home: &Home, name: &str) -> bool {
    match home {
        Home::Page(_, slug) => slug.as_str() == name,
        Home::File(path) => {
            let rest = path.strip_suffix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
        }
    }
}

/// The names of pages and files, each once.
pub fn homes<'h>(all: impl Iterator<Item = &'h Home>) -> Vec<String> {
    let names: BTreeSet<String> = all.map(Home::to_string).collect();
    names.into_iter().collect()
}

/// A language of the publication by its tag; those that there are where it has
/// no such language.
pub fn language<'p>(publication: &'p Publication, tag: &str) -> Result<&'p Lang, Vec<String>> {
    let known = &publication.languages;
    let found = known.iter().find(|lang| lang.as_str() == tag);
    found.ok_or_else(|| known.iter().map(|lang| lang.as_str().to_owned()).collect())
}
