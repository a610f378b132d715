//! The words around an amount: what bounds it, what makes it near the truth
//! only, what it is counted over, and its sign.

use super::super::{Limit, Turn, Unit};
use super::text::{Text, is_kanji};
use super::{Marks, Scanner};

/// What stands before a number.
#[derive(Clone, Copy, Default)]
pub(super) struct Before {
    pub(super) marks: Marks,
    pub(super) start: usize,
    pub(super) per: Option<Unit>,
    pub(super) money: Option<Unit>,
}

impl Scanner<'_> {
    /// The words that end before a number, nearest first.
    pub(super) fn before(&self, start: usize) -> Before {
        let text = self.text;
        let mut found = Before {
            start,
            ..Before::default()
        };
        let mut at = start;
        for _ in 0..5 {
            let back = text.back_gap(at);
            if back <= self.floor {
                break;
            }
            let Some((c, before)) = text.before(back) else {
                break;
            };
            let Some(step) = step_back(text, back, c, before, at) else {
                break;
            };
            if step.start < self.floor {
                break;
            }
            at = step.start;
            match step.says {
                Says::About => found.marks.about = true,
                Says::Limit(limit) => {
                    found.marks.limit.get_or_insert(limit);
                }
                Says::Turn(turn) => {
                    found.marks.turn.get_or_insert(turn);
                }
                Says::Money(unit) => found.money = Some(unit),
                Says::Per(unit) => {
                    found.per.get_or_insert(unit);
                    continue;
                }
                Says::Nothing => continue,
            }
            found.start = at;
        }
        if let Some((per, end)) = self.per
            && text.back_gap(at) <= end
        {
            found.per.get_or_insert(per);
        }
        found
    }
}

/// What a word before a number says.
enum Says {
    About,
    Limit(Limit),
    Turn(Turn),
    Money(Unit),
    Per(Unit),
    /// Nothing by itself; what stands before it still belongs to the number.
    Nothing,
}

struct Step {
    start: usize,
    says: Says,
}

fn step_back(text: Text, end: usize, c: char, before: usize, glued: usize) -> Option<Step> {
    let word =
        |words: &[&str], says: Says| text.ends_any(end, words).map(|start| Step { start, says });
    let sign = |says: Says| {
        Some(Step {
            start: before,
            says,
        })
    };
    match c {
        '約' => sign(Says::About),
        'そ' => word(&["おおよそ", "およそ", "凡そ"], Says::About),
        'ね' => word(&["おおむね", "概ね"], Says::About),
        'ぼ' => word(&["ほぼ"], Says::About),
        '体' => word(&["大体"], Says::About),
        'い' => word(&["だいたい"], Says::About),
        'と' => word(&["ざっと"], Says::About),
        '定' => word(&["推定"], Says::About),
        '計' => word(&["推計"], Says::About)
            .or_else(|| word(&["累計", "合計", "総計", "計"], Says::Nothing)),
        'べ' => word(&["延べ", "のべ"], Says::Nothing),
        '延' => word(&["延"], Says::Nothing),
        '大' => word(&["最大"], Says::Limit(Limit::AtMost)),
        '高' => word(&["最高"], Says::Limit(Limit::AtMost)),
        '長' => word(&["最長"], Says::Limit(Limit::AtMost)),
        '低' => word(&["最低"], Says::Limit(Limit::AtLeast)),
        '短' => word(&["最短"], Says::Limit(Limit::AtLeast)),
        '限' => word(&["上限"], Says::Limit(Limit::AtMost))
            .or_else(|| word(&["下限"], Says::Limit(Limit::AtLeast))),
        'も' => word(
            &["少なくとも", "すくなくとも", "最低でも"],
            Says::Limit(Limit::AtLeast),
        )
        .or_else(|| {
            word(
                &["多くとも", "最大でも", "長くとも"],
                Says::Limit(Limit::AtMost),
            )
        }),
        'で' => word(&["最大で", "最高で", "最長で"], Says::Limit(Limit::AtMost))
            .or_else(|| word(&["最低で"], Says::Limit(Limit::AtLeast)))
            .or_else(|| word(&["合計で", "累計で", "年間で", "平均で"], Says::Nothing)),
        'は' | 'を' => word(
            &["上限は", "上限額は", "上限を", "上限額を", "限度額は"],
            Says::Limit(Limit::AtMost),
        ),
        '額' => word(&["上限額", "限度額"], Says::Limit(Limit::AtMost))
            .or_else(|| word(&["月額"], Says::Per(Unit::Month)))
            .or_else(|| word(&["年額"], Says::Per(Unit::Year)))
            .or_else(|| word(&["日額"], Says::Per(Unit::Day)))
            .or_else(|| word(&["総額", "合計額"], Says::Nothing)),
        '給' => word(&["時給"], Says::Per(Unit::Hour))
            .or_else(|| word(&["日給"], Says::Per(Unit::Day)))
            .or_else(|| word(&["月給"], Says::Per(Unit::Month))),
        '均' => word(&["平均"], Says::Nothing),
        '間' => word(&["年間"], Says::Per(Unit::Year))
            .or_else(|| word(&["月間"], Says::Per(Unit::Month)))
            .or_else(|| word(&["週間"], Says::Per(Unit::Week)))
            .filter(|step| !counted(text, step.start)),
        '年' => word(&["毎年"], Says::Per(Unit::Year)).or_else(|| {
            let alone = text.before(before).is_none_or(|(b, _)| {
                !is_kanji(b) && !b.is_ascii_alphanumeric() || matches!(b, '各' | '約')
            });
            alone.then_some(Step {
                start: before,
                says: Says::Per(Unit::Year),
            })
        }),
        '月' | '週' => {
            let alone = text.before(before).is_none_or(|(b, _)| {
                !is_kanji(b)
                    && !b.is_ascii_alphanumeric()
                    && !matches!(b, 'か' | 'カ' | 'ヶ' | 'ケ' | 'ヵ')
                    || b == '毎'
            });
            let unit = if c == '月' { Unit::Month } else { Unit::Week };
            alone.then_some(Step {
                start: before,
                says: Says::Per(unit),
            })
        }
        '日' => word(&["毎日"], Says::Per(Unit::Day)),
        '△' | '▲' | '▼' => sign(Says::Turn(Turn::Down)),
        '-' | '−' | '‐' | '‑' | '–' | '﹣' if end == glued => {
            let free = text.before(before).is_none_or(|(b, _)| {
                !b.is_ascii_alphanumeric()
                    && !matches!(b, ')' | '%' | '円' | '人' | '年' | '月' | '日')
            });
            free.then_some(Step {
                start: before,
                says: Says::Turn(Turn::Down),
            })
        }
        '+' if end == glued => sign(Says::Turn(Turn::Up)),
        '±' => sign(Says::Nothing),
        'ス' => word(&["マイナス"], Says::Turn(Turn::Down))
            .or_else(|| word(&["プラス"], Says::Turn(Turn::Up))),
        '¥' => sign(Says::Money(Unit::Yen)),
        '$' => {
            let start = text.ends_any(end, &["US$", "ＵＳ＄"]).unwrap_or(before);
            Some(Step {
                start,
                says: Says::Money(Unit::Dollar),
            })
        }
        '€' => sign(Says::Money(Unit::Euro)),
        _ => None,
    }
}

/// Whether a number stands before a place: 10年間 is not "a year".
fn counted(text: Text, start: usize) -> bool {
    text.before(text.back_gap(start)).is_some_and(|(b, _)| {
        b.is_ascii_digit()
            || super::text::kanji_digit(b).is_some()
            || matches!(b, '十' | '百' | '数' | 'か' | 'カ' | 'ヶ')
    })
}

/// The words behind an amount that bound it. Gives where they end.
pub(super) fn after(text: Text, start: usize, marks: &mut Marks, unit: Unit) -> usize {
    let mut end = start;
    for _ in 0..3 {
        let Some((next, limit, about)) = bound(text, end, unit, end > start) else {
            break;
        };
        marks.about |= about;
        if let Some(limit) = limit {
            marks.limit = Some(limit);
        }
        end = next;
    }
    end
}

type Bound = (usize, Option<Limit>, bool);

fn bound(text: Text, at: usize, unit: Unit, again: bool) -> Option<Bound> {
    let is = |words: &[&str], limit: Option<Limit>, about: bool| {
        text.past_any(at, words).map(|end| (end, limit, about))
    };
    let (more, less) = (Some(Limit::MoreThan), Some(Limit::LessThan));
    let (least, most) = (Some(Limit::AtLeast), Some(Limit::AtMost));
    let next_is = |end: usize, set: &str| text.char(end).is_some_and(|c| set.contains(c));
    match text.char(at)? {
        '以' => is(&["以上"], least, false).or_else(|| is(&["以下", "以内"], most, false)),
        '未' => is(&["未満"], less, false),
        '超' => is(&["超え", "超"], more, false).filter(|(end, ..)| !next_is(*end, "過音電党")),
        'を' if text.past_any(at + "を".len(), ADVERBS).is_some() => {
            let behind = text.past_any(at + "を".len(), ADVERBS)?;
            text.past_any(behind, &["上回", "超え"])
                .map(|end| (end, more, false))
                .or_else(|| {
                    text.past_any(behind, &["下回", "割り込"])
                        .map(|end| (end, less, false))
                })
        }
        'を' => is(
            &[
                "を超え",
                "を超す",
                "を超過",
                "をこえ",
                "を上回",
                "を越え",
                "を優に超",
            ],
            more,
            false,
        )
        .or_else(|| {
            is(
                &[
                    "を下回",
                    "を割り込",
                    "を割っ",
                    "を割る",
                    "を切る",
                    "を切っ",
                    "を切り",
                ],
                less,
                false,
            )
        })
        .or_else(|| {
            is(
                &["を上限", "を限度", "を最高", "を最大", "を最長"],
                most,
                false,
            )
        })
        .or_else(|| is(&["を下限", "を最低"], least, false)),
        'に' => is(&["に満たない", "に満たな", "に満たず"], less, false),
        'が' => is(&["が上限", "が限度"], most, false),
        'よ' => is(&["よりも多", "より多"], more, false)
            .or_else(|| is(&["よりも少", "より少"], less, false)),
        'ま' => is(&["まで"], most, false).filter(|(end, ..)| !again && !rises(text, *end)),
        '程' => is(&["程度"], None, true).or_else(|| is(&["程"], None, true)),
        '前' => is(&["前後"], None, true),
        '内' => is(&["内外"], None, true),
        'ほ' => is(&["ほど"], None, true),
        'く' => is(&["くらい"], None, true),
        'ぐ' => is(&["ぐらい"], None, true),
        '近' => is(&["近く", "近い"], None, true),
        '見' => is(&["見当"], None, true),
        '余' => is(&["余り", "余"], more, true).filter(|(end, ..)| !next_is(*end, "にっ剰裕地")),
        'あ' => is(&["あまり"], more, true).filter(|(end, ..)| !next_is(*end, "に")),
        '強' => is(&["強"], more, true).filter(|(end, ..)| !next_is(*end, "化いく調力制靱風震度")),
        '弱' => is(&["弱"], less, true).filter(|(end, ..)| !next_is(*end, "い者点小く")),
        '足' => is(&["足らず"], less, true),
        '台' => is(&["台"], None, true).filter(|_| {
            matches!(
                unit,
                Unit::Percent | Unit::Yen | Unit::Person | Unit::Thing | Unit::Household
            )
        }),
        '分' => {
            is(&["分"], None, false).filter(|(end, ..)| !again && !next_is(*end, "の析類野担割"))
        }
        _ => None,
    }
}

/// How far a bound is passed: を大きく下回る.
const ADVERBS: &[&str] = &[
    "大きく",
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

/// Whether まで names the level to which something changes: 80％まで引き上げる.
fn rises(text: Text, end: usize) -> bool {
    let at = text.past(end, "に").unwrap_or(end);
    at > end
        || text
            .past_any(
                at,
                &[
                    "増", "減", "上昇", "低下", "回復", "拡大", "縮小", "引き", "引上", "引下",
                    "高め", "高ま", "下が", "上が", "下げ", "上げ", "改善", "伸び", "落ち", "達",
                    "戻", "拡充", "増や", "減ら", "抑え", "迫",
                ],
            )
            .is_some()
}
