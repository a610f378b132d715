//! Periods: what a figure is of.

mod bounds;
mod mark;
mod read;
#[cfg(test)]
mod tests;

/// A day, a month or a year that is known to be calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year of the common era.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// Whether a bare year is counted from January or from the start of the
/// fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// January to December.
    Calendar,
    /// From the fiscal year's first month.
    Fiscal,
    /// The source does not say.
    Unstated,
}

/// A period in its canonical form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// `2019`
    Year(i32),
    /// `FY2019`, named by the year in which it begins.
    FiscalYear(i32),
    /// `2019?`
    UnstatedYear(i32),
    /// `2023-Q2`
    Quarter(i32, u8),
    /// `FY2023-Q2`
    FiscalQuarter(i32, u8),
    /// `FY2023-H1`
    FiscalHalf(i32, u8),
    /// `2023-06`
    Month(i32, u8),
    /// `2023-06-30`
    Day(Date),
    /// `a..b`, `a..`, `..b`: single periods of one basis, with one end at least.
    Range(Option<Box<Period>>, Option<Box<Period>>),
    /// `a, b`: at least two single periods or closed ranges of one basis, in
    /// the order of time.
    List(Vec<Period>),
    /// `not-stated`
    NotStated,
}

/// Why a text is no period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// A year alone (`R5`, `2031`) where nothing says which kind of year.
    BareYear,
    /// A date that does not exist: month 13, 31 June, year 0, a month of an era
    /// before 1873, when months were of the moon.
    NoSuchDate,
    /// A range whose end lies before its start, a list out of order, or either
    /// with parts of unlike bases.
    Order,
    /// Two readings in one text that disagree: 令和5(2022)年.
    Disagree,
    /// A date as Excel makes it out of a number, or a number out of a date
    /// (`1-1-2`, `5.6`, `2023.1`, `45261`).
    Suspicious,
    /// Not a period.
    Form,
}

/// A period that was read, and what is odd about its writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadPeriod {
    /// The period.
    pub period: Period,
    /// An era year that never was (令和1年 for 元年, 平成32年), accepted.
    pub odd_era: bool,
    /// A year was written with nothing that says its kind (`2031`, `R5`), and
    /// the caller's basis, or calendar, was taken.
    pub bare_year: bool,
}

impl Period {
    /// Reads canonical and Japanese forms, in either width. `bare` gives the
    /// basis of years that carry none; where it is `None`, a bare `2019` is a
    /// calendar year (its canonical form) and a bare `R5` is an error.
    /// Years are 1 to 9999.
    pub fn parse(text: &str, bare: Option<Basis>) -> Result<ReadPeriod, PeriodError> {
        read::period(text, bare)
    }

    /// The basis on which it counts years; `None` for what is not stated.
    /// Quarters, months and days are of the calendar.
    pub fn basis(&self) -> Option<Basis> {
        match self {
            Period::Year(_) | Period::Quarter(..) | Period::Month(..) | Period::Day(_) => {
                Some(Basis::Calendar)
            }
            Period::FiscalYear(_) | Period::FiscalQuarter(..) | Period::FiscalHalf(..) => {
                Some(Basis::Fiscal)
            }
            Period::UnstatedYear(_) => Some(Basis::Unstated),
            Period::Range(start, end) => {
                let end = start.as_ref().or(end.as_ref());
                end.and_then(|end| end.basis())
            }
            Period::List(members) => members.first().and_then(Period::basis),
            Period::NotStated => None,
        }
    }

    /// Whether the two may be set against each other: both are of the
    /// calendar, both fiscal, or both of unstated basis.
    pub fn is_comparable_to(&self, other: &Period) -> bool {
        self.basis().is_some() && self.basis() == other.basis()
    }

    /// Whether somebody who writes `written` means this period: it is the
    /// same, or the same but for question marks left out.
    pub fn answers_to(&self, written: &Period) -> bool {
        let end_answers =
            |mine: &Option<Box<Period>>, written: &Option<Box<Period>>| match (mine, written) {
                (Some(mine), Some(written)) => mine.answers_to(written),
                (mine, written) => mine.is_none() && written.is_none(),
            };
        match (self, written) {
            (Period::UnstatedYear(mine), Period::Year(written)) => mine == written,
            (Period::Range(a, b), Period::Range(x, y)) => end_answers(a, x) && end_answers(b, y),
            (Period::List(mine), Period::List(written)) => {
                mine.len() == written.len()
                    && mine.iter().zip(written).all(|(m, w)| m.answers_to(w))
            }
            _ => self == written,
        }
    }
}

impl std::fmt::Display for Period {
    /// The canonical form.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Period::Year(year) => write!(f, "{year:04}"),
            Period::FiscalYear(year) => write!(f, "FY{year:04}"),
            Period::UnstatedYear(year) => write!(f, "{year:04}?"),
            Period::Quarter(year, n) => write!(f, "{year:04}-Q{n}"),
            Period::FiscalQuarter(year, n) => write!(f, "FY{year:04}-Q{n}"),
            Period::FiscalHalf(year, n) => write!(f, "FY{year:04}-H{n}"),
            Period::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Period::Day(date) => date.fmt(f),
            Period::Range(start, end) => {
                if let Some(start) = start {
                    start.fmt(f)?;
                }
                f.write_str("..")?;
                end.as_ref().map_or(Ok(()), |end| end.fmt(f))
            }
            Period::List(members) => {
                for (at, member) in members.iter().enumerate() {
                    f.write_str(if at > 0 { ", " } else { "" })?;
                    member.fmt(f)?;
                }
                Ok(())
            }
            Period::NotStated => f.write_str("not-stated"),
        }
    }
}

impl std::fmt::Display for Date {
    /// `2023-06-30`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
