//! Quantities that begin with a word.

use super::super::quantity::{Hold, Limit, Part, Quantity, Time, Unit, What};
use super::starts::{self, Start};
use super::text::{Text, Word};
use super::{
    amount, feasts, fiscal, half, hours, lengths, multiple, numeral, ordinal, portion, share, time,
    traps, units, words,
};

/// Reads a quantity that begins with a known word; none if it is none here.
pub(super) fn begin(
    text: Text,
    word: &Word,
    start: Start,
    found: &mut Vec<Quantity>,
) -> Option<usize> {
    let read = match start {
        Start::Number => number(text, word),
        Start::Article => {
            let scale = text.space(word.end);
            if scale == 0 || !starts::is_scale(text.byte(word.end + scale)) {
                return None;
            }
            match words::number(text, word) {
                // a million and a half
                Some(numeral) if numeral.scaled => text
                    .next(word.end)
                    .and_then(|noun| portion::and_more(text, &noun))
                    .or_else(|| amount::amount(text, numeral)),
                Some(numeral) => amount::amount(text, numeral),
                None => lengths::lone(text, word),
            }
        }
        Start::Time if coded(text, word) => return Some(traps::run(text, word.start)),
        Start::Time => time::time(text, word.start).or_else(|| fiscal::measured(text, word)),
        Start::Ordinal => ordinal::worded(text, word),
        Start::Half => half::half(text, word),
        Start::Halved => {
            multiple::multiple(text, word, 1, Hold::Soft).map(|(mut quantity, end)| {
                if let What::Amount(amount) = &mut quantity.what {
                    amount.number.value = rust_decimal::Decimal::new(5, 1);
                    amount.number.place = -1;
                    amount.unit = Unit::Share;
                }
                (quantity, end)
            })
        }
        Start::Cohort(tens) => lengths::cohort(text, word, tens),
        Start::Quarter => portion::quarter(text, word),
        Start::Multiple(times) => multiple::multiple(text, word, i64::from(times), Hold::Soft),
        Start::Fold(times) => {
            let hold = match times {
                2 => Hold::Soft,
                3..=10 => Hold::Worded,
                _ => Hold::Firm,
            };
            multiple::multiple(text, word, i64::from(times), hold)
        }
        Start::Twice => Some(multiple::twice(text, word)),
        Start::Once => multiple::once(text, word),
        Start::Two => Some(share::amount(
            text,
            word.start,
            word.end,
            share::whole(2),
            Unit::Bare,
            Hold::Soft,
        )),
        Start::Dozen => dozen(text, word),
        Start::Pair => couple(text, word),
        Start::Length(length, unit) => lengths::length_of_time(text, word, length, unit),
        Start::Clock(clock) => Some((
            ordinal::plain(word.start, word.end, What::Clock(clock), Hold::Soft),
            word.end,
        )),
        Start::Feast => feasts::feast(text, word),
        Start::Jubilee(years) => {
            let what = What::Ordinal(u64::from(years));
            let end = word.end;
            Some((ordinal::plain(word.start, end, what, Hold::Worded), end))
        }
        Start::Aged(years) => {
            let years = share::whole(i64::from(years));
            let (mut quantity, end) =
                share::amount(text, word.start, word.end, years, Unit::Age, Hold::Soft);
            quantity.limit = Some(Limit::AtLeast);
            Some((quantity, end))
        }
        Start::Every => lengths::every_other(text, word),
        Start::Sector(place) => text
            .next(word.end)
            .filter(|noun| noun.is(&["industry", "industries", "sector", "sectors"]))
            .map(|noun| {
                let what = What::Ordinal(u64::from(place));
                let sector = ordinal::plain(word.start, noun.end, what, Hold::Worded);
                (sector, noun.end)
            }),
        Start::Ground => text
            .next(word.end)
            .filter(|floor| floor.is(&["floor"]))
            .map(|floor| {
                let what = What::Ordinal(1);
                let quantity = ordinal::plain(word.start, floor.end, what, Hold::Soft);
                (quantity, floor.end)
            }),
        Start::Part => part(text, word),
        Start::Label(label) => return ordinal::labelled(text, word, label, found),
        Start::Name => return name(text, word),
    };
    let (quantity, end) = read?;
    found.push(quantity);
    Some(end)
}

/// A year in letters: nineteen ninety-five, twenty twenty-four.
fn worded_year(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    let century = match word.lower() {
        b"eighteen" => 18,
        b"nineteen" => 19,
        b"twenty" => 20,
        _ => return None,
    };
    let last = text.next(word.end)?;
    let second = words::number(text, &last)?;
    let year = i32::try_from(second.mantissa).ok()?;
    if second.power != 0 || !(10..100).contains(&year) || second.scaled {
        return None;
    }
    let what = What::Time(Time {
        year: Some(century * 100 + year),
        ..Time::default()
    });
    Some((
        ordinal::plain(word.start, second.end, what, Hold::Firm),
        second.end,
    ))
}

/// Whether a month in capitals is the head of a code: SEP-1865.
fn coded(text: Text, word: &Word) -> bool {
    let capitals = (word.start..word.end).all(|at| text.byte(at).is_ascii_uppercase());
    capitals
        && word.end - word.start == 3
        && text.hyphen(word.end) == 1
        && text
            .digits(word.end + 1)
            .is_some_and(|(value, count, _)| count > 2 && !(1900..2100).contains(&value))
}

/// A number in letters, or a share that begins with one.
pub(super) fn number(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    // twenty-first
    if let Some(tens) = words::tens(word)
        && let Some(ones) = text.joined(word.end)
        && text.hyphen(word.end) > 0
        && let Some(value) = ordinal::value(&ones).filter(|value| *value < 10)
    {
        if let Some(day) = ordinal::told(text, word.start, ones.end, tens + value) {
            return Some(day);
        }
        return Some(ordinal::place(
            text,
            word.start,
            ones.end,
            tens + value,
            Hold::Firm,
        ));
    }
    if let Some(year) = worded_year(text, word) {
        return Some(year);
    }
    // in their twenties is told by the plural, which is another word
    let numeral = words::number(text, word)?;
    // no two of them are alike
    let none = text
        .last(numeral.start)
        .is_some_and(|last| last.is(&["no"]));
    if none && numeral.hold < Hold::Firm && text.next(numeral.end).is_some() {
        return None;
    }
    // the level of the twelve hundreds
    if let Some(hundreds) = text.next(numeral.end).filter(|word| word.is(&["hundreds"]))
        && matches!(numeral.mantissa, 11..=16 | 20..=99)
        && numeral.power == 0
    {
        let level = share::whole(i64::try_from(numeral.mantissa * 100).ok()?);
        let (mut quantity, end) = share::amount(
            text,
            word.start,
            hundreds.end,
            level,
            Unit::Bare,
            Hold::Soft,
        );
        quantity.about = true;
        return Some((quantity, end));
    }
    let (mantissa, end) = (numeral.mantissa, numeral.end);
    let read = titled(text, word, &numeral)
        .or_else(|| ordinal::large(text, &numeral))
        .or_else(|| feasts::counted_months(text, numeral.start, mantissa, end));
    if read.is_some() {
        return read;
    }
    if numeral.power == 0
        && let Some(hour) = hours::spoken(text, numeral.start, numeral.mantissa, numeral.end)
    {
        return Some(hour);
    }
    if let Some(shared) = share::begun(text, &numeral) {
        return Some(shared);
    }
    if numeral.hold == Hold::Soft && !one(text, word, &numeral) {
        return None;
    }
    amount::amount(text, numeral)
}

/// The number of a part of a text that is called by any other name: Lesson Two.
fn titled(text: Text, word: &Word, numeral: &numeral::Numeral) -> Option<(Quantity, usize)> {
    let title = text
        .last(word.start)
        .filter(|title| title.capital && word.capital)?;
    let closed = matches!(
        text.byte(numeral.end),
        0 | b':' | b'.' | b',' | b')' | b'\n' | b'|'
    ) || text.has(text.skip(numeral.end), "\u{2014}");
    let small = numeral.power == 0 && numeral.mantissa <= 20;
    let article = title.is(&[
        "the", "next", "top", "last", "first", "big", "all", "of", "in",
    ]);
    (closed && small && !article).then(|| {
        let what = What::Ordinal(numeral.mantissa);
        let end = numeral.end;
        (ordinal::plain(title.start, end, what, Hold::Soft), end)
    })
}

/// Whether "one" counts something.
pub(super) fn one(text: Text, word: &Word, numeral: &numeral::Numeral) -> bool {
    if text.hyphen(word.end) > 0 {
        let next = text.joined(word.end);
        return next.is_some_and(|next| {
            next.is(&[
                "year", "month", "week", "day", "hour", "minute", "night", "third", "point",
            ])
        });
    }
    let half = words::and_a_half(text, *numeral).end > numeral.end;
    if half {
        return true;
    }
    let idiom = text.last(word.start).is_some_and(|last| {
        last.is(&[
            "no", "any", "every", "each", "this", "that", "which", "the", "another",
        ])
    });
    let next = text.next(word.end);
    // one to three times, one or two
    if next.is_some_and(|to| {
        to.is(&["to", "or"])
            && text
                .next(to.end)
                .is_some_and(|two| words::counts(&two) && !two.is(&["one"]))
    }) {
        return true;
    }
    let phrase = next.is_some_and(|next| {
        next.is(&[
            "of", "another", "day", "thing", "time", "hand", "stop", "way", "point",
        ])
    });
    // at least one day, no more than one time
    let bounded = text.last(word.start).is_some_and(|last| {
        last.is(&[
            "least", "most", "than", "within", "about", "nearly", "exactly",
        ])
    });
    if idiom || phrase && !bounded {
        return false;
    }
    units::is_counted(text, numeral)
}

/// "its dozen floats": a dozen without "a" or a number before it.
fn dozen(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    text.last(word.start).filter(|last| {
        last.is(&[
            "the", "its", "their", "his", "her", "our", "these", "those", "this", "other",
            "another", "per", "nearly", "about", "around", "roughly", "some", "every",
        ])
    })?;
    amount::amount(text, words::dozen(word))
}

/// "a couple of", "a pair of".
pub(super) fn couple(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    let of = text.next(word.end).filter(|of| of.is(&["of"]))?;
    let article = text.last(word.start).filter(|last| last.is(&["a"]))?;
    Some(share::amount(
        text,
        article.start,
        of.end,
        share::whole(2),
        Unit::Bare,
        Hold::Soft,
    ))
}

/// Q1, H2 with a year beside it.
pub(super) fn part(text: Text, word: &Word) -> Option<(Quantity, usize)> {
    if let Some(era) = time::time(text, word.start) {
        return Some(era);
    }
    let (value, count, end) = text.digits(word.end)?;
    if count != 1 || text.byte(end).is_ascii_alphanumeric() || !word.capital {
        return None;
    }
    match (word.lower(), value) {
        (b"q", 1..=4) => Some(time::division(
            text,
            word.start,
            end,
            Part::Quarter(value as u8),
        )),
        (b"h", 1..=2) => {
            let (quantity, end) = time::division(text, word.start, end, Part::Half(value as u8));
            matches!(&quantity.what, What::Time(time) if time.year.is_some())
                .then_some((quantity, end))
        }
        _ => None,
    }
}

/// A name whose number belongs to it: ISO 9001, Route 3, version 2.
pub(super) fn name(text: Text, word: &Word) -> Option<usize> {
    // "Grade B: 80% or more": only what is dialled or looked up has its number behind a colon
    let colon = text.byte(word.end) == b':';
    if colon
        && !word.is(&[
            "tel",
            "phone",
            "telephone",
            "fax",
            "ext",
            "extension",
            "isbn",
            "issn",
            "doi",
            "postal",
            "zip",
            "id",
            "port",
        ])
    {
        return None;
    }
    let mut at = word.end + usize::from(colon || text.byte(word.end) == b'.');
    at = text.skip(at + text.hyphen(at));
    if matches!(text.byte(at), b'(' | b'+') && word.is(&["tel", "phone", "telephone", "fax"]) {
        at += 1;
    }
    // most such names have no number
    text.digit(at)?;
    // "Press release" above a date, in one line
    let wrapped = (word.end..at).any(|at| text.byte(at) == b'\n') || word.is(&["release"]);
    if wrapped && super::calendar::dated(text, at) {
        return None;
    }
    // "release 150,000 tons", "build 300 houses": a verb with its object
    let spoken = word.is(&[
        "release",
        "build",
        "building",
        "room",
        "floor",
        "gate",
        "route",
        "port",
        "platform",
        "model",
        "extension",
        "revision",
        "exit",
        "node",
    ]);
    let counted = spoken
        && numeral::figures(text, at).is_some_and(|numeral| {
            !numeral.plain && numeral.places == 0
                || numeral::scale(text, numeral.end).is_some()
                || units::after(text, &numeral).unit != Unit::Bare
        });
    (!counted).then(|| traps::run(text, at))
}
