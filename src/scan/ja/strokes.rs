//! Dates with a stroke or a weekday: 4/1からの, 12/24（土）, 3/18-19.

use super::super::{Count, Time, What};
use super::Scanner;
use super::text::{digit, is_dash, is_wave};
use super::years;

impl Scanner<'_> {
    /// 4/1 and 12/24 are dates where a weekday or a span says so.
    pub(super) fn stroke_date(&mut self, i: usize, month: u32, stroke: usize) -> Option<usize> {
        let text = self.text;
        let (day, length, end) = years::count(text, text.at(stroke)?.1)?;
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || length > 2 {
            return None;
        }
        if let Some(end) = self.whole_date(i, (month, day), end) {
            return Some(end);
        }
        // 補助率1/2～2/3
        let share = || text.ends_any(text.back_gap(i), &["率", "割合", "率は", "補助"]);
        if month < day && day <= 10 && share().is_some() {
            return None;
        }
        let grouped = text.char(end) == Some(',')
            && text
                .at(end)
                .is_some_and(|(_, next)| text.char(next).and_then(digit).is_some());
        if matches!(text.char(end), Some('/')) || grouped {
            return None;
        }
        let spans = text
            .at(text.gap(end))
            .filter(|(c, _)| is_wave(*c) || is_dash(*c))
            .and_then(|(_, next)| years::count(text, text.gap(next)));
        let last_day = spans.filter(|(last, _, behind)| {
            *last > day
                && *last <= 31
                && text.char(*behind) != Some('/')
                && self.ends_plainly(*behind)
        });
        let spans =
            last_day.is_some() || spans.is_some_and(|(_, _, end)| text.char(end) == Some('/'));
        // 4/1からの, 6/1より: no fraction is above one.
        let told = month >= day
            && text
                .past_any(
                    end,
                    &[
                        "からの",
                        "から、",
                        "より",
                        "以降",
                        "付",
                        "現在",
                        "時点",
                        "に開",
                        "に実",
                        "の早朝",
                        "の朝",
                        "の夜",
                        "の午",
                        "まで",
                    ],
                )
                .is_some();
        let told = told || text.past_any(end, &["より、", "より,", "より，"]).is_some();
        let calendar =
            told || day > 10 && text.char(end).is_none_or(|c| !c.is_ascii_alphanumeric());
        let spanned = text
            .before(text.back_gap(i))
            .filter(|(c, _)| is_wave(*c) || is_dash(*c))
            .zip(self.list)
            .is_some_and(|((_, from), (_, last))| last + 16 >= from);
        if !spans && !spanned && !calendar && self.weekday(end).is_none() && !self.begins(i, end) {
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

    /// 3/4～ with nothing behind it begins on a day; a share goes on to another.
    fn begins(&self, start: usize, end: usize) -> bool {
        let text = self.text;
        let Some((_, behind)) = text.at(text.gap(end)).filter(|(c, _)| is_wave(*c)) else {
            return false;
        };
        let behind = text.gap(behind);
        let whole = ["全", "定額", "同額", "半", "¼", "½"];
        text.char(behind).and_then(digit).is_none()
            && text.ends_any(text.back_gap(start), &["の", "約"]).is_none()
            && text.past_any(behind, &whole).is_none()
    }

    /// 06/01/2018: a date with its year behind, as programs write it; the month is first.
    fn whole_date(&mut self, i: usize, (month, day): (u32, u32), end: usize) -> Option<usize> {
        let text = self.text;
        let ('/', next) = text.at(end)? else {
            return None;
        };
        let (year, 4, end) = years::count(text, next)? else {
            return None;
        };
        let alone = text
            .char(end)
            .is_none_or(|c| !c.is_ascii_alphanumeric() && c != '/');
        let time = Time {
            count: Count::Calendar,
            year: Some(year as i32).filter(|year| (1900..2150).contains(year)),
            month: Some(month as u8),
            day: Some(day as u8),
            ..Time::default()
        };
        (alone && time.year.is_some()).then(|| self.put(i, end, What::Time(time)))
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
}
