//! `translations.lock`.

use crate::lang::Lang;
use crate::value::Hash128;
use crate::value::period::Date;
use std::collections::BTreeMap;

/// Which translations belong to which originals, as it was last said: what a
/// `translations.lock` holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translations {
    /// What is known of each pair.
    pub pairs: BTreeMap<PairKey, Accepted>,
}

/// An original and its translation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PairKey {
    /// The hash of the original.
    pub original: Hash128,
    /// The language of the translation.
    pub lang: Lang,
    /// The hash of the translation.
    pub translation: Hash128,
}

/// What is known of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// How far it has come.
    pub stage: Stage,
    /// The day, if it was given.
    pub date: Option<Date>,
}

/// How far a translation has come. The later stage is the greater one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The translation was made from this original.
    Translated,
    /// Somebody has signed it off.
    Approved,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Stage; 2] = [Stage::Translated, Stage::Approved];

    /// Its word in the lock.
    pub const fn name(self) -> &'static str {
        match self {
            Stage::Translated => "translated",
            Stage::Approved => "approved",
        }
    }
}

impl Translations {
    /// Takes a pair in. Of two that are said of one pair the later stage
    /// stays, and of one stage the later day: that is how lines that two
    /// branches wrote come together.
    pub fn add(&mut self, key: PairKey, accepted: Accepted) {
        let rank = |one: &Accepted| (one.stage, one.date);
        let known = self.pairs.entry(key).or_insert(accepted);
        if rank(&accepted) > rank(known) {
            *known = accepted;
        }
    }
}
