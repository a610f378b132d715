//! One end of a range, or one member of a list, as it is written.

use super::{Basis as YearBasis, Date, Period, PeriodError};
use crate::lang::era::{ERAS, Era, FIRST_SOLAR_YEAR, LONGEST_COUNT};

/// What is written of a period.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    year: Year,
    pub(super) basis: Basis,
    part: Part,
    /// 令和1年, or an era that was over.
    odd: bool,
}

/// How the basis of a year is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// Not at all.
    Bare,
    /// 年, or a month or a quarter after the year.
    Calendar,
    /// FY
    Fiscal,
    /// 年度
    FiscalSuffix,
    /// ?
    Unstated,
}

#[derive(Clone, Copy, Debug)]
enum Year {
    /// 6月 after 令和5年4月〜.
    Left,
    /// 13 after 令和6〜.
    Count(i32),
    Era(&'static Era, i32),
    Western(i32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Whole,
    Half(u8),
    Quarter(u8),
    Month(u8),
    Day(u8, u8),
}

impl Mark {
    /// Reads a text in half width and upper case.
    pub(super) fn read(text: &str) -> Result<Mark, PeriodError> {
        let mut cursor = Cursor(text);
        let prefix = cursor.take("FY");
        let (year, mut odd) = cursor.year()?;
        match year {
            Year::Count(month) if cursor.take("月") => {
                cursor.take("末");
                let month = u8::try_from(month).map_err(|_| PeriodError::NoSuchDate)?;
                return cursor.end(Mark {
                    year: Year::Left,
                    basis: Basis::Calendar,
                    part: Part::Month(month),
                    odd,
                });
            }
            Year::Count(_) if cursor.is_decimal() => return Err(PeriodError::Suspicious),
            Year::Western(_) => {}
            _ if prefix => return Err(PeriodError::Form),
            _ => {}
        }
        let mut again = cursor.again()?;
        let basis = match (prefix, cursor.basis()) {
            (true, Basis::Bare) => Basis::Fiscal,
            (true, _) => return Err(PeriodError::Form),
            (false, basis) => basis,
        };
        if again.is_none() {
            again = cursor.again()?;
        }
        let year = match again {
            None => year,
            Some((second, _, _)) if !year.agrees_with(second) => return Err(PeriodError::Disagree),
            Some((_, said, _)) if said != Basis::Bare && said != basis => {
                return Err(PeriodError::Disagree);
            }
            Some((second, _, second_odd)) => {
                odd |= second_odd;
                if matches!(year, Year::Count(_)) {
                    second
                } else {
                    year
                }
            }
        };
        let part = cursor.part(year, basis)?;
        let basis = match (basis, part) {
            (Basis::Bare, Part::Whole) => Basis::Bare,
            (Basis::Bare, _) => Basis::Calendar,
            (basis, _) => basis,
        };
        cursor.end(Mark {
            year,
            basis,
            part,
            odd,
        })
    }

    /// Takes from the mark before it what it leaves out.
    pub(super) fn follow(&mut self, before: &Mark) {
        match (self.year, before.year) {
            (Year::Left, _) if matches!(before.part, Part::Month(_) | Part::Day(..)) => {
                self.year = before.year;
            }
            // R5.4〜6 may mean June: only a year alone hands on its era.
            (Year::Count(count), Year::Era(era, first))
                if before.part == Part::Whole && count > first =>
            {
                self.year = Year::Era(era, count);
            }
            _ => {}
        }
    }

    /// Takes the 年 or 年度 of the mark after it.
    pub(super) fn lead(&mut self, suffix: Basis) {
        self.basis = suffix;
    }

    /// The 年 or 年度 that also holds for bare years before it.
    pub(super) fn suffix(&self) -> Option<Basis> {
        let handed_on = matches!(self.basis, Basis::Calendar | Basis::FiscalSuffix);
        (handed_on && self.part == Part::Whole).then_some(self.basis)
    }

    /// Whether nothing says which kind of year it is.
    pub(super) fn is_bare(&self) -> bool {
        self.basis == Basis::Bare
    }

    /// Whether it is of an era year that never was.
    pub(super) fn is_odd(&self) -> bool {
        let Year::Era(era, _) = self.year else {
            return self.odd;
        };
        let assumed = Some(YearBasis::Calendar);
        let ends = self.period(assumed).map(|period| period.bounds(4));
        let within = |day: Option<Date>| {
            day.is_none_or(|d| Era::of_day((d.year, d.month, d.day)) == Some(era))
        };
        self.odd || ends.is_ok_and(|(first, last)| !within(first) && !within(last))
    }

    /// The period, a bare year being read as `bare` says.
    pub(super) fn period(&self, bare: Option<YearBasis>) -> Result<Period, PeriodError> {
        let year = self.year.number()?;
        let by_era = matches!(self.year, Year::Era(..));
        let basis = match (self.basis, bare) {
            (Basis::Bare, None) if by_era => return Err(PeriodError::BareYear),
            (Basis::Bare, None | Some(YearBasis::Calendar)) => Basis::Calendar,
            (Basis::Bare, Some(YearBasis::Fiscal)) => Basis::Fiscal,
            (Basis::Bare, Some(YearBasis::Unstated)) => Basis::Unstated,
            (Basis::FiscalSuffix, _) => Basis::Fiscal,
            (basis, _) => basis,
        };
        let dated = matches!(self.part, Part::Month(_) | Part::Day(..));
        if by_era && dated && year < FIRST_SOLAR_YEAR {
            return Err(PeriodError::NoSuchDate);
        }
        let period = match (basis, self.part) {
            (Basis::Calendar, Part::Whole) => Period::Year(year),
            (Basis::Fiscal, Part::Whole) => Period::FiscalYear(year),
            (Basis::Unstated, Part::Whole) => Period::UnstatedYear(year),
            (Basis::Calendar, Part::Quarter(n)) => Period::Quarter(year, n),
            (Basis::Fiscal, Part::Quarter(n)) => Period::FiscalQuarter(year, n),
            (Basis::Fiscal, Part::Half(n)) => Period::FiscalHalf(year, n),
            (Basis::Calendar, Part::Month(month)) => Period::Month(year, month),
            (Basis::Calendar, Part::Day(month, day)) => {
                let date = Date { year, month, day };
                Period::Day(date)
            }
            _ => return Err(PeriodError::Form),
        };
        if period.exists() {
            Ok(period)
        } else {
            Err(PeriodError::NoSuchDate)
        }
    }
}

impl Year {
    fn number(self) -> Result<i32, PeriodError> {
        match self {
            Year::Western(year) => Ok(year),
            Year::Era(era, count) => Ok(era.year(count)),
            Year::Count(_) | Year::Left => Err(PeriodError::Form),
        }
    }

    /// Whether two readings of one year are of the same year; a count without
    /// an era is, when it is so in any era.
    fn agrees_with(self, other: Year) -> bool {
        match (self, other.number()) {
            (Year::Count(count), Ok(year)) => ERAS.iter().any(|era| era.count(year) == count),
            (_, Ok(year)) => self.number() == Ok(year),
            (_, Err(_)) => false,
        }
    }
}

/// What is left of the text.
struct Cursor<'a>(&'a str);

impl<'a> Cursor<'a> {
    fn take(&mut self, word: &str) -> bool {
        let rest = self.0.strip_prefix(word);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn end(&self, mark: Mark) -> Result<Mark, PeriodError> {
        if self.0.is_empty() {
            Ok(mark)
        } else {
            Err(PeriodError::Form)
        }
    }

    /// ASCII digits in a row.
    fn digits(&mut self) -> &'a str {
        let end = self
            .0
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(self.0.len());
        let (digits, rest) = self.0.split_at(end);
        self.0 = rest;
        digits
    }

    /// A number of one or two digits.
    fn small(&mut self) -> Result<u8, PeriodError> {
        let digits = self.digits();
        match digits.len() {
            1 | 2 => digits.parse().map_err(|_| PeriodError::Form),
            _ => Err(PeriodError::Form),
        }
    }

    /// A year, and whether it is written oddly (令和1年).
    fn year(&mut self) -> Result<(Year, bool), PeriodError> {
        let by_letter = self.0.starts_with(|c: char| c.is_ascii_alphabetic());
        if let Some(era) = self.era() {
            if self.take("元") {
                return Ok((Year::Era(era, 1), false));
            }
            let digits = self.digits();
            let count: i32 = digits.parse().map_err(|_| PeriodError::Form)?;
            return match count {
                0 => Err(PeriodError::NoSuchDate),
                1..=LONGEST_COUNT => Ok((Year::Era(era, count), count == 1 && !by_letter)),
                _ => Err(PeriodError::Form),
            };
        }
        let digits = self.digits();
        let number = || digits.parse().map_err(|_| PeriodError::Form);
        match digits.len() {
            4 => Ok((Year::Western(number()?), false)),
            1 | 2 => Ok((Year::Count(number()?), false)),
            // The day that Excel counts from 1900 when a date is shown as a number.
            5 => Err(PeriodError::Suspicious),
            _ => Err(PeriodError::Form),
        }
    }

    fn era(&mut self) -> Option<&'static Era> {
        ERAS.iter()
            .find(|era| self.take(era.name) || self.take(era.letter.encode_utf8(&mut [0; 4])))
    }

    /// Whether a decimal or a date without its year follows: Excel makes 5.6
    /// of R5.6 and 1-1-2 of a date.
    fn is_decimal(&self) -> bool {
        let after = self.0.strip_prefix(['.', '-', '/']);
        after.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// 年度, 年, `?` or nothing.
    fn basis(&mut self) -> Basis {
        if self.take("年度") {
            Basis::FiscalSuffix
        } else if self.take("年") {
            Basis::Calendar
        } else if self.take("?") {
            Basis::Unstated
        } else {
            Basis::Bare
        }
    }

    /// The same year once more: (令和元), (2019年), /令和元.
    fn again(&mut self) -> Result<Option<(Year, Basis, bool)>, PeriodError> {
        if self.take("(") {
            let (year, odd) = self.year()?;
            let basis = self.basis();
            if !self.take(")") {
                return Err(PeriodError::Form);
            }
            return Ok(Some((year, basis, odd)));
        }
        let mut slashed = Cursor(self.0);
        if slashed.take("/") && slashed.era().is_some() {
            self.take("/");
            let (year, odd) = self.year()?;
            return Ok(Some((year, Basis::Bare, odd)));
        }
        Ok(None)
    }

    /// What of the year is meant.
    fn part(&mut self, year: Year, basis: Basis) -> Result<Part, PeriodError> {
        if self.0.is_empty() {
            return Ok(Part::Whole);
        }
        match basis {
            Basis::Bare if self.take("-Q") => Ok(Part::Quarter(self.small()?)),
            Basis::Bare => self.separated(matches!(year, Year::Era(..))),
            Basis::Fiscal if self.take("-Q") => Ok(Part::Quarter(self.small()?)),
            Basis::Fiscal if self.take("-H") => Ok(Part::Half(self.small()?)),
            Basis::Calendar | Basis::FiscalSuffix if self.take("第") => {
                let quarter = self.small()?;
                let named = self.take("四半期");
                named
                    .then_some(Part::Quarter(quarter))
                    .ok_or(PeriodError::Form)
            }
            Basis::FiscalSuffix if self.take("上半期") || self.take("上期") => {
                Ok(Part::Half(1))
            }
            Basis::FiscalSuffix if self.take("下半期") || self.take("下期") => {
                Ok(Part::Half(2))
            }
            Basis::Calendar => self.named_month(),
            _ => Err(PeriodError::Form),
        }
    }

    /// 6月, 6月30日, 6月末 (the month: what is of its last day is said by what
    /// the figure measures).
    fn named_month(&mut self) -> Result<Part, PeriodError> {
        let month = self.small()?;
        if !self.take("月") {
            return Err(PeriodError::Form);
        }
        if self.0.is_empty() || self.take("末") {
            return Ok(Part::Month(month));
        }
        let day = self.small()?;
        let named = self.take("日");
        named
            .then_some(Part::Day(month, day))
            .ok_or(PeriodError::Form)
    }

    /// `-06`, `-06-30`, `.6`, `.12.8`, `/12/8`.
    fn separated(&mut self, by_era: bool) -> Result<Part, PeriodError> {
        let sign = [".", "-", "/"].into_iter().find(|sign| self.take(sign));
        let sign = sign.ok_or(PeriodError::Form)?;
        let before = self.0;
        let month = self.small()?;
        let two_digits = before.len() - self.0.len() == 2;
        if self.take(sign) {
            return Ok(Part::Day(month, self.small()?));
        }
        match sign {
            "." if by_era => Ok(Part::Month(month)),
            // 2023.1 may have been 2023.10 before Excel took it for a number.
            "." => Err(PeriodError::Suspicious),
            "-" if two_digits && !by_era => Ok(Part::Month(month)),
            _ => Err(PeriodError::Form),
        }
    }
}
