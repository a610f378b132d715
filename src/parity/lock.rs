//! What `translations.lock` is to say.

use super::Segment;
use crate::model::{Accepted, PairKey, Stage, Translations};
use crate::parse::translations::HEAD;
use crate::value::Hash128;
use std::collections::BTreeSet;

/// The text of a lock.
pub fn lock(translations: &Translations) -> String {
    let mut text = format!(
        "{HEAD}\n# Original, translation, language, stage, day. Written by hakusho; lines may stand in any order.\n"
    );
    for (key, accepted) in &translations.pairs {
        let PairKey {
            original,
            lang,
            translation,
        } = key;
        let (lang, stage) = (lang.as_str(), accepted.stage.name());
        text.push_str(&format!("{original} {translation} {lang} {stage}"));
        if let Some(date) = accepted.date {
            text.push_str(&format!(" {date}"));
        }
        text.push('\n');
    }
    text
}

/// A lock after some of the segments of its scope were accepted; `all` are
/// those of the scope. Lines leave it that tell nothing any more: of
/// translations that are gone, and of other originals of what was accepted.
pub fn accept<'s>(
    lock: &Translations,
    all: &[Segment],
    chosen: impl IntoIterator<Item = &'s Segment>,
    accepted: Accepted,
) -> Translations {
    let originals: BTreeSet<Hash128> = sides(all, true).collect();
    let translations: BTreeSet<Hash128> = sides(all, false).collect();
    let mut after = lock.clone();
    let mut settled = BTreeSet::new();
    for segment in chosen.into_iter().filter(|s| s.is_whole()) {
        if let Some(key) = key(segment) {
            settled.insert((key.lang.clone(), key.translation));
            if accepted.stage == Stage::Translated {
                // What was signed off already stays so.
                after.add(key, accepted);
            } else {
                after.pairs.insert(key, accepted);
            }
        }
    }
    after.pairs.retain(|key, _| {
        let is_there = originals.contains(&key.original);
        let is_settled = settled.contains(&(key.lang.clone(), key.translation));
        translations.contains(&key.translation) && (is_there || !is_settled)
    });
    after
}

/// The key of a segment in the lock, where it has two sides.
pub fn key(segment: &Segment) -> Option<PairKey> {
    Some(PairKey {
        original: segment.original.as_ref()?.hash,
        lang: segment.target.clone(),
        translation: segment.translation.as_ref()?.hash,
    })
}

fn sides(all: &[Segment], original: bool) -> impl Iterator<Item = Hash128> {
    let side = move |segment: &Segment| match original {
        true => segment.original.as_ref().map(|side| side.hash),
        false => segment.translation.as_ref().map(|side| side.hash),
    };
    all.iter().filter_map(side)
}
