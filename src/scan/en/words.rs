//! Numbers in letters: twelve, twenty-one, two hundred and fifty thousand,
//! half a million, one and a half.

use super::super::quantity::Hold;
use super::index::Index;
use super::numeral::Numeral;
use super::text::{Text, Word};

/// What a word adds to a number.
#[derive(Clone, Copy)]
pub(super) enum Piece {
    /// One to nineteen.
    Small(u64),
    /// Twenty to ninety.
    Tens(u64),
    /// A power of ten.
    Scale(i8),
    /// Twelve.
    Dozen,
}

/// "dozen" as a number.
pub(super) fn dozen(word: &Word) -> Numeral {
    Numeral {
        start: word.start,
        end: word.end,
        mantissa: 12,
        power: 0,
        plain: false,
        places: 0,
        scaled: true,
        worded: true,
        hold: Hold::Firm,
    }
}

/// The words of numbers.
#[rustfmt::skip]
pub(super) const NUMBERS: &[(&str, Piece)] = &[
    ("one", Piece::Small(1)), ("two", Piece::Small(2)), ("three", Piece::Small(3)),
    ("four", Piece::Small(4)), ("five", Piece::Small(5)), ("six", Piece::Small(6)),
    ("seven", Piece::Small(7)), ("eight", Piece::Small(8)), ("nine", Piece::Small(9)),
    ("ten", Piece::Small(10)), ("eleven", Piece::Small(11)), ("twelve", Piece::Small(12)),
    ("thirteen", Piece::Small(13)), ("fourteen", Piece::Small(14)), ("fifteen", Piece::Small(15)),
    ("sixteen", Piece::Small(16)), ("seventeen", Piece::Small(17)),
    ("eighteen", Piece::Small(18)), ("nineteen", Piece::Small(19)), ("twenty", Piece::Tens(20)),
    ("thirty", Piece::Tens(30)), ("forty", Piece::Tens(40)), ("fifty", Piece::Tens(50)),
    ("sixty", Piece::Tens(60)), ("seventy", Piece::Tens(70)), ("eighty", Piece::Tens(80)),
    ("ninety", Piece::Tens(90)), ("hundred", Piece::Scale(2)), ("thousand", Piece::Scale(3)),
    ("million", Piece::Scale(6)), ("billion", Piece::Scale(9)), ("trillion", Piece::Scale(12)),
    ("dozen", Piece::Dozen),
];

static INDEX: Index<128> = Index::of(NUMBERS);

/// What a word adds, if it is a number.
fn piece(word: &Word) -> Option<Piece> {
    INDEX.find(word.key()).map(|at| NUMBERS[at].1)
}

/// Whether a word is, or begins, a number.
pub(super) fn counts(word: &Word) -> bool {
    piece(word).is_some()
}

/// The tens that a word is.
pub(super) fn tens(word: &Word) -> Option<u64> {
    match piece(word) {
        Some(Piece::Tens(value)) => Some(value),
        _ => None,
    }
}

/// A number under way: what is finished, and the group being read.
struct Sum {
    whole: u64,
    group: u64,
    /// Whether the group may take tens or ones behind it.
    open: Last,
    /// The smallest power of ten named last.
    power: i8,
}

#[derive(PartialEq)]
enum Last {
    Nothing,
    Small,
    Tens,
    Hundred,
    Scale,
}

/// The number in letters that begins with a word; `a` and `an` count as one
/// before a scale or dozen.
pub(super) fn number(text: Text, first: &Word) -> Option<Numeral> {
    let mut sum = Sum {
        whole: 0,
        group: 0,
        open: Last::Nothing,
        power: 0,
    };
    let mut end = first.start;
    let mut next = Some(*first);
    let mut large = false;
    if first.is(&["a", "an"]) {
        sum.group = 1;
        sum.open = Last::Small;
        end = first.end;
        next = text.next(first.end);
        let scale = next.and_then(|word| piece(&word));
        if !matches!(scale, Some(Piece::Scale(_) | Piece::Dozen)) {
            return None;
        }
    }
    // a further million, per million hours
    if matches!(piece(first), Some(Piece::Scale(2..)))
        && text.last(first.start).is_some_and(|last| {
            last.is(&["per"])
                || last.is(&["further", "another", "additional", "extra"])
                    && !first.is(&["hundred"])
        })
    {
        sum.group = 1;
        sum.open = Last::Small;
    }
    while let Some(word) = next {
        let Some(piece) = piece(&word) else { break };
        let small = matches!(piece, Piece::Small(_) | Piece::Tens(_));
        if small && begins_compound(text, &word, first) || !sum.take(&piece) {
            break;
        }
        large |= matches!(piece, Piece::Scale(_) | Piece::Dozen);
        end = word.end;
        next = text.joined(end);
        if let Some(and) = next
            && and.is(&["and"])
            && matches!(sum.open, Last::Hundred | Last::Scale)
        {
            let after = text.next(and.end);
            let fits = after.and_then(|word| self::piece(&word));
            if matches!(fits, Some(Piece::Small(_) | Piece::Tens(_))) {
                next = after;
            }
        }
    }
    let value = sum.whole.checked_add(sum.group)?;
    if value == 0 || end == first.start {
        return None;
    }
    let ten = 10u64.pow(u32::from(sum.power.unsigned_abs()));
    Some(Numeral {
        start: first.start,
        end,
        mantissa: value / ten,
        power: sum.power,
        plain: false,
        places: 0,
        scaled: large,
        worded: true,
        hold: match value {
            1 => Hold::Soft,
            2..=10 => Hold::Worded,
            _ => Hold::Firm,
        },
    })
}

/// Whether a number is that of a compound with a number before it: a hundred
/// one-litre bottles, twenty two-day courses.
fn begins_compound(text: Text, word: &Word, first: &Word) -> bool {
    word.start > first.start
        && text.hyphen(word.end) > 0
        && text.hyphen(word.start - 1) == 0
        && text
            .joined(word.end)
            .is_some_and(|next| piece(&next).is_none())
}

impl Sum {
    /// Adds a piece; false if it does not continue the number.
    fn take(&mut self, piece: &Piece) -> bool {
        match *piece {
            Piece::Small(value) => {
                let fits = match self.open {
                    Last::Small => false,
                    Last::Tens => value < 10,
                    _ => true,
                };
                if fits {
                    self.group += value;
                    self.open = Last::Small;
                    self.power = 0;
                }
                fits
            }
            Piece::Tens(value) => {
                let fits = !matches!(self.open, Last::Small | Last::Tens);
                if fits {
                    self.group += value;
                    self.open = Last::Tens;
                    self.power = 0;
                }
                fits
            }
            Piece::Dozen => {
                let fits = self.open == Last::Small && self.group < 100;
                if fits {
                    self.group *= 12;
                    self.open = Last::Small;
                    self.power = 0;
                }
                fits
            }
            Piece::Scale(2) => {
                let fits = matches!(self.open, Last::Small | Last::Tens) && self.group < 100;
                if fits {
                    self.group *= 100;
                    self.open = Last::Hundred;
                    self.power = 2;
                }
                fits
            }
            Piece::Scale(power) => {
                let ten = 10u64.pow(u32::from(power.unsigned_abs()));
                let fits = self.open != Last::Nothing
                    && self.open != Last::Scale
                    && (self.whole == 0 || self.whole.is_multiple_of(ten * 1000));
                if fits {
                    self.whole += self.group * ten;
                    self.group = 0;
                    self.open = Last::Scale;
                    self.power = if self.power > 0 {
                        self.power + power
                    } else {
                        power
                    };
                }
                fits
            }
        }
    }
}

/// The number with "and a half" behind it, before its scale: one and a half
/// million, two and a half times, two and three-quarter hours, ten-and-a-half-hour.
pub(super) fn and_a_half(text: Text, numeral: Numeral) -> Numeral {
    if numeral.scaled || numeral.power != 0 || numeral.mantissa > 1_000_000 {
        return numeral;
    }
    let Some(and) = text.joined(numeral.end).filter(|word| word.is(&["and"])) else {
        return numeral;
    };
    let part = text.joined(and.end).and_then(|count| {
        // 1 and half years
        if count.is(&["half"])
            && text
                .joined(count.end)
                .is_some_and(|unit| unit.is(&["years", "months", "hours", "days", "times"]))
        {
            return Some((50, count.end));
        }
        let part = text.joined(count.end)?;
        let hundredths = match (count.lower(), part.lower()) {
            (b"a" | b"one", b"half") => 50,
            (b"a" | b"one", b"quarter") => 25,
            (b"three", b"quarter" | b"quarters") => 75,
            _ => return None,
        };
        Some((hundredths, part.end))
    });
    let Some((hundredths, end)) = part else {
        return numeral;
    };
    let (parts, places) = if hundredths == 50 {
        (5, 1)
    } else {
        (hundredths, 2)
    };
    // "two towns and a quarter of the third": a share of its own
    let of = places == 2
        && text
            .next(end)
            .is_some_and(|of| of.is(&["of", "to", "past"]));
    if of {
        return numeral;
    }
    Numeral {
        end,
        mantissa: numeral.mantissa * 10u64.pow(places as u32) + parts,
        power: -places,
        places,
        plain: false,
        hold: Hold::Firm,
        ..numeral
    }
}
