//! Every judgement, with the sum worked out by hand.

mod dates;

use super::*;
use crate::lang::{Lang, Text};
use crate::model::{Observation, Origin, Path, Stated};
use crate::source::{FileId, Span};
use crate::value::{Amount, Id, State, Unit, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

const APRIL: u8 = 4;

fn rules() -> Rules {
    Rules {
        thresholds: Some(Thresholds {
            on_track: number("100"),
            behind: number("70"),
        }),
        ..Rules::default()
    }
}

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
        projection: Vec::new(),
        path: Some(Path::Linear),
        band: None,
        representative: false,
        representative_of: None,
        also_printed: Vec::new(),
        owner: Stated::NotStated,
        origin: Origin::default(),
    }
}

fn judged(indicator: &Indicator) -> Judgement {
    judge(indicator, &rules(), APRIL)
}

/// Against the path.
fn sum(when: &str, actual: &str, needed: &str, percent: &str) -> Sum {
    Sum {
        period: period(when),
        actual: number(actual),
        bound: None,
        against: Against::Path(number(needed)),
        percent: Some(number(percent)),
    }
}

/// Against a target; `due` is its period.
fn aim(when: &str, actual: &str, needed: &str, percent: &str, due: &str) -> Sum {
    Sum {
        against: Against::Target(number(needed), period(due)),
        ..sum(when, actual, needed, percent)
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
        Judgement::Achieved(aim("FY2020", "200", "200", "100", "FY2023"))
    );
    assert_eq!(
        at("FY2024 150"),
        Judgement::Missed(aim("FY2024", "150", "200", "75", "FY2023"))
    );
    assert_eq!(
        at("FY2023 199"),
        Judgement::Missed(aim("FY2023", "199", "200", "99.5", "FY2023"))
    );
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
        judge(&low, &Rules::default(), APRIL),
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
        Judgement::Achieved(aim("FY2020", "50", "60", "120", "FY2023"))
    );
    let none_left = Sum {
        percent: None,
        ..aim("FY2020", "0", "60", "0", "FY2023")
    };
    assert_eq!(at("FY2020 0"), Judgement::Achieved(none_left));
}

#[test]
fn below_zero_there_is_no_percentage_that_could_pass() {
    // Twice the loss that was allowed is 200 percent of it.
    let loss = indicator("FY2019 -8", &["FY2023 0"], &["FY2021 -8"]);
    let behind = Sum {
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
    assert_eq!(
        judged(&one),
        Judgement::Behind(sum("FY2020", "105", "110", "95.5"))
    );
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
        Judgement::OnTrack(aim("FY2021", "150", "120", "125", "FY2021"))
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
    let in_all = |against: fn(Decimal, Period) -> Against, needed: &str| {
        against(number(needed), period("FY2020..FY2023"))
    };
    // Half of the four years: 50 of 100.
    let half = Sum {
        against: in_all(Against::TotalPath, "50"),
        ..sum("FY2021", "50", "50", "100")
    };
    assert_eq!(judged(&one), Judgement::OnTrack(half));
    one.path = None;
    assert_eq!(
        judged(&one),
        unjudged(Why::UnlikeMeasures(Some(SoFar {
            periods: vec![period("FY2020"), period("FY2021")],
            sum: number("50"),
            target: number("100"),
            left: number("50"),
            span: period("FY2020..FY2023"),
        })))
    );
    one.actuals.push(figure("FY2022 60"));
    let whole = Sum {
        against: in_all(Against::Total, "100"),
        ..sum("FY2022", "110", "100", "110")
    };
    assert_eq!(judged(&one), Judgement::Achieved(whole));
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

#[test]
fn a_total_is_judged_only_where_every_year_of_it_is_known() {
    let with = |years: &[&str]| {
        let mut one = indicator("FY2019 1", &[], years);
        one.targets = vec![total("FY2022 90", "FY2020..FY2022")];
        judged(&one)
    };
    let all = ["FY2020 20", "FY2021 20", "FY2022 20"];
    assert!(matches!(with(&all[..2]), Judgement::OffTrack(s) if s.needed() == Some(number("60"))));
    assert!(matches!(with(&all), Judgement::Missed(s) if s.actual == number("60")));
    let gap = |judged| {
        matches!(
            judged,
            Judgement::CannotBeJudged(Why::UnlikeMeasures(Some(_)))
        )
    };
    assert!(gap(with(&all[1..])));
    assert!(gap(with(&[all[0], all[2]])));
}

#[test]
fn less_than_a_limit_is_known_at_the_end_and_more_than_it_at_once() {
    let with = |years: &[&str]| {
        let mut one = indicator("FY2019 1", &[], years);
        one.direction = Direction::Decrease;
        one.targets = vec![total("FY2022 50", "FY2020..FY2022")];
        one.path = None;
        judged(&one)
    };
    let low = ["FY2020 10", "FY2021 10", "FY2022 10"];
    assert!(matches!(with(&low[..2]), Judgement::CannotBeJudged(_)));
    assert!(matches!(with(&low), Judgement::Achieved(_)));
    assert!(matches!(with(&["FY2020 51"]), Judgement::Missed(_)));
}

#[test]
fn a_bound_is_judged_where_it_decides() {
    let at = |n: &str, bound| {
        let mut one = indicator("FY2019 50000", &["FY2021 60000"], &[&format!("FY2021 {n}")]);
        one.actuals[0].bound = Some(bound);
        judged(&one)
    };
    let is_achieved = |judged| matches!(judged, Judgement::Achieved(_));
    let is_missed = |judged| matches!(judged, Judgement::Missed(_));
    let is_open = |judged| judged == unjudged(Why::OpenBound);
    assert!(is_achieved(at("62770", Bound::AtLeast)));
    assert!(is_achieved(at("60000", Bound::MoreThan)));
    assert!(is_open(at("59999", Bound::AtLeast)));
    assert!(is_missed(at("60000", Bound::LessThan)));
    assert!(is_open(at("60000", Bound::AtMost)));
    assert!(is_missed(at("59999", Bound::AtMost)));
    // About 61,000 lies between 60,500 and 61,500; about 60,000 may be less.
    assert!(is_achieved(at("61000", Bound::About)));
    assert!(is_open(at("60000", Bound::About)));
    let mut one = indicator("FY2019 50000", &["FY2021 70000"], &["FY2021 62770"]);
    one.actuals[0].bound = Some(Bound::AtLeast);
    assert!(is_open(judged(&one)));
}

#[test]
fn more_than_a_target_is_more() {
    let mut one = indicator("FY2019 5", &["FY2021 10"], &["FY2021 10"]);
    one.targets[0].bound = Some(Bound::MoreThan);
    assert!(matches!(judged(&one), Judgement::Missed(_)));
    one.targets[0].bound = Some(Bound::AtLeast);
    assert!(matches!(judged(&one), Judgement::Achieved(_)));
}

#[test]
fn a_value_is_kept_within_its_band() {
    let at = |year: &str, n: &str| {
        let mut one = indicator("FY2019 100", &["FY2023 100"], &[&format!("{year} {n}")]);
        one.direction = Direction::Maintain;
        one.band = Some(Band {
            low: Some(number("95")),
            high: Some(number("105")),
        });
        judged(&one)
    };
    assert!(matches!(at("FY2021", "95"), Judgement::OnTrack(s) if s.gap() == Some(number("0"))));
    assert!(matches!(at("FY2021", "94"), Judgement::OffTrack(s) if s.gap() == Some(number("-1"))));
    assert!(matches!(at("FY2021", "107"), Judgement::OffTrack(s) if s.gap() == Some(number("2"))));
    assert!(matches!(at("FY2023", "105"), Judgement::Achieved(_)));
    assert!(matches!(at("FY2024", "106"), Judgement::Missed(_)));
}

#[test]
fn progress_means_what_is_declared() {
    // A quarter of the time, and nothing has moved: 342,649 of 471,325.
    let one = indicator(
        "FY2019 342649",
        &["FY2023 600000", "FY2027 800000"],
        &["FY2021 342649"],
    );
    let by = |kind| Rules {
        progress: Some(kind),
        ..rules()
    };
    let attained = by(ProgressKind::Attainment);
    assert_eq!(
        judge(&one, &attained, APRIL),
        Judgement::Behind(sum("FY2021", "342649", "471325", "72.7"))
    );
    let covered = by(ProgressKind::Distance);
    assert_eq!(
        judge(&one, &covered, APRIL),
        Judgement::OffTrack(sum("FY2021", "342649", "471325", "0"))
    );
    let percent = |rules| progress(&one, rules, APRIL).map(|p| p.percent.to_string());
    assert_eq!(percent(&attained).as_deref(), Some("42.8"));
    assert_eq!(percent(&covered).as_deref(), Some("0"));
    assert_eq!(percent(&rules()), None);
}

#[test]
fn half_a_year_is_no_year() {
    let one = indicator("FY2019 100", &["FY2023 200"], &["FY2021-H1 120"]);
    assert_eq!(judged(&one), unjudged(Why::Partial));
}

#[test]
fn totals_that_begin_at_other_times_are_not_compared() {
    let with = |mine: Option<&str>, wanted: Option<&str>| {
        let mut one = indicator("FY2019 1", &["FY2023 100"], &["FY2023 110"]);
        let of = |span: &str| match span {
            "?" => Period::NotStated,
            span => period(span),
        };
        for (figure, span) in [(&mut one.targets[0], wanted), (&mut one.actuals[0], mine)] {
            figure.measure = Measure::Cumulative;
            figure.span = span.map(of);
        }
        judged(&one)
    };
    let (long, short) = (Some("FY2020..FY2023"), Some("FY2021..FY2023"));
    assert!(matches!(with(long, long), Judgement::Achieved(_)));
    assert!(matches!(with(None, long), Judgement::Achieved(_)));
    assert_eq!(with(short, long), unjudged(Why::UnlikeSpans));
    assert_eq!(with(None, Some("?")), unjudged(Why::UnlikeSpans));
}

#[test]
fn a_path_is_exact_at_its_points_and_rounded_between_them() {
    let of = |path, baseline, targets: &[&str]| {
        let mut one = indicator(baseline, targets, &[]);
        one.path = Some(path);
        let values = path_values(&one, APRIL).into_iter();
        let values: Vec<String> = values.map(|(p, n)| format!("{p} {n}")).collect();
        values.join(", ")
    };
    assert_eq!(
        of(Path::Linear, "FY2019 18", &["FY2022 25"]),
        "FY2019 18, FY2020 20, FY2021 23, FY2022 25"
    );
    assert_eq!(
        of(Path::Linear, "2019? 34.3", &["2021? 50", "2022? 70"]),
        "2019? 34.3, 2020? 42.2, 2021? 50, 2022? 70"
    );
    assert_eq!(
        of(Path::Growth, "FY2019 100", &["FY2022 133.1"]),
        "FY2019 100, FY2020 110.0, FY2021 121.0, FY2022 133.1"
    );
    assert_eq!(
        of(Path::Stepped, "FY2019 1", &["FY2021 5", "FY2023 9"]),
        "FY2019 1, FY2020 1, FY2021 5, FY2022 5, FY2023 9"
    );
    // Points of unlike kinds stand alone.
    assert_eq!(
        of(Path::Linear, "2019-03 1", &["2021 5"]),
        "2019-03 1, 2021 5"
    );
    assert_eq!(of(Path::Linear, "FY2019 1", &["2021? 5"]), "");
}

#[test]
fn each_year_was_judged_in_its_time() {
    let one = indicator("FY2019 100", &["FY2023 200"], &["FY2020 120", "FY2022 190"]);
    let then = |at| judge_then(&one, at, &rules(), APRIL).map(|j| j.standing());
    assert_eq!(then(0), Some(Standing::Behind));
    assert_eq!(then(1), Some(Standing::OnTrack));
    assert_eq!(then(2), None);
}
