use super::{Voice, doubt, downloads, fact, link, mark, unstated};
use hakusho::render::view::*;

pub fn figures(v: Voice) -> Figures {
    let head = |key: &str, numeric| HeadCell {
        text: v.word(key),
        sub: None,
        numeric,
        marks: Vec::new(),
    };
    let row = |id: &str, title: (&str, &str), value: (&str, &str), period: (&str, &str)| Row {
        id: Some(id.to_owned()),
        total: false,
        own: false,
        cells: vec![
            Cell {
                text: v.say(title.0, title.1),
                head: true,
                ..Cell::default()
            },
            Cell {
                text: v.say(value.0, value.1),
                numeric: true,
                ..Cell::default()
            },
            Cell {
                text: v.say(period.0, period.1),
                ..Cell::default()
            },
            Cell {
                text: v.say(
                    "基本施策4 現状と課題",
                    "Basic Measure 4, Current Situation and Challenges",
                ),
                ..Cell::default()
            },
        ],
    };
    let mut rows = vec![
        row(
            "foreign-residents",
            ("外国人住民", "Foreign residents"),
            ("9,061人", "9,061 people"),
            ("令和5年12月", "December 2023"),
        ),
        row(
            "friendship-cities",
            (
                "友好・姉妹都市など",
                "Friendship, sister and other partner cities",
            ),
            ("8都市", "8 cities"),
            ("記載なし", "not stated"),
        ),
    ];
    rows[0].cells[1].marks = vec![mark(v, MarkKind::Source, "7", "#doubt-7")];
    Figures {
        lead: vec![v.word("figures_lead")],
        groups: vec![FigureGroup {
            id: "g-measure-4".to_owned(),
            title: v.say("基本施策4 多文化共生社会の推進", "Basic measure 4: a multicultural society"),
            href: Some("strategy.html#measure-4".to_owned()),
            table: DataTable {
                id: "figures-measure-4".to_owned(),
                number: None,
                caption: v.say("基本施策4の数値", "Figures of basic measure 4"),
                unit: None,
                head: vec![head("col_figure", false), head("col_value", true), head("col_period", false), head("col_source", false)],
                rows,
                notes: Vec::new(),
                legend: Vec::new(),
                fold: true,
                marks: vec![],
                sources: vec![],
                downloads: vec![],
            },
            doubts: vec![doubt(v, "7", DoubtKind::Source, v.say("約10年前の値は示されていないため、「約2倍」は確かめられません。", "The number of about ten years ago is not given, so that “approximately double” cannot be checked."), "approximately double the number from about 10 years ago")],
        }],
        downloads: downloads(v, &v.word("page_figures")),
    }
}

pub fn data(v: Voice) -> Data {
    let file = |title: String, what: String| DataFile {
        downloads: downloads(v, &title),
        title,
        href: Some("indicators.html".to_owned()),
        description: what,
    };
    Data {
        lead: vec![v.word("data_lead")],
        groups: vec![
            DataGroup {
                id: "main".to_owned(),
                title: v.word("data_group_main"),
                files: vec![
                    file(v.word("page_indicators"), v.word("data_indicators")),
                    file(v.word("page_figures"), v.word("data_figures")),
                ],
            },
            DataGroup {
                id: "tables".to_owned(),
                title: v.word("data_group_tables"),
                files: vec![file(
                    v.say("窓口別の移住相談件数", "Relocation consultations by desk"),
                    v.say(
                        "平成29年度～令和5年度、窓口ごと",
                        "FY2017 to FY2023, by desk",
                    ),
                )],
            },
        ],
        package: Download {
            href: "datapackage.json".to_owned(),
            format: "JSON".to_owned(),
            label: v.word("data_package"),
        },
    }
}

pub fn sources(v: Voice) -> Sources {
    Sources {
        lead: vec![v.word("sources_lead")],
        entries: vec![SourceEntry {
            marks: vec![],
            id: "strategy".to_owned(),
            title: Phrase {
                text: v.say(
                    "第2次熊本市国際戦略（英語版）",
                    "The 2nd Kumamoto City International Strategy (English edition)",
                ),
                lang: None,
            },
            facts: vec![
                fact(v.word("fact_publisher"), v.say("熊本市", "Kumamoto City")),
                fact(v.word("fact_date"), v.say("令和6年3月", "March 2024")),
                fact(v.word("fact_language"), v.say("英語", "English")),
                unstated(v, "fact_address"),
            ],
            url: None,
            note: Some(v.say(
                "手元の資料は文字を取り出した写しで、図と写真は失われています。",
                "Our copy holds the extracted text only; charts and photographs are lost.",
            )),
            doubts: Vec::new(),
        }],
    }
}

pub fn doubts(v: Voice) -> Doubts {
    let at_list = |number: &str, kind, ja: &str, en: &str, printed: &str| Doubt {
        href: None,
        about: vec![link(
            v.say("熊本市の延べ宿泊者数", "Overnight stays in Kumamoto City"),
            "indicator.html",
        )],
        ..doubt(v, number, kind, v.say(ja, en), printed)
    };
    Doubts {
        lead: vec![v.words.count("doubts_lead", 3, &[])],
        groups: vec![
            DoubtGroup {
                id: "source".to_owned(),
                kind: DoubtKind::Source,
                title: v.word("doubts_source_title"),
                lead: v.word("doubts_source_lead"),
                entries: vec![
                    at_list(
                        "1",
                        DoubtKind::Source,
                        "同じ指標が、「overnight stays（延べ宿泊者数）」で単位が「People」、「Overnight Visitors（宿泊客数）」で単位が「visitors」と、2通りに記されています。延べ人数か実人数かは決められません。",
                        "One indicator stands under two names and units: “overnight stays” in “People” and “Overnight Visitors” in “visitors”. Whether stays or persons are counted cannot be decided.",
                        "No. of Overnight Visitors to Kumamoto City",
                    ),
                    at_list(
                        "2",
                        DoubtKind::Source,
                        "146%は伸び率とされていますが、前年を100とした比率とみられます。",
                        "146% is called a growth rate; it reads like a ratio to the year before.",
                        "146%",
                    ),
                ],
            },
            DoubtGroup {
                id: "copy".to_owned(),
                kind: DoubtKind::Copy,
                title: v.word("doubts_copy_title"),
                lead: v.word("doubts_copy_lead"),
                entries: vec![at_list(
                    "3",
                    DoubtKind::Copy,
                    "「140 70」は「146%」の重複とみられます。",
                    "“140 70” looks like “146%” a second time.",
                    "140 70",
                )],
            },
        ],
    }
}

pub fn glossary(v: Voice) -> Glossary {
    let other = Voice { ja: !v.ja, ..v };
    let term = |id: &str, ja: &str, en: &str, what: Option<String>| Term {
        id: id.to_owned(),
        term: v.say(ja, en),
        others: vec![Phrase {
            text: other.say(ja, en),
            lang: Some(other.tag().to_owned()),
        }],
        definition: what,
    };
    Glossary {
        groups: vec![
            GlossaryGroup {
                id: "terms".to_owned(),
                title: v.word("terms_term"),
                terms: vec![
                    term(
                        "basic-measure",
                        "基本施策",
                        "basic measure",
                        Some(v.say(
                            "基本方針のもとで行う施策のまとまり。",
                            "A group of measures under a basic policy.",
                        )),
                    ),
                    term(
                        "leading-project",
                        "リーディングプロジェクト",
                        "leading project",
                        None,
                    ),
                ],
            },
            GlossaryGroup {
                id: "places".to_owned(),
                title: v.word("terms_place"),
                terms: vec![term("kaohsiung", "高雄", "Kaohsiung", None)],
            },
        ],
    }
}
