//! Random charts of each kind.

use super::data::{grid, id, number, period, short_words, unit, words};
use hakusho::chart::Chart;
use hakusho::chart::kind::*;
use hakusho::value::{Period, Unit};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use rust_decimal::Decimal;

pub fn bars() -> BoxedStrategy<Chart> {
    (grid(1..=20, 1..=5), prop::bool::ANY)
        .prop_map(|(grid, has_own)| {
            let own = if has_own { vec![id("c", 0)] } else { vec![] };
            Chart::Bars(Bars { grid, own })
        })
        .boxed()
}

pub fn dots() -> BoxedStrategy<Chart> {
    (grid(1..=20, 1..=3), prop::bool::ANY)
        .prop_map(|(grid, has_own)| {
            let own = if has_own { vec![id("c", 0)] } else { vec![] };
            Chart::Dots(Dots { grid, own })
        })
        .boxed()
}

pub fn slope() -> BoxedStrategy<Chart> {
    (grid(2..=2, 1..=20), prop::bool::ANY)
        .prop_map(|(grid, has_own)| {
            let own = if has_own { vec![id("s", 0)] } else { vec![] };
            Chart::Slope(Slope { grid, own })
        })
        .boxed()
}

pub fn donut() -> BoxedStrategy<Chart> {
    (grid(1..=1, 1..=3), words())
        .prop_map(|(mut grid, total)| {
            // Most of what is tried shall be drawn.
            for cell in grid.series.iter_mut().flat_map(|s| &mut s.cells) {
                cell.value = Some(cell.value.unwrap_or(Decimal::ONE).abs());
            }
            Chart::Donut(Donut { grid, total })
        })
        .boxed()
}

pub fn heat_map() -> BoxedStrategy<Chart> {
    let ratings = prop_oneof![Just(vec![]), vec((short_words(), words()), 1..=5)];
    (grid(1..=20, 1..=12), ratings)
        .prop_map(|(mut grid, ratings)| {
            let count = ratings.len() as i64;
            if count > 0 {
                for cell in grid.series.iter_mut().flat_map(|s| &mut s.cells) {
                    let rank = |n: Decimal| n.trunc().abs() % Decimal::from(count);
                    cell.value = cell.value.map(rank);
                }
            }
            let rating = |(rank, (sign, words)): (usize, _)| Rating {
                rank: rank.into(),
                sign,
                words,
            };
            let ratings = ratings.into_iter().enumerate().map(rating).collect();
            Chart::HeatMap(HeatMap { grid, ratings })
        })
        .boxed()
}

fn figure() -> BoxedStrategy<Option<Figure>> {
    let figure = (period(), number()).prop_map(|(period, value)| Figure {
        period,
        value,
        bound: None,
    });
    option::of(figure).boxed()
}

pub fn bullet() -> BoxedStrategy<Chart> {
    let figures = (figure(), figure(), figure());
    let row = (words(), unit(), figures, option::of(short_words()));
    let grades = (short_words(), short_words(), words());
    (vec(row, 1..8), grades, prop::bool::ANY)
        .prop_map(|(rows, (baseline, actual, target), shared)| {
            let words = GradeWords {
                baseline,
                actual,
                projection: String::new(),
                target,
            };
            let row = |(at, (name, unit, figures, missing)): (usize, BulletParts)| {
                let (baseline, actual, target) = figures;
                BulletRow {
                    id: id("i", at),
                    name,
                    unit,
                    baseline,
                    actual,
                    missing,
                    target,
                }
            };
            Chart::Bullet(Bullet {
                rows: rows.into_iter().enumerate().map(row).collect(),
                words,
                shared,
            })
        })
        .boxed()
}

/// What a row is made of.
type BulletParts = (
    String,
    Option<Unit>,
    (Option<Figure>, Option<Figure>, Option<Figure>),
    Option<String>,
);

pub fn ranking_bars() -> BoxedStrategy<Chart> {
    let place = (
        option::of(1u32..99),
        short_words(),
        words(),
        option::weighted(0.8, number()),
    );
    (period(), unit(), vec(place, 1..24))
        .prop_map(|(period, unit, places)| {
            let place = |(at, (rank, rank_label, name, value)): (usize, _)| Place {
                id: id("p", at),
                rank,
                rank_label,
                name,
                value,
                own: at == 1,
            };
            Chart::RankingBars(RankingBars {
                period,
                unit,
                places: places.into_iter().enumerate().map(place).collect(),
            })
        })
        .boxed()
}

pub fn cumulative_target() -> BoxedStrategy<Chart> {
    let part = (option::weighted(0.8, number()), prop::bool::weighted(0.2));
    let texts = (words(), words(), words());
    (unit(), number(), vec(part, 0..12), texts)
        .prop_map(|(unit, goal, parts, (so_far, target, left))| {
            let part = |(at, (value, partial)): (usize, (Option<Decimal>, bool))| Part {
                period: Period::FiscalYear(2015 + at as i32),
                value: value.map(|v| v.abs()),
                partial,
            };
            Chart::CumulativeTarget(CumulativeTarget {
                id: id("i", 0),
                unit,
                goal: goal.abs(),
                span: Period::NotStated,
                parts: parts.into_iter().enumerate().map(part).collect(),
                so_far,
                target,
                left,
            })
        })
        .boxed()
}

pub fn target_strip() -> BoxedStrategy<Chart> {
    let grade = prop::sample::select(vec![Grade::Baseline, Grade::Actual, Grade::Target]);
    vec((period(), grade, number()), 1..6)
        .prop_map(|figures| {
            Chart::TargetStrip(TargetStrip {
                id: id("i", 0),
                figures,
            })
        })
        .boxed()
}

fn leaf() -> BoxedStrategy<Leaf> {
    (option::of(short_words()), words(), option::of(words()))
        .prop_map(|(number, title, href)| Leaf {
            number,
            title,
            href,
        })
        .boxed()
}

pub fn tree() -> BoxedStrategy<Chart> {
    let tally = (short_words(), short_words(), 0usize..40).prop_map(|(sign, words, count)| Tally {
        sign,
        words,
        count,
    });
    let own = (
        option::of((1u32..999).prop_map(|n| n.to_string())),
        words(),
        option::of(words()),
        option::of(words()),
        vec(tally, 0..5),
        vec(leaf(), 0..3),
    )
        .prop_map(|(number, title, href, note, tallies, leaves)| Branch {
            number,
            title,
            href,
            note,
            tallies,
            leaves,
            children: Vec::new(),
        })
        .boxed();
    let parent = own.clone();
    let branch = own.prop_recursive(5, 16, 4, move |inner| {
        (parent.clone(), vec(inner, 1..4))
            .prop_map(|(branch, children)| Branch { children, ..branch })
    });
    let level = (words(), words()).prop_map(|(plural, name)| Level { plural, name });
    let band = (words(), vec(leaf(), 0..6)).prop_map(|(name, chips)| Band { name, chips });
    (vec(level, 0..7), vec(branch, 1..3), vec(band, 0..2))
        .prop_map(|(levels, roots, bands)| {
            Chart::Tree(Tree {
                levels,
                roots,
                bands,
            })
        })
        .boxed()
}
