//! Findings in words, and lists that no scanner would hand over.

use super::marked::UNITS;
use super::*;
use crate::diag::said;
use crate::scan::{Amount, Count, Hold, Limit, Number, Part, Quantity, Time, Turn, What};
use rust_decimal::Decimal;

#[test]
fn findings_are_said_in_both_languages() {
    let (_, words) = compared(
        (Lang::ja(), "{10万人|100000 person}"),
        (Lang::en(), "{10,000 people|10000 person}"),
    );
    assert_eq!(
        words,
        [said(
            "原文は「10万人」（100,000人）、訳文は「10,000 people」（10,000人）。訳文が10分の1になっています",
            "the original says “10万人” (100,000 people), the translation “10,000 people”: a tenth"
        )]
    );
}

/// Numbers in no particular order, the same on each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn number(&mut self) -> Number {
        let value = match self.roll(8) {
            0 => Decimal::MAX,
            1 => Decimal::MIN,
            2 => Decimal::ZERO,
            3 => Decimal::new(1, 28),
            4 => Decimal::from(self.roll(u64::from(u32::MAX))),
            _ => Decimal::new(self.roll(100) as i64, self.roll(3) as u32),
        };
        let place = [i8::MIN, -1, 0, 4, i8::MAX][self.roll(5) as usize];
        Number { value, place }
    }

    fn time(&mut self) -> Time {
        let years = [i32::MIN, -1, 0, 2023, 2024, i32::MAX];
        let parts = [
            Part::Quarter(9),
            Part::Half(0),
            Part::End,
            Part::Decade,
            Part::Century,
        ];
        Time {
            count: [Count::Calendar, Count::Fiscal, Count::Open][self.roll(3) as usize],
            year: (self.roll(2) == 0).then(|| years[self.roll(6) as usize]),
            month: (self.roll(2) == 0).then(|| self.roll(14) as u8),
            day: (self.roll(3) == 0).then(|| self.roll(33) as u8),
            part: (self.roll(3) == 0).then(|| parts[self.roll(5) as usize]),
        }
    }

    fn quantity(&mut self, length: usize) -> Quantity {
        let unit = UNITS[self.roll(UNITS.len() as u64) as usize].1;
        let what = match self.roll(8) {
            0 => What::Time(self.time()),
            1 => What::Span(self.time(), self.time()),
            2 => What::Clock(self.roll(2_000) as u16),
            3 => What::Ordinal([0, 1, 2, u64::MAX][self.roll(4) as usize]),
            _ => What::Amount(Amount {
                number: self.number(),
                to: (self.roll(4) == 0).then(|| self.number()),
                unit,
                per: (self.roll(4) == 0).then_some(unit),
            }),
        };
        let start = self.roll(length as u64 + 9) as usize;
        let limits = [
            Limit::AtLeast,
            Limit::AtMost,
            Limit::MoreThan,
            Limit::LessThan,
        ];
        Quantity {
            at: start..start + self.roll(9) as usize,
            what,
            about: self.roll(3) == 0,
            limit: (self.roll(3) == 0).then(|| limits[self.roll(4) as usize]),
            turn: (self.roll(3) == 0).then(|| [Turn::Up, Turn::Down][self.roll(2) as usize]),
            hold: [Hold::Soft, Hold::Worded, Hold::Firm][self.roll(3) as usize],
        }
    }
}

#[test]
fn nothing_that_is_handed_over_makes_it_panic() {
    let (japanese, english) = (Lang::ja(), Lang::en());
    let left = "令和５年度の１日当たり3.2％減、うち1,200人。第2期は△4月末（同年）";
    let right = "Up 3.2% a day in FY2023, no. 2 of which. The end of April fell – “less”";
    let mut dice = Dice(7);
    for _ in 0..4_000 {
        let l: Vec<Quantity> = (0..dice.roll(7))
            .map(|_| dice.quantity(left.len()))
            .collect();
        let r: Vec<Quantity> = (0..dice.roll(7))
            .map(|_| dice.quantity(right.len()))
            .collect();
        let original = Side {
            lang: &japanese,
            text: left,
            quantities: &l,
        };
        let translation = Side {
            lang: &english,
            text: right,
            quantities: &r,
        };
        for finding in &compare(original, translation).findings {
            let Said { ja, en } = in_words(finding, original, translation);
            assert!(!ja.is_empty() && !en.is_empty());
        }
    }
}

#[test]
fn the_unit_of_a_table_is_compared() {
    differ(&[
        ("(単位：千円)", "(Unit: million yen)", "Scale(3)"),
        ("（単位：百万円）", "Unit: thousand yen", "Scale(-3)"),
        ("(単位：千円)", "(Unit: thousand yen)", ""),
        ("（単位：億円）", "(Unit: 100 million yen)", ""),
        ("（単位：人、％）", "(Unit: people, %)", ""),
        ("（単位：戸）", "(Unit: dwellings)", ""),
    ]);
}

#[test]
fn what_is_said_otherwise_is_no_fault() {
    agree(&[
        (
            "{令和7年4月1日から令和12年3月31日|cy2025-04-01..cy2030-03-31}",
            "{April 2025 through March 2030|cy2025-04..cy2030-03}",
        ),
        ("{2時間を超え|>2 hour}る", "After {two hours|2 hour word},"),
        (
            "{30日|30 day}前までの予告",
            "{at least 30|>=30 day} days' notice",
        ),
        (
            "{12組|12 thing}{24名|24 person}",
            "{Twelve pairs|12 thing} took part",
        ),
        (
            "{2市|2 place}{2町|2 place}",
            "the {four municipalities|4 place word}: {two cities|2 place word} and {two towns|2 place word}",
        ),
        (
            "{1,000人|1000 person}当たり{17.6人|17.6 person}",
            "{17.6|17.6} per thousand",
        ),
        ("{0人|0 person}", "None"),
        ("{14件|14 thing}を可決", "{passed fourteen bills|>14 thing}"),
        ("{12か月|12 month}分", "for the first year"),
        (
            "寄与度は{△0.2％ポイント|0.2 point down}",
            "It subtracted {0.2 percentage points|0.2 point} from growth.",
        ),
        (
            "{5日〜14日未満|<14 day}",
            "between five days and {14 days|14 day}",
        ),
        ("{1.5人分|1.5 person}", "{one and a half times|1.5 fold}"),
    ]);
}
