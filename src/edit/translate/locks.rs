//! What the locks say after an import.

use crate::edit::Written;
use crate::lang::Lang;
use crate::model::{Accepted, Publication, Stage};
use crate::parity::{Home, Scope, Segment, accept, lock, segments};
use crate::source::SourceTree;
use crate::value::Hash128;
use crate::value::period::Date;
use std::collections::BTreeMap;

/// A pair that was settled: number of its scope, home and name, and the hash of
/// its original. None of them changes when a translation comes in.
pub(super) type Settled = (usize, Home, String, Hash128);

/// The locks in which pairs are new.
pub(super) fn locks(
    tree: &SourceTree,
    publication: &Publication,
    before: &[Scope],
    target: &Lang,
    settled: &BTreeMap<Settled, Stage>,
    date: Option<Date>,
) -> Vec<Written> {
    let mut files = Vec::new();
    for scope in Scope::all(publication) {
        let path = scope.lock_path();
        let Some(number) = before.iter().position(|old| old.lock_path() == path) else {
            continue;
        };
        if !settled.keys().any(|(of, ..)| *of == number) {
            continue;
        }
        let all = segments(publication, scope);
        let mut translations = scope.translations(publication).clone();
        for stage in Stage::ALL {
            let is_of = |segment: &&Segment| {
                let hash = segment.original.as_ref().map(|side| side.hash);
                let key =
                    hash.map(|hash| (number, segment.home.clone(), segment.name.clone(), hash));
                segment.target == *target && key.and_then(|key| settled.get(&key)) == Some(&stage)
            };
            let chosen: Vec<&Segment> = all.iter().filter(is_of).collect();
            if !chosen.is_empty() {
                translations = accept(&translations, &all, chosen, Accepted { stage, date });
            }
        }
        let bytes = lock(&translations).into_bytes();
        let is_new = tree.find(&path).is_none_or(|(_, file)| file.bytes != bytes);
        if is_new {
            files.push(Written { path, bytes });
        }
    }
    files
}
