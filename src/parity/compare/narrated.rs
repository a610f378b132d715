//! Bounds that tell what happened rather than set a condition: 786人まで削減した, 0.42を下回る.

use super::Side;
use super::hint::floor;
use super::words::{self, List};
use crate::scan::{Limit, Quantity, What};

/// What changes up or down to a number, of which まで is said too.
static CHANGING: List = List::new(
    "増|減|縮|伸|上昇|拡大|回復|引き上げ|引き下げ|低下|達し|戻|落ち|進|向上|改善|上がり|上がっ|上がる|下がり|下がっ|下がる|高ま|高め|到達",
);

/// Whether まで names what was reached rather than a bound: 786人まで削減した.
pub(super) fn reached(text: &str, q: &Quantity) -> bool {
    words::piece(text, &q.at).ends_with("まで")
        && words::has(words::piece(text, &words::sentence(text, &q.at)), &CHANGING)
}

/// Words that put a bound as such.
static BOUNDS: List = List::new(
    "以上|以下|以内|未満|超|まで|上限|下限|限度|最低|最大|最高|最長|少なくとも|多くとも|満たな|下回らな|上回らな|\
    at least|or more|or over|and over|and above|or above|and up|or older|and older|or longer|or higher|\
    more than|over|above|exceed|exceeds|exceeded|exceeding|in excess|upwards|minimum|no fewer|\
    no less|not less|less than|fewer than|under|below|up to|at most|no more|not more|or less|\
    or fewer|or under|and under|or below|and below|or younger|or lower|or shorter|maximum|within|\
    no later|limit|limited|ceiling|cap|capped|no longer|no greater|no higher|greater than|\
    larger than|longer than|higher than|older than|younger than|lower than|shorter than|smaller than",
);

/// Whether the bound of a number is said with a word for a bound.
pub(super) fn conditional(text: &str, q: &Quantity) -> bool {
    let said = words::piece(text, &(q.at.start..q.at.end));
    words::has(said, &BOUNDS) || said.starts_with(['<', '>', '＜', '＞', '≦', '≧', '≤', '≥'])
}

/// Words of lying above, and of lying below.
static OVER: List = List::new(
    "上回|超え|超す|exceed|exceeds|exceeded|exceeding|above|surpass|surpassed|surpassing|over|more|\
    topped|topping|passed|higher|beyond|better",
);
static UNDER: List =
    List::new("下回|未満|届か|及ば|below|short|under|less|fewer|lower|behind|beneath|missed");

/// Whether the sentence of a number tells the contrary of a bound.
pub(super) fn contrary(text: &str, q: &Quantity, limit: Limit) -> bool {
    let list = if floor(limit) { &UNDER } else { &OVER };
    words::has(words::piece(text, &words::sentence(text, &q.at)), list)
}

/// Verbs that set one number beside another.
static BESIDE: List = List::new(
    "下回|上回|及ば|届か|満たな|割り込|超え|below|above|exceed|exceeds|exceeded|exceeding|short of|surpassed",
);

/// Whether a number beside it shows what a verb tells of it: 0.38 is below 0.42
/// where both stand there, whatever the words.
pub(super) fn shown(side: Side, at: usize, other: Side, there: usize) -> bool {
    let q = &side.quantities[at];
    let What::Amount(a) = &q.what else {
        return false;
    };
    let theirs = &other.quantities[there];
    if q.limit
        .is_none_or(|limit| contrary(other.text, theirs, limit))
    {
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
