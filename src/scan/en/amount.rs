//! A number with all that belongs to it: sign, currency, scale, range, unit,
//! rate, bounds and turn.

use super::super::quantity::{Amount, Hold, Limit, Number, Quantity, Turn, Unit, What};
use super::bounds;
use super::nouns;
use super::numeral::{self, Numeral};
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
    first = letter_scale(text, first, prefix.unit.is_some());
    let mut counted = unit(text, &first, prefix.unit);
    let around = bounds::before(text, prefix.start, lasts(text, &counted));
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
    if let Some((mut second, own)) = second(text, &first, &counted, around.start, turned) {
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
                second.hold = first.hold.min(second.hold);
                to = Some(second.number(unit.shift)?);
                last = second;
                counted = unit;
            }
        }
    }
    let number = first.number(counted.shift)?;
    // "about 3 to 4", "in their 20s": the words behind follow the last number
    let mut after = bounds::after(text, last.end);
    let mut end = counted.noun.max(last.end);
    if after.limit.is_none() && !after.about {
        after = bounds::after(text, end);
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
    if unit == Unit::Bare && (younger || aged(text, around.start)) {
        unit = Unit::Age;
    }
    let (mut per, end) = per(text, end.max(after.end));
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
        hold: hold(&last, &number, unit),
    };
    Some((quantity, end))
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

/// Whether "under" is the place of what is counted: under four basic goals.
fn place_under(text: Text, around: &bounds::Bounds, numeral: &Numeral, counted: &Counted) -> bool {
    let under = text
        .word(around.start)
        .is_some_and(|word| word.is(&["under", "below"]));
    let things = matches!(
        counted.unit,
        Unit::Thing | Unit::Body | Unit::Place | Unit::Time
    );
    under && things && numeral.worded && numeral.hold < Hold::Firm
}

/// The second number of a range, and whether the first carries a unit of its own.
fn second(
    text: Text,
    first: &Numeral,
    counted: &Counted,
    start: usize,
    turned: Option<Turn>,
) -> Option<(Numeral, bool)> {
    if let Some(second) = behind(text, first.end, start, turned) {
        return Some((second, false));
    }
    if counted.measure || counted.end > first.end {
        return behind(text, counted.end, start, turned).map(|second| (second, true));
    }
    None
}

fn behind(text: Text, end: usize, start: usize, turned: Option<Turn>) -> Option<Numeral> {
    // 18- to 25-year-olds
    let open = text.hyphen(end);
    let end = if open > 0 && text.space(end + open) > 0 {
        end + open
    } else {
        end
    };
    let at = text.skip(end);
    let dash = text.dash(at);
    let mut next = if dash > 0 {
        text.skip(at + dash)
    } else {
        let word = text.word(at)?;
        let before = text.last(start);
        let said = |any: &[&str]| before.is_some_and(|word| word.is(any));
        let fits = match word.lower() {
            b"to" | b"through" => turned.is_none() && !from(text, start),
            b"and" => said(&["between"]),
            _ => false,
        };
        if !fits {
            return None;
        }
        text.skip(word.end)
    };
    if dash > 0 && at > end && next == at + dash {
        // "fell 3 -2": a sign, not a dash
        return None;
    }
    for sign in ["\u{a5}", "\u{ffe5}", "US$", "$", "\u{20ac}"] {
        if text.has(next, sign) {
            next += sign.len();
            break;
        }
    }
    let numeral = match text.digit(next) {
        Some(_) => numeral::figures(text, next)?,
        None => words::number(text, &text.word(next)?)?,
    };
    Some(numeral::scaled(text, numeral))
}

/// Whether "from" stands shortly before: what follows changes from one number
/// to the other, or runs between them, and both are said whole.
fn from(text: Text, start: usize) -> bool {
    let mut at = start;
    for _ in 0..4 {
        let Some(word) = text.last(at) else {
            return false;
        };
        if word.is(&["from"]) {
            return true;
        }
        at = word.start;
    }
    false
}

impl Numeral {
    /// The power of ten of its word of scale.
    fn power_of_scale(&self) -> i8 {
        // a part behind the point has made the power smaller
        let mut power = self.power;
        while power % 3 != 0 {
            power += 1;
        }
        power
    }
}

fn at_most(low: &Numeral, high: &Numeral) -> bool {
    match (low.number(0), high.number(0)) {
        (Some(low), Some(high)) => low.value < high.value,
        _ => false,
    }
}

/// Whether the words before say that the number is an age.
fn aged(text: Text, start: usize) -> bool {
    let Some(last) = text.last(start) else {
        return false;
    };
    if last.is(&["between", "from"]) {
        return aged(text, last.start);
    }
    last.is(&["aged", "age", "ages"])
        || last.is(&["of"])
            && text
                .last(last.start)
                .is_some_and(|word| word.is(&["age", "ages"]))
}

/// The rate behind the words of what is counted: 524 grams of waste a day.
fn distant(text: Text, end: usize) -> Option<Unit> {
    let of = text.next(end)?;
    if !of.is(&["of", "for", "in", "from"]) {
        return None;
    }
    let mut at = of.end;
    for _ in 0..5 {
        let word = text.joined(at)?;
        if word.is(&["a", "per", "each", "every"]) {
            let next = text.next(word.end)?;
            let unit = over(next.lower())?;
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
fn single(text: Text, end: usize) -> (Option<Unit>, usize) {
    let none = (None, end);
    let slash = text.byte(end) == b'/';
    let word = if slash {
        text.word(end + 1)
    } else {
        text.next(end)
    };
    let Some(word) = word else { return none };
    if slash {
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
            match over(next.lower()) {
                Some(unit) if word.is(&["per"]) || unit != Unit::Person => (Some(unit), next.end),
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

fn over(word: &[u8]) -> Option<Unit> {
    Some(match word {
        b"annum" | b"yr" => Unit::Year,
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
        b"kg" => Unit::Kilogram,
        b"g" => Unit::Gram,
        b"t" | b"tonne" | b"ton" => Unit::Tonne,
        b"ha" | b"hectare" => Unit::Hectare,
        b"kwh" => Unit::KilowattHour,
        _ => return None,
    })
}

/// Whether a bound and a number together are only a manner of speaking.
pub(super) fn idle(quantity: &Quantity) -> bool {
    // "more than one", "at least one": asked of no translation
    matches!(&quantity.what, What::Amount(amount)
        if quantity.hold == Hold::Soft
            && amount.unit == Unit::Bare
            && quantity.limit == Some(Limit::MoreThan))
}
