//! When a numeral in kanji counts something, and when it is only a part of a
//! word: 三人 and 十二市町村, not 三重 and 一般.

use super::super::Unit;
use super::Scanner;
use super::amount::Counted;
use super::idioms;
use super::lengths;
use super::numeral::{self, Numeral};
use super::text::{Text, is_kanji};
use super::units::{self, After};

impl Scanner<'_> {
    /// Whether a numeral in kanji counts something here.
    pub(super) fn counts(&self, c: &Counted) -> bool {
        // The many words that a numeral may begin are asked last.
        self.is_counted(c) && !self.is_part_of_word(c)
    }

    /// Whether what stands around a numeral in kanji shows that it counts.
    fn is_counted(&self, c: &Counted) -> bool {
        let text = self.text;
        let whole = text.ends_any(c.n.start, WHOLE).is_some();
        let large = !is_small(&c.n);
        let known = match c.after {
            None => return self.counts_alone(c, whole, large),
            Some(After::Noun | After::Name | After::Page) => false,
            Some(After::Grade) => text.ends(c.end, "番地").is_some(),
            // 創立十周年記念
            Some(After::Rank) if text.ends(c.end, "周年").is_some() => return true,
            Some(After::Degree) => !text.has(c.end, "と"),
            Some(After::Tenth) => {
                !text.has(c.end, "れ") && (self.has_hundredths(c.end) || units::closes(text, c.end))
            }
            Some(After::Cohort) => large,
            Some(After::Of(Unit::Day)) => {
                whole
                    || text.ends(c.end, "間").is_some()
                    || lengths::is_length_or_later(text, c.end)
            }
            Some(After::Of(Unit::Month)) => {
                text.ends(c.end, "間").is_some()
                    || !text.has(c.n.end, "月")
                    || lengths::is_length_or_later(text, c.end)
                    || self.follows_years(c.n.start)
            }
            Some(After::Of(Unit::Minute)) => {
                large || text.ends(c.end, "間").is_some() || text.has(c.end, "以")
            }
            // （千円） is the head of a column.
            Some(After::Of(Unit::Yen)) if c.n.lone && self.is_head(c) => false,
            _ => true,
        };
        // 二分一秒五四.
        let timed = matches!(c.after, Some(After::Of(Unit::Minute | Unit::Second)))
            && numeral::read(text, c.end)
                .is_some_and(|n| n.kanji && text.has(n.end, "秒") || n.plain == Some(2));
        if timed {
            return true;
        }
        let ends = if large {
            text.char(c.end) != Some('忌')
        } else {
            c.after == Some(After::Tenth)
                || is_length(c)
                || matches!(c.after, Some(After::Of(Unit::Year | Unit::Age)))
                    && months_follow(text, c.end)
                || c.n.lone && text.has(c.end, "当")
                || units::closes(text, c.end) && (whole || !self.is_naming(c))
        };
        known && ends
    }

    /// Whether a numeral counts though no counter stands behind it: 三十まで and
    /// 八百余り, as a bound shows, and 二以上の市町村, as laws write it.
    fn counts_alone(&self, c: &Counted, whole: bool, large: bool) -> bool {
        let text = self.text;
        let scales = ["マグニチュード", "震度"];
        if text.ends_any(c.n.start, &scales).is_some() {
            return true;
        }
        let free = || text.before(c.n.start).is_none_or(|(b, _)| !is_kanji(b));
        let lawful = ["以上の", "以下の", "以上あ", "以上で"];
        !c.n.lone && text.past_any(c.end, &lawful).is_some() && free()
            || large
                && (whole && text.char(c.end).is_some_and(is_kanji)
                    || text.past_any(c.end, BOUNDS).is_some())
    }

    /// Whether a numeral that does not clearly count may count all the same:
    /// 百二十の施策, 一年半, 二年遅れ, 三分近く. The other side need not say it.
    pub(super) fn may_count(&self, c: &Counted) -> bool {
        if self.is_part_of_word(c) {
            return false;
        }
        let text = self.text;
        let small = is_small(&c.n);
        match c.after {
            Some(After::Name) => false,
            // 三大名園, 百選, 千を超える.
            None => {
                !small
                    || text.past_any(c.end, SETS).is_some()
                        && text.past_any(c.end, NOT_SETS).is_none()
                    || c.n.lone && text.past_any(c.end, BOUNDS).is_some()
            }
            Some(After::Noun | After::Grade | After::Page) => !small,
            Some(After::Of(Unit::Yen)) if self.is_head(c) => false,
            Some(After::Cohort) => c.n.lone,
            Some(After::Of(_) | After::Scaled(..) | After::Unsaid | After::Tenth) => {
                !small || units::closes(text, c.end) || !self.is_naming(c) && goes_on(text, c)
            }
            Some(_) => false,
        }
    }

    /// Whether a numeral without a counter is long, or followed by no kanji:
    /// hardly a name.
    pub(super) fn is_plainly_number(&self, c: &Counted) -> bool {
        let short = c.n.end - c.n.start <= "八十二".len();
        !is_small(&c.n)
            && c.n.plain.is_none()
            && !(short && self.text.char(c.n.end).is_some_and(is_kanji))
    }

    /// Whether a numeral is only a part of a word, a name, or a row of digits.
    fn is_part_of_word(&self, c: &Counted) -> bool {
        self.idiom(c).is_some() || self.is_joined(c) || self.is_digits(c)
    }

    /// Behind the word or name that a numeral begins.
    pub(super) fn idiom(&self, c: &Counted) -> Option<usize> {
        let start = c.n.start;
        // Most are told apart by their second character.
        let second = self.text.0.get(start + 3..start + 6)?;
        let mut words = idioms::words(self.text.char(start)?).iter();
        words.find_map(|word| {
            let may_be = word.as_bytes().get(3..6) == Some(second);
            may_be.then(|| self.text.past(start, word)).flatten()
        })
    }

    /// Whether the character before a numeral makes one word with it.
    fn is_joined(&self, c: &Counted) -> bool {
        let before = self.text.before(c.n.start);
        // 統一, 世界一, 単三電池.
        before.is_some_and(|(b, _)| {
            c.n.is(1) && "統唯同単万随均画逐専界本".contains(b) || b == '単' && is_small(&c.n)
        })
    }

    /// 三三企業: digits in a row are a number by place only with 〇, as a year, or
    /// before a measure; 二三人 is two or three.
    fn is_digits(&self, c: &Counted) -> bool {
        let zero = "〇".as_bytes();
        let has_zero = || {
            let n = self.text.0.get(c.n.start..c.n.end);
            n.is_some_and(|n| n.windows(zero.len()).any(|w| w == zero))
        };
        let in_turn = |value: u64| value / 10 + 1 == value % 10;
        let measured = matches!(
            c.after,
            Some(
                After::Scaled(..)
                    | After::Of(
                        Unit::Percent
                            | Unit::Point
                            | Unit::Person
                            | Unit::Yen
                            | Unit::Age
                            | Unit::Year
                            | Unit::Metre
                            | Unit::Kilometre
                            | Unit::Hectare
                    )
            )
        ) && c.n.whole().is_some_and(|value| !in_turn(value));
        c.n.plain == Some(2) && !measured && !has_zero()
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

    /// Whether a counter is one of those with which names of places and common
    /// words end: 三島, 四国, 二面.
    fn is_naming(&self, c: &Counted) -> bool {
        let text = self.text;
        let one = text.at(c.n.end).filter(|(_, next)| *next == c.end);
        one.is_some_and(|(counter, _)| NAMING.contains(counter))
    }
}

/// Whether a numeral is at most ten, or a single word of magnitude: these are
/// parts of many words.
fn is_small(n: &Numeral) -> bool {
    n.lone || n.whole().is_none_or(|value| value <= 10)
}

/// Whether a counter is one of lengths and money, which counts whatever stands
/// behind it: 五年間延長, 三か月連続, 五円玉.
fn is_length(c: &Counted) -> bool {
    let long = c.end - c.n.end >= "か月".len();
    let length = matches!(
        c.after,
        Some(After::Of(
            Unit::Year | Unit::Month | Unit::Week | Unit::Day | Unit::Hour | Unit::Minute
        ))
    );
    long && length && !c.n.is(1)
}

/// Whether months stand behind a length of years: 一年六月.
fn months_follow(text: Text, end: usize) -> bool {
    numeral::read(text, end).is_some_and(|n| {
        n.kanji
            && text
                .past_any(n.end, &["月", "か月", "箇月", "カ月", "ヶ月"])
                .is_some()
    })
}

/// Whether the words behind a counter show that it counts, though no particle
/// stands there: 一年半, 二年遅れ, 百キロ先, 三人組.
fn goes_on(text: Text, c: &Counted) -> bool {
    let Some(next) = text.char(c.end) else {
        return true;
    };
    let person = c.after == Some(After::Of(Unit::Person)) && !c.n.is(1) && next != '称';
    let long = c.end - c.n.end > "人".len() && !c.n.is(1);
    person || long || "半先遅早延続越近経過間足短長差刻違".contains(next)
}

/// What stands before a numeral that counts whatever noun is behind it.
const WHOLE: &[&str] = &["全", "計", "約", "延べ", "のべ", "丸", "まる", "満"];

/// What a set of famous things is called by: 三大名園, 百選, 三景, 五重塔.
const SETS: &[&str] = &[
    "大",
    "選",
    "景",
    "重塔",
    "重の塔",
    "賢人",
    "人衆",
    "傑",
    "奇人",
    "街道",
    "名園",
    "名山",
    "名城",
    "名瀑",
    "名泉",
    "名水",
    "名橋",
    "名湯",
];

/// Words that only begin like them: 一大事業, 百選手.
const NOT_SETS: &[&str] = &["大事", "大決", "大学", "大会", "大字", "選手", "選挙"];

/// Words behind a numeral without a counter that bound it.
const BOUNDS: &[&str] = &[
    "まで",
    "以上",
    "以下",
    "以内",
    "未満",
    "を超",
    "をこえ",
    "を上回",
    "を下回",
    "余り",
    "余",
    "近く",
    "近い",
    "前後",
    "ほど",
    "にのぼ",
    "に上",
    "に及",
    "に達",
];

/// Counters of one character with which names and common words end. Small
/// numerals before them count softly at most.
const NAMING: &str = "国市町村区県府島橋駅館柱章節石輪面口畳戸丁道都通歩列行編者派着足床品層等条尾束玉房合升斗鉢皿脚幅";
