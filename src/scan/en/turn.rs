//! Whether a number is said to be a rise or a fall.

use super::super::quantity::{Turn, Unit};
use super::index::Index;
use super::text::{Text, Word};
use super::than::is_class;

/// How many words before "by" are searched for the verb.
const REACH: usize = 12;

/// The turn that a verb says: rose, has fallen, cut.
pub(super) fn verb(word: &Word) -> Option<Turn> {
    UP.find(word.key())
        .map(|_| Turn::Up)
        .or_else(|| DOWN.find(word.key()).map(|_| Turn::Down))
}

static UP: Index<256> = Index::of(RISING);
static DOWN: Index<256> = Index::of(FALLING);

#[rustfmt::skip]
const RISING: &[(&str, ())] = &[
    ("advance", ()), ("advanced", ()), ("advances", ()), ("boost", ()), ("boosted", ()),
    ("boosting", ()), ("boosts", ()), ("climb", ()), ("climbed", ()), ("climbing", ()),
    ("climbs", ()), ("escalated", ()), ("exceeded", ()), ("exceeding", ()), ("exceeds", ()),
    ("expand", ()), ("expanded", ()), ("expanding", ()), ("expands", ()), ("gain", ()),
    ("gained", ()), ("gaining", ()), ("gains", ()), ("grew", ()), ("grow", ()), ("growing", ()),
    ("grown", ()), ("grows", ()), ("hike", ()), ("hiked", ()), ("hikes", ()), ("increase", ()),
    ("increased", ()), ("increases", ()), ("increasing", ()), ("jump", ()), ("jumped", ()),
    ("jumping", ()), ("jumps", ()), ("leapt", ()), ("leaped", ()), ("lift", ()), ("lifted", ()),
    ("lifting", ()), ("lifts", ()), ("mounted", ()), ("multiplied", ()),
    ("raise", ()), ("raised", ()), ("raises", ()), ("raising", ()), ("rebounded", ()),
    ("rebounding", ()), ("rise", ()), ("risen", ()), ("rises", ()), ("rising", ()), ("rocketed", ()),
    ("rose", ()), ("skyrocketed", ()), ("soar", ()), ("soared", ()), ("soaring", ()),
    ("soars", ()), ("surge", ()), ("surged", ()), ("surges", ()), ("surging", ()),
    ("swell", ()), ("swelled", ()), ("swelling", ()), ("swells", ()), ("swollen", ()),
    ("widen", ()), ("widened", ()), ("widening", ()), ("widens", ()),
];

#[rustfmt::skip]
const FALLING: &[(&str, ())] = &[
    ("contract", ()), ("contracted", ()), ("contracting", ()), ("contracts", ()), ("curtailed", ()),
    ("cut", ()), ("cuts", ()), ("cutting", ()), ("decline", ()), ("declined", ()),
    ("declines", ()), ("declining", ()), ("decrease", ()), ("decreased", ()), ("decreases", ()),
    ("decreasing", ()), ("diminished", ()), ("dip", ()), ("dipped", ()), ("dipping", ()),
    ("dips", ()), ("drop", ()), ("dropped", ()), ("dropping", ()), ("drops", ()),
    ("dwindle", ()), ("dwindled", ()), ("dwindling", ()), ("eased", ()), ("eliminate", ()),
    ("eliminated", ()), ("eliminates", ()), ("eliminating", ()), ("fall", ()),
    ("fallen", ()), ("falling", ()), ("falls", ()), ("fell", ()), ("lower", ()), ("lowered", ()),
    ("lowering", ()), ("lowers", ()), ("narrow", ()), ("narrowed", ()), ("narrowing", ()),
    ("narrows", ()), ("plummet", ()), ("plummeted", ()), ("plunge", ()), ("plunged", ()),
    ("plunging", ()), ("receded", ()), ("reduce", ()), ("reduced", ()), ("reduces", ()),
    ("reducing", ()), ("sank", ()), ("shed", ()), ("shorten", ()), ("shortened", ()),
    ("shortening", ()), ("shortens", ()), ("shrank", ()), ("shrink", ()), ("shrinking", ()),
    ("shrinks", ()), ("shrunk", ()), ("slash", ()), ("slashed", ()), ("slashes", ()),
    ("slashing", ()), ("slid", ()), ("slipped", ()), ("slips", ()), ("slumped", ()),
    ("sunk", ()), ("trim", ()), ("trimmed", ()), ("tumbled", ()),
];

/// The turn that a noun says: an increase of, a fall of.
fn noun(word: &Word) -> Option<Turn> {
    Some(match word.lower() {
        b"rise" | b"rises" | b"increase" | b"increases" | b"gain" | b"gains" | b"growth"
        | b"jump" | b"surge" | b"climb" | b"upturn" | b"expansion" | b"uptick" | b"hike"
        | b"rebound" | b"upswing" | b"upsurge" | b"raise" | b"leap" => Turn::Up,
        b"fall" | b"falls" | b"decrease" | b"decreases" | b"decline" | b"declines" | b"drop"
        | b"drops" | b"reduction" | b"reductions" | b"cut" | b"cuts" | b"dip" | b"shrinkage"
        | b"contraction" | b"downturn" | b"slump" | b"plunge" | b"cutback" | b"downswing"
        | b"lowering" | b"shortening" | b"abatement" | b"elimination" | b"curtailment" => {
            Turn::Down
        }
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
    // by as much as 7.5%
    if last.is(&["as"])
        && let Some(much) = text
            .last(last.start)
            .filter(|word| word.is(&["much", "many"]))
        && let Some(first) = text.last(much.start).filter(|word| word.is(&["as"]))
    {
        last = text.last(first.start)?;
    }
    match last.lower() {
        // make up, add up, go up to: the verb is not one of growth
        b"up" if text.last(last.start).is_some_and(|verb| composed(&verb)) => None,
        b"up" | b"plus" => Some(Turn::Up),
        b"down" if text.last(last.start).is_some_and(|verb| razed(&verb)) => None,
        b"down" | b"minus" => Some(Turn::Down),
        b"by" => by(text, last.start),
        b"to" => reached(text, last.start),
        b"of" => {
            let mut before = text.last(last.start)?;
            // by an average of, by a maximum of
            if before.is(&[
                "average", "total", "maximum", "minimum", "margin", "median", "factor", "net",
                "mean", "combined",
            ]) {
                let mut at = before;
                for _ in 0..3 {
                    at = text.last(at.start)?;
                    if at.is(&["by"]) {
                        return by(text, at.start);
                    }
                }
                return None;
            }
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

/// Whether what is told is a way, not a rise of a figure, by the word before the number: a
/// climb of 700 m or 15 minutes, a mountain that rises to 1,915 m.
pub(super) fn is_way(text: Text, last: &Word, unit: Unit) -> bool {
    let way = matches!(
        unit,
        Unit::Metre | Unit::Kilometre | Unit::Minute | Unit::Hour
    );
    way && text.last(last.start).is_some_and(|verb| {
        last.is(&["of"]) && verb.is(&["climb", "drop", "descent"])
            || last.is(&["to"]) && verb.is(&["rises", "rising"])
    })
}

/// The verb or noun that governs the value which is reached: fell to 8,120, an
/// increase in residents to 8,120.
fn reached(text: Text, to: usize) -> Option<Turn> {
    let mut at = to;
    for _ in 0..6 {
        let (start, word) = text.last_token(at)?;
        let Some(word) = word else {
            at = start;
            continue;
        };
        if let Some(turn) = verb(&word).or_else(|| noun(&word)) {
            // a plan to raise the share to, contributed to a rise in: told the same way
            return Some(turn);
        }
        match word.lower() {
            // up to 5, adds up to: "went up to" is a rise
            b"up" if at == to => {
                return text.last(start).and_then(|moved| {
                    let rises = moved.is(&[
                        "went", "gone", "goes", "go", "going", "moved", "edged", "pushed", "crept",
                        "shot", "came", "ticked",
                    ]);
                    rises.then_some(Turn::Up).or_else(|| verb(&moved))
                });
            }
            b"up" => return Some(Turn::Up),
            b"down" => return Some(Turn::Down),
            // water was cut off to 9,800 households
            b"off" | b"and" | b"but" | b"while" | b"which" | b"that" | b"to" | b"by" | b"is"
            | b"are" | b"was" | b"were" | b"compared" | b"due" | b"owing" | b"thanks"
            | b"according" | b"equal" | b"equivalent" | b"close" | b"amounted" | b"amounts"
            | b"came" | b"comes" | b"with" | b"applied" | b"limited" | b"contributed" | b"as"
            | b"or" | b"than" => return None,
            _ => {}
        }
        at = word.start;
    }
    None
}

/// Verbs with which "up" says no growth.
fn composed(verb: &Word) -> bool {
    verb.is(&[
        "make", "makes", "made", "making", "add", "adds", "added", "adding", "set", "take",
        "takes", "taken", "taking", "took", "use", "used", "sum", "summed", "build", "follow",
        "open", "opened", "split", "broken",
    ])
}

/// Verbs with which "down" tells what becomes of things, not how many fewer they are.
fn razed(verb: &Word) -> bool {
    verb.is(&[
        "burn", "burned", "burnt", "burning", "knock", "knocked", "knocking", "tear", "tore",
        "torn", "pull", "pulled", "pulling", "take", "took", "taken", "shut", "shutting", "close",
        "closed", "closing", "lay", "laid", "set", "note", "noted", "write", "wrote", "track",
        "tracked", "hand", "handed", "hunt", "hunted", "shoot", "shot", "gun", "put", "blew",
        "blown", "chop", "chopped", "break", "broke", "sit", "melt", "melted", "hold",
    ])
}

/// The side to which what is compared lies: surpassing last year by, fell short of
/// the plan by.
fn compared(word: &Word) -> Option<Turn> {
    Some(match word.lower() {
        b"surpass" | b"surpasses" | b"surpassed" | b"surpassing" | b"outstripped"
        | b"outstripping" | b"outstrips" | b"outpaced" | b"outpacing" | b"outpaces" | b"topped"
        | b"topping" | b"tops" | b"exceed" | b"exceeds" | b"exceeded" | b"exceeding" | b"beat"
        | b"beats" | b"beating" | b"bettered" | b"bettering" | b"overtook" | b"overshot"
        | b"outdid" | b"outperformed" | b"eclipsed" | b"eclipsing" | b"above" => Turn::Up,
        b"short" | b"trailed" | b"trailing" | b"trails" | b"missed" | b"missing" | b"undershot"
        | b"lagged" | b"lagging" | b"underperformed" | b"below" | b"undercut" => Turn::Down,
        _ => return None,
    })
}

/// The verb to which "by" belongs, back within the clause.
fn by(text: Text, at: usize) -> Option<Turn> {
    // fell short of last year, by 2%
    let comma = text.back(at);
    let mut at = if text.before(comma) == b',' {
        comma - 1
    } else {
        at
    };
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
        if let Some(turn) = verb(&word)
            .or_else(|| noun(&word))
            .or_else(|| compared(&word))
        {
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

/// Whether the word behind "up" or "down" says that something is moved.
fn placed(then: &Word) -> bool {
    then.is(&[
        "to", "into", "the", "a", "an", "there", "here", "by", "for", "stream", "river", "and",
        "or", "with", "at", "under",
    ])
}

/// Whether the words behind "above" name the sea or the ground.
fn height(text: Text, then: Option<Word>) -> bool {
    let Some(first) = then else { return false };
    let noun = if first.is(&["the"]) {
        text.next(first.end)
    } else {
        then
    };
    noun.is_some_and(|noun| {
        noun.is(&[
            "sea", "ground", "mean", "surface", "floor", "water", "street", "deck", "knee",
            "ankle", "waist", "ceiling", "roof", "bridge",
        ])
    })
}

/// Whether a length of time ends at a place.
fn lasting(text: Text, end: usize) -> bool {
    text.last(end).is_some_and(|unit| {
        unit.is(&[
            "days", "weeks", "months", "years", "hours", "minutes", "day", "week", "month", "year",
        ])
    })
}

/// Whether "above" or "below" tells a place, not a difference: things counted stand before
/// it and nothing that they are compared with behind.
fn aside(text: Text, end: usize, then: Option<Word>) -> bool {
    let at = text.back(end);
    let measured = text.before(at) == b'%'
        || text.last(end).is_some_and(|unit| {
            unit.end == at
                && unit.is(&[
                    "percent", "cent", "points", "point", "yen", "degrees", "million", "billion",
                ])
        });
    !measured && then.is_none_or(|it| it.is(&["it", "them", "this", "and", "or", "but"]))
}

/// The turn said behind a number with its unit: 3.2% lower, a 20% increase.
pub(super) fn after(text: Text, end: usize) -> Option<Turn> {
    let mut end = end;
    // 2.3% (¥9.4 billion) more than
    let open = text.skip(end);
    if text.byte(open) == b'(' {
        let close = (open..open + 40).find(|at| matches!(text.byte(*at), b')' | b'\n' | 0))?;
        if text.byte(close) != b')' {
            return None;
        }
        end = close + 1;
    }
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
    // five days ahead
    if word.is(&["ahead"]) && lasting(text, end) {
        return None;
    }
    match word.lower() {
        b"higher" | b"greater" | b"larger" | b"ahead" | b"warmer" | b"hotter" | b"dearer"
        | b"longer" => Some(Turn::Up),
        b"lower" | b"fewer" | b"smaller" | b"colder" | b"cooler" | b"cheaper" | b"shorter" => {
            Some(Turn::Down)
        }
        b"more" | b"less" if than && text.before(end) == b'%' && is_class(text, &word) => None,
        b"more" if than || then.is_none() => Some(Turn::Up),
        b"less" if than || then.is_none() => Some(Turn::Down),
        // 1,000 m above sea level, 1,042 below it
        b"above" | b"below" if height(text, then) || aside(text, end, then) => None,
        b"above" => Some(Turn::Up),
        b"below" => Some(Turn::Down),
        b"short" if then.is_some_and(|of| of.is(&["of"])) => Some(Turn::Down),
        b"up" if !then.is_some_and(|to| placed(&to)) => Some(Turn::Up),
        b"down" if !then.is_some_and(|to| placed(&to)) => Some(Turn::Down),
        _ => None,
    }
}
