//! Ordinals in manners of speaking: at first, second-hand, in a row.

use super::text::{Text, Word};

/// Whether an ordinal counts what came without a break.
pub(super) fn in_a_row(text: Text, word: &Word) -> bool {
    let Some(next) = text.next(word.end) else {
        return false;
    };
    if next.is(&["consecutive", "straight", "successive"]) {
        return true;
    }
    let closes = |then: &Word| {
        then.is(&["running"])
            || then.is(&["in"])
                && text.next(then.end).is_some_and(|a| {
                    a.is(&["succession"])
                        || a.is(&["a"]) && text.next(a.end).is_some_and(|row| row.is(&["row"]))
                })
    };
    let Some(then) = text.next(next.end) else {
        return false;
    };
    // a second monthly fall in a row
    closes(&then)
        || next.lower().ends_with(b"ly") | next.is(&["annual"])
            && text.next(then.end).is_some_and(|last| closes(&last))
}

/// Ordinals that are only manners of speaking.
pub(super) fn idiom(text: Text, word: &Word, value: u64) -> bool {
    let hyphen = text.hyphen(word.end) > 0;
    let next = text.joined(word.end);
    let last = text.last(word.start);
    let next_is = |any: &[&str]| next.is_some_and(|word| word.is(any));
    let last_is = |any: &[&str]| last.is_some_and(|word| word.is(any));
    match value {
        1 => {
            hyphen && !next_is(&["half", "quarter"])
                || last_is(&["at", "from", "for", "come"])
                || next_is(&[
                    "of",
                    "time",
                    "aid",
                    "step",
                    "steps",
                    "come",
                    "served",
                    "class",
                    "responders",
                    "name",
                    "names",
                    "and",
                    "hand",
                    "ever",
                    "introduced",
                    "made",
                    "began",
                    "started",
                    "opened",
                    "established",
                    "met",
                    "time",
                    "appeared",
                    "held",
                ])
        }
        2 => {
            next_is(&[
                "hand", "thought", "thoughts", "nature", "language", "home", "homes", "life",
            ]) || next_is(&["to"])
                && next.is_some_and(|to| text.next(to.end).is_some_and(|none| none.is(&["none"])))
                || last_is(&["per", "a", "split", "every", "each"])
                    && !word.capital
                    && !next_is(&[
                        "time",
                        "half",
                        "quarter",
                        "term",
                        "phase",
                        "round",
                        "round",
                        "consecutive",
                        "straight",
                        "successive",
                        "annual",
                        "yearly",
                        "quarterly",
                        "monthly",
                        "weekly",
                        "child",
                        "year",
                    ])
        }
        3 => {
            next_is(&[
                "party",
                "parties",
                "sector",
                "person",
                "world",
                "country",
                "countries",
            ]) && !last_is(&["ranked"])
        }
        5 | 4 => next_is(&["estate", "column"]),
        _ => false,
    }
}
