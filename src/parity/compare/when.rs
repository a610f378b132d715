//! Times set against each other.

use crate::scan::{Count, Part, Time};

/// How well two times agree; less is better.
pub(super) type Closeness = u8;

/// The month in which the Japanese fiscal year begins.
const FIRST_MONTH: u8 = 4;

/// The years before the first of an era: 令和, 平成, 昭和.
pub(super) const ERAS: [i64; 3] = [2018, 1988, 1925];

/// Whether two ways of counting years may mean one year.
pub(super) fn counted(a: Count, b: Count) -> bool {
    a == b || a == Count::Open || b == Count::Open
}

/// Whether a time names a year and nothing else.
pub(super) fn bare_year(t: Time) -> bool {
    t.year.is_some() && t.month.is_none() && t.day.is_none()
}

/// Whether two times tell the same parts.
pub(super) fn alike(a: Time, b: Time) -> bool {
    a.year.is_some() == b.year.is_some()
        && a.month.is_some() == b.month.is_some()
        && a.day.is_some() == b.day.is_some()
}

/// How well two times agree; `None` if they do not.
pub(super) fn agree(a: Time, b: Time) -> Option<Closeness> {
    if a == b {
        return Some(0);
    }
    if let Some(closeness) = plain(a, b) {
        return Some(closeness);
    }
    let (x, y) = (settled(a), settled(b));
    if (x, y) != (a, b) {
        return plain(x, y).map(|c| c + 1);
    }
    None
}

fn plain(a: Time, b: Time) -> Option<Closeness> {
    if century(a, b) || century(b, a) {
        return Some(5);
    }
    let mut closeness = 0;
    match (a.year, b.year) {
        (Some(x), Some(y)) if x == y => {
            if a.count != b.count {
                if !counted(a.count, b.count) {
                    return None;
                }
                closeness += 1;
            }
        }
        (None, None) => {}
        // The year is told once for several dates, or by a word (同年).
        (Some(_), None) | (None, Some(_)) if a.month.is_some() || a.part.is_some() => {
            closeness += 4;
        }
        _ => return None,
    }
    if a.month != b.month || a.day != b.day && !day_of_part(a, b) && !day_of_part(b, a) {
        return None;
    }
    match (a.part, b.part) {
        (x, y) if x == y => {}
        // 昭和30年代 is the decade from 1955.
        (Some(Part::Decade), None) | (None, Some(Part::Decade)) => closeness += 3,
        // 1992年後半 and "late 1992".
        (Some(Part::Half(1)), Some(Part::Start)) | (Some(Part::Start), Some(Part::Half(1))) => {
            closeness += 3;
        }
        (Some(Part::Half(2)), Some(Part::End)) | (Some(Part::End), Some(Part::Half(2))) => {
            closeness += 3;
        }
        (Some(Part::Start | Part::Middle | Part::End), None)
        | (None, Some(Part::Start | Part::Middle | Part::End)) => closeness += 2,
        _ => return None,
    }
    Some(closeness)
}

/// Whether a century is what the other calls by its first year: 17世紀, the 1600s.
fn century(a: Time, b: Time) -> bool {
    let first = |n: i32| n.saturating_sub(1).saturating_mul(100);
    a.part == Some(Part::Century)
        && b.part == Some(Part::Decade)
        && b.month.is_none()
        && a.year.is_some_and(|n| b.year == Some(first(n)))
}

/// Whether a day of one is what the other calls the end or beginning of the
/// month: 3月末 and 31 March.
fn day_of_part(with_day: Time, with_part: Time) -> bool {
    let (Some(day), Some(month), None) = (with_day.day, with_day.month, with_part.day) else {
        return false;
    };
    match with_part.part {
        Some(Part::End) => day >= length(month) - u8::from(month == 2),
        Some(Part::Start) => day <= 10,
        Some(Part::Middle) => (10..=20).contains(&day),
        _ => false,
    }
}

/// The days of a month, leap years taken for granted.
pub(super) fn length(month: u8) -> u8 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A stretch from the first day of a month to the last day of one, as months.
pub(super) fn whole_months((from, to): (Time, Time)) -> Option<(Time, Time)> {
    let last = length(to.month?);
    let ends = to.day == Some(last) || to.month == Some(2) && to.day == Some(28);
    let months = |t: Time| Time { day: None, ..t };
    (from.day == Some(1) && ends).then(|| (months(from), months(to)))
}

/// A stretch that ends with a decade, to the last year of it: 昭和40～50年代 and "between 1965
/// and 1984".
pub(super) fn to_last_year((from, to): (Time, Time)) -> Option<(Time, Time)> {
    let is_decade = to.part == Some(Part::Decade);
    let last = Time {
        year: to.year.map(|y| y.saturating_add(9)),
        part: None,
        ..to
    };
    is_decade.then_some((from, last))
}

/// A time as the calendar has it: the end of FY2023 is the end of March 2024,
/// January of FY2023 is January 2024, the end of a year is the end of December.
fn settled(t: Time) -> Time {
    let mut to = t;
    match (t.count, t.month, t.part) {
        (Count::Fiscal, None, Some(Part::End)) => {
            to.year = t.year.map(|y| y.saturating_add(1));
            to.month = Some(FIRST_MONTH - 1);
            to.count = Count::Calendar;
        }
        (Count::Fiscal, None, Some(Part::Start)) => {
            to.month = Some(FIRST_MONTH);
            to.count = Count::Calendar;
        }
        (Count::Fiscal, Some(month), _) => {
            to.year = t
                .year
                .map(|y| y.saturating_add(i32::from(month < FIRST_MONTH)));
            to.count = Count::Calendar;
        }
        (_, None, Some(Part::End)) if t.year.is_some() => to.month = Some(12),
        (_, None, Some(Part::Start)) if t.year.is_some() => to.month = Some(1),
        _ => {}
    }
    to
}

/// Whether a stretch from month to month is what the other side calls a
/// quarter or half: 4〜6月期 and Q1, 上半期 and April to September.
pub(super) fn stretch(from: Time, to: Time, part: Time) -> bool {
    let (Some(first), Some(last)) = (from.month, to.month) else {
        return false;
    };
    if let (Some(a), Some(b)) = (from.year.or(to.year), part.year)
        && a != b.saturating_add(i32::from(
            part.count == Count::Fiscal && first < FIRST_MONTH,
        ))
    {
        return false;
    }
    if from.day.is_some_and(|d| d != 1) || part.month.is_some() {
        return false;
    }
    let fits = |start: u8| match part.part {
        Some(Part::Quarter(q)) => {
            let begins = (start - 1 + (q.clamp(1, 4) - 1) * 3) % 12 + 1;
            first == begins && last == (begins + 1) % 12 + 1
        }
        Some(Part::Half(h)) => {
            let begins = (start - 1 + (h.clamp(1, 2) - 1) * 6) % 12 + 1;
            first == begins && last == (begins + 4) % 12 + 1
        }
        _ => part.year.is_some() && first == start && last == (start + 10) % 12 + 1,
    };
    match part.count {
        Count::Fiscal => fits(FIRST_MONTH),
        Count::Calendar => fits(1),
        Count::Open => fits(FIRST_MONTH) || fits(1),
    }
}

/// Whether a time lies within a stretch of whole years.
pub(super) fn within(from: Time, to: Time, t: Time) -> bool {
    match (from.year, to.year, t.year) {
        (Some(a), Some(b), Some(y)) => {
            bare_year(from) && bare_year(t) && (a..=b).contains(&y) && counted(from.count, t.count)
        }
        _ => match (from.month, to.month, t.month) {
            (Some(a), Some(b), Some(m)) => {
                // From October to March goes over the turn of the year.
                let inside = if a <= b {
                    a <= m && m <= b
                } else {
                    m >= a || m <= b
                };
                t.day.is_none() && inside
            }
            _ => false,
        },
    }
}
