//! Periods: what a figure is of.

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
    /// `a..b`, `a..`, `..b`; never without both ends, never nested.
    Range(Option<Box<Period>>, Option<Box<Period>>),
    /// `a, b`; at least two, never nested.
    List(Vec<Period>),
    /// `not-stated`
    NotStated,
}

/// Why a text is no period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// A year alone (`R5`, `2031`) where nothing says which kind of year.
    BareYear,
    /// A date that does not exist (month 13, 31 June).
    NoSuchDate,
    /// A range whose end lies before its start, or whose ends have unlike bases.
    Order,
    /// Two readings in one text that disagree: 令和5(2022)年.
    Disagree,
    /// A date as Excel makes it out of a number (`1-1-2`, `R5.6` as 5.6).
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
}

impl Period {
    /// Reads canonical and Japanese forms. `bare` gives the basis of years
    /// that carry none; in canonical forms a bare `2019` is a calendar year
    /// when `bare` is `None`.
    pub fn parse(_text: &str, _bare: Option<Basis>) -> Result<ReadPeriod, PeriodError> {
        todo!()
    }

    /// First and last day; `None` where open, not stated or of unstated basis.
    /// `fiscal_start` is the first month of the fiscal year (1 to 12).
    pub fn bounds(&self, _fiscal_start: u8) -> (Option<Date>, Option<Date>) {
        todo!()
    }

    /// A key that orders periods in time, whatever their bases, for display only.
    pub fn chronology(&self) -> (i32, u8, u8) {
        todo!()
    }

    /// Whether the two may be set against each other (same kind of basis).
    pub fn is_comparable_to(&self, _other: &Period) -> bool {
        todo!()
    }

    /// The same period, or the same year with the question mark left out.
    pub fn answers_to(&self, _written: &Period) -> bool {
        todo!()
    }
}

impl std::fmt::Display for Period {
    /// The canonical form.
    fn fmt(&self, _f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        todo!()
    }
}

impl std::fmt::Display for Date {
    /// `2023-06-30`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
