//! Charts that set a period that is not over beside whole ones.

use super::{Check, Subject, grids};
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::{Line, Plot};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "partial-compared",
    severity: Severity::Note,
    ja: "期間の一部だけの値が、期間全体の値と並んでいます。hakusho は斜線と言葉で示し、最大・最小や増減の計算から除きます。比べ方について書くことがあれば、グラフの note に書いてください。",
    en: "A value for a part of its period stands beside values for whole ones. hakusho hatches and names it and leaves it out of highest, lowest and change. What is to be said about comparing them belongs into the chart's `note`.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for one in grids(subject).filter(|one| one.chart.note.is_none()) {
        let spots = || spots(&one.plot);
        let Some((series, column, _)) = spots().find(|(.., is_partial)| *is_partial) else {
            continue;
        };
        if spots().all(|(.., is_partial)| is_partial) {
            continue;
        }
        let id = &one.chart.id;
        let message = match column.time().or_else(|| series.time()) {
            Some(period) => said(
                format!(
                    "グラフ「{id}」は、一部だけの {period} を期間全体の値と並べ、note がありません"
                ),
                format!(
                    "chart `{id}` sets a part of {period} beside whole periods and has no `note`"
                ),
            ),
            None => {
                let thing = column.thing_id().map(ToString::to_string);
                let thing = thing.unwrap_or_default();
                said(
                    format!(
                        "グラフ「{id}」は、期間の一部だけの「{thing}」の値を期間全体の値と並べ、note がありません"
                    ),
                    format!(
                        "chart `{id}` sets a value of `{thing}` for a part of its period beside whole ones and has no `note`"
                    ),
                )
            }
        };
        diags.push(Diagnostic::new(&CODE, one.chart.at, message));
    }
}

/// The numbers of a plot, those of its total among them: of which series and
/// column each is, and whether it covers less than they say.
fn spots(plot: &Plot) -> impl Iterator<Item = (&Line, &Line, bool)> {
    let total = plot.total.iter().map(|(line, cells)| (line, cells));
    let rows = plot.series.iter().zip(&plot.cells).chain(total);
    rows.flat_map(|(series, cells)| {
        let cells = plot.columns.iter().zip(cells);
        let known = cells.filter(|(_, cell)| cell.value.is_some());
        known.map(move |(column, cell)| (series, column, cell.covers_of(series, column).is_some()))
    })
}
