//! A number with all that belongs to it: sign, currency, scale, range, unit,
//! rate, bounds and turn.

use super::super::quantity::{Amount, Hold, Limit, Number, Quantity, Unit, What};
use super::accounts;
use super::beside::{
    aged, beheld, is_scale, lasts, level, loose, newborn, opens_upwards, place_under, repeated,
    small_more, those, turned,
};
use super::bounds;
use super::graded::graded;
use super::lengths;
use super::numeral::{self, Numeral};
use super::parted;
use super::prefix::{letter_scale, prefix};
use super::range::{at_most, behind, opened, second};
use super::rate::{distant, per, told};
use super::stepped;
use super::supply;
use super::text::Text;
use super::trailing;
use super::turn;
use super::units::{self, Counted};
use super::words;

/// The quantity of which a number is the first part, and where the scan goes on.
/// None if the number is too large to be kept exactly.
pub(super) fn amount(text: Text, first: Numeral) -> Option<(Quantity, usize)> {
    let prefix = prefix(text, first.start);
    let mut first = numeral::scaled(text, words::and_a_half(text, first));
    first = accounts::scaled(text, first);
    first = repeated(text, first);
    let graded = graded(text, &first);
    first.end = graded.end;
    first = letter_scale(text, first, prefix.unit.is_some());
    let mut counted = unit(text, &first, prefix.unit);
    // over age 65, aged under 18
    let aged = aged(text, prefix.start).or_else(|| those(text, &first));
    let begins = aged.unwrap_or(prefix.start.min(graded.start));
    let around = bounds::before(text, begins, lasts(text, &counted));
    let turned = prefix
        .turn
        .or_else(|| turned(text, around.start, &first, &counted))
        .filter(|_| prefix.turn.is_some() || !level(text, &around));
    let mut around = around;
    if matches!(around.limit, Some(Limit::LessThan | Limit::AtMost))
        && place_under(text, &around, &first, &counted)
    {
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
    let aging = aged.is_some() || counted.unit == Unit::Age && stepped::stays(text, between);
    if let Some((mut second, own)) = second(text, &first, &counted, between, turned, aging) {
        let glued = super::prefix::prefix(text, second.start).unit;
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
    let mut number = first.number(counted.shift)?;
    // an hour and twenty minutes
    if to.is_none()
        && let Some((more, before)) = lengths::and_so_much(text, around.start, counted.unit)
    {
        number.value += more;
        around = before;
    }
    // on a scale of one to five
    if to.is_some() && number.value == rust_decimal::Decimal::ONE && is_scale(text, around.start) {
        number = to.take()?;
        last.hold = Hold::Soft;
    }
    // from birth to the age of eighteen
    let age = aged.or((counted.unit == Unit::Age).then_some(begins));
    if to.is_none() && age.is_some_and(|age| newborn(text, age)) {
        to = Some(number);
        number = super::share::whole(0);
    }
    let upwards =
        to.is_none() && around.limit.is_none() && opens_upwards(text, &last, begins, aged);
    if upwards {
        around.limit = Some(Limit::AtLeast);
    }
    // 0.5 m to less than 3 m
    if to.is_none()
        && around.limit.is_none()
        && turned.is_none()
        && let Some(upper) = stepped::upper_end(text, around.start, first.end, &counted)
    {
        around.limit = Some(Limit::AtLeast);
        if counted.unit == Unit::Bare
            && let Some((lifted, unit)) = stepped::lifted(text, first, upper)
        {
            counted = Counted {
                end: first.end,
                noun: first.end,
                ..unit
            };
            number = lifted.number(counted.shift)?;
        }
    }
    // free from age 65
    if to.is_none()
        && around.limit.is_none()
        && aged.is_some_and(|age| text.last(age).is_some_and(|word| word.is(&["from"])))
        && behind(text, last.end, around.start, None, true).is_none()
    {
        around.limit = Some(Limit::AtLeast);
    }
    // "about 3 to 4", "in their 20s": the words behind follow the last number
    let mut after = trailing::after(text, last.end, aged.is_some());
    let mut end = counted.noun.max(last.end);
    if after.limit.is_none() && !after.about {
        after = trailing::after(text, end, aged.is_some() || counted.unit == Unit::Age);
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
    // under-five deaths
    if last.plain | last.worded
        && !counted.measure
        && to.is_none()
        && tied(text, &last, around.start)
    {
        unit = Unit::Age;
    }
    let younger = after.limit.is_some()
        && text
            .last(after.end)
            .is_some_and(|word| word.is(&["older", "younger"]));
    // aged 15 to 24 exceeded arrivals: the noun is another's
    let apart = aged.is_some() && !counted.measure && counted.end <= last.end;
    if (unit == Unit::Bare || apart)
        && (younger
            || upwards
            || aged
                .or_else(|| super::beside::aged(text, around.start))
                .is_some())
    {
        unit = Unit::Age;
    }
    if unit == Unit::Bare && to.is_none() {
        unit = beheld(text, around.start, &last).unwrap_or(unit);
    }
    let (mut per, mut end) = per(text, end.max(after.end));
    // 15 µg/m³ or less
    if per.is_some() && after.limit.is_none() && !after.about {
        after = trailing::after(text, end, false);
        end = end.max(after.end);
    }
    if per.is_none() {
        per = distant(text, end).or_else(|| told(text, around.start));
    }
    let turn = turned.or_else(|| {
        if let Some(turn) = accounts::deficit(text, &last, around.start) {
            return Some(turn);
        }
        if small_more(text, &last, counted.noun.max(last.end)) {
            return None;
        }
        let bound = upwards || after.limit.is_some() || matches!(unit, Unit::Fold | Unit::Time);
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
            None if parted::parts(text, &last, around.start) => Hold::Firm,
            None => supply::hold(text, unit, counted.end, hold(&last, &number, unit)),
        }
        .min(loose(text, &last, unit, around.start, end)),
    };
    Some((quantity, end))
}

/// Whether a bound is joined to a small number that describes a noun, which is an age
/// then: under-five deaths.
fn tied(text: Text, numeral: &Numeral, start: usize) -> bool {
    let hyphen = numeral.start.checked_sub(1).map_or(0, |at| text.hyphen(at));
    hyphen == 1
        && numeral.mantissa < 100
        && text.hyphen(numeral.end) == 0
        && text
            .word(start)
            .is_some_and(|word| word.is(&["under", "over"]) && word.end + hyphen == numeral.start)
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
