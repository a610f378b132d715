//! What must hold for every drawing, whatever the data: no text covers another
//! or leaves the sheet, nothing is smaller than 12 px, the markup is sound, and
//! both languages and both widths show the same numbers.
//!
//! A kind is covered by its entry in [`GENERATORS`]. A run tries the same charts
//! each time; `HAKUSHO_TRIES=500 cargo test --test charts properties` tries so
//! many others of each kind.

mod data;
mod kinds;
mod time;

use crate::cases::id;
use crate::robust::assert_sound;
use hakusho::chart::{Chart, Frame, Kind, LabelBox, Width};
use hakusho::lang::Lang;
use hakusho::value::write::YearStyle;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};

/// Makes random charts of a kind.
type Generator = fn() -> BoxedStrategy<Chart>;

const GENERATORS: &[(Kind, Generator)] = &[
    (Kind::StackedColumns, time::stacked_columns),
    (Kind::Columns, time::columns),
    (Kind::ShareColumns, time::share_columns),
    (Kind::Lines, time::lines),
    (Kind::Area, time::area),
    (Kind::Multiples, time::multiples),
    (Kind::Sparkline, time::sparkline),
    (Kind::TargetPath, time::target_path),
    (Kind::CumulativeTarget, kinds::cumulative_target),
    (Kind::Tree, kinds::tree),
    (Kind::RankingBars, kinds::ranking_bars),
    (Kind::TargetStrip, kinds::target_strip),
    (Kind::Bars, kinds::bars),
    (Kind::Bullet, kinds::bullet),
    (Kind::Slope, kinds::slope),
    (Kind::Dots, kinds::dots),
    (Kind::HeatMap, kinds::heat_map),
    (Kind::Donut, kinds::donut),
];

/// Charts tried per kind in a usual run; each is drawn four times.
const TRIES: u32 = 32;

fn frame(lang: Lang, width: Width) -> Frame {
    Frame {
        lang,
        years: YearStyle::Short,
        width,
        key: id("x"),
        title: "title".into(),
        desc: "description".into(),
    }
}

/// How far texts may reach into each other or over the edge: less than the
/// white around their letters.
const SLACK: f64 = 0.5;

fn reaches_into(a: &LabelBox, b: &LabelBox) -> bool {
    a.x + SLACK < b.x + b.width
        && b.x + SLACK < a.x + a.width
        && a.y + SLACK < b.y + b.height
        && b.y + SLACK < a.y + a.height
}

fn faults(labels: &[LabelBox], (width, height): (f64, f64)) -> Option<String> {
    for (i, a) in labels.iter().enumerate() {
        let is_inside = a.x >= -SLACK
            && a.y >= -SLACK
            && a.x + a.width <= width + SLACK
            && a.y + a.height <= height + SLACK;
        if !is_inside {
            return Some(format!("{a:?} leaves {width} x {height}"));
        }
        if a.height < 14.3 {
            return Some(format!("{a:?} is smaller than 12 px"));
        }
        if let Some(b) = labels[..i].iter().find(|b| reaches_into(a, b)) {
            return Some(format!("{a:?} covers {b:?}"));
        }
    }
    None
}

fn holds(chart: &Chart) -> Result<(), TestCaseError> {
    let mut first = None;
    for lang in [Lang::ja(), Lang::en()] {
        for width in [Width::Wide, Width::Narrow] {
            let drawn = chart.draw(&frame(lang.clone(), width));
            if let Ok(drawing) = &drawn {
                let fault = faults(&drawing.labels(), drawing.size());
                prop_assert!(fault.is_none(), "{lang:?} {width:?}: {}", fault.unwrap());
                assert_sound(&drawing.inline(), "x");
                assert_sound(&drawing.file(), "");
            }
            let points = drawn.map(|d| d.points().to_vec());
            let expected = first.get_or_insert_with(|| points.clone());
            prop_assert_eq!(&points, &*expected);
        }
    }
    Ok(())
}

/// What a kind gets wrong, if anything.
fn fault_of(kind: Kind, charts: &BoxedStrategy<Chart>) -> Option<String> {
    let more = std::env::var("HAKUSHO_TRIES").ok();
    let more: Option<u32> = more.map(|n| n.parse().unwrap());
    let config = Config {
        cases: more.unwrap_or(TRIES),
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner = match more {
        Some(_) => TestRunner::new(config),
        None => {
            let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
            TestRunner::new_with_rng(config, rng)
        }
    };
    let reason = match runner.run(charts, |chart| holds(&chart)) {
        Ok(()) => return None,
        Err(TestError::Fail(reason, chart)) => format!("{reason}\n{chart:?}"),
        Err(TestError::Abort(reason)) => reason.to_string(),
    };
    Some(format!("{}: {reason}", kind.name()))
}

#[test]
fn drawings_hold_for_random_data() {
    let faults: Vec<String> = std::thread::scope(|scope| {
        let tries = GENERATORS
            .iter()
            .map(|(kind, charts)| scope.spawn(|| fault_of(*kind, &charts())));
        // All are under way before the first is waited for.
        let tries: Vec<_> = tries.collect();
        let ended = tries.into_iter().map(|t| t.join().unwrap());
        ended.flatten().collect()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn every_kind_is_tried() {
    let mut tried: Vec<Kind> = GENERATORS.iter().map(|(kind, _)| *kind).collect();
    tried.sort();
    let mut all = Kind::ALL.to_vec();
    all.sort();
    assert_eq!(tried, all);
}
