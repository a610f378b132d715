//! Which text of the publication a unit is of.

use super::codes;
use super::gather::{is_work, path};
use super::returned::ReturnedUnit;
use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::parity::Segment;
use crate::source::SourceTree;
use crate::value::Hash128;
use std::collections::BTreeMap;

/// Where a segment is: its scope and its place there.
pub(super) type At = (usize, usize);

/// The segments by what a unit says of itself.
pub(super) struct Index<'t> {
    by_hash: BTreeMap<(&'t str, Hash128), Vec<At>>,
    by_name: BTreeMap<(&'t str, &'t str), At>,
    files: Vec<&'t str>,
}

impl<'t> Index<'t> {
    pub fn new(tree: &'t SourceTree, target: &Lang, segments: &'t [Vec<Segment>]) -> Index<'t> {
        let mut index = Index {
            by_hash: BTreeMap::new(),
            by_name: BTreeMap::new(),
            files: tree.iter().map(|(_, file)| file.path.as_str()).collect(),
        };
        for (scope, segments) in segments.iter().enumerate() {
            let work = segments.iter().enumerate();
            for (at, segment) in work.filter(|(_, s)| is_work(s) && s.target == *target) {
                let (Some(path), Some(side)) = (path(tree, segment), &segment.original) else {
                    continue;
                };
                let at = (scope, at);
                index.by_hash.entry((path, side.hash)).or_default().push(at);
                index.by_name.entry((path, &segment.name)).or_insert(at);
            }
        }
        index
    }

    /// The segment that a unit is of.
    pub fn find<T>(
        &self,
        unit: &ReturnedUnit,
        taken: &BTreeMap<At, T>,
        mut original: impl FnMut(At) -> String,
    ) -> Result<At, Diagnostic> {
        let named = self
            .by_name
            .get(&(unit.path.as_str(), unit.name.as_str()))
            .copied();
        let Some(hash) = unit.hash else {
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let named = named.ok_or_else(|| self.unknown(unit))?;
            return match words(&original(named)) == words(&unit.original) {
                true => Ok(named),
                false => Err(codes::changed(unit)),
            };
        };
        let of_hash = self.by_hash.get(&(unit.path.as_str(), hash));
        let Some(of_hash) = of_hash else {
            return Err(match named {
                Some(_) => codes::changed(unit),
                None => self.unknown(unit),
            });
        };
        if let Some(at) = named.filter(|at| of_hash.contains(at)) {
            return Ok(at);
        }
        // The block was moved: the first of this wording that is still free.
        let free = of_hash.iter().find(|at| !taken.contains_key(at));
        Ok(*free.unwrap_or(&of_hash[0]))
    }

    /// Whether the text that the unit was made from still stands under its name.
    pub(super) fn is_in_place(&self, unit: &ReturnedUnit) -> bool {
        let named = self.by_name.get(&(unit.path.as_str(), unit.name.as_str()));
        let hash = unit.hash.as_ref();
        let of_hash = hash.and_then(|hash| self.by_hash.get(&(unit.path.as_str(), *hash)));
        named
            .zip(of_hash)
            .is_some_and(|(at, of_hash)| of_hash.contains(at))
    }

    fn unknown(&self, unit: &ReturnedUnit) -> Diagnostic {
        codes::unknown(unit, self.files.contains(&unit.path.as_str()))
    }
}
