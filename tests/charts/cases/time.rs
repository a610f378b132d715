//! Drawings of series over time, with the figures of the sample's documents.

use super::{
    Case, id, painted, relocation_columns, relocation_parts, relocation_total, say, series,
};
use hakusho::chart::kind::*;
use hakusho::chart::{Chart, Column, Grid, Head, Series};
use hakusho::lang::Lang;
use hakusho::value::Period;

fn unit(lang: &Lang, ja: &str, en: &str) -> String {
    say(lang, ja, en).into()
}

/// People with a foreign nationality by the end of a month.
fn residents_columns() -> Vec<Column> {
    [2018, 2019, 2020, 2021, 2022]
        .map(|year| Period::Month(year, 12))
        .into_iter()
        .chain([Period::Month(2023, 6)])
        .map(|period| Column::new(Head::Period(period)))
        .collect()
}

fn residents(lang: &Lang) -> Vec<Series> {
    let row = |name, ja, en, values: [&str; 6]| series(name, say(lang, ja, en), &values, None);
    painted(vec![
        row(
            "vietnam",
            "ベトナム",
            "Vietnam",
            ["4877", "6178", "6396", "5804", "6251", "6387"],
        ),
        row(
            "philippines",
            "フィリピン",
            "Philippines",
            ["2286", "2661", "2536", "2523", "3044", "3304"],
        ),
        row(
            "china",
            "中国",
            "China",
            ["3842", "3856", "3645", "3238", "3201", "3246"],
        ),
        row(
            "indonesia",
            "インドネシア",
            "Indonesia",
            ["498", "690", "690", "652", "1577", "2013"],
        ),
        row(
            "taiwan",
            "台湾",
            "Taiwan",
            ["294", "295", "221", "183", "349", "511"],
        ),
    ])
}

fn residents_grid(lang: &Lang) -> Grid {
    Grid {
        unit: unit(lang, "人", "People"),
        columns: residents_columns(),
        series: residents(lang),
    }
}

/// The ends of years alone.
fn years_only(mut grid: Grid) -> Grid {
    grid.columns.pop();
    for series in &mut grid.series {
        series.cells.pop();
    }
    grid
}

fn relocation_grid(lang: &Lang, series: Vec<Series>) -> Grid {
    Grid {
        unit: unit(lang, "件", "Consultations"),
        columns: relocation_columns(lang),
        series,
    }
}

fn prefecture(lang: &Lang) -> Series {
    let values = ["15576", "17942", "17751", "16686", "20660", "22318"];
    series(
        "kumamoto",
        say(lang, "熊本県", "Kumamoto Prefecture"),
        &values,
        None,
    )
}

/// Made-up figures: a year not surveyed, a new way of counting, and a
/// last year that is only expected, two years on.
fn breaks(lang: &Lang) -> Grid {
    let years = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2023];
    let columns = years.map(|year| Column {
        broken: (year == 2018).then(|| say(lang, "調査方法を変更", "new method").into()),
        ..Column::new(Head::Period(Period::FiscalYear(year)))
    });
    let values = ["54", "58", "-", "61", "48", "46", "51", "55", "60"];
    let mut row = series("made-up", "", &values, None);
    row.cells[2].missing = Some(say(lang, "未調査", "no survey").into());
    row.cells[8].is_open = true;
    Grid {
        unit: "%".into(),
        columns: columns.to_vec(),
        series: vec![row],
    }
}

pub fn all(lang: &Lang) -> Vec<Case> {
    let prefecture_grid = || Grid {
        series: vec![prefecture(lang)],
        ..residents_grid(lang)
    };
    let case = |name, ja, en, chart| Case {
        name,
        title: match lang.as_str() {
            "ja" => ja,
            _ => en,
        },
        chart,
    };
    let missing = |mut series: Vec<Series>| {
        for cell in series.iter_mut().flat_map(|s| &mut s.cells) {
            if cell.value.is_none() {
                cell.missing = Some(say(lang, "窓口なし", "no office").into());
            }
        }
        series
    };
    vec![
        case(
            "columns",
            "移住相談は6年で3倍を超えた",
            "Relocation consultations more than tripled in six years",
            Chart::Columns(Columns {
                grid: relocation_grid(lang, vec![relocation_total(lang)]),
            }),
        ),
        case(
            "columns-grouped",
            "インドネシアの人は令和4年に2倍を超えた",
            "Residents from Indonesia more than doubled in 2022",
            Chart::Columns(Columns {
                grid: years_only(Grid {
                    series: residents(lang)[1..4].to_vec(),
                    ..residents_grid(lang)
                }),
            }),
        ),
        case(
            "share-columns",
            "東京窓口の割合は半分を下回った",
            "Tokyo's share of the consultations fell below half",
            Chart::ShareColumns(ShareColumns {
                grid: relocation_grid(lang, relocation_parts(lang)),
            }),
        ),
        case(
            "lines",
            "インドネシアの人は4年半で4倍になった",
            "Residents from Indonesia quadrupled in four and a half years",
            Chart::Lines(Lines {
                grid: residents_grid(lang),
            }),
        ),
        case(
            "lines-single",
            "熊本県の在留外国人は2万2千人を超えた",
            "Kumamoto Prefecture has more than 22,000 foreign residents",
            Chart::Lines(Lines {
                grid: prefecture_grid(),
            }),
        ),
        case(
            "lines-gaps",
            "窓口ができてから相談が始まった",
            "Consultations began once there was an office",
            Chart::Lines(Lines {
                grid: relocation_grid(lang, missing(relocation_parts(lang))),
            }),
        ),
        case(
            "area",
            "熊本県の在留外国人は2万2千人を超えた",
            "Kumamoto Prefecture has more than 22,000 foreign residents",
            Chart::Area(AreaChart {
                grid: prefecture_grid(),
                total: None,
            }),
        ),
        case(
            "area-stacked",
            "移住相談は窓口が増えるとともに伸びた",
            "Relocation consultations grew as offices opened",
            Chart::Area(AreaChart {
                grid: relocation_grid(lang, relocation_parts(lang)),
                total: Some(relocation_total(lang)),
            }),
        ),
        case(
            "multiples",
            "ベトナムの人が最も多く、インドネシアの人が急に増えた",
            "Most are from Vietnam; Indonesia has risen fast",
            Chart::Multiples(Multiples {
                grid: residents_grid(lang),
            }),
        ),
        case(
            "sparkline",
            "在留外国人の推移",
            "Foreign residents",
            Chart::Sparkline(Sparkline {
                columns: residents_columns(),
                series: prefecture(lang),
            }),
        ),
        case(
            "columns-outlook",
            "測り方が変わり、最後の年は見込み",
            "Counted anew, the last year expected",
            Chart::Columns(Columns { grid: breaks(lang) }),
        ),
        case(
            "lines-breaks",
            "測り方が変わり、最後の年は見込み",
            "Counted anew, the last year expected",
            Chart::Lines(Lines { grid: breaks(lang) }),
        ),
        case(
            "columns-things",
            "窓口ごとの相談件数（令和4年度）",
            "Consultations by office (FY2022)",
            Chart::Columns(Columns {
                grid: Grid {
                    unit: unit(lang, "件", "Consultations"),
                    columns: relocation_parts(lang)
                        .iter()
                        .map(|s| {
                            Column::new(Head::Thing {
                                id: s.id.clone(),
                                name: s.label.clone(),
                            })
                        })
                        .collect(),
                    series: vec![Series {
                        id: id("fy2022"),
                        label: String::new(),
                        slot: 0,
                        cells: relocation_parts(lang)
                            .iter()
                            .map(|s| s.cells[5].clone())
                            .collect(),
                    }],
                },
            }),
        ),
    ]
}
