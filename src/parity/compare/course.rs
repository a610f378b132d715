//! Words of rising and falling that have no number of their own: 平均を下回った and
//! "exceeded the average".

use super::Side;
use super::board::Board;
use super::finding::{Fault, Weight};
use super::words::{self, List, Lists};
use super::{beside, steps};
use crate::scan::Turn;
use std::ops::Range;

/// Verbs and nouns of rising that leave no doubt.
static UP: List = List::new(
    "増加|増え|増やし|増やす|増額|増収|増益|上昇|伸び|伸ば|引き上げ|引上げ|上回|拡大|黒字|値上げ|値上がり|延長|lengthen|lengthens|lengthened|lengthening|\
    increase|increases|increased|increasing|rise|rises|rose|risen|rising|grew|grow|grows|grown|\
    growing|climb|climbs|climbed|raise|raises|raised|raising|higher|exceed|exceeds|exceeded|\
    exceeding|surpass|surpassed|above|gained|expanded|surplus|widened|jumped|surged|soared|up from|went up|gone up|going up|goes up|longer|more than in|more than the previous|more than the year|more than a year|more than last|more than the same|上が|高く|長く|延び",
);

/// Verbs and nouns of falling that leave no doubt.
static DOWN: List = List::new(
    "減少|減っ|減り|減らし|減らす|減額|減収|減益|低下|下落|引き下げ|引下げ|落ち込|下回|縮小|赤字|値下げ|値下がり|\
    decrease|decreases|decreased|decreasing|fall|falls|fell|fallen|falling|a decline|the decline|decline in|\
    declined|declining|drop|drops|dropped|dropping|lower|lowers|lowered|lowering|below|\
    reduce|reduces|reduced|narrowed|shrank|shrunk|contracted|deficit|fewer|down from|less than in|less than the previous|less than the year|less than a year|less than last|less than the same|went down|gone down|going down|goes down|shorter|shorten|shortens|shortened|shortening|下が|低く|短く|短縮",
);

/// Both of what may be compared either way round: births below deaths, deaths
/// above births.
static BALANCED: [(&str, &str); 8] = [
    ("出生", "死亡"),
    ("転入", "転出"),
    ("収入", "支出"),
    ("歳入", "歳出"),
    ("輸出", "輸入"),
    ("求人", "求職"),
    ("需要", "供給"),
    ("計画", "実績"),
];

/// Words that turn a change into its opposite or take its force away.
static UNDONE: List = List::new(
    "悩|歯止め|抑|ない|ません|ず|not|no|never|without|failed|fail|fails|halt|halted|stem|stemmed|slowed",
);

/// Whether one of two texts turns a change into its opposite.
pub(super) fn undone(x: &str, y: &str) -> bool {
    let turns = |text: &str| {
        words::all(text, &UNDONE).any(|at| {
            let own = [
                "いずれ",
                "まず",
                "わずか",
                "必ず",
                "ずつ",
                "はず",
                "少なくな",
            ];
            let near = words::piece(text, &(at.start.saturating_sub(6)..at.end + 6));
            !(words::piece(text, &at) == "ず" && own.iter().any(|word| near.contains(word)))
        })
    };
    turns(x) || turns(y)
}

/// Whether a text sets two things against each other that may change places.
pub(super) fn balanced(text: &str) -> bool {
    BALANCED
        .iter()
        .any(|(one, other)| text.contains(one) && text.contains(other))
}

/// Words of better and of worse.
static BETTER: List =
    List::new("改善|好転|improve|improves|improved|improving|improvement|better|picked up");
static WORSE: List = List::new(
    "悪化|worsen|worsens|worsened|worsening|worse|deteriorate|deteriorated|deteriorating|\
    deterioration",
);

/// Words of what comes in and of what goes out, where one of them prevails.
static INFLOW: List = List::new(
    "転入超過|入超|輸入超過|net inflow|net inflows|net in-migration|moved in than|came in than|\
    arrivals exceeded|arrivals outnumbered|more arrivals than",
);
static OUTFLOW: List = List::new(
    "転出超過|出超|輸出超過|net outflow|net outflows|net out-migration|moved out than|left than|\
    departures exceeded|departures outnumbered|more departures than",
);

/// What a word tells.
#[derive(Clone, Copy)]
enum Course {
    Change(Turn),
    /// Of which of two kinds, of which a passage may tell one only.
    Kind(usize, Turn),
    /// Above or below what something is compared with.
    Beside(Turn),
}

/// How many kinds there are.
const KINDS: usize = 2;

/// All that a passage is read for, in one walk.
static COURSE: Lists<Course, 8> = Lists::new([
    (&UP, Course::Change(Turn::Up)),
    (&DOWN, Course::Change(Turn::Down)),
    (&BETTER, Course::Kind(0, Turn::Up)),
    (&WORSE, Course::Kind(0, Turn::Down)),
    (&INFLOW, Course::Kind(1, Turn::Up)),
    (&OUTFLOW, Course::Kind(1, Turn::Down)),
    (&beside::ABOVE, Course::Beside(Turn::Up)),
    (&beside::BELOW, Course::Beside(Turn::Down)),
]);

/// A word that tells which way something goes: where it stands, and which way.
pub(super) type Change = (Range<usize>, Turn);

/// What the words of a passage tell of its course.
struct Told {
    /// The words of change that belong to no bound of a number.
    changes: Vec<Change>,
    /// Where it first tells of better, or of worse, if it tells of one only; and of
    /// the other kinds.
    kinds: [Option<Change>; KINDS],
    /// What it sets above or below something else.
    beside: Vec<Change>,
}

/// Reads a passage; nothing if no word tells of its course.
fn told(side: Side) -> Option<Told> {
    let (mut changes, mut beside) = (Vec::new(), Vec::new());
    let mut kinds: [[Option<Range<usize>>; 2]; KINDS] = Default::default();
    words::each(side.text, &COURSE, |course, at| match course {
        Course::Change(turn) => changes.push((at, turn)),
        Course::Beside(turn) => beside.push((at, turn)),
        Course::Kind(kind, turn) => {
            kinds[kind][usize::from(turn == Turn::Down)].get_or_insert(at);
        }
    });
    let is_free = |(at, _): &Change| {
        !side
            .quantities
            .iter()
            .any(|q| q.limit.is_some() && q.at.start <= at.start && at.end <= q.at.end + 3)
    };
    changes.retain(is_free);
    beside.retain(is_free);
    let kinds = kinds.map(|kind| match kind {
        [Some(at), None] => Some((at, Turn::Up)),
        [None, Some(at)] => Some((at, Turn::Down)),
        _ => None,
    });
    let is_told = !changes.is_empty() || !beside.is_empty() || kinds.iter().any(Option::is_some);
    is_told.then_some(Told {
        changes,
        kinds,
        beside,
    })
}

/// What one passage says more often than the other, in words: where it is said.
pub(super) type Trade = (Range<usize>, Range<usize>);

/// Reports a change that the words of the two sides turn opposite ways.
pub(super) fn check(board: &mut Board) {
    // A number that was found to be turned has told it.
    if board.findings.iter().any(|f| f.fault == Fault::Turn) {
        return;
    }
    if let Some((l, r)) = contrary(board.l, board.r) {
        board.report_ranges(Fault::Turn, Weight::Warning, l, r);
    }
}

/// Where the words of one passage tell of a fall for which those of the other
/// tell of a rise, or the reverse: then equal numbers are no proof.
pub(super) fn contrary(original: Side, translation: Side) -> Option<Trade> {
    // The other side is read only where this one tells of a course, or where numbers
    // may contradict the other's own.
    let Some(left) = told(original) else {
        let right = steps::may_stand(translation).then(|| told(translation))??;
        return steps::contradicted(original, &[], translation, &right.changes);
    };
    let right = told(translation)?;
    for kind in left.kinds.iter().zip(&right.kinds) {
        if let (Some((l, a)), Some((r, b))) = kind
            && a != b
            && !undone(original.text, translation.text)
        {
            return Some((l.clone(), r.clone()));
        }
    }
    if let Some(trade) = steps::contradicted(original, &left.changes, translation, &right.changes) {
        return Some(trade);
    }
    let (ours, theirs) = ((original, &*left.beside), (translation, &*right.beside));
    if let Some(trade) = by_sentence(ours, theirs, beside::opposed) {
        return Some(trade);
    }
    let (left, right) = (left.changes, right.changes);
    by_sentence((original, &left), (translation, &right), turned)
}

/// What is wrong by `judge` in the first sentence in which anything is; texts of
/// unlike numbers of sentences are judged as one.
fn by_sentence(
    (original, left): (Side, &[Change]),
    (translation, right): (Side, &[Change]),
    judge: impl Fn((&str, &[Change]), (&str, &[Change])) -> Option<Trade>,
) -> Option<Trade> {
    let opposite = |(_, turn): &Change| right.iter().any(|(_, other)| other != turn);
    if !left.iter().any(opposite) {
        return None;
    }
    let (l, r) = (
        words::sentences(original.text),
        words::sentences(translation.text),
    );
    if l.len() != r.len() {
        return judge((original.text, left), (translation.text, right));
    }
    let within = |list: &[Change], at: &Range<usize>| -> Vec<Change> {
        let inside = list.iter().filter(|(word, _)| at.contains(&word.start));
        inside.cloned().collect()
    };
    l.iter().zip(&r).find_map(|(a, b)| {
        judge(
            (words::piece(original.text, a), &within(left, a)),
            (words::piece(translation.text, b), &within(right, b)),
        )
    })
}

/// The words that one sentence turns against the other: it has more of the one
/// kind than the other has at all, and fewer of the other kind.
fn turned((x, left): (&str, &[Change]), (y, right): (&str, &[Change])) -> Option<Trade> {
    if left.is_empty() || right.is_empty() {
        return None;
    }
    // Whether one side has more of a turn than the other has words of it.
    let more = |list: &[Change], turn: Turn, other: &str, known: &List| {
        let count = list.iter().filter(|(_, t)| *t == turn).count();
        count > 0 && count > words::all(other, known).count()
    };
    let fell =
        more(left, Turn::Down, y, &words::FALLING) && more(right, Turn::Up, x, &words::RISING);
    let rose =
        more(left, Turn::Up, y, &words::RISING) && more(right, Turn::Down, x, &words::FALLING);
    if !(fell || rose) || undone(x, y) {
        return None;
    }
    if balanced(x) || balanced(y) {
        return None;
    }
    let (here, there) = if fell {
        (Turn::Down, Turn::Up)
    } else {
        (Turn::Up, Turn::Down)
    };
    // Where both tell as many changes, the first that differ; else the last of each.
    let pair = (left.len() == right.len())
        .then(|| {
            left.iter()
                .zip(right)
                .find(|(l, r)| l.1 == here && r.1 == there)
        })
        .flatten();
    if let Some((l, r)) = pair {
        return Some((l.0.clone(), r.0.clone()));
    }
    let last = |list: &[Change], turn: Turn| {
        list.iter()
            .rev()
            .find(|(_, t)| *t == turn)
            .map(|(at, _)| at.clone())
    };
    Some((last(left, here)?, last(right, there)?))
}
