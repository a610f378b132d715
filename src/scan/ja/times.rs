//! Times in their setting: spans (令和6〜13年度), lists (令和2・3・4年度,
//! 7月5日・12日) and what stands without a year (4〜6月, 5年度).

use super::super::{Count, Part, Time, Unit, What};
use super::dates::{self, Read};
use super::text::{digit, is_dash, is_kanji, is_wave};
use super::{Hold, Marks, Scanner};
use super::{lengths, years};

impl Scanner<'_> {
    /// The time that an era begins.
    pub(super) fn era(&mut self, i: usize) -> Option<usize> {
        let text = self.text;
        // 大 and 明 mostly begin something else: what is no name is no date.
        let read = years::is_era(text, i).then(|| dates::dated(text, i, None));
        let Some(read) = read.flatten() else {
            let eve = text.past_any(i, &["大晦日", "大みそか"]);
            if let Some(end) = eve {
                return Some(self.feast(i, end, (12, 31)));
            }
            let name = years::named(text, i);
            if let Some((era, end)) = name
                && !text
                    .char(end)
                    .is_some_and(|c| is_kanji(c) && !"期初末年時".contains(c))
            {
                self.named = Some(era);
            }
            return None;
        };
        if read.bare && self.is_place(read.end) {
            return Some(read.end);
        }
        Some(self.take(i, read))
    }

    /// 元年 of an era of old, or a feast day.
    pub(super) fn first_year(&mut self, i: usize) -> Option<usize> {
        let text = self.text;
        if let Some(end) = text.past_any(i, &["元日", "元旦"]) {
            return Some(self.feast(i, end, (1, 1)));
        }
        // 元年度には: of the present era.
        let alone = text.before(i).is_none_or(|(c, _)| !is_kanji(c));
        if let Some(end) = text.past(i, "元年度").filter(|_| alone) {
            let time = Time {
                count: Count::Fiscal,
                year: Some(2019),
                ..Time::default()
            };
            return Some(self.put(i, end, What::Time(time)));
        }
        self.olden(i)
    }

    /// A day that has a name: the other language may say it in figures.
    fn feast(&mut self, i: usize, end: usize, (month, day): (u8, u8)) -> usize {
        let time = Time {
            month: Some(month),
            day: Some(day),
            ..Time::default()
        };
        self.push(i..end, What::Time(time), Marks::default(), Hold::Soft)
    }

    /// 平成町1丁目, 昭和3番地: a place that is named like an era.
    pub(super) fn is_place(&self, end: usize) -> bool {
        let text = self.text;
        text.past_any(
            text.gap(end),
            &["丁目", "番", "号", "条", "人", "件", "つ", "回", "枚"],
        )
        .is_some()
    }

    /// 震災3.11, 9.11テロ: disasters that are named by their day.
    fn disaster(&mut self, i: usize, point: usize) -> Option<usize> {
        let text = self.text;
        let end = point + ".11".len();
        let named = text.ends_any(i, &["震災", "テロ"]).is_some()
            || text
                .past_any(end, &["大震災", "の震災", "東日本", "テロ", "同時多発"])
                .is_some();
        let month = if text.has(i, "9") { 9 } else { 3 };
        let free = text.char(end).is_none_or(|c| !c.is_ascii_alphanumeric());
        (named && free).then(|| self.feast(i, end, (month, 11)))
    }

    /// The time that a number begins.
    pub(super) fn time(&mut self, i: usize, value: u32, length: u8, end: usize) -> Option<usize> {
        let text = self.text;
        let behind = text.gap(end);
        let (next, _) = text.at(behind)?;
        if length == 4 || length == 0 && value >= 1000 {
            return self.four_digits(i);
        }
        match next {
            '年' => self.short_year(i, value, length, behind),
            '.' if matches!(value, 3 | 9) && text.has(behind, ".11") => self.disaster(i, behind),
            '(' => {
                if let Some(end) = self.olden(i) {
                    return Some(end);
                }
                let read = dates::dated(text, i, None)?;
                let named = read.era.is_some() && read.end > behind;
                (!read.bare || named).then(|| self.take(i, read))
            }
            // 一年六月: months behind a length of years are one too.
            '月' if self.follows_years(i) => None,
            '月' => {
                let mut read = Read {
                    time: self.list_base(i, |time| time.month.is_some() && time.day.is_none()),
                    era: None,
                    end,
                    bare: false,
                };
                read.time.month = None;
                read.time.part = None;
                dates::month(text, i, &mut read)?;
                if self.is_month_word(read.end) {
                    return None;
                }
                Some(self.take(i, read))
            }
            '日' => self.day(i),
            c if is_wave(c)
                || is_dash(c)
                || text.has(behind, "から")
                || matches!(c, '・' | '、' | ',') =>
            {
                self.months(i, value, length, behind)
                    .or_else(|| self.day_of_event(i, value, behind))
                    .or_else(|| self.listed_days(i))
            }
            '世' if text.has(behind, "世紀") && (1..=30).contains(&value) => {
                let end = behind + "世紀".len();
                // 三世紀にわたり is a length of time.
                if lengths::is_length(text, end) || text.has(end, "半に") {
                    return Some(self.centuries(i, value, end));
                }
                let time = Time {
                    year: Some(value as i32),
                    part: Some(Part::Century),
                    ..Time::default()
                };
                Some(self.put(i, end, What::Time(time)))
            }
            '/' => self.stroke_date(i, value, behind),
            _ => None,
        }
    }

    /// 二・二六事件, 三・一独立運動: a day by which an event is called.
    pub(super) fn day_of_event(&mut self, i: usize, month: u32, dot: usize) -> Option<usize> {
        let text = self.text;
        let ('・' | '.', next) = text.at(dot)? else {
            return None;
        };
        let (day, _, end) = years::count(text, next)?;
        let event = text.past_any(end, &["事件", "運動", "独立", "革命", "テロ", "豪雨"]);
        let known = (1..=12).contains(&month) && (1..=31).contains(&day) && event.is_some();
        known.then(|| self.feast(i, end, (month as u8, day as u8)))
    }

    /// Whether a length of years ends at a place.
    pub(super) fn follows_years(&self, i: usize) -> bool {
        self.found.last().is_some_and(|last| {
            last.at.end == i && matches!(&last.what, What::Amount(a) if a.unit == Unit::Year)
        })
    }

    /// 五月晴れ, 三月堂: words and names that begin like a month; and 三月以内, which
    /// is how laws say three months.
    pub(super) fn is_month_word(&self, end: usize) -> bool {
        matches!(
            self.text.char(end),
            Some('雨' | '晴' | '病' | '堂' | '桜' | '灯')
        ) || lengths::is_length_or_later(self.text, end)
    }

    /// A year of the common era, or 2024〜2031 without more.
    pub(super) fn four_digits(&mut self, i: usize) -> Option<usize> {
        let text = self.text;
        let read = dates::dated(text, i, None)?;
        if !read.bare {
            return Some(self.take(i, read));
        }
        // A year without 年 is one only if the other end of its span says so.
        if let Some((to, _)) = self.second(&read)
            && (!to.bare || self.years_alone(i, &read, &to))
        {
            return Some(self.take(i, read));
        }
        self.season(i, &read).or_else(|| self.listed(i, &read))
    }

    /// 2024-25シーズン, which is named by its first year.
    fn season(&mut self, i: usize, from: &Read) -> Option<usize> {
        let text = self.text;
        let (sign, next) = text.at(from.end)?;
        let (last, 2, end) = years::count(text, next).filter(|_| is_dash(sign) || sign == '/')?
        else {
            return None;
        };
        let year = from.time.year?;
        let follows = i32::try_from(last).is_ok_and(|last| (year + 1) % 100 == last);
        text.past_any(end, &["シーズン", "年シーズン", "リーグ"])
            .filter(|_| follows)?;
        let time = Time {
            year: Some(year),
            ..Time::default()
        };
        Some(self.put(i, end, What::Time(time)))
    }

    /// Whether two numbers are years though no word says so: 2024〜2031.
    pub(super) fn years_alone(&self, start: usize, from: &Read, to: &Read) -> bool {
        let text = self.text;
        let (Some(a), Some(b)) = (from.time.year, to.time.year) else {
            return false;
        };
        let alone = |i: usize| {
            text.char(i).is_none_or(|c| {
                !c.is_alphanumeric() && c != '%' || matches!(c, 'の' | 'ま' | 'に' | 'を')
            })
        };
        let before = text
            .before(start)
            .is_none_or(|(c, _)| !c.is_ascii_alphanumeric() && !is_dash(c));
        a < b && (1900..2150).contains(&a) && (1900..2150).contains(&b) && alone(to.end) && before
    }

    /// A day whose month was said before: 7月5日・12日, 同月30日, or a date by its
    /// weekday: 15日（土）.
    pub(super) fn day(&mut self, i: usize) -> Option<usize> {
        let text = self.text;
        let listed = self.follows_list(i, |time| time.day.is_some());
        let base = if listed {
            self.list_base(i, |_| true)
        } else {
            Time::default()
        };
        let mut read = Read {
            time: Time {
                day: None,
                part: None,
                ..base
            },
            era: None,
            end: i,
            bare: false,
        };
        dates::day(text, i, &mut read)?;
        let pointed = text
            .ends_any(
                text.back_gap(i),
                &[
                    "毎月",
                    "同月",
                    "翌月",
                    "当月",
                    "翌",
                    "同",
                    "前月",
                    "今月",
                    "来月",
                    "先月",
                    "偶数月の",
                    "奇数月の",
                    "前月の",
                    "翌月の",
                    "今月の",
                ],
            )
            .is_some()
            || self.weekday(read.end).is_some()
            || text
                .ends_any(i, &["曜日の", "曜の", "祝日の", "初日の", "最終日の"])
                .is_some()
            || text.past_any(read.end, lengths::HELD).is_some()
            || self.told_of(i, read.end)
            || lengths::days_to_days(text, i, read.end, self.dated(i));
        (listed || pointed).then(|| self.take(i, read))
    }

    /// Whether a day goes on with what a date before it began: 3月19日は…、25日は….
    pub(super) fn told_of(&self, i: usize, end: usize) -> bool {
        let text = self.text;
        let dated = self.dated(i);
        let goes_on = text.past_any(
            end,
            &["は", "から", "まで", "午前", "午後", "夜", "朝", "に"],
        );
        dated
            && goes_on.is_some_and(|behind| text.char(behind).and_then(digit).is_none())
            && !text.has(end, "に一")
            && text
                .before(i)
                .is_none_or(|(c, _)| !matches!(c, '約' | '計' | '大' | '長' | 'べ'))
            // 14日から18日までのいずれか1日に.
            && text.ends_any(i, &["いずれか", "うち", "うちの", "どれか", "丸", "まる"]).is_none()
    }

    /// Whether a day of the calendar was told shortly before.
    fn dated(&self, i: usize) -> bool {
        self.list
            .is_some_and(|(time, at)| time.day.is_some() && at <= i && i - at < 200)
    }

    /// Where the last of a list of short numbers begins: 6 of 4、5、6月.
    fn last_member(&self, mut at: usize) -> Option<usize> {
        loop {
            let (_, length, end) = years::count(self.text, at)?;
            match self.text.at(end) {
                Some(('・' | '、' | ',', next)) if length <= 2 => at = next,
                _ => return Some(at),
            }
        }
    }

    /// 4〜6月, 4・5月: 月 stands behind the last only.
    pub(super) fn months(
        &mut self,
        i: usize,
        value: u32,
        length: u8,
        behind: usize,
    ) -> Option<usize> {
        let text = self.text;
        if length > 2 || !(1..=12).contains(&value) {
            return None;
        }
        let span =
            text.char(behind).is_some_and(|c| is_wave(c) || is_dash(c)) || text.has(behind, "から");
        let start = text
            .past(behind, "から")
            .or_else(|| text.at(behind).map(|(_, next)| next))?;
        let mut read = Read {
            time: Time::default(),
            era: None,
            end: i,
            bare: false,
        };
        // Further members of a list may stand between: 4、5、6月.
        let mut at = text.gap(start);
        if !span {
            at = self.last_member(at)?;
        }
        dates::month(text, at, &mut read)?;
        if span && read.time.day.is_some() {
            return None;
        }
        // 2024年1〜3月: the year that was read stands for the months.
        let joined = match (self.list, self.found.last()) {
            (Some((year, end)), Some(last))
                if end == i
                    && year.year.is_some()
                    && year.month.is_none()
                    && year.count == Count::Calendar
                    && last.what == What::Time(year) =>
            {
                Some((year, last.at.start))
            }
            _ => None,
        };
        let (base, start) = match joined {
            Some((year, start)) => {
                self.found.pop();
                self.floor = start;
                (year, start)
            }
            None => (self.list_base(i, |time| time.month.is_some()), i),
        };
        let base = Time {
            month: Some(value as u8),
            part: None,
            day: None,
            ..base
        };
        if !span {
            let end = years::count(text, i)?.2;
            return Some(self.put(start, end, What::Time(base)));
        }
        let end = text.past(read.end, "期").unwrap_or(read.end);
        let later = i32::from(read.time.month < base.month);
        let to = Time {
            year: base.year.map(|year| year + later),
            part: read.time.part,
            month: read.time.month,
            ..base
        };
        Some(self.put(start, end, What::Span(base, to)))
    }
}
