//! The head of a column: 予算額（千円）, 面積（㎢）, 単位：百万円.

use super::super::{Head, Unit};
use super::measures;
use super::numeral::Numeral;
use super::text::Text;
use super::units::{self, After};
use rust_decimal::Decimal;

/// What the head of a column says of its cells.
pub(super) fn read(text: Text) -> Option<Head> {
    let mut best = None;
    let mut i = 0;
    let mut opened = false;
    let mut has_figures = false;
    while let Some((c, next)) = text.at(i) {
        has_figures |= c.is_ascii_digit();
        let start = match c {
            '(' | '[' | '【' | '〔' | ':' => {
                opened = true;
                has_figures = false;
                Some(next)
            }
            // （各年4月1日、人）
            '、' if opened && has_figures => Some(next),
            _ => None,
        };
        if let Some(start) = start {
            let at = text.gap(text.past(start, "単位").unwrap_or(start));
            let at = match text.at(at) {
                Some((':', next)) => text.gap(next),
                _ => at,
            };
            if let Some(head) = whole(text, at) {
                best = Some(head);
            }
        }
        i = next;
    }
    best.or_else(|| {
        if opened {
            None
        } else {
            whole(text, text.gap(0))
        }
    })
}

/// A unit that fills what stands between its place and the end of the brackets.
fn whole(text: Text, start: usize) -> Option<Head> {
    let (mut power, mut at) = (0u32, start);
    let start_is_figure = round(text, at).is_some();
    // 10億円, 1,000人
    if let Some((zeros, end)) = round(text, at) {
        power = zeros;
        at = end;
    }
    loop {
        let (c, next) = text.at(at)?;
        power += match c {
            '十' => 1,
            '百' => 2,
            '千' => 3,
            '万' => 4,
            '億' => 8,
            '兆' => 12,
            _ => break,
        };
        at = next;
    }
    let known = units::word(text, at).or_else(|| measures::read(text, at));
    let Some((after, end)) = known else {
        return foreign(text, at, power);
    };
    let (unit, more) = match after {
        After::Of(unit) => (unit, 0),
        After::Scaled(unit, power) => (unit, i32::from(power)),
        After::Tenth => (Unit::Percent, 1),
        After::Cohort => (Unit::Cohort, 0),
        _ => return foreign(text, at, power),
    };
    let unit = match text.at(text.gap(end)) {
        None | Some((')' | ']' | '】' | '〕', _)) => unit,
        // 千円/人, 百万円（税込）
        Some(('/' | '(', _)) => unit,
        // 単位：億円、前年比％ tells of the numbers first, of a share of them then; 百万円、税込
        Some(('、' | ',' | ';' | '・', next))
            if shares(text, next) || whole(text, text.gap(next)).is_none() =>
        {
            unit
        }
        // 百万トンキロ, 千人日
        _ if power > 0
            && text
                .past_any(end, &LENGTHENED)
                .is_some_and(|end| closes(text, end)) =>
        {
            Unit::Thing
        }
        _ => return foreign(text, at, power),
    };
    // 10月, 10年間: which of them, or how long
    if power > 0
        && start_is_figure
        && matches!(
            unit,
            Unit::Month | Unit::Day | Unit::Year | Unit::Age | Unit::Hour | Unit::Minute
        )
    {
        return None;
    }
    let power = i32::try_from(power).ok()? + more;
    let factor = if power >= 0 {
        Decimal::try_from_i128_with_scale(10i128.checked_pow(power.unsigned_abs())?, 0).ok()?
    } else {
        Decimal::try_from_i128_with_scale(1, power.unsigned_abs()).ok()?
    };
    Some(Head { factor, unit })
}

/// The factor and unit in brackets behind the number of a cell, and where they end:
/// 3,450（千人）.
pub(super) fn behind(text: Text, n: &Numeral) -> Option<(After, usize)> {
    let year = || n.plain == Some(4) && n.whole().is_some_and(|y| (1900..2100).contains(&y));
    let ('(', next) = text.at(n.end).filter(|_| n.start == 0)? else {
        return None;
    };
    let head = whole(text, next).filter(|head| head.factor > Decimal::ONE && !year())?;
    let power = i8::try_from(head.factor.to_string().len() - 1).ok()?;
    let mut end = next;
    while let Some((c, behind)) = text.at(end) {
        end = behind;
        if c == ')' {
            break;
        }
    }
    (end == text.0.len()).then_some((After::Scaled(head.unit, power), end))
}

/// What makes another unit of a unit: 人日, トンキロ.
const LENGTHENED: [&str; 6] = ["キロ", "回", "時間", "時", "日", "月"];

/// A unit in letters that is not known, behind a factor that is: 千TEU, 万アクセス.
fn foreign(text: Text, start: usize, power: u32) -> Option<Head> {
    let mut at = start;
    while let Some((c, next)) = text.at(at)
        && (c.is_ascii_alphabetic() || matches!(c, 'ァ'..='ヺ' | 'ー'))
    {
        at = next;
    }
    let factor = Decimal::try_from_i128_with_scale(10i128.checked_pow(power)?, 0).ok()?;
    (power > 0 && at > start && closes(text, at)).then_some(Head {
        factor,
        unit: Unit::Bare,
    })
}

/// Whether the brackets end at a place.
fn closes(text: Text, at: usize) -> bool {
    matches!(
        text.at(text.gap(at)),
        None | Some((')' | ']' | '】' | '〕' | '/', _))
    )
}

/// A power of ten in figures: how many noughts it has, and where it ends.
fn round(text: Text, start: usize) -> Option<(u32, usize)> {
    let ('1', mut at) = text.at(start)? else {
        return None;
    };
    let mut zeros = 0;
    while let Some((c, next)) = text.at(at)
        && matches!(c, '0' | ',')
    {
        zeros += u32::from(c == '0');
        at = next;
    }
    (zeros > 0).then_some((zeros, at))
}

/// Whether what is left in the brackets tells of shares: 前年比％.
fn shares(text: Text, start: usize) -> bool {
    let mut i = start;
    while let Some((c, next)) = text.at(i) {
        match c {
            '%' | 'ポ' => return true,
            ')' | '\n' | '、' => return false,
            _ => i = next,
        }
    }
    false
}
