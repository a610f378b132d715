//! Numbers that are no amounts though a number begins them: 3位, 2階, 4か所目,
//! a bare 2023.

use super::super::{Amount, Count, Time, Unit, What};
use super::amount::Counted;
use super::text::{is_dash, is_katakana, is_wave};
use super::units::After;
use super::{Hold, Marks, Scanner};
use super::{latin, numeral, ordinal};

impl Scanner<'_> {
    /// The number of a choice or heading, with a wide space behind it: 1　月1回以上　　2　年に
    /// 数回. What follows is not counted by it.
    pub(super) fn mark(&mut self, start: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let heads = text.before(start).is_none_or(|(c, _)| c == '\n');
        let number = numeral::read(text, start)?;
        let follows = text.ends(start, "\u{3000}").is_some()
            && self
                .choice
                .is_some_and(|last| number.is(i128::from(last) + 1));
        if !heads && !follows && text.ends(start, "\u{3000}\u{3000}").is_none() {
            return None;
        }
        // 5　人 alone in its line is a figure.
        let mut at = text.gap(end);
        for _ in 0..3 {
            at = text.at(at).filter(|(c, _)| *c != '\n')?.1;
        }
        self.choice = number.whole();
        if heads {
            return Some(end);
        }
        let amount = Amount {
            number: number.number(0)?,
            to: None,
            unit: Unit::Bare,
            per: None,
        };
        let what = What::Amount(amount);
        Some(self.push(start..end, what, Marks::default(), Hold::Soft))
    }

    /// Places in an order, cohorts, and all else that is no amount.
    pub(super) fn placed(&mut self, c: &Counted) -> Option<usize> {
        let text = self.text;
        let start = c.n.start;
        let whole = c.n.whole();
        let ordinal = |scanner: &mut Self, end: usize, hold: Hold| {
            whole
                .map(|place| scanner.push(start..end, What::Ordinal(place), Marks::default(), hold))
        };
        // 1〜3位, 4、5年生: two places in an order.
        if c.after.is_none()
            && let Some((sign, next)) = text.at(c.n.end)
            && (is_wave(sign) || is_dash(sign) || matches!(sign, '、' | '・'))
            && let Some(n) = numeral::read(text, next)
            && let Some(After::Rank | After::Grade) = self.counted(n).after
            && (is_wave(sign) || is_dash(sign) || n.whole().zip(whole).is_some_and(|(b, a)| b > a))
        {
            return ordinal(self, c.n.end, Hold::Firm);
        }
        if c.after.is_some()
            && !text.has(c.n.end, "桁")
            && text.ends_any(start, ordinal::DECIMALS).is_some()
        {
            return Some(c.end);
        }
        match c.after {
            Some(After::Rank) => {
                let hold = if whole == Some(1) {
                    Hold::Worded
                } else {
                    Hold::Firm
                };
                ordinal(self, c.end, hold)
            }
            Some(After::Grade) => {
                let end = ordinal::nth(text, c.end).unwrap_or(c.end);
                ordinal(self, end, Hold::Worded)
            }
            Some(After::Name) => Some(c.end),
            Some(After::Of(Unit::Year))
                if whole.is_some_and(|value| value <= 6)
                    && text.char(c.end) != Some('間')
                    && text
                        .ends_any(start, &["高校", "中学", "小学", "大学", "小学校", "中学校"])
                        .is_some() =>
            {
                ordinal(self, c.end, Hold::Worded)
            }
            // 東京2020大会.
            Some(After::Of(Unit::Thing)) if c.n.plain == Some(4) && text.has(c.n.end, "大会") => {
                let time = Time {
                    year: whole.and_then(|year| i32::try_from(year).ok()),
                    ..Time::default()
                };
                Some(self.push(
                    start..c.n.end,
                    What::Time(time),
                    Marks::default(),
                    Hold::Soft,
                ))
            }
            Some(After::Of(_)) => {
                let end = ordinal::nth(text, c.end)?;
                let hold = if whole == Some(1) {
                    Hold::Worded
                } else {
                    Hold::Firm
                };
                ordinal(self, end, hold)
            }
            // 2期目, 3キロ目.
            Some(After::Degree | After::Cohort | After::Unsaid)
                if ordinal::nth(text, c.end).is_some() =>
            {
                let end = ordinal::nth(text, c.end)?;
                let hold = if whole == Some(1) {
                    Hold::Worded
                } else {
                    Hold::Firm
                };
                ordinal(self, end, hold)
            }
            None | Some(After::Noun) => {
                if c.n.plain == Some(4)
                    && let Some(year) = whole.filter(|year| (1900..=2100).contains(year))
                    && text
                        .at(c.n.end)
                        .is_none_or(|(c, _)| !is_wave(c) && !is_dash(c))
                    && self.before(start).money.is_none()
                {
                    let time = Time {
                        count: Count::Open,
                        year: Some(year as i32),
                        ..Time::default()
                    };
                    let named = text
                        .before(text.back_gap(start))
                        .is_some_and(|(b, _)| b.is_ascii_alphabetic() || is_katakana(b));
                    let hold = if named { Hold::Soft } else { Hold::Firm };
                    return Some(self.push(
                        start..c.n.end,
                        What::Time(time),
                        Marks::default(),
                        hold,
                    ));
                }
                // 第十八条3(d): a paragraph of an article.
                if c.n.plain.is_some_and(|digits| digits <= 2)
                    && text
                        .ends_any(start, &["条", "部", "項"])
                        .is_some_and(|at| at < self.floor)
                    && self.floor == start
                {
                    return ordinal(self, c.n.end, Hold::Worded);
                }
                // 施策1から3 is a range of them.
                let ranges =
                    text.at(c.n.end).is_some_and(|(c, _)| is_wave(c)) || text.has(c.n.end, "から");
                if !ranges && latin::stage(text, start).is_some_and(|from| from >= self.floor) {
                    return whole.map(|place| {
                        self.push(
                            start..c.n.end,
                            What::Ordinal(place),
                            Marks::default(),
                            Hold::Worded,
                        )
                    });
                }
                // 小6, 中3: a class of a school.
                if c.n.plain == Some(1)
                    && whole.is_some_and(|value| (1..=6).contains(&value))
                    && text
                        .before(start)
                        .is_some_and(|(b, _)| matches!(b, '小' | '中' | '高'))
                {
                    return ordinal(self, c.n.end, Hold::Worded);
                }
                // 単1, 単3形: a size of batteries.
                if c.n.plain == Some(1) && text.ends(start, "単").is_some() {
                    return Some(c.n.end);
                }
                // スマートシティ2.0: the number is part of the name.
                let scales = ["マグニチュード", "スコア", "プラス", "マイナス", "レート"];
                let named = text
                    .before(start)
                    .is_some_and(|(b, _)| is_katakana(b) && b != '・')
                    && whole.is_none()
                    && text.ends_any(start, &scales).is_none();
                named.then_some(c.n.end)
            }
            _ => None,
        }
    }
}
