//! Periods in the words of a language.

use super::YearStyle;
use super::part::{MonthName, dated, first_day, half, join, of_year, year};
use crate::lang::Lang;
use crate::lang::rules::{Rules, fill};
use crate::value::Period;

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
}
