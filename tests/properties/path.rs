//! Paths between dated points.

use hakusho::lang::{Lang, Text};
use hakusho::model::{Direction, Indicator, Observation, Origin, Path, Stated, path_values};
use hakusho::source::{FileId, Span};
use hakusho::value::{self, Amount, Id, Measure, Period, State, Unit};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;

const APRIL: u8 = 4;

fn figure(year: i32, n: Decimal) -> Observation {
    Observation {
        at: Span::start_of(FileId(0)),
        period: Period::FiscalYear(year),
        value: value::Value::Known(Amount(n)),
        value_at: Span::start_of(FileId(0)),
        covers: None,
        bound: None,
        state: State::Counted,
        measure: Measure::Annual,
        span: None,
        printed_under: None,
        origin: Origin::default(),
    }
}

/// An indicator whose first point is its baseline.
fn indicator(path: Path, points: &[(i32, Decimal)]) -> Indicator {
    let title = Text::new(vec![(Lang::en(), "Visitors".into())]);
    let id = |text| Id::parse(text).expect("it is an id");
    let mut figures = points.iter().map(|(year, n)| figure(*year, *n));
    Indicator {
        id: id("visitors"),
        at: Span::start_of(FileId(0)),
        node: None,
        title: title.clone(),
        definition: Stated::NotStated,
        unit: Arc::new(Unit {
            id: id("person"),
            name: title,
            forms: BTreeMap::new(),
            scaled: None,
        }),
        direction: Direction::Increase,
        measure: Measure::Annual,
        baseline: figures.next(),
        targets: figures.collect(),
        actuals: Vec::new(),
        projection: Vec::new(),
        path: Some(path),
        band: None,
        representative: false,
        representative_of: None,
        also_printed: Vec::new(),
        owner: Stated::NotStated,
        origin: Origin::default(),
    }
}

/// Points in the order of time, of positive numbers.
fn points() -> impl Strategy<Value = Vec<(i32, Decimal)>> {
    let number = (1i64..=999_999_999, 0u32..4).prop_map(|(n, scale)| Decimal::new(n, scale));
    let gaps = prop::collection::vec((1i32..12, number), 2..5);
    gaps.prop_map(|gaps| {
        let mut year = 2000;
        let mut points = Vec::new();
        for (gap, n) in gaps {
            year += gap;
            points.push((year, n));
        }
        points
    })
}

fn path() -> impl Strategy<Value = Path> {
    prop::sample::select(vec![Path::Linear, Path::Growth, Path::Stepped])
}

proptest! {
    #[test]
    fn a_path_has_every_year_and_is_exact_at_its_points(path in path(), points in points()) {
        let values = path_values(&indicator(path, &points), APRIL);
        let years = points[points.len() - 1].0 - points[0].0 + 1;
        prop_assert_eq!(values.len(), usize::try_from(years).expect("years go up"));
        for (year, n) in points {
            prop_assert!(values.contains(&(Period::FiscalYear(year), n)), "{year}: {values:?}");
        }
    }

    #[test]
    fn between_two_points_it_never_turns(path in path(), points in points()) {
        let values = path_values(&indicator(path, &points), APRIL);
        for pair in points.windows(2) {
            let between: Vec<Decimal> = values
                .iter()
                .filter(|(p, _)| {
                    matches!(p, Period::FiscalYear(y) if (pair[0].0..=pair[1].0).contains(y))
                })
                .map(|(_, n)| *n)
                .collect();
            let rises = pair[0].1 <= pair[1].1;
            let keeps = between
                .windows(2)
                .all(|two| if rises { two[0] <= two[1] } else { two[0] >= two[1] });
            prop_assert!(keeps, "{between:?}");
        }
    }

    #[test]
    fn growth_stays_below_the_line_and_steps_below_both(points in points()) {
        // Between two points a rate lies under the straight line, and a step
        // under a rate that rises.
        let of = |path| path_values(&indicator(path, &points), APRIL);
        let (line, rate, step) = (of(Path::Linear), of(Path::Growth), of(Path::Stepped));
        let rises = points.windows(2).all(|pair| pair[0].1 <= pair[1].1);
        for ((line, rate), step) in line.iter().zip(&rate).zip(&step) {
            prop_assert!(rate.1 <= line.1, "{rate:?} {line:?}");
            prop_assert!(!rises || step.1 <= rate.1, "{step:?} {rate:?}");
        }
    }
}
