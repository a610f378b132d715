//! The unit behind a number: a sign, a measure or a counted noun.

use super::super::quantity::{Hold, Unit};
use super::groups::{compared, describes, ends_group, is_joined, lasting, lasting_many};
use super::head;
use super::measures::{co2, measure, per_mille, sign};
use super::nouns;
use super::numeral::Numeral;
use super::spelled;
use super::text::{Text, Word};
use super::words;

/// What is counted and where the words for it end.
#[derive(Clone, Copy)]
pub(super) struct Counted {
    pub(super) unit: Unit,
    /// A power of ten that brings the measure to its unit: MWh to kWh.
    pub(super) shift: i8,
    /// Where the unit ends, if it stands right behind the number.
    pub(super) end: usize,
    /// Where the noun ends, perhaps with other words before it.
    pub(super) noun: usize,
    /// Whether the unit is a sign or measure, not a noun.
    pub(super) measure: bool,
}

impl Counted {
    pub(super) const fn of(unit: Unit, shift: i8, end: usize) -> Self {
        Self {
            unit,
            shift,
            end,
            noun: end,
            measure: true,
        }
    }
}

/// The unit of a number.
pub(super) fn after(text: Text, numeral: &Numeral) -> Counted {
    let at = numeral.end;
    let none = Counted {
        measure: false,
        ..Counted::of(Unit::Bare, 0, at)
    };
    sign(text, at)
        .or_else(|| measure(text, at))
        .or_else(|| special(text, numeral))
        .or_else(|| spelled::read(text, at))
        .or_else(|| noun(text, numeral))
        .or_else(|| head::behind(text, numeral))
        .unwrap_or(none)
}

/// The unit that stands behind a place, of a number that ends there.
pub(super) fn behind(text: Text, end: usize) -> Counted {
    let numeral = Numeral {
        start: end,
        end,
        mantissa: 2,
        power: 0,
        plain: false,
        places: 0,
        scaled: true,
        worded: true,
        hold: Hold::Firm,
    };
    after(text, &numeral)
}

/// Words whose unit hangs on what stands around them: times, points, square
/// metres, years old, per cent.
fn special(text: Text, numeral: &Numeral) -> Option<Counted> {
    let word = text.joined(numeral.end)?;
    let then = |end: usize, any: &[&str]| text.joined(end).filter(|next| next.is(any));
    let counted = match word.lower() {
        b"per" => match then(word.end, &["cent", "mille", "mil", "mill"])? {
            cent if cent.is(&["cent"]) => Counted::of(Unit::Percent, 0, cent.end),
            mille => per_mille(text, &mille),
        },
        b"permille" | b"permil" => per_mille(text, &word),
        // PCT applications are no shares
        b"pct" if text.byte(word.start) == b'P' => return None,
        b"percent" | b"percentage" | b"pct" => match then(word.end, &["point", "points"]) {
            Some(points) => Counted::of(Unit::Point, 0, points.end),
            None if word.is(&["percentage"]) => return None,
            None => Counted::of(Unit::Percent, 0, word.end),
        },
        b"points" | b"point" => {
            let turned = super::turn::after(text, word.end).is_some()
                || super::turn::before(text, numeral.start).is_some();
            // an index rises by hundreds of points, a percentage never
            let parts = 10u64.saturating_pow(u32::from(numeral.places.unsigned_abs()));
            let large = numeral.mantissa / parts >= 100;
            let unit = if (numeral.places > 0 || turned) && large {
                Unit::Bare
            } else if numeral.places > 0 || turned {
                Unit::Point
            } else {
                Unit::Thing
            };
            Counted::of(unit, 0, word.end)
        }
        b"times" => Counted::of(times(text, numeral, word.end), 0, word.end),
        b"square" | b"sq" | b"cubic" | b"cu" => {
            let dot = usize::from(text.byte(word.end) == b'.');
            let measure = text.joined(word.end + dot)?;
            let cubic = word.is(&["cubic", "cu"]);
            let unit = match measure.lower() {
                b"kilometres" | b"kilometers" | b"kilometre" | b"kilometer" | b"km" => {
                    Unit::SquareKilometre
                }
                b"metres" | b"meters" | b"metre" | b"meter" | b"m" if cubic => Unit::CubicMetre,
                b"metres" | b"meters" | b"metre" | b"meter" | b"m" => Unit::SquareMetre,
                _ => Unit::Other,
            };
            Counted::of(unit, 0, measure.end)
        }
        b"millimetres" | b"millimeters" => Counted::of(Unit::Centimetre, -1, word.end),
        b"megawatts" => Counted::of(Unit::Kilowatt, 3, word.end),
        b"gigawatts" => Counted::of(Unit::Kilowatt, 6, word.end),
        b"kilowatt" | b"megawatt" | b"gigawatt" | b"terawatt" => {
            let shift = match word.lower()[0] {
                b'k' => 0,
                b'm' => 3,
                b'g' => 6,
                _ => 9,
            };
            match then(word.end, &["hours", "hour"]) {
                Some(hours) => Counted::of(Unit::KilowattHour, shift, hours.end),
                None => Counted::of(Unit::Kilowatt, shift, word.end),
            }
        }
        b"tonnes" | b"tons" | b"tonne" | b"ton" => match co2(text, word.end) {
            Some(end) => Counted::of(Unit::TonneCo2, 0, end),
            None => Counted::of(Unit::Tonne, 0, word.end),
        },
        b"metric" => {
            let tons = then(word.end, &["tons", "tonnes", "ton"])?;
            match co2(text, tons.end) {
                Some(end) => Counted::of(Unit::TonneCo2, 0, end),
                None => Counted::of(Unit::Tonne, 0, tons.end),
            }
        }
        b"yen" | b"jpy" => Counted::of(Unit::Yen, 0, word.end),
        b"us" | b"u" => {
            let dollars = then(word.end, &["dollars"])?;
            Counted::of(Unit::Dollar, 0, dollars.end)
        }
        b"year" if compared(text, &word) || is_joined(text, &word) => return None,
        b"years" | b"year" | b"yrs" => years(text, &word)?,
        // the work of a person for so long: 人日
        b"man" | b"person" | b"worker" | b"labour" | b"labor" if text.hyphen(word.end) > 0 => {
            let length = then(word.end, &["days", "hours", "months", "years"])?;
            Counted::of(Unit::Person, 0, length.end)
        }
        b"guest" | b"person" | b"overnight" | b"visitor" => {
            let nights = then(word.end, &["nights", "stays"])?;
            Counted::of(Unit::GuestNight, 0, nights.end)
        }
        b"ares" => Counted::of(Unit::SquareMetre, 2, word.end),
        b"decades" | b"decade" => Counted::of(Unit::Year, 1, word.end),
        b"centuries" => Counted::of(Unit::Year, 2, word.end),
        b"fortnight" => return None,
        b"cents" => Counted::of(Unit::Dollar, -2, word.end),
        // 50 cm (20 in.)
        b"in"
            if text.before(numeral.start) == b'(' && matches!(text.byte(word.end), b'.' | b')') =>
        {
            Counted::of(Unit::Other, 0, word.end)
        }
        // a yield per 10 a
        b"a" if numeral.plain
            && text.space(numeral.end) + numeral.end == word.start
            && !text
                .next(word.end)
                .is_some_and(|next| next.capital || !next.is(&["was", "is"]))
            && text.last(numeral.start).is_some_and(|per| per.is(&["per"])) =>
        {
            Counted::of(Unit::SquareMetre, 2, word.end)
        }
        b"k" if super::numeral::races(text, numeral) => Counted::of(Unit::Kilometre, 0, word.end),
        b"fold" => Counted::of(Unit::Fold, 0, word.end),
        _ => return None,
    };
    Some(counted)
}

/// Years of time, or of age.
fn years(text: Text, word: &Word) -> Option<Counted> {
    let old = text.joined(word.end);
    if let Some(old) = old {
        let age = match old.lower() {
            b"old" | b"olds" => Some(old.end),
            b"of" => text
                .next(old.end)
                .filter(|age| age.is(&["age"]))
                .map(|age| age.end),
            // 65 years or older, 65 years and over
            b"or" | b"and" => text
                .next(old.end)
                .filter(|older| older.is(&["older", "younger"]))
                .map(|_| word.end),
            _ => None,
        };
        if let Some(end) = age {
            return Some(Counted::of(Unit::Age, 0, end));
        }
    }
    Some(Counted::of(Unit::Year, 0, word.end))
}

/// How "times" is meant: occasions, or as many again.
fn times(text: Text, numeral: &Numeral, end: usize) -> Unit {
    let next = text.next(end);
    let again = next.is_some_and(|next| {
        next.is(&[
            "the", "as", "more", "higher", "larger", "greater", "bigger", "that", "what", "those",
            "its", "their", "faster", "longer", "lower", "this", "over", "quieter", "louder",
            "smaller", "stronger", "brighter", "heavier", "wider", "slower", "cheaper",
        ])
    });
    let grown = text.last(numeral.start).is_some_and(|last| {
        let verb = if last.is(&[
            "by", "to", "about", "some", "roughly", "around", "nearly", "almost",
        ]) {
            text.last(last.start)
        } else {
            Some(last)
        };
        verb.is_some_and(|verb| super::turn::verb(&verb).is_some())
    });
    // 5.01 million times
    if numeral.places > 0 && !numeral.scaled || again || grown {
        Unit::Fold
    } else {
        Unit::Time
    }
}

/// The noun that is counted: the first plural within a few words, or a
/// singular behind one and in compounds.
fn noun(text: Text, numeral: &Numeral) -> Option<Counted> {
    let compound = text.hyphen(numeral.end) > 0;
    let one = numeral.mantissa == 1 && numeral.power == 0;
    let mut at = numeral.end;
    for step in 0..4 {
        let word = text.joined(at)?;
        // the noun of another line or cell, or of the number that follows:
        // 43,412\nHouseholds, eighteen two-litre bottles
        // the second one three weeks later
        let counts = words::counts(&word) && (!one || text.hyphen(word.end) == 0);
        if text.breaks(at, &word) || counts || heads(text, &word) {
            return None;
        }
        let lower = word.lower();
        // three children's cafeterias: those to whom they belong are not counted
        let quote = text.apostrophe(word.end);
        if quote > 0 && !one && !compound && nouns::plural(lower).is_some() && !lasting_many(lower)
        {
            let s = usize::from(text.byte(word.end + quote) == b's');
            at = word.end + quote + s;
            continue;
        }
        // two police vans
        if describes(lower)
            && let Some(next) = text.next(word.end)
            && next.lower().ends_with(b"s")
            && !ends_group(next.lower())
        {
            let unit = nouns::plural(next.lower()).unwrap_or(Unit::Bare);
            return Some(Counted {
                measure: false,
                noun: next.end,
                ..Counted::of(unit, 0, numeral.end)
            });
        }
        // gas meters; meters of which one has been told: a water meter
        if lower == b"meters" && (step > 0 && gauges(text, &word) || gauged(text, numeral.end)) {
            return Some(Counted {
                measure: false,
                noun: word.end,
                ..Counted::of(Unit::Thing, 0, numeral.end)
            });
        }
        // up to five day visits: the days are not counted, or hardly
        if step == 0
            && !compound
            && !one
            && lower == b"day"
            && let Some(unit) = text
                .next(word.end)
                .and_then(|next| nouns::plural(next.lower()))
        {
            if unit != Unit::Person {
                return None;
            }
            at = word.end;
            continue;
        }
        if step == 0
            && let Some(unit) = nouns::plural(lower).or_else(|| {
                (compound
                    || one && lower != b"are"
                    || lasting(lower)
                        && !numeral.scaled
                        && !compared(text, &word)
                        && !is_joined(text, &word))
                .then(|| nouns::singular(lower))?
            })
        {
            return Some(Counted {
                measure: false,
                ..Counted::of(unit, 0, word.end)
            });
        }
        // three teenage boys: their age is told
        if word.is(&["teenage", "teenaged"]) {
            return None;
        }
        // six-period days: the periods are counted
        if ends_group(lower) || compound && step == 0 {
            return None;
        }
        if let Some(unit) = nouns::plural(lower) {
            let measured = matches!(
                unit,
                Unit::Year
                    | Unit::Month
                    | Unit::Day
                    | Unit::Hour
                    | Unit::Week
                    | Unit::Yen
                    | Unit::Percent
            );
            if measured && step > 1 {
                return None;
            }
            return Some(Counted {
                measure: false,
                noun: word.end,
                ..Counted::of(unit, 0, numeral.end)
            });
        }
        if one
            && lower != b"are"
            && let Some(unit) = nouns::singular(lower)
        {
            return Some(Counted {
                measure: false,
                noun: word.end,
                ..Counted::of(unit, 0, numeral.end)
            });
        }
        at = word.end;
    }
    None
}

/// How far back a meter that measures something is looked for.
const GAUGED: usize = 240;

/// Whether the word before meters tells what they measure.
fn gauges(text: Text, meters: &Word) -> bool {
    text.last(meters.start).is_some_and(|noun| {
        noun.is(&[
            "water",
            "gas",
            "smart",
            "power",
            "electricity",
            "electric",
            "parking",
            "heat",
        ])
    })
}

/// Whether meters are things that measure, as one that was told shortly before shows.
pub(super) fn gauged(text: Text, at: usize) -> bool {
    (at.saturating_sub(GAUGED)..at).any(|at| {
        text.has(at, " meter")
            && !text.has(at, " meters ")
            && text.word(at + 1).is_some_and(|meter| gauges(text, &meter))
    })
}

/// Whether a noun is the label of the next number: female: 43,412 Households: 37,288.
fn heads(text: Text, word: &Word) -> bool {
    word.capital && text.byte(word.end) == b':' && text.digit(text.skip(word.end + 1)).is_some()
}

/// A lone one is a number only with a counted noun behind it.
pub(super) fn is_counted(text: Text, numeral: &Numeral) -> bool {
    let counted = after(text, numeral);
    numeral.hold != Hold::Soft
        || counted.unit != Unit::Bare
        // under the age of one
        || super::beside::aged(text, numeral.start).is_some()
}
