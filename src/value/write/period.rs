//! Periods in the words of a language.

use crate::lang::Lang;
use crate::lang::era::{Era, FIRST_SOLAR_YEAR};
use crate::lang::rules::{RangePatterns, Rules, fill};
use crate::value::Period;
use crate::value::period::Date;

/// How Japanese shows years. English always shows the common era.
///
/// A calendar year alone is 2019年 in every style, since 2019 had two eras; what
/// belongs to one era without doubt (fiscal years by their last December,
/// months by their last day, days) goes by the style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum YearStyle {
    /// 令和5年度, 令和6年1月
    #[default]
    Era,
    /// 2023年度, 2024年1月
    Western,
    /// R5年度, R6年1月
    Short,
}

/// A period: 令和5年度 / FY2023; 令和6年1月 / January 2024; an unstated year as
/// the bare year (2031 in both, with 年 in Japanese); ranges with 〜 and –;
/// `not-stated` gives an empty text (its words are the theme's).
pub fn period(period: &Period, lang: &Lang, style: YearStyle) -> String {
    let rules = lang.rules();
    match period {
        Period::Range(start, end) => {
            let written =
                |end: &Option<Box<Period>>| end.as_ref().map(|end| self::period(end, lang, style));
            join(&rules.range, written(start), written(end))
        }
        Period::List(members) => {
            let members: Vec<String> = members
                .iter()
                .map(|member| self::period(member, lang, style))
                .collect();
            members.join(rules.list)
        }
        Period::NotStated => String::new(),
        _ => single(period, rules, style),
    }
}

/// What a figure covers, as words in a sentence or a note: 令和6年1月末まで /
/// to the end of January 2024; 令和元年7月から / from July 2019. What is not a
/// range is written as [`period`] does.
pub fn coverage(covers: &Period, lang: &Lang, style: YearStyle) -> String {
    let Period::Range(start, end) = covers else {
        return period(covers, lang, style);
    };
    let patterns = &lang.rules().cover;
    // A day is its own end, and nobody knows the last day of a year of
    // unstated basis.
    let has_end = !matches!(
        end.as_deref(),
        Some(Period::Day(_) | Period::UnstatedYear(_))
    );
    let pattern = match (start, end, has_end) {
        (Some(_), None, _) => patterns.from,
        (Some(_), Some(_), true) => patterns.between_end_of,
        (Some(_), Some(_), false) => patterns.between,
        (None, _, true) => patterns.to_end_of,
        (None, _, false) => patterns.to,
    };
    let written = |end: &Option<Box<Period>>| {
        let end = end.as_ref().map(|end| period(end, lang, style));
        end.unwrap_or_default()
    };
    fill(pattern, &[("a", &written(start)), ("b", &written(end))])
}

/// The shortest form, for axes: H29, 30, R元, 2 / FY2017; months R5.4, 5月 /
/// Apr 2023, May. `previous` is the period before it on the axis, whose era
/// or year need not be said again; without it everything is said.
pub fn period_tick(
    period: &Period,
    previous: Option<&Period>,
    lang: &Lang,
    style: YearStyle,
) -> String {
    let rules = lang.rules();
    match period {
        Period::Range(start, end) => {
            let tick = |end: &Option<Box<Period>>, previous: Option<&Period>| {
                let end = end.as_ref();
                end.map(|end| period_tick(end, previous, lang, style))
            };
            let first = tick(start, previous);
            let last = tick(end, start.as_deref().or(previous));
            join(&rules.ticks.range, first, last)
        }
        Period::List(members) => {
            let mut previous = previous;
            let mut ticks = Vec::with_capacity(members.len());
            for member in members {
                ticks.push(period_tick(member, previous, lang, style));
                previous = Some(member);
            }
            ticks.join(rules.list)
        }
        Period::NotStated => String::new(),
        _ => single_tick(period, previous, rules, style),
    }
}

fn join(patterns: &RangePatterns, start: Option<String>, end: Option<String>) -> String {
    let spaced = [&start, &end]
        .iter()
        .any(|end| end.as_ref().is_some_and(|end| end.contains(' ')));
    let pattern = match (&start, &end) {
        (Some(_), Some(_)) if spaced => patterns.spaced,
        (Some(_), Some(_)) => patterns.closed,
        (Some(_), None) => patterns.from,
        (None, _) => patterns.to,
    };
    let (start, end) = (start.unwrap_or_default(), end.unwrap_or_default());
    fill(pattern, &[("a", &start), ("b", &end)])
}

fn single(period: &Period, rules: &Rules, style: YearStyle) -> String {
    let dates = &rules.dates;
    let Some(date) = first_day(period) else {
        return String::new();
    };
    let western = date.year.to_string();
    let by_style = year(period, date.year, rules, style);
    let calendar = || fill(dates.year, &[("y", &western)]);
    let fiscal = || fill(dates.fiscal_year, &[("y", &by_style)]);
    match *period {
        Period::FiscalYear(_) => fiscal(),
        Period::Quarter(_, n) => of_year(dates.quarter, &calendar(), n),
        Period::FiscalQuarter(_, n) => of_year(dates.quarter, &fiscal(), n),
        Period::FiscalHalf(_, n) => of_year(half(&dates.halves, n), &fiscal(), n),
        Period::Month(..) => dated(dates.month, &by_style, date, rules, MonthName::Full),
        Period::Day(_) => dated(dates.day, &by_style, date, rules, MonthName::Full),
        _ => calendar(),
    }
}

fn single_tick(
    period: &Period,
    previous: Option<&Period>,
    rules: &Rules,
    style: YearStyle,
) -> String {
    let ticks = &rules.ticks;
    let Some(date) = first_day(period) else {
        return String::new();
    };
    let style = match style {
        YearStyle::Era => YearStyle::Short,
        style => style,
    };
    let era = era_of(period, rules, style);
    // Only a neighbour of the same kind and era says a part of this one.
    let before = previous
        .filter(|p| std::mem::discriminant(*p) == std::mem::discriminant(period))
        .filter(|p| era_of(p, rules, style) == era)
        .and_then(first_day);
    let same_year = before.is_some_and(|before| before.year == date.year);
    let same_month = same_year && before.is_some_and(|before| before.month == date.month);

    let western = date.year.to_string();
    let by_style = year(period, date.year, rules, style);
    let calendar = || fill(ticks.year, &[("y", &western)]);
    let fiscal = || fill(ticks.fiscal_year, &[("y", &by_style)]);
    match *period {
        Period::FiscalYear(this) => match (era, before) {
            (Some(era), Some(_)) => fill(ticks.fiscal_year, &[("y", &count(era, this))]),
            _ => fiscal(),
        },
        Period::Quarter(_, n) | Period::FiscalQuarter(_, n) if same_year => {
            of_year(ticks.next_quarter, "", n)
        }
        Period::FiscalHalf(_, n) if same_year => of_year(half(&ticks.next_halves, n), "", n),
        Period::Quarter(_, n) => of_year(ticks.quarter, &calendar(), n),
        Period::FiscalQuarter(_, n) => of_year(ticks.quarter, &fiscal(), n),
        Period::FiscalHalf(_, n) => of_year(half(&ticks.halves, n), &fiscal(), n),
        Period::Month(..) if same_year => {
            dated(ticks.next_month, &by_style, date, rules, MonthName::Short)
        }
        Period::Month(..) => dated(ticks.month, &by_style, date, rules, MonthName::Short),
        Period::Day(_) if same_month => {
            dated(ticks.next_day, &by_style, date, rules, MonthName::Short)
        }
        Period::Day(_) => dated(ticks.day, &by_style, date, rules, MonthName::Short),
        _ => calendar(),
    }
}

/// The year of a period and the day that stands for it among its kind; `None`
/// for what is made of other periods.
fn first_day(period: &Period) -> Option<Date> {
    let (year, month, day) = match *period {
        Period::Year(y) | Period::FiscalYear(y) | Period::UnstatedYear(y) => (y, 1, 1),
        Period::Quarter(y, n) | Period::FiscalQuarter(y, n) | Period::FiscalHalf(y, n) => (y, n, 1),
        Period::Month(y, m) => (y, m, 1),
        Period::Day(date) => return Some(date),
        Period::Range(..) | Period::List(_) | Period::NotStated => return None,
    };
    Some(Date { year, month, day })
}

/// The year by the style, without 年.
fn year(period: &Period, western: i32, rules: &Rules, style: YearStyle) -> String {
    match (era_of(period, rules, style), style) {
        (Some(era), YearStyle::Era) => format!("{}{}", era.name, count(era, western)),
        (Some(era), _) => format!("{}{}", era.letter, count(era, western)),
        (None, _) => western.to_string(),
    }
}

/// The era that the period is of, where it is of one without doubt and the
/// language and the style count by it.
fn era_of(period: &Period, rules: &Rules, style: YearStyle) -> Option<&'static Era> {
    if !rules.eras || style == YearStyle::Western {
        return None;
    }
    match *period {
        Period::FiscalYear(y) | Period::FiscalQuarter(y, _) | Period::FiscalHalf(y, _) => {
            Era::of_fiscal_year(y)
        }
        // Before 1873 the months of an era were of the moon.
        Period::Month(..) | Period::Day(_) => {
            let (_, last) = period.bounds(4);
            let last = last.filter(|last| last.year >= FIRST_SOLAR_YEAR)?;
            Era::of_day((last.year, last.month, last.day))
        }
        _ => None,
    }
}

fn count(era: &Era, year: i32) -> String {
    match era.count(year) {
        1 => "元".to_owned(),
        n => n.to_string(),
    }
}

fn half(halves: &[&'static str; 2], n: u8) -> &'static str {
    if n == 1 { halves[0] } else { halves[1] }
}

fn of_year(pattern: &str, year: &str, n: u8) -> String {
    fill(pattern, &[("y", year), ("n", &n.to_string())])
}

/// How long the name of a month may be.
#[derive(Clone, Copy)]
enum MonthName {
    Full,
    Short,
}

fn dated(pattern: &str, year: &str, date: Date, rules: &Rules, name: MonthName) -> String {
    let at = usize::from(date.month.saturating_sub(1));
    let named = rules.months.as_ref().and_then(|months| match name {
        MonthName::Full => months.full.get(at),
        MonthName::Short => months.short.get(at),
    });
    let month = named.map_or_else(|| date.month.to_string(), |name| name.to_string());
    fill(
        pattern,
        &[
            ("y", year),
            ("m", &month),
            ("d", &date.day.to_string()),
            ("m2", &format!("{:02}", date.month)),
            ("d2", &format!("{:02}", date.day)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Period {
        Period::parse(text, None).expect(text).period
    }

    #[test]
    fn periods_in_both_languages() {
        let cases = [
            ("FY2023", "令和5年度", "FY2023"),
            ("FY2019", "令和元年度", "FY2019"),
            ("FY2018", "平成30年度", "FY2018"),
            ("FY1988", "昭和63年度", "FY1988"),
            ("FY1867", "1867年度", "FY1867"),
            ("2019", "2019年", "2019"),
            ("2031?", "2031年", "2031"),
            ("2023-Q2", "2023年第2四半期", "Q2 2023"),
            ("FY2023-Q2", "令和5年度第2四半期", "Q2 FY2023"),
            ("FY2023-H1", "令和5年度上半期", "first half of FY2023"),
            ("2024-01", "令和6年1月", "January 2024"),
            ("2019-04", "平成31年4月", "April 2019"),
            ("2019-05", "令和元年5月", "May 2019"),
            ("1989-01", "平成元年1月", "January 1989"),
            ("1989-01-07", "昭和64年1月7日", "7 January 1989"),
            ("1872-12", "1872年12月", "December 1872"),
            ("2024-02-02", "令和6年2月2日", "2 February 2024"),
            ("FY2020..FY2023", "令和2年度〜令和5年度", "FY2020–FY2023"),
            ("FY2020..", "令和2年度〜", "FY2020–"),
            ("..2024-01", "〜令和6年1月", "to January 2024"),
            (
                "2024-04..2031-03",
                "令和6年4月〜令和13年3月",
                "April 2024 – March 2031",
            ),
            ("FY2019, FY2021", "令和元年度、令和3年度", "FY2019, FY2021"),
            ("not-stated", "", ""),
        ];
        for (text, ja, en) in cases {
            let of = |lang| period(&parse(text), &lang, YearStyle::Era);
            assert_eq!((of(Lang::ja()).as_str(), of(Lang::en()).as_str()), (ja, en));
        }
    }

    #[test]
    fn years_go_by_the_style_of_the_publication() {
        let cases = [
            ("FY2019", "2019年度", "R元年度"),
            ("FY2023", "2023年度", "R5年度"),
            ("2023", "2023年", "2023年"),
            ("2024-01", "2024年1月", "R6年1月"),
            ("2024-01-31", "2024年1月31日", "R6年1月31日"),
        ];
        for (text, western, short) in cases {
            let of = |style| period(&parse(text), &Lang::ja(), style);
            assert_eq!(of(YearStyle::Western), western);
            assert_eq!(of(YearStyle::Short), short);
        }
    }

    #[test]
    fn other_languages_get_iso_forms() {
        let of = |text| period(&parse(text), &Lang::parse("ko").unwrap(), YearStyle::Era);
        assert_eq!(of("2024-01"), "2024-01");
        assert_eq!(of("FY2023-H2"), "FY2023-H2");
        assert_eq!(of("..2024-01-05"), "–2024-01-05");
    }

    #[test]
    fn coverage_is_said_in_words() {
        let cases = [
            (
                "..2024-01",
                "令和6年1月末まで",
                "to the end of January 2024",
            ),
            ("2019-07..", "令和元年7月から", "from July 2019"),
            ("..2024-01-15", "令和6年1月15日まで", "to 15 January 2024"),
            (
                "2019-07..2020-01",
                "令和元年7月から令和2年1月末まで",
                "from July 2019 to the end of January 2020",
            ),
            ("..2031?", "2031年まで", "to 2031"),
            ("..FY2023", "令和5年度末まで", "to the end of FY2023"),
            ("2024-01", "令和6年1月", "January 2024"),
        ];
        for (text, ja, en) in cases {
            let of = |lang| coverage(&parse(text), &lang, YearStyle::Era);
            assert_eq!((of(Lang::ja()).as_str(), of(Lang::en()).as_str()), (ja, en));
        }
    }

    fn axis(periods: &[&str], lang: Lang, style: YearStyle) -> String {
        let periods: Vec<Period> = periods.iter().map(|text| parse(text)).collect();
        let ticks: Vec<String> = periods
            .iter()
            .enumerate()
            .map(|(at, p)| {
                let previous = at.checked_sub(1).map(|before| &periods[before]);
                period_tick(p, previous, &lang, style)
            })
            .collect();
        ticks.join(" ")
    }

    #[test]
    fn an_axis_says_era_and_year_once() {
        let years = ["FY2017", "FY2018", "FY2019", "FY2020", "FY2021"];
        let ja = |periods: &[&str]| axis(periods, Lang::ja(), YearStyle::Era);
        let en = |periods: &[&str]| axis(periods, Lang::en(), YearStyle::Era);
        assert_eq!(ja(&years), "H29 30 R元 2 3");
        assert_eq!(en(&years), "FY2017 FY2018 FY2019 FY2020 FY2021");
        assert_eq!(
            axis(&years, Lang::ja(), YearStyle::Western),
            "2017 2018 2019 2020 2021"
        );
        let months = ["2019-03", "2019-04", "2019-05", "2020-01"];
        assert_eq!(ja(&months), "H31.3 4月 R元.5 R2.1");
        assert_eq!(en(&months), "Mar 2019 Apr May Jan 2020");
        let days = ["2024-01-30", "2024-01-31", "2024-02-01"];
        assert_eq!(ja(&days), "R6.1.30 31日 R6.2.1");
        assert_eq!(en(&days), "30 Jan 2024 31 Jan 1 Feb 2024");
        assert_eq!(
            ja(&["FY2023-Q4", "FY2024-Q1", "FY2024-Q2"]),
            "R5 Q4 R6 Q1 Q2"
        );
        assert_eq!(en(&["FY2023-H1", "FY2023-H2"]), "H1 FY2023 H2");
        assert_eq!(ja(&["2019?", "2027?", "2031?"]), "2019 2027 2031");
        assert_eq!(en(&["2019", "2020?"]), "2019 2020");
        assert_eq!(ja(&["FY2020..FY2023", "FY2024"]), "R2〜5 R6");
        assert_eq!(ja(&["FY2006..", "..FY2019"]), "H18〜 〜R元");
    }
}
