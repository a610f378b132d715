//! How far the translations of a publication have come: what the status shows,
//! what readers are told, and what a check says of it, from one count.

mod lag;
mod tally;
#[cfg(test)]
mod tests;

pub use lag::{Lag, Lagging};
pub use tally::Tally;

use super::compare::Weight;
use super::segment::segments;
use super::{Comparisons, Home, Kind, ScopeIx, Segment, Size, State, excerpt};
use crate::lang::Lang;
use crate::model::{Accepted, PageIx, Publication};
use crate::source::Span;
use lag::Lags;
use rayon::prelude::*;

/// The texts that share one lock, set against their translations.
#[derive(Debug)]
pub struct Texts {
    /// Where they stand.
    pub ix: ScopeIx,
    /// The texts and their translations.
    pub segments: Vec<Segment>,
}

/// Every text of a publication with its translations, in the order of
/// [`ScopeIx::all`]. Each pair is compared once, unless it is `known` from a
/// round before.
pub fn texts(publication: &Publication, known: &mut Comparisons) -> Vec<Texts> {
    let all = ScopeIx::all(publication).into_par_iter();
    let texts = all.map(|ix| Texts {
        ix,
        segments: segments(publication, ix.of(publication)),
    });
    let mut texts: Vec<Texts> = texts.collect();
    let segments = texts.iter_mut().flat_map(|one| &mut one.segments);
    known.compare(&mut segments.collect::<Vec<_>>());
    texts
}

/// How far every page and file has come in every language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Survey {
    /// Pages in their order, then files, language by language.
    pub works: Vec<Work>,
    lags: Lags,
}

/// A page or file that is translated into one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// Whose lock holds it.
    pub scope: ScopeIx,
    /// The page or file.
    pub home: Home,
    /// The language that it is translated into.
    pub target: Lang,
    /// Whether there is any translation: a page that was not written in a
    /// language lacks all of its blocks.
    pub is_there: bool,
    /// Its texts, in their order.
    pub pieces: Vec<Piece>,
}

/// What is to be known of a text and its translation.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// See [`Segment::name`].
    pub name: String,
    /// See [`Segment::kind`].
    pub kind: Kind,
    /// See [`Segment::is_alike`].
    pub is_alike: bool,
    /// How far the translation has come.
    pub state: State,
    /// What the lock says of this very pair.
    pub accepted: Option<Accepted>,
    /// Length of the original.
    pub size: Size,
    /// Where the original stands.
    pub original: Option<Span>,
    /// Where the translation stands.
    pub translation: Option<Span>,
    /// Begin of what is said, of the original if there is one.
    pub excerpt: String,
    /// Findings of the comparison that are warnings.
    pub warnings: usize,
    /// Findings that are for information: roundings.
    pub notes: usize,
    /// Why the two are not compared.
    pub ignored: Option<String>,
}

/// How many characters of a text are kept to know it by.
const EXCERPT: usize = 48;

impl Survey {
    /// Counts what `texts` hold.
    pub fn of(texts: &[Texts]) -> Survey {
        let works = texts.par_iter().flat_map_iter(works);
        Survey {
            works: works.collect(),
            lags: lag::lags(texts),
        }
    }

    /// What readers of a language are shown that is behind its original, scope
    /// by scope.
    pub fn lags(&self, lang: &Lang) -> impl Iterator<Item = (ScopeIx, &Lag)> {
        let of_lang = self.lags.get(lang).into_iter().flatten();
        of_lang.map(|(ix, lag)| (*ix, lag))
    }

    /// A page of an edition in a language that it is translated into.
    pub fn page(&self, scope: ScopeIx, page: PageIx, target: &Lang) -> Option<&Work> {
        self.works.iter().find(|work| {
            let is_it = matches!(&work.home, Home::Page(at, _) if *at == page);
            is_it && work.scope == scope && work.target == *target
        })
    }
}

impl Work {
    /// What is to be known of all texts together.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for piece in &self.pieces {
            tally.take(piece);
        }
        tally
    }

    /// Texts whose original has changed since they were translated.
    pub fn stale(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(|p| p.state == State::Stale)
    }
}

impl Piece {
    fn of(segment: &Segment) -> Piece {
        let count = |weight| {
            let all = segment.comparison.iter().flat_map(|found| &found.findings);
            all.filter(|one| one.weight == weight).count()
        };
        let side = segment.original.as_ref().or(segment.translation.as_ref());
        let said = side.map_or("", |side| side.passage.text.as_str());
        Piece {
            name: segment.name.clone(),
            kind: segment.kind.clone(),
            is_alike: segment.is_alike(),
            state: segment.state,
            accepted: segment.accepted,
            size: segment.size(),
            original: segment.original.as_ref().map(|side| side.inside),
            translation: segment.translation.as_ref().map(|side| side.inside),
            excerpt: excerpt(said, EXCERPT),
            warnings: count(Weight::Warning),
            notes: count(Weight::Note),
            ignored: segment.ignored.clone(),
        }
    }

    /// Whether there is anything to translate or to look at: not in figures
    /// that both sides write alike, nor in parts made from the data.
    pub fn counts(&self) -> bool {
        self.kind.is_translated() && !self.is_alike
    }

    /// Whether the original has something here that the translation lacks, and
    /// no author has said that it shall be so.
    pub fn is_lacking(&self) -> bool {
        self.state == State::Missing && self.kind.is_translated() && self.ignored.is_none()
    }
}

/// The pages and files of a scope in each language, in the order of the texts.
fn works(texts: &Texts) -> Vec<Work> {
    let mut works: Vec<Work> = Vec::new();
    for segment in &texts.segments {
        let is_there = segment.translation.is_some();
        let piece = Piece::of(segment);
        match works.last_mut() {
            Some(work) if work.home == segment.home && work.target == segment.target => {
                work.is_there |= is_there;
                work.pieces.push(piece);
            }
            _ => works.push(Work {
                scope: texts.ix,
                home: segment.home.clone(),
                target: segment.target.clone(),
                is_there,
                pieces: vec![piece],
            }),
        }
    }
    works
}
