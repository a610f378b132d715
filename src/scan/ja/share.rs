//! Shares and multiples that are said in words: 3分の2, 5人に1人, 1/2, 半数,
//! 半減, 倍増, and spans of time by the half: 上半期, 半年.

use super::super::{Amount, FRACTION_DIGITS, Limit, Number, Time, Unit, What};
use super::amount::Counted;
use super::bounds;
use super::dates;
use super::numeral::{self, Numeral};
use super::text::{Text, is_kanji};
use super::units;
use super::{Hold, Marks, Scanner};
use rust_decimal::Decimal;

/// A number given by the program itself.
fn exact(mantissa: i64, scale: u32) -> Number {
    Number {
        value: Decimal::new(mantissa, scale),
        place: -(scale as i8),
    }
}

impl Scanner<'_> {
    /// 3分の2, 1/2, 5人に1人: a share that a numeral begins.
    pub(super) fn share(&mut self, first: &Counted) -> Option<usize> {
        let text = self.text;
        let n = &first.n;
        let (part, end) = self.of_parts(n).or_else(|| self.one_in(first))?;
        // 百分の百十 is a hundred and ten per cent.
        if n.below(&part) && !(n.is(100) || n.is(1000)) {
            return None;
        }
        let number = part.over(n)?;
        let before = self.before(n.start);
        let mut marks = before.marks;
        let mut end = bounds::after(text, end, &mut marks, Unit::Share);
        if let Some((turn, behind)) = super::turn::after(text, end) {
            marks.turn.get_or_insert(turn);
            end = behind;
        }
        // 2分の1地域メッシュ, 2万5千分の1地形図: names of grids and maps.
        let named = text.past_any(end, &["地域", "地形", "地勢", "模型", "スケール"]);
        // 10分の10 is the full cost, whole by whole is said in a word.
        // The scale of a map, 2万5千分の1, is written 1:25,000 too.
        let scale = n.whole().is_some_and(|whole| whole > 1000);
        let hold = if named.is_some() || scale || number.value == Decimal::ONE {
            Hold::Soft
        } else {
            Hold::Firm
        };
        Some(self.push_share(before.start..end, number, marks, hold))
    }

    /// 5〜6軒に1軒, which counts as one of five.
    pub(super) fn one_in_several(&mut self, from: &Counted, to: &Counted) -> Option<usize> {
        if !self.text.has(to.end, "に") {
            return None;
        }
        let (part, end) = self.one_in(to)?;
        let number = part.over(&from.n)?;
        Some(self.push_share(from.n.start..end, number, Marks::default(), Hold::Worded))
    }

    /// 3分の2.
    fn of_parts(&self, n: &Numeral) -> Option<(Numeral, usize)> {
        let text = self.text;
        let at = text.past(text.gap(n.end), "分の")?;
        let part = numeral::read(text, text.gap(at))?;
        // 7時間28分の4分の1: minutes, and a share of them.
        if text.has(part.end, "分の") {
            return None;
        }
        // 100分の8.5 is a rate; 10分の1.5 is none.
        n.whole()?;
        part.whole()
            .or_else(|| (n.is(100) || n.is(1000)).then_some(0))?;
        Some((part, part.end))
    }

    /// 5人に1人, 2件に1件.
    fn one_in(&self, counted: &Counted) -> Option<(Numeral, usize)> {
        let text = self.text;
        let first = counted.after?;
        // 1行に一つ is no share.
        if counted.n.is(1) || counted.n.number(0)?.value > Decimal::ONE_HUNDRED {
            return None;
        }
        let at = text.past(counted.end, "に")?;
        let at = text
            .past_any(text.gap(at), &["およそ", "約", "ほぼ"])
            .unwrap_or(text.gap(at));
        let part = numeral::read(text, at)?;
        let (second, end) = units::word(text, text.gap(part.end))?;
        (first == second && part.whole()? < 100).then_some((part, end))
    }

    /// 1/2 written with a stroke: a share where what stands around it says so.
    pub(super) fn stroked(&mut self, n: &Numeral) -> Option<usize> {
        let text = self.text;
        let ('/' | '⁄', next) = text.at(n.end)? else {
            return None;
        };
        let whole = numeral::read(text, next)?;
        // 1/25,000 is a scale.
        let whole_count = whole.whole().and_then(|b| u32::try_from(b).ok());
        let (a, b) = (n.count()?, whole_count.filter(|_| !whole.kanji)?);
        let counted = units::word(text, whole.end)
            .is_some_and(|(after, _)| !matches!(after, units::After::Noun));
        let alone = !counted
            && text.char(whole.end).is_none_or(|c| {
                !c.is_ascii_alphanumeric() && !matches!(c, '/' | '万' | '億' | '千' | '年' | '月')
            });
        // 1/150 is no date; 10/10 is the whole; rates of tax are told in hundredths.
        let rate = matches!(b, 100 | 1000) && a <= 20;
        let small = a < b && b <= 10 || a == 1 && b > 31 || rate;
        let whole_of = a == b && b == 10 && text.ends_any(n.start, &["率", "補助"]).is_some();
        if !(alone && 0 < a && (small || whole_of)) {
            return None;
        }
        let number = n.over(&whole)?;
        let before = self.before(n.start);
        let mut marks = before.marks;
        let end = bounds::after(text, whole.end, &mut marks, Unit::Share);
        Some(self.push_share(before.start..end, number, marks, Hold::Firm))
    }

    /// ½ and its like.
    pub(super) fn vulgar(&mut self, i: usize, c: char, next: usize) -> usize {
        let (a, b) = match c {
            '¼' => (1, 4),
            '¾' => (3, 4),
            '⅓' => (1, 3),
            '⅔' => (2, 3),
            '⅕' => (1, 5),
            '⅖' => (2, 5),
            '⅗' => (3, 5),
            '⅘' => (4, 5),
            _ => (1, 2),
        };
        let value = (Decimal::from(a) / Decimal::from(b)).round_dp(FRACTION_DIGITS);
        let place = -(FRACTION_DIGITS as i8);
        let mut marks = self.before(i).marks;
        let end = bounds::after(self.text, next, &mut marks, Unit::Share);
        self.push_share(i..end, Number { value, place }, marks, Hold::Firm)
    }

    /// 半数, 半分, 半減, 半年, 過半数.
    pub(super) fn half(&mut self, i: usize) -> Option<usize> {
        let text = self.text;
        if let Some(end) = text.past(i, "過半数") {
            let marks = Marks {
                limit: Some(Limit::MoreThan),
                ..Marks::default()
            };
            return Some(self.push_share(i..end, exact(5, 1), marks, Hold::Soft));
        }
        let (unit, words): (Unit, &[&str]) =
            if let Some(end) = text.past_any(i, &["半数", "半分", "半減", "半額"]) {
                let before = self.before(i);
                let mut marks = before.marks;
                let end = bounds::after(text, end, &mut marks, Unit::Share);
                return Some(self.push_share(before.start..end, exact(5, 1), marks, Hold::Soft));
            } else if text.before(i).is_some_and(|(c, _)| is_kanji(c)) {
                return None;
            } else if text.has(i, "半年") {
                (Unit::Year, &["半年間", "半年"])
            } else if text.has(i, "半日") {
                (Unit::Day, &["半日間", "半日"])
            } else if text.has(i, "半世紀") {
                let end = i + "半世紀".len();
                return Some(self.soft(i..end, exact(50, 0), Unit::Year));
            } else {
                return None;
            };
        let end = text.past_any(i, words)?;
        Some(self.soft(i..end, exact(5, 1), unit))
    }

    /// 倍増, 倍に, 倍以上: twice as many, though no number says so.
    pub(super) fn double(&mut self, i: usize) -> Option<usize> {
        let text = self.text;
        let number = text
            .before(i)
            .is_some_and(|(c, _)| is_kanji(c) || c.is_ascii_digit());
        if number {
            return None;
        }
        let end = text.past_any(i, &["倍増", "倍加"]).or_else(|| {
            let end = i + "倍".len();
            text.past_any(end, &["に", "の", "と", "以上", "近", "へ", "を超"])
                .map(|_| end)
        })?;
        Some(self.soft(i..end, exact(2, 0), Unit::Fold))
    }

    pub(super) fn soft(&mut self, at: std::ops::Range<usize>, number: Number, unit: Unit) -> usize {
        let mut marks = self.before(at.start).marks;
        let end = bounds::after(self.text, at.end, &mut marks, unit);
        let amount = Amount {
            number,
            to: None,
            unit,
            per: None,
        };
        self.push(at.start..end, What::Amount(amount), marks, Hold::Soft)
    }

    /// 三世紀にわたり: centuries that pass.
    pub(super) fn centuries(&mut self, i: usize, count: u32, end: usize) -> usize {
        let years = exact(i64::from(count) * 100, 0);
        self.soft(i..end, years, Unit::Year)
    }

    /// 四半世紀.
    pub(super) fn quarter_century(&mut self, i: usize) -> Option<usize> {
        let end = self
            .text
            .past_any(i, &["四半世紀", "4半世紀", "４半世紀"])?;
        Some(self.soft(i..end, exact(25, 0), Unit::Year))
    }

    /// 特別区: the wards of Tokyo, of which there are 23.
    pub(super) fn wards(&mut self, i: usize) -> Option<usize> {
        let end = self.text.past(i, "特別区")?;
        Some(self.soft(i..end, exact(23, 0), Unit::Place))
    }

    /// 上半期, 下期: half a year without its year.
    pub(super) fn half_year(&mut self, i: usize) -> Option<usize> {
        let text = self.text;
        text.past_any(i, &["上半期", "下半期", "上期", "下期"])?;
        if text
            .before(i)
            .is_some_and(|(c, _)| is_kanji(c) && c != '度' && c != '年')
        {
            return None;
        }
        let (half, end) = dates::half(text, i)?;
        let time = Time {
            part: Some(super::super::Part::Half(half)),
            ..Time::default()
        };
        Some(self.push(i..end, What::Time(time), Marks::default(), Hold::Worded))
    }

    /// 数十人, 何千もの: no number at all. Behind the words of magnitude.
    pub(super) fn vague(&self, next: usize) -> usize {
        let mut i = next;
        while let Some(end) = self.text.past_any(i, &["十", "百", "千", "万", "億", "兆"]) {
            i = end;
        }
        i
    }
}

/// Whether a half stands behind a unit of time: 1年半, 2時間半; not 1年半期.
pub(super) fn and_half(text: Text, end: usize) -> Option<usize> {
    let end = text.past(end, "半")?;
    let word = text
        .char(end)
        .is_some_and(|c| "期島径減分数額面円ば".contains(c));
    (!word).then_some(end)
}
