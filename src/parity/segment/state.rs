//! How far translations have come.

use super::{Raw, Segment, Side};
use crate::lang::Lang;
use crate::model::{Accepted, PairKey, Stage, Translations};
use crate::parity::Kind;
use crate::value::Hash128;
use std::collections::{BTreeMap, BTreeSet};

/// How far a translation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// There is none.
    Missing,
    /// It was made from another original, which is there no more.
    Stale,
    /// It is there, and nobody has signed it off.
    Unreviewed,
    /// It was signed off with this original, or there is nothing to translate:
    /// figures that both sides write alike, generated parts.
    Approved,
}

impl State {
    /// Every state, what needs most work first.
    pub const ALL: [State; 4] = [
        State::Missing,
        State::Stale,
        State::Unreviewed,
        State::Approved,
    ];

    /// Its name in data files.
    pub const fn name(self) -> &'static str {
        match self {
            State::Missing => "missing",
            State::Stale => "stale",
            State::Unreviewed => "unreviewed",
            State::Approved => "approved",
        }
    }
}

/// Looks every pair up in the lock.
pub(super) fn weigh(raw: Vec<Raw>, lock: &Translations) -> Vec<Segment> {
    let known = Known::new(&raw, lock);
    let segments = raw.into_iter().filter(|one| !is_void(one));
    segments
        .map(|one| {
            let (state, accepted) = known.state(&one);
            Segment {
                home: one.home,
                name: one.name,
                kind: one.kind,
                target: one.target,
                original: one.original,
                translation: one.translation,
                is_certain: one.is_certain,
                state,
                accepted,
                ignored: one.ignored,
                comparison: None,
            }
        })
        .collect()
}

/// Whether nothing stands there on either side: empty cells.
fn is_void(one: &Raw) -> bool {
    let sides = [&one.original, &one.translation];
    let is_empty = |side: &Side| side.passage.is_empty();
    !matches!(one.kind, Kind::Part(..)) && sides.into_iter().flatten().all(is_empty)
}

/// A lock, looked into from both sides.
struct Known<'a> {
    lock: &'a Translations,
    /// Every original that is there.
    there: BTreeSet<Hash128>,
    /// The originals that each translation was made from.
    from: BTreeMap<(&'a Lang, Hash128), Vec<Hash128>>,
}

impl<'a> Known<'a> {
    fn new(raw: &[Raw], lock: &'a Translations) -> Self {
        let originals = raw.iter().filter_map(|one| one.original.as_ref());
        let mut from: BTreeMap<_, Vec<Hash128>> = BTreeMap::new();
        for pair in lock.pairs.keys() {
            let originals = from.entry((&pair.lang, pair.translation)).or_default();
            originals.push(pair.original);
        }
        Known {
            lock,
            there: originals.map(|side| side.hash).collect(),
            from,
        }
    }

    fn state(&self, one: &Raw) -> (State, Option<Accepted>) {
        let filled = |side: &&Side| !side.passage.is_empty() || matches!(one.kind, Kind::Part(..));
        let Some(translation) = one.translation.as_ref().filter(filled) else {
            return (State::Missing, None);
        };
        let Some(original) = one.original.as_ref().filter(filled) else {
            return match self.is_left_over(&one.target, translation.hash) {
                true => (State::Stale, None),
                false => (State::Unreviewed, None),
            };
        };
        let accepted = self.lock.pairs.get(&PairKey {
            original: original.hash,
            lang: one.target.clone(),
            translation: translation.hash,
        });
        let state = match accepted.map(|known| known.stage) {
            Some(Stage::Approved) => State::Approved,
            _ if needs_none(&one.kind, original, translation) => State::Approved,
            Some(Stage::Translated) => State::Unreviewed,
            None if self.is_left_over(&one.target, translation.hash) => State::Stale,
            None => State::Unreviewed,
        };
        (state, accepted.copied())
    }

    /// Whether a translation is known, but only with originals that are gone:
    /// short texts of one wording may well have several originals.
    fn is_left_over(&self, lang: &Lang, translation: Hash128) -> bool {
        let from = self.from.get(&(lang, translation));
        from.is_some_and(|all| all.iter().all(|original| !self.there.contains(original)))
    }
}

/// Whether both sides are alike and may be.
pub(super) fn needs_none(kind: &Kind, original: &Side, translation: &Side) -> bool {
    let has_words = original.passage.text.chars().any(char::is_alphabetic);
    original.hash == translation.hash && (!kind.is_translated() || !has_words)
}
