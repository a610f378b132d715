//! Things set side by side: bars, slopes, dots, rings.

use super::{Case, id, painted, say, series};
use hakusho::chart::kind::*;
use hakusho::chart::{Chart, Column, Grid, Head};
use hakusho::lang::Lang;
use hakusho::value::Period;

pub fn all(lang: &Lang) -> Vec<Case> {
    vec![
        offices(lang),
        offices_two_years(lang),
        change(lang),
        programmes(lang),
        slope(lang),
        slope_own(lang),
        dots(lang),
        survey(lang),
        donut(lang),
    ]
}

fn thing(lang: &Lang, name: &str, ja: &str, en: &str) -> Column {
    Column::new(Head::Thing {
        id: id(name),
        name: say(lang, ja, en).into(),
    })
}

fn office_columns(lang: &Lang) -> Vec<Column> {
    [
        ("tokyo", "東京窓口", "Tokyo office"),
        ("osaka", "大阪窓口", "Osaka office"),
        ("kumamoto", "熊本窓口", "Kumamoto office"),
        ("fukuoka", "福岡窓口", "Fukuoka office"),
    ]
    .map(|(name, ja, en)| thing(lang, name, ja, en))
    .into()
}

fn consultations(lang: &Lang) -> String {
    say(lang, "件", "Consultations").into()
}

fn offices(lang: &Lang) -> Case {
    Case {
        name: "bars",
        title: say(
            lang,
            "移住相談の6割近くは東京窓口（令和4年度）",
            "Nearly six in ten consultations are held in Tokyo (FY2022)",
        ),
        chart: Chart::Bars(Bars {
            grid: Grid {
                unit: consultations(lang),
                columns: office_columns(lang),
                series: vec![series(
                    "fy2022",
                    "",
                    &["1689", "753", "297", "254"],
                    Some(3),
                )],
            },
            own: vec![id("kumamoto")],
        }),
    }
}

fn offices_two_years(lang: &Lang) -> Case {
    let mut last = series(
        "fy2021",
        say(lang, "令和3年度", "FY2021"),
        &["1048", "685", "308", "-"],
        None,
    );
    last.cells[3].missing = Some(say(lang, "記載なし", "not stated").into());
    let this = series(
        "fy2022",
        say(lang, "令和4年度", "FY2022"),
        &["1689", "753", "297", "254"],
        None,
    );
    Case {
        name: "bars-grouped",
        title: say(
            lang,
            "東京窓口の相談が大きく伸びた",
            "Consultations in Tokyo rose sharply",
        ),
        chart: Chart::Bars(Bars {
            grid: Grid {
                unit: consultations(lang),
                columns: office_columns(lang),
                series: painted(vec![last, this]),
            },
            own: vec![],
        }),
    }
}

fn change(lang: &Lang) -> Case {
    let columns = office_columns(lang).into_iter().take(3).collect();
    Case {
        name: "bars-negative",
        title: say(
            lang,
            "令和3年度から令和4年度への増減",
            "Change from FY2021 to FY2022",
        ),
        chart: Chart::Bars(Bars {
            grid: Grid {
                unit: consultations(lang),
                columns,
                series: vec![series("change", "", &["641", "68", "-11"], None)],
            },
            own: vec![],
        }),
    }
}

/// Five programmes of the commerce and industry plan, with its long names.
fn programmes(lang: &Lang) -> Case {
    let columns = [
        thing(
            lang,
            "r059",
            "プロスポーツチーム活動支援",
            "Support for the Activities of Professional Sports Teams",
        ),
        thing(
            lang,
            "r011",
            "フードビジネス推進事業",
            "Food Business Promotion",
        ),
        thing(
            lang,
            "r080",
            "魚類市場輸出拠点構築推進事業",
            "Promotion of the Fish Market as an Export Base",
        ),
        thing(
            lang,
            "r052",
            "“美味のまち鹿児島”づくりイベント支援事業",
            "Support for Events Making Kagoshima a “City of Delicious Flavours”",
        ),
        thing(
            lang,
            "r064",
            "「メイドインかごしま」支援事業(四市連携地場企業販路拡大推進)",
            "“Made in Kagoshima” Support (four cities together expanding the sales channels of local companies)",
        ),
    ];
    let row = |name, ja, en, values: [&str; 5]| series(name, say(lang, ja, en), &values, None);
    let settled = ["36700", "10286", "8986", "6080", "4047"];
    let budget = ["36315", "11907", "8429", "8090", "7910"];
    Case {
        name: "bars-programmes",
        title: say(
            lang,
            "販路拡大とイベント支援で予算が増えた",
            "More is budgeted for sales channels and events",
        ),
        chart: Chart::Bars(Bars {
            grid: Grid {
                unit: say(lang, "千円", "¥ thousand").into(),
                columns: columns.into(),
                series: painted(vec![
                    row("settled", "令和元年度決算額", "FY2019, settled", settled),
                    row("budget", "令和2年度予算額", "FY2020, budget", budget),
                ]),
            },
            own: vec![],
        }),
    }
}

fn years(from: i32, to: i32) -> Vec<Column> {
    [from, to]
        .map(|year| Column::new(Head::Period(Period::FiscalYear(year))))
        .into()
}

fn slope(lang: &Lang) -> Case {
    let row = |name, ja, en, values: [&str; 2]| series(name, say(lang, ja, en), &values, None);
    Case {
        name: "slope",
        title: say(
            lang,
            "東京と大阪で増え、熊本でわずかに減った",
            "Up in Tokyo and Osaka, slightly down in Kumamoto",
        ),
        chart: Chart::Slope(Slope {
            grid: Grid {
                unit: consultations(lang),
                columns: years(2021, 2022),
                series: painted(vec![
                    row("kumamoto", "熊本窓口", "Kumamoto office", ["308", "297"]),
                    row("tokyo", "東京窓口", "Tokyo office", ["1048", "1689"]),
                    row("osaka", "大阪窓口", "Osaka office", ["685", "753"]),
                    row("fukuoka", "福岡窓口", "Fukuoka office", ["-", "254"]),
                ]),
            },
            own: vec![],
        }),
    }
}

/// Made-up percentages that lie close together.
fn slope_own(lang: &Lang) -> Case {
    let names = [
        "熊本市",
        "福岡市",
        "北九州市",
        "広島市",
        "岡山市",
        "神戸市",
        "堺市",
    ];
    let en = [
        "Kumamoto",
        "Fukuoka",
        "Kitakyushu",
        "Hiroshima",
        "Okayama",
        "Kobe",
        "Sakai",
    ];
    let from = ["61.2", "61.0", "60.8", "60.7", "58.9", "55.1", "54.9"];
    let to = ["66.4", "62.3", "61.9", "62.2", "59.5", "57.0", "51.8"];
    let rows = (0..7).map(|n| {
        let name = format!("city{n}");
        let mut row = series(&name, say(lang, names[n], en[n]), &[from[n], to[n]], None);
        row.slot = n % 5;
        row
    });
    Case {
        name: "slope-own",
        title: say(lang, "熊本市の伸びが最も大きい", "Kumamoto rose the most"),
        chart: Chart::Slope(Slope {
            grid: Grid {
                unit: "%".into(),
                columns: years(2018, 2023),
                series: painted(rows.collect()),
            },
            own: vec![id("city0")],
        }),
    }
}

fn dots(lang: &Lang) -> Case {
    let row = |name, ja, en, values: [&str; 4]| series(name, say(lang, ja, en), &values, None);
    Case {
        name: "dots",
        title: say(
            lang,
            "どの窓口でも令和2年度より増えた",
            "Every office has more consultations than in FY2020",
        ),
        chart: Chart::Dots(Dots {
            grid: Grid {
                unit: consultations(lang),
                columns: office_columns(lang),
                series: painted(vec![
                    row("fy2020", "令和2年度", "FY2020", ["720", "387", "93", "-"]),
                    row("fy2021", "令和3年度", "FY2021", ["1048", "685", "308", "-"]),
                    row(
                        "fy2022",
                        "令和4年度",
                        "FY2022",
                        ["1689", "753", "297", "254"],
                    ),
                ]),
            },
            own: vec![id("kumamoto")],
        }),
    }
}

/// Made-up survey results: one dot in each row, and none in the last.
fn survey(lang: &Lang) -> Case {
    let columns = [
        ("all", "全体", "All"),
        ("young", "18〜29歳", "18 to 29"),
        ("old", "70歳以上", "70 and over"),
        ("none", "無回答", "No answer"),
    ];
    let mut row = series("ease", "", &["73.3", "78.1", "70.9", "-"], None);
    row.cells[3].missing = Some(say(lang, "回答が少なく非公表", "too few answers").into());
    Case {
        name: "dots-one",
        title: say(
            lang,
            "暮らしやすいと感じる人の割合",
            "Share who find it easy to live here",
        ),
        chart: Chart::Dots(Dots {
            grid: Grid {
                unit: "%".into(),
                columns: columns
                    .map(|(name, ja, en)| thing(lang, name, ja, en))
                    .into(),
                series: vec![row],
            },
            own: vec![],
        }),
    }
}

fn donut(lang: &Lang) -> Case {
    let part = |name, ja, en, value: &str| series(name, say(lang, ja, en), &[value], None);
    Case {
        name: "donut",
        title: say(
            lang,
            "相談の過半は東京窓口（令和元年度）",
            "Most consultations are held in Tokyo (FY2019)",
        ),
        chart: Chart::Donut(Donut {
            grid: Grid {
                unit: consultations(lang),
                columns: vec![Column::new(Head::Period(Period::FiscalYear(2019)))],
                series: painted(vec![
                    part("tokyo", "東京窓口", "Tokyo office", "953"),
                    part("osaka", "大阪窓口", "Osaka office", "300"),
                    part("kumamoto", "熊本窓口", "Kumamoto office", "87"),
                ]),
            },
            total: say(lang, "合計", "Total").into(),
        }),
    }
}
