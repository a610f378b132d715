//! The table of eras against an independent calendar.

use hakusho::lang::Lang;
use hakusho::lang::era::Era;
use hakusho::value::period::{Date, Period};
use hakusho::value::write::{YearStyle, period};
use icu_calendar::cal::Japanese;

#[test]
fn every_day_since_1873_has_the_right_era_and_year() {
    let names = [
        ("meiji", "明治"),
        ("taisho", "大正"),
        ("showa", "昭和"),
        ("heisei", "平成"),
        ("reiwa", "令和"),
    ];
    let mut days = 0;
    for year in 1873..=2030 {
        for month in 1..=12u8 {
            for day in 1..=31u8 {
                let Ok(date) = icu_calendar::Date::try_new_iso(year, month, day) else {
                    continue;
                };
                days += 1;
                let theirs = date.to_calendar(Japanese::new()).era_year();
                let (_, name) = names
                    .iter()
                    .find(|(code, _)| *code == theirs.era.as_str())
                    .unwrap();
                let ours = Era::of_day((year, month, day)).unwrap();
                assert_eq!(ours.name, *name, "{year}-{month}-{day}");
                assert_eq!(ours.count(year), theirs.year, "{year}-{month}-{day}");

                let count = match theirs.year {
                    1 => "元".to_owned(),
                    n => n.to_string(),
                };
                let wanted = format!("{name}{count}年{month}月{day}日");
                let today = Period::Day(Date { year, month, day });
                assert_eq!(period(&today, &Lang::ja(), YearStyle::Era), wanted);
                let read = Period::parse(&wanted, None).unwrap();
                assert_eq!((read.period, read.odd_era), (today, false));
            }
        }
    }
    assert_eq!(days, 57_708);
}
