//! Bounds of quantities that answer each other: at least, more than, up to.

use super::Side;
use super::board::{Board, Pair};
use super::finding::{Fault, Weight};
use super::hint::{floor, hinted};
use super::lacking;
use super::lapse::idle;
use super::negation::turned;
use super::same::By;
use super::words::{self, List};
use crate::scan::{Hold, Limit, Quantity, Unit, What};

/// Reports bounds that were turned round, and notes those that one side lacks.
pub(super) fn check(board: &mut Board) {
    board.report_pairs(Fault::Limit, Weight::Warning, |board, pair| {
        let is_wrong = pair.by == By::Value && is_turned(board, pair)
            || weight(board, pair) == Some(Weight::Warning);
        is_wrong.then(|| board.places(pair))
    });
    board.report_pairs(Fault::Limit, Weight::Note, |board, pair| {
        (weight(board, pair) == Some(Weight::Note)).then(|| board.places(pair))
    });
    board.report_pairs(Fault::Rounded, Weight::Note, |board, pair| {
        (pair.by == By::Rounded).then(|| board.places(pair))
    });
}

/// What it weighs that one side of a pair has a bound that the other lacks.
fn weight(board: &Board, pair: &Pair) -> Option<Weight> {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    let is_order = matches!(r.what, What::Ordinal(_));
    let is_one_sided = (pair.by == By::Value || is_order) && l.limit.is_none() != r.limit.is_none();
    let weight = is_one_sided.then(|| lacking::weight(board, pair)).flatten();
    weight.filter(|_| {
        !board
            .pairs
            .iter()
            .any(|other| travelled(board, pair, other))
    })
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

/// Whether both sides have bounds that are not one.
fn is_turned(board: &Board, pair: &Pair) -> bool {
    let (l, r) = (board.left(pair.left), board.right(pair.right));
    let (Some(a), Some(b)) = (l.limit, r.limit) else {
        return false;
    };
    if a == b || !matches!((&l.what, &r.what), (What::Amount(_), What::Amount(_))) {
        return false;
    }
    if is_measured_by(board.r, r, a) || is_measured_by(board.l, l, b) {
        return false;
    }
    if floor(a) == floor(b) {
        let sign = |text: &str, q: &Quantity| {
            words::piece(text, &q.at).starts_with(['<', '>', '＜', '＞'])
        };
        return sign(board.l.text, l) || sign(board.r.text, r) || inclusive(board, l, a, r);
    }
    // 半分以下に減った and "cut by more than half".
    !halved(board, l, r)
        && !turned(board, l, a, r, b)
        && !idle(board, l, a, r, b)
        && !is_crossed(board, pair)
}

/// Whether the same number stands twice, and the bounds agree if the two change partners:
/// 5日～2週間未満、2週間～1か月未満 and "at least two weeks …, five days to under a fortnight".
fn is_crossed(board: &Board, one: &Pair) -> bool {
    let bounds = |l: usize, r: usize| {
        let (a, b) = (board.left(l).limit, board.right(r).limit);
        a.zip(b).is_none_or(|(a, b)| floor(a) == floor(b))
    };
    board.pairs.iter().any(|other| {
        other.left != one.left
            && board.left(other.left).what == board.left(one.left).what
            && board.right(other.right).what == board.right(one.right).what
            && bounds(one.left, other.right)
            && bounds(other.left, one.right)
    })
}

/// Words by which something is more, or less, than what stands behind them.
static OVER: List = List::new(
    "exceed|exceeds|exceeded|exceeding|more than|greater than|higher than|above|over|beyond|surpass|\
    surpasses|surpassed|surpassing",
);
static UNDER: List = List::new("less than|fewer than|lower than|below|under|short of|smaller than");

/// Whether a number that is itself a maximum is what something goes beyond on both sides: 最大
/// 避難者数4万人を上回る and "exceeds the maximum of 40,000 evacuees".
fn is_measured_by(side: Side, q: &Quantity, other: Limit) -> bool {
    let said = words::piece(side.text, &q.at);
    let is_noun = [
        "the maximum of ",
        "the minimum of ",
        "maximum of ",
        "minimum of ",
    ]
    .iter()
    .any(|noun| said.starts_with(noun));
    let before = q.at.start.saturating_sub(24)..q.at.start;
    let list = if floor(other) { &OVER } else { &UNDER };
    is_noun && words::has(words::piece(side.text, &before), list)
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

/// Words of a condition, in which it matters whether the bound itself is counted in.
pub(super) static CONDITIONS: List = List::new(
    "場合|ときは|対象|要件|申請|申込|申し込|届け|届出|届を|許可|できます|できる|ならない|なりません|必要|資格|定足|団体|基準|限|補助|助成|進呈|贈呈|支給|交付|割引|減免|免除|とする|\
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
    // "£6 million-plus" tells a size.
    let is_plus = |text: &str, q: &Quantity| words::piece(text, &q.at).ends_with("plus");
    match a {
        Limit::MoreThan if is_plus(board.r.text, r) => false,
        Limit::MoreThan | Limit::LessThan => true,
        // 半分以下 and "less than half" tell a size.
        Limit::AtMost => !is_any(&part),
        Limit::AtLeast if is_any(&part) => false,
        Limit::AtLeast if board.options.entry && !is_any(&[Unit::Percent]) => true,
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
                        q.at.start..words::clause_end(text, &q.at).min(q.at.end + 36)
                    } else {
                        words::sentence(text, &q.at)
                    };
                    words::has(words::piece(text, &near), list)
                })
        }
    }
}
