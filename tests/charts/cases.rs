//! What the golden drawings show, in both languages.

use hakusho::chart::kind::*;
use hakusho::chart::{Chart, Frame, Width};
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
    vec![
        relocation(lang),
        overnight_stays(lang),
        multicultural(lang),
        with_actuals(lang),
        migrants(lang),
        businesses(lang),
        conventions(lang),
        strategy(lang),
        directions(lang),
        strip(lang),
    ]
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

fn unit(name: &str, ja: &str, one: &str, other: &str) -> Unit {
    let forms = |pairs: &[(&str, &str)]| -> std::collections::BTreeMap<String, String> { pairs.iter().map(|(c, p)| ((*c).into(), (*p).into())).collect() };
    Unit {
        id: id(name),
        name: Text::new(vec![(Lang::ja(), ja.into()), (Lang::en(), other.into())]),
        forms: [
            (Lang::ja(), forms(&[("other", &format!("{{n}}{ja}"))])),
            (Lang::en(), forms(&[("one", &format!("{{n}}{one}")), ("other", &format!("{{n}}{other}"))])),
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
        cells: values
            .iter()
            .enumerate()
            .map(|(i, v)| Cell {
                value: v.parse().ok(),
                mark: (marked == Some(i)).then(|| "†".into()),
            })
            .collect(),
    }
}

fn relocation(lang: &Lang) -> Case {
    let columns = (2017..=2023).map(|year| Column {
        period: Period::FiscalYear(year),
        partial: (year == 2023).then(|| say(lang, "1月末まで", "to Jan 2024").into()),
    });
    let row = |name, ja, en, values: [&str; 7], marked| series(name, say(lang, ja, en), &values, marked);
    Case {
        name: "relocation-trend",
        title: say(lang, "移住相談は窓口が増えるとともに伸びた", "Relocation consultations grew as offices opened"),
        chart: Chart::StackedColumns(StackedColumns {
            unit: say(lang, "件", "Consultations").into(),
            columns: columns.collect(),
            series: vec![
                row("kumamoto", "熊本", "Kumamoto", ["198", "165", "87", "93", "308", "297", "317"], None),
                row("tokyo", "東京", "Tokyo", ["616", "533", "953", "720", "1048", "1689", "1248"], None),
                row("osaka", "大阪", "Osaka", ["-", "-", "300", "387", "685", "753", "581"], Some(2)),
                row("fukuoka", "福岡", "Fukuoka", ["-", "-", "-", "-", "-", "254", "630"], Some(5)),
            ],
            total: Some(row("total", "合計", "Total", ["814", "698", "1340", "1200", "2041", "2993", "2776"], None)),
        }),
    }
}

fn dated(period: Period, grade: Grade, value: &str) -> Dated {
    Dated {
        period,
        value: dec(value),
        bound: None,
        grade,
        partial: false,
        mark: None,
    }
}

fn path(lang: &Lang, name: &str, unit: Unit, points: Vec<Dated>) -> TargetPath {
    TargetPath {
        id: id(name),
        unit_head: unit.name.or_any(lang).trim().into(),
        unit: Some(unit),
        points,
        words: GradeWords {
            baseline: say(lang, "基準値", "Baseline").into(),
            actual: say(lang, "実績値", "Actual").into(),
            target: say(lang, "目標値", "Target").into(),
        },
        connection: Some(say(lang, "結んだ線は当サイトによる", "Connecting line by this site").into()),
        undated: say(lang, "時期の記載なし", "No year stated").into(),
    }
}

fn overnight_stays(lang: &Lang) -> Case {
    let points = vec![
        dated(Period::UnstatedYear(2019), Grade::Baseline, "342649"),
        dated(Period::UnstatedYear(2027), Grade::Target, "600000"),
        dated(Period::UnstatedYear(2031), Grade::Target, "800000"),
    ];
    Case {
        name: "overnight-stays-path",
        title: say(lang, "宿泊者数の目標は2031年に80万人", "The target is 800,000 overnight stays in 2031"),
        chart: Chart::TargetPath(path(lang, "overnight-stays", people(), points)),
    }
}

fn multicultural(lang: &Lang) -> Case {
    let points = vec![
        dated(Period::UnstatedYear(2019), Grade::Baseline, "18"),
        dated(Period::UnstatedYear(2027), Grade::Target, "25"),
        dated(Period::NotStated, Grade::Target, "30"),
    ];
    Case {
        name: "undated-target",
        title: say(lang, "時期のない目標は線の外に置く", "A target without a year stands apart"),
        chart: Chart::TargetPath(path(lang, "conventions", unit("case", "件", " case", " cases"), points)),
    }
}

fn with_actuals(lang: &Lang) -> Case {
    let mut points = vec![dated(Period::FiscalYear(2018), Grade::Baseline, "61.2")];
    for (year, value) in [(2019, "60.4"), (2020, "58.9"), (2021, "55.3"), (2022, "54.1")] {
        points.push(dated(Period::FiscalYear(year), Grade::Actual, value));
    }
    points.push(dated(Period::FiscalYear(2025), Grade::Target, "50"));
    points.push(dated(Period::FiscalYear(2030), Grade::Target, "40.5"));
    Case {
        name: "falling-path",
        title: say(lang, "減らす指標：実績と目標", "A figure that is to fall: actuals and targets"),
        chart: Chart::TargetPath(path(lang, "falling", percent(), points)),
    }
}

fn migrants(lang: &Lang) -> Case {
    let part = |year, value: &str| Part {
        period: Period::FiscalYear(year),
        value: value.parse().ok(),
        partial: false,
    };
    Case {
        name: "migrants",
        title: say(lang, "移住者数の累計と目標", "New residents so far, against the target"),
        chart: Chart::CumulativeTarget(CumulativeTarget {
            id: id("migrants"),
            unit: Some(people()),
            goal: dec("10000"),
            span: Period::Range(Some(Box::new(Period::FiscalYear(2020))), Some(Box::new(Period::FiscalYear(2023)))),
            parts: vec![part(2020, "1620"), part(2021, "2025"), part(2022, "2315"), part(2023, "-")],
            so_far: say(lang, "これまでの累計", "So far").into(),
            target: say(lang, "目標値（累計）", "Target (cumulative)").into(),
            left: say(lang, "残り", "Left:").into(),
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
        title: say(lang, "海外に展開する企業の数（2021年）", "Businesses that have expanded overseas (2021)"),
        chart: Chart::RankingBars(RankingBars {
            period: Period::UnstatedYear(2021),
            unit: Some(unit("company", "社", " company", " companies")),
            places: vec![
                place("fukuoka", 1, say(lang, "1位", "1st"), say(lang, "福岡市", "Fukuoka"), Some("400")),
                place("kagoshima", 2, say(lang, "2位", "2nd"), say(lang, "鹿児島市", "Kagoshima"), Some("39")),
                place("kumamoto", 3, say(lang, "3位", "3rd"), say(lang, "熊本市", "Kumamoto"), Some("28")),
            ],
        }),
    }
}

fn conventions(lang: &Lang) -> Case {
    Case {
        name: "conventions",
        title: say(lang, "国際会議の開催件数（2019年、指定都市20市）", "International conventions held (2019, 20 designated cities)"),
        chart: Chart::RankingBars(RankingBars {
            period: Period::UnstatedYear(2019),
            unit: None,
            places: vec![
                place("kobe", 1, say(lang, "1位", "1st"), say(lang, "神戸市", "Kobe"), Some("438")),
                place("kumamoto", 14, say(lang, "14位", "14th"), say(lang, "熊本市", "Kumamoto"), Some("18")),
            ],
        }),
    }
}

fn leaf(number: Option<&str>, title: &str) -> Leaf {
    Leaf {
        number: number.map(Into::into),
        title: title.into(),
        href: number.map(|n| format!("#p{n}")),
    }
}

fn branch(lang: &Lang, number: &str, ja: &str, en: &str, indicators: u32, children: Vec<Branch>) -> Branch {
    let note = match indicators {
        0 => None,
        1 => Some(say(lang, "指標 1", "1 indicator").to_owned()),
        n => Some(if *lang == Lang::ja() { format!("指標 {n}") } else { format!("{n} indicators") }),
    };
    Branch {
        number: (!number.is_empty()).then(|| number.into()),
        title: say(lang, ja, en).into(),
        href: Some(format!("#n{number}")),
        note,
        leaves: Vec::new(),
        children,
    }
}

fn strategy(lang: &Lang) -> Case {
    let mut brand = branch(
        lang,
        "1",
        "世界を惹きつけるブランド力の強化と効果的な情報発信",
        "A brand that draws the world, and information that reaches it",
        2,
        vec![],
    );
    brand.leaves = [
        ("物語性のあるコンテンツの充実と海外の関心に応じた戦略的な発信", "Richer content with a story to tell, sent out to suit interests abroad"),
        ("都市の魅力を生かした国際的なにぎわいの創出", "International bustle that draws on the city's attractions"),
        ("外国人の視点に立った移動の円滑化と受入環境の整備", "Easier travel and reception, seen with a foreigner's eyes"),
    ]
    .map(|(ja, en)| leaf(None, say(lang, ja, en)))
    .into();
    let outward = vec![
        brand,
        branch(lang, "2", "海外ビジネスの促進", "Promotion of business abroad", 2, vec![]),
        branch(lang, "3", "国際ネットワークによる都市の存在感の向上", "A stronger presence through international networks", 2, vec![]),
    ];
    let inward = vec![
        branch(lang, "4", "多文化共生社会の推進", "Promotion of a multicultural society", 4, vec![]),
        branch(lang, "5", "グローバル人材の育成と次世代への継承", "Global talent, raised and passed on to the next generation", 2, vec![]),
    ];
    let vision = branch(
        lang,
        "",
        "世界に選ばれる「上質な生活都市」の実現",
        "A 'city of high-quality living' chosen by the world",
        0,
        vec![
            branch(lang, "1", "戦略的な海外展開の推進", "Promotion of strategic overseas expansion", 1, outward),
            branch(lang, "2", "地域の国際化の推進", "Promotion of regional internationalization", 1, inward),
        ],
    );
    let project = |n: &str, ja: &str, en: &str| leaf(Some(n), say(lang, ja, en));
    Case {
        name: "strategy",
        title: say(lang, "戦略の体系", "Structure of the strategy"),
        chart: Chart::Tree(Tree {
            levels: vec![
                say(lang, "将来像", "Vision").into(),
                say(lang, "基本方針", "Basic policies").into(),
                say(lang, "基本施策と主な取組", "Basic measures and main initiatives").into(),
            ],
            roots: vec![vision],
            bands: vec![Band {
                name: say(lang, "リーディングプロジェクト（抜粋）", "Leading projects (selection)").into(),
                chips: vec![
                    project("1", "「地下水都市・熊本」と「くまもと水ブランド」の認知度の向上", "Wider recognition of 'Groundwater City Kumamoto' and the 'Kumamoto Water Brand'"),
                    project("2", "世界に選ばれる熊本城", "A Kumamoto Castle chosen by the world"),
                    project("3", "海外に向けた物語性のある発信", "Story-based content for audiences overseas"),
                    project("4", "「食」の海外展開を一貫して伴走支援", "Support that accompanies 'cuisine' on its way overseas"),
                    project("10", "国際情勢の急激な変化への的確な対応", "Precise response to drastic changes in the international environment"),
                ],
            }],
        }),
    }
}

fn directions(lang: &Lang) -> Case {
    let children = (1..=4)
        .map(|n| branch(lang, &n.to_string(), "方向性を示す短い題", "A direction with a short title", n, vec![]))
        .collect();
    Case {
        name: "two-levels",
        title: say(lang, "二つの階層", "Two levels"),
        chart: Chart::Tree(Tree {
            levels: vec![say(lang, "基本方針", "Basic policy").into(), say(lang, "方向性", "Directions").into()],
            roots: vec![branch(lang, "", "移住と定住を進める", "Bring people here to live and stay", 0, children)],
            bands: vec![],
        }),
    }
}

fn strip(lang: &Lang) -> Case {
    Case {
        name: "strip",
        title: say(lang, "基準値から目標値まで", "From baseline to targets"),
        chart: Chart::TargetStrip(TargetStrip {
            id: id("overnight-stays"),
            figures: vec![
                (Period::UnstatedYear(2019), Grade::Baseline, dec("342649")),
                (Period::UnstatedYear(2027), Grade::Target, dec("600000")),
                (Period::UnstatedYear(2031), Grade::Target, dec("800000")),
            ],
        }),
    }
}
