//! What the words of a passage tell, read in one walk.

use super::Side;
use super::labels::{self, Label};
use super::opposites::{self, FLOWS};
use super::relative::{self, Marked, Named, Stretch};
use super::words::{self, Lists};
use super::{beside, course, turn};
use crate::scan::Turn;
use std::cell::OnceCell;
use std::ops::Range;

/// What a word tells.
#[derive(Clone, Copy)]
enum Word {
    Change(Turn),
    /// Of which of two kinds, of which a passage may tell one only.
    Kind(usize, Turn),
    /// Above or below what something is compared with.
    Beside(Turn),
    /// What a number close by does.
    Turn(Turn),
    /// By how much two things differ.
    Than,
    /// A time without a number.
    Named(Named),
    /// Which couple of kinds, and whether the first of them.
    Label(u8, bool),
}

/// All that a passage is read for, in one walk.
static WORDS: Lists<Word, 64> = Lists::new([
    (&course::UP, Word::Change(Turn::Up)),
    (&course::DOWN, Word::Change(Turn::Down)),
    (&opposites::BETTER, Word::Kind(0, Turn::Up)),
    (&opposites::WORSE, Word::Kind(0, Turn::Down)),
    (&opposites::INFLOW, Word::Kind(FLOWS, Turn::Up)),
    (&opposites::OUTFLOW, Word::Kind(FLOWS, Turn::Down)),
    (&opposites::SURPLUS, Word::Kind(2, Turn::Up)),
    (&opposites::LACK, Word::Kind(2, Turn::Down)),
    (&opposites::EARLIER, Word::Kind(3, Turn::Up)),
    (&opposites::LATER, Word::Kind(3, Turn::Down)),
    (&opposites::MOST, Word::Kind(4, Turn::Up)),
    (&opposites::LEAST, Word::Kind(4, Turn::Down)),
    (&opposites::SAVED, Word::Kind(5, Turn::Up)),
    (&opposites::DRAWN, Word::Kind(5, Turn::Down)),
    (&opposites::ENDS, Word::Kind(6, Turn::Up)),
    (&opposites::BEGINS, Word::Kind(6, Turn::Down)),
    (&opposites::PROFIT, Word::Kind(7, Turn::Up)),
    (&opposites::LOSS, Word::Kind(7, Turn::Down)),
    (&opposites::SECOND, Word::Kind(8, Turn::Up)),
    (&opposites::EVERY, Word::Kind(8, Turn::Down)),
    (&opposites::ODD, Word::Kind(9, Turn::Up)),
    (&opposites::EVEN, Word::Kind(9, Turn::Down)),
    (&opposites::HEAD, Word::Kind(10, Turn::Up)),
    (&opposites::HOUSEHOLD, Word::Kind(10, Turn::Down)),
    (&opposites::UPPER, Word::Kind(11, Turn::Up)),
    (&opposites::LOWER, Word::Kind(11, Turn::Down)),
    (&opposites::MORE_BORN, Word::Kind(12, Turn::Up)),
    (&opposites::FEWER_BORN, Word::Kind(12, Turn::Down)),
    (&beside::ABOVE, Word::Beside(Turn::Up)),
    (&beside::BELOW, Word::Beside(Turn::Down)),
    (&relative::YEARS, Word::Named(Named::Next(Stretch::Year))),
    (&relative::MONTHS, Word::Named(Named::Next(Stretch::Month))),
    (&relative::WEEKS, Word::Named(Named::Next(Stretch::Week))),
    (&relative::DAYS, Word::Named(Named::Next(Stretch::Day))),
    (&relative::PRIMARY, Word::Named(Named::Sector(1))),
    (&relative::SECONDARY, Word::Named(Named::Sector(2))),
    (&relative::TERTIARY, Word::Named(Named::Sector(3))),
    (&relative::MONDAY, Word::Named(Named::Weekday(0))),
    (&relative::TUESDAY, Word::Named(Named::Weekday(1))),
    (&relative::WEDNESDAY, Word::Named(Named::Weekday(2))),
    (&relative::THURSDAY, Word::Named(Named::Weekday(3))),
    (&relative::FRIDAY, Word::Named(Named::Weekday(4))),
    (&relative::SATURDAY, Word::Named(Named::Weekday(5))),
    (&relative::SUNDAY, Word::Named(Named::Weekday(6))),
    (&labels::MEN, Word::Label(0, true)),
    (&labels::WOMEN, Word::Label(0, false)),
    (&labels::EXPORTS, Word::Label(1, true)),
    (&labels::IMPORTS, Word::Label(1, false)),
    (&labels::COMING, Word::Label(2, true)),
    (&labels::LEAVING, Word::Label(2, false)),
    (&labels::REVENUE, Word::Label(3, true)),
    (&labels::SPENDING, Word::Label(3, false)),
    (&labels::BIRTHS, Word::Label(4, true)),
    (&labels::DEATHS, Word::Label(4, false)),
    (&labels::MARRIAGES, Word::Label(5, true)),
    (&labels::DIVORCES, Word::Label(5, false)),
    (&labels::ADULTS, Word::Label(6, true)),
    (&labels::CHILDREN, Word::Label(6, false)),
    (&labels::GENERAL, Word::Label(7, true)),
    (&labels::SPECIAL, Word::Label(7, false)),
    (&turn::UP, Word::Turn(Turn::Up)),
    (&turn::DOWN, Word::Turn(Turn::Down)),
    (&turn::MORE, Word::Than),
    (&turn::LESS, Word::Than),
]);

/// A word that tells which way something goes: where it stands, and which way.
pub(super) type Change = (Range<usize>, Turn);

/// A passage whose words are read once, by the first rule that asks for them.
///
/// A rule that looks for words in every passage has them in `WORDS`, so that they
/// are found in the same walk, and looks closer only where they stand: a walk of its
/// own would cost as much as all the others have together.
pub(super) struct Passage<'a> {
    pub side: Side<'a>,
    told: OnceCell<Told>,
}

impl<'a> Passage<'a> {
    pub fn new(side: Side<'a>) -> Passage<'a> {
        Passage {
            side,
            told: OnceCell::new(),
        }
    }

    /// What its words tell.
    pub fn told(&self) -> &Told {
        self.told.get_or_init(|| told(self.side))
    }
}

/// What the words of a passage tell of its course.
pub(super) struct Told {
    /// The words of change that belong to no bound of a number.
    pub changes: Vec<Change>,
    /// Where it first tells of better, or of worse, if it tells of one only; and of
    /// the other kinds, in their order.
    pub kinds: Vec<(usize, Change)>,
    /// The first of the inflows and of the outflows, and how many of each are told.
    pub flows: [(usize, Range<usize>); 2],
    /// What it sets above or below something else.
    pub beside: Vec<Change>,
    /// The times that it names.
    pub named: Vec<Marked>,
    /// The kinds that it names, of which there are two.
    pub labels: Vec<Label>,
    /// The words by which `turn` tells what a number does.
    pub turns: Vec<Change>,
    /// Whether it tells by how much two things differ.
    pub is_than: bool,
}

impl Told {
    /// Whether nothing is told of the course of the passage.
    pub fn is_empty(&self) -> bool {
        let lists = [
            self.changes.is_empty(),
            self.beside.is_empty(),
            self.named.is_empty(),
            self.labels.is_empty(),
            self.kinds.is_empty(),
        ];
        lists == [true; 5]
    }
}

/// Reads a passage.
fn told(side: Side) -> Told {
    let (mut changes, mut beside, mut turns) = (Vec::new(), Vec::new(), Vec::new());
    let (mut named, mut labels, mut is_than) = (Vec::new(), Vec::new(), false);
    let mut kinds = Vec::new();
    words::each(side.text, &WORDS, |word, at| match word {
        Word::Change(turn) => changes.push((at, turn)),
        Word::Beside(turn) => beside.push((at, turn)),
        Word::Named(what) => named.push((what, at)),
        Word::Label(kind, is_first) => labels.push(((kind, is_first), at)),
        Word::Turn(turn) => turns.push((at, turn)),
        Word::Than => is_than = true,
        // 東京圏への転入超過 is an outflow from here.
        Word::Kind(FLOWS, _) if side.text[..at.start].ends_with("への") => {}
        Word::Kind(kind, turn) => kinds.push((kind, (at, turn))),
    });
    let is_free = |(at, _): &Change| {
        !side
            .quantities
            .iter()
            .any(|q| q.limit.is_some() && q.at.start <= at.start && at.end <= q.at.end + 3)
    };
    // The highest of all has not risen.
    let is_most = |at: &Range<usize>| {
        let before = words::piece(side.text, &(at.start.saturating_sub(12)..at.start));
        ["最も", "もっとも", "一番", "いちばん"]
            .iter()
            .any(|word| before.ends_with(word))
    };
    changes.retain(|change| is_free(change) && !is_most(&change.0));
    beside.retain(is_free);
    if !labels::is_couple(&labels) {
        labels.clear();
    }
    let told = kinds.len();
    // 転入が転出を97人上回り tells of an inflow too.
    if let Some((turn, at)) = labels::prevailing(side, &labels, &beside) {
        kinds.push((FLOWS, (at, turn)));
    }
    let flows = [Turn::Up, Turn::Down].map(|turn| flows(&kinds, turn, told));
    single(&mut kinds);
    Told {
        changes,
        kinds,
        flows,
        beside,
        named,
        labels,
        turns,
        is_than,
    }
}

/// How many of the first `told` words are of one of the flows, and where the first of all is.
fn flows(kinds: &[(usize, Change)], way: Turn, told: usize) -> (usize, Range<usize>) {
    let is_own = |(kind, (_, turn)): &&(usize, Change)| *kind == FLOWS && *turn == way;
    let first = kinds.iter().find(is_own).map(|(_, (at, _))| at.clone());
    let count = kinds[..told].iter().filter(is_own).count();
    (count, first.unwrap_or_default())
}

/// Leaves the first word of each kind of which a passage tells no opposite.
fn single(kinds: &mut Vec<(usize, Change)>) {
    if kinds.is_empty() {
        return;
    }
    kinds.sort_by_key(|(kind, _)| *kind);
    let all = kinds.clone();
    let is_single = |kind: usize, turn: Turn| {
        all.iter()
            .all(|(other, change)| *other != kind || change.1 == turn)
    };
    kinds.retain(|(kind, change)| is_single(*kind, change.1));
    kinds.dedup_by_key(|(kind, _)| *kind);
}
