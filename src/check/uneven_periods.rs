//! Charts whose periods do not follow each other at one step.

use super::{Check, Subject, grids};
use crate::chart::Kind;
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, said};
use crate::model::Told;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "uneven-periods",
    severity: Severity::Warning,
    ja: "グラフの期間の間隔が一定ではありません。等間隔に並べると、増減の速さを見誤ります。hakusho は間隔どおりに描くか、抜けた期間に印を付け、注で示しますが、色分けの表（heat-map）では等間隔に並びます。periods で間隔のそろった期間を選べます。",
    en: "The periods of a chart are not evenly spaced; at equal distances they would mislead about the pace. hakusho draws them to scale, or with a sign where periods are left out, and says so in a note; but the fields of a heat map stand at equal distances. Choose evenly spaced ones with `periods`.",
};

fn run(subject: &Subject, diags: &mut Diagnostics) {
    let Some(lang) = subject.publication.languages.first() else {
        return;
    };
    for one in grids(subject) {
        // Two columns have one step only, and a slope has no axis of time.
        let plain = |_: Told| String::new();
        if one.plot.gridded(one.grid, lang, plain).grid.is_even() {
            continue;
        }
        let id = &one.chart.id;
        let message = said(
            format!("グラフ「{id}」の期間の間隔が一定ではありません"),
            format!("the periods of chart `{id}` are not evenly spaced"),
        );
        let found = Diagnostic::new(&CODE, one.chart.at, message);
        diags.push(if one.grid.kind == Kind::HeatMap {
            found.help(said(
                "periods で間隔のそろった期間を選んでください",
                "choose evenly spaced ones with `periods`",
            ))
        } else {
            Diagnostic {
                severity: Severity::Note,
                ..found
            }
        });
    }
}
