//! Numbers by which something changes told as numbers which it reaches: 3分の1に減少 and
//! "fell by a third".

use super::Side;
use super::board::Board;
use super::finding::{Fault, Weight};
use super::same::By;
use super::unit::measure;
use super::words::{self, List};
use crate::scan::{Amount, Quantity, Unit, What};
use rust_decimal::Decimal;

/// What a number is to a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// By so much.
    Step,
    /// To so much.
    End,
}

/// Verbs of change.
static CHANGING: List = List::new(
    "減|増|引き下げ|引き上げ|引下げ|引上げ|低下|上昇|下がっ|下がり|下がる|上がっ|上がり|上がる|縮小|\
    縮ま|拡大|落ち|下落|伸び|fall|falls|fell|fallen|falling|rise|rises|rose|risen|rising|cut|cuts|\
    reduced|reduce|reduces|raised|raise|raises|lowered|lower|dropped|drop|drops|declined|decline|\
    decreased|decrease|decreases|increased|increase|increases|grew|grow|grown|shrank|shrunk|climbed|\
    expanded|widened|narrowed|slipped|improved|worsened|down|up",
);

/// Reports steps that became ends, and ends that became steps.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::Changed, Weight::Warning, |board, pair| {
        let (l, r) = (board.left(pair.left), board.right(pair.right));
        let is_wrong = pair.by == By::Value && is_mistaken((board.l, l), (board.r, r));
        is_wrong.then(|| board.places(pair))
    });
}

/// Whether a step is told as an end, or an end as a step.
pub(super) fn is_mistaken((left, l): (Side, &Quantity), (right, r): (Side, &Quantity)) -> bool {
    let is_number = match &r.what {
        // From hour to hour; by a half is to a half.
        What::Amount(a) => {
            a.to.is_none() && (a.unit == Unit::Yen || measure(a.unit).is_none()) && !is_half(a)
        }
        _ => false,
    };
    is_number && part(right, r).is_some_and(|there| part(left, l).is_some_and(|here| here != there))
}

fn is_half(a: &Amount) -> bool {
    match a.unit {
        Unit::Share => a.number.value == Decimal::new(5, 1),
        Unit::Percent => a.number.value == Decimal::from(50),
        _ => false,
    }
}

fn part(side: Side, q: &Quantity) -> Option<Part> {
    match side.lang.primary() {
        "ja" => japanese(side.text, q),
        _ => english(side.text, q),
    }
}

/// How Japanese goes on behind a step.
const STEPS: [&str; 14] = [
    "増",
    "減",
    "引き下げ",
    "引き上げ",
    "低下",
    "上昇",
    "縮小",
    "拡大",
    "下落",
    "伸び",
    "の増",
    "の減",
    "下が",
    "上が",
];

fn japanese(text: &str, q: &Quantity) -> Option<Part> {
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(18)));
    let own = words::piece(text, &q.at);
    if q.turn.is_some() && own.ends_with(['増', '減', '昇', '下', '落', 'げ', '小', '大'])
        || STEPS.iter().any(|word| behind.starts_with(word))
    {
        return Some(Part::Step);
    }
    let ends = behind.strip_prefix("に").or(behind.strip_prefix("まで"))?;
    let verb = words::find(ends, &CHANGING)?;
    (verb.start <= 3).then_some(Part::End)
}

fn english(text: &str, q: &Quantity) -> Option<Part> {
    // Most numbers follow other words.
    let near = words::piece(text, &(q.at.start.saturating_sub(4)..q.at.start)).trim_end();
    if !near.ends_with(" by") && !near.ends_with(" to") {
        return None;
    }
    let sentence = words::clause(text, &q.at);
    let before = words::piece(text, &(sentence.start..q.at.start)).trim_end();
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(8))).trim_start();
    // To 40% below the level of 2013 is a step.
    if ["below", "above", "under", "less", "lower", "more", "higher"]
        .iter()
        .any(|word| behind.starts_with(word))
    {
        return None;
    }
    let part = if before.ends_with(" by") {
        Part::Step
    } else if before.ends_with(" to") {
        Part::End
    } else {
        return None;
    };
    // The verb stands close before it.
    let from = before.len().saturating_sub(48);
    let near = words::piece(before, &(from..before.len() - 3));
    words::has(near, &CHANGING).then_some(part)
}
