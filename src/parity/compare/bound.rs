//! Bounds of quantities that answer each other: at least, more than, up to.

use super::Side;
use super::board::{Board, Pair};
use super::finding::{Fault, Weight};
use super::hint::{elided, floor, hinted};
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
        q.hold == Hold::Soft && matches!(&q.what, What::Amount(a) if told(a.unit))
    };
    match (l.limit, r.limit) {
        (a, b) if a == b => false,
        (None, Some(_)) if ago(board.r.text, r) => false,
        // Under three headings.
        (None, Some(Limit::LessThan)) if r.hold == Hold::Worded && plain_number(r) => false,
        // After two hours; 30日前までに and "at least 30 days before".
        (Some(Limit::MoreThan), None) if after(board.r.text, r) => false,
        (None, Some(Limit::MoreThan)) if enacted(board.r.text, r) => false,
        (None, Some(Limit::AtLeast)) if beforehand(board.l.text, l) => false,
        // Between five days and two weeks.
        (Some(Limit::AtMost | Limit::LessThan), None) if between(board.r.text, r) => false,
        (Some(Limit::AtMost), None) if reached(board.l.text, l) => false,
        (None, Some(Limit::AtMost)) if brought(board.r.text, r) => false,
        (None, _) | (_, None) if vague(l) || vague(r) => false,
        (None, Some(_)) if apart(board.r.text, r) => false,
        (Some(_), None) if shown(board.l, pair.left, board.r, pair.right) => false,
        (None, Some(_)) if shown(board.r, pair.right, board.l, pair.left) => false,
        (None, Some(_)) if emphatic(board.l.text, l, board.r.text, r) => false,
        (Some(_), None) if peak(board.l.text, l) || deep(board.l.text, l) => false,
        (None, Some(_)) if peak(board.r.text, r) || deep(board.r.text, r) => false,
        (Some(a), Some(b)) if floor(a) == floor(b) => {
            let sign = |text: &str, q: &Quantity| {
                words::piece(text, &q.at).starts_with(['<', '>', '＜', '＞'])
            };
            let sentence = |text, q: &Quantity| words::sentence(text, &q.at);
            let conditional = [
                words::piece(board.l.text, &sentence(board.l.text, l)),
                words::piece(board.r.text, &sentence(board.r.text, r)),
            ]
            .iter()
            .any(|text| words::has(text, &CONDITIONS));
            sign(board.l.text, l) || sign(board.r.text, r) || inclusive(l, a, r, conditional)
        }
        // 半分以下に減った and "cut by more than half".
        (Some(_), Some(_)) if halved(board, l, r) => false,
        (Some(a), Some(b)) => !turned(board, l, a, r, b),
        (Some(a), None) => {
            let told = l.about
                || r.about
                || ranged(r)
                || hinted(board, false, pair.right, a)
                || elided(board.r.quantities, pair.right, a);
            !told
        }
        (None, Some(b)) => {
            let told = l.about
                || r.about
                || ranged(l)
                || hinted(board, true, pair.left, b)
                || elided(board.l.quantities, pair.left, b);
            !told
        }
        (None, None) => false,
    }
}

/// Whether a time behind "than" is the past that something is compared with:
/// longer than ten years ago.
fn ago(text: &str, q: &Quantity) -> bool {
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(9))).trim_start();
    ["ago", "earlier", "before"]
        .iter()
        .any(|word| behind.starts_with(word))
}

/// Whether a length of time is one that has to pass first: after two hours.
fn after(text: &str, q: &Quantity) -> bool {
    let before = words::piece(text, &(q.at.start.saturating_sub(8)..q.at.start)).trim_end();
    let time = matches!(&q.what, What::Amount(a) if measure(a.unit).is_some());
    time && before.to_ascii_lowercase().ends_with("after")
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

/// Whether a length of time is a notice given before: 30日前まで.
fn beforehand(text: &str, q: &Quantity) -> bool {
    words::piece(text, &(q.at.start..q.at.end.saturating_add(12))).contains("前まで")
}

/// Whether a number is the end of a range that is said with "between".
fn between(text: &str, q: &Quantity) -> bool {
    let clause = words::sentence(text, &q.at);
    let reach = clause.start.max(q.at.start.saturating_sub(32))..q.at.start;
    let before = words::piece(text, &reach).to_ascii_lowercase();
    before.trim_end().ends_with(" and")
        && before
            .rfind("between ")
            .is_some_and(|at| before[at..].matches(" and").count() == 1)
}

/// Whether a half is on both sides what is left or what is gone.
fn halved(board: &Board, l: &Quantity, r: &Quantity) -> bool {
    let half = |q: &Quantity| {
        q.hold == Hold::Soft && matches!(&q.what, What::Amount(a) if a.unit == Unit::Share)
    };
    let falling = |text: &str, q: &Quantity| {
        words::has(
            words::piece(text, &words::sentence(text, &q.at)),
            &words::FALLING,
        )
    };
    half(l) && half(r) && falling(board.l.text, l) && falling(board.r.text, r)
}

fn plain_number(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if plain(a.unit) && a.to.is_none())
}

/// What changes up or down to a number, of which まで is said too.
static CHANGING: List =
    List::new("増|減|縮|伸|上昇|拡大|回復|引き上げ|引き下げ|低下|達し|戻|落ち|進");

/// Whether まで names what was reached rather than a bound: 786人まで削減した.
fn reached(text: &str, q: &Quantity) -> bool {
    words::piece(text, &q.at).ends_with("まで")
        && words::has(words::piece(text, &words::sentence(text, &q.at)), &CHANGING)
}

/// Verbs of what is granted or allowed, up to a bound.
static GRANTED: List = List::new(
    "補助|助成|支給|給付|交付|支援|貸|融資|可能|でき|限|まで|募集|受け付け|受付|利用|申請|対象|とする|とします|\
    may|can|subsid|subsidy|subsidies|grant|grants|granted|provide|provided|available|limit|eligible|allowed",
);

/// Words by which Japanese names the height of something.
const HEIGHTS: [&str; 5] = ["最大", "最長", "最高", "最多", "ピーク"];

/// Whether a bound only names the height of what happened: 最大で2万3千戸が断水した,
/// "as many as 23,000 homes".
fn peak(text: &str, q: &Quantity) -> bool {
    let said = words::piece(text, &q.at);
    let high = HEIGHTS.iter().any(|word| said.contains(word))
        || said.starts_with("as ") && said.contains(" as ");
    high && !words::has(words::piece(text, &words::sentence(text, &q.at)), &GRANTED)
}

/// Whether a translator only wonders at a number: 20人が and "no fewer than twenty".
fn emphatic(here: &str, l: &Quantity, text: &str, q: &Quantity) -> bool {
    let said = words::piece(text, &q.at);
    let wonder = [
        "no fewer than",
        "no less than",
        "as many as",
        "as much as",
        "as long as",
    ];
    let condition = words::piece(here, &words::sentence(here, &l.at));
    wonder.iter().any(|word| said.starts_with(word)) && !words::has(condition, &CONDITIONS)
}

/// Words of lying above, and of lying below.
static OVER: List = List::new(
    "上回|超え|超す|exceed|exceeds|exceeded|exceeding|above|surpass|surpassed|surpassing|over|more|\
    topped|topping|passed|higher|beyond|better",
);
static UNDER: List =
    List::new("下回|未満|届か|及ば|below|short|under|less|fewer|lower|behind|beneath|missed");

/// Verbs that set one number beside another.
static BESIDE: List = List::new(
    "下回|上回|及ば|届か|満たな|割り込|超え|below|above|exceed|exceeds|exceeded|exceeding|short of|surpassed",
);

/// Whether a number beside it shows what a verb tells of it: 0.38 is below 0.42
/// where both stand there, whatever the words.
fn shown(side: Side, at: usize, other: Side, there: usize) -> bool {
    let q = &side.quantities[at];
    let What::Amount(a) = &q.what else {
        return false;
    };
    // Not where the other side tells the contrary.
    let contrary = match q.limit {
        Some(Limit::LessThan) => &OVER,
        _ => &UNDER,
    };
    let theirs = words::sentence(other.text, &other.quantities[there].at);
    if words::has(words::piece(other.text, &theirs), contrary) {
        return false;
    }
    let sentence = words::sentence(side.text, &q.at);
    let near = at.saturating_sub(2)..side.quantities.len().min(at + 3);
    let beside = side.quantities[near].iter().any(|other| match &other.what {
        What::Amount(b) if sentence.contains(&other.at.start) && b.unit == a.unit => {
            match q.limit {
                Some(Limit::LessThan) => b.number.value < a.number.value,
                Some(Limit::MoreThan) => b.number.value > a.number.value,
                _ => false,
            }
        }
        _ => false,
    });
    beside && words::has(words::piece(side.text, &q.at), &BESIDE)
}

/// Whether a word of place was taken for a bound: five floors within three tiers,
/// "in 63 and below it in 247".
fn apart(text: &str, q: &Quantity) -> bool {
    let said = words::piece(text, &q.at);
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(8))).trim_start();
    let count = matches!(&q.what, What::Amount(a) if counts(a.unit));
    let place = ["it", "them", "this", "that", "the", "its"];
    let next = behind.split(|c: char| !c.is_alphabetic()).next();
    count && said.starts_with("within")
        || ["and below", "and above", "and under", "and over"]
            .iter()
            .any(|word| said.ends_with(word))
            && next.is_some_and(|word| place.contains(&word))
}

/// Whether "under" tells a place rather than a bound: under 100 metres of rock,
/// 海面下30メートル.
fn deep(text: &str, q: &Quantity) -> bool {
    let length =
        matches!(&q.what, What::Amount(a) if matches!(a.unit, Unit::Metre | Unit::Kilometre));
    let said = words::piece(text, &(q.at.start..q.at.end + 4));
    length && said.to_ascii_lowercase().starts_with("under ") && said.trim_end().ends_with(" of")
}

/// Verbs behind which "up to" names what was reached: scaled up to 3.
static BRINGING: List = List::new(
    "scale|scaled|scaling|bring|brings|bringing|brought|went|gone|grew|grown|rose|risen|climbed|\
    climbing|increased|raised|raising|back|added|adds|adding|moved|moving|caught",
);

/// Whether "up to" behind a verb names what was reached rather than a bound.
fn brought(text: &str, q: &Quantity) -> bool {
    let before = q.at.start.saturating_sub(40)..q.at.start;
    let said = words::piece(text, &(before.start..q.at.end));
    said.contains("up to") && words::has(words::piece(text, &before), &BRINGING)
}

/// Words of a condition, in which it matters whether the bound itself is counted in.
static CONDITIONS: List = List::new(
    "場合|対象|要件|申請|申込|申し込|届|許可|できます|できる|ならない|なりません|必要|資格|団体|基準|限|補助|助成|減免|免除|とする|\
    日は|夜は|夜が|日が",
);

/// Whether the bound itself is counted in on one side only, and that matters:
/// 18歳以下 is not "under 18". 以上 and "more than", "over" are taken for each
/// other where a size is told rather than a condition.
fn inclusive(l: &Quantity, a: Limit, r: &Quantity, conditional: bool) -> bool {
    let told = |q: &Quantity| match &q.what {
        What::Amount(n) => matches!(
            n.unit,
            Unit::Percent
                | Unit::Share
                | Unit::Fold
                | Unit::Point
                | Unit::Week
                | Unit::Hour
                | Unit::Minute
                | Unit::Second
        ),
        _ => false,
    };
    if l.about || r.about || told(l) || told(r) || l.hold == Hold::Soft || r.hold == Hold::Soft {
        return false;
    }
    !floor(a) || conditional
}

/// Whether opposite bounds are made one by a negation: 10万円に満たない場合は対象外,
/// "must be at least 100,000 yen".
fn turned(board: &Board, l: &Quantity, a: Limit, r: &Quantity, b: Limit) -> bool {
    let opposite = matches!(
        (a, b),
        (Limit::AtLeast, Limit::LessThan)
            | (Limit::LessThan, Limit::AtLeast)
            | (Limit::AtMost, Limit::MoreThan)
            | (Limit::MoreThan, Limit::AtMost)
    );
    // A negation within the number's own words is part of its bound already.
    let negated = |text: &str, q: &Quantity| {
        let sentence = words::sentence(text, &q.at);
        let negation = words::all(words::piece(text, &sentence), &words::NEGATION).any(|at| {
            let at = sentence.start + at.start..sentence.start + at.end;
            let duty = at.start.saturating_sub(30)..at.end;
            (at.end <= q.at.start || at.start >= q.at.end)
                && !words::has(words::piece(text, &duty), &DUTY)
        });
        // "No class has more than 35 pupils."
        let clause = words::clause(text, &q.at);
        let before = clause.start.max(q.at.start.saturating_sub(48))..q.at.start;
        negation || words::has(words::piece(text, &before), &NONE)
    };
    opposite && negated(board.l.text, l) != negated(board.r.text, r)
}

/// Words that deny what they stand before.
static NONE: List = List::new("no|none|never|nor|neither|nobody");

/// Negations that bid, or that say no more than "not only".
static DUTY: List = List::new(
    "ければなりません|ければならない|ねばなりません|ねばならない|かもしれない|かもしれません|だけでな|のみでな",
);

fn ranged(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if a.to.is_some())
}
