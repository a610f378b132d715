//! What stands in the other text as it is, where its scanner saw no quantity: in a
//! name, an address, a reference, code.

use super::view::View;
use super::words;
use crate::scan::{Quantity, What};

/// Whether a fragment that is no plain numeral stands as it is in the other text:
/// △1,250千円 in a manual.
pub(super) fn verbatim(view: &View, q: &Quantity) -> bool {
    let fragment = words::piece(view.text(), &q.at);
    !fragment.is_ascii() && fragment.len() > 6 && view.other_text().contains(fragment)
}

/// Whether the other text has the same digits where its scanner saw no
/// quantity: in a name, an address, a reference.
pub(super) fn written(view: &View, q: &Quantity, least: u64) -> bool {
    if is_weekday(view, q) {
        return false;
    }
    let other = view.other();
    let Some((_, first)) = runs(words::piece(view.text(), &q.at)).next() else {
        return false;
    };
    if first < least {
        return false;
    }
    runs(other.text).any(|(at, run)| {
        run == first
            && !other.quantities.iter().any(|o| o.at.contains(&at))
            && !(run < 10 && marked(other.text, at))
    })
}

/// Whether a place in an order is that of a day of the week: 第3日曜日 is told by no "3"
/// that stands elsewhere.
fn is_weekday(view: &View, q: &Quantity) -> bool {
    matches!(q.what, What::Ordinal(_))
        && words::piece(view.text(), &(q.at.start..q.at.end + 6)).contains('曜')
}

/// Words before the mark of an item.
const JOINED: [&str; 3] = ["and", "or", "are"];

/// Whether a digit is the mark of an item: (2) before its text.
fn marked(text: &str, at: usize) -> bool {
    let behind = text[at..].trim_start_matches(|c: char| c.is_numeric());
    let before = text[..at].strip_suffix(['(', '（']);
    // "Accounts (15)": behind a noun it counts.
    let is_mark = |head: &str| {
        let last = head.trim_end().rsplit(' ').next().unwrap_or_default();
        let is_noun = last.ends_with(|c: char| c.is_ascii_alphabetic()) && !JOINED.contains(&last);
        head.is_empty() || head.ends_with(char::is_whitespace) && (!is_noun || head.ends_with('\n'))
    };
    before.is_some_and(is_mark) && behind.starts_with([')', '）'])
}

/// Whether a line of the other text begins with a number as its mark: 第3条 and "3.".
pub(super) fn heads(view: &View, n: u64) -> bool {
    view.other_text().lines().any(|line| {
        let line = line.trim_start();
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.starts_with(['.', '．']) && line[..line.len() - rest.len()].parse() == Ok(n)
    })
}

/// The runs of digits of a text, with where they begin; points and commas
/// within them are left out.
pub(super) fn runs(text: &str) -> impl Iterator<Item = (usize, u64)> {
    let bytes = text.as_bytes();
    // A digit of either width, and how many bytes it takes.
    let digit = |at: usize| match bytes.get(at..)? {
        [d @ b'0'..=b'9', ..] => Some((d - b'0', 1)),
        [0xef, 0xbc, d @ 0x90..=0x99, ..] => Some((d - 0x90, 3)),
        _ => None,
    };
    // A point or comma of either width.
    let mark = |at: usize| match bytes.get(at..)? {
        [b'.' | b',', ..] => Some(1),
        [0xef, 0xbc, 0x8c | 0x8e, ..] => Some(3),
        _ => None,
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        // Full-width digits begin with 0xef.
        let next = |from: usize| {
            let rest = bytes.get(from..)?;
            let may = |b: &u8| b.is_ascii_digit() || *b == 0xef;
            rest.iter().position(may).map(|step| from + step)
        };
        at = next(at)?;
        while digit(at).is_none() {
            at = next(at + 1)?;
        }
        let start = at;
        let mut value = 0_u64;
        loop {
            if let Some((d, width)) = digit(at) {
                value = value.saturating_mul(10).saturating_add(d.into());
                at += width;
            } else if at > start
                && let Some(width) = mark(at)
            {
                at += width;
            } else {
                break;
            }
        }
        (at > start).then_some((start, value))
    })
}
