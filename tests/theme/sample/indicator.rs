use super::{Voice, doubt, downloads, drawing, fact, link, mark, strip, unstated};
use hakusho::render::view::*;

fn point(v: Voice, kind: PointKind, year: &str, value: &str, after: (&str, &str)) -> Point {
    let kind_text = match kind {
        PointKind::Baseline => v.word("baseline"),
        PointKind::Actual => v.word("actual"),
        PointKind::Target => v.word("target"),
    };
    let period = match year.parse::<u16>() {
        Ok(_) => v.say(&format!("{year}年"), year),
        Err(_) if year.is_empty() => v.word("period_not_stated"),
        Err(_) => year.to_owned(),
    };
    Point {
        kind,
        kind_text,
        period,
        before: String::new(),
        value: value.to_owned(),
        after: v.say(after.0, after.1),
        missing: None,
        sub: None,
        marks: Vec::new(),
    }
}

fn unmeasured(v: Voice) -> Judgement {
    Judgement {
        standing: Standing::NotMeasured,
        symbol: "―".to_owned(),
        text: v.word("standing_not_measured"),
        sum: None,
        reason: Some(v.word("reason_not_measured")),
    }
}

type Dated<'a> = (&'a str, &'a str);

fn kpi(v: Voice, title: (&str, &str), after: (&str, &str), base: Dated, targets: &[Dated]) -> Kpi {
    let targets = targets.iter();
    Kpi {
        marks: vec![],
        title: link(v.say(title.0, title.1), "indicator.html"),
        representative: None,
        unit: v.say(after.0, after.1),
        baseline: Some(point(v, PointKind::Baseline, base.0, base.1, after)),
        latest: None,
        targets: targets
            .map(|t| point(v, PointKind::Target, t.0, t.1, after))
            .collect(),
        strip: Some(strip(
            v,
            &format!("s{}{}", base.0.len(), base.1.replace([',', '.'], "")),
        )),
        judgement: unmeasured(v),
    }
}

pub fn first_rows(v: Voice) -> Vec<Kpi> {
    let mut stays = kpi(
        v,
        ("熊本市の延べ宿泊者数", "Overnight stays in Kumamoto City"),
        ("人", " people"),
        ("2019", "342,649"),
        &[("2027", "600,000"), ("2031", "800,000")],
    );
    stays.representative = Some(v.word("representative"));
    stays.targets[1].marks = vec![mark(v, MarkKind::Source, "3", "#doubt-3")];
    let conventions = kpi(
        v,
        (
            "国際コンベンションの開催件数",
            "International conventions hosted",
        ),
        ("件", " cases"),
        ("2019", "18"),
        &[("2027", "25")],
    );
    vec![stays, conventions]
}

pub fn indicators(v: Voice) -> Indicators {
    let residents = vec![
        kpi(
            v,
            (
                "暮らしやすいと感じる外国人住民の割合",
                "Foreign residents who find it easy to live here",
            ),
            ("%", "%"),
            ("2023", "73.3"),
            &[("2031", "90")],
        ),
        kpi(
            v,
            (
                "国際ボランティア活動の参加者数（累計）",
                "Participants in international volunteer activity (cumulative)",
            ),
            ("人", " people"),
            ("2022", "3,459"),
            &[("2031", "7,000")],
        ),
    ];
    let mut migrants = kpi(
        v,
        (
            "県外からの移住者数",
            "People who moved in from outside the prefecture",
        ),
        ("人", " people"),
        (&v.say("令和元年度", "FY2019"), "2,074"),
        &[(&v.say("令和2～5年度", "FY2020 to FY2023"), "10,000")],
    );
    migrants.targets[0].sub = Some(v.say("4年間の累計", "total of four years"));
    let mut latest = point(
        v,
        PointKind::Actual,
        &v.say("令和4年度", "FY2022"),
        "2,315",
        ("人", " people"),
    );
    latest.sub = Some(v.say("累計 5,960人", "5,960 in total"));
    migrants.latest = Some(latest);
    migrants.judgement = Judgement {
        standing: Standing::Unjudged,
        symbol: "―".to_owned(),
        text: v.word("standing_unjudged"),
        sum: Some(v.say("これまで5,960人、残り4,040人", "So far 5,960; 4,040 left")),
        reason: Some(v.word("reason_measures")),
    };
    let group = |id: &str, kicker: String, title: String, rows| IndicatorGroup {
        id: id.to_owned(),
        kicker: Some(kicker),
        title,
        href: Some("strategy.html#measure-1".to_owned()),
        rows,
    };
    Indicators {
        lead: vec![
            v.words.count("indicators_count", 13, &[]) + if v.ja { "" } else { " " } + v.words.get("indicators_unmeasured"),
        ],
        measured: true,
        groups: vec![
            group(
                "g-measure-1",
                v.say("基本施策1", "Basic measure 1"),
                v.say("世界をひきつけるブランドイメージの向上と効果的な情報発信", "Enhancement of a world-captivating brand image and effective transmission of information"),
                first_rows(v),
            ),
            group(
                "g-measure-4",
                v.say("基本施策4", "Basic measure 4"),
                v.say("多文化共生社会の推進", "Promotion of a multicultural society"),
                residents,
            ),
            group("g-migrants", v.say("方針2", "Direction 2"), v.say("移住定住の促進", "Relocation and settlement"), vec![migrants]),
        ],
        method: vec![v.word("method_none")],
        doubts: vec![target_doubt(v)],
        downloads: downloads(v, &v.word("page_indicators")),
    }
}

/// The summary of an edition without any actual.
pub fn glance(v: Voice) -> Indicators {
    let mut all = indicators(v);
    all.measured = false;
    all.groups.pop();
    all
}

fn target_doubt(v: Voice) -> Doubt {
    doubt(
        v,
        "3",
        DoubtKind::Source,
        v.say(
            "基本施策1の表では、見出しが「Validation Value」だけで、800,000に年がありません。代表指標の表には2031とあり、同じ値なので、同じ目標と解しました。",
            "In the table of basic measure 1 the head reads “Validation Value” only and 800,000 has no year. The table of representative indicators gives the same value for 2031, so both are taken to be one target.",
        ),
        "Validation Value 800,000",
    )
}

pub fn overnight_stays(v: Voice) -> Indicator {
    let title = v.say("熊本市の延べ宿泊者数", "Overnight stays in Kumamoto City");
    let row = first_rows(v).swap_remove(0);
    let mut points = row.targets.clone();
    points.insert(0, row.baseline.expect("the sample has a baseline"));
    let rows = points.iter().map(|p| Row {
        id: None,
        total: false,
        own: false,
        cells: vec![
            Cell {
                text: p.kind_text.clone(),
                head: true,
                ..Cell::default()
            },
            Cell {
                text: p.period.clone(),
                ..Cell::default()
            },
            Cell {
                text: p.value.clone(),
                numeric: true,
                marks: p.marks.clone(),
                ..Cell::default()
            },
            Cell {
                text: "―".to_owned(),
                missing: Some(v.word("missing_not_stated")),
                ..Cell::default()
            },
            Cell {
                text: v.say("代表指標の表", "Table of representative indicators"),
                ..Cell::default()
            },
        ],
    });
    let head = |key: &str, numeric| HeadCell {
        text: v.word(key),
        sub: None,
        numeric,
        marks: Vec::new(),
    };
    let table = DataTable {
        id: "overnight-stays-table".to_owned(),
        number: Some(v.words.fill("table_label", &[("n", "1")])),
        caption: v
            .words
            .fill("indicator_table_caption", &[("title", &title)]),
        unit: Some(
            v.words
                .fill("unit_label", &[("unit", &v.say("人", "people"))]),
        ),
        rows: rows.collect(),
        head: vec![
            head("col_what", false),
            head("col_period", false),
            head("col_value", true),
            head("col_measure", false),
            head("col_source", false),
        ],
        notes: Vec::new(),
        legend: vec![fact("―".to_owned(), v.word("missing_not_stated"))],
        fold: true,
        marks: vec![],
        sources: vec![],
        downloads: vec![],
    };
    let sources = vec![SourceLine {
        title: v.say(
            "第2次熊本市国際戦略",
            "The 2nd Kumamoto City International Strategy",
        ),
        href: Some("sources.html#strategy".to_owned()),
        place: Some(v.say(
            "戦略の推進 2つの代表指標",
            "Promotion of Strategy, Two Representative Indicators",
        )),
    }];
    let chart = Chart {
        id: "overnight-stays-chart".to_owned(),
        number: Some(v.words.fill("figure_label", &[("n", "1")])),
        title: v.say(
            "延べ宿泊者数を、2031年に80万人へ",
            "Overnight stays are to reach 800,000 in 2031",
        ),
        marks: Vec::new(),
        subtitle: Some(v.say(
            "熊本市の延べ宿泊者数、人。基準値と目標値",
            "Overnight stays in Kumamoto City, people; baseline and targets",
        )),
        wide: drawing(v, "overnight-stays-path", "wide"),
        narrow: drawing(v, "overnight-stays-path", "narrow"),
        notes: vec![v.word("chart_line_ours"), v.word("chart_years_unstated")],
        sources: sources.clone(),
        table: None,
        downloads: vec![Download {
            href: "x.svg".to_owned(),
            format: "SVG".to_owned(),
            label: v
                .words
                .fill("download_label", &[("title", &title), ("format", "SVG")]),
        }],
    };
    Indicator {
        as_printed: None,
        marks: vec![],
        id: "overnight-stays".to_owned(),
        path: vec![
            link(v.say("基本方針1 戦略的な海外展開の推進", "Basic policy 1: strategic expansion overseas"), "strategy.html#policy-1"),
            link(v.say("基本施策1 世界をひきつけるブランドイメージの向上", "Basic measure 1: a world-captivating brand image"), "strategy.html#measure-1"),
        ],
        representative: Some(v.words.fill("representative_of", &[("node", &v.say("基本方針1 戦略的な海外展開の推進", "Basic policy 1: strategic expansion overseas"))])),
        points,
        judgement: unmeasured(v),
        chart: Some(chart),
        table,
        facts: vec![
            unstated(v, "fact_definition"),
            fact(v.word("fact_direction"), v.word("direction_increase")),
            unstated(v, "fact_measure"),
            fact(v.word("fact_unit"), v.say("人", "people")),
            unstated(v, "fact_owner"),
            unstated(v, "fact_path"),
        ],
        also_printed: vec![AlsoPrinted {
            title: v.say("熊本市への宿泊客数（No. of Overnight Visitors to Kumamoto City）", "No. of Overnight Visitors to Kumamoto City"),
            values: vec![v.say("800,000人（2031年）", "800,000 visitors (2031)")],
            place: Some(v.say("戦略の推進 2つの代表指標", "Promotion of Strategy, Two Representative Indicators")),
            note: Some(v.say("単位は「visitors」です。", "The unit is “visitors”.")),
        }],
        notes: vec![v.say(
            "代表指標としての説明では、訪日観光客、国際会議の参加者、取引先などの宿泊が見込まれることから、市外から訪れる外国人の数を示すものとして設定したとされています。",
            "Where it stands as a representative indicator it is explained that inbound tourists, participants in international conferences, clients and others are expected to stay overnight, so that the indicator shows the number of foreign non-residents.",
        )],
        doubts: vec![target_doubt(v)],
        sources,
        downloads: downloads(v, &title),
        cite: v.words.fill("cite_pattern", &[
            ("publisher", &v.say("白書サンプル編集部", "Hakusho sample editors")),
            ("page", &title),
            ("edition", &super::strategy::title(v)),
            ("date", &v.say("令和8年11月20日", "20 November 2026")),
            ("url", "https://example.org/kumamoto/ja/kumamoto-city-international-strategy/2024/indicators/overnight-stays/"),
        ]),
        title,
    }
}
