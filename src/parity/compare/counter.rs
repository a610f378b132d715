//! Counters that no translator uses for people: 15台 and "15 drivers".

use super::Side;
use super::board::{Board, Pair};
use super::finding::{Fault, Weight};
use super::same::By;
use super::unit::is_measure;
use super::words::{self, List};
use crate::scan::{Hold, Quantity, Unit, What};
use rust_decimal::Decimal;

/// Counters of machines, buildings, animals and long, flat or bound things.
static THINGS: List = List::new("台|床|棟|戸|室|冊|枚|頭|匹|羽|隻|機|基|便|両|路線|区画|品目");

/// Counters of machines, animals and goods.
static GOODS: List = List::new("台|冊|枚|頭|匹|羽|隻|便|両|本|足|着|戸|室|床");

/// Counters of animals and of books.
static ANIMALS: List = List::new("頭|匹|羽|冊");

/// Words of capacity.
static ROOM: List =
    List::new("定員|募集|枠|席|受け入れ|受入|受け皿|人分|名分|capacity|places|seats");

/// Reports people where the original counts things, and the reverse.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::Unit, Weight::Warning, |board, pair| {
        let is_wrong = pair.by == By::Value && faulty(board, pair)
            || pair.by != By::Near && foreign(board, pair);
        is_wrong.then(|| board.places(pair))
    });
}

fn faulty(board: &Board, pair: &Pair) -> bool {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    let unit = |q: &Quantity| match &q.what {
        What::Amount(a) => Some(a.unit),
        _ => None,
    };
    let one = matches!(&l.what, What::Amount(a) if a.number.value == Decimal::ONE);
    if one && l.hold < Hold::Firm && r.hold < Hold::Firm {
        return false;
    }
    let counted = |side: Side, q: &Quantity| words::has(words::piece(side.text, &q.at), &THINGS);
    match (unit(l), unit(r)) {
        (Some(Unit::Thing), Some(Unit::Person)) => counted(board.l, l),
        (Some(Unit::Person), Some(Unit::Thing)) => {
            counted(board.r, r) || words::has(named(board.r, r), &LIFELESS)
        }
        // A course of 40 places has room for 40 people.
        (Some(Unit::Person), Some(Unit::Place)) => !words::has(board.l.text, &ROOM),
        (Some(Unit::Place), Some(Unit::Person)) => !words::has(board.r.text, &ROOM),
        // No school or firm is counted like an animal or a machine.
        (Some(Unit::Thing), Some(Unit::School | Unit::Company | Unit::Municipality)) => {
            words::has(words::piece(board.l.text, &l.at), &GOODS)
        }
        (Some(Unit::School | Unit::Company | Unit::Municipality), Some(Unit::Thing)) => {
            words::has(words::piece(board.r.text, &r.at), &GOODS)
        }
        (Some(Unit::Thing), Some(Unit::Place | Unit::Body)) => {
            words::has(words::piece(board.l.text, &l.at), &ANIMALS)
        }
        // 36団体 and "36 individuals".
        (Some(Unit::Body), Some(Unit::Person)) => words::has(named(board.r, r), &PEOPLE),
        (Some(Unit::Person), Some(Unit::Body)) => words::has(named(board.l, l), &PEOPLE),
        _ => false,
    }
}

/// Words for people one by one.
static PEOPLE: List = List::new(
    "人|名|individual|individuals|person|persons|people|resident|residents|men|women|children|\
    student|students|member|members|worker|workers|employee|employees",
);

/// Nouns of what is never a person, right behind a number.
static LIFELESS: List = List::new(
    "vehicle|vehicles|car|cars|truck|trucks|bicycle|bicycles|house|houses|building|buildings|\
    tree|trees|boat|boats|vessel|vessels|aircraft|animals|cattle|birds|machines|units|books|\
    volumes|sheets|bags|bottles|beds|rooms|lots",
);

/// Measures that only some countries use.
static IMPERIAL: List = List::new(
    "mile|miles|mi|foot|feet|ft|inch|inches|yard|yards|acre|acres|pound|pounds|lb|lbs|ounce|ounces|\
    gallon|gallons|mph|fahrenheit|°f|マイル|フィート|インチ|ヤード|エーカー|ポンド|オンス|ガロン|華氏",
);

/// A number with what it counts.
fn named<'t>(side: Side<'t>, q: &Quantity) -> &'t str {
    words::with_next(side.text, &q.at, 16)
}

/// Whether one number is given in metres and the like and in miles and the like.
fn foreign(board: &Board, pair: &Pair) -> bool {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    let (What::Amount(a), What::Amount(b)) = (&l.what, &r.what) else {
        return false;
    };
    let metric = |unit: Unit| is_measure(unit) && !matches!(unit, Unit::Year | Unit::Month);
    let odd = |side: Side, q: &Quantity| words::has(words::piece(side.text, &q.at), &IMPERIAL);
    metric(a.unit) && odd(board.r, r) && !odd(board.l, l)
        || metric(b.unit) && odd(board.l, l) && !odd(board.r, r)
}
