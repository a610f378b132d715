//! Whether targets go where their indicator should go.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{Direction, Indicator, Observation, month_of};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "falling-target",
    severity: Severity::Warning,
    ja: "増やす指標なのに後の目標が前の値より低い（減らす指標なら高い）のに、その説明がありません。数値と direction を確かめ、引き下げた目標であれば、その目標に note を書いてください。",
    en: "A later target lies below an earlier value although the indicator should rise (or above it although it should fall), and nothing explains it. Check the figure and `direction`; if the target was lowered, say so in its `note`.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let editions = subject.publication.reports.iter().flat_map(|r| &r.editions);
    for indicator in editions.flat_map(|e| &e.indicators) {
        let targets = indicator.targets.iter().filter(|o| o.number().is_some());
        let mut points: Vec<&Observation> = targets.collect();
        points.sort_by_key(|o| month_of(&o.period, subject.publication.fiscal_start));
        points.splice(0..0, &indicator.baseline);
        for pair in points.windows(2) {
            if falls(indicator, pair[0], pair[1]) && !is_explained(indicator, pair[1]) {
                diags.push(fault(indicator, pair[0], pair[1]));
            }
        }
    }
}

fn falls(indicator: &Indicator, before: &Observation, after: &Observation) -> bool {
    let alike = before.measure == after.measure && before.period.is_comparable_to(&after.period);
    match (indicator.direction, before.number(), after.number()) {
        (Direction::Increase, Some(before), Some(after)) => alike && after < before,
        (Direction::Decrease, Some(before), Some(after)) => alike && after > before,
        _ => false,
    }
}

fn is_explained(indicator: &Indicator, target: &Observation) -> bool {
    let origin = &target.origin;
    origin.note.is_some() || !origin.doubts.is_empty() || !indicator.origin.doubts.is_empty()
}

fn fault(indicator: &Indicator, before: &Observation, after: &Observation) -> Diagnostic {
    let (ja, en) = match indicator.direction {
        Direction::Decrease => (
            "減らす指標ですが、目標が前の値より高くなっています",
            "lies above the value before it, although the indicator should fall",
        ),
        _ => (
            "増やす指標ですが、目標が前の値より低くなっています",
            "lies below the value before it, although the indicator should rise",
        ),
    };
    let (id, period) = (&indicator.id, &after.period);
    Diagnostic::new(
        &CODE,
        after.at,
        said(
            format!("「{id}」は{ja}（{period}）"),
            format!("the target of `{id}` for `{period}` {en}"),
        ),
    )
    .label(
        before.at,
        said("前の値はここです", "the value before it is here"),
    )
    .help(said(
        "数値か direction を直すか、目標を改めたのなら、その目標に note を書きます",
        "correct the figure or `direction`, or explain the change in the target's `note`",
    ))
}
