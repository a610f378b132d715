//! Over what a number is counted: a year, per household, /month.

use super::super::quantity::{Quantity, Unit, What};
use super::nouns;
use super::text::{Text, Word};

/// The rate behind the words of what is counted: 524 grams of waste a day.
pub(super) fn distant(text: Text, end: usize) -> Option<Unit> {
    let of = text.next(end)?;
    if !of.is(&["of", "for"]) {
        // will be paid per person
        if of.is(&["will", "is", "are", "can", "may"]) {
            return paid(text, of.end);
        }
        // five uses per person: a noun that no table knows
        let known = of.lower().ends_with(b"s") && !of.is(&["is", "was", "as", "its", "this"]);
        let per = text
            .next(of.end)
            .filter(|per| known && per.is(&["per", "a"]))?;
        let thing = text.next(per.end)?;
        let unit = over(thing.lower())?;
        // 1,473 outpatients a day; 12 sessions a year ago
        let timed = matches!(
            unit,
            Unit::Year | Unit::Month | Unit::Week | Unit::Day | Unit::Hour
        );
        let apart = text
            .next(thing.end)
            .is_some_and(|next| next.is(&["earlier", "ago", "before", "later", "after"]));
        return (per.is(&["per"]) || timed && !apart).then_some(unit);
    }
    let mut at = of.end;
    for _ in 0..5 {
        let word = text.joined(at)?;
        if word.is(&["a", "per", "each", "every"]) {
            let next = text.next(word.end)?;
            let unit = over(next.lower())?;
            let apart = text
                .next(next.end)
                .is_some_and(|next| next.is(&["earlier", "ago", "before", "later", "after"]));
            // 1 million for a household of two
            if apart || text.next(next.end).is_some_and(|next| next.is(&["of"])) {
                return None;
            }
            return (word.is(&["per"]) || unit != Unit::Person).then_some(unit);
        }
        if word.is(&[
            "in", "within", "over", "after", "once", "twice", "to", "than", "and", "by",
        ]) {
            return None;
        }
        at = word.end;
    }
    None
}

/// The rate behind the verb of a payment: 20,000 yen will be paid per person.
fn paid(text: Text, end: usize) -> Option<Unit> {
    let mut at = end;
    for _ in 0..5 {
        let word = text.next(at)?;
        if word.is(&["per"]) {
            return over(text.next(word.end)?.lower());
        }
        let verb = word.is(&[
            "be",
            "paid",
            "provided",
            "given",
            "granted",
            "available",
            "charged",
            "added",
            "payable",
            "offered",
            "subsidized",
            "subsidised",
            "required",
            "allowed",
            "allotted",
            "distributed",
        ]);
        if !verb {
            return None;
        }
        at = word.end;
    }
    None
}

/// The rate that is told before the verb of a number: income per household was 2.8
/// million yen, a per-capita income of 2.8 million yen.
pub(super) fn told(text: Text, start: usize) -> Option<Unit> {
    let colon = text.back(start);
    let mut at = match text.before(colon) {
        b':' => colon - 1,
        _ => text.last(start).filter(links)?.start,
    };
    let (from, of) = (at, text.byte(at) == b'o');
    // most often nothing of the kind is told: the word behind "per" is remembered
    let mut behind: Option<Word> = None;
    for _ in 0..8 {
        if text.before(at) == b'-' {
            at -= 1;
        }
        let word = text.last(at)?;
        if word.is(&["per"]) {
            let thing = behind?;
            // spending per household of two: its size
            if of && text.skip(thing.end) == from {
                return None;
            }
            return one(text, &thing)
                .map(|(person, _)| person)
                .or_else(|| over(thing.lower()))
                .or_else(|| counted(thing.lower()));
        }
        if word.is(&["than", "and", "from", "which", "that"]) {
            return None;
        }
        behind = Some(word);
        at = word.start;
    }
    None
}

/// Whether a word leads from what is measured to its number.
fn links(word: &Word) -> bool {
    word.is(&[
        "was",
        "were",
        "is",
        "are",
        "of",
        "at",
        "to",
        "from",
        "be",
        "been",
        "averaged",
        "averages",
        "averaging",
        "totalled",
        "totaled",
        "reached",
        "reaching",
        "stands",
        "exceeded",
    ])
}

/// Gives the first end of a range the rate that stands behind the last: from 24,000 yen
/// to 47,000 yen a month.
pub(super) fn shared(text: Text, last: &mut Quantity, now: &Quantity) {
    let (What::Amount(first), What::Amount(second)) = (&mut last.what, &now.what) else {
        return;
    };
    let open = second.per.is_some()
        && first.per.is_none()
        && first.unit == second.unit
        && last.turn.is_none();
    let joined = open
        && text
            .next(last.at.end)
            .is_some_and(|to| to.is(&["to"]) && text.skip(to.end) == now.at.start);
    if joined {
        first.per = second.per;
    }
}

/// Over what the number is counted, and where that ends. Of a person a
/// month, the month is told.
pub(super) fn per(text: Text, end: usize) -> (Option<Unit>, usize) {
    let (first, behind) = single(text, end);
    if first.is_none() {
        return (None, end);
    }
    match single(text, behind) {
        (Some(second), behind) => (Some(second), behind),
        (None, _) => (first, behind),
    }
}

/// One rate.
pub(super) fn single(text: Text, end: usize) -> (Option<Unit>, usize) {
    let none = (None, end);
    // 15 µg/m³, 20 people / day
    let spaced = text.skip(end);
    let slash = text.byte(spaced) == b'/';
    let word = if slash {
        text.word(text.skip(spaced + 1))
    } else {
        text.next(end)
    };
    let Some(word) = word else { return none };
    if slash {
        if let Some(raised) = raised(text, &word) {
            return raised;
        }
        return match over(word.lower()) {
            Some(unit) => (Some(unit), word.end),
            None => none,
        };
    }
    match word.lower() {
        b"a" | b"an" | b"each" | b"every" | b"per" => {
            let Some(next) = text.next(word.end) else {
                return none;
            };
            // 17.1% a year earlier
            let apart = text.next(next.end).is_some_and(|then| {
                then.is(&["earlier", "ago", "before", "later", "previously", "hence"])
            });
            if apart && word.is(&["a", "an"]) {
                return none;
            }
            if let Some(measure) = cubed(text, &next) {
                return measure;
            }
            if word.is(&["per"])
                && let Some((person, end)) = one(text, &next)
            {
                return (Some(person), end);
            }
            // per parent-and-child group
            if text.hyphen(next.end) > 0 && word.is(&["per"]) {
                return (Some(Unit::Thing), next.end);
            }
            // "a" and "each" are said of too much else
            let thing = || counted(next.lower()).filter(|_| word.is(&["per"]));
            match over(next.lower()).or_else(thing) {
                Some(unit) if word.is(&["per"]) || unit != Unit::Person || next.is(&["head"]) => {
                    (Some(unit), next.end)
                }
                _ => none,
            }
        }
        b"annually" | b"yearly" => (Some(Unit::Year), word.end),
        b"monthly" => (Some(Unit::Month), word.end),
        b"weekly" => (Some(Unit::Week), word.end),
        b"daily" => (Some(Unit::Day), word.end),
        b"hourly" => (Some(Unit::Hour), word.end),
        _ => none,
    }
}

/// /m³, /km².
fn raised(text: Text, word: &Word) -> Option<(Option<Unit>, usize)> {
    let (power, end) = super::measures::raised(text, word.end)?;
    let unit = match (word.lower(), power) {
        (b"m", 2) => Unit::SquareMetre,
        (b"m", 3) => Unit::CubicMetre,
        (b"km", 2) => Unit::SquareKilometre,
        _ => return None,
    };
    Some((Some(unit), end))
}

/// per cubic metre, per square kilometre, per m³.
fn cubed(text: Text, word: &Word) -> Option<(Option<Unit>, usize)> {
    if let Some(raised) = raised(text, word) {
        return Some(raised);
    }
    let metre = text.joined(word.end)?;
    let unit = match (word.lower(), metre.lower()) {
        (b"cubic", b"metre" | b"meter") => Unit::CubicMetre,
        (b"square", b"metre" | b"meter") => Unit::SquareMetre,
        (b"square", b"kilometre" | b"kilometer") => Unit::SquareKilometre,
        _ => return None,
    };
    Some((Some(unit), metre.end))
}

/// A person behind the word that tells of which kind: per overnight visitor, per day visitor.
fn one(text: Text, kind: &Word) -> Option<(Unit, usize)> {
    let noun = text.joined(kind.end)?;
    let person = over(noun.lower()) == Some(Unit::Person);
    person.then_some((Unit::Person, noun.end))
}

/// What else is counted one by one: three staff per facility. Firms, bodies and places are
/// things here, as the languages divide them differently.
fn counted(noun: &[u8]) -> Option<Unit> {
    Some(match nouns::singular(noun)? {
        Unit::Place | Unit::Establishment | Unit::Body | Unit::Company => Unit::Thing,
        unit => unit,
    })
}

pub(super) fn over(word: &[u8]) -> Option<Unit> {
    Some(match word {
        b"annum" | b"yr" => Unit::Year,
        b"hr" => Unit::Hour,
        b"min" => Unit::Minute,
        b"sec" | b"s" => Unit::Second,
        b"capita" | b"head" | b"resident" | b"person" | b"child" | b"visitor" | b"guest"
        | b"user" | b"student" | b"worker" | b"employee" | b"pupil" | b"adult" | b"applicant" => {
            Unit::Person
        }
        b"second" => Unit::Second,
        b"household" | b"family" => Unit::Household,
        b"year" | b"month" | b"week" | b"day" | b"night" | b"hour" | b"minute" => {
            nouns::singular(word)?
        }
        b"school" => Unit::School,
        b"company" | b"firm" => Unit::Company,
        b"h" => Unit::Hour,
        b"kg" | b"kilogram" | b"kilogramme" | b"kilo" => Unit::Kilogram,
        b"g" | b"gram" => Unit::Gram,
        b"t" | b"tonne" | b"ton" => Unit::Tonne,
        b"ha" | b"hectare" => Unit::Hectare,
        b"kwh" => Unit::KilowattHour,
        b"l" | b"litre" | b"liter" => Unit::Litre,
        b"km" | b"kilometre" | b"kilometer" => Unit::Kilometre,
        b"mile" | b"gallon" | b"acre" | b"pound" | b"ounce" => Unit::Other,
        b"m" | b"metre" | b"meter" => Unit::Metre,
        b"item" | b"case" | b"sheet" | b"copy" | b"piece" | b"bag" | b"bottle" | b"unit"
        | b"vehicle" | b"card" => Unit::Thing,
        b"session" | b"lesson" | b"visit" | b"trip" | b"ride" => Unit::Time,
        b"fortnight" => return None,
        _ => return None,
    })
}
