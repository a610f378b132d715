//! Signing translations off: what `translations.lock` then says.

use super::{NotFound, Written, find};
use crate::lang::Lang;
use crate::model::{Accepted, Publication};
use crate::parity::{
    self, Comparisons, Home, Piece, Scope, ScopeIx, Segment, State, Survey, Texts,
};

/// What is to be accepted.
#[derive(Clone, Debug)]
pub struct Acceptance<'a> {
    /// A page by its name in addresses, a file by its path or the end of it, or
    /// `all`.
    pub what: &'a str,
    /// The report, by the name of its folder; none for every report.
    pub report: Option<&'a str>,
    /// The edition, by the name of its folder; none for every edition.
    pub edition: Option<&'a str>,
    /// One text of it, by its name or its number from 1; none for all.
    pub block: Option<&'a str>,
    /// The language of the translation; none for all.
    pub into: Option<&'a Lang>,
    /// How far it has come, and the day if it is to be noted.
    pub accepted: Accepted,
}

/// What was accepted.
#[derive(Clone, Debug)]
pub struct AcceptedTexts {
    /// The locks that change.
    pub files: Vec<Written>,
    /// Pages and files with the number of texts that are newly accepted.
    pub works: Vec<(Home, Lang, usize)>,
    /// Accepted texts in which the comparison finds a fault.
    pub doubtful: Vec<(Home, Piece)>,
    /// Texts of the translation without an original, which make no pair.
    pub unpaired: Vec<(Home, Piece)>,
}

/// Why nothing is accepted.
#[derive(Clone, Debug)]
pub enum AcceptError {
    /// There is no such report or edition.
    NotFound(NotFound),
    /// There is no such page or file; those that there are.
    NoHome(Vec<String>),
    /// Several reports or editions have one; their folders.
    Several(Vec<String>),
    /// It has no such text.
    NoBlock,
    /// These have no translation yet.
    Missing(Vec<(Home, Piece)>),
}

/// The scopes of a report and an edition, or of all.
pub fn scopes(
    publication: &Publication,
    report: Option<&str>,
    edition: Option<&str>,
) -> Result<Vec<ScopeIx>, NotFound> {
    if let Some(report) = report {
        find::report(publication, report)?;
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
    let known: Vec<String> = of_report.iter().filter_map(id).collect();
    let is_it = |ix: &ScopeIx| id(ix).is_some_and(|own| own == name);
    let found: Vec<ScopeIx> = of_report.into_iter().filter(is_it).collect();
    match found.is_empty() {
        true => Err(NotFound::Edition(known)),
        false => Ok(found),
    }
}

/// Accepts the translations that are there now.
pub fn accept(
    publication: &Publication,
    wanted: &Acceptance,
) -> Result<AcceptedTexts, AcceptError> {
    let scopes =
        scopes(publication, wanted.report, wanted.edition).map_err(AcceptError::NotFound)?;
    let mut texts = parity::texts(publication, &mut Comparisons::default());
    texts.retain(|one| scopes.contains(&one.ix));
    let chosen = chosen(publication, &texts, wanted)?;
    let mut made = AcceptedTexts {
        files: Vec::new(),
        works: Vec::new(),
        doubtful: Vec::new(),
        unpaired: Vec::new(),
    };
    let mut missing = Vec::new();
    for (one, segments) in &chosen {
        made.look(one, segments, &mut missing);
    }
    if !missing.is_empty() {
        return Err(AcceptError::Missing(missing));
    }
    for (one, segments) in chosen {
        made.write(publication, one, &segments, wanted.accepted);
    }
    Ok(made)
}

type Chosen<'t> = Vec<(&'t Texts, Vec<&'t Segment>)>;

/// The texts that are meant, scope by scope.
fn chosen<'t>(
    publication: &Publication,
    texts: &'t [Texts],
    wanted: &Acceptance,
) -> Result<Chosen<'t>, AcceptError> {
    let of_home = |one: &'t Texts| {
        let all = one.segments.iter();
        let own: Vec<&Segment> = all
            .filter(|s| wanted.what == "all" || is_home(&s.home, wanted.what))
            .collect();
        (one, own)
    };
    let mut chosen: Chosen = texts.iter().map(of_home).collect();
    chosen.retain(|(_, own)| !own.is_empty());
    if chosen.is_empty() && wanted.what != "all" {
        return Err(AcceptError::NoHome(homes(texts)));
    }
    if chosen.len() > 1 && wanted.what != "all" {
        let folders = chosen
            .iter()
            .map(|(one, _)| match one.ix.of(publication).folder() {
                root if root.is_empty() => "./".to_owned(),
                folder => folder,
            });
        return Err(AcceptError::Several(folders.collect()));
    }
    for (_, own) in &mut chosen {
        own.retain(|s| wanted.into.is_none_or(|lang| s.target == *lang));
        if let Some(block) = wanted.block {
            *own = numbered(own)
                .filter(|(number, s)| s.name == block || number.to_string() == block)
                .map(|(_, s)| s)
                .collect();
        }
    }
    let is_empty = chosen.iter().all(|(_, own)| own.is_empty());
    match wanted.block {
        Some(_) if is_empty => Err(AcceptError::NoBlock),
        _ => Ok(chosen),
    }
}

/// The texts with their numbers in their page or file and language, from 1.
fn numbered<'t>(own: &[&'t Segment]) -> impl Iterator<Item = (usize, &'t Segment)> {
    let mut number = 0usize;
    let mut before: Option<&Segment> = None;
    own.iter().map(move |one| {
        let is_next = before.is_some_and(|b| b.home == one.home && b.target == one.target);
        number = if is_next { number + 1 } else { 1 };
        before = Some(one);
        (number, *one)
    })
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

/// Names of all pages and files.
fn homes(texts: &[Texts]) -> Vec<String> {
    let all = texts.iter().flat_map(|one| &one.segments);
    let mut names: Vec<String> = all.map(|s| s.home.to_string()).collect();
    names.sort();
    names.dedup();
    names
}

impl AcceptedTexts {
    /// Sorts out what cannot be accepted, and what should be looked at again.
    fn look(&mut self, texts: &Texts, chosen: &[&Segment], missing: &mut Vec<(Home, Piece)>) {
        let own = Texts {
            segments: chosen.iter().map(|s| (*s).clone()).collect(),
            ..*texts
        };
        for work in Survey::of(&[own]).works {
            for piece in work.pieces {
                let home = work.home.clone();
                if piece.is_lacking() {
                    missing.push((home, piece));
                } else if piece.original.is_none() && piece.state != State::Missing {
                    if piece.kind.is_translated() {
                        self.unpaired.push((home, piece));
                    }
                } else if piece.warnings > 0 {
                    self.doubtful.push((home, piece));
                }
            }
        }
    }

    fn write(
        &mut self,
        publication: &Publication,
        texts: &Texts,
        chosen: &[&Segment],
        accepted: Accepted,
    ) {
        let is_new = |s: &&&Segment| {
            let is_known = s
                .accepted
                .is_some_and(|known| known.stage >= accepted.stage);
            s.is_whole() && !is_known
        };
        let new: Vec<&Segment> = chosen.iter().filter(is_new).copied().collect();
        for one in &new {
            match self.works.last_mut() {
                Some((home, lang, count)) if *home == one.home && *lang == one.target => {
                    *count += 1;
                }
                _ => self.works.push((one.home.clone(), one.target.clone(), 1)),
            }
        }
        let scope = texts.ix.of(publication);
        let before = scope.translations(publication);
        let after = parity::accept(before, &texts.segments, new, accepted);
        if after != *before {
            self.files.push(Written {
                path: scope.lock_path(),
                bytes: parity::lock(&after).into_bytes(),
            });
        }
    }
}
