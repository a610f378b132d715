//! Notes on what is declared and leads to nothing that readers see.

use super::{Check, Subject};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{ChartIx, PartWhat};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "unplaced-chart",
    severity: Severity::Note,
    ja: "charts.toml のグラフが、どの本文にも置かれていません（指標や表のページには出ます）。",
    en: "A chart of charts.toml is placed in no written page (it still stands on the page of its indicator or table).",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for edition in subject.publication.reports.iter().flat_map(|r| &r.editions) {
        let parts = || {
            edition
                .pages
                .iter()
                .flat_map(|p| &p.texts)
                .flat_map(|t| &t.parts)
        };
        for (i, chart) in edition.charts.iter().enumerate() {
            let placed = parts().any(|p| match &p.what {
                PartWhat::Chart(c) => *c == ChartIx(i),
                PartWhat::Indicator(ix) | PartWhat::IndicatorChart(ix) => {
                    chart.what == crate::model::ChartWhat::TargetPath(*ix)
                }
                PartWhat::Strategy => chart.what == crate::model::ChartWhat::Tree,
                _ => false,
            });
            if !placed {
                let id = &chart.id;
                diags.push(Diagnostic::new(
                    &CODE,
                    chart.at,
                    said(
                        format!("グラフ「{id}」は本文に置かれていません"),
                        format!("chart `{id}` is placed in no page"),
                    ),
                ));
            }
        }
    }
}
