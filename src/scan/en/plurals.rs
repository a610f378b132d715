//! Figures with a plural ending, and ages with a bound before them: 1990s, in their 20s,
//! under-18s, under-5 mortality.

use super::super::quantity::{Hold, Limit, Part, Quantity, Time, Unit, What};
use super::calendar;
use super::ordinal;
use super::reigns;
use super::share;
use super::text::Text;
use super::trailing;

/// The second decade of "the 1980s and 90s" is none of age.
pub(super) fn decade(text: Text, last: Option<&Quantity>, quantity: &mut Quantity, value: u64) {
    let (Some(last), What::Amount(amount)) = (last, &quantity.what) else {
        return;
    };
    let What::Time(time) = &last.what else { return };
    let near = quantity.at.start.saturating_sub(last.at.end) < 14
        && !(last.at.end..quantity.at.start).any(|at| matches!(text.byte(at), b'.' | b';' | b'('));
    if amount.unit != Unit::Cohort || time.part != Some(Part::Decade) || !near {
        return;
    }
    let year = time
        .year
        .zip(i32::try_from(value).ok())
        .map(|(first, value)| first - first % 100 + value);
    quantity.what = What::Time(Time { year, ..*time });
}

/// 1990s, 20s.
pub(super) fn plural(
    text: Text,
    at: usize,
    value: u64,
    count: usize,
    end: usize,
) -> Option<(Quantity, usize)> {
    if value.is_multiple_of(10)
        && let Some(decade) = reigns::decade(text, at, end, value)
    {
        return Some(decade);
    }
    let old = text.had(at, "\u{2019}") || text.before(at) == b'\'' || text.had(at, "\u{2018}");
    if count == 4 && value.is_multiple_of(10) || count == 2 && old && value.is_multiple_of(10) {
        let year = if count == 4 {
            i32::try_from(value).ok()
        } else {
            calendar::century(value)
        };
        // the 1600s are a century, the 1900s and 2000s mostly ten years
        let what = if value.is_multiple_of(100) && value < 1900 && count == 4 {
            What::Time(Time {
                year: year.map(|year| year / 100 + 1),
                part: Some(Part::Century),
                ..Time::default()
            })
        } else {
            What::Time(Time {
                year,
                part: Some(Part::Decade),
                ..Time::default()
            })
        };
        // the mid-1950s to the mid-1960s are the decade of another count
        let middle =
            text.before(at) == b'-' && text.last(at - 1).is_some_and(|mid| mid.is(&["mid"]));
        let hold = if middle { Hold::Soft } else { Hold::Firm };
        return Some((ordinal::plain(at, end, what, hold), end));
    }
    let after = trailing::after(text, end, false);
    // the 737s of an airline; 120s is a length of time
    if count > 3 || value > 120 && after.limit.is_none() {
        return None;
    }
    // "under-18s" are ages, 20s and 30s are cohorts
    // but in her mid-40s
    let under = text.hyphen(at.saturating_sub(1)) == 1
        && !text
            .last(at - 1)
            .is_some_and(|part| part.is(&["mid", "early", "late"]));
    // the over 65s
    let bound = text
        .last(at)
        .filter(|bound| !under && bound.is(&["under", "over"]));
    let unit = if under || bound.is_some() || after.limit.is_some() && !value.is_multiple_of(10) {
        Unit::Age
    } else if !value.is_multiple_of(10) || value > 100 {
        // loads in 5s
        Unit::Second
    } else {
        Unit::Cohort
    };
    let number = share::whole(i64::try_from(value).ok()?);
    if under {
        let (mut quantity, end) = share::amount(text, at - 1, end, number, unit, Hold::Firm);
        quantity.at.end = end;
        return Some((quantity, end));
    }
    let (mut quantity, end) = share::amount(text, at, end, number, unit, Hold::Firm);
    if after.limit.is_some() {
        quantity.limit = after.limit;
        quantity.at.end = after.end;
        return Some((quantity, after.end));
    }
    Some((quantity, end))
}

/// The age in "under-5 mortality" and "over-65 households".
pub(super) fn under_age(
    text: Text,
    at: usize,
    value: u64,
    count: usize,
    end: usize,
) -> Option<(Quantity, usize)> {
    if count > 2 || text.hyphen(at.saturating_sub(1)) != 1 || text.hyphen(end) > 0 {
        return None;
    }
    let word = text.last(at - 1).filter(|word| word.end == at - 1)?;
    let person = text.next(end).is_some_and(|next| {
        next.is(&[
            "mortality",
            "population",
            "age",
            "children",
            "child",
            "death",
            "deaths",
            "group",
            "households",
            "share",
            "category",
        ])
    });
    if !person || !word.is(&["under", "over"]) {
        return None;
    }
    let number = share::whole(i64::try_from(value).ok()?);
    let (mut quantity, _) = share::amount(text, at, end, number, Unit::Age, Hold::Firm);
    quantity.at.start = word.start;
    quantity.limit = Some(if word.is(&["under"]) {
        Limit::LessThan
    } else {
        Limit::AtLeast
    });
    Some((quantity, end))
}
