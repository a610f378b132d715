//! The kinds over time, on input that nobody hopes for, and what they promise.

use super::{HOSTILE, assert_sound, frame, gridded};
use crate::cases::{dec, id, series};
use hakusho::chart::kind::*;
use hakusho::chart::{Chart, ChartError, Column, Drawing, Grid, Head, LabelBox, Width};
use hakusho::lang::Lang;
use hakusho::value::Period;

fn years(count: usize) -> Vec<Column> {
    let year = |at: usize| Column::new(Head::Period(Period::FiscalYear(1990 + at as i32)));
    (0..count).map(year).collect()
}

fn grid(values: &[&[&str]], text: &str) -> Grid {
    gridded(years(values.first().map_or(0, |v| v.len())), values, text)
}

/// Every kind over a grid. A sparkline has its first series.
fn kinds(grid: &Grid) -> Vec<Chart> {
    let total = grid.series.first().cloned();
    let mut all = vec![
        Chart::Columns(Columns { grid: grid.clone() }),
        Chart::ShareColumns(ShareColumns { grid: grid.clone() }),
        Chart::Lines(Lines { grid: grid.clone() }),
        Chart::Area(AreaChart {
            grid: grid.clone(),
            total: total.clone().filter(|_| grid.series.len() > 1),
        }),
        Chart::Multiples(Multiples { grid: grid.clone() }),
    ];
    all.extend(total.map(|series| {
        Chart::Sparkline(Sparkline {
            columns: grid.columns.clone(),
            series,
        })
    }));
    all
}

fn drawn(chart: &Chart, lang: Lang, width: Width) -> Drawing {
    match chart.draw(&frame(lang, width, "title")) {
        Ok(drawing) => drawing,
        Err(e) => panic!("{}: {e}", chart.kind().name()),
    }
}

fn labels(chart: &Chart) -> Vec<LabelBox> {
    drawn(chart, Lang::en(), Width::Wide).labels()
}

fn says(chart: &Chart, words: &str) -> bool {
    labels(chart).iter().any(|l| l.text == words)
}

#[test]
fn nothing_breaks_a_drawing() {
    let lots: Vec<String> = (0..60).map(|n| (n * n * 997 % 3001).to_string()).collect();
    let lots: Vec<&str> = lots.iter().map(String::as_str).collect();
    let shapes: [&[&[&str]]; 8] = [
        &[&["1"]],
        &[&["0", "0"]],
        &[&["5", "5", "5"], &["-", "-", "-"]],
        &[&["1000000000000000", "1"]],
        &[&["0.0000000000000000001"]],
        &[&["-", "7", "-", "-", "8", "-"]],
        &[&lots],
        &[&lots, &lots, &lots, &lots, &lots],
    ];
    for text in ["", "字", HOSTILE, "مدينة كوماموتو", "👩‍👩‍👧‍👦🏯 城"]
    {
        for shape in shapes {
            let mut grid = grid(shape, text);
            grid.columns[0].partial = Some(text.into());
            let last = grid.columns.len() - 1;
            grid.columns[last].broken = Some(text.into());
            for chart in kinds(&grid) {
                for lang in [Lang::ja(), Lang::en()] {
                    for width in [Width::Wide, Width::Narrow] {
                        let drawing = drawn(&chart, lang.clone(), width);
                        assert_sound(&drawing.inline(), "x");
                        assert_sound(&drawing.file(), "");
                    }
                }
            }
        }
    }
}

#[test]
fn numbers_below_zero_have_their_zero() {
    let below = grid(&[&["-3", "4", "-5"]], "");
    for chart in kinds(&below) {
        match chart {
            Chart::ShareColumns(_) => {
                let error = chart.draw(&frame(Lang::ja(), Width::Wide, "t"));
                assert_eq!(error.unwrap_err(), ChartError::Negative(dec("-3")));
            }
            Chart::Sparkline(_) => {}
            _ => assert!(says(&chart, "0"), "{}", chart.kind().name()),
        }
    }
    let parts = grid(&[&["3", "4"], &["2", "-1"]], "");
    let stacked = Chart::Area(AreaChart {
        grid: parts,
        total: None,
    });
    let error = stacked.draw(&frame(Lang::ja(), Width::Wide, "t"));
    assert_eq!(error.unwrap_err(), ChartError::Negative(dec("-1")));
}

#[test]
fn what_cannot_be_drawn_truly_is_refused() {
    let error = |chart: &Chart| {
        chart
            .draw(&frame(Lang::en(), Width::Wide, "t"))
            .unwrap_err()
    };
    for chart in kinds(&grid(&[&["-", "-"]], "")) {
        assert_eq!(error(&chart), ChartError::Empty, "{}", chart.kind().name());
    }
    for chart in kinds(&grid(&[&["1000000000000001"]], "")) {
        assert!(matches!(error(&chart), ChartError::TooLarge(_)));
    }
    let six = grid(&[["1"].as_slice(); 6], "");
    for chart in kinds(&six) {
        match chart {
            Chart::Multiples(_) | Chart::Sparkline(_) => {
                drawn(&chart, Lang::ja(), Width::Narrow);
            }
            _ => assert_eq!(error(&chart), ChartError::TooManySeries { found: 6 }),
        }
    }
    let many = |count: usize| {
        let rows = vec![["3", "1", "2"].as_slice(); count];
        Chart::Multiples(Multiples {
            grid: grid(&rows, "long name of a series"),
        })
    };
    drawn(&many(30), Lang::en(), Width::Narrow);
    assert_eq!(error(&many(31)), ChartError::TooManyPanels { found: 31 });
    let mut uneven = grid(&[&["1", "2"]], "");
    uneven.columns.pop();
    for chart in kinds(&uneven) {
        assert!(matches!(error(&chart), ChartError::Uneven { .. }));
    }
}

#[test]
fn shares_are_of_the_sum_and_rounded_only_in_words() {
    let shares = Chart::ShareColumns(ShareColumns {
        grid: grid(&[&["1"], &["2"], &["4"]], ""),
    });
    let drawing = drawn(&shares, Lang::ja(), Width::Wide);
    let texts: Vec<String> = drawing.labels().into_iter().map(|l| l.text).collect();
    for share in ["14%", "29%", "57%"] {
        assert!(texts.iter().any(|t| t.starts_with(share)), "{texts:?}");
    }
    let values: Vec<_> = drawing.points().iter().map(|p| p.value).collect();
    assert_eq!(values, [dec("1"), dec("2"), dec("4")]);
}

#[test]
fn a_line_is_not_drawn_across_a_gap_or_a_break() {
    let pieces = |chart: &Chart| {
        let file = drawn(chart, Lang::en(), Width::Wide).file();
        file.matches("stroke-width=\"2.5\"").count()
    };
    let lines = |values: &[&str]| Lines {
        grid: grid(&[values], ""),
    };
    assert_eq!(pieces(&Chart::Lines(lines(&["1", "2", "3", "4"]))), 1);
    assert_eq!(pieces(&Chart::Lines(lines(&["1", "2", "-", "3", "4"]))), 2);
    let mut broken = lines(&["1", "2", "3", "4"]);
    broken.grid.columns[2].broken = Some("new survey".into());
    assert_eq!(pieces(&Chart::Lines(broken.clone())), 2);
    assert!(says(&Chart::Lines(broken), "new survey"));
}

#[test]
fn a_missing_value_says_why() {
    let mut gap = grid(&[&["100", "200", "-", "300"]], "");
    gap.series[0].cells[2].missing = Some("no survey".into());
    for chart in [
        Chart::Columns(Columns { grid: gap.clone() }),
        Chart::Lines(Lines { grid: gap.clone() }),
        Chart::Multiples(Multiples { grid: gap.clone() }),
        Chart::StackedColumns(StackedColumns {
            grid: gap,
            total: None,
        }),
    ] {
        assert!(says(&chart, "no survey"), "{}", chart.kind().name());
        let drawing = drawn(&chart, Lang::en(), Width::Wide);
        assert_eq!(drawing.points().len(), 3);
    }
}

#[test]
fn uneven_years_stand_to_scale() {
    let mut uneven = grid(&[&["1", "2", "3"]], "");
    for (column, year) in uneven.columns.iter_mut().zip([2015, 2020, 2021]) {
        column.head = Head::Period(Period::FiscalYear(year));
    }
    assert!(!uneven.is_even());
    let heads = labels(&Chart::Lines(Lines {
        grid: uneven.clone(),
    }));
    let x = |year: &str| {
        let head = heads.iter().find(|l| l.text.contains(year)).unwrap();
        head.x + head.width / 2.0
    };
    let steps = [x("2020") - x("2015"), x("2021") - x("2020")];
    assert!((steps[0] / steps[1] - 5.0).abs() < 0.05, "{steps:?}");
}

#[test]
fn the_newest_total_and_both_ends_stay() {
    let values: Vec<String> = (0..60).map(|n| (20_000 + n * 17).to_string()).collect();
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    let grid = grid(&[&values], "");
    let stacked = Chart::StackedColumns(StackedColumns {
        grid: grid.clone(),
        total: Some(series("total", "", &values, None)),
    });
    for chart in [stacked, Chart::Lines(Lines { grid: grid.clone() })] {
        for width in [Width::Wide, Width::Narrow] {
            let texts = drawn(&chart, Lang::en(), width).labels();
            for words in ["21,003", "FY1990", "FY2049"] {
                assert!(
                    texts.iter().any(|l| l.text == words),
                    "{} {width:?}: no {words}",
                    chart.kind().name()
                );
            }
        }
    }
}

#[test]
fn a_declared_path_takes_the_place_of_ours() {
    let year = Period::FiscalYear;
    let figure = |y, grade, value| Dated {
        period: year(y),
        value: dec(value),
        bound: None,
        grade,
        partial: false,
        mark: None,
    };
    let mut path = TargetPath {
        id: id("i"),
        unit: None,
        unit_head: String::new(),
        points: vec![
            figure(2020, Grade::Baseline, "10"),
            figure(2022, Grade::Actual, "11"),
            figure(2025, Grade::Target, "20"),
        ],
        words: GradeWords {
            baseline: "baseline".into(),
            actual: "actual".into(),
            projection: "projection".into(),
            target: "target".into(),
        },
        connection: Some("ours".into()),
        undated: String::new(),
        way: None,
        gap: None,
        kept: None,
        span: None,
    };
    assert!(says(&Chart::TargetPath(path.clone()), "ours"));
    path.way = Some(Way {
        points: vec![(year(2020), dec("10")), (year(2025), dec("20"))],
        stepped: false,
        words: "declared".into(),
    });
    path.gap = Some(Gap {
        period: year(2022),
        needed: dec("14"),
        words: "3 short".into(),
    });
    path.span = Some((
        Period::Range(Some(Box::new(year(2020))), Some(Box::new(year(2025)))),
        "first phase".into(),
    ));
    let chart = Chart::TargetPath(path);
    assert!(!says(&chart, "ours"));
    for words in ["declared", "3 short", "first phase"] {
        assert!(says(&chart, words), "{words}");
    }
    assert_eq!(drawn(&chart, Lang::en(), Width::Wide).points().len(), 3);
}
