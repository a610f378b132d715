//! Small counts in words that one side adds, and numbers that the other side
//! implies without writing them.

use super::unit::{counts, plain};
use super::view::{Hand, View};
use super::words::{self, List};
use crate::scan::{Hold, Quantity, Time, Unit, What};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The least count in words that is asked for: one, two and both come and go.
const ASKED: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// Words of an unbroken run.
static RUN: List = List::new(
    "連続|続け|続き|続く|続い|ぶり|年目|回目|in a row|running|consecutive|straight|successive|succession",
);

/// Whether a count in words has nothing on the other side that could stand for
/// it: "at nine sites", "for the third year in a row". What need not be said is
/// not asked for.
pub(super) fn counted(view: &View, i: usize) -> bool {
    let q = &view.mine()[i];
    let other = view.other_text();
    match &q.what {
        What::Ordinal(n) if *n >= 3 => run(view, q) && !words::has(other, &RUN),
        What::Amount(a) if a.unit == Unit::Year && a.number.value >= ASKED => {
            run(view, q) && !words::has(other, &RUN)
        }
        What::Amount(_) if victims(view, q) => true,
        What::Amount(a) => {
            q.hold == Hold::Worded
                && counts(a.unit)
                && !plain(a.unit)
                && a.to.is_none()
                && a.number.value >= ASKED
                && Decimal::from(listed(other)) < a.number.value
                && !written(other, a.number.value)
                && !totalled(view.others(), a.number.value)
                && !view.others_alone().iter().any(|&j| near(&view.others()[j]))
        }
        _ => false,
    }
}

/// What happens to people in a disaster.
static HARMED: List = List::new(
    "dead|killed|died|deaths|injured|hurt|wounded|missing|hospitalised|hospitalized|critical|\
    unaccounted|死|亡|負傷|けが|怪我|不明|入院|重体|重傷|軽傷|重症|搬送|犠牲|被災|傷",
);

/// Whether people are counted who came to harm, of whom the other side tells nothing: "15
/// injured and two dead".
fn victims(view: &View, q: &Quantity) -> bool {
    let is_count = view.hand == Hand::Translation
        && q.hold >= Hold::Worded
        && matches!(&q.what, What::Amount(a) if counts(a.unit) && a.number.value > Decimal::ONE);
    let behind = words::piece(view.text(), &(q.at.start..q.at.end + 14));
    let harm = || words::find(behind, &HARMED).map(|at| words::piece(behind, &at).to_owned());
    // Each kind of harm that one side tells, the other tells too.
    is_count
        && harm().is_some_and(|word| {
            let dead = ["dead", "killed", "died", "deaths"].contains(&word.as_str());
            let known = if dead { &DEAD } else { &HARMED };
            !words::has(view.other_text(), known)
        })
}

/// Words of death.
static DEAD: List = List::new("死|亡|犠牲|遺体|dead|killed|died|deaths");

/// Words behind which a count in digits tells of a part of what was counted before.
static APART: List = List::new("and|with|including|but|of whom|of which|of them|leaving");

/// Whether a small count in digits is added in running English: "27 people injured, 3 in
/// critical condition". Behind a name or in a list it may be anything.
pub(super) fn figure(view: &View, q: &Quantity) -> bool {
    let What::Amount(a) = &q.what else {
        return false;
    };
    let (n, text, other) = (a.number.value, view.text(), view.other_text());
    let is_count = view.hand == Hand::Translation
        && q.hold == Hold::Firm
        && counts(a.unit)
        && a.to.is_none()
        && n.is_integer()
        && n >= Decimal::TWO
        && n < Decimal::TEN
        && words::piece(text, &q.at).starts_with(|c: char| c.is_ascii_digit());
    if !is_count {
        return false;
    }
    let before = words::piece(text, &(q.at.start.saturating_sub(12)..q.at.start)).trim_end();
    let behind = words::piece(text, &(q.at.end..q.at.end + 3));
    let joined = before.strip_suffix(',').map_or_else(
        || words::all(before, &APART).any(|at| at.end == before.len()),
        |head| head.ends_with(|c: char| c.is_ascii_lowercase()),
    );
    joined
        && behind.starts_with(' ')
        && behind[1..].starts_with(|c: char| c.is_ascii_lowercase())
        && words::sentences(other)
            .iter()
            .all(|at| Decimal::from(listed(words::piece(other, at))) < n)
        && !written(other, n)
        && !view.others_alone().iter().any(|&j| near(&view.others()[j]))
}

/// Whether a text has the numeral in a name or word: 四市連携.
fn written(text: &str, value: Decimal) -> bool {
    const KANJI: [char; 11] = [
        '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十',
    ];
    let numeral = value.to_usize().and_then(|n| KANJI.get(n));
    numeral.is_some_and(|c| text.contains(*c))
}

/// How many things a number counts, one by one.
fn count(q: &Quantity) -> Option<Decimal> {
    match &q.what {
        What::Amount(a) if counts(a.unit) && a.to.is_none() => Some(a.number.value),
        _ => None,
    }
}

/// Whether two counts that stand side by side add up to a number: 1町4村 are five.
fn totalled(list: &[Quantity], all: Decimal) -> bool {
    list.windows(2).any(|pair| {
        let gap = pair[1].at.start.saturating_sub(pair[0].at.end);
        let sum = count(&pair[0])
            .zip(count(&pair[1]))
            .and_then(|(a, b)| a.checked_add(b));
        gap <= 3 && sum == Some(all)
    })
}

/// Whether a number on the other side, left over as well, may be the one meant.
fn near(q: &Quantity) -> bool {
    matches!(&q.what, What::Amount(a) if counts(a.unit))
}

/// Whether words of an unbroken run stand right behind a number.
fn run(view: &View, q: &Quantity) -> bool {
    let text = view.text();
    let clause = words::clause(text, &q.at);
    let behind = q.at.start..clause.end.min(q.at.end + 32);
    words::has(words::piece(text, &behind), &RUN)
}

/// How many members a text lists at most.
fn listed(text: &str) -> usize {
    let marks = |c: char| matches!(c, '、' | '・' | '，' | ',' | '／' | '/' | ';' | '；' | '\n');
    text.chars().filter(|&c| marks(c)).count() + 1
}

/// Whether a count in words only adds up what is counted right behind it: "four
/// municipalities – two cities and two towns".
pub(super) fn summed(view: &View, i: usize) -> bool {
    let mine = view.mine();
    let Some(all) = count(&mine[i]).filter(|_| mine[i].hold == Hold::Worded) else {
        return false;
    };
    // Parts stand in the same sentence.
    let mut end = None;
    let mut sum = Decimal::ZERO;
    for (k, q) in mine.iter().enumerate().skip(i + 1).take(4) {
        let Some(part) = count(q) else {
            return false;
        };
        if q.at.start >= *end.get_or_insert_with(|| words::sentence(view.text(), &mine[i].at).end) {
            return false;
        }
        sum = sum.saturating_add(part);
        if sum >= all {
            return sum == all && k > i + 1;
        }
    }
    false
}

/// Words for pairs, and for a rate of a thousand.
static PAIRS: List = List::new("組|ペア|夫婦|pairs|couples");
static PER_THOUSAND: List = List::new("千分|‰|per thousand|per mille|in a thousand");

/// Words for the month a year before, for a dozen or so, for the wards of Tokyo
/// and the prefectures of Japan.
static YEAR_BEFORE: List = List::new(
    "前年|昨年|年前|year-on-year|year on year|on the year|year earlier|year before|previous year|\
    last year|year ago",
);
static CALENDAR_YEAR: List = List::new("calendar year|fiscal year|暦年|一年|1年");
static DOZEN: List = List::new("dozen|ダース");
static MANY: List = List::new("hundreds|thousands|millions");
static DOZENS: List = List::new("十数|数十|dozen|dozens");
static WARDS: List = List::new("特別区|都区部|special ward|special wards");
static PREFECTURES: List = List::new("都道府県|全国|prefecture|prefectures|nationwide|nation");

/// Words for a number that was told before.
static AS_MANY: List = List::new(
    "equal number|equal amount|same number|same amount|same quantity|as many|as much|同数|同額|同量|同じ数",
);

/// Whether a number stands twice, and the other side has a word for it the second time:
/// 食料20万食、飲料水20万リットル and "200,000 meals and an equal number of litres of water".
pub(super) fn is_as_many(view: &View, i: usize) -> bool {
    let value = |q: &Quantity| match &q.what {
        What::Amount(a) if a.to.is_none() => Some(a.number.value),
        _ => None,
    };
    let mine = view.mine();
    let Some(own) = value(&mine[i]).filter(|own| *own > Decimal::ONE) else {
        return false;
    };
    let is_twin = |q: &Quantity| q.at != mine[i].at && value(q) == Some(own);
    mine.iter().any(is_twin)
        && view.others().iter().any(|q| value(q) == Some(own))
        && words::has(view.other_text(), &AS_MANY)
}

/// Words of equal shares.
static EQUALLY: List = List::new("equally|evenly|equal shares|equal parts|等分|均等|折半");

/// Whether the other side says a number without writing it.
pub(super) fn implied(view: &View, q: &Quantity) -> bool {
    let other = view.other_text();
    match &q.what {
        What::Amount(a) if a.to.is_none() => {
            let is = |n: i64| a.number.value == Decimal::from(n);
            if named(a.number.value, other) {
                return true;
            }
            // 千を超える: in the thousands.
            let said = words::piece(view.text(), &q.at);
            if said.starts_with(['百', '千', '万']) && words::has(other, &MANY) {
                return true;
            }
            match a.unit {
                Unit::Month => is(12) && words::has(other, &YEAR_BEFORE),
                unit if counts(unit) => {
                    let half = |o: &Quantity| {
                        matches!(&o.what, What::Amount(b) if counts(b.unit)
                            && b.number.value.saturating_add(b.number.value) == a.number.value)
                    };
                    let paired = words::has(other, &PAIRS) && view.others().iter().any(half);
                    let rate = is(1000) && words::has(other, &PER_THOUSAND);
                    paired
                        || rate
                        || q.about && is(12) && words::has(other, &DOZENS)
                        || is(12) && words::has(other, &DOZEN)
                        || is(23) && words::has(other, &WARDS)
                        || is(47) && words::has(other, &PREFECTURES)
                }
                // 3分の1ずつ負担する and "shared equally".
                Unit::Share => {
                    let behind = words::piece(view.text(), &(q.at.end..q.at.end + 9));
                    (behind.starts_with("ずつ") || behind.trim_start().starts_with("each"))
                        && words::has(other, &EQUALLY)
                }
                _ => false,
            }
        }
        // 令和4年(1〜12月): the whole of the year that is said beside it.
        What::Span(from, to) => {
            whole_year(*from, *to) && (dated(view) || words::has(other, &CALENDAR_YEAR))
        }
        _ => false,
    }
}

/// Whether a round number is the name of a unit on the other side: （億円） and
/// "(100 million yen)".
fn named(value: Decimal, other: &str) -> bool {
    let units: &[&str] = match value.to_u64() {
        Some(1_000) => &["千円", "千人", "千t", "千トン", "千台", "千件", "千戸"],
        Some(10_000) => &["万円", "万人", "万t", "万トン", "万台", "万件", "万戸"],
        Some(1_000_000) => &["百万円", "百万人", "百万t", "百万トン", "百万ドル"],
        Some(100_000_000) => &["億円", "億人", "億ドル"],
        _ => return false,
    };
    // Nothing but a bracket or the word for a unit stands before it.
    units.iter().any(|unit| {
        other.match_indices(unit).any(|(at, _)| {
            let before = other[..at].trim_end();
            before.ends_with(['（', '(', ':', '：', '[', '［']) || before.ends_with("単位")
        })
    })
}

fn whole_year(from: Time, to: Time) -> bool {
    let ends = (from.month, to.month);
    from.year.is_none() && (ends == (Some(1), Some(12)) || ends == (Some(4), Some(3)))
}

fn dated(view: &View) -> bool {
    view.others()
        .iter()
        .any(|o| matches!(&o.what, What::Time(t) if t.year.is_some()))
}
