//! Whether two quantities that do not answer each other are worth a word: whether
//! both mean their numbers, and whether the words around leave room for a doubt.

use super::board::Board;
use super::finding::Fault;
use super::number::{differing, digits, equal};
use super::same::HALF_DAY;
use super::unit::{counts, is_measure, measure, plain};
use super::words::{self, List};
use super::{dates, remainder, scales, stretch};
use crate::scan::{Amount, Hold, Limit, Part, Quantity, Time, Unit, What};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Words of the morning.
static MORNING: List = List::new("午前|a.m.|am");

/// Whether a difference of two leftovers is none that a careful reader of both
/// would object to.
pub(super) fn settled(board: &Board, i: usize, j: usize, fault: Fault) -> bool {
    let (l, r) = (board.left(i), board.right(j));
    let (left, right) = ((board.l.text, l), (board.r.text, r));
    match (&l.what, &r.what) {
        (What::Amount(a), What::Amount(b)) => {
            if fault == Fault::Unit && stretch::mistaken(board.l, a, board.r, b) {
                return false;
            }
            let doubtful = match fault {
                Fault::Unit => unlike(left, a, right, b) || unlike(right, b, left, a),
                Fault::Share => {
                    remainder::complement(left, right) || remainder::is_multiple((l, a), (r, b))
                }
                Fault::Changed => {
                    remainder::short_of_whole(left, right)
                        || besides((left, a), (right, b))
                        || besides((right, b), (left, a))
                }
                Fault::RangeEnd => {
                    banded(left, a, b)
                        || banded(right, b, a)
                        || from_nought(a, right, b)
                        || from_one(left, a, b)
                        || from_one(right, b, a)
                }
                _ => false,
            };
            doubtful || !plainly(l, a, r, b, fault) && loose(board, i, j)
        }
        (What::Time(a), What::Time(b)) => {
            dates::resumed(*a, *b, sentence(right))
                || dates::resumed(*b, *a, sentence(left))
                || dates::apart(*a, *b, board.r.quantities)
                || dates::apart(*b, *a, board.l.quantities)
                || dates::parted((left, *a), (right, *b))
                || dates::is_month_apart(*a, *b, sentence(right))
                || dates::is_last_of_year((left, *a), *b)
                || dates::is_half_worded((left, *a), *b, sentence(right))
                || decades(*a, *b).unwrap_or_else(|| loose(board, i, j))
        }
        (What::Ordinal(_), What::Ordinal(_) | What::Amount(_))
        | (What::Amount(_), What::Ordinal(_)) => graded(board, left, right) || loose(board, i, j),
        (What::Time(t), What::Span(from, to)) => {
            dates::ended((left, *t), (*from, *to)) || loose(board, i, j)
        }
        (What::Span(from, to), What::Time(t)) => {
            dates::ended((right, *t), (*from, *to)) || loose(board, i, j)
        }
        _ => loose(board, i, j),
    }
}

/// Of two decades, whether they have years in common: 昭和30年代 is one of the 1950s
/// and of the 1960s.
fn decades(a: Time, b: Time) -> Option<bool> {
    let (x, y) = a.year.zip(b.year)?;
    let both = a.part == Some(Part::Decade) && b.part == Some(Part::Decade);
    both.then(|| x.abs_diff(y) < 10)
}

/// Whether two quantities are one in spite of their numbers: 中学3年生 and "ninth grade", 2億円
/// and "from 200 to 300 million".
pub(super) fn is_meant(board: &Board, i: usize, j: usize, fault: Fault) -> bool {
    let (l, r) = (board.left(i), board.right(j));
    match fault {
        Fault::Ordinal => graded(board, (board.l.text, l), (board.r.text, r)),
        Fault::Magnitude(power) => scales::is_borrowed(board.r, j, power),
        _ => false,
    }
}

/// Words of school years that are counted on from the first of elementary school.
static GRADES: List = List::new("grade|grades|grader|graders|year");

/// Whether a year of school is counted within the school on one side and from the
/// first grade on the other: 中学3年生, ninth-graders.
fn graded(board: &Board, left: (&str, &Quantity), right: (&str, &Quantity)) -> bool {
    let number = |q: &Quantity| match &q.what {
        What::Ordinal(n) => i64::try_from(*n).ok(),
        What::Amount(a) => a.number.value.to_i64(),
        _ => None,
    };
    let (ja, en) = match board.l.lang.primary() {
        "ja" => (left, right),
        _ => (right, left),
    };
    let numbers = number(ja.1).zip(number(en.1));
    let before = match numbers.and_then(|(a, b)| b.checked_sub(a)) {
        Some(6) => "中",
        Some(9) => "高",
        _ => return false,
    };
    near(ja).contains(before) && words::has(near(en), &GRADES)
}

/// A number with the words around it.
fn near<'t>((text, q): (&'t str, &Quantity)) -> &'t str {
    words::piece(text, &(q.at.start.saturating_sub(24)..q.at.end + 20))
}

/// Whether a difference is plain though a side does not ask for its number: three
/// minutes as three hours, 260万人台 as 5.6 million.
fn plainly(l: &Quantity, a: &Amount, r: &Quantity, b: &Amount, fault: Fault) -> bool {
    let soft = l.hold.min(r.hold) == Hold::Soft;
    let (x, y) = (a.number.value, b.number.value);
    let large = x.min(y) >= Decimal::TEN || !x.is_integer() && !y.is_integer();
    match fault {
        Fault::Unit => {
            soft && is_measure(a.unit) && is_measure(b.unit) && equal(x, y) && x > Decimal::ONE
        }
        Fault::Magnitude(_) | Fault::Scale(_) | Fault::Swapped => soft && large,
        Fault::Changed => soft && large && differing(x, y) == Some(1) && digits(x).1 > 1,
        _ => false,
    }
}

/// Nouns of those who act, who are persons or firms alike.
static AGENTS: List = List::new(
    "member|members|user|users|buyer|buyers|seller|sellers|winner|winners|supplier|suppliers|\
    operator|operators|carrier|carriers|provider|providers|partner|partners|sponsor|sponsors|\
    exhibitor|exhibitors|contractor|contractors|bidder|bidders|tenant|tenants|owner|owners|\
    holder|holders|retailer|retailers|wholesaler|wholesalers|maker|makers|manufacturer|\
    manufacturers|producer|producers|grower|growers|farmer|farmers|developer|developers|\
    agent|agents|applicant|applicants|participant|participants|entrant|entrants|recipient|\
    recipients|vendor|vendors|dealer|dealers|distributor|distributors|employer|employers|\
    founder|founders|investor|investors|customer|customers|client|clients|subscriber|\
    subscribers|supporter|supporters|contributor|contributors|borrower|borrowers|lender|lenders|\
    taxpayer|taxpayers|payer|payers|shareholder|shareholders|stakeholder|stakeholders|\
    newcomer|newcomers|startup|startups|respondent|respondents|registrant|registrants|party|parties",
);

/// Whether the counter of one side and the noun of the other may be of one thing
/// though a scanner has put them into different classes.
fn unlike(one: (&str, &Quantity), a: &Amount, other: (&str, &Quantity), b: &Amount) -> bool {
    let worded = one.1.hold < Hold::Firm || other.1.hold < Hold::Firm;
    // 6校時 and "six-period days": no translator takes a count for a measure.
    if plain(a.unit) && is_measure(b.unit) && worded {
        return true;
    }
    // 延べ501万人 and "5.01 million times": so many times as much is nothing.
    if matches!(a.unit, Unit::Person | Unit::Time | Unit::Thing)
        && b.unit == Unit::Fold
        && b.number.value >= Decimal::ONE_THOUSAND
    {
        return true;
    }
    // 0.1月分 and "a tenth of a month's pay".
    if b.unit == Unit::Share && is_measure(a.unit) {
        let behind = words::piece(other.0, &(other.1.at.end..other.1.at.end.saturating_add(6)));
        return behind.starts_with(" of a ") || behind.starts_with(" of an");
    }
    // 週2日 and "twice a week".
    let is_often = |n: &Amount| matches!(n.per, Some(Unit::Week | Unit::Month | Unit::Year));
    if (a.unit, b.unit) == (Unit::Day, Unit::Time) && is_often(a) && a.per == b.per {
        return true;
    }
    // 水道メーター, and "3,400 meters".
    if plain(a.unit) && b.unit == Unit::Metre && one.0.contains("メーター") {
        return true;
    }
    // 延べ214万人 stay for as many nights.
    if a.unit == Unit::Person && matches!(b.unit, Unit::Night | Unit::GuestNight) {
        return words::has(one.0, &STAYS);
    }
    // 15〜24歳 and "people aged 15 to 24".
    if a.unit == Unit::Age && (plain(b.unit) || b.unit == Unit::Person) && a.to.is_some() {
        return words::piece(
            other.0,
            &(other.1.at.start.saturating_sub(8)..other.1.at.end),
        )
        .contains("age");
    }
    // 単身世帯 and people living alone.
    if a.unit == Unit::Household && b.unit == Unit::Person {
        return words::has(one.0, &ALONE) || words::has(other.0, &ALONE);
    }
    // 4期ぶり and "in four years": terms of a year each.
    if plain(a.unit) && matches!(b.unit, Unit::Year | Unit::Month) {
        return words::piece(one.0, &one.1.at).contains('期');
    }
    let body = matches!(
        a.unit,
        Unit::Company | Unit::Establishment | Unit::Body | Unit::School | Unit::Household
    );
    body && b.unit == Unit::Person
        && (words::has(named(other), &AGENTS) || words::has(named(one), &AGENTS))
}

/// Whether one side counts what it names with the others, and the other side the others alone:
/// 間伐など5事業 and "thinning and four other projects".
fn besides((all, a): (Told, &Amount), (rest, b): (Told, &Amount)) -> bool {
    if !counts(a.unit) || b.number.value.checked_add(Decimal::ONE) != Some(a.number.value) {
        return false;
    }
    let (text, q) = all;
    let before = words::piece(text, &(q.at.start.saturating_sub(18)..q.at.start));
    let behind = words::piece(text, &(q.at.end..q.at.end.saturating_add(40)));
    let is_whole = [
        "など",
        "等",
        "ら",
        "をはじめ",
        "をはじめとする",
        "を含む",
        "を含め",
    ]
    .iter()
    .any(|word| before.ends_with(word))
        || ["including ", "such as ", "led by "]
            .iter()
            .any(|word| behind.contains(word));
    let (text, q) = rest;
    let before = words::piece(text, &(q.at.start.saturating_sub(18)..q.at.start));
    let behind = words::piece(text, &(q.at.start..q.at.end.saturating_add(9)));
    let is_rest = behind.contains(" other")
        || behind.contains(" more")
        || ["ほか", "他", "ほかに", "このほか"]
            .iter()
            .any(|word| before.ends_with(word));
    is_whole && is_rest
}

/// A text and a quantity in it.
type Told<'t, 'q> = (&'t str, &'q Quantity);

/// Whether a range begins with nought, which the other side has as a word: "zero to 180".
fn from_nought(a: &Amount, other: (&str, &Quantity), b: &Amount) -> bool {
    let before = other.1.at.start.saturating_sub(9)..other.1.at.start;
    a.number.value.is_zero()
        && b.to.is_none()
        && a.to.is_some_and(|to| equal(to.value, b.number.value))
        && words::piece(other.0, &before)
            .trim_end()
            .ends_with("zero to")
}

/// Whether a count has all below it with it, which the other side tells from one on: 2階建て以下
/// and "one or two storeys".
fn from_one(one: (&str, &Quantity), a: &Amount, b: &Amount) -> bool {
    let behind = words::piece(one.0, &(one.1.at.start..one.1.at.end.saturating_add(12)));
    a.to.is_none()
        && b.number.value == Decimal::ONE
        && b.to.is_some_and(|to| equal(to.value, a.number.value))
        && (one.1.limit == Some(Limit::AtMost)
            || ["以下", "以内", "まで"]
                .iter()
                .any(|word| behind.contains(word)))
}

/// Whether a number names a band that the other side tells by both ends: 1割台, "between ten
/// and twenty per cent".
fn banded(one: (&str, &Quantity), a: &Amount, b: &Amount) -> bool {
    let width = b.to.and_then(|to| to.value.checked_sub(b.number.value));
    let is_power = |mut n: Decimal| {
        while n > Decimal::ONE {
            n /= Decimal::TEN;
        }
        n == Decimal::ONE
    };
    a.to.is_none()
        && (a.per == b.per || a.per.is_none() || b.per.is_none())
        && equal(a.number.value, b.number.value)
        && words::piece(one.0, &one.1.at).contains('台')
        && width.is_some_and(|n| is_power(n) || is_power(n.saturating_add(Decimal::ONE)))
}

/// Words of living by oneself.
static ALONE: List = List::new(
    "単身|独居|一人暮らし|ひとり暮らし|1人暮らし|単独世帯|living alone|live alone|lives alone|on their own|one-person",
);

/// Words of staying overnight.
static STAYS: List = List::new("宿泊|泊|guest|guests|stay|stays|stayed|overnight");

/// A number with what it counts.
fn named<'t>((text, q): (&'t str, &Quantity)) -> &'t str {
    words::with_next(text, &q.at, 24)
}

fn sentence<'t>((text, q): (&'t str, &Quantity)) -> &'t str {
    words::piece(text, &words::sentence(text, &q.at))
}

/// Whether both sides count, one of them in words that need not be there ("of the five"), and
/// the counts are not one.
fn told_apart(l: &Quantity, r: &Quantity) -> bool {
    let count = |q: &Quantity| match &q.what {
        What::Amount(a) if counts(a.unit) && a.to.is_none() => Some(a.number.value),
        _ => None,
    };
    let is_few = |n: Decimal| n > Decimal::TWO && n < Decimal::TEN;
    let (firm, soft) = if l.hold == Hold::Soft { (r, l) } else { (l, r) };
    let (x, y) = (count(firm), count(soft));
    // "Both" goes with anything, and two with most.
    firm.hold == Hold::Firm
        && x.zip(y)
            .is_some_and(|(x, y)| x != y && is_few(x) && is_few(y))
}

/// Whether neither side means its number so firmly that a difference counts.
fn loose(board: &Board, i: usize, j: usize) -> bool {
    let (l, r) = (board.left(i), board.right(j));
    let one = |q: &Quantity| match &q.what {
        What::Amount(a) => a.to.is_none() && a.number.value == Decimal::ONE && counts(a.unit),
        _ => false,
    };
    // Once a week for once a month is a mistake however it is worded.
    if let (What::Amount(a), What::Amount(b)) = (&l.what, &r.what)
        && a.per.is_some()
        && b.per.is_some()
        && equal(a.number.value, b.number.value)
    {
        return false;
    }
    // 最低気温が25℃以上の夜は41日: the nights are counted by the day.
    if let (What::Amount(a), What::Amount(b)) = (&l.what, &r.what)
        && matches!(
            (a.unit, b.unit),
            (Unit::Day, Unit::Night) | (Unit::Night, Unit::Day)
        )
        && equal(a.number.value, b.number.value)
    {
        return board.l.text.contains('夜') || board.r.text.contains('夜');
    }
    // 4時30分 behind 午前9時から午後5時 is half past four in the afternoon.
    if let (What::Clock(a), What::Clock(b)) = (l.what.clone(), r.what.clone()) {
        return a.abs_diff(b) == HALF_DAY && {
            let (text, q) = if a < b {
                (board.l.text, l)
            } else {
                (board.r.text, r)
            };
            !words::has(words::piece(text, &q.at), &MORNING)
        };
    }
    if l.hold.min(r.hold) == Hold::Soft {
        if told_apart(l, r) {
            return false;
        }
        let ratios = |q: &Quantity| matches!(&q.what, What::Amount(a) if matches!(a.unit, Unit::Share | Unit::Fold | Unit::Percent));
        let figures = |q: &Quantity| match &q.what {
            What::Amount(a) => !counts(a.unit) && measure(a.unit).is_some(),
            _ => false,
        };
        let firm = l.hold == Hold::Firm || r.hold == Hold::Firm;
        return !(ratios(l) && ratios(r) || firm && figures(l) && figures(r));
    }
    // "The last two groups" are some of those that were told.
    if r.hold < Hold::Firm && l.hold == Hold::Firm {
        let before = r.at.start.saturating_sub(8)..r.at.start;
        let before = words::piece(board.r.text, &before).trim_end();
        if ["last", "first", "latter", "former", "other", "next", "top"]
            .iter()
            .any(|word| before.ends_with(word))
        {
            return true;
        }
    }
    // "One" has no number of its own in many a sentence.
    let bare = |q: &Quantity| matches!(&q.what, What::Amount(a) if one(q) && plain(a.unit));
    l.hold < Hold::Firm && (one(l) && r.hold < Hold::Firm || bare(r))
        || r.hold < Hold::Firm && (one(r) && l.hold < Hold::Firm || bare(l))
}
