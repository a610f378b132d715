//! Reads periods. A text is cut into members (`、`), these into the ends of a
//! range (`〜`), and each end into a [`Mark`]; what one mark leaves out its
//! neighbours give (令和6〜13年度), and only then do marks become periods.

use super::mark::{Basis, Mark};
use super::{Basis as YearBasis, Period, PeriodError, ReadPeriod};
use crate::lang::width::narrow;

pub(super) fn period(text: &str, bare: Option<YearBasis>) -> Result<ReadPeriod, PeriodError> {
    let text = squeezed(text);
    if text == "NOT-STATED" {
        return Ok(ReadPeriod {
            period: Period::NotStated,
            odd_era: false,
            bare_year: false,
        });
    }
    let members = text
        .split([',', '、', '・'])
        .map(Member::read)
        .collect::<Result<Vec<_>, _>>()?;
    let mut marks: Vec<Mark> = members.iter().flat_map(Member::marks).copied().collect();
    share(&mut marks);

    let mut resolved = marks.iter().map(|mark| mark.period(bare));
    let mut next = || resolved.next().ok_or(PeriodError::Form)?;
    let mut periods = Vec::with_capacity(members.len());
    for member in &members {
        periods.push(match member {
            Member::One(_) => next()?,
            Member::Range(start, end) => {
                let start = start.as_ref().map(|_| next()).transpose()?;
                let end = end.as_ref().map(|_| next()).transpose()?;
                Period::range(start, end)?
            }
        });
    }
    let period = match periods.pop() {
        Some(only) if periods.is_empty() => only,
        Some(last) => {
            periods.push(last);
            Period::list(periods)?
        }
        None => return Err(PeriodError::Form),
    };
    Ok(ReadPeriod {
        period,
        odd_era: marks.iter().any(Mark::is_odd),
        bare_year: marks.iter().any(Mark::is_bare),
    })
}

/// In half width and upper case, without white space; but `R5 6` must not
/// become `R56`.
fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.trim().chars().map(narrow) {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if gap && c.is_ascii_digit() && out.ends_with(|last: char| last.is_ascii_digit()) {
            out.push(' ');
        }
        gap = false;
        out.push(c.to_ascii_uppercase());
    }
    out
}

enum Member {
    One(Mark),
    Range(Option<Mark>, Option<Mark>),
}

impl Member {
    fn read(text: &str) -> Result<Member, PeriodError> {
        let ends = ["..", "〜", "~", "–", "から", "以降"]
            .iter()
            .find_map(|between| text.split_once(between));
        let (start, end) = match ends {
            Some((start, end)) => (start, end.strip_suffix("まで").unwrap_or(end)),
            None => match text.strip_suffix("まで") {
                Some(end) => ("", end),
                None => return Mark::read(text).map(Member::One),
            },
        };
        let end_of = |text: &str| match text {
            "" => Ok(None),
            _ => Mark::read(text).map(Some),
        };
        match (end_of(start)?, end_of(end)?) {
            (None, None) => Err(PeriodError::Form),
            (start, end) => Ok(Member::Range(start, end)),
        }
    }

    fn marks(&self) -> impl Iterator<Item = &Mark> {
        let (first, second) = match self {
            Member::One(mark) => (Some(mark), None),
            Member::Range(start, end) => (start.as_ref(), end.as_ref()),
        };
        first.into_iter().chain(second)
    }
}

/// Gives each mark what only its neighbour says: the era and the year forward
/// (令和6〜13年度, 令和5年4月〜6月), 年 and 年度 backward.
fn share(marks: &mut [Mark]) {
    for at in 1..marks.len() {
        let before = marks[at - 1];
        marks[at].follow(&before);
    }
    for at in (1..marks.len()).rev() {
        let suffix = marks[at].suffix();
        if let (Basis::Bare, Some(basis)) = (marks[at - 1].basis, suffix) {
            marks[at - 1].lead(basis);
        }
    }
}
