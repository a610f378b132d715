//! A number with all that belongs to it: sign, currency, scale, range, unit,
//! rate, bounds and turn.

use super::super::quantity::{Amount, Hold, Limit, Number, Quantity, Turn, Unit, What};
use super::bounds;
use super::nouns;
use super::numeral::{self, Numeral};
use super::range::{at_most, behind, opened, second};
use super::rate::{distant, per};
use super::text::Text;
use super::turn;
use super::units::{self, Counted};
use super::words;

/// What stands glued before a number.
struct Prefix {
    start: usize,
    unit: Option<Unit>,
    turn: Option<Turn>,
}

/// The quantity of which a number is the first part, and where the scan goes on.
/// None if the number is too large to be kept exactly.
pub(super) fn amount(text: Text, first: Numeral) -> Option<(Quantity, usize)> {
    let prefix = prefix(text, first.start);
    let mut first = numeral::scaled(text, words::and_a_half(text, first));
    first = repeated(text, first);
    first = letter_scale(text, first, prefix.unit.is_some());
    let mut counted = unit(text, &first, prefix.unit);
    // over age 65, aged under 18
    let aged = aged(text, prefix.start).or_else(|| those(text, &first));
    let begins = aged.unwrap_or(prefix.start);
    let around = bounds::before(text, begins, lasts(text, &counted));
    let turned = prefix
        .turn
        .or_else(|| turned(text, around.start, &first, &counted))
        .filter(|_| prefix.turn.is_some() || !level(text, &around));
    let mut around = around;
    if around.limit == Some(Limit::LessThan) && place_under(text, &around, &first, &counted) {
        around = bounds::Bounds {
            start: prefix.start,
            ..bounds::Bounds::default()
        };
    }
    let mut to = None;
    let mut last = first;
    if prefix.unit.is_none() && aged.is_none() && counted.unit == Unit::Bare {
        (first, counted) = opened(text, first, counted, around.start);
    }
    let between = aged.unwrap_or(around.start);
    if let Some((mut second, own)) = second(text, &first, &counted, between, turned, aged.is_some())
    {
        let glued = self::prefix(text, second.start).unit;
        let unit = unit(text, &second, prefix.unit.or(glued));
        if !own || unit.unit == counted.unit {
            if second.scaled && !first.scaled && !own {
                let lifted = Numeral {
                    power: first.power + second.power_of_scale(),
                    ..first
                };
                if at_most(&lifted, &second) {
                    first = lifted;
                }
            }
            if at_most(&first, &second) {
                second.hold = first.hold.min(second.hold).max(Hold::Worded);
                to = Some(second.number(unit.shift)?);
                last = second;
                counted = unit;
            }
        }
    }
    let number = first.number(counted.shift)?;
    // free from age 65
    if to.is_none()
        && around.limit.is_none()
        && aged.is_some_and(|age| text.last(age).is_some_and(|word| word.is(&["from"])))
        && behind(text, last.end, around.start, None, true).is_none()
    {
        around.limit = Some(Limit::AtLeast);
    }
    // "about 3 to 4", "in their 20s": the words behind follow the last number
    let mut after = bounds::after(text, last.end, aged.is_some());
    let mut end = counted.noun.max(last.end);
    if after.limit.is_none() && !after.about {
        after = bounds::after(text, end, aged.is_some() || counted.unit == Unit::Age);
    } else if counted.unit == Unit::Bare {
        counted = units::after(
            text,
            &Numeral {
                end: after.end,
                ..last
            },
        );
        end = end.max(counted.noun);
    }
    let mut unit = counted.unit;
    let younger = after.limit.is_some()
        && text
            .last(after.end)
            .is_some_and(|word| word.is(&["older", "younger"]));
    if unit == Unit::Bare && (younger || aged.or_else(|| self::aged(text, around.start)).is_some())
    {
        unit = Unit::Age;
    }
    let (mut per, mut end) = per(text, end.max(after.end));
    // 15 µg/m³ or less
    if per.is_some() && after.limit.is_none() && !after.about {
        after = bounds::after(text, end, false);
        end = end.max(after.end);
    }
    if per.is_none() {
        per = distant(text, end);
    }
    let turn = turned.or_else(|| {
        let bound = after.limit.is_some() || matches!(unit, Unit::Fold | Unit::Time);
        (!bound).then(|| turn::after(text, counted.noun.max(last.end)))?
    });
    let quantity = Quantity {
        at: around.start..end,
        what: What::Amount(Amount {
            number,
            to,
            unit,
            per,
        }),
        about: around.about || after.about,
        limit: after.limit.or(around.limit),
        turn,
        hold: match to {
            Some(_) => last.hold,
            None => hold(&last, &number, unit),
        }
        .min(loose(text, &last, unit, around.start, end)),
    };
    Some((quantity, end))
}

/// How firmly a small number stands that takes up others (the next two), or
/// a stretch of time that is a year in other words (twelve months before).
fn loose(text: Text, last: &Numeral, unit: Unit, start: usize, end: usize) -> Hold {
    let small = last.worded && last.hold < Hold::Firm;
    let taken = small
        && unit == Unit::Bare
        && text.last(start).is_some_and(|word| {
            word.is(&[
                "next", "other", "first", "last", "latter", "former", "top", "remaining", "all",
                "these", "those", "following",
            ])
        });
    let year = unit == Unit::Month
        && last.mantissa == 12
        && text
            .next(end)
            .is_some_and(|word| word.is(&["before", "earlier", "ago", "previously"]));
    if taken || year {
        Hold::Soft
    } else {
        Hold::Firm
    }
}

/// A lone 1 with a counter is often said by an article.
fn hold(numeral: &Numeral, number: &Number, unit: Unit) -> Hold {
    let one = number.value == rust_decimal::Decimal::ONE;
    let measured = matches!(unit, Unit::Percent | Unit::Point | Unit::Yen | Unit::Fold);
    if one && numeral.plain && !measured {
        return Hold::Worded;
    }
    if numeral.worded && measured && unit != Unit::Fold {
        return Hold::Firm;
    }
    numeral.hold
}

/// Signs and currencies before a number, glued or nearly so.
fn prefix(text: Text, start: usize) -> Prefix {
    let mut prefix = Prefix {
        start,
        unit: None,
        turn: None,
    };
    for _ in 0..3 {
        let at = prefix.start;
        let free = |at: usize| !matches!(text.before(at), b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b')' | b'%');
        let (length, unit, turn) = match text.before(at) {
            b' ' if money(text, at - 1) => (1, None, None),
            b'$' => {
                let mut from = at - 1;
                while text.before(from).is_ascii_uppercase() && at - from < 4 {
                    from -= 1;
                }
                (at - from, Some(Unit::Dollar), None)
            }
            b'+' if free(at - 1) => (1, None, Some(Turn::Up)),
            b'-' if free(at - 1) => (1, None, Some(Turn::Down)),
            _ if text.had(at, "\u{a5}") => (2, Some(Unit::Yen), None),
            _ if text.had(at, "\u{a3}") => (2, Some(Unit::Other), None),
            _ if text.had(at, "\u{ffe5}") => (3, Some(Unit::Yen), None),
            _ if text.had(at, "\u{20ac}") => (3, Some(Unit::Euro), None),
            _ if text.had(at, "\u{2212}") => (3, None, Some(Turn::Down)),
            _ if text.had(at, "\u{2013}") && free(at - 3) => (3, None, Some(Turn::Down)),
            _ if text.had(at, "\u{ff0b}") => (3, None, Some(Turn::Up)),
            _ if text.had(at, "\u{ff0d}") => (3, None, Some(Turn::Down)),
            _ if mourning(text, text.back(at)) => (at - text.back(at) + 3, None, Some(Turn::Down)),
            _ => match text.last(at) {
                Some(word) if prefix.unit.is_none() => match word.lower() {
                    b"jpy" => (at - word.start, Some(Unit::Yen), None),
                    b"usd" => (at - word.start, Some(Unit::Dollar), None),
                    b"eur" => (at - word.start, Some(Unit::Euro), None),
                    b"minus" => (at - word.start, None, Some(Turn::Down)),
                    _ => break,
                },
                _ => break,
            },
        };
        prefix.start = at - length;
        prefix.unit = prefix.unit.or(unit);
        prefix.turn = prefix.turn.or(turn);
    }
    prefix
}

/// Whether a sign of money stands before a place.
fn money(text: Text, at: usize) -> bool {
    text.before(at) == b'$'
        || ["\u{a5}", "\u{ffe5}", "\u{20ac}", "\u{a3}"]
            .iter()
            .any(|sign| text.had(at, sign))
}

/// The triangles with which Japanese tables mark a fall.
fn mourning(text: Text, at: usize) -> bool {
    ["\u{25b3}", "\u{25b2}", "\u{25bc}", "\u{25bd}"]
        .iter()
        .any(|sign| text.had(at, sign))
}

/// 610m, 3M, 1.2B: single letters that are a scale only with money or with
/// something counted behind them.
fn letter_scale(text: Text, numeral: Numeral, money: bool) -> Numeral {
    let end = if money {
        text.skip(numeral.end)
    } else {
        numeral.end
    };
    if numeral.scaled || text.letters(end) != end + 1 {
        return numeral;
    }
    let people = || {
        text.next(end + 1)
            .and_then(|word| nouns::plural(word.lower()))
            .is_some_and(|unit| unit <= Unit::Country)
    };
    let power = match text.byte(end) {
        b'm' if money || people() => 6,
        b'M' if money || text.space(end + 1) > 0 => 6,
        b'b' | b'B' if money || people() => 9,
        b't' | b'T' if money => 12,
        _ => return numeral,
    };
    Numeral {
        power: numeral.power + power,
        end: end + 1,
        scaled: true,
        plain: false,
        ..numeral
    }
}

/// The unit, given by what stands before or behind.
fn unit(text: Text, numeral: &Numeral, before: Option<Unit>) -> Counted {
    let counted = units::after(text, numeral);
    match before {
        Some(unit) if counted.unit == unit && counted.measure => counted,
        Some(unit) => Counted {
            unit,
            shift: 0,
            end: numeral.end,
            noun: numeral.end,
            measure: true,
        },
        None => counted,
    }
}

/// Whether "over" before the number would mean throughout.
fn lasts(text: Text, counted: &Counted) -> bool {
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
fn turned(text: Text, start: usize, numeral: &Numeral, counted: &Counted) -> Option<Turn> {
    let turn = turn::before(text, start)?;
    let last = text.last(start)?;
    let joined = last.is(&["by", "of", "up", "down", "plus"]);
    let measured = matches!(
        counted.unit,
        Unit::Percent | Unit::Point | Unit::Yen | Unit::Dollar | Unit::Bare | Unit::Person
    );
    let meant = counted.unit != Unit::Fold && (joined || measured && !numeral.worded);
    meant.then_some(turn)
}

/// Whether the bound before says where a level lies (fell below 55%), not by
/// how much it changed (rose over 5%).
fn level(text: Text, around: &bounds::Bounds) -> bool {
    text.word(around.start)
        .is_some_and(|word| word.is(&["below", "above", "under", "beyond", "exceeding"]))
        && !text
            .last(around.start)
            .is_some_and(|by| by.is(&["by", "of"]))
}

/// Whether "under" is the place of what is counted: under four basic goals,
/// under 3 headings.
fn place_under(text: Text, around: &bounds::Bounds, numeral: &Numeral, counted: &Counted) -> bool {
    let under = text
        .word(around.start)
        .is_some_and(|word| word.is(&["under", "below"]));
    let headed = |noun: &super::text::Word| {
        noun.is(&[
            "headings", "heads", "goals", "pillars", "themes", "policies", "categories", "names",
            "titles", "plans", "axes", "strands", "programmes", "programs", "laws", "acts",
            "banners", "projects", "contracts", "schemes", "areas", "sections", "strategies",
            "scenarios", "assumptions", "conditions", "chapters", "priorities", "principles",
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
                if units::ends_group(word.lower()) {
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

/// A number in letters with the same in figures behind it: forty (40) days.
fn repeated(text: Text, numeral: Numeral) -> Numeral {
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
fn those(text: Text, numeral: &Numeral) -> Option<usize> {
    let of = text.last(numeral.start).filter(|of| of.is(&["of"]))?;
    text.last(of.start).filter(|who| {
        who.is(&[
            "those", "people", "persons", "residents", "men", "women", "citizens", "anyone",
            "adults", "children", "everyone", "population", "households",
        ])
    })?;
    let or = text.next(numeral.end).filter(|or| or.is(&["or", "and"]))?;
    let older = text.next(or.end)?;
    older
        .is(&["over", "older", "above", "under", "younger", "below"])
        .then_some(numeral.start)
}

/// Where the words begin that say that the number is an age.
fn aged(text: Text, start: usize) -> Option<usize> {
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
