//! From what a translator gave back to changed files.

use super::codes;
use super::find::{At, Index};
use super::gather::Texts;
use super::locks::{Settled, locks};
use super::returned::{Progress, Returned, ReturnedUnit};
use super::verify::{self, Trial};
use super::written::is_value;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::edit::{Written, find};
use crate::lang::Lang;
use crate::model::{self, Publication, Stage};
use crate::parity::{Home, Scope, Segment, State, segments};
use crate::parse;
use crate::source::{FileId, SourceFile, SourceTree};
use crate::value::period::Date;
use std::collections::BTreeMap;

/// How translations are to be taken in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes {
    /// Those that the file calls reviewed count as signed off.
    pub accept: bool,
    /// What is right goes in though something else is wrong.
    pub partial: bool,
    /// The day for the lock.
    pub date: Option<Date>,
}

/// What came of a file of translations.
#[derive(Debug, Default)]
pub struct Imported {
    /// The files as they shall be; none where an error forbids it.
    pub files: Vec<Written>,
    /// Translations that have a new wording.
    pub placed: usize,
    /// Those that stand there already.
    pub same: usize,
    /// Those that were not made yet.
    pub unfinished: usize,
    /// Those that were not taken in.
    pub refused: usize,
    /// What is wrong with the file.
    pub found: Diagnostics,
    /// What would be wrong with the publication, and the files with it.
    pub broken: Option<(SourceTree, Diagnostics)>,
}

/// A translation that has its place.
pub(super) struct Change<'a> {
    pub unit: &'a ReturnedUnit,
    pub segment: &'a Segment,
    /// Its scope among those of the publication.
    pub scope: usize,
    pub text: String,
}

/// Works a file of translations into the sources.
pub fn import(
    tree: &SourceTree,
    publication: &Publication,
    returned: &Returned,
    wishes: Wishes,
) -> Imported {
    let mut imported = Imported::default();
    let (source, target) = match languages(publication, returned) {
        Ok(languages) => languages,
        Err(fault) => {
            imported.found.push(fault);
            return imported;
        }
    };
    let scopes = Scope::all(publication);
    let of_scopes: Vec<Vec<Segment>> = (scopes.iter())
        .map(|scope| match scope.original(publication) == source {
            true => segments(publication, *scope),
            false => Vec::new(),
        })
        .collect();
    let mut work = Work {
        tree,
        publication,
        target,
        wishes,
        scopes: &scopes,
        segments: &of_scopes,
        texts: Texts::new(tree),
        trials: BTreeMap::new(),
        imported,
        settled: BTreeMap::new(),
    };
    let changes = work.matched(returned);
    let changes = work.verified(changes);
    let files = work.placed(&changes);
    work.finish(files)
}

/// The languages of original and translation.
fn languages<'p>(
    publication: &'p Publication,
    returned: &Returned,
) -> Result<(&'p Lang, &'p Lang), Diagnostic> {
    let find = |given: &Option<(String, _)>| match given {
        Some((tag, at)) => {
            find::language(publication, tag).map_err(|known| codes::language(*at, tag, &known))
        }
        None => Err(codes::no_language(None)),
    };
    let (source, target) = (find(&returned.source)?, find(&returned.target)?);
    match source == target {
        true => Err(codes::no_language(
            returned.target.as_ref().and_then(|(_, at)| *at),
        )),
        false => Ok((source, target)),
    }
}

/// What an import works on.
pub(super) struct Work<'a> {
    pub tree: &'a SourceTree,
    pub publication: &'a Publication,
    pub target: &'a Lang,
    pub wishes: Wishes,
    pub scopes: &'a [Scope<'a>],
    pub segments: &'a [Vec<Segment>],
    texts: Texts<'a>,
    /// Pages in which translations are tried, by the files of their texts.
    trials: BTreeMap<FileId, Trial<'a>>,
    pub imported: Imported,
    /// Pairs that go into the lock.
    settled: BTreeMap<Settled, Stage>,
}

impl<'a> Work<'a> {
    /// Whether a translation is to be signed off.
    pub fn is_signed(&self, unit: &ReturnedUnit) -> bool {
        self.wishes.accept && unit.progress == Progress::Reviewed
    }

    pub fn refuse(&mut self, finding: Diagnostic) {
        self.imported.refused += 1;
        self.imported.found.push(finding);
    }

    /// The translations that differ from what stands there.
    fn matched(&mut self, returned: &'a Returned) -> Vec<Change<'a>> {
        let index = Index::new(self.tree, self.target, self.segments);
        let mut of_places: BTreeMap<At, Vec<&'a ReturnedUnit>> = BTreeMap::new();
        // What stands where it stood comes first: of several texts of one wording
        // a moved one gets what is left.
        let mut units: Vec<_> = returned.units.iter().collect();
        units.sort_by_key(|unit| !index.is_in_place(unit));
        for unit in units {
            match index.find(unit, &of_places, |at| self.original(at)) {
                Ok(at) => of_places.entry(at).or_default().push(unit),
                Err(finding) => self.refuse(finding),
            }
        }
        let places = of_places.into_iter();
        let changes = places.filter_map(|(at, units)| self.change(at, units));
        changes.collect()
    }

    /// What the units of one text change, of which there should be but one.
    fn change(&mut self, at: At, mut units: Vec<&'a ReturnedUnit>) -> Option<Change<'a>> {
        units.retain(|unit| !given(unit).trim().is_empty() && unit.progress != Progress::Unsure);
        let Some((&unit, others)) = units.split_first() else {
            self.imported.unfinished += 1;
            return None;
        };
        let differ = |other: &&ReturnedUnit| given(other).trim() != given(unit).trim();
        let others: Vec<&ReturnedUnit> = others.iter().copied().filter(differ).collect();
        if !others.is_empty() {
            self.imported.refused += others.len();
            self.refuse(codes::twice(unit, &others));
            return None;
        }
        let segment = &self.segments[at.0][at.1];
        let current = self.current(segment);
        let text = fitted(given(unit), &current);
        if text == current {
            self.imported.same += 1;
            self.progress(unit, segment, at.0);
            return None;
        }
        Some(Change {
            unit,
            segment,
            scope: at.0,
            text,
        })
    }

    /// The original as translators see it.
    fn original(&mut self, at: At) -> String {
        let segment = &self.segments[at.0][at.1];
        let side = segment.original.as_ref();
        side.map(|side| self.texts.written(side, &segment.kind).text)
            .unwrap_or_default()
    }

    /// The translation that stands there.
    fn current(&mut self, segment: &Segment) -> String {
        let side = segment.translation.as_ref();
        side.map(|side| self.texts.written(side, &segment.kind).text)
            .unwrap_or_default()
    }

    /// Notes that a translation which stays as it is has come further.
    fn progress(&mut self, unit: &ReturnedUnit, segment: &Segment, scope: usize) {
        let is_made = unit.progress >= Progress::Translated;
        let stage = match segment.state {
            State::Stale | State::Unreviewed if self.is_signed(unit) => Stage::Approved,
            State::Stale if is_made => Stage::Translated,
            _ => return,
        };
        self.settle(segment, scope, stage);
    }

    pub fn settle(&mut self, segment: &Segment, scope: usize, stage: Stage) {
        if let Some(original) = &segment.original {
            let key = (
                scope,
                segment.home.clone(),
                segment.name.clone(),
                original.hash,
            );
            self.settled.insert(key, stage);
        }
    }

    /// The changes without those that lose something or break their page.
    fn verified(&mut self, changes: Vec<Change<'a>>) -> Vec<Change<'a>> {
        let mut kept = Vec::new();
        for change in changes {
            match self.fault(&change) {
                Some(fault) => self.refuse(fault),
                None => kept.push(change),
            }
        }
        kept
    }

    fn fault(&mut self, change: &Change<'a>) -> Option<Diagnostic> {
        let segment = change.segment;
        let original = segment.original.as_ref()?;
        let wanted = self.texts.written(original, &segment.kind);
        let current = segment
            .translation
            .as_ref()
            .filter(|side| !side.passage.is_empty());
        let current = current.map(|side| self.texts.written(side, &segment.kind));
        let new = match &segment.home {
            Home::Page(ix, _) if !is_value(&segment.kind) => {
                let Scope::Edition(_, edition) = self.scopes[change.scope] else {
                    return None;
                };
                let page = edition.page(*ix);
                // Where there is no translation yet, the original lends its place.
                let side = segment.translation.as_ref().unwrap_or(original);
                let base = page.texts.iter().find(|text| text.file == side.at.file)?;
                let trial = self.trials.entry(side.at.file);
                let trial = trial.or_insert_with(|| Trial::new(base));
                match trial.holds(self.texts.of(side.at.file), side, &change.text) {
                    Ok(new) => new,
                    Err(fault) => return Some(codes::broken(change.unit, fault.as_ref())),
                }
            }
            _ => super::exchange::Written {
                marks: super::marks::of_pattern(&change.text),
                text: change.text.clone(),
            },
        };
        verify::lost(change.unit, &wanted, current.as_ref(), &new)
    }

    /// Looks at the publication as it would be, and adds its locks.
    fn finish(self, mut files: Vec<Written>) -> Imported {
        let mut imported = self.imported;
        if imported.unfinished > 0 {
            imported.found.push(codes::unfinished(imported.unfinished));
        }
        if imported.found.has_errors() && !self.wishes.partial {
            return imported;
        }
        let tree = after(self.tree, &files);
        let (publication, mut faults) = resolved(&tree);
        let known = errors(&resolved(self.tree).1);
        faults = faults.retain_map(|fault| {
            let is_new = fault.severity == Severity::Error && !known.contains(&said(&fault));
            is_new.then_some(fault)
        });
        if faults.has_errors() {
            imported.broken = Some((tree, faults.sorted()));
            return imported;
        }
        if let Some(publication) = &publication {
            files.extend(locks(
                &tree,
                publication,
                self.scopes,
                self.target,
                &self.settled,
                self.wishes.date,
            ));
        }
        imported.files = files;
        imported
    }
}

/// The translation of a unit.
fn given(unit: &ReturnedUnit) -> &str {
    unit.translation.as_deref().unwrap_or_default()
}

/// A given text with the white space around it that the one before had.
fn fitted(given: &str, current: &str) -> String {
    let given = given.replace("\r\n", "\n");
    if given == current {
        return given;
    }
    let start = &current[..current.len() - current.trim_start().len()];
    let end = match current.trim().is_empty() {
        true => "",
        false => &current[current.trim_end().len()..],
    };
    format!("{start}{}{end}", given.trim())
}

/// The sources with changed files.
fn after(tree: &SourceTree, files: &[Written]) -> SourceTree {
    let mut all: Vec<SourceFile> = (files.iter())
        .map(|file| SourceFile {
            path: file.path.clone(),
            bytes: file.bytes.clone(),
        })
        .collect();
    all.extend(tree.iter().map(|(_, file)| file.clone()));
    // Of two files of one path the first stays.
    SourceTree::new(all)
}

fn resolved(tree: &SourceTree) -> (Option<Publication>, Diagnostics) {
    let (draft, mut diags) = parse::parse(tree);
    let (publication, more) = model::resolve(&draft);
    diags.extend(more);
    (publication, diags)
}

fn errors(diags: &Diagnostics) -> Vec<(&'static str, String)> {
    diags.iter().map(said).collect()
}

fn said(fault: &Diagnostic) -> (&'static str, String) {
    (fault.code.name, fault.message.en.clone())
}
