//! Measures of Britain and America beside metric ones: 標高1,000m and "3,281 feet",
//! "12 km (7.5 miles)".

use super::unit::{Dimension, measure};
use super::view::View;
use super::words::{self, List, Lists};
use crate::scan::{Quantity, Unit, What};
use rust_decimal::Decimal;

/// A measure, and how many of the smallest metric unit of its kind it is, in
/// hundredths.
struct Measure {
    words: List,
    dimension: Dimension,
    hundredths: u32,
}

const fn of(words: &'static str, dimension: Dimension, hundredths: u32) -> Measure {
    Measure {
        words: List::new(words),
        dimension,
        hundredths,
    }
}

/// Lengths in centimetres, areas in square metres, masses in grams, volumes in litres.
static MEASURES: [Measure; 8] = [
    of("mile|miles|mi|マイル", Dimension::Length, 16_093_440),
    of("foot|feet|ft|フィート", Dimension::Length, 3_048),
    of("yard|yards|ヤード", Dimension::Length, 9_144),
    of("inch|inches|in.)|インチ", Dimension::Length, 254),
    of("acre|acres|エーカー", Dimension::Area, 404_686),
    of("pound|pounds|lb|lbs|ポンド", Dimension::Mass, 45_359),
    of("ounce|ounces|oz|オンス", Dimension::Mass, 2_835),
    of("gallon|gallons|ガロン", Dimension::Volume, 379),
];

/// Their words, read in one walk; each tells the place of its measure.
static WORDS: Lists<usize, 8> = Lists::new([
    (&MEASURES[0].words, 0),
    (&MEASURES[1].words, 1),
    (&MEASURES[2].words, 2),
    (&MEASURES[3].words, 3),
    (&MEASURES[4].words, 4),
    (&MEASURES[5].words, 5),
    (&MEASURES[6].words, 6),
    (&MEASURES[7].words, 7),
]);

/// The first of the measures that a text names.
fn named(text: &str) -> Option<&'static Measure> {
    let mut first = None;
    words::each(text, &WORDS, |at, _| {
        first = Some(first.map_or(at, |known: usize| known.min(at)));
    });
    first.map(|at| &MEASURES[at])
}

/// How far a conversion may lie off: one part in this many.
const PART: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// Joins a measure with the metric one that it converts, and takes off the board one
/// that stands beside it.
pub(super) fn join(view: &mut View) {
    // Most texts measure nothing, and a look at words costs more than one at units.
    if !view.others().iter().any(|q| metric(q).is_some()) {
        return;
    }
    for i in view.alone() {
        let Some((dimension, value)) = converted(view, &view.mine()[i]) else {
            continue;
        };
        let fits = |q: &Quantity| metric(q).is_some_and(|(d, n)| d == dimension && near(n, value));
        let others = view.others_alone();
        match others.into_iter().find(|&j| fits(&view.others()[j])) {
            Some(j) => view.join(i, j),
            None if view.others().iter().any(fits) => view.pass(i),
            None => {}
        }
    }
}

fn converted(view: &View, q: &Quantity) -> Option<(Dimension, Decimal)> {
    let What::Amount(a) = &q.what else {
        return None;
    };
    let said = words::piece(view.text(), &(q.at.start..q.at.end + 10));
    // "Twelve kilometres, a mile from": its own unit is metric.
    if measure(a.unit).is_some() && a.unit != Unit::Other && !own(view, q) {
        return None;
    }
    let known = named(said)?;
    let size = Decimal::new(i64::from(known.hundredths), 2);
    Some((known.dimension, a.number.value.checked_mul(size)?))
}

/// Whether the words of a quantity itself name such a measure.
fn own(view: &View, q: &Quantity) -> bool {
    let said = words::piece(view.text(), &q.at);
    named(said).is_some()
}

fn metric(q: &Quantity) -> Option<(Dimension, Decimal)> {
    match &q.what {
        What::Amount(a) if a.to.is_none() => {
            let (dimension, factor) = measure(a.unit)?;
            MEASURES.iter().find(|known| known.dimension == dimension)?;
            Some((dimension, a.number.value.checked_mul(factor)?))
        }
        _ => None,
    }
}

fn near(a: Decimal, b: Decimal) -> bool {
    let gap = a.saturating_sub(b).abs();
    gap.checked_mul(PART).is_some_and(|gap| gap <= a.max(b))
}
