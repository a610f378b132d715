//! Numbers typed by hand that stand in the data of the edition as well.

mod known;
mod place;

use super::{Check, Scoped, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::parity::{Comparison, Home, Kind, Segment, Side};
use crate::scan::{Amount, Quantity, What};
use crate::source::Span;
use known::Known;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "known-figure",
    severity: Severity::Note,
    ja: "本文に手で書いた数値が、この版のデータにある数値と同じです。データから差し込めば、両方の言語で必ず一致し、データを直したときに文章も直り、読者は数値の出どころを確かめられます。示した `{…}` に置き換えてください。`hakusho check --fix` は、両方の言語で今と同じ表記になる場合に限り、自動で書き換えます。末尾の0を除いて3桁以上あり、単位が合い、版の中に同じ値がほかにない数値だけを指摘します。",
    en: "A number typed by hand equals a figure in the data of the edition. Placed from the data it is the same in both languages, follows a correction of the data, and lets readers see where it comes from. Write the `{…}` that is named. `hakusho check --fix` does so where both languages then read exactly as before. Only numbers of three digits or more (without zeros at the end) are reported whose unit fits and which stand in the edition once.",
};

/// Digits that a number must have to be known again.
const DIGITS: u32 = 3;

/// A number in the text of an original and of its translations that can be
/// placed from the data, so that every language reads as before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// What is to stand between the braces: `passengers.baseline`.
    pub figure: String,
    /// Where the number stands, and what is to stand there.
    pub places: Vec<(Span, String)>,
}

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for found in found(subject) {
        let figure = &found.figure;
        let one = Diagnostic::new(
            &CODE,
            found.original,
            said(
                format!("「{}」はデータの {{{figure}}} と同じ値です", found.written),
                format!("“{}” stands in the data as {{{figure}}}", found.written),
            ),
        );
        let one = match found.translation {
            Some(at) => one.label(at, said("訳文", "the translation")),
            None => one,
        };
        diags.push(one.help(match found.can_be_placed() {
            true => said(
                format!("`{{{figure}}}` と書きます。`hakusho check --fix` で両方の言語を書き換えられます"),
                format!("write `{{{figure}}}`; `hakusho check --fix` does so in every language"),
            ),
            false => said(
                format!("`{{{figure}}}` と書けるか確かめてください"),
                format!("see whether `{{{figure}}}` can stand there"),
            ),
        }));
    }
}

/// The numbers that can be placed without a change for readers.
pub fn placements(subject: &Subject) -> Vec<Placement> {
    let found = found(subject).into_iter();
    found
        .filter(Found::can_be_placed)
        .map(|found| Placement {
            figure: found.figure,
            places: found.places,
        })
        .collect()
}

/// A number that is known.
struct Found {
    figure: String,
    written: String,
    original: Span,
    translation: Option<Span>,
    places: Vec<(Span, String)>,
    /// Languages that the page is written in, and in which it could be placed.
    languages: usize,
    placed: usize,
}

impl Found {
    fn can_be_placed(&self) -> bool {
        self.languages > 1 && self.placed == self.languages
    }
}

fn found(subject: &Subject) -> Vec<Found> {
    subject.texts.iter().flat_map(in_scope).collect()
}

fn in_scope(texts: &Scoped) -> Vec<Found> {
    // What a frozen edition says is changed by a correction only.
    let Some(edition) = texts.edition().filter(|edition| edition.lock.is_none()) else {
        return Vec::new();
    };
    let mut known: BTreeMap<String, Known> = BTreeMap::new();
    let mut found: BTreeMap<Span, Found> = BTreeMap::new();
    for page in texts.pages() {
        for segment in page.iter().filter(|one| has_prose(one)) {
            let sides = segment.original.as_ref().zip(segment.translation.as_ref());
            let Some(((ours, theirs), comparison)) = sides.zip(segment.comparison.as_deref())
            else {
                continue;
            };
            for side in [ours, theirs] {
                let lang = &side.passage.lang;
                known
                    .entry(lang.as_str().to_owned())
                    .or_insert_with(|| Known::of(edition, lang));
            }
            let Some(page) = texts.page(segment) else {
                continue;
            };
            let known = |side: &Side| known.get(side.passage.lang.as_str());
            for (at, quantity) in comparison.original.iter().enumerate() {
                let figure = known(ours).and_then(|known| figure(known, ours, quantity));
                let Some(figure) = figure else { continue };
                let answer = answer(comparison, at);
                let own = place::place(figure, ours, quantity, page);
                let other = answer.filter(|other| {
                    let there = known(theirs).and_then(|k| self::figure(k, theirs, other));
                    there.is_some_and(|there| there.name == figure.name)
                });
                let there = known(theirs).and_then(|known| known.named(&figure.name));
                let placed = other
                    .zip(there)
                    .and_then(|(other, figure)| place::place(figure, theirs, other, page));
                let span = ours.passage.span(quantity.at.clone());
                let one = found.entry(span).or_insert_with(|| Found {
                    figure: figure.name.clone(),
                    written: ours.passage.text[quantity.at.clone()].trim().to_owned(),
                    original: span,
                    translation: None,
                    places: own.clone().into_iter().collect(),
                    languages: page.texts.len(),
                    placed: usize::from(own.is_some()),
                });
                one.placed += usize::from(placed.is_some());
                one.places.extend(placed);
                if one.translation.is_none() {
                    one.translation = answer.map(|q| theirs.passage.span(q.at.clone()));
                }
            }
        }
    }
    found.into_values().collect()
}

/// Whether figures can be placed in it: not in front matter, whose texts are
/// plain, nor in headings, by which sections get their names.
fn has_prose(segment: &Segment) -> bool {
    segment.is_certain
        && matches!(segment.home, Home::Page(..))
        && matches!(
            segment.kind,
            Kind::Paragraph
                | Kind::Item { .. }
                | Kind::Cell(_)
                | Kind::Footnote(_)
                | Kind::Definition
        )
}

/// The one figure of the data that a quantity may be.
fn figure<'k>(known: &'k Known, side: &Side, quantity: &Quantity) -> Option<&'k known::Figure> {
    let What::Amount(Amount {
        number,
        to: None,
        unit,
        per: None,
    }) = &quantity.what
    else {
        return None;
    };
    let is_plain = !quantity.about && quantity.limit.is_none() && quantity.turn.is_none();
    let is_long = significant(number.value) >= DIGITS;
    let has_digits = side
        .passage
        .text
        .get(quantity.at.clone())
        .is_some_and(|text| text.contains(|c: char| c.is_ascii_digit()));
    if !is_plain || !is_long || !has_digits {
        return None;
    }
    known.only(number.value, *unit)
}

/// How many digits tell a number from its neighbours: zeros at its end do not.
fn significant(n: Decimal) -> u32 {
    let mut digits = n.normalize().mantissa().unsigned_abs();
    while digits != 0 && digits.is_multiple_of(10) {
        digits /= 10;
    }
    digits.checked_ilog10().map_or(0, |n| n + 1)
}

/// The quantity of the translation that answers one of the original, where it
/// answers no other.
fn answer(comparison: &Comparison, at: usize) -> Option<&Quantity> {
    let mut answers = comparison.pairs.iter().filter(|(ours, _)| *ours == at);
    let (_, there) = answers.next()?;
    let is_only = answers.next().is_none()
        && comparison.pairs.iter().filter(|(_, t)| t == there).count() == 1;
    comparison.translation.get(*there).filter(|_| is_only)
}
