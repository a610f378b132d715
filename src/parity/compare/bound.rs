//! Bounds of quantities that answer each other: at least, more than, up to.

use super::Side;
use super::board::{Board, Pair};
use super::finding::{Fault, Weight};
use super::hint::{elided, floor, hinted};
use super::lapse::{after, ago, ahead, beforehand, idle, passed, spent, until};
use super::narrated::{
    apart, brought, conditional, contrary, deep, emphatic, only, peak, reached, shown,
};
use super::negation::{is_denied, turned};
use super::same::By;
use super::unit::{counts, measure, plain};
use super::words::{self, List};
use crate::scan::{Hold, Limit, Quantity, Unit, What};

/// Reports bounds that were dropped, added or turned round.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::Limit, Weight::Warning, |board, pair| {
        let is_wrong = pair.by == By::Value
            && faulty(board, pair)
            && !board
                .pairs
                .iter()
                .any(|other| travelled(board, pair, other));
        is_wrong.then(|| board.places(pair))
    });
    board.report_pairs(Fault::Rounded, Weight::Note, |board, pair| {
        (pair.by == By::Rounded).then(|| board.places(pair))
    });
}

/// Whether a bound that one pair lacks on one side stands on that side with the
/// other pair: up to twelve districts and 21,330 people, twelve districts and up
/// to 21,330 people.
fn travelled(board: &Board, one: &Pair, other: &Pair) -> bool {
    let bound = |pair: &Pair| {
        (
            board.left(pair.left).limit.map(floor),
            board.right(pair.right).limit.map(floor),
        )
    };
    if one.left.abs_diff(other.left) > 2 || one.right.abs_diff(other.right) > 2 {
        return false;
    }
    // What the other pair seems to lack must not be said of it in other words.
    match (bound(one), bound(other)) {
        ((Some(a), None), (None, Some(b))) => {
            a == b
                && board
                    .right(other.right)
                    .limit
                    .is_some_and(|limit| !hinted(board, true, other.left, limit))
        }
        ((None, Some(a)), (Some(b), None)) => {
            a == b
                && board
                    .left(other.left)
                    .limit
                    .is_some_and(|limit| !hinted(board, false, other.right, limit))
        }
        _ => false,
    }
}

fn faulty(board: &Board, pair: &Pair) -> bool {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    if !matches!(l.what, What::Amount(_)) || !matches!(r.what, What::Amount(_)) {
        return false;
    }
    // "Within half a year" and "more than one" are no conditions.
    let vague = |q: &Quantity| {
        let told = |unit| measure(unit).is_some() || counts(unit);
        let named = |unit| told(unit) || unit == Unit::Other;
        q.hold == Hold::Soft && matches!(&q.what, What::Amount(a) if named(a.unit))
    };
    let own = (
        l.limit.or_else(|| coordinated(board.l, pair.left)),
        r.limit.or_else(|| coordinated(board.r, pair.right)),
    );
    if l.limit != r.limit
        && l.limit.is_none() | r.limit.is_none()
        && let (Some(a), Some(b)) = own
        && (floor(a) == floor(b) || turned(board, l, a, r, b))
    {
        return false;
    }
    match (l.limit, r.limit) {
        (a, b) if a == b => false,
        (None, Some(_)) if ago(board.r.text, r) => false,
        // Under three headings.
        (None, Some(Limit::LessThan)) if r.hold == Hold::Worded && plain_number(r) => false,
        // After two hours; 30日前までに and "at least 30 days before".
        (Some(Limit::MoreThan), None) if after(board.r.text, r) => false,
        (None, Some(Limit::MoreThan)) if gone_over(board.r.text, r) => false,
        (None, Some(Limit::MoreThan)) if enacted(board.r.text, r) => false,
        (None, Some(Limit::AtLeast)) if steps(board.r.text, r) => false,
        (None, Some(Limit::AtLeast)) if beforehand(board.l.text, l) => false,
        (None, Some(Limit::AtMost)) if beforehand(board.l.text, l) => {
            let said = words::piece(board.r.text, &r.at);
            ["at most", "no more than", "within"]
                .iter()
                .any(|word| said.starts_with(word))
        }
        // Between five days and two weeks.
        (Some(Limit::AtMost | Limit::LessThan), None) if between(board.r.text, r) => false,
        // 50歳未満で and "before the age of fifty".
        (Some(Limit::LessThan), None) if until(board.r.text, r) => false,
        // 60日を過ぎると処分し and "that nobody collects within 60 days".
        (None, Some(Limit::AtMost | Limit::LessThan)) if passed(board.l.text, l) => {
            !is_denied(board.r, r, false)
        }
        // 7年に満たない者 and "shall not have been seven years".
        (Some(Limit::LessThan), None) if refused(board.r.text, r) => false,
        (Some(Limit::AtMost), None) if ends(board, l, r) => false,
        (Some(Limit::AtMost), None) if reached(board.l.text, l) || ahead(board.l.text, l) => false,
        (None, Some(Limit::AtMost)) if marks(board.l.text, l) => false,
        (None, Some(Limit::AtMost)) if wondered(board.l.text, l) => false,
        (None, Some(Limit::AtMost)) if spent(board.l.text, l, board.r.text, r) => false,
        (None, Some(Limit::AtMost)) if only(board.l.text, l, board.r.text, r) => false,
        (None, Some(Limit::AtMost)) if brought(board.r.text, r) => false,
        (None, _) | (_, None) if vague(l) || vague(r) => false,
        (None, Some(_)) if apart(board.r.text, r) => false,
        // A verb tells what happened rather than a condition.
        (Some(a), None) if !conditional(board.l.text, l) && !contrary(board.r.text, r, a) => false,
        (None, Some(b)) if !conditional(board.r.text, r) && !contrary(board.l.text, l, b) => false,
        (Some(_), None) if shown(board.l, pair.left, board.r, pair.right) => false,
        (None, Some(_)) if shown(board.r, pair.right, board.l, pair.left) => false,
        (None, Some(_)) if emphatic(board.l.text, l, board.r.text, r) => false,
        (Some(_), None) if peak(board.l.text, l) || deep(board.l.text, l) => false,
        (None, Some(_)) if peak(board.r.text, r) || deep(board.r.text, r) => false,
        (Some(a), Some(b)) if floor(a) == floor(b) => {
            let sign = |text: &str, q: &Quantity| {
                words::piece(text, &q.at).starts_with(['<', '>', '＜', '＞'])
            };
            sign(board.l.text, l) || sign(board.r.text, r) || inclusive(board, l, a, r)
        }
        // 半分以下に減った and "cut by more than half".
        (Some(_), Some(_)) if halved(board, l, r) => false,
        (Some(a), Some(b)) => !turned(board, l, a, r, b) && !idle(board, l, a, r, b),
        (Some(a), None) => {
            let told = l.about
                || r.about
                || ranged(r)
                || hinted(board, false, pair.right, a)
                || elided(board.r, pair.right, a);
            !told
        }
        (None, Some(b)) => {
            let told = l.about
                || r.about
                || ranged(l)
                || hinted(board, true, pair.left, b)
                || elided(board.l, pair.left, b);
            !told
        }
        (None, None) => false,
    }
}

/// What an assembly passes.
static BILLS: List = List::new(
    "bill|bills|law|laws|act|acts|budget|budgets|resolution|resolutions|motion|motions|\
    ordinance|ordinances|proposal|proposals|measure|measures|item|items",
);

/// Whether "passed" tells of a vote rather than a bound: passed fourteen bills.
fn enacted(text: &str, q: &Quantity) -> bool {
    let said = words::piece(text, &q.at);
    let near = words::piece(text, &(q.at.start..q.at.end.saturating_add(24)));
    said.starts_with("pass") && words::has(near, &BILLS)
}

/// Whether まで only names the end of a stretch: 0度から90度まで and "from zero … to ninety".
fn ends(board: &Board, l: &Quantity, r: &Quantity) -> bool {
    let before = words::piece(board.r.text, &(r.at.start.saturating_sub(4)..r.at.start));
    before.ends_with(" to ") && words::piece(board.l.text, &l.at).ends_with("まで")
}

/// Whether a number is the end of a range that is said with "between".
fn between(text: &str, q: &Quantity) -> bool {
    let clause = words::sentence(text, &q.at);
    let reach = clause.start.max(q.at.start.saturating_sub(48))..q.at.start;
    let before = words::piece(text, &reach).to_ascii_lowercase();
    // Anything from a week to three months.
    let from = ["anything from ", "anywhere from "];
    if before.trim_end().ends_with(" to") && from.iter().any(|word| before.contains(word)) {
        return true;
    }
    before.trim_end().ends_with(" and")
        && before
            .rfind("between ")
            .is_some_and(|at| before[at..].matches(" and").count() == 1)
}

/// Verbs of what becomes less.
static SHRINKING: List = List::new(
    "減|縮|落ち|下が|低下|fell|fall|falls|fallen|dropped|cut|reduced|shrunk|shrank|declined|decreased|\
    halved|halve|halves|halving",
);

/// Whether a half is on both sides what is left or what is gone.
fn halved(board: &Board, l: &Quantity, r: &Quantity) -> bool {
    let half = |q: &Quantity| {
        q.hold == Hold::Soft && matches!(&q.what, What::Amount(a) if a.unit == Unit::Share)
    };
    let falling = |text: &str, q: &Quantity| {
        words::has(
            words::piece(text, &words::sentence(text, &q.at)),
            &SHRINKING,
        )
    };
    let cut = |text: &str, q: &Quantity| words::piece(text, &q.at).contains("halv");
    half(l)
        && half(r)
        && (falling(board.l.text, l) && falling(board.r.text, r)
            || cut(board.l.text, l)
            || cut(board.r.text, r))
}

/// Whether a number without words of a bound only begins a change: from 16.2% to below
/// 12%.
fn steps(text: &str, q: &Quantity) -> bool {
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(12)));
    let next = ["to below", "to under", "to less"];
    !conditional(text, q)
        && next
            .iter()
            .any(|word| behind.trim_start().starts_with(word))
}

/// Whether "over" belongs to a verb: went over five points.
fn gone_over(text: &str, q: &Quantity) -> bool {
    let before = words::piece(text, &(q.at.start.saturating_sub(8)..q.at.start)).trim_end();
    words::piece(text, &q.at).starts_with("over ")
        && ["went", "go", "going", "gone", "handed", "took", "take"]
            .iter()
            .any(|verb| before.ends_with(verb))
}

/// Whether a number is wondered at: 80度にもなる, "up to 80 degrees".
fn wondered(ja: &str, l: &Quantity) -> bool {
    let behind = words::piece(ja, &(l.at.end..l.at.end.saturating_add(15)));
    ["にもな", "にも達", "にも及", "にものぼ", "にも上"]
        .iter()
        .any(|word| behind.starts_with(word))
}

/// Whether an English clause denies before a number that it was reached.
fn refused(text: &str, q: &Quantity) -> bool {
    let sentence = words::sentence(text, &q.at);
    let reach = sentence.start.max(q.at.start.saturating_sub(80))..q.at.start;
    words::has(words::piece(text, &reach), &NOT)
}

/// Words that deny a verb.
static NOT: List = List::new("not|never");

/// Whether a number is the most that can be scored: 5点満点.
fn marks(text: &str, q: &Quantity) -> bool {
    words::piece(text, &(q.at.start..q.at.end.saturating_add(9))).contains("満点")
}

fn plain_number(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if plain(a.unit) && a.to.is_none())
}

/// Words of a condition, in which it matters whether the bound itself is counted in.
pub(super) static CONDITIONS: List = List::new(
    "場合|対象|要件|申請|申込|申し込|届|許可|できます|できる|ならない|なりません|必要|資格|定足|団体|基準|限|補助|助成|減免|免除|とする|\
    日は|夜は|夜が|日が",
);

/// Words of a rule by which someone is in or out.
static RULES: List =
    List::new("対象|要件|申請|申込|申し込|許可|資格|必要|ならない|なりません|限る|限り|ものとする");

/// Whether the bound itself is counted in on one side only, and that matters: 6時間を
/// 超える is not "six hours or more", 50％未満 not "50% or less", 18歳以下 not "under 18".
/// The other way round, 以上 and "more than", "over" are taken for each other where a
/// size is told rather than a condition.
fn inclusive(board: &Board, l: &Quantity, a: Limit, r: &Quantity) -> bool {
    if l.about || r.about || l.hold == Hold::Soft || r.hold == Hold::Soft {
        return false;
    }
    let is_any = |units: &[Unit]| {
        let of = |q: &Quantity| matches!(&q.what, What::Amount(n) if units.contains(&n.unit));
        of(l) || of(r)
    };
    let part = [Unit::Share, Unit::Fold, Unit::Point];
    match a {
        Limit::MoreThan | Limit::LessThan => true,
        // 半分以下 and "less than half" tell a size.
        Limit::AtMost => !is_any(&part),
        Limit::AtLeast if is_any(&part) => false,
        Limit::AtLeast => {
            // How long, and how much of all, is told far more often than demanded: the
            // condition stands right behind.
            let sizes = [
                Unit::Percent,
                Unit::Week,
                Unit::Hour,
                Unit::Minute,
                Unit::Second,
            ];
            let (is_size, is_part) = (is_any(&sizes), is_any(&[Unit::Percent]));
            let list = if is_size && !is_part {
                &RULES
            } else {
                &CONDITIONS
            };
            [(board.l.text, l), (board.r.text, r)]
                .iter()
                .any(|(text, q)| {
                    let near = if is_size {
                        q.at.start..words::clause(text, &q.at).end.min(q.at.end + 36)
                    } else {
                        words::sentence(text, &q.at)
                    };
                    words::has(words::piece(text, &near), list)
                })
        }
    }
}

fn ranged(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if a.to.is_some())
}

/// The bound of a neighbour that holds for a number as well: 月5回・5日を限度, "more than five
/// visits or five days".
fn coordinated(side: Side, at: usize) -> Option<Limit> {
    let joined = |one: usize, next: usize| {
        let (a, b) = (side.quantities.get(one)?, side.quantities.get(next)?);
        let gap = words::piece(side.text, &(a.at.end..b.at.start)).trim();
        let is_joint = ["・", "、", "と", "や", "及び", "or", "and", "/"].contains(&gap);
        is_joint.then_some((a.limit, b.limit))
    };
    let before = || joined(at.checked_sub(1)?, at)?.0;
    let behind = || joined(at, at + 1)?.1;
    before().or_else(behind)
}
