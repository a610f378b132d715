//! The shape of a language's rules for numbers and dates. In patterns a name
//! in braces stands for a part: `{y}` year, `{m}` month, `{d}` day (`{m2}`,
//! `{d2}` in two digits), `{n}` a number, `{q}` a number with its unit, `{a}`
//! and `{b}` the ends of a range.

/// A word for a power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Magnitude {
    /// 万, million.
    pub word: &'static str,
    /// 4 for 万, 6 for million.
    pub power: u32,
    /// The power of ten from which writers shorten with it; `None` where it
    /// is read but not written (`73 thousand`).
    pub written_from: Option<u32>,
}

/// How a large number is made short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortening {
    /// The digits are parted at each word: 34万2,649.
    Parted,
    /// One word after a decimal of at most this many places: 0.8 million.
    Decimal {
        /// Places after the point.
        places: u32,
    },
}

/// The patterns, with `{q}`, for a number that is a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundPatterns {
    /// 約{q}
    pub about: &'static str,
    /// {q}以上
    pub at_least: &'static str,
    /// {q}以下
    pub at_most: &'static str,
    /// {q}超
    pub more_than: &'static str,
    /// {q}未満
    pub less_than: &'static str,
}

/// The patterns for one period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatePatterns {
    /// A calendar year, and one of unstated basis.
    pub year: &'static str,
    /// A fiscal year.
    pub fiscal_year: &'static str,
    /// A quarter `{n}` of what `{y}` says.
    pub quarter: &'static str,
    /// The two halves of what `{y}` says.
    pub halves: [&'static str; 2],
    /// A month; `{m}` is its number or, where [`Rules::months`] has them, its name.
    pub month: &'static str,
    /// A day.
    pub day: &'static str,
}

/// The shortest patterns, for axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TickPatterns {
    /// A calendar year, and one of unstated basis.
    pub year: &'static str,
    /// A fiscal year.
    pub fiscal_year: &'static str,
    /// A quarter `{n}` of what `{y}` says.
    pub quarter: &'static str,
    /// The same after another of the same year.
    pub next_quarter: &'static str,
    /// The two halves of what `{y}` says.
    pub halves: [&'static str; 2],
    /// The same after the other of the same year.
    pub next_halves: [&'static str; 2],
    /// A month.
    pub month: &'static str,
    /// A month after another of the same year.
    pub next_month: &'static str,
    /// A day.
    pub day: &'static str,
    /// A day after another of the same month.
    pub next_day: &'static str,
    /// Both ends, either end alone.
    pub range: RangePatterns,
}

/// The patterns, with `{a}` and `{b}` for its ends, for a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RangePatterns {
    /// Both ends.
    pub closed: &'static str,
    /// Both ends, where one of them has a space in it.
    pub spaced: &'static str,
    /// Only a start.
    pub from: &'static str,
    /// Only an end.
    pub to: &'static str,
}

/// The patterns, with `{a}` and `{b}`, for what a figure covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoverPatterns {
    /// Only a start.
    pub from: &'static str,
    /// Only an end, which is a day or of unstated basis.
    pub to: &'static str,
    /// Only an end, which has a last day: a month, a year.
    pub to_end_of: &'static str,
    /// Both ends, the last a day or of unstated basis.
    pub between: &'static str,
    /// Both ends, the last of which has a last day.
    pub between_end_of: &'static str,
}

/// How a language writes numbers and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Whether years can be counted by the eras of Japan.
    pub eras: bool,
    /// What stands before a number below zero.
    pub minus: &'static str,
    /// What parts thousands.
    pub group: &'static str,
    /// What stands before the fraction.
    pub point: &'static str,
    /// Words for powers of ten, the largest first.
    pub magnitudes: &'static [Magnitude],
    /// How [`Rules::magnitudes`] are used.
    pub shortening: Shortening,
    /// Numbers that are bounds.
    pub bounds: BoundPatterns,
    /// Names of the months in full and cut short; `None` where they are numbers.
    pub months: Option<MonthNames>,
    /// Periods.
    pub dates: DatePatterns,
    /// Periods on axes.
    pub ticks: TickPatterns,
    /// Ranges of periods.
    pub range: RangePatterns,
    /// What stands between the members of a list.
    pub list: &'static str,
    /// Coverage.
    pub cover: CoverPatterns,
}

/// Names of the months, January first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthNames {
    /// January
    pub full: [&'static str; 12],
    /// Jan
    pub short: [&'static str; 12],
}

/// A pattern with its parts filled in; what has no value stays as it is.
pub fn fill(pattern: &str, parts: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let known = parts.iter().find_map(|(name, value)| {
            let after = from[1..].strip_prefix(name)?.strip_prefix('}')?;
            Some((value, after))
        });
        match known {
            Some((value, after)) => {
                out.push_str(value);
                rest = after;
            }
            None => {
                out.push('{');
                rest = &from[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_not_read_as_a_pattern() {
        assert_eq!(fill("{n} of {n}{", &[("n", "{n}")]), "{n} of {n}{");
        assert_eq!(fill("{m}{x}", &[("m", "1"), ("n", "2")]), "1{x}");
    }
}
