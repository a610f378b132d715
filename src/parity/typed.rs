//! Lists whose marks were typed by hand: lines that begin with ・ or （1）.
//!
//! Markdown knows nothing of them: on the page the lines run on. Against a list of the
//! other language they are the same list, written in another manner.

/// Marks that stand for nothing but an item.
const BULLETS: &str = "・･•●○◯◎◆◇■□▪▫▶▷►★☆※＊→‣–—‐－①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽❶❷❸❹❺";
/// Letters by which Japanese counts items.
const LETTERS: &str = "アイウエオカキクケコ一二三四五六七八九十";
/// How many characters a number or letter between brackets may have.
const MOST: usize = 4;

/// Whether a line begins with a mark of an item that is not to be taken for a word of a
/// sentence that goes on from the line before: ・, ※, ①, （1）, （注）, `1　`, `1. `, ア．.
pub(super) fn is_marked(line: &str) -> bool {
    let line = line.trim_start();
    let mut characters = line.chars();
    match characters.next() {
        Some('－' | '–' | '—' | '‐') => characters.next().is_some_and(char::is_whitespace),
        Some(first) if BULLETS.contains(first) => true,
        Some('（' | '(') => in_brackets(characters.as_str()),
        Some('注') => {
            characters
                .as_str()
                .starts_with(['）', ')', '：', ':', '　'])
                || numbered(characters.as_str())
        }
        Some('第') => article(characters.as_str()),
        Some('脚') => characters.as_str().strip_prefix('注').is_some_and(numbered),
        Some(first) if LETTERS.contains(first) => {
            characters.as_str().starts_with(['　', '．', '）', ')'])
        }
        Some(first) if first.is_numeric() => numbered(line),
        _ => false,
    }
}

/// Whether a line of a text, which begins at `start`, begins with a mark, or with a bare
/// number that goes on from the line before or to the next: `1 件名`, `2 期間`.
pub(super) fn is_item_at(text: &str, start: usize) -> bool {
    let (Some(above), Some(line)) = (text.get(..start), text.get(start..)) else {
        return false;
    };
    let line = line.split('\n').next().unwrap_or_default();
    if is_marked(line) {
        return true;
    }
    let Some(number) = bare(line) else {
        return false;
    };
    let before = above.trim_end_matches('\n').rsplit('\n').next();
    let after = text.get(start + line.len()..);
    let after = after.and_then(|rest| rest.strip_prefix('\n'));
    let after = after.and_then(|rest| rest.split('\n').next());
    before.and_then(bare) == number.checked_sub(1).filter(|n| *n > 0)
        && before.and_then(bare).is_some()
        || after.and_then(bare) == Some(number + 1)
}

/// A number of one or two digits before the first word of a line.
fn bare(line: &str) -> Option<u32> {
    let line = line.trim();
    let (number, rest) = line.split_once(' ')?;
    let is_number = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let is_word = rest.starts_with(|c: char| !c.is_ascii());
    number.parse().ok().filter(|_| is_number && is_word)
}

/// Whether a text as a whole begins with such a mark, or with a bare number before its
/// first word: `1 この条約は`, `第1条`.
pub fn begins_marked(text: &str) -> bool {
    let text = text.trim_start();
    is_marked(text) || bare(text.lines().next().unwrap_or_default()).is_some()
}

/// The lines of a text that begin with a mark, with their places.
pub(super) fn marked(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        (at, line)
    });
    lines.filter(|(at, _)| is_item_at(text, *at))
}

/// How many lines of a text begin with a mark.
pub fn marked_lines(text: &str) -> usize {
    marked(text).count()
}

/// How many items the lines may hold: several stand on one line, `1　ある　　2　ない`.
pub fn marked_items(text: &str) -> usize {
    let further = |line: &str| {
        let parts = line.split(['　', ' ']).filter(|part| !part.is_empty());
        let is_number = |part: &&str| part.len() <= 6 && part.trim_end().chars().all(is_digit);
        parts.skip(1).filter(is_number).count()
    };
    marked(text).map(|(_, line)| 1 + further(line)).sum()
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// `1条　`, `2項 `.
fn article(rest: &str) -> bool {
    let after = rest.trim_start_matches(is_digit);
    after.len() < rest.len()
        && after
            .strip_prefix(['条', '項', '号'])
            .is_some_and(|after| after.starts_with(['　', ' ', '（']))
}

/// How many marks stand within a text: `(a) education; (b) the economy`.
pub fn marks_within(text: &str) -> usize {
    let opened = text.match_indices(['（', '(']);
    let after = opened.map(|(at, bracket)| &text[at + bracket.len()..]);
    after.filter(|rest| in_brackets(rest)).count()
}

/// `1）`, `注2）`, `ア）`, `a)`.
fn in_brackets(rest: &str) -> bool {
    let Some(end) = rest.find(['）', ')']) else {
        return false;
    };
    let within = rest[..end].trim();
    let count = within.chars().count();
    let is_one =
        |c: char| is_digit(c) || c.is_ascii_alphabetic() || LETTERS.contains(c) || c == '注';
    (1..=MOST).contains(&count)
        && within.chars().all(is_one)
        && (count < 3 || within.starts_with('注'))
}

/// A number of an item: `1　`, `1. `, `1）`, `1．`, `1、`, `1位　`, `3：`.
fn numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(is_digit);
    let digits = line.chars().count() - rest.chars().count();
    if !(1..=2).contains(&digits) {
        return false;
    }
    let rest = rest.strip_prefix('位').unwrap_or(rest);
    match rest.chars().next() {
        Some('　' | '）' | ')' | '：' | '、') => true,
        Some('．') => !rest['．'.len_utf8()..].starts_with(is_digit),
        Some('.') => rest[1..].starts_with(char::is_whitespace),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_items_are_told_from_words() {
        for line in [
            "・対象：18歳以上",
            "○ 外国人住民数",
            "（1）総論",
            "(2) のれん",
            "（注1）端数処理",
            "（注）表示",
            "注2：旧基準",
            "脚注3：株式分割",
            "1　開会",
            "２．会計方針",
            "1. Outline",
            "1位　台湾",
            "ア　申請",
            "※合計",
            "－ 内訳",
            "①受付",
        ] {
            assert!(is_marked(line), "{line}");
        }
        for line in [
            "4 年に一度",
            "1.5倍になった",
            "（令和5年度）",
            "（約3割）",
            "(2024)",
            "2024　年",
            "アジアの港",
            "一方、港は",
            "注目される",
            "－37人",
        ] {
            assert!(!is_marked(line), "{line}");
        }
        assert!(begins_marked("1 この条約は"));
        assert!(!begins_marked("この条約は"));
    }

    #[test]
    fn items_are_counted_by_line_and_within_lines() {
        let text = "問1　年齢\n1　10代　　2　20代\n3　30代";
        assert_eq!((marked_lines(text), marked_items(text)), (2, 3));
        let bare = "公告\n1 件名　賃貸借\n2 期間　令和8年3月1日から";
        assert_eq!(marked_lines(bare), 2);
        assert_eq!(marked_lines("期間は\n4 年とする"), 0);
    }
}
