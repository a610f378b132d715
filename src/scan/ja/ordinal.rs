//! Places in an order: 第2次, 第三期, 第1・第3, 3位, 4か所目, No. 5, フェーズ2.

use super::super::{Part, Time, What};
use super::dates;
use super::numeral;
use super::text::{Text, is_dash, is_kanji, is_wave};
use super::{Hold, Marks, Scanner};

/// Words that begin with 第 and a number and are no place in an order.
const WORDS: &[&str] = &[
    "第三者",
    "第5世代",
    "第５世代",
    "第五世代",
    "第4世代",
    "第４世代",
    "第6世代",
    "第６世代",
    "第三セク",
    "第3セク",
    "第３セク",
    "第一線",
    "第一歩",
    "第一人者",
    "第一印象",
    "第一義",
    "第六感",
    "第三国",
    "第三の",
    "第3者",
    "第３者",
    "第一党",
    "第二の",
    "第一の",
    "第一生命",
    "第三勢力",
    "第二外国語",
];

/// Words before a place behind the point: 小数点以下第2位.
pub(super) const DECIMALS: &[&str] = &["小数点以下", "小数点", "小数"];

impl Scanner<'_> {
    /// 第3次産業, which the other language may call by another name.
    fn sector(&mut self, start: usize, next: usize) -> Option<usize> {
        let text = self.text;
        let (_, after) = text.at(next)?;
        let end = text.past(after, "次産業")?;
        let place = numeral::read(text, next)?.whole()?;
        let what = What::Ordinal(place);
        Some(self.push(start..end, what, Marks::default(), Hold::Worded))
    }

    /// What 第 begins.
    pub(super) fn ordinal(&mut self, i: usize, next: usize) -> Option<usize> {
        let text = self.text;
        if let Some(end) = text.past_any(i, WORDS) {
            return Some(end);
        }
        if let Some(end) = self.sector(i, next) {
            return Some(end);
        }
        if let Some((quarter, end)) = dates::quarter(text, i) {
            let time = Time {
                part: Some(Part::Quarter(quarter)),
                ..Time::default()
            };
            return Some(self.push(i..end, What::Time(time), Marks::default(), Hold::Firm));
        }
        if let Some((place, end)) = roman(text, next) {
            let end = self.counter(end)?;
            return Some(self.push(i..end, What::Ordinal(place), Marks::default(), Hold::Worded));
        }
        let n = numeral::read(text, text.gap(next))?;
        let place = n.whole()?;
        // 小数点以下第2位を四捨五入: how figures are rounded.
        if let Some(end) = text.past(n.end, "位")
            && text.ends_any(i, DECIMALS).is_some()
        {
            return Some(end);
        }
        // 第12表 and 第3図 point to a place in the same paper.
        if matches!(text.char(n.end), Some('表' | '図')) {
            return Some(n.end);
        }
        let mut end = n.end;
        let within = text
            .before(i)
            .is_some_and(|(c, _)| matches!(c, '条' | '項'));
        let counter = self.counter(end);
        if let Some(behind) = counter {
            end = behind;
        }
        // 別表第1 and 様式第3号 point to a paper: the other language may do without.
        // 第一に begins an enumeration.
        let begins = n.kanji && counter.is_none() && text.has(end, "に");
        let pointer = text.ends_any(
            i,
            &["表", "様式", "図", "別紙", "別記", "資料", "附則", "付録"],
        );
        let hold = if pointer.is_some() || begins {
            Hold::Soft
        } else if place == 1 || within {
            Hold::Worded
        } else {
            Hold::Firm
        };
        // 第2・4土曜日, 第1〜3章: the next has no 第 of its own.
        let joint = text
            .at(text.gap(n.end))
            .filter(|(c, _)| matches!(c, '・' | '、' | ',') || is_wave(*c) || is_dash(*c));
        let mut at = self.push(i..end, What::Ordinal(place), Marks::default(), hold);
        let mut joint = joint.filter(|_| counter.is_none());
        while let Some((sign, behind)) = joint {
            let Some(other) = numeral::read(text, behind) else {
                break;
            };
            let Some(place) = other
                .whole()
                .filter(|_| other.plain.is_some() || other.kanji)
            else {
                break;
            };
            let closed = self.counter(other.end);
            let goes_on = text
                .at(other.end)
                .filter(|(c, _)| matches!(c, '・' | '、' | ','));
            let same = matches!(sign, '・') || is_wave(sign);
            if closed.is_none() && goes_on.is_none() && !same {
                break;
            }
            let end = closed.unwrap_or(other.end);
            at = self.push(
                other.start..end,
                What::Ordinal(place),
                Marks::default(),
                Hold::Firm,
            );
            joint = goes_on;
        }
        // 第5条の2 is an article of its own between two others.
        if let Some(no) = text.past(at, "の")
            && text.before(at).is_some_and(|(c, _)| c == '条')
            && let Some(n) = numeral::read(text, no)
        {
            at = n.end;
        }
        Some(at)
    }

    /// Behind what an ordinal counts: 次, 期, 章, 土曜日.
    fn counter(&self, end: usize) -> Option<usize> {
        let text = self.text;
        let (c, next) = text.at(text.gap(end))?;
        match c {
            '次' | '期' | '回' | '章' | '節' | '項' | '号' | '条' | '編' | '部' | '巻' | '版'
            | '位' | '代' | '子' | '種' | '弾' | '週' | '款' | '目' | '話' | '幕' | '区' | '類'
            | '層' | '級' | '報' | '集' | '番' | '学' | '段' | '陣' | '席' | '戦' => {
                Some(next)
            }
            '日' | '月' | '火' | '水' | '木' | '金' | '土' => {
                text.past_any(next, &["曜日", "曜"]).or(Some(next))
            }
            _ => None,
        }
    }

    /// № and No. with the number behind them.
    pub(super) fn labelled(&mut self, start: usize, next: usize) -> Option<usize> {
        let text = self.text;
        let n = numeral::read(text, text.gap(next)).filter(|n| !n.kanji)?;
        let place = n.whole()?;
        Some(self.push(
            start..n.end,
            What::Ordinal(place),
            Marks::default(),
            Hold::Firm,
        ))
    }
}

/// A Roman numeral up to 39, and where it ends: 第II部, 第Ⅳ期.
fn roman(text: Text, start: usize) -> Option<(u64, usize)> {
    let (first, next) = text.at(start)?;
    if let 'Ⅰ'..='Ⅻ' = first {
        return Some((u64::from(first as u32 - 'Ⅰ' as u32) + 1, next));
    }
    let worth = |c: char| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let (mut sum, mut last, mut i) = (0u64, 0u64, start);
    while let Some((c, next)) = text.at(i) {
        let Some(value) = worth(c) else { break };
        // A smaller one before a greater is taken off: IX.
        sum += value;
        if last < value {
            sum -= 2 * last;
        }
        last = value;
        i = next;
    }
    (sum > 0 && sum < 40).then_some((sum, i))
}

/// The number of a lesson or rule in a row of them: その一, その2. Behind it.
pub(super) fn of_row(text: Text, n: &numeral::Numeral) -> Option<u64> {
    let place = n.whole().filter(|place| (1..=20).contains(place))?;
    text.ends(n.start, "その")?;
    let ends = text
        .char(n.end)
        .is_none_or(|c| !is_kanji(c) && !is_kana(c) || c == 'は');
    ends.then_some(place)
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30fe}')
}

/// Whether 目 behind a counter makes it a place in an order: 4か所目, 3年目;
/// not 3つ目標.
pub(super) fn nth(text: Text, end: usize) -> Option<usize> {
    let behind = text.past(end, "目")?;
    let word = text
        .char(behind)
        .is_some_and(|c| is_kanji(c) && "標的指玉線安録途処前次黒".contains(c));
    (!word).then_some(behind)
}
