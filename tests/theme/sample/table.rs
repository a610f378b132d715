use super::{Voice, doubt, downloads, drawing, fact, link, mark};
use hakusho::render::view::*;

const SERIES: [(&str, &str, [&str; 7]); 5] = [
    (
        "熊本窓口",
        "Kumamoto",
        ["198", "165", "87", "93", "308", "297", "317"],
    ),
    (
        "東京窓口",
        "Tokyo",
        ["616", "533", "953", "720", "1,048", "1,689", "1,248"],
    ),
    (
        "大阪窓口",
        "Osaka",
        ["-", "-", "300", "387", "685", "753", "581"],
    ),
    (
        "福岡窓口",
        "Fukuoka",
        ["-", "-", "-", "-", "-", "254", "630"],
    ),
    (
        "合計",
        "Total",
        ["814", "698", "1,340", "1,200", "2,041", "2,993", "2,776"],
    ),
];

fn title(v: Voice) -> String {
    v.say("窓口別の移住相談件数", "Relocation consultations by desk")
}

fn number(text: &str) -> Cell {
    Cell {
        text: text.to_owned(),
        numeric: true,
        ..Cell::default()
    }
}

fn numbers(v: Voice, id: &str) -> DataTable {
    let years = [2017, 2018, 2019, 2020, 2021, 2022, 2023];
    let eras = [
        "平成29年度",
        "平成30年度",
        "令和元年度",
        "令和2年度",
        "令和3年度",
        "令和4年度",
        "令和5年度",
    ];
    let column = |(year, era): (i32, &str)| HeadCell {
        text: v.say(era, &format!("FY{year}")),
        sub: (year == 2023).then(|| v.say("1月末まで", "to end of January 2024")),
        numeric: true,
        marks: Vec::new(),
    };
    let first = HeadCell {
        text: v.say("窓口", "Desk"),
        sub: None,
        numeric: false,
        marks: Vec::new(),
    };
    let row = |(ja, en, values): &(&str, &str, [&str; 7])| {
        let mut cells = vec![Cell {
            text: v.say(ja, en),
            head: true,
            ..Cell::default()
        }];
        for (at, value) in values.iter().enumerate() {
            let mut cell = number(value);
            if *value == "-" {
                cell.text = "―".to_owned();
                cell.missing = Some(v.word("missing_not_established"));
            }
            if *en == "Osaka" && at == 2 {
                cell.sub = Some(v.say("7月から", "from July 2019"));
            }
            if *en == "Fukuoka" && at == 5 {
                cell.sub = Some(v.say("7月から", "from July 2022"));
            }
            if *en == "Total" && at == 2 {
                cell.marks = vec![mark(v, MarkKind::Source, "1", "#doubt-1")];
            }
            cells.push(cell);
        }
        Row {
            id: None,
            total: *en == "Total",
            own: false,
            cells,
        }
    };
    DataTable {
        id: id.to_owned(),
        number: Some(v.words.fill("table_label", &[("n", "1")])),
        caption: title(v),
        unit: Some(
            v.words
                .fill("unit_label", &[("unit", &v.say("件", "consultations"))]),
        ),
        head: std::iter::once(first)
            .chain(years.into_iter().zip(eras).map(column))
            .collect(),
        rows: SERIES.iter().map(row).collect(),
        notes: vec![Note {
            id: format!("{id}-note-1"),
            label: v.words.fill("mark_note", &[("n", "1")]),
            text: v.say(
                "令和5年度は令和6年1月末までの件数。",
                "FY2023 counts up to the end of January 2024.",
            ),
        }],
        legend: vec![fact("―".to_owned(), v.word("missing_not_established"))],
        fold: false,
        marks: vec![],
        sources: vec![],
        downloads: vec![],
    }
}

fn paper(v: Voice) -> Vec<SourceLine> {
    vec![SourceLine {
        title: v.say(
            "令和6年2月議会 地域活力創生特別委員会説明資料",
            "Paper for the Special Committee on Regional Vitality, February 2024 assembly",
        ),
        href: Some("sources.html#paper".to_owned()),
        place: Some(v.say(
            "1 近年の移住定住を取り巻く状況について",
            "1 Recent circumstances of relocation and settlement",
        )),
    }]
}

fn trend(v: Voice) -> Chart {
    Chart {
        id: "relocation-trend".to_owned(),
        number: Some(v.words.fill("figure_label", &[("n", "1")])),
        title: v.say(
            "移住相談は、窓口の増加とともに2,993件まで増えた",
            "Consultations grew to 2,993 as desks were added",
        ),
        marks: Vec::new(),
        subtitle: Some(v.say(
            "窓口別の移住相談件数、熊本県、平成29年度～令和5年度（件）",
            "Relocation consultations by desk, Kumamoto Prefecture, FY2017 to FY2023",
        )),
        wide: drawing(v, "relocation-trend", "wide"),
        narrow: drawing(v, "relocation-trend", "narrow"),
        notes: vec![v.words.fill(
            "chart_partial",
            &[
                ("period", &v.say("令和5年度", "FY2023")),
                (
                    "covers",
                    &v.say("令和6年1月末まで", "to the end of January 2024"),
                ),
            ],
        )],
        sources: paper(v),
        table: Some(DataTable {
            number: None,
            notes: Vec::new(),
            ..numbers(v, "relocation-trend-data")
        }),
        downloads: vec![Download {
            href: "x.svg".to_owned(),
            format: "SVG".to_owned(),
            label: v
                .words
                .fill("download_label", &[("title", &title(v)), ("format", "SVG")]),
        }],
    }
}

pub fn relocation(v: Voice) -> Statistic {
    Statistic {
        as_printed: None,
        id: "relocation".to_owned(),
        title: title(v),
        facts: vec![
            fact(v.word("fact_kind"), v.word("kind_series")),
            fact(v.word("fact_time"), v.say("平成29年度～令和5年度", "FY2017 to FY2023")),
            fact(v.word("fact_measure"), v.word("measure_annual")),
        ],
        notes: vec![v.say(
            "大阪窓口は令和元年7月から、福岡窓口は令和4年7月から設置されています。",
            "The Osaka desk opened in July 2019 and the Fukuoka desk in July 2022.",
        )],
        charts: vec![trend(v)],
        table: numbers(v, "relocation-table"),
        doubts: vec![doubt(v, "1", DoubtKind::Source, v.say(
            "令和元年度の列の見出しは「H31」だが、同じ資料の注は大阪窓口の設置を「R1.7月」と書いている。同じ年度の二つの書き方である。",
            "The column for FY2019 is headed “H31” (Heisei), while a note in the same paper dates the opening of the Osaka desk “R1.7” (Reiwa). They are two ways of writing the same year.",
        ), "H31")],
        sources: paper(v),
        downloads: downloads(v, &title(v)),
        used: vec![link(v.say("移住定住の状況", "Relocation and settlement"), "written.html")],
        cite: title(v),
    }
}

pub fn conventions(v: Voice) -> Statistic {
    let head = |ja: &str, en: &str, numeric| HeadCell {
        text: v.say(ja, en),
        sub: None,
        numeric,
        marks: Vec::new(),
    };
    let row = |group: (&str, &str), place: (&str, &str), rank: &str, value: &str, own| Row {
        id: None,
        total: false,
        own,
        cells: vec![
            Cell {
                text: v.say(group.0, group.1),
                head: true,
                ..Cell::default()
            },
            number(rank),
            Cell {
                text: v.say(place.0, place.1),
                ..Cell::default()
            },
            number(value),
        ],
    };
    let cities = ("指定都市（20市）", "Ordinance-designated cities (20)");
    let capitals = ("九州の県庁所在市（5市）", "Kyushu prefectural capitals (5)");
    let table = DataTable {
        id: "conventions-table".to_owned(),
        number: Some(v.words.fill("table_label", &[("n", "3")])),
        caption: v.say(
            "国際コンベンションの開催件数（2019年）",
            "International conventions held (2019)",
        ),
        unit: Some(
            v.words
                .fill("unit_label", &[("unit", &v.say("件", "conventions"))]),
        ),
        head: vec![
            head("比べる範囲", "Among", false),
            head("順位", "Rank", true),
            head("都市", "City", false),
            head("件数", "Conventions", true),
        ],
        rows: vec![
            row(cities, ("神戸市", "Kobe"), "1", "438", false),
            row(cities, ("熊本市", "Kumamoto"), "14", "18", true),
            row(capitals, ("福岡市", "Fukuoka"), "1", "313", false),
            row(capitals, ("熊本市", "Kumamoto"), "2", "18", true),
        ],
        notes: Vec::new(),
        legend: Vec::new(),
        fold: false,
        marks: vec![],
        sources: vec![],
        downloads: vec![],
    };
    Statistic {
        as_printed: None,
        id: "conventions".to_owned(),
        title: table.caption.clone(),
        charts: vec![Chart {
            table: None,
            id: "conventions-chart".to_owned(),
            title: table.caption.clone(),
            marks: Vec::new(),
            subtitle: None,
            wide: drawing(v, "conventions", "wide"),
            narrow: drawing(v, "conventions", "narrow"),
            notes: Vec::new(),
            ..trend(v)
        }],
        table,
        doubts: Vec::new(),
        notes: Vec::new(),
        ..relocation(v)
    }
}

pub fn list_entry(v: Voice) -> TableCard {
    TableCard {
        number: Some(v.words.fill("table_label", &[("n", "1")])),
        title: link(title(v), "tables-relocation.html"),
        detail: Some(v.say(
            "平成29年度～令和5年度、件",
            "FY2017 to FY2023, consultations",
        )),
        downloads: downloads(v, &title(v)),
    }
}

pub fn tables(v: Voice) -> Tables {
    let ranking = TableCard {
        number: Some(v.words.fill("table_label", &[("n", "3")])),
        title: link(conventions(v).title, "tables-conventions.html"),
        ..list_entry(v)
    };
    Tables {
        groups: vec![
            TableGroup {
                id: "series".to_owned(),
                title: v.word("kind_series"),
                tables: vec![list_entry(v)],
            },
            TableGroup {
                id: "rankings".to_owned(),
                title: v.word("kind_ranking"),
                tables: vec![ranking],
            },
        ],
    }
}

pub fn card(v: Voice) -> ReportCard {
    ReportCard {
        body: v.say("熊本県", "Kumamoto Prefecture"),
        title: link(v.say("地域活力創生特別委員会説明資料", "Paper for the Special Committee on Regional Vitality"), "overview.html"),
        summary: v.say(
            "熊本県が県議会の地域活力創生特別委員会に示した説明資料から、移住と定住に関する部分を整理しました。",
            "What Kumamoto Prefecture told the prefectural assembly's Special Committee on Regional Vitality about moving to and settling in Kumamoto.",
        ),
        facts: vec![
            super::unstated(v, "fact_period"),
            fact(v.word("fact_as_of"), v.say("令和6年2月", "February 2024")),
            fact(v.word("fact_original"), v.say("日本語", "Japanese")),
        ],
        report: link(v.word("all_editions"), "report.html"),
    }
}
