//! Whether targets come after the baseline.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{Indicator, Observation, month_of};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "target-before-baseline",
    severity: Severity::Error,
    ja: "目標の時期が、基準値の時期より後になっていません。時期を確かめてください。資料にそのとおり記載されている場合は、目標か指標に疑義（doubt）を付けると、記載のとおりに公開されます。",
    en: "A target is not later than the baseline. Check the periods. If the source prints them so, give the target or the indicator a `doubt`; it is then published as printed.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let editions = subject.publication.reports.iter().flat_map(|r| &r.editions);
    for indicator in editions.flat_map(|e| &e.indicators) {
        let Some(base) = &indicator.baseline else {
            continue;
        };
        let end = |o: &Observation| month_of(&o.period, subject.publication.fiscal_start);
        let early = indicator.targets.iter();
        let early = early
            .filter(|t| t.period.is_comparable_to(&base.period))
            // A target may be for years that begin with that of the baseline.
            .filter(|t| end(t) <= end(base));
        for target in early.filter(|t| !is_doubtful(indicator, base, t)) {
            let (due, start) = (&target.period, &base.period);
            diags.push(
                Diagnostic::new(
                    &CODE,
                    target.at,
                    said(
                        format!("目標の時期「{due}」が、基準値の時期「{start}」より後ではありません"),
                        format!("the target is for `{due}`, which is not after the baseline of `{start}`"),
                    ),
                )
                .label(base.at, said("基準値はここです", "the baseline is here"))
                .help(said(
                    "時期を直すか、資料がそのとおりなら目標に doubt を付けます",
                    "correct the period, or give the target a `doubt` if the source prints it so",
                )),
            );
        }
    }
}

fn is_doubtful(indicator: &Indicator, base: &Observation, target: &Observation) -> bool {
    [&indicator.origin, &base.origin, &target.origin]
        .into_iter()
        .any(|origin| !origin.doubts.is_empty())
}
