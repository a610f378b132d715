//! Words behind a number that make it a bound or a near one: or more, and over, at
//! least, whichever is less.

use super::super::quantity::Limit;
use super::bounds::Bounds;
use super::text::Text;
use super::words;

/// What stands behind a number or its unit: or more, and over, plus, or so.
pub(super) fn after(text: Text, end: usize, aged: bool) -> Bounds {
    let mut bounds = Bounds {
        end,
        ..Bounds::default()
    };
    // most often nothing of the kind stands there: or, and, at, as, but, plus, odd …
    let first = text.skip(end);
    let sign = first + text.hyphen(first);
    if !matches!(
        text.byte(sign) | 0x20,
        b'a' | b'b' | b'm' | b'o' | b'p' | b's' | b',' | b'+'
    ) {
        return bounds;
    }
    if text.byte(end) == b'+' && text.digit(end + 1).is_none() {
        bounds.limit = Some(Limit::AtLeast);
        bounds.end = end + 1;
        return bounds;
    }
    if let Some((limit, behind)) = least(text, end) {
        bounds.limit = Some(limit);
        bounds.end = behind;
        return bounds;
    }
    let Some(or) = text.joined(end) else {
        return bounds;
    };
    let some = or.is(&["some"]) && text.hyphen(end) > 0;
    if (or.is(&["odd"]) || some) && text.joined(or.end).is_some() {
        bounds.about = true;
        bounds.limit = Some(Limit::MoreThan);
        bounds.end = or.end;
        return bounds;
    }
    // "50 percent plus one vote": a sum
    let added = text.digit(text.skip(or.end)).is_some()
        || text.next(or.end).is_some_and(|next| {
            words::counts(&next)
                || next.is(&[
                    "tax",
                    "taxes",
                    "vat",
                    "consumption",
                    "a",
                    "an",
                    "the",
                    "shipping",
                ])
        });
    if or.is(&["plus"]) && !added {
        bounds.limit = Some(Limit::AtLeast);
        bounds.end = or.end;
        return bounds;
    }
    if !or.is(&["or", "and"]) {
        return bounds;
    }
    let Some(word) = text.next(or.end) else {
        return bounds;
    };
    // "1,000 live births and under-5 mortality"
    if text.hyphen(word.end) > 0 {
        return bounds;
    }
    let next = text.skip(word.end);
    // "12 people and over 20 firms": the words belong to what follows
    let place = word.is(&["over", "above", "under", "below", "beyond", "up"]);
    let same_line = !(word.end..next).any(|at| text.byte(at) == b'\n');
    let counted = same_line
        && (text.digit(next).is_some()
            || matches!(text.byte(next), b'$' | 0xC2)
            || text.word(next).is_some_and(|next| words::counts(&next)));
    // one third or more of the directors
    let shared = or.is(&["or"]) && word.is(&["more", "less", "fewer", "over"]);
    let goes_on = text
        .word(next)
        .is_some_and(|next| next.is(&["than", "to"]) || !shared && next.is(&["of"]));
    if !aged && place && counted || goes_on {
        return bounds;
    }
    let limit = match word.lower() {
        b"more" | b"over" | b"above" | b"older" | b"greater" | b"higher" | b"longer" | b"up"
        | b"upward" | b"upwards" | b"beyond" | b"larger" | b"better" | b"bigger" | b"heavier"
        | b"taller" | b"deeper" | b"wider" | b"stronger" | b"further" => Limit::AtLeast,
        b"less" | b"fewer" | b"under" | b"below" | b"younger" | b"lower" | b"shorter"
        | b"smaller" | b"lighter" | b"nearer" | b"closer" => Limit::AtMost,
        b"so" | b"thereabouts" if or.is(&["or"]) => {
            bounds.about = true;
            bounds.end = word.end;
            return bounds;
        }
        _ => return bounds,
    };
    // "in 63 and below it in 247"
    let other = or.is(&["and"])
        && place
        && text.word(next).is_some_and(|next| {
            next.is(&[
                "it", "them", "the", "a", "an", "this", "that", "these", "those", "which", "all",
                "its", "their", "ground", "floor", "sea", "water",
            ])
        });
    if other {
        return bounds;
    }
    // "and more" goes on to something else
    if or.is(&["and"]) && word.is(&["more", "less", "fewer", "lower", "higher"]) {
        return bounds;
    }
    bounds.limit = Some(limit);
    bounds.end = word.end;
    bounds
}

/// "at the very least", "at most", "minimum", "and no more" behind a number: the bound
/// and where it ends.
fn least(text: Text, end: usize) -> Option<(Limit, usize)> {
    let comma = text.skip(end);
    let at = if text.byte(comma) == b',' {
        text.skip(comma + 1)
    } else {
        comma
    };
    let first = text.word(at)?;
    let (limit, end) = match first.lower() {
        b"at" | b"as" => {
            let mut word = text.next(first.end)?;
            for _ in 0..2 {
                if word.is(&["the", "a", "an", "very", "absolute", "bare"]) {
                    word = text.next(word.end)?;
                }
            }
            let limit = match word.lower() {
                b"least" | b"minimum" => Limit::AtLeast,
                b"most" | b"maximum" => Limit::AtMost,
                _ => return None,
            };
            (limit, word.end)
        }
        b"minimum" | b"maximum" if at == comma => {
            let limit = if first.is(&["minimum"]) {
                Limit::AtLeast
            } else {
                Limit::AtMost
            };
            // "a 5-year maximum term", "20 maximum security cells"
            if text.next(first.end).is_some() {
                return None;
            }
            (limit, first.end)
        }
        b"and" | b"but" => {
            let no = text.next(first.end).filter(|no| no.is(&["no"]))?;
            let more = text.next(no.end)?;
            if text.next(more.end).is_some_and(|than| than.is(&["than"])) {
                return None;
            }
            let limit = match more.lower() {
                b"more" | b"longer" | b"higher" => Limit::AtMost,
                b"fewer" | b"less" => Limit::AtLeast,
                _ => return None,
            };
            (limit, more.end)
        }
        _ => return None,
    };
    // "12 people, at least 20 of them": the words belong to what follows
    let next = text.skip(end);
    let counted = text.digit(next).is_some()
        || matches!(text.byte(next), b'$' | 0xC2)
        || text.word(next).is_some_and(|next| {
            words::counts(&next)
                || next.is(&["half", "one", "a", "an", "the", "once", "twice", "some"])
        });
    // "in two hours, at least by train": behind a comma it closes the clause
    let goes_on = at != comma
        && text
            .word(next)
            .is_some_and(|word| !word.is(&["and", "or", "if", "but"]));
    (!counted && !goes_on).then_some((limit, end))
}

/// Whether a choice of what was said ends behind a place: or 500,000 yen, whichever is
/// less.
pub(super) fn is_choice(text: Text, end: usize) -> bool {
    let comma = usize::from(text.byte(end) == b',');
    text.next(end + comma)
        .is_some_and(|word| word.is(&["whichever"]))
}
