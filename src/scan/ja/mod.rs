//! Quantities in Japanese.
//!
//! The text is walked once. A table of first bytes, and a set of characters
//! behind them, say where something may begin; all else is jumped over. What
//! begins there is read by the file of its kind, which looks at the words
//! around a number only when there is one.
//!
//! Kanji that begin something are common in other words too, so a rule looks at the next
//! character before it reads on; what stands around a number is asked for last.

mod amount;
mod around;
mod bounds;
#[cfg(test)]
mod cases;
mod clock;
mod counted;
mod counters;
mod dates;
mod digits;
mod head;
mod idioms;
mod kanji;
mod latin;
mod lengths;
mod measures;
mod names;
mod numeral;
mod olden;
mod ordinal;
mod passed;
mod placed;
mod ranges;
mod rate;
mod share;
mod short;
mod skipped;
mod spans;
mod spelled;
mod strokes;
#[cfg(test)]
mod tests;
mod text;
mod times;
mod turn;
mod units;
mod worth;
mod years;

use super::quantity::{Amount, Hold, Limit, Quantity, Time, Turn, Unit, What};
use super::{Head, Number};
use crate::lang::era::Era;
use std::ops::Range;
use text::Text;

/// The quantities of a text.
pub(super) fn scan(text: &str) -> Vec<Quantity> {
    let mut scanner = Scanner {
        text: Text(text.as_bytes()),
        found: Vec::new(),
        floor: 0,
        era: None,
        named: None,
        per: None,
        list: None,
        afternoon: None,
        choice: None,
    };
    scanner.run();
    scanner.found
}

/// What the head of a column says of its cells.
pub(super) fn head(text: &str) -> Option<Head> {
    head::read(Text(text.as_bytes()))
}

/// What is known while a text is walked.
struct Scanner<'a> {
    text: Text<'a>,
    found: Vec<Quantity>,
    /// What stands before this place belongs to what has been read.
    floor: usize,
    /// The era named last, which later counts of years mean too: 令和4年度、5年度.
    era: Option<&'static Era>,
    /// An era that was named without a year: 明治も半ばを過ぎた.
    named: Option<&'static Era>,
    /// What the next number is counted over (1人当たり, 月), and where that was said.
    per: Option<(Unit, usize)>,
    /// The time read last and where it ended: the next may be one of a list.
    list: Option<(Time, usize)>,
    /// Whether the hour read last was said to be after noon, and where it ended.
    afternoon: Option<(bool, usize)>,
    /// The number of the choice read last: 1　はい　2　いいえ.
    choice: Option<u64>,
}

/// The parts of a quantity that its surroundings decide.
#[derive(Clone, Copy, Debug, Default)]
struct Marks {
    about: bool,
    limit: Option<Limit>,
    turn: Option<Turn>,
}

/// What may begin at a byte.
#[derive(Clone, Copy, PartialEq)]
enum Begin {
    Nothing,
    Digit,
    Letter,
    Two,
    Three,
    Four,
}

const KINDS: [Begin; 256] = {
    let mut kinds = [Begin::Nothing; 256];
    let mut b = 0;
    while b < 256 {
        kinds[b] = match b as u8 {
            b'0'..=b'9' => Begin::Digit,
            b'a'..=b'z' | b'A'..=b'Z' => Begin::Letter,
            0xc0..=0xdf => Begin::Two,
            0xe0..=0xef => Begin::Three,
            0xf0..=0xff => Begin::Four,
            _ => Begin::Nothing,
        };
        b += 1;
    }
    kinds
};

/// The characters of three bytes at which something may begin.
const STARTERS: &str = concat!(
    "０１２３４５６７８９",
    "一二三四五六七八九十百千零〇壱弐参",
    "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ",
    "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ",
    "令平昭大明㍻㍼㍽㍾㋿",
    "第数何幾半倍上下正〒過№特元",
    "⅓⅔⅕⅖⅗⅘",
);

/// `STARTERS` as one bit for each character.
static STARTS: [u64; 1024] = {
    let mut bits = [0u64; 1024];
    let chars = STARTERS.as_bytes();
    let mut i = 0;
    while i < chars.len() {
        let code = code(chars[i], chars[i + 1], chars[i + 2]);
        bits[code >> 6] |= 1 << (code & 63);
        i += 3;
    }
    bits
};

/// The number of a character of three bytes.
const fn code(a: u8, b: u8, c: u8) -> usize {
    (a as usize & 0x0f) << 12 | (b as usize & 0x3f) << 6 | (c as usize & 0x3f)
}

impl Scanner<'_> {
    fn run(&mut self) {
        let mut i = self.pass(0);
        while let Some(&byte) = self.text.0.get(i) {
            let next = match KINDS[usize::from(byte)] {
                Begin::Nothing => i + 1,
                Begin::Digit => self.number(i),
                Begin::Letter => self.letters(i),
                Begin::Two => self.two(i),
                Begin::Three => self.starter(i),
                Begin::Four => i + 4,
            };
            i = self.pass(next);
        }
    }

    /// Passes over signs of ASCII and characters of three bytes at which nothing begins,
    /// as nearly all are.
    fn pass(&self, from: usize) -> usize {
        let mut rest = self.text.0.get(from..).unwrap_or_default();
        loop {
            match rest {
                [a @ 0xe0..=0xef, b, c, behind @ ..] => {
                    let code = code(*a, *b, *c);
                    if STARTS[code >> 6] >> (code & 63) & 1 == 1 {
                        break;
                    }
                    rest = behind;
                }
                [sign, behind @ ..] if KINDS[usize::from(*sign)] == Begin::Nothing => {
                    rest = behind;
                }
                _ => break,
            }
        }
        self.text.0.len() - rest.len()
    }

    /// A character of two bytes: ½ and its like.
    fn two(&mut self, i: usize) -> usize {
        match self.text.at(i) {
            Some((c @ ('¼' | '½' | '¾'), next)) => self.vulgar(i, c, next),
            _ => i + 2,
        }
    }

    /// A character of three bytes at which something may begin.
    fn starter(&mut self, i: usize) -> usize {
        let Some((c, next)) = self.text.at(i) else {
            return i + 3;
        };
        let end = match c {
            'a'..='z' | 'A'..='Z' => Some(self.letters(i)),
            '第' => self.ordinal(i, next),
            '令' | '平' | '昭' | '大' | '明' | '㍻' | '㍼' | '㍽' | '㍾' | '㋿' => {
                self.era(i)
            }
            '数' | '何' | '幾' => Some(self.vague(next)),
            '半' | '過' => self.half(i),
            '特' => self.wards(i),
            '元' => self.first_year(i),
            '倍' => self.double(i),
            '上' | '下' => self.half_year(i),
            '正' => self.noon(i),
            '〒' => Some(self.postal(next)),
            '№' => self.labelled(i, next),
            '⅓' | '⅔' | '⅕' | '⅖' | '⅗' | '⅘' => Some(self.vulgar(i, c, next)),
            _ => Some(self.number(i)),
        };
        end.unwrap_or(next)
    }

    /// Notes a quantity and where it ends; nothing before that is looked at again.
    fn push(&mut self, at: Range<usize>, what: What, marks: Marks, hold: Hold) -> usize {
        let start = at.start.max(self.floor);
        let end = at.end.max(start);
        self.floor = end;
        self.found.push(Quantity {
            at: start..end,
            what,
            about: marks.about,
            limit: marks.limit,
            turn: marks.turn,
            hold,
        });
        end
    }

    /// Notes a plain share.
    fn push_share(&mut self, at: Range<usize>, number: Number, marks: Marks, hold: Hold) -> usize {
        let amount = Amount {
            number,
            to: None,
            unit: Unit::Share,
            per: None,
        };
        self.push(at, What::Amount(amount), marks, hold)
    }
}
