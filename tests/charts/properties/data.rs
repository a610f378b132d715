//! Random words, numbers, periods and grids.

use hakusho::chart::{Cell, Column, Grid, Head, Series};
use hakusho::value::{Id, Period, Unit};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::ops::RangeInclusive;

/// Words of all lengths and scripts, with what markup would stumble over.
pub fn words() -> BoxedStrategy<String> {
    prop_oneof![
        6 => prop::sample::select(vec![
            "",
            "熊本市",
            "Kumamoto",
            "姉妹・友好都市など海外都市との交流に関心がある市民の割合",
            "Citizens interested in exchange with sister and friendship cities",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "مدينة كوماموتو الدولية",
            "👩‍👩‍👧‍👦🇯🇵🏯",
            "<&\">']]>\u{1}\u{ffff}",
            "ｱｲｳｴｵ①②③…△▲",
        ])
        .prop_map(str::to_owned),
        1 => "\\PC{0,40}",
    ]
    .boxed()
}

/// A word or two, as signs and reasons are.
pub fn short_words() -> BoxedStrategy<String> {
    prop::sample::select(vec![
        "",
        "◎",
        "未集計",
        "not yet published",
        "該当なし",
        "A",
        "×",
    ])
    .prop_map(str::to_owned)
    .boxed()
}

/// Numbers of every size that is drawn, and now and then one that is too large.
pub fn number() -> BoxedStrategy<Decimal> {
    prop_oneof![
        6 => (0i64..3000).prop_map(Decimal::from),
        3 => (-500i64..100_000_000).prop_map(Decimal::from),
        3 => (-100_000i64..100_000, 0u32..6).prop_map(|(n, scale)| Decimal::new(n, scale)),
        1 => Just(Decimal::ZERO),
        1 => Just(Decimal::from(1_000_000_000_000_000i64)),
        1 => Just(Decimal::from(-1_000_000_000_000_000i64)),
        1 => Just(Decimal::new(1, 20)),
    ]
    .boxed()
}

/// Numbers of one scale of thousands, mostly; that is what real data have.
pub fn near_numbers() -> BoxedStrategy<BoxedStrategy<Decimal>> {
    prop_oneof![
        3 => Just((0i64..3000).prop_map(Decimal::from).boxed()),
        1 => Just((-99i64..100).prop_map(|n| Decimal::new(n, 1)).boxed()),
        1 => (0i64..9).prop_map(|n| Just(Decimal::from(n)).boxed()),
        2 => Just(number()),
    ]
    .boxed()
}

pub fn period() -> BoxedStrategy<Period> {
    prop_oneof![
        4 => (1980i32..2040).prop_map(Period::FiscalYear),
        2 => (1980i32..2040).prop_map(Period::UnstatedYear),
        1 => (1980i32..2040, 1u8..=12).prop_map(|(y, m)| Period::Month(y, m)),
        1 => Just(Period::NotStated),
    ]
    .boxed()
}

pub fn unit() -> BoxedStrategy<Option<Unit>> {
    option::of(words().prop_map(|word| crate::cases::unit("unit", &word, &word, &word))).boxed()
}

pub fn id(prefix: &str, at: usize) -> Id {
    crate::cases::id(&format!("{prefix}{at}"))
}

pub fn cell(number: BoxedStrategy<Decimal>) -> BoxedStrategy<Cell> {
    (
        option::weighted(0.8, number),
        prop::bool::weighted(0.1),
        option::of(short_words()),
        option::weighted(0.1, Just("†".to_owned())),
    )
        .prop_map(|(value, is_open, missing, mark)| Cell {
            value,
            is_open,
            missing,
            mark,
        })
        .boxed()
}

fn columns(count: usize) -> BoxedStrategy<Vec<Column>> {
    let words = vec(
        (
            words(),
            option::weighted(0.1, words()),
            option::weighted(0.05, words()),
        ),
        count,
    );
    (prop::bool::ANY, words)
        .prop_map(|(is_time, words)| {
            let column = |(at, (name, partial, broken)): (usize, _)| Column {
                head: if is_time {
                    Head::Period(Period::FiscalYear(2004 + at as i32))
                } else {
                    Head::Thing {
                        id: id("c", at),
                        name,
                    }
                },
                partial,
                broken,
            };
            words.into_iter().enumerate().map(column).collect()
        })
        .boxed()
}

/// Series over columns, as many of each as the ranges say.
pub fn grid(
    columns_in: RangeInclusive<usize>,
    series_in: RangeInclusive<usize>,
) -> BoxedStrategy<Grid> {
    (columns_in, series_in, near_numbers(), words())
        .prop_flat_map(|(width, height, number, unit)| {
            let rows = vec((words(), vec(cell(number), width)), height);
            (Just(unit), columns(width), rows)
        })
        .prop_map(|(unit, columns, rows)| {
            let series = |(at, (label, cells)): (usize, _)| Series {
                id: id("s", at),
                label,
                slot: at,
                cells,
            };
            Grid {
                unit,
                columns,
                series: rows.into_iter().enumerate().map(series).collect(),
            }
        })
        .boxed()
}
