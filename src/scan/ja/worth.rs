//! What an amount comes to: its value and unit, and how firmly the other language is
//! expected to say it.

use super::super::{Number, Unit, What};
use super::amount::Counted;
use super::bounds;
use super::text::Text;
use super::units::After;
use super::{Hold, Scanner};
use super::{lengths, numeral, share};
use rust_decimal::Decimal;

/// What is measured in degrees of a circle.
const ANGLES: &[&str] = &[
    "経度", "緯度", "経線", "緯線", "東経", "西経", "角度", "傾斜",
];

impl Scanner<'_> {
    /// The exact number, its unit, and where they end.
    pub(super) fn measured(&self, c: &Counted, end: usize) -> Option<(Number, Unit, usize)> {
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
                            | Unit::Day
                            | Unit::Hour
                            | Unit::Fold
                            | Unit::Minute
                            | Unit::Tonne
                            | Unit::Litre
                            | Unit::Kilometre
                    )
                    && let Some(half) = c.n.and_half()
                {
                    return Some((half.number(0)?, unit, half_end));
                }
                // 1歳6か月児 are children of 18 months.
                if unit == Unit::Age
                    && let Some(found) = lengths::in_months(text, c)
                {
                    return Some(found);
                }
                // 168円04銭, 1ドル90セント.
                if matches!(unit, Unit::Yen | Unit::Dollar)
                    && end == c.end
                    && let Some(sen) = numeral::read(text, end).filter(|n| n.count().is_some())
                    && let Some(behind) = text.past_any(sen.end, &["銭", "セント"])
                {
                    let (yen, sen) = (c.n.number(0)?, sen.number(-2)?);
                    let number = Number {
                        value: yen.value.checked_add(sen.value)?,
                        place: sen.place,
                    };
                    return Some((number, unit, behind));
                }
                // 9秒58, 1分48秒32: a record.
                if unit == Unit::Second
                    && end == c.end
                    && let Some(hundredths) = numeral::read(text, end)
                    && hundredths.plain == Some(2)
                    && hundredths.kanji == c.n.kanji
                    && self.counted(hundredths).after.is_none()
                {
                    let (whole, part) = (c.n.number(0)?, hundredths.number(-2)?);
                    let number = Number {
                        value: whole.value.checked_add(part.value)?,
                        place: part.place,
                    };
                    return Some((number, unit, hundredths.end));
                }
                // 3.62点 is a score, not three things and a part of one.
                let score = unit == Unit::Thing && c.n.whole().is_none();
                let score = score && text.ends(c.end, "点").is_some();
                plain(if score { Unit::Bare } else { unit })
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
                    || text
                        .ends_any(c.n.start, &["平均", "零下", "氷点下", "マイナス", "-"])
                        .is_some()
                    || self.mentions(c.n.start, "温");
                // 0度から180度まで, 経度6度の幅: no occasions
                let warm = warm
                    || c.n.whole() == Some(0)
                    || ANGLES.iter().any(|word| self.mentions(c.n.start, word));
                let warm = warm && !text.has(end, "にわた");
                plain(if warm { Unit::Degree } else { Unit::Time })
            }
            Some(After::Page) => plain(Unit::Thing),
            Some(After::Unsaid) => plain(Unit::Bare),
            // 3里半.
            None if text.has(end, "里半") => {
                Some((c.n.and_half()?.number(0)?, Unit::Bare, end + "里半".len()))
            }
            Some(After::Noun | After::Rank | After::Grade | After::Name) | None => {
                plain(Unit::Bare)
            }
        }
    }

    /// Whether a character stands among the last few before a place.
    pub(super) fn mentions(&self, start: usize, word: &str) -> bool {
        let from = start.saturating_sub(90);
        self.text
            .0
            .get(from..start)
            .is_some_and(|near| near.windows(word.len()).any(|w| w == word.as_bytes()))
    }

    /// Whether 割 goes on with hundredths: 八割五分.
    pub(super) fn has_hundredths(&self, end: usize) -> bool {
        let part = numeral::read(self.text, end).filter(|n| n.whole().is_some_and(|v| v < 10));
        part.is_some_and(|n| self.text.has(n.end, "分"))
    }

    /// 3割5分2厘 is 35.2 per cent.
    pub(super) fn tenths(&self, c: &Counted, end: usize) -> Option<(Number, Unit, usize)> {
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

    /// How firmly the other language is expected to say an amount.
    pub(super) fn hold(
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
        if self.is_aside(from, last, unit) || bounds::is_full_marks(text, from.n.start, last.end) {
            return Hold::Soft;
        }
        // 1ドル＝150円 is the price of one; 30％台 may be said as a range.
        let price = matches!(unit, Unit::Dollar | Unit::Euro) && from.n.is(1);
        let level = last.after.is_some() && text.has(last.end, "台");
        if price || level && text.past_any(last.end, &["台風", "台湾", "台帳"]).is_none() {
            return Hold::Soft;
        }
        let day = unit == Unit::Hour && from.n.is(24) || unit == Unit::Day && from.n.is(365);
        if day
            && upper.is_none()
            && (text
                .past_any(last.end, &["365", "３６５", "対応", "体制"])
                .is_some()
                || unit == Unit::Day)
        {
            return Hold::Soft;
        }
        // 3大疾病, 7大都市.
        if unit == Unit::Bare && from.n.plain == Some(1) && text.has(from.n.end, "大") {
            return Hold::Worded;
        }
        let measured = matches!(
            unit,
            Unit::Percent | Unit::Yen | Unit::Dollar | Unit::Euro | Unit::Fold | Unit::Bare
        );
        if from.n.kanji {
            let exact = !from.n.lone || number.place > 6 || unit == Unit::Percent;
            let small = from.n.whole().is_some_and(|value| value <= 10);
            if measured && exact && !(unit == Unit::Bare && small) {
                return Hold::Firm;
            }
            if from.n.lone && unit == Unit::Yen && !text.has(last.end, "台") {
                return Hold::Firm;
            }
            if from.n.lone && number.place <= 6 && !from.n.is(10) {
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
        let one = from.n.is(1) && number.place == 0 && from.n.number(0) == Some(*number);
        if counted && upper.is_none() && one {
            return Hold::Worded;
        }
        Hold::Firm
    }

    /// Whether an amount goes without saying where another stands: 上位3か国 before
    /// the three, 2年に1回 is every two years, 前期5年・後期5年 twice five.
    fn is_aside(&self, from: &Counted, last: &Counted, unit: Unit) -> bool {
        let text = self.text;
        let start = from.n.start;
        let once = from.n.is(1) && matches!(unit, Unit::Time | Unit::Degree);
        let listed = text
            .char(last.end)
            .is_some_and(|c| matches!(c, ':' | '(' | 'は'));
        // 2人は大学で出会った: the couple.
        let opens = text
            .before(start)
            .is_none_or(|(c, _)| matches!(c, '。' | '\n' | '「' | ')'));
        let told = || {
            let next = text.char(last.end);
            next.is_some_and(|c| "はがのもと".contains(c))
        };
        unit == Unit::Person && from.n.is(2) && opens && told()
            || text.ends_any(start, super::ordinal::DECIMALS).is_some()
            // 本市を含め2市だけ: ours and one other.
            || from.n.is(2) && text.ends_any(start, &["を含め", "を含む", "を含めて"]).is_some()
            || once && self.is_every(start)
            || unit != Unit::Bare && labels(text, from, last.end)
            // 首相は29日、…: the day of the report, which the other language tells by its name.
            || unit == Unit::Day
                && from.n.plain.is_some()
                && from.n.whole().is_some_and(|day| day <= 31)
                && text.char(last.end) == Some('、')
                && text
                    .before(text.back_gap(start))
                    .is_some_and(|(c, _)| matches!(c, 'は' | 'が' | 'も'))
            // 1泊2日: the days follow from the nights.
            || unit == Unit::Day && self.after_nights(from)
            // 2人乗りは禁止: carrying a passenger.
            || unit == Unit::Person && from.n.is(2) && text.has(last.end, "乗り")
            || listed && text.ends_any(start, &["上位", "主要", "主な"]).is_some()
            || unit == Unit::Year
                && text.ends_any(start, &["後期", "後半"]).is_some()
                && self.repeats(from)
    }

    /// Whether the amount right before is of one night less than the days.
    fn after_nights(&self, from: &Counted) -> bool {
        let Some(last) = self.found.last().filter(|last| last.at.end == from.n.start) else {
            return false;
        };
        matches!(&last.what, What::Amount(a) if a.unit == Unit::Night
            && from.n.number(0).is_some_and(|days| days.value == a.number.value + Decimal::ONE))
    }

    /// Whether the last amount is the same length of years.
    fn repeats(&self, from: &Counted) -> bool {
        self.found.last().is_some_and(|last| {
            matches!(&last.what, What::Amount(a) if a.unit == Unit::Year
                && Some(a.number) == from.n.number(0))
        })
    }

    /// Whether a length of time ends before a place that passes between two times:
    /// 2年に1回; not 月に1回.
    pub(super) fn is_every(&self, start: usize) -> bool {
        let text = self.text;
        let lengths = ["年に", "月に", "日に", "週間に", "週に", "時間に", "分に"];
        text.ends_any(start, &lengths).is_some_and(|from| {
            text.before(text.back_gap(from)).is_some_and(|(c, _)| {
                c.is_ascii_digit()
                    || super::text::is_numeral(c)
                    || matches!(c, 'か' | 'カ' | 'ヶ' | '箇')
            })
        })
    }
}

/// Whether a number is only the unit of a table or column: （10億円）.
fn labels(text: Text, from: &Counted, end: usize) -> bool {
    let mut value = from.n.whole().unwrap_or(0);
    while value > 1 && value.is_multiple_of(10) {
        value /= 10;
    }
    let boxed = value == 1
        && !from.n.is(1)
        && matches!(text.before(from.n.start), Some(('(', _)))
        && matches!(text.at(end), Some((')', _)));
    boxed
        && text
            .at(end)
            .and_then(|(_, next)| text.char(text.gap(next)))
            .is_none_or(|c| matches!(c, '|' | '\n'))
}
