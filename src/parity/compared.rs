//! What the two sides of a segment say in figures.

use super::compare::{Cell, Finding, Side, caption_of, compare, compare_cell, in_words};
use super::{Kind, Passage, Segment, lines, moved, segment, tables, told};
use crate::diag::Said;
use crate::scan::{Amount, Count, Head, Number, Quantity, Time, Unit, What};
use crate::value::Hash128;
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem;
use std::sync::Arc;

/// The comparison of two texts. It follows from the texts alone: its places
/// are ranges of them, and [`Passage::span`] says where those stand in files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Quantities of the original, as they were compared.
    pub original: Vec<Quantity>,
    /// Quantities of the translation.
    pub translation: Vec<Quantity>,
    /// Those that answer each other, by place in the two lists.
    pub pairs: Vec<(usize, usize)>,
    /// What does not agree, in the order of the original.
    pub findings: Vec<Finding>,
    /// Of a cell, whether the two agree by units of different size that are told
    /// above the table or in the heads of their columns.
    pub is_converted: bool,
    /// Of a cell, whether the two agree only as they are written, under heads that tell
    /// units of different size.
    pub is_unconverted: bool,
}

impl Comparison {
    /// What one of its findings says. The two sides are those that were compared.
    pub fn in_words(
        &self,
        finding: &Finding,
        ours: &segment::Side,
        theirs: &segment::Side,
    ) -> Said {
        let (l, r) = self.sides(&ours.passage, &theirs.passage);
        in_words(finding, l, r)
    }

    /// The two texts with their quantities as they were compared.
    pub(super) fn sides<'a>(
        &'a self,
        ours: &'a Passage,
        theirs: &'a Passage,
    ) -> (Side<'a>, Side<'a>) {
        (side(ours, &self.original), side(theirs, &self.translation))
    }
}

/// The comparisons of one round over a publication. Kept until the next round,
/// they are made anew for texts that have changed only.
#[derive(Debug, Default)]
pub struct Comparisons {
    known: BTreeMap<Key, Arc<Comparison>>,
    /// Pairs of texts that were compared in the last round. Equal pairs count
    /// once.
    pub compared: usize,
    /// Pairs that were known from the round before.
    pub reused: usize,
}

/// What a comparison depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    original: Version,
    translation: Version,
}

/// A text as it is compared. The hash by which it is known again does not do
/// alone: texts that differ in white space share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Version {
    hash: Hash128,
    /// Equal for equal texts within one run; it goes nowhere.
    form: u64,
}

impl Comparisons {
    /// Gives each segment its comparison, and forgets those of texts that are
    /// gone.
    pub(super) fn compare(&mut self, segments: &mut [&mut Segment]) {
        let keys: Vec<Option<Key>> = segments.par_iter().map(|one| Key::of(one)).collect();
        let keyed = keys.iter().zip(segments.iter());
        let wanted: BTreeMap<Key, &Segment> = keyed
            .filter_map(|(key, segment)| Some(((*key)?, &**segment)))
            .collect();
        let before = mem::take(&mut self.known);
        let count = wanted.len();
        self.reused = wanted.keys().filter(|key| before.contains_key(key)).count();
        self.compared = count - self.reused;
        let of_texts = wanted.into_par_iter().filter_map(|(key, segment)| {
            let made = match before.get(&key) {
                Some(known) => Arc::clone(known),
                None => Arc::new(compared(segment)?),
            };
            Some((key, made))
        });
        self.known = of_texts.collect();
        for (segment, key) in segments.iter_mut().zip(keys) {
            let own = key.and_then(|key| self.known.get(&key));
            segment.comparison = own.map(|own| held(own, segment));
        }
        tables::judge(segments);
        moved::withdraw(segments);
    }
}

impl Key {
    /// None where a side is missing or an author has said that the two are not
    /// to be compared.
    fn of(segment: &Segment) -> Option<Key> {
        if segment.ignored.is_some() || !segment.is_whole() {
            return None;
        }
        let is_cell = matches!(segment.kind, Kind::Cell(_));
        Some(Key {
            original: Version::of(segment.original.as_ref()?, is_cell),
            translation: Version::of(segment.translation.as_ref()?, is_cell),
        })
    }
}

impl Version {
    fn of(side: &segment::Side, is_cell: bool) -> Version {
        let passage = &side.passage;
        let mut form = DefaultHasher::new();
        (passage.lang.as_str(), &passage.text).hash(&mut form);
        let words = (side.head.as_ref(), side.caption.as_ref());
        (is_cell, is_cell.then_some(words)).hash(&mut form);
        (side.blocks, side.items).hash(&mut form);
        // Figures in code are none, and lines of joined texts are read apart.
        for quantity in &passage.quantities {
            quantity.at.hash(&mut form);
        }
        Version {
            hash: side.hash,
            form: form.finish(),
        }
    }
}

/// Of two texts that may not belong together nothing is held against them, and
/// the names of units, 千円 and thousand yen, say no number.
fn held(comparison: &Arc<Comparison>, segment: &Segment) -> Arc<Comparison> {
    let is_held = segment.is_certain && !segment.name.starts_with("unit.");
    match is_held || comparison.findings.is_empty() {
        true => Arc::clone(comparison),
        false => Arc::new(Comparison {
            findings: Vec::new(),
            ..Comparison::clone(comparison)
        }),
    }
}

/// Sets the figures of the two sides against each other.
fn compared(segment: &Segment) -> Option<Comparison> {
    let sides = segment.original.as_ref().zip(segment.translation.as_ref());
    let (ours, theirs) = sides?;
    let (original, translation) = (&ours.passage, &theirs.passage);
    let mut left = original.quantities.clone();
    let mut right = translation.quantities.clone();
    let (mut is_converted, mut is_unconverted) = (false, false);
    let found = if let Kind::Cell(cell) = &segment.kind {
        let is_name = cell.row == 0 || cell.column == 0;
        let is_alike = told::is_alike(ours.head.as_deref(), theirs.head.as_deref());
        let heads = [ours, theirs].map(|side| {
            let lang = &side.passage.lang;
            let told = told::read(lang, side.head.as_ref()?).filter(|_| !is_alike)?;
            let is_above = || {
                side.caption
                    .as_ref()
                    .is_some_and(|c| told::above(lang, c).is_some())
            };
            (told != told::WORD || !is_above()).then_some(told)
        });
        unlike_years(original, heads[0], &mut left, &right);
        unlike_years(translation, heads[1], &mut right, &left);
        let above = |side: &segment::Side, other: Option<Head>| {
            // What stands first in a row is its name.
            let caption = side
                .caption
                .as_ref()
                .filter(|_| cell.column > 0 && !is_alike);
            let (lang, words) = (&side.passage.lang, caption?);
            told::above(lang, words).or_else(|| caption_of(lang, words, other?.unit))
        };
        let cells = compare_cell(
            Cell {
                side: side(original, &left),
                head: heads[0],
                is_name,
                caption: above(ours, heads[1]),
            },
            Cell {
                side: side(translation, &right),
                head: heads[1],
                is_name,
                caption: above(theirs, heads[0]),
            },
        );
        (left, right) = (cells.original, cells.translation);
        is_converted = cells.is_converted;
        is_unconverted = cells.is_unconverted;
        cells.compared
    } else {
        lines::without_marks(ours, theirs, &mut left);
        lines::without_marks(theirs, ours, &mut right);
        let whole = (side(original, &left), side(translation, &right));
        let mut found = match lines::is_by_line(ours, theirs) {
            true => lines::compare_lines(whole.0, whole.1),
            false => compare(whole.0, whole.1),
        };
        if segment.kind == Kind::Table {
            let is_told = [ours, theirs].iter().all(|side| {
                let caption = side.caption.as_ref();
                caption.is_some_and(|words| told::above(&side.passage.lang, words).is_some())
            });
            tables::scaled(&mut found, is_told);
        }
        found
    };
    Some(Comparison {
        pairs: found.pairs,
        findings: found.findings,
        original: left,
        translation: right,
        is_converted,
        is_unconverted,
    })
}

fn side<'a>(passage: &'a Passage, quantities: &'a [Quantity]) -> Side<'a> {
    Side {
        lang: &passage.lang,
        text: &passage.text,
        quantities,
    }
}

/// A cell that holds nothing but a number may look like a year: it is none
/// where the column has a unit, or the other language has a number there.
fn unlike_years(
    passage: &Passage,
    head: Option<Head>,
    quantities: &mut [Quantity],
    others: &[Quantity],
) {
    let [one] = quantities else { return };
    let is_number = matches!(others, [other] if matches!(other.what, What::Amount(_)));
    let What::Time(time) = one.what else { return };
    let only_year = Time {
        count: Count::Open,
        year: time.year,
        ..Time::default()
    };
    let is_all = passage.text.get(one.at.clone()) == Some(passage.text.trim());
    if let Some(year) = time.year
        && (head.is_some() || is_number)
        && time == only_year
        && is_all
    {
        one.what = What::Amount(Amount {
            number: Number {
                value: Decimal::from(year),
                place: 0,
            },
            to: None,
            unit: Unit::Bare,
            per: None,
        });
    }
}
