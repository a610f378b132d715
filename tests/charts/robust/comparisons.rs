//! The kinds that compare, on input that nobody hopes for.

use super::{HOSTILE, assert_sound, frame, gridded};
use crate::cases::{dec, id};
use hakusho::chart::kind::*;
use hakusho::chart::{Chart, ChartError, Column, Drawing, Grid, Head, Kind, Width};
use hakusho::lang::Lang;
use hakusho::value::Period;

const ARABIC: &str = "مدينة كوماموتو الدولية";
const EMOJI: &str = "👩‍👩‍👧‍👦🇯🇵🏯 城";

fn things(count: usize, text: &str) -> Vec<Column> {
    let thing = |at: usize| {
        Column::new(Head::Thing {
            id: id(&format!("c{at}")),
            name: text.into(),
        })
    };
    (0..count).map(thing).collect()
}

fn grid(values: &[&[&str]], text: &str) -> Grid {
    gridded(
        things(values.first().map_or(0, |v| v.len()), text),
        values,
        text,
    )
}

fn bars(values: &[&[&str]], text: &str) -> Chart {
    Chart::Bars(Bars {
        grid: grid(values, text),
        own: vec![id("c0")],
    })
}

fn dots(values: &[&[&str]], text: &str) -> Chart {
    Chart::Dots(Dots {
        grid: grid(values, text),
        own: vec![],
    })
}

fn slope(values: &[&[&str]], text: &str) -> Chart {
    Chart::Slope(Slope {
        grid: grid(values, text),
        own: vec![],
    })
}

fn heat(values: &[&[&str]], text: &str) -> Chart {
    Chart::HeatMap(HeatMap {
        grid: grid(values, text),
        ratings: vec![],
    })
}

fn rated(values: &[&[&str]], ratings: usize) -> Chart {
    let rating = |at: usize| Rating {
        rank: at.into(),
        sign: "◎".into(),
        words: "words".into(),
    };
    Chart::HeatMap(HeatMap {
        grid: grid(values, "text"),
        ratings: (1..=ratings).map(rating).collect(),
    })
}

fn donut(values: &[&str], text: &str) -> Chart {
    let rows: Vec<[&str; 1]> = values.iter().map(|v| [*v]).collect();
    let rows: Vec<&[&str]> = rows.iter().map(|row| row.as_slice()).collect();
    Chart::Donut(Donut {
        grid: grid(&rows, text),
        total: text.into(),
    })
}

fn bullet(figures: &[[&str; 3]], text: &str) -> Chart {
    let figure = |value: &str| {
        let value = value.parse().ok()?;
        Some(Figure {
            period: Period::FiscalYear(2020),
            value,
            bound: None,
        })
    };
    let row = |(at, [baseline, actual, target]): (usize, &[&str; 3])| BulletRow {
        id: id(&format!("i{at}")),
        name: text.into(),
        unit: None,
        baseline: figure(baseline),
        actual: figure(actual),
        missing: Some(text.into()),
        target: figure(target),
    };
    Chart::Bullet(Bullet {
        rows: figures.iter().enumerate().map(row).collect(),
        words: GradeWords {
            baseline: text.into(),
            actual: text.into(),
            projection: text.into(),
            target: text.into(),
        },
        shared: true,
    })
}

fn draw(chart: &Chart) -> Result<Drawing, ChartError> {
    chart.draw(&frame(Lang::en(), Width::Wide, "t"))
}

fn assert_drawn(chart: &Chart, text: &str) {
    for lang in [Lang::ja(), Lang::en()] {
        for width in [Width::Wide, Width::Narrow] {
            let drawing = chart.draw(&frame(lang.clone(), width, text));
            let drawing = drawing.unwrap_or_else(|e| panic!("{e}: {chart:?}"));
            assert_sound(&drawing.inline(), "x");
            assert_sound(&drawing.file(), "");
        }
    }
}

#[test]
fn nothing_breaks_a_comparison() {
    let two: &[&str] = &["1", "2"];
    for text in ["", "字", HOSTILE, ARABIC, EMOJI] {
        let charts = [
            bars(&[&["1"]], text),
            bars(&[&["0", "0"]], text),
            bars(&[&["-1000000000000000", "1000000000000000", "-"]], text),
            dots(&[&["5"]], text),
            dots(&[&["5", "5"], &["5", "5"], &["-", "5"]], text),
            dots(&[&["0.0000000000000000001"], &["1000000000000000"]], text),
            slope(&[&["0", "0"]], text),
            slope(&[&["-", "7"], &["1000000000000000", "-3.2"]], text),
            slope(&[two; Slope::MOST], text),
            heat(&[&["1"]], text),
            heat(&[&["-5", "-5"], &["-", "-"]], text),
            heat(&[&["1000000000000000", "-1000000000000000"]], text),
            donut(&["1"], text),
            donut(&["1000000000000000", "0", "1"], text),
            bullet(&[["-", "-", "1"], ["0", "0", "0"]], text),
            bullet(&[["5", "-5", "1000000000000000"], ["-", "-", "-"]], text),
        ];
        for chart in charts {
            assert_drawn(&chart, text);
        }
    }
}

#[test]
fn sixty_things_and_thirty_series_are_drawn() {
    let lots: Vec<String> = (0..60).map(|n| (n * n * 997 % 3001).to_string()).collect();
    let lots: Vec<&str> = lots.iter().map(String::as_str).collect();
    assert_drawn(&bars(&[&lots, &lots, &lots, &lots, &lots], "字"), "t");
    assert_drawn(&dots(&[&lots, &lots, &lots], "字"), "t");
    assert_drawn(&heat(&[lots.as_slice(); 30], "字"), "t");
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let refused = |chart: Chart| draw(&chart).unwrap_err();
    let too_many = |found, most| ChartError::TooMany {
        found,
        most,
        instead: Kind::Bars,
    };
    let columns = |found, expected| ChartError::Columns { found, expected };
    for chart in [
        bars(&[], ""),
        bars(&[&["-"]], ""),
        dots(&[], ""),
        heat(&[], ""),
        heat(&[&["-"]], ""),
        bullet(&[], ""),
        bullet(&[["-", "-", "-"]], ""),
        slope(&[&["-", "-"]], ""),
        donut(&["0", "0"], ""),
    ] {
        assert_eq!(refused(chart), ChartError::Empty);
    }
    assert_eq!(
        refused(bars(&[["1"].as_slice(); 6], "")),
        ChartError::TooManySeries { found: 6 }
    );
    assert_eq!(refused(dots(&[["1"].as_slice(); 4], "")), too_many(4, 3));
    assert_eq!(
        refused(slope(&[["1", "2"].as_slice(); 30], "")),
        too_many(30, 20)
    );
    assert_eq!(refused(slope(&[&["1", "2", "3"]], "")), columns(3, 2));
    assert_eq!(refused(donut(&["1", "2", "3", "4"], "")), too_many(4, 3));
    assert_eq!(
        refused(donut(&["1", "-2"], "")),
        ChartError::Negative(dec("-2"))
    );
    assert_eq!(
        refused(donut(&["1", "-"], "")),
        ChartError::Incomplete { series: id("s1") }
    );
    assert_eq!(
        refused(rated(&[&["1", "4"]], 3)),
        ChartError::NoRating(dec("4"))
    );
    assert_eq!(
        refused(rated(&[&["1"]], 6)),
        ChartError::TooManyRatings { found: 6 }
    );
    assert_eq!(
        refused(bars(&[&["1000000000000001"]], "")),
        ChartError::TooLarge(dec("1000000000000001"))
    );
}

#[test]
fn what_is_missing_is_no_point_and_has_its_reason() {
    for chart in [
        bars(&[&["1", "-"]], "reason"),
        heat(&[&["1", "-"]], "reason"),
        slope(&[&["1", "-"]], "reason"),
        dots(&[&["1", "-"]], "reason"),
    ] {
        let drawing = draw(&chart).unwrap();
        assert_eq!(drawing.points().len(), 1);
        let says = |l: &hakusho::chart::LabelBox| l.text.contains("reason");
        assert!(drawing.labels().iter().any(says), "{chart:?}");
    }
}

#[test]
fn nothing_is_connected_across_a_break() {
    let mut grid = grid(&[&["1", "2"]], "");
    let lines = |grid: &Grid| {
        let chart = Chart::Slope(Slope {
            grid: grid.clone(),
            own: vec![],
        });
        let drawing = draw(&chart).unwrap().file();
        drawing.matches("stroke=\"#00118f\"").count()
    };
    assert_eq!(lines(&grid), 1);
    grid.columns[1].broken = Some("new survey".into());
    assert_eq!(lines(&grid), 0);
}

#[test]
fn a_partial_period_is_hatched_and_named() {
    let mut grid = grid(&[&["1", "2"]], "");
    grid.columns[1].partial = Some("to January".into());
    let own = vec![];
    for chart in [
        Chart::Bars(Bars {
            grid: grid.clone(),
            own,
        }),
        Chart::HeatMap(HeatMap {
            grid,
            ratings: vec![],
        }),
    ] {
        let text = draw(&chart).unwrap().file();
        assert!(text.contains("<pattern") && text.contains("to January"));
    }
}

#[test]
fn rows_of_a_bullet_share_a_scale_in_one_unit_only() {
    // The bar of the first row, drawn against its own target or the larger one.
    let width = |shared: bool| {
        let Chart::Bullet(mut chart) = bullet(&[["-", "5", "5"], ["-", "5", "50"]], "") else {
            unreachable!("it was made here")
        };
        chart.shared = shared;
        let text = draw(&Chart::Bullet(chart)).unwrap().file();
        let bar = text.split("fill=\"#00118f\"/>").next().unwrap();
        let rect = bar.rsplit("<rect ").next().unwrap().to_owned();
        let width = rect.split("width=\"").nth(1).unwrap();
        width.split('"').next().unwrap().parse::<f64>().unwrap()
    };
    assert!((width(false) / width(true) - 10.0).abs() < 0.1);
}
