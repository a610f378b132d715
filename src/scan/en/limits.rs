//! Limits and marks that are named: the ceiling is, breaking through the 80 billion mark.

use super::super::quantity::Limit;
use super::text::{Text, Word};
use std::ops::Range;

/// The bound of "a limit of 5", and of what lies beyond it: above the limit of 100.
pub(super) fn named(text: Text, article: usize) -> (Limit, usize) {
    match text.last(article) {
        Some(above)
            if above.is(&[
                "above",
                "over",
                "exceeding",
                "exceed",
                "exceeds",
                "exceeded",
                "beyond",
                "surpass",
                "surpasses",
                "surpassed",
                "surpassing",
                "past",
            ]) =>
        {
            (Limit::MoreThan, above.start)
        }
        Some(below) if below.is(&["below", "under"]) => (Limit::LessThan, below.start),
        _ => (Limit::AtMost, article),
    }
}

/// A bound and where it begins, if it holds at the number too: at or below, equal to or
/// less than, on or above.
pub(super) fn inclusive(text: Text, limit: Limit, from: usize) -> (Limit, usize) {
    let whole = match limit {
        Limit::MoreThan => Limit::AtLeast,
        Limit::LessThan => Limit::AtMost,
        _ => return (limit, from),
    };
    let start = || {
        let or = text.last(from).filter(|or| or.is(&["or"]))?;
        let at = text.last(or.start)?;
        match at.lower() {
            b"at" | b"on" | b"equal" => Some(at.start),
            b"to" => text
                .last(at.start)
                .filter(|equal| equal.is(&["equal"]))
                .map(|equal| equal.start),
            _ => None,
        }
    };
    start().map_or((limit, from), |start| (whole, start))
}

/// "less than or equal to", "below or at", whose last two words are given.
pub(super) fn equal(text: Text, last: &Word, second: &Word) -> Option<(Limit, bool, usize)> {
    let or = if second.is(&["or"]) && last.is(&["at"]) {
        *second
    } else if second.is(&["equal"]) && last.is(&["to"]) {
        text.last(second.start).filter(|or| or.is(&["or"]))?
    } else {
        return None;
    };
    let bound = text.last(or.start)?;
    let (bound, limit) = match bound.lower() {
        b"than" => {
            let more = text.last(bound.start)?;
            let limit = match more.lower() {
                b"more" | b"greater" | b"higher" | b"larger" | b"longer" | b"older" => {
                    Limit::AtLeast
                }
                b"less" | b"fewer" | b"lower" | b"smaller" | b"shorter" | b"younger" => {
                    Limit::AtMost
                }
                _ => return None,
            };
            (more, limit)
        }
        b"above" | b"over" | b"exceeding" => (bound, Limit::AtLeast),
        b"below" | b"under" => (bound, Limit::AtMost),
        _ => return None,
    };
    Some((limit, false, bound.start))
}

/// "breaking through the 80 billion mark": the bound that the verb before "the" says.
pub(super) fn mark(text: Text, the: &Word, verb: &Word) -> Option<(Limit, bool, usize)> {
    let mut at = the.end;
    let named = (0..7).any(|_| {
        at = text.skip(at);
        while text.digit(at).is_some() || matches!(text.byte(at), b',' | b'.' | b'%' | b'-') {
            at += 1;
        }
        let Some(word) = text.word(text.skip(at)) else {
            return false;
        };
        at = word.end;
        word.is(&["mark", "milestone", "threshold", "barrier", "line", "level"])
    });
    let broken = verb.is(&["through"])
        && text.last(verb.start).is_some_and(|broke| {
            broke.is(&[
                "break", "breaks", "breaking", "broke", "broken", "burst", "smashed",
            ])
        });
    let start = if broken {
        text.last(verb.start)?.start
    } else {
        verb.start
    };
    let limit = match verb.lower() {
        b"through" if broken => Limit::MoreThan,
        _ if !named => return None,
        b"passing" | b"passed" | b"pass" | b"topping" | b"topped" | b"top" | b"crossing"
        | b"crossed" | b"cross" | b"surpassing" | b"surpassed" | b"exceeding" | b"exceeded"
        | b"above" | b"over" | b"beyond" | b"clearing" | b"cleared" | b"broke" | b"breaking"
        | b"breaks" => Limit::MoreThan,
        b"below" | b"under" | b"beneath" => Limit::LessThan,
        _ => return None,
    };
    Some((limit, false, start))
}

/// Whether a limit on what is given is named shortly before a verb: the ceiling is, these
/// limits shall be. A limit of speed or age is a figure like others.
pub(super) fn ceiling(text: Text, verb: &Word) -> bool {
    let mut at = verb.start;
    for _ in 0..5 {
        let Some(word) = text.last(at) else {
            return false;
        };
        if word.is(&["limit", "limits", "ceiling", "cap"]) {
            return !text.last(word.start).is_some_and(|of| {
                of.is(&[
                    "speed",
                    "age",
                    "time",
                    "weight",
                    "lower",
                    "detection",
                    "height",
                ])
            });
        }
        let money = word.is(&[
            "subsidy",
            "grant",
            "amount",
            "loan",
            "payment",
            "benefit",
            "fine",
            "assistance",
        ]);
        if money
            && text
                .last(word.start)
                .is_some_and(|maximum| maximum.is(&["maximum"]))
        {
            return true;
        }
        at = word.start;
    }
    false
}

/// Whether the limit of a number is that of the next one too: the limits are two-thirds
/// and 800,000 yen.
pub(super) fn is_shared(text: Text, first: &Range<usize>, next: usize) -> bool {
    let named = text
        .word(first.start)
        .is_some_and(|verb| verb.is(&["is", "are", "be"]) && ceiling(text, &verb));
    let joined = text
        .next(first.end)
        .is_some_and(|and| and.is(&["and", "or"]) && text.skip(and.end) == next);
    named && joined
}
