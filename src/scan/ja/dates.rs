//! Years, eras and dates as they are written: 令和5年度, 平成31（令和元）年度,
//! 2023年4月1日, R5.12.8, 2023/12/8. Spans and lists of them are made by `times`.

use super::super::{Count, Part, Time};
use super::text::{Text, digit, is_dash, kanji_digit};
use super::years::{count, year};
use crate::lang::era::Era;

/// A time and where it ends.
#[derive(Clone, Copy)]
pub(super) struct Read {
    pub(super) time: Time,
    pub(super) era: Option<&'static Era>,
    pub(super) end: usize,
    /// Only a number of years was written, as in R5 or in the first of 令和6〜13年度.
    pub(super) bare: bool,
}

/// A time that names its year, at a place.
pub(super) fn dated(text: Text, start: usize, era: Option<&'static Era>) -> Option<Read> {
    let year = year(text, start, era)?;
    let mut read = Read {
        time: Time {
            count: year.count,
            year: Some(year.year),
            ..Time::default()
        },
        era: year.era,
        end: year.end,
        bare: year.bare,
    };
    if year.bare {
        with_strokes(text, &mut read);
        if read.bare
            && let Some(end) = text.past(read.end, "年代")
        {
            decade(&mut read, end, text);
        }
        return Some(read);
    }
    match year.count {
        Count::Calendar => {
            if let Some(decade_end) = text.past(read.end, "代") {
                decade(&mut read, decade_end, text);
            } else if month(text, text.gap(read.end), &mut read).is_none() {
                part_of_year(text, &mut read);
            }
        }
        _ => part_of_year(text, &mut read),
    }
    same_again(text, &mut read);
    Some(read)
}

fn decade(read: &mut Read, end: usize, text: Text) {
    read.time.count = Count::Open;
    read.time.part = Some(Part::Decade);
    read.bare = false;
    read.end = text
        .past_any(end, &["前半", "後半", "半ば", "初頭", "初め", "末"])
        .unwrap_or(end);
}

/// R5.12.8, 2023/12/8, 2023-12-08, 令和5.4.
fn with_strokes(text: Text, read: &mut Read) {
    let Some((stroke, next)) = text.at(read.end) else {
        return;
    };
    if !(matches!(stroke, '.' | '/') || is_dash(stroke)) {
        return;
    }
    let Some((month, length, end)) = count(text, text.gap(next)) else {
        return;
    };
    if !(1..=12).contains(&month) || length > 2 {
        return;
    }
    let day = text
        .at(end)
        .filter(|(c, _)| *c == stroke)
        .and_then(|(_, next)| count(text, text.gap(next)))
        .filter(|(day, length, _)| (1..=31).contains(day) && *length <= 2);
    let alone = day.is_none()
        && text
            .char(end)
            .is_some_and(|c| c == stroke || c.is_ascii_alphanumeric() || c == '年');
    match day {
        Some((day, _, end)) => {
            read.time.day = Some(day as u8);
            read.end = end;
        }
        // A year and a month: by a stroke, or by a point if the era is named.
        None if !alone && (stroke == '/' || stroke == '.' && read.era.is_some()) => {
            read.end = text.past(end, "月").unwrap_or(end);
            read.time.month = Some(month as u8);
            part_of_month(text, read);
        }
        None => return,
    }
    read.time.month = Some(month as u8);
    read.time.count = Count::Calendar;
    read.bare = false;
}

/// A month at a place, with its day, or with the part of it that is named.
pub(super) fn month(text: Text, start: usize, read: &mut Read) -> Option<()> {
    let (month, length, end) = count(text, start)?;
    let end = text.past(text.gap(end), "月").filter(|_| length <= 2)?;
    if !(1..=12).contains(&month) || text.char(end) == Some('間') {
        return None;
    }
    read.time.month = Some(month as u8);
    read.end = end;
    if day(text, text.gap(end), read).is_none() {
        if let Some(end) = text.past(end, "期")
            && let (Some(year), 3) = (read.time.year, month)
        {
            // 2024年3月期 is the business year that ends then.
            read.time = Time {
                count: Count::Fiscal,
                year: Some(year - 1),
                ..Time::default()
            };
            read.end = end;
            part_of_year(text, read);
            return Some(());
        }
        part_of_month(text, read);
    }
    Some(())
}

/// A day of the month at a place.
pub(super) fn day(text: Text, start: usize, read: &mut Read) -> Option<()> {
    let (day, length, end) = count(text, start)?;
    let end = text.past(text.gap(end), "日").filter(|_| length <= 2)?;
    if !(1..=31).contains(&day) || matches!(text.char(end), Some('間' | '目')) {
        return None;
    }
    read.time.day = Some(day as u8);
    read.end = end;
    Some(())
}

pub(super) fn part_of_month(text: Text, read: &mut Read) {
    let parts = [
        (Part::End, &["末日", "末", "下旬", "終わり"][..]),
        (Part::Start, &["上旬", "初旬", "初め", "はじめ", "初頭"][..]),
        (
            Part::Middle,
            &["中旬", "半ば", "なかば", "中頃", "中ごろ"][..],
        ),
    ];
    for (part, words) in parts {
        if let Some(end) = text.past_any(read.end, words) {
            read.time.part = Some(part);
            read.end = end;
        }
    }
}

pub(super) fn part_of_year(text: Text, read: &mut Read) {
    let direct = text.gap(read.end);
    let behind = text.past(direct, "の").unwrap_or(direct);
    if let Some((quarter, end)) = quarter(text, behind) {
        // 第2四半期累計 is the first half
        let half = quarter == 2 && text.past_any(end, &["累計", "（累計", "(累計"]).is_some();
        read.time.part = Some(if half {
            Part::Half(1)
        } else {
            Part::Quarter(quarter)
        });
        read.end = end;
    } else if let Some((half, end)) = half(text, behind) {
        read.time.part = Some(Part::Half(half));
        read.end = end;
    } else if let Some(end) = text.past_any(direct, &["末", "の終わり"]) {
        if !matches!(text.char(end), Some('っ')) {
            read.time.part = Some(Part::End);
            read.end = end;
        }
    } else if let Some(end) =
        text.past_any(behind, &["初頭", "初め", "はじめ", "冒頭", "当初", "初"])
    {
        // 当初予算 is the first budget, not the start of the year.
        let word = text.char(end).is_some_and(super::text::is_kanji);
        if !word && !text.has(end, "の予算") {
            read.time.part = Some(Part::Start);
            read.end = end;
        }
    } else if let Some(end) = text.past_any(behind, &["半ば", "なかば"]) {
        read.time.part = Some(Part::Middle);
        read.end = end;
    }
}

/// 第1四半期 at a place.
pub(super) fn quarter(text: Text, start: usize) -> Option<(u8, usize)> {
    let i = text.past(start, "第").unwrap_or(start);
    let (c, next) = text.at(text.gap(i))?;
    let n = digit(c).or_else(|| kanji_digit(c))?;
    let end = text.past_any(next, &["四半期", "4半期", "４半期", "・四半期"])?;
    (1..=4).contains(&n).then_some((n, end))
}

/// 上半期 and its like at a place.
pub(super) fn half(text: Text, start: usize) -> Option<(u8, usize)> {
    let halves = [
        (1, &["上半期", "上期", "前半", "前期", "中間期"][..]),
        (2, &["下半期", "下期", "後半", "後期"][..]),
    ];
    let (half, end) = halves
        .iter()
        .find_map(|(half, words)| text.past_any(start, words).map(|end| (*half, end)))?;
    let word = text.past_any(
        end,
        &["高齢", "基本", "計画", "課程", "実施", "日程", "試験"],
    );
    word.is_none().then_some((half, end))
}

/// The same time said again in brackets by another count: 2023年4月1日（令和5年4月1日）.
fn same_again(text: Text, read: &mut Read) {
    let Some(('(', next)) = text.at(read.end) else {
        return;
    };
    if read.time.month.is_none() {
        return;
    }
    let Some(year) = year(text, text.gap(next), None).filter(|y| y.count == Count::Calendar) else {
        return;
    };
    if let Some((')', end)) = text.at(year.end)
        && Some(year.year) == read.time.year
    {
        read.end = end;
        return;
    }
    let mut other = Read {
        time: Time {
            count: year.count,
            year: Some(year.year),
            ..Time::default()
        },
        era: year.era,
        end: year.end,
        bare: false,
    };
    let _ = month(text, text.gap(year.end), &mut other);
    if other.time == read.time
        && let Some((')', end)) = text.at(other.end)
    {
        read.end = end;
    }
}
