//! Years as they are written, by era or not: 令和5年度, 平成31（令和元）年度,
//! R5, 2023年.

use super::super::Count;
use super::text::{Text, digit, is_kanji, kanji_digit};
use super::{lengths, numeral, olden};
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

/// A short count of years, months or days, and where it ends: figures without
/// comma or point, or kanji.
pub(super) fn count(text: Text, start: usize) -> Option<(u32, u8, usize)> {
    let (first, _) = text.at(start)?;
    if digit(first).is_none() {
        if kanji_digit(first).is_none() && !matches!(first, '十' | '百' | '千') {
            return None;
        }
        let read = numeral::read(text, start)?;
        let value = u32::try_from(read.whole()?).ok().filter(|v| *v < 10_000)?;
        return Some((value, read.plain.unwrap_or(0), read.end));
    }
    let (mut value, mut length, mut i) = (0, 0u8, start);
    while let Some(b @ b'0'..=b'9') = text.0.get(i) {
        length += 1;
        if length > 4 {
            return None;
        }
        value = value * 10 + u32::from(b - b'0');
        i += 1;
    }
    if length > 0 && text.0.get(i) != Some(&0xef) {
        return Some((value, length, i));
    }
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
    let named = |letter: char| ERAS.iter().find(|era| era.letter == letter);
    let whole = |letter: char| {
        let era = named(letter)?;
        text.past(start, era.name).map(|end| (era, end, false))
    };
    let sign = |letter: char| Some((named(letter)?, next, false));
    match c {
        '令' => whole('R'),
        '平' => whole('H'),
        '昭' => whole('S'),
        '大' => whole('T'),
        '明' => whole('M'),
        '㋿' => sign('R'),
        '㍻' => sign('H'),
        '㍼' => sign('S'),
        '㍽' => sign('T'),
        '㍾' => sign('M'),
        'R' | 'H' | 'S' | 'T' | 'M' => {
            if text
                .before(start)
                .is_some_and(|(b, _)| b.is_ascii_alphanumeric() || b == '-')
            {
                return None;
            }
            Some((named(c)?, next, true))
        }
        _ => None,
    }
}

/// Whether an era is told at a place, by its name, sign or letter.
pub(super) fn is_era(text: Text, start: usize) -> bool {
    era_name(text, start).is_some()
}

/// An era that is named at a place, and where its name ends.
pub(super) fn named(text: Text, start: usize) -> Option<(&'static Era, usize)> {
    let (era, end, letter) = era_name(text, start)?;
    (!letter).then_some((era, end))
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
        (c, _) => {
            let (years, _, next) = count(text, at)?;
            // 明治三陸地震 is named by its place.
            let place =
                digit(c).is_none() && text.char(next).is_some_and(|c| is_kanji(c) && c != '年');
            (i32::try_from(years).ok().filter(|_| !place)?, next)
        }
    };
    if !(1..=LONGEST_COUNT).contains(&years) {
        return None;
    }
    let is_year = letter_counts(text, era.letter, years, end) && measured(text, start).is_none();
    if letter && !is_year {
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

/// The number behind a letter that is the sign of what is measured and no era:
/// 実効再生産数 R1.7, R2.0.
pub(super) fn measured(text: Text, start: usize) -> Option<usize> {
    let ('R', at) = text.at(start)? else {
        return None;
    };
    let (_, _, end) = count(text, at)?;
    let (part, _, behind) = count(text, text.past(end, ".")?)?;
    // R6.12.10 is a date, R2.0 has no month.
    if text.char(behind) == Some('.') {
        return None;
    }
    let told = text.back_gap(start);
    let told = text.ends_any(told, &["は", "が", ":", "("]).unwrap_or(told);
    let named = || text.ends_any(told, &["再生産数", "抵抗", "抵抗値", "半径", "曲率"]);
    (!(1..=12).contains(&part) || named().is_some()).then_some(at)
}

/// A year of the common era: 2024, 二〇二四年, 千九百五十三年.
fn common_year(text: Text, start: usize) -> Option<Year> {
    let (year, digits, end) = count(text, start)?;
    let said = text.past(text.gap(end), "年");
    // 1441年 is a year, 1300年 more likely a length of time.
    let old = (1000..1500).contains(&year)
        && year % 100 != 0
        && (said.is_some_and(|end| !lengths::is_long(text, end))
            || olden::gloss(text, end, year as i32).is_some());
    let known = match digits {
        4 => (1500..2200).contains(&year) || old,
        // 二千年 is one with a month, 二千八年 alone.
        0 => said.is_some_and(|end| {
            let month = |(month, _, end): (u32, u8, usize)| month <= 12 && text.has(end, "月");
            (1500..2200).contains(&year)
                && !lengths::is_length(text, end)
                && (year % 100 != 0 || text.has(end, "度") || count(text, end).is_some_and(month))
        }),
        _ => false,
    };
    known.then_some(Year {
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
        let inner = text.at(text.gap(read.end)).map(|(_, next)| text.gap(next));
        if let Some(other) = inner.and_then(|i| era_year(text, i)) {
            read.era = other.era;
        }
        read.end = end;
    } else if let Some(('/' | '・' | '=', next)) = text.at(read.end)
        && let Some(other) = era_year(text, next)
        && other.year == read.year
    {
        read.end = other.end;
        read.era = other.era;
    }
    // 2023/24年度 is the fiscal year that begins in 2023.
    if let Some(('/', next)) = text.at(read.end)
        && let Some((later, 2, end)) = count(text, next)
        && i32::try_from(later).is_ok_and(|later| later == (read.year + 1) % 100)
        && text.past_any(end, &["年度", "シーズン"]).is_some()
    {
        read.end = end;
    }
    let said = text.gap(read.end);
    // 令和6・7両年度
    if let Some(end) = text.past_any(said, &["年度", "両年度", "の両年度", "各年度", "の各年度"])
    {
        read.count = Count::Fiscal;
        read.bare = false;
        read.end = gloss(text, end, read.year).unwrap_or(end);
    } else if let Some(end) = text.past(said, "年")
        && !match read.era {
            Some(_) => lengths::is_length_or_later(text, end),
            None => lengths::is_length(text, end),
        }
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
    if let Some(end) = olden::gloss(text, start, year) {
        return Some(end);
    }
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

/// Where a year begins behind the mark of a list that was read as one number with it:
/// 1.2020年4月.
pub(super) fn behind_mark(text: Text, start: usize, end: usize) -> Option<usize> {
    if !text.has(end, "年") {
        return None;
    }
    let (_, _, dot) = count(text, start)?;
    let at = text.past(dot, ".")?;
    let (year, digits, _) = count(text, at)?;
    (digits == 4 && (1900..2100).contains(&year)).then_some(at)
}
