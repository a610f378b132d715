//! Numerals in words that no scanner took for a quantity: 百十軒, "one abstention".
//! They are no quantity that could be compared, but proof that a number which
//! seems to be missing is there.

use super::Side;
use super::number::equal;
use super::starts::letters;
use crate::scan::{Amount, Quantity, Unit, What};
use rust_decimal::Decimal;

/// From this value on a numeral in words is rarely part of a name.
const PLAIN: Decimal = Decimal::from_parts(11, 0, 0, false, 0);

/// A numeral in words.
struct Numeral<'t> {
    at: usize,
    value: u64,
    behind: &'t str,
}

/// Whether a text spells the number of a quantity where its scanner saw none.
/// Small numbers stand in names as well: they need their counter, or in English
/// a word of their own.
pub(super) fn spelled(side: Side, q: &Quantity) -> bool {
    let What::Amount(a) = &q.what else {
        return false;
    };
    if a.to.is_some() || a.number.value < Decimal::ONE {
        return false;
    }
    let is_free = |at: usize| !side.quantities.iter().any(|o| o.at.contains(&at));
    if side.lang.primary() == "ja" {
        kanji(side.text)
            .into_iter()
            .any(|n| is_free(n.at) && counted(&n, a))
    } else {
        english(side.text)
            .into_iter()
            .any(|n| is_free(n.at) && equal(Decimal::from(n.value), a.number.value))
    }
}

/// Whether a numeral with what stands behind it is the amount: 三分, 一年半, 八割五分.
fn counted(n: &Numeral, a: &Amount) -> bool {
    let value = Decimal::from(n.value);
    if let Some(rest) = n.behind.strip_prefix('割') {
        let parts = kanji(rest).into_iter().next();
        let more = parts
            .filter(|p| p.at == 0 && p.behind.starts_with('分'))
            .map_or(0, |p| p.value);
        let tenths = Decimal::from(n.value * 10 + more);
        return a.unit == Unit::Percent && equal(tenths, a.number.value)
            || a.unit == Unit::Share
                && a.number
                    .value
                    .checked_mul(Decimal::ONE_HUNDRED)
                    .is_some_and(|share| equal(share, tenths));
    }
    let own = counters(a.unit);
    let is_own = n.behind.starts_with(own);
    let half = n.behind.trim_start_matches(own).starts_with('半');
    let whole = if half && is_own {
        value.saturating_add(Decimal::new(5, 1))
    } else {
        value
    };
    equal(whole, a.number.value) && (is_own || value >= PLAIN)
}

/// With what characters the counters of a unit begin.
fn counters(unit: Unit) -> &'static [char] {
    match unit {
        Unit::Year => &['年', '周', '間'],
        Unit::Month => &['月', 'か', 'カ', 'ヶ', 'ケ', '箇', 'ヵ'],
        Unit::Day => &['日', '間'],
        Unit::Week => &['週', '間'],
        Unit::Hour => &['時', '間'],
        Unit::Minute => &['分', '間'],
        Unit::Second => &['秒'],
        Unit::Night => &['泊', '夜', '晩'],
        Unit::Person => &['人', '名', '者'],
        Unit::Fold => &['倍'],
        Unit::Time => &['回', '度'],
        Unit::Kilometre => &['キ', '㎞'],
        Unit::Metre => &['メ'],
        Unit::Yen => &['円'],
        Unit::Age => &['歳', '才'],
        _ => &[
            'つ', '個', '件', '本', '枚', '台', '校', '社', '館', '棟', '戸', '軒', '所', 'か',
            'カ', 'ヶ', '箇', '点', '歩', '種', '羽', '匹', '頭', '冊', '部', '組', '団', '町',
            '村', '市', '県', '国', '区', '省', '島', '番', '期', '段', '語', '票', '隻', '便',
            '両', '基', '機', '項', '案', '議', '班', '室', '床', '巻', '号', '通', '体', '株',
            '行', '輪', '挺', '艘',
        ],
    }
}

/// The numerals of a Japanese text: 三, 百十, 二千三百, 八百.
fn kanji(text: &str) -> Vec<Numeral<'_>> {
    let mut found = Vec::new();
    let mut run: Option<(usize, u64, u64, u64)> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let (start, mut total, mut part, mut digit) = run.unwrap_or((at, 0, 0, 0));
        let power = |ten: u64, digit: u64| digit.max(1).saturating_mul(ten);
        match c {
            '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '〇' => {
                let own = "〇一二三四五六七八九".chars().position(|k| k == c);
                digit = digit
                    .saturating_mul(10)
                    .saturating_add(own.unwrap_or_default() as u64);
            }
            '十' => (part, digit) = (part.saturating_add(power(10, digit)), 0),
            '百' => (part, digit) = (part.saturating_add(power(100, digit)), 0),
            '千' => (part, digit) = (part.saturating_add(power(1000, digit)), 0),
            '万' if run.is_some() => {
                let own = part.saturating_add(digit).saturating_mul(10_000);
                (total, part, digit) = (total.saturating_add(own), 0, 0);
            }
            _ => {
                if run.take().is_some() {
                    let value = total.saturating_add(part).saturating_add(digit);
                    let behind = &text[at..];
                    found.push(Numeral {
                        at: start,
                        value,
                        behind,
                    });
                }
                continue;
            }
        }
        run = Some((start, total, part, digit));
    }
    found
}

/// The numerals of an English text: one, twenty-seven, a hundred and five.
fn english(text: &str) -> Vec<Numeral<'_>> {
    let mut found: Vec<Numeral> = Vec::new();
    let mut run: Option<(usize, u64, u64)> = None;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let end = start + letters(&bytes[start..]);
        at = end + 1;
        let word = &bytes[start..end];
        let value = worth(word);
        // Most words are no numeral, and none is under way.
        if value.is_none() && run.is_none() {
            continue;
        }
        let is_joined = matches!(bytes.get(end), Some(b' ' | b'-'));
        let ends = !is_joined || value.is_none() && word != b"and";
        let (from, total, part) = run.unwrap_or((start, 0, 0));
        match value {
            Some(100) => run = Some((from, total, part.max(1).saturating_mul(100))),
            Some(n @ (1000 | 1_000_000)) => {
                let own = part.max(1).saturating_mul(n);
                run = Some((from, total.saturating_add(own), 0));
            }
            // "Two, three": neighbours rather than one number.
            Some(n) if part % 100 != 0 && !(n < 10 && part % 10 == 0 && part % 100 >= 20) => {
                push(&mut found, run.take());
                run = Some((start, 0, n));
            }
            Some(n) => run = Some((from, total, part.saturating_add(n))),
            None => {}
        }
        if ends {
            push(&mut found, run.take());
        }
    }
    push(&mut found, run);
    found
}

fn push(found: &mut Vec<Numeral>, run: Option<(usize, u64, u64)>) {
    if let Some((at, total, part)) = run {
        found.push(Numeral {
            at,
            value: total.saturating_add(part),
            behind: "",
        });
    }
}

/// What a word of an English numeral is worth.
fn worth(word: &[u8]) -> Option<u64> {
    const LONGEST: usize = 9;
    let first = word.first()?.to_ascii_lowercase();
    if !b"otfsendh".contains(&first) {
        return None;
    }
    let mut small = [0; LONGEST];
    let small = small.get_mut(..word.len())?;
    for (place, letter) in small.iter_mut().zip(word) {
        *place = letter.to_ascii_lowercase();
    }
    let value = match &*small {
        b"one" | b"once" => 1,
        b"two" | b"twice" => 2,
        b"three" | b"thrice" => 3,
        b"four" => 4,
        b"five" => 5,
        b"six" => 6,
        b"seven" => 7,
        b"eight" => 8,
        b"nine" => 9,
        b"ten" => 10,
        b"eleven" => 11,
        b"twelve" | b"dozen" => 12,
        b"thirteen" => 13,
        b"fourteen" => 14,
        b"fifteen" => 15,
        b"sixteen" => 16,
        b"seventeen" => 17,
        b"eighteen" => 18,
        b"nineteen" => 19,
        b"twenty" => 20,
        b"thirty" => 30,
        b"forty" => 40,
        b"fifty" => 50,
        b"sixty" => 60,
        b"seventy" => 70,
        b"eighty" => 80,
        b"ninety" => 90,
        b"hundred" => 100,
        b"thousand" => 1000,
        _ => return None,
    };
    Some(value)
}
