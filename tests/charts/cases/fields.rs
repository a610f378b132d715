//! Numbers and ratings in fields.

use super::{Case, dec, say, series};
use hakusho::chart::kind::*;
use hakusho::chart::{Chart, Column, Grid, Head};
use hakusho::lang::Lang;
use hakusho::value::Period;

pub fn all(lang: &Lang) -> Vec<Case> {
    vec![offices(lang), ratings(lang), large(lang)]
}

fn years(from: i32, to: i32) -> Vec<Column> {
    (from..=to)
        .map(|year| Column::new(Head::Period(Period::FiscalYear(year))))
        .collect()
}

fn offices(lang: &Lang) -> Case {
    let row = |name, ja, en, values: [&str; 7]| {
        let mut row = series(name, say(lang, ja, en), &values, None);
        for cell in row.cells.iter_mut().filter(|c| c.value.is_none()) {
            cell.missing = Some(say(lang, "記載なし", "not stated").into());
        }
        row
    };
    let mut columns = years(2017, 2023);
    columns[6].partial = Some(say(lang, "1月末まで", "to Jan 2024").into());
    Case {
        name: "heat-map",
        title: say(
            lang,
            "相談は東京窓口に集まっている",
            "Consultations centre on the Tokyo office",
        ),
        chart: Chart::HeatMap(HeatMap {
            grid: Grid {
                unit: say(lang, "件", "Consultations").into(),
                columns,
                series: vec![
                    row(
                        "kumamoto",
                        "熊本",
                        "Kumamoto",
                        ["198", "165", "87", "93", "308", "297", "317"],
                    ),
                    row(
                        "tokyo",
                        "東京",
                        "Tokyo",
                        ["616", "533", "953", "720", "1048", "1689", "1248"],
                    ),
                    row(
                        "osaka",
                        "大阪",
                        "Osaka",
                        ["-", "-", "300", "387", "685", "753", "581"],
                    ),
                    row(
                        "fukuoka",
                        "福岡",
                        "Fukuoka",
                        ["-", "-", "-", "-", "-", "254", "630"],
                    ),
                ],
            },
            ratings: Vec::new(),
        }),
    }
}

fn rating(lang: &Lang, rank: &str, sign: &str, ja: &str, en: &str) -> Rating {
    Rating {
        rank: dec(rank),
        sign: sign.into(),
        words: say(lang, ja, en).into(),
    }
}

/// Made-up ratings on the scale of the plan for commerce and industry.
fn ratings(lang: &Lang) -> Case {
    let row = |name, ja, en, values: [&str; 5]| {
        let mut row = series(name, say(lang, ja, en), &values, None);
        for cell in row.cells.iter_mut().filter(|c| c.value.is_none()) {
            cell.missing = Some(say(lang, "実施なし", "not held").into());
        }
        row
    };
    Case {
        name: "heat-map-ratings",
        title: say(lang, "柱ごとの達成状況", "Achievement by pillar"),
        chart: Chart::HeatMap(HeatMap {
            grid: Grid {
                unit: String::new(),
                columns: years(2015, 2019),
                series: vec![
                    row(
                        "one",
                        "新たな産業の創出",
                        "New industries",
                        ["1", "1", "2", "1", "1"],
                    ),
                    row(
                        "two",
                        "生産性の向上と経営基盤の強化",
                        "Productivity and a stronger base of management",
                        ["2", "2", "2", "1", "2"],
                    ),
                    row(
                        "three",
                        "海外取引の促進",
                        "Trade abroad",
                        ["3", "2", "1", "1", "-"],
                    ),
                    row(
                        "four",
                        "若い世代の活躍",
                        "Young people at work",
                        ["-", "3", "3", "2", "3"],
                    ),
                ],
            },
            ratings: vec![
                rating(lang, "1", "◎", "十分に達成", "fully reached"),
                rating(lang, "2", "○", "概ね達成", "mostly reached"),
                rating(lang, "3", "△", "あまり達成されず", "hardly reached"),
            ],
        }),
    }
}

/// Made-up numbers, twelve rows by twenty columns.
fn large(lang: &Lang) -> Case {
    let rows = (1..=12).map(|n: i32| {
        let name = format!("m{n}");
        let label = match say(lang, "月", "M") {
            "月" => format!("{n}月"),
            _ => format!("Month {n}"),
        };
        let values: Vec<String> = (0..20)
            .map(|y| ((n * 37 + y * y * 13) % 997).to_string())
            .collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        series(&name, &label, &values, None)
    });
    Case {
        name: "heat-map-large",
        title: say(
            lang,
            "二十年の月ごとの件数",
            "Cases by month over twenty years",
        ),
        chart: Chart::HeatMap(HeatMap {
            grid: Grid {
                unit: say(lang, "件", "Cases").into(),
                columns: years(2004, 2023),
                series: rows.collect(),
            },
            ratings: Vec::new(),
        }),
    }
}
