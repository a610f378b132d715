//! Words between a number and the noun that it counts.

use super::text::{Text, Word};

/// Stretches of time, which are counted though something belongs to them: three days'
/// supply.
pub(super) fn lasting_many(word: &[u8]) -> bool {
    matches!(
        word,
        b"years" | b"months" | b"weeks" | b"days" | b"nights" | b"hours" | b"minutes"
    )
}

/// Nouns in the plural form that often describe the noun behind them.
pub(super) fn describes(word: &[u8]) -> bool {
    matches!(
        word,
        b"police" | b"staff" | b"crew" | b"vacant" | b"goods" | b"sales" | b"heritage" | b"sports"
    )
}

/// Units of time, which stand in the singular before a noun: a 2-3 hour trip.
pub(super) fn lasting(word: &[u8]) -> bool {
    matches!(
        word,
        b"year" | b"month" | b"week" | b"day" | b"night" | b"hour" | b"minute"
    )
}

/// Words that cannot stand between a number and its noun.
pub(super) fn ends_group(word: &[u8]) -> bool {
    matches!(
        word,
        b"of"
            | b"in"
            | b"on"
            | b"at"
            | b"to"
            | b"by"
            | b"for"
            | b"with"
            | b"from"
            | b"and"
            | b"or"
            | b"was"
            | b"were"
            | b"is"
            | b"are"
            | b"as"
            | b"than"
            | b"the"
            | b"a"
            | b"an"
            | b"per"
            | b"which"
            | b"who"
            | b"whose"
            | b"that"
            | b"had"
            | b"have"
            | b"has"
            | b"will"
            | b"would"
            | b"can"
            | b"may"
            | b"but"
            | b"up"
            | b"down"
            | b"over"
            | b"under"
            | b"between"
            | b"during"
            | b"while"
            | b"when"
            | b"since"
            | b"until"
            | b"after"
            | b"before"
            | b"its"
            | b"their"
            | b"this"
            | b"these"
            | b"those"
            | b"each"
            | b"all"
            | b"both"
            | b"lost"
            | b"gained"
            | b"saw"
            | b"every"
            | b"compared"
            | b"against"
            | b"moved"
            | b"took"
            | b"lived"
            | b"not"
            | b"it"
            | b"they"
            | b"we"
            | b"into"
            | b"through"
            | b"across"
            | b"via"
            | b"where"
            | b"so"
            | b"if"
            | b"be"
            | b"been"
            | b"did"
            | b"do"
            | b"came"
    )
}

/// Whether a unit of time only begins a word for something else: 100 night-time residents.
pub(super) fn is_joined(text: Text, unit: &Word) -> bool {
    text.hyphen(unit.end) > 0
        && text
            .joined(unit.end)
            .is_some_and(|rest| !rest.is(&["long", "old", "olds"]))
}

/// Whether a unit of time is compared with the one before: 80,000 year on year.
pub(super) fn compared(text: Text, word: &Word) -> bool {
    text.joined(word.end)
        .filter(|on| on.is(&["on", "over", "to", "after", "by", "upon"]))
        .and_then(|on| text.joined(on.end))
        .is_some_and(|again| again.lower() == word.lower())
}
