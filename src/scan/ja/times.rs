//! Times in their setting: spans (令和6〜13年度), lists (令和2・3・4年度,
//! 7月5日・12日) and what stands without a year (4〜6月, 5年度).

use super::super::{Count, Part, Time, What};
use super::dates::{self, Read};
use super::olden;
use super::text::{Text, digit, is_dash, is_wave};
use super::{Hold, Marks, Scanner};
use crate::lang::era::ERAS;

impl Scanner<'_> {
    /// The time that an era begins.
    pub(super) fn era(&mut self, i: usize) -> Option<usize> {
        let read = dates::dated(self.text, i, None)?;
        if read.bare && self.is_place(read.end) {
            return Some(read.end);
        }
        Some(self.take(i, read))
    }

    /// 平成町1丁目, 昭和3番地: a place that is named like an era.
    fn is_place(&self, end: usize) -> bool {
        let text = self.text;
        text.past_any(
            text.gap(end),
            &["丁目", "番", "号", "条", "人", "件", "つ", "回", "枚"],
        )
        .is_some()
    }

    /// The time that a number begins.
    pub(super) fn time(&mut self, i: usize) -> Option<usize> {
        let text = self.text;
        let (value, length, end) = match dates::count(text, i) {
            Some(read) => read,
            None => return None,
        };
        let behind = text.gap(end);
        let (next, _) = text.at(behind)?;
        if length == 4 {
            return self.four_digits(i, end);
        }
        match next {
            '年' => self.short_year(i, value, length, behind),
            '(' => {
                let read = dates::dated(text, i, None)?;
                let named = read.era.is_some() && read.end > behind;
                (!read.bare || named).then(|| self.take(i, read))
            }
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
            }
            '世' if text.has(behind, "世紀") && (1..=30).contains(&value) => {
                let end = behind + "世紀".len();
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

    /// 五月晴れ, 三月堂: words and names that begin like a month; and 三月以内, which
    /// is how laws say three months.
    fn is_month_word(&self, end: usize) -> bool {
        let length = ["以内", "以上", "を超え", "未満", "を経過", "間"];
        matches!(self.text.char(end), Some('雨' | '晴' | '病' | '堂' | '桜'))
            || self.text.past_any(end, &length).is_some()
    }

    /// A year of the common era, or 2024〜2031 without more.
    fn four_digits(&mut self, i: usize, end: usize) -> Option<usize> {
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
        self.listed(i, &read).or_else(|| {
            let _ = end;
            None
        })
    }

    /// Whether two numbers are years though no word says so: 2024〜2031.
    fn years_alone(&self, start: usize, from: &Read, to: &Read) -> bool {
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

    /// 5年度, 5年4月, and 5年 in a list of years: the era was named before.
    fn short_year(&mut self, i: usize, value: u32, length: u8, behind: usize) -> Option<usize> {
        let text = self.text;
        if length > 2 || value == 0 {
            return None;
        }
        // 90年代.
        if let Some(end) = text.past(behind, "年代") {
            return self.short_decade(i, value, end);
        }
        if value > 64 {
            return None;
        }
        let fiscal = text.past(behind, "年度");
        let known = self.era;
        let guess = || {
            // Without an era it is the present one, or the last year numbers before it.
            match value {
                0..=15 => Some(&ERAS[4]),
                16..=31 => Some(&ERAS[3]),
                _ => Some(&ERAS[2]),
            }
        };
        if let Some(end) = fiscal {
            let length_of_time = text.past_any(
                end,
                &["連続", "にわた", "ぶり", "分", "間", "以上", "ごと", "続け"],
            );
            if length_of_time.is_some() {
                return None;
            }
            let era = known.or_else(guess)?;
            let read = dates::dated(text, i, Some(era))?;
            return Some(self.take(i, read));
        }
        let after = behind + "年".len();
        if let Some((first, from)) = olden::before(text, i) {
            let time = Time {
                count: Count::Calendar,
                year: Some(first + value as i32 - 1),
                ..Time::default()
            };
            return Some(self.put(from, after, What::Time(time)));
        }
        let month = dates::count(text, text.gap(after))
            .filter(|(month, length, end)| {
                *length <= 2 && (1..=12).contains(month) && text.has(text.gap(*end), "月")
            })
            .is_some();
        let listed = self.follows_list(i, |time| time.year.is_some() && time.month.is_none());
        if month && !is_kanji_start(text, i) || listed && known.is_some() {
            let era = known.or_else(guess)?;
            let read = dates::dated(text, i, Some(era)).filter(|read| !read.bare)?;
            return Some(self.take(i, read));
        }
        None
    }

    fn short_decade(&mut self, i: usize, value: u32, end: usize) -> Option<usize> {
        if value % 10 != 0 || !(30..=90).contains(&value) {
            return None;
        }
        let time = Time {
            year: Some(1900 + value as i32),
            part: Some(Part::Decade),
            ..Time::default()
        };
        Some(self.put(i, end, What::Time(time)))
    }

    /// A day whose month was said before: 7月5日・12日, 同月30日, or a date by its
    /// weekday: 15日（土）.
    fn day(&mut self, i: usize) -> Option<usize> {
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
                &["毎月", "同月", "翌月", "当月", "翌", "同", "前月", "今月"],
            )
            .is_some()
            || self.weekday(read.end).is_some();
        (listed || pointed).then(|| self.take(i, read))
    }

    /// 4/1 and 12/24 are dates where a weekday or a span says so.
    fn stroke_date(&mut self, i: usize, month: u32, stroke: usize) -> Option<usize> {
        let text = self.text;
        let (day, length, end) = dates::count(text, stroke + text.at(stroke)?.1 - stroke)?;
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || length > 2 {
            return None;
        }
        if matches!(text.char(end), Some('/')) {
            return None;
        }
        let spans = text
            .at(text.gap(end))
            .filter(|(c, _)| is_wave(*c) || is_dash(*c))
            .and_then(|(_, next)| dates::count(text, text.gap(next)));
        let last_day = spans.filter(|(last, _, behind)| {
            *last > day
                && *last <= 31
                && text.char(*behind) != Some('/')
                && self.ends_plainly(*behind)
        });
        let spans =
            last_day.is_some() || spans.is_some_and(|(_, _, end)| text.char(end) == Some('/'));
        let calendar = day > 10 && month < day && self.ends_plainly(end);
        let spanned = text
            .before(text.back_gap(i))
            .is_some_and(|(c, _)| is_wave(c) || is_dash(c))
            && self.list.is_some();
        if !spans && !spanned && !calendar && self.weekday(end).is_none() {
            return None;
        }
        let time = Time {
            month: Some(month as u8),
            day: Some(day as u8),
            ..Time::default()
        };
        if let Some((last, _, behind)) = last_day {
            let to = Time {
                day: Some(last as u8),
                ..time
            };
            return Some(self.put(i, behind, What::Span(time, to)));
        }
        Some(self.put(i, end, What::Time(time)))
    }

    /// 4〜6月, 4・5月: 月 stands behind the last only.
    fn months(&mut self, i: usize, value: u32, length: u8, behind: usize) -> Option<usize> {
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
        while !span {
            let (_, length, end) = dates::count(text, at)?;
            match text.at(end) {
                Some(('・' | '、' | ',', next)) if length <= 2 => at = next,
                _ => break,
            }
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
            let end = dates::count(text, i)?.2;
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

    /// The last time, if what stands here is the next of a list with it.
    fn list_base(&self, i: usize, wanted: impl Fn(&Time) -> bool) -> Time {
        match self.list {
            Some((time, _)) if self.follows_list(i, wanted) => time,
            _ => Time::default(),
        }
    }

    /// Whether only a sign of listing stands between the last time and here.
    fn follows_list(&self, i: usize, wanted: impl Fn(&Time) -> bool) -> bool {
        let Some((time, end)) = self.list else {
            return false;
        };
        if !wanted(&time) || end > i || i - end > 24 {
            return false;
        }
        let text = self.text;
        let mut at = self.weekday(end).unwrap_or(end);
        at = text.gap(at);
        let joint = [
            "及び",
            "および",
            "並びに",
            "、及び",
            "・",
            "、",
            "，",
            ",",
            "と",
            "や",
            "から",
            "〜",
            "～",
        ];
        match text.past_any(at, &joint) {
            Some(end) => text.gap(end) == i,
            None => false,
        }
    }

    /// Behind a weekday in brackets: （土）, (月・祝).
    pub(super) fn weekday(&self, i: usize) -> Option<usize> {
        let text = self.text;
        let ('(', mut at) = text.at(text.gap(i))? else {
            return None;
        };
        let mut days = 0;
        loop {
            let (c, next) = text.at(at)?;
            match c {
                '月' | '火' | '水' | '木' | '金' | '土' | '日' | '祝' => days += 1,
                '曜' | '・' | '、' | '休' | '振' | '替' => {}
                ')' if days > 0 => return Some(next),
                _ => return None,
            }
            at = next;
        }
    }

    /// Notes a time, as one end of a span or one of a list if it is.
    fn take(&mut self, start: usize, read: Read) -> usize {
        if read.era.is_some() {
            self.era = read.era;
        }
        if let Some((to, whole)) = self.second(&read)
            && (!read.bare || !to.bare || read.era.is_some() || self.years_alone(start, &read, &to))
        {
            if to.era.is_some() {
                self.era = to.era;
            }
            let mut from = read.time;
            if read.bare && from.month.is_none() {
                from.count = to.time.count;
            }
            return self.put(start, whole, What::Span(from, to.time));
        }
        if read.bare
            && let Some(end) = self.listed(start, &read)
        {
            return end;
        }
        self.put(start, read.end, What::Time(read.time))
    }

    fn put(&mut self, start: usize, end: usize, what: What) -> usize {
        self.list = match what {
            What::Time(time) | What::Span(_, time) => Some((time, end)),
            _ => None,
        };
        let about = self.text.ends_any(
            self.text.back_gap(start),
            &["約", "およそ", "概ね", "おおむね"],
        );
        let marks = Marks {
            about: about.is_some() || self.text.past_any(end, &["頃", "ごろ", "ころ"]).is_some(),
            ..Marks::default()
        };
        let at = about.unwrap_or(start)..end;
        self.push(at, what, marks, Hold::Firm)
    }

    /// The other end of a span that begins with a time, and where it ends.
    fn second(&self, from: &Read) -> Option<(Read, usize)> {
        let text = self.text;
        let mut at = self.weekday(from.end).unwrap_or(from.end);
        at = text.gap(at);
        let (c, next) = text.at(at)?;
        let word = text.past_any(at, &["から", "より"]);
        at = match word {
            Some(end) => end,
            None if is_wave(c) || is_dash(c) => next,
            None => return None,
        };
        at = text.gap(at);
        let mut later = false;
        if let Some(end) = text.past_any(at, &["翌年度", "翌年", "翌"]) {
            later = true;
            at = text.past(end, "の").unwrap_or(end);
        } else if let Some(end) = text.past_any(at, &["同年", "同月", "同"]) {
            at = end;
        }
        let read = self.end_of_span(from, at, later, word.is_some())?;
        Some((read, read.end))
    }

    fn end_of_span(&self, from: &Read, at: usize, later: bool, word: bool) -> Option<Read> {
        let text = self.text;
        if let Some(read) = dates::dated(text, at, None)
            && !(read.bare && word && (read.era.is_none() || !from.bare))
        {
            return Some(read);
        }
        let blank = Read {
            time: Time {
                count: from.time.count,
                ..Time::default()
            },
            era: from.era,
            end: at,
            bare: false,
        };
        let (value, length, behind) = dates::count(text, at)?;
        if let (Some(first), None) = (from.time.year, from.time.month) {
            // 令和6〜13年度, 2024-25年度, R6〜10.
            if let Some(era) = from.era {
                let read = dates::dated(text, at, Some(era))?;
                let rises = read.time.year > Some(first) || !read.bare && read.time.year.is_some();
                let open = !read.bare || from.bare && !word && self.ends_plainly(read.end);
                return (rises && open).then_some(read);
            }
            // The century is carried over: 2024-25年度.
            let year = first - first % 100 + value as i32;
            let said = text.gap(behind);
            let (count, end) = match text.past(said, "年度") {
                Some(end) => (Count::Fiscal, end),
                None => (Count::Calendar, text.past(said, "年")?),
            };
            let carried = length == 2 && year > first && text.char(end) != Some('間');
            return carried.then_some(Read {
                time: Time {
                    count,
                    year: Some(year),
                    ..Time::default()
                },
                era: None,
                end,
                bare: false,
            });
        }
        if let Some(first) = from.time.month {
            let mut read = blank;
            if dates::month(text, at, &mut read).is_some() && !self.is_month_word(read.end) {
                read.time.year = from.time.year.map(|year| {
                    let next = later || read.time.month < Some(first);
                    if next && from.time.count == Count::Calendar {
                        year + 1
                    } else {
                        year
                    }
                });
                read.end = text.past(read.end, "期").unwrap_or(read.end);
                return Some(read);
            }
        }
        if from.time.day.is_some() {
            let mut read = Read {
                time: Time {
                    day: None,
                    ..from.time
                },
                ..blank
            };
            dates::day(text, at, &mut read)?;
            return Some(read);
        }
        None
    }

    /// Whether a number ends without a word that would make it an amount.
    fn ends_plainly(&self, end: usize) -> bool {
        self.text.char(end).is_none_or(|c| {
            digit(c).is_none() && !c.is_alphanumeric() || matches!(c, 'の' | 'ま' | 'に')
        })
    }

    /// 令和2・3・4年度: numbers in a row of which the last says what they are.
    fn listed(&mut self, start: usize, first: &Read) -> Option<usize> {
        let text = self.text;
        let mut members: Vec<(usize, Read)> = vec![(start, *first)];
        let mut end = first.end;
        loop {
            let (c, next) = text.at(text.gap(end))?;
            if !matches!(c, '・' | '、' | ',' | '/') {
                return None;
            }
            let at = text.gap(next);
            let read = dates::dated(text, at, first.era)?;
            members.push((at, read));
            end = read.end;
            if !read.bare {
                break;
            }
            if members.len() > 12 {
                return None;
            }
        }
        let count = members.last()?.1.time.count;
        if members.iter().any(|(_, read)| read.time.month.is_some()) {
            return None;
        }
        for (at, read) in members {
            let time = Time { count, ..read.time };
            end = self.put(at, read.end, What::Time(time));
        }
        Some(end)
    }
}

fn is_kanji_start(text: Text, i: usize) -> bool {
    text.char(i).is_some_and(|c| digit(c).is_none())
}
