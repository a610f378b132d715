//! Bounds that tell what happened rather than set a condition: 最大で2万戸が断水した,
//! 0.42を下回る, "as many as 480".

use super::Side;
use super::hint::floor;
use super::unit::counts;
use super::words::{self, List};
use crate::scan::{Limit, Quantity, Unit, What};

/// What changes up or down to a number, of which まで is said too.
static CHANGING: List = List::new(
    "増|減|縮|伸|上昇|拡大|回復|引き上げ|引き下げ|低下|達し|戻|落ち|進|向上|改善|上がり|上がっ|上がる|下がり|下がっ|下がる|高ま|高め|到達",
);

/// Whether まで names what was reached rather than a bound: 786人まで削減した.
pub(super) fn reached(text: &str, q: &Quantity) -> bool {
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
pub(super) fn peak(text: &str, q: &Quantity) -> bool {
    let said = words::piece(text, &q.at);
    let high = HEIGHTS.iter().any(|word| said.contains(word))
        || said.starts_with("as ") && said.contains(" as ");
    high && !words::has(words::piece(text, &words::sentence(text, &q.at)), &GRANTED)
}

/// Whether a translator only wonders at a number: 20人が and "no fewer than twenty".
pub(super) fn emphatic(here: &str, l: &Quantity, text: &str, q: &Quantity) -> bool {
    let said = words::piece(text, &q.at);
    let wonder = [
        "no fewer than",
        "no less than",
        "as many as",
        "as much as",
        "as long as",
    ];
    let condition = words::piece(here, &words::sentence(here, &l.at));
    wonder.iter().any(|word| said.starts_with(word))
        && !words::has(condition, &super::bound::CONDITIONS)
}

/// Whether a translator belittles what the original does: 12.0％にすぎない and "no more
/// than 12.0%".
pub(super) fn only(here: &str, l: &Quantity, text: &str, q: &Quantity) -> bool {
    const SMALL: [&str; 6] = ["すぎ", "過ぎ", "とどま", "留ま", "しか", "わずか"];
    let near = words::piece(
        here,
        &(l.at.start.saturating_sub(12)..l.at.end.saturating_add(15)),
    );
    let said = words::piece(text, &q.at);
    said.starts_with("no") && SMALL.iter().any(|word| near.contains(word))
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

/// Whether a word of place was taken for a bound: five floors within three tiers,
/// "in 63 and below it in 247".
pub(super) fn apart(text: &str, q: &Quantity) -> bool {
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
pub(super) fn deep(text: &str, q: &Quantity) -> bool {
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
pub(super) fn brought(text: &str, q: &Quantity) -> bool {
    let before = q.at.start.saturating_sub(40)..q.at.start;
    let said = words::piece(text, &(before.start..q.at.end));
    said.contains("up to") && words::has(words::piece(text, &before), &BRINGING)
}
