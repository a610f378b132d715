//! Hours of the day: 17:15, 9時30分, 午後5時, 9〜17時, 正午.

use super::super::What;
use super::text::{Text, is_dash, is_wave};
use super::{Hold, Marks, Scanner};
use super::{numeral, years};

/// Words that say on which side of noon an hour lies.
const BEFORE_NOON: &[&str] = &[
    "午前",
    "朝",
    "AM",
    "am",
    "a.m.",
    "ＡＭ",
    "早朝",
    "未明",
    "朝の",
    "明け方",
    "夜中",
    "夜中の",
];
const AFTER_NOON: &[&str] = &[
    "午後", "午后", "夜", "夕方", "PM", "pm", "p.m.", "ＰＭ", "夕刻", "夜の", "昼の",
];

/// Behind the scale of a map whose first number ends at a place: 1:25,000.
fn scale(text: Text, end: usize) -> Option<usize> {
    let next = text.past(text.gap(end), ":")?;
    let whole = numeral::read(text, next)?;
    whole
        .whole()
        .is_some_and(|size| size >= 1000)
        .then_some(whole.end)
}

impl Scanner<'_> {
    /// 正午 is an hour without a number.
    pub(super) fn noon(&mut self, i: usize) -> Option<usize> {
        let end = self.text.past(i, "正午")?;
        Some(self.push(i..end, What::Clock(720), Marks::default(), Hold::Worded))
    }

    /// The hour that a number begins.
    pub(super) fn clock(&mut self, i: usize, hour: u32, length: u8, end: usize) -> Option<usize> {
        let text = self.text;
        if hour == 1
            && let Some(end) = scale(text, end)
        {
            return Some(end);
        }
        let early = text.ends_any(text.back_gap(i), BEFORE_NOON).is_some()
            || text.ends_any(text.back_gap(i), AFTER_NOON).is_some();
        // 一時 is "for a time".
        let word = hour < 2 && text.char(i).is_some_and(|c| !c.is_ascii_digit()) && !early;
        if hour > 29 || length > 2 || word {
            return None;
        }
        let (minutes, end) = match text.at(text.gap(end))? {
            (':', next) => {
                let (minute, length, end) = years::count(text, next)?;
                let longer = text.char(end) == Some(':');
                if length != 2 || minute > 59 || longer {
                    return None;
                }
                (hour * 60 + minute, end)
            }
            ('時', _) => self.spoken(hour, text.gap(end))?,
            // 9〜17時.
            (c, next) if is_wave(c) || is_dash(c) => {
                let (to, length, after) = years::count(text, text.gap(next))?;
                if to > 29 || length > 2 || to <= hour && to > 12 {
                    return None;
                }
                self.spoken(to, text.gap(after))
                    .filter(|_| text.char(after) == Some('時'))?;
                (hour * 60, end)
            }
            _ => return None,
        };
        Some(self.put_hour(i, end, minutes))
    }

    /// 時 behind an hour, with its minutes.
    fn spoken(&self, hour: u32, at: usize) -> Option<(u32, usize)> {
        let text = self.text;
        let end = text.past(at, "時")?;
        let word = [
            '間', '点', '期', '代', '給', '短', '事', '価', '系', '制', '刻', '報', '限', '計',
            '空', '差',
        ];
        if text.char(end).is_some_and(|c| word.contains(&c)) {
            return None;
        }
        if let Some(half) = text.past(end, "半") {
            return Some((hour * 60 + 30, half));
        }
        // 四時十分: elsewhere 十分 is "enough".
        if let Some(ten) = text.past(end, "十分") {
            return Some(self.to_or_past(hour, 10, ten));
        }
        if let Some((minute, length, after)) = years::count(text, text.gap(end))
            && length <= 2
            && minute < 60
            && let Some(after) = text.past(text.gap(after), "分")
            // 5時30分の開演, but not a part of an hour
            && text
                .past(after, "の")
                .and_then(|next| text.char(next))
                .is_none_or(|c| !c.is_ascii_digit() && !super::text::is_numeral(c))
        {
            return Some(self.to_or_past(hour, minute, after));
        }
        Some((hour * 60, end))
    }

    /// 5時15分前 is a quarter to five; 5時15分前後 is about a quarter past.
    fn to_or_past(&self, hour: u32, minute: u32, end: usize) -> (u32, usize) {
        let before = self
            .text
            .past(end, "前")
            .filter(|end| !self.text.has(*end, "後"));
        match before {
            Some(end) if hour > 0 => (hour * 60 - minute, end),
            _ => (hour * 60 + minute, end),
        }
    }

    /// 午後5時（入館は4時30分まで）: what stands in brackets is after noon too.
    fn earlier_in_brackets(&self, start: usize, minutes: u32) -> Option<bool> {
        let (late, ended) = self.afternoon?;
        let between = self.text.0.get(ended..start)?;
        let open = |mark: &str| between.windows(mark.len()).any(|w| w == mark.as_bytes());
        let stays = between.len() <= 48 && !open("。") && !between.contains(&b'\n');
        let opened = open("（") || between.contains(&b'(') || open("、");
        (late && stays && opened && (60..480).contains(&minutes)).then_some(true)
    }

    fn put_hour(&mut self, start: usize, end: usize, minutes: u32) -> usize {
        let text = self.text;
        let back = text.back_gap(start);
        let (said, from) = if let Some(from) = text.ends_any(back, BEFORE_NOON) {
            (Some(false), from)
        } else if let Some(from) = text.ends_any(back, AFTER_NOON) {
            // 深夜1時, 夜中の2時 are past midnight.
            let small = minutes < 300 && text.ends_any(back, &["夜", "夜の"]).is_some();
            (Some(!small), from)
        } else {
            (None, start)
        };
        // 午後1時〜3時: the other end of a span lies on the same side.
        let carried = self
            .afternoon
            .filter(|(_, ended)| start >= *ended && start - *ended <= 6)
            .filter(|_| {
                text.before(back)
                    .is_some_and(|(c, _)| is_wave(c) || is_dash(c) || matches!(c, '・' | 'と'))
                    || text.ends(back, "から").is_some()
            })
            .map(|(late, _)| late)
            .or_else(|| self.earlier_in_brackets(start, minutes));
        let late = said.or(carried);
        let minutes = match late {
            Some(true) if minutes < 720 => minutes + 720,
            Some(false) if (720..780).contains(&minutes) => minutes - 720,
            _ => minutes,
        };
        let end = text.past_any(end, &["p.m.", "a.m."]).unwrap_or(end);
        self.afternoon = late.map(|late| (late, end));
        let marks = Marks {
            about: text.past_any(end, &["頃", "ごろ", "ころ"]).is_some(),
            ..Marks::default()
        };
        let minutes = u16::try_from(minutes).unwrap_or(0);
        self.push(from..end, What::Clock(minutes), marks, Hold::Firm)
    }
}
