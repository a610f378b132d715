//! Periods as short as they can be, for axes.

use super::YearStyle;
use super::part::{MonthName, count, dated, era_of, first_day, half, join, of_year, year};
use crate::lang::Lang;
use crate::lang::rules::{Rules, fill};
use crate::value::Period;

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

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Period {
        Period::parse(text, None).expect(text).period
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
