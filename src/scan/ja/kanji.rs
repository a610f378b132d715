//! When a numeral in kanji counts something, and when it is only a part of a
//! word: 三人 and 十二市町村, not 三重 and 一般.

use super::super::Unit;
use super::Scanner;
use super::amount::Counted;
use super::text::{Text, is_kanji};
use super::units::{self, After};

impl Scanner<'_> {
    /// Whether a numeral in kanji counts something here.
    pub(super) fn counts(&self, c: &Counted) -> bool {
        let text = self.text;
        let Some(after) = c.after else {
            // 三十まで: a bound shows that it counts.
            let bounds = ["まで", "以上", "以下", "以内", "未満", "を超え"];
            let all =
                text.ends_any(c.n.start, WHOLE).is_some() && text.char(c.end).is_some_and(is_kanji);
            return all && c.n.whole().is_some_and(|value| value > 10) && !c.n.lone
                || !c.n.lone
                    && c.n.whole().is_some_and(|value| value > 10)
                    && text.past_any(c.end, &bounds).is_some();
        };
        let known = match after {
            After::Grade => text.ends(c.end, "番地").is_some(),
            After::Degree => !text.has(c.end, "と"),
            After::Noun | After::Name | After::Page => false,
            After::Of(Unit::Day) => {
                text.ends(c.end, "間").is_some()
                    || text
                        .past_any(c.end, &["以内", "以上", "前", "後", "未満", "を経過"])
                        .is_some()
            }
            After::Of(Unit::Month) => {
                text.ends_any(
                    c.end,
                    &["か月", "カ月", "ヶ月", "ケ月", "ヵ月", "箇月", "月間"],
                )
                .is_some()
                    || text
                        .past_any(c.end, &["以内", "以上", "を超え", "未満", "を経過"])
                        .is_some()
            }
            After::Of(Unit::Minute) => {
                c.n.whole().is_some_and(|value| value > 10)
                    || text.has(c.end - "間".len(), "間")
                    || text.has(c.end, "以")
            }
            After::Tenth => !text.has(c.end, "れ"),
            _ => true,
        };
        let small = is_small(c);
        let name = self.begins_word(c);
        let joined = self.is_joined(c);
        // （千円） is the head of a column.
        let yen = c.n.lone && matches!(after, After::Of(Unit::Yen)) && self.is_head(c);
        if self.is_digits(c) {
            return false;
        }
        let plain = !small
            || text.ends(c.n.start, "全").is_some()
            || COUNTERS.iter().any(|word| text.ends(c.end, word).is_some());
        known
            && plain
            && !name
            && !joined
            && !yen
            && (!small && text.char(c.end) != Some('忌')
                || c.n.lone && text.has(c.end, "当")
                || units::closes(text, c.end))
    }

    /// Whether a numeral that does not clearly count may count all the same:
    /// 百二十の施策, 一年半, 二年遅れ, 三分近く. The other side need not say it.
    pub(super) fn may_count(&self, c: &Counted) -> bool {
        if self.begins_word(c) || self.is_joined(c) || self.is_digits(c) {
            return false;
        }
        match c.after {
            Some(After::Name) => false,
            None | Some(After::Noun) => !is_small(c),
            Some(After::Of(Unit::Yen)) if self.is_head(c) => false,
            Some(After::Of(_) | After::Scaled(..) | After::Unsaid | After::Tenth) => {
                !is_small(c) || goes_on(self.text, c.end)
            }
            Some(_) => false,
        }
    }

    /// Whether a small numeral begins a word or a name of its own.
    fn begins_word(&self, c: &Counted) -> bool {
        is_small(c) && self.text.past_any(c.n.start, WORDS).is_some()
    }

    /// Whether the character before a numeral makes one word with it.
    fn is_joined(&self, c: &Counted) -> bool {
        let before = self.text.before(c.n.start);
        before.is_some_and(|(b, _)| "統唯同単万随均画逐専界本".contains(b))
    }

    /// 三三企業: digits in a row are a number by place only with 〇, or as a year.
    fn is_digits(&self, c: &Counted) -> bool {
        let zero = "〇".as_bytes();
        c.n.plain == Some(2)
            && !self
                .text
                .0
                .get(c.n.start..c.n.end)
                .is_some_and(|n| n.windows(zero.len()).any(|w| w == zero))
    }

    /// Whether 千円 or 百万円 only says in which unit figures are given.
    fn is_head(&self, c: &Counted) -> bool {
        let text = self.text;
        let alone = text
            .before(c.n.start)
            .is_none_or(|(b, _)| matches!(b, '(' | ':' | '、' | ' ' | '\u{3000}'))
            && text
                .char(c.end)
                .is_none_or(|b| matches!(b, ')' | '、' | ' ' | ',' | '/' | '・'));
        let named = ["単位は", "単位を", "単位が"];
        alone
            || text.past_any(c.end, &["単位", "で示", "で表示"]).is_some()
            || text.ends_any(c.n.start, &named).is_some()
    }
}

/// Whether a numeral is at most ten, or a single word of magnitude: these are
/// parts of many words.
fn is_small(c: &Counted) -> bool {
    c.n.lone || c.n.whole().is_none_or(|value| value <= 10)
}

/// Whether the words behind a counter show that it counts, though no particle
/// stands there: 一年半, 二年遅れ, 百キロ先, 三年近く.
fn goes_on(text: Text, end: usize) -> bool {
    units::closes(text, end)
        || text
            .char(end)
            .is_some_and(|c| "半先遅早延続越近経過間足短長差刻違".contains(c))
}

/// What stands before a numeral that counts whatever noun is behind it.
const WHOLE: &[&str] = &["全", "計", "約", "延べ", "のべ"];

/// Words and names that begin with a numeral in kanji and a counter.
const WORDS: &[&str] = &[
    "一部",
    "一面",
    "一杯",
    "一回り",
    "一目",
    "一度",
    "一時的",
    "一時期",
    "一時金",
    "一時預",
    "一時停",
    "一時保",
    "一日",
    "一つ一つ",
    "一つひとつ",
    "一人ひとり",
    "一人一人",
    "一人前",
    "一戸",
    "二戸",
    "三戸",
    "五戸",
    "六戸",
    "七戸",
    "八戸",
    "九戸",
    "一点張",
    "一本",
    "一足",
    "一手",
    "一字",
    "一口",
    "一言",
    "一曲",
    "一年中",
    "一日中",
    "二つ返事",
    "三つ星",
    "五つ星",
    "三つ葉",
    "四つ葉",
    "八つ当",
    "百人一首",
    "十分",
    "一件落着",
    "一種独特",
    "四半",
    "一石",
    "一話",
    "一局",
    "一面的",
    "一石二鳥",
    "二の",
    "一台",
    "一対",
];

/// The counters with which small numerals in kanji count.
const COUNTERS: &[&str] = &[
    "人",
    "名",
    "件",
    "つ",
    "個",
    "点",
    "本",
    "枚",
    "冊",
    "台",
    "回",
    "所",
    "か国",
    "カ国",
    "ヶ国",
    "ケ国",
    "ヵ国",
    "箇国",
    "か月",
    "カ月",
    "ヶ月",
    "ケ月",
    "ヵ月",
    "箇月",
    "月",
    "日",
    "か年",
    "カ年",
    "ヶ年",
    "ヵ年",
    "箇年",
    "年間",
    "年",
    "市町村",
    "町村",
    "市町",
    "世帯",
    "社",
    "校",
    "団体",
    "機関",
    "施設",
    "事業",
    "施策",
    "項目",
    "種類",
    "種",
    "地区",
    "地域",
    "分野",
    "段階",
    "倍",
    "割",
    "歳",
    "円",
    "％",
    "%",
    "パーセント",
    "ポイント",
    "時間",
    "週間",
    "日間",
    "分間",
    "泊",
    "頭",
    "匹",
    "羽",
    "棟",
    "室",
    "路線",
    "便",
    "班",
    "組",
    "チーム",
    "グループ",
    "コース",
    "期",
    "大学",
    "か条",
    "カ条",
    "ヶ条",
    "か村",
    "カ村",
    "カ町",
    "言語",
    "世代",
    "番目",
    "位",
    "周年",
    "拠点",
    "課題",
    "方針",
    "目標",
    "計画",
    "か町",
    "事業者",
    "事業所",
    "企業",
    "自治体",
    "メートル",
    "キロ",
    "ヘクタール",
    "トン",
    "例",
    "案",
    "度",
    "戦",
];
