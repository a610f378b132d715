//! Whether what is expected is still to come.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "stale-projection",
    severity: Severity::Warning,
    ja: "見込み（projection）の時期に、すでに実績があります。実績が出た時期の見込みは取り除いてください。",
    en: "There is a result already for the period of a `projection`. Remove what was expected once it has been counted.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let editions = subject.publication.reports.iter().flat_map(|r| &r.editions);
    for indicator in editions.flat_map(|e| &e.indicators) {
        for expected in &indicator.projection {
            let mut actuals = indicator.actuals.iter().filter(|o| o.number().is_some());
            let Some(counted) = actuals.find(|o| {
                o.period.is_comparable_to(&expected.period)
                    && o.period.chronology() >= expected.period.chronology()
            }) else {
                continue;
            };
            let (id, period) = (&indicator.id, &expected.period);
            diags.push(
                Diagnostic::new(
                    &CODE,
                    expected.at,
                    said(
                        format!("「{id}」の「{period}」の見込みより後か同じ時期の実績があります"),
                        format!("`{id}` expects a value for `{period}`, but has a result of that time or later"),
                    ),
                )
                .label(counted.at, said("実績はここです", "the result is here"))
                .help(said("この見込みを取り除きます", "remove this projection")),
            );
        }
    }
}
