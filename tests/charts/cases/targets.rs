//! Drawings of targets.

use super::{Case, dec, id, people, percent, say, unit};
use hakusho::chart::Chart;
use hakusho::chart::kind::*;
use hakusho::lang::Lang;
use hakusho::value::{Period, Unit};

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
            projection: say(lang, "見込み", "Projection").into(),
            target: say(lang, "目標値", "Target").into(),
        },
        connection: Some(
            say(
                lang,
                "結んだ線は当サイトによる",
                "Connecting line by this site",
            )
            .into(),
        ),
        undated: say(lang, "時期の記載なし", "No year stated").into(),
        way: None,
        gap: None,
        kept: None,
        span: None,
    }
}

pub fn overnight_stays(lang: &Lang) -> Case {
    let points = vec![
        dated(Period::UnstatedYear(2019), Grade::Baseline, "342649"),
        dated(Period::UnstatedYear(2027), Grade::Target, "600000"),
        dated(Period::UnstatedYear(2031), Grade::Target, "800000"),
    ];
    Case {
        name: "overnight-stays-path",
        title: say(
            lang,
            "宿泊者数の目標は2031年に80万人",
            "The target is 800,000 overnight stays in 2031",
        ),
        chart: Chart::TargetPath(path(lang, "overnight-stays", people(), points)),
    }
}

pub fn multicultural(lang: &Lang) -> Case {
    let points = vec![
        dated(Period::UnstatedYear(2019), Grade::Baseline, "18"),
        dated(Period::UnstatedYear(2027), Grade::Target, "25"),
        dated(Period::NotStated, Grade::Target, "30"),
    ];
    Case {
        name: "undated-target",
        title: say(
            lang,
            "時期のない目標は線の外に置く",
            "A target without a year stands apart",
        ),
        chart: Chart::TargetPath(path(
            lang,
            "conventions",
            unit("case", "件", " case", " cases"),
            points,
        )),
    }
}

/// Made-up figures of a share that shall fall.
fn falling() -> Vec<Dated> {
    let mut points = vec![dated(Period::FiscalYear(2018), Grade::Baseline, "61.2")];
    for (year, value) in [
        (2019, "60.4"),
        (2020, "58.9"),
        (2021, "55.3"),
        (2022, "54.1"),
    ] {
        points.push(dated(Period::FiscalYear(year), Grade::Actual, value));
    }
    points.push(dated(Period::FiscalYear(2025), Grade::Target, "50"));
    points.push(dated(Period::FiscalYear(2030), Grade::Target, "40.5"));
    points
}

pub fn with_actuals(lang: &Lang) -> Case {
    Case {
        name: "falling-path",
        title: say(
            lang,
            "減らす指標：実績と目標",
            "A figure that is to fall: actuals and targets",
        ),
        chart: Chart::TargetPath(path(lang, "falling", percent(), falling())),
    }
}

/// Made-up figures: a share that shall fall along a declared path.
pub fn declared(lang: &Lang) -> Case {
    let year = Period::FiscalYear;
    let mut chart = path(lang, "declared", percent(), falling());
    chart
        .points
        .push(dated(year(2024), Grade::Projection, "53"));
    chart.connection = None;
    let paced = [
        (2018, "61.2"),
        (2019, "59.6"),
        (2020, "58"),
        (2021, "56.4"),
        (2022, "54.8"),
        (2023, "53.2"),
        (2024, "51.6"),
        (2025, "50"),
        (2026, "48.1"),
        (2027, "46.2"),
        (2028, "44.3"),
        (2029, "42.4"),
        (2030, "40.5"),
    ];
    chart.way = Some(Way {
        points: paced.map(|(y, v)| (year(y), dec(v))).to_vec(),
        stepped: false,
        words: say(
            lang,
            "戦略が定める経路（毎年度同じ幅）",
            "Path set by the strategy (equal steps)",
        )
        .into(),
    });
    chart.gap = Some(Gap {
        period: year(2022),
        needed: dec("54.8"),
        words: say(lang, "0.7ポイント先行", "0.7 points ahead").into(),
    });
    chart.span = Some((
        Period::Range(Some(Box::new(year(2019))), Some(Box::new(year(2025)))),
        say(lang, "第2期（令和元〜7年度）", "Second phase (FY2019–2025)").into(),
    ));
    Case {
        name: "declared-path",
        title: say(
            lang,
            "経路を定めた指標：実績は経路より先にある",
            "A declared path: actuals are ahead of it",
        ),
        chart: Chart::TargetPath(chart),
    }
}

/// Made-up figures: a stepped path, missed by far.
pub fn stepped(lang: &Lang) -> Case {
    let year = Period::FiscalYear;
    let points = vec![
        dated(year(2019), Grade::Baseline, "342"),
        dated(year(2021), Grade::Actual, "120"),
        dated(year(2023), Grade::Target, "500"),
        dated(year(2027), Grade::Target, "800"),
    ];
    let mut chart = path(
        lang,
        "stepped",
        unit("case", "件", " case", " cases"),
        points,
    );
    chart.connection = None;
    chart.way = Some(Way {
        points: vec![
            (year(2019), dec("342")),
            (year(2020), dec("400")),
            (year(2023), dec("500")),
            (year(2025), dec("600")),
            (year(2027), dec("800")),
        ],
        stepped: true,
        words: say(lang, "段階ごとの目標", "Stepped path").into(),
    });
    chart.gap = Some(Gap {
        period: year(2021),
        needed: dec("400"),
        words: say(lang, "280件不足", "280 cases short").into(),
    });
    Case {
        name: "stepped-path",
        title: say(lang, "段階のある経路", "A stepped path"),
        chart: Chart::TargetPath(chart),
    }
}

/// Made-up figures: a share to be kept within a range.
pub fn kept(lang: &Lang) -> Case {
    let year = Period::FiscalYear;
    let mut points = vec![dated(year(2018), Grade::Baseline, "61.2")];
    for (y, value) in [
        (2019, "60.4"),
        (2020, "57.9"),
        (2021, "59.3"),
        (2022, "60.1"),
    ] {
        points.push(dated(year(y), Grade::Actual, value));
    }
    let mut chart = path(lang, "kept", percent(), points);
    chart.connection = None;
    chart.kept = Some(Kept {
        low: dec("58"),
        high: dec("63"),
        words: say(lang, "維持する範囲（58〜63%）", "Range to keep (58–63%)").into(),
    });
    Case {
        name: "kept-range",
        title: say(lang, "水準を保つ指標", "A figure to be kept where it is"),
        chart: Chart::TargetPath(chart),
    }
}

pub fn migrants(lang: &Lang) -> Case {
    let part = |year, value: &str| Part {
        period: Period::FiscalYear(year),
        value: value.parse().ok(),
        partial: false,
    };
    Case {
        name: "migrants",
        title: say(
            lang,
            "移住者数の累計と目標",
            "New residents so far, against the target",
        ),
        chart: Chart::CumulativeTarget(CumulativeTarget {
            id: id("migrants"),
            unit: Some(people()),
            goal: dec("10000"),
            span: Period::Range(
                Some(Box::new(Period::FiscalYear(2020))),
                Some(Box::new(Period::FiscalYear(2023))),
            ),
            parts: vec![
                part(2020, "1620"),
                part(2021, "2025"),
                part(2022, "2315"),
                part(2023, "-"),
            ],
            so_far: say(lang, "これまでの累計", "So far").into(),
            target: say(lang, "目標値（累計）", "Target (cumulative)").into(),
            left: say(lang, "残り", "Left:").into(),
        }),
    }
}

pub fn strip(lang: &Lang) -> Case {
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
