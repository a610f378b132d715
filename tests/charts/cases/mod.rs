//! What the golden drawings show, in both languages.

mod bullets;
mod comparisons;
mod fields;
mod targets;
mod time;
mod trees;

use hakusho::chart::kind::*;
use hakusho::chart::{Cell, Chart, Column, Frame, Grid, Head, Series, Width};
use hakusho::lang::{Lang, Text};
use hakusho::value::write::YearStyle;
use hakusho::value::{Id, Period, Unit};
use rust_decimal::Decimal;

/// One chart and the words of its frame, in one language.
pub struct Case {
    pub name: &'static str,
    pub title: &'static str,
    pub chart: Chart,
}

pub fn all(lang: &Lang) -> Vec<Case> {
    let mut all = vec![
        relocation(lang),
        twenty_years(lang),
        targets::overnight_stays(lang),
        targets::multicultural(lang),
        targets::with_actuals(lang),
        targets::declared(lang),
        targets::stepped(lang),
        targets::kept(lang),
        targets::migrants(lang),
        businesses(lang),
        conventions(lang),
        trees::strategy(lang),
        trees::directions(lang),
        targets::strip(lang),
    ];
    all.extend(time::all(lang));
    all.extend([bullets::kpi(lang), bullets::no_actuals(lang)]);
    all.extend(comparisons::all(lang));
    all.extend(fields::all(lang));
    all
}

pub fn frame(case: &Case, lang: &Lang, width: Width) -> Frame {
    Frame {
        lang: lang.clone(),
        years: YearStyle::Era,
        width,
        key: id(case.name),
        title: case.title.into(),
        desc: format!("{}.", case.title),
    }
}

/// The text of the language.
fn say<'a>(lang: &Lang, ja: &'a str, en: &'a str) -> &'a str {
    if *lang == Lang::ja() { ja } else { en }
}

pub fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub fn unit(name: &str, ja: &str, one: &str, other: &str) -> Unit {
    let forms = |pairs: &[(&str, &str)]| -> std::collections::BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(c, p)| ((*c).into(), (*p).into()))
            .collect()
    };
    Unit {
        id: id(name),
        name: Text::new(vec![(Lang::ja(), ja.into()), (Lang::en(), other.into())]),
        forms: [
            (Lang::ja(), forms(&[("other", &format!("{{n}}{ja}"))])),
            (
                Lang::en(),
                forms(&[
                    ("one", &format!("{{n}}{one}")),
                    ("other", &format!("{{n}}{other}")),
                ]),
            ),
        ]
        .into(),
        scaled: None,
    }
}

fn people() -> Unit {
    unit("person", "人", " person", " people")
}

fn percent() -> Unit {
    unit("percent", "%", "%", "%")
}

pub fn series(name: &str, label: &str, values: &[&str], marked: Option<usize>) -> Series {
    Series {
        id: id(name),
        label: label.into(),
        slot: 0,
        cells: values
            .iter()
            .enumerate()
            .map(|(i, v)| Cell {
                value: v.parse().ok(),
                mark: (marked == Some(i)).then(|| "†".into()),
                ..Cell::default()
            })
            .collect(),
    }
}

/// Gives each series its place in the palette, in order.
pub fn painted(mut series: Vec<Series>) -> Vec<Series> {
    for (slot, one) in series.iter_mut().enumerate() {
        one.slot = slot;
    }
    series
}

fn relocation_columns(lang: &Lang) -> Vec<Column> {
    (2017..=2023)
        .map(|year| Column {
            head: Head::Period(Period::FiscalYear(year)),
            broken: None,
            partial: (year == 2023).then(|| say(lang, "1月末まで", "to Jan 2024").into()),
        })
        .collect()
}

fn relocation_parts(lang: &Lang) -> Vec<Series> {
    let row =
        |name, ja, en, values: [&str; 7], marked| series(name, say(lang, ja, en), &values, marked);
    painted(vec![
        row(
            "kumamoto",
            "熊本",
            "Kumamoto",
            ["198", "165", "87", "93", "308", "297", "317"],
            None,
        ),
        row(
            "tokyo",
            "東京",
            "Tokyo",
            ["616", "533", "953", "720", "1048", "1689", "1248"],
            None,
        ),
        row(
            "osaka",
            "大阪",
            "Osaka",
            ["-", "-", "300", "387", "685", "753", "581"],
            Some(2),
        ),
        row(
            "fukuoka",
            "福岡",
            "Fukuoka",
            ["-", "-", "-", "-", "-", "254", "630"],
            Some(5),
        ),
    ])
}

fn relocation_total(lang: &Lang) -> Series {
    let values = ["814", "698", "1340", "1200", "2041", "2993", "2776"];
    series("total", say(lang, "合計", "Total"), &values, None)
}

fn relocation(lang: &Lang) -> Case {
    Case {
        name: "relocation-trend",
        title: say(
            lang,
            "移住相談は窓口が増えるとともに伸びた",
            "Relocation consultations grew as offices opened",
        ),
        chart: Chart::StackedColumns(StackedColumns {
            grid: Grid {
                unit: say(lang, "件", "Consultations").into(),
                columns: relocation_columns(lang),
                series: relocation_parts(lang),
            },
            total: Some(relocation_total(lang)),
        }),
    }
}

fn place(name: &str, rank: u32, label: &str, place: &str, value: Option<&str>) -> Place {
    Place {
        id: id(name),
        rank: Some(rank),
        rank_label: label.into(),
        name: place.into(),
        value: value.map(dec),
        own: name == "kumamoto",
    }
}

fn businesses(lang: &Lang) -> Case {
    Case {
        name: "businesses-abroad",
        title: say(
            lang,
            "海外に展開する企業の数（2021年）",
            "Businesses that have expanded overseas (2021)",
        ),
        chart: Chart::RankingBars(RankingBars {
            period: Period::UnstatedYear(2021),
            unit: Some(unit("company", "社", " company", " companies")),
            places: vec![
                place(
                    "fukuoka",
                    1,
                    say(lang, "1位", "1st"),
                    say(lang, "福岡市", "Fukuoka"),
                    Some("400"),
                ),
                place(
                    "kagoshima",
                    2,
                    say(lang, "2位", "2nd"),
                    say(lang, "鹿児島市", "Kagoshima"),
                    Some("39"),
                ),
                place(
                    "kumamoto",
                    3,
                    say(lang, "3位", "3rd"),
                    say(lang, "熊本市", "Kumamoto"),
                    Some("28"),
                ),
            ],
        }),
    }
}

fn conventions(lang: &Lang) -> Case {
    Case {
        name: "conventions",
        title: say(
            lang,
            "国際会議の開催件数（2019年、指定都市20市）",
            "International conventions held (2019, 20 designated cities)",
        ),
        chart: Chart::RankingBars(RankingBars {
            period: Period::UnstatedYear(2019),
            unit: None,
            places: vec![
                place(
                    "kobe",
                    1,
                    say(lang, "1位", "1st"),
                    say(lang, "神戸市", "Kobe"),
                    Some("438"),
                ),
                place(
                    "kumamoto",
                    14,
                    say(lang, "14位", "14th"),
                    say(lang, "熊本市", "Kumamoto"),
                    Some("18"),
                ),
            ],
        }),
    }
}

/// Made-up numbers, a year not surveyed, and one that fell below zero.
fn twenty_years(lang: &Lang) -> Case {
    let columns = (2004..2024).map(|year| Column {
        head: Head::Period(Period::FiscalYear(year)),
        broken: None,
        partial: None,
    });
    let values = |factor: i32, start: i32| -> Vec<String> {
        let value = |n: i32| match n {
            7 => "-".to_owned(),
            12 => (-start).to_string(),
            n => (start + (n * factor) % 900).to_string(),
        };
        (0..20).map(value).collect()
    };
    let row = |name, ja, en, values: Vec<String>| {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        series(name, say(lang, ja, en), &values, None)
    };
    Case {
        name: "twenty-years",
        title: say(lang, "二十年の増減", "Twenty years of change"),
        chart: Chart::StackedColumns(StackedColumns {
            grid: Grid {
                unit: say(lang, "人", "People").into(),
                columns: columns.collect(),
                series: painted(vec![
                    row("natural", "自然増減", "Natural change", values(130, 150)),
                    row("social", "社会増減", "Migration", values(70, 90)),
                ]),
            },
            total: None,
        }),
    }
}
