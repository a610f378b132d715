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

pub fn with_actuals(lang: &Lang) -> Case {
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
    Case {
        name: "falling-path",
        title: say(
            lang,
            "減らす指標：実績と目標",
            "A figure that is to fall: actuals and targets",
        ),
        chart: Chart::TargetPath(path(lang, "falling", percent(), points)),
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
