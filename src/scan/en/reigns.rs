//! Years of the eras before the calendar of the West came into use, and years that are
//! told by their place in an era: Tenpo 4, the twenty-sixth year of Meiji.

use super::super::quantity::{Hold, Part, Quantity, Time, What};
use super::calendar::Point;
use super::fiscal;
use super::ordinal::plain;
use super::text::{Text, Word};
use super::time;

/// The old eras in Latin letters without signs, and the year before their first. Of two
/// common spellings both stand here.
const ERAS: &[(&str, i32)] = &[
    ("anei", 1771),
    ("ansei", 1853),
    ("bunka", 1803),
    ("bunkyu", 1860),
    ("bunroku", 1591),
    ("bunsei", 1817),
    ("eiroku", 1557),
    ("empo", 1672),
    ("enkyo", 1743),
    ("enpo", 1672),
    ("gembun", 1735),
    ("genbun", 1735),
    ("genji", 1863),
    ("genki", 1569),
    ("genna", 1614),
    ("genroku", 1687),
    ("hoei", 1703),
    ("horeki", 1750),
    ("jokyo", 1683),
    ("joo", 1651),
    ("kaei", 1847),
    ("kambun", 1660),
    ("kampo", 1740),
    ("kanbun", 1660),
    ("kanei", 1623),
    ("kanen", 1747),
    ("kanpo", 1740),
    ("kansei", 1788),
    ("keian", 1647),
    ("keicho", 1595),
    ("keio", 1864),
    ("koka", 1843),
    ("kyoho", 1715),
    ("kyowa", 1800),
    ("manen", 1859),
    ("manji", 1657),
    ("meireki", 1654),
    ("meiwa", 1763),
    ("shoho", 1643),
    ("shotoku", 1710),
    ("temmei", 1780),
    ("temmon", 1531),
    ("tempo", 1829),
    ("tenmei", 1780),
    ("tenmon", 1531),
    ("tenna", 1680),
    ("tenpo", 1829),
    ("tensho", 1572),
    ("tenwa", 1680),
];

/// The longest of the old eras had thirty-three years.
const LONGEST: u64 = 33;

/// The year before the first of the era that a word names; of Kan'ei and its like the
/// second half of the name.
fn base(text: Text, word: &Word) -> Option<(i32, usize)> {
    let mut name = [0; 16];
    let mut length = 0;
    let mut put = |letters: &[u8]| -> Option<()> {
        name.get_mut(length..length + letters.len())?
            .copy_from_slice(letters);
        length += letters.len();
        Some(())
    };
    let mut start = word.start;
    let quote = text.apostrophe_before(start);
    if quote > 0 {
        let head = text.last(start - quote)?;
        put(head.lower())?;
        start = head.start;
    }
    put(word.lower())?;
    if !text.byte(start).is_ascii_uppercase() {
        return None;
    }
    let at = ERAS
        .binary_search_by(|(era, _)| era.as_bytes().cmp(&name[..length]))
        .ok()?;
    Some((ERAS[at].1, start))
}

/// Tenpo 4: the walk has come to the number.
pub(super) fn numbered(text: Text, at: usize, value: u64, end: usize) -> Option<(Quantity, usize)> {
    if value == 0 || value > LONGEST {
        return None;
    }
    let name = text
        .last(at)
        .filter(|_| text.space(at.saturating_sub(1)) > 0)?;
    // a name begins with a capital letter, or is the second half of one: Kan'ei
    if !name.capital && !matches!(text.before(name.start), b'\'' | 0x99) {
        return None;
    }
    let (base, start) = base(text, &name)?;
    dated(text, start, end, base + i32::try_from(value).ok()?)
}

/// The twenty-sixth year of Meiji: the walk has come to the ordinal.
pub(super) fn year_of(
    text: Text,
    start: usize,
    end: usize,
    value: u64,
) -> Option<(Quantity, usize)> {
    let year = text.next(end).filter(|year| year.is(&["year"]))?;
    let of = text.next(year.end).filter(|of| of.is(&["of", "in"]))?;
    let mut name = text.next(of.end)?;
    if name.is(&["the"]) {
        name = text.next(name.end)?;
    }
    let mut behind = name.end;
    let base = match fiscal::first_year(&name) {
        Some((base, longest)) => (value <= u64::try_from(longest).ok()?).then_some(base)?,
        None => {
            let quote = text.apostrophe(name.end);
            let half = text.word(name.end + quote).filter(|_| quote > 0);
            let last = half.unwrap_or(name);
            behind = last.end;
            base(text, &last).filter(|_| value <= LONGEST)?.0
        }
    };
    let behind = text
        .next(behind)
        .filter(|era| era.is(&["era", "period"]))
        .map_or(behind, |era| era.end);
    dated(text, start, behind, base + i32::try_from(value).ok()?)
}

fn dated(text: Text, start: usize, end: usize, year: i32) -> Option<(Quantity, usize)> {
    let time = Time {
        year: Some(year),
        ..Time::default()
    };
    Some(time::finish(text, Point { time, start, end }))
}

/// Showa 30s; the 30s of the Showa era: the walk has come to the digits, whose "s" ends
/// at a place.
pub(super) fn decade(text: Text, at: usize, end: usize, value: u64) -> Option<(Quantity, usize)> {
    let before = text
        .last(at)
        .and_then(|name| Some((fiscal::first_year(&name)?, name.start, end)));
    let behind = || {
        let of = text.next(end).filter(|of| of.is(&["of"]))?;
        let the = text.next(of.end)?;
        let name = if the.is(&["the"]) {
            text.next(the.end)?
        } else {
            the
        };
        let era = text.next(name.end).filter(|era| era.is(&["era", "period"]));
        Some((
            fiscal::first_year(&name)?,
            at,
            era.map_or(name.end, |era| era.end),
        ))
    };
    let ((base, longest), start, end) = before.or_else(behind)?;
    let value = i32::try_from(value)
        .ok()
        .filter(|value| *value <= longest)?;
    let time = Time {
        year: Some(base + value),
        part: Some(Part::Decade),
        ..Time::default()
    };
    Some((plain(start, end, What::Time(time), Hold::Firm), end))
}

#[cfg(test)]
#[test]
fn eras_are_sorted() {
    assert!(ERAS.is_sorted_by(|a, b| a.0 < b.0));
}
