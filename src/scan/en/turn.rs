//! Whether a number is said to be a rise or a fall.

use super::super::quantity::Turn;
use super::text::{Text, Word};

/// How many words before "by" are searched for the verb.
const REACH: usize = 12;

/// The turn that a verb says: rose, has fallen, cut.
pub(super) fn verb(word: &Word) -> Option<Turn> {
    Some(match word.lower() {
        b"rose" | b"rise" | b"rises" | b"risen" | b"rising" | b"increase" | b"increased"
        | b"increases" | b"increasing" | b"grew" | b"grow" | b"grows" | b"grown" | b"growing"
        | b"climbed" | b"climb" | b"climbing" | b"jumped" | b"jump" | b"surged" | b"surge"
        | b"soared" | b"gained" | b"gain" | b"expanded" | b"expand" | b"expanding" | b"swelled"
        | b"raised" | b"raise" | b"raising" | b"advanced" | b"multiplied" | b"boosted"
        | b"boost" | b"exceeded" | b"exceeds" | b"exceeding" | b"outnumbered" => Turn::Up,
        b"fell" | b"fall" | b"falls" | b"fallen" | b"falling" | b"decrease" | b"decreased"
        | b"decreases" | b"decreasing" | b"decline" | b"declined" | b"declines" | b"declining"
        | b"drop" | b"dropped" | b"drops" | b"dropping" | b"dipped" | b"shrank" | b"shrink"
        | b"shrunk" | b"shrinking" | b"shrinks" | b"contracted" | b"plunged" | b"slipped"
        | b"reduced" | b"reduce" | b"reduces" | b"reducing" | b"cut" | b"cuts" | b"cutting"
        | b"lowered" | b"lower" | b"lowering" | b"slid" | b"plummeted" | b"slumped"
        | b"tumbled" => Turn::Down,
        _ => return None,
    })
}

/// The turn that a noun says: an increase of, a fall of.
fn noun(word: &Word) -> Option<Turn> {
    Some(match word.lower() {
        b"rise" | b"rises" | b"increase" | b"increases" | b"gain" | b"gains" | b"growth"
        | b"jump" | b"surge" | b"climb" | b"upturn" | b"expansion" | b"uptick" => Turn::Up,
        b"fall" | b"falls" | b"decrease" | b"decreases" | b"decline" | b"declines" | b"drop"
        | b"drops" | b"reduction" | b"reductions" | b"cut" | b"cuts" | b"dip" | b"shrinkage"
        | b"contraction" | b"downturn" | b"slump" | b"plunge" => Turn::Down,
        _ => return None,
    })
}

/// The turn said before a number that begins at a place: up 3.2%, fell by,
/// an increase of.
pub(super) fn before(text: Text, start: usize) -> Option<Turn> {
    let mut at = start;
    let mut last = text.last(at)?;
    // small words between: a rise of as much as, up by a further
    for _ in 0..3 {
        if !last.is(&[
            "a",
            "an",
            "another",
            "further",
            "additional",
            "just",
            "only",
            "some",
        ]) {
            break;
        }
        at = last.start;
        last = text.last(at)?;
    }
    match last.lower() {
        // make up, add up, go up to: the verb is not one of growth
        b"up" if text.last(last.start).is_some_and(|verb| composed(&verb)) => None,
        b"up" | b"plus" => Some(Turn::Up),
        b"down" | b"minus" => Some(Turn::Down),
        b"by" => by(text, last.start),
        b"of" => {
            let mut before = text.last(last.start)?;
            if before.is(&["rate"]) {
                return None;
            }
            // a decrease in population of 3.2%
            for _ in 0..4 {
                if let Some(turn) = noun(&before) {
                    return Some(turn);
                }
                before = text.last(before.start)?;
                if before.is(&["rate", "rates", "to", "from", "is", "was", "and"]) {
                    return None;
                }
            }
            None
        }
        _ => verb(&last),
    }
}

/// Verbs with which "up" says no growth.
fn composed(verb: &Word) -> bool {
    verb.is(&[
        "make", "makes", "made", "making", "add", "adds", "added", "adding", "set", "take",
        "takes", "taken", "taking", "took", "use", "used", "sum", "summed", "build", "follow",
        "open", "opened", "split", "broken",
    ])
}

/// The verb to which "by" belongs, back within the clause.
fn by(text: Text, at: usize) -> Option<Turn> {
    let mut at = at;
    let mut first = true;
    for _ in 0..REACH {
        let (start, word) = text.last_token(at)?;
        let Some(word) = word else {
            first = false;
            at = start;
            continue;
        };
        match word.lower() {
            b"up" => return Some(Turn::Up),
            b"down" => return Some(Turn::Down),
            // "followed by", "accompanied by": the verb is another
            b"followed" | b"accompanied" | b"divided" | b"multiplied" if first => return None,
            b"which" | b"while" | b"whereas" | b"but" | b"by" => return None,
            _ => {}
        }
        if let Some(turn) = verb(&word).or_else(|| noun(&word)) {
            return Some(turn);
        }
        // "an increase in services used by 1,200 people"
        if first && word.lower().ends_with(b"ed") {
            return None;
        }
        first = false;
        at = word.start;
    }
    None
}

/// Whether the words behind "above" name the sea or the ground.
fn height(text: Text, then: Option<Word>) -> bool {
    let Some(first) = then else { return false };
    let noun = if first.is(&["the"]) {
        text.next(first.end)
    } else {
        then
    };
    noun.is_some_and(|noun| noun.is(&["sea", "ground", "mean", "surface"]))
}

/// The turn said behind a number with its unit: 3.2% lower, a 20% increase.
pub(super) fn after(text: Text, end: usize) -> Option<Turn> {
    let mut word = text.joined(end)?;
    // 5-lower and 6-upper are degrees of an earthquake
    if text.hyphen(end) > 0 && word.is(&["lower", "upper"]) {
        return None;
    }
    for _ in 0..4 {
        let skip = word.is(&[
            "year",
            "on",
            "month",
            "quarter",
            "annual",
            "net",
            "real",
            "nominal",
            "further",
            "overall",
            "population",
            "sharp",
            "monthly",
            "yearly",
        ]);
        if !skip {
            break;
        }
        word = text.joined(word.end)?;
    }
    if let Some(turn) = noun(&word) {
        return Some(turn);
    }
    let then = text.next(word.end);
    let than = then.is_some_and(|then| then.is(&["than"]));
    match word.lower() {
        b"higher" | b"greater" | b"larger" | b"ahead" => Some(Turn::Up),
        b"lower" | b"fewer" | b"smaller" => Some(Turn::Down),
        b"more" if than || then.is_none() => Some(Turn::Up),
        b"less" if than || then.is_none() => Some(Turn::Down),
        // 1,000 m above sea level
        b"above" | b"below"
            if then.is_some_and(|sea| sea.is(&["sea", "ground", "the"])) && height(text, then) =>
        {
            None
        }
        b"above" => Some(Turn::Up),
        b"below" => Some(Turn::Down),
        b"short" if then.is_some_and(|of| of.is(&["of"])) => Some(Turn::Down),
        b"up" if !then.is_some_and(|to| to.is(&["to"])) => Some(Turn::Up),
        b"down" if !then.is_some_and(|to| to.is(&["to"])) => Some(Turn::Down),
        _ => None,
    }
}
