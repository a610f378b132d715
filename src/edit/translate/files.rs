//! The files of a publication with translations in their places.

use super::codes::{self, Unplaced};
use super::import::{Change, Work};
use super::page::Target;
use super::value;
use crate::edit::Written;
use crate::edit::splice::{apply, rewritten};
use crate::lang::Lang;
use crate::model::Stage;
use crate::parity::{Home, Scope};
use crate::source::FileId;
use std::collections::BTreeMap;

impl<'a> Work<'a> {
    /// The files after the changes.
    pub fn placed(&mut self, changes: &[Change<'a>]) -> Vec<Written> {
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
            for change in self.fitting(file, changes) {
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
                    Err(why) => self.refuse(codes::unplaced(change.unit, &why)),
                }
            }
            self.write(file, &apply(&source, edits), &done, &mut files);
        }
        files
    }

    /// The changes that a file can take in its encoding.
    fn fitting<'c>(&mut self, file: FileId, changes: Vec<&'c Change<'a>>) -> Vec<&'c Change<'a>> {
        let all: String = changes.iter().map(|change| change.text.as_str()).collect();
        let lacks = self.tree.lacking(file, &all);
        let charset = self.tree.charset(file).name();
        let (fit, unfit): (Vec<_>, Vec<_>) = changes
            .into_iter()
            .partition(|change| !change.text.contains(|c| lacks.contains(&c)));
        for change in unfit {
            let lacks = lacks.iter().filter(|c| change.text.contains(**c)).collect();
            let why = Unplaced::Charset { charset, lacks };
            self.refuse(codes::unplaced(change.unit, &why));
        }
        fit
    }

    /// Puts a changed file to the others, in its encoding.
    fn write(&mut self, file: FileId, text: &str, done: &[&Change<'a>], files: &mut Vec<Written>) {
        if done.is_empty() {
            return;
        }
        if let Some(written) = rewritten(self.tree, file, text) {
            files.push(written);
            self.note(done);
            return;
        }
        // It would not come back as it is: nothing of it can be kept.
        let why = Unplaced::Charset {
            charset: self.tree.charset(file).name(),
            lacks: String::new(),
        };
        for change in done {
            self.refuse(codes::unplaced(change.unit, &why));
        }
    }

    /// Notes that changes are in.
    fn note(&mut self, done: &[&Change<'a>]) {
        for change in done {
            self.imported.placed += 1;
            let stage = match self.is_signed(change.unit) {
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
            let changes = match translation {
                Some(text) => self.fitting(text.file, changes),
                None => changes,
            };
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
                self.refuse(codes::unplaced(unit, why));
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
                self.write(file, &changed.text, &done, &mut files);
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
}

/// Path of the version of a page in another language.
fn beside(path: &str, lang: &Lang) -> String {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    format!("{stem}.{}.md", lang.as_str())
}
