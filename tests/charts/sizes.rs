//! How large drawings of twenty points are.
//!
//! `cargo test --test charts sizes -- --nocapture` prints them.

use crate::cases::{all, dec, frame, id, series};
use hakusho::chart::kind::*;
use hakusho::chart::{Chart, Column, Frame, Grid, Head, Width};
use hakusho::lang::Lang;
use hakusho::value::Period;

/// The most that a drawing of twenty points may take, in bytes before
/// compression.
const MOST: usize = 15_000;

fn grid(columns: usize, rows: usize, is_time: bool) -> Grid {
    let head = |at: usize| match is_time {
        true => Head::Period(Period::FiscalYear(2004 + at as i32)),
        false => Head::Thing {
            id: id(&format!("c{at}")),
            name: format!("指定都市{at}"),
        },
    };
    let row = |at: usize| {
        let values = (0..columns).map(|n| (1000 + (n * 37 + at * 411) % 977).to_string());
        let values: Vec<String> = values.collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let mut row = series(&format!("s{at}"), &format!("系列{at}"), &values, None);
        row.slot = at;
        row
    };
    Grid {
        unit: "件".into(),
        columns: (0..columns).map(|at| Column::new(head(at))).collect(),
        series: (0..rows).map(row).collect(),
    }
}

fn bullet() -> Bullet {
    let figure = |year, value: &str| {
        Some(Figure {
            period: Period::FiscalYear(year),
            value: dec(value),
            bound: None,
        })
    };
    let row = |at: usize| BulletRow {
        id: id(&format!("i{at}")),
        name: format!("検証指標{at}"),
        unit: None,
        baseline: figure(2018, "100"),
        actual: figure(2023, "1200"),
        missing: None,
        target: figure(2026, "2000"),
    };
    Bullet {
        rows: (0..7).map(row).collect(),
        words: GradeWords {
            baseline: "基準値".into(),
            actual: "実績値".into(),
            projection: "見込み".into(),
            target: "目標値".into(),
        },
        shared: false,
    }
}

/// About twenty points of each kind that takes a grid or rows.
fn twenty() -> Vec<Chart> {
    let own = Vec::new;
    let one = grid(20, 1, true);
    vec![
        Chart::Bars(Bars {
            grid: grid(20, 1, false),
            own: own(),
        }),
        Chart::Bars(Bars {
            grid: grid(4, 5, false),
            own: own(),
        }),
        Chart::Bullet(bullet()),
        Chart::Slope(Slope {
            grid: grid(2, 10, true),
            own: own(),
        }),
        Chart::Dots(Dots {
            grid: grid(10, 2, false),
            own: own(),
        }),
        Chart::HeatMap(HeatMap {
            grid: grid(5, 4, true),
            ratings: Vec::new(),
        }),
        Chart::Donut(Donut {
            grid: grid(1, 3, true),
            total: "合計".into(),
        }),
        Chart::Columns(Columns { grid: one.clone() }),
        Chart::StackedColumns(StackedColumns {
            grid: grid(5, 4, true),
            total: None,
        }),
        Chart::ShareColumns(ShareColumns {
            grid: grid(5, 4, true),
        }),
        Chart::Lines(Lines {
            grid: grid(5, 4, true),
        }),
        Chart::Area(AreaChart {
            grid: grid(5, 4, true),
            total: None,
        }),
        Chart::Multiples(Multiples {
            grid: grid(5, 4, true),
        }),
        Chart::Sparkline(Sparkline {
            columns: one.columns,
            series: one.series[0].clone(),
        }),
    ]
}

fn table_row(name: &str, chart: &Chart, of: impl Fn(Width) -> Frame) -> usize {
    let drawn = [Width::Wide, Width::Narrow].map(|width| chart.draw(&of(width)).unwrap());
    let [wide, narrow] = drawn.map(|d| (d.points().len(), d.inline().len(), d.file().len()));
    println!(
        "{name:22} {:4} {:8} {:8} {:8} {:8}",
        wide.0, wide.1, wide.2, narrow.1, narrow.2
    );
    [wide.1, wide.2, narrow.1, narrow.2]
        .into_iter()
        .max()
        .unwrap_or(0)
}

#[test]
fn twenty_points_stay_small() {
    println!("chart                points  inline     file   narrow     file");
    let lang = Lang::ja();
    for case in all(&lang) {
        table_row(case.name, &case.chart, |width| frame(&case, &lang, width));
    }
    println!();
    let case = &all(&lang)[0];
    for chart in twenty() {
        let name = chart.kind().name();
        let largest = table_row(name, &chart, |width| frame(case, &lang, width));
        assert!(largest < MOST, "{name} takes {largest} bytes");
    }
}
