//! The words before an amount: what bounds it, what makes it near the truth
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
                // 最高時速320km is a speed that is reached.
                Says::Limit(_)
                    if matches!(found.per, Some(Unit::Hour | Unit::Minute | Unit::Second)) =>
                {
                    break;
                }
                // 過去最大8,532億円 is a record.
                Says::Limit(_) if text.ends_any(at, RECORDS).is_some() => break,
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
            && (text.back_gap(at) <= end || found.per.is_none() && self.is_told_of(end, at))
        {
            found.per.get_or_insert(per);
        }
        found
    }
}

/// What makes the greatest or least of a kind a record, and no bound.
const RECORDS: &[&str] = &[
    "過去",
    "史上",
    "世界",
    "国内",
    "県内",
    "市内",
    "全国",
    "戦後",
    "以来",
    "日本",
    "道内",
    "区内",
    "観測史上",
    "歴代",
];

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
        // 毎月各2回.
        '各' => sign(Says::Nothing),
        '延' => word(&["延"], Says::Nothing),
        '大' => word(&["最大"], Says::Limit(Limit::AtMost)),
        '高' => word(&["最高"], Says::Limit(Limit::AtMost)),
        '長' => word(&["最長"], Says::Limit(Limit::AtMost)),
        '数' => word(
            &["最少催行人数", "最低催行人数", "最少人数", "最低人数"],
            Says::Limit(Limit::AtLeast),
        ),
        ':' => word(
            &["最少催行人数:", "最低催行人数:", "最少催行:", "最低人数:"],
            Says::Limit(Limit::AtLeast),
        ),
        '少' => word(&["最少"], Says::Limit(Limit::AtLeast)),
        '行' => word(&["最少催行"], Says::Limit(Limit::AtLeast)),
        '低' => word(&["最低"], Says::Limit(Limit::AtLeast)),
        '短' => word(&["最短"], Says::Limit(Limit::AtLeast)),
        '限' => word(&["上限"], Says::Limit(Limit::AtMost))
            .or_else(|| word(&["下限"], Says::Limit(Limit::AtLeast))),
        'も' => word(
            &["少なくとも", "少なくても", "すくなくとも", "最低でも"],
            Says::Limit(Limit::AtLeast),
        )
        .or_else(|| {
            word(
                &["多くとも", "多くても", "最大でも", "長くとも", "長くても"],
                Says::Limit(Limit::AtMost),
            )
        }),
        'で' => word(
            &[
                "最大で",
                "最高で",
                "最長で",
                "多い所で",
                "多いところで",
                "高い所で",
            ],
            Says::Limit(Limit::AtMost),
        )
        .or_else(|| word(&["最低で"], Says::Limit(Limit::AtLeast)))
        .or_else(|| {
            word(&["年間で"], Says::Per(Unit::Year)).filter(|step| !counted(text, step.start))
        })
        .or_else(|| {
            word(
                &[
                    "合計で",
                    "累計で",
                    "年間で",
                    "平均で",
                    "トータルで",
                    "全体で",
                    "全部で",
                    "延べで",
                ],
                Says::Nothing,
            )
        }),
        'は' | 'を' => word(
            &["上限は", "上限額は", "上限を", "上限額を", "限度額は"],
            Says::Limit(Limit::AtMost),
        )
        .or_else(|| {
            word(
                &["下限は", "下限額は", "下限を"],
                Says::Limit(Limit::AtLeast),
            )
        })
        .or_else(|| {
            word(
                &["最少催行人数は", "最低催行人数は", "最少催行は"],
                Says::Limit(Limit::AtLeast),
            )
        }),
        '額' => word(&["上限額", "限度額"], Says::Limit(Limit::AtMost))
            .or_else(|| word(&["月額"], Says::Per(Unit::Month)))
            .or_else(|| word(&["年額"], Says::Per(Unit::Year)))
            .or_else(|| word(&["日額"], Says::Per(Unit::Day)))
            .or_else(|| word(&["時間額"], Says::Per(Unit::Hour)))
            .or_else(|| word(&["総額", "合計額"], Says::Nothing)),
        '俸' => word(&["年俸"], Says::Per(Unit::Year)),
        '量' => word(&["日量"], Says::Per(Unit::Day)),
        '産' => word(&["年産"], Says::Per(Unit::Year))
            .or_else(|| word(&["月産"], Says::Per(Unit::Month)))
            .or_else(|| word(&["日産"], Says::Per(Unit::Day))),
        '商' => word(&["年商"], Says::Per(Unit::Year))
            .or_else(|| word(&["月商"], Says::Per(Unit::Month)))
            .or_else(|| word(&["日商"], Says::Per(Unit::Day))),
        '当' => word(&["日当"], Says::Per(Unit::Day)),
        '収' => word(&["年収"], Says::Per(Unit::Year))
            .or_else(|| word(&["月収"], Says::Per(Unit::Month))),
        '速' => word(&["時速"], Says::Per(Unit::Hour))
            .or_else(|| word(&["分速"], Says::Per(Unit::Minute)))
            .or_else(|| word(&["秒速"], Says::Per(Unit::Second))),
        '給' => word(&["時給"], Says::Per(Unit::Hour))
            .or_else(|| word(&["日給"], Says::Per(Unit::Day)))
            .or_else(|| word(&["月給"], Says::Per(Unit::Month))),
        '率' => word(&["年率"], Says::Per(Unit::Year)),
        '分' => word(&["毎分"], Says::Per(Unit::Minute)),
        '秒' => word(&["毎秒"], Says::Per(Unit::Second)),
        '時' => word(&["毎時"], Says::Per(Unit::Hour)),
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
        'に' => rate(text, before),
        '日' => word(&["毎日"], Says::Per(Unit::Day)),
        '下' => word(&["氷点下", "零下"], Says::Turn(Turn::Down)),
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
        // ～3歳, alone in its cell
        '〜' | '～' | '~' if end == glued => text
            .before(before)
            .is_none_or(|(c, _)| matches!(c, '|' | '\n'))
            .then_some(Step {
                start: before,
                says: Says::Limit(Limit::AtMost),
            }),
        '±' => sign(Says::Nothing),
        'ス' => word(&["マイナス"], Says::Turn(Turn::Down))
            .or_else(|| word(&["プラス"], Says::Turn(Turn::Up))),
        '<' if end == glued => sign(Says::Limit(Limit::LessThan)),
        '>' if end == glued => sign(Says::Limit(Limit::MoreThan)),
        '≤' | '≦' | '⩽' => sign(Says::Limit(Limit::AtMost)),
        '≥' | '≧' | '⩾' => sign(Says::Limit(Limit::AtLeast)),
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

/// 週に2回, 月に1〜3回: the word before に, if nothing belongs to it (その年に).
fn rate(text: Text, end: usize) -> Option<Step> {
    let (c, start) = text.before(end)?;
    let unit = match c {
        '年' => Unit::Year,
        '月' => Unit::Month,
        '週' => Unit::Week,
        '日' => Unit::Day,
        _ => return None,
    };
    let alone = text.before(start).is_none_or(|(b, _)| {
        !is_kanji(b)
            && !b.is_ascii_alphanumeric()
            && !matches!(b, 'の' | 'か' | 'カ' | 'ヶ' | 'ケ' | 'ヵ' | ')')
    });
    alone.then_some(Step {
        start,
        says: Says::Per(unit),
    })
}

/// Whether a number stands before a place: 10年間 is not "a year".
fn counted(text: Text, start: usize) -> bool {
    text.before(text.back_gap(start)).is_some_and(|(b, _)| {
        b.is_ascii_digit()
            || super::text::kanji_digit(b).is_some()
            || matches!(b, '十' | '百' | '数' | 'か' | 'カ' | 'ヶ')
    })
}
