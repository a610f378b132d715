//! Words of rising and falling that have no number of their own: 平均を下回った and
//! "exceeded the average".

use super::Side;
use super::board::Board;
use super::finding::{Fault, Weight};
use super::passage::{Change, Passage, Told};
use super::words::{self, List};
use super::{beside, labels, opposites, relative, steps};
use crate::scan::Turn;
use std::ops::Range;

/// Verbs and nouns of rising that leave no doubt.
pub(super) static UP: List = List::new(
    "増加|増え|増やし|増やす|増額|増収|増益|上昇|伸び|伸ば|引き上げ|引上げ|上回|拡大|黒字|値上げ|値上がり|延長|lengthen|lengthens|lengthened|lengthening|\
    increase|increases|increased|increasing|rise|rises|rose|risen|rising|grew|grow|grows|grown|\
    growing|climb|climbs|climbed|raise|raises|raised|raising|higher|exceed|exceeds|exceeded|\
    exceeding|surpass|surpassed|above|gained|expanded|surplus|widened|jumped|surged|soared|up from|went up|gone up|going up|goes up|upward|upwards|longer|more than in|more than the previous|more than the year|more than a year|more than last|more than the same|上がり|上がっ|上がる|高く|高かった|り高か|より高|より多|平均より高|長く|延び|プラスと|プラスに|プラス成長|positive growth|turned positive|was positive|were positive",
);

/// Verbs and nouns of falling that leave no doubt.
pub(super) static DOWN: List = List::new(
    "減少|減っ|減り|減らし|減らす|減額|減収|減益|低下|下落|引き下げ|引下げ|落ち込|下回|縮小|赤字|値下げ|値下がり|\
    decrease|decreases|decreased|decreasing|fall|falls|fell|fallen|falling|a decline|the decline|decline in|\
    declined|declining|drop|drops|dropped|dropping|lower|lowers|lowered|lowering|below|\
    reduce|reduces|reduced|narrowed|shrank|shrunk|contracted|deficit|fewer|down from|less than in|less than the previous|less than the year|less than a year|less than last|less than the same|went down|gone down|going down|goes down|downward|downwards|shorter|shorten|shortens|shortened|shortening|下がり|下がっ|下がる|低く|低かった|より低|より少|短く|短縮|マイナスと|マイナスに|マイナス成長|negative growth|turned negative|was negative|were negative",
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
                "届かず",
                "及ばず",
            ];
            let near = words::piece(text, &(at.start.saturating_sub(6)..at.end + 6));
            // What is little is no denial.
            let few = words::piece(text, &(at.start.saturating_sub(3)..at.end)) == "少ない";
            let is_part = words::piece(text, &at) == "ず" && own.iter().any(|w| near.contains(w));
            !few && !is_part
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

/// What one passage says more often than the other, in words: where it is said.
pub(super) type Trade = (Range<usize>, Range<usize>);

/// Reports a change that the words of the two sides turn opposite ways.
pub(super) fn check(board: &mut Board) {
    // A number that was found to be turned has told it.
    if board.findings.iter().any(|f| f.fault == Fault::Turn) {
        return;
    }
    if let Some((fault, (l, r))) = contrary(&board.original, &board.translation) {
        board.report_ranges(fault, Weight::Warning, l, r);
    }
}

/// Where the words of one passage tell of a fall for which those of the other
/// tell of a rise, or the reverse: then equal numbers are no proof.
pub(super) fn contrary(one: &Passage, other: &Passage) -> Option<(Fault, Trade)> {
    let (original, translation) = (one.side, other.side);
    // The other side is read only where this one tells of a course, or where numbers
    // may contradict the other's own.
    let left = one.told();
    if left.is_empty() {
        let right = steps::may_stand(translation).then(|| other.told())?;
        let found = steps::contradicted(original, &[], translation, &right.changes);
        return found.map(|trade| (Fault::Turn, trade));
    }
    let right = other.told();
    if right.is_empty() {
        return None;
    }
    for (kind, (l, a)) in &left.kinds {
        if let Some((_, (r, b))) = right.kinds.iter().find(|(other, _)| other == kind)
            && a != b
            && !undone(original.text, translation.text)
        {
            return Some((opposites::FAULTS[*kind], (l.clone(), r.clone())));
        }
    }
    if let Some(trade) = flowed_back(left, right) {
        return Some((Fault::Turn, trade));
    }
    if let Some(trade) = turned_round((original, left), (translation, right)) {
        return Some((Fault::Turn, trade));
    }
    let found = relative::apart((original, &left.named), (translation, &right.named));
    if found.is_some() {
        return found;
    }
    let found = labels::mixed_up((original, &left.labels), (translation, &right.labels));
    found.map(|trade| (Fault::Changed, trade))
}

/// Where an inflow became an outflow among several, or the reverse: both tell as many flows,
/// which are all of one kind in the original only.
fn flowed_back(left: &Told, right: &Told) -> Option<Trade> {
    let ([(a, into), (b, out)], [(c, onto), (d, off)]) = (&left.flows, &right.flows);
    let is_of_one_kind = *a == 0 || *b == 0;
    if a + b != c + d || a == c || !is_of_one_kind {
        return None;
    }
    let (l, r) = if a > c { (into, off) } else { (out, onto) };
    Some((l.clone(), r.clone()))
}

/// Where two passages tell that something goes opposite ways.
fn turned_round(
    (original, left): (Side, &Told),
    (translation, right): (Side, &Told),
) -> Option<Trade> {
    if let Some(trade) = steps::contradicted(original, &left.changes, translation, &right.changes) {
        return Some(trade);
    }
    let (ours, theirs) = ((original, &*left.beside), (translation, &*right.beside));
    if let Some(trade) = by_sentence(ours, theirs, beside::opposed) {
        return Some(trade);
    }
    let (left, right) = (&left.changes, &right.changes);
    by_sentence((original, left), (translation, right), turned)
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
