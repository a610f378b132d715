//! Charts with more series than can be told apart.

use super::{Check, Subject, grids};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "crowded-chart",
    severity: Severity::Error,
    ja: "一つのグラフの系列が、見分けられる数を超えています。色を変えて増やすことはできません。描く系列を選ぶか、系列ごとに小さなグラフを並べる multiples か、横棒（bars）にしてください。表にはすべての値が出ます。",
    en: "A chart has more series than can be told apart, and more colours would not help. Choose some of them, or use `multiples`, a small panel for each, or `bars`. The table shows them all.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for one in grids(subject) {
        let (kind, found) = (one.grid.kind, one.plot.series.len());
        let Some(most) = kind.most_series().filter(|most| found > *most) else {
            continue;
        };
        let (id, name) = (&one.chart.id, kind.name());
        let message = said(
            format!("{name} は {most} 系列までです（グラフ「{id}」は {found} 系列）"),
            format!("a `{name}` shows {most} series at most, and chart `{id}` has {found}"),
        );
        let help = said(
            format!(
                "描く系列を {most} つまで選んでください。系列が多いときは kind = \"multiples\" も使えます"
            ),
            format!("choose up to {most} of them; for many series there is kind = \"multiples\""),
        );
        diags.push(Diagnostic::new(&CODE, one.chart.at, message).help(help));
    }
}
