//! Years, eras and dates as they are written: 令和5年度, 平成31（令和元）年度,
//! 2023年4月1日, R5.12.8, 2023/12/8. Spans and lists of them are made by `times`.

use super::super::{Count, Part, Time};
use super::numeral;
use super::text::{Text, digit, is_dash, kanji_digit};
use crate::lang::era::{ERAS, Era, LONGEST_COUNT};

/// A year and where it ends.
#[derive(Clone, Copy)]
pub(super) struct Year {
    pub(super) year: i32,
    pub(super) count: Count,
    pub(super) era: Option<&'static Era>,
    pub(super) end: usize,
    /// No 年 or 年度 stands behind it.
    pub(super) bare: bool,
}

/// A time and where it ends.
#[derive(Clone, Copy)]
pub(super) struct Read {
    pub(super) time: Time,
    pub(super) era: Option<&'static Era>,
    pub(super) end: usize,
    /// Only a number of years was written, as in R5 or in the first of 令和6〜13年度.
    pub(super) bare: bool,
}

/// A short count of years, months or days, and where it ends: figures without
/// comma or point, or kanji.
pub(super) fn count(text: Text, start: usize) -> Option<(u32, u8, usize)> {
    let (first, _) = text.at(start)?;
    if digit(first).is_none() {
        if kanji_digit(first).is_none() && !matches!(first, '十' | '百') {
            return None;
        }
        let read = numeral::read(text, start)?;
        let value = u32::try_from(read.whole()?).ok().filter(|v| *v < 10_000)?;
        return Some((value, read.plain.unwrap_or(0), read.end));
    }
    let (mut value, mut length, mut i) = (0, 0u8, start);
    while let Some((c, next)) = text.at(i) {
        let Some(d) = digit(c) else { break };
        length += 1;
        if length > 4 {
            return None;
        }
        value = value * 10 + u32::from(d);
        i = next;
    }
    Some((value, length, i))
}

/// The name or letter of an era at a place.
fn era_name(text: Text, start: usize) -> Option<(&'static Era, usize, bool)> {
    let (c, next) = text.at(start)?;
    let whole = |n: usize| {
        text.past(start, ERAS[n].name)
            .map(|end| (&ERAS[n], end, false))
    };
    match c {
        '令' => whole(4),
        '平' => whole(3),
        '昭' => whole(2),
        '大' => whole(1),
        '明' => whole(0),
        '㋿' => Some((&ERAS[4], next, false)),
        '㍻' => Some((&ERAS[3], next, false)),
        '㍼' => Some((&ERAS[2], next, false)),
        '㍽' => Some((&ERAS[1], next, false)),
        '㍾' => Some((&ERAS[0], next, false)),
        'R' | 'H' | 'S' | 'T' | 'M' => {
            if text
                .before(start)
                .is_some_and(|(b, _)| b.is_ascii_alphanumeric() || b == '-')
            {
                return None;
            }
            let era = ERAS.iter().find(|era| era.letter == c)?;
            Some((era, next, true))
        }
        _ => None,
    }
}

/// An era and a count of its years: 令和元, 平成31, R5.
pub(super) fn era_year(text: Text, start: usize) -> Option<Year> {
    let (era, end, letter) = era_name(text, start)?;
    let at = if letter {
        dot(text, end)
    } else {
        text.gap(end)
    };
    let (years, end) = match text.at(at)? {
        ('元', next) => (1, next),
        _ => {
            let (years, _, next) = count(text, at)?;
            (i32::try_from(years).ok()?, next)
        }
    };
    if !(1..=LONGEST_COUNT).contains(&years) {
        return None;
    }
    if letter && !letter_counts(text, era.letter, years, end) {
        return None;
    }
    Some(Year {
        year: era.year(years),
        count: Count::Open,
        era: Some(era),
        end,
        bare: true,
    })
}

/// H.28 and R.5 are written too.
fn dot(text: Text, i: usize) -> usize {
    match text.at(i) {
        Some(('.', next)) if text.char(next).and_then(digit).is_some() => next,
        _ => i,
    }
}

/// Whether a letter and a number are a year, not a name: R5, H28, S45; not
/// H5N1, S3, M6, T2.
fn letter_counts(text: Text, letter: char, years: i32, end: usize) -> bool {
    if let Some(c) = text.char(end)
        && (c.is_ascii_alphabetic() && !text.has(end, "FY") || c == 'ロ')
    {
        return false;
    }
    if years > 64 {
        return false;
    }
    let said = text.has(text.gap(end), "年");
    match letter {
        'R' | 'H' => true,
        'S' => said || (20..=64).contains(&years),
        _ => said,
    }
}

/// A year of the common era in four digits.
fn common_year(text: Text, start: usize) -> Option<Year> {
    let (year, digits, end) = count(text, start)?;
    if digits != 4 || !(1500..2200).contains(&year) {
        return None;
    }
    Some(Year {
        year: year as i32,
        count: Count::Open,
        era: None,
        end,
        bare: true,
    })
}

/// A year with what is said beside it in brackets or behind a stroke, and with
/// 年 or 年度; `era` counts a number that stands alone.
pub(super) fn year(text: Text, start: usize, era: Option<&'static Era>) -> Option<Year> {
    let mut read = match era_year(text, start).or_else(|| common_year(text, start)) {
        Some(read) => read,
        None => short_year(text, start, era)?,
    };
    // 平成31（令和元）年度, 平成31／令和元年度: one year by two names.
    if let Some(end) = gloss(text, read.end, read.year) {
        read.end = end;
    } else if let Some(('/' | '・' | '=', next)) = text.at(read.end)
        && let Some(other) = era_year(text, next)
        && other.year == read.year
    {
        read.end = other.end;
        read.era = other.era;
    }
    let said = text.gap(read.end);
    if let Some(end) = text.past(said, "年度") {
        read.count = Count::Fiscal;
        read.bare = false;
        read.end = gloss(text, end, read.year).unwrap_or(end);
    } else if let Some(end) = text.past(said, "年")
        && !is_duration(text, end, read.era.is_some())
    {
        read.count = Count::Calendar;
        read.bare = false;
        read.end = gloss(text, end, read.year).unwrap_or(end);
    } else if let Some(end) = text.past(read.end, "FY") {
        read.count = Count::Fiscal;
        read.bare = false;
        read.end = end;
    }
    Some(read)
}

/// A count of years whose era is known or said in brackets: 31(R元)年度.
fn short_year(text: Text, start: usize, era: Option<&'static Era>) -> Option<Year> {
    let (years, _, end) = match text.at(start)? {
        ('元', next) => (1, 1, next),
        _ => count(text, start)?,
    };
    let years = i32::try_from(years).ok().filter(|n| (1..=64).contains(n))?;
    if let Some(('(', next)) = text.at(end)
        && let Some(inner) = era_year(text, next)
        && let Some(named) = ERAS.iter().rev().find(|era| era.year(years) == inner.year)
    {
        return Some(Year {
            year: inner.year,
            count: Count::Open,
            era: Some(named),
            end,
            bare: true,
        });
    }
    let era = era?;
    Some(Year {
        year: era.year(years),
        count: Count::Open,
        era: Some(era),
        end,
        bare: true,
    })
}

/// Behind the same year in brackets: （令和5年度）, （2023）, (R5).
fn gloss(text: Text, start: usize, year: i32) -> Option<usize> {
    let ('(' | '[' | '〔', next) = text.at(text.gap(start))? else {
        return None;
    };
    let inner = text.gap(next);
    let read = era_year(text, inner).or_else(|| common_year(text, inner))?;
    if read.year != year {
        return None;
    }
    let end = text
        .past_any(text.gap(read.end), &["年度", "年"])
        .unwrap_or(read.end);
    match text.at(text.gap(end))? {
        (')' | ']' | '〕', next) => Some(next),
        _ => None,
    }
}

/// Whether 年 behind a number of four digits makes it a length of time, or
/// begins another word.
fn is_duration(text: Text, end: usize, era: bool) -> bool {
    if era {
        return text.char(end) == Some('間');
    }
    text.past_any(end, &["間", "以上", "余", "もの", "の歴史", "前", "ぶり"])
        .is_some()
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
            .is_some_and(|c| c == stroke || c.is_ascii_alphanumeric());
    match day {
        Some((day, _, end)) => {
            read.time.day = Some(day as u8);
            read.end = end;
        }
        // A year and a month: by a stroke, or by a point if the era is named.
        None if !alone && (stroke == '/' || stroke == '.' && read.era.is_some()) => {
            read.end = text.past(end, "月").unwrap_or(end);
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

fn part_of_month(text: Text, read: &mut Read) {
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

fn part_of_year(text: Text, read: &mut Read) {
    let direct = text.gap(read.end);
    let behind = text.past(direct, "の").unwrap_or(direct);
    if let Some((quarter, end)) = quarter(text, behind) {
        read.time.part = Some(Part::Quarter(quarter));
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
        (1, &["上半期", "上期", "前半", "前期"][..]),
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
