//! Whether a figure has one value.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{AlsoPrinted, Indicator, Observation, Role};
use crate::value::Period;
use rust_decimal::Decimal;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "two-values",
    severity: Severity::Error,
    ja: "同じ指標の、同じ時期の値が二つあり、食い違っています。速報値と確定値であれば state で区別してください。資料にどちらも記載されている場合は、値か指標に疑義（doubt）を付けると、記載のとおりに公開されます。",
    en: "An indicator has two values for one period, and they differ. Tell a provisional figure from a final one by its `state`. If the source prints both, give the value or the indicator a `doubt`; they are then published as printed.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let editions = subject.publication.reports.iter().flat_map(|r| &r.editions);
    for indicator in editions.flat_map(|e| &e.indicators) {
        if !indicator.origin.doubts.is_empty() {
            continue;
        }
        let all: Vec<(Role, &Observation)> = indicator.observations().collect();
        for (at, (role, one)) in all.iter().enumerate() {
            let before = all[..at].iter();
            if let Some((_, other)) = before
                .filter(|(r, _)| sort(*r) == sort(*role))
                .find(|(_, other)| disagree(one, other))
            {
                diags.push(fault(indicator, one, other));
            }
        }
        for other in &indicator.also_printed {
            if let Some((value, period)) = stray(indicator, other) {
                diags.push(printed(indicator, value, period));
            }
        }
    }
}

/// What was counted, what is aimed at, what is expected: of each a period has
/// one value.
fn sort(role: Role) -> u8 {
    match role {
        Role::Baseline | Role::Actual(_) => 0,
        Role::Target(_) => 1,
        Role::Projection(_) => 2,
    }
}

fn disagree(one: &Observation, other: &Observation) -> bool {
    let same = one.period != Period::NotStated
        && one.period == other.period
        && one.measure == other.measure
        && one.state == other.state
        && one.covers == other.covers
        && one.span == other.span;
    let doubtful = [one, other].iter().any(|o| !o.origin.doubts.is_empty());
    let (Some(one), Some(other)) = (one.number(), other.number()) else {
        return false;
    };
    same && !doubtful && one != other
}

/// A figure under another name that none of the indicator's own for its period
/// agrees with.
fn stray<'a>(indicator: &Indicator, other: &'a AlsoPrinted) -> Option<(Decimal, &'a Period)> {
    let (value, period) = (other.value?, other.period.as_ref()?);
    let is_own_unit = other
        .unit
        .as_ref()
        .is_none_or(|unit| unit.id == indicator.unit.id);
    let own: Vec<Decimal> = indicator
        .observations()
        .filter(|(_, o)| o.period == *period && *period != Period::NotStated)
        .filter_map(|(_, o)| o.number())
        .collect();
    let strays = !own.is_empty() && !own.contains(&value);
    (strays && is_own_unit && other.origin.doubts.is_empty()).then_some((value, period))
}

fn fault(indicator: &Indicator, one: &Observation, other: &Observation) -> Diagnostic {
    let said_value = |o: &Observation| o.number().map(|n| n.to_string()).unwrap_or_default();
    let (id, period) = (&indicator.id, &one.period);
    let (one_value, other_value) = (said_value(one), said_value(other));
    Diagnostic::new(
        &CODE,
        one.at,
        said(
            format!("「{id}」の「{period}」の値が {one_value} と {other_value} の二つあります"),
            format!("`{id}` has two values for `{period}`: {one_value} and {other_value}"),
        ),
    )
    .label(other.at, said("もう一つはここです", "the other is here"))
    .help(advice())
}

fn printed(indicator: &Indicator, value: Decimal, period: &Period) -> Diagnostic {
    let id = &indicator.id;
    Diagnostic::new(
        &CODE,
        indicator.at,
        said(
            format!("「{id}」の also_printed にある「{period}」の値 {value} は、同じ時期の値と一致しません"),
            format!("`also_printed` of `{id}` gives {value} for `{period}`, which no value of that period agrees with"),
        ),
    )
    .help(advice())
}

fn advice() -> crate::diag::Said {
    said(
        "誤りの方を直すか、資料にどちらも記載があれば doubt を付けます",
        "correct the wrong one, or add a `doubt` if the source prints both",
    )
}
