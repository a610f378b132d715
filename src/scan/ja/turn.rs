//! Whether an amount is said to be a rise or a fall: 3.2％増, 1,250人減少,
//! 3.2ポイント上昇, 前年を1.8％上回り.

use super::super::{Turn, Unit, What};
use super::Scanner;
use super::text::Text;

/// Words by which a turn is told of all amounts of a list.
const EACH: &[&str] = &[
    "それぞれ",
    "、それぞれ",
    "ずつそれぞれ",
    "いずれも",
    "ともに",
];

/// The turn of all amounts of a list, of which the last is given: 8億円、6億円それぞれ増加.
pub(super) fn each(text: Text, end: usize) -> Option<Turn> {
    let at = text.past_any(end, EACH)?;
    word(text, at, false, false).map(|(turn, _)| turn)
}

impl Scanner<'_> {
    /// Gives the amounts of a list before the last the turn that is told of each.
    pub(super) fn share_turn(&mut self, turn: Turn, unit: Unit) {
        for quantity in self.found.iter_mut().rev() {
            let alike = matches!(&quantity.what, What::Amount(a) if a.unit == unit);
            let listed = self
                .text
                .past_any(quantity.at.end, &["、", "と", "，"])
                .is_some();
            if !alike || !listed || quantity.turn.is_some() || quantity.limit.is_some() {
                return;
            }
            quantity.turn = Some(turn);
        }
    }
}

/// The turn said behind an amount, and where the words of it end.
pub(super) fn after(text: Text, end: usize) -> Option<(Turn, usize)> {
    let mut at = brackets(text, end);
    if at > end {
        // 県平均（39.5％）も上回った: what is surpassed is not the number.
        let at = text.past(at, "の").unwrap_or(at);
        return word(text, at, false, false)
            .filter(|_| !text.has(at, "上回") && !text.has(at, "下回"));
    }
    let mut linked = false;
    let mut object = false;
    // Nothing else may stand before the word of turning.
    if !matches!(
        text.char(at),
        Some('分' | 'も' | 'ほ' | 'ず' | '程' | 'の' | 'を')
    ) {
        return word(text, at, linked, object);
    }
    if let Some(next) = text.past_any(at, &["分の"]) {
        at = next;
    }
    if let Some(next) = text.past_any(at, &["もの", "も", "ほど", "ずつ", "程度"]) {
        at = next;
    }
    if let Some(next) = text.past_any(at, &["の大幅な", "の大幅", "の"]) {
        at = next;
        linked = true;
    } else if let Some(next) = text.past_any(at, &["を"]) {
        at = next;
        object = true;
    }
    word(text, at, linked, object)
}

/// Behind a remark in brackets, or behind the bracket that closes one.
fn brackets(text: Text, at: usize) -> usize {
    let Some((c, mut next)) = text.at(at) else {
        return at;
    };
    match c {
        ')' => next,
        '(' => {
            for _ in 0..24 {
                match text.at(next) {
                    Some((')', end)) => return end,
                    Some((_, end)) => next = end,
                    None => break,
                }
            }
            at
        }
        _ => at,
    }
}

fn word(text: Text, at: usize, linked: bool, object: bool) -> Option<(Turn, usize)> {
    let (c, next) = text.at(at)?;
    let but = |set: &str| text.char(next).is_none_or(|c| !set.contains(c));
    let is = |words: &[&str], turn: Turn| text.past_any(at, words).map(|end| (turn, end));
    let (up, down) = (Turn::Up, Turn::Down);
    match c {
        '増' => {
            let end = text.past_any(at, &["増加", "増額", "増員", "増収", "増益", "増産", "増"])?;
            (but("設築刷強改毛床") && text.past_any(end, &["すごと", "しごと"]).is_none())
                .then_some((up, end))
        }
        '減' => {
            let end = text.past_any(at, &["減少", "減額", "減員", "減収", "減益", "減産", "減"])?;
            but("災価税免塩農築圧").then_some((down, end))
        }
        '削' => is(&["削減"], down),
        '縮' => is(&["縮減", "縮小"], down),
        '圧' => is(&["圧縮"], down),
        '短' => is(&["短縮"], down),
        '節' => is(&["節減"], down),
        '引' => is(&["引き上げ", "引上げ", "引上"], up)
            .or_else(|| is(&["引き下げ", "引下げ", "引下"], down)),
        '値' => is(&["値上"], up).or_else(|| is(&["値下"], down)),
        '上' if object => is(&["上積み"], up),
        '上' => is(&["上昇", "上積み", "上振れ", "上向"], up).or_else(|| {
            is(&["上回", "上がっ", "上がり", "上がる", "上がった"], up).filter(|_| !linked)
        }),
        '下' if object => None,
        '下' => is(&["下落", "下振れ", "下降"], down)
            .or_else(|| is(&["下回", "下がっ", "下がり", "下がる"], down).filter(|_| !linked)),
        '低' if object => None,
        '低' => is(&["低下", "低減"], down)
            .or_else(|| is(&["低い", "低く", "低かっ"], down).filter(|_| !linked)),
        '高' if linked || object => None,
        '高' => is(&["高い", "高く", "高かっ", "高ま"], up),
        '多' if linked || object => None,
        '多' => {
            is(&["多い", "多く", "多かっ"], up).filter(|(_, end)| text.char(*end) != Some('の'))
        }
        '少' if linked || object => None,
        '少' => is(&["少ない", "少なく", "少なかっ"], down),
        '伸' => is(&["伸び", "伸長"], up),
        '落' => is(&["落ち込", "落ち"], down),
        '拡' => is(&["拡大"], up),
        '急' => is(&["急増", "急上昇"], up).or_else(|| is(&["急減", "急落"], down)),
        '微' => is(&["微増"], up).or_else(|| is(&["微減"], down)),
        '純' => is(&["純増"], up).or_else(|| is(&["純減"], down)),
        'プ' => is(&["プラス"], up),
        'マ' => is(&["マイナス"], down),
        _ => None,
    }
}
