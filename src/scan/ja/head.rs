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
    while let Some((c, next)) = text.at(i) {
        let start = match c {
            '(' | '[' | '【' | '〔' | ':' => {
                opened = true;
                Some(next)
            }
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
    let (after, end) = units::word(text, at).or_else(|| measures::read(text, at))?;
    match text.at(text.gap(end)) {
        None | Some((')' | ']' | '】' | '〕', _)) => {}
        // 単位：億円、前年比％ tells of the numbers first, of a share of them then.
        Some(('、' | ',' | ';' | '・', next)) if shares(text, next) => {}
        _ => return None,
    }
    let (unit, more) = match after {
        After::Of(unit) => (unit, 0),
        After::Scaled(unit, power) => (unit, i32::from(power)),
        After::Tenth => (Unit::Percent, 1),
        After::Cohort => (Unit::Cohort, 0),
        _ => return None,
    };
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
