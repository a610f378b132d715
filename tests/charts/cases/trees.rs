//! Drawings of strategies.

use super::{Case, say};
use hakusho::chart::Chart;
use hakusho::chart::kind::*;
use hakusho::lang::Lang;

fn leaf(number: Option<&str>, title: &str) -> Leaf {
    Leaf {
        number: number.map(Into::into),
        title: title.into(),
        href: number.map(|n| format!("#p{n}")),
    }
}

fn branch(
    lang: &Lang,
    number: &str,
    ja: &str,
    en: &str,
    indicators: u32,
    children: Vec<Branch>,
) -> Branch {
    let note = match indicators {
        0 => None,
        1 => Some(say(lang, "指標 1", "1 indicator").to_owned()),
        n => Some(if *lang == Lang::ja() {
            format!("指標 {n}")
        } else {
            format!("{n} indicators")
        }),
    };
    Branch {
        number: (!number.is_empty()).then(|| number.into()),
        title: say(lang, ja, en).into(),
        href: Some(format!("#n{number}")),
        note,
        tallies: Vec::new(),
        leaves: Vec::new(),
        children,
    }
}

fn level(lang: &Lang, ja: &str, plural: &str, name: &str) -> Level {
    Level {
        plural: say(lang, ja, plural).into(),
        name: say(lang, ja, name).into(),
    }
}

pub fn strategy(lang: &Lang) -> Case {
    let mut brand = branch(
        lang,
        "1",
        "世界を惹きつけるブランド力の強化と効果的な情報発信",
        "A brand that draws the world, and information that reaches it",
        2,
        vec![],
    );
    brand.leaves = [
        (
            "物語性のあるコンテンツの充実と海外の関心に応じた戦略的な発信",
            "Richer content with a story to tell, sent out to suit interests abroad",
        ),
        (
            "都市の魅力を生かした国際的なにぎわいの創出",
            "International bustle that draws on the city's attractions",
        ),
        (
            "外国人の視点に立った移動の円滑化と受入環境の整備",
            "Easier travel and reception, seen with a foreigner's eyes",
        ),
    ]
    .map(|(ja, en)| leaf(None, say(lang, ja, en)))
    .into();
    let outward = vec![
        brand,
        branch(
            lang,
            "2",
            "海外ビジネスの促進",
            "Promotion of business abroad",
            2,
            vec![],
        ),
        branch(
            lang,
            "3",
            "国際ネットワークによる都市の存在感の向上",
            "A stronger presence through international networks",
            2,
            vec![],
        ),
    ];
    let inward = vec![
        branch(
            lang,
            "4",
            "多文化共生社会の推進",
            "Promotion of a multicultural society",
            4,
            vec![],
        ),
        branch(
            lang,
            "5",
            "グローバル人材の育成と次世代への継承",
            "Global talent, raised and passed on to the next generation",
            2,
            vec![],
        ),
    ];
    let vision = branch(
        lang,
        "",
        "世界に選ばれる「上質な生活都市」の実現",
        "A 'city of high-quality living' chosen by the world",
        0,
        vec![
            branch(
                lang,
                "1",
                "戦略的な海外展開の推進",
                "Promotion of strategic overseas expansion",
                1,
                outward,
            ),
            branch(
                lang,
                "2",
                "地域の国際化の推進",
                "Promotion of regional internationalization",
                1,
                inward,
            ),
        ],
    );
    let project = |n: &str, ja: &str, en: &str| leaf(Some(n), say(lang, ja, en));
    Case {
        name: "strategy",
        title: say(lang, "戦略の体系", "Structure of the strategy"),
        chart: Chart::Tree(Tree {
            levels: vec![
                level(lang, "将来像", "Vision", "Vision"),
                level(lang, "基本方針", "Basic policies", "Basic policy"),
                level(lang, "基本施策", "Basic measures", "Basic measure"),
            ],
            roots: vec![vision],
            bands: vec![Band {
                name: say(
                    lang,
                    "リーディングプロジェクト（抜粋）",
                    "Leading projects (selection)",
                )
                .into(),
                chips: vec![
                    project(
                        "1",
                        "「地下水都市・熊本」と「くまもと水ブランド」の認知度の向上",
                        "Wider recognition of 'Groundwater City Kumamoto' and the 'Kumamoto Water Brand'",
                    ),
                    project(
                        "2",
                        "世界に選ばれる熊本城",
                        "A Kumamoto Castle chosen by the world",
                    ),
                    project(
                        "3",
                        "海外に向けた物語性のある発信",
                        "Story-based content for audiences overseas",
                    ),
                    project(
                        "4",
                        "「食」の海外展開を一貫して伴走支援",
                        "Support that accompanies 'cuisine' on its way overseas",
                    ),
                    project(
                        "10",
                        "国際情勢の急激な変化への的確な対応",
                        "Precise response to drastic changes in the international environment",
                    ),
                ],
            }],
        }),
    }
}

pub fn directions(lang: &Lang) -> Case {
    let tally = |sign: &str, ja, en, count| Tally {
        sign: sign.into(),
        words: say(lang, ja, en).into(),
        count,
    };
    let children = (1..=4)
        .map(|n| Branch {
            tallies: match n {
                1 => vec![tally("○", "順調", "on track", 1)],
                2 => Vec::new(),
                _ => vec![
                    tally("◎", "達成", "reached", 1),
                    tally("○", "順調", "on track", n as usize - 2),
                    tally("―", "未公表", "not published", 1),
                ],
            },
            ..branch(
                lang,
                &n.to_string(),
                "方向性を示す短い題",
                "A direction with a short title",
                n,
                vec![],
            )
        })
        .collect();
    Case {
        name: "two-levels",
        title: say(lang, "二つの階層", "Two levels"),
        chart: Chart::Tree(Tree {
            levels: vec![
                level(lang, "基本方針", "Basic policy", "Basic policy"),
                level(lang, "方向性", "Directions", "Direction"),
            ],
            roots: vec![branch(
                lang,
                "",
                "移住と定住を進める",
                "Bring people here to live and stay",
                0,
                children,
            )],
            bands: vec![],
        }),
    }
}
