//! Charts that set a period that is not over beside whole ones.

use super::{Check, Subject, grids};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "partial-compared",
    severity: Severity::Note,
    ja: "期間の一部だけの値が、期間全体の値と並んでいます。hakusho は斜線と言葉で示し、最大・最小や増減の計算から除きます。比べ方について書くことがあれば、グラフの note に書いてください。",
    en: "A value for a part of its period stands beside values for whole ones. hakusho hatches and names it and leaves it out of highest, lowest and change. What is to be said about comparing them belongs into the chart's `note`.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for one in grids(subject).filter(|one| one.chart.note.is_none()) {
        let lines = || one.plot.columns.iter().chain(&one.plot.series);
        let times = || lines().filter(|line| line.time().is_some());
        let Some(partial) = times().find(|line| line.covers.is_some()) else {
            continue;
        };
        if times().all(|line| line.covers.is_some()) {
            continue;
        }
        let Some(period) = partial.time() else {
            continue;
        };
        let id = &one.chart.id;
        let message = said(
            format!(
                "グラフ「{id}」は、一部だけの {period} を期間全体の値と並べ、note がありません"
            ),
            format!("chart `{id}` sets a part of {period} beside whole periods and has no `note`"),
        );
        diags.push(Diagnostic::new(&CODE, one.chart.at, message));
    }
}
