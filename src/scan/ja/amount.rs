//! Amounts: a numeral with its unit, the other end of its range, and the words
//! around it.

use super::super::{Amount, Hold, Limit, Unit, What};
use super::around::Before;
use super::bounds;
use super::measures;
use super::numeral::{self, Numeral};
use super::ordinal;
use super::text::{is_dash, is_kanji, is_wave};
use super::turn;
use super::units::{self, After};
use super::years;
use super::{Marks, Scanner};

/// A numeral and what stands behind it.
#[derive(Clone, Copy)]
pub(super) struct Counted {
    pub(super) n: Numeral,
    /// What the word behind it makes of it.
    pub(super) after: Option<After>,
    /// Behind that word.
    pub(super) end: usize,
}

impl Scanner<'_> {
    /// What begins with a digit, or with a numeral in kanji.
    pub(super) fn number(&mut self, i: usize) -> usize {
        let text = self.text;
        if text.char(i).is_some_and(|c| matches!(c, '四' | '4'))
            && let Some(end) = self.quarter_century(i)
        {
            return end;
        }
        // A time is told by what stands behind its first number.
        if let Some((value, length, end)) = years::count(text, i) {
            if length <= 2
                && text.has(end, "\u{3000}")
                && let Some(end) = self.mark(i, end)
            {
                return end;
            }
            let behind = text.gap(end);
            let found = match text.char(behind) {
                Some(
                    '年' | '月' | '日' | '(' | '世' | '/' | '.' | '・' | '、' | ',' | 'か' | 'F',
                ) => self.time(i, value, length, end),
                Some(':' | '時') => self.clock(i, value, length, end),
                Some(c) if is_wave(c) || is_dash(c) => self
                    .time(i, value, length, end)
                    .or_else(|| self.clock(i, value, length, end)),
                _ => None,
            };
            if let Some(end) = found {
                return end;
            }
        }
        let Some(n) = numeral::read(text, i) else {
            return numeral::skip(text, i);
        };
        let first = self.counted(n);
        if !n.kanji
            && let Some(end) = self.name(&first)
        {
            return end;
        }
        let share = match text.char(n.end) {
            Some('/' | '⁄') => self.stroked(&n),
            _ if text.has(first.end, "に") || text.has(text.gap(n.end), "分の") => {
                self.share(&first)
            }
            _ => None,
        };
        share.unwrap_or_else(|| self.amount(first))
    }

    pub(super) fn amount(&mut self, first: Counted) -> usize {
        let text = self.text;
        let n = first.n;
        if text.has(n.end, "数") {
            return self.some_more(&n);
        }
        if first.after.is_none()
            && let Some(place) = ordinal::of_row(text, &n)
        {
            let at = n.start..n.end;
            return self.push(at, What::Ordinal(place), Marks::default(), Hold::Soft);
        }
        if n.kanji && !self.counts(&first) {
            return self.uncounted(first);
        }
        if let Some(end) = self.placed(&first) {
            return end;
        }
        let (from, to) = match self.range(&first) {
            Some((from, to)) => match self.one_in_several(&from, &to) {
                Some(end) => return end,
                None => (from, Some(to)),
            },
            None => (first, None),
        };
        self.put_amount(from, to)
    }

    /// A numeral in kanji that does not clearly count.
    fn uncounted(&mut self, first: Counted) -> usize {
        let text = self.text;
        // 二、三日.
        if let Some((from, to)) = self.range(&first)
            && first.after.is_none()
            && (to.after == Some(After::Of(Unit::Day)) || self.counts(&to))
        {
            return self.put_amount(from, Some(to));
        }
        // 一日千人, 一人千円.
        if let Some(After::Of(unit @ (Unit::Day | Unit::Person | Unit::Time))) = first.after
            && let Some(end) = self.rate(&first, None, unit, first.end, None)
        {
            return end;
        }
        if let Some(end) = self.idiom(&first) {
            return end;
        }
        // 二日目, 三軒目.
        if let Some(After::Of(_)) = first.after
            && let Some(end) = ordinal::nth(text, first.end)
            && let Some(place) = first.n.whole()
        {
            let at = first.n.start..end;
            return self.push(at, What::Ordinal(place), Marks::default(), Hold::Worded);
        }
        // 二百一号; not 五十三次, which counts them.
        if first.after == Some(After::Grade)
            && !text.has(first.n.end, "次")
            && let Some(place) = first.n.whole()
            && (place > 10 || text.past_any(first.n.end, CLASSES).is_some())
        {
            let at = first.n.start..first.end;
            return self.push(at, What::Ordinal(place), Marks::default(), Hold::Soft);
        }
        if self.may_count(&first) {
            self.put_softly(first)
        } else {
            first.n.end
        }
    }

    /// An amount that the other side need not say.
    fn put_softly(&mut self, first: Counted) -> usize {
        let known = self.found.len();
        let end = self.put_amount(first, None);
        let hold = if self.is_plainly_number(&first) {
            Hold::Worded
        } else {
            Hold::Soft
        };
        for quantity in self.found.iter_mut().skip(known) {
            // 千を超える: a bound shows that the number is meant.
            // Centenarians have a word, and 千を超える without a counter is many.
            let said = matches!(&quantity.what, What::Amount(a)
                if matches!(a.unit, Unit::Age | Unit::Bare));
            if said || !(first.n.lone && quantity.limit.is_some() && !quantity.about) {
                quantity.hold = quantity.hold.min(hold);
            }
        }
        end
    }

    /// 10数人, 百数十年: some more than the number, which the other side need not say.
    fn some_more(&mut self, n: &Numeral) -> usize {
        let text = self.text;
        let at = self.vague(n.end + "数".len());
        let word = units::word(text, at).or_else(|| measures::read(text, at));
        let (unit, end) = match word {
            Some((After::Of(unit), end)) => (unit, end),
            Some((_, end)) => (Unit::Bare, end),
            None => return at,
        };
        let Some(number) = n.number(0) else {
            return end;
        };
        let amount = Amount {
            number,
            to: None,
            unit,
            per: None,
        };
        let marks = Marks {
            about: true,
            limit: Some(Limit::MoreThan),
            turn: None,
        };
        self.push(n.start..end, What::Amount(amount), marks, Hold::Soft)
    }

    pub(super) fn put_amount(&mut self, from: Counted, to: Option<Counted>) -> usize {
        let text = self.text;
        let before = self.before(from.n.start);
        let last = to.unwrap_or(from);
        let last = Counted {
            end: match last.after {
                None | Some(After::Noun) => last.n.end,
                _ => last.end,
            },
            ..last
        };
        let Some((number, unit, mut end)) = self.measured(&from, last.end) else {
            return last.end;
        };
        let upper = match to.map(|to| self.measured(&to, last.end)) {
            Some(Some((number, _, _))) => Some(number),
            Some(None) => return last.end,
            None => None,
        };
        // 44,130円〜10,410円 runs downwards.
        let (number, upper) = match upper {
            Some(low) if low.value < number.value => (low, Some(number)),
            upper => (number, upper),
        };
        let unit = match (unit, before.money) {
            (Unit::Bare, Some(money)) => money,
            (unit, _) => unit,
        };
        let pending = self
            .per
            .filter(|(_, place)| text.back_gap(from.n.start) <= *place)
            .map(|(unit, _)| unit);
        if let Some(end) = self.rate(&from, upper, unit, end, pending) {
            return end;
        }
        // 1人1台 names no number; 1日1回 does.
        let adjacent = text
            .ends_any(
                from.n.start,
                &["につき", "当たり", "あたり", "ごとに", "に"],
            )
            .is_none();
        if pending.is_some_and(|unit| !is_length(unit))
            && adjacent
            && upper.is_none()
            && from.n.is(1)
            && unit == Unit::Thing
        {
            return end;
        }
        let mut marks = before.marks;
        if from.n.end != from.end && text.has(from.n.end, "余") {
            marks.about = true;
            marks.limit = Some(Limit::MoreThan);
        }
        let (per, behind) = self.over(end);
        // 震度6強 is a degree of its own scale.
        let shaken = unit == Unit::Bare && from.n.whole().is_some_and(|n| (5..=6).contains(&n));
        let behind = match shaken && self.mentions(from.n.start, "震度") {
            true => text.past_any(behind, &["強", "弱"]).unwrap_or(behind),
            false => behind,
        };
        let behind = match upper {
            // 40歳から74歳まで is bounded on both sides already.
            Some(_) => text.past(behind, "まで").unwrap_or(behind),
            None => behind,
        };
        end = bounds::after(text, behind, &mut marks, unit);
        let rounds = marks.limit == Some(Limit::LessThan) && bounds::rounds(text, end);
        if marks.limit == Some(Limit::AtMost)
            && before.marks.limit.is_some()
            && bounds::is_peak(text, before.start, end)
        {
            marks.limit = None;
        }
        if unit != Unit::Fold
            && let Some((turn, behind)) = turn::after(text, end)
        {
            marks.turn.get_or_insert(turn);
            if text.has(end, "の") || text.char(end).is_some_and(is_kanji) {
                end = behind;
            }
        } else if let Some(turn) = turn::each(text, end) {
            marks.turn.get_or_insert(turn);
            self.share_turn(turn, unit);
        }
        let hold = match self.hold(&from, &last, unit, &number, upper) {
            // 千円未満切捨て may be said as the nearest thousand.
            _ if rounds => Hold::Soft,
            // 20ページ以内 is a rule, 20ページ a remark.
            Hold::Soft
                if marks.limit.is_some()
                    && text
                        .past_any(text.gap(last.n.end), &["ページ", "頁"])
                        .is_some() =>
            {
                Hold::Firm
            }
            // 百人以上, as rules say it.
            Hold::Soft if is_bounded(&from, &marks) && !matches!(unit, Unit::Age | Unit::Bare) => {
                Hold::Firm
            }
            hold => hold,
        };
        let amount = Amount {
            number,
            to: upper,
            unit,
            per: per
                .or(before.per)
                .or_else(|| self.shared_rate(from.n.start, unit))
                .filter(|per| *per != unit),
        };
        let Before { start, .. } = before;
        self.push(start..end, What::Amount(amount), marks, hold)
    }
}

/// Whether a unit is one of time: 1日1往復 says how often.
fn is_length(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::Year | Unit::Month | Unit::Week | Unit::Day | Unit::Hour | Unit::Minute
    )
}

/// Whether a hundred or a thousand in one word of kanji is bounded, and so meant
/// as a number: 百人以上, 千円未満.
fn is_bounded(from: &Counted, marks: &Marks) -> bool {
    from.n.lone && !from.n.is(10) && marks.limit.is_some() && !marks.about
}

/// Classes, floors and numbers of bills, which a small numeral names.
const CLASSES: &[&str] = &["年生", "年次", "階", "期生", "番窓口", "合目"];
