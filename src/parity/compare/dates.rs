//! Dates of which one side tells a part elsewhere or in words: "on the same date in
//! 2021", "New Year's Day 2006", 11日・12日 of a month that was named before.

use super::view::View;
use super::words::{self, List};
use super::{gloss, when};
use crate::lang::Lang;
use crate::scan::{Count, Part, Quantity, Time, What};

/// Whether a day was told without its month, which the other side adds.
pub(super) fn inherits(view: &View, t: Time) -> bool {
    let Some(day) = t.day.filter(|_| t.month.is_some()) else {
        return false;
    };
    let mut month = None;
    for q in view.others() {
        let What::Time(x) = q.what else { continue };
        if x.day == Some(day) && x.month.is_none() && x.year.is_none() {
            return month.is_none() || month == t.month;
        }
        month = x.month.or(month);
    }
    false
}

/// Whether a time is told in less detail on one side, and a word or name there
/// tells the rest: "on the same date in 2021", "New Year's Day 2006".
pub(super) fn resumed(fine: Time, coarse: Time, near: &str) -> bool {
    let is_part = coarse.day.is_none()
        && fine.day.is_some()
        && (coarse.month.is_none() || coarse.month == fine.month)
        && (coarse.year.is_none() || coarse.year == fine.year);
    let named = |(month, day): (u8, u8)| gloss::feast(near, month, day);
    is_part
        && (words::has(near, &SAME_DAY)
            || fine.month.zip(fine.day).is_some_and(named)
            || fine.day == Some(1) && words::has(near, &FIRST_DAY))
}

/// Words by which a day that was named is named again.
static SAME_DAY: List = List::new(
    "同日|同月同日|同時点|同じ日|same date|same day|that date|that day|same point|same time|this date",
);

/// Words for the first day of a month.
static FIRST_DAY: List = List::new("first of|first day|1st|start of|beginning of|初日");

/// Whether a date is told at once on one side and in two places on the other: the
/// year with the name of what happened, month and day by themselves.
pub(super) fn apart(fine: Time, coarse: Time, others: &[Quantity]) -> bool {
    let told = |fits: &dyn Fn(Time) -> bool| {
        others
            .iter()
            .any(|q| matches!(q.what, What::Time(t) if fits(t)))
    };
    let is_part = fine.month.is_some()
        && coarse.day.is_none()
        && coarse.month.is_none_or(|m| fine.month == Some(m))
        && coarse.part.is_none()
        && coarse.year == fine.year
        && when::counted(coarse.count, fine.count);
    is_part && told(&|t| t != coarse && t.month == fine.month && t.day == fine.day)
}

/// Whether a note names a year that the other side marks in the table above it: ※R5は決算
/// 見込額, and "* Estimated settlement."
pub(super) fn is_marked(view: &View, t: Time) -> bool {
    const MARKS: [char; 5] = ['※', '*', '＊', '†', '注'];
    let is_note = |text: &str| text.trim_start().starts_with(MARKS);
    when::bare_year(t)
        && is_note(view.text())
        && is_note(view.other_text())
        && view.others().is_empty()
}

/// The beginnings and ends of eras.
static ERAS: List = List::new(
    "明治初|明治の初|明治中|明治後|明治末|明治の終|大正初|大正末|大正の終|昭和初|昭和の初|昭和のはじめ|昭和中|\
    昭和後|昭和末|昭和の終|昭和の末|平成初|平成の初|平成のはじめ|平成末|平成の終",
);

/// Whether a decade is told as a part of an era, 昭和末期 and "the late 1980s", or shares years
/// with one: 昭和30年代 and "the late 1950s and early 1960s".
pub(super) fn is_of_era(view: &View, t: Time) -> bool {
    let overlaps = |o: &Quantity| match o.what {
        What::Time(x) => {
            let years = x.year.zip(t.year).map(|(a, b)| a.abs_diff(b));
            x.part == Some(Part::Decade) && years.is_some_and(|n| n > 0 && n < 10)
        }
        _ => false,
    };
    t.part == Some(Part::Decade)
        && (words::has(view.other_text(), &ERAS) || view.others().iter().any(overlaps))
}

/// Whether something is to be done within a fiscal year, which the other side tells by its
/// end: 令和6年度中に and "by the end of March 2025".
pub(super) fn is_last_of_year(((text, q), year): Told, end: Time) -> bool {
    let behind = words::piece(text, &(q.at.start..q.at.end.saturating_add(6)));
    let last = Time {
        part: Some(Part::End),
        ..year
    };
    when::bare_year(year)
        && year.count == Count::Fiscal
        && (behind.contains('中') || behind.contains('内'))
        && when::agree(last, end).is_some()
}

/// Words for a half of a year that the scanners take for no part of it.
static EARLY: List = List::new("earlier in|in the early part|toward the start|towards the start");
static LATE: List = List::new("later in|toward the end|towards the end|in the latter part");

/// Whether the half of a year is told by a word: 2020年後半 and "later in 2020".
pub(super) fn is_half_worded(half: Told, year: Time, near: &str) -> bool {
    let list = match half.1.part {
        Some(Part::Half(1) | Part::Start) => &EARLY,
        Some(Part::Half(_) | Part::End) => &LATE,
        _ => return false,
    };
    half.1.year == year.year && when::bare_year(year) && words::has(near, list)
}

/// Whether the month of a time stands apart from its year: "March, the second year of Heisei
/// (1990)".
pub(super) fn is_month_apart(fine: Time, coarse: Time, near: &str) -> bool {
    let name = || {
        let names = Lang::en().rules().months.as_ref()?;
        names.full.get(usize::from(fine.month?).checked_sub(1)?)
    };
    fine.day.is_none()
        && coarse.month.is_none()
        && fine.year == coarse.year
        && name().is_some_and(|name| near.contains(name))
}

/// A time with the text in which it stands.
type Told<'t, 'q> = ((&'t str, &'q Quantity), Time);

/// Whether words beside a time name a part of a month.
fn named(((text, q), _): Told, part: Part) -> bool {
    let near = q.at.start.saturating_sub(16)..q.at.end + 24;
    let near = words::piece(text, &near);
    let words: &[&str] = match part {
        Part::Start => &[
            "上旬",
            "初旬",
            "初め",
            "はじめ",
            "early",
            "beginning",
            "start",
        ],
        Part::Middle => &["中旬", "半ば", "なかば", "mid"],
        Part::End => &["下旬", "末", "late", "end"],
        _ => return false,
    };
    words.iter().any(|word| near.contains(word))
}

/// Whether both sides name two parts of one month of which each scanner kept
/// another: 4月上旬から中旬, "from early to mid-April".
pub(super) fn parted(l: Told, r: Told) -> bool {
    match (l.1.part, r.1.part) {
        (Some(a), Some(b)) => {
            let year = l.1.year == r.1.year || r.1.year.is_none();
            a != b && year && l.1.month == r.1.month && named(l, b) && named(r, a)
        }
        _ => false,
    }
}

/// Whether words beside a time name the other end of a stretch of which its
/// scanner kept one.
pub(super) fn ended(told: Told, (from, to): (Time, Time)) -> bool {
    if told.1.month == from.month && from.month == to.month && is_first(told, from, to) {
        return true;
    }
    let other = if when::agree(told.1, from).is_some() {
        to
    } else if when::agree(told.1, to).is_some() {
        from
    } else {
        return false;
    };
    let behind = words::piece(
        told.0.0,
        &(told.0.1.at.end..told.0.1.at.end.saturating_add(30)),
    );
    let is_month = other.day.is_some_and(|day| day >= 28)
        && ["月末", "末日", "end of the month", "end of that month"]
            .iter()
            .any(|word| behind.contains(word));
    let is_named = || other.part.is_some_and(|part| named(told, part));
    other.month == told.1.month && (is_month || is_named())
}

/// Whether words before a month name the days from its first on: "the first fortnight of
/// October".
fn is_first(told: Told, from: Time, to: Time) -> bool {
    let at = &told.0.1.at;
    let before = words::piece(told.0.0, &(at.start.saturating_sub(24)..at.start));
    let last = if before.contains("first week") {
        7..=7
    } else if before.contains("first fortnight") || before.contains("first two weeks") {
        14..=15
    } else if before.contains("first half") {
        14..=16
    } else {
        return false;
    };
    from.day == Some(1) && to.day.is_some_and(|day| last.contains(&day))
}
