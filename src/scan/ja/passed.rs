//! Bounds that an amount takes as its object: を超える, を下回る, を限度とする, and what
//! turns them or stands between.

use super::super::{Limit, Unit};
use super::bounds::Bound;
use super::numeral;
use super::text::{Text, digit};

/// The bound that を and the words behind it give.
pub(super) fn object(text: Text, at: usize, unit: Unit) -> Option<Bound> {
    let start = text.past(at, "を")?;
    if let Some(limit) = for_a_while(text, start) {
        return Some((at, Some(limit), false));
    }
    if let Some(bound) = negated(text, start) {
        return Some(bound);
    }
    let behind = text.past_any(start, ADVERBS);
    let verb = behind.unwrap_or(start);
    let is = |words: &[&str], limit: Limit| {
        text.past_any(verb, words)
            .map(|end| (end, Some(limit), false))
    };
    let found = is(OVER, Limit::MoreThan)
        .or_else(|| is(&["下ら", "下る額ではな"], Limit::AtLeast).filter(|_| unit != Unit::Bare))
        .or_else(|| is(UNDER, Limit::LessThan));
    if found.is_some() || behind.is_some() {
        return found;
    }
    is(&["上限", "限度", "最高", "最大", "最長"], Limit::AtMost)
        .or_else(|| is(&["下限", "最低"], Limit::AtLeast))
        // 150万円を最長3年間: the bound is that of the next number.
        .filter(|(end, ..)| text.char(text.gap(*end)).and_then(digit).is_none())
        // 222万人を最高に: a peak
        .filter(|(end, ..)| text.ends(*end, "最高").is_none() || !text.has(*end, "に"))
}

const OVER: &[&str] = &[
    "超え",
    "超す",
    "超過",
    "こえ",
    "上回",
    "越え",
    "突破",
    "優に超",
];

const UNDER: &[&str] = &[
    "下っ",
    "下り",
    "下る",
    "下回",
    "割り込",
    "割っ",
    "割る",
    "切る",
    "切っ",
    "切り",
];

/// The bound of an amount that is passed for a length of time: 80％を5分以上超えた.
fn for_a_while(text: Text, start: usize) -> Option<Limit> {
    let n = numeral::read(text, text.gap(start))?;
    let lengths = [
        "年", "か月", "カ月", "週間", "日間", "日", "時間", "分間", "分", "秒",
    ];
    let unit = text.past_any(text.gap(n.end), &lengths)?;
    let verb = text.past_any(
        unit,
        &["間以上", "以上", "連続で", "続けて", "連続して", "余り"],
    );
    let verb = verb.unwrap_or(unit);
    if text.past_any(verb, &["超え", "上回"]).is_some() {
        return Some(Limit::MoreThan);
    }
    text.past(verb, "下回").map(|_| Limit::LessThan)
}

/// Bounds that a negation turns: を超えない, を超えてはならない, を下回らない.
fn negated(text: Text, start: usize) -> Option<Bound> {
    let over = text.past_any(start, &["超え", "こえ", "越え", "上回"]);
    let (verb, limit) = match over {
        Some(verb) => (verb, Limit::AtMost),
        None => (text.past(start, "下回")?, Limit::AtLeast),
    };
    let not = [
        "ない",
        "なかっ",
        "ず、",
        "ぬ",
        "てはならな",
        "てはなりませ",
        "ることができな",
        "ることはできな",
        "ることができませ",
        "ることはできませ",
        "ません",
        "らない",
        "らず、",
        "なけれ",
        "らなけれ",
        "なく",
        "らなく",
        "らなかっ",
        "らませ",
        "りませ",
        "ていな",
        "っていな",
        "ていませ",
        "っていませ",
    ];
    let end = text.past_any(verb, &not)?;
    Some((end, Some(limit), false))
}

/// How far a bound is passed: を大きく下回る.
const ADVERBS: &[&str] = &[
    "大きく",
    "十分",
    "大幅に",
    "わずかに",
    "僅かに",
    "やや",
    "若干",
    "はるかに",
    "遥かに",
    "少し",
    "既に",
    "すでに",
    "優に",
    "初めて",
    "依然",
    "常に",
];
