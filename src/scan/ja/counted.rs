//! What stands behind a numeral: its counter or measure.

use super::super::Unit;
use super::Scanner;
use super::amount::Counted;
use super::head;
use super::measures;
use super::numeral::Numeral;
use super::spelled;
use super::text::{Text, is_kanji, is_katakana};
use super::units::{self, After};

impl Scanner<'_> {
    /// The unit behind a numeral.
    pub(super) fn counted(&self, n: Numeral) -> Counted {
        let text = self.text;
        // 10数年 is no number; 20余年 is more than one.
        let direct = text
            .past(n.end, "余")
            .filter(|end| units::word(text, *end).is_some());
        let end = direct.unwrap_or(n.end);
        let at = text.gap(end);
        // 6,248 at the end of a line is not counted by the next, 市債.
        let broken = at > end && text.0.get(end..at).is_some_and(|gap| gap.contains(&b'\n'));
        let katakana = text.char(at).is_some_and(is_katakana);
        let found = katakana
            .then(|| spelled::read(text, at))
            .flatten()
            .or_else(|| units::word(text, at))
            .or_else(|| measures::read(text, at))
            .filter(|(_, end)| !broken || !text.char(*end).is_some_and(is_kanji));
        match found {
            // 年3分 is an interest; 三名園 are not three persons.
            Some((After::Of(Unit::Minute), end))
                if text
                    .ends_any(n.start, &["年", "年利", "利率", "年率"])
                    .is_some()
                    && n.whole().is_some_and(|value| value <= 20)
                    && text
                        .past_any(end, &["の割合", "の利", "とす", "、"])
                        .is_some() =>
            {
                Counted {
                    n,
                    after: Some(After::Of(Unit::Percent)),
                    end,
                }
            }
            Some((After::Of(Unit::Person), end))
                if n.kanji
                    && text.ends(end, "名").is_some()
                    && text
                        .past_any(end, &["園", "山", "城", "瀑", "泉", "水", "橋", "湯"])
                        .is_some() =>
            {
                Counted {
                    n,
                    after: None,
                    end: n.end,
                }
            }
            // 地上6階・地下1階建て counts the storeys.
            Some((After::Grade, end))
                if text.ends_any(n.start, &["地上", "地下"]).is_some()
                    && (storeys(text, end) || text.has(end, "の建物")) =>
            {
                Counted {
                    n,
                    after: Some(After::Of(Unit::Thing)),
                    end,
                }
            }
            // テレビ（15型以下）: inches
            Some((After::Grade, end))
                if n.whole().is_some_and(|value| value > 13)
                    && text.ends(end, "型").is_some()
                    && (["テレビ", "モニタ", "液晶", "ディスプレイ"]
                        .iter()
                        .any(|word| self.mentions(n.start, word))
                        || text
                            .past_any(end, &["テレビ", "の有機", "の液晶", "液晶"])
                            .is_some()) =>
            {
                Counted {
                    n,
                    after: Some(After::Of(Unit::Other)),
                    end,
                }
            }
            // 46年生 is the age of a tree: no school has so many years.
            Some((After::Grade, end))
                if n.whole().is_some_and(|value| value > 9) && text.ends(end, "年生").is_some() =>
            {
                Counted {
                    n,
                    after: Some(After::Of(Unit::Year)),
                    end,
                }
            }
            Some((after, end)) => Counted {
                n,
                after: Some(after),
                end,
            },
            None => {
                let (after, end) = head::behind(text, &n).unzip();
                Counted {
                    n,
                    after,
                    end: end.unwrap_or(n.end),
                }
            }
        }
    }
}

/// Whether the storeys below the ground are counted next: 地上6階・地下1階建て.
fn storeys(text: Text, end: usize) -> bool {
    let at = text.past_any(end, &["・", "、", "/", "("]).unwrap_or(end);
    text.past_any(at, &["地下", "地上", "塔屋"]).is_some()
}
