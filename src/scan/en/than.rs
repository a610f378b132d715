//! Comparisons: more than, no fewer than, no class has more than, just over.

use super::super::quantity::Limit;
use super::bounds::article;
use super::text::{Text, Word};
use super::words;

/// "more than", "no fewer than" and the like, of which the word before
/// "than" is given: the bound, whether the number is near it, and where it begins.
pub(super) fn than(text: Text, second: &Word) -> Option<(Limit, bool, usize)> {
    let up = match second.lower() {
        b"more" | b"greater" | b"higher" | b"larger" | b"longer" | b"older" | b"later" => true,
        b"less" | b"fewer" | b"lower" | b"smaller" | b"shorter" | b"younger" => false,
        _ => return None,
    };
    let third = text.last(second.start);
    if second.is(&["later"]) {
        let no = third.filter(|word| word.is(&["no", "not"]))?;
        let than = text.next(second.end)?;
        return counted_on(text, than.end).then_some((Limit::AtMost, false, no.start));
    }
    if let Some(no) = third.filter(|word| word.is(&["no", "not", "nor", "neither"])) {
        let limit = if up { Limit::AtMost } else { Limit::AtLeast };
        return Some((limit, false, no.start));
    }
    // "3.2% more than 1,200": what follows is compared, not bounded
    let end = text.back(second.start);
    let compared = text.before(end) == b'%'
        || text.before(end).is_ascii_digit()
        || third.is_some_and(|word| {
            word.is(&[
                "yen", "points", "percent", "cent", "million", "billion", "people", "times",
            ])
        });
    if compared && !(text.before(end) == b'%' && is_class(text, second)) {
        return None;
    }
    if let Some(no) = negated(text, second.start) {
        let limit = if up { Limit::AtMost } else { Limit::AtLeast };
        return Some((limit, false, no));
    }
    let limit = if up { Limit::MoreThan } else { Limit::LessThan };
    Some(nearly(text, limit, second))
}

/// Whether a share is that of a class by length of time, whose bound begins with a word:
/// 12.1% less than five days, 41.8% more than a month.
pub(super) fn is_class(text: Text, more: &Word) -> bool {
    let Some(than) = text.next(more.end) else {
        return false;
    };
    let mut at = text.skip(than.end);
    let digits = at;
    while text.digit(at).is_some() {
        at += 1;
    }
    if at == digits {
        let Some(number) = text.word(at) else {
            return false;
        };
        if !words::counts(&number) && !number.is(&["a"]) {
            return false;
        }
        at = number.end;
    }
    text.next(at).is_some_and(|unit| {
        unit.is(&[
            "day",
            "days",
            "week",
            "weeks",
            "fortnight",
            "month",
            "months",
            "year",
            "years",
            "hour",
            "hours",
            "minutes",
        ]) && !text
            .next(unit.end)
            .is_some_and(|ago| ago.is(&["ago", "earlier", "before", "previously"]))
    })
}

/// Where "no" or "not" stands before the verb of a bound: no class has more than 35, may
/// not be more than 30 days.
pub(super) fn negated(text: Text, bound: usize) -> Option<usize> {
    let mut at = bound;
    let mut verbs = 0;
    for _ in 0..4 {
        let word = text.last(at)?;
        // does not, doesn't
        let shortened = word.is(&["t"]) && text.apostrophe_before(word.start) > 0;
        if shortened || word.is(&["no", "not", "never", "cannot", "nor"]) {
            return (verbs > 0 || word.is(&["not"]) && !is_outdone(text, word))
                .then_some(word.start);
        }
        let verb = word.is(&[
            "be", "been", "is", "are", "was", "were", "have", "has", "had", "contain", "contains",
            "last", "lasts", "take", "takes", "may", "must", "shall", "should", "can", "hold",
            "holds", "number", "numbers", "cost", "costs", "stay", "run", "reach", "fall", "falls",
            "fallen", "drop", "drops", "dropped", "dip", "dips", "go", "goes", "gone", "sink",
            "rise", "rises", "risen", "climb", "get", "gets",
        ]);
        verbs += usize::from(verb);
        // "no class has": one noun stands between
        if !verb && verbs == 0 {
            return None;
        }
        at = word.start;
    }
    None
}

/// Whether "not" makes the number that follows the greater of two: hundreds, if not over
/// a thousand.
fn is_outdone(text: Text, not: Word) -> bool {
    text.last(not.start)
        .is_some_and(|before| before.is(&["if", "but"]))
}

/// Whether a length of time is counted from something that comes first: no later than
/// fourteen days after.
fn counted_on(text: Text, from: usize) -> bool {
    let mut at = from;
    for _ in 0..6 {
        at = text.skip(at);
        while text.digit(at).is_some() {
            at += 1;
        }
        let Some(word) = text.word(text.skip(at)) else {
            return false;
        };
        if word.is(&["after", "following", "from", "of"]) {
            return true;
        }
        at = word.end + text.hyphen(word.end);
    }
    false
}

/// A bound with "just", "slightly" or "a little" before it, which says that
/// the number is near.
pub(super) fn nearly(text: Text, limit: Limit, first: &Word) -> (Limit, bool, usize) {
    let Some(last) = text.last(first.start) else {
        return (limit, false, first.start);
    };
    if last.is(&["little", "bit", "fraction"]) {
        return (limit, true, article(text, last));
    }
    if near(text, *first) {
        return (limit, true, last.start);
    }
    if last.is(&["well", "far", "much"]) {
        return (limit, false, last.start);
    }
    (limit, false, first.start)
}

/// Whether the word before says that little is lacking.
pub(super) fn near(text: Text, first: Word) -> bool {
    text.last(first.start).is_some_and(|last| {
        last.is(&[
            "just",
            "slightly",
            "barely",
            "marginally",
            "only",
            "somewhat",
        ])
    })
}
