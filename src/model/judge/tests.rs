//! Every judgement, with the sum worked out by hand.

use super::*;
use crate::lang::{Lang, Text};
use crate::model::{Origin, Stated};
use crate::source::{FileId, Span};
use crate::value::{Amount, Id, Unit, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

const APRIL: u8 = 4;

const THRESHOLDS: Option<JudgementDraft> = Some(JudgementDraft {
    on_track: Decimal::ONE_HUNDRED,
    behind: Decimal::from_parts(70, 0, 0, false, 0),
});

fn text(words: &str) -> Text {
    Text::new(vec![(Lang::en(), words.into())])
}

fn number(digits: &str) -> Decimal {
    Decimal::from_str_exact(digits).unwrap()
}

fn period(written: &str) -> Period {
    Period::parse(written, None).unwrap().period
}

/// `FY2023 120`: a yearly figure.
fn figure(written: &str) -> Observation {
    let (when, digits) = written.split_once(' ').unwrap();
    Observation {
        at: Span::start_of(FileId(0)),
        period: period(when),
        value: Value::Known(Amount(number(digits))),
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

fn total(written: &str, span: &str) -> Observation {
    Observation {
        measure: Measure::Cumulative,
        span: Some(period(span)),
        ..figure(written)
    }
}

/// An indicator that should rise in a straight line.
fn indicator(baseline: &str, targets: &[&str], actuals: &[&str]) -> Indicator {
    let figures = |all: &[&str]| all.iter().map(|one| figure(one)).collect();
    Indicator {
        id: Id::parse("visitors").unwrap(),
        at: Span::start_of(FileId(0)),
        node: None,
        title: text("Visitors"),
        definition: Stated::NotStated,
        unit: Arc::new(Unit {
            id: Id::parse("person").unwrap(),
            name: text("people"),
            forms: BTreeMap::new(),
            scaled: None,
        }),
        direction: Direction::Increase,
        measure: Measure::Annual,
        baseline: Some(figure(baseline)),
        targets: figures(targets),
        actuals: figures(actuals),
        path: Some(Path::Linear),
        representative: false,
        representative_of: None,
        also_printed: Vec::new(),
        owner: Stated::NotStated,
        origin: Origin::default(),
    }
}

fn judged(indicator: &Indicator) -> Judgement {
    judge(indicator, THRESHOLDS, APRIL)
}

fn sum(when: &str, actual: &str, needed: &str, percent: &str) -> Shortfall {
    Shortfall {
        period: period(when),
        actual: number(actual),
        needed: number(needed),
        percent: Some(number(percent)),
    }
}

fn unjudged(why: Why) -> Judgement {
    Judgement::CannotBeJudged(why)
}

#[test]
fn the_line_between_the_points_says_what_is_needed() {
    // A quarter of the way from 100 to 200: 125.
    let at = |actual: &str| judged(&indicator("FY2019 100", &["FY2023 200"], &[actual]));
    assert_eq!(
        at("FY2020 130"),
        Judgement::OnTrack(sum("FY2020", "130", "125", "104.0"))
    );
    assert_eq!(
        at("FY2020 125"),
        Judgement::OnTrack(sum("FY2020", "125", "125", "100"))
    );
    assert_eq!(
        at("FY2020 100"),
        Judgement::Behind(sum("FY2020", "100", "125", "80"))
    );
    assert_eq!(
        at("FY2020 87.5"),
        Judgement::Behind(sum("FY2020", "87.5", "125", "70"))
    );
    assert_eq!(
        at("FY2020 50"),
        Judgement::OffTrack(sum("FY2020", "50", "125", "40"))
    );
    assert_eq!(
        at("FY2020 200"),
        Judgement::Achieved(sum("FY2020", "200", "200", "100"))
    );
    assert_eq!(at("FY2024 150"), unjudged(Why::OutsideThePath));
    assert_eq!(at("FY2018 90"), unjudged(Why::OutsideThePath));
}

#[test]
fn a_percentage_that_rounds_up_to_the_threshold_has_not_reached_it() {
    let close = indicator("FY2019 10000", &["FY2023 10000"], &["FY2021 9999"]);
    assert_eq!(
        judged(&close),
        Judgement::Behind(sum("FY2021", "9999", "10000", "100.0"))
    );
}

#[test]
fn without_thresholds_nothing_is_off_track() {
    let low = indicator("FY2019 100", &["FY2023 200"], &["FY2020 1"]);
    assert_eq!(
        judge(&low, None, APRIL),
        Judgement::Behind(sum("FY2020", "1", "125", "0.8"))
    );
}

#[test]
fn where_less_is_better_the_needed_is_set_against_the_actual() {
    let at = |actual: &str| {
        let mut one = indicator("FY2019 100", &["FY2023 60"], &[actual]);
        one.direction = Direction::Decrease;
        judged(&one)
    };
    assert_eq!(
        at("FY2020 90"),
        Judgement::OnTrack(sum("FY2020", "90", "90", "100"))
    );
    assert_eq!(
        at("FY2020 100"),
        Judgement::Behind(sum("FY2020", "100", "90", "90"))
    );
    assert_eq!(
        at("FY2020 180"),
        Judgement::OffTrack(sum("FY2020", "180", "90", "50"))
    );
    assert_eq!(
        at("FY2020 50"),
        Judgement::Achieved(sum("FY2020", "50", "60", "120"))
    );
    let none_left = Shortfall {
        percent: None,
        ..sum("FY2020", "0", "60", "0")
    };
    assert_eq!(at("FY2020 0"), Judgement::Achieved(none_left));
}

#[test]
fn below_zero_there_is_no_percentage_that_could_pass() {
    // Twice the loss that was allowed is 200 percent of it.
    let loss = indicator("FY2019 -8", &["FY2023 0"], &["FY2021 -8"]);
    let behind = Shortfall {
        percent: None,
        ..sum("FY2021", "-8", "-4", "0")
    };
    assert_eq!(judged(&loss), Judgement::Behind(behind));
}

#[test]
fn a_step_holds_until_the_next_and_a_rate_compounds() {
    let mut one = indicator("FY2019 100", &["FY2021 121", "FY2023 400"], &["FY2020 105"]);
    one.path = Some(Path::Stepped);
    assert_eq!(
        judged(&one),
        Judgement::OnTrack(sum("FY2020", "105", "100", "105"))
    );
    one.path = Some(Path::Growth);
    let Judgement::Behind(found) = judged(&one) else {
        panic!("{:?}", judged(&one));
    };
    assert_eq!(found.needed.round_dp(6), number("110"));
    one.baseline = Some(figure("FY2019 0"));
    assert_eq!(judged(&one), unjudged(Why::NotComputable));
    one.path = None;
    assert_eq!(judged(&one), unjudged(Why::NoPath));
}

#[test]
fn a_target_of_the_same_period_needs_no_path() {
    let mut one = indicator("FY2019 100", &["FY2021 120", "FY2023 400"], &["FY2021 150"]);
    one.path = None;
    assert_eq!(
        judged(&one),
        Judgement::OnTrack(sum("FY2021", "150", "120", "125"))
    );
}

#[test]
fn what_is_not_known_is_not_judged() {
    let one = || indicator("FY2019 100", &["FY2023 200"], &["FY2021 120"]);
    let with = |change: &dyn Fn(&mut Indicator)| {
        let mut one = one();
        change(&mut one);
        judged(&one)
    };
    assert_eq!(with(&|i| i.actuals.clear()), Judgement::NotYetMeasured);
    assert_eq!(
        with(&|i| i.actuals[0].state = State::Expected),
        Judgement::NotYetMeasured
    );
    assert_eq!(with(&|i| i.targets.clear()), unjudged(Why::NoTarget));
    assert_eq!(
        with(&|i| i.actuals[0].covers = Some(period("..2022-01"))),
        unjudged(Why::Partial)
    );
    assert_eq!(
        with(&|i| i.targets[0].period = period("2023?")),
        unjudged(Why::BasisNotStated)
    );
    assert_eq!(
        with(&|i| i.targets[0].period = Period::NotStated),
        unjudged(Why::BasisNotStated)
    );
    assert_eq!(
        with(&|i| i.baseline = Some(figure("2019? 100"))),
        unjudged(Why::BasisNotStated)
    );
    assert_eq!(
        with(&|i| i.actuals[0].measure = Measure::Stock),
        unjudged(Why::UnlikeMeasures(None))
    );
    assert_eq!(
        with(&|i| i.direction = Direction::NotStated),
        unjudged(Why::NoDirection)
    );
    assert_eq!(
        with(&|i| i.direction = Direction::Maintain),
        unjudged(Why::NoBand)
    );
}

#[test]
fn yearly_figures_run_up_to_a_total() {
    let mut one = indicator("FY2019 1", &[], &["FY2021 30", "FY2020 20", "FY2025 99"]);
    one.targets = vec![total("FY2023 100", "FY2020..FY2023")];
    assert_eq!(
        judged(&one),
        unjudged(Why::UnlikeMeasures(Some(SoFar {
            periods: vec![period("FY2020"), period("FY2021")],
            sum: number("50"),
            target: number("100"),
            left: number("50"),
            span: Some(period("FY2020..FY2023")),
        })))
    );
    one.actuals.push(figure("FY2022 60"));
    assert_eq!(
        judged(&one),
        Judgement::Achieved(sum("FY2022", "110", "100", "110"))
    );
    one.direction = Direction::NotStated;
    let Judgement::CannotBeJudged(Why::UnlikeMeasures(Some(so_far))) = judged(&one) else {
        panic!("{:?}", judged(&one));
    };
    assert_eq!(so_far.left, Decimal::ZERO);
}

#[test]
fn what_is_not_of_a_year_or_counts_twice_is_not_added_up() {
    let mut one = indicator("FY2019 1", &[], &["FY2020 20", "FY2020-H1 9"]);
    one.targets = vec![total("FY2023 100", "FY2020..FY2023")];
    assert_eq!(judged(&one), unjudged(Why::UnlikeMeasures(None)));
    one.actuals.truncate(1);
    one.actuals[0].measure = Measure::Stock;
    assert_eq!(judged(&one), unjudged(Why::UnlikeMeasures(None)));
    one.actuals = vec![figure("2020? 20")];
    assert_eq!(judged(&one), unjudged(Why::UnlikeMeasures(None)));
}

#[test]
fn no_number_is_too_large_to_be_judged() {
    let largest = "9999999999999999999999999999";
    let least = "0.0000000000000000000000000001";
    let numbers = [largest, "-9999999999999999999999999999", least, "0", "1"];
    for from in numbers {
        for to in numbers {
            for now in numbers {
                for path in [Path::Linear, Path::Growth, Path::Stepped] {
                    let of = |year: &str, n: &str| format!("{year} {n}");
                    let mut one = indicator(
                        &of("FY2019", from),
                        &[&of("FY2026", to)],
                        &[&of("FY2021", now)],
                    );
                    one.path = Some(path);
                    judged(&one);
                    one.direction = Direction::Decrease;
                    judged(&one);
                }
            }
        }
    }
    let years: Vec<String> = (2010..2022).map(|y| format!("FY{y} {largest}")).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let mut one = indicator("FY2009 1", &[], &years);
    one.targets = vec![total("FY2023 1", "FY2010..FY2023")];
    assert_eq!(judged(&one), unjudged(Why::UnlikeMeasures(None)));
}
