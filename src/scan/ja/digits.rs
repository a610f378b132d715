//! Digits without words of magnitude: 1,200, ６５．１, 二〇二四, 3・2.

use super::numeral::{self, ten};
use super::text::{Text, digit, kanji_digit};

/// The longest fraction that is kept exactly.
const LONGEST_FRACTION: u32 = 9;

/// Digits without words of magnitude.
pub(super) struct Piece {
    pub(super) mantissa: i128,
    pub(super) scale: u32,
    pub(super) digits: u8,
    pub(super) grouped: bool,
    pub(super) padded: bool,
    pub(super) kanji: bool,
    pub(super) end: usize,
}

/// More digits than a quantity has.
pub(super) struct TooLong;

/// The digits at a place, if there are any.
pub(super) fn piece(text: Text, start: usize) -> Result<Option<Piece>, TooLong> {
    let Some((first, _)) = text.at(start) else {
        return Ok(None);
    };
    if first.is_ascii_digit()
        && let Some(piece) = plain_piece(text, start)
    {
        return Ok(Some(piece));
    }
    let worth: fn(char) -> Option<u8> = if digit(first).is_some() {
        digit
    } else if kanji_digit(first).is_some() {
        kanji_digit
    } else {
        return Ok(None);
    };
    let run = |from: usize| {
        let (mut i, mut value, mut digits) = (from, 0i128, 0u32);
        while let Some((c, next)) = text.at(i) {
            let Some(d) = worth(c) else { break };
            digits += 1;
            if digits > 22 {
                continue_run(text, &mut i, worth);
                return (i, value, digits);
            }
            value = value * 10 + i128::from(d);
            i = next;
        }
        (i, value, digits)
    };
    let (mut end, mut mantissa, mut digits) = run(start);
    let mut grouped = false;
    // 1,234,567: a comma with exactly three digits behind it.
    while digits <= 22 && (grouped || digits <= 3) {
        let Some((',' | '、', next)) = text.at(end).filter(|(c, _)| *c == ',' || !is_figure(first))
        else {
            break;
        };
        let (group, value, length) = run(next);
        if length != 3 {
            break;
        }
        // 五七五、七五三 are two.
        if digit(first).is_none() && !has_zero(text, start, group) {
            break;
        }
        grouped = true;
        mantissa = mantissa * 1000 + value;
        digits += 3;
        end = group;
    }
    let mut scale = 0;
    if let Some((c, next)) = text.at(end)
        && (c == '.' || c == '・' && decimal_dot(text, end, next, worth))
    {
        let (behind, value, length) = run(next);
        if length > LONGEST_FRACTION {
            return Err(TooLong);
        }
        if length > 0 {
            let raised = ten(i64::from(length)).and_then(|factor| mantissa.checked_mul(factor));
            mantissa = raised.ok_or(TooLong)? + value;
            scale = length;
            end = behind;
        }
    }
    if digits + scale > 22 {
        return Err(TooLong);
    }
    Ok(Some(Piece {
        mantissa,
        scale,
        digits: digits as u8,
        grouped,
        padded: digits > 1 && worth(first) == Some(0),
        kanji: digit(first).is_none(),
        end,
    }))
}

/// The same, byte by byte, for figures in ASCII: nearly all of them. None where
/// a wide form, a middle dot or very many digits ask for the longer way.
fn plain_piece(text: Text, start: usize) -> Option<Piece> {
    let bytes = text.0.get(start..)?;
    let digits = |from: usize| {
        let run = bytes.get(from..).unwrap_or_default();
        run.iter().take_while(|b| b.is_ascii_digit()).count()
    };
    let value = |from: usize, length: usize| {
        let run = bytes.get(from..from + length).unwrap_or_default();
        run.iter()
            .fold(0u64, |sum, b| sum * 10 + u64::from(b - b'0'))
    };
    let mut length = digits(0);
    let mut count = length;
    if length == 0 || length > 9 {
        return None;
    }
    let mut mantissa = value(0, length);
    let mut grouped = false;
    while length <= 12
        && (grouped || count <= 3)
        && bytes.get(length) == Some(&b',')
        && digits(length + 1) == 3
    {
        mantissa = mantissa * 1000 + value(length + 1, 3);
        length += 4;
        count += 3;
        grouped = true;
    }
    let mut scale = 0;
    if bytes.get(length) == Some(&b'.') {
        let fraction = digits(length + 1);
        if fraction > 4 {
            return None;
        }
        if fraction > 0 {
            mantissa = mantissa * 10u64.pow(fraction as u32) + value(length + 1, fraction);
            length += fraction + 1;
            scale = fraction as u32;
        }
    }
    // 13,8%: a comma where most write a point.
    if !grouped && scale == 0 && count <= 3 && bytes.get(length) == Some(&b',') {
        let fraction = digits(length + 1);
        if matches!(fraction, 1 | 2) && bytes.get(length + 1 + fraction) == Some(&b'%') {
            mantissa = mantissa * 10u64.pow(fraction as u32) + value(length + 1, fraction);
            length += fraction + 1;
            scale = fraction as u32;
        }
    }
    // A wide digit, comma or point (EF) or a middle dot (E3 83 BB) may go on.
    let rest = bytes.get(length..)?;
    if let [0xef, ..] | [0xe3, 0x83, 0xbb, ..] | [b',', ..] = rest {
        return None;
    }
    Some(Piece {
        mantissa: i128::from(mantissa),
        scale,
        digits: count as u8,
        grouped,
        padded: count > 1 && bytes.first() == Some(&b'0'),
        kanji: false,
        end: start + length,
    })
}

/// Whether a zero stands among digits in kanji, or money is counted with them.
fn has_zero(text: Text, start: usize, end: usize) -> bool {
    let zero = "〇".as_bytes();
    let digits = text.0.get(start..end);
    text.past_any(end, &["円", "人", "平方"]).is_some()
        || digits.is_some_and(|d| d.windows(zero.len()).any(|w| w == zero))
}

fn is_figure(c: char) -> bool {
    digit(c).is_some()
}

fn continue_run(text: Text, i: &mut usize, worth: fn(char) -> Option<u8>) {
    while let Some((c, next)) = text.at(*i) {
        if worth(c).is_none() {
            break;
        }
        *i = next;
    }
}

/// Whether a middle dot is a decimal point: ３・２％, 二・五倍, 平均二・四人. Between
/// two numbers of a list (令和2・3年度, 3・4人) it is not.
fn decimal_dot(text: Text, dot: usize, start: usize, worth: fn(char) -> Option<u8>) -> bool {
    let mut i = start;
    continue_run(text, &mut i, worth);
    if i == start {
        return false;
    }
    let last = text.before(dot).and_then(|(c, _)| worth(c));
    let next = text.char(start).and_then(worth);
    let single = text.at(start).is_some_and(|(_, next)| next == i);
    let in_turn = single && last.is_some_and(|last| next == Some(last + 1));
    // マグニチュード九・〇; 二・二六 is a day.
    let scale = ["マグニチュード", "M", "Ｍ"];
    let measured = text
        .before(dot)
        .is_some_and(|(_, first)| text.ends_any(first, &scale).is_some());
    text.char(i) == Some('%')
        || measured
        || text.past_any(i, MEASURED).is_some()
        || !in_turn && text.past_any(i, COUNTED).is_some() && !are_fives(text, dot, start)
}

/// Whether both numbers beside a middle dot are rounded ages of a list: 45・50・55・60歳.
fn are_fives(text: Text, dot: usize, start: usize) -> bool {
    let two = |at: usize| super::years::count(text, at).filter(|(_, length, _)| *length == 2);
    dot.checked_sub(2).and_then(two).is_some_and(|(first, ..)| {
        two(start).is_some_and(|(last, ..)| {
            first.is_multiple_of(5) && last.is_multiple_of(5) && last > first
        })
    })
}

/// Units before which a middle dot is a decimal point.
const MEASURED: &[&str] = &["倍", "ポイント", "万", "億", "兆", "パーセント"];

/// Units before which it is one unless two numbers in turn are listed.
const COUNTED: &[&str] = &[
    "歳",
    "点",
    "人",
    "キロ",
    "メートル",
    "センチ",
    "ミリ",
    "トン",
    "ヘクタール",
    "平方",
    "立方",
    "ドル",
];

/// A magnitude in English or in kana behind figures, and where it ends.
pub(super) fn english(text: Text, end: usize) -> Option<(u32, usize)> {
    let at = text.gap(end);
    let (power, end) = match text.char(at)? {
        'm' | 'M' => (6, text.past_any(at, &["million", "Million"])?),
        'b' | 'B' => (9, text.past_any(at, &["billion", "Billion"])?),
        't' | 'T' => (12, text.past_any(at, &["trillion", "Trillion"])?),
        // plain Japanese for children and newcomers: 10まんえん, 3おくえん
        'ま' if at == end => return Some((4, text.past(at, "まん")?)),
        'お' if at == end => return Some((8, text.past(at, "おく")?)),
        _ => return None,
    };
    let ends = text.char(end).is_none_or(|c| !c.is_ascii_alphanumeric());
    ends.then_some((power, end))
}

/// The rest of a number behind its magnitude in kana, and where it ends: 1まん5000.
pub(super) fn behind_kana(text: Text, end: usize, power: u32) -> Option<(i128, usize)> {
    text.char(end).and_then(digit)?;
    text.ends_any(end, &["まん", "おく"])?;
    let rest = numeral::read(text, end)?;
    let value = i128::from(rest.whole()?);
    (value < ten(i64::from(power))?).then_some((value, rest.end))
}
