//! Indicators against their targets.

use super::{Case, dec, id, people, percent, say, unit};
use hakusho::chart::Chart;
use hakusho::chart::kind::*;
use hakusho::lang::Lang;
use hakusho::value::{Period, Unit};

fn figure(period: Period, value: &str) -> Option<Figure> {
    Some(Figure {
        period,
        value: dec(value),
        bound: None,
    })
}

fn words(lang: &Lang) -> GradeWords {
    GradeWords {
        baseline: say(lang, "基準値", "Baseline").into(),
        actual: say(lang, "実績値", "Actual").into(),
        projection: say(lang, "見込み", "Projection").into(),
        target: say(lang, "目標値", "Target").into(),
    }
}

fn companies() -> Unit {
    unit("company", "社", " company", " companies")
}

fn cases() -> Unit {
    unit("case", "件", " case", " cases")
}

/// The indicators of the city's strategy, which has published no actuals yet.
pub fn no_actuals(lang: &Lang) -> Case {
    let rows = [
        (
            "overnight-stays",
            "延べ宿泊者数",
            "Overnight stays",
            people(),
            (2019, "342649"),
            (2031, "800000"),
        ),
        (
            "conventions",
            "国際コンベンションの開催件数",
            "International conventions hosted",
            cases(),
            (2019, "18"),
            (2027, "25"),
        ),
        (
            "businesses-abroad",
            "海外に進出している企業の数",
            "Businesses that have expanded overseas",
            companies(),
            (2021, "28"),
            (2031, "35"),
        ),
        (
            "interest",
            "姉妹・友好都市など海外都市との交流に関心がある市民の割合",
            "Citizens interested in exchange with sister and friendship cities or other foreign cities",
            percent(),
            (2023, "34.3"),
            (2031, "70"),
        ),
    ];
    let rows = rows.map(|(name, ja, en, unit, baseline, target)| BulletRow {
        id: id(name),
        name: say(lang, ja, en).into(),
        unit: Some(unit),
        baseline: figure(Period::UnstatedYear(baseline.0), baseline.1),
        actual: None,
        missing: Some(say(lang, "未公表", "not published yet").into()),
        target: figure(Period::UnstatedYear(target.0), target.1),
    });
    Case {
        name: "bullet-no-actuals",
        title: say(
            lang,
            "検証指標の基準値と目標値",
            "Baselines and targets of the indicators",
        ),
        chart: Chart::Bullet(Bullet {
            rows: rows.into(),
            words: words(lang),
            shared: false,
        }),
    }
}

/// Made-up actuals, so that every part of the picture is seen.
pub fn kpi(lang: &Lang) -> Case {
    let row = |name, (ja, en), unit, figures: [&str; 3]| BulletRow {
        id: id(name),
        name: say(lang, ja, en).into(),
        unit: Some(unit),
        baseline: figure(Period::FiscalYear(2018), figures[0]),
        actual: figure(Period::FiscalYear(2023), figures[1]),
        missing: None,
        target: figure(Period::FiscalYear(2026), figures[2]),
    };
    let mut rows = vec![
        row(
            "stays",
            ("延べ宿泊者数", "Overnight stays"),
            people(),
            ["342649", "610000", "800000"],
        ),
        row(
            "conventions",
            ("国際会議の開催件数", "International conventions"),
            cases(),
            ["18", "28", "25"],
        ),
        row(
            "waste",
            (
                "一人一日当たりのごみ排出量の削減率",
                "Cut in waste per person and day",
            ),
            percent(),
            ["0", "-1.5", "10"],
        ),
    ];
    rows[2].baseline = None;
    Case {
        name: "bullet",
        title: say(
            lang,
            "主な指標の進み具合",
            "Progress of the main indicators",
        ),
        chart: Chart::Bullet(Bullet {
            rows,
            words: words(lang),
            shared: false,
        }),
    }
}
