//! What comes last, and what has no date.

use super::*;
use crate::value::Missing;

#[test]
fn a_span_is_as_late_as_its_end() {
    let month = |written: &str| month_of(&period(written), APRIL);
    assert_eq!(month("FY2022..FY2026"), month("2027-03"));
    assert_eq!(month("2022?..2026?"), month("2026?"));
    assert!(month("2027-03") < month("not-stated"));
}

#[test]
fn what_has_no_date_or_no_number_bends_no_path() {
    let plain = indicator("FY2019 100", &["FY2023 200"], &["FY2020 130"]);
    let expected = Judgement::OnTrack(sum("FY2020", "130", "125", "104.0"));
    assert_eq!(judged(&plain), expected);
    // A target "some day" is neither the last one nor on the way.
    let undated = indicator(
        "FY2019 100",
        &["FY2023 200", "not-stated 900"],
        &["FY2020 130"],
    );
    assert_eq!(judged(&undated), expected);
    assert_eq!(
        path_values(&undated, APRIL).len(),
        path_values(&plain, APRIL).len()
    );
    // Nor is a cumulative one that the source leaves open.
    let mut open = indicator("FY2019 100", &["FY2023 200", "FY2021 1"], &["FY2020 130"]);
    open.targets[1].value = Value::Missing(Missing::new(Id::parse("pending").unwrap()));
    open.targets[1].measure = Measure::Cumulative;
    assert_eq!(judged(&open), expected);
    // Where there is no other, the undated target is the last.
    let only = indicator("FY2019 100", &["not-stated 900"], &["FY2020 130"]);
    assert_eq!(judged(&only), unjudged(Why::BasisNotStated));
}

#[test]
fn the_latest_result_has_a_date_and_has_happened() {
    let plain = indicator("FY2019 100", &["FY2023 200"], &["FY2020 130"]);
    let mut more = indicator(
        "FY2019 100",
        &["FY2023 200"],
        &["not-stated 900", "FY2022 180", "FY2020 130", "FY2023 1"],
    );
    more.actuals[1].state = State::Planned;
    more.actuals[3].value = Value::Missing(Missing::new(Id::parse("pending").unwrap()));
    assert_eq!(judged(&more), judged(&plain));
    let latest = |one: &Indicator| one.latest_actual(APRIL).map(|(role, _)| role);
    assert_eq!(latest(&more), Some(crate::model::Role::Actual(2)));
    // Without any such, what is planned; without any number, the reason.
    more.actuals.remove(2);
    more.actuals.remove(0);
    assert_eq!(latest(&more), Some(crate::model::Role::Actual(0)));
    more.actuals.remove(0);
    assert_eq!(latest(&more), Some(crate::model::Role::Actual(0)));
    assert!(more.latest_counted(APRIL).is_none());
}
