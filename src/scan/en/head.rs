//! What the head of a column says of its cells: Budget (thousand yen).

use super::super::quantity::{Head, Unit};
use super::measures;
use super::nouns;
use super::numeral::Numeral;
use super::text::{Memo, Text, Word};
use super::units::Counted;
use rust_decimal::Decimal;

/// The factor and unit in the brackets of a head.
pub(in super::super) fn head(text: &str) -> Option<Head> {
    let inner = match (text.rfind('('), text.rfind(')')) {
        (Some(open), Some(close)) if open < close => &text[open + 1..close],
        _ => behind_colon(text),
    };
    let memo = Memo::new();
    let mut head = Reading {
        text: Text::new(inner, &memo),
        power: 0,
        unit: None,
    };
    let mut at = 0;
    while let Some(next) = head.step(at) {
        at = next;
    }
    if head.power == 0 && head.unit.is_none() {
        return None;
    }
    let places = head.power.unsigned_abs();
    let factor = match head.power {
        0..=24 => Decimal::try_from_i128_with_scale(10i128.checked_pow(places)?, 0).ok()?,
        -24..0 => Decimal::new(1, places),
        _ => return None,
    };
    Some(Head {
        factor,
        unit: head.unit.unwrap_or(Unit::Bare),
    })
}

/// What stands behind a colon or comma, as in "Sales, million yen"; but 1,000 yen.
fn behind_colon(text: &str) -> &str {
    let is_mark = |at: usize| match text.as_bytes()[at] {
        b':' => true,
        b',' => !text[at + 1..].starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    };
    let mark = (0..text.len()).find(|at| is_mark(*at));
    mark.map_or(text, |at| &text[at + 1..])
}

/// What was read of a head.
struct Reading<'t> {
    text: Text<'t>,
    power: i32,
    unit: Option<Unit>,
}

impl Reading<'_> {
    /// Reads what stands at a place; the place behind it, if anything is left that counts.
    fn step(&mut self, at: usize) -> Option<usize> {
        let text = self.text;
        if at >= text.len() {
            return None;
        }
        if let Some(word) = text.word(at) {
            return self.word(&word);
        }
        if let Some(sign) = measures::sign(text, at) {
            self.take(sign.unit, sign.shift);
            return Some(sign.end);
        }
        let quote = text.apostrophe(at);
        if text.has(at + quote, "000") {
            return Some(self.thousands(at + quote));
        }
        match text.byte(at) {
            // (yen per 1,000 persons), (persons, of which 100 ...): of what is counted over
            b'/' if self.unit.is_some() || self.power != 0 => return None,
            b',' | b';' if self.unit.is_some() && !is_scale(text, at + 1) => return None,
            b'$' => self.take(Unit::Dollar, 0),
            b'0'..=b'9' => return Some(self.digits(at)),
            _ if text.has(at, "\u{a5}") || text.has(at, "\u{ffe5}") => self.take(Unit::Yen, 0),
            _ => {}
        }
        Some(at + 1)
    }

    /// A unit tells what is counted unless another did before.
    fn take(&mut self, unit: Unit, shift: i8) {
        if self.unit.is_none() {
            self.unit = Some(unit);
            self.power += i32::from(shift);
        }
    }

    /// Noughts by threes: '000 tonnes.
    fn thousands(&mut self, mut at: usize) -> usize {
        while self.text.has(at, "000") {
            self.power += 3;
            at += 3 + usize::from(self.text.has(at + 3, ",000"));
        }
        at
    }

    /// A power of ten in figures, "(1,000 yen)", with a letter for millions: "¥100m". Another
    /// number, a year, says nothing of the cells, nor does one behind words or a sign.
    fn digits(&mut self, start: usize) -> usize {
        let text = self.text;
        let mut at = start;
        while text.byte(at).is_ascii_digit() || text.byte(at) == b',' {
            at += 1;
        }
        let is_first = text.before(text.back(start)) != b'='
            && text
                .last(start)
                .is_none_or(|last| last.is(&["in", "jpy", "usd", "eur", "unit", "units", "x"]));
        let Some(zeros) = power_of_ten(text, start).filter(|_| is_first) else {
            // (5,900 yen a month), (52 countries): what is counted is no unit of the cells
            let counted = text
                .next(at)
                .filter(|word| money(word) || nouns::plural(word.lower()).is_some());
            return counted.map_or(at, |word| word.end);
        };
        self.power += i32::try_from(zeros).unwrap_or_default();
        let letter = text.word(at).filter(|letter| {
            self.unit.is_some_and(is_money) || text.next(letter.end).is_some_and(|w| money(&w))
        });
        match letter.and_then(|letter| Some((short(letter.lower())?, letter.end))) {
            Some((power, end)) => {
                self.power += power;
                end
            }
            None => at,
        }
    }

    fn word(&mut self, word: &Word) -> Option<usize> {
        let text = self.text;
        let (lower, end) = (word.lower(), word.end);
        if self.unit.is_some_and(is_money)
            && let Some(power) = short(lower)
        {
            self.power += power;
            return Some(end);
        }
        // (km2), (thousand kL), (mg/L): a measure fills the rest, or is one per another
        if let Some(measure) = measures::measure(text, word.start)
            && (text.skip(measure.end) == text.len() || text.byte(measure.end) == b'/')
        {
            // (mg/L): over what it is measured
            if text.before(word.start) == b'/' {
                return None;
            }
            self.take(measure.unit, measure.shift);
            return None;
        }
        match lower {
            b"ten" | b"tens" if is_scale_of(text, end) => self.power += 1,
            b"hundred" | b"hundreds" => self.power += 2,
            b"thousand" | b"thousands" | b"thou" => self.power += 3,
            b"million" | b"millions" | b"mn" | b"mil" | b"mill" | b"mln" => self.power += 6,
            b"billion" | b"billions" | b"bn" | b"bil" | b"bln" => self.power += 9,
            b"trillion" | b"trillions" => self.power += 12,
            b"percent" => self.take(Unit::Percent, 0),
            b"per" if text.next(end).is_some_and(|cent| cent.is(&["cent"])) => {
                self.take(Unit::Percent, 0);
            }
            b"per" if self.unit.is_some() || self.power != 0 => return None,
            b"jpy" | b"yen" => self.take(Unit::Yen, 0),
            b"usd" => self.take(Unit::Dollar, 0),
            b"eur" => self.take(Unit::Euro, 0),
            b"points" | b"pp" => self.take(Unit::Point, 0),
            b"kilolitres" | b"kiloliters" => self.take(Unit::Litre, 3),
            b"kilotonnes" | b"kilotons" => self.take(Unit::Tonne, 3),
            b"square" | b"sq" | b"cubic" | b"cu" => {
                let is_cubic = lower.starts_with(b"cu");
                let dot = usize::from(text.byte(end) == b'.');
                if let Some(of) = text.next(end + dot)
                    && let Some(unit) = raised(of.lower(), is_cubic)
                {
                    self.take(unit, 0);
                    return Some(of.end);
                }
            }
            // person-days, passenger-kilometres: a unit of their own
            _ if text.hyphen(end) > 0 && self.unit.is_none() => {
                let Some(next) = text.word(end + text.hyphen(end)) else {
                    return Some(end);
                };
                let is_stay = next.is(&["night", "nights", "stays"]);
                if nouns::singular(lower) == Some(Unit::Person) || is_stay {
                    let unit = if is_stay {
                        Unit::GuestNight
                    } else {
                        Unit::Thing
                    };
                    self.take(unit, 0);
                    return Some(next.end);
                }
            }
            _ => {
                if let Some(unit) = nouns::plural(lower) {
                    self.take(unit, 0);
                }
            }
        }
        Some(end)
    }
}

/// The power that a letter behind money stands for: ¥m, JPY bn.
fn short(letters: &[u8]) -> Option<i32> {
    match letters {
        b"k" => Some(3),
        b"m" => Some(6),
        b"b" => Some(9),
        b"tn" => Some(12),
        _ => None,
    }
}

fn is_money(unit: Unit) -> bool {
    matches!(unit, Unit::Yen | Unit::Dollar | Unit::Euro)
}

fn money(word: &Word) -> bool {
    word.is(&["yen", "jpy", "usd", "dollars", "euros"])
}

/// A measure raised by a word before it.
fn raised(letters: &[u8], is_cubic: bool) -> Option<Unit> {
    match letters {
        b"metres" | b"meters" | b"metre" | b"meter" | b"m" if is_cubic => Some(Unit::CubicMetre),
        b"metres" | b"meters" | b"metre" | b"meter" | b"m" => Some(Unit::SquareMetre),
        b"kilometres" | b"kilometers" | b"kilometre" | b"kilometer" | b"km" if !is_cubic => {
            Some(Unit::SquareKilometre)
        }
        _ => None,
    }
}

/// Whether a factor follows and no other unit: (yen, millions), (persons, in thousands).
fn is_scale(text: Text, at: usize) -> bool {
    let at = text.skip(at);
    let plural = [
        "in",
        "hundreds",
        "thousands",
        "millions",
        "billions",
        "trillions",
        "tens",
    ];
    let quote = text.apostrophe(at);
    text.has(at + quote, "000") || text.word(at).is_some_and(|word| word.is(&plural))
}

/// Whether ten of a larger number are meant: ten thousand, tens of thousands.
fn is_scale_of(text: Text, at: usize) -> bool {
    let scale = [
        "thousand",
        "thousands",
        "million",
        "millions",
        "billion",
        "billions",
    ];
    let next = text.next(at);
    let next = next.and_then(|word| match word.is(&["of"]) {
        true => text.next(word.end),
        false => Some(word),
    });
    next.is_some_and(|word| word.is(&scale))
}

/// The scale and unit in brackets behind the number of a cell: 2,870 (thousand people).
pub(super) fn behind(text: Text, numeral: &Numeral) -> Option<Counted> {
    let open = text.skip(numeral.end);
    let year = numeral.plain && (1900..2100).contains(&numeral.mantissa);
    if numeral.start > 0 || year || text.byte(open) != b'(' {
        return None;
    }
    let scale = text.word(open + 1)?;
    let shift = match scale.lower() {
        b"thousand" | b"thousands" => 3,
        b"million" | b"millions" => 6,
        b"billion" | b"billions" => 9,
        _ => return None,
    };
    let (unit, end) = match text.next(scale.end) {
        Some(noun) => (nouns::plural(noun.lower())?, noun.end),
        None => (Unit::Bare, scale.end),
    };
    (text.byte(end) == b')' && end + 1 == text.len()).then(|| Counted::of(unit, shift, end + 1))
}

/// How many zeros a number has that is a power of ten.
fn power_of_ten(text: Text, at: usize) -> Option<u32> {
    let mut zeros = 0;
    let mut next = at + 1;
    while matches!(text.byte(next), b'0' | b',') {
        zeros += u32::from(text.byte(next) == b'0');
        next += 1;
    }
    (text.byte(at) == b'1' && !text.byte(next).is_ascii_digit()).then_some(zeros)
}
