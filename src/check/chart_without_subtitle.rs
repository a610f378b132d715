//! Charts that do not say what they measure.

use super::{Check, Subject, charts};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::ChartWhat;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "chart-without-subtitle",
    severity: Severity::Warning,
    ja: "グラフに subtitle がありません。表題（title）は伝えたいことを書き、何を、どこで、いつ、どの単位で数えたかは subtitle に書きます。図だけが切り出されても読めるようにするためです。",
    en: "A chart has no `subtitle`. The `title` is for the message; what was counted, where, when and in which unit belongs into the `subtitle`, so that the chart can be read when it is passed on alone.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for (_, chart) in charts(subject.publication) {
        // The tree measures nothing, and a ranking has its words from its table.
        let is_worded = matches!(chart.what, ChartWhat::Tree | ChartWhat::Ranking(..));
        if chart.subtitle.is_some() || is_worded {
            continue;
        }
        let id = &chart.id;
        let message = said(
            format!("グラフ「{id}」に subtitle がありません"),
            format!("chart `{id}` has no `subtitle`"),
        );
        let help = said(
            "何を、どこで、いつ、どの単位で数えたかを subtitle に書いてください",
            "say in `subtitle` what was counted, where, when and in which unit",
        );
        diags.push(Diagnostic::new(&CODE, chart.at, message).help(help));
    }
}
