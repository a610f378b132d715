//! Times that are named without a number and exclude each other: 前年 and "the previous
//! month", 木曜日 and "Tuesday".

use super::Side;
use super::course::Trade;
use super::finding::Fault;
use super::words::{self, List};
use crate::scan::{Quantity, Unit, What};
use std::ops::Range;

/// What a word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// The stretch of time before or after the one that is told of.
    Next(Stretch),
    /// A day of the week, from Monday as 0.
    Weekday(u8),
    /// A sector of the economy: primary, secondary, tertiary.
    Sector(u8),
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    Day,
    Week,
    Month,
    Year,
}

pub(super) static YEARS: List = List::new(
    "前年|昨年|翌年|来年|前の年|year earlier|year before|previous year|preceding year|prior year|\
    last year|following year|next year|year later|year ago|year-on-year|year on year|\
    year-over-year|year over year",
);
pub(super) static MONTHS: List = List::new(
    "前月|先月|翌月|来月|前の月|month earlier|month before|previous month|preceding month|\
    prior month|last month|following month|next month|month later|month ago|month-on-month|\
    month on month|month-over-month",
);
pub(super) static WEEKS: List = List::new(
    "前週|先週|翌週|来週|前の週|week earlier|week before|previous week|preceding week|prior week|\
    last week|following week|next week|week later|week ago|week-on-week|week on week",
);
pub(super) static DAYS: List = List::new(
    "前日|昨日|翌日|明日|前の日|次の日|day earlier|day before|previous day|preceding day|prior day|\
    yesterday|following day|next day|day later|day after|tomorrow",
);

pub(super) static PRIMARY: List = List::new(
    "第1次産業|第１次産業|第一次産業|一次産業|primary industry|primary industries|primary sector",
);
pub(super) static SECONDARY: List = List::new(
    "第2次産業|第２次産業|第二次産業|二次産業|secondary industry|secondary industries|secondary sector",
);
pub(super) static TERTIARY: List = List::new(
    "第3次産業|第３次産業|第三次産業|三次産業|tertiary industry|tertiary industries|tertiary sector",
);

pub(super) static MONDAY: List = List::new("月曜|日（月|日(月|monday|mondays");
pub(super) static TUESDAY: List = List::new("火曜|日（火|日(火|tuesday|tuesdays");
pub(super) static WEDNESDAY: List = List::new("水曜|日（水|日(水|wednesday|wednesdays");
pub(super) static THURSDAY: List = List::new("木曜|日（木|日(木|thursday|thursdays");
pub(super) static FRIDAY: List = List::new("金曜|日（金|日(金|friday|fridays");
pub(super) static SATURDAY: List = List::new("土曜|日（土|日(土|saturday|saturdays");
pub(super) static SUNDAY: List = List::new("日曜|日（日|日(日|sunday|sundays");

/// All by which a text may tell each stretch, so that it is not missing.
static ANY: [List; 4] = [
    List::new(
        "日前|日後|日目|日間|翌々日|翌朝|翌晩|翌|当日|day|days|daily|overnight|morning|evening|night|hours",
    ),
    List::new("週|week|weeks|weekly|fortnight|days"),
    List::new("月前|月後|翌々月|month|months|monthly"),
    List::new("年前|年後|翌々年|一昨年|年度|year|years|annual|annually|yearly|fiscal|fy"),
];

/// Whether a text tells of a unit of time in any way; units that are not kept here may be
/// told by anything.
pub(super) fn tells(side: Side, unit: Unit) -> bool {
    let at = match unit {
        Unit::Day => Stretch::Day,
        Unit::Week => Stretch::Week,
        Unit::Month => Stretch::Month,
        Unit::Year => Stretch::Year,
        _ => return true,
    };
    let of_unit = |q: &Quantity| matches!(&q.what, What::Amount(a) if a.unit == unit);
    words::has(side.text, &ANY[at as usize]) || side.quantities.iter().any(of_unit)
}

/// A word that names a time, and where.
pub(super) type Marked = (Named, Range<usize>);

/// Where the times that two passages name exclude each other.
pub(super) fn apart(
    (original, left): (Side, &[Marked]),
    (translation, right): (Side, &[Marked]),
) -> Option<(Fault, Trade)> {
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let dated = || next(original, left, translation, right).or_else(|| traded(left, right, is_day));
    let sector = || traded(left, right, is_sector).map(|trade| (Fault::Ordinal, trade));
    dated().map(|trade| (Fault::Date, trade)).or_else(sector)
}

fn next(original: Side, left: &[Marked], translation: Side, right: &[Marked]) -> Option<Trade> {
    let stretches = |list: &[Marked]| -> Vec<(Stretch, Range<usize>)> {
        let one = |(named, at): &Marked| match named {
            Named::Next(stretch) => Some((*stretch, at.clone())),
            Named::Weekday(_) | Named::Sector(_) => None,
        };
        list.iter().filter_map(one).collect()
    };
    let (ours, theirs) = (stretches(left), stretches(right));
    let (first, other) = (ours.first()?, theirs.first()?);
    // What one side names and the other tells in any way is no mistake.
    let is_told = |side: Side, list: &[(Stretch, Range<usize>)]| {
        list.iter()
            .any(|(stretch, _)| words::has(side.text, &ANY[*stretch as usize]))
    };
    // The year before may be told by its number.
    let years = |side: Side| {
        let dated = |q: &&Quantity| matches!(q.what, What::Time(t) if t.year.is_some());
        side.quantities.iter().filter(dated).count()
    };
    let is_apart = ours.iter().all(|(s, _)| theirs.iter().all(|(t, _)| s != t))
        && !is_told(translation, &ours)
        && !is_told(original, &theirs)
        && years(translation) <= years(original);
    is_apart.then(|| (first.1.clone(), other.1.clone()))
}

fn is_day(named: Named) -> bool {
    matches!(named, Named::Weekday(_))
}

fn is_sector(named: Named) -> bool {
    matches!(named, Named::Sector(_))
}

/// Where each side names one of a kind that the other does not.
fn traded(left: &[Marked], right: &[Marked], is_kind: fn(Named) -> bool) -> Option<Trade> {
    let lacks = |(named, _): &&Marked, list: &[Marked]| {
        is_kind(*named) && list.iter().all(|(other, _)| other != named)
    };
    let ours = left.iter().find(|one| lacks(one, right))?;
    let theirs = right.iter().find(|one| lacks(one, left))?;
    Some((ours.1.clone(), theirs.1.clone()))
}
