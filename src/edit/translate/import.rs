//! From what a translator gave back to changed files.

use super::codes::{self, Unplaced};
use super::find::{At, Index};
use super::gather::Texts;
use super::locks::{Settled, locks};
use super::page::Target;
use super::place::apply;
use super::returned::{Progress, Returned, ReturnedUnit};
use super::value;
use super::verify::{self, Trial};
use super::written::is_value;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::edit::Written;
use crate::lang::Lang;
use crate::model::{self, Publication, Stage};
use crate::parity::{Home, Scope, Segment, State, segments};
use crate::parse;
use crate::source::{SourceFile, SourceTree};
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
    scope: usize,
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
    let known: Vec<&str> = publication.languages.iter().map(Lang::as_str).collect();
    let find = |given: &Option<(String, _)>| match given {
        Some((tag, at)) => publication
            .languages
            .iter()
            .find(|lang| lang.as_str() == tag)
            .ok_or_else(|| codes::language(*at, tag, &known)),
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

struct Work<'a> {
    tree: &'a SourceTree,
    publication: &'a Publication,
    target: &'a Lang,
    wishes: Wishes,
    scopes: &'a [Scope<'a>],
    segments: &'a [Vec<Segment>],
    texts: Texts<'a>,
    imported: Imported,
    /// Pairs that go into the lock.
    settled: BTreeMap<Settled, Stage>,
}

impl<'a> Work<'a> {
    fn refuse(&mut self, finding: Diagnostic) {
        self.imported.refused += 1;
        self.imported.found.push(finding);
    }

    /// The translations that differ from what stands there.
    fn matched(&mut self, returned: &'a Returned) -> Vec<Change<'a>> {
        let index = Index::new(self.tree, self.target, self.segments);
        let mut taken: BTreeMap<At, &str> = BTreeMap::new();
        let mut changes = Vec::new();
        // What stands where it stood comes first: of several texts of one wording
        // a moved one gets what is left.
        let mut units: Vec<_> = returned.units.iter().collect();
        units.sort_by_key(|unit| !index.is_in_place(unit));
        for unit in units {
            let at = match index.find(unit, &taken, |at| self.original(at)) {
                Ok(at) => at,
                Err(finding) => {
                    self.refuse(finding);
                    continue;
                }
            };
            let given = unit.translation.as_deref().unwrap_or_default();
            let segment = &self.segments[at.0][at.1];
            match taken.insert(at, given) {
                Some(before) if before.trim() != given.trim() => {
                    self.refuse(codes::twice(unit));
                    continue;
                }
                Some(_) => continue,
                None => {}
            }
            if given.trim().is_empty() || unit.progress == Progress::Unsure {
                self.imported.unfinished += 1;
                continue;
            }
            let current = self.current(segment);
            let text = fitted(given, &current);
            if text == current {
                self.imported.same += 1;
                self.progress(unit, segment, at.0);
            } else {
                changes.push(Change {
                    unit,
                    segment,
                    scope: at.0,
                    text,
                });
            }
        }
        changes
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
        let is_signed = self.wishes.accept && unit.progress == Progress::Reviewed;
        let is_made = unit.progress >= Progress::Translated;
        let stage = match segment.state {
            State::Stale | State::Unreviewed if is_signed => Stage::Approved,
            State::Stale if is_made => Stage::Translated,
            _ => return,
        };
        self.settle(segment, scope, stage);
    }

    fn settle(&mut self, segment: &Segment, scope: usize, stage: Stage) {
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
                let trial = Trial::new(base, self.texts.of(side.at.file));
                match trial.holds(side, &change.text) {
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

    /// The files after the changes.
    fn placed(&mut self, changes: &[Change<'a>]) -> Vec<Written> {
        let mut files = self.values(changes);
        files.extend(self.pages(changes));
        files
    }

    fn values(&mut self, changes: &[Change<'a>]) -> Vec<Written> {
        let mut of_files: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
        for change in changes {
            if let Home::File(path) = &change.segment.home {
                of_files.entry(path).or_default().push(change);
            }
        }
        let mut files = Vec::new();
        for (path, changes) in of_files {
            let Some((file, _)) = self.tree.find(path) else {
                continue;
            };
            let source = self.tree.text(file);
            let mut edits = Vec::new();
            let mut done = Vec::new();
            for change in changes {
                let wording = (self.publication.wordings.iter())
                    .find(|w| &*w.path == path && w.name == change.segment.name);
                let languages = &self.publication.languages;
                let edit = wording.ok_or(Unplaced::Form).and_then(|wording| {
                    value::edit(&source, wording, self.target, languages, &change.text)
                });
                match edit {
                    Ok(edit) => {
                        edits.push(edit);
                        done.push(change);
                    }
                    Err(why) => self.refuse(codes::unplaced(change.unit, why)),
                }
            }
            self.write(file, path, apply(&source, edits), &done, &mut files);
        }
        files
    }

    /// Puts a changed file to the others, in its encoding.
    fn write(
        &mut self,
        file: crate::source::FileId,
        path: &str,
        text: String,
        done: &[&Change<'a>],
        files: &mut Vec<Written>,
    ) {
        let Some(first) = done.first() else { return };
        match self.tree.rewritten(file, &text) {
            Some(bytes) => {
                files.push(Written {
                    path: path.to_owned(),
                    bytes,
                });
                self.note(done);
            }
            None => {
                let name = self.tree.charset(file).name();
                self.refuse(codes::unplaced(first.unit, Unplaced::Charset(name)));
            }
        }
    }

    /// Notes that changes are in.
    fn note(&mut self, done: &[&Change<'a>]) {
        for change in done {
            self.imported.placed += 1;
            let is_signed = self.wishes.accept && change.unit.progress == Progress::Reviewed;
            let stage = match is_signed {
                true => Stage::Approved,
                false => Stage::Translated,
            };
            self.settle(change.segment, change.scope, stage);
        }
    }

    fn pages(&mut self, changes: &[Change<'a>]) -> Vec<Written> {
        let mut of_pages: BTreeMap<(usize, &Home), Vec<&Change<'a>>> = BTreeMap::new();
        for change in changes {
            if let Home::Page(..) = change.segment.home {
                let page = of_pages
                    .entry((change.scope, &change.segment.home))
                    .or_default();
                page.push(change);
            }
        }
        let mut files = Vec::new();
        for ((scope, home), changes) in of_pages {
            let (Scope::Edition(report, edition), Home::Page(ix, _)) = (self.scopes[scope], home)
            else {
                continue;
            };
            let page = edition.page(*ix);
            let Some(original) = page.text(&report.original) else {
                continue;
            };
            let source = self.tree.text(original.file);
            let translation = page.text(self.target);
            let theirs = translation.map(|text| (text, self.tree.text(text.file)));
            let target = Target {
                original,
                source: &source,
                translation: theirs.as_ref().map(|(page, text)| (*page, &**text)),
                segments: (self.segments[scope].iter())
                    .filter(|s| s.home == *home && s.target == *self.target)
                    .collect(),
            };
            let mut unplaced = Vec::new();
            let changed = target.with(&changes, &mut unplaced);
            for (unit, why) in &unplaced {
                self.refuse(codes::unplaced(unit, *why));
            }
            let is_in = |change: &&Change| {
                let mut out = unplaced.iter();
                !out.any(|(unit, _)| std::ptr::eq(*unit, change.unit))
            };
            let done: Vec<&Change> = changes.into_iter().filter(is_in).collect();
            let Some(changed) = changed.filter(|_| !done.is_empty()) else {
                continue;
            };
            if let Some(file) = changed.file {
                let path = &self.tree.file(file).path;
                self.write(file, path, changed.text, &done, &mut files);
            } else {
                files.push(Written {
                    path: beside(&self.tree.file(original.file).path, self.target),
                    bytes: changed.text.into_bytes(),
                });
                self.note(&done);
            }
        }
        files
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

/// Path of the version of a page in another language.
fn beside(path: &str, lang: &Lang) -> String {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    format!("{stem}.{}.md", lang.as_str())
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
