//! Places in an order: 3rd, the second, Chapter 3, No. 5, Part II.

use super::super::quantity::{Hold, Part, Quantity, Time, What};
use super::feasts;
use super::idioms::{idiom, in_a_row};
use super::index::Index;
use super::numeral::Numeral;
use super::reigns;
use super::share;
use super::text::{Text, Word};
use super::time;

/// The ordinals in letters.
#[rustfmt::skip]
pub(super) const ORDINALS: &[(&str, u64)] = &[
    ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6),
    ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12),
    ("thirteenth", 13), ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16),
    ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20),
    ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50), ("sixtieth", 60), ("seventieth", 70),
    ("eightieth", 80), ("ninetieth", 90), ("hundredth", 100), ("thousandth", 1000),
    ("millionth", 1_000_000),
];

static INDEX: Index<64> = Index::of(ORDINALS);

/// The number of an ordinal in letters.
pub(super) fn value(word: &Word) -> Option<u64> {
    INDEX.find(word.key()).map(|at| ORDINALS[at].1)
}

/// An ordinal that ends at a place, made a quarter, half or century if such a
/// word follows.
pub(super) fn place(
    text: Text,
    start: usize,
    end: usize,
    value: u64,
    hold: Hold,
) -> (Quantity, usize) {
    let next = text.joined(end);
    if let Some(next) = next {
        match (next.lower(), value) {
            (b"quarter", 1..=4) => {
                return time::division(text, start, next.end, Part::Quarter(value as u8));
            }
            (b"half", 1..=2) if !halves(text, next.end) => {
                return time::division(text, start, next.end, Part::Half(value as u8));
            }
            (b"century", 1..=30) => {
                let what = What::Time(Time {
                    year: i32::try_from(value).ok(),
                    part: Some(Part::Century),
                    ..Time::default()
                });
                return (plain(start, next.end, what, Hold::Firm), next.end);
            }
            _ => {}
        }
    }
    (plain(start, end, What::Ordinal(value), hold), end)
}

/// Whether half of something is meant, not of a year: the first half-hour.
fn halves(text: Text, end: usize) -> bool {
    text.joined(end).is_some_and(|what| {
        text.hyphen(end) > 0
            || what.is(&[
                "hour", "century", "decade", "day", "dozen", "million", "mile", "marathon", "term",
            ])
    })
}

/// A day or year that is told by its place: the first of April, the 26th year of Meiji.
pub(super) fn told(text: Text, start: usize, end: usize, value: u64) -> Option<(Quantity, usize)> {
    feasts::day_of(text, start, end, value).or_else(|| reigns::year_of(text, start, end, value))
}

/// A quantity without bounds.
pub(super) fn plain(start: usize, end: usize, what: What, hold: Hold) -> Quantity {
    Quantity {
        at: start..end,
        what,
        about: false,
        limit: None,
        turn: None,
        hold,
    }
}

/// An ordinal in letters: the second, Third, the twenty-first.
pub(super) fn worded(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    let value = value(word)?;
    if let Some(shared) = share::ordinal(text, word, value) {
        return Some(shared);
    }
    let read = told(text, word.start, word.end, value)
        .or_else(|| (value == 1).then(|| feasts::first_months(text, word))?);
    if read.is_some() {
        return read;
    }
    if idiom(text, word, value) {
        return None;
    }
    let sentence = word.capital && text.byte(word.end) == b',';
    // a capital letter at the head of a sentence makes no name
    let head = text.back(word.start);
    let head =
        head == 0 || !(text.before(head).is_ascii_alphanumeric() || text.before(head) == b',');
    let named = word.capital && (!head || text.joined(word.end).is_some_and(|next| next.capital));
    let hold = match value {
        1 => Hold::Soft,
        _ if sentence => Hold::Soft,
        // every second year
        _ if text
            .last(word.start)
            .is_some_and(|every| every.is(&["every"])) =>
        {
            Hold::Soft
        }
        // the third year in a row, a second straight month
        2..=10 if in_a_row(text, word) => Hold::Firm,
        2..=10 if !named => Hold::Worded,
        _ => Hold::Firm,
    };
    Some(place(text, word.start, word.end, value, hold))
}

/// A number of hundreds, thousands or millions that is a place: the three-millionth. It is
/// a part where it is joined to "one", or to what it is a part of.
pub(super) fn large(text: Text, numeral: &Numeral) -> Option<(Quantity, usize)> {
    let word = text.joined(numeral.end)?;
    let size = value(&word).filter(|size| *size >= 100)?;
    let hyphen = text.hyphen(numeral.end) > 0;
    let part = text.next(word.end).is_some_and(|of| of.is(&["of"]));
    let many = numeral.mantissa > 1 || numeral.power > 0;
    if part || !hyphen && !many {
        return None;
    }
    let ten = 10u64.checked_pow(u32::try_from(numeral.power).ok()?)?;
    let value = numeral.mantissa.checked_mul(ten)?.checked_mul(size)?;
    Some(place(text, numeral.start, word.end, value, Hold::Firm))
}

/// How a word before a number makes it an ordinal.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Label {
    /// It names a place in an order that both languages write: Chapter 3.
    Place,
    /// It is a place that the other language may leave to a word: Level 3.
    Loose,
    /// It points to something: Figure 3, page 12. The number is nothing.
    Pointer,
}

/// The numbers that follow a label: one, or several joined by commas, "and"
/// or dashes. Pushes them and gives the place behind.
pub(super) fn labelled(
    text: Text,
    word: &Word,
    label: Label,
    found: &mut Vec<Quantity>,
) -> Option<usize> {
    let dot = usize::from(text.byte(word.end) == b'.');
    // "Art. 3", but not "art 300 works"
    if dot == 0 && word.is(&["art", "arts"]) {
        return None;
    }
    let mut at = text.skip(word.end + dot);
    if at == word.end {
        at += text.hyphen(at);
    }
    // most such words are none here: behind them stands no number (of those with a small
    // letter behind them only "day" comes as far as this, see `starts::is_idle`)
    if !matches!(
        text.byte(at),
        b'0'..=b'9'
            | 0xEF
            | b'('
            | b'#'
            | b'E'
            | b'F'
            | b'I'
            | b'N'
            | b'O'
            | b'S'
            | b'T'
            | b'V'
            | b'X'
    ) && !word.is(&["day"])
    {
        return None;
    }
    if !text.byte(at - 1).is_ascii_alphabetic() && valued(text, word, at) {
        return None;
    }
    // paragraph (1)
    if text.byte(at) == b'('
        && label == Label::Place
        && let Some((value, _, end)) = text.digits(at + 1)
        && text.byte(end) == b')'
    {
        found.push(plain(word.start, end + 1, What::Ordinal(value), Hold::Firm));
        return Some(end + 1);
    }
    at += usize::from(text.byte(at) == b'#');
    let mut end = None;
    let mut first = word.start;
    let many = word.lower().ends_with(b"s") && !word.is(&["class"]);
    // "in both areas 12 schools": only a name counts its own
    if many && label != Label::Place && !word.capital && !word.is(&PARTS) && !word.is(&["grades"]) {
        return None;
    }
    for _ in 0..8 {
        let pointer = text
            .digits(at)
            .is_some_and(|(_, _, end)| text.byte(end) == b'.' && text.digit(end + 1).is_some());
        // section 3.2.1
        let label = if pointer { Label::Pointer } else { label };
        let Some((value, behind, roman)) = number(text, at) else {
            break;
        };
        if label == Label::Loose && (roman || value >= 1000) {
            break;
        }
        let hold = if label == Label::Place {
            Hold::Firm
        } else {
            Hold::Worded
        };
        if label != Label::Pointer {
            found.push(plain(first, behind, What::Ordinal(value), hold));
        }
        end = Some(behind);
        let Some(next) = joined(text, behind, many) else {
            break;
        };
        at = next;
        first = next;
    }
    end
}

/// Words whose parts have numbers with points.
const PARTS: [&str; 24] = [
    "section",
    "sections",
    "item",
    "figure",
    "figures",
    "fig",
    "figs",
    "table",
    "tables",
    "chapter",
    "chapters",
    "article",
    "articles",
    "annex",
    "appendix",
    "part",
    "chart",
    "step",
    "paragraph",
    "exhibit",
    "lines",
    "notes",
    "pages",
    "charts",
];

/// Whether the number behind a label is none of its own: a figure of a list
/// (Minato Line 1.7, Chuo Area 3.2), a date on the next line.
fn valued(text: Text, word: &Word, at: usize) -> bool {
    if (word.end..at).any(|at| text.byte(at) == b'\n') && super::calendar::dated(text, at) {
        return true;
    }
    let part = word.is(&PARTS);
    let named = word.capital && text.last(word.start).is_some_and(|name| name.capital);
    let figures = super::numeral::figures(text, at);
    // households now number 2,500
    if word.is(&["number"]) && !word.capital {
        let counts = || {
            text.last(word.start).is_some_and(|subject| {
                subject.is(&["they", "now", "which", "who"])
                    || super::nouns::plural(subject.lower()).is_some()
            })
        };
        return figures.is_some_and(|number| {
            super::numeral::scale(text, number.end).is_some()
                || !number.plain && number.places == 0
                || number.plain && counts()
        });
    }
    let decimal = figures.is_some_and(|number| number.places > 0);
    !part && named && decimal
}

/// A whole number or Roman numeral, where it ends, and which of both it is.
fn number(text: Text, at: usize) -> Option<(u64, usize, bool)> {
    if let Some(grouped) = super::numeral::figures(text, at).filter(|n| !n.plain && n.places == 0) {
        return Some((grouped.mantissa, grouped.end, false));
    }
    if let Some((value, _, mut end)) = text.digits(at) {
        // 2-1, 3.2, 3(2): the number of a part within
        let mut parts = 0;
        while matches!(text.byte(end), b'.' | b'-') && text.digit(end + 1).is_some() && parts < 4 {
            let (_, _, behind) = text.digits(end + 1)?;
            end = behind;
            parts += 1;
        }
        let free = !text.byte(end).is_ascii_alphabetic() && text.byte(end) != b'%';
        let free = free && !(text.byte(end) == b',' && text.digit(end + 1).is_some());
        return free.then_some((value, end, false));
    }
    let word = text.word(at)?;
    if text.digit(word.end).is_some() {
        return None;
    }
    if let Some(value) = roman(text, &word) {
        return Some((value, word.end, true));
    }
    // Chapter Three
    let numeral = super::words::number(text, &word)
        .filter(|numeral| (word.capital || of_day(text, at, numeral.end)) && !numeral.scaled)?;
    let free = text.hyphen(numeral.end) == 0;
    (free && numeral.power == 0).then_some((numeral.mantissa, numeral.end, false))
}

/// A Roman numeral in capital letters up to 39.
pub(super) fn roman(text: Text, word: &Word) -> Option<u64> {
    let letters = (word.start..word.end).map(|at| text.byte(at));
    if !letters
        .clone()
        .all(|letter| matches!(letter, b'I' | b'V' | b'X'))
        || word.end - word.start > 7
    {
        return None;
    }
    let digit = |letter| match letter {
        b'I' => 1u64,
        b'V' => 5,
        _ => 10,
    };
    let (mut value, mut last) = (0u64, 10);
    for letter in letters {
        let next = digit(letter);
        if next > last {
            value = (value + next).checked_sub(2 * last)?;
        } else {
            value += next;
        }
        last = next;
    }
    Some(value)
}

/// Whether a number in small letters is that of a day: on day three, ride the.
fn of_day(text: Text, at: usize, end: usize) -> bool {
    matches!(text.byte(end), b',' | b':' | b'.')
        && text
            .last(at)
            .filter(|day| day.is(&["day"]))
            .and_then(|day| text.last(day.start))
            .is_some_and(|on| on.is(&["on", "of", "for"]))
}

/// Where the next number of a list begins: "3 and 4", "3, 4", "3–5".
fn joined(text: Text, end: usize, numbers: bool) -> Option<usize> {
    let mut at = text.skip(end);
    let from = at;
    let dash = text.dash(at);
    if dash > 0 && at == end {
        at += dash;
    } else {
        if text.byte(at) == b',' && numbers {
            at = text.skip(at + 1);
        }
        if let Some(and) = text.word(at).filter(|word| word.is(&["and", "or", "to"])) {
            at = text.skip(and.end);
        }
    }
    let small = text.digits(at).is_some_and(|(_, count, behind)| {
        // "Chapter 3 and 20 people": a counted number is not of the list
        count <= 4
            && !matches!(text.byte(behind), b'%' | b',' | b'.' if text.digit(behind + 1).is_some() || text.byte(behind) == b'%')
            && text
                .joined(behind)
                .is_none_or(|next| super::nouns::plural(next.lower()).is_none() && !next.is(&["million", "billion", "thousand", "percent", "per"]))
    });
    (at > from && small).then_some(at)
}
