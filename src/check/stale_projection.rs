//! Whether what is expected is still to come.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::month_of;
use crate::value::Period;

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
            let end = |period: &Period| month_of(period, subject.publication.fiscal_start);
            let mut actuals = indicator.actuals.iter();
            let Some(counted) = actuals.find(|o| {
                let counted = o.number().is_some() && o.state.is_counted();
                // What was counted to January leaves the rest of the year open.
                let until = o.covers.as_ref().unwrap_or(&o.period);
                let alike = o.period.is_comparable_to(&expected.period);
                counted && alike && end(until) >= end(&expected.period)
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
