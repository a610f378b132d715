//! Numerals: 1,200, ６５．１, 1億2,000万, 2千5百, 三百五十, 二〇二四.

use super::super::{FRACTION_DIGITS, Number};
use super::digits::{self, Piece};
use super::idioms;
use super::text::{Text, digit};
use rust_decimal::Decimal;

/// A numeral as it stands in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The value without its point: 651 of 65.1.
    mantissa: i128,
    /// How many digits of the mantissa stand behind the point.
    scale: u32,
    /// The place of the last digit written, as a power of ten.
    place: i8,
    /// Written in kanji, at least at its beginning.
    pub(super) kanji: bool,
    /// Digits only: no comma, point or word of magnitude; how many there are.
    pub(super) plain: Option<u8>,
    /// No digit and one word of magnitude at most: 千, 百万.
    pub(super) lone: bool,
    /// It begins with a zero that another digit follows: 096, 05.
    pub(super) padded: bool,
    /// The power of ten of the words of magnitude at its end, if it is one
    /// group of digits with them: 4 of 80万, 0 of 80.
    pub(super) tail: Option<u8>,
}

impl Numeral {
    /// The value if it is a whole number that fits.
    pub(super) fn whole(&self) -> Option<u64> {
        if self.scale != 0 {
            return None;
        }
        u64::try_from(self.mantissa).ok()
    }

    /// The value of plain digits: a year, a month, a place in an order.
    pub(super) fn count(&self) -> Option<u32> {
        self.plain?;
        u32::try_from(self.mantissa).ok()
    }

    /// Whether it is this whole number.
    pub(super) fn is(&self, value: i128) -> bool {
        self.scale == 0 && self.mantissa == value
    }

    /// The exact number, multiplied by a power of ten.
    pub(super) fn number(&self, power: i8) -> Option<Number> {
        let place = self.place.checked_add(power)?;
        let scale = i64::from(self.scale) - i64::from(power);
        let (mantissa, scale) = match u32::try_from(scale) {
            Ok(scale) => (self.mantissa, scale),
            Err(_) => (self.mantissa.checked_mul(ten(-scale)?)?, 0),
        };
        let value = Decimal::try_from_i128_with_scale(mantissa, scale).ok()?;
        Some(Number { value, place })
    }

    /// One numeral divided by another: 2 of 3.
    pub(super) fn over(&self, whole: &Numeral) -> Option<Number> {
        let (part, whole) = (self.number(0)?.value, whole.number(0)?.value);
        if whole.is_zero() {
            return None;
        }
        let value = part.checked_div(whole)?.round_dp(FRACTION_DIGITS);
        // A fraction is exact, however few digits it takes.
        let place = -(FRACTION_DIGITS as i8);
        Some(Number { value, place })
    }

    /// The number behind it, with its last digit at another place: 13 of 十二、三.
    pub(super) fn next(&self, end: usize) -> Option<Numeral> {
        Some(Numeral {
            mantissa: self.mantissa.checked_add(1)?,
            end,
            ..*self
        })
    }

    /// Half of one more: 1年半.
    pub(super) fn and_half(&self) -> Option<Numeral> {
        if self.scale != 0 {
            return None;
        }
        Some(Numeral {
            mantissa: self.mantissa.checked_mul(10)?.checked_add(5)?,
            scale: 1,
            place: -1,
            plain: None,
            ..*self
        })
    }

    /// Whether it is smaller than another.
    pub(super) fn below(&self, other: &Numeral) -> bool {
        match (self.number(0), other.number(0)) {
            (Some(a), Some(b)) => a.value < b.value,
            _ => false,
        }
    }

    /// With the magnitude of the other end of its range: 60 of 60〜80万.
    pub(super) fn sharing(&self, other: &Numeral) -> Numeral {
        let Some(power) = other.tail.filter(|power| *power > 0) else {
            return *self;
        };
        if self.tail != Some(0) {
            return *self;
        }
        let factor = ten(i64::from(power));
        let Some(mantissa) = factor.and_then(|factor| self.mantissa.checked_mul(factor)) else {
            return *self;
        };
        let raised = Numeral {
            mantissa,
            place: self.place.saturating_add(power as i8),
            plain: None,
            ..*self
        };
        if raised.below(other) { raised } else { *self }
    }
}

/// A power of ten, if it fits.
pub(super) fn ten(power: i64) -> Option<i128> {
    10i128.checked_pow(u32::try_from(power).ok()?)
}

/// The power of ten that a word of magnitude stands for, and whether it
/// multiplies all that was said since the last of its kind (万, 億, 兆).
fn magnitude(c: char) -> Option<(u8, bool)> {
    Some(match c {
        '十' | '拾' => (1, false),
        '百' => (2, false),
        '千' => (3, false),
        '万' => (4, true),
        '億' => (8, true),
        '兆' => (12, true),
        _ => return None,
    })
}

/// The numeral at a place; none if there is no digit or it is too long.
pub(super) fn read(text: Text, start: usize) -> Option<Numeral> {
    let (first, _) = text.at(start)?;
    let kanji = digit(first).is_none();
    let mut sum = Sum::default();
    let mut piece = digits::piece(text, start).ok()?;
    let mut lone = piece.is_none();
    let mut pieces = 0u8;
    let mut plain = piece
        .as_ref()
        .filter(|p| p.scale == 0 && !p.grouped)
        .map(|p| p.digits);
    let padded = piece.as_ref().is_some_and(|p| p.padded);
    let mut end = piece.as_ref().map_or(start, |p| p.end);
    // 1.2k is a number of stars; 4k is a kind of screen.
    if let Some(digits) = &piece
        && digits.scale > 0
        && text.char(digits.end) == Some('k')
        && let Some((_, end)) = text.at(digits.end)
        && text
            .char(end)
            .is_none_or(|c| !c.is_ascii_alphanumeric() && c != '㎡')
    {
        return Some(Numeral {
            start,
            end,
            mantissa: digits
                .mantissa
                .checked_mul(ten(i64::from(3u32.checked_sub(digits.scale)?))?)?,
            scale: 0,
            place: 3 - i8::try_from(digits.scale).ok()?,
            kanji,
            plain: None,
            lone: false,
            padded,
            tail: Some(0),
        });
    }
    if let Some(digits) = &piece
        && text
            .char(if kanji { end } else { text.gap(end) })
            .and_then(magnitude)
            .is_none()
    {
        // 11.6 million USD
        if let Some((power, end)) = digits::english(text, end) {
            let raised = digits
                .mantissa
                .checked_mul(ten(i64::from(power.checked_sub(digits.scale)?))?)?;
            let more = digits::behind_kana(text, end, power);
            let (mantissa, end) = more.map_or((raised, end), |(more, end)| (raised + more, end));
            return Some(Numeral {
                start,
                end,
                mantissa,
                scale: 0,
                place: match more {
                    Some(_) => 0,
                    None => i8::try_from(power - digits.scale).ok()?,
                },
                kanji,
                plain: None,
                lone: false,
                padded,
                tail: Some(0),
            });
        }
        return Some(Numeral {
            start,
            end,
            mantissa: digits.mantissa,
            scale: digits.scale,
            place: -i8::try_from(digits.scale).ok()?,
            kanji,
            plain,
            lone: false,
            padded,
            tail: Some(0),
        });
    }
    let (mut small, mut large) = (u8::MAX, u8::MAX);
    let mut tail = 0u8;
    loop {
        // 1,234 千円: a gap may stand before the word of magnitude.
        let word = if piece.is_some() && !kanji {
            text.gap(end)
        } else {
            end
        };
        let step = text.at(word).and_then(|(c, next)| {
            let (power, big) = magnitude(c)?;
            let fits = if big { power < large } else { power < small };
            // 3万, but not 万 behind nothing; 千 and 百 may stand alone. 十 is not
            // written behind figures.
            let counts = if big {
                piece.is_some() || sum.section != (0, 0)
            } else {
                kanji || power > 1
            };
            // A digit right before it: 2千羽, 三万一千.
            let after_digit = word == end && word > start;
            (fits && counts && !idioms::is_name(text, word, next, after_digit))
                .then_some((power, big, next))
        });
        let Some((power, big, next)) = step else {
            break;
        };
        plain = None;
        let said = piece.take();
        if said.is_some() {
            pieces += 1;
            tail = 0;
        } else if !big && sum.section != (0, 0) {
            // 百十: two words of magnitude are a number of their own.
            lone = false;
        }
        if big {
            sum.raise(said, power)?;
            large = power;
            small = u8::MAX;
        } else {
            sum.step(said, power)?;
            small = power;
        }
        tail += power;
        end = next;
        let same = |p: &Piece| p.kanji == kanji;
        let apart = (big && !kanji).then(|| apart(text, end, large)).flatten();
        let from = apart.unwrap_or(end);
        let follows = digits::piece(text, from).ok()?.filter(same);
        if let Some(follows) = &follows {
            // 2千5百 goes on; 二十〇 and 1万.5 do not.
            if follows.digits > small.min(large).min(8) || follows.scale > 0 && !big && !kanji {
                break;
            }
            lone = false;
            end = follows.end;
        }
        piece = follows;
    }
    if let Some(last) = piece {
        pieces += 1;
        tail = 0;
        sum.add(last)?;
    }
    if end == start {
        return None;
    }
    let (mantissa, scale, place) = sum.total()?;
    Some(Numeral {
        start,
        end,
        mantissa,
        scale,
        place,
        kanji,
        plain,
        lone,
        padded,
        tail: (pieces <= 1 && !lone).then_some(tail),
    })
}

/// What has been read of a numeral: what is closed by 万, 億 or 兆, and the
/// section behind it. Each is a mantissa and its scale.
#[derive(Default)]
struct Sum {
    closed: (i128, u32),
    section: (i128, u32),
    place: i32,
}

impl Sum {
    fn join(a: (i128, u32), b: (i128, u32)) -> Option<(i128, u32)> {
        let scale = a.1.max(b.1);
        let raise = |(m, s): (i128, u32)| m.checked_mul(ten(i64::from(scale - s))?);
        Some((raise(a)?.checked_add(raise(b)?)?, scale))
    }

    fn times(value: (i128, u32), power: u8) -> Option<(i128, u32)> {
        let power = u32::from(power);
        if power >= value.1 {
            Some((value.0.checked_mul(ten(i64::from(power - value.1))?)?, 0))
        } else {
            Some((value.0, value.1 - power))
        }
    }

    /// 2千, 百.
    fn step(&mut self, piece: Option<Piece>, power: u8) -> Option<()> {
        let (value, place) = piece.map_or(((1, 0), 0), |p| ((p.mantissa, p.scale), p.scale as i32));
        self.section = Sum::join(self.section, Sum::times(value, power)?)?;
        self.place = i32::from(power) - place;
        Some(())
    }

    /// 2,000万, 千万.
    fn raise(&mut self, piece: Option<Piece>, power: u8) -> Option<()> {
        if let Some(piece) = piece {
            self.add(piece)?;
        }
        self.closed = Sum::join(self.closed, Sum::times(self.section, power)?)?;
        self.section = (0, 0);
        self.place += i32::from(power);
        Some(())
    }

    fn add(&mut self, piece: Piece) -> Option<()> {
        self.place = -(piece.scale as i32);
        self.section = Sum::join(self.section, (piece.mantissa, piece.scale))?;
        Some(())
    }

    fn total(&self) -> Option<(i128, u32, i8)> {
        let (mantissa, scale) = Sum::join(self.closed, self.section)?;
        Some((mantissa, scale, i8::try_from(self.place).ok()?))
    }
}

/// The next digits of a numeral whose groups are set apart: 1 兆 4070 億円,
/// 1億 2,000万円. Digits that no smaller word of magnitude follows begin a number
/// of their own.
fn apart(text: Text, end: usize, large: u8) -> Option<usize> {
    let (' ' | '\u{3000}', next) = text.at(end)? else {
        return None;
    };
    let piece = digits::piece(text, next).ok()??;
    let word = text.gap(piece.end);
    let (power, big) = text.char(word).and_then(magnitude)?;
    (big && power < large && piece.digits <= 4).then_some(next)
}

/// Behind all digits, commas and points at a place: past a numeral that is of
/// no use.
pub(super) fn skip(text: Text, start: usize) -> usize {
    let mut i = start;
    while let Some((c, next)) = text.at(i) {
        let goes_on = digit(c).is_some()
            || matches!(c, ',' | '.') && text.char(next).and_then(digit).is_some();
        if !goes_on {
            break;
        }
        i = next;
    }
    if i == start {
        text.at(start).map_or(start + 1, |(_, next)| next)
    } else {
        i
    }
}
