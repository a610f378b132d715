//! What the words beside a number make of it: an age, a place, a turn, a
//! number that takes up others.

use super::super::quantity::{Hold, Turn, Unit};
use super::bounds;
use super::numeral::{self, Numeral};
use super::text::Text;
use super::turn;
use super::units::Counted;

/// How firmly a small number stands that takes up others (the next two), or
/// a stretch of time that is a year in other words (twelve months before).
pub(super) fn loose(text: Text, last: &Numeral, unit: Unit, start: usize, end: usize) -> Hold {
    let small = last.worded && last.hold < Hold::Firm;
    let taken = small
        && start == last.start
        && unit == Unit::Bare
        && text.last(start).is_some_and(|word| {
            word.is(&[
                "next",
                "other",
                "first",
                "last",
                "latter",
                "former",
                "top",
                "remaining",
                "all",
                "these",
                "those",
                "following",
            ])
        });
    // the two that followed
    let alone = small
        && unit == Unit::Bare
        && text.last(start).is_some_and(|the| the.is(&["the"]))
        && text.next(end).is_none_or(|next| {
            next.is(&[
                "that", "who", "which", "are", "were", "have", "had", "is", "was", "will", "and",
                "of", "together", "then", "could", "can", "share", "meet", "met",
            ])
        });
    let year = unit == Unit::Month
        && last.mantissa == 12
        && text
            .next(end)
            .is_some_and(|word| word.is(&["before", "earlier", "ago", "previously"]));
    // seven days a week, which is always
    let always = unit == Unit::Day
        && last.mantissa == 7
        && (text.has(end, " a week") || text.last(end).is_some_and(|week| week.is(&["week"])));
    // out of a maximum of five
    let scale = text
        .last(start)
        .filter(|of| of.is(&["of"]))
        .and_then(|of| text.last(of.start))
        .is_some_and(|most| most.is(&["maximum"]) && bounds::full_marks(text, most));
    // across two centuries: parts of them are meant
    let across = unit == Unit::Year
        && text.last(start).is_some_and(|word| word.is(&["across"]))
        && text
            .last(end)
            .is_some_and(|word| word.is(&["centuries", "decades"]));
    if taken || alone || year || always || scale || across || labels(text, last, unit, start, end) {
        Hold::Soft
    } else {
        Hold::Firm
    }
}

/// Whether a number is only the unit of a table or column: (100 million yen), Unit:
/// 1,000 yen.
fn labels(text: Text, numeral: &Numeral, unit: Unit, start: usize, end: usize) -> bool {
    let mut digits = numeral.mantissa;
    while digits > 1 && digits.is_multiple_of(10) {
        digits /= 10;
    }
    let measured = !matches!(
        unit,
        Unit::Bare | Unit::Percent | Unit::Point | Unit::Share | Unit::Age
    );
    if digits != 1 || !measured || numeral.mantissa == 1 && !numeral.scaled {
        return false;
    }
    let measures_money = matches!(unit, Unit::Yen | Unit::Dollar | Unit::Euro);
    let before = text.back(start);
    let opened = text.before(start) == b'(';
    let unit = text.before(before) == b':'
        && text
            .last(before - 1)
            .is_some_and(|word| word.is(&["unit", "units"]));
    let within = text
        .last(start)
        .is_some_and(|word| word.is(&["in"]) && text.before(word.start) == b'(');
    let closed = matches!(text.byte(end), b')' | 0 | b'\n' | b'|');
    // "a prize (10,000 yen) and" is a sum
    let heads = numeral.scaled || matches!(text.byte(text.skip(end + 1)), 0 | b'\n' | b'|');
    // the cell of a column of units
    let whole = (start, end) == (0, text.len())
        && text.byte(0) == b'1'
        && (numeral.scaled || numeral.mantissa >= 1000 && !measures_money);
    closed && (unit || within || whole || opened && heads)
}

/// Whether a small number is one of things added, without saying to what: ten more.
pub(super) fn small_more(text: Text, last: &Numeral, end: usize) -> bool {
    last.worded
        && last.hold < Hold::Firm
        && text.next(end).is_some_and(|more| {
            more.is(&["more", "less", "fewer"])
                && !text.next(more.end).is_some_and(|than| than.is(&["than"]))
        })
}

/// Whether an age is the end of a range that begins at birth.
pub(super) fn newborn(text: Text, age: usize) -> bool {
    let mut to = text.last(age);
    if let Some(the) = to.filter(|the| the.is(&["the"])) {
        to = text.last(the.start);
    }
    to.filter(|to| to.is(&["to", "until", "through", "till"]))
        .and_then(|to| text.last(to.start))
        .is_some_and(|birth| {
            birth.is(&["birth", "newborn", "newborns", "infants", "babies", "zero"])
        })
}

/// Whether an age is the first of a range whose end is told without a number: from
/// three up to high-school age, age 3 to junior high school.
pub(super) fn opens_upwards(
    text: Text,
    last: &Numeral,
    begins: usize,
    aged: Option<usize>,
) -> bool {
    let small = (last.plain || last.worded) && last.power == 0 && last.mantissa < 100;
    let Some(to) = text.next(last.end).filter(|_| small) else {
        return false;
    };
    let from = text.last(begins).is_some_and(|from| from.is(&["from"]));
    match to.lower() {
        b"up" => from,
        b"onward" | b"onwards" | b"upward" | b"upwards" => from || aged.is_some(),
        b"to" | b"through" | b"until" if aged.is_some() => {
            let next = text.skip(to.end);
            text.digit(next).is_none()
                && text
                    .word(next)
                    .is_some_and(|word| !super::words::counts(&word))
        }
        _ => false,
    }
}

/// Whether "over" before the number would mean throughout.
pub(super) fn lasts(text: Text, counted: &Counted) -> bool {
    let length = matches!(
        counted.unit,
        Unit::Year | Unit::Month | Unit::Week | Unit::Day | Unit::Hour | Unit::Minute
    );
    length
        && !text
            .next(counted.end)
            .is_some_and(|word| word.is(&["ago", "old"]))
}

/// The turn said before, where that can be meant of such a number.
pub(super) fn turned(
    text: Text,
    start: usize,
    numeral: &Numeral,
    counted: &Counted,
) -> Option<Turn> {
    let turn = turn::before(text, start)?;
    let last = text.last(start)?;
    if turn::is_way(text, &last, counted.unit) {
        return None;
    }
    let joined = last.is(&["by", "of", "to", "up", "down", "plus"]);
    let measured = matches!(
        counted.unit,
        Unit::Percent | Unit::Point | Unit::Yen | Unit::Dollar | Unit::Bare | Unit::Person
    );
    let meant = counted.unit != Unit::Fold && (joined || measured && !numeral.worded);
    meant.then_some(turn)
}

/// Whether the bound before says where a level lies (fell below 55%), not by
/// how much it changed (rose over 5%).
pub(super) fn level(text: Text, around: &bounds::Bounds) -> bool {
    text.word(around.start)
        .is_some_and(|word| word.is(&["below", "above", "under", "beyond", "exceeding"]))
        && !text
            .last(around.start)
            .is_some_and(|by| by.is(&["by", "of"]))
}

/// Whether "under" is the place of what is counted: under four basic goals,
/// under 3 headings.
pub(super) fn place_under(
    text: Text,
    around: &bounds::Bounds,
    numeral: &Numeral,
    counted: &Counted,
) -> bool {
    let under = text
        .word(around.start)
        .is_some_and(|word| word.is(&["under", "below", "within"]));
    let headed = |noun: &super::text::Word| {
        noun.is(&[
            "headings",
            "heads",
            "goals",
            "pillars",
            "themes",
            "policies",
            "categories",
            "names",
            "titles",
            "plans",
            "axes",
            "strands",
            "programmes",
            "programs",
            "laws",
            "acts",
            "banners",
            "projects",
            "contracts",
            "schemes",
            "areas",
            "sections",
            "strategies",
            "scenarios",
            "assumptions",
            "conditions",
            "chapters",
            "priorities",
            "principles",
        ])
    };
    let small = numeral.worded && numeral.hold < Hold::Firm;
    if !under || !small && !numeral.plain {
        return false;
    }
    match counted.unit {
        Unit::Thing | Unit::Body | Unit::Place | Unit::Time => {
            small || text.last(counted.noun).is_some_and(|noun| headed(&noun))
        }
        Unit::Bare => {
            let mut at = numeral.end;
            for _ in 0..3 {
                let Some(word) = text.joined(at) else {
                    return false;
                };
                if super::groups::ends_group(word.lower()) {
                    return false;
                }
                if headed(&word) || small && word.lower().ends_with(b"s") {
                    return true;
                }
                at = word.end;
            }
            false
        }
        _ => false,
    }
}

/// The unit that only the words before tell: by a factor of three, women
/// under 40.
pub(super) fn beheld(text: Text, start: usize, numeral: &Numeral) -> Option<Unit> {
    let last = text.last(start)?;
    if last.is(&["of"]) {
        return text
            .last(last.start)
            .is_some_and(|word| word.is(&["factor"]))
            .then_some(Unit::Fold);
    }
    let bounded = text
        .word(start)
        .is_some_and(|word| word.is(&["under", "over", "below", "above"]));
    let who = last.is(&[
        "child",
        "children",
        "women",
        "men",
        "people",
        "those",
        "residents",
        "anyone",
        "persons",
        "youths",
        "adults",
        "everyone",
        "pupils",
        "students",
        "citizens",
        "drivers",
        "person",
        "mothers",
        "workers",
        "patients",
        "boys",
        "girls",
    ]);
    (bounded && who && (numeral.plain || numeral.worded) && numeral.mantissa < 120)
        .then_some(Unit::Age)
}

/// A number in letters with the same in figures behind it: forty (40) days.
pub(super) fn repeated(text: Text, numeral: Numeral) -> Numeral {
    let at = text.skip(numeral.end);
    if !numeral.worded || text.byte(at) != b'(' {
        return numeral;
    }
    match numeral::figures(text, at + 1).map(|second| numeral::scaled(text, second)) {
        Some(second)
            if text.byte(second.end) == b')'
                && second.number(0).map(|n| n.value) == numeral.number(0).map(|n| n.value) =>
        {
            Numeral {
                end: second.end + 1,
                hold: Hold::Firm,
                ..numeral
            }
        }
        _ => numeral,
    }
}

/// "those of 75 and over": where the number of an age begins that only its
/// bound tells.
pub(super) fn those(text: Text, numeral: &Numeral) -> Option<usize> {
    let of = text.last(numeral.start).filter(|of| of.is(&["of"]))?;
    text.last(of.start).filter(|who| {
        who.is(&[
            "those",
            "people",
            "persons",
            "residents",
            "men",
            "women",
            "citizens",
            "anyone",
            "adults",
            "children",
            "everyone",
            "population",
            "households",
        ])
    })?;
    let or = text.next(numeral.end).filter(|or| or.is(&["or", "and"]))?;
    let older = text.next(or.end)?;
    older
        .is(&["over", "older", "above", "under", "younger", "below"])
        .then_some(numeral.start)
}

/// Where the words begin that say that the number is an age.
pub(super) fn aged(text: Text, start: usize) -> Option<usize> {
    let last = text.last(start)?;
    if last.is(&["between", "from"]) {
        return aged(text, last.start);
    }
    if last.is(&["of"]) {
        let age = text.last(last.start)?;
        let the = text.last(age.start).filter(|the| the.is(&["the"]));
        return age
            .is(&["age", "ages"])
            .then(|| the.map_or(age.start, |the| the.start));
    }
    last.is(&["aged", "age", "ages"]).then_some(last.start)
}

/// Whether the range that begins at a place is that of a scale: on a scale of one to five.
pub(super) fn is_scale(text: Text, start: usize) -> bool {
    text.last(start)
        .filter(|of| of.is(&["of", "from"]))
        .and_then(|of| text.last(of.start))
        .is_some_and(|scale| scale.is(&["scale"]))
}
