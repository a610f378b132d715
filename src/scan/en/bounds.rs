//! Words that make a number a near one or a bound: about, at least, or more.

use super::super::quantity::Limit;
use super::limits::{ceiling, equal, inclusive, mark, named};
use super::text::{Text, Word};
use super::than::{near, nearly, negated, than};
use super::words;

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
            let (limit, from) = inclusive(text, limit, from);
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
        // scored out of a maximum of five
        b"of" if is(&["maximum"]) && full_marks(text, second?) => return None,
        b"of" if is(&["minimum"]) => (Limit::AtLeast, article(text, second?)),
        b"of" if is(&["maximum", "ceiling", "limit", "cap"]) => named(text, article(text, second?)),
        b"of"
            if is(&[
                "life",
                "lifespan",
                "lifetime",
                "period",
                "threshold",
                "ceiling",
                "level",
                "standard",
                "target",
                "goal",
                "mark",
                "line",
                "capacity",
                "limit",
            ]) && beyond(text, second?).is_some() =>
        {
            (Limit::MoreThan, beyond(text, second?)?)
        }
        b"of" if is(&["excess"]) => (Limit::MoreThan, article(text, second?)),
        b"of" if is(&["upwards", "upward", "north"]) => (Limit::MoreThan, second?.start),
        b"of"
            if is(&["short"])
                && text.last(second?.start).is_some_and(|fell| {
                    fell.is(&["fell", "fall", "falls", "falling", "fallen"])
                }) =>
        {
            (Limit::LessThan, text.last(second?.start)?.start)
        }
        b"of" if is(&["short", "shy"]) && near(text, second?) => {
            return Some((Limit::LessThan, true, text.last(second?.start)?.start));
        }
        // "they add up to 4.7 billion": a sum
        b"to" if is(&["up"]) && added(text, second?) => return None,
        b"to" if is(&["up"]) => (Limit::AtMost, second?.start),
        b"to" if is(&["limited", "restricted"]) => (Limit::AtMost, second?.start),
        b"at" if is(&["capped", "limited"]) => (Limit::AtMost, second?.start),
        b"to" | b"at" if is(&["equal", "or"]) => return equal(text, last, &second?),
        b"is" | b"are" | b"be" | b"being" | b"at" if ceiling(text, last) => {
            (Limit::AtMost, last.start)
        }
        b"within" => (Limit::AtMost, last.start),
        b"including" => return included(text, second?),
        b"than" => return than(text, &second?),
        // not even half, not quite a third
        b"even" | b"quite" if is(&["not"]) => (Limit::LessThan, second?.start),
        b"the" => return mark(text, last, &second?),
        b"over" | b"above" | b"beyond" => {
            let lasting = second.is_some_and(|word| {
                word.is(&[
                    "for", "of", "or", "well", "just", "take", "takes", "taking", "took",
                    "lasting", "lasts", "lasted", "spend", "spent", "spending", "is", "was",
                    "already", "now", "little", "slightly", "needs", "need", "requires",
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
            // went over five points: they were talked of
            let hardly = second.is_some_and(|word| word.is(&["hardly", "scarcely"]))
                || is(&["went", "go", "goes", "gone", "going"])
                    && text
                        .next(last.end)
                        .is_some_and(|number| words::counts(&number));
            if through && !lasting || spread || hardly {
                return None;
            }
            if let Some(no) = negated(text, last.start) {
                return Some((Limit::AtMost, false, no));
            }
            return Some(nearly(text, Limit::MoreThan, last));
        }
        b"under" | b"below" | b"sub" => {
            // does not fall below
            if let Some(no) = negated(text, last.start) {
                return Some((Limit::AtLeast, false, no));
            }
            return Some(nearly(text, Limit::LessThan, last));
        }
        b"exceeding" | b"exceed" | b"exceeds" | b"exceeded" => {
            if is(&["not", "never", "without", "none", "nor"]) {
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

/// "up to and including", "up to but not including", whose word before the last is given.
fn included(text: Text, second: Word) -> Option<(Limit, bool, usize)> {
    let but = match second.lower() {
        b"and" => second,
        b"not" => text.last(second.start).filter(|but| but.is(&["but"]))?,
        _ => return None,
    };
    let to = text.last(but.start).filter(|to| to.is(&["to"]))?;
    let up = text.last(to.start).filter(|up| up.is(&["up"]))?;
    let limit = match second.is(&["and"]) {
        true => Limit::AtMost,
        false => Limit::LessThan,
    };
    Some((limit, false, up.start))
}

/// Where "older than their statutory life of" begins, whose noun is given.
fn beyond(text: Text, noun: Word) -> Option<usize> {
    let mut at = noun.start;
    for _ in 0..4 {
        let word = text.last(at)?;
        let past = word.is(&[
            "beyond",
            "past",
            "exceed",
            "exceeds",
            "exceeded",
            "exceeding",
        ]);
        let than = word.is(&["than"])
            && text
                .last(word.start)
                .is_some_and(|older| older.is(&["older", "longer", "more", "higher"]));
        if past || than {
            return Some(word.start);
        }
        at = word.start;
    }
    None
}

/// Whether a maximum is that of a scale: 4.3 out of a maximum of five.
pub(super) fn full_marks(text: Text, maximum: Word) -> bool {
    text.last(article(text, maximum))
        .filter(|of| of.is(&["of"]))
        .and_then(|of| text.last(of.start))
        .is_some_and(|out| out.is(&["out"]))
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

/// Where a noun begins, with its article and what may stand before it.
pub(super) fn article(text: Text, noun: Word) -> usize {
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
