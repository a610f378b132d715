//! Random charts through time.

use super::data::{grid, id, number, period, short_words, unit, words};
use hakusho::chart::kind::*;
use hakusho::chart::{Chart, Grid, Head};
use hakusho::value::Period;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use std::ops::RangeInclusive;

/// As [`grid`], its columns always periods.
fn years(columns: RangeInclusive<usize>, series: RangeInclusive<usize>) -> BoxedStrategy<Grid> {
    grid(columns, series)
        .prop_map(|mut grid| {
            for (at, column) in grid.columns.iter_mut().enumerate() {
                column.head = Head::Period(Period::FiscalYear(2004 + at as i32));
            }
            grid
        })
        .boxed()
}

/// Without what is below zero.
fn parts(mut grid: Grid) -> Grid {
    for cell in grid.series.iter_mut().flat_map(|s| &mut s.cells) {
        cell.value = cell.value.map(|v| v.abs());
    }
    grid
}

pub fn columns() -> BoxedStrategy<Chart> {
    let grid = grid(1..=24, 1..=5);
    grid.prop_map(|grid| Chart::Columns(Columns { grid }))
        .boxed()
}

pub fn stacked_columns() -> BoxedStrategy<Chart> {
    (grid(1..=24, 1..=5), prop::bool::ANY)
        .prop_map(|(grid, has_total)| {
            let total = grid.series.first().filter(|_| has_total).cloned();
            let total = total.map(|mut total| {
                total.id = id("total", 0);
                total
            });
            Chart::StackedColumns(StackedColumns { grid, total })
        })
        .boxed()
}

pub fn share_columns() -> BoxedStrategy<Chart> {
    grid(1..=24, 1..=5)
        .prop_map(|grid| Chart::ShareColumns(ShareColumns { grid: parts(grid) }))
        .boxed()
}

pub fn lines() -> BoxedStrategy<Chart> {
    let grid = years(1..=60, 1..=5);
    grid.prop_map(|grid| Chart::Lines(Lines { grid })).boxed()
}

pub fn area() -> BoxedStrategy<Chart> {
    years(1..=30, 1..=5)
        .prop_map(|grid| {
            Chart::Area(AreaChart {
                grid: parts(grid),
                total: None,
            })
        })
        .boxed()
}

pub fn multiples() -> BoxedStrategy<Chart> {
    let grid = years(1..=30, 1..=30);
    grid.prop_map(|grid| Chart::Multiples(Multiples { grid }))
        .boxed()
}

pub fn sparkline() -> BoxedStrategy<Chart> {
    years(1..=30, 1..=1)
        .prop_map(|mut grid| {
            Chart::Sparkline(Sparkline {
                columns: grid.columns,
                series: grid.series.remove(0),
            })
        })
        .boxed()
}

pub fn target_path() -> BoxedStrategy<Chart> {
    let grade = prop::sample::select(vec![
        Grade::Baseline,
        Grade::Actual,
        Grade::Projection,
        Grade::Target,
    ]);
    let mark = option::weighted(0.1, Just("†".to_owned()));
    let dated = (period(), number(), grade, prop::bool::weighted(0.1), mark).prop_map(
        |(period, value, grade, partial, mark)| Dated {
            period,
            value,
            bound: None,
            grade,
            partial,
            mark,
        },
    );
    let words = (
        [short_words(), short_words(), short_words(), short_words()],
        option::of(words()),
        words(),
        words(),
    );
    let declared = (option::of(way()), option::of(gap()), option::of(kept()));
    let span = option::of((Just(Period::FiscalYear(2020)), words_of_span()));
    (unit(), vec(dated, 1..10), words, declared, span)
        .prop_map(|(unit, points, words, (way, gap, kept), span)| {
            let (grades, connection, undated, unit_head) = words;
            let [baseline, actual, projection, target] = grades;
            Chart::TargetPath(TargetPath {
                id: id("i", 0),
                unit,
                unit_head,
                points,
                words: GradeWords {
                    baseline,
                    actual,
                    projection,
                    target,
                },
                connection,
                undated,
                way,
                gap,
                kept,
                span,
            })
        })
        .boxed()
}

fn words_of_span() -> BoxedStrategy<String> {
    prop_oneof![short_words(), words()].boxed()
}

fn way() -> BoxedStrategy<Way> {
    let points = vec((1980i32..2040, number()), 0..12);
    (points, prop::bool::ANY, words())
        .prop_map(|(mut points, stepped, words)| {
            points.sort_by_key(|point| point.0);
            let year = |(year, value)| (Period::FiscalYear(year), value);
            Way {
                points: points.into_iter().map(year).collect(),
                stepped,
                words,
            }
        })
        .boxed()
}

fn gap() -> BoxedStrategy<Gap> {
    (period(), number(), words())
        .prop_map(|(period, needed, words)| Gap {
            period,
            needed,
            words,
        })
        .boxed()
}

fn kept() -> BoxedStrategy<Kept> {
    (number(), number(), words())
        .prop_map(|(a, b, words)| Kept {
            low: a.min(b),
            high: a.max(b),
            words,
        })
        .boxed()
}
