//! The words behind an amount: what bounds it, and what makes it near the truth
//! only.

use super::super::{Limit, Unit};
use super::text::{Text, digit, is_kanji, is_katakana};
use super::{Marks, passed};

/// The words behind an amount that bound it. Gives where they end.
pub(super) fn after(text: Text, start: usize, marks: &mut Marks, unit: Unit) -> usize {
    let mut end = start;
    // 5コミット以下: a noun that no table knows.
    if unit == Unit::Bare {
        let behind = noun(text, end);
        let bounded = match bound(text, behind, unit, false) {
            Some((_, limit, _)) => limit.is_some(),
            None => false,
        };
        if behind > end && bounded {
            end = behind;
        }
    }
    // 18+.
    if unit == Unit::Bare
        && let Some(('+', next)) = text.at(end)
        && text.char(next).is_none_or(|c| !c.is_ascii_alphanumeric())
    {
        marks.limit = Some(Limit::AtLeast);
        return next;
    }
    // 18歳（高校3年生相当）まで: the bound stands behind a remark.
    if let Some(behind) = remark(text, end)
        && let Some((_, Some(limit), _)) = bound(text, behind, unit, false)
    {
        marks.limit = Some(limit);
    }
    let mut bounded = false;
    for step in 0..3 {
        let Some((next, limit, about)) = bound(text, end, unit, step > 0) else {
            break;
        };
        marks.about |= about;
        // 5分以上超えた is five minutes or more.
        if limit.is_some() && bounded {
            break;
        }
        bounded |= limit.is_some();
        marks.limit = limit.or(marks.limit);
        end = next;
    }
    end
}

/// Behind a noun in katakana, or in a few kanji before a bound: 200要素以内.
pub(super) fn noun(text: Text, start: usize) -> usize {
    let mut i = start;
    let mut kanji = 0;
    while let Some((c, next)) = text.at(i) {
        if is_katakana(c) {
            i = next;
        } else if is_kanji(c) && kanji < 4 && text.past_any(i, &["以", "未満", "超"]).is_none()
        {
            kanji += 1;
            i = next;
        } else {
            break;
        }
    }
    i
}

/// Behind a short remark in brackets.
fn remark(text: Text, at: usize) -> Option<usize> {
    let ('(', mut i) = text.at(at)? else {
        return None;
    };
    for _ in 0..40 {
        match text.at(i)? {
            (')', next) => return Some(next),
            ('(' | '。' | '\n', _) => return None,
            (_, next) => i = next,
        }
    }
    None
}

/// Behind a bound, to which side it lies, and whether it is near only.
pub(super) type Bound = (usize, Option<Limit>, bool);

fn bound(text: Text, at: usize, unit: Unit, again: bool) -> Option<Bound> {
    let is = |words: &[&str], limit: Option<Limit>, about: bool| {
        text.past_any(at, words).map(|end| (end, limit, about))
    };
    let (more, less) = (Some(Limit::MoreThan), Some(Limit::LessThan));
    let (least, most) = (Some(Limit::AtLeast), Some(Limit::AtMost));
    let next_is = |end: usize, set: &str| text.char(end).is_some_and(|c| set.contains(c));
    match text.char(at)? {
        // 3歳以上高校生年代まで is a range whose other end is in words.
        '以' if up_to_class(text, at) => None,
        '以' => is(&["以上"], least, false).or_else(|| is(&["以下", "以内"], most, false)),
        '未' => is(&["未満"], less, false),
        'い' => is(&["いじょう"], least, false),
        'み' => is(&["みまん"], less, false),
        '超' => is(&["超え", "超"], more, false).filter(|(end, ..)| !next_is(*end, "過音電党")),
        'を' if is_length(unit) && text.has(at, "を経過") => {
            is(&["を経過した日まで", "を経過する日まで"], most, false)
                .or_else(|| passed::object(text, at, unit))
        }
        'を' => passed::object(text, at, unit).or_else(|| is(&["を こえ", "をこえ"], more, false)),
        'に' => is(
            &["に満たな", "に満たず", "にも満たな", "にも満たず"],
            less,
            false,
        )
        .or_else(|| is(&["に限定", "に限る", "に限り", "に制限"], most, false).filter(|_| !again)),
        'が' => is(&["が上限", "が限度"], most, false),
        'も' if is_length(unit)
            && text
                .past_any(at, &["も経たな", "もたたな", "もかからな"])
                .is_some() =>
        {
            is(&["も経たな", "もたたな", "もかからな"], less, false)
        }
        'と' | '、' | 'も' | 'ま' | 'か' | 'あ' if text.past_any(at, OR_MORE).is_some() => {
            // 千円、それ以上は一キロにつき三十円 tells of what comes after.
            is(OR_MORE, least, false).filter(|(end, ..)| !next_is(*end, "は、の"))
        }
        'と' | '、' | 'も' | 'ま' | 'か' if text.past_any(at, OR_LESS).is_some() => {
            is(OR_LESS, most, false).filter(|(end, ..)| !next_is(*end, "は、の"))
        }
        'の' => is(&["の大台に乗", "の大台を超", "の大台を突破"], more, false)
            .or_else(|| {
                is(&["の上限", "の制限"], most, false).filter(|(end, ..)| !next_is(*end, "時速"))
            })
            // 4年のうちに
            .or_else(|| is(&["のうちに"], most, false).filter(|_| is_length(unit))),
        'と' => is(&["と経たな", "とたたな", "とかからな"], less, false),
        'よ' => is(&["よりも多", "より多"], more, false)
            .or_else(|| is(&["よりも少", "より少"], less, false))
            .or_else(|| from(text, at, unit).map(|end| (end, least, false))),
        'か' => from(text, at, unit).map(|end| (end, least, false)),
        'ま' => is(&["まで"], most, false)
            .filter(|(end, ..)| !again && !rises(text, *end) && !text.has(*end, "ごと")),
        '程' => is(&["程度"], None, true).or_else(|| is(&["程"], None, true)),
        '前' => is(&["前後"], None, true),
        '内' => is(&["内外"], None, true),
        'ほ' => is(&["ほど"], None, true),
        'く' => is(&["くらい"], None, true),
        'ぐ' => is(&["ぐらい"], None, true),
        '近' => is(&["近く", "近い"], None, true),
        '見' => is(&["見当"], None, true),
        '余' => is(&["余り", "余"], more, true).filter(|(end, ..)| !next_is(*end, "っ剰裕地")),
        'あ' => is(&["あまり"], more, true).filter(|(end, ..)| !next_is(*end, "に")),
        '強' => is(&["強"], more, true).filter(|(end, ..)| !next_is(*end, "化いく調力制靱風震度")),
        '弱' => is(&["弱"], less, true).filter(|(end, ..)| !next_is(*end, "い者点小く")),
        '足' => is(&["足らず"], less, true),
        '台' => is(&["台"], None, true).filter(|(end, ..)| {
            let letters = || {
                text.before(at)
                    .is_some_and(|(b, _)| b.is_ascii_alphabetic())
            };
            (unit != Unit::Bare || letters()) && !next_is(*end, "風湾帳数")
        }),
        '分' => {
            is(&["分"], None, false).filter(|(end, ..)| !again && !next_is(*end, "の析類野担割"))
        }
        _ => None,
    }
}

/// Whether a unit is one of the calendar.
fn is_length(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::Year | Unit::Month | Unit::Week | Unit::Day | Unit::Hour | Unit::Minute
    )
}

/// Whether 以上 is followed by an upper end in words: 高校生年代まで, 小学校就学前まで.
fn up_to_class(text: Text, at: usize) -> bool {
    let Some(mut i) = text.past(at, "以上") else {
        return false;
    };
    for _ in 0..14 {
        match text.at(i) {
            Some(('ま', _)) => return text.has(i, "まで"),
            Some((c, next)) if is_kanji(c) || c == 'の' => i = next,
            _ => return false,
        }
    }
    false
}

/// 2名様より, 二人から利用できます: the least number of a party. 5人から申請があった
/// tells who applied.
fn from(text: Text, at: usize, unit: Unit) -> Option<usize> {
    let end = text
        .past_any(at, &["から", "より"])
        .filter(|_| unit == Unit::Person)?;
    let party = text.ends(at, "様").is_some();
    let open = ["利用", "可", "お申", "ご利用", "ご予約", "承", "催行", "OK"];
    let closed = text
        .char(end)
        .is_none_or(|c| matches!(c, '。' | ')' | '」' | '\n' | '|'));
    let number = text.char(text.gap(end)).and_then(digit).is_some();
    (!number && (party || closed || text.past_any(end, &open).is_some())).then_some(end)
}

/// Whether the greatest number is one that was reached, and no bound:
/// 最大で2万戸に上った, 最大2万3千戸が断水しました.
pub(super) fn is_peak(text: Text, start: usize, end: usize) -> bool {
    let greatest = ["最大", "最高", "最長", "最多", "多い"];
    if text.past_any(start, &greatest).is_none() {
        return false;
    }
    let reached = ["に上", "に及", "に達", "にのぼ", "を記録", "を観測"];
    if text.past_any(end, &reached).is_some() {
        return true;
    }
    // The verb at the end of the clause tells of the past.
    let mut i = end;
    for _ in 0..40 {
        match text.at(i) {
            Some(('。' | '\n' | '、', _)) | None => break,
            Some((_, next)) => i = next,
        }
    }
    let closes = text.char(i).is_none_or(|c| matches!(c, '。' | '\n' | '、'));
    i > end
        && closes
        && text
            .ends_any(i, &["ました", "した", "った", "いた", "でした", "れた"])
            .is_some()
}

/// Whether a bound only tells how figures are rounded: 千円未満切捨て,
/// 百円未満の端数は切り捨てる.
pub(super) fn rounds(text: Text, end: usize) -> bool {
    let at = text
        .past_any(end, &["の端数", "端数", "の金額", "の額"])
        .unwrap_or(end);
    let at = text
        .past_any(at, &["は", "を", "で", "、", "について"])
        .unwrap_or(at);
    at > end && text.has(end, "の端数")
        || text
            .past_any(
                at,
                &["切捨", "切り捨", "切上", "切り上", "四捨五入", "端数"],
            )
            .is_some()
}

/// A bound that is said behind the number as an alternative to it.
const OR_MORE: &[&str] = &[
    "、もしくはそれ以上",
    "もしくはそれ以上",
    "、またはそれ以上",
    "またはそれ以上",
    "、あるいはそれ以上",
    "あるいはそれ以上",
    "かそれ以上",
    "か、それ以上",
    "、それ以上",
    "と同じかそれ以上",
];

/// The same for the other side.
const OR_LESS: &[&str] = &[
    "、もしくはそれ以下",
    "もしくはそれ以下",
    "、またはそれ以下",
    "またはそれ以下",
    "かそれ以下",
    "か、それ以下",
    "、それ以下",
    "と同じかそれ以下",
];

/// Whether まで names the level to which something changes: 80％まで引き上げる.
fn rises(text: Text, end: usize) -> bool {
    let at = text.past(end, "に").unwrap_or(end);
    at > end
        || text
            .past_any(
                at,
                &[
                    "増",
                    "減",
                    "上昇",
                    "低下",
                    "回復",
                    "拡大",
                    "縮小",
                    "縮減",
                    "削減",
                    "短縮",
                    "圧縮",
                    "引き",
                    "引上",
                    "引下",
                    "高め",
                    "高ま",
                    "下が",
                    "上が",
                    "下げ",
                    "上げ",
                    "改善",
                    "伸び",
                    "落ち",
                    "達",
                    "戻",
                    "拡充",
                    "増や",
                    "減ら",
                    "抑え",
                    "迫",
                    "あと",
                    "残り",
                    "残る",
                    "もう",
                    "まだ",
                    "、あと",
                    "、残り",
                    "、もう",
                    "道半ば",
                    "届",
                    // 3バースのうち2バースまで完成し: how far it has come
                    "完成",
                    "完了",
                    "終了",
                    "終え",
                    "整備が",
                    "進んで",
                    "進み",
                    "進ん",
                ],
            )
            .is_some()
}

/// Whether a number is the greatest that a score may be: 5点満点.
pub(super) fn is_full_marks(text: Text, start: usize, end: usize) -> bool {
    let before = ["満点は", "満点が", "満点を"];
    text.ends(end, "点").is_some()
        && (text.past_any(end, &["満点", "を満点", "が満点"]).is_some()
            || text.ends_any(start, &before).is_some())
}
