//! Times as the ends of a span (令和6〜13年度) and as members of a list
//! (令和2・3・4年度).

use super::super::{Count, Part, Time, What};
use super::dates::{self, Read};
use super::text::{digit, is_dash, is_wave};
use super::{Hold, Marks, Scanner};
use super::{lengths, years};

impl Scanner<'_> {
    /// Notes a time, as one end of a span or one of a list if it is.
    pub(super) fn take(&mut self, start: usize, read: Read) -> usize {
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
        if let Some(end) = self.days_in_row(start, &read) {
            return end;
        }
        if read.bare
            && let Some(end) = self.listed(start, &read)
        {
            return end;
        }
        self.put(start, read.end, What::Time(read.time))
    }

    pub(super) fn put(&mut self, start: usize, end: usize, what: What) -> usize {
        // 慶応4年／明治元年, 1603年（慶長8年）: one time by two names.
        let start = self.said_again(start, &what).unwrap_or(start);
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
        // 平成20年代 begins in 2008: the other language has no word for it.
        let hold = match what {
            What::Time(Time {
                part: Some(Part::Decade),
                year: Some(year),
                ..
            }) if year % 10 != 0 => Hold::Soft,
            _ => Hold::Firm,
        };
        self.push(at, what, marks, hold)
    }

    /// Where the last time begins, if it is this one by another name. It is taken
    /// back then.
    fn said_again(&mut self, start: usize, what: &What) -> Option<usize> {
        let (time, end) = self.list?;
        let between = self.text.0.get(end..start)?;
        let joint = ["／", "/", "（", "(", "＝", "="];
        let last = self.found.last()?;
        let again = *what == What::Time(time)
            && last.what == *what
            && last.at.end == end
            && time.year.is_some()
            && joint.iter().any(|sign| between == sign.as_bytes());
        if !again {
            return None;
        }
        let from = last.at.start;
        self.found.pop();
        self.floor = from;
        Some(from)
    }

    /// 5月3・4・5日: days in a row of which only the last says so.
    fn days_in_row(&mut self, start: usize, read: &Read) -> Option<usize> {
        let text = self.text;
        if read.time.month.is_none() || read.time.day.is_some() || read.time.part.is_some() {
            return None;
        }
        let mut days = Vec::new();
        let mut at = text.gap(read.end);
        if let Some(end) = self.days_to_days(start, at, read.time) {
            return Some(end);
        }
        loop {
            let (day, length, end) = years::count(text, at)?;
            if length > 2 || !(1..=31).contains(&day) || days.len() > 12 {
                return None;
            }
            days.push((at, end, day as u8));
            match text.at(end)? {
                ('・' | '、' | ',', next) => at = next,
                ('日', _) if days.len() > 1 => break,
                _ => return None,
            }
        }
        let mut end = read.end;
        for (i, (from, to, day)) in days.into_iter().enumerate() {
            let time = Time {
                day: Some(day),
                ..read.time
            };
            let to = text.past(to, "日").unwrap_or(to);
            end = self.put(if i == 0 { start } else { from }, to, What::Time(time));
        }
        Some(end)
    }

    /// 4月19〜21日, 7月1から3日: the first day of a span without 日 of its own, at a
    /// place, of a month that is known.
    pub(super) fn days_to_days(&mut self, start: usize, at: usize, month: Time) -> Option<usize> {
        let text = self.text;
        let (first, length, end) = years::count(text, at)?;
        let at = text.gap(self.weekday(end).unwrap_or(end));
        let (sign, next) = text.at(at)?;
        let next = match text.past(at, "から") {
            Some(end) => end,
            None if is_wave(sign) || is_dash(sign) => next,
            None => return None,
        };
        let from = Time {
            day: Some(u8::try_from(first).ok()?),
            ..month
        };
        let mut to = Read {
            time: month,
            era: None,
            end: next,
            bare: false,
        };
        dates::day(text, text.gap(next), &mut to)?;
        let rises = length <= 2 && first > 0 && to.time.day > from.day;
        rises.then(|| self.put(start, to.end, What::Span(from, to.time)))
    }

    /// 4月19〜21日、26〜28日: a span of days behind a day or a span of its month.
    pub(super) fn listed_days(&mut self, i: usize) -> Option<usize> {
        if !self.follows_list(i, |time| time.month.is_some() && time.day.is_some()) {
            return None;
        }
        let month = Time {
            day: None,
            part: None,
            ..self.list_base(i, |_| true)
        };
        self.days_to_days(i, i, month)
    }

    /// The other end of a span that begins with a time, and where it ends.
    pub(super) fn second(&self, from: &Read) -> Option<(Read, usize)> {
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

    pub(super) fn end_of_span(
        &self,
        from: &Read,
        at: usize,
        later: bool,
        word: bool,
    ) -> Option<Read> {
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
        // 4月上旬から中旬.
        if from.time.month.is_some() && from.time.part.is_some() {
            let mut read = Read {
                time: Time {
                    part: None,
                    ..from.time
                },
                ..blank
            };
            dates::part_of_month(text, &mut read);
            if read.time.part.is_some() {
                return Some(read);
            }
        }
        let (value, length, behind) = years::count(text, at)?;
        // 平成30年から11.5％増: a month behind a point needs a point before it too
        let pointed = text.char(behind) == Some('.');
        if pointed
            && text
                .before(from.end)
                .is_none_or(|(c, _)| digit(c).is_none())
        {
            return None;
        }
        if let (Some(first), None) = (from.time.year, from.time.month) {
            // 令和6〜13年度, 2024-25年度, R6〜10.
            if let Some(era) = from.era {
                let read = dates::dated(text, at, Some(era))?;
                let rises = read.time.year > Some(first);
                // 平成25年度から8年をかけ: a length of time
                let lasts = word
                    && !read.bare
                    && read.time.month.is_none()
                    && (from.time.count == Count::Fiscal && read.time.count != Count::Fiscal
                        || lengths::is_spent(text, read.end));
                if lasts {
                    return None;
                }
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
            let carried = length == 2 && year > first && !lengths::is_length(text, end);
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
        // 令和2年4月～3年3月: the era is carried over.
        if let Some(era) = from.era
            && let Some(read) = dates::dated(text, at, Some(era))
            && !read.bare
            && read.time.month.is_some()
        {
            return Some(read);
        }
        if let Some(first) = from.time.month {
            let mut read = blank;
            // 4月から9月の期間 is no length of nine months
            if dates::month(text, at, &mut read).is_some()
                && (!self.is_month_word(read.end) || text.has(read.end, "の期間"))
            {
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
    pub(super) fn ends_plainly(&self, end: usize) -> bool {
        self.text.char(end).is_none_or(|c| {
            digit(c).is_none() && !c.is_alphanumeric() || matches!(c, 'の' | 'ま' | 'に')
        })
    }

    /// 令和2・3・4年度: numbers in a row of which the last says what they are.
    pub(super) fn listed(&mut self, start: usize, first: &Read) -> Option<usize> {
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

    /// The last time, if what stands here is the next of a list with it.
    pub(super) fn list_base(&self, i: usize, wanted: impl Fn(&Time) -> bool) -> Time {
        match self.list {
            Some((time, _)) if self.follows_list(i, wanted) => time,
            _ => Time::default(),
        }
    }

    /// Whether only a sign of listing stands between the last time and here.
    pub(super) fn follows_list(&self, i: usize, wanted: impl Fn(&Time) -> bool) -> bool {
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
}
