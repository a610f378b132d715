//! Years of which not all is written: 5年度, '23年度, 90年代, 794年, and 2年 in a
//! column below 令和元年.

use super::super::What;
use super::super::{Count, Part, Time};
use super::Scanner;
use super::dates::{self, Read};
use super::text::{Text, digit, is_dash, is_wave};
use super::{lengths, years};
use crate::lang::era::{ERAS, Era};

impl Scanner<'_> {
    /// 5年度, 5年4月, and 5年 in a list of years: the era was named before.
    pub(super) fn short_year(
        &mut self,
        i: usize,
        value: u32,
        length: u8,
        behind: usize,
    ) -> Option<usize> {
        let text = self.text;
        if length == 3 {
            return self.early_year(i, value, behind + "年".len());
        }
        // 2年生; not 40年生まれ
        let pupil = value < 7 && text.has(behind, "年生") && !text.has(behind, "年生ま");
        if length > 2 || value == 0 || pupil {
            return None;
        }
        // 90年代.
        if let Some(end) = text.past(behind, "年代") {
            return self.short_decade(i, value, end);
        }
        if let Some(end) = self.short_common(i, value, behind) {
            return Some(end);
        }
        if value > 64 {
            return None;
        }
        let fiscal = text.past(behind, "年度");
        let known = self.era;
        let guess = || {
            // Without an era it is the present one, or the last year numbers before it.
            let letter = match value {
                0..=15 => 'R',
                16..=31 => 'H',
                _ => 'S',
            };
            ERAS.iter().find(|era| era.letter == letter)
        };
        if let Some(end) = fiscal {
            let length = lengths::is_length(text, end) || text.has(end, "分");
            let counted = ["過去", "直近", "最近", "今後", "向こう", "直前"];
            if length || text.ends_any(text.back_gap(i), &counted).is_some() {
                return None;
            }
            let era = known
                .filter(|era| !self.is_begun_again(era, value, end))
                .or_else(guess)?;
            let read = dates::dated(text, i, Some(era))?;
            return Some(self.take(i, read));
        }
        let after = behind + "年".len();
        if let Some(end) = self.olden(i) {
            return Some(end);
        }
        if let Some(era) = self.era_of_season(after) {
            let time = Time {
                count: Count::Calendar,
                year: Some(era.year(value as i32)),
                ..Time::default()
            };
            return Some(self.put(i, after, What::Time(time)));
        }
        // 懲役2年6月.
        let term = text.ends_any(i, &["懲役", "禁錮", "禁固", "拘禁刑", "拘留"]);
        let month = term.is_none()
            && years::count(text, text.gap(after))
                .filter(|(month, length, end)| {
                    let month_end = text.past(text.gap(*end), "月");
                    *length <= 2
                        && (1..=12).contains(month)
                        && month_end.is_some_and(|end| !lengths::is_length_or_later(text, end))
                })
                .is_some();
        let listed = self.follows_list(i, |time| time.year.is_some() && time.month.is_none());
        // 平成20年をピークに、翌21年には.
        let next = known.is_some()
            && text.ends_any(i, &["翌", "同"]).is_some()
            && !lengths::is_length(text, after);
        let column = known.is_some() && self.of_column(i, value, after);
        if month && !is_kanji_start(text, i) || (listed || column || next) && known.is_some() {
            let era = known.or_else(guess)?;
            let read = dates::dated(text, i, Some(era)).filter(|read| !read.bare)?;
            return Some(self.take(i, read));
        }
        None
    }

    /// Whether the years are counted from one again, as the present era is left out where
    /// it follows from the last: 平成12年度以降…、4年度は.
    fn is_begun_again(&self, era: &Era, value: u32, end: usize) -> bool {
        era.letter == 'H'
            && value <= 12
            && self
                .list
                .is_some_and(|(last, _)| last.year > Some(era.year(value as i32)))
            && self
                .text
                .past_any(
                    end,
                    &["に比", "比", "と比", "から", "の", "以来", "、", "・"],
                )
                .is_none()
    }

    /// The era that was named last where a season shows that 年 names a year:
    /// 明治も半ばを過ぎた二十六年の春.
    fn era_of_season(&self, end: usize) -> Option<&'static Era> {
        let at = self.text.past(end, "の").unwrap_or(end);
        let told = self.text.past_any(at, SEASONS)?;
        let era = self.era.or(self.named)?;
        (told > end).then_some(era)
    }

    /// '23年度, and 23年度 or 23年は behind 2022年: a year of the common era cut short.
    pub(super) fn short_common(&mut self, i: usize, value: u32, behind: usize) -> Option<usize> {
        let text = self.text;
        let cut = text.ends_any(i, &["'", "’", "‘"]);
        let year = 2000 + value as i32;
        // 08年: no length of time has a nought before it
        let padded = matches!(text.char(i), Some('0'))
            && value > 0
            && !lengths::is_length(text, behind + "年".len());
        // 20年発売へ, as headlines have it
        let after = behind + "年".len();
        let headline = text
            .past_any(after, COMING)
            .is_some_and(|end| text.has(end, "へ"));
        if cut.is_none() && !padded && !headline && !self.is_business_year(value, behind) {
            let (last, _) = self.list.filter(|_| self.era.is_none() && value > 9)?;
            let near = last.year.is_some_and(|last| (last - year).abs() <= 10);
            // 2019年は…、21年は…、23年に28回: the years go on
            let next = last
                .year
                .is_some_and(|last| (1..=3).contains(&(year - last)))
                && last.month.is_none()
                && goes_on(text, behind + "年".len());
            let after = behind + "年".len();
            let told = text.past_any(after, TOLD).is_some();
            let month = years::count(text, after)
                .is_some_and(|(_, length, end)| length <= 2 && text.has(end, "月"));
            if !near || !(told || month || next) || text.has(after, "度連続") {
                return None;
            }
        }
        let fiscal = text.past(behind, "年度");
        let mut read = Read {
            time: Time {
                count: fiscal.map_or(Count::Calendar, |_| Count::Fiscal),
                year: Some(year),
                ..Time::default()
            },
            era: None,
            end: fiscal.unwrap_or(behind + "年".len()),
            bare: false,
        };
        if fiscal.is_some() || dates::month(text, text.gap(read.end), &mut read).is_none() {
            dates::part_of_year(text, &mut read);
        }
        Some(self.take(cut.unwrap_or(i), read))
    }

    /// 25年3月期, 24年4〜9月期: firms cut years of the common era short.
    fn is_business_year(&self, value: u32, behind: usize) -> bool {
        let text = self.text;
        if self.era.is_some() || !(20..=35).contains(&value) {
            return false;
        }
        let Some((_, _, mut end)) = years::count(text, behind + "年".len()) else {
            return false;
        };
        if let Some((sign, next)) = text.at(end)
            && (is_wave(sign) || is_dash(sign))
            && let Some((_, _, last)) = years::count(text, next)
        {
            end = last;
        }
        text.has(end, "月期")
    }

    /// 794年, 645年の: a year before the year 1000 that an event is told of.
    pub(super) fn early_year(&mut self, i: usize, value: u32, end: usize) -> Option<usize> {
        let text = self.text;
        // 723年9月15日
        let mut read = Read {
            time: Time {
                count: Count::Calendar,
                year: Some(value as i32),
                ..Time::default()
            },
            era: None,
            end,
            bare: false,
        };
        if (500..1000).contains(&value) && dates::month(text, end, &mut read).is_some() {
            return Some(self.take(i, read));
        }
        let told = text
            .char(end)
            .is_none_or(|c| "に、。の（）()創建開頃".contains(c));
        if !(500..1000).contains(&value)
            || value.is_multiple_of(10)
            || !told
            || lengths::is_long(text, end)
        {
            return None;
        }
        let time = Time {
            count: Count::Calendar,
            year: Some(value as i32),
            ..Time::default()
        };
        Some(self.put(i, end, What::Time(time)))
    }

    /// 2年 alone in a cell or line below 令和元年: the next year of its column.
    pub(super) fn of_column(&self, i: usize, value: u32, end: usize) -> bool {
        let text = self.text;
        let edge = |c: char| matches!(c, '|' | '\n' | '\t');
        let line = |i: usize| {
            let mut i = i;
            while let Some((' ' | '\u{3000}', before)) = text.before(i) {
                i = before;
            }
            i
        };
        let opens = text.before(line(i)).is_some_and(|(c, _)| edge(c));
        let mut behind = end;
        while let Some((' ' | '\u{3000}', next)) = text.at(behind) {
            behind = next;
        }
        let closes = text.char(behind).is_none_or(edge);
        let last = self.list.and_then(|(time, _)| time.year);
        let year = self.era.map(|era| era.year(value as i32));
        opens
            && closes
            && last
                .zip(year)
                .is_some_and(|(last, year)| (1..=5).contains(&(year - last)))
    }

    pub(super) fn short_decade(&mut self, i: usize, value: u32, end: usize) -> Option<usize> {
        if !value.is_multiple_of(10) || !(30..=90).contains(&value) {
            return None;
        }
        let time = Time {
            year: Some(1900 + value as i32),
            part: Some(Part::Decade),
            ..Time::default()
        };
        Some(self.put(i, end, What::Time(time)))
    }
}

/// What is announced for a year in headlines.
const COMING: &[&str] = &[
    "発売",
    "開業",
    "開設",
    "導入",
    "施行",
    "実現",
    "開催",
    "完成",
    "着工",
    "稼働",
    "供用",
    "廃止",
    "実用化",
    "開始",
    "打ち上げ",
];

/// What stands behind a year, not behind a number of years.
const SEASONS: &[&str] = &[
    "春", "夏", "秋", "冬", "暮れ", "年末", "正月", "元日", "初頭", "初夏", "初秋", "晩秋",
];

/// What is told of a year, not of a number of years.
const TOLD: &[&str] = &[
    "度",
    "は",
    "末",
    "春",
    "夏",
    "秋",
    "冬",
    "初",
    "前半",
    "後半",
    "同期",
    "比",
    "上半期",
    "下半期",
    "時点",
    "現在",
    "実績",
];

/// Whether something is told of a year behind it, more than how often it comes: 23年に28回,
/// 24年には; not 10年に1回.
fn goes_on(text: Text, end: usize) -> bool {
    // 22年365社; not 20年3か月
    let Some(at) = text.past(end, "に") else {
        let months = [
            "か月", "カ月", "ヶ月", "ヵ月", "ケ月", "箇月", "月", "年", "日",
        ];
        return years::count(text, end)
            .is_some_and(|(.., end)| text.past_any(text.gap(end), &months).is_none());
    };
    text.has(at, "は") || years::count(text, at).is_some_and(|(count, ..)| count > 1)
}

fn is_kanji_start(text: Text, i: usize) -> bool {
    text.char(i).is_some_and(|c| digit(c).is_none())
}
