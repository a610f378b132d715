//! Charts that draw a sum beside what it sums up.

use super::{Check, Subject, grids};
use crate::chart::Kind;
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "total-among-parts",
    severity: Severity::Error,
    ja: "合計の行が、その内訳と同じように並べて描かれています。積み上げや構成比では二重に数えることになり、棒では内訳が小さく見えます。series から合計を外し、積み上げでは total に書いてください。折れ線では並べてかまいません。",
    en: "A row that is the sum of others is drawn like one of them. Stacked or as shares it is counted twice, and beside bars it dwarfs them. Leave it out of `series`; a stack takes it as `total`. Lines may stand beside their sum.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    for one in grids(subject) {
        let kind = one.grid.kind;
        let compares = matches!(kind, Kind::Bars | Kind::Columns | Kind::Dots);
        if !(kind.adds_up() || compares) {
            continue;
        }
        let lines = || one.plot.series.iter().chain(&one.plot.columns);
        let is_mixed = lines().any(|line| line.is_total)
            && lines().any(|line| !line.is_total && line.thing_id().is_some());
        if !is_mixed {
            continue;
        }
        let id = &one.chart.id;
        let message = said(
            format!("グラフ「{id}」は、合計をその内訳と並べています"),
            format!("chart `{id}` draws a total among its parts"),
        );
        let help = if matches!(kind, Kind::StackedColumns | Kind::Area) {
            said(
                "合計の行を series から外し、total に書いてください",
                "take the total out of `series` and name it as `total`",
            )
        } else {
            said(
                "合計の行を series から外してください",
                "take the total out of `series`",
            )
        };
        diags.push(Diagnostic::new(&CODE, one.chart.at, message).help(help));
    }
}
