//! Shares and multiples in words: half, two-thirds, one in five, doubled.

use super::super::quantity::{Amount, FRACTION_DIGITS, Hold, Number, Quantity, Unit, What};
use super::bounds;
use super::numeral::{self, Numeral};
use super::ordinal;
use super::portion;
use super::text::{Text, Word};
use super::trailing;
use super::turn;
use super::words;
use rust_decimal::Decimal;

/// An amount in words with the bounds before it.
pub(super) fn amount(
    text: Text,
    start: usize,
    end: usize,
    number: Number,
    unit: Unit,
    hold: Hold,
) -> (Quantity, usize) {
    let around = bounds::before(text, start, false);
    // two-thirds or more
    let after = match unit {
        Unit::Share => trailing::after(text, end, false),
        _ => bounds::Bounds::default(),
    };
    let end = end.max(after.end);
    // shrunk by a fifth
    let turn = text
        .last(around.start)
        .filter(|by| unit == Unit::Share && by.is(&["by"]))
        .and_then(|_| turn::before(text, around.start));
    let quantity = Quantity {
        at: around.start..end,
        what: What::Amount(Amount {
            number,
            to: None,
            unit,
            per: None,
        }),
        about: around.about || after.about,
        limit: after.limit.or(around.limit),
        turn,
        hold,
    };
    (quantity, end)
}

/// A whole number.
pub(super) fn whole(value: i64) -> Number {
    Number {
        value: Decimal::from(value),
        place: 0,
    }
}

/// One number divided by another.
fn ratio(over: Decimal, under: Decimal) -> Option<Number> {
    let value = over.checked_div(under)?.round_dp(FRACTION_DIGITS);
    Some(Number {
        value,
        place: -(FRACTION_DIGITS as i8),
    })
}

/// By what a word divides: third(s), quarter(s), fifths.
fn divisor(word: &Word, one: bool) -> Option<u64> {
    match word.lower() {
        b"quarter" if one => return Some(4),
        b"quarters" => return Some(4),
        b"half" if one => return Some(2),
        b"halves" => return Some(2),
        b"thirds" => return Some(3),
        b"fourths" => return Some(4),
        b"fifths" => return Some(5),
        b"sixths" => return Some(6),
        b"sevenths" => return Some(7),
        b"eighths" => return Some(8),
        b"ninths" => return Some(9),
        b"tenths" => return Some(10),
        b"twelfths" => return Some(12),
        b"hundredths" => return Some(100),
        _ => {}
    }
    ordinal::value(word).filter(|value| one && *value > 2)
}

/// A share that begins with a number: two-thirds, one in five, 3 in 10, nine
/// out of ten.
pub(super) fn begun(text: Text, first: &Numeral) -> Option<(Quantity, usize)> {
    let over = first.number(0)?.value;
    if first.scaled || over.is_zero() || over > Decimal::from(20) {
        return None;
    }
    let one = over == Decimal::ONE;
    let word = text.joined(first.end)?;
    if one && let Some((under, end)) = portion::tens(text, &word) {
        let number = ratio(over, Decimal::from(under))?;
        return Some(amount(
            text,
            first.start,
            end,
            number,
            Unit::Share,
            Hold::Worded,
        ));
    }
    if (first.worded || first.plain)
        && let Some(under) = divisor(&word, one)
        && !(word.is(&["quarter", "third"]) && party(text, &word))
    {
        if under >= 1000 && !text.next(word.end).is_some_and(|of| of.is(&["of"])) {
            let hold = Hold::Firm;
            return Some(super::ordinal::place(
                text,
                first.start,
                word.end,
                under,
                hold,
            ));
        }
        if word.is(&["quarters"]) && lasting(text, first, &word, over) {
            return None;
        }
        // two halves are the whole, said by its parts
        if word.is(&["halves"]) {
            let two = whole(i64::try_from(first.mantissa).ok()?);
            let (start, end) = (first.start, word.end);
            return Some(amount(text, start, end, two, Unit::Bare, Hold::Soft));
        }
        let number = ratio(over, Decimal::from(under))?;
        let whole = portion::of_whole(text, first.start, word.end, number);
        if whole.is_some() {
            return whole;
        }
        return Some(amount(
            text,
            first.start,
            word.end,
            number,
            Unit::Share,
            Hold::Worded,
        ));
    }
    among(text, first, &word, one)
}

/// Whether quarters are stretches of time: in two quarters, for three
/// quarters in a row.
fn lasting(text: Text, first: &Numeral, quarters: &Word, over: Decimal) -> bool {
    if over != Decimal::from(3) {
        return true;
    }
    if text.hyphen(first.end) > 0 {
        return false;
    }
    let next = text.next(quarters.end);
    let row =
        next.is_some_and(|next| next.is(&["in", "running", "ago", "earlier", "later", "straight"]));
    let rows = row
        && next.is_some_and(|next| {
            !next.is(&["in"])
                || text
                    .next(next.end)
                    .is_some_and(|a| a.is(&["a", "succession"]))
        });
    let said = text.last(first.start).is_some_and(|last| {
        last.is(&[
            "for",
            "past",
            "last",
            "first",
            "previous",
            "preceding",
            "next",
            "consecutive",
            "in",
        ])
    });
    let of = next.is_some_and(|of| of.is(&["of"]));
    rows || said && !of
}

/// Whether a divisor is the word of another name: one third party.
fn party(text: Text, word: &Word) -> bool {
    text.joined(word.end).is_some_and(|next| {
        next.is(&[
            "party", "parties", "sector", "country", "place", "century", "year", "time",
        ])
    })
}

/// Words that go on behind a share: six people in ten are, said, who.
const AFTER_SHARE: [&str; 26] = [
    "are", "were", "is", "was", "have", "had", "said", "say", "do", "did", "use", "used", "feel",
    "felt", "think", "thought", "live", "want", "wanted", "who", "now", "answered", "know",
    "support", "own", "need",
];

/// "in five", "out of every ten" behind a number, perhaps with a noun between.
fn among(text: Text, first: &Numeral, word: &Word, one: bool) -> Option<(Quantity, usize)> {
    let mut word = *word;
    let noun = one && super::nouns::singular(word.lower()).is_some();
    // six people in ten, three homes in five
    let many = !one
        && match super::nouns::plural(word.lower()) {
            Some(Unit::Person) => true,
            Some(Unit::Household | Unit::Company | Unit::School | Unit::Thing | Unit::Place) => {
                first.worded
            }
            _ => first.worded && word.is(&["homes", "houses"]),
        };
    let described = !noun && !many && one && !word.is(&["in", "out"]);
    if noun || many {
        word = text.next(word.end)?;
    } else if described {
        // one detached house in six
        let house = text.next(word.end)?;
        word = portion::named(text, first, &word, house)?;
    }
    let mut at = match word.lower() {
        // a one-in-three chance
        b"in" => text.skip(word.end + text.hyphen(word.end)),
        b"out" => {
            let of = text.next(word.end).filter(|of| of.is(&["of"]))?;
            text.skip(of.end)
        }
        _ => return None,
    };
    let out = word.is(&["out"]);
    let mut every = false;
    if let Some(word) = text.word(at).filter(|word| word.is(&["every"])) {
        at = text.skip(word.end);
        every = true;
    }
    let second = match text.digit(at) {
        Some(_) => numeral::figures(text, at)?,
        None => words::number(text, &text.word(at)?)?,
    };
    let over = first.number(0)?.value;
    let under = second.number(0)?.value;
    // "two in 2020", "12 out of 15 people": counts, not a share
    let most = if one || every { 100 } else { 10 };
    if over >= under
        || under > Decimal::from(most)
        || out && !every && !(first.worded && second.worded)
    {
        return None;
    }
    if !one && !every && !first.worded && !second.plain {
        return None;
    }
    // six people in ten cities
    let counted = many
        && (!second.worded && !second.plain
            || text.hyphen(second.end) > 0
            || text
                .joined(second.end)
                .is_some_and(|next| !next.is(&AFTER_SHARE)));
    if counted
        || many
            && ![3, 4, 5, 10]
                .into_iter()
                .any(|whole| under == Decimal::from(whole))
    {
        return None;
    }
    // one new school in three districts
    let next = text.joined(second.end);
    if described && next.is_some_and(|next| super::nouns::plural(next.lower()).is_some()) {
        return None;
    }
    // "one in three years"
    let number = ratio(over, under)?;
    Some(amount(
        text,
        first.start,
        portion::or_next(text, &second),
        number,
        Unit::Share,
        Hold::Worded,
    ))
}

/// Every third household: one of three.
fn every(text: Text, every: &Word, word: &Word, value: u64) -> Option<(Quantity, usize)> {
    let noun = text.next(word.end)?;
    let counted = noun.is(&["one"])
        || matches!(
            super::nouns::singular(noun.lower()),
            Some(Unit::Person | Unit::Household | Unit::Company | Unit::School)
        );
    let number = ratio(Decimal::ONE, Decimal::from(value)).filter(|_| counted)?;
    let (unit, hold) = (Unit::Share, Hold::Worded);
    Some(amount(text, every.start, word.end, number, unit, hold))
}

/// "a third of", when the walk has come to the ordinal.
pub(super) fn ordinal(text: Text, word: &Word, value: u64) -> Option<(Quantity, usize)> {
    let last = text.last(word.start).filter(|_| value > 2)?;
    if last.is(&["every"]) {
        return every(text, &last, word, value);
    }
    // the remaining sixth, a mere tenth
    let rest = last.is(&[
        "remaining",
        "mere",
        "bare",
        "scant",
        "full",
        "good",
        "further",
        "top",
        "bottom",
    ]);
    // caused by a third party
    // two doses, followed by a third
    let next_of = text
        .last(last.start)
        .filter(|by| by.is(&["by"]))
        .and_then(|by| text.last(by.start))
        .is_some_and(|verb| verb.is(&["followed", "joined", "preceded"]));
    if !rest && !last.is(&["a", "an"]) || next_of || party(text, word) {
        return None;
    }
    let at = text.skip(word.end);
    let article = match text.last(last.start) {
        Some(the) if rest && the.is(&["a", "the", "an"]) => the.start,
        _ => last.start,
    };
    let around = bounds::before(text, article, false);
    let bounded = around.about
        || around.limit.is_some()
        || text
            .last(article)
            .is_some_and(|word| word.is(&["by", "than", "only", "nearly", "up"]));
    let shared = bounded
        || rest && divides(text, at)
        || match text.word(at) {
            Some(next) => {
                next.is(&[
                    "of", "more", "less", "fewer", "to", "or", "and", "in", "are", "were", "is",
                    "was", "said", "have", "lower", "higher", "over", "between", "since", "from",
                    "compared", "among", "had", "has", "live", "lived", "now", "say", "did", "do",
                    "use", "used", "came", "come", "as", "within", "on", "with", "by", "smaller",
                    "larger", "were", "fell", "felt", "went", "took", "made", "chose", "wanted",
                    "thought", "worked", "answered", "replied", "gave", "lacked", "needed", "saw",
                    "got", "get", "live", "feel", "think", "want", "hope", "hoped", "knew", "know",
                    "cannot", "could", "would",
                ]) || participle(text, &next)
            }
            None => text.hyphen(word.end) == 0 && text.digit(at).is_none(),
        };
    if !shared {
        return None;
    }
    let number = ratio(Decimal::ONE, Decimal::from(value))?;
    let start = article;
    let whole = portion::of_whole(text, start, word.end, number);
    if whole.is_some() {
        return whole;
    }
    Some(amount(
        text,
        start,
        word.end,
        number,
        Unit::Share,
        Hold::Worded,
    ))
}

/// Whether a verb stands behind a share: a third lived in, a fifth replied that.
fn participle(text: Text, word: &Word) -> bool {
    let ends = word.lower().ends_with(b"ed") && word.end - word.start > 4;
    ends && text.next(word.end).is_some_and(|next| {
        next.is(&[
            "to", "that", "in", "on", "by", "for", "with", "the", "it", "at", "as", "from",
            "their", "no", "they",
        ])
    })
}

/// Whether no thing is named behind a place, which would have its place in an order: the
/// remaining sixth between them.
fn divides(text: Text, at: usize) -> bool {
    text.word(at).is_some_and(|next| {
        next.is(&[
            "between", "among", "amongst", "who", "that", "went", "goes", "go", "comes", "being",
            "for", "will", "would", "lies", "came", "not", "has", "still",
        ])
    })
}

/// A fraction in figures.
pub(super) fn fraction(over: &Numeral, under: u64) -> Option<Number> {
    ratio(over.number(0)?.value, Decimal::from(under))
}
