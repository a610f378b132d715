//! Words that make a number a near one or a bound: about, at least, or more.

use super::super::quantity::Limit;
use super::text::{Text, Word};
use std::ops::Range;

/// What stands around a number.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bounds {
    pub(super) about: bool,
    pub(super) limit: Option<Limit>,
    /// Where the words before begin.
    pub(super) start: usize,
    /// Where the words behind end.
    pub(super) end: usize,
}

/// What the words and signs before a place say. `through` tells that the
/// number is a length of time, with which "over" means throughout.
pub(super) fn before(text: Text, start: usize, through: bool) -> Bounds {
    let mut bounds = Bounds {
        start,
        ..Bounds::default()
    };
    sign(text, &mut bounds);
    for _ in 0..4 {
        let Some(last) = last(text, bounds.start) else {
            break;
        };
        if bounds.limit.is_none()
            && let Some((limit, about, from)) = limit(text, &last, through)
        {
            bounds.limit = Some(limit);
            bounds.about |= about;
            bounds.start = from;
            continue;
        }
        if let Some(from) = about(text, &last) {
            bounds.about = true;
            bounds.start = from;
            continue;
        }
        // up to a maximum of
        if bounds.limit == Some(Limit::AtMost)
            && last.is(&["to"])
            && let Some(up) = text.last(last.start).filter(|up| up.is(&["up"]))
        {
            bounds.start = up.start;
        }
        // "over a quarter", "at least some": the article hides nothing
        break;
    }
    bounds
}

/// The word before, or the abbreviation: approx., ca., max.
fn last(text: Text, at: usize) -> Option<Word> {
    if at > 1 && text.hyphen(at - 1) == 1 {
        let glued = text.last(at - 1).filter(|word| word.end == at - 1)?;
        return glued
            .is(&["under", "over", "sub", "above", "below"])
            .then_some(glued);
    }
    let end = text.back(at);
    if text.before(end) != b'.' {
        return text.last(at);
    }
    let short = text.last(end - 1).filter(|word| word.end == end - 1)?;
    short
        .is(&["approx", "ca", "c", "max", "min", "est"])
        .then_some(short)
}

/// Signs glued before a number: ~, ≈, ≥, <.
fn sign(text: Text, bounds: &mut Bounds) {
    let at = text.back(bounds.start);
    let found = match text.before(at) {
        b'=' if text.before(at - 1) == b'<' => Some((2, Some(Limit::AtMost))),
        b'=' if text.before(at - 1) == b'>' => Some((2, Some(Limit::AtLeast))),
        b'~' => Some((1, None)),
        b'<' => Some((1, Some(Limit::LessThan))),
        b'>' if arrow(text, at) => None,
        b'>' => Some((1, Some(Limit::MoreThan))),
        _ if text.had(at, "\u{2248}") => Some((3, None)),
        _ if text.had(at, "\u{2265}") || text.had(at, "\u{2267}") => {
            Some((3, Some(Limit::AtLeast)))
        }
        _ if text.had(at, "\u{2264}") || text.had(at, "\u{2266}") => Some((3, Some(Limit::AtMost))),
        _ => None,
    };
    if let Some((length, limit)) = found {
        bounds.start = at - length;
        bounds.limit = limit;
        bounds.about = limit.is_none();
    }
}

/// Whether the sign that ends at a place leads from one thing to the next: station >
/// museum > hotel.
fn arrow(text: Text, at: usize) -> bool {
    let apart = |at: usize| {
        text.space(at) > 0 && text.byte(at - 1) == b'>' && at > 1 && text.before(at - 1) == b' '
    };
    let line = |at: &usize| text.byte(*at) != b'\n';
    let back = (1..at).rev().take(80).take_while(line).any(apart);
    let on = (at + 1..text.len()).take(80).take_while(line).any(apart);
    apart(at) && (back || on)
}

/// A bound whose last word is given, whether it is near, and where it begins.
fn limit(text: Text, last: &Word, through: bool) -> Option<(Limit, bool, usize)> {
    let second = text.last(last.start);
    let is = |any: &[&str]| second.is_some_and(|word| word.is(any));
    let (limit, from) = match last.lower() {
        b"least" if is(&["at"]) => (Limit::AtLeast, second?.start),
        b"most" if is(&["at"]) => (Limit::AtMost, second?.start),
        b"minimum" | b"min" => (Limit::AtLeast, last.start),
        b"maximum" | b"max" => (Limit::AtMost, last.start),
        b"of" if is(&["minimum"]) => (Limit::AtLeast, article(text, second?)),
        b"of" if is(&["maximum", "ceiling", "limit", "cap"]) => {
            (Limit::AtMost, article(text, second?))
        }
        b"of" if is(&["excess"]) => (Limit::MoreThan, article(text, second?)),
        b"of" if is(&["upwards", "upward", "north"]) => (Limit::MoreThan, second?.start),
        b"of" if is(&["short", "shy"]) && near(text, second?) => {
            return Some((Limit::LessThan, true, text.last(second?.start)?.start));
        }
        // "they add up to 4.7 billion": a sum
        b"to" if is(&["up"]) && added(text, second?) => return None,
        b"to" if is(&["up"]) => (Limit::AtMost, second?.start),
        b"to" if is(&["limited", "restricted"]) => (Limit::AtMost, second?.start),
        b"at" if is(&["capped", "limited"]) => (Limit::AtMost, second?.start),
        b"is" | b"are" | b"be" | b"being" | b"at" if ceiling(text, last) => {
            (Limit::AtMost, last.start)
        }
        b"within" => (Limit::AtMost, last.start),
        b"than" => return than(text, &second?),
        // not even half, not quite a third
        b"even" | b"quite" if is(&["not"]) => (Limit::LessThan, second?.start),
        b"the" => return mark(text, last, &second?),
        b"over" | b"above" | b"beyond" => {
            let lasting = second.is_some_and(|word| {
                word.is(&[
                    "for", "of", "well", "just", "take", "takes", "taking", "took", "lasting",
                    "lasts", "lasted", "spend", "spent", "spending", "is", "was", "already", "now",
                    "little", "slightly", "needs", "need", "requires",
                ])
            });
            // spread over three days, extends over 11.8 hectares
            let spread = last.is(&["over"])
                && second.is_some_and(|word| {
                    word.is(&[
                        "spread",
                        "extends",
                        "extend",
                        "extending",
                        "extended",
                        "stretches",
                        "stretching",
                        "distributed",
                        "phased",
                        "ranges",
                        "ranging",
                        "held",
                        "carried",
                        "repaid",
                        "repayable",
                        "implemented",
                        "staggered",
                        "averaged",
                        "conducted",
                        "sprawls",
                        "sprawling",
                        "divided",
                        "split",
                        "payable",
                    ])
                });
            let hardly = second.is_some_and(|word| word.is(&["hardly", "scarcely"]));
            if through && !lasting || spread || hardly {
                return None;
            }
            return Some(nearly(text, Limit::MoreThan, last));
        }
        b"under" | b"below" | b"sub" => {
            return Some(nearly(text, Limit::LessThan, last));
        }
        b"exceeding" | b"exceed" | b"exceeds" | b"exceeded" => {
            if is(&["not", "never"]) {
                (Limit::AtMost, second?.start)
            } else {
                (Limit::MoreThan, last.start)
            }
        }
        b"past" if !is(&["the", "half", "quarter", "this"]) && !through => {
            (Limit::MoreThan, last.start)
        }
        b"passing" | b"passed" if !through => (Limit::MoreThan, last.start),
        b"crossing" | b"crossed" | b"tops" | b"outstripping" | b"surpassing" | b"surpassed"
        | b"topped" | b"topping" | b"surpass" | b"surpasses" => (Limit::MoreThan, last.start),
        _ => return None,
    };
    Some((limit, false, from))
}

/// Whether a limit on what is given is named shortly before a verb: the ceiling is, these
/// limits shall be. A limit of speed or age is a figure like others.
fn ceiling(text: Text, verb: &Word) -> bool {
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

/// Whether "up to" belongs to a verb of another meaning.
fn added(text: Text, up: Word) -> bool {
    let verb = text.last(up.start).and_then(|last| match last.lower() {
        b"it" | b"them" | b"this" | b"all" => text.last(last.start),
        _ => Some(last),
    });
    verb.is_some_and(|verb| {
        verb.is(&[
            "add", "adds", "added", "adding", "lead", "leading", "live", "living", "catch", "sums",
            "leads", "led", "lives", "scale", "scaled", "scales", "scaling", "comes", "came",
            "work", "works", "worked", "total", "totals",
        ])
    })
}

/// "more than", "no fewer than" and the like, of which the word before
/// "than" is given.
fn than(text: Text, second: &Word) -> Option<(Limit, bool, usize)> {
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
    if let Some(no) = third.filter(|word| word.is(&["no", "not"])) {
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
    if compared {
        return None;
    }
    if let Some(no) = negated(text, second.start) {
        let limit = if up { Limit::AtMost } else { Limit::AtLeast };
        return Some((limit, false, no));
    }
    let limit = if up { Limit::MoreThan } else { Limit::LessThan };
    let (limit, about, start) = nearly(text, limit, second);
    Some((limit, about, start))
}

/// "breaking through the 80 billion mark": the bound that the verb before "the" says.
fn mark(text: Text, the: &Word, verb: &Word) -> Option<(Limit, bool, usize)> {
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
        | b"above" | b"over" | b"past" | b"beyond" | b"clearing" | b"cleared" | b"broke"
        | b"breaking" | b"breaks" => Limit::MoreThan,
        b"below" | b"under" | b"beneath" => Limit::LessThan,
        _ => return None,
    };
    Some((limit, false, start))
}

/// Where "no" or "not" stands before the verb of a bound: no class has more than 35, may
/// not be more than 30 days.
fn negated(text: Text, bound: usize) -> Option<usize> {
    let mut at = bound;
    let mut verbs = 0;
    for _ in 0..4 {
        let word = text.last(at)?;
        if word.is(&["no", "not", "never", "cannot", "nor"]) {
            return (verbs > 0).then_some(word.start);
        }
        let verb = word.is(&[
            "be", "been", "is", "are", "was", "were", "have", "has", "had", "contain", "contains",
            "last", "lasts", "take", "takes", "may", "must", "shall", "should", "can", "hold",
            "holds", "number", "numbers", "cost", "costs", "stay", "run", "reach",
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
fn nearly(text: Text, limit: Limit, first: &Word) -> (Limit, bool, usize) {
    let Some(last) = text.last(first.start) else {
        return (limit, false, first.start);
    };
    if last.is(&["little", "bit", "fraction"]) {
        return (limit, true, article(text, last));
    }
    if near(text, *first) {
        return (limit, true, last.start);
    }
    if last.is(&["well", "far", "of", "much"]) && !last.is(&["of"]) {
        return (limit, false, last.start);
    }
    (limit, false, first.start)
}

/// Whether the word before says that little is lacking.
fn near(text: Text, first: Word) -> bool {
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

/// Where a noun begins, with its article and what may stand before it.
fn article(text: Text, noun: Word) -> usize {
    match text.last(noun.start) {
        Some(last) if last.is(&["a", "an", "the", "in"]) => last.start,
        _ => noun.start,
    }
}

/// Where words that make a number a near one begin, if the last of them is given.
fn about(text: Text, last: &Word) -> Option<usize> {
    let second = || text.last(last.start);
    match last.lower() {
        b"about" | b"around" | b"approximately" | b"roughly" | b"nearly" | b"almost"
        | b"approx" | b"circa" | b"some" | b"virtually" | b"practically" | b"ca" | b"est"
        | b"c" => Some(last.start),
        b"estimated" => Some(article(text, *last)),
        b"less" => {
            let or = second().filter(|word| word.is(&["or"]))?;
            let more = text.last(or.start).filter(|word| word.is(&["more"]))?;
            Some(more.start)
        }
        b"to" => second()
            .filter(|word| word.is(&["close", "near", "nearer"]))
            .map(|word| word.start),
        b"of" => {
            let noun = second()
                .filter(|word| word.is(&["region", "order", "neighbourhood", "vicinity"]))?;
            let the = text.last(noun.start).filter(|word| word.is(&["the"]))?;
            Some(the.start)
        }
        _ => None,
    }
}
