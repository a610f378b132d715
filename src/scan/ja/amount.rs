//! Amounts: a numeral with its unit, the other end of its range, and the words
//! around it.

use super::super::{Amount, Count, Limit, Number, Time, Unit, What};
use super::around::{self, Before};
use super::measures;
use super::names;
use super::numeral::{self, Numeral};
use super::ordinal;
use super::share;
use super::text::{is_dash, is_kanji, is_katakana, is_wave};
use super::turn;
use super::units::{self, After};
use super::{Hold, Marks, Scanner};

/// A numeral and what stands behind it.
#[derive(Clone, Copy)]
struct Counted {
    n: Numeral,
    after: Option<After>,
    end: usize,
}

impl Scanner<'_> {
    /// What begins with a digit, or with a numeral in kanji.
    pub(super) fn number(&mut self, i: usize) -> usize {
        if let Some(end) = self.time(i).or_else(|| self.clock(i)) {
            return end;
        }
        let Some(n) = numeral::read(self.text, i) else {
            return numeral::skip(self.text, i);
        };
        if !n.kanji
            && let Some(end) = self.name(&n)
        {
            return end;
        }
        if let Some(end) = self.share(&n).or_else(|| self.stroked(&n)) {
            return end;
        }
        self.amount(n)
    }

    /// The unit behind a numeral.
    fn counted(&self, n: Numeral) -> Counted {
        let text = self.text;
        // 10数年 is no number; 20余年 is more than one.
        let direct = text
            .past(n.end, "余")
            .filter(|end| units::word(text, *end).is_some());
        let at = text.gap(direct.unwrap_or(n.end));
        let found = units::word(text, at).or_else(|| measures::read(text, at));
        match found {
            Some((after, end)) => Counted {
                n,
                after: Some(after),
                end,
            },
            None => Counted {
                n,
                after: None,
                end: n.end,
            },
        }
    }

    fn amount(&mut self, n: Numeral) -> usize {
        let text = self.text;
        if text.has(n.end, "数") {
            return self.past_vague(n.end + "数".len());
        }
        let first = self.counted(n);
        if n.kanji && !self.counts(&first) {
            // 二、三日.
            return match self.range(&first) {
                Some((from, to)) if first.after.is_none() && self.counts(&to) => {
                    self.put_amount(from, Some(to))
                }
                _ => n.end,
            };
        }
        if let Some(end) = self.placed(&first) {
            return end;
        }
        let (from, to) = match self.range(&first) {
            Some((from, to)) => (from, Some(to)),
            None => (first, None),
        };
        self.put_amount(from, to)
    }

    /// Past 10数人: what is counted belongs to it.
    fn past_vague(&self, at: usize) -> usize {
        let at = self.vague(at);
        units::word(self.text, at).map_or(at, |(_, end)| end)
    }

    /// Whether a numeral in kanji counts something here.
    fn counts(&self, c: &Counted) -> bool {
        let text = self.text;
        let Some(after) = c.after else { return false };
        let known = match after {
            After::Grade => text.ends(c.end, "番地").is_some(),
            After::Degree => !text.has(c.end, "と"),
            After::Noun | After::Name | After::Page => false,
            After::Of(Unit::Day) => {
                text.ends(c.end, "間").is_some()
                    || text
                        .past_any(c.end, &["以内", "以上", "前", "後", "未満", "を経過"])
                        .is_some()
            }
            After::Of(Unit::Month) => {
                text.ends_any(
                    c.end,
                    &["か月", "カ月", "ヶ月", "ケ月", "ヵ月", "箇月", "月間"],
                )
                .is_some()
                    || text
                        .past_any(c.end, &["以内", "以上", "を超え", "未満", "を経過"])
                        .is_some()
            }
            After::Of(Unit::Minute) => text.has(c.end - "間".len(), "間") || text.has(c.end, "以"),
            After::Tenth => !text.has(c.end, "れ"),
            _ => true,
        };
        let small = c.n.whole().is_none_or(|value| value <= 10) || c.n.lone;
        let name = small && text.past_any(c.n.start, WORDS).is_some();
        let joined = text
            .before(c.n.start)
            .is_some_and(|(b, _)| "統唯同単万随均画逐専界本".contains(b));
        // （千円） is the head of a column.
        let yen = c.n.lone
            && matches!(after, After::Of(Unit::Yen))
            && text
                .before(c.n.start)
                .is_none_or(|(b, _)| matches!(b, '(' | ':' | '、' | ' ' | '\u{3000}'))
            && text
                .char(c.end)
                .is_none_or(|b| matches!(b, ')' | '、' | ' ' | ',' | '/' | '・'));
        let plain = !small || COUNTERS.iter().any(|word| text.ends(c.end, word).is_some());
        known
            && plain
            && !name
            && !joined
            && !yen
            && (c.n.lone && text.has(c.end, "当") || units::closes(text, c.end))
    }

    /// Places in an order, cohorts, and all else that is no amount.
    fn placed(&mut self, c: &Counted) -> Option<usize> {
        let text = self.text;
        let start = c.n.start;
        let whole = c.n.whole();
        let ordinal = |scanner: &mut Self, end: usize, hold: Hold| {
            whole
                .map(|place| scanner.push(start..end, What::Ordinal(place), Marks::default(), hold))
        };
        // 1〜3位: two places in an order.
        if c.after.is_none()
            && let Some((sign, next)) = text.at(c.n.end)
            && (is_wave(sign) || is_dash(sign))
            && let Some(n) = numeral::read(text, next)
            && let Some((After::Rank | After::Grade, _)) = units::word(text, n.end)
        {
            return ordinal(self, c.n.end, Hold::Firm);
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
            Some(After::Of(_)) => {
                let end = ordinal::nth(text, c.end)?;
                let hold = if whole == Some(1) {
                    Hold::Worded
                } else {
                    Hold::Firm
                };
                ordinal(self, end, hold)
            }
            Some(After::Degree | After::Cohort) if ordinal::nth(text, c.end).is_some() => {
                let end = ordinal::nth(text, c.end)?;
                ordinal(self, end, Hold::Firm)
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
                    return Some(self.push(
                        start..c.n.end,
                        What::Time(time),
                        Marks::default(),
                        Hold::Firm,
                    ));
                }
                if let Some(from) = names::stage(text, start)
                    && from >= self.floor
                {
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
                // スマートシティ2.0: the number is part of the name.
                let named = text
                    .before(start)
                    .is_some_and(|(b, _)| is_katakana(b) && b != '・')
                    && whole.is_none();
                named.then_some(c.n.end)
            }
            _ => None,
        }
    }

    /// The other end of a range that begins here: 60〜80万人, 10％〜20％,
    /// 3から5か所, 2、3人.
    fn range(&self, first: &Counted) -> Option<(Counted, Counted)> {
        let text = self.text;
        let bare = first.after.is_none();
        let at = text.gap(first.end);
        let (c, next) = text.at(at)?;
        let (start, word) = if is_wave(c) || is_dash(c) {
            (next, false)
        } else if let Some(end) = text.past_any(at, &["から", "ないし", "乃至"]) {
            (end, true)
        } else if matches!(c, '、' | ',') && bare && first.n.plain == Some(1) {
            return self.two_or_three(first, next);
        } else {
            return None;
        };
        let n = numeral::read(text, text.gap(text.past(start, "約").unwrap_or(start)))?;
        let second = self.counted(n);
        if second.n.kanji != first.n.kanji {
            return None;
        }
        second
            .after
            .filter(|after| !matches!(after, After::Noun | After::Name))
            .or_else(|| {
                // Bare numbers: a wave joins them, a dash does not.
                (bare && is_wave(c)).then_some(After::Noun)
            })?;
        if ordinal::nth(text, second.end).is_some() {
            return None;
        }
        // 3.11から10年 is no range: its ends are not given alike.
        let between = text.past_any(at, &["ないし", "乃至"]).is_some();
        if word && bare && (first.n.whole().is_none() != n.whole().is_none()) {
            return None;
        }
        let same = bare || first.after == second.after;
        if !same || word && !between && !bare && !self.closes_range(second.end) {
            return None;
        }
        let from = Counted {
            n: first.n.sharing(&second.n),
            after: second.after,
            end: second.end,
        };
        let rises = from.n.below(&second.n);
        (rises || is_wave(c)).then_some((from, second))
    }

    /// Whether から … is a range and not a change: まで, 程度, の範囲 behind it.
    fn closes_range(&self, end: usize) -> bool {
        self.text
            .past_any(end, &["まで", "程度", "の範囲", "の間", "ほど", "くらい"])
            .is_some()
    }

    /// 2、3人: two or three.
    fn two_or_three(&self, first: &Counted, next: usize) -> Option<(Counted, Counted)> {
        let n = numeral::read(self.text, next)?;
        if n.plain != Some(1) || n.whole()? != first.n.whole()? + 1 {
            return None;
        }
        let second = self.counted(n);
        match second.after {
            Some(After::Of(_) | After::Tenth) => Some((
                Counted {
                    after: second.after,
                    end: second.end,
                    ..*first
                },
                second,
            )),
            _ => None,
        }
    }

    fn put_amount(&mut self, from: Counted, to: Option<Counted>) -> usize {
        let text = self.text;
        let before = self.before(from.n.start);
        let last = to.unwrap_or(from);
        let Some((number, unit, mut end)) = self.measured(&from, last.end) else {
            return last.end;
        };
        let upper = match to.map(|to| self.measured(&to, last.end)) {
            Some(Some((number, _, _))) => Some(number),
            Some(None) => return last.end,
            None => None,
        };
        let unit = match (unit, before.money) {
            (Unit::Bare, Some(money)) => money,
            (unit, _) => unit,
        };
        let pending = self
            .per
            .filter(|(_, place)| text.back_gap(from.n.start) <= *place)
            .map(|(unit, _)| unit);
        if let Some(end) = self.rate(&number, upper, unit, end, pending) {
            return end;
        }
        // 1人1台 names no number; 1日1回 does.
        let adjacent = text
            .ends_any(
                from.n.start,
                &["につき", "当たり", "あたり", "ごとに", "に"],
            )
            .is_none();
        if pending.is_some()
            && adjacent
            && upper.is_none()
            && self.is_one(&number)
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
        let behind = match text.ends(from.n.start, "震度") {
            Some(_) => text.past_any(behind, &["強", "弱"]).unwrap_or(behind),
            None => behind,
        };
        let behind = match upper {
            // 40歳から74歳まで is bounded on both sides already.
            Some(_) => text.past(behind, "まで").unwrap_or(behind),
            None => behind,
        };
        end = around::after(text, behind, &mut marks, unit);
        if marks.limit == Some(Limit::AtMost)
            && text
                .past_any(end, &["に上", "に及", "に達", "にのぼ", "を記録"])
                .is_some()
        {
            // 最大で2万戸に上った: the highest that was reached, no bound.
            marks.limit = None;
        }
        if unit != Unit::Fold
            && let Some((turn, behind)) = turn::after(text, end)
        {
            marks.turn.get_or_insert(turn);
            if text.has(end, "の") || text.char(end).is_some_and(is_kanji) {
                end = behind;
            }
        }
        let hold = self.hold(&from, &last, unit, &number, upper);
        let amount = Amount {
            number,
            to: upper,
            unit,
            per: per.or(before.per).filter(|per| *per != unit),
        };
        let Before { start, .. } = before;
        self.push(start..end, What::Amount(amount), marks, hold)
    }

    fn is_one(&self, number: &Number) -> bool {
        number.value == rust_decimal::Decimal::ONE
    }

    /// The exact number, its unit, and where they end.
    fn measured(&self, c: &Counted, end: usize) -> Option<(Number, Unit, usize)> {
        let text = self.text;
        let plain = |unit: Unit| Some((c.n.number(0)?, unit, end));
        match c.after {
            Some(After::Of(unit)) => {
                if let Some(half_end) = share::and_half(text, end)
                    && matches!(
                        unit,
                        Unit::Year
                            | Unit::Month
                            | Unit::Week
                            | Unit::Hour
                            | Unit::Fold
                            | Unit::Minute
                    )
                    && let Some(half) = c.n.and_half()
                {
                    return Some((half.number(0)?, unit, half_end));
                }
                plain(unit)
            }
            Some(After::Scaled(unit, power)) => Some((c.n.number(power)?, unit, end)),
            Some(After::Tenth) => self.tenths(c, end),
            Some(After::Cohort) => {
                let age =
                    c.n.whole()
                        .is_some_and(|value| value % 10 == 0 && (10..=90).contains(&value));
                plain(if age { Unit::Cohort } else { Unit::Thing })
            }
            Some(After::Degree) => {
                let warm = c.n.whole().is_none_or(|value| value > 9)
                    || text.has(end, "C")
                    || self.mentions(c.n.start, "温");
                plain(if warm { Unit::Degree } else { Unit::Time })
            }
            Some(After::Page) => plain(Unit::Thing),
            Some(After::Unsaid) => plain(Unit::Bare),
            Some(After::Noun | After::Rank | After::Grade | After::Name) | None => {
                Some((c.n.number(0)?, Unit::Bare, c.n.end))
            }
        }
    }

    /// Whether a character stands among the last few before a place.
    fn mentions(&self, start: usize, word: &str) -> bool {
        let from = start.saturating_sub(90);
        self.text
            .0
            .get(from..start)
            .is_some_and(|near| near.windows(word.len()).any(|w| w == word.as_bytes()))
    }

    /// 3割5分2厘 is 35.2 per cent.
    fn tenths(&self, c: &Counted, end: usize) -> Option<(Number, Unit, usize)> {
        let text = self.text;
        let mut number = c.n.number(1)?;
        let mut end = end;
        for (word, power) in [("分", 0), ("厘", -1)] {
            let Some(part) = numeral::read(text, end).filter(|n| n.whole().is_some_and(|v| v < 10))
            else {
                break;
            };
            let Some(behind) = text.past(part.end, word) else {
                break;
            };
            let more = part.number(power)?;
            number = Number {
                value: number.value.checked_add(more.value)?,
                place: more.place,
            };
            end = behind;
        }
        Some((number, Unit::Percent, end))
    }

    /// 1人当たり, 1日2回: one of a kind over which another number is counted.
    /// It asks for nothing itself.
    fn rate(
        &mut self,
        number: &Number,
        upper: Option<Number>,
        unit: Unit,
        end: usize,
        pending: Option<Unit>,
    ) -> Option<usize> {
        let text = self.text;
        if upper.is_some() || !self.is_one(number) {
            return None;
        }
        let each = [
            "当たり",
            "当り",
            "あたり",
            "につき",
            "ごと",
            "毎",
            "平均",
            "当",
            "単位",
        ];
        if let Some(behind) = text.past_any(end, &each) {
            let behind = text.past_any(behind, &["の", "に", "、"]).unwrap_or(behind);
            // 1人1日当たり: the first is what it is counted over.
            let unit = pending.unwrap_or(unit);
            self.per = Some((unit, text.past(behind, "平均").unwrap_or(behind)));
            return Some(behind);
        }
        let unit = pending.unwrap_or(unit);
        let kind = matches!(
            unit,
            Unit::Person
                | Unit::Day
                | Unit::Time
                | Unit::Household
                | Unit::Body
                | Unit::Company
                | Unit::School
        );
        let at = text
            .past_any(text.gap(end), &["約", "最大", "、"])
            .unwrap_or(end);
        let follows = text
            .char(text.gap(at))
            .is_some_and(|c| c.is_ascii_digit() || super::text::kanji_digit(c).is_some());
        if kind && follows && self.before(end).start == end {
            self.per = Some((unit, end));
            return Some(end);
        }
        None
    }

    /// The unit behind a stroke: 円/月, 人／年.
    fn over(&self, end: usize) -> (Option<Unit>, usize) {
        let text = self.text;
        let Some(('/', next)) = text.at(end) else {
            return (None, end);
        };
        let words = [
            ("年間", Unit::Year),
            ("年", Unit::Year),
            ("か月", Unit::Month),
            ("月", Unit::Month),
            ("週", Unit::Week),
            ("日", Unit::Day),
            ("時間", Unit::Hour),
            ("時", Unit::Hour),
            ("分", Unit::Minute),
            ("秒", Unit::Second),
            ("人", Unit::Person),
            ("世帯", Unit::Household),
            ("回", Unit::Time),
            ("件", Unit::Thing),
            ("泊", Unit::Night),
        ];
        for (word, unit) in words {
            if let Some(end) = text.past(next, word) {
                return (Some(unit), end);
            }
        }
        match measures::read(text, next) {
            Some((After::Of(unit), end)) => (Some(unit), end),
            _ => (None, end),
        }
    }

    /// How firmly the other language is expected to say an amount.
    fn hold(
        &self,
        from: &Counted,
        last: &Counted,
        unit: Unit,
        number: &Number,
        upper: Option<Number>,
    ) -> Hold {
        if matches!(from.after, Some(After::Page)) {
            return Hold::Soft;
        }
        let text = self.text;
        let day =
            unit == Unit::Hour && self.is(number, 24) || unit == Unit::Day && self.is(number, 365);
        if day
            && upper.is_none()
            && (text
                .past_any(last.end, &["365", "３６５", "対応", "体制"])
                .is_some()
                || unit == Unit::Day)
        {
            return Hold::Soft;
        }
        let measured = matches!(
            unit,
            Unit::Percent | Unit::Yen | Unit::Dollar | Unit::Euro | Unit::Fold | Unit::Bare
        );
        if from.n.kanji {
            if measured && (!from.n.lone || number.place > 6) {
                return Hold::Firm;
            }
            if from.n.lone && number.place <= 6 && !self.is(number, 10) {
                return if text.has(last.end, "当") {
                    Hold::Firm
                } else {
                    Hold::Soft
                };
            }
            return match from.n.whole() {
                Some(0..=1) if upper.is_none() => Hold::Soft,
                Some(0..=10) => Hold::Worded,
                _ => Hold::Firm,
            };
        }
        let counted = !measured
            && !matches!(
                unit,
                Unit::Age
                    | Unit::Kilometre
                    | Unit::Metre
                    | Unit::Centimetre
                    | Unit::SquareKilometre
                    | Unit::SquareMetre
                    | Unit::Hectare
                    | Unit::Tonne
                    | Unit::Kilogram
                    | Unit::Gram
                    | Unit::TonneCo2
                    | Unit::Litre
                    | Unit::CubicMetre
                    | Unit::KilowattHour
                    | Unit::Kilowatt
                    | Unit::Degree
                    | Unit::Other
            );
        if counted && upper.is_none() && self.is_one(number) {
            return Hold::Worded;
        }
        Hold::Firm
    }

    fn is(&self, number: &Number, value: i64) -> bool {
        number.value == rust_decimal::Decimal::from(value)
    }
}

/// Words and names that begin with a numeral in kanji and a counter.
const WORDS: &[&str] = &[
    "一部",
    "一面",
    "一杯",
    "一回り",
    "一目",
    "一度",
    "一時",
    "一日",
    "一つ一つ",
    "一つひとつ",
    "一人ひとり",
    "一人一人",
    "一人前",
    "一戸",
    "二戸",
    "三戸",
    "五戸",
    "六戸",
    "七戸",
    "八戸",
    "九戸",
    "一点張",
    "一本",
    "一足",
    "一手",
    "一字",
    "一口",
    "一言",
    "一曲",
    "一年中",
    "一日中",
    "二つ返事",
    "三つ星",
    "五つ星",
    "三つ葉",
    "四つ葉",
    "八つ当",
    "百人一首",
    "十分",
    "一件落着",
    "一種独特",
    "四半",
    "一石",
    "一話",
    "一局",
    "一面的",
    "一石二鳥",
    "二の",
    "一台",
    "一対",
];

/// The counters with which small numerals in kanji count.
const COUNTERS: &[&str] = &[
    "人",
    "名",
    "件",
    "つ",
    "個",
    "点",
    "本",
    "枚",
    "冊",
    "台",
    "回",
    "所",
    "か国",
    "カ国",
    "ヶ国",
    "ケ国",
    "ヵ国",
    "箇国",
    "か月",
    "カ月",
    "ヶ月",
    "ケ月",
    "ヵ月",
    "箇月",
    "月",
    "日",
    "か年",
    "カ年",
    "ヶ年",
    "ヵ年",
    "箇年",
    "年間",
    "年",
    "市町村",
    "町村",
    "市町",
    "世帯",
    "社",
    "校",
    "団体",
    "機関",
    "施設",
    "事業",
    "施策",
    "項目",
    "種類",
    "種",
    "地区",
    "地域",
    "分野",
    "段階",
    "倍",
    "割",
    "歳",
    "円",
    "％",
    "%",
    "パーセント",
    "ポイント",
    "時間",
    "週間",
    "日間",
    "分間",
    "泊",
    "頭",
    "匹",
    "羽",
    "棟",
    "室",
    "路線",
    "便",
    "班",
    "組",
    "チーム",
    "グループ",
    "コース",
    "期",
    "大学",
    "か条",
    "カ条",
    "ヶ条",
    "か村",
    "カ村",
    "カ町",
    "言語",
    "世代",
    "番目",
    "位",
    "周年",
    "拠点",
    "課題",
    "方針",
    "目標",
    "計画",
    "か町",
    "事業者",
    "事業所",
    "企業",
    "自治体",
    "メートル",
    "キロ",
    "ヘクタール",
    "トン",
    "例",
    "案",
    "度",
    "戦",
];
